"""Does the ranking depend on names? nDCG@10 before and after edits that should not change it.

    python results/depends_on_names.py --data DIR        (twenty minutes; after two_stages.py)

    swap    another, invented name for the query's entity, there and in the relevant passages
    rename  the same in all passages: who is called what is all that changes
    trap    one more passage, not relevant: an irrelevant candidate, then the entity ten times

In:  every second test query (50 a domain) of which the query and a relevant candidate name the same
     entity; <out>/ the experts.
Out: in results/real or results/decoder
     robustness.csv   the change that each edit makes, first seed; by domain, and over all three
     renaming.csv     EAG's own promise, seed by seed: what an entity is called should not matter;
                      the last columns: PT+S1+S2's change less PT+S2's
"""
import random
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from experiment import (DOMAINS, Setting, cached_run, candidates, collection, qrels_of, run_script,
                        scores)
from data import Run, trainable
from eag import AMOUNTS, Gazetteer, find_entities
from eval import Values, mean, ndcg, paired_test
from plumbing.files import run_main, write_table
from train import gazetteer_of

SYSTEMS = {"PT": "PT", "PT+S2": "{}-control", "PT+S1+S2": "{}"}
EDITS = ("none", "swap", "rename", "trap")
NAMES = {"DISEASE": "Verholt-Massani disease", "COMPANY": "Quellmark Inc.",
         "CASE": "Brandeleer v. Toskan", "PERSON": "Odalys Brandeleer", "PLACE": "Ostrevant",
         "ENTITY": "Quellmark"}                    # invented; in no collection
Entity = tuple[str, ...]                           # its canonical name


@dataclass(frozen=True)
class Case:
    """A query with its candidates: what an edit takes and returns."""
    query: str
    documents: dict[str, str]
    relevant: frozenset[str]
    entity: Entity
    type: str


def named(text: str, gazetteer: Gazetteer) -> dict[Entity, str]:
    """The canonical names in a text and their types; amounts and dates name nothing."""
    return {gazetteer.canonical(text[e.start:e.end]): e.type
            for e in find_entities(text, gazetteer) if e.type not in (*AMOUNTS, "DATE")}


@cache
def seen_entities(setting: Setting, name: str) -> tuple[Gazetteer, frozenset[Entity]]:
    """The gazetteer of a domain, and the names of all entities in its training text."""
    domain = collection(setting, name)
    gazetteer = gazetteer_of(domain, setting.data)
    texts = [domain.queries[q] for q in domain.qrels["train"]]
    texts += [domain.corpus[d] for d in trainable(domain)]
    return gazetteer, frozenset(n for text in texts for n in named(text, gazetteer))


@cache
def cases(setting: Setting, name: str) -> dict[str, Case]:
    """The queries that name an entity which one of their relevant candidates names as well."""
    domain, (gazetteer, _) = collection(setting, name), seen_entities(setting, name)
    chosen = {}
    for query, grades in sorted(qrels_of(setting, name).items())[::2]:
        text = domain.queries[query]
        documents = {d: domain.corpus[d]
                     for d in sorted(candidates(setting, name, "test").get(query, {}))}
        relevant = frozenset(d for d in documents if grades.get(d, 0) > 0)
        inside = {n for d in relevant for n in named(documents[d], gazetteer)}
        shared = [(n, kind) for n, kind in named(text, gazetteer).items() if n in inside]
        if shared and relevant < documents.keys():
            chosen[query] = Case(text, documents, relevant, *max(shared, key=lambda s: len(s[0])))
    return chosen


def rename_entity(text: str, entity: Entity, name: str, gazetteer: Gazetteer) -> str:
    """Every mention of the entity -> the name: "Gout hurts", gout -> "Verholt disease hurts"."""
    pieces, position = [], 0
    for e in find_entities(text, gazetteer):
        if gazetteer.canonical(text[e.start:e.end]) == entity:
            pieces += [text[position:e.start], name]
            position = e.end
    return "".join(pieces) + text[position:]


def edited(case: Case, edit: str, gazetteer: Gazetteer, generator: random.Random) -> Case:
    """The case after one of EDITS."""
    if edit == "trap":
        surface = next(case.query[e.start:e.end] for e in find_entities(case.query, gazetteer)
                       if gazetteer.canonical(case.query[e.start:e.end]) == case.entity)
        text = case.documents[generator.choice(sorted(set(case.documents) - case.relevant))]
        return replace(case, documents=case.documents | {"trap": text + f" {surface}." * 10})
    reached = {"none": (), "swap": case.relevant, "rename": case.documents}[edit]

    def renamed(text: str) -> str:
        return rename_entity(text, case.entity, NAMES.get(case.type, NAMES["ENTITY"]), gazetteer)
    return replace(case, query=renamed(case.query) if reached else case.query, documents={
        d: renamed(text) if d in reached else text for d, text in case.documents.items()})


def edited_run(setting: Setting, seed: int, name: str, model: str, edit: str) -> Run:
    """The model's run of the cases after an edit; from disk where it has been made before."""
    def make(reranker) -> Run:
        run = {}
        for query, case in cases(setting, name).items():
            case = edited(case, edit, seen_entities(setting, name)[0],
                          random.Random(f"{edit} {query}"))
            values = reranker.score(case.query, list(case.documents.values())).tolist()
            run[query] = dict(zip(case.documents, values, strict=True))
        return run
    if edit == "none":
        return {q: scores(setting, seed, model, name)[q] for q in cases(setting, name)}
    return cached_run(setting, seed, model,
                      f"{edit}-{name}-{setting.queries}-{setting.depth}", make)


@cache
def values_of(setting: Setting, seed: int, system: str, edit: str) -> Values:
    """nDCG@10 of every case of all domains after an edit."""
    values = {}
    for name in DOMAINS:
        qrels = {query: qrels_of(setting, name)[query] for query in cases(setting, name)}
        run = edited_run(setting, seed, name, SYSTEMS[system].format(name), edit)
        values |= {f"{name} {query}": value for query, value in ndcg(run, qrels).items()}
    return values


def tasks(setting: Setting, seeds: list[int]) -> list[list[tuple]]:
    return [[(edited_run, setting, seed, name, model.format(name), edit) for seed in seeds
             for name in DOMAINS for model in SYSTEMS.values() for edit in EDITS
             if edit == "rename" or seed == seeds[0]]]


def tables(setting: Setting, seeds: list[int]) -> None:
    rows = []
    for name, system, edit in product((*DOMAINS, "all"), SYSTEMS, EDITS):
        before, after = ({q: v for q, v in values_of(setting, seeds[0], system, e).items()
                          if name in (q.split()[0], "all")} for e in ("none", edit))
        rows.append([name, system, edit, len(after), mean(after), *paired_test(before, after)])
    write_table(setting.tables / "robustness.csv", ["domain", "system", "edit", "queries",
                                                    "ndcg@10", "change", "low", "high", "p"], rows)
    rows = []
    for seed in seeds:
        change = {system: {query: value - values_of(setting, seed, system, "none")[query]
                           for query, value in values_of(setting, seed, system, "rename").items()}
                  for system in SYSTEMS}
        rows.append([seed, len(change["PT"]), *map(mean, change.values()),
                     *paired_test(change["PT+S2"], change["PT+S1+S2"])])
    write_table(setting.tables / "renaming.csv", ["seed", "queries", *SYSTEMS, "difference", "low",
                                                  "high", "p"], rows)


if __name__ == "__main__":
    run_main(lambda: run_script("Does the ranking depend on names?", {"names": (tasks, tables)}))
