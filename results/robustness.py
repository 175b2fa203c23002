"""Does the ranking depend on names? nDCG@10 before and after edits that should not change it.

    python results/make.py --data DIR --part robustness tables

    swap       another, invented name for the query's entity, there and in the relevant passages
    rename     the same in all passages: who is called what is all that changes
    trap       one more passage, not relevant: an irrelevant candidate, then the entity ten times
    duplicate  one more passage: an irrelevant candidate without its last word
    typos      two letters change places in two of the query's words
    truncated  every passage loses its second half
    reversed   the candidates in another order

In:  every second test query (50 a domain) of which the query and a relevant candidate name the same
     entity; the models of seed 0, for the renaming of every seed.
Out: results/real/robustness.csv, renaming.csv
"""
import random
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache

import torch

import runs
from plumbing.files import fingerprint
from data import Run, read_run, write_run
from eag import Gazetteer, find_entities
from eval import ndcg, paired_test
from lora import use_expert
from runs import Setting
from tables import mean_of, named, qrels_of, seen_entities, write_csv

NAMES = {"DISEASE": "Verholt-Massani disease", "COMPANY": "Quellmark Inc.",
         "CASE": "Brandeleer v. Toskan", "PERSON": "Odalys Brandeleer", "PLACE": "Ostrevant",
         "ENTITY": "Quellmark"}                    # invented; in no collection


@dataclass(frozen=True)
class Case:
    """A query with its candidates: what an edit takes and returns."""
    query: str
    documents: dict[str, str]
    relevant: frozenset[str]
    entity: tuple[str, ...]                        # canonical
    type: str


@cache
def cases(setting: Setting, name: str) -> dict[str, Case]:
    """The queries that name an entity which one of their relevant candidates names as well."""
    domain, (gazetteer, _) = runs.collection(setting, name), seen_entities(setting, name)
    chosen = {}
    for query, grades in sorted(qrels_of(setting, name).items())[::2]:
        text = domain.queries[query]
        documents = {d: domain.corpus[d] for d in
                     sorted(runs.candidates(setting, name, "test").get(query, {}))}
        relevant = frozenset(d for d in documents if grades.get(d, 0) > 0)
        inside = {n for d in relevant for n in named(documents[d], gazetteer)}
        shared = [(n, kind) for n, kind in named(text, gazetteer).items() if n in inside]
        if shared and relevant < documents.keys():
            chosen[query] = Case(text, documents, relevant, *max(shared, key=lambda s: len(s[0])))
    return chosen


def rename_entity(text: str, entity: tuple[str, ...], name: str, gazetteer: Gazetteer) -> str:
    """Every mention of the entity -> the name: "Gout hurts", gout -> "Verholt disease hurts"."""
    pieces, position = [], 0
    for e in find_entities(text, gazetteer):
        if gazetteer.canonical(text[e.start:e.end]) == entity:
            pieces += [text[position:e.start], name]
            position = e.end
    return "".join(pieces) + text[position:]


def renamed(text: str, case: Case, gazetteer: Gazetteer) -> str:
    """The case's entity with an invented name of its type."""
    return rename_entity(text, case.entity, NAMES.get(case.type, NAMES["ENTITY"]), gazetteer)


def swap(case: Case, gazetteer: Gazetteer, generator) -> Case:
    return replace(case, query=renamed(case.query, case, gazetteer), documents={
        d: renamed(t, case, gazetteer) if d in case.relevant else t
        for d, t in case.documents.items()})


def rename(case: Case, gazetteer: Gazetteer, generator) -> Case:
    return replace(swap(case, gazetteer, generator), documents={
        d: renamed(t, case, gazetteer) for d, t in case.documents.items()})


def irrelevant(case: Case, generator) -> str:
    return case.documents[generator.choice(sorted(set(case.documents) - case.relevant))]


def trap(case: Case, gazetteer: Gazetteer, generator) -> Case:
    surface = next(case.query[e.start:e.end] for e in find_entities(case.query, gazetteer)
                   if gazetteer.canonical(case.query[e.start:e.end]) == case.entity)
    text = irrelevant(case, generator) + f" {surface}." * 10
    return replace(case, documents=case.documents | {"trap": text})


def duplicate(case: Case, gazetteer: Gazetteer, generator) -> Case:
    text = irrelevant(case, generator).rsplit(" ", 1)[0]
    return replace(case, documents=case.documents | {"duplicate": text})


def typos(case: Case, gazetteer: Gazetteer, generator) -> Case:
    """"What causes gout?" -> "Waht cuases gout?" """
    words, query = [m.span() for m in re.finditer(r"\w{5,}", case.query)], list(case.query)
    for start, end in generator.sample(words, min(2, len(words))):
        for i in range(start + 1, end - 1):
            if query[i] != query[i + 1]:
                query[i], query[i + 1] = query[i + 1], query[i]
                break
    return replace(case, query="".join(query))


def truncated(case: Case, gazetteer: Gazetteer, generator) -> Case:
    def half(text: str) -> str:
        words = text.split()
        return " ".join(words[:(len(words) + 1) // 2])
    return replace(case, documents={d: half(t) for d, t in case.documents.items()})


def turned(case: Case, gazetteer: Gazetteer, generator) -> Case:
    return replace(case, documents=dict(reversed(case.documents.items())))


EDITS = {"none": lambda case, gazetteer, generator: case, "swap": swap, "rename": rename,
         "trap": trap, "duplicate": duplicate, "typos": typos, "truncated": truncated,
         "reversed": turned}


def models(name: str) -> dict[str, str]:
    return {"PT": "PT", "PT+S2": f"{name}-control", "PT+S1+S2": name}


def run_path(setting: Setting, seed: int, name: str, model: str, edit: str):
    weights = fingerprint([runs.weights_file(setting, seed, model)])[:8]
    return setting.directory(seed) / "runs" / f"edited-{name}-{edit}-{model}-{weights}.trec"


def score_edits(setting: Setting, seed: int, name: str, edits=tuple(EDITS)) -> None:
    """The runs of each model under every edit."""
    for model in models(name).values():
        for edit in edits:
            if not run_path(setting, seed, name, model, edit).exists():
                write_run(run_path(setting, seed, name, model, edit),
                          edited_run(setting, seed, name, model, edit), model)


@torch.inference_mode()
def edited_run(setting: Setting, seed: int, name: str, model: str, edit: str) -> Run:
    if edit == "none":
        return {q: runs.scores(setting, seed, model, name)[q] for q in cases(setting, name)}
    gazetteer, _ = seen_entities(setting, name)
    reranker, run = runs.load_model(setting, seed, model), {}
    for query, case in cases(setting, name).items():
        case = EDITS[edit](case, gazetteer, random.Random(f"{edit} {query}"))
        with use_expert(reranker.decoder, None if model == "PT" else model):
            scores = reranker.score(case.query, list(case.documents.values()))
        run[query] = dict(zip(case.documents, scores.tolist(), strict=True))
    return run


Changes = dict[tuple[str, str], dict]      # (system, edit) -> (name, query) -> nDCG@10


def measured(setting: Setting, seed: int, edits=tuple(EDITS)) -> tuple[Changes, Changes]:
    """nDCG@10 before and after each edit."""
    before, after = defaultdict(dict), defaultdict(dict)
    for name in runs.DOMAINS:
        queries = cases(setting, name)
        qrels = {q: grades for q, grades in qrels_of(setting, name).items() if q in queries}
        for system, model in models(name).items():
            of_edit = {edit: ndcg(read_run(run_path(setting, seed, name, model, edit)), qrels)
                     for edit in edits}
            for edit, values in of_edit.items():
                before[system, edit] |= {(name, q): v for q, v in of_edit["none"].items()}
                after[system, edit] |= {(name, q): v for q, v in values.items()}
    return before, after


def changed(old: dict, new: dict) -> list:
    """Number of queries, new mean, its change, the interval of the change and its p."""
    test = paired_test(old, new)
    return [len(new), mean_of(new), test.difference, test.low, test.high, test.p]


def robustness(setting: Setting, seed: int) -> None:
    """The change that each edit makes, by collection and over all three."""
    before, after = measured(setting, seed)
    rows = [[name, *key, *changed(*({q: v for q, v in values[key].items() if name in (q[0], "all")}
                                    for values in (before, after)))]
            for name in (*runs.DOMAINS, "all") for key in after]
    write_csv(setting, "robustness.csv",
              ["domain", "system", "edit", "queries", "ndcg@10", "change", "low", "high", "p"],
              rows)


def renaming(setting: Setting, seeds: list[int]) -> None:
    """EAG's own promise, seed by seed: what an entity is called, in query and passages, should
    not matter. The last columns: PT+S1+S2's change less PT+S2's."""
    rows = []
    for seed in seeds:
        before, after = measured(setting, seed, ("none", "rename"))
        change = {s: {q: after[s, "rename"][q] - v for q, v in before[s, "rename"].items()}
                  for s in ("PT", "PT+S2", "PT+S1+S2")}
        test = paired_test(change["PT+S2"], change["PT+S1+S2"])
        rows.append([seed, len(change["PT"]), *map(mean_of, change.values()), test.difference,
                     test.low, test.high, test.p])
    write_csv(setting, "renaming.csv",
              ["seed", "queries", "PT", "PT+S2", "PT+S1+S2", "difference", "low", "high", "p"],
              rows)
