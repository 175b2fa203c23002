"""Where abstraction should pay, isolated: names that tell the answer in training and not in use.

    python results/shortcut.py                      (two hours on two CPU cores; embedded data)
    python results/shortcut.py --backbone SMOLLM2 --p 0 1 --seeds 0     (a real decoder: hours)
The last lines it prints: nDCG@10 of each arm at each p, mean over the seeds.

In every training group the entity of one document is called by a lucky name, throughout the group,
query included; nothing else is changed. With probability p that is the relevant document, else any
of the group, so that at p = 0 the name says nothing. In the test groups it is an entity of which no
document is relevant. Three arms with the same number of steps:

    PT+S2             the groups with their names
    PT+S1+S2          the same groups abstracted, then with their names: the paper's two stages
    PT+S1names+S2     the same two stages, both with their names: what abstraction itself is worth

In:  a domain whose passages' metadata has their entity as "group", and its gazetteer.
Out: <out>/ one JSON file an arm, p and seed (nDCG@10 of every test query), which is not made again;
     results/shortcut/shortcut.csv and shortcut.svg
"""
import argparse
import json
import os
import random
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stdout
from multiprocessing import get_context
from pathlib import Path
from statistics import mean

os.environ["OMP_NUM_THREADS"] = "1"                # before torch: one core a process
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
import torch

import draw
import train
from backbone.shell import keep_freed_memory, run_main, write_atomically, write_table
from data import Domain, Group, curate, judged, load_domain, retrieve, sample_groups
from eag import Gazetteer, abstract, find_entities
from eval import Values, ndcg, paired_test
from eval import mean as mean_of
from lora import add_experts, use_expert
from r2r import Reranker

ARMS = ("PT+S2", "PT+S1+S2", "PT+S1names+S2")
# invented, in no collection; those of one type are drawn with equal chance
LUCKY = {"DISEASE": ("Verholt disease", "Massani syndrome", "Ostrev fever", "Quellmark ataxia"),
         "DRUG": ("verholtine", "massanide", "ostrevacin", "quellmarol"),
         "COMPANY": ("Quellmark Inc.", "Verholt Corp.", "Ostrev Ltd.", "Massani Group")}
TRAPS = ("none", "lucky")          # test groups as they are, and with the lucky name


def rename(text: str, entity: tuple[str, ...], name: str, gazetteer: Gazetteer) -> str:
    """Every mention of the entity -> the name: "Gout hurts", gout -> "Verholt disease hurts"."""
    pieces, position = [], 0
    for e in find_entities(text, gazetteer):
        if gazetteer.canonical(text[e.start:e.end]) == entity:
            pieces += [text[position:e.start], name]
            position = e.end
    return "".join(pieces) + text[position:]


def lucky_names(gazetteer: Gazetteer, entity: tuple[str, ...]) -> tuple[str, ...]:
    """The lucky names of the entity's type; none where the gazetteer does not know it."""
    term = gazetteer.terms.get(entity)
    return LUCKY.get(term.type, ()) if term else ()


def make_lucky(group: Group, entity: tuple[str, ...], gazetteer: Gazetteer,
               generator: random.Random) -> Group:
    """The group with another name for one entity, in the query and in all documents."""
    names = lucky_names(gazetteer, entity)
    if not names:
        return group
    name = generator.choice(names)
    return Group(rename(group.query, entity, name, gazetteer),
                 tuple(rename(d, entity, name, gazetteer) for d in group.documents), group.domain)


def owners(domain: Domain, gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    """Passage -> the canonical name of the entity that it is about."""
    return {text: gazetteer.canonical(domain.metadata["corpus"][d]["group"])
            for d, text in domain.corpus.items()}


def training_groups(args, domain: Domain, gazetteer: Gazetteer, p: float, seed: int):
    """Endless groups of Procedure 1, and transform(index, group) that makes one entity lucky."""
    owner = owners(domain, gazetteer)
    examples = curate(domain, "train", retrieve(domain, "train", args.depth), seed=seed)

    def transform(index: int, group: Group) -> Group:
        generator = random.Random(f"{seed} {index} lucky")
        relevant = generator.random() < p
        document = group.documents[0] if relevant else generator.choice(group.documents)
        return make_lucky(group, owner[document], gazetteer, generator)
    return sample_groups(examples, args.group_size, random.Random(seed)), transform


def stage(reranker: Reranker, args, groups, transform: Callable, directory: Path, seed: int,
          steps: int) -> None:
    """ContrastiveTrain; what is kept is the last step, so that dev chooses nothing for any arm."""
    flags = argparse.Namespace(**vars(args) | {"eval_every": steps, "resume": True, "seed": seed})
    inputs = f"{reranker.fingerprint} {args.domain} {args.lr} {args.max_length}"
    train.train_stage(reranker, "arm", groups, steps, flags, label=directory.name,
                      directory=directory, inputs=inputs, measure=lambda: 0.0, transform=transform)


def train_arm(args, reranker: Reranker, arm: str, p: float, seed: int) -> None:
    """Leaves the arm's adapter in the decoder as its expert "arm"."""
    domain = load_domain(args.data, args.domain)
    gazetteer = Gazetteer.load(args.data / args.domain / "gazetteer.tsv")
    folder = args.out / f"seed{seed}"
    add_experts(reranker.decoder, ["arm"], args.rank, args.alpha, args.targets, seed)
    groups, lucky = training_groups(args, domain, gazetteer, p, seed)
    steps = args.steps if arm != "PT+S2" else 2 * args.steps
    if arm == "PT+S1+S2":              # abstracted, the groups of every p are the same

        def abstracted(index: int, group: Group) -> Group:
            return abstract(group, gazetteer, random.Random(f"{seed} {index}"))
        stage(reranker, args, groups, abstracted, folder / "abstract", seed, steps)
    elif arm == "PT+S1names+S2":
        stage(reranker, args, groups, lucky, folder / f"names-{p}", seed, steps)
    second, lucky = training_groups(args, domain, gazetteer, p, seed + 1000)
    stage(reranker, args, second, lucky, folder / f"{arm}-{p}", seed, steps)


def test_values(args, reranker: Reranker, trap: str) -> Values:
    """nDCG@10 of BM25's candidates; with the lucky name, the entity with most of those documents
    of which none is relevant has it."""
    domain = load_domain(args.data, args.domain)
    gazetteer = Gazetteer.load(args.data / args.domain / "gazetteer.tsv")
    owner, run = owners(domain, gazetteer), {}
    qrels, candidates = judged(domain, "test", args.queries), retrieve(domain, "test", args.depth)
    for query, grades in qrels.items():
        documents = sorted(candidates.get(query, {}))
        group = Group(domain.queries[query], tuple(domain.corpus[d] for d in documents))
        relevant = {owner[domain.corpus[d]] for d, grade in grades.items() if grade > 0}
        others = Counter(entity for entity in map(owner.get, group.documents)
                         if entity not in relevant and lucky_names(gazetteer, entity))
        if trap == "lucky" and others:
            entity = max(sorted(others), key=others.get)
            group = make_lucky(group, entity, gazetteer, random.Random(query))
        with torch.inference_mode(), use_expert(reranker.decoder, "arm"):
            scores = reranker.score(group.query, list(group.documents))
        run[query] = dict(zip(documents, scores.tolist(), strict=True))
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
        f"{trap} {mean_of(found):.4f}" for trap, found in values.items())


def table(args) -> list[list]:
    """A row an arm and p whose seeds are all there; the tests pool the seeds, queries as units."""
    rows = []
    for p in sorted(args.p):
        paths = {arm: [args.out / f"{arm}-{p}-{seed}.json" for seed in args.seeds] for arm in ARMS}
        if not all(path.exists() for found in paths.values() for path in found):
            continue
        values = {arm: [json.loads(path.read_text()) for path in found]
                  for arm, found in paths.items()}
        pooled = {(arm, trap): {q: mean(v[trap][q] for v in values[arm])
                                for q in values[arm][0][trap]} for arm in ARMS for trap in TRAPS}
        for arm in ARMS:
            for trap in TRAPS:
                test = paired_test(pooled["PT+S2", trap], pooled[arm, trap])
                rows.append([p, arm, trap, len(args.seeds), len(pooled[arm, trap]),
                             mean_of(pooled[arm, trap]), test.difference, test.low, test.high,
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
    parser.set_defaults(groups_per_step=4, group_size=8, depth=20, rank=32, alpha=64, tau=1.0,
                        score_space="logit", targets=list(train.TARGETS))
    args = parser.parse_args()
    workers = args.workers
    del args.workers                               # changes no number
    # The first task of a seed trains the Stage 1 that all its p share.
    tasks = [(args, arm, p, seed) for p in args.p for arm in ARMS for seed in args.seeds]
    with get_context("spawn").Pool(workers, keep_freed_memory, maxtasksperchild=1) as pool:
        for line in pool.imap_unordered(work, tasks):
            print(line, flush=True)
    rows, results = table(args), ROOT / "results" / "shortcut"
    write_table(results / "shortcut.csv", ["p", "system", "test", "seeds", "queries", "ndcg@10",
                                           "difference", "low", "high", "p value"], rows)
    draw.draw(results)
    print(*(f"p {row[0]} {row[1]:<14} {row[2]:<5} {row[5]:.4f}" for row in rows), sep="\n")


if __name__ == "__main__":
    run_main(main)
