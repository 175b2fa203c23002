"""nDCG, MRR, precision and recall of rerankers, accuracy of routers, significance (App. C).

    DCG@k  = sum over ranks i = 1..k of grade_i / log2(i + 1)
    nDCG@k = DCG@k / DCG@k of the ideal ranking
    MRR@k  = 1 / rank of the first relevant document, 0 if it is not among the first k
    P@k    = relevant among the first k / k
    R@k    = relevant among the first k / relevant

    python eval.py        (embedded data, every expert in experts/; minutes)
    python eval.py --domain medical --rerank RUN.trec    (any retriever's run, routed)
It writes results/systems.csv (Table 1), forgetting.csv (Table 3) and runs/ in TREC format; the last
lines it prints are each system's nDCG@10 on each domain, a mean over the seeds.

In: run {query: {document: score}}, qrels {query: {document: grade}}. Out: {judged query: value}.

The definitions are trec_eval -c's: the gain is the grade itself, not 2^grade - 1; a grade above 0
is relevant; a query that has no relevant document or that the run lacks has the value 0; scores
count in single precision, equal ones are ranked by document id, descending. But MRR ends at rank k.

Differs from the paper:
- The ideal ranking is over all judged documents, retrieved or not; the paper's nDCG of 87.4 beside
  a recall of 71.1 is possible only with one made of retrieved documents.
- A paired randomization test and a bootstrap interval over queries are added.
"""
import argparse
import math
import time
from collections import Counter, namedtuple
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
import torch

from data import (Domain, Qrels, Run, judged, known_domains, load_domain, ranked, read_run,
                  require_split, retrieve, write_run)
from lora import use_expert
from plumbing.checkpoint import expert_folders
from plumbing.files import Help, InputError, check_flags, fingerprint, note, run_main, write_table
from plumbing.run import clock, directory_lock, print_once
from r2r import HERE, R2R, backbone_flags, note_long_queries, reranker_from
from router import GENERAL, BagOfWordsRouter, CentroidRouter

ROUTER_QUERIES = 1000                            # training queries a domain that routers see
Values = dict[str, float]                        # query id -> value of a metric
Comparison = namedtuple("Comparison", "difference low high p")    # b - a, 95 % interval, two-sided


def gains(run: Run, qrels: Qrels, query: str, k: int) -> list[int]:
    """The grades of the first k documents in their order; not judged and below 0 are 0."""
    return [max(qrels[query].get(d, 0), 0) for d in ranked(run.get(query, {}))[:k]]


def dcg(grades: Iterable[int]) -> float:
    return sum(grade / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))


def ndcg(run: Run, qrels: Qrels, k: int = 10) -> Values:
    """Grades 1, 2 ranked in that order: (1 + 2 / log2 3) / (2 + 1 / log2 3) = 0.8597"""
    values = {}
    for query, grades in qrels.items():
        ideal = dcg(sorted((g for g in grades.values() if g > 0), reverse=True)[:k])
        values[query] = dcg(gains(run, qrels, query, k)) / ideal if ideal else 0.0
    return values


def mrr(run: Run, qrels: Qrels, k: int = 10) -> Values:
    """First relevant document at rank 4: 1/4; at rank k + 1: 0."""
    return {q: next((1 / rank for rank, g in enumerate(gains(run, qrels, q, k), 1) if g), 0.0)
            for q in qrels}


def precision(run: Run, qrels: Qrels, k: int = 10) -> Values:
    """2 relevant of 3 retrieved, k = 10: 2/10."""
    return {query: sum(g > 0 for g in gains(run, qrels, query, k)) / k for query in qrels}


def recall(run: Run, qrels: Qrels, k: int = 10) -> Values:
    """2 of the 8 relevant ones among the first k: 2/8."""
    return {query: sum(g > 0 for g in gains(run, qrels, query, k)) /
            max(sum(g > 0 for g in grades.values()), 1) for query, grades in qrels.items()}


METRICS = {f"{metric.__name__}@{k}": partial(metric, k=k)
           for metric in (ndcg, mrr, precision, recall) for k in (5, 10)}


def mean(values: Values) -> float:
    return sum(values.values()) / len(values) if values else 0.0


def accuracy(truth: Sequence[str], predicted: Sequence[str | None]) -> float:
    """The share of the predictions that are true; 0 of none."""
    return sum(t == p for t, p in zip(truth, predicted, strict=True)) / max(len(truth), 1)


def macro_f1(truth: Sequence[str], predicted: Sequence[str | None], classes: Sequence) -> float:
    """The plain mean of 2 TP / (2 TP + FP + FN) over the classes; 0 for a class never met."""
    true, chosen = Counter(truth), Counter(predicted)
    both = Counter(t for t, p in zip(truth, predicted, strict=True) if t == p)         # TP
    return sum(2 * both[c] / max(true[c] + chosen[c], 1) for c in classes) / len(classes)


def evaluate(reranker, domain: Domain, split: str, candidates: Run, limit=None) -> Run:
    """Score the candidates of the split's judged queries under the active expert, as logits."""
    run: Run = {}
    for query in judged(domain, split, limit):
        documents = sorted(candidates.get(query, {}))  # by id: the retriever's order tells nothing
        scores = reranker.score(domain.queries[query], [domain.corpus[d] for d in documents])
        run[query] = dict(zip(documents, scores.tolist(), strict=True))
    return run


def system_runs(reranker, domain: Domain, systems: dict[str, str | None], depth: int,
                limit: int | None = None, split: str = "test") -> dict[str, Run]:
    """The first stage's run, called BM25, and that of each system: {name: its expert or None}."""
    retrieved = retrieve(domain, split, depth)
    runs = {"BM25": {query: retrieved[query] for query in judged(domain, split, limit)}}
    for name, expert in systems.items():
        print_once(f"{time.strftime('%H:%M:%S')} {domain.name} {name}: {len(runs['BM25'])} queries")
        with torch.inference_mode(), use_expert(reranker.decoder, expert):
            runs[name] = evaluate(reranker, domain, split, runs["BM25"], limit)
    return runs


def states_of(reranker, texts: Iterable[str]) -> torch.Tensor:  # -> (B, D)
    """h_q of each query, from the bare backbone."""
    with torch.inference_mode(), use_expert(reranker.decoder, None):
        return reranker.query_states(list(texts)).float().cpu()


def labelled_queries(domains: dict[str, Domain], split: str, limit: int | None) -> Iterable:
    """The texts of all domains' judged queries, and the domain of each."""
    return zip(*((d.queries[q], n) for n, d in domains.items() for q in judged(d, split, limit)))


def judge_routers(reranker, domains: dict[str, Domain], router, split: str,
                  limit: int | None = None, train: torch.Tensor | None = None) -> list[str]:
    """Eq. 6 beside nearest centroid and bag of words, fitted on the same queries: accuracy and
    macro F1 of the most probable domain, a line each, and how often the router abstains."""
    names, (texts, truth) = list(domains), labelled_queries(domains, split, limit)
    known, labels = labelled_queries(domains, "train", ROUTER_QUERIES)
    train = states_of(reranker, known) if train is None else train                     # (B, D)
    states = states_of(reranker, texts)                                                # (B, D)
    lines = [f"router on {split}, {len(texts)} queries   accuracy  macro F1"]
    for name, rival, inputs in (
            ("LSR (Eq. 6)", router, states),
            ("centroid", CentroidRouter.fit(train, labels, names), states),
            ("bag of words", BagOfWordsRouter.fit(known, labels, names), texts)):
        chosen = [names[i] for i in rival.probabilities(inputs).argmax(1).tolist()]
        right, f1 = accuracy(truth, chosen), macro_f1(truth, chosen, names)
        lines.append(f"{name:<30} {right:9.4f} {f1:9.4f}")
    bare = Counter(t for t, expert in zip(truth, router.choose(states)) if expert is None)
    return [*lines, *(f"  {n}: no expert for {bare[n] / truth.count(n):.1%} of its queries"
                      for n in names)]


# ======================== The method ends here: significance, tables over seeds, command line.

def paired_test(a: Values, b: Values, samples: int = 10000, seed: int = 0) -> Comparison:
    """Were a and b the same, the sign of each query's difference would be a coin's: how often would
    random signs give a mean as far from 0? The observed signs count as one of the samples (+ 1)."""
    if a.keys() != b.keys() or not a:
        raise InputError(f"paired test of {len(a)} and {len(b)} queries; expected the same ones")
    difference = np.array([b[query] - a[query] for query in sorted(a)])
    n, generator = len(difference), np.random.default_rng(seed)
    flipped = np.array([(1 - 2 * generator.integers(0, 2, n)) @ difference for _ in range(samples)])
    resampled = np.array([difference[generator.integers(0, n, n)].mean() for _ in range(samples)])
    as_far = np.abs(flipped) >= abs(difference.sum()) - 1e-9  # less what the order of a sum changes
    low, high = np.percentile(resampled, [2.5, 97.5]).tolist()
    return Comparison(float(difference.mean()), low, high, (int(as_far.sum()) + 1) / (samples + 1))


def verdict(comparison: Comparison) -> str:
    """A gain or a loss is claimed only where the test and the interval agree."""
    sure = comparison.p < 0.05 and comparison.low * comparison.high > 0
    return "no difference" if not sure else "gain" if comparison.low > 0 else "loss"


def compare(runs: dict[str, Run], qrels: Qrels, name: str, claim="PT+S1+S2", base="PT") -> list:
    """A line a system, each against `base` and against the first stage, BM25, where that is in the
    table; and the verdict on one of them, `claim`, against both."""
    values = {system: ndcg(run, qrels) for system, run in runs.items()}
    tests = {(a, b): paired_test(values[a], values[b]) for a in (base, "BM25") if a in runs
             for b in runs if a != b}
    lines = [f"{f'{name}, {len(qrels)} queries':<29}  nDCG@10  MRR@10  "
             f"{f'nDCG@10 - {base} [95 % interval]':<28}      p"
             f"{'  - BM25      p' if 'BM25' in runs else ''}"]
    for system, run in runs.items():
        line = f"{system:<29} {mean(values[system]):8.4f}{mean(mrr(run, qrels)):8.4f}"
        if test := tests.get((base, system)):
            line += f"  {test.difference:+.4f} [{test.low:+.4f}, {test.high:+.4f}] {test.p:8.4f}"
        if test := tests.get(("BM25", system)):
            line = f"{line:<83} {test.difference:+.4f} {test.p:.4f}"
        lines.append(line)
    said = [f"{verdict(test)} ({claim} against {a}, nDCG@10 {test.difference:+.4f}, p {test.p:.4f})"
            for (a, b), test in tests.items() if b == claim]
    return [*lines, f"VERDICT {name}: {'; '.join(said)}"]


def pooled(tables: dict[str, tuple[dict[str, Run], Qrels]]) -> tuple[dict[str, Run], Qrels]:
    """All domains as one: the runs of the systems that each of them has, and the judgements."""
    runs, every = {}, {}
    for name, (systems, qrels) in tables.items():
        every |= {f"{name}/{query}": grades for query, grades in qrels.items()}
        for system, run in systems.items():
            runs.setdefault(system, {}).update({f"{name}/{query}": run[query] for query in qrels})
    return {system: run for system, run in runs.items() if run.keys() == every.keys()}, every


def baselines(reranker, directory: Path, name: str) -> dict[str, str]:
    """What PT+S1 and PT+S2 of a domain score with, loaded, where it is there; no PT+S1 where the
    domain's expert says that it started from another Stage 1."""
    stages = {"PT+S1": "stage1", "PT+S2": f"{name}-control"}
    stages = {s: m for s, m in stages.items() if (directory / m / "adapter_config.json").exists()}
    facts, *_ = [reranker.load_expert(m, directory / m) for m in (name, *stages.values())]
    stage1, start = directory / "stage1" / "adapter_model.safetensors", facts.get("start")
    if "PT+S1" in stages and start not in (None, fingerprint([stage1])):
        note(f"{name}: its expert started from another Stage 1 than {stage1}: no PT+S1")
        del stages["PT+S1"]
    return stages


def evaluate_seed(reranker, directory: Path, args, bare: dict[str, Run]) -> tuple[list, list]:
    """Every expert of one directory on every collection: rows for systems.csv, forgetting.csv.
    `bare` keeps the backbone's runs, which no seed changes, from one directory to the next."""
    rows, matrix, tables, router = [], [], {}, R2R.with_experts(reranker, directory).router
    domains = {name: load_domain(args.data, name, args.candidates) for name in router.domains}
    for name, domain in domains.items():
        require_split(domain, "test")            # what is missing ends the run now, not at its end
        require_split(domain, "train", False)
        note_long_queries(reranker, name, {q: domain.queries[q] for q in domain.qrels["test"]})
    experts = [name for name in domains if name != GENERAL]
    for name, domain in domains.items():
        stages = baselines(reranker, directory, name) if name in experts else {}
        systems = ({} if name in bare else {"PT": None}) | stages | dict(zip(experts, experts))
        runs = system_runs(reranker, domain, systems, args.depth, args.queries)
        runs["PT"] = bare.setdefault(name, runs.get("PT"))
        qrels = judged(domain, "test", args.queries)
        routes = router.choose(states_of(reranker, [domain.queries[query] for query in qrels]))
        runs["routed"] = {q: runs[expert or "PT"][q] for q, expert in zip(qrels, routes)}
        matrix += [[directory.name, model, name, len(qrels), mean(ndcg(runs[model], qrels))]
                   for model in ("PT", *experts, "routed")]
        for system, run in runs.items():
            write_run(args.out / "runs" / f"{directory.name}-{name}-{system}.trec", run, system)
        if name in experts:
            table = {s: runs[s] for s in ("BM25", "PT", *stages)} | {
                "PT+S1+S2": runs[name], "routed": runs["routed"]}
            tables[name] = table, qrels
            print(*compare(table, qrels, f"{name} ({directory.name})"), sep="\n", flush=True)
            rows += [[directory.name, name, system, len(qrels), *(mean(metric(run, qrels)) for
                     metric in METRICS.values())] for system, run in table.items()]
    print(*judge_routers(reranker, domains, router, "test", args.queries),
          *compare(*pooled(tables), f"all ({directory.name})", "routed"), sep="\n", flush=True)
    return rows, matrix


def rerank_run(reranker, args) -> None:
    """A retriever's run, the first --depth documents of each query scored under the expert of its
    route; and the measures of both runs, where the data has judgements of their queries."""
    domain, run, scored = load_domain(args.data, args.domain), {}, 0
    grades = {query: own for qrels in domain.qrels.values() for query, own in qrels.items()}
    given = {q: {d: s for d, s in found.items() if d != q or grades.get(q, {}).get(d, 0) > 0}
             for q, found in read_run(args.rerank, domain).items()}            # as in `retrieve`
    system = R2R.with_experts(reranker, args.experts[0])
    path = args.out / "runs" / f"{args.domain}-reranked.trec"
    part, began, count = path.with_suffix(".part"), time.monotonic(), len(given)
    note_long_queries(system.reranker, args.rerank, {q: domain.queries[q] for q in given})
    for done, query in enumerate(sorted(given), 1):
        ids = ranked(given[query])[:args.depth]
        ranking = system.rerank(domain.queries[query], [domain.corpus[d] for d in ids])
        run[query] = {ids[i]: s for i, s in zip(ranking.order, ranking.scores)}
        scored, seconds = scored + len(ids), time.monotonic() - began
        if done % -(-count // 20) == 0 or done == count:
            write_run(path if done == count else part, run, "R2R")
            print(f"query {done:04d}/{count} {100 * done // count:3d}% | {part.name} | "
                  f"{scored / seconds:.0f} docs/s | {clock(seconds)} left "
                  f"{clock(seconds * (count / done - 1))}", flush=True)
    part.unlink(missing_ok=True)
    print(f"wrote {path}: {len(run)} queries")
    for split, qrels in domain.qrels.items():
        if qrels := {query: grades for query, grades in qrels.items() if query in run}:
            print(*compare({"given": given, "reranked": run}, qrels, f"{args.domain} {split}",
                           "reranked", "given"), sep="\n")


def arguments() -> argparse.Namespace:
    """The command line's flags, checked; InputError for what does not go together."""
    parser = argparse.ArgumentParser(description="Evaluate all experts.", formatter_class=Help)
    add = parser.add_argument
    add("--data", type=Path, default=HERE / "domains", help="folder of BEIR folders")
    add("--experts", type=Path, nargs="+", default=[HERE / "experts"], help="one a seed")
    add("--out", type=Path, default=HERE / "results")
    add("--candidates", type=Path, help="folder of <domain>/test.trec to rerank; default: BM25's")
    add("--rerank", type=Path, help="a run in TREC format to rerank, with --domain NAME")
    add("--domain", help="whose queries and documents the run of --rerank has")
    add("--depth", type=int, help="candidates a query; default: 20, with --rerank 100")
    add("--queries", type=int, default=100, help="a domain, drawn with a fixed seed")
    backbone_flags(parser)
    args = check_flags(parser.parse_args())
    more = args.rerank and (args.candidates or args.experts[1:])
    if bool(args.rerank) != bool(args.domain) or more:
        raise InputError("--rerank RUN, --domain NAME: expected both or neither; beside them one "
                         "directory of --experts and no --candidates")
    args.depth = args.depth or (100 if args.rerank else 20)
    known_domains(args.data, args.domain)          # a wrong one is refused before a file is read
    args.experts = [directory.resolve() for directory in args.experts]
    if len({directory.name for directory in args.experts}) < len(args.experts):
        raise InputError("--experts: two directories of one name; tables need another; rename one")
    with directory_lock(args.out), directory_lock(args.out / "runs"):
        return args                                # what cannot be written is refused now


def main() -> None:
    """Tables of every expert on every test split, or with --rerank one run, reranked."""
    args = arguments()
    reranker, bare = reranker_from(args, expert_folders(args.experts[0])), {}
    if args.rerank:
        return rerank_run(reranker, args)
    for directory in args.experts[1:]:           # what is missing ends the run now, not at its end
        R2R.with_experts(reranker, directory)
    rows, matrix = (sum(part, []) for part in zip(*(
        evaluate_seed(reranker, directory, args, bare) for directory in args.experts)))
    header = ["seed", "domain", "system", "queries", *METRICS]                        # Table 1
    write_table(args.out / "systems.csv", header, rows)
    write_table(args.out / "forgetting.csv",                                          # Table 3
                ["seed", "model", "collection", "queries", "ndcg@10"], matrix)
    print(f"wrote {args.out}: systems.csv, forgetting.csv, runs/")
    for name, system in dict.fromkeys((row[1], row[2]) for row in rows):
        values = [row[header.index("ndcg@10")] for row in rows if row[1:3] == [name, system]]
        spread = f" +- {np.std(values, ddof=1):.4f} ({len(values)} seeds)" if values[1:] else ""
        print(f"{name:<10} {system:<9} nDCG@10 {np.mean(values):.4f}{spread}")


if __name__ == "__main__":
    run_main(main)
