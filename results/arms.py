"""Table 1 on a real decoder, from the experts that there are so far: what each arm ranks, and p.

    python results/arms.py --data DIR --decoder SMOLLM2       (twenty minutes an arm, one core)
The last lines it prints: nDCG@10 of each arm, then the difference, interval and p of each pair.

The arms take hours each (make.py --part train), so that they arrive one by one. What an arm ranks
is kept in arms_queries.csv, nDCG@10 of its queries in the order of their ids, and stays there when
its weights are gone; "all" has the queries of the three domains together, where an arm is there for
each. The tests pool the seeds that two arms have in common, with queries as units.

In:  BEIR folders; <out>/ models of runs.py, of which the missing ones are passed over
Out: results/decoder/arms_queries.csv, arms.csv, arms_tests.csv
"""
import argparse
import csv
import os
from itertools import product
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")      # before torch: one core a process
import runs
from plumbing.files import run_main, write_table
from data import judged
from eval import Values, mean, ndcg, paired_test

SYSTEMS = {"BM25": "", "PT": "PT", "PT+S1": "stage1", "PT+S2 short": "{}-short",
           "PT+S2": "{}-control", "PT+S1+S2": "{}", "PT+S1names+S2": "{}-names", "one LoRA": "one"}
PAIRS = (("BM25", "PT"), ("PT", "PT+S1"), ("PT", "PT+S2"), ("PT", "PT+S1+S2"),
         ("PT+S2 short", "PT+S1+S2"), ("PT+S2", "PT+S1+S2"), ("PT+S1names+S2", "PT+S1+S2"),
         ("PT+S1+S2", "one LoRA"), ("PT+S2", "one LoRA"))


def known(path: Path) -> dict[tuple[str, str, str], Values]:
    """{(seed, domain, system): {query: nDCG@10}} of earlier runs."""
    values = {}
    if path.exists():
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                values[row["seed"], row["domain"], row["system"]] = numbered(row["values"].split())
    return values


def numbered(values) -> Values:
    return {f"{number:04}": float(value) for number, value in enumerate(values)}


def measure(setting: runs.Setting, seed: int, domain: str, system: str) -> Values:
    """nDCG@10 of each test query, numbered in the order of their ids; nothing where the arm's
    weights are not there."""
    model, qrels = SYSTEMS[system].format(domain), judged(runs.collection(setting, domain), "test",
                                                          setting.queries)
    if system == "BM25":
        candidates = runs.candidates(setting, domain, "test")
        run = {query: candidates.get(query, {}) for query in qrels}
    elif runs.is_there(setting, seed, model):
        run = runs.scores(setting, seed, model, domain)
    else:
        return {}
    return numbered(v for _, v in sorted(ndcg(run, qrels).items()))


def pooled(values: dict, domain: str, system: str, seeds: list[str]) -> Values:
    """Each query's mean over the seeds."""
    parts = [values[seed, domain, system] for seed in seeds]
    return {query: sum(v[query] for v in parts) / len(parts) for query in parts[0]}


def compared(values: dict, domain: str) -> tuple[list[list], list[list]]:
    """The rows of one domain in arms.csv and arms_tests.csv; they are printed as well."""
    rows, tests = [], []
    seeds = {system: sorted(s for s, d, n in values if (d, n) == (domain, system))
             for system in SYSTEMS}
    for system, having in seeds.items():
        for seed in having:
            by_query = values[seed, domain, system]
            rows.append([domain, system, seed, len(by_query), mean(by_query)])
            print(f"{domain:<10} {system:<14} seed {seed}  nDCG@10 {mean(by_query):.4f}")
    for a, b in PAIRS:
        both = sorted({*seeds[a]} & {*seeds[b]})
        for part in [*([s] for s in both), *([both] if len(both) > 1 else [])]:
            test = paired_test(pooled(values, domain, a, part), pooled(values, domain, b, part))
            tests.append([domain, b, a, " ".join(part), test.difference, test.low, test.high,
                          test.p])
            print(f"{domain:<10} {b} - {a}, seed {' '.join(part)}: {test.difference:+.4f} "
                  f"[{test.low:+.4f}, {test.high:+.4f}]  p {test.p:.4f}")
    return rows, tests


def main() -> None:
    parser = argparse.ArgumentParser(description="The arms of Table 1 that there are so far.")
    parser.add_argument("--data", type=Path, required=True, help="folder of BEIR folders")
    parser.add_argument("--decoder", type=Path, required=True, help="checkpoint directory")
    parser.add_argument("--out", type=Path, help="default: experts/decoder")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    args = parser.parse_args()
    setting = runs.setting_of(args.data, args.out, args.decoder)
    path = setting.tables / "arms_queries.csv"
    values, rows, tests = known(path), [], []
    for seed, domain, system in product(args.seeds, runs.DOMAINS, SYSTEMS):
        trained = any(runs.is_there(setting, seed, SYSTEMS[s].format(domain))
                      for s in ("PT+S2", "PT+S1+S2"))
        if by_query := trained and measure(setting, seed, domain, system):
            values[str(seed), domain, system] = by_query
    write_table(path, ["seed", "domain", "system", "values"],
                [[*key, " ".join(f"{v:.4f}".rstrip("0").rstrip(".") for _, v in sorted(
                    by_query.items()))] for key, by_query in sorted(values.items())])
    for seed, system in product(map(str, args.seeds), SYSTEMS):
        if all((seed, domain, system) in values for domain in runs.DOMAINS):
            values[seed, "all", system] = {f"{domain} {query}": value for domain in runs.DOMAINS
                                           for query, value in values[seed, domain, system].items()}
    for domain in (*runs.DOMAINS, "all"):
        more_rows, more_tests = compared(values, domain)
        rows, tests = rows + more_rows, tests + more_tests
    write_table(setting.tables / "arms.csv", ["domain", "system", "seed", "queries", "ndcg@10"],
                rows)
    write_table(setting.tables / "arms_tests.csv", ["domain", "system", "against", "seeds",
                                                    "difference", "low", "high", "p"], tests)


if __name__ == "__main__":
    run_main(main)
