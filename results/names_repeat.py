"""Names repeat: does abstraction keep an expert from memorising names where it could learn them?

    python results/names_repeat.py --data DIR --part medical    (two hours on two CPU cores)
    python results/names_repeat.py --data DIR --part medical --decoder SMOLLM2    (12 hours)
The last lines it prints: arms' differences from PT and from PT+S2, over seeds and entities, and p.

Few names, seen often: 60 diseases (MedQuAD) and 60 filers of contracts (CUAD), three and four
training queries each, 8 epochs. Test queries ask other things of the SAME entities, whose answers
training has not shown, or ask of NEW ones. Chance decides who is known, dev or new.
Arms as in experiment.py, of equal steps, each at the rate that is best on dev with the first seed.
Stage 1 is one pass over both domains; PT+S2 has as many steps of its own text before its first
epoch. In PT+S2half chance abstracts half of the groups. Epoch 0 is before all: PT, or PT+S1.
BM25's first ten are reranked. A decoder, slow, has 20 entities instead, and epochs 0 and 8.

In:  BEIR folders medical, legal; metadata have the entity, "group", and what a query asks, PLAN
Out: <out>/names_repeat/, small collections and arms; in results/real or decoder names_repeat.svg,
     names_repeat.csv (nDCG@10; epoch "best": on dev), names_repeat_queries.csv (by id) and
     names_repeat_tests.csv (less PT or PT+S2, on new names, gap: same less new) of what was run
"""
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import chain, product
from statistics import mean
from unittest.mock import patch

from experiment import (Setting, candidates, collection, flags, half_abstracted, qrels_of,
                        run_script)
import draw
import torch
import train
from data import Domain, sample_groups
from eval import Comparison, evaluate, ndcg
from plumbing.files import InputError, read_json, run_main, write_atomically, write_table
from plumbing.run import StageRun
from significance import compare_over_seeds

# key of what is asked, training queries of an entity, the least number of things asked of it
PLAN = {"medical": ("qtype", 3, 6), "legal": ("category", 4, 8)}
# entities known, of dev, new, and one's dev or test queries: of the embedded backbone, a decoder
SIZES = ((60, 20, 1000, 6), (20, 20, 20, 3))
EPOCHS, RATES = (0, 1, 2, 4, 8), ("3e-4", "1e-3")
ARMS = {"PT+S2": "control", "PT+S1+S2": "", "PT+S1names+S2": "names", "PT+S2half": "control"}
SETS = {"train": "train", "dev": "dev", "same": "test", "new": "test"}                # -> split


def sets_of(domain: Domain, answers: dict[str, set[str]], decoder: bool) -> dict[str, str]:
    """Query -> one of SETS, an entity's training queries first. They ask different things."""
    (key, own, least), facts = PLAN[domain.name], domain.metadata["queries"]
    known, dev, new, most = SIZES[decoder]
    asked, generator, set_of = defaultdict(list), random.Random(0), {}
    for query in sorted(answers):
        if key in facts[query]:
            asked[facts[query]["group"]].append(query)
    entities = [e for e in sorted(asked) if len({facts[q][key] for q in asked[e]}) >= least]
    if len(entities) <= known + dev:
        raise InputError(f"{domain.name}/queries.jsonl: {len(entities)} entities with {least} or "
                         f"more judged values of {key!r}; expected more than {known + dev}")
    for number, entity in enumerate(generator.sample(entities, len(entities))[:known + dev + new]):
        queries = generator.sample(asked[entity], len(asked[entity]))
        things = generator.sample(sorted({facts[q][key] for q in queries}), own * (number < known))
        taught = [next(q for q in queries if facts[q][key] == thing) for thing in things]
        shown = set().union(*(answers[q] for q in taught))
        others = [q for q in queries if facts[q][key] not in things and not answers[q] & shown]
        set_of |= dict.fromkeys(taught, "train") | dict.fromkeys(
            others[:most], "same" if taught else "dev" if number < known + dev else "new")
    return set_of


def build(setting: Setting, name: str) -> None:
    """The small collection, a BEIR folder. What answers a query of "same" is not trained on."""
    domain, folder = collection(setting, name), setting.out / "names_repeat" / "data" / name
    facts, qrels = domain.metadata, dict(chain(*(part.items() for part in domain.qrels.values())))
    answers = {q: {d for d, grade in g.items() if grade > 0} for q, g in qrels.items()}
    set_of, split_of, files = sets_of(domain, answers, bool(setting.rates)), {}, defaultdict(list)
    for q, s in set_of.items():
        split_of.setdefault(facts["queries"][q]["group"], SETS[s])     # of a known entity: train
        files["queries.jsonl"].append(json.dumps({"_id": q, "text": domain.queries[q], "metadata":
                                                  facts["queries"][q] | {"set": s}}))
        files[f"qrels/{SETS[s]}.tsv"] += [f"{q}\t{d}\t{grade}" for d, grade in qrels[q].items()]
    hidden = set().union(*(answers[q] for q, s in set_of.items() if s == "same"))
    for d, text in domain.corpus.items():
        if split := split_of.get(facts["corpus"][d].get("group")):
            files["corpus.jsonl"].append(json.dumps({"_id": d, "text": text, "metadata": {
                "split": "test" if d in hidden else split}}))
    files["gazetteer.tsv"] = [(setting.data / name / "gazetteer.tsv").read_text("utf-8").strip()]
    for path, lines in files.items():
        write_atomically(folder / path, "\n".join(lines) + "\n")


def of_arm(setting: Setting, name: str, arm: str, rate: str) -> Setting:
    """On the small collections; the steps, of 4 groups each, follow from their size."""
    home = setting.out / "names_repeat"
    own = replace(setting, data=home / "data", out=home / f"{arm}-{rate}",
                  rates=(), queries=1000, depth=10)
    passes = {n: -(-len(collection(own, n).qrels["train"]) // 4) for n in PLAN}
    steps = ("--lr", rate, "--group-size", 4, "--dev-queries", SIZES[bool(setting.rates)][0],
             "--stage1-steps", sum(passes.values()), "--stage2-steps", EPOCHS[-1] * passes[name])
    return replace(own, steps=(*setting.steps, *map(str, steps)))


def train_epochs(setting: Setting, name: str, arm: str, rate: str, seed: int) -> None:
    """One arm; at its epochs train.py's measure on dev, and the test queries beside it."""
    own, better = of_arm(setting, name, arm, rate), StageRun.is_better
    args = flags(own, seed, name, ARMS[arm])
    before = args.stage1_steps if ARMS[arm] == "control" else 0
    epochs = {epoch and before + epoch * args.stage2_steps // EPOCHS[-1]: epoch
              for epoch in EPOCHS[::len(EPOCHS) - 1 if setting.rates else 1]}
    (reranker, domains), groups = train.prepare(args), sample_groups
    if arm == "PT+S2half":
        groups = partial(half_abstracted, train.gazetteer_of(domains[name], own.data))

    def is_better(run: StageRun, value: float, metric: str) -> bool:
        with torch.inference_mode():
            found = evaluate(reranker, domains[name], "test", candidates(own, name, "test"))
        write_atomically(run.directory / f"epoch{epochs[run.progress['step']]}.json",
                         json.dumps({"dev": value, "test": ndcg(found, qrels_of(own, name))}))
        return better(run, value, metric)
    if not before:
        train.stage_1(reranker, domains, args)
    with patch.object(train, "sample_groups", groups), patch.multiple(
            StageRun, is_better=is_better, measure_is_due=lambda r: r.progress["step"] in epochs):
        train.stage_2(reranker, domains[name], args, direct=before > 0)


def measured(setting: Setting, name: str, arm: str, rate: str, seed: int) -> dict[object, dict]:
    """Epoch, or "best" on dev -> {"dev": nDCG@10, "test": each query's}; {} until the last one."""
    folder = of_arm(setting, name, arm, rate).expert(seed, f"{name}-{ARMS[arm]}".rstrip("-"))
    paths = {epoch: folder / f"epoch{epoch}.json" for epoch in EPOCHS}
    if not paths[EPOCHS[-1]].exists():
        return {}
    found = {epoch: read_json(path) for epoch, path in paths.items() if path.exists()}
    return found | {"best": max(found.values(), key=lambda values: values["dev"])}


def best_rate(setting: Setting, name: str, arm: str, seed: int) -> str:
    found = {rate: measured(setting, name, arm, rate, seed) for rate in RATES}
    return max(RATES, key=lambda rate: found[rate]["best"]["dev"] if found[rate] else 0.0)


def tasks(setting: Setting, seeds: list[int], names=tuple(PLAN)) -> Iterator[list[tuple]]:
    """A Stage 1 is of both domains and trained once; the first seed's runs choose the rates."""
    for name in PLAN:
        build(setting, name)
    for name in names:
        yield [(train_epochs, setting, name, *of, seeds[0]) for of in product(ARMS, RATES)]
        yield [(train_epochs, setting, name, arm, best_rate(setting, name, arm, seeds[0]), seed)
               for seed, arm in product(seeds[1:], ARMS)]


def tables(setting: Setting, seeds: list[int]) -> None:
    rows, per_query, tests, header = [], [], [], ["domain", "arm", "rate", "seed", "epoch"]
    for name in PLAN:
        own = of_arm(setting, name, "BM25", RATES[0])
        facts = collection(own, name).metadata["queries"]
        same, new = ([q for q in sorted(facts) if facts[q]["set"] == s] for s in ("same", "new"))
        entity_of = {q: fact["group"] for q, fact in facts.items()}
        rate_of = {arm: best_rate(setting, name, arm, seeds[0]) for arm in ARMS}
        found = {(arm, rate, seed, epoch): values for arm, rate, seed in product(ARMS, RATES, seeds)
                 if rate == rate_of[arm] or seed == seeds[0]
                 for epoch, values in measured(setting, name, arm, rate, seed).items()}
        if (start := ("PT+S2", rate_of["PT+S2"], seeds[0], 0)) not in found:
            continue
        dev, test = (ndcg(candidates(own, name, split), qrels_of(own, name, split))
                     for split in ("dev", "test"))
        found["BM25", "", 0, 0] = {"dev": mean(dev.values()), "test": test}
        found["PT", "", 0, 0] = found[start]
        for cell, values in found.items():
            parts = [[values["test"][q] for q in part] for part in (same, new)]
            rows.append([name, *cell, *map(mean, parts), values["dev"]])
            if cell[1] == rate_of.get(cell[0], "") and cell[3] != "best":
                per_query.append([name, *cell, *(" ".join(f"{v:.3g}" for v in p) for p in parts)])
        pairs = [("PT", arm) for arm in ARMS] + [("PT+S2", arm) for arm in [*ARMS][1:]]
        for (base, arm), epoch in product(pairs, ("best", EPOCHS[-1])):
            whole = [s for s in seeds if all((own, rate_of[own], s, 0) in found
                                             for own in ("PT+S2", arm))]
            a, b = ({s: found[(system, rate_of[system], s, epoch) if system in ARMS else
                              ("PT+S2", rate_of["PT+S2"], s, 0)]["test"] for s in whole}
                    for system in (base, arm))
            for of, parts in (("new", (new,)), ("gap", (same, new))) if whole else ():
                test = compare_over_seeds(a, b, entity_of, *parts)
                tests.append([name, arm, base, epoch, of, len(whole), *test])
                print(f"{name:<8} {arm:<13} - {base:<6} epoch {epoch:<4} {of} "
                      f"{test.difference:+.4f} [{test.low:+.4f}, {test.high:+.4f}]  p {test.p:.4f}")
    write_table(setting.tables / "names_repeat.csv", [*header, "same", "new", "dev"], rows)
    write_table(setting.tables / "names_repeat_queries.csv", [*header, "same", "new"], per_query)
    write_table(setting.tables / "names_repeat_tests.csv",
                ["domain", "arm", "against", "epoch", "of", "seeds", *Comparison._fields], tests)
    draw.draw(setting.tables)


if __name__ == "__main__":
    run_main(lambda: run_script("Names repeat.", {
        name: (partial(tasks, names=[name]), tables) for name in PLAN}))
