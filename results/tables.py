"""Tables 1 to 3 of the paper and the rows that it leaves out, from the runs on disk.

In:  <out>/seed<n>/runs, made by runs.py.
Out: results/real/
    systems.csv  Table 1: every system on every collection, all metrics at 5 and 10
    tests.csv    paired randomization tests between systems, seeds kept apart
    gains.csv    PT+S2's and PT+S1+S2's gain over PT where the query's entity is seen in training
                 text, where it is not, and where the query names none
    forgetting.csv   Table 3: every model on every collection
Table 2 is in routing.py.
"""
from collections import defaultdict
from functools import cache
from statistics import mean, stdev

import runs
import train
from plumbing.files import write_table
from data import Run, judged, trainable
from eag import AMOUNTS, Gazetteer, find_entities
from eval import METRICS, ndcg, paired_test, verdict
from eval import mean as mean_of
from runs import CLASSES, DOMAINS, Setting, scores

PAIRS = (("PT", "PT+S1"), ("PT", "PT+S2"), ("PT", "PT+S1+S2"), ("PT+S2 short", "PT+S1+S2"),
         ("PT+S2", "PT+S1+S2"), ("PT+S1names+S2", "PT+S1+S2"), ("BM25", "PT+S1+S2"),
         ("PT", "one LoRA"), ("PT+S2", "one LoRA"), ("PT+S1+S2", "one LoRA"),
         ("PT", "routed"), ("PT+S1+S2", "routed"))


def write_csv(setting: Setting, name: str, header: list[str], rows: list[list]) -> None:
    write_table(setting.tables / name, header, rows)


def qrels_of(setting: Setting, name: str) -> dict:
    return judged(runs.collection(setting, name), "test", setting.queries)


# ------------------------------------------------------------------------------ Table 1, Figure 3

def systems(setting: Setting, seed: int, name: str) -> dict[str, Run]:
    """Table 1's systems on one domain."""
    qrels = qrels_of(setting, name)
    bm25 = runs.candidates(setting, name, "test")
    models = {"PT": "PT", "PT+S1": "stage1", "PT+S2 short": f"{name}-short",
              "PT+S2": f"{name}-control", "PT+S1names+S2": f"{name}-names", "PT+S1+S2": name,
              "one LoRA": "one"}
    return {"BM25": {q: bm25.get(q, {}) for q in qrels},
            **{system: scores(setting, seed, model, name) for system, model in models.items()}}


def table_1(setting: Setting, seeds: list[int], routes: dict) -> None:
    """`routes` {(seed, name): {query: expert or None}}: R2R itself is a row as well.

    Tests of the seeds together, "all", have each query's mean over the seeds; those of the domains
    together, "all" as well, the queries of the three."""
    rows, tests = [], []
    values = {name: defaultdict(dict) for name in (*DOMAINS, "all")}   # -> system -> seed -> Values
    for name in DOMAINS:
        qrels = qrels_of(setting, name)
        for seed in seeds:
            table = systems(setting, seed, name)
            table["routed"] = assemble(setting, seed, name, routes[seed, name])
            for system, run in table.items():
                rows.append([seed, name, system, len(qrels),
                             *(mean_of(metric(run, qrels)) for metric in METRICS.values())])
                values[name][system][seed] = ndcg(run, qrels)
                values["all"][system].setdefault(seed, {}).update(
                    {f"{name} {q}": value for q, value in values[name][system][seed].items()})
    for name, of_system in values.items():
        for of_seed in of_system.values():
            of_seed["all"] = {q: mean(of_seed[seed][q] for seed in seeds)
                              for q in of_seed[seeds[0]]}
        for seed in (*seeds, "all"):
            for a, b in PAIRS:
                test = paired_test(of_system[a][seed], of_system[b][seed])
                tests.append([name, seed, a, b, test.difference, test.low, test.high, test.p,
                              verdict(test)])
    write_csv(setting, "systems.csv", ["seed", "domain", "system", "queries", *METRICS], rows)
    write_csv(setting, "tests.csv",
              ["domain", "seed", "from", "to", "ndcg@10", "low", "high", "p", "verdict"], tests)


@cache
def seen_entities(setting: Setting, name: str) -> tuple[Gazetteer, frozenset]:
    """The gazetteer of a domain, and the names of all entities in its training text."""
    domain = runs.collection(setting, name)
    gazetteer = train.gazetteer_of(domain, setting.data)
    texts = [domain.queries[q] for q in domain.qrels["train"]]
    texts += [domain.corpus[d] for d in trainable(domain)]
    return gazetteer, frozenset(n for text in texts for n in named(text, gazetteer))


def named(text: str, gazetteer: Gazetteer) -> dict[tuple[str, ...], str]:
    """The canonical names in a text and their types; amounts and dates name nothing."""
    return {gazetteer.canonical(text[e.start:e.end]): e.type
            for e in find_entities(text, gazetteer) if e.type not in (*AMOUNTS, "DATE")}


def gains(setting: Setting, seeds: list[int]) -> None:
    """Each query's gain over PT, the mean over the seeds, in three classes of queries."""
    rows = []
    for name in DOMAINS:
        qrels, domain = qrels_of(setting, name), runs.collection(setting, name)
        gazetteer, seen = seen_entities(setting, name)
        members = defaultdict(list)
        for query in qrels:
            names = named(domain.queries[query], gazetteer).keys()
            kind = "no entity" if not names else "seen" if names & seen else "unseen"
            members[kind].append(query)
        before = ndcg(scores(setting, 0, "PT", name), qrels)
        for kind, queries in sorted(members.items()):
            row = [name, kind, len(queries), mean(before[q] for q in queries)]
            for model in (f"{name}-control", name):
                after = [ndcg(scores(setting, seed, model, name), qrels) for seed in seeds]
                row.append(mean(values[q] - before[q] for values in after for q in queries))
            rows.append(row)
    write_csv(setting, "gains.csv",
              ["domain", "entity", "queries", "PT", "PT+S2 - PT", "PT+S1+S2 - PT"], rows)


# ---------------------------------------------------------------------------------------- Table 2

def assemble(setting: Setting, seed: int, name: str, routes: dict[str, str | None]) -> Run:
    """Each query's scores under the expert of its route; None = the bare backbone."""
    return {query: scores_under(setting, seed, expert or "PT", name)[query]
            for query, expert in routes.items()}


@cache
def scores_under(setting: Setting, seed: int, model: str, name: str) -> Run:
    return scores(setting, seed, model, name)


@cache
def quality(setting: Setting, seed: int, model: str, name: str) -> dict[str, float]:
    return ndcg(scores_under(setting, seed, model, name), qrels_of(setting, name))


def best_expert(setting: Setting, seed: int, name: str) -> dict[str, str | None]:
    """By nDCG@10 on the test judgements themselves: a bound, not a router."""
    return {query: max((None, *DOMAINS), key=lambda e: (quality(setting, seed, e or "PT",
                                                                name)[query], e == name))
            for query in qrels_of(setting, name)}


# ---------------------------------------------------------------------------------------- Table 3

def forgetting(setting: Setting, seeds: list[int], routes: dict) -> None:
    """Every model on every collection: nDCG@10, mean and deviation over the seeds it has."""
    rows = []
    for model in ("PT", *DOMAINS, "one", "full", "routed"):
        there = [seed for seed in (seeds[:1] if model in ("PT", "full") else seeds)
                 if model == "routed" or runs.is_there(setting, seed, model)]
        for name in CLASSES if there else ():
            values = []
            for seed in there:
                run = (assemble(setting, seed, name, routes[seed, name]) if model == "routed"
                       else scores_under(setting, seed, model, name))
                values.append(mean_of(ndcg(run, qrels_of(setting, name))))
            rows.append([model, name, mean(values), stdev(values) if len(values) > 1 else "",
                         len(values)])
    write_csv(setting, "forgetting.csv",
              ["model", "collection", "ndcg@10", "deviation", "seeds"], rows)
