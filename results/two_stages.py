"""Do two stages beat one, and what is forgotten? Tables 1 and 3.

    python results/two_stages.py --data DIR                       (an hour on two CPU cores)
    python results/two_stages.py --data DIR --decoder SMOLLM2     (days)
The last lines it prints: nDCG@10 of each arm, then difference, interval and p of each pair.

An arm that is missing is passed over; what it ranked stays in queries.csv when its weights are
gone. "all" has the queries of the three domains together, where an arm is there for each. Two arms
are tested over the queries of each seed (eval.py), and over seeds and entities (significance.py).

In:  BEIR folders
Out: <out>/ the arms of experiment.py and their runs; in results/real or results/decoder
     systems.csv     Table 1: every system on every domain; of an arm that is gone nDCG@10 alone
     queries.csv     its nDCG@10 of each query, in the order of their ids
     tests.csv       which differences between systems are more than chance
     forgetting.csv  Table 3: every model on every collection
     stages.svg      Figure 3
"""
from itertools import product
from statistics import mean, stdev

from experiment import (CLASSES, DOMAINS, Setting, collection, is_there, qrels_of, run_script,
                        scores, train_arm, train_one)
import draw
from data import Run
from eval import METRICS, Values, mean as mean_of, ndcg, paired_test
from plumbing.files import InputError, run_main, write_table
from significance import compare_over_seeds
from which_expert import WORDS, queries, routed_runs, standard_routes

SYSTEMS = {"BM25": "BM25", "PT": "PT", "PT+S1": "stage1", "PT+S2 short": "{}-short",
           "PT+S2 total": "{}-total", "PT+S2": "{}-control", "PT+S1names+S2": "{}-names",
           "PT+S1+S2": "{}", "one LoRA": "one", "routed": "routed"}
PAIRS = (("BM25", "PT"), ("PT", "PT+S1"), ("PT", "PT+S2"), ("PT", "PT+S1+S2"),
         ("PT+S2 short", "PT+S1+S2"), ("PT+S2 total", "PT+S1+S2"), ("PT+S2", "PT+S1+S2"),
         ("PT+S1names+S2", "PT+S1+S2"), ("BM25", "PT+S1+S2"), ("PT", "one LoRA"),
         ("PT+S1+S2", "one LoRA"), ("PT+S2", "one LoRA"), ("PT", "routed"), ("PT+S1+S2", "routed"))
KINDS = ("", "names", "control")                # train_arm's, of equal steps
Arms = dict[tuple[str, str, str], Values]      # (seed, domain, system) -> nDCG@10 of each query


def training(settings: list[Setting], seeds: list[int], kinds=KINDS) -> list[list[tuple]]:
    """Tasks: the first domain of a seed trains its Stage 1, which the others use."""
    first, cells = [k for k in kinds if k in ("", "names")], [*product(settings, seeds)]
    return [[(train_arm, *cell, *of) for cell in cells for of in product(*some)]
            for some in ((DOMAINS[:1], first), (DOMAINS, kinds))]


def score(setting: Setting, seed: int, name: str) -> None:
    """All the runs that Tables 1 to 3 have of one seed on one collection."""
    own = [f"{name}-{kind}" for kind in ("short", "control", "names") if name in DOMAINS]
    for model in ("PT", "stage1", *DOMAINS, *own, "one"):
        scores(setting, seed, model, name)


def tasks(setting: Setting, seeds: list[int]) -> list[list[tuple]]:
    return [*training([setting], seeds, (*KINDS, "short")),
            [(train_one, setting, seed) for seed in seeds],
            [(score, setting, seed, name) for name in CLASSES for seed in seeds]]


def run_of(setting: Setting, seed: int, model: str, name: str) -> Run:
    if model != "routed":
        return scores(setting, seed, model, name)
    routes = standard_routes(setting, WORDS, queries(setting, "test"))
    return routed_runs(setting, seed, routes)[name]


def measured(setting: Setting, seeds: list[int], systems=SYSTEMS) -> tuple[Arms, dict]:
    """Each arm's nDCG@10 by query, of earlier runs where it is gone, and its row of metrics."""
    arms, rows = {}, {}
    for row in draw.read(setting.tables, "queries"):
        arm = row["seed"], row["domain"], row["system"]
        arms[arm] = {f"{i:04}": float(value) for i, value in enumerate(row["values"].split())}
        rows[arm] = [mean_of(arms[arm]) if metric == "ndcg@10" else "" for metric in METRICS]
    for seed, name in product(seeds, DOMAINS):
        models = {system: model.format(name) for system, model in systems.items()}
        found = [system for system, model in models.items() if is_there(setting, seed, model)]
        for system in found if {*found} > {"BM25", "PT"} else ():      # these two are always there
            arm, qrels = (str(seed), name, system), qrels_of(setting, name)
            run = run_of(setting, seed, models[system], name)
            of = {f"{i:04}": v for i, (_, v) in enumerate(sorted(ndcg(run, qrels).items()))}
            known = [v for a, v in arms.items() if a[1:] == arm[1:] == (name, "BM25")]
            if known and abs(mean_of(known[0]) - mean_of(of)) > 1e-4:
                raise InputError(f"{setting.tables}/queries.csv: of another --data; move it")
            arms[arm] = of
            rows[arm] = [mean_of(metric(run, qrels)) for metric in METRICS.values()]
    if not arms:
        raise InputError(f"{setting.out}: no arm of the seeds {seeds}; expected those that this "
                         "script trains; leave out --tables, or name another --out")
    order = sorted(arms, key=lambda a: (a[0], DOMAINS.index(a[1]), [*SYSTEMS].index(a[2])))
    return {arm: arms[arm] for arm in order}, {arm: rows[arm] for arm in order}


def entities(setting: Setting, domain: str) -> dict[str, str]:
    """Of the test queries, as in `measured` by their number; of "all" with the domain before it."""
    if domain == "all":
        return {f"{name} {query}": f"{name} {entity}" for name in DOMAINS
                for query, entity in entities(setting, name).items()}
    facts = collection(setting, domain).metadata["queries"]
    return {f"{i:04}": facts[q]["group"] for i, q in enumerate(sorted(qrels_of(setting, domain)))}


def compared(setting: Setting, arms: Arms, domain: str) -> list[list]:
    """The rows of one domain in tests.csv; they are printed as well."""
    rows = []
    for a, b in PAIRS:
        both = [s for s, d, n in arms if (d, n) == (domain, b) and (s, d, a) in arms]
        for part in [*([s] for s in both), *([both] if len(both) > 1 else [])]:
            old, new = ({s: arms[s, domain, system] for s in part} for system in (a, b))
            test = compare_over_seeds(old, new, entities(setting, domain), new[part[0]]) if (
                part[1:]) else paired_test(old[part[0]], new[part[0]])
            rows.append([domain, b, a, " ".join(part), *test])
            print(f"{domain:<10} {b} - {a}, seed {' '.join(part)}: {test.difference:+.4f} "
                  f"[{test.low:+.4f}, {test.high:+.4f}]  p {test.p:.4f}")
    return rows


def table_1(setting: Setting, seeds: list[int], systems=SYSTEMS) -> None:
    arms, rows = measured(setting, seeds, systems)
    for (seed, name, system), values in arms.items():
        print(f"{name:<10} {system:<14} seed {seed}  nDCG@10 {mean_of(values):.4f}")
    write_table(setting.tables / "systems.csv", ["seed", "domain", "system", "queries", *METRICS],
                [[*arm, len(arms[arm]), *row] for arm, row in rows.items()])
    write_table(setting.tables / "queries.csv", ["seed", "domain", "system", "values"],
                [[*arm, " ".join(f"{v:.4f}".rstrip("0").rstrip(".") for v in values.values())]
                 for arm, values in arms.items()])
    for seed, system in dict.fromkeys((seed, system) for seed, _, system in rows):
        if all((seed, name, system) in rows for name in DOMAINS):
            arms[seed, "all", system] = {f"{name} {query}": value for name in DOMAINS
                                         for query, value in arms[seed, name, system].items()}
    write_table(setting.tables / "tests.csv", ["domain", "system", "against", "seeds", "difference",
                                               "low", "high", "p"],
                [row for name in (*DOMAINS, "all") for row in compared(setting, arms, name)])
    draw.draw(setting.tables)


def forgetting(setting: Setting, seeds: list[int]) -> None:
    """Every model on every collection: nDCG@10, mean and deviation over the seeds it has."""
    rows = []
    for model, name in product(("PT", *DOMAINS, "one", "routed"), CLASSES):
        values = [mean_of(ndcg(run_of(setting, seed, model, name), qrels_of(setting, name)))
                  for seed in (seeds[:1] if model == "PT" else seeds)
                  if is_there(setting, seed, model)]
        if values:
            spread = stdev(values) if len(values) > 1 else ""
            rows.append([model, name, mean(values), spread, len(values)])
    write_table(setting.tables / "forgetting.csv",
                ["model", "collection", "ndcg@10", "deviation", "seeds"], rows)


def tables(setting: Setting, seeds: list[int]) -> None:
    table_1(setting, seeds)
    if any(is_there(setting, seed, *DOMAINS) for seed in seeds):
        forgetting(setting, seeds)


if __name__ == "__main__":
    run_main(lambda: run_script("Do two stages beat one?", {"two_stages": (tasks, tables)}))
