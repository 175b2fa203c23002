"""Where abstraction should pay, isolated: names that tell the answer in training and not in use.

    python results/shortcut.py --data domains    (an hour and a half on two CPU cores)
    python results/shortcut.py --data domains --decoder SMOLLM2 --seeds 0    (two hours)
The last lines it prints: nDCG@10 of each arm at each p, and its difference from each other one.

A group is a query that names no entity ("What are the signs of this disease?"), the passage that
answers it, and passages about other entities, one each. In every training group one document has
its entity called by a lucky name: with probability p the relevant one, else any, so that at p = 0
the name says nothing. In the test groups it is an irrelevant one. The gazetteer knows the lucky
names. Beside the bare backbone four arms at two learning rates, of which dev groups without a lucky
name choose (p = .5, first seed); a decoder, slow, has p = 1, the first rate and half as many test
groups. All arms but the last have as many steps:

    PT+S2             the groups with their names
    PT+S1+S2          the same groups abstracted, then with their names: the paper's two stages
    PT+S1names+S2     the same two stages, both with their names: what abstraction itself is worth
    PT+S2 short       the second of these stages alone: it meets a lucky name as often as PT+S1+S2

In:  the domain medical, whose passages' metadata have their entity as "group", and its gazetteer.
Out: <out>/shortcut/ a folder an arm, p, seed and rate, with values.json (nDCG@10 of every query);
     results/shortcut/shortcut.csv, of a decoder decoder.csv, over seeds and entities
"""
import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count, product
from pathlib import Path
from unittest.mock import patch

from experiment import Setting, collection, flags, load_model, run_script
import draw
import torch
import train
from data import Group, judged
from eag import Gazetteer, Term, find_entities, fold_words
from eval import Values, mean, ndcg
from lora import add_experts, use_expert
from plumbing.files import read_json, run_main, write_json, write_table
from r2r import Reranker
from significance import compare_over_seeds

ARMS = "PT+S2", "PT+S1+S2", "PT+S1names+S2", "PT+S2 short"
# p, learning rates, test groups: of the embedded backbone, of a decoder
PLANS = ((0.0, 0.5, 0.75, 1.0), ("3e-4", "1e-3"), 200), ((1.0,), ("3e-4",), 100)
RATED, TEST_SIZE = 0.5, 14      # p where dev chooses; documents: test has 14 entities of a type
DOMAIN, STEPS, SIZE = "medical", 50, 8     # steps of a stage; PT+S2 has twice as many; documents
BUDGET = ("--groups-per-step", "4", "--rank", "32", "--alpha", "64")
# invented, in no collection; those of one type are drawn with equal chance
LUCKY = {"DISEASE": ("Verholt disease", "Massani syndrome", "Ostrev fever", "Quellmark ataxia"),
         "DRUG": ("verholtine", "massanide", "ostrevacin", "quellmarol")}
NOBODY = {"DISEASE": "this disease", "DRUG": "this drug"}          # in the place of a query's name
Entity = tuple[str, ...]                   # its canonical name
SPLITS = {"dev": "dev", "none": "test", "lucky": "test"}    # measured: with the lucky name or none


def rename_entity(text: str, entity: Entity, name: str, gazetteer: Gazetteer) -> str:
    """Every mention of the entity -> the name: "Gout hurts", gout -> "Verholt disease hurts"."""
    pieces, position = [], 0
    for e in find_entities(text, gazetteer):
        if gazetteer.canonical(text[e.start:e.end]) == entity:
            pieces += [text[position:e.start], name]
            position = e.end
    return "".join(pieces) + text[position:]


@dataclass(frozen=True)
class Collection:
    """One split: queries that name no entity, and the passages about each entity of a type."""
    queries: dict[str, tuple[str, Entity, str]]    # id -> text, its entity, the passage it asks for
    passages: dict[str, dict[Entity, list[str]]]   # type -> entity -> passages
    gazetteer: Gazetteer

    @classmethod
    def load(cls, setting: Setting, split: str) -> "Collection":
        domain = collection(setting, DOMAIN)
        terms = {fold_words(name): Term(name, kind, fold_words(name))
                 for kind, names in LUCKY.items() for name in names}
        gazetteer = Gazetteer(train.gazetteer_of(domain, setting.data).terms | terms)
        about = {d: gazetteer.canonical(facts["group"])
                 for d, facts in domain.metadata["corpus"].items() if facts["split"] == split}
        passages, queries = {kind: defaultdict(list) for kind in LUCKY}, {}
        for d, entity in about.items():
            passages[gazetteer.terms[entity].type][entity].append(domain.corpus[d])
        for query, grades in judged(domain, split).items():
            best = max(sorted(grades), key=grades.get)
            nobody = NOBODY[gazetteer.terms[about[best]].type]
            text = rename_entity(domain.queries[query], about[best], nobody, gazetteer)
            queries[query] = text, about[best], domain.corpus[best]
        return cls(queries, passages, gazetteer)

    def group(self, query: str, size: int, generator: random.Random,
              slot: Callable[[], int] | None) -> Group:
        """The answer in slot 0, then passages about other entities of its type, one each. The
        document of the slot, where one is asked for, has a lucky name for its entity."""
        text, entity, answer = self.queries[query]
        kind = self.gazetteer.terms[entity].type
        others, size = self.passages[kind], min(size, len(self.passages[kind]))
        entities = [entity, *generator.sample(sorted(set(others) - {entity}), size - 1)]
        documents = [answer, *(generator.choice(others[e]) for e in entities[1:])]
        if slot:
            i, name = slot(), generator.choice(LUCKY[kind])
            documents[i] = rename_entity(documents[i], entities[i], name, self.gazetteer)
        return Group(text, tuple(documents))


def training_groups(known: Collection, p: float, seed: int) -> Iterator[Group]:
    """Endless: each pass shuffles the queries and makes one group of each."""
    generator = random.Random(f"{seed} groups")

    def slot() -> int:
        return 0 if generator.random() < p else generator.randrange(SIZE)
    while True:
        for query in generator.sample(sorted(known.queries), len(known.queries)):
            yield known.group(query, SIZE, generator, slot)


def train_stage(reranker: Reranker, args, name: str, groups: Iterator[Group], gazetteers: dict,
                steps: int) -> None:
    """ContrastiveTrain of an expert on these groups. Dev chooses nothing: each measure is above the
    one before, so that the last step's adapter is kept."""
    args.eval_every, inputs = steps, f"{reranker.fingerprint} {args.lr} {args.max_length}"
    with patch.multiple(train, measure_dev=lambda *arguments: count().__next__,
                        curated=lambda *arguments: [], sample_groups=lambda *arguments: groups):
        train.train_stage(reranker, train.Stage(name, name, [], gazetteers, steps, args.lr,
                                                inputs), args)


def train_arm(setting: Setting, arm: str, p: float, seed: int, rate: str) -> Reranker:
    """The backbone with the arm loaded as its expert "arm", as it begins for PT.
    Stage 2 draws other groups than 1."""
    known, reranker = Collection.load(setting, "train"), load_model(setting, seed, "PT")
    args = flags(replace(setting, steps=(*BUDGET, "--lr", rate), rates=()), seed, DOMAIN)
    args.out = folder(setting, arm, p, seed, rate)
    add_experts(reranker.decoder, ["stage1", "arm"], args.rank, args.alpha, args.targets, seed)
    if arm == "PT":
        return reranker
    if "S1" in arm:
        train_stage(reranker, args, "stage1", training_groups(known, p, seed),
                    {"": known.gazetteer} if arm == "PT+S1+S2" else {}, STEPS)
        reranker.load_expert("arm", args.out / "stage1")
    train_stage(reranker, args, "arm", training_groups(known, p, seed + 1000), {},
                STEPS if arm != "PT+S2" else 2 * STEPS)
    return reranker


def values_of(setting: Setting, reranker: Reranker, trap: str) -> Values:
    """nDCG@10 of groups of TEST_SIZE (dev has fewer entities); "lucky": slot 1 has such a name."""
    (*_, n), run, qrels = PLANS[bool(setting.rates)], {}, {}
    known = Collection.load(setting, SPLITS[trap])
    for query in sorted(random.Random(0).sample(sorted(known.queries), n)):
        slot = (lambda: 1) if trap == "lucky" else None
        group = known.group(query, TEST_SIZE, random.Random(query), slot)
        with torch.inference_mode(), use_expert(reranker.decoder, "arm"):
            values = reranker.score(group.query, list(group.documents)).tolist()
        run[query], qrels[query] = {str(slot): v for slot, v in enumerate(values)}, {"0": 1}
    return ndcg(run, qrels)


def folder(setting: Setting, arm: str, p: float, seed: int, rate: str) -> Path:
    return setting.out / "shortcut" / f"{arm}-{p}-{seed}-{rate}"


def measure(setting: Setting, arm: str, p: float, seed: int, rate: str) -> None:
    """One arm, trained and measured, unless its file is there; on dev where rates are chosen."""
    path = folder(setting, arm, p, seed, rate) / "values.json"
    if not path.exists():
        reranker = train_arm(setting, arm, p, seed, rate)
        write_json(path, {trap: values_of(setting, reranker, trap) for trap in SPLITS
                          if trap != "dev" or not setting.rates})


def measured(setting: Setting, arm: str, p: float, seed: int, rate: str) -> dict[str, Values]:
    return read_json(folder(setting, arm, p, seed, rate) / "values.json")


def tasks(setting: Setting, seeds: list[int]) -> list[list[tuple]]:
    shares, rates, _ = PLANS[bool(setting.rates)]
    return [[(measure, setting, "PT", RATED, 0, rates[0])] + [
        (measure, setting, *cell) for cell in product(ARMS, shares, seeds, rates)]]


def tables(setting: Setting, seeds: list[int]) -> None:
    """A row an arm and p, against each other one, of equal rates or each of its "best"."""
    (shares, rates, _), rows = PLANS[bool(setting.rates)], []
    bare = measured(setting, "PT", RATED, 0, rates[0])
    best = {arm: max(rates, key=lambda rate: mean(
        measured(setting, arm, RATED, seeds[0], rate)["dev"])) for arm in ARMS if rates[1:]}
    entity_of = {query: " ".join(entity)
                 for query, (_, entity, _) in Collection.load(setting, "test").queries.items()}
    for rate, p in product(["best", *rates] if best else rates, shares):
        found = {arm: {seed: measured(setting, arm, p, seed, best[arm] if rate == "best" else rate)
                       for seed in seeds} for arm in ARMS} | {"PT": dict.fromkeys(seeds, bare)}
        for arm, other, trap in product(found, ("PT", *ARMS), SPLITS):
            if SPLITS[trap] == "test" and arm != other:
                a, b = ({seed: values[trap] for seed, values in found[system].items()}
                        for system in (other, arm))
                test = compare_over_seeds(a, b, entity_of, bare[trap])
                own = mean({seed: mean(values) for seed, values in b.items()})
                rows.append([rate, p, arm, trap, len(seeds), own, other, *test])
                print(f"rate {rate} p {p} {arm:<14} {trap:<5} {own:.4f}, less {other} "
                      f"{test.difference:+.4f} [{test.low:+.4f}, {test.high:+.4f}]  p {test.p:.4f}")
    path = setting.tables.parent / "shortcut" / f"{'decoder' if setting.rates else 'shortcut'}.csv"
    write_table(path, ["rate", "p", "system", "test", "seeds", "ndcg@10", "from", "difference",
                       "low", "high", "p value"], rows)
    for arm, rate in best.items():
        print(f"best on dev: {arm} at {rate}")
    draw.draw(path.parent)


if __name__ == "__main__":
    run_main(lambda: run_script("Where should abstraction pay?", {"shortcut": (tasks, tables)}))
