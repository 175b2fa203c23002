"""The longer experiments' own parts: the cache, the tables, edits of queries, figures."""
import csv
import json
import random
import re
import sys
import xml.etree.ElementTree as xml
from collections import Counter, defaultdict
from contextlib import nullcontext
from dataclasses import replace
from itertools import islice, product
from pathlib import Path
from statistics import mean, stdev
from types import SimpleNamespace

import pytest
import torch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "results"))
import draw
import experiment
import make
import names_repeat
import placeholders
import shortcut
import train
import travel
import two_stages
import which_expert
from data import Domain, Example, Group
from eag import Gazetteer, Term, abstract
from eval import Comparison
from lora import add_experts, expert_parameters
from plumbing.files import write_table
from r2r import Reranker
from router import BagOfWordsRouter, Router
from significance import compare_over_seeds
from which_expert import BAG, CENTROID, PAPER, WORDS, Query

GAZETTEER = Gazetteer({("zeekr",): Term("Zeekr", "COMPANY", ("zeekr",)),
                       ("volvo",): Term("Volvo", "COMPANY", ("volvo",))})


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


def test_names_at_the_ends_of_lines_stand_in_the_order_of_the_lines():
    parts = draw.panel("t", {n: [(0, 0.0), (1, v)] for n, v in (("low", .90), ("high", .92),
                                                                ("middle", .91))}, "x", "y", {},
                       (0, 0), (0.0, 1.0))
    names = [part.split(">")[1].split("<")[0] for part in parts if 'fill="#' in part]
    assert names == ["high", "middle", "low"]


def test_a_stage_that_a_domain_lacks_is_named_and_the_rest_is_drawn(tmp_path, capsys):
    metrics = ["ndcg@10", "mrr@10", "precision@10", "recall@10"]
    rows = [["domain", "system", *metrics]] + [
        [domain, system, *[str(0.1 * i)] * 4]
        for domain, left in (("law", "PT+S2"), ("art", "PT+S1"))
        for i, system in enumerate(("BM25", "PT", "PT+S1", "PT+S2", "PT+S1+S2", "routed"))
        if system != left]
    (tmp_path / "systems.csv").write_text("".join(",".join(row) + "\n" for row in rows))
    draw.draw(tmp_path)
    assert capsys.readouterr().out.splitlines()[0] == (
        "stages.svg is without PT+S2 of law, PT+S1 of art: not in systems.csv")
    words = [node.text for node in texts_of(tmp_path / "stages.svg")]
    assert [words.count(word) for word in ("law", "art", "PT+S1+S2", "PT+S2")] == [4, 4, 8, 4]


def test_a_domain_without_an_expert_has_no_panel(tmp_path):
    metrics = ["ndcg@10", "mrr@10", "precision@10", "recall@10"]
    for systems, count in ((("PT", "PT+S1", "PT+S2"), 4), (("PT", "PT+S1"), 0)):
        rows = [["domain", "system", *metrics]] + [
            [domain, system, *["0.5"] * 4] for domain, own in (
                ("law", systems), ("art", ("PT", "PT+S1"))) for system in own]
        (tmp_path / "systems.csv").write_text("".join(",".join(row) + "\n" for row in rows))
        draw.draw(tmp_path)
        words = [node.text for node in texts_of(tmp_path / "stages.svg")]
        assert words.count("law") == count and "art" not in words


def test_help_draws_nothing_and_says_what_is_drawn_by_default(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["draw.py", "--help"])
    with pytest.raises(SystemExit) as stopped:
        draw.main()
    assert stopped.value.code == 0 and "default: results/real" in capsys.readouterr().out


@pytest.mark.parametrize("folder, count", [("real", 2), ("decoder", 2), ("long", 1),
                                           ("shortcut", 1)])
def test_the_committed_figures_are_drawn_from_the_committed_tables(tmp_path, folder, count):
    for path in (ROOT / "results" / folder).glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    draw.draw(tmp_path)
    drawn = {path.name: path.read_bytes() for path in tmp_path.glob("*.svg")}
    committed = {path.name: path.read_bytes() for path in (ROOT / "results" / folder).glob("*.svg")}
    assert drawn == committed and len(drawn) == count


def test_a_metric_that_some_row_lacks_is_not_drawn(tmp_path):
    """Of an arm that is gone nDCG@10 is known alone."""
    (tmp_path / "systems.csv").write_text("domain,system,ndcg@10,mrr@10,precision@10,recall@10\n"
                                          "law,PT,0.1,0.2,0.3,0.4\nlaw,PT+S1+S2,0.2,,,\n")
    draw.draw(tmp_path)
    words = [node.text for node in texts_of(tmp_path / "stages.svg")]
    assert [word for word in words if word and "percent" in word] == ["ndcg@10, percent"]


def test_the_committed_tests_are_of_the_systems_in_the_committed_table():
    """All domains and seeds: as many queries of each, so that the mean of their means is theirs."""
    for folder in ("real", "decoder", "long"):
        scores = defaultdict(list)
        for row in rows_of(folder, "systems.csv"):
            scores[row["system"], row["seed"]].append(float(row["ndcg@10"]))
        tests = [row for row in rows_of(folder, "tests.csv") if row["domain"] == "all"]
        assert {(row["against"], row["system"]) for row in tests} <= {*two_stages.PAIRS}
        assert len(tests) > 30
        for row in tests:
            new, old = (mean(mean(scores[row[column], seed]) for seed in row["seeds"].split())
                        for column in ("system", "against"))
            assert float(row["difference"]) == pytest.approx(new - old, abs=1.5e-4)


SHORTCUT = ROOT / "results" / "shortcut" / "shortcut.csv"


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
    ("bag of words", "bag of words"), ("nearest centroid of h_q", CENTROID),
    ("h_q at penalty 1e-3, to zero", "h_q at penalty 1e-3"),
    ("h_q at penalty 1, to zero (`--router paper`)", PAPER),
    ("h_q at penalty 1, to the words (train.py)", WORDS)])
def test_the_reports_accuracies_on_unseen_collections_are_the_committed_ones(label, router):
    values = []
    for folder in ("real", "decoder"):
        row, = [r for r in rows_of(folder, "unseen.csv") if r["router"] == router]
        values += [[float(row[c]) for c in ("same dev", "unseen")],
                   [float(row[c]) for c in ("same test", "unseen test", "worst")]]
    assert any(len(line) == 4 and all(says(cell, *v) for cell, v in zip(line, values))
               for line in reported()[label]), values


def test_the_reports_verdicts_are_of_committed_tests():
    """Each estimate with an interval, and its p, is a line of a table of tests; in points."""
    tests = [row | {"p": row.get("p value", row["p"])}
             for path in (*(ROOT / "results").glob("*/*tests.csv"), *SHORTCUT.parent.glob("*.csv"))
             for row in csv.DictReader(path.read_text().splitlines())]
    known = {(*(f"{100 * float(r[c]) + 0:.1f}" for c in ("difference", "low", "high")),
              f"{float(r['p']):.{next(d for d in (2, 3, 4) if float(r['p']) >= 10.0 ** -d)}f}"
              .lstrip("0")) for r in tests}
    text = (ROOT / "results" / "report.md").read_text()
    claims = re.findall(r"\| ([+-][\d.]+) \[(-?[\d.]+), (-?[\d.]+)\] \| (\.\d+) \|",
                        text[:text.index("## Setting")])
    assert len(claims) >= 9
    assert {(number.lstrip("+"), *rest) for number, *rest in claims} <= known


def test_the_reports_placeholders_are_the_committed_ones():
    names = {"medquad": "MedQuAD", "covid-qa": "COVID-QA", "oyez": "Oyez", "cuad": "CUAD",
             "finqa": "FinQA", "tat-qa": "TAT-QA", "openstax": "OpenStax"}
    lines, values = reported(), {names[row["collection"]]: row
                                 for row in rows_of("real", "placeholders.csv")}
    (header,) = [line for line in lines[""] if line[0] == "MedQuAD"]
    for column in placeholders.COLUMNS:
        ((*cells,),) = lines[column]
        assert all(says(cell, float(values[name][column])) or cell == "-"
                   for name, cell in zip(header, cells, strict=True))


def test_the_reports_epochs_on_new_names_are_the_committed_ones():
    """A part of the table a domain; an arm of fewer seeds than others has a star. A decoder is
    measured at the first and the last epoch."""
    lines = {first: [line for line in found if len(line) == 8]
             for first, found in reported().items()}
    for folder, domain in (*product(["real"], names_repeat.PLAN), ("decoder", "medical")):
        rows = [r for r in rows_of(folder, "names_repeat.csv")
                if (r["domain"], r["rate"]) == (domain, "1e-3")]
        tests = {r["arm"]: r for r in rows_of(folder, "names_repeat_tests.csv") if (
            r["domain"], r["against"], r["epoch"], r["of"]) == (domain, "PT+S2", "8", "new")}
        for arm in dict.fromkeys(row["arm"] for row in rows):
            own = [r for r in rows if r["arm"] == arm]
            star = "*" * (len({r["seed"] for r in own}) < len({r["seed"] for r in rows}))
            *cells, gap, less, p = lines[arm.replace("half", ", half abstracted") + star].pop(0)
            for epoch, cell in zip("01248", cells, strict=True):
                found = [r for r in own if r["epoch"] == epoch]
                assert says(cell, *[mean(float(r["new"]) for r in found)] if found else [])
            assert float(gap) == pytest.approx(100 * mean(
                float(r["same"]) - float(r["new"]) for r in found), abs=0.051)
            if arm != "PT+S2":
                assert [float(n) for n in re.findall(r"-?[\d.]+", less)] == pytest.approx(
                    [100 * float(tests[arm][c]) for c in ("difference", "low", "high")], abs=0.051)
                assert float(p) == pytest.approx(float(tests[arm]["p"]), abs=0.0051)
    assert {*filter(lines.get, lines)} == {"new names, after epochs", "---"}


@pytest.mark.parametrize(("folder", "column"), [("real", 0), ("decoder", 2)])
def test_the_reports_travellers_are_the_committed_ones(folder, column):
    labels = {"PT+S1": "PT+S1", "PT+S1 strength 0.5": "PT+S1 at half its strength",
              "PT+S1names": "PT+S1names", "PT+S1 long": "PT+S1, 180 steps", "PT+S2": "PT+S2",
              "PT+S1+S2": "PT+S1+S2", "PT+S1+S2 strength 0.5": "PT+S1+S2 at half its strength",
              "strength 0.5": "PT+S2 at half its strength", "strength 0.25": "PT+S2 at a quarter",
              "steps 20": "PT+S2, 20 steps", "rate 0.0003": "PT+S2 at rate 3e-4",
              "rate 0.0005": "PT+S2 at rate 5e-4"}
    lines, tests = reported(), {(r["arm"], r["collections"]): r
                                for r in rows_of(folder, "travel_tests.csv")
                                if r["against"] == "PT"}
    alone = {r["arm"] for r in rows_of("real", "travel_tests.csv") if r["seeds"] == "1"}
    assert {arm for arm, _ in tests} <= {*labels}
    for arm, label in labels.items():
        (cells,) = [line[column:column + 2] for line in lines[label + "*" * (arm in alone)]
                    if len(line) == 4]
        numbers = [float(number) for number in re.findall(r"[-+]?[\d.]+", " ".join(cells))]
        own, other = tests.get((arm, "known")), tests.get((arm, "left out"))
        expected = own and [own["difference"], *(other[c] for c in ("difference", "low", "high"))]
        assert numbers == pytest.approx([100 * float(value) for value in expected or ()], abs=0.051)


def test_the_reports_lucky_names_are_the_committed_ones():
    """Of the embedded backbone at each p, of a decoder at p = 1, with names as they are as well."""
    embedded, decoder = ({(float(r["p"]), r["system"], r["from"], r["test"]): r
                          for r in draw.read(SHORTCUT.parent, name) if r["rate"] == "3e-4"}
                         for name in ("shortcut", "decoder"))
    text = " ".join((ROOT / "results" / "report.md").read_text().split())
    for words, table, test in (("200 queries, PT {};", embedded, "lucky"),
                               ("queries, PT {}, with the names as they are", decoder, "lucky"),
                               ("with the names as they are {} (`python", decoder, "none")):
        value = float(table[1.0, "PT", "PT+S2", test]["ndcg@10"])
        assert words.format(f"{100 * value:.1f}") in text
    for arm in shortcut.ARMS:
        (line,) = [line for line in reported()[arm] if len(line) == 10]
        values = [embedded[p, arm, "PT", "lucky"] for p in shortcut.PLANS[0][0]] + [
            decoder[1.0, arm, "PT", test] for test in ("none", "lucky")]
        for cell, row in zip(line[:4] + line[6:8], values, strict=True):
            assert says(cell, float(row["ndcg@10"]))
        for table, less, p in ((embedded, *line[4:6]), (decoder, *line[8:])):
            if arm != "PT+S1+S2":
                row = table[1.0, "PT+S1+S2", arm, "lucky"]
                numbers = [float(n) for n in re.findall(r"-?[\d.]+", less)]
                assert numbers == pytest.approx([100 * float(row[c]) for c in (
                    "difference", "low", "high")], abs=0.06)
                assert float(p) == pytest.approx(float(row["p value"]), abs=6e-4)


def test_the_reports_choices_of_stage_1_are_the_committed_ones():
    lines = reported()
    chosen = {(r["metric"], r["steps"], r["rate"]): r for r in rows_of("real", "stage1.csv")}
    for metric, label in (("ndcg@10", "nDCG@10"), ("precision@5", "Precision@5")):
        ((*cells,),) = lines[f"{label} chooses"]
        for cell, of in zip(cells, product(("20", "60", "180"), ("0.0003", "0.001")), strict=True):
            kept, quality = cell.split(": ")
            assert kept == chosen[metric, *of]["kept"] and says(
                quality, float(chosen[metric, *of]["mean"]))


@pytest.mark.parametrize("folder", ["decoder", "long"])
def test_a_deviation_is_the_samples_and_one_seed_has_none(folder):
    """Table 1 of the report, of SmolLM2 Table 3, and the embedded backbone's."""
    lines, values = reported(), defaultdict(lambda: defaultdict(list))
    for row in rows_of(folder, "systems.csv"):
        values[row["domain"]][row["system"]].append(float(row["ndcg@10"]))
    for domain, of_system in values.items():
        rows = lines[domain]
        for system, seeds in of_system.items():
            if system == "one LoRA":                   # Table 3 has it: forgetting.csv, below
                continue
            several = len(seeds) > 1 and system not in ("BM25", "PT")
            numbers = [mean(seeds), *([stdev(seeds)] if several else [])]
            assert any(says(cell, *numbers) for row in rows for cell in row), (domain, numbers)
    labels = {"PT": "PT", "one": "one LoRA", "routed": "R2R, routed"}
    for row in rows_of(folder, "forgetting.csv") if folder == "decoder" else ():
        assert (row["deviation"] == "") == (row["seeds"] == "1")
        label = labels.get(row["model"], f"{row['model']} expert")
        rows = [r for first, found in lines.items() if first.startswith(label) for r in found]
        numbers = [float(row[column]) for column in ("ndcg@10", "deviation") if row[column]]
        column = experiment.CLASSES.index(row["collection"])
        assert any(len(r) == 4 and says(r[column], *numbers) for r in rows), (label, numbers)


def test_figures_without_their_tables_are_left_out(tmp_path):
    text = (ROOT / "results" / "shortcut" / "shortcut.csv").read_text()
    (tmp_path / "shortcut.csv").write_text(text)
    draw.draw(tmp_path)
    assert [path.name for path in tmp_path.glob("*.svg")] == ["shortcut.svg"]


# ------------------------------------------------------------------ shortcut, collections left out

SETTING = experiment.Setting(ROOT / "domains", ROOT / "experts" / "of-no-test")


def lucky_slots(group) -> list[int]:
    names = [name.lower() for names in shortcut.LUCKY.values() for name in names]
    return [slot for slot, text in enumerate(group.documents)
            if any(name in text.lower() for name in names)]


@pytest.mark.parametrize("p", [0.0, 1.0])
def test_with_probability_p_the_lucky_name_is_the_answers(p):
    """At p = 1 always; at p = 0 in any slot. No query names an entity; all documents differ."""
    known = shortcut.Collection.load(SETTING, "train")
    texts = {text for text, _, _ in known.queries.values()}
    slots = []
    for group in islice(shortcut.training_groups(known, p, 0), 60):
        slot, = lucky_slots(group)
        slots.append(slot)
        assert group.query in texts and len(set(group.documents)) == 8
    assert set(slots) == {0} if p else len(set(slots)) > 4


def test_a_lucky_name_takes_every_mention_and_is_in_no_embedded_collection():
    assert shortcut.rename_entity("Zeekr's loss: the Zeekr lost.", ("zeekr",), "Verholt",
                                  GAZETTEER) == "Verholt's loss: the Verholt lost."
    texts = "".join(path.read_text() for path in (ROOT / "domains").glob("*/*.jsonl")).lower()
    for name in sum(shortcut.LUCKY.values(), ()):
        assert name.lower().removesuffix(" disease").split()[0] not in texts


def test_no_lucky_name_survives_abstraction():
    known, generator = shortcut.Collection.load(SETTING, "train"), random.Random(0)
    for group in islice(shortcut.training_groups(known, 1.0, 0), 200):
        assert lucky_slots(group) == [0]
        assert lucky_slots(abstract(group, known.gazetteer, generator)) == []


@pytest.mark.parametrize("arm, stages", [
    ("PT", []), ("PT+S2", [("arm", 100, False)]), ("PT+S2 short", [("arm", 50, False)]),
    ("PT+S1+S2", [("stage1", 50, True), ("arm", 50, False)]),
    ("PT+S1names+S2", [("stage1", 50, False), ("arm", 50, False)])])
def test_an_arm_of_the_shortcut_has_its_steps_and_one_meets_placeholders(arm, stages, monkeypatch,
                                                                         tmp_path):
    """And Stage 2 draws the same groups in all arms, others than Stage 1."""
    trained, first = [], []

    def look(reranker, args, name, groups, gazetteers, steps):
        trained.append((name, steps, bool(gazetteers)))
        first.append(next(groups))
    monkeypatch.setattr(shortcut, "train_stage", look)
    monkeypatch.setattr(Reranker, "load_expert", lambda *arguments: {})
    shortcut.train_arm(replace(SETTING, out=tmp_path), arm, 1.0, 0, "1e-3")
    assert trained == stages and len({*first}) == len(stages)
    known = shortcut.Collection.load(SETTING, "train")
    assert first[-1:] == [next(shortcut.training_groups(known, 1.0, 1000))] * bool(stages)


def test_arms_are_compared_at_equal_rates_and_each_at_its_best_on_dev(monkeypatch, tmp_path):
    """Two stages are better at 1e-3 on dev, of p = .5 and the first seed, the others at 3e-4."""
    queries = sorted(shortcut.Collection.load(SETTING, "test").queries)[:4]

    def measured(setting, arm, p, seed, rate):
        fast, two = rate == "1e-3", arm == "PT+S1+S2"
        dev = float(fast == two) if (p, seed) == (0.5, 3) else 0.5 if fast else 0.7
        return {"dev": {"q": dev}, **dict.fromkeys(("none", "lucky"), dict.fromkeys(
            queries, 0.1 + p / 2 + 0.25 * fast - 0.125 * two))}
    monkeypatch.setattr(shortcut, "measured", measured)
    shortcut.tables(replace(SETTING, tables=tmp_path / "real"), [3, 4])
    rows = {(r["rate"], r["p"], r["system"], r["from"]): float(r["difference"])
            for r in draw.read(tmp_path / "shortcut", "shortcut") if r["test"] == "lucky"}
    for p in ("0.0000", "1.0000"):
        two = [rows[rate, p, "PT+S1+S2", "PT+S2"] for rate in ("3e-4", "1e-3", "best")]
        assert two == pytest.approx([-0.125, -0.125, 0.125])
    assert rows["best", "1.0000", "PT+S1+S2", "PT"] == pytest.approx(0.5 + 0.25 - 0.125 - 0.25)


def test_a_decoder_has_one_p_and_one_rate_which_dev_does_not_choose(monkeypatch, tmp_path):
    """In a table of its own; half as many groups are tested."""
    decoder = replace(SETTING, tables=tmp_path / "decoder", out=tmp_path / "out",
                      rates=(("", "1"),))
    (group,) = shortcut.tasks(decoder, [0])
    assert [task[2:] for task in group] == [("PT", 0.5, 0, "3e-4")] + [
        (arm, 1.0, 0, "3e-4") for arm in shortcut.ARMS]
    assert len(shortcut.tasks(SETTING, [0])[0]) == 1 + 4 * 4 * 2
    tested = []
    reranker = SimpleNamespace(decoder=torch.nn.Module(), score=lambda query, documents: (
        tested.append(query), torch.arange(len(documents), 0.0, -1.0))[1])
    monkeypatch.setattr(shortcut, "use_expert", lambda *arguments: nullcontext())
    monkeypatch.setattr(shortcut, "train_arm", lambda *arguments: reranker)
    for task in group:
        task[0](*task[1:])
    assert len(tested) == 2 * 100 * len(group)
    monkeypatch.setattr(shortcut.draw, "draw", lambda directory: None)
    shortcut.tables(decoder, [0])
    rows = draw.read(tmp_path / "shortcut", "decoder")
    assert {(r["rate"], r["p"], r["ndcg@10"]) for r in rows} == {("3e-4", "1.0000", "1.0000")}
    assert not (tmp_path / "shortcut" / "shortcut.csv").exists()


def test_the_test_split_has_other_entities_than_the_training_split():
    train, test = (shortcut.Collection.load(SETTING, split) for split in ("train", "test"))
    for kind in shortcut.LUCKY:                        # those that answer and those that do not
        assert train.passages[kind] and test.passages[kind]
        assert not train.passages[kind].keys() & test.passages[kind].keys()


# ------------------------------------------------------------------------------------ placeholders

def test_a_positive_that_the_query_names_wins_by_words_and_loses_with_its_link():
    group = Group("Was Zeekr sued in Ohio?", ("Zeekr was taken to court.", "Ohio has a river."))
    assert placeholders.wins(group) is False           # one word each; the shorter passage is ahead
    linked = Group("Was [COMPANY_K] sued?", ("[COMPANY_K] won.", "[COMPANY_A] was sued, sued."))
    assert placeholders.wins(linked) is False and placeholders.names(linked.query) == {
        "[COMPANY_K]"} and placeholders.names("[MONEY_B] of [DRUG_B]") == {"[DRUG_B]"}
    assert placeholders.wins(Group("[DRUG_KA]?", ("[DRUG_KA]", "[DRUG_K]", "[CASE_KA]")))


def test_the_table_of_placeholders_counts_what_is_shared_and_cut(tmp_path, monkeypatch):
    """Two queries name something: one has it in its positive, one in the only negative there is."""
    rows = {"q1": "Was Zeekr sued?", "q2": "Did Volvo pay?", "q3": "Who won?"}
    texts = {"d1": "Zeekr was sued.", "d2": "A fine was paid.", "d3": "Zeekr and Volvo won."}
    domain = Domain("medical", texts, rows, {"train": {f"q{i}": {f"d{i}": 1} for i in (1, 2, 3)}},
                    metadata={"queries": {q: {"source": "news/a"} for q in rows}})
    monkeypatch.setattr(placeholders, "collection", lambda setting, name: domain)
    monkeypatch.setattr(placeholders, "gazetteer_of", lambda *arguments: GAZETTEER)
    monkeypatch.setattr(placeholders, "GROUPS", 30)
    monkeypatch.setattr(placeholders, "SIZE", 3)
    placeholders.tables(replace(SETTING, tables=tmp_path), [0])
    row, *_ = draw.read(tmp_path, "placeholders")
    assert [float(row[c]) for c in ("groups", "touched", "shared", "cut")] == pytest.approx(
        [30, 2 / 3, 1 / 2, 1 / 3], abs=1e-3)


# --------------------------------------------------------------------------------------- training

def test_where_dev_chooses_nothing_the_last_step_is_what_a_stage_leaves(tmp_path):
    args = train.arguments(["--domain", "medical", "--lr", "1e-2", "--groups-per-step", "1"])
    args.out, args.resume, reranker = tmp_path, True, Reranker.from_pretrained(ROOT / "backbone")
    add_experts(reranker.decoder, ["arm"], 2, 4, ("q_proj",), 0)
    parameters = expert_parameters(reranker.decoder, "arm")
    before = {key: p.detach().clone() for key, p in parameters.items()}
    groups = [Group("gout?", ("Gout hurts.", "A lease ends."))] * 4
    shortcut.train_stage(reranker, args, "arm", iter(groups), {}, 2)
    assert all(not torch.equal(before[key], p)
               for key, p in expert_parameters(reranker.decoder, "arm").items())
    rows = (tmp_path / "arm" / "metrics.csv").read_text().splitlines()
    assert [row.split(",")[-1] for row in rows] == ["dev", "0.000000", "", "1.000000"]


def test_one_lora_sees_the_domains_in_turns():
    examples = [Example(f"q{i}", d, ("p",), ("n",), (), d) for d in reversed(experiment.DOMAINS)
                for i in range(5)]
    groups = list(islice(experiment.in_turns(examples, 2, random.Random(0)), 15))
    assert [group.domain for group in groups] == [*experiment.DOMAINS] * 5


def test_a_stage_1_has_its_flags_and_what_it_gives_on_dev_is_a_row(tmp_path, refused):
    setting = replace(SETTING, out=tmp_path, tables=tmp_path)
    with refused("stage1-ndcg@10-20-0.0003/seed0/stage1: no metrics.csv", "leave out --tables"):
        make.stage_1(setting, [0])
    first, rest = make.stage_1_tasks(setting, [0])
    assert [name for *_, name, _ in rest[:3]] == [*make.DOMAINS]
    for number, (task, cell) in enumerate(zip(first, make.STAGE_1, strict=True)):
        args = experiment.flags(*task[1:])
        assert cell == (args.stage1_metric, str(args.stage1_steps), str(args.stage1_lr))
        assert args.eval_every is None                              # a quarter of each stage
        measured = {"stage1": (0.25, 0.5, 0.5)}
        measured |= {name: (0.5, 0.0625 * (i + number)) for i, name in enumerate(make.DOMAINS)}
        for model, values in measured.items():
            folder = task[1].expert(0, model)
            folder.mkdir(parents=True)
            (folder / "metrics.csv").write_text("step,dev\n" + "".join(
                f"{5 * step},{value}\n{5 * step + 1},\n" for step, value in enumerate(values)))
    make.stage_1(setting, [0])
    metric, *numbers = draw.read(tmp_path, "stage1")[8].values()
    assert metric == "precision@5" and [*map(float, numbers)] == pytest.approx(
        [60, 0.0003, 5, 0.5, 0.5625, 0.625, 0.5625], abs=1e-4)


def test_the_long_arms_are_of_one_stage_1_in_tables_of_their_own(tmp_path, monkeypatch):
    """Both rates of seed 0 on dev; then those of the better one are compared."""
    setting = replace(SETTING, out=tmp_path / "out", tables=tmp_path / "real")
    groups = make.long_tasks(setting, [3])
    trained = [experiment.flags(*task[1:]) for group in groups[:4] for task in group]
    assert {(a.stage1_metric, a.stage1_steps, a.stage1_lr) for a in trained} == {
        ("ndcg@10", 180, 0.001)}
    assert {(a.lr, a.seed, a.out.name) for a in trained} == {
        (0.001, 3, "seed3"), (0.001, 3, "names"), (0.001, 3, "total"), (0.0005, 0, "seed0")}
    assert {task[:3] for task in groups[4]} == {(experiment.scores, make.long(setting), 3)}
    for name, (rate, value) in product(make.DOMAINS, (("0.0005", 0.25), ("0.001", 0.5))):
        folder = make.long(setting, rate).expert(0, f"{name}-control")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "adapter_model.safetensors").write_bytes(b"")
        (folder / "metrics.csv").write_text(f"step,dev\n0,{float(rate)}\n1,{value}\n2,\n")
    monkeypatch.setattr(two_stages, "table_1", lambda *arguments: seeds.extend(arguments))
    make.long_tables(setting, seeds := [3])
    assert seeds[1] == make.long(setting) and seeds[1].tables == tmp_path / "long"
    decoder = replace(setting, tables=tmp_path / "decoder", rates=(("", "0.0005"),))
    assert make.long(decoder).tables == tmp_path / "long-decoder"
    assert seeds[3].keys() == two_stages.SYSTEMS.keys() - {"routed"}
    assert [(r["arm"], r["rate"], r["mean"]) for r in draw.read(tmp_path / "long", "rates")] == [
        ("PT+S2", "0.0005", "0.2500"), ("PT+S2", "0.001", "0.5000")]


def test_each_arm_of_a_decoder_has_its_own_learning_rate_and_folder(tmp_path):
    setting = experiment.setting_of(ROOT / "domains", tmp_path, ROOT / "backbone")
    rates = {kind: experiment.flags(setting, 0, "medical", kind).lr
             for kind in ("", "names", "control", "one")}
    assert rates == {"": 5e-4, "names": 1e-3, "control": 1e-3, "one": 5e-4}
    assert experiment.flags(setting, 0, "medical", "names").share == 0
    slower = make.at_rate(setting, "0.002")
    assert experiment.flags(slower, 0, "medical", "control").lr == 0.002
    folders = {slower.expert(0, model) for model in
               ("medical", "medical-names", "medical-control", "medical-short", "medical-total",
                "stage1", "one")}
    assert len(folders) == 7 and all(f.is_relative_to(tmp_path / "lr0.002") for f in folders)


@pytest.mark.parametrize("kind, steps, stages", [
    ("", [6, 2], ["stage1", "medical"]), ("control", [8], ["medical-control"]),
    ("short", [2], ["medical-control"]), ("total", [4], ["medical-control"])])
def test_an_arm_has_the_steps_that_its_name_says(kind, steps, stages, tmp_path, write_backbone,
                                                 monkeypatch):
    trained = []
    monkeypatch.setattr(train, "train_stage", lambda reranker, stage, args: trained.append(
        (stage.name, stage.steps)))
    monkeypatch.setattr(Reranker, "load_expert", lambda *arguments: {})
    monkeypatch.setattr(train, "fingerprint", lambda paths: "")
    steps_of = ("--stage1-steps", "6", "--stage2-steps", "2", "--dev-queries", "3")
    setting = experiment.Setting(ROOT / "domains", tmp_path, tmp_path,
                                 write_backbone(tmp_path / "backbone"), steps_of)
    experiment.train_arm(setting, 0, "medical", kind)
    assert trained == [*zip(stages, steps, strict=True)]


# ---------------------------------------------------------------------------------- cache, tables

def test_a_run_is_made_once_for_the_weights_that_the_model_has(tmp_path, write_backbone):
    """In a folder of its own for each seed, but for the backbone's."""
    setting = experiment.Setting(ROOT / "domains", tmp_path / "out", tmp_path,
                                 write_backbone(tmp_path / "backbone"))
    made = []

    def make_run(reranker) -> dict:
        made.append(reranker)
        return {"q": {"d": float(len(made))}}
    for _ in range(2):
        assert experiment.cached_run(setting, 0, "PT", "what", make_run) == {"q": {"d": 1.0}}
    experiment.cached_run(setting, 1, "PT", "what", make_run)
    assert len(made) == 1 and isinstance(made[0], Reranker)
    write_backbone(tmp_path / "backbone", seed=1)
    assert experiment.cached_run(setting, 0, "PT", "what", make_run) == {"q": {"d": 2.0}}


def test_routed_is_there_once_every_expert_is(tmp_path):
    setting, there = replace(SETTING, out=tmp_path), []
    for name in experiment.DOMAINS:
        there.append(experiment.is_there(setting, 0, "BM25", "routed"))
        folder = setting.expert(0, name)
        folder.mkdir(parents=True)
        (folder / "adapter_model.safetensors").write_bytes(b"")
    assert not any(there) and experiment.is_there(setting, 0, "BM25", "routed")


def test_the_state_of_a_query_is_made_once_and_read_in_the_order_asked_for(tmp_path, write_backbone,
                                                                           monkeypatch):
    setting = experiment.Setting(ROOT / "domains", tmp_path / "out", tmp_path,
                                 write_backbone(tmp_path / "backbone"))
    asked = []

    def states(reranker, texts) -> torch.Tensor:
        asked.append(list(texts))
        return torch.tensor([[float(len(text))] for text in texts])
    monkeypatch.setattr(experiment, "states_of", states)
    assert experiment.query_states(setting, ["a", "bb"]).tolist() == [[1], [2]]
    assert experiment.query_states(setting, ["ccc", "bb", "ccc"]).tolist() == [[3], [2], [3]]
    assert asked == [["a", "bb"], ["ccc"]]


def test_arms_that_are_gone_keep_their_row_and_missing_ones_are_passed_over(tmp_path, monkeypatch):
    """One seed's PT and PT+S2 of one domain, as they are in the committed tables."""
    setting = replace(SETTING, tables=tmp_path, out=tmp_path)
    chosen = [list(row.values()) for row in rows_of("decoder", "queries.csv") if row["seed"] == "0"
              and row["domain"] == "medical" and row["system"] in ("PT", "PT+S2")]
    write_table(tmp_path / "queries.csv", ["seed", "domain", "system", "values"], chosen)
    two_stages.tables(setting, [0])
    for name, count in (("systems", 2), ("queries", 2), ("tests", 1)):
        rows = draw.read(tmp_path, name)
        assert len(rows) == count and all(row in rows_of("decoder", f"{name}.csv") for row in rows)
    assert not (tmp_path / "forgetting.csv").exists()


def test_kept_values_of_other_data_are_refused_and_not_mixed(tmp_path, monkeypatch, refused):
    """BM25 ranks the same for all seeds, so it tells whether the queries are the same."""
    setting, kept = replace(SETTING, tables=tmp_path, out=tmp_path), [0.5, 0.25]
    monkeypatch.setattr(two_stages, "is_there", lambda *arguments: True)
    monkeypatch.setattr(two_stages, "qrels_of", lambda *arguments: {"a": {"d": 1}, "b": {"d": 1}})
    monkeypatch.setattr(two_stages, "run_of", lambda *arguments: {"a": {"d": 1.0}, "b": {}})
    for values, error in (([1, 0], False), (kept, True)):
        write_table(tmp_path / "queries.csv", ["seed", "domain", "system", "values"], [
            ["7", "medical", "BM25", " ".join(map(str, values))]])
        if error:
            with refused("queries.csv", "another --data"):
                two_stages.measured(setting, [0])
        else:
            two_stages.measured(setting, [0])


def test_one_seed_is_tested_over_queries_and_several_over_seeds_and_entities():
    """Each entity gains or loses with all its queries: a test over queries is surer than it may."""
    qrels, facts = (experiment.qrels_of(SETTING, "medical"),
                    experiment.collection(SETTING, "medical").metadata["queries"])
    entity_of = two_stages.entities(SETTING, "medical")
    assert [*entity_of.values()] == [facts[q]["group"] for q in sorted(qrels)]
    gain = {e: 0.1 if random.Random(e).random() < 0.7 else -0.1 for e in entity_of.values()}
    arms = {(seed, "medical", system): {q: 0.5 + gain[e] * (system == "PT+S2")
                                        for q, e in entity_of.items()}
            for seed in "01" for system in ("PT", "PT+S2")}
    single, _, both = two_stages.compared(SETTING, arms, "medical")
    over = compare_over_seeds(*({s: arms[s, "medical", system] for s in "01"}
                                for system in ("PT", "PT+S2")), entity_of, entity_of)
    assert both[3:] == ["0 1", *over[:4]] and single[3] == "0"
    assert both[4] == pytest.approx(single[4]) and both[-1] > 2 * single[-1]


def test_without_any_arm_no_table_is_written(tmp_path, refused):
    with refused("no arm of the seeds [0]", "leave out --tables"):
        two_stages.tables(replace(SETTING, tables=tmp_path, out=tmp_path), [0])
    assert list(tmp_path.iterdir()) == []


def test_the_tables_have_the_columns_of_the_committed_ones(tmp_path, monkeypatch):
    """Of four queries, one a domain, that every model ranks alike."""
    setting, names = replace(SETTING, tables=tmp_path), which_expert.NAMES
    some = tuple(Query(name, f"{name}: a", name, name) for name in names)
    router = Router(torch.eye(4).double(), torch.zeros(4).double(), names)
    for module, name, value in (
            (which_expert, "queries", some), (which_expert, "fitted", router),
            (which_expert, "inputs_of", torch.eye(4).double()),
            (which_expert, "unseen_routes", which_expert.own_domain(some)),
            (two_stages, "is_there", True)):
        monkeypatch.setattr(module, name, lambda *arguments, value=value: value)

    def scores(setting, seed, model, name, *more) -> dict:
        assert model != "general"                      # which has no expert
        return {name: {"d": 1.0}}
    for module in (which_expert, two_stages, make):
        monkeypatch.setattr(module, "scores", scores)
        monkeypatch.setattr(module, "qrels_of", lambda setting, name, *more: {name: {"d": 1}})
    monkeypatch.setattr(which_expert, "quality", lambda setting, seed, model, name: {name: 1.0})
    for module in (which_expert, two_stages, make):          # half a second a test
        monkeypatch.setattr(module, "paired_test", lambda a, b: Comparison(0.0, 0.0, 0.0, 1.0))
    monkeypatch.setattr(two_stages, "run_of", lambda setting, seed, model, name: {name: {"d": 1.0}})
    monkeypatch.setattr(two_stages, "collection", lambda setting, name: SimpleNamespace(
        queries={name: name}, metadata={"queries": {name: {"group": name}}}))
    which_expert.table_2(setting, [0, 1])
    which_expert.routed(setting, 0)
    two_stages.table_1(setting, [0, 1])
    two_stages.forgetting(setting, [0, 1])
    make.pt(setting, [0])
    for path in tmp_path.glob("*.csv"):
        committed = (ROOT / "results" / "decoder" / path.name).read_text().splitlines()
        assert path.read_text().splitlines()[0] == committed[0], path.name
    assert len(list(tmp_path.glob("*.csv"))) == 8
    right = {row["router"]: row["accuracy"] for row in draw.read(tmp_path, "routers")}
    assert right["oracle domain"] == right[WORDS] == "1.0000"
    assert right["one LoRA, no router"] == "nan" and right["always the bare backbone"] == "0.2500"
    assert right[f"{WORDS}, without abstention"] == "0.7500"           # general gets one as well


@pytest.mark.parametrize("script", ["two_stages", "which_expert", "shortcut", "names_repeat",
                                    "placeholders", "travel", "make"])
def test_the_scripts_share_their_command_line(script):
    source = (ROOT / "results" / f"{script}.py").read_text()
    assert "run_script" in source and "argparse" not in source.replace("argparse.Namespace", "")


def test_the_tables_of_the_parts_asked_for_are_written_and_nothing_is_trained(tmp_path, monkeypatch,
                                                                              capsys):
    done = []
    parts = {name: (lambda *arguments: 1 / 0, lambda setting, seeds, name=name: done.append(
        (name, setting.out, seeds))) for name in ("one", "two")}
    monkeypatch.setattr(sys, "argv", ["x.py", "--data", "domains", "--out", str(tmp_path), "--part",
                                      "two", "--seeds", "4", "--tables"])
    experiment.run_script("", parts)
    assert done == [("two", tmp_path, [4])]
    monkeypatch.setattr(sys, "argv", ["x.py", "--help"])
    with pytest.raises(SystemExit) as stopped:
        experiment.run_script("", parts)
    assert stopped.value.code == 0 and "--decoder" in capsys.readouterr().out


# ------------------------------------------------------------------------------------------ routing

def asked(*words: tuple[str, str, str]) -> dict[str, tuple[Query, ...]]:
    """{collection: its queries} of (domain, collection, text)."""
    found = defaultdict(tuple)
    for number, (domain, source, text) in enumerate(words):
        found[source] += (Query(domain, source, str(number), text),)
    return dict(found)


def test_the_collection_left_out_is_not_trained_on(monkeypatch):
    """Its name is a word that the bag of words would otherwise know."""
    some = asked(("law", "a", "alpha court"), ("law", "b", "beta"), ("art", "c", "gamma"),
                 ("art", "d", "gamma sea"))
    monkeypatch.setattr(which_expert, "NAMES", ["art", "law"])
    monkeypatch.setattr(which_expert, "by_source", lambda setting, split: some)
    which_expert.fitted.cache_clear()
    router = which_expert.without(None, BAG, "b")
    assert router.log_likelihood.keys() == {"alpha", "court", "gamma", "sea"}
    found = which_expert.left_out(None, BAG)
    assert list(found) == ["same dev", "unseen", "same test", "unseen test"]
    assert found["same dev"] == found["same test"] == [1, 1, 1, 1]
    assert found["unseen"] == found["unseen test"] == [0, 0, 1, 1]   # unknown words: art, the first


def test_risk_counts_experts_wrong_experts_and_generals(monkeypatch):
    """Each query is as its class says, but for "odd", "spell" of law and "court" of general."""
    some = asked(("law", "a", "court"), ("law", "a", "odd"), ("law", "b", "court"),
                 ("law", "b", "spell"), ("general", "c", "spell"), ("general", "c", "court"),
                 ("general", "d", "spell"))
    monkeypatch.setattr(which_expert, "by_source", lambda setting, split: some)
    monkeypatch.setattr(which_expert, "without", lambda setting, name, source: BagOfWordsRouter.fit(
        ["court", "spell"], ["law", "general"], ["general", "law"]))
    rows = which_expert.unseen_risk(None, BAG, "train")
    assert rows[0] == [0.0, 0.5, 0.0, pytest.approx(1 / 3)] and rows[-1] == [0.9, 0.0, 0.0, 0.0]


def test_each_query_is_routed_by_the_router_that_has_not_seen_its_collection(monkeypatch):
    some = asked(("law", "a", "x"), ("art", "b", "y"), ("law", "a", "z"))
    routers = {source: BagOfWordsRouter({}, [f"not-{source}", "other"]) for source in "ab"}
    monkeypatch.setattr(which_expert, "by_source", lambda setting, split: some)
    monkeypatch.setattr(which_expert, "without", lambda setting, name, source: routers[source])
    every = (some["a"][0], some["b"][0], some["a"][1])
    routes = which_expert.unseen_routes(None, BAG, 0.0, every)
    assert list(routes.items()) == list(zip(every, ["not-a", "not-b", "not-a"]))


def test_the_fitted_probe_alone_abstains_below_a_probability(monkeypatch):
    """A centroid and a bag of words always choose: what they give is not made to be compared."""
    router = Router(torch.eye(2).double(), torch.zeros(2).double(), ["art", "law"])
    monkeypatch.setattr(which_expert, "queries", lambda setting, split: ())
    monkeypatch.setattr(which_expert, "fitted", lambda setting, name, known: router)
    monkeypatch.setattr(which_expert, "inputs_of", lambda setting, name, some: torch.tensor(
        [[0.0, 0.0], [9.0, 0.0]]).double())
    monkeypatch.setattr(which_expert, "THRESHOLD", 0.6)
    chosen = {name: list(which_expert.standard_routes(None, name, ("unsure", "sure")).values())
              for name in which_expert.ROUTERS}
    assert chosen == {name: ["art", "art"] if name in (BAG, CENTROID)
                      else [None, "art"] for name in which_expert.ROUTERS}


def test_the_routers_that_are_compared_have_the_threshold_and_prior_of_train_py(monkeypatch):
    assert which_expert.THRESHOLD == train.arguments(["--domain", "legal"]).threshold
    assert {*sum(which_expert.PAIRS, ())} >= {f"route seen {which_expert.THRESHOLD}",
                                              f"route unseen {which_expert.THRESHOLD}"}
    fits = {}
    monkeypatch.setattr(Router, "fit", lambda states, labels, **more: fits.update(more))
    monkeypatch.setattr(which_expert, "query_states", lambda setting, texts: None)
    which_expert.fitted.cache_clear()
    which_expert.fitted(SETTING, PAPER, ())
    assert fits == {"domains": which_expert.NAMES}     # the penalty of Router.fit, no prior
    which_expert.fitted(SETTING, WORDS, ())
    words = experiment.backbone(SETTING).domain_words(which_expert.NAMES)
    assert torch.equal(fits["prior"], words) and len(words) == 4


# ------------------------------------------------------------------------- does an expert travel?

def write_collections(root: Path) -> Path:
    """Five queries a split of each collection that travel.py names, each with one passage."""
    for name in experiment.CLASSES:
        sources = "+".join(travel.SIDES.get(name, ("squad1.1-dev", "nq-open-oracle"))).split("+")
        records, qrels = {"corpus": [], "queries": []}, defaultdict(list)
        for source, split, number in product(sources, ("train", "dev", "test"), range(5)):
            key, facts = f"{source}-{split}-{number}", {"source": f"{source}/site", "split": split}
            for file, text in (("queries", f"what of {key}?"), ("corpus", f"{source} {key} Zeekr")):
                records[file].append({"_id": f"{file[0]}-{key}", "text": text, "metadata": facts})
            qrels[split].append(f"q-{key}\tc-{key}\t1\n")
        (root / name / "qrels").mkdir(parents=True)
        for file, every in records.items():
            (root / name / f"{file}.jsonl").write_text("\n".join(map(json.dumps, every)))
        for split, lines in qrels.items():
            (root / name / "qrels" / f"{split}.tsv").write_text("".join(lines))
        (root / name / "gazetteer.tsv").write_text("Zeekr\tCOMPANY\n")
    return root


@pytest.fixture
def far(tmp_path, write_backbone) -> experiment.Setting:
    """Two steps a stage, as of a decoder."""
    steps = ("--stage1-steps", "2", "--stage2-steps", "2", "--groups-per-step", "1", "--rank", "2")
    return experiment.Setting(write_collections(tmp_path / "data"), tmp_path / "out", tmp_path,
                              write_backbone(tmp_path / "backbone"), steps,
                              (("", "0.0005"), ("names", "0.001"), ("short", "0.002")))


@pytest.mark.parametrize("arm, fold, stages, flags", [
    ("PT+S1", 0, [("stage1", 2)], {}), ("PT+S2", 0, [("legal-control", 2)], {"lr": 0.002}),
    ("PT+S1+S2", 1, [("stage1", 2), ("legal", 2)], {"lr": 0.0005}),
    ("PT+S1names+S2", 0, [("stage1", 2), ("legal", 2)], {"share": 0.0, "lr": 0.0005}),
    ("PT+S1names", 0, [("stage1", 2)], {"share": 0.0, "lr": 0.0005}),
    ("PT+S1 strength 0.5", 1, [("stage1", 2)], {}),
    ("steps 20", 1, [("legal-control", 20)], {}),
    ("rank 8", 0, [("legal-control", 2)], {"rank": 8, "alpha": 16, "lr": 0.002}),
    ("rate 0.0003", 1, [("legal-control", 2)], {"lr": 0.0003})])
def test_no_stage_of_an_arm_sees_what_its_fold_leaves_out(far, monkeypatch, arm, fold, stages,
                                                          flags):
    trained, left_out = [], "+".join(sides[fold] for sides in travel.SIDES.values()).split("+")

    def look(reranker, stage, args) -> None:
        assert {key: vars(args)[key] for key in flags} == flags
        trained.append((stage.name, stage.steps))
        for domain, group in product(stage.domains, islice(train.training_groups(
                reranker, stage, args), 20)):
            texts = [*domain.corpus.values(), group.query, *group.documents]
            assert not any(name in text for name in left_out for text in texts)
            assert domain.corpus and all(domain.qrels.values())
    monkeypatch.setattr(train, "train_stage", look)
    monkeypatch.setattr(Reranker, "load_expert", lambda *arguments: {})
    monkeypatch.setattr(train, "fingerprint", lambda paths: "")
    folder = travel.train_expert(far, arm, fold, 0, "legal")
    assert trained == stages and folder.name == stages[-1][0]


def test_half_of_the_groups_are_abstracted(far, monkeypatch):
    seen = []
    monkeypatch.setattr(train, "train_stage", lambda reranker, stage, args: seen.extend(
        islice(train.training_groups(reranker, stage, args), 40)))
    travel.train_expert(far, travel.HALF, 0, 0, "legal")
    assert 10 < sum("Zeekr" in group.documents[0] for group in seen) < 30


def test_an_arm_is_trained_once_and_asked_on_both_sides(far, monkeypatch, capsys):
    """PT+S2, and half its strength, from the same adapter; Stage 1 alone, the domains' one, also on
    general."""
    for arm, name in (("PT", "legal"), ("PT+S2", "legal"), ("strength 0.5", "legal"),
                      ("PT+S1", "general"), ("PT+S1", "legal")):
        travel.measure(far, arm, 0, 0, name)
        values = json.loads((far.out / "travel" / f"{arm}-0-0-{name}.json").read_text())
        sources = ("nq-open-oracle", "squad1.1-dev") if name == "general" else ("cuad", "oyez")
        assert list(values) == [f"{s} {split}" for s in sources for split in ("dev", "test")]
        assert {len(queries) for queries in values.values()} == {5}
    assert "stage 1: inputs unchanged, reusing" in capsys.readouterr().out
    rows = draw.read(far.out / "travel/fold0/plain/seed0/short/legal-control", "metrics")
    assert [row["step"] for row in rows] == ["0", "1", "2"]
    monkeypatch.setattr(travel, "load_model", lambda *arguments: 1 / 0)
    travel.measure(far, "PT+S2", 0, 0, "legal")        # it is there


def test_an_experts_strength_is_its_alpha_in_use(far, monkeypatch):
    used = []
    monkeypatch.setattr(travel, "evaluate", lambda reranker, *more: used.append(
        [m.experts["arm"][2] for m in travel.lora_layers(reranker.decoder).values()]) or {})
    travel.measure(far, "PT+S2", 0, 0, "legal")
    travel.measure(far, "strength 0.25", 0, 0, "legal")
    assert {*used[0]} == {64} and {*used[-1]} == {16}


def cells_of(arm: str, known: tuple[float, float], left_out: tuple[float, float]) -> dict:
    """Those of fold 0 of one query each, (dev, test)."""
    return {(sides[0], arm, 0, part, split): {f"{part} {split}": value} for sides in
            travel.SIDES.values() for side, values in zip(sides, (left_out, known))
            for part in side.split("+") for split, value in zip(("dev", "test"), values)}


def test_what_is_left_out_does_not_choose_its_own_arm(tmp_path, monkeypatch, capsys):
    """An arm that is better on MedQuAD alone, dev and test, is chosen for the others at most."""
    cells = cells_of("PT", (0.5, 0.5), (0.5, 0.5)) | cells_of("wide", (0.6, 0.6), (0.4, 0.4))
    cells |= cells_of("own", (0.5, 0.5), (0.45, 0.45)) | cells_of("lucky", (0.5, 0.9), (0.5, 0.9))
    cells |= cells_of("PT+S2", (0.3, 0.3), (0.25, 0.25))
    for split in ("dev", "test"):
        cells["medquad", "own", 0, "medquad", split] = {f"medquad {split}": 1.0}
    monkeypatch.setattr(travel, "measured", lambda setting, seeds: cells)
    monkeypatch.setattr(travel, "compare_over_seeds", lambda a, b, *of: Comparison(
        mean(b[0].values()) - mean(a[0].values()), 0, 0, 1))
    monkeypatch.setattr(travel, "product", lambda *parts: (c for c in product(*parts)
                                                           if c[-1] != 1))      # fold 0 alone
    travel.tables(replace(SETTING, tables=tmp_path), [0])
    chosen = {(row["chosen on"], row["left_out"]): row for row in draw.read(tmp_path,
                                                                           "travel_chosen")}
    assert {row["arm"] for (on, _), row in chosen.items() if on == "known"} == {"wide"}
    assert [row["arm"] for (on, _), row in chosen.items() if on == "left out"] == [
        "PT", "own", "own"]
    row = chosen["known", "oyez"]
    assert [float(row[c]) for c in ("known", "known - PT", "left out", "left out - PT")] == (
        pytest.approx([0.6, 0.1, 0.4, -0.1]))
    wide = [row for row in draw.read(tmp_path, "travel_tests") if row["arm"] == "wide"]
    assert [row["against"] for row in wide] == ["PT", "PT", "PT+S2", "PT+S2"]
    assert [float(row["dev - PT"]) for row in wide] == pytest.approx([0.1, -0.1] * 2)
    assert [float(row["difference"]) for row in wide] == pytest.approx([0.1, -0.1, 0.3, 0.15])
    assert "wide            left out  0.4000, less PT" in capsys.readouterr().out


def test_stage_1_is_there_before_its_arms_and_alone_is_asked_on_general():
    groups = travel.tasks(SETTING, [3])
    order = [(arm, *cell) for group in groups for _, _, arm, *cell in group]
    assert [cell for cell in order if cell[-1] == "general"] == [
        ("PT", 0, 0, "general"), *((arm, fold, 3, "general") for arm in travel.ALONE
                                   for fold in (0, 1))]
    for arm in travel.ARMS:                            # the first domain's, then those beside it
        (i, first), (j, rest) = [(i, group) for i, group in enumerate(groups) if group[0][2] == arm]
        assert j == i + 1 and {name for *_, name in first} == {"medical"}
        assert {name for *_, name in rest} >= {"legal", "financial"}
    assert {arm for group in travel.tasks(SETTING, [3], "rank") for _, _, arm, *_ in group} == {
        "PT", "rank 8"}


def test_values_of_both_folds_are_read_back_and_missing_arms_passed_over(tmp_path, refused):
    setting = replace(SETTING, tables=tmp_path, out=tmp_path)
    with refused("PT-0-0-general.json", "expected a JSON file"):
        travel.tables(setting, [0])
    (tmp_path / "travel").mkdir()
    for name in experiment.CLASSES:
        for arm, seed, value in (("PT", 0, 0.25), ("PT+S1", 3, 0.75)):
            for fold in (0, 1) if arm != "PT" else (0,):
                parts = "+".join(travel.SIDES.get(name, ("nq",))).split("+")
                query = next(iter(experiment.collection(setting, name).queries))
                (tmp_path / "travel" / f"{arm}-{fold}-{seed}-{name}.json").write_text(json.dumps(
                    {f"{p} {split}": {query: value} for p in parts for split in travel.LIMITS}))
    travel.tables(setting, [3])
    rows = draw.read(tmp_path, "travel")
    left = Counter(row["left_out"] for row in rows if row["arm"] == "PT+S1")
    assert left == {"general": 2, **{side: 6 if "financial" == name else 4 for name, sides in
                                     travel.SIDES.items() for side in sides}}
    general = [r for r in rows if (r["arm"], r["left_out"]) == ("PT+S1", "general")]
    assert [r["queries"] for r in general] == ["2", "2"]       # one query, by both folds' Stage 1
    tests = draw.read(tmp_path, "travel_tests")
    assert [(r["arm"], r["collections"], r["seeds"]) for r in tests] == [
        ("PT+S1", kind, "1") for kind in ("known", "left out", "general")]
    assert {(r["ndcg@10"], r["dev - PT"], r["difference"]) for r in tests} == {
        ("0.7500", "0.5000", "0.5000")}
