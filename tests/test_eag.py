"""eag.py: entities are found whole and nothing else; one name has one placeholder in its group."""
import random
import re
import time

import pytest

import eag
from plumbing.files import InputError
from data import Group
from eag import Entity, Gazetteer, abstract, find_entities

EMPTY = Gazetteer({})


def gazetteer(tmp_path, *lines: str) -> Gazetteer:
    path = tmp_path / "gazetteer.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Gazetteer.load(path)


def spans(text: str, terms: Gazetteer = EMPTY) -> list[tuple[str, str]]:
    return [(text[e.start:e.end], e.type) for e in find_entities(text, terms)]


def texts(group: Group) -> tuple[str, ...]:
    return (group.query, *group.documents)


@pytest.mark.parametrize("text, expected", [
    ("It paid $5.2 million or 300 dollars.", [("$5.2 million", "MONEY"), ("300 dollars", "MONEY")]),
    ("Sales fell 4.5% or 12 percent.", [("4.5%", "PERCENT"), ("12 percent", "PERCENT")]),
    ("On January 5, 2014, in FY2015, Q3 2019 and fiscal 2014.",  # a date is its day and its year
     [("January 5", "DATE"), ("2014", "DATE"), ("2015", "DATE"), ("Q3", "DATE"), ("2019", "DATE"),
      ("2014", "DATE")]),
    ("as of december 31, 2014 and in 1998",
     [("december 31", "DATE"), ("2014", "DATE"), ("1998", "DATE")]),
    ("Give 5 mg twice, 10 mL/kg at 120 mmHg.",
     [("5 mg", "QUANTITY"), ("10 mL/kg", "QUANTITY"), ("120 mmHg", "QUANTITY")]),
    ("See 28 U.S.C. § 1331, Section 4(a) and Rule 52(b).",  # one number, however it is cited
     [("1331", "STATUTE"), ("4(a)", "STATUTE"), ("52(b)", "STATUTE")]),
    ("Article III and Title II of the Clean Harbour Act of 1990.",
     [("Article III", "STATUTE"), ("Title II", "STATUTE"), ("Clean Harbour Act", "STATUTE"),
      ("1990", "DATE")]),
    ("In Doe v. Roe & Co. the court cited In re Vane, Ex parte Quill.",  # a case is its parties
     [("Doe", "PARTY"), ("Roe & Co.", "PARTY"), ("Vane", "PARTY"), ("Quill", "PARTY")]),
    ("as in Doe v. Roe and In re Vane", [(name, "PARTY") for name in ("Doe", "Roe", "Vane")]),
    ("The Oakline Holdings, Inc. sued Vell & Sons Ltd. and Norr GmbH",
     [("Oakline Holdings, Inc.", "COMPANY"), ("Vell & Sons Ltd.", "COMPANY"),
      ("Norr GmbH", "COMPANY")]),
    ("Shares of it (NASDAQ: ABCD) and $WXYZ rose", [("ABCD", "TICKER"), ("WXYZ", "TICKER")]),
    ("Then Mr. Vane met Justice Ada Quill and John Q. Public.",
     [("Vane", "PERSON"), ("Ada Quill", "PERSON"), ("John Q. Public", "PERSON")]),
    ("from Ohio to North Carolina and the City of Vell",
     [("Ohio", "PLACE"), ("North Carolina", "PLACE"), ("City of Vell", "PLACE")]),
    ("Has Vell syndrome more nephritis?", [("Vell syndrome", "DISEASE"), ("nephritis", "DISEASE")]),
])
def test_what_has_a_form_is_found_whole(text, expected):
    assert spans(text) == expected


@pytest.mark.parametrize("text, expected", [
    ("Revenue rose to $4.2bn in Q3 2019, 25 bps above plan, says Vell Corp. (NYSE: VLL).",
     "$4.2bn, Q3, 2019, 25 bps, Vell Corp., VLL"),
    ("Adjusted EBITDA under GAAP was EUR 5 million; $VLL trades at 12 times earnings of FY2021.",
     "EUR 5 million, VLL, 2021"),
    ("Give amoxicillin 500 mg b.i.d. for 10 days; BP was 140/90 mmHg, HbA1c 7.2%, CD4 200.",
     "500 mg, 10 days, 140/90 mmHg, 7.2%"),
    ("Dr. Quill saw a man with Vell disease and nephritis on 03/05/2021; MRI was normal.",
     "Quill, Vell disease, nephritis, 03/05, 2021"),
    ("Under 18 U.S.C. Section 924(c) and 17 C.F.R. § 240.10b-5, see No. 19-1392, 410 U.S. 113.",
     "924(c), 240.10b-5, 19-1392, 410 U.S. 113"),
    ("42 U.S.C. 1983, the Food, Drug, and Vell Act and the Persons with Vells Act of 1938",
     "1983, Food, Drug, and Vell Act, Persons with Vells Act, 1938"),
])
def test_a_traders_a_doctors_and_a_lawyers_text_needs_no_list(text, expected):
    assert ", ".join(surface for surface, _ in spans(text)) == expected


@pytest.mark.parametrize("text", [
    "The Supreme Court and the Court of Appeals for the Ninth Circuit read the First Amendment.",
    "Congress, the State and the U.S. Constitution; the 11th Amendment; a United States Court",
    "The company may act in section meetings; it was a rare disease of the group.",
    "Incline village incorporates a corpus of coals and plaques.",
    "May the holding company march on? In the case v the appeal, no.",
    "Room 12 holds 300 people and 45 mice; the diagnosis was 7.",
    "This Act and The Company and Each Party are defined above.",
])
def test_ordinary_words_are_left_alone(text):
    assert spans(text) == []


def test_the_longest_span_wins_and_the_gazetteer_wins_a_tie(tmp_path):
    terms = gazetteer(tmp_path, "renal cell\tORGAN", "renal cell carcinoma\tTUMOUR", "Ohio\tRIVER")
    assert spans("A renal cell carcinoma in Ohio", terms) == [
        ("renal cell carcinoma", "TUMOUR"), ("Ohio", "RIVER")]
    assert find_entities("Vell of Ohio v. Norr", terms) == [
        Entity(0, 12, "PARTY"), Entity(16, 20, "PARTY")]


def test_a_word_of_the_trade_stays_and_so_does_what_a_list_keeps(tmp_path):
    terms = gazetteer(tmp_path, "Supreme Court of Vell\tCOURT", "net margin\tKEPT", "margin\tTERM")
    assert spans("The Supreme Court of Vell is no Supreme Court.", terms) == [
        ("Supreme Court of Vell", "COURT")]
    assert spans("net margin, margin", terms) == [("margin", "TERM")]
    assert spans("State v. Vell") == [("Vell", "PARTY")]
    assert all(eag.forms()["KEPT"].fullmatch(word) for word in (
        "First Amendment", "11th Amendment", "D.C. Circuit", "Court of Appeals", "Congress"))


def test_terms_match_whole_words_only(tmp_path):
    terms = gazetteer(tmp_path, "Inc\tSUFFIX", "stat\tDRUG")
    assert spans("Incline, Zinc and statistics", terms) == []


def test_small_and_long_terms_match_in_any_case_but_capitalised_words_do_not(tmp_path):
    terms = gazetteer(tmp_path, "statin\tDRUG", "Vell Motor Works\tMAKER", "Gap\tSHOP",
                      "AIDS\tVIRUS")
    assert spans("Statin vell motor works", terms) == [
        ("Statin", "DRUG"), ("vell motor works", "MAKER")]
    assert spans("a gap, first aid and aids", terms) == []
    assert spans("Gap, GAP, AIDS", terms) == [("Gap", "SHOP"), ("GAP", "SHOP"), ("AIDS", "VIRUS")]


def test_a_term_does_not_run_across_a_stop(tmp_path):
    assert spans("We saw Vell. Motor oil leaked.", gazetteer(tmp_path, "Vell motor\tPRODUCT")) == []


def test_possessive_and_plural_endings_stay_outside_and_are_one_name(tmp_path):
    terms = gazetteer(tmp_path, "Zeekr\tCOMPANY", "statin\tDRUG", "Parkinson's disease\tDISEASE")
    group = Group("Zeekr’s statins", ("Zeekr and a statin", "Zeekr's and Parkinson disease"))
    query, first, second = texts(abstract(group, terms, random.Random(0)))
    company, drug = re.findall(r"\[[A-Z]+_[A-Z]\]", query)
    assert (query, first) == (f"{company}’s {drug}s", f"{company} and a {drug}")
    assert re.fullmatch(re.escape(company) + r"'s and \[DISEASE_.\]", second)


def test_a_name_has_one_placeholder_in_query_and_documents():
    group = Group("Who owns Vell Inc.?", ("VELL Corp. owns Norr Ltd.", "Norr LLC sold Vell, Inc."))
    query, first, second = texts(abstract(group, EMPTY, random.Random(3)))
    vell, norr = re.findall(r"\[COMPANY_[A-Z]\]", first)
    assert vell != norr
    assert (query, second) == (f"Who owns {vell}?", f"{norr} sold {vell}")


def test_a_party_has_one_placeholder_in_its_case_and_outside():
    group = Group("Did Reynolds err?", ("Reynolds v. Vell (1878)", "Norr v. Reynolds"))
    query, first, second = texts(abstract(group, EMPTY, random.Random(0)))
    party = query.split()[1]
    assert re.fullmatch(r"\[PARTY_.\]", party)
    assert first.startswith(f"{party} v. [PARTY_") and second.endswith(f"] v. {party}")


def test_a_year_has_one_placeholder_in_its_date_and_outside():
    group = Group("What was earned in 2014?", ("as of december 31, 2014", "FY2014 or fiscal 2015"))
    query, first, second = texts(abstract(group, EMPTY, random.Random(0)))
    year = query.split()[-1].strip("?")
    assert first.endswith(f", {year}") and second.startswith(f"FY{year} or fiscal [DATE_")


@pytest.mark.parametrize("full, short", [
    ("Vell Motor Works, Inc.", "Vell Motor Works"), ("Garman Corp.", "Garman"),
    ("National Harbour Relief Act", "NHRA"), ("Vell Pain Syndrome", "Vell pain syndrome"),
    ("The Vell Motor Company, Inc.", "Vell Motor")])
def test_a_group_that_has_a_name_in_full_has_it_in_short(full, short):
    group = abstract(Group(f"Was {short} right?", (f"as {full} is.",)), EMPTY, random.Random(0))
    assert re.search(r"\[[A-Z]+_.\]", group.query).group() in group.documents[0]
    alone = Group(f"Was {short} right?", ("So it is.",))
    assert abstract(alone, EMPTY, random.Random(0)) == alone


def test_a_disease_is_the_same_in_small_letters_a_name_and_an_abbreviation_are_not(tmp_path):
    terms = gazetteer(tmp_path, "Schizencephaly\tDISEASE", "Gap\tSHOP", "AIDS\tDISEASE")
    group = Group("Schizencephaly, Gap, AIDS", ("schizencephaly, gap, aids; Gap and AIDS",))
    (document,) = abstract(group, terms, random.Random(0)).documents
    assert re.fullmatch(r"\[DISEASE_.\], gap, aids; \[SHOP_.\] and \[DISEASE_.\]", document)


def test_does_is_no_plural_of_doe():
    group = Group("Does Doe own it?", ("Doe v. Vell",))
    assert abstract(group, EMPTY, random.Random(0)).query.startswith("Does [PARTY_")


def test_a_name_that_the_query_alone_has_stays():
    group = Group("Is Vell disease like Norr disease?", ("Norr disease is rare.", "Ohio"))
    query, _, other = texts(abstract(group, EMPTY, random.Random(0)))
    assert re.fullmatch(r"Is Vell disease like \[DISEASE_.\]\?", query)
    assert other.startswith("[PLACE_")
    assert abstract(Group("Vell disease", ()), EMPTY, random.Random(0)).query.startswith("[DIS")


def test_a_statutes_number_a_year_and_a_number_with_the_same_digits_stay_apart():
    text = abstract(Group("42 U.S.C. 1983 in 1983; 5, § 5", ()), EMPTY, random.Random(0)).query
    assert re.fullmatch(r"42 U\.S\.C\. \[STATUTE_.\] in \[DATE_.\]; 5, § \[STATUTE_.\]", text)


def test_aliases_share_a_placeholder_only_where_the_list_says_so(tmp_path):
    group = Group("Jacobs syndrome", ("47, XYY syndrome", "Vell syndrome"))
    lines = ["47, XYY syndrome\tDISEASE", "Jacobs syndrome\tDISEASE"]
    linked = gazetteer(tmp_path, lines[0], lines[1] + "\t47, XYY syndrome")
    apart = gazetteer(tmp_path, *lines)
    one, two = (abstract(group, terms, random.Random(0)) for terms in (linked, apart))
    assert one.query == one.documents[0] != one.documents[1]
    assert len({two.query, *two.documents}) == 3


def test_an_alias_with_a_company_suffix_shares_its_names_placeholder(tmp_path):
    terms = gazetteer(tmp_path, "Zeekr\tCOMPANY", "ZK\tCOMPANY\tZeekr")
    group = abstract(Group("Zeekr", ("ZK Inc.", "the ZK")), terms, random.Random(0))
    assert group.documents == (group.query, f"the {group.query}") != ("ZK Inc.", "the ZK")


def test_amounts_with_the_same_digits_stay_apart():
    group = abstract(Group("$5 or 5%", ("5% and $5",)), EMPTY, random.Random(0))
    money, percent = group.query.split(" or ")
    assert money.startswith("[MONEY_") and percent.startswith("[PERCENT_")
    assert group.documents == (f"{percent} and {money}",)


def test_the_seed_decides_the_letters_and_nothing_else_does():
    group = Group("Vell Inc. in Ohio", ("Norr Ltd. lost $5 in 2014", "Vell in Ohio"))
    draws = [abstract(group, EMPTY, random.Random(seed)) for seed in range(8)]
    assert draws == [abstract(group, EMPTY, random.Random(seed)) for seed in range(8)]
    assert len({draw.query for draw in draws}) > 4


def test_letters_never_run_out():
    text = " ; ".join(f"${amount}" for amount in range(800))
    placeholders = abstract(Group(text, ()), EMPTY, random.Random(0)).query.split(" ; ")
    assert len(set(placeholders)) == 800
    assert all(re.fullmatch(r"\[MONEY_[A-Z]{1,3}\]", p) for p in placeholders)
    assert {len(p) for p in placeholders[:26]} == {len("[MONEY_A]")}


def test_a_share_of_the_names_is_abstracted_each_one_everywhere_or_nowhere():
    names = [f"Vell{letter} Inc." for letter in "abcdefghijklmnop"]
    group = Group("; ".join(names), ("; ".join(names),))
    half = abstract(group, EMPTY, random.Random(0), share=0.5)
    assert half.query == half.documents[0]
    assert 3 < half.query.count("[COMPANY_") < 13
    assert abstract(group, EMPTY, random.Random(0), share=0.0) == group


def test_text_without_entities_is_unchanged():
    group = Group("what does the contract say?", ("  nothing,\n\tor so it seems ", ""), "legal")
    assert abstract(group, EMPTY, random.Random(0)) == group


@pytest.mark.parametrize("line, reason", [
    ("Zeekr", "TYPE"), ("Zeekr\tcompany", "capitals"), ("\tCOMPANY", "term"),
    ("a\tB\tc\td", "TAB"), ("zeekrs\tDRUG", "Zeekr"), ("ZEEKR\tCOMPANY\tGeely", "keep one"),
])
def test_a_malformed_line_is_named(tmp_path, line, reason):
    with pytest.raises(InputError, match=rf"gazetteer\.tsv:3: .*{reason}"):
        gazetteer(tmp_path, "Zeekr\tCOMPANY", "", line)


def test_a_missing_gazetteer_is_named(tmp_path):
    with pytest.raises(InputError, match="absent.tsv"):
        Gazetteer.load(tmp_path / "absent.tsv")


def test_the_worked_examples_of_the_docstrings_hold(tmp_path):
    terms = gazetteer(tmp_path, "Zeekr\tCOMPANY")
    assert spans("Zeekr fell 5%", terms) == [("Zeekr", "COMPANY"), ("5%", "PERCENT")]
    group = abstract(Group("Zeekr's loss", ("Zeekr lost $5",)), terms, random.Random(0))
    assert re.fullmatch(r"(\[COMPANY_.\])'s loss\|\1 lost \[MONEY_.\]", "|".join(texts(group)))
    assert eag.fold_words("47, XYY syndromes") == ("47", "xyy", "syndrome")
    assert terms.canonical("the Zeekr Inc.") == terms.canonical("Zeekr") == ("zeekr",)
    assert eag.bare_name("The Zeekr Group, Inc.") == "Zeekr"
    assert eag.bare_name("Group") == "Group"
    mentions = eag.find_mentions(["Is VMW sued?", "Vell Motor Works Inc. won"], EMPTY)
    assert [[name for name, _ in found] for found in mentions] == [[("vell", "motor", "work")]] * 2


def test_an_empty_gazetteer_leaves_names_and_abstracts_what_has_a_form():
    group = Group("Who runs Zeekr?", ("Zeekr, of Vell Inc., lost $5.",))
    query, document = texts(abstract(group, EMPTY, random.Random(0)))
    assert query == "Who runs Zeekr?"
    assert re.fullmatch(r"Zeekr, of \[COMPANY_.\], lost \[MONEY_.\]\.", document)


def test_an_expression_of_the_forms_holds_those_further_up():
    assert eag.forms()["number"].pattern in eag.forms()["PERCENT"].pattern
    assert all(not re.search(r"\{[a-z]+\}", form.pattern) for form in eag.forms().values())
    assert spans("by Lockheed Martin in May") == []  # small names are parts of forms, no types


@pytest.mark.parametrize("piece", ["A-", "A.", "A&", "A'", "Aa ", "J ", "1,"])
def test_hostile_text_takes_a_time_in_proportion_to_its_length(piece):
    """Half a minute for each of the first four where a name has no bound."""
    began = time.process_time()
    find_entities(piece * 10000, EMPTY)
    assert time.process_time() - began < 5


FORMS = [line.split("\t") for line in eag.FORMS.read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize("name, example", [(row[0], row[2]) for row in FORMS if row[2]])
def test_each_form_has_its_example_as_a_whole(name, example):
    assert eag.forms()[name].fullmatch(example)
    assert name.islower() or name == "KEPT" or name in dict(map(reversed, spans(example)))
