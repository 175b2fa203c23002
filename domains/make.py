"""Write the embedded domains down as BEIR folders, from the fact tables of each.

    python domains/make.py [name ...]    # a few seconds; without names, all four

In:   <name>/facts.txt, what is true of each entity; <name>/phrasings.txt, how it is told and asked
Out:  <name>/corpus.jsonl, queries.jsonl, qrels/{train,dev,test}.tsv

A table is a text file of three kinds of lines; blank lines part them for the eye.

    # DRUG                             a family of entities; what follows belongs to it
    ## metformin                       an entity or, in phrasings.txt, an aspect told of entities
    alias: Glucophage                  field: value; a field with several lines is a list
    ask: use | Why is it given?        " | " parts a value in two or more
    question: What is {name} for?      a slot is filled with a fact; {Name} begins with a capital

1. build: a passage tells one aspect of one entity, a query asks for one. Both are phrasings filled
   with facts; the seeded generator draws which.
2. Groups (entities) are shuffled once and dealt out, 60 % train, 15 % dev, 25 % test: the entities
   of the test split are unseen in training.
3. The files are written; a second run writes the same bytes.
4. What was written is read back, and BM25's nDCG@10 tells how hard each split is.
"""
import argparse
import json
import random
import re
import string
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import data  # noqa: E402
from plumbing.files import InputError, read_lines, run_main, write_atomically  # noqa: E402
from eval import mean, ndcg  # noqa: E402

SHARES = {"train": 0.60, "dev": 0.15, "test": 0.25}
MAX_BYTES = 1_400_000


# ------------------------------------------------------------------------------------- fact tables

class Line(str):
    """A value of a table; it knows its file and line."""
    where: str

    def __new__(cls, text: str, where: str) -> "Line":
        line = super().__new__(cls, text)
        line.where = where
        return line

    def parts(self, count: int, bar: str = " | ") -> list["Line"]:
        """"use | Why is it given?" -> ["use", "Why is it given?"]"""
        texts = self.split(bar)
        if len(texts) != count:
            raise InputError(f"{self.where}: {self!r:.60} has {len(texts)} parts; expected "
                             f"{count}, with {bar!r} between them; mend the line")
        return [Line(text, self.where) for text in texts]

    def number(self) -> int:
        if not (self.isascii() and self.isdecimal()):
            raise InputError(f"{self.where}: {self!r:.60}; expected a whole number; mend the line")
        return int(self)


class Record(dict[str, list[Line]]):
    """What stands under one heading: the lines of each field, and the records below it."""

    def __init__(self, where: str, name: str):
        super().__init__()
        self.where, self.name = where, name
        self.below: dict[str, Record] = {}

    def __missing__(self, field: str) -> list[Line]:
        raise InputError(f"{self.where}: {self.name!r} has no {field!r}; expected a line "
                         f"'{field}: ...' below it; add the line")

    def one(self, field: str) -> Line:
        first, *others = self[field]
        if others:
            raise InputError(f"{others[0].where}: a second {field!r} of {self.name!r}; "
                             "expected one; remove a line")
        return first

    def section(self, name: str) -> "Record":
        if name not in self.below:
            raise InputError(f"{self.where}: no heading {name!r} in {self.name!r}; expected one "
                             f"among {', '.join(self.below) or 'none'}; add it")
        return self.below[name]

    def add(self, where: str, name: str) -> "Record":
        if name in self.below:
            raise InputError(f"{where}: a second heading {name!r} in {self.name!r}; expected one; "
                             "merge the two")
        self.below[name] = Record(where, name)
        return self.below[name]


def read_table(path: Path) -> Record:
    """"# DRUG", "## metformin", "kind: biguanide" -> a record whose
    section("DRUG").section("metformin") is {"kind": ["biguanide"]}."""
    table = family = record = Record(str(path), path.name)
    for where, line in read_lines(path):
        heading = re.fullmatch(r"(##?) (\S|\S.*\S)", line)
        value = re.fullmatch(r"([a-z]\w*): (\S|\S.*\S)", line)
        if heading and heading[1] == "#":
            family = record = table.add(where, heading[2])
        elif heading and family is not table:
            record = family.add(where, heading[2])
        elif value and family is not table:
            record.setdefault(value[1], []).append(Line(value[2], where))
        else:
            raise InputError(f"{where}: {line!r:.60}; expected '# family' and below it '## name' "
                             "or 'field: value', without blanks around them; mend the line")
    return table


def entities(facts: Record) -> Iterator[tuple[str, Record]]:
    """(family, entity) in the order of the table."""
    return ((family.name, entity) for family in facts.below.values()
            for entity in family.below.values())


def single_facts(entity: Record) -> dict[str, str]:
    """The facts that slots are filled with; questions are none."""
    return {"name": entity.name} | {field: entity.one(field) for field in entity if field != "ask"}


def by_aspect(lines: list[Line], aspects: Mapping) -> list[tuple[Line, Line]]:
    """"use | Why is it given?" -> ("use", "Why is it given?"), if `use` is among the aspects."""
    found = []
    for line in lines:
        aspect, text = line.parts(2)
        if aspect not in aspects:
            raise InputError(f"{line.where}: {aspect!r:.60} before the bar; expected one of "
                             f"{', '.join(aspects)}; mend the line")
        found.append((aspect, text))
    return found


# -------------------------------------------------------------------------------- filling phrasings

def capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]


def with_article(noun: str) -> str:
    """"opioid" -> "an opioid"; "urinary tract disorder" -> "a urinary tract disorder"."""
    vowel = noun[0] in "aeioAEIO" or noun.startswith("SGLT2")
    return f"{'an' if vowel else 'a'} {noun}"


def slots(template: str) -> set[str]:
    """"{Short} owes {net_debt}." -> {"Short", "net_debt"}"""
    return {slot for _, slot, _, _ in string.Formatter().parse(template) if slot}


def facts_in(template: str) -> set[str]:
    """"{Short} owes {net_debt}." -> {"short", "net_debt"}: what a passage states."""
    return {slot[0].lower() + slot[1:] for slot in slots(template)}


def fill(template: str, facts: Mapping[str, object]) -> str:
    """"{Kind}s of {city}" with {"kind": "brewer", "city": "Bern"} -> "Brewers of Bern"."""
    try:
        values = {slot: facts[slot] if slot in facts else
                  capitalise(str(facts[slot[0].lower() + slot[1:]])) for slot in slots(template)}
        return template.format(**values)
    except (KeyError, ValueError, IndexError) as error:
        raise InputError(f"{getattr(template, 'where', 'make.py')}: {template!r:.60}: {error}; "
                         f"expected slots among {', '.join(facts)}; mend the phrasing") from None


def draw(record: Record, field: str, count: int, generator: random.Random) -> list[Line]:
    """So many lines of a field, none twice."""
    if len(record[field]) < count:
        raise InputError(f"{record.where}: {record.name!r} has {len(record[field])} lines "
                         f"'{field}: ...'; expected at least {count}; add some")
    return generator.sample(record[field], count)


def draw_title(wording: Record, named: bool, generator: random.Random) -> Line:
    """`named`: the text names the entity, so that the title need not."""
    return generator.choice(wording["title"] + (wording["title_if_named"] if named else []))


class Collection:
    """The passages and queries of a domain, numbered in the order in which they are written."""

    def __init__(self, prefix: str, first: int = 1):
        self.prefix, self.first = prefix, first
        self.passages: list[dict] = []
        self.queries: list[dict] = []

    def tell(self, group: str, title: str, text: str) -> str:
        """Add a passage; its id is returned."""
        identifier = f"{self.prefix}-p{self.first + len(self.passages):04}"
        self.passages.append({"_id": identifier, "title": title, "text": text, "group": group})
        return identifier

    def ask(self, group: str, text: str, relevant: dict[str, int], entity_type: str,
            entity: str = "") -> None:
        """Add a query with its judgements; `entity` is the name it uses where that is another."""
        identifier = f"{self.prefix}-q{self.first + len(self.queries):04}"
        self.queries.append({"_id": identifier, "text": text, "group": group,
                             "relevant": relevant, "entity": entity or group,
                             "entity_type": entity_type})


# ----------------------------------------------------------------------------------------- medical
#
# facts      Diseases and drugs with eight aspects each. A fact "list | sentence" fills {fact} and
#            {more}; {risk_more} is the sentence of another aspect of the same entity.
# judgement  2 for the passage of the aspect asked for; 1 for a definition that says in passing who
#            is affected or what is noticed.

OPENED = 0.60              # share of passages with an opening sentence
CLOSED = 0.60              # chance of each of two closing sentences
SHORT_MEDICAL = 40         # words; a shorter passage gets them in any case
SECOND_QUERY = 0.50        # share of passages that two queries ask for
MEDICAL_ALIAS = 0.25       # share of queries that use another name than the passage's


def build_medical(facts: Record, phrasings: Record, generator: random.Random) -> Collection:
    collection = Collection("me", first=0)             # its ids begin at 0
    for family, entity in entities(facts):
        wording = phrasings.section(family)
        passage, touched = {}, {}
        for aspect in wording.below:
            title, text, touched[aspect] = tell_medical(entity, aspect, wording, generator)
            passage[aspect] = collection.tell(entity.name, title, text)
        asked = [(aspect, *query) for aspect, words in wording.below.items()
                 for query in ask_medical(entity, words, generator)]
        asked += [(*own, entity.name) for own in by_aspect(entity["ask"], wording.below)]
        for aspect, text, name in asked:
            partly = {passage[other]: 1 for other in passage if aspect in touched[other]}
            collection.ask(entity.name, text, partly | {passage[aspect]: 2}, family, name)
    return collection


def tell_medical(entity: Record, aspect: str, wording: Record,
                 generator: random.Random) -> tuple[str, str, set[str]]:
    """Title and text of a passage, and the other aspects that it touches."""
    words = wording.section(aspect)
    template = generator.choice(words["passage"])
    opening = [generator.choice(wording["opening"])] if generator.random() < OPENED else []
    facts = medical_facts(entity, aspect, wording, generator)
    text = " ".join(fill(sentence, facts) for sentence in [*opening, template])
    for closing in draw(words, "closing", 2, generator):
        if len(text.split()) < SHORT_MEDICAL or generator.random() < CLOSED:
            text += " " + fill(closing, facts)
    heading = generator.choice(words["heading"])
    names = {"name": entity.name, "heading": heading, "alias": medical_alias(entity, generator)}
    title = fill(draw_title(wording, entity.name.lower() in text.lower(), generator), names)
    return title, text, {other for other in wording.below if f"{other}_more" in facts_in(template)}


def medical_facts(entity: Record, aspect: str, wording: Record,
                  generator: random.Random) -> dict[str, str]:
    """What the slots of the passage on `aspect` may hold."""
    fact, _, more = entity.one(aspect).partition(" | ")
    return {"name": entity.name, "alias": medical_alias(entity, generator),
            "kind": entity.one("kind"), "a_kind": with_article(entity.one("kind")),
            "who": entity.one("who") if "who" in entity else "", "fact": fact, "more": more,
            **{f"{other}_more": entity.one(other).partition(" | ")[2] for other in wording.below}}


def medical_alias(entity: Record, generator: random.Random) -> Line:
    """The first one three times out of four."""
    return generator.choice(entity["alias"][:1] * 3 + entity["alias"][-1:])


def ask_medical(entity: Record, words: Record, generator: random.Random) -> list[tuple[str, str]]:
    """(query, name used) once or twice, the second time in other words."""
    count = 2 if generator.random() < SECOND_QUERY else 1
    asked = []
    for question in draw(words, "question", count, generator):
        alias = generator.random() < MEDICAL_ALIAS
        name = medical_alias(entity, generator) if alias else entity.name
        asked.append((fill(question, {"name": name}), name))
    return asked


# ------------------------------------------------------------------------------------------- legal
#
# facts      Cases, contracts (of the family PARTY, named "party; party") and statutes.
# phrasings  An aspect may say that it needs a fact which some entities lack, that the passage of
#            another aspect answers it, or the section number that titles give it.
# judgement  2 for the passage of the aspect asked for; 1 for one whose phrasing states it as well.

LEGAL_WORDS = (42, 80)             # a passage is lengthened to a number of words in this range
QUERIES_PER_ASPECT = {"CASE": 1, "PARTY": 2, "STATUTE": 2}
CASE_BY_TOPIC = 0.6                # share of queries that tell the topic instead of the parties

Stated = dict[str, tuple[str, set[str]]]   # aspect -> its passage and the facts stated there


def build_legal(facts: Record, phrasings: Record, generator: random.Random) -> Collection:
    collection = Collection("le")
    for family, entity in entities(facts):
        wording = phrasings.section(family)
        known = single_facts(entity) | (contract_facts(entity) if family == "PARTY" else {})
        stated = tell_legal(known, wording, collection, generator)
        ask_legal(known, entity, wording, stated, collection, generator)
    return collection


def contract_facts(contract: Record) -> dict[str, str]:
    """What follows from the facts of a contract: who is protected, how a proviso begins."""
    party1, party2 = Line(contract.name, contract.where).parts(2, "; ")
    notice = contract.one("notice")
    forbids = "may not " in contract.one("assign")[:8]
    return {"party1": party1, "party2": party2, "lower_kind": contract.one("kind").lower(),
            "notice": notice + ("'" if notice.endswith("s") else "'s"),       # ten days' notice
            "unless": "unless" if forbids else "provided that",
            "indemnitee": counterparty(contract, "indemnitor"),
            "protected": counterparty(contract, "bound")}


def counterparty(contract: Record, field: str) -> str:
    """"Buyer" where the field holds "Supplier"."""
    roles, role = [contract.one("role1"), contract.one("role2")], contract.one(field)
    if role not in roles:
        raise InputError(f"{role.where}: {field} is {role!r:.60}; expected {' or '.join(roles)}; "
                         "name one of the two roles")
    return roles[1 - roles.index(role)]


def tell_legal(known: dict[str, str], wording: Record, collection: Collection,
               generator: random.Random) -> Stated:
    """Write a passage for each aspect, in random order."""
    stated = {}
    told = [aspect for aspect, words in wording.below.items()
            if "passage" in words and known.keys() >= set(words.get("needs", []))]
    for aspect in generator.sample(told, len(told)):
        words = wording.section(aspect)
        template = generator.choice(words["passage"])
        heading = {field: words.one(field) for field in ("heading", "number") if field in words}
        title = fill(draw_title(wording, False, generator), known | heading)
        text = lengthen(fill(template, known), wording, known, generator)
        stated[aspect] = (collection.tell(known["name"], title, text), facts_in(template))
    return stated


def lengthen(text: str, wording: Record, known: dict[str, str], generator: random.Random) -> str:
    """Sentences that answer nothing follow, until the length is that of a paragraph."""
    least = generator.randint(*LEGAL_WORDS)
    for closing in draw(wording, "closing", len(wording["closing"]), generator):
        if len(text.split()) >= least:
            break
        text += " " + fill(closing, known)
    return text


def ask_legal(known: dict[str, str], entity: Record, wording: Record, stated: Stated,
              collection: Collection, generator: random.Random) -> None:
    """Questions of every aspect in the words of all, then the entity's own."""
    for aspect, words in wording.below.items():
        home = answered_by(words)
        if home not in stated:
            continue
        for question in draw(words, "question", QUERIES_PER_ASPECT[wording.name], generator):
            names = names_of(known, wording, "topic" in stated[home][1], generator)
            collection.ask(entity.name, fill(question, names), judge(words, stated), wording.name)
    for aspect, question in by_aspect(entity["ask"], stated):
        collection.ask(entity.name, question, judge(wording.section(aspect), stated, own=True),
                       wording.name)


def answered_by(words: Record) -> str:
    """The aspect whose passage answers: who won and who wrote are told with the holding."""
    return words.one("answered_by") if "answered_by" in words else words.name


def judge(words: Record, stated: Stated, own: bool = False) -> dict[str, int]:
    """Passage -> grade, for a question of the aspect; `own`: one written for the entity."""
    grades = {passage: 1 for passage, facts in stated.values() if words.name in facts}
    if words.name == "winner":
        grades[stated["remedy"][0]] = 1
    if words.name == "holding" and own:    # the reasons for a rule let a reader infer the rule
        grades[stated["reasons"][0]] = 1
    return grades | {stated[answered_by(words)][0]: 2}


def names_of(known: dict[str, str], wording: Record, by_topic: bool,
             generator: random.Random) -> dict[str, str]:
    """What a query calls its entity; a case by its topic, where the passage has it."""
    if wording.name == "CASE":
        told = by_topic and generator.random() < CASE_BY_TOPIC
        return known | {"case": fill(generator.choice(wording["by_topic"]), known) if told
                        else known["name"]}
    if wording.name == "PARTY":
        return known | {"deal": fill(generator.choice(wording["deal"]), known)}
    return known


# --------------------------------------------------------------------------------------- financial
#
# facts      Companies, whose figures are drawn here so that they agree with one another, and
#            concepts, whose two passages are written out in full.
# phrasings  A question names, after " | ", the facts that a passage must state to answer it. An
#            event is "sentence | question | question": something that happened in the year.
# judgement  2 for the passage the question was written for; 1 for any other that states the facts:
#            "How highly geared is {who}?" needs the leverage, which several passages may state.

ASPECTS_LEFT_OUT = 3             # per company, so that not every report answers every question
CURRENCY_SCALE = {"NOK": 10, "SEK": 10, "DKK": 7, "R": 18, "₹": 85, "¥": 150}    # against $
OPTIONAL_ASPECTS = ("acquisition", "capex", "highlights", "pension", "segments", "tax")
ASPECT_OF_FACT = {"does": "business", "driver": "revenue", "drag": "revenue", "cost": "margin",
                  "target": "acquisition", "reason": "acquisition", "risk1": "risk",
                  "risk2": "risk", "outlook": "outlook", "project": "capex"}
YOUNG = 1985                     # a company founded later has no pensions based on salary


def build_financial(facts: Record, phrasings: Record, generator: random.Random) -> Collection:
    collection = Collection("fi")
    wording = phrasings.section("COMPANY")
    for company in facts.section("COMPANY").below.values():
        report_company(company, wording, collection, generator)
    for concept in facts.section("CONCEPT").below.values():
        explain_concept(concept, collection, generator)
    return collection


def report_company(company: Record, wording: Record, collection: Collection,
                   generator: random.Random) -> None:
    """The sections of a company's annual report and the questions that they answer."""
    known, asks_of_event = company_facts(company, wording, generator)
    stated, passage = tell_company(company, known, wording, collection, generator)
    for aspect, identifier in passage.items():
        chosen = choose_questions(company, wording.section(aspect), stated[identifier],
                                  asks_of_event, generator)
        for text, needs in chosen:
            partly = {other: 1 for other, facts in stated.items() if needs - {"kind"} <= facts}
            who = generator.choice((known["short"], known["short"], known["name"]))
            collection.ask(company.name, capitalise(fill(text, known | {"who": who})),
                           partly | {identifier: 2}, "COMPANY")


def choose_questions(company: Record, words: Record, stated: set[str],
                     asks_of_event: dict[str, list[Line]],
                     generator: random.Random) -> list[tuple[Line, set[str]]]:
    """One general question, one about the event told, and the company's own; each with the facts
    that answer it."""
    general = [line.parts(2) for line in words["question"]]
    answered = [(text, set(needs.split())) for text, needs in general
                if set(needs.split()) <= stated]
    if not answered:
        raise InputError(f"{words.where}: no question of {words.name!r} is answered by a passage "
                         f"that states {', '.join(sorted(stated))}; expected one; add it")
    chosen = generator.sample(answered, 1)
    event = f"{words.name}_event"
    if event in stated:
        chosen.append((generator.choice(asks_of_event[words.name]), {event}))
    return chosen + [(text, {str(fact)}) for fact, text in by_aspect(company["ask"], ASPECT_OF_FACT)
                     if ASPECT_OF_FACT[fact] == words.name]


def tell_company(company: Record, known: dict, wording: Record, collection: Collection,
                 generator: random.Random) -> tuple[dict[str, set[str]], dict[str, str]]:
    """-> the facts that each passage states, and the passage of each aspect."""
    left_out = {known["skip"], *generator.sample(OPTIONAL_ASPECTS, ASPECTS_LEFT_OUT)}
    if company.one("founded").number() > YOUNG:
        left_out.add("pension")
    stated, passage = {}, {}
    for section in (section for section in wording.below if section not in left_out):
        template = generator.choice(wording.section(section)["passage"])
        aspect = section.removesuffix(" down")     # sales that fell are told in other words
        words = wording.section(aspect)
        sentences = [template, *draw(words, "closing", 2, generator)]
        text = " ".join(fill(sentence, known) for sentence in sentences)
        facts = set().union(*map(facts_in, sentences))
        heading = fill(generator.choice(words["heading"]), {"note": generator.randint(4, 29)})
        form = draw_title(wording, bool({"short", "name"} & facts), generator)
        passage[aspect] = collection.tell(company.name, fill(form, known | {"heading": heading}),
                                          capitalise(text))
        stated[passage[aspect]] = facts
    return stated, passage


def company_facts(company: Record, wording: Record,
                  generator: random.Random) -> tuple[dict, dict[str, list[Line]]]:
    """-> facts written by hand with figures that agree with one another, and questions about the
    event drawn for each aspect."""
    known = single_facts(company)
    known["a_kind"] = with_article(known["kind"])
    if "Exchange" in known["exchange"]:
        known["exchange"] = "the " + known["exchange"]
    year = generator.randint(2021, 2024)
    known |= {"year": year, "last_year": year - 1, "next_year": year + 1,
              "listed": max(company.one("founded").number() + 7, generator.randint(1994, 2012)),
              "maturity": year + generator.randint(3, 7), "opening": year + generator.randint(1, 3)}
    add_results(known, generator)
    add_balance_sheet(known, generator)
    asks_of_event = {}
    for aspect, words in wording.below.items():
        if "event" in words:
            event, *asks_of_event[aspect] = generator.choice(words["event"]).parts(3)
            if aspect == "tax":
                raised, event = signed(event)
                known["tax_moved"] = "higher" if raised else "lower"
            known[f"{aspect}_event"] = event
    return known, asks_of_event


def signed(line: Line) -> tuple[bool, str]:
    """"+less waste" -> (True, "less waste")"""
    if line[0] not in "+-":
        raise InputError(f"{line.where}: {line!r:.60}; expected + or - before it, for a figure "
                         "that rose or fell; add the sign")
    return line[0] == "+", line[1:]


def add_results(known: dict, generator: random.Random) -> None:
    """Sales, growth, margin, segment shares, guidance and tax, as they are printed."""
    scale = CURRENCY_SCALE.get(known["currency"], 1)
    revenue = round(10 ** generator.uniform(2.2, 3.5) * scale)
    growth = generator.choice((-1, 1, 1, 1)) * generator.randint(20, 140) / 10
    better, cost = signed(known["cost"])
    margin = generator.randint(60, 210) / 10
    change = generator.randint(4, 25) / 10
    shares = sorted((generator.randint(12, 30), generator.randint(12, 30)))
    tax = generator.randint(170, 290) / 10
    profit = revenue * margin / 100
    known |= {
        "cost": cost, "skip": "revenue down" if growth > 0 else "revenue",
        "revenue": money(known, revenue), "growth": f"{abs(growth)}%",
        "revenue0": money(known, revenue / (1 + growth / 100)), "profit": money(known, profit),
        "margin": f"{margin}%", "margin0": f"{margin - change if better else margin + change:.1f}%",
        "moved": "widened" if better else "narrowed", "rose": "rose" if better else "fell",
        "helped": "helped by" if better else "held back by",
        "points": f"{round(change * 100)} basis points",
        "share1": f"{100 - sum(shares)}%", "share2": f"{shares[1]}%", "share3": f"{shares[0]}%",
        "low": f"{generator.randint(1, 4)}%", "high": f"{generator.randint(5, 9)}%",
        "target_margin": f"{round(margin) + generator.randint(0, 2)}%",
        "tax_rate": f"{tax}%", "tax": money(known, profit * 0.93 * tax / 100),
        "tax_paid": money(known, profit * 0.93 * tax / 100 * generator.uniform(0.7, 0.95)),
        "staff": f"{round(revenue / scale * generator.uniform(3, 6), -1):,.0f}",
        "raw_revenue": revenue, "raw_profit": profit}


def add_balance_sheet(known: dict, generator: random.Random) -> None:
    """Debt, dividends, the acquisition, investment and pensions, as they are printed."""
    revenue, profit = known["raw_revenue"], known["raw_profit"]
    leverage = generator.randint(6, 32) / 10
    obligation = revenue * generator.uniform(0.2, 0.6)
    deficit = obligation * generator.uniform(0.04, 0.15)
    project = revenue * generator.uniform(0.01, 0.03)
    dividend = generator.randint(14, 190) * CURRENCY_SCALE.get(known["currency"], 1) ** 0.5 / 100
    payout = generator.randint(30, 60)
    buyback = profit * generator.uniform(0.1, 0.4)
    share_price = dividend / payout * 100 * 14
    known |= {
        "leverage": f"{leverage} times", "net_debt": money(known, leverage * profit * 1.4),
        "facility": money(known, round(revenue * 0.3, -1)), "cash": money(known, revenue * 0.07),
        "interest": money(known, leverage * profit * 1.4 * generator.uniform(0.035, 0.06)),
        "dividend": per_share(known, dividend), "dividend0": per_share(known, dividend * 0.93),
        "payout": f"{payout}%", "buyback": money(known, buyback),
        "shares_bought": f"{round(buyback / share_price * 1e6, -4):,.0f}",
        "price": money(known, revenue * generator.uniform(0.03, 0.12)),
        "goodwill": money(known, revenue * generator.uniform(0.01, 0.025)),
        "capex": money(known, project + revenue * generator.uniform(0.03, 0.07)),
        "project_cost": money(known, project),
        "obligation": money(known, obligation), "deficit": money(known, deficit),
        "plan_assets": money(known, obligation - deficit),
        "contribution": money(known, deficit * generator.uniform(0.12, 0.25)),
        "discount": f"{generator.randint(31, 54) / 10}%"}


def money(known: dict, millions: float) -> str:
    """12.3 -> "£12.3 million"; from 20 on without decimals."""
    digits = f"{millions:,.0f}" if millions >= 20 else f"{millions:.1f}"
    return f"{symbol(known)}{digits} million"


def per_share(known: dict, amount: float) -> str:
    """0.123 -> "12.3p" in London, "€0.12" in Paris."""
    if known["currency"] == "£":
        return f"{amount * 100:.1f}p"
    return f"{symbol(known)}{amount:.2f}"


def symbol(known: dict) -> str:
    """"€" -> "€"; "NOK" -> "NOK ", since only a code of three letters stands apart."""
    currency = known["currency"]
    return f"{currency} " if re.fullmatch("[A-Z]{3}", currency) else currency


def explain_concept(concept: Record, collection: Collection, generator: random.Random) -> None:
    """What a term means, how it is used, and the questions about one of them or both."""
    term = concept.name
    title = generator.choice((term, "Glossary of finance", term))
    meaning = collection.tell(term, capitalise(title), concept.one("meaning"))
    use = collection.tell(term, capitalise(concept.one("heading")), concept.one("use"))
    relevant = {"meaning": {meaning: 2}, "use": {use: 2}, "both": {meaning: 2, use: 1}}
    for answered, question in by_aspect(concept["ask"], relevant):
        collection.ask(term, question, relevant[answered], concept.one("type"))


# ----------------------------------------------------------------------------------------- general
#
# facts      Twelve families of entities with six aspects each, whose passages are written out in
#            full. {name} is "Nile" and {phrase} is "the Nile"; a remark answers no question;
#            "partly: source | making" says that the passage on the source answers in part a
#            question on the making.
# judgement  2 for the passage the question was written for; 1 for one that answers it in part.

GENERAL_ALIAS = 0.2        # of the names put into a question or a remark
SHORT_GENERAL = 45         # words: a passage below this gets a remark in any case
REMARK_FIRST = 0.4         # of the passages with a remark
BARE_TITLE = 0.4           # of the titles: the name alone, without the aspect


def build_general(facts: Record, phrasings: Record, generator: random.Random) -> Collection:
    collection = Collection("ge")
    for family, entity in entities(facts):
        wording = phrasings.section(family)
        own = by_aspect(entity["ask"], wording.below)
        passage, asked = {}, []
        for aspect, words in wording.below.items():
            title = general_title(entity, words, generator)
            text = among_remarks(entity, aspect, generator)
            passage[aspect] = collection.tell(entity.name, title, text)
            asked += [(aspect, question, entity.name, False)
                      for asked_for, question in own if asked_for == aspect]
            asked += [(aspect, *query, True) for query in ask_general(entity, words, generator)]
        also = {other: by for by, other in by_aspect(entity.get("partly", []), wording.below)}
        for aspect, question, name, shared in asked:   # an own question has one answer
            partly = {passage[also[aspect]]: 1} if shared and aspect in also else {}
            collection.ask(entity.name, question, partly | {passage[aspect]: 2},
                           wording.one("type"), name)
    return collection


def general_name(entity: Record, generator: random.Random) -> dict[str, str]:
    """The name or an alias, with and without its article: the Nile, Nile."""
    if generator.random() < GENERAL_ALIAS:
        phrase = generator.choice(entity["alias"])
        return {"phrase": phrase, "name": phrase.removeprefix("the ")}
    return {"phrase": entity.one("phrase"), "name": entity.name}


def general_title(entity: Record, words: Record, generator: random.Random) -> str:
    name = capitalise(entity.name)
    if generator.random() < BARE_TITLE:
        return name
    form = generator.choice(("{name} - {heading}", "{name}: {heading}"))
    return fill(form, {"name": name, "heading": generator.choice(words["heading"])})


def among_remarks(entity: Record, aspect: str, generator: random.Random) -> str:
    """What a passage has to say, among up to two remarks that any other could carry."""
    text = entity.one(aspect)
    fewest = int(len(text.split()) < SHORT_GENERAL)
    drawn = draw(entity, "remark", generator.choice((fewest, 1, 1, 2)), generator)
    remarks = [fill(remark, general_name(entity, generator)) for remark in drawn]
    before = remarks[:1] if generator.random() < REMARK_FIRST else []
    return " ".join([*before, text, *remarks[len(before):]])


def ask_general(entity: Record, words: Record, generator: random.Random) -> list[tuple[str, str]]:
    """(query, name used) once or twice."""
    asked = []
    for question in draw(words, "question", generator.choice((1, 2, 2)), generator):
        names = general_name(entity, generator)
        asked.append((fill(question, names), names["name"]))
    return asked


# ----------------------------------------------------------------------------------- BEIR folders

BUILDERS = {"financial": build_financial, "general": build_general, "legal": build_legal,
            "medical": build_medical}


def build(name: str, generator: random.Random) -> tuple[list[dict], list[dict]]:
    """-> passages {"_id", "title", "text", "group"} and queries {"_id", "text", "group",
    "relevant": {passage: 2 or 1}, "entity", "entity_type"}; the group is the entity told of."""
    if name not in BUILDERS:
        raise InputError(f"domain {name!r}: unknown; expected one of {', '.join(BUILDERS)}; "
                         "choose one of them")
    facts, phrasings = (read_table(HERE / name / file) for file in ("facts.txt", "phrasings.txt"))
    collection = BUILDERS[name](facts, phrasings, generator)
    return collection.passages, collection.queries


def split_groups(groups: list[str], generator: random.Random) -> dict[str, str]:
    """Group -> split. 4 groups -> 2 train, 1 dev, 1 test (shares are rounded in cumulation)."""
    groups = sorted(set(groups))
    generator.shuffle(groups)
    split, start, share = {}, 0, 0.0
    for name, part in SHARES.items():
        share += part
        end = round(share * len(groups))
        split |= dict.fromkeys(groups[start:end], name)
        start = end
    return split


def check(name: str, passages: list[dict], queries: list[dict]) -> None:
    """Twins, and labels that point nowhere or across groups (so across splits), stop the run."""
    for kind, rows in (("passage", passages), ("query", queries)):
        for field in ("_id", "text"):
            value, times = Counter(row[field] for row in rows).most_common(1)[0]
            if times > 1:
                raise InputError(f"{name}: {kind} {field} {value!r} occurs {times} times; "
                                 "expected once; reword one of them")
    group = {row["_id"]: row["group"] for row in passages}
    for query in queries:
        found = sorted({str(group.get(passage)) for passage in query["relevant"]})
        if found != [query["group"]]:
            raise InputError(f"{name}: query {query['_id']} has answers in groups {found}; "
                             f"expected only {query['group']!r}; mend `relevant`")


def beir_files(passages: list[dict], queries: list[dict], split: dict[str, str]) -> dict[str, str]:
    corpus = [{"_id": row["_id"], "title": row["title"], "text": row["text"],
               "metadata": {"group": row["group"], "split": split[row["group"]]}}
              for row in passages]
    asked = [{"_id": row["_id"], "text": row["text"],
              "metadata": {key: row[key] for key in ("group", "entity", "entity_type")}}
             for row in queries]
    qrels = {name: ["query-id\tcorpus-id\tscore"] for name in SHARES}
    for row in queries:
        qrels[split[row["group"]]] += [f"{row['_id']}\t{passage}\t{score}"
                                       for passage, score in sorted(row["relevant"].items())]
    lines = {"corpus.jsonl": [json.dumps(row, ensure_ascii=False) for row in corpus],
             "queries.jsonl": [json.dumps(row, ensure_ascii=False) for row in asked],
             **{f"qrels/{name}.tsv": rows for name, rows in qrels.items()}}
    return {name: "\n".join(rows) + "\n" for name, rows in lines.items()}


def make(name: str, seed: int) -> None:
    passages, queries = build(name, random.Random(f"{seed} facts {name}"))
    check(name, passages, queries)
    groups = [row["group"] for row in passages]
    split = split_groups(groups, random.Random(f"{seed} split {name}"))
    files = beir_files(passages, queries, split)
    size = sum(len(text.encode()) for text in files.values())
    if size > MAX_BYTES:
        raise InputError(f"{name}: {size:,} bytes; expected at most {MAX_BYTES:,}; "
                         "build fewer passages or queries")
    for path, text in files.items():
        write_atomically(HERE / name / path, text)
    print(f"{name:9} | {len(passages):5,} passages | {len(queries):5,} queries | "
          f"{len(split):3} entities | {size / 1e6:.2f} MB")


def report(name: str) -> None:
    domain = data.load_domain(HERE, name)
    for split in SHARES:
        qrels = domain.qrels[split]
        value = mean(ndcg(data.retrieve(domain, split, 100), qrels))
        print(f"{'':9} | {split:5} | {len(qrels):5,} queries | BM25 nDCG@10 {value:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description="write the embedded domains as BEIR folders")
    parser.add_argument("names", nargs="*", help="domains to write; all where none is named")
    parser.add_argument("--seed", type=int, default=0, help="seed of phrasings and splits")
    arguments = parser.parse_args()
    for name in arguments.names or BUILDERS:
        make(name, arguments.seed)
        report(name)


if __name__ == "__main__":
    run_main(main)
