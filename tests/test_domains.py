"""The embedded data is what its script writes, and its test entities are unseen in training."""
import importlib.util
import random
from pathlib import Path

import pytest

from data import load_domain
from eag import Gazetteer

ROOT = Path(__file__).resolve().parent.parent / "domains"
NAMES = ("general", "medical", "legal", "financial")
spec = importlib.util.spec_from_file_location("make_domains", ROOT / "make.py")
make = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make)


@pytest.mark.parametrize("name", NAMES)
def test_the_script_writes_the_committed_bytes(name):
    passages, queries = make.build(name, random.Random(f"0 facts {name}"))
    split = make.split_groups([p["group"] for p in passages], random.Random(f"0 split {name}"))
    for path, text in make.beir_files(passages, queries, split).items():
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
def test_each_gazetteer_loads_and_holds_hundreds_of_terms(name):
    gazetteer = Gazetteer.load(ROOT / name / "gazetteer.tsv")
    assert len(gazetteer.terms) > 900


@pytest.mark.parametrize("line", ["kind biguanide", "kind:", " kind: biguanide", "### dose",
                                  "## metformin"])
def test_a_malformed_table_line_is_refused(line, tmp_path, refused):
    table = tmp_path / "facts.txt"
    table.write_text(f"# DRUG\n## metformin\nalias: Glucophage\n\n{line}\n")
    with refused("facts.txt:5: ", line.strip("# "), "expected"):
        make.read_table(table)


def test_a_slot_without_a_fact_and_a_missing_part_are_refused(refused):
    line = make.Line("use | What is {nmae} for?", "phrasings.txt:7")
    with refused("phrasings.txt:7: ", "nmae", "expected slots among name"):
        make.fill(line.parts(2)[1], {"name": "metformin"})
    with refused("phrasings.txt:7: ", "2 parts", "expected 3"):
        line.parts(3)
