"""The embedded data is what its script writes, and its test entities are unseen in training."""
import importlib.util
import shutil
from pathlib import Path

import pytest

from data import load_domain, retrieve
from eag import Gazetteer, find_entities
from eval import mean, ndcg

ROOT = Path(__file__).resolve().parent.parent / "domains"
NAMES = ("general", "medical", "legal", "financial")
spec = importlib.util.spec_from_file_location("make_domains", ROOT / "make.py")
make = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make)


@pytest.mark.parametrize("name", NAMES)
def test_the_script_writes_the_committed_bytes(name):
    for path, text in make.beir_files(*make.build(name)).items():
        assert (ROOT / name / path).read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", NAMES)
def test_no_entity_has_answers_in_two_splits(name):
    domain = load_domain(ROOT, name)
    groups = {split: {domain.metadata["corpus"][d]["group"]
                      for judgements in qrels.values() for d in judgements}
              for split, qrels in domain.qrels.items()}
    assert not groups["train"] & groups["dev"]
    assert not (groups["train"] | groups["dev"]) & groups["test"]


@pytest.mark.parametrize("name", NAMES)
def test_no_two_splits_share_a_phrasing(name):
    lines = {split: {line for line in (ROOT / name / "phrasings" / f"{split}.txt").read_text(
        encoding="utf-8").splitlines()
        if line.startswith(("heading", "opening", "passage", "closing", "question", "event"))}
        for split in make.SHARES}
    assert not lines["train"] & lines["dev"]
    assert not (lines["train"] | lines["dev"]) & lines["test"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("split, questions, passages", [("train", 6, 5), ("dev", 2, 2),
                                                        ("test", 3, 3)])
def test_each_split_tells_and_asks_each_aspect_in_several_ways(name, split, questions, passages):
    table = make.read_table(ROOT / name / "phrasings" / f"{split}.txt")
    for _, words in (item for family in table.values() for item in make.below(family)):
        assert len(words.get("question", range(99))) >= questions
        assert len(words.get("passage", range(99))) >= passages


@pytest.mark.parametrize("name", NAMES)
def test_what_is_masked_leaves_nothing_of_training_in_dev_and_test(name):
    shares = make.seen_in_training(name, *make.build(name))
    for split in ("dev", "test"):
        queries, words = shares[split]
        assert queries == 0 and words <= 0.05


def test_phrasings_that_two_splits_share_are_found(tmp_path, monkeypatch):
    """As the collection was once: new entities, in the words of training."""
    shutil.copytree(ROOT / "medical", tmp_path / "medical")
    phrasings = tmp_path / "medical" / "phrasings"
    shutil.copy(phrasings / "train.txt", phrasings / "test.txt")
    monkeypatch.setattr(make, "HERE", tmp_path)
    shares = make.seen_in_training("medical", *make.build("medical"))
    assert shares["test"][0] > 0.9 and shares["test"][1] > 0.5
    assert shares["dev"][0] == 0


@pytest.mark.parametrize("name", NAMES)
def test_dev_and_test_are_about_as_hard_for_bm25(name):
    domain = load_domain(ROOT, name)
    dev, test = (mean(ndcg(retrieve(domain, split, 100), domain.qrels[split]))
                 for split in ("dev", "test"))
    assert abs(dev - test) < 0.05


@pytest.mark.parametrize("name", NAMES)
def test_each_gazetteer_loads_and_holds_hundreds_of_names(name):
    gazetteer = Gazetteer.load(ROOT / name / "gazetteer.tsv")
    assert len(gazetteer.terms) > 700


@pytest.mark.parametrize("name", ("medical", "legal"))
def test_no_ordinary_noun_is_abstracted(name):
    """The symptoms asked for stay in the passage: "[SYMPTOM_W]" would answer nothing."""
    gazetteer = Gazetteer.load(ROOT / name / "gazetteer.tsv")
    for noun in ("fever", "liver", "surgeon", "blood test", "surgery", "negligence", "hearsay"):
        assert not list(find_entities(f"It was a matter of {noun} alone.", gazetteer))


@pytest.mark.parametrize("line", ["kind biguanide", "kind:", " kind: biguanide", "### dose",
                                  "## metformin"])
def test_a_malformed_table_line_is_refused(line, tmp_path, refused):
    table = tmp_path / "facts.txt"
    table.write_text(f"# DRUG\n## metformin\nalias: Glucophage\n\n{line}\n")
    with refused("facts.txt:5: ", line.strip("# "), "expected"):
        make.read_table(table)


@pytest.mark.parametrize("found, instead", [("{phrase}", "{phrsae}"),
                                            ("ask: diet | What", "ask: What")])
def test_a_slot_without_a_fact_and_a_missing_part_are_refused(found, instead, tmp_path, refused,
                                                              monkeypatch):
    shutil.copytree(ROOT / "general", tmp_path / "general")
    for path in (tmp_path / "general").rglob("*.txt"):
        path.write_text(path.read_text(encoding="utf-8").replace(found, instead), encoding="utf-8")
    monkeypatch.setattr(make, "HERE", tmp_path)
    with refused("general: ", "cannot be told with phrasings", "mend the tables"):
        make.build("general")
