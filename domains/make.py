"""Write the embedded domains down as BEIR folders, one per facts.py.

    python domains/make.py [name ...]    # a few seconds; without names, all that hold a facts.py

1. <name>/facts.py: build(generator) -> passages and queries, each with its group (its entity).
2. Groups are shuffled once and dealt out, 60 % train, 15 % dev, 25 % test: the entities of the
   test split are unseen in training.
3. corpus.jsonl, queries.jsonl, qrels/{train,dev,test}.tsv; a second run writes the same bytes.
4. What was written is read back, and BM25's nDCG@10 tells how hard each split is.
"""
import argparse
import importlib.util
import json
import random
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import data  # noqa: E402
from backbone.shell import InputError, run_main, write_atomically  # noqa: E402
from eval import mean, ndcg  # noqa: E402

SHARES = {"train": 0.60, "dev": 0.15, "test": 0.25}
MAX_BYTES = 1_400_000


def names() -> list[str]:
    return sorted(path.parent.name for path in HERE.glob("*/facts.py"))


def load_builder(name: str):
    if name not in names():
        raise InputError(f"domain {name!r}: no facts.py; expected one of {', '.join(names())}")
    spec = importlib.util.spec_from_file_location(f"{name}_facts", HERE / name / "facts.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.build


def split_groups(groups: list[str], generator: random.Random) -> dict[str, str]:
    """Group -> split. 4 groups -> 2 train, 1 dev, 1 test (shares are rounded in cumulation)."""
    groups = sorted(set(groups))
    generator.shuffle(groups)
    split, start, share = {}, 0, 0.0
    for name, part in SHARES.items():
        share += part
        end = round(share * len(groups))
        split |= dict.fromkeys(groups[start:end], name)
        start = end
    return split


def check(name: str, passages: list[dict], queries: list[dict]) -> None:
    """Twins, and labels that point nowhere or across groups (so across splits), stop the run."""
    for kind, rows in (("passage", passages), ("query", queries)):
        for field in ("_id", "text"):
            value, times = Counter(row[field] for row in rows).most_common(1)[0]
            if times > 1:
                raise InputError(f"{name}: {kind} {field} {value!r} occurs {times} times; "
                                      "expected once; reword one of them")
    group = {row["_id"]: row["group"] for row in passages}
    for query in queries:
        found = sorted({str(group.get(passage)) for passage in query["relevant"]})
        if found != [query["group"]]:
            raise InputError(f"{name}: query {query['_id']} has answers in groups {found}; "
                                  f"expected only {query['group']!r}; mend `relevant`")


def beir_files(passages: list[dict], queries: list[dict], split: dict[str, str]) -> dict[str, str]:
    corpus = [{"_id": row["_id"], "title": row["title"], "text": row["text"],
               "metadata": {"group": row["group"], "split": split[row["group"]]}}
              for row in passages]
    asked = [{"_id": row["_id"], "text": row["text"],
              "metadata": {key: row[key] for key in ("group", "entity", "entity_type")}}
             for row in queries]
    qrels = {name: ["query-id\tcorpus-id\tscore"] for name in SHARES}
    for row in queries:
        qrels[split[row["group"]]] += [f"{row['_id']}\t{passage}\t{score}"
                                       for passage, score in sorted(row["relevant"].items())]
    lines = {"corpus.jsonl": [json.dumps(row, ensure_ascii=False) for row in corpus],
             "queries.jsonl": [json.dumps(row, ensure_ascii=False) for row in asked],
             **{f"qrels/{name}.tsv": rows for name, rows in qrels.items()}}
    return {name: "\n".join(rows) + "\n" for name, rows in lines.items()}


def make(name: str, seed: int) -> None:
    passages, queries = load_builder(name)(random.Random(f"{seed} facts {name}"))
    check(name, passages, queries)
    groups = [row["group"] for row in passages]
    split = split_groups(groups, random.Random(f"{seed} split {name}"))
    files = beir_files(passages, queries, split)
    size = sum(len(text.encode()) for text in files.values())
    if size > MAX_BYTES:
        raise InputError(f"{name}: {size:,} bytes; expected at most {MAX_BYTES:,}; "
                              "build fewer passages or queries")
    for path, text in files.items():
        write_atomically(HERE / name / path, text)
    print(f"{name:9} | {len(passages):5,} passages | {len(queries):5,} queries | "
          f"{len(split):3} entities | {size / 1e6:.2f} MB")


def report(name: str) -> None:
    domain = data.load_domain(HERE, name)
    for split in SHARES:
        qrels = domain.qrels[split]
        value = mean(ndcg(data.retrieve(domain, split, 100), qrels))
        print(f"{'':9} | {split:5} | {len(qrels):5,} queries | BM25 nDCG@10 {value:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description="write the embedded domains as BEIR folders")
    parser.add_argument("names", nargs="*", help="domains to write; all where none is named")
    parser.add_argument("--seed", type=int, default=0, help="seed of phrasings and splits")
    arguments = parser.parse_args()
    for name in arguments.names or names():
        make(name, arguments.seed)
        report(name)


if __name__ == "__main__":
    run_main(main)
