"""Which router, which layer, how many labelled queries, how hard the queries, when to abstain.

In:  the experts' runs (runs.py), domains/overlap.jsonl (40 queries that belong to two domains).
Out: <setting.tables>/
    routers.csv    Table 2: every router, oracle and control, end to end
    confusion.csv  of the LSR, test queries
    layers.csv     dev accuracy of a probe on each layer's state
    labels.csv     test accuracy against the number of labelled queries a class
    harder.csv     masked entities, overlapping topics, out-of-domain queries
    risk.csv       risk and nDCG@10 against the share of queries that get an expert
"""
import json
import math
import random
import re
import time
from collections import Counter, defaultdict
from functools import cache, partial
from statistics import mean

import torch
from torch import Tensor

import runs
from data import Group, judged, sentences
from eag import abstract
from eval import ROUTER_QUERIES, accuracy, macro_f1, mrr, ndcg, recall, states_of
from r2r import Reranker
from router import GENERAL, BagOfWordsRouter, CentroidRouter, Router
from runs import CLASSES, DOMAINS, ROOT, Setting
from tables import (assemble, best_expert, mean_of, qrels_of, quality, seen_entities, write_csv)
from train import gazetteer_of

NAMES = sorted(CLASSES)            # the order of a router's classes
NO_ROUTER = ("one LoRA, no router", "oracle expert (bound)")
EXPERT_QUERIES = 60                # training queries a domain that label the centroids of experts


# ------------------------------------------------------------------------------- queries, states

@cache
def queries(setting: Setting, split: str) -> tuple[list[str], list[str]]:
    """Texts and the class of each: all that routers may train on, or the test queries."""
    limit = setting.queries if split == "test" else ROUTER_QUERIES
    texts, labels = [], []
    for name in NAMES:
        domain = runs.collection(setting, name)
        found = [domain.queries[q] for q in judged(domain, split, limit)]
        texts, labels = texts + found, labels + [name] * len(found)
    return texts, labels


def layer_states(setting: Setting, texts: list[str]) -> Tensor:  # -> (N, L, D)
    """The state at the query's last token after each layer, the last one normed: h_q of Eq. 6."""
    reranker, found = Reranker.from_pretrained(setting.backbone, max_length=setting.max_length), []
    layers = reranker.decoder.model.layers
    hooks = [layer.register_forward_hook(lambda module, inputs, output:
                                         found[-1].append(output[0][-1].float()))
             for layer in layers[:-1]]
    with torch.inference_mode():
        for text in texts:
            found.append([])
            found[-1].append(reranker.prefix(text).state.float())
    for hook in hooks:
        hook.remove()
    return torch.stack([torch.stack(states) for states in found])


@cache
def states(setting: Setting, split: str) -> Tensor:  # -> (N, L, D)
    texts, _ = queries(setting, split)
    return runs.kept_states(setting, split, texts, lambda: layer_states(setting, texts))


def read(setting: Setting, texts: list[str]) -> Tensor:  # -> (N, F)
    """What routers read; the first D are h_q."""
    return runs.kept_states(setting, "router", texts, lambda: states_of(backbone(setting), texts))


def h_q(setting: Setting, texts: list[str]) -> Tensor:  # -> (N, D)
    return read(setting, texts)[:, :backbone(setting).decoder.config.hidden_size]


@cache
def backbone(setting: Setting) -> Reranker:
    return Reranker.from_pretrained(setting.backbone, max_length=setting.max_length)


@cache
def fitted(setting: Setting) -> Router:
    """The paper's router, Eq. 6 on h_q, with an expert for 95 % of the in-domain dev queries."""
    texts, labels = queries(setting, "train")
    router = Router.fit(h_q(setting, texts), labels, NAMES)
    texts, labels = queries(setting, "dev")
    top, index = router.probabilities(h_q(setting, texts)).max(dim=1)
    kept = sorted((0.0 if NAMES[i] == GENERAL else p for label, i, p in zip(
        labels, index.tolist(), top.tolist()) if label != GENERAL), reverse=True)
    router.threshold = kept[math.ceil(0.95 * len(kept)) - 1] * (1 - 1e-9)      # for rounding
    return router


def joined(setting: Setting, states: Tensor, labels: list[str]) -> Router:
    """The router of train.py, fitted on these queries and on sentences of the domains."""
    found = [sentences(runs.collection(setting, name)) for name in NAMES]
    readings = backbone(setting).readings(NAMES)
    del readings["h_q"]
    router = Router.join(readings, states, labels,
                         read(setting, sum(found, [])),
                         [name for name, text in zip(NAMES, found) for _ in text], NAMES)
    router.threshold = 0.5
    return router


@cache
def rivals(setting: Setting) -> dict:
    """Name -> (router, what it is given of texts)."""
    texts, labels = queries(setting, "train")
    h = partial(h_q, setting)
    return {"LSR": (fitted(setting), h),
            "centroid of states": (CentroidRouter.fit(h(texts), labels, NAMES), h),
            "bag of words": (BagOfWordsRouter.fit(texts, labels, NAMES), list),
            "joined (train.py)": (joined(setting, read(setting, texts), labels),
                                  partial(read, setting))}


def by_collection(setting: Setting, chosen: list) -> dict[str, dict]:
    """{collection: {query id: choice}} of a list in the order of `queries(setting, "test")`."""
    found, chosen = {}, iter(chosen)
    for name in NAMES:
        found[name] = {q: next(chosen) for q in qrels_of(setting, name)}
    return found


def lsr_routes(setting: Setting, seeds: list[int]) -> dict:
    """{(seed, collection): {query: expert or None}}; the router is the same for every seed."""
    routes = by_collection(setting, fitted(setting).choose(
        h_q(setting, queries(setting, "test")[0])))
    return {(seed, name): routes[name] for seed in seeds for name in NAMES}


# ---------------------------------------------------------------------------------------- Table 2

def score_training(setting: Setting, seed: int, name: str) -> None:
    """What the centroids of experts are labelled by: each expert on the domain's own queries."""
    for expert in DOMAINS:
        runs.scores(setting, seed, expert, name, "train", EXPERT_QUERIES)


def expert_centroids(setting: Setting, seed: int) -> list:
    """RouterRetriever (arXiv 2409.02685): a training query's label is the expert that ranks it
    best, its own domain's where several do."""
    texts, labels = [], []
    for name in DOMAINS:
        domain = runs.collection(setting, name)
        qrels = judged(domain, "train", EXPERT_QUERIES)
        values = {e: ndcg(runs.scores(setting, seed, e, name, "train", EXPERT_QUERIES), qrels)
                  for e in DOMAINS}
        for query in qrels:
            texts.append(domain.queries[query])
            labels.append(max(DOMAINS, key=lambda e: (values[e][query], e == name)))
    known = sorted(set(labels))
    router = CentroidRouter.fit(h_q(setting, texts), labels, known)
    return router.choose(h_q(setting, queries(setting, "test")[0]))


def all_routes(setting: Setting, seed: int, first: int) -> dict[str, list]:
    """What each router does with the test queries of all collections, in their order.

    The experts of the `first` seed label the centroids of experts for all."""
    texts, truth = queries(setting, "test")
    generator = random.Random(seed)
    found = {"always the bare backbone": [None] * len(texts)}
    for name, (router, inputs) in rivals(setting).items():
        found[name] = router.choose(inputs(texts))
    p = fitted(setting).probabilities(h_q(setting, texts))
    p[:, NAMES.index(GENERAL)] = 0
    found["LSR without abstention"] = [NAMES[i] for i in p.argmax(1).tolist()]   # the paper's
    found["centroid of experts"] = expert_centroids(setting, first)
    found["random expert"] = [generator.choice(DOMAINS) for _ in texts]
    found["oracle domain"] = [None if t == GENERAL else t for t in truth]
    best = {name: best_expert(setting, seed, name) for name in NAMES}
    found["oracle expert (bound)"] = [best[name][q] for name in NAMES
                                      for q in qrels_of(setting, name)]
    found["one LoRA, no router"] = ["one"] * len(texts)
    return found


def table_2(setting: Setting, seeds: list[int]) -> None:
    """End to end over the three domains' queries, and nDCG@10 on general; mean over the seeds."""
    truth = [None if t == GENERAL else t for t in queries(setting, "test")[1]]
    rows, table = [], {seed: all_routes(setting, seed, seeds[0]) for seed in seeds}
    for router in table[seeds[0]]:
        measured = []
        for seed in seeds:
            chosen = table[seed][router]
            routes = by_collection(setting, chosen)
            merged = {name: assemble(setting, seed, name, routes[name]) for name in NAMES}
            line = [accuracy(truth, chosen), macro_f1(truth, chosen, [None, *DOMAINS])]
            if router in NO_ROUTER:
                line = [math.nan, math.nan]               # its choices are no guesses of a domain
            for metric in (ndcg, mrr, recall):
                line.append(mean(mean_of(metric(merged[n], qrels_of(setting, n), 10))
                                 for n in DOMAINS))
            line.append(mean_of(ndcg(merged[GENERAL], qrels_of(setting, GENERAL))))
            measured.append(line)
        rows.append([router, *map(mean, zip(*measured)), *costs(setting, router)])
    write_csv(setting, "routers.csv",
              ["router", "accuracy", "macro f1", "ndcg@10", "mrr@10", "recall@10",
               "general ndcg@10", "parameters", "ms"], rows)
    pairs = Counter(zip(truth, table[seeds[0]]["LSR"], strict=True))
    write_csv(setting, "confusion.csv", ["true", *(n or "no expert" for n in (*DOMAINS, None))],
              [[t or GENERAL, *(pairs[t, c] for c in (*DOMAINS, None))] for t in (*DOMAINS, None)])


def costs(setting: Setting, router: str) -> list:
    """Parameters beside the backbone and the experts, and milliseconds a query, median of 100."""
    reranker, texts = backbone(setting), queries(setting, "test")[0][:100]
    if router == "bag of words":
        words, _ = rivals(setting)[router]
        return [len(words.log_likelihood) * len(NAMES), timed(lambda t: words.choose([t]), texts)]
    width, known = reranker.decoder.config.hidden_size, rivals(setting)
    parameters = {"LSR": len(NAMES) * (width + 1), "LSR without abstention": len(NAMES) *
                  (width + 1), "centroid of states": (len(NAMES) + 2) * width,
                  "centroid of experts": (len(DOMAINS) + 2) * width,
                  "joined (train.py)": len(NAMES) * (reranker.router_width + 1)}.get(router, 0)
    if not parameters:
        return [0, 0.0]
    state = reranker.router_state if router == "joined (train.py)" else reranker.query_state
    probe = known[router if router in known else "LSR"][0]
    with torch.inference_mode():
        return [parameters, timed(lambda t: probe.choose(state(t)[None]), texts)]


def timed(run, texts: list[str]) -> float:
    times = []
    for text in texts:
        start = time.perf_counter()
        run(text)
        times.append(1000 * (time.perf_counter() - start))
    return sorted(times)[len(times) // 2]


# ------------------------------------------------------------------------- layers, labels, harder

def layers(setting: Setting) -> None:
    truth, rows = queries(setting, "dev")[1], []
    for layer in range(states(setting, "dev").size(1)):
        router = Router.fit(states(setting, "train")[:, layer], queries(setting, "train")[1], NAMES)
        top = router.probabilities(states(setting, "dev")[:, layer]).argmax(1).tolist()
        chosen = [NAMES[i] for i in top]
        rows.append([layer + 1, accuracy(truth, chosen), macro_f1(truth, chosen, NAMES)])
    write_csv(setting, "layers.csv", ["layer", "accuracy", "macro f1"], rows)


def labels(setting: Setting, draws: int = 5) -> None:
    """Accuracy of the most probable class on test; the mean over random draws of the labelled."""
    texts, names = queries(setting, "train")
    test, truth = queries(setting, "test")
    every, h, h_test, rows = read(setting, texts), h_q(setting, texts), h_q(setting, test), []
    for count in (10, 30, 100, 300, ROUTER_QUERIES):
        found = defaultdict(list)
        for draw in range(draws if count < ROUTER_QUERIES else 1):
            generator, kept = random.Random(draw), []
            for name in NAMES:
                mine = [i for i, n in enumerate(names) if n == name]
                kept += generator.sample(mine, min(count, len(mine)))
            known, some = [names[i] for i in kept], [texts[i] for i in kept]
            for name, router, inputs in (
                    ("LSR", Router.fit(h[kept], known, NAMES), h_test),
                    ("centroid of states", CentroidRouter.fit(h[kept], known, NAMES), h_test),
                    ("bag of words", BagOfWordsRouter.fit(some, known, NAMES), test),
                    ("joined (train.py)", joined(setting, every[kept], known),
                     read(setting, test))):
                top = router.probabilities(inputs).argmax(1).tolist()
                found[name].append(accuracy(truth, [NAMES[i] for i in top]))
        rows.append([count, *(mean(found[name]) for name in found)])
    write_csv(setting, "labels.csv", ["queries a class", *found], rows)


def masked(setting: Setting, typed: bool) -> list[str]:
    """The test queries with their entities as placeholders: "[DISEASE_K]", or "[X]" untyped."""
    texts = []
    for name in NAMES:
        domain = runs.collection(setting, name)
        gazetteer = (seen_entities(setting, name)[0] if name in DOMAINS else
                     gazetteer_of(domain, setting.data))
        for query in qrels_of(setting, name):
            group = abstract(Group(domain.queries[query], ()), gazetteer, random.Random(query))
            texts.append(group.query if typed else re.sub(r"\[[A-Z]+_[A-Z]+\]", "[X]", group.query))
    return texts


def harder(setting: Setting) -> None:
    """Right: one of the query's own domains, for general and none but it no expert."""
    plain, truth = queries(setting, "test")
    overlap = [json.loads(line) for line in
               (ROOT / "domains" / "overlap.jsonl").read_text().splitlines()]
    sets = {"test queries": (plain, truth), "entities as typed placeholders":
            (masked(setting, True), truth), "entities as [X]": (masked(setting, False), truth),
            "two domains": ([q["text"] for q in overlap], [q["domains"] for q in overlap])}
    rows = []
    for kind, (texts, right) in sets.items():
        for name, (router, inputs) in rivals(setting).items():
            chosen = router.choose(inputs(texts))
            good = sum((c or GENERAL) in ([r] if isinstance(r, str) else r)
                       for c, r in zip(chosen, right))
            none = sum(c is None for c, r in zip(chosen, right) if r != GENERAL)
            inside = sum(r != GENERAL for r in right)
            rows.append([kind, name, len(texts), good / len(texts), none / inside])
    write_csv(setting, "harder.csv",
              ["queries", "router", "count", "right", "in domain without expert"], rows)


def risk(setting: Setting, seeds: list[int]) -> None:
    """The LSR's expert for the surest queries, the bare backbone for the rest."""
    p = fitted(setting).probabilities(h_q(setting, queries(setting, "test")[0]))
    general = NAMES.index(GENERAL)
    p[:, general] = 0                                     # the surest expert, however sure
    sure, index = p.max(dim=1)
    truth = queries(setting, "test")[1]
    where = [(name, q) for name in NAMES for q in qrels_of(setting, name)]
    order = sorted(range(len(where)), key=lambda i: -sure[i].item())
    rows = []
    for share in range(0, 101, 5):
        kept = set(order[:round(share / 100 * len(order))])
        wrong = [float(NAMES[index[i]] != truth[i]) for i in kept]
        values = [quality(setting, seed, NAMES[index[i]] if i in kept else "PT", name)[q]
                  for seed in seeds for i, (name, q) in enumerate(where)]
        rows.append([share / 100, mean(wrong) if wrong else 0.0, mean(values)])
    write_csv(setting, "risk.csv", ["coverage", "risk", "ndcg@10"], rows)
