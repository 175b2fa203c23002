"""Does routing hold on collections that the router has never seen? Leave one out, fit on the rest.

    python results/unseen.py --data DIR                      (minutes; the embedded backbone)
    python results/unseen.py --data DIR --decoder SMOLLM2    (an hour on one core; states are kept)
The last lines it prints: accuracy of each router, the same collections and the one left out.

The four domains hold two or three collections each; the metadata of a query tell its "source". A
router is fitted on the training queries of all but one collection; the most probable domain
counts. Choices are made on dev queries of the collections it knows and on the training queries of
the one left out, which nothing else has seen; the test queries of both are for the report. What a
router may read: h_q, the query's values, the decoder's guess of the subject (r2r.py,
`router_state`), or words. Sentences of the collections that it knows weigh the readings.

In:  BEIR folders general, medical, legal, financial
Out: <out>/states-*.safetensors; unseen.csv and unseen_risk.csv in results/real or results/decoder
"""
import argparse
import os
import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from statistics import mean

os.environ.setdefault("OMP_NUM_THREADS", "1")      # before torch: one core a process
import torch
from torch import Tensor

import runs
from plumbing.files import run_main, write_table
from data import judged, sentences
from eval import accuracy, states_of
from r2r import Reranker
from router import GENERAL, BagOfWordsRouter, Router
from runs import CLASSES, Setting

NAMES = sorted(CLASSES)
QUERIES = {"train": 250, "dev": 100, "test": 100}  # of a collection, at most
BEST = "values and subject (train.py)"


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


def joined(setting: Setting, *names: str, weighed: str = "text", told: bool = True) -> Callable:
    """Router.join with these readings as train.py fits it; weighed on other texts, or with no
    sentences told to the probe of the subject."""
    readings = backbone(setting).readings(NAMES)
    chosen = {name if told else f"{name} of queries": readings[name] for name in names}
    return lambda parts: Router.join(chosen, *parts["train"], *parts[weighed], NAMES)


def words_and_sentences(parts: dict) -> BagOfWordsRouter:
    (queries, labels), (text, text_labels) = parts["train"], parts["text"]
    return BagOfWordsRouter.fit(queries + text, labels + text_labels, NAMES)


def variants(setting: Setting) -> dict:
    """Name -> (fit(parts) -> router, what it is given of texts)."""
    D, read = backbone(setting).decoder.config.hidden_size, partial(states, setting)
    return {"bag of words": (lambda parts: BagOfWordsRouter.fit(*parts["train"], NAMES), list),
            "bag of words of queries and sentences": (words_and_sentences, list),
            "h_q at penalty 1e-3": (lambda parts: Router.fit(*parts["train"], NAMES),
                                    lambda texts: read(texts)[:, :D]),
            "h_q (train.py --router paper)": (joined(setting, "h_q"), read),
            "values": (joined(setting, "values"), read),
            "subject, of queries alone": (joined(setting, "subject", told=False), read),
            "subject": (joined(setting, "subject"), read),
            "h_q and subject": (joined(setting, "h_q", "subject"), read),
            "all three": (joined(setting, "h_q", "values", "subject"), read),
            "values and subject of queries alone": (
                joined(setting, "values", "subject", told=False), read),
            "values and subject weighed on dev": (
                joined(setting, "values", "subject", weighed="dev"), read),
            BEST: (joined(setting, "values", "subject"), read)}


def fitted(setting: Setting, unseen: tuple[str, str], fit: Callable, inputs: Callable):
    """The router that knows all collections but one."""
    parts = {}
    for split in ("train", "dev", "text"):
        texts = {key: found for key, found in texts_of(setting, split, unseen[1]).items()
                 if key != unseen}
        found = [inputs(text) for text in texts.values()]
        parts[split] = (torch.cat(found) if isinstance(found[0], Tensor) else sum(found, []),
                        [name for (name, _), text in texts.items() for _ in text])
    return fit(parts)


def texts_of(setting: Setting, split: str, source: str) -> dict[tuple[str, str], list[str]]:
    if split == "text":
        return {(name, "text"): other_sentences(setting, name, source) for name in NAMES}
    return collections(setting, split, QUERIES[split])


def left_out(setting: Setting, unseen: tuple[str, str], fit: Callable,
             inputs: Callable) -> dict[str, float]:
    """Accuracy, a mean over collections: of the ones that the router knows on dev and test; of the
    one left out on its training queries, which nothing else saw, and on test."""
    router = fitted(setting, unseen, fit, inputs)

    def right(split: str, known: bool) -> float:
        return mean(accuracy([key[0]] * len(texts), [NAMES[i] for i in router.probabilities(
            inputs(texts)).argmax(1).tolist()]) for key, texts in
            texts_of(setting, split, "").items() if (key != unseen) == known)
    return {"same dev": right("dev", True), "unseen": right("train", False),
            "same test": right("test", True), "unseen test": right("test", False)}


def risk(setting: Setting, split: str, fit: Callable, inputs: Callable) -> list[list[float]]:
    """Rows (threshold, in-domain queries with an expert, with a wrong one, general with an expert),
    shares of the queries of each collection, routed by the router that has not seen it."""
    found = []                                         # (truth, most probable, its probability)
    for key, texts in texts_of(setting, split, "").items():
        router = fitted(setting, key, fit, inputs)
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
    for name, variant in variants(setting).items():
        found = {key: left_out(setting, key, *variant) for key in texts_of(setting, "test", "")}
        means = [mean(values[column] for values in found.values())
                 for column in next(iter(found.values()))]
        worst = min(values["unseen test"] for values in found.values())
        rows.append([name, *means, worst, *(values["unseen test"] for values in found.values())])
        print(f"{name:<36} same {means[0]:.3f}  unseen {means[1]:.3f}   test: same "
              f"{means[2]:.3f}  unseen {means[3]:.3f}  worst {worst:.3f}", flush=True)
        write_table(setting.tables / "unseen.csv", [    # what is there stays if it is stopped
            "router", "same dev", "unseen", "same test", "unseen test", "worst",
            *(f"{n}: {s}" for n, s in found)], rows)
    rows = [[name, split, *row] for name in ("bag of words", "h_q at penalty 1e-3", BEST)
            for split in ("train", "test")
            for row in risk(setting, split, *variants(setting)[name])]
    write_table(setting.tables / "unseen_risk.csv", [
        "router", "queries", "threshold", "in domain with an expert", "with a wrong expert",
        "general with an expert"], rows)


if __name__ == "__main__":
    run_main(main)
