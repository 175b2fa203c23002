"""induce.py: the names that a corpus shows, written as a list that Gazetteer.load reads back."""
import json
import random
import re

import pytest

from conftest import ROOT, run_forked
from data import Domain, Group, load_domain
from domains import induce as inducing
from domains.induce import induce, lines_of
from eag import Gazetteer, Term, abstract

GOUT = [("Vell gout: Overview", "People have Vell gout in Norrland Valley."),
        ("Oakline Systems (OAK) 2015 annual report", "oakline systems sold little."),
        ("Oakline Systems (OAK) 2016 annual report", "OAK sold more to Quill Inc. in Norr."),
        ("Norr", "The town of Norr.")]


def domain(*documents: tuple[str, str]) -> Domain:
    ids = [f"p{number}" for number in range(len(documents))]
    corpus = {i: f"{title} {text}".strip() for i, (title, text) in zip(ids, documents)}
    titles = {i: title for i, (title, _) in zip(ids, documents)}
    return Domain("toy", corpus, {}, {}, titles)


def types(gazetteer: Gazetteer) -> dict[str, str]:
    return {term.surface: term.type for term in gazetteer.terms.values()}


def write_beir(root, documents) -> None:
    folder = root / "toy"
    folder.mkdir()
    (folder / "corpus.jsonl").write_text("".join(
        json.dumps({"_id": f"p{number}", "title": title, "text": text}) + "\n"
        for number, (title, text) in enumerate(documents)), encoding="utf-8")
    (folder / "queries.jsonl").write_text('{"_id": "q", "text": "Is it Zeekr fever?"}\n')


def test_blanks_around_a_title_cost_its_text_no_letter(tmp_path):
    write_beir(tmp_path, [("  \u2003 Gout  ", "Uric acid is high.")])
    found = load_domain(tmp_path, "toy")
    assert found.titles == {"p0": "Gout"} and found.corpus == {"p0": "Gout Uric acid is high."}


def test_names_are_induced_from_titles_and_from_names_that_recur():
    assert types(induce(domain(
        ("Vell gout: Overview", "People have Vell gout in the Norrland Valley, by the Quill Moor."),
        ("Vell gout: Treatment", "A launch date is set in the Norrland Valley, by the Quill Moor."),
        ("Lease - Oakline / Quill Inc. (2004)", "The tenant of Oakline pays on the Launch Date."),
        ("Analyze and Report the Results", "Some on the Launch Date are of the Norrland Valley."),
        ("", "On a Launch Date, no launch or date is set."),
    ))) == {"Vell gout": "ENTITY", "oakline": "ENTITY", "lease": "ENTITY", "Quill Inc.": "COMPANY",
            "Norrland Valley": "ENTITY"}


def test_a_heading_that_many_titles_share_is_no_name():
    """Nine sets of partners: a title holds the heading and another name each time."""
    titles = [f"Growth - Vell{letter}" for letter in "abcdefghi"]
    nine = induce(domain(*((title, "Sold.") for title in titles)))
    eight = induce(domain(*((title, "Sold.") for title in titles[:8])))
    assert {"vella", "vellb"} <= types(nine).keys() and "growth" not in types(nine)
    assert "growth" in types(eight)


def test_a_word_that_is_frequent_under_other_titles_is_no_name():
    rest = [(f"Vell{letter}", "A tide of gold.") for letter in "abcdefghijkl"]
    assert "tide" not in types(induce(domain(("Tide", "It rose."), *rest)))
    assert "tide" in types(induce(domain(("Tide", "It rose."), *(
        (title, "A Tide of gold.") for title, _ in rest))))


def test_a_single_word_matches_in_any_case_unless_small_letters_mean_another_word():
    rest = [("Vell", "Its aids help."), *((f"Norr{number}", "A town.") for number in range(60))]
    names = types(induce(domain(("AIDS", "Of AIDS."), ("GOUT", "Of GOUT."), *rest)))
    assert {"AIDS", "gout", "vell"} <= names.keys()


def test_of_two_spellings_the_first_in_the_text_stays():
    """Not the first of a set, whose order differs from run to run."""
    plurals = ["Vell Plan", "Norr Lease", "Quill Deal", "Oak Bond", "Moor Fund", "Gall Bill",
               "Tarn Sale", "Fell Loan"]
    text = "; ".join(f"by {name} or by {name}s" for name in plurals)
    assert [*types(induce(domain(*[("", text)] * 3)))] == plurals


def test_an_abbreviation_in_parentheses_is_an_induced_alias():
    induced = induce(domain(*GOUT[1:3]))
    group = Group("What did Oakline Systems sell?", ("OAK sold oak.",))
    abstracted = abstract(group, induced, random.Random(0))
    name = re.search(r"\[ENTITY_.\]", abstracted.query).group()
    assert abstracted.documents == (f"{name} sold oak.",)


def test_an_abbreviation_stands_for_the_longer_of_two_names_with_one_end():
    names = {("vein",): "vein", ("vell", "vein"): "Vell Vein"}
    usage = inducing.count_usage({"d": "Vell Vein (VV)"}, {"d": ""}, names)
    assert usage.aliases == {("VV", ("vell", "vein")): 1}


def test_of_two_meanings_of_an_abbreviation_the_most_frequent_stays():
    induced = induce(domain(("Gall Moor (GM)", "Gall Moor (GM) is wet."),
                            ("Green Mile (GM)", "It is dry.")))
    assert induced.terms["gm",] == Term("GM", "ENTITY", ("gall", "moor"))


def test_no_query_is_read_when_names_are_induced():
    toy = domain(("Vell gout", "Vell gout hurts."))
    toy.queries["q"] = "Quill fever"
    assert list(induce(toy).terms) == [("vell", "gout")]


@pytest.mark.parametrize("name", ["general", "medical", "legal", "financial"])
def test_what_is_written_reads_back_as_the_same_gazetteer(tmp_path, name):
    induced = induce(load_domain(ROOT / "domains", name))
    path = tmp_path / "gazetteer.tsv"
    path.write_text("\n".join(lines_of(induced)), encoding="utf-8")
    assert len(induced.terms) > 90 and Gazetteer.load(path) == induced


@pytest.mark.parametrize("documents", [
    GOUT,
    [("Vell\tgout \n fever: Signs", "It hurts."), ("  Norr", "A town.")],  # white space of a title
    [("İzmir", "İzmir has a bay.")],           # two characters where it is small: other words
    [("AIDS", "The aids help."), ("Gap", "A shop.")], [("", "Nothing.")]])
def test_every_term_and_alias_of_a_toy_domain_reads_back(tmp_path, documents):
    induced, path = induce(domain(*documents)), tmp_path / "gazetteer.tsv"
    path.write_text("\n".join(lines_of(induced)), encoding="utf-8")
    assert Gazetteer.load(path) == induced
    assert len(induced.terms) >= sum(bool(title) for title, _ in documents[::2])


def test_a_case_is_its_parties_and_a_court_is_kept():
    induced = induce(domain(("Reynolds v. Vell Corp. (1878)", "Mrs. Vell asked the Supreme Court."),
                            ("Norr", "In the Supreme Court."), ("Oak", "By the Supreme Court.")))
    assert types(induced) == {"reynolds": "ENTITY", "Vell Corp.": "COMPANY", "norr": "ENTITY",
                              "oak": "ENTITY", "Supreme Court": "KEPT"}


def test_lines_are_sorted_and_an_alias_follows_its_name():
    assert lines_of(induce(domain(*GOUT))) == [
        "norr\tENTITY", "Oakline Systems\tENTITY", "OAK\tENTITY\tOakline Systems",
        "Vell gout\tENTITY"]


def test_the_worked_examples_of_the_docstrings_hold():
    induced = induce(domain(("Zeekr: Overview", "Zeekr (ZK) builds cars.")))
    assert lines_of(induced) == ["zeekr\tENTITY", "ZK\tENTITY\tzeekr"]
    assert inducing.title_names("Vell (VL) 2015 report") == ["Vell"]
    assert inducing.title_names("A v. B") == ["A", "B"]
    assert inducing.title_names("Lease - A Inc. / B") == ["Lease", "A Inc.", "B"]
    names, partners = inducing.candidate_names(["Lease - Vell"], [])
    assert names == {("lease",): "Lease", ("vell",): "Vell"}
    assert partners == {("lease",): {("Vell",)}, ("vell",): {("Lease",)}}
    usage = inducing.count_usage({"d": "Sums: the gross margin (GM) fell"}, {"d": "Sums"},
                                 {("gross", "margin"): "Gross Margin"})
    assert usage.texts == usage.elsewhere == {("gross", "margin"): 1}
    assert usage.aliases == {("GM", ("gross", "margin")): 1}
    assert inducing.form_of("Zeekr Inc.") == "COMPANY" and inducing.form_of("Zeekr") is None


def test_the_command_writes_the_list_and_never_over_another(tmp_path):
    write_beir(tmp_path, GOUT)
    command = ["domains/induce.py", "--data", tmp_path, "--domain", "toy"]
    path = tmp_path / "toy" / "gazetteer.tsv"
    first = run_forked(*command)
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout == f"wrote {path}: 4 terms; read the list and fix it before you train\n"
    assert Gazetteer.load(path) == induce(load_domain(tmp_path, "toy"))
    path.write_text("Vell gout\tDISEASE\n")
    second = run_forked(*command)
    assert second.returncode == 2 and second.stderr.count("\n") == 1
    assert second.stderr.startswith(f"error: {path}: exists; expected a new file")
    assert path.read_text() == "Vell gout\tDISEASE\n"
    third = run_forked(*command, "--out", tmp_path / "other.tsv")
    assert third.returncode == 0 and len((tmp_path / "other.tsv").read_text().splitlines()) == 4


def test_an_unknown_domain_is_one_line(tmp_path):
    write_beir(tmp_path, GOUT)
    done = run_forked("domains/induce.py", "--data", tmp_path, "--domain", "absent")
    assert done.returncode == 2 and "no folder 'absent'" in done.stderr
    assert done.stderr.count("\n") == 1
