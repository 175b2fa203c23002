"""Few names, seen often: who is known, what training shows, the arms and their epochs, tables."""
import json
import random
import sys
from collections import Counter
from dataclasses import replace
from itertools import islice
from pathlib import Path
from types import SimpleNamespace

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "results"))
import draw
import names_repeat
import train
from data import Example, load_domain
from eag import Gazetteer, Term
from experiment import Setting, half_abstracted

NAMES = ("Alba", "Brix", "Corda", "Dunlo", "Elvet", "Farn", "Gost")
THINGS = ("cause", "cure", "sign", "test")


@pytest.fixture
def setting(tmp_path, monkeypatch, write_backbone) -> Setting:
    """Seven entities a domain, four things asked of each, of three known ones one in training."""
    for name, key in (("medical", "qtype"), ("legal", "category")):
        files = {"corpus.jsonl": [], "queries.jsonl": [], "qrels/train.tsv": [],
                 "qrels/dev.tsv": [], "qrels/test.tsv": [],
                 "gazetteer.tsv": [f"{e} {name}\tCOMPANY" for e in NAMES]}
        for i, e in enumerate(NAMES):
            for thing in THINGS:
                of = f"{name[0]}-{e}-{thing}"
                files["corpus.jsonl"].append(json.dumps({
                    "_id": f"p-{of}", "text": f"The {thing} of {e} {name} is here.",
                    "metadata": {"group": e, "split": "any"}}))
                files["queries.jsonl"].append(json.dumps({
                    "_id": f"q-{of}", "text": f"What is the {thing} of {e} {name}?",
                    "metadata": {"group": e, key: thing}}))
                split = ("train", "dev", "test")[i % 3]
                files[f"qrels/{split}.tsv"].append(f"q-{of}\tp-{of}\t1")
        for path, lines in files.items():
            (tmp_path / "data" / name / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "data" / name / path).write_text("\n".join(lines) + "\n")
    for key, value in {"PLAN": {"medical": ("qtype", 1, 3), "legal": ("category", 1, 3)},
                       "SIZES": ((3, 2, 9, 6), (2, 2, 1, 1)), "EPOCHS": (0, 1, 2),
                       "RATES": ("1e-2",)}.items():
        monkeypatch.setattr(names_repeat, key, value)
    return Setting(tmp_path / "data", tmp_path / "out", tmp_path / "tables",
                   write_backbone(tmp_path / "backbone"), ("--group-size", "2", "--rank", "2"),
                   depth=3)


def small(setting: Setting, name: str):
    names_repeat.build(setting, name)
    return load_domain(setting.out / "names_repeat" / "data", name)


def of_set(domain, part: str) -> set[str]:
    return {q for q, fact in domain.metadata["queries"].items() if fact["set"] == part}


def test_same_asks_other_things_of_the_entities_of_training_and_new_of_others(setting):
    domain = small(setting, "medical")
    entity = {q: fact["group"] for q, fact in domain.metadata["queries"].items()}
    groups = {part: {entity[q] for q in of_set(domain, part)} for part in names_repeat.SETS}
    assert groups["same"] == groups["train"] and {p: len(g) for p, g in groups.items()} == {
        "train": 3, "same": 3, "dev": 2, "new": 2}
    assert not groups["train"] & groups["dev"] | (groups["train"] | groups["dev"]) & groups["new"]
    assert {*Counter(entity[q] for q in of_set(domain, "train")).values()} == {1}
    assert domain.qrels["test"].keys() == of_set(domain, "same") | of_set(domain, "new")


def test_training_shows_no_answer_to_a_test_or_dev_query_and_the_corpus_has_them_all(setting):
    domain = small(setting, "medical")
    shown = {d for d, split in domain.splits.items() if split == "train"}
    answers = {split: {d for grades in qrels.values() for d in grades}
               for split, qrels in domain.qrels.items()}
    assert not shown & (answers["test"] | answers["dev"]) and answers["train"] <= shown
    assert answers["test"] | answers["dev"] <= domain.corpus.keys()


def test_what_shares_an_answer_with_a_training_query_is_not_asked_of_the_same_entity(setting):
    """Here each entity's sign answers all its queries."""
    for path in (setting.data / "medical" / "qrels").iterdir():
        lines = [line.split("\t") for line in path.read_text().splitlines()]
        path.write_text("".join(f"{q}\t{d}\t1\n{q}\t{d.rpartition('-')[0]}-sign\t1\n"
                                for q, d, _ in lines))
    domain = small(setting, "medical")
    assert not of_set(domain, "same") and len(of_set(domain, "train")) == 3
    assert len(of_set(domain, "new")) == 8


def test_what_training_asks_of_an_entity_is_not_asked_again_in_other_words(setting):
    """Each query a second time, with an answer of its own."""
    folder = setting.data / "medical"
    for path in (folder / "corpus.jsonl", folder / "queries.jsonl", *(folder / "qrels").iterdir()):
        text = path.read_text()
        path.write_text(text + text.replace("q-m", "r-m").replace("p-m", "s-m"))
    domain = small(setting, "medical")
    asked = {part: {(domain.metadata["queries"][q]["group"], domain.metadata["queries"][q]["qtype"])
                    for q in of_set(domain, part)} for part in ("train", "same")}
    assert not asked["train"] & asked["same"] and len(of_set(domain, "same")) == 3 * 6


def test_too_few_entities_are_refused(setting, monkeypatch, refused):
    monkeypatch.setattr(names_repeat, "SIZES", [(5, 2, 9, 6)])
    with refused("medical/queries.jsonl", "7 entities", "'qtype'", "more than 7"):
        names_repeat.build(setting, "medical")


def test_a_decoder_has_fewer_entities_and_queries(setting):
    small(setting, "legal")
    domain = small(replace(setting, rates=(("", "0.1"),)), "medical")
    assert {part: len(of_set(domain, part)) for part in names_repeat.SETS} == {
        "train": 2, "same": 2, "dev": 2, "new": 1}
    own = names_repeat.of_arm(replace(setting, rates=(("", "0.1"),)), "medical", "PT+S2", "1e-2")
    assert own.steps[own.steps.index("--dev-queries") + 1] == "2"


def test_half_of_the_groups_are_abstracted_and_the_others_are_those_of_pt_s2():
    gazetteer = Gazetteer({("zeekr",): Term("Zeekr", "COMPANY", ("zeekr",))})
    examples = [Example("q", "Is Zeekr sued?", ("Zeekr won.",), ("Rain.",), (), "d")]
    groups = list(islice(half_abstracted(gazetteer, examples, 2, random.Random(0)), 200))
    plain = [group for group in groups if "Zeekr" in group.query]
    assert 80 <= len(plain) <= 120 and {*plain} == {next(names_repeat.sample_groups(
        examples, 2, random.Random(0)))}
    assert all("[COMPANY_" in g.query and "[COMPANY_" in g.documents[0] for g in groups
               if g not in plain)


def test_other_seeds_are_trained_at_the_rate_that_is_best_on_dev_with_the_first(setting,
                                                                                monkeypatch):
    monkeypatch.setattr(names_repeat, "RATES", ("1", "2", "3"))
    monkeypatch.setattr(names_repeat, "measured", lambda setting, name, arm, rate, seed: {
        "best": {"dev": {"1": 0.1, "2": 0.9, "3": 0.5}[rate]}})
    groups = [[task[2:] for task in group] for group in names_repeat.tasks(
        setting, [4, 5], ["legal"])]
    assert [len(group) for group in groups] == [12, 4] and groups[0][0][0] == "legal"
    assert {rate for _, _, rate, seed in groups[0] if seed == 4} == {*"123"}
    assert {(rate, seed) for group in groups[1:] for _, _, rate, seed in group} == {("2", 5)}


def test_every_arm_is_measured_at_its_epochs_after_equal_steps_and_only_once(setting, monkeypatch):
    tasks = [task for group in names_repeat.tasks(setting, [0]) for task in group]
    for function, *arguments in tasks:
        function(*arguments)
    folders = [path.parent for path in (setting.out / "names_repeat").rglob("epoch2.json")]
    assert len(folders) == 2 * 4
    steps = {f: int((f / "metrics.csv").read_text().splitlines()[-1].split(",")[0])
             for f in folders}
    stage1 = 2                             # groups of 4: one step for the three queries of a domain
    assert {n + stage1 * (not f.name.endswith("control")) for f, n in steps.items()} == {4}
    made = {path: path.stat().st_mtime_ns for f in folders for path in f.glob("epoch*.json")}
    monkeypatch.setattr(train, "contrastive_loss", lambda *arguments: 1 / 0)
    for function, *arguments in tasks[1:3]:
        function(*arguments)
    assert made == {path: path.stat().st_mtime_ns for path in made} and len(made) == 8 * 3
    names_repeat.tables(setting, [0])
    rows = draw.read(setting.tables, "names_repeat")
    assert list(rows[0]) == ["domain", "arm", "rate", "seed", "epoch", "same", "new", "dev"]
    start = {row["arm"]: row["new"] for row in rows if row["domain"] == "legal"
             and row["epoch"] == "0"}
    assert start["PT"] == start["PT+S2"] == start["PT+S2half"]
    assert start.keys() == {"BM25", "PT", *names_repeat.ARMS}
    tests = draw.read(setting.tables, "names_repeat_tests")
    assert len(tests) == 2 * 7 * 2 * 2 and {row["of"] for row in tests} == {"new", "gap"}
    of_query = draw.read(setting.tables, "names_repeat_queries")
    assert {(len(r["same"].split()), len(r["new"].split())) for r in of_query} == {(9, 8)}
    assert (setting.tables / "names_repeat.svg").exists()
    for name, there in (("legal", {"BM25", "PT", "PT+S2", "PT+S2half"}), ("legal-control", set())):
        for folder in (f for f in folders if f.name == name):
            folder.joinpath("epoch2.json").unlink()
        names_repeat.tables(setting, [0])          # arms that were not run to their end
        arms = {table: {row["arm"] for row in draw.read(setting.tables, table)
                        if row["domain"] == "legal"}
                for table in ("names_repeat", "names_repeat_tests")}
        assert arms == {"names_repeat": there, "names_repeat_tests": there - {"BM25", "PT"}}
        assert (setting.tables / "names_repeat.svg").exists()


def test_an_arm_is_compared_with_pt_as_its_own_seed_measured_it(setting, monkeypatch):
    """PT is the same for all seeds but for the machine and the number type that measured it."""
    queries = [q for name in names_repeat.PLAN for q in small(setting, name).queries]

    def measured(own, name, arm, rate, seed):
        found = {epoch: {"dev": 0.5, "test": dict.fromkeys(queries, 0.1 * seed + 0.25 * epoch)}
                 for epoch in names_repeat.EPOCHS}
        return found | {"best": found[1]}
    monkeypatch.setattr(names_repeat, "measured", measured)
    names_repeat.tables(setting, [0, 3])
    gains = {row["epoch"]: float(row["difference"]) for row in draw.read(
        setting.tables, "names_repeat_tests") if (row["against"], row["of"]) == ("PT", "new")}
    assert gains == pytest.approx({"best": 0.25, "2": 0.5})


@pytest.mark.parametrize(("rates", "due"), [((), {0, 1, 2}), ((("", "0.1"),), {0, 2})])
def test_a_decoder_is_measured_at_its_first_and_last_epoch(setting, monkeypatch, rates, due):
    """Two epochs of one step each, of the arm whose steps come after a Stage 1 of two."""
    found = set()
    monkeypatch.setattr(train, "stage_1", lambda *arguments: None)
    monkeypatch.setattr(train, "stage_2", lambda *arguments, direct: found.update(
        step for step in range(9) if names_repeat.StageRun.measure_is_due(
            SimpleNamespace(progress={"step": step}))))
    names_repeat.build(setting, "medical")
    names_repeat.build(setting, "legal")
    names_repeat.train_epochs(replace(setting, rates=rates), "medical", "PT+S1+S2", "1e-2", 0)
    assert found == due


def rows_of(arm: str, rate: str, seed: int, values: list[float]) -> list[dict]:
    return [{"domain": "d", "arm": arm, "rate": rate, "seed": str(seed), "epoch": epoch,
             "same": "0.9", "new": str(v), "dev": str(v)}
            for epoch, v in zip(("0", "1", "best"), [*values, 0.5])]


def test_the_figure_has_a_line_and_a_band_an_arm_at_the_rate_of_all_seeds():
    """At the rate that one seed alone has an arm goes to .9."""
    rows = [row for arm in ("a", "b") for row in rows_of(arm, "1", 0, [0.1, 0.9]) + rows_of(
        arm, "2", 0, [0.1, 0.2]) + rows_of(arm, "2", 1, [0.1, 0.4])]
    _, _, parts = draw.names_repeat(rows)
    assert sum('opacity="0.12"' in part for part in parts) == 2 * 2     # arms, panels
    assert sum('stroke-width="2"' in part for part in parts) == 2 * 2
    left = parts[:next(i for i, part in enumerate(parts) if "same less new" in part)]
    ticks = [float(part.split(">")[1].split("<")[0]) for part in left if 'anchor="end"' in part]
    assert ticks == [10, 20, 30, 40]                    # percent
