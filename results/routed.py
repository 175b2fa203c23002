"""What is a route worth? nDCG@10 under a router that knows a query's collection, or does not.

    python results/routed.py --data DIR [--decoder SMOLLM2]      (after make.py --part train)
The last lines it prints: of each strategy nDCG@10 on the domains and on general, and its cost.

The experts know all collections, the router those of "seen" or all but the query's own ("unseen").
Strategies: no expert; the expert of the query's domain; that of the route, with thresholds; two
experts: below SURE, the logits of the two most probable, weighted by their probabilities. Only what
a route asks for is scored. Nothing is chosen here: the threshold of train.py is of unseen.py.

In:  BEIR folders; <out>/ the experts of one seed (runs.py); domains/overlap.jsonl
Out: routed.csv, routed_tests.csv, between.csv in results/real or results/decoder
"""
import argparse
import json
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
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
from runs import CLASSES, DOMAINS, ROOT, Setting

THRESHOLDS = (0.0, 0.4, 0.5, 0.6, 0.8)
SURE = 0.8
Weights = dict[str, float]         # model -> its share of the score; PT is the bare backbone
PAIRS = (("no expert", "route unseen 0.5"), ("oracle domain", "route unseen 0.5"),
         ("route seen 0.5", "route unseen 0.5"), ("route unseen 0.0", "route unseen 0.5"),
         ("route unseen 0.5", "two experts unseen"))


@dataclass(frozen=True, eq=False)
class Query:
    id: str
    domain: str
    text: str
    probabilities: dict[str, Weights]  # router, "seen" or "unseen" -> class -> p


def all_queries(setting: Setting) -> list[Query]:
    """The judged test queries of all collections, each with what both routers say."""
    texts, found = {}, []              # (domain, source) -> [(id, text)]
    for name in CLASSES:
        domain = runs.collection(setting, name)
        for query in judged(domain, "test", setting.queries):
            source = domain.metadata["queries"][query]["source"].split("/")[0]
            texts.setdefault((name, source), []).append((query, domain.queries[query]))
    fit, inputs = unseen.variants(setting)[unseen.BEST]
    knows_all = unseen.fitted(setting, ("", ""), fit, inputs)
    for key, members in texts.items():
        states = inputs([text for _, text in members])
        routers = {"seen": knows_all, "unseen": unseen.fitted(setting, key, fit, inputs)}
        tables = {kind: router.probabilities(states).tolist() for kind, router in routers.items()}
        found += [Query(query, key[0], text, {kind: dict(zip(unseen.NAMES, table[i]))
                                              for kind, table in tables.items()})
                  for i, (query, text) in enumerate(members)]
    return found


def route(p: Weights, threshold: float) -> Weights:
    """Router.choose: all weight on one model."""
    best = max(p, key=p.get)
    return {best if best != GENERAL and p[best] >= threshold else "PT": 1.0}


def two_experts(p: Weights, sure: float = SURE) -> Weights:
    """The most probable alone where it is sure, else the first two, weights in proportion."""
    first, second = sorted(p, key=p.get, reverse=True)[:2]
    if p[first] >= sure:
        return route(p, sure)
    return {"PT" if n == GENERAL else n: p[n] / (p[first] + p[second]) for n in (first, second)}


def strategies(two: bool) -> dict[str, Callable[[Query], Weights]]:
    found = {"no expert": lambda q: {"PT": 1.0},
             "oracle domain": lambda q: {"PT" if q.domain == GENERAL else q.domain: 1.0}}
    for kind in ("seen", "unseen"):
        for threshold in THRESHOLDS:
            found[f"route {kind} {threshold}"] = lambda q, k=kind, t=threshold: route(
                q.probabilities[k], t)
        if two:
            found[f"two experts {kind}"] = lambda q, k=kind: two_experts(q.probabilities[k])
    return found


def blend(runs_of: dict[str, dict[str, float]], weights: Weights) -> dict[str, float]:
    """{document: weighted sum of the models' logits}"""
    return {document: sum(weights[model] * runs_of[model][document] for model in weights)
            for document in runs_of[next(iter(weights))]}


def scored(setting: Setting, seed: int, model: str, name: str, wanted: list[str]) -> Run:
    """The model's run of these test queries: all of them where it is the domain's own, or PT, whose
    run Table 1 has; else the few that some route sends there, kept on disk as well."""
    if model in (name, "PT"):
        return runs.scores(setting, seed, model, name)
    weights = runs.fingerprint([runs.weights_file(setting, seed, model)])[:8]
    path = setting.directory(seed) / "runs" / f"{name}-some-{setting.depth}-{model}-{weights}.trec"
    found = read_run(path) if path.exists() else {}
    domain = runs.collection(setting, name)
    rest = {q: grades for q, grades in domain.qrels["test"].items()
            if q in wanted and q not in found}
    if rest:
        reranker = runs.load_model(setting, seed, model)
        with torch.inference_mode(), use_expert(reranker.decoder, model):
            found |= evaluate(reranker, replace(domain, qrels={"test": rest}), "test",
                              runs.candidates(setting, name, "test"))
        write_run(path, found, model)
    return found


def measure(setting: Setting, seed: int, two: bool) -> tuple[list[list], dict[str, Values]]:
    """Rows of routed.csv, and each strategy's nDCG@10 of every in-domain query."""
    queries, named = all_queries(setting), strategies(two)
    plans = {strategy: {q: plan(q) for q in queries} for strategy, plan in named.items()}
    wanted = {(model, q.domain, q.id) for plan in plans.values() for q, weights in plan.items()
              for model in weights}
    found = {(model, name): scored(setting, seed, model, name, sorted(
        q for m, n, q in wanted if (m, n) == (model, name)))
        for model, name in sorted({(m, n) for m, n, _ in wanted})}
    rows, values = [], {}
    for strategy, plan in plans.items():
        value = {}
        for q, weights in plan.items():
            run = blend({m: found[m, q.domain].get(q.id, {}) for m in weights}, weights)
            qrels = runs.collection(setting, q.domain).qrels["test"]
            value[q] = ndcg({q.id: run}, {q.id: qrels[q.id]})[q.id]
        inside = [q for q in queries if q.domain != GENERAL]
        alone = [next(iter(plan[q])) for q in inside if len(plan[q]) == 1]
        right = [plan[q].get(q.domain, 0.0) for q in inside]
        rows.append([strategy, *(mean(value[q] for q in queries if q.domain == name)
                                 for name in (*DOMAINS, GENERAL)),
                     mean(mean(value[q] for q in queries if q.domain == n) for n in DOMAINS),
                     mean(right), alone.count("PT") / len(inside),
                     mean(len(plan[q]) for q in queries)])
        values[strategy] = {f"{q.domain} {q.id}": value[q] for q in inside}
    return rows, values


def between(setting: Setting) -> list[list]:
    """Queries of two domains: the share whose expert is one of them, that get none, whose two most
    probable classes are both among its own."""
    queries = [json.loads(line) for line in
               (ROOT / "domains" / "overlap.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = []
    for name in ("bag of words", "h_q at penalty 1e-3", unseen.BEST):
        fit, inputs = unseen.variants(setting)[name]
        router = unseen.fitted(setting, ("", ""), fit, inputs)
        table = router.probabilities(inputs([q["text"] for q in queries])).tolist()
        for threshold in THRESHOLDS:
            kinds = Counter()
            for query, p in zip(queries, table):
                p = dict(zip(unseen.NAMES, p))
                chosen = next(iter(route(p, threshold)))
                kinds["right"] += chosen in query["domains"]
                kinds["none"] += chosen == "PT"
                kinds["both"] += {*sorted(p, key=p.get)[-2:]} <= {*query["domains"]}
            rows.append([name, threshold, len(queries),
                         *(kinds[k] / len(queries) for k in ("right", "none", "both"))])
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description="What a route is worth.")
    parser.add_argument("--data", type=Path, required=True, help="folder of BEIR folders")
    parser.add_argument("--decoder", type=Path, help="default: the embedded backbone")
    parser.add_argument("--out", type=Path, help="default: experts/real, or experts/decoder")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--one", action="store_true", help="without two experts, the slowest part")
    args = parser.parse_args()
    setting = runs.setting_of(args.data, args.out, args.decoder)
    write_table(setting.tables / "between.csv", ["router", "threshold", "queries", "one of its "
                "domains", "no expert", "two most probable are its domains"], between(setting))
    rows, values = measure(setting, args.seed, not args.one)
    write_table(setting.tables / "routed.csv", [
        "strategy", *DOMAINS, GENERAL, "mean of the domains", "weight of the right expert",
        "in domain without expert", "models a query"], rows)
    tests = [(a, b, paired_test(values[a], values[b])) for a, b in PAIRS if b in values]
    write_table(setting.tables / "routed_tests.csv",
                ["from", "to", "queries", "difference", "low", "high", "p"],
                [[a, b, len(values[a]), t.difference, t.low, t.high, t.p] for a, b, t in tests])
    for strategy, *numbers in rows:
        print(f"{strategy:<22} " + "  ".join(f"{n:.4f}" for n in numbers))
    for a, b, t in tests:
        print(f"{b} - {a}: {t.difference:+.4f} [{t.low:+.4f}, {t.high:+.4f}]  p {t.p:.4f}")


if __name__ == "__main__":
    run_main(main)
