"""Where abstraction should pay, isolated: names that tell the answer in training and not in use.

    python results/shortcut.py         (embedded data; three minutes an arm, p and seed on one core)
    python results/shortcut.py --backbone SMOLLM2 --max-length 256 --p 0 .5 1    (hours)
The last lines it prints: nDCG@10 of each arm at each p, and how much that is from another arm's.

A group is a query that names no entity ("What are the signs of this disease?"), the passage that
answers it, and passages about other entities, one each: what a passage says of its entity tells the
answer, whose name it bears does not. In every training group one document has its entity called by
a lucky name; nothing else is changed. With probability p that is the relevant document, else any of
the group, so that at p = 0 the name says nothing. In the test groups it is an irrelevant one. Three
arms with the same number of steps:

    PT+S2             the groups with their names
    PT+S1+S2          the same groups abstracted, then with their names: the paper's two stages
    PT+S1names+S2     the same two stages, both with their names: what abstraction itself is worth

In:  a domain whose passages' metadata has their entity as "group", and its gazetteer.
Out: <out>/ one JSON file an arm, p and seed (nDCG@10 of every test query), which is not made again;
     shortcut.csv and shortcut.svg in results/shortcut, of another --backbone in results/decoder
"""
import argparse
import json
import os
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import mean
from unittest.mock import patch

os.environ.setdefault("OMP_NUM_THREADS", "1")      # before torch: one core a process
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
import torch

import draw
import runs
import train
from plumbing.files import run_main, write_atomically, write_table
from data import Group, judged, load_domain
from eag import Gazetteer
from eval import Values, ndcg, paired_test
from eval import mean as mean_of
from lora import add_experts, use_expert
from r2r import Reranker
from robustness import rename_entity

ARMS = ("PT+S2", "PT+S1+S2", "PT+S1names+S2")
# invented, in no collection; those of one type are drawn with equal chance
LUCKY = {"DISEASE": ("Verholt disease", "Massani syndrome", "Ostrev fever", "Quellmark ataxia"),
         "DRUG": ("verholtine", "massanide", "ostrevacin", "quellmarol")}
NOBODY = {"DISEASE": "this disease", "DRUG": "this drug"}          # in the place of a query's name
TRAPS = ("none", "lucky")          # test groups as they are, and with the lucky name
TEST_SIZE = 14                     # documents: the test split has 14 entities of a type


@dataclass(frozen=True)
class Collection:
    """One split: queries that name no entity, their passages, and those of all entities."""
    queries: dict[str, str]                        # query id -> text
    entities: dict[str, tuple[str, ...]]           # query id -> canonical name
    answers: dict[str, str]                        # query id -> the passage written for it
    passages: dict[str, dict[tuple[str, ...], list[str]]]     # type -> entity -> passages
    gazetteer: Gazetteer

    @classmethod
    def load(cls, args, split: str) -> "Collection":
        domain = load_domain(args.data, args.domain)
        gazetteer = Gazetteer.load(args.data / args.domain / "gazetteer.tsv")
        about = {d: gazetteer.canonical(facts["group"])
                 for d, facts in domain.metadata["corpus"].items() if facts["split"] == split}
        passages = {kind: defaultdict(list) for kind in LUCKY}
        for d, entity in about.items():
            passages[gazetteer.terms[entity].type][entity].append(domain.corpus[d])
        queries, entities, answers = {}, {}, {}
        for query, grades in judged(domain, split).items():
            best = max(sorted(grades), key=grades.get)
            kind = gazetteer.terms[about[best]].type
            entities[query], answers[query] = about[best], domain.corpus[best]
            queries[query] = rename_entity(domain.queries[query], about[best], NOBODY[kind],
                                           gazetteer)
        return cls(queries, entities, answers, passages, gazetteer)

    def group(self, query: str, size: int, generator: random.Random) -> Group:
        """The answer in slot 0, then passages about other entities of its type."""
        entity = self.entities[query]
        others = self.passages[self.gazetteer.terms[entity].type]
        drawn = generator.sample(sorted(set(others) - {entity}), size - 1)
        return Group(self.queries[query], (self.answers[query],
                                           *(generator.choice(others[e]) for e in drawn)))

    def lucky(self, group: Group, slot: int, generator: random.Random) -> Group:
        """The document of that slot with a lucky name for its entity."""
        entity = next(e for by_entity in self.passages.values() for e, texts in by_entity.items()
                      if group.documents[slot] in texts)
        name = generator.choice(LUCKY[self.gazetteer.terms[entity].type])
        documents = list(group.documents)
        documents[slot] = rename_entity(documents[slot], entity, name, self.gazetteer)
        return Group(group.query, tuple(documents))


def training_groups(args, collection: Collection, p: float, seed: int) -> Iterator[Group]:
    """Endless: each pass shuffles the queries and makes one group of each."""
    generator = random.Random(f"{seed} groups")
    while True:
        for query in generator.sample(sorted(collection.queries), len(collection.queries)):
            group = collection.group(query, args.group_size, generator)
            tells = generator.random() < p
            slot = 0 if tells else generator.randrange(args.group_size)
            yield collection.lucky(group, slot, generator)


def stage(reranker: Reranker, args, groups: Iterator[Group], gazetteer: Gazetteer | None,
          name: str, seed: int, steps: int) -> None:
    """ContrastiveTrain on these groups, abstracted where there is a gazetteer; its last step's
    adapter is kept beside the others' and stays the expert "arm", where the next stage starts."""
    flags = argparse.Namespace(**vars(args) | {
        "out": args.out / f"seed{seed}" / name, "eval_every": steps, "seed": seed})
    inputs = f"{reranker.fingerprint} {args.domain} {args.lr} {args.max_length}"
    with patch.multiple(train, **runs.LAST_STEP, curated=lambda *arguments: [],
                        sample_groups=lambda *arguments: groups):
        train.train_stage(reranker, train.Stage(
            "arm", name, [], {"": gazetteer} if gazetteer else {}, ndcg, 10, steps, inputs), flags)


def train_arm(args, reranker: Reranker, arm: str, p: float, seed: int) -> None:
    """Leaves the arm's adapter in the decoder as its expert "arm"."""
    collection = Collection.load(args, "train")
    add_experts(reranker.decoder, ["arm"], args.rank, args.alpha, args.targets, seed)
    if arm != "PT+S2":
        gazetteer = collection.gazetteer if arm == "PT+S1+S2" else None
        stage(reranker, args, training_groups(args, collection, p, seed), gazetteer,
              f"{arm}-{p}-stage1", seed, args.steps)
    stage(reranker, args, training_groups(args, collection, p, seed + 1000), None, f"{arm}-{p}",
          seed, args.steps if arm != "PT+S2" else 2 * args.steps)


def test_values(args, reranker: Reranker, trap: str) -> Values:
    """nDCG@10 of groups of TEST_SIZE; where there is a trap, slot 1 has the lucky name."""
    collection, run, qrels = Collection.load(args, "test"), {}, {}
    chosen = sorted(random.Random(0).sample(sorted(collection.queries), args.queries))
    for query in chosen:
        generator = random.Random(query)
        group = collection.group(query, TEST_SIZE, generator)
        if trap == "lucky":
            group = collection.lucky(group, 1, generator)
        with torch.inference_mode(), use_expert(reranker.decoder, "arm"):
            scores = reranker.score(group.query, list(group.documents)).tolist()
        run[query] = {str(slot): score for slot, score in enumerate(scores)}
        qrels[query] = {"0": 1}
    return ndcg(run, qrels)


def work(task: tuple) -> str:
    """One arm, trained and measured, unless its file is there."""
    args, arm, p, seed = task
    path = args.out / f"{arm}-{p}-{seed}.json"
    if not path.exists():
        log = args.out / f"{arm}-{p}-{seed}.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        with open(log, "a", buffering=1) as file, redirect_stdout(file):
            reranker = Reranker.from_pretrained(args.backbone, max_length=args.max_length)
            train_arm(args, reranker, arm, p, seed)
            values = {trap: test_values(args, reranker, trap) for trap in TRAPS}
        write_atomically(path, json.dumps(values))
    values = json.loads(path.read_text())
    return f"p {p} seed {seed} {arm:<14} " + ", ".join(
        f"{trap} {mean_of(by_query):.4f}" for trap, by_query in values.items())


def table(args) -> list[list]:
    """A row an arm and p whose seeds are all there, against each of two others; the tests pool the
    seeds, with queries as units."""
    rows = []
    for p in sorted(args.p):
        paths = {arm: [args.out / f"{arm}-{p}-{seed}.json" for seed in args.seeds] for arm in ARMS}
        if not all(path.exists() for of_arm in paths.values() for path in of_arm):
            continue
        values = {arm: [json.loads(path.read_text()) for path in of_arm]
                  for arm, of_arm in paths.items()}
        pooled = {(arm, trap): {q: mean(v[trap][q] for v in values[arm])
                                for q in values[arm][0][trap]} for arm in ARMS for trap in TRAPS}
        for arm, other, trap in product(ARMS, ("PT+S2", "PT+S1names+S2"), TRAPS):
            test = paired_test(pooled[other, trap], pooled[arm, trap])
            rows.append([p, arm, trap, len(args.seeds), len(pooled[arm, trap]),
                         mean_of(pooled[arm, trap]), other, test.difference, test.low, test.high,
                         test.p])
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description="A shortcut through names, and what avoids it.")
    add = parser.add_argument
    add("--backbone", default=ROOT / "backbone")
    add("--data", type=Path, default=ROOT / "domains")
    add("--domain", default="medical")
    add("--out", type=Path, default=ROOT / "experts" / "shortcut")
    add("--p", type=float, nargs="+", default=[1.0, 0.0, 0.5, 0.75, 0.25])
    add("--seeds", type=int, nargs="+", default=[0, 1, 2])
    add("--steps", type=int, default=50, help="a stage; PT+S2 has twice as many")
    add("--lr", type=float, default=5e-4)
    add("--max-length", type=int)
    add("--queries", type=int, default=200, help="test queries, drawn with a fixed seed")
    add("--workers", type=int, default=os.cpu_count(), help="processes at a time")
    parser.set_defaults(groups_per_step=4, group_size=8, rank=32, alpha=64, tau=1.0,
                        score_space="logit", targets=list(train.TARGETS), share=1.0, resume=True)
    args = parser.parse_args()
    workers = args.workers
    del args.workers                               # changes no number
    tasks = [(args, arm, p, seed) for p in args.p for arm in ARMS for seed in args.seeds]
    with runs.start_pool(workers) as pool:
        for line in pool.imap_unordered(work, tasks):
            print(line, flush=True)
    rows = table(args)
    results = ROOT / "results" / (
        "shortcut" if Path(args.backbone).resolve() == ROOT / "backbone" else "decoder")
    write_table(results / "shortcut.csv", ["p", "system", "test", "seeds", "queries", "ndcg@10",
                                           "from", "difference", "low", "high", "p value"], rows)
    draw.draw(results)
    print(*(f"p {row[0]} {row[1]:<14} {row[2]:<5} {row[5]:.4f}, less {row[6]} {row[7]:+.4f} "
            f"(p {row[10]:.4f})" for row in rows if row[1] != row[6]), sep="\n")


if __name__ == "__main__":
    run_main(main)
