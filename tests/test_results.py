"""The longer experiments' own parts: edits of queries, ablations, figures."""
import csv
import json
import random
import re
import sys
import xml.etree.ElementTree as xml
from collections import defaultdict
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import mean, stdev
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
import train
import unseen
from data import Example, Group
from eag import Gazetteer, Term
from lora import expert_parameters
from router import BagOfWordsRouter, CentroidRouter, Router

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
def test_the_variants_of_stage_1_differ_in_their_placeholders(variant, expected):
    words = ["--domain", "legal", *ablations.STAGES[variant][2]]
    abstract = ablations.changes(variant).get("abstract", ablations.train.abstract)
    group = abstract(Group("Zeekr or Zeekr", ("the sea",), "legal"), GAZETTEER, random.Random(0),
                     share=ablations.train.arguments(words).share)
    assert re.fullmatch(expected, group.query)
    assert group.documents == ("the sea",) and group.domain == "legal"


@pytest.mark.parametrize("variant, expected", [
    ("hard negatives alone", [("q1", ("a",), ())]),
    ("random negatives alone", [("q1", (), ("b",)), ("q2", (), ("c",))])])
def test_the_variants_of_negatives_differ_in_what_is_curated(monkeypatch, variant, expected):
    examples = [Example("q1", "", ("p",), ("a",), ("b",), ""), Example("q2", "", ("p",), (), ("c",),
                                                                       "")]
    monkeypatch.setattr(ablations.train, "curated", lambda domain, reranker, args: examples)
    curated = ablations.changes(variant)["curated"](None, None, None)
    assert [(e.query_id, e.hard_negatives, e.random_negatives) for e in curated] == expected


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


def test_the_first_and_last_of_the_layers_states_are_those_of_these_layers():
    states = routing.layer_states(routing.Setting(ROOT, ROOT),
                                  ("what is gout?", "who may appeal a ruling?"))
    reranker = routing.Reranker.from_pretrained(ROOT / "backbone")
    with torch.inference_mode():
        assert states.shape == (2, 6, reranker.decoder.config.hidden_size)
        assert torch.equal(states[1, -1], reranker.prefix("who may appeal a ruling?").state.float())
    assert len({tuple(layer[:4].tolist()) for layer in states[0]}) == 6
    reranker.decoder.model.layers = reranker.decoder.model.layers[:1]
    with torch.inference_mode():               # the first is what a decoder of one layer ends with
        first = reranker.prefix("who may appeal a ruling?").state.float()
        normed = reranker.decoder.model.norm(states[1, 0].to(reranker.decoder.head.dtype))
    assert torch.allclose(normed.float(), first, atol=0.05, rtol=0.02)


@pytest.mark.parametrize("threshold", [0.0, 0.45, 0.9])
def test_a_route_is_what_the_router_would_choose(threshold):
    names = ["general", "legal", "medical"]
    router = Router(torch.eye(3).double(), torch.zeros(3).double(), names, threshold)
    states = torch.rand(50, 3, generator=torch.Generator().manual_seed(0)).double() * 3
    for chosen, p in zip(router.choose(states), router.probabilities(states).tolist()):
        assert routed.route(dict(zip(names, p)), threshold) == (chosen or "PT")


def test_the_fitted_probe_alone_abstains_below_a_probability(monkeypatch):
    """A centroid and a bag of words always choose: what they give is not made to be compared."""
    classes = {"probe": Router, "centroid": CentroidRouter, "bag of words": BagOfWordsRouter}
    monkeypatch.setattr(routing, "queries", lambda setting, split: (("a", "b"), ["law", "art"]))
    monkeypatch.setattr(unseen, "variants", lambda setting: {
        name: (partial(router.fit, domains=["art", "law"]),
               list if router is BagOfWordsRouter else lambda texts: torch.eye(2))
        for name, router in classes.items()})
    fitted = routing.routers.__wrapped__(None)
    assert {name: router.threshold for name, (router, _) in fitted.items()} == {
        "probe": routing.THRESHOLD, "centroid": 0.0, "bag of words": 0.0}


def test_the_strategies_route_each_query_by_its_own_probabilities():
    plans = routed.strategies()
    query = routed.Query("q", "legal", "", {"seen": {"legal": 0.9, "general": 0.1},
                                            "unseen": {"legal": 0.55, "general": 0.45}})
    assert [plans[name](query) for name in (
        "no expert", "oracle domain", "route seen 0.6", "route unseen 0.6", "route unseen 0.5")
    ] == ["PT", "legal", "legal", "PT", "legal"]
    assert set(sum(routed.PAIRS, ())) <= plans.keys()


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


def texts_of(path: Path) -> list:
    return list(xml.parse(path).getroot().iter("{http://www.w3.org/2000/svg}text"))


@pytest.mark.parametrize("path", sorted((ROOT / "results").glob("*/*.svg")), ids=lambda p: p.name)
def test_no_text_of_a_figure_leaves_it(path):
    """A letter is taken to be 6 wide: of a text on its side the height counts."""
    root = xml.parse(path).getroot()
    for node in texts_of(path):
        size, at = float(root.get("width")), float(node.get("x"))
        if node.get("transform"):
            size, at = float(root.get("height")), float(node.get("transform").split()[2].strip(")"))
        long = 6 * len(node.text or "")
        start = at - {"start": 0, "middle": long / 2, "end": long}[node.get("text-anchor")]
        assert -2 <= start and start + long <= size + 2, (node.text, start, long, size)


def test_marks_of_an_axis_that_would_overlap_are_left_out():
    marks = {float(i): str(i) for i in range(1, 31)}
    parts = draw.panel("t", {"a": [(x, x) for x in marks]}, "x", "y", marks, (0, 0))
    row = [node for node in map(xml.fromstring, (p for p in parts if p.startswith("<text")))
           if node.get("y") == f"{draw.HEIGHT - draw.BOTTOM + 16:.1f}"]
    places = [float(node.get("x")) for node in row]
    assert row[0].text == "1" and len(row) > 5
    assert min(b - a for a, b in zip(places, places[1:])) >= 12


def test_names_at_the_ends_of_lines_stand_in_the_order_of_the_lines():
    parts = draw.panel("t", {n: [(0, 0.0), (1, v)] for n, v in (("low", .90), ("high", .92),
                                                                ("middle", .91))}, "x", "y", {},
                       (0, 0), (0.0, 1.0))
    names = [part.split(">")[1].split("<")[0] for part in parts if 'fill="#' in part]
    assert names == ["high", "middle", "low"]


def test_a_change_has_one_colour_for_gains_and_another_for_losses(tmp_path):
    draw.heat(tmp_path / "h.svg", "t", ["r"], ["a", "b", "c"], [[4.0, -2.0, -0.01]], "+z.1f",
              ("row", "column"), change=True)
    cells = list(xml.parse(tmp_path / "h.svg").getroot().iter("{http://www.w3.org/2000/svg}rect"))
    gain, loss, none = ((cell.get("fill"), float(cell.get("fill-opacity"))) for cell in cells[1:])
    assert gain[0] == none[0] != loss[0] and gain[1] > loss[1] > none[1]
    assert "-0.0" not in {node.text for node in texts_of(tmp_path / "h.svg")}


def test_a_stage_that_a_domain_lacks_is_named_and_the_rest_is_drawn(tmp_path, capsys):
    metrics = ["ndcg@10", "mrr@10", "precision@10", "recall@10"]
    rows = [["domain", "system", *metrics]] + [
        [domain, system, *[str(0.1 * i)] * 4]
        for domain, left in (("law", "PT+S2"), ("art", "PT+S1"))
        for i, system in enumerate(("BM25", "PT", "PT+S1", "PT+S2", "PT+S1+S2", "routed"))
        if system != left]
    (tmp_path / "systems.csv").write_text("".join(",".join(row) + "\n" for row in rows))
    draw.draw(tmp_path)
    assert capsys.readouterr().out.splitlines()[:2] == [
        "stages.svg is without PT+S2 of law, PT+S1 of art: not in systems.csv",
        "stages.svg is without BM25, routed: no stages"]
    words = [node.text for node in texts_of(tmp_path / "stages.svg")]
    assert [words.count(word) for word in ("law", "art", "PT+S1+S2", "PT+S2")] == [4, 4, 8, 4]


def test_help_draws_nothing_and_says_what_is_drawn_by_default(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["draw.py", "--help"])
    with pytest.raises(SystemExit) as stopped:
        draw.main()
    assert stopped.value.code == 0 and "default: results/real" in capsys.readouterr().out


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


def rows_of(folder: str, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((ROOT / "results" / folder / name).read_text().splitlines()))


def reported() -> dict[str, list[list[str]]]:
    """First cell of a line of a table in report.md -> the other cells of each line that has it."""
    lines = defaultdict(list)
    for line in (ROOT / "results" / "report.md").read_text().replace("**", "").splitlines():
        if line.startswith("|"):
            first, *rest = [cell.strip() for cell in line.strip("|").split("|")]
            lines[first].append(rest)
    return lines


def says(cell: str, *values: float) -> bool:
    """Whether a cell has these shares as percents, rounded: "84.1 / 7" and .8413, .07."""
    numbers = re.findall(r"[\d.]+", cell)
    return len(numbers) == len(values) and all(
        abs(float(n) - 100 * v) <= (0.06 if "." in n else 0.5) for n, v in zip(numbers, values))


@pytest.mark.parametrize("label, router", [
    ("bag of words", "bag of words"), ("nearest centroid of h_q", unseen.CENTROID),
    ("h_q at penalty 1e-3, to zero", "h_q at penalty 1e-3"),
    ("h_q at penalty 1, to zero (`--router paper`)", unseen.PAPER),
    ("h_q at penalty 1, to the words (train.py)", unseen.WORDS)])
def test_the_reports_accuracies_on_unseen_collections_are_the_committed_ones(label, router):
    values = []
    for folder in ("real", "decoder"):
        row, = [r for r in rows_of(folder, "unseen.csv") if r["router"] == router]
        values += [[float(row[c]) for c in ("same dev", "unseen")],
                   [float(row[c]) for c in ("same test", "unseen test", "worst")]]
    assert any(len(line) == 4 and all(says(cell, *v) for cell, v in zip(line, values))
               for line in reported()[label]), values


@pytest.mark.parametrize("label, router, threshold", [
    ("train.py, no threshold", unseen.WORDS, 0), ("train.py, threshold .45", unseen.WORDS, 0.45),
    ("train.py, threshold .5", unseen.WORDS, 0.5), ("train.py, threshold .6", unseen.WORDS, 0.6),
    ("train.py, threshold .8", unseen.WORDS, 0.8),
    ("`--router paper`, threshold .45", unseen.PAPER, 0.45),
    ("h_q at penalty 1e-3, threshold .45", "h_q at penalty 1e-3", 0.45)])
def test_the_reports_risk_on_unseen_collections_is_the_committed_one(label, router, threshold):
    values = [list(map(float, list(row.values())[3:]))
              for folder in ("real", "decoder") for row in rows_of(folder, "unseen_risk.csv")
              if (row["router"], float(row["threshold"])) == (router, threshold)]
    (line,) = reported()[label]
    assert all(says(cell, *v) for cell, v in zip(line, values, strict=True)), values


@pytest.mark.parametrize("folder, systems", [("decoder", "arms.csv"), ("real", "systems.csv")])
def test_a_deviation_is_the_samples_and_one_seed_has_none(folder, systems):
    """Tables 1 and 3 of the report."""
    lines, values = reported(), defaultdict(lambda: defaultdict(list))
    for row in rows_of(folder, systems):
        values[row["domain"]][row["system"]].append(float(row["ndcg@10"]))
    for domain, of_system in values.items():
        rows = lines["all 600 queries" if domain == "all" else domain]
        for system, seeds in of_system.items():
            several = len(seeds) > 1 and system not in ("BM25", "PT")
            numbers = [mean(seeds), *([stdev(seeds)] if several else [])]
            assert any(says(cell, *numbers) for row in rows for cell in row), (domain, numbers)
    labels = {"PT": "PT", "one": "one LoRA", "full": "all weights", "routed": "R2R, routed"}
    for row in rows_of(folder, "forgetting.csv"):
        assert (row["deviation"] == "") == (row["seeds"] == "1")
        label = labels.get(row["model"], f"{row['model']} expert")
        rows = [r for first, found in lines.items() if first.startswith(label) for r in found]
        numbers = [float(row[column]) for column in ("ndcg@10", "deviation") if row[column]]
        assert any(says(cell, *numbers) for r in rows for cell in r), (label, numbers)


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
    texts = {("law", "a"): ("alpha court",), ("law", "b"): ("beta",), ("art", "c"): ("gamma",)}
    monkeypatch.setattr(unseen, "NAMES", ["art", "law"])
    monkeypatch.setattr(unseen, "collections", lambda setting, split: texts)
    seen = []

    def fit(queries, labels):
        seen.append((queries, labels))
        return BagOfWordsRouter.fit(queries, labels, ["art", "law"])
    values = unseen.left_out(None, ("law", "b"), fit, list)
    assert seen == [(["alpha court", "gamma"], ["law", "art"])]
    assert values == {"same dev": 1.0, "unseen": 0.0, "same test": 1.0, "unseen test": 0.0}


def test_risk_counts_experts_wrong_experts_and_generals(monkeypatch):
    """Each query is as its class says, but for "odd", "spell" of law and "court" of general."""
    texts = {("law", "a"): ("court", "odd"), ("law", "b"): ("court", "spell"),
             ("general", "c"): ("spell", "court"), ("general", "d"): ("spell",)}
    monkeypatch.setattr(unseen, "NAMES", ["general", "law"])
    monkeypatch.setattr(unseen, "collections", lambda setting, split: texts)

    def fit(queries, labels):
        return BagOfWordsRouter.fit(["court", "spell"], ["law", "general"], ["general", "law"])
    rows = unseen.risk(None, "train", fit, list)
    assert rows[0] == [0.0, 0.5, 0.0, pytest.approx(1 / 3)] and rows[-1] == [0.9, 0.0, 0.0, 0.0]


def test_a_query_of_two_domains_is_right_with_either_of_them(monkeypatch):
    """Of the 40 queries: those with legal among their domains, when legal is sure for all."""
    monkeypatch.setattr(unseen, "NAMES", ["financial", "general", "legal", "medical"])
    monkeypatch.setattr(unseen, "collections", lambda setting, split: {("legal", "a"): ("x",)})
    lines = (ROOT / "domains" / "overlap.jsonl").read_text().splitlines()
    queries = [json.loads(line)["domains"] for line in lines]
    legal = [domains for domains in queries if "legal" in domains]
    router = SimpleNamespace(probabilities=lambda queries: torch.tensor(
        [[0.2, 0.1, 0.68, 0.02]]).expand(len(queries), 4))
    rows = unseen.between(None, lambda queries, labels: router, list)
    assert rows[0] == [0.0, len(legal) / 40, 0.0, sum("financial" in d for d in legal) / 40]
    assert rows[-1][1:3] == [0.0, 1.0] and 0 < len(legal) < 40


def test_the_routers_that_are_compared_have_the_threshold_and_prior_of_train_py():
    assert unseen.THRESHOLD == train.arguments(["--domain", "legal"]).threshold
    setting = runs.Setting(ROOT / "domains", ROOT)
    fits = {name: fit.keywords for name, (fit, _) in unseen.variants(setting).items()}
    words = runs.backbone(setting).domain_words(sorted(runs.CLASSES))
    assert torch.equal(fits[unseen.WORDS]["prior"], words) and len(words) == 4
    assert set(fits[unseen.PAPER]) == {"domains"}      # the penalty of Router.fit, no prior


# --------------------------------------------------------------------------------------- training

def test_where_dev_chooses_nothing_the_last_step_is_what_a_stage_leaves(tmp_path):
    args = SimpleNamespace(**vars(SHORTCUT) | vars(train.arguments(["--domain", "medical"])))
    args.out, args.group_size, args.groups_per_step, args.resume = tmp_path, 2, 1, True
    reranker = shortcut.Reranker.from_pretrained(ROOT / "backbone", "float32")
    shortcut.add_experts(reranker.decoder, ["arm"], 2, 4, ("q_proj",), 0)
    parameters = expert_parameters(reranker.decoder, "arm")
    before = {key: p.detach().clone() for key, p in parameters.items()}
    args.lr, groups = 1e-2, [Group("gout?", ("Gout hurts.", "A lease ends."))] * 4
    shortcut.stage(reranker, args, iter(groups), None, "last", 0, 2)
    assert all(not torch.equal(before[key], p)
               for key, p in expert_parameters(reranker.decoder, "arm").items())
    rows = (tmp_path / "seed0" / "last" / "arm" / "metrics.csv").read_text().splitlines()
    assert [row.split(",")[-1] for row in rows] == ["dev", "0.000000", "", "1.000000"]


def test_one_lora_sees_the_domains_in_turns():
    examples = [Example(f"q{i}", d, ("p",), ("n",), (), d) for d in reversed(runs.DOMAINS)
                for i in range(5)]
    groups = list(islice(runs.in_turns(examples, 2, random.Random(0)), 15))
    assert [group.domain for group in groups] == [*runs.DOMAINS] * 5


def test_each_arm_of_a_decoder_has_its_own_learning_rate(tmp_path):
    setting = runs.setting_of(ROOT / "domains", tmp_path, ROOT / "backbone")
    rates = {kind: runs.flags(setting, 0, "medical", kind=kind).lr
             for kind in ("", "names", "control", "one")}
    assert rates == {"": 5e-4, "names": 1e-3, "control": 1e-3, "one": 5e-4}
    slower = runs.at_rate(setting, "0.002")
    assert runs.flags(slower, 0, "medical", kind="control").lr == 0.002
    assert slower.directory(0) == tmp_path / "lr0.002" / "seed0"
