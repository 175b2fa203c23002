"""Does routing hold on collections that the router has never seen? Leave one out, fit on the rest.

    python results/unseen.py --data DIR                      (a minute; the embedded backbone)
    python results/unseen.py --data DIR --decoder SMOLLM2    (minutes on one core)
The last lines it prints: accuracy of each router, the same collections and the one left out.

The four domains hold two or three collections each; the metadata of a query tell its "source". A
router is fitted on the training queries of all but one collection; the most probable domain
counts. Choices are made on dev queries of the collections it knows and on the training queries of
the one left out, which nothing else has seen; the test queries of both are for the report.

In:  BEIR folders general, medical, legal, financial; domains/overlap.jsonl
Out: <out>/states-*.safetensors; in results/real or results/decoder unseen.csv, unseen_risk.csv
     (abstention) and between.csv (queries of two domains)
"""
import argparse
import json
import os
import random
from collections import defaultdict
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from statistics import mean

os.environ.setdefault("OMP_NUM_THREADS", "1")      # before torch: one core a process
import torch
from torch import Tensor

import runs
from plumbing.files import run_main, write_table
from data import judged
from eval import accuracy
from router import GENERAL, BagOfWordsRouter, CentroidRouter, Router
from runs import CLASSES, Setting

NAMES = sorted(CLASSES)
QUERIES = {"train": 250, "dev": 100, "test": 100}  # of a collection, at most
THRESHOLD = 0.45                                   # train.py's default, chosen here
THRESHOLDS = (0.0, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9)
WORDS, PAPER = "h_q pulled to words", "h_q pulled to zero"       # train.py, train.py --router paper
CENTROID = "centroid of states"
Collection = tuple[str, str]                       # (domain, source)
Texts = tuple[str, ...]
Variant = tuple[Callable, Callable]    # fit(inputs, labels) -> router; its inputs of some texts


@cache
def collections(setting: Setting, split: str) -> dict[Collection, Texts]:
    """At most so many queries of each collection, drawn with a fixed seed."""
    texts = defaultdict(list)
    for name in NAMES:
        domain = runs.collection(setting, name)
        for query in judged(domain, split):
            source = domain.metadata["queries"][query]["source"].split("/")[0]
            texts[name, source].append(domain.queries[query])
    return {key: tuple(sorted(random.Random(0).sample(some, min(QUERIES[split], len(some)))))
            for key, some in texts.items()}


@cache
def variants(setting: Setting) -> dict[str, Variant]:
    h_q = partial(runs.query_states, setting)
    return {"bag of words": (partial(BagOfWordsRouter.fit, domains=NAMES), list),
            CENTROID: (partial(CentroidRouter.fit, domains=NAMES), h_q),
            "h_q at penalty 1e-3": (partial(Router.fit, domains=NAMES, l2=1e-3), h_q),
            PAPER: (partial(Router.fit, domains=NAMES), h_q),
            WORDS: (partial(Router.fit, domains=NAMES, prior=runs.words_prior(setting)), h_q)}


@cache
def fitted(setting: Setting, unseen: Collection | None, fit: Callable, inputs: Callable):
    """The router that knows all collections but one."""
    texts = {key: some for key, some in collections(setting, "train").items() if key != unseen}
    parts = [inputs(some) for some in texts.values()]
    return fit(torch.cat(parts) if isinstance(parts[0], Tensor) else sum(parts, []),
               [name for (name, _), some in texts.items() for _ in some])


def left_out(setting: Setting, unseen: Collection, fit: Callable,
             inputs: Callable) -> dict[str, float]:
    """Accuracy, a mean over collections: of the ones that the router knows on dev and test; of the
    one left out on its training queries, which nothing else saw, and on test."""
    router = fitted(setting, unseen, fit, inputs)

    def right(split: str, known: bool) -> float:
        return mean(accuracy([key[0]] * len(texts), [NAMES[i] for i in router.probabilities(
            inputs(texts)).argmax(1).tolist()]) for key, texts in
            collections(setting, split).items() if (key != unseen) == known)
    return {"same dev": right("dev", True), "unseen": right("train", False),
            "same test": right("test", True), "unseen test": right("test", False)}


def risk(setting: Setting, split: str, fit: Callable, inputs: Callable) -> list[list[float]]:
    """Rows (threshold, in-domain queries with an expert, with a wrong one, general with an expert),
    shares of the queries of each collection, routed by the router that has not seen it."""
    guesses = []                                       # (truth, most probable, its probability)
    for key, texts in collections(setting, split).items():
        router = fitted(setting, key, fit, inputs)
        top, index = router.probabilities(inputs(texts)).max(dim=1)
        guesses += [(key[0], NAMES[i], p) for i, p in zip(index.tolist(), top.tolist())]
    rows = []
    for threshold in THRESHOLDS:
        chosen = [(t, n if p >= threshold and n != GENERAL else None) for t, n, p in guesses]
        inside = [(t, n) for t, n in chosen if t != GENERAL]
        rows.append([threshold, mean(n is not None for _, n in inside),
                     mean(n not in (None, t) for t, n in inside),
                     mean(n is not None for t, n in chosen if t == GENERAL)])
    return rows


def between(setting: Setting, fit: Callable, inputs: Callable) -> list[list[float]]:
    """Queries of two domains: rows (threshold, share whose expert is one of them, share with no
    expert, share whose two most probable classes are both among its own)."""
    queries = [json.loads(line) for line in
               (runs.ROOT / "domains" / "overlap.jsonl").read_text(encoding="utf-8").splitlines()]
    p = fitted(setting, None, fit, inputs).probabilities(inputs(tuple(q["text"] for q in queries)))
    first, second = ([NAMES[i] for i in column] for column in p.topk(2).indices.T.tolist())
    rows = []
    for threshold in THRESHOLDS:
        chosen = [None if name == GENERAL or top < threshold else name
                  for name, top in zip(first, p.amax(1).tolist())]
        rows.append([threshold, mean(c in q["domains"] for c, q in zip(chosen, queries)),
                     chosen.count(None) / len(queries),
                     mean({a, b} <= {*q["domains"]} for a, b, q in zip(first, second, queries))])
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description="Routing on collections that it has not seen.")
    parser.add_argument("--data", type=Path, required=True, help="folder of BEIR folders")
    parser.add_argument("--out", type=Path, help="default: experts/real, or experts/decoder")
    parser.add_argument("--decoder", type=Path, help="default: the embedded backbone")
    args = parser.parse_args()
    setting, rows = runs.setting_of(args.data, args.out, args.decoder), []
    for name, variant in variants(setting).items():
        values = {key: left_out(setting, key, *variant) for key in collections(setting, "test")}
        means = [mean(value[column] for value in values.values())
                 for column in next(iter(values.values()))]
        worst = min(value["unseen test"] for value in values.values())
        rows.append([name, *means, worst, *(value["unseen test"] for value in values.values())])
        print(f"{name:<36} same {means[0]:.3f}  unseen {means[1]:.3f}   test: same "
              f"{means[2]:.3f}  unseen {means[3]:.3f}  worst {worst:.3f}", flush=True)
    write_table(setting.tables / "unseen.csv", [
        "router", "same dev", "unseen", "same test", "unseen test", "worst",
        *(f"{n}: {s}" for n, s in values)], rows)
    probable = {name: variant for name, variant in variants(setting).items()
                if name != CENTROID}       # it is not fitted to give probabilities
    rows = [[name, split, *row] for name, variant in probable.items()
            for split in ("train", "test") for row in risk(setting, split, *variant)]
    write_table(setting.tables / "unseen_risk.csv", [
        "router", "queries", "threshold", "in domain with an expert", "with a wrong expert",
        "general with an expert"], rows)
    rows = [[name, *row] for name, variant in probable.items()
            for row in between(setting, *variant)]
    write_table(setting.tables / "between.csv", ["router", "threshold", "one of its domains",
                                                 "no expert", "two most probable are its"], rows)


if __name__ == "__main__":
    run_main(main)
