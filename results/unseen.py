"""Does routing hold on collections that the router has never seen? Leave one out, fit on the rest.

    python results/unseen.py --data DIR                      (minutes; the embedded backbone)
    python results/unseen.py --data DIR --decoder SMOLLM2    (an hour on one core; states are kept)
The last lines it prints: accuracy of each router, the same collections and the one left out.

The four domains hold two or three collections each; the metadata of a query tell its "source". A
router is fitted on training and dev queries of all but one collection; the most probable domain
counts. Choices are made on dev queries of the collections it knows and on the training queries of
the one left out, which nothing else has seen; the test queries of both are for the report. What a
router may read: h_q, the query's values, the decoder's guess of the subject (r2r.py,
`router_state`), or words; with or without sentences of the domains' passages as queries.

In:  BEIR folders general, medical, legal, financial
Out: <out>/states-*.safetensors; results/real/unseen.csv or results/decoder/unseen.csv
"""
import argparse
import os
import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from statistics import mean

os.environ.setdefault("OMP_NUM_THREADS", "1")      # before torch: one core a process
import torch
from torch import Tensor

import runs
from backbone.shell import run_main, write_table
from data import judged, sentences
from eval import accuracy, states_of
from r2r import Reranker
from router import GENERAL, BagOfWordsRouter, Router
from runs import CLASSES, Setting

NAMES = sorted(CLASSES)
QUERIES = {"train": 250, "dev": 100, "test": 100}  # of a collection, at most


@cache
def collections(setting: Setting, split: str, most: int) -> dict[tuple[str, str], list[str]]:
    """(domain, source) -> at most so many queries, drawn with a fixed seed."""
    found = defaultdict(list)
    for name in NAMES:
        domain = runs.collection(setting, name)
        for query in judged(domain, split):
            source = domain.metadata["queries"][query]["source"].split("/")[0]
            found[name, source].append(domain.queries[query])
    return {key: sorted(random.Random(0).sample(texts, min(most, len(texts))))
            for key, texts in found.items()}


@cache
def other_sentences(setting: Setting, name: str, source: str) -> list[str]:
    """Sentences of the domain's training passages, but of those that one collection has."""
    domain = runs.collection(setting, name)
    kept = {d: text for d, text in domain.corpus.items()
            if domain.metadata["corpus"][d]["source"].split("/")[0] != source}
    return sentences(replace(domain, corpus=kept))


@cache
def backbone(setting: Setting) -> Reranker:
    return Reranker.from_pretrained(setting.backbone)


def states(setting: Setting, texts: list[str]) -> Tensor:  # -> (N, F)
    return runs.kept_states(setting, "router", texts, lambda: states_of(backbone(setting), texts))


def joined(setting: Setting, names: tuple[str, ...]) -> Callable:
    """Router.join with these readings, as train.py fits it."""
    readings = backbone(setting).readings(NAMES)
    return lambda *split: Router.join([readings[name] for name in names], *split, NAMES)


def variants(setting: Setting) -> dict:
    """Name -> (fit(train, labels, dev, dev labels), what it is given of texts)."""
    D = backbone(setting).decoder.config.hidden_size
    return {"bag of words": (lambda texts, labels, *dev: BagOfWordsRouter.fit(texts, labels, NAMES),
                             lambda texts: texts),
            "h_q, penalty 1e-3": (lambda h, labels, *dev: Router.fit(h, labels, NAMES),
                                  lambda texts: states(setting, texts)[:, :D]),
            **{" and ".join(names): (joined(setting, names), lambda texts: states(setting, texts))
               for names in (("h_q",), ("values",), ("subject",), ("h_q", "subject"),
                             ("values", "subject"), ("h_q", "values", "subject"))}}


def gathered(parts: dict[tuple[str, str], list[str]], inputs: Callable) -> tuple:
    """What a router is given of all these texts, in one, and the domain of each."""
    found = [inputs(texts) for texts in parts.values()]
    joined = torch.cat(found) if isinstance(found[0], Tensor) else sum(found, [])
    return joined, [name for (name, _), texts in parts.items() for _ in texts]


def left_out(parts: dict, unseen: tuple[str, str], fit: Callable, inputs: Callable,
             more: dict) -> dict[str, float]:
    """Fit on all collections but one. Accuracy, a mean over collections: of the ones it knows on
    dev and test; of the one left out on training queries, which nothing else saw, and on test."""
    known = {split: {key: texts for key, texts in found.items() if key != unseen}
             for split, found in parts.items()}
    router = fit(*gathered(known["train"] | more, inputs), *gathered(known["dev"], inputs))

    def right(split: str, key: tuple[str, str]) -> float:
        top = router.probabilities(inputs(parts[split][key])).argmax(1).tolist()
        return accuracy([key[0]] * len(top), [NAMES[i] for i in top])
    return {"same dev": mean(right("dev", key) for key in known["dev"]),
            "unseen": right("train", unseen),
            "same test": mean(right("test", key) for key in known["test"]),
            "unseen test": right("test", unseen)}


def risk(parts: dict, fit: Callable, inputs: Callable, more: Callable) -> list[list[float]]:
    """Rows (threshold, in-domain queries with an expert, with a wrong one, general with an expert),
    shares of the training queries of each collection, routed by the router that has not seen it."""
    found = []                                         # (truth, most probable, its probability)
    for key, texts in parts["train"].items():
        known = {split: {k: t for k, t in parts[split].items() if k != key}
                 for split in ("train", "dev")}
        router = fit(*gathered(known["train"] | more(key), inputs), *gathered(known["dev"], inputs))
        top, index = router.probabilities(inputs(texts)).max(dim=1)
        found += [(key[0], NAMES[i], p) for i, p in zip(index.tolist(), top.tolist())]
    rows = []
    for threshold in (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99):
        chosen = [(t, n if p >= threshold and n != GENERAL else None) for t, n, p in found]
        inside = [(t, n) for t, n in chosen if t != GENERAL]
        rows.append([threshold, mean(n is not None for _, n in inside),
                     mean(n not in (None, t) for t, n in inside),
                     mean(n is not None for t, n in chosen if t == GENERAL)])
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description="Routing on collections that it has not seen.")
    parser.add_argument("--data", type=Path, required=True, help="folder of BEIR folders")
    parser.add_argument("--out", type=Path, help="default: experts/real, or experts/decoder")
    parser.add_argument("--decoder", type=Path, help="default: the embedded backbone")
    args = parser.parse_args()
    setting, rows = runs.setting_of(args.data, args.out, args.decoder), []
    parts = {split: collections(setting, split, most) for split, most in QUERIES.items()}

    def more(key: tuple[str, str]) -> dict:
        return {(n, "text"): other_sentences(setting, n, key[1]) for n in NAMES}
    for text in (False, True):
        for name, (fit, inputs) in variants(setting).items():
            found = {key: left_out(parts, key, fit, inputs, more(key) if text else {})
                     for key in parts["test"]}
            means = [mean(values[column] for values in found.values())
                     for column in next(iter(found.values()))]
            worst = min(values["unseen test"] for values in found.values())
            rows.append([name + " + sentences" * text, *means, worst,
                         *(values["unseen test"] for values in found.values())])
            print(f"{rows[-1][0]:<36} same {means[0]:.3f}  unseen {means[1]:.3f}   test: same "
                  f"{means[2]:.3f}  unseen {means[3]:.3f}  worst {worst:.3f}", flush=True)
            write_table(setting.tables / "unseen.csv", [    # what is there stays if it is stopped
                "router", "same dev", "unseen", "same test", "unseen test", "worst",
                *(f"{n}: {s}" for n, s in found)], rows)
    rows = [[name, *row] for name in ("bag of words", "h_q, penalty 1e-3", "values and subject")
            for row in risk(parts, *variants(setting)[name], more)]
    write_table(setting.tables / "unseen_risk.csv", [
        "router + sentences", "threshold", "in domain with an expert", "with a wrong expert",
        "general with an expert"], rows)


if __name__ == "__main__":
    run_main(main)
