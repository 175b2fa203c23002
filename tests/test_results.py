"""The longer experiments' own parts: edits of queries, ablations, figures."""
import csv
import json
import random
import sys
import xml.etree.ElementTree as xml
from collections import defaultdict
from itertools import islice
from pathlib import Path
from statistics import mean
from types import SimpleNamespace

import pytest
import torch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "results"))
import ablations
import draw
import robustness
import routed
import routing
import runs
import shortcut
import tables
import unseen
from data import Domain, Group
from eag import Gazetteer, Term
from router import Router

GAZETTEER = Gazetteer({("zeekr",): Term("Zeekr", "COMPANY", ("zeekr",)),
                       ("volvo",): Term("Volvo", "COMPANY", ("volvo",))})
CASE = robustness.Case("What did Zeekr earn?", {"a": "Zeekr's profit rose.", "b": "Volvo lost.",
                                                "c": "The profit of Zeekr Inc. and Volvo."},
                       frozenset("a"), ("zeekr",), "COMPANY")


def edited(name: str, seed: int = 0) -> robustness.Case:
    return robustness.EDITS[name](CASE, GAZETTEER, random.Random(seed))


# --------------------------------------------------------------------------------------- robustness

def test_a_swap_renames_the_entity_in_the_query_and_in_relevant_passages_alone():
    case, name = edited("swap"), robustness.NAMES["COMPANY"]
    assert case.query == f"What did {name} earn?"
    assert case.documents == CASE.documents | {"a": f"{name}'s profit rose."}


def test_a_renaming_reaches_the_irrelevant_passages_as_well():
    case, name = edited("rename"), robustness.NAMES["COMPANY"]
    assert case.query == edited("swap").query
    assert case.documents == {"a": f"{name}'s profit rose.", "b": "Volvo lost.",
                              "c": f"The profit of {name} and Volvo."}


def test_a_trap_is_one_more_passage_that_repeats_the_entity_ten_times():
    case = edited("trap")
    assert case.documents.keys() - CASE.documents.keys() == {"trap"}
    assert case.documents["trap"].startswith((CASE.documents["b"], CASE.documents["c"]))
    assert case.documents["trap"].count("Zeekr.") == 10 and case.query == CASE.query


def test_a_duplicate_is_an_irrelevant_passage_without_its_last_word():
    texts = {edited("duplicate", seed).documents["duplicate"] for seed in range(20)}
    assert texts == {"Volvo", "The profit of Zeekr Inc. and"}


def test_typos_exchange_two_letters_in_two_words_and_keep_the_rest():
    case = robustness.replace(CASE, query="Which company earned money?")
    query = robustness.typos(case, GAZETTEER, random.Random(0)).query
    changed = [(a, b) for a, b in zip(case.query.split(), query.split()) if a != b]
    assert len(changed) == 2 and all(sorted(a) == sorted(b) for a, b in changed)
    assert robustness.typos(CASE, GAZETTEER, random.Random(0)).query == "What did Zeker earn?"


def test_truncation_keeps_the_first_half_and_reversal_everything():
    assert edited("truncated").documents == {"a": "Zeekr's profit", "b": "Volvo",
                                             "c": "The profit of Zeekr"}
    turned = edited("reversed")
    assert list(turned.documents) == ["c", "b", "a"] and turned.documents == CASE.documents


def test_invented_names_are_in_no_embedded_collection():
    texts = "".join(path.read_text() for path in (ROOT / "domains").glob("*/*.jsonl")).lower()
    for name in robustness.NAMES.values():
        assert not any(word.lower() in texts for word in name.split()
                       if word not in ("disease", "Inc.", "v."))


# ---------------------------------------------------------------------------------------- ablations

def test_the_pointwise_loss_is_worked_by_hand():
    """Yes at log 3, no at 0 and at -log 3: -(log 3/4 + log 1/2 + log 3/4) / 3."""
    scores = torch.tensor([[3.0, 1.0, 1 / 3]]).log()
    expected = -torch.tensor([3 / 4, 1 / 2, 3 / 4]).log().mean()
    assert torch.isclose(ablations.pointwise(scores), expected)


@pytest.mark.parametrize("variant, expected", [
    ("linked placeholders", r"\[COMPANY_([A-Z])\] or \[COMPANY_\1\]"),
    ("unlinked placeholders", r"\[COMPANY_([A-Z])\] or \[COMPANY_(?!\1)[A-Z]\]"),
    ("placeholders without index", r"\[COMPANY\] or \[COMPANY\]"),
    ("no abstraction", "Zeekr or Zeekr")])
def test_the_variants_of_stage_1_differ_in_their_placeholders(monkeypatch, variant, expected):
    monkeypatch.setattr(ablations.runs, "collection", lambda setting, name: name)
    monkeypatch.setattr(ablations.train, "gazetteer_of", lambda domain, data: GAZETTEER)
    transform = ablations.abstraction(ablations.Setting(ROOT, ROOT), variant, ["legal"])
    group = transform(0, Group("Zeekr or Zeekr", ("the sea",), "legal"))
    assert ablations.re.fullmatch(expected, group.query)
    assert group.documents == ("the sea",) and group.domain == "legal"


def test_every_variant_has_a_folder_and_words_of_its_own():
    names = [*ablations.DIRECT, *ablations.STAGES]
    assert len({ablations.slug(name) for name in names}) == len(names)
    words = [tuple(map(str, words)) for words in ablations.DIRECT.values() if words]
    assert len(set(words)) == len(words)


# ------------------------------------------------------------------------------------------ routing

def test_the_overlapping_queries_name_two_domains_or_three():
    lines = (ROOT / "domains" / "overlap.jsonl").read_text().splitlines()
    found = [json.loads(line) for line in lines]
    assert len({q["_id"] for q in found}) == len({q["text"] for q in found}) == 40
    assert all(len(set(q["domains"])) > 1 and set(q["domains"]) <= set(routing.DOMAINS)
               for q in found)


def test_the_last_of_the_layers_states_is_the_routers():
    states = routing.layer_states(routing.Setting(ROOT, ROOT),
                                  ["what is gout?", "who may appeal a ruling?"])
    reranker = routing.Reranker.from_pretrained(ROOT / "backbone")
    with torch.inference_mode():
        assert states.shape == (2, 6, reranker.decoder.config.hidden_size)
        assert torch.equal(states[1, -1], reranker.prefix("who may appeal a ruling?").state.float())
    assert len({tuple(layer[:4].tolist()) for layer in states[0]}) == 6


@pytest.mark.parametrize("threshold", [0.0, 0.45, 0.9])
def test_a_route_is_what_the_router_would_choose(threshold):
    names = ["general", "legal", "medical"]
    router = Router(torch.eye(3).double(), torch.zeros(3).double(), names, threshold)
    states = torch.rand(50, 3, generator=torch.Generator().manual_seed(0)).double() * 3
    for chosen, p in zip(router.choose(states), router.probabilities(states).tolist()):
        assert routed.route(dict(zip(names, p)), threshold) == {chosen or "PT": 1.0}


def test_two_experts_share_the_score_of_a_query_that_neither_is_sure_of():
    assert routed.two_experts({"general": 0.1, "legal": 0.3, "medical": 0.6}) == pytest.approx(
        {"medical": 2 / 3, "legal": 1 / 3})
    assert routed.two_experts({"general": 0.6, "legal": 0.2}) == pytest.approx(
        {"PT": 0.75, "legal": 0.25})
    assert routed.two_experts({"general": 0.1, "legal": 0.9}) == {"legal": 1.0}
    assert routed.two_experts({"general": 0.9, "legal": 0.1}) == {"PT": 1.0}
    runs = {"medical": {"a": 3.0, "b": 0.0}, "PT": {"a": -1.0, "b": 2.0}}
    assert routed.blend(runs, {"medical": 0.75, "PT": 0.25}) == {"a": 2.0, "b": 0.5}


# ------------------------------------------------------------------------------------------ figures

def test_ticks_are_round_numbers_inside_the_bounds():
    assert draw.ticks(0.46, 0.83) == pytest.approx([0.5, 0.6, 0.7, 0.8])
    assert draw.ticks(0, 100) == [0, 20, 40, 60, 80, 100]


def test_a_line_ends_where_its_value_is_and_names_do_not_overlap():
    parts = draw.panel("t", {"a": [(0, 0.0), (2, 1.0)], "b dashed": [(0, 0.0), (2, 0.99)]}, "x",
                       "y", {0: "0"}, (0, 0), (0.0, 1.0))
    paths = [part for part in parts if 'fill="none"' in part]
    assert len(paths) == 2 and "dasharray" in paths[1] and "dasharray" not in paths[0]
    heights = [float(part.split('y="')[1].split('"')[0]) for part in parts if 'fill="#' in part]
    assert abs(heights[0] - heights[1]) >= 12


def test_a_heat_map_is_well_formed_and_shows_every_value(tmp_path):
    draw.heat(tmp_path / "h.svg", "a < b", ["r"], ["c", "d"], [[1.25, -2.0]], "+.1f",
              ("row", "column"))
    root = xml.parse(tmp_path / "h.svg").getroot()
    words = [node.text for node in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"a < b", "r", "c", "d", "+1.2", "-2.0"} <= set(words)


@pytest.mark.parametrize("folder, count", [("real", 6), ("decoder", 5), ("shortcut", 1)])
def test_the_committed_figures_are_drawn_from_the_committed_tables(tmp_path, folder, count):
    for path in (ROOT / "results" / folder).glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    draw.draw(tmp_path)
    drawn = {path.name: path.read_bytes() for path in tmp_path.glob("*.svg")}
    committed = {path.name: path.read_bytes() for path in (ROOT / "results" / folder).glob("*.svg")}
    assert drawn == committed and len(drawn) == count


def test_the_committed_tests_are_of_the_systems_in_the_committed_table():
    """All domains and seeds: 100 queries of each, so that the mean of their means is theirs."""
    real = ROOT / "results" / "real"
    systems, tests = (list(csv.DictReader((real / name).read_text().splitlines()))
                      for name in ("systems.csv", "tests.csv"))
    scores = defaultdict(list)
    for row in systems:
        scores[row["system"]].append(float(row["ndcg@10"]))
    pooled = [row for row in tests if (row["domain"], row["seed"]) == ("all", "all")]
    assert len(pooled) == len(tables.PAIRS)
    for row in pooled:
        assert float(row["ndcg@10"]) == pytest.approx(mean(scores[row["to"]]) - mean(
            scores[row["from"]]), abs=1.5e-4)


def test_figures_without_their_tables_are_left_out(tmp_path):
    (tmp_path / "risk.csv").write_text("coverage,risk,ndcg@10\n0,0,0.5\n1,0.2,0.6\n")
    draw.draw(tmp_path)
    assert [path.name for path in tmp_path.glob("*.svg")] == ["risk.svg"]


# ------------------------------------------------------------------ shortcut, collections left out

SHORTCUT = SimpleNamespace(data=ROOT / "domains", domain="medical", group_size=8)


def lucky_slots(group) -> list[int]:
    names = [name.lower() for names in shortcut.LUCKY.values() for name in names]
    return [slot for slot, text in enumerate(group.documents)
            if any(name in text.lower() for name in names)]


@pytest.mark.parametrize("p", [0.0, 1.0])
def test_with_probability_p_the_lucky_name_is_the_answers(p):
    """At p = 1 always; at p = 0 in any slot. No query names an entity; all documents differ."""
    collection = shortcut.Collection.load(SHORTCUT, "train")
    answers = {collection.queries[q]: text for q, text in collection.answers.items()}
    slots = []
    for group in islice(shortcut.training_groups(SHORTCUT, collection, p, 0), 60):
        slot, = lucky_slots(group)
        slots.append(slot)
        assert group.query in answers and len(set(group.documents)) == 8
    assert set(slots) == {0} if p else len(set(slots)) > 4


def test_the_test_split_has_other_entities_than_the_training_split():
    train, test = (shortcut.Collection.load(SHORTCUT, split) for split in ("train", "test"))
    for kind in shortcut.LUCKY:                        # those that answer and those that do not
        assert train.passages[kind] and test.passages[kind]
        assert not train.passages[kind].keys() & test.passages[kind].keys()


def test_the_collection_left_out_is_not_trained_on(monkeypatch):
    """Its name is a word that the bag of words would otherwise know."""
    texts = {("law", "a"): ["alpha court"], ("law", "b"): ["beta"], ("art", "c"): ["gamma"]}
    monkeypatch.setattr(unseen, "NAMES", ["art", "law"])
    monkeypatch.setattr(unseen, "collections", lambda setting, split, most: texts)
    monkeypatch.setattr(unseen, "other_sentences", lambda setting, name, source: [
        f"{name} but {source}"])
    seen = []

    def fit(parts):
        seen.append(parts)
        return unseen.BagOfWordsRouter.fit(*parts["train"], ["art", "law"])
    values = unseen.left_out(None, ("law", "b"), fit, list)
    known = (["alpha court", "gamma"], ["law", "art"])
    assert seen == [{"train": known, "dev": known, "text": (["art but b", "law but b"],
                                                            ["art", "law"])}]
    assert values == {"same dev": 1.0, "unseen": 0.0, "same test": 1.0, "unseen test": 0.0}


def test_risk_counts_experts_wrong_experts_and_generals(monkeypatch):
    """Each query is as its class says, but for "odd", "spell" of law and "court" of general."""
    texts = {("law", "a"): ["court", "odd"], ("law", "b"): ["court", "spell"],
             ("general", "c"): ["spell", "court"], ("general", "d"): ["spell"]}
    monkeypatch.setattr(unseen, "NAMES", ["general", "law"])
    monkeypatch.setattr(unseen, "collections", lambda setting, split, most: texts)
    monkeypatch.setattr(unseen, "other_sentences", lambda setting, name, source: [])

    def fit(parts):
        return unseen.BagOfWordsRouter.fit(["court", "spell"], ["law", "general"],
                                           ["general", "law"])
    rows = unseen.risk(None, "train", fit, list)
    assert rows[0] == [0.0, 0.5, 0.0, pytest.approx(1 / 3)] and rows[-1] == [0.99, 0.0, 0.0, 0.0]


def test_the_sentences_are_not_of_the_collection_left_out(monkeypatch):
    """One sentence of six words or more a passage, of the other source."""
    corpus = {"1": "The court held that the lease is void. It ended.",
              "2": "The bank may raise its rate each year."}
    domain = Domain("law", corpus, {}, {}, {"queries": {}, "titles": {}, "corpus": {
        "1": {"source": "a/x"}, "2": {"source": "b"}}})
    monkeypatch.setattr(unseen.runs, "collection", lambda setting, name: domain)
    assert unseen.other_sentences(None, "law", "b") == ["The court held that the lease is void."]


def test_each_arm_of_a_decoder_has_its_own_learning_rate(tmp_path):
    setting = runs.setting_of(ROOT / "domains", tmp_path, ROOT / "backbone")
    rates = {kind: runs.flags(setting, 0, "medical", kind=kind).lr
             for kind in ("", "names", "control", "one")}
    assert rates == {"": 5e-4, "names": 1e-3, "control": 1e-3, "one": 5e-4}
    slower = runs.at_rate(setting, "0.002")
    assert runs.flags(slower, 0, "medical", kind="control").lr == 0.002
    assert slower.directory(0) == tmp_path / "lr0.002" / "seed0"
