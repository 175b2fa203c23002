"""What is a route worth? nDCG@10 under a router that knows a query's collection, or does not.

    python results/routed.py --data DIR [--decoder SMOLLM2]      (after make.py --part train)
The last lines it prints: of each strategy nDCG@10 on the domains and on general, and its cost.

The experts know all collections, the router those of "seen" or all but the query's own ("unseen").
Strategies: no expert; the expert of the query's domain; that of the route, with thresholds. Only
what a route asks for is scored. Nothing is chosen here: the threshold of train.py is of unseen.py.

In:  BEIR folders; <out>/ the experts of one seed (runs.py)
Out: routed.csv, routed_tests.csv in results/real or results/decoder
"""
import argparse
import os
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, product
from pathlib import Path
from statistics import mean

os.environ.setdefault("OMP_NUM_THREADS", "1")      # before torch: one core a process
import torch

import runs
import unseen
from plumbing.files import run_main, write_table
from data import Run, judged, read_run, write_run
from eval import Values, evaluate, ndcg, paired_test
from lora import use_expert
from router import GENERAL
from runs import CLASSES, DOMAINS, Setting

THRESHOLDS = (0.0, 0.4, 0.45, 0.5, 0.6, 0.8)
PAIRS = (("no expert", "route unseen 0.45"), ("oracle domain", "route unseen 0.45"),
         ("route seen 0.45", "route unseen 0.45"), ("route unseen 0.0", "route unseen 0.45"))


@dataclass(frozen=True, eq=False)
class Query:
    id: str
    domain: str
    text: str
    probabilities: dict[str, dict[str, float]]    # router, "seen" or "unseen" -> class -> p


def all_queries(setting: Setting) -> list[Query]:
    """The judged test queries of all collections, each with what both routers say."""
    texts, queries = {}, []            # (domain, source) -> [(id, text)]
    for name in CLASSES:
        domain = runs.collection(setting, name)
        for query in judged(domain, "test", setting.queries):
            source = domain.metadata["queries"][query]["source"].split("/")[0]
            texts.setdefault((name, source), []).append((query, domain.queries[query]))
    fit, inputs = unseen.variants(setting)[unseen.WORDS]
    knows_all = unseen.fitted(setting, None, fit, inputs)
    for key, members in texts.items():
        states = inputs(tuple(text for _, text in members))
        routers = {"seen": knows_all, "unseen": unseen.fitted(setting, key, fit, inputs)}
        tables = {kind: router.probabilities(states).tolist() for kind, router in routers.items()}
        queries += [Query(query, key[0], text, {kind: dict(zip(unseen.NAMES, table[i]))
                                                for kind, table in tables.items()})
                  for i, (query, text) in enumerate(members)]
    return queries


def route(p: dict[str, float], threshold: float) -> str:
    """Router.choose: the model that scores, PT where it abstains."""
    best = max(p, key=p.get)
    return best if best != GENERAL and p[best] >= threshold else "PT"


def strategies() -> dict[str, Callable[[Query], str]]:
    """Name -> the model that scores a query; PT is the bare backbone."""
    plans = {"no expert": lambda q: "PT",
             "oracle domain": lambda q: "PT" if q.domain == GENERAL else q.domain}
    for kind, threshold in product(("seen", "unseen"), THRESHOLDS):
        plans[f"route {kind} {threshold}"] = partial(
            lambda kind, threshold, q: route(q.probabilities[kind], threshold), kind, threshold)
    return plans


def scored(setting: Setting, seed: int, model: str, name: str, asked: list[str]) -> Run:
    """The model's run of these test queries: all of them where it is the domain's own, or PT, whose
    run Table 1 has; else the few that some route sends there, kept on disk as well."""
    if model in (name, "PT"):
        return runs.scores(setting, seed, model, name)
    weights = runs.fingerprint([runs.weights_file(setting, seed, model)])[:8]
    path = setting.directory(seed) / "runs" / f"{name}-some-{setting.depth}-{model}-{weights}.trec"
    run = read_run(path) if path.exists() else {}
    domain = runs.collection(setting, name)
    rest = {q: grades for q, grades in domain.qrels["test"].items() if q in asked and q not in run}
    if rest:
        reranker = runs.load_model(setting, seed, model)
        with torch.inference_mode(), use_expert(reranker.decoder, model):
            run |= evaluate(reranker, replace(domain, qrels={"test": rest}), "test",
                            runs.candidates(setting, name, "test"))
        write_run(path, run, model)
    return run


def measure(setting: Setting, seed: int) -> tuple[list[list], dict[str, Values]]:
    """Rows of routed.csv, and each strategy's nDCG@10 of every in-domain query."""
    queries = all_queries(setting)
    plans = {strategy: {q: plan(q) for q in queries} for strategy, plan in strategies().items()}
    asked = defaultdict(set)                       # (model, domain) -> ids
    for q, model in chain.from_iterable(plan.items() for plan in plans.values()):
        asked[model, q.domain].add(q.id)
    scores = {key: scored(setting, seed, *key, sorted(ids)) for key, ids in asked.items()}
    rows, values = [], {}
    for strategy, plan in plans.items():
        value = {}
        for q, model in plan.items():
            qrels = {q.id: runs.collection(setting, q.domain).qrels["test"][q.id]}
            value[q] = ndcg(scores[model, q.domain], qrels)[q.id]
        inside = [q for q in queries if q.domain != GENERAL]
        of_domain = [mean(value[q] for q in queries if q.domain == n) for n in (*DOMAINS, GENERAL)]
        rows.append([strategy, *of_domain, mean(of_domain[:-1]),
                     mean(plan[q] == q.domain for q in inside),
                     mean(plan[q] == "PT" for q in inside)])
        values[strategy] = {f"{q.domain} {q.id}": value[q] for q in inside}
    return rows, values


def main() -> None:
    parser = argparse.ArgumentParser(description="What a route is worth.")
    parser.add_argument("--data", type=Path, required=True, help="folder of BEIR folders")
    parser.add_argument("--decoder", type=Path, help="default: the embedded backbone")
    parser.add_argument("--out", type=Path, help="default: experts/real, or experts/decoder")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    setting = runs.setting_of(args.data, args.out, args.decoder)
    rows, values = measure(setting, args.seed)
    write_table(setting.tables / "routed.csv", [
        "strategy", *DOMAINS, GENERAL, "mean of the domains", "with the right expert",
        "in domain without expert"], rows)
    tests = [(a, b, paired_test(values[a], values[b])) for a, b in PAIRS]
    write_table(setting.tables / "routed_tests.csv",
                ["from", "to", "queries", "difference", "low", "high", "p"],
                [[a, b, len(values[a]), t.difference, t.low, t.high, t.p] for a, b, t in tests])
    for strategy, *numbers in rows:
        print(f"{strategy:<22} " + "  ".join(f"{n:.4f}" for n in numbers))
    for a, b, t in tests:
        print(f"{b} - {a}: {t.difference:+.4f} [{t.low:+.4f}, {t.high:+.4f}]  p {t.p:.4f}")


if __name__ == "__main__":
    run_main(main)
