"""Does an expert travel: is it better than PT on collections of its domain that it has not seen?

    python results/travel.py --data DIR --part PT+S1 --seeds 0   (half an hour of a core; all: days)
The last lines it prints: nDCG@10 of each arm, less PT's, and that of the arms chosen on dev.

A fold leaves out one of the SIDES of every domain, queries and passages, in all of training, with
BUDGET or a decoder's own; an arm with names has the rate of that without. The ARMS from HALF on are
PT+S2 but for groups, alpha in use, steps, rank (alpha / r stays) or rate. One is chosen on dev: by
its training collections, "known", or by what a fold leaves out in the others. Ten candidates.

In:  BEIR folders general, medical, legal, financial, with the "source" of queries and passages
Out: <out>/travel/, adapters and values, which are not made again; in results/real or decoder
     travel.csv, travel_chosen.csv and travel_tests.csv (over seeds and entities; less PT, PT+S2
     and PT+S2 at the rate of a decoder's PT+S1+S2)
"""
from collections import defaultdict
from dataclasses import replace
from functools import partial
from itertools import product
from pathlib import Path
from unittest.mock import patch

from experiment import (CLASSES, DOMAINS, Setting, candidates, collection, half_abstracted,
                        load_model, run_script, train_arm)
import torch
import train
from data import Domain, judged, load_domain
from eval import Values, evaluate, mean, ndcg
from lora import lora_layers, use_expert
from plumbing.files import read_json, run_main, write_json, write_table
from router import GENERAL
from significance import compare_over_seeds

SIDES = {"medical": ("medquad", "covid-qa"), "legal": ("oyez", "cuad"),
         "financial": ("finqa+tat-qa", "openstax")}
BUDGET = ("--stage1-steps", 40, "--stage2-steps", 180, "--stage1-lr", 0.0003, "--lr", 0.001)
LIMITS = {"dev": 40, "test": 100}                  # queries of a collection, at most
ALONE, HALF = ("PT+S1", "PT+S1names", "PT+S1 long", "PT+S1 strength 0.5"), "half abstracted"
ARMS = {                                           # and their flags of train.py
    **dict.fromkeys((*ALONE, "PT+S2", "PT+S1+S2", "PT+S1names+S2", "PT+S1+S2 strength 0.5", HALF,
                     "strength 0.25", "strength 0.5"), ()), "PT+S1 long": ("--stage1-steps", 180),
    "steps 20": ("--stage2-steps", 20), "rank 8": ("--rank", 8, "--alpha", 16),
    "rate 0.0003": ("--lr", 0.0003), "rate 0.0005": ("--lr", 0.0005)}


def within(domain: Domain, wanted) -> Domain:
    """Its queries and passages of the collections wanted: "medquad/CDC" is of "medquad"."""
    ids = {i for every in domain.metadata.values() for i, facts in every.items()
           if wanted(facts["source"].split("/")[0])}
    return replace(domain, corpus={d: text for d, text in domain.corpus.items() if d in ids},
                   qrels={split: {q: grades for q, grades in qrels.items() if q in ids}
                          for split, qrels in domain.qrels.items()})


def train_expert(setting: Setting, arm: str, fold: int, seed: int, name: str) -> Path:
    """Its folder. As in train.py dev queries, here of what is known, choose the step that is kept;
    arms without flags share what they have in common."""
    more, kind = ARMS[arm], "names" if "names" in arm else "" if "S1" in arm else "short"
    left_out = "+".join(sides[fold] for sides in SIDES.values()).split("+")
    out = setting.out / "travel" / f"fold{fold}" / (arm if more or arm == HALF else "plain")
    steps = (*(setting.steps if setting.rates else BUDGET), *more)
    rates = [(k, dict(setting.rates)[k.removeprefix("names")]) for k, _ in setting.rates]
    own = replace(setting, out=out, steps=steps, rates=() if "--lr" in more else tuple(rates))
    changes = {"stage_2": lambda *arguments: None} if arm in ALONE else {}
    if arm == HALF:
        names = train.gazetteer_of(collection(setting, name), setting.data)
        changes["sample_groups"] = partial(half_abstracted, names)
    with patch.multiple(train, **changes, load_domain=lambda *where: within(
            load_domain(*where), lambda part: part not in left_out)):
        train_arm(own, seed, name, kind)
    return own.folder(seed, kind) / ("stage1" if arm in ALONE else name if "S1" in arm else
                                     f"{name}-control")


def measure(setting: Setting, arm: str, fold: int, seed: int, name: str) -> None:
    """{"collection split": {query: nDCG@10}} of a domain, unless its file is there."""
    if (path := setting.out / "travel" / f"{arm}-{fold}-{seed}-{name}.json").exists():
        return
    setting = replace(setting, depth=10)
    reranker, domain, values = load_model(setting, seed, "PT"), collection(setting, name), {}
    if expert := None if arm == "PT" else "arm":
        own, share = DOMAINS[0] if name == GENERAL else name, arm.partition("strength ")[2] or 1
        reranker.load_expert(expert, train_expert(setting, arm, fold, seed, own))
        for layer in lora_layers(reranker.decoder).values():
            A, B, alpha = layer.experts[expert]
            layer.experts[expert] = A, B, alpha * float(share)
    parts = {facts["source"].split("/")[0] for facts in domain.metadata["queries"].values()}
    for part, (split, limit) in product(sorted(parts), LIMITS.items()):
        some = replace(domain, qrels=within(domain, part.__eq__).qrels)       # of all its passages
        with torch.inference_mode(), use_expert(reranker.decoder, expert):
            run = evaluate(reranker, some, split, candidates(setting, name, split), limit)
        values[f"{part} {split}"] = ndcg(run, judged(some, split, limit))
    write_json(path, values)


def tasks(setting: Setting, seeds: list[int], part: str = "") -> list[list[tuple]]:
    """All arms or those of a part. A seed's first domain trains Stage 1, which the others use."""
    return [[(measure, setting, "PT", 0, 0, name) for name in CLASSES]] + [
        [(measure, setting, arm, *cell) for cell in product((0, 1), seeds, names)
         if cell[-1] != GENERAL or arm in ALONE]
        for arm in ARMS if part in ("", arm.split()[0])
        for names in (DOMAINS[:1], (*DOMAINS[1:], GENERAL))]


def measured(setting: Setting, seeds: list[int]) -> dict[tuple, Values]:
    """(left out, arm, seed, collection, split) -> its values; what is missing is passed over."""
    cells = defaultdict(dict)
    for arm, fold, seed, name in product(("PT", *ARMS), (0, 1), seeds, CLASSES):
        cell = (arm, 0, 0) if arm == "PT" else (arm, fold, seed)
        path = setting.out / "travel" / "{}-{}-{}-{}.json".format(*cell, name)
        for where, values in read_json(path).items() if arm == "PT" or path.exists() else ():
            key = SIDES.get(name, (name, name))[fold], arm, seed, *where.split()
            cells[key] |= {f"{fold} {query}": value for query, value in values.items()}
    return cells


def pair(cells: dict, arm: str, wanted: str, split: str, lefts=(), base="PT") -> list[dict]:
    """{seed: {query: nDCG@10}} of base and arm where collections are "known", "left out" or
    "general"; the seeds and the queries that both have."""
    of = {name: defaultdict(dict) for name in (base, arm)}
    for (left, name, seed, part, of_split), values in cells.items():
        where = left if left == GENERAL else "left out" if part in left.split("+") else "known"
        if name in of and (where, of_split) == (wanted, split) and left in (lefts or [left]):
            of[name][seed] |= values
    both = of[base].keys() & of[arm].keys()
    some = set.intersection(*(set(of[n][seed]) for n in of for seed in both)) if both else ()
    return [{seed: {q: of[n][seed][q] for q in some} for seed in both} for n in (base, arm)]


def against_pt(*where) -> tuple[float, float]:
    """nDCG@10 of an arm, and that less PT's; 0 of none."""
    bare, own = ({(seed, q): v for seed, values in system.items() for q, v in values.items()}
                 for system in pair(*where))
    return mean(own), mean(own) - mean(bare)


def tables(setting: Setting, seeds: list[int]) -> None:
    cells, to, where, chosen = measured(setting, seeds), setting.tables, ("known", "left out"), []
    write_table(to / "travel.csv", ["left_out", "arm", "seed", "collection", "split", "queries",
                                    "ndcg@10"], [[*cell, len(values), mean(values)]
                                                 for cell, values in cells.items()])
    entity_of = {f"{fold} {query}": f"{name} {facts.get('group', query)}"
                 for fold, name in product((0, 1), CLASSES)
                 for query, facts in collection(setting, name).metadata["queries"].items()}
    arms, tests = [*dict.fromkeys(arm for _, arm, *_ in cells)], []
    for base, arm, kind in product(("PT", "PT+S2", "rate 0.0005"), arms[1:], (*where, GENERAL)):
        if arm != base and (found := pair(cells, arm, kind, "test", base=base))[1]:
            test = compare_over_seeds(*found, entity_of, [*found[1].values()][0])
            tests.append([arm, base, kind, len(found[1]), against_pt(cells, arm, kind, "dev")[1],
                          against_pt(cells, arm, kind, "test")[0], *test])
            print(f"{arm:<15} {kind:<9} {tests[-1][-5]:.4f}, less {base} {test.difference:+.4f} "
                  f"[{test.low:+.4f}, {test.high:+.4f}]  p {test.p:.4f}")
    write_table(to / "travel_tests.csv", ["arm", "against", "collections", "seeds", "dev - PT",
                                          "ndcg@10", "difference", "low", "high", "p"], tests)
    for on, sides, fold in product(where, SIDES.values(), (0, 1)):
        left = [sides[fold]]
        by = left if on == "known" else [own[fold] for own in SIDES.values() if own != sides]
        arm = max(arms, key=lambda a: against_pt(cells, a, on, "dev", by)[1])
        chosen.append([on, *left, arm, *(round(number, 4) for kind in where for number in
                                         against_pt(cells, arm, kind, "test", left))])
        print("chosen on", *chosen[-1])
    write_table(to / "travel_chosen.csv", ["chosen on", "left_out", "arm", "known", "known - PT",
                                           "left out", "left out - PT"], chosen)


if __name__ == "__main__":
    run_main(lambda: run_script("Does an expert travel?", {
        part: (partial(tasks, part=part), tables) for part in {a.split()[0]: 0 for a in ARMS}}))
