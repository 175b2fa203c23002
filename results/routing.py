"""Which router, which layer, how many labelled queries, how hard the queries, when to abstain.

In:  the experts' runs (runs.py), domains/overlap.jsonl (40 queries that belong to two domains).
Out: <setting.tables>/
    routers.csv    Table 2: every router, oracle and control, end to end
    confusion.csv  of train.py's router, test queries
    layers.csv     dev accuracy of a probe on each layer's state
    labels.csv     test accuracy against the number of labelled queries a class
    harder.csv     masked entities, overlapping topics
    risk.csv       risk and nDCG@10 against the share of queries that get an expert
The routers are those of unseen.py, with train.py's threshold where they are probes.
"""
import json
import math
import random
import re
import time
from collections import Counter, defaultdict
from functools import cache
from statistics import mean

import torch
from torch import Tensor

import runs
import unseen
from data import Group, judged
from eag import abstract
from eval import ROUTER_QUERIES, accuracy, macro_f1, mrr, ndcg, recall
from r2r import Reranker
from router import GENERAL, CentroidRouter, Router
from runs import DOMAINS, ROOT, Setting
from tables import assemble, best_expert, mean_of, qrels_of, quality, write_csv
from train import gazetteer_of
from unseen import NAMES, THRESHOLD, WORDS

NO_ROUTER = ("one LoRA, no router", "oracle expert (bound)")
EXPERT_QUERIES = 60                # training queries a domain that label the centroids of experts


# ------------------------------------------------------------------------------- queries, states

@cache
def queries(setting: Setting, split: str) -> tuple[tuple[str, ...], list[str]]:
    """Texts and the class of each: all that routers may train on, or the test queries."""
    limit = setting.queries if split == "test" else ROUTER_QUERIES
    texts, labels = [], []
    for name in NAMES:
        domain = runs.collection(setting, name)
        some = [domain.queries[q] for q in judged(domain, split, limit)]
        texts, labels = texts + some, labels + [name] * len(some)
    return tuple(texts), labels


def layer_states(setting: Setting, texts: tuple[str, ...]) -> Tensor:  # -> (N, L, D)
    """The state at the query's last token after each layer, the last one normed: h_q of Eq. 6."""
    reranker, states = Reranker.from_pretrained(setting.backbone, max_length=setting.max_length), []
    layers = reranker.decoder.model.layers
    hooks = [layer.register_forward_hook(lambda module, inputs, output:
                                         states[-1].append(output[0][last].float()))
             for layer in layers[:-1]]
    with torch.inference_mode():
        for text in texts:
            last = len(reranker.encode_query(text)) - 1     # behind it the row is filled up
            states.append([])
            states[-1].append(reranker.query_state(text).float())
    for hook in hooks:
        hook.remove()
    return torch.stack([torch.stack(of_text) for of_text in states])


@cache
def states(setting: Setting, split: str) -> Tensor:  # -> (N, L, D)
    texts, _ = queries(setting, split)
    return runs.cached_states(setting, split, texts, lambda: layer_states(setting, texts))


@cache
def routers(setting: Setting) -> dict:
    """Name -> (router, what it is given of texts)."""
    texts, labels = queries(setting, "train")
    fitted = {}
    for name, (fit, inputs) in unseen.variants(setting).items():
        router = fit(inputs(texts), labels)
        router.threshold = THRESHOLD if type(router) is Router else 0.0      # others are unsure
        fitted[name] = router, inputs
    return fitted


def choices(setting: Setting, name: str, texts: tuple[str, ...]) -> list[str | None]:
    router, inputs = routers(setting)[name]
    return router.choose(inputs(texts))


def by_collection(setting: Setting, chosen: list) -> dict[str, dict]:
    """{collection: {query id: choice}} of a list in the order of `queries(setting, "test")`."""
    chosen = iter(chosen)
    return {name: {q: next(chosen) for q in qrels_of(setting, name)} for name in NAMES}


def routes_of(setting: Setting, seeds: list[int]) -> dict:
    """{(seed, collection): {query: expert or None}}; the router is the same for every seed."""
    routes = by_collection(setting, choices(setting, WORDS, queries(setting, "test")[0]))
    return {(seed, name): routes[name] for seed in seeds for name in NAMES}


def confusion(setting: Setting) -> None:
    texts, truth = queries(setting, "test")
    pairs = Counter(zip(truth, choices(setting, WORDS, texts), strict=True))
    write_csv(setting, "confusion.csv", ["true", *DOMAINS, "no expert"],
              [[t, *(pairs[t, c] for c in (*DOMAINS, None))] for t in (*DOMAINS, GENERAL)])


def expert_probabilities(setting: Setting) -> Tensor:  # -> (N, E)
    """p(d | q) of train.py's router for the test queries, with 0 for `general`."""
    router, inputs = routers(setting)[WORDS]
    p = router.probabilities(inputs(queries(setting, "test")[0]))
    p[:, NAMES.index(GENERAL)] = 0
    return p


# ---------------------------------------------------------------------------------------- Table 2

def score_training(setting: Setting, seed: int, name: str) -> None:
    """What the centroids of experts are labelled by: each expert on the domain's own queries."""
    for expert in DOMAINS:
        runs.scores(setting, seed, expert, name, "train", EXPERT_QUERIES)


@cache
def expert_centroids(setting: Setting, seed: int) -> CentroidRouter:
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
    return CentroidRouter.fit(runs.query_states(setting, tuple(texts)), labels, sorted(set(labels)))


def all_routes(setting: Setting, seed: int, first: int) -> dict[str, list]:
    """What each router does with the test queries of all collections, in their order.

    The experts of the `first` seed label the centroids of experts for all."""
    texts, truth = queries(setting, "test")
    generator = random.Random(seed)
    routes = {"always the bare backbone": [None] * len(texts)}
    routes |= {name: choices(setting, name, texts) for name in routers(setting)}
    routes[f"{WORDS}, without abstention"] = [
        NAMES[i] for i in expert_probabilities(setting).argmax(1).tolist()]
    routes["centroid of experts"] = expert_centroids(setting, first).choose(
        runs.query_states(setting, texts))
    routes["random expert"] = [generator.choice(DOMAINS) for _ in texts]
    routes["oracle domain"] = [None if t == GENERAL else t for t in truth]
    best = {name: best_expert(setting, seed, name) for name in NAMES}
    routes["oracle expert (bound)"] = [best[name][q] for name in NAMES
                                       for q in qrels_of(setting, name)]
    routes["one LoRA, no router"] = ["one"] * len(texts)
    return routes


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


def costs(setting: Setting, name: str) -> list:
    """Parameters beside the backbone and the experts, and milliseconds a query, median of 100."""
    if name not in routers(setting):
        return ["", ""]
    router, inputs = routers(setting)[name]
    if inputs is list:
        parameters, read = len(router.log_likelihood) * len(NAMES), lambda text: [text]
    else:
        parameters = sum(t.numel() for t in vars(router).values() if isinstance(t, Tensor))
        reranker = runs.backbone(setting)
        read = lambda text: reranker.query_state(text)[None]
    with torch.inference_mode():
        return [parameters, timed(lambda text: router.choose(read(text)),
                                  queries(setting, "test")[0][:100])]


def timed(run, texts: tuple[str, ...]) -> float:
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
        router = Router.fit(states(setting, "train")[:, layer], queries(setting, "train")[1], NAMES,
                            l2=1e-3)
        top = router.probabilities(states(setting, "dev")[:, layer]).argmax(1).tolist()
        chosen = [NAMES[i] for i in top]
        rows.append([layer + 1, accuracy(truth, chosen), macro_f1(truth, chosen, NAMES)])
    write_csv(setting, "layers.csv", ["layer", "accuracy", "macro f1"], rows)


def labels(setting: Setting, draws: int = 5) -> None:
    """Accuracy of the most probable class on test; the mean over random draws of the labelled."""
    texts, names = queries(setting, "train")
    test, truth = queries(setting, "test")
    rows, variants = [], unseen.variants(setting)
    given = {name: (inputs(texts), inputs(test)) for name, (_, inputs) in variants.items()}
    for count in (10, 30, 100, 300, ROUTER_QUERIES):
        values = defaultdict(list)
        for draw in range(draws if count < ROUTER_QUERIES else 1):
            generator, drawn = random.Random(draw), []
            for name in NAMES:
                own = [i for i, n in enumerate(names) if n == name]
                drawn += generator.sample(own, min(count, len(own)))
            for name, (fit, _) in variants.items():
                known, asked = given[name]
                router = fit([known[i] for i in drawn] if isinstance(known, list) else known[drawn],
                             [names[i] for i in drawn])
                top = router.probabilities(asked).argmax(1).tolist()
                values[name].append(accuracy(truth, [NAMES[i] for i in top]))
        rows.append([count, *(mean(values[name]) for name in variants)])
    write_csv(setting, "labels.csv", ["queries a class", *variants], rows)


def masked(setting: Setting, typed: bool) -> tuple[str, ...]:
    """The test queries with their entities as placeholders: "[DISEASE_K]", or "[X]" untyped. Where
    a collection has no gazetteer (`general`), what has a form is masked alone."""
    texts = []
    for name in NAMES:
        domain = runs.collection(setting, name)
        gazetteer = gazetteer_of(domain, setting.data)
        for query in qrels_of(setting, name):
            group = abstract(Group(domain.queries[query], ()), gazetteer, random.Random(query))
            texts.append(group.query if typed else re.sub(r"\[[A-Z]+_[A-Z]+\]", "[X]", group.query))
    return tuple(texts)


def harder(setting: Setting) -> None:
    """Right: one of the query's own domains, for general and none but it no expert."""
    plain, truth = queries(setting, "test")
    overlap = [json.loads(line) for line in
               (ROOT / "domains" / "overlap.jsonl").read_text().splitlines()]
    sets = {"test queries": (plain, truth), "entities as typed placeholders":
            (masked(setting, True), truth), "entities as [X]": (masked(setting, False), truth),
            "two domains": (tuple(q["text"] for q in overlap), [q["domains"] for q in overlap])}
    rows = []
    for kind, (texts, right) in sets.items():
        for name in routers(setting):
            chosen = choices(setting, name, texts)
            good = sum((c or GENERAL) in ([r] if isinstance(r, str) else r)
                       for c, r in zip(chosen, right))
            none = sum(c is None for c, r in zip(chosen, right) if r != GENERAL)
            inside = sum(r != GENERAL for r in right)
            rows.append([kind, name, len(texts), good / len(texts), none / inside])
    write_csv(setting, "harder.csv",
              ["queries", "router", "count", "right", "in domain without expert"], rows)


def risk(setting: Setting, seeds: list[int]) -> None:
    """train.py's router: its expert for the surest queries, the bare backbone for the rest."""
    sure, index = expert_probabilities(setting).max(dim=1)    # the surest expert, however sure
    truth = queries(setting, "test")[1]
    where = [(name, q) for name in NAMES for q in qrels_of(setting, name)]
    order = sorted(range(len(where)), key=lambda i: -sure[i].item())
    rows = []
    for share in range(0, 101, 5):
        routed = set(order[:round(share / 100 * len(order))])
        wrong = [float(NAMES[index[i]] != truth[i]) for i in routed]
        values = [quality(setting, seed, NAMES[index[i]] if i in routed else "PT", name)[q]
                  for seed in seeds for i, (name, q) in enumerate(where)]
        rows.append([share / 100, mean(wrong) if wrong else 0.0, mean(values)])
    write_csv(setting, "risk.csv", ["coverage", "risk", "ndcg@10"], rows)
