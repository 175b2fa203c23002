"""Which expert does a query get, does that hold on new collections, what is it worth? Table 2.

    python results/which_expert.py --data DIR                     (minutes; the embedded backbone)
    python results/which_expert.py --data DIR --decoder SMOLLM2   (an hour on one core)
The last lines it prints: of each router its accuracy where one collection is left out; where there
are experts (two_stages.py), nDCG@10 of each strategy.

The four domains hold two or three collections each; the metadata of a query tell its "source". A
router is fitted on the training queries of all but one, and the most probable domain counts. Dev
queries of these and training queries of that one choose; the test queries of all are reported.

In:  BEIR folders; <out>/ the experts
Out: in results/real or results/decoder
     unseen.csv, unseen_risk.csv   accuracy, and abstention, where one collection is left out
     confusion.csv  of train.py's router, test queries
     routers.csv    Table 2: every router, oracle and control, end to end; mean over the seeds
     routed.csv, routed_tests.csv  a router that knows a query's collection beside one that does
                                   not: nDCG@10 with the experts of the first seed
"""
import math
import random
from collections import Counter, defaultdict
from dataclasses import replace
from functools import cache, partial
from statistics import mean
from typing import NamedTuple

from experiment import (CLASSES, DOMAINS, Setting, backbone, collection, is_there, qrels_of,
                        quality, query_states, run_script, scores)
from data import Run, judged
from eval import ROUTER_QUERIES, accuracy, macro_f1, mean as mean_of, mrr, ndcg, paired_test, recall
from plumbing.files import run_main, write_table
from router import GENERAL, BagOfWordsRouter, CentroidRouter, Router

NAMES = sorted(CLASSES)
KNOWN = {"train": 250, "dev": 100, "test": 100}    # queries of a collection, at most
THRESHOLD = 0.45                                   # train.py's default, chosen here
THRESHOLDS = (0.0, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9)
BAG, CENTROID, PLAIN = "bag of words", "centroid of states", "h_q at penalty 1e-3"
PAPER, WORDS = "h_q pulled to zero", "h_q pulled to words"       # train.py --router paper, train.py
ROUTERS = (BAG, CENTROID, PLAIN, PAPER, WORDS)
NO_ROUTER = ("one LoRA, no router", "oracle expert (bound)")     # no guesses of a domain
PAIRS = (("no expert", "route unseen 0.45"), ("oracle domain", "route unseen 0.45"),
         ("route seen 0.45", "route unseen 0.45"), ("route unseen 0.0", "route unseen 0.45"))


class Query(NamedTuple):
    domain: str
    source: str                                    # "legal: oyez", a collection
    id: str
    text: str


Queries = tuple[Query, ...]
Routes = dict[Query, str | None]                   # its expert; None = the bare backbone


@cache
def queries(setting: Setting, split: str, limit: int | None = None) -> Queries:
    """Those of all domains, by default all that routers may train on, or the test queries."""
    limit, found = limit or (setting.queries if split == "test" else ROUTER_QUERIES), []
    for name in NAMES:
        domain = collection(setting, name)
        for query in judged(domain, split, limit):
            source = domain.metadata["queries"][query]["source"].split("/")[0]
            found.append(Query(name, f"{name}: {source}", query, domain.queries[query]))
    return tuple(found)


@cache
def by_source(setting: Setting, split: str) -> dict[str, Queries]:
    """At most so many queries of each collection, drawn with a fixed seed."""
    found = defaultdict(list)
    for query in queries(setting, split, 10 ** 9):
        found[query.source].append(query)
    return {source: tuple(random.Random(0).sample(some, min(KNOWN[split], len(some))))
            for source, some in found.items()}


def inputs_of(setting: Setting, name: str, some: Queries):
    """What a router is given of these queries: their texts, or h_q (B, D)."""
    texts = [query.text for query in some]
    return texts if name == BAG else query_states(setting, texts)


@cache
def fitted(setting: Setting, name: str, known: Queries) -> Router | BagOfWordsRouter:
    fit = {BAG: BagOfWordsRouter.fit, CENTROID: CentroidRouter.fit, PAPER: Router.fit,
           PLAIN: partial(Router.fit, l2=1e-3)}.get(name) or partial(
               Router.fit, prior=backbone(setting).domain_words(NAMES))
    return fit(inputs_of(setting, name, known), [query.domain for query in known], domains=NAMES)


def without(setting: Setting, name: str, unseen: str | None) -> Router | BagOfWordsRouter:
    """The router that knows all collections but one."""
    return fitted(setting, name, sum((some for source, some in by_source(setting, "train").items()
                                      if source != unseen), ()))


def right(setting: Setting, name: str, router, some: Queries) -> float:
    """The share of the queries whose most probable domain is theirs."""
    best = router.probabilities(inputs_of(setting, name, some)).argmax(1).tolist()
    return accuracy([query.domain for query in some], [NAMES[i] for i in best])


def routes_of(setting: Setting, name: str, router, threshold: float, some: Queries) -> Routes:
    chosen = replace(router, threshold=threshold).choose(inputs_of(setting, name, some))
    return dict(zip(some, chosen, strict=True))


def unseen_routes(setting: Setting, name: str, threshold: float, some: Queries) -> Routes:
    """Each query is routed by the router that has not seen its collection."""
    routes = {}
    for source in by_source(setting, "train"):
        own = tuple(query for query in some if query.source == source)
        routes |= routes_of(setting, name, without(setting, name, source), threshold, own)
    return {query: routes[query] for query in some}


def standard_routes(setting: Setting, name: str, some: Queries) -> Routes:
    """Those of a router that was fitted on all, as train.py does, with its threshold; centroids and
    words are never unsure, as they give no probabilities that were made to be compared with it."""
    return routes_of(setting, name, fitted(setting, name, queries(setting, "train")),
                     0.0 if name in (BAG, CENTROID) else THRESHOLD, some)


def left_out(setting: Setting, name: str) -> dict[str, list[float]]:
    """Accuracy, an item for each collection left out: on those that the router knows, dev and test;
    on it, its training queries, which nothing else saw, and test."""
    found = defaultdict(list)
    for unseen in by_source(setting, "test"):
        router = without(setting, name, unseen)
        for column, split, known in (("same dev", "dev", True), ("unseen", "train", False),
                                     ("same test", "test", True), ("unseen test", "test", False)):
            found[column].append(mean(right(setting, name, router, some) for source, some in
                                      by_source(setting, split).items()
                                      if (source != unseen) == known))
    return found


def unseen_risk(setting: Setting, name: str, split: str) -> list[list[float]]:
    """Rows (threshold, in-domain queries with an expert, with a wrong one, general with one)."""
    rows, some = [], sum(by_source(setting, split).values(), ())
    for threshold in THRESHOLDS:
        routes = unseen_routes(setting, name, threshold, some)
        inside = [(q.domain, e) for q, e in routes.items() if q.domain != GENERAL]
        rows.append([threshold, mean(e is not None for _, e in inside),
                     mean(e not in (None, d) for d, e in inside),
                     mean(e is not None for q, e in routes.items() if q.domain == GENERAL)])
    return rows


def routed_runs(setting: Setting, seed: int, routes: Routes) -> dict[str, Run]:
    """{domain: run}: each query's scores under its expert."""
    runs = {name: {} for name in NAMES}
    for query, expert in routes.items():
        runs[query.domain][query.id] = scores(setting, seed, expert or "PT", query.domain)[query.id]
    return runs


def own_domain(some: Queries) -> Routes:
    return {query: None if query.domain == GENERAL else query.domain for query in some}


def all_routes(setting: Setting, seed: int) -> dict[str, Routes]:
    """What each router does with the test queries. The best expert, its own where several are, by
    the test judgements themselves is a bound, no router."""
    some, generator = queries(setting, "test"), random.Random(seed)
    router = fitted(setting, WORDS, queries(setting, "train"))
    p = router.probabilities(inputs_of(setting, WORDS, some))
    p[:, NAMES.index(GENERAL)] = 0
    return {"always the bare backbone": dict.fromkeys(some),
            **{name: standard_routes(setting, name, some) for name in ROUTERS},
            f"{WORDS}, without abstention": {
                q: NAMES[i] for q, i in zip(some, p.argmax(1).tolist())},
            "random expert": {q: generator.choice(DOMAINS) for q in some},
            "oracle domain": own_domain(some),
            "oracle expert (bound)": {q: max((None, *DOMAINS), key=lambda e: (
                quality(setting, seed, e or "PT", q.domain)[q.id], e == q.domain)) for q in some},
            "one LoRA, no router": dict.fromkeys(some, "one")}


def table_2(setting: Setting, seeds: list[int]) -> None:
    """Accuracy, macro F1, three metrics over the three domains' queries, nDCG@10 on general."""
    measured = defaultdict(list)
    plans = ((seed, *plan) for seed in seeds for plan in all_routes(setting, seed).items())
    for seed, name, routes in plans:
        runs, chosen = routed_runs(setting, seed, routes), [*routes.values()]
        truth = [*own_domain(queries(setting, "test")).values()]
        guess = [accuracy(truth, chosen), macro_f1(truth, chosen, [None, *DOMAINS])]
        measured[name].append([
            *([math.nan] * 2 if name in NO_ROUTER else guess),
            *(mean(mean_of(metric(runs[n], qrels_of(setting, n), 10)) for n in DOMAINS)
              for metric in (ndcg, mrr, recall)),
            mean_of(ndcg(runs[GENERAL], qrels_of(setting, GENERAL)))])
    write_table(setting.tables / "routers.csv", [
        "router", "accuracy", "macro f1", "ndcg@10", "mrr@10", "recall@10", "general ndcg@10"],
        [[name, *map(mean, zip(*of_seed))] for name, of_seed in measured.items()])


def routed(setting: Setting, seed: int) -> None:
    """What is a route worth? Experts of a router that knows the query's collection ("seen") or all
    but that. Nothing is chosen here: train.py's threshold is of unseen_risk."""
    some, rows, values = queries(setting, "test"), [], {}
    plans = {"no expert": dict.fromkeys(some), "oracle domain": own_domain(some)}
    plans |= {f"route seen {t}": routes_of(setting, WORDS, without(setting, WORDS, None), t, some)
              for t in THRESHOLDS}
    plans |= {f"route unseen {t}": unseen_routes(setting, WORDS, t, some) for t in THRESHOLDS}
    for strategy, routes in plans.items():
        every = {q: quality(setting, seed, e or "PT", q.domain)[q.id] for q, e in routes.items()}
        of_domain = [mean(v for q, v in every.items() if q.domain == name)
                     for name in (*DOMAINS, GENERAL)]
        inside = [(q.domain, e) for q, e in routes.items() if q.domain != GENERAL]
        rows.append([strategy, *of_domain, mean(of_domain[:-1]), mean(d == e for d, e in inside),
                     mean(e is None for _, e in inside)])
        values[strategy] = {q: v for q, v in every.items() if q.domain != GENERAL}
        print(f"{strategy:<22} " + "  ".join(f"{number:.4f}" for number in rows[-1][1:]))
    write_table(setting.tables / "routed.csv", [
        "strategy", *DOMAINS, GENERAL, "mean of the domains", "with the right expert",
        "in domain without expert"], rows)
    rows = [[a, b, len(values[a]), *paired_test(values[a], values[b])] for a, b in PAIRS]
    write_table(setting.tables / "routed_tests.csv",
                ["from", "to", "queries", "difference", "low", "high", "p"], rows)


def tables(setting: Setting, seeds: list[int]) -> None:
    """Those that need query states alone; where the experts are there, the others."""
    rows, to = [], setting.tables
    for name in ROUTERS:
        found = left_out(setting, name)
        each = found["unseen test"]
        rows.append([name, *map(mean, found.values()), min(each), *each])
        print(f"{name:<20} " + "  ".join(f"{c} {mean(v):.3f}" for c, v in found.items()))
    write_table(to / "unseen.csv", ["router", *found, "worst", *by_source(setting, "test")], rows)
    write_table(to / "unseen_risk.csv", ["router", "queries", "threshold", "in domain with an "
                "expert", "with a wrong expert", "general with an expert"],
                [[name, split, *row] for name in ROUTERS if name != CENTROID
                 for split in ("train", "test") for row in unseen_risk(setting, name, split)])
    routes = standard_routes(setting, WORDS, queries(setting, "test"))
    pairs = Counter((query.domain, expert) for query, expert in routes.items())
    write_table(to / "confusion.csv", ["true", *DOMAINS, "no expert"],
                [[t, *(pairs[t, c] for c in (*DOMAINS, None))] for t in (*DOMAINS, GENERAL)])
    if all(is_there(setting, seed, *DOMAINS, "one") for seed in seeds):
        table_2(setting, seeds)
        routed(setting, seeds[0])


if __name__ == "__main__":
    run_main(lambda: run_script("Which expert does a query get?", {"routing": (None, tables)}))
