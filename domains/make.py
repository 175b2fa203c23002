"""Write the embedded domains down as BEIR folders, from the fact tables of each.

    python domains/make.py [name ...]    # a few seconds; without names, all four

In:   <name>/facts.txt, what is true of each entity; <name>/phrasings/{train,dev,test}.txt, how the
      entities of a split are told of and asked for (README.md says what a table looks like)
Out:  <name>/corpus.jsonl, queries.jsonl, qrels/{train,dev,test}.tsv

1. Entities are shuffled once and dealt out, 60 % train, 15 % dev, 25 % test, and each split has
   phrasings of its own: neither the entities of the test split nor the sentences that they are
   told and asked in occur in training.
2. A passage tells one aspect of one entity, a query asks for one. Both are phrasings filled with
   facts; a generator seeded for each entity draws which.
3. What was written is measured: BM25's nDCG@10 tells how hard each split is; then, how much of it
   is worded as in training, once names, facts and numbers are masked.
"""
import argparse
import json
import random
import re
import string
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import data  # noqa: E402
from plumbing.files import InputError, read_lines, run_main, write_atomically  # noqa: E402
from eval import mean, ndcg  # noqa: E402

SEED = 0
SHARES = {"train": 0.60, "dev": 0.15, "test": 0.25}
OPENED = 0.6               # of the passages, where the family has openings
LEAST_WORDS = (42, 75)     # a passage is lengthened towards a number of words in this range
MOST_CLOSINGS = 2

Record = dict[str, list[str]]         # field -> its lines
Family = dict[str, Record]            # heading -> record; "": what stands before the first heading
Stated = dict[str, tuple[str, set[str]]]     # aspect -> its passage and the facts stated there


# ------------------------------------------------------------------------------------- fact tables

def read_table(path: Path) -> dict[str, Family]:
    """"# DRUG", "## metformin", "kind: biguanide" ->
    {"DRUG": {"": {}, "metformin": {"kind": ["biguanide"]}}}"""
    table: dict[str, Family] = {}
    family: Family = {}
    for where, line in read_lines(path):
        heading = re.fullmatch(r"(##?) (\S|\S.*\S)", line)
        value = re.fullmatch(r"([a-z]\w*): (\S|\S.*\S)", line)
        if heading and heading[1] == "#" and heading[2] not in table:
            record: Record = {}
            family = table[heading[2]] = {"": record}
        elif heading and heading[1] == "##" and table and heading[2] not in family:
            record = family[heading[2]] = {}
        elif value and table:
            record.setdefault(value[1], []).append(value[2])
        else:
            raise InputError(f"{where}: {line!r:.60}; expected '# family' and below it '## name' "
                             "or 'field: value', no heading twice; mend the line")
    return table


def below(family: Family) -> Iterator[tuple[str, Record]]:
    """(heading, record) of the entities or aspects of a family, in the order of the table."""
    return ((heading, record) for heading, record in family.items() if heading)


def one(record: Record, field: str) -> str:
    """The line of a field that has one."""
    line, = record[field]
    return line


def single_facts(entity: Record) -> dict[str, str]:
    """The facts that slots are filled with; questions are none."""
    return {"name": one(entity, "entity")} | {field: one(entity, field) for field in entity
                                              if field != "ask"}


def by_aspect(lines: list[str]) -> list[list[str]]:
    """"use | Why is it given?" -> ["use", "Why is it given?"]"""
    return [line.split(" | ") for line in lines]


# -------------------------------------------------------------------------------- filling phrasings

def capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]


def with_article(noun: str) -> str:
    """"opioid" -> "an opioid"; "urinary tract disorder" -> "a urinary tract disorder"."""
    return f"{'an' if noun[0] in 'aeioAEIO' or noun.startswith('SGLT2') else 'a'} {noun}"


def facts_in(template: str) -> set[str]:
    """"{Short} owes {net_debt}." -> {"short", "net_debt"}: what a passage states."""
    return {slot[0].lower() + slot[1:]
            for _, slot, _, _ in string.Formatter().parse(template) if slot}


def fill(template: str, facts: dict) -> str:
    """"{Kind}s of {city}" with {"kind": "brewer", "city": "Bern"} -> "Brewers of Bern"."""
    return template.format(**facts, **{capitalise(field): capitalise(str(value))
                                       for field, value in facts.items()})


class Collection:
    """The passages and queries of a domain, numbered in the order in which they are written."""

    def __init__(self, prefix: str):
        self.prefix = prefix
        self.passages: list[dict] = []
        self.queries: list[dict] = []

    def tell(self, group: str, title: str, text: str) -> str:
        """Add a passage; its id is returned."""
        identifier = f"{self.prefix}-p{1 + len(self.passages):04}"
        self.passages.append({"_id": identifier, "title": title, "text": text, "group": group})
        return identifier

    def ask(self, group: str, text: str, relevant: dict[str, int], entity_type: str,
            entity: str = "") -> None:
        """Add a query with its judgements; `entity` is the name it uses where that is another."""
        self.queries.append({"_id": f"{self.prefix}-q{1 + len(self.queries):04}", "text": text,
                             "group": group, "relevant": relevant, "entity": entity or group,
                             "entity_type": entity_type})


def tell(aspect: str, wording: Family, known: dict, collection: Collection,
         generator: random.Random) -> tuple[str, set[str]]:
    """Add a passage on the aspect, among sentences of the family that answer nothing, until it has
    the length of a paragraph; its id and the facts that it states are returned."""
    own, words = wording[""], wording[aspect]
    phrasing = generator.choice(words["passage"])
    text = capitalise(fill(phrasing, known))
    if "opening" in own and generator.random() < OPENED:
        text = fill(generator.choice(own["opening"]), known) + " " + text
    least, closings = generator.randint(*LEAST_WORDS), own.get("closing", [])
    for closing in generator.sample(closings, min(MOST_CLOSINGS, len(closings))):
        if len(text.split()) < least:
            text += " " + fill(closing, known)
    named = any(known.get(field, "\n").lower() in text.lower() for field in ("name", "short"))
    title = generator.choice(own["title"] + (own.get("title_if_named", []) if named else []))
    heading = {"heading": fill(generator.choice(words["heading"]), known),
               "number": words.get("number", [""])[0]}
    passage = collection.tell(known["name"], fill(title, known | heading), text)
    return passage, facts_in(phrasing)


def partly(needs: set[str], stated: Stated) -> dict[str, int]:
    """Grade 1 for each passage that states the facts needed."""
    return {passage: 1 for passage, facts in stated.values() if needs <= facts}


# ----------------------------------------------------------------------------------------- medical
#
# 2 for the passage of the aspect asked for; 1 for a definition that says in passing who is affected
# or what is noticed.

MEDICAL_ALIAS = 0.25       # share of queries that use another name than the passage's


def write_medical(entity: Record, family: str, wording: Family, collection: Collection,
                  generator: random.Random) -> None:
    name, kind = one(entity, "entity"), one(entity, "kind")
    parts = {aspect: one(entity, aspect).partition(" | ") for aspect, _ in below(wording)}
    known = {"name": name, "kind": kind, "a_kind": with_article(kind),
             "who": entity.get("who", [""])[0],
             **{f"{aspect}_more": more for aspect, (_, _, more) in parts.items()}}
    stated, asked = {}, []
    for aspect, (fact, _, more) in parts.items():
        alias = generator.choice(entity["alias"])
        stated[aspect] = tell(aspect, wording, known | {"alias": alias, "fact": fact, "more": more},
                              collection, generator)
        for question in generator.sample(wording[aspect]["question"], generator.choice((1, 2))):
            other = generator.choice(entity["alias"])
            used = other if generator.random() < MEDICAL_ALIAS else name
            asked.append((aspect, fill(question, {"name": used}), used))
    asked += [(aspect, text, name) for aspect, text in by_aspect(entity["ask"])]
    for aspect, text, used in asked:
        relevant = partly({f"{aspect}_more"}, stated) | {stated[aspect][0]: 2}
        collection.ask(name, text, relevant, family, used)


# ------------------------------------------------------------------------------------------- legal
#
# 2 for the passage of the aspect asked for; 1 for one whose phrasing states it as well.

QUERIES_PER_ASPECT = {"CASE": 1, "PARTY": 2, "STATUTE": 2}
CASE_BY_TOPIC = 0.6                # share of queries that tell the topic instead of the parties


def write_legal(entity: Record, family: str, wording: Family, collection: Collection,
                generator: random.Random) -> None:
    known = single_facts(entity)
    told = [aspect for aspect, words in below(wording)
            if "passage" in words and known.keys() >= set(words.get("needs", []))]
    stated = {aspect: tell(aspect, wording, known, collection, generator)
              for aspect in generator.sample(told, len(told))}
    asked = []
    for aspect, words in below(wording):
        home = words.get("answered_by", [aspect])[0]   # who won is told with the holding
        for question in generator.sample(words["question"], QUERIES_PER_ASPECT[family]):
            if home in stated:
                by_topic = "topic" in stated[home][1] and generator.random() < CASE_BY_TOPIC
                case = generator.choice(wording[""]["by_topic"]) if by_topic else "{name}"
                deal = generator.choice(wording[""].get("deal", [""]))
                names = {"case": fill(case, known), "deal": fill(deal, known)}
                asked.append((fill(question, known | names), judge(aspect, home, stated)))
    asked += [(question, judge(aspect, aspect, stated, own=True))
              for aspect, question in by_aspect(entity["ask"])]
    for question, relevant in asked:
        collection.ask(known["name"], question, relevant, family)


def judge(aspect: str, home: str, stated: Stated, own: bool = False) -> dict[str, int]:
    """Passage -> grade, for a question that the passage on `home` answers; `own`: one written for
    the entity."""
    grades = partly({aspect}, stated)
    if aspect == "winner":
        grades[stated["remedy"][0]] = 1
    if aspect == "holding" and own:        # the reasons for a rule let a reader infer the rule
        grades[stated["reasons"][0]] = 1
    return grades | {stated[home][0]: 2}


# --------------------------------------------------------------------------------------- financial
#
# 2 for the passage the question was written for; 1 for any other that states the facts it needs:
# "How highly geared is {who}?" needs the leverage, which several passages may state.

ASPECTS_LEFT_OUT = 3             # per company, so that not every report answers every question
CURRENCY_SCALE = {"NOK": 10, "SEK": 10, "DKK": 7, "R": 18, "₹": 85, "¥": 150}    # against $
OPTIONAL_ASPECTS = ("acquisition", "capex", "highlights", "pension", "segments", "tax")
ASPECT_OF_FACT = {"does": "business", "driver": "revenue", "drag": "revenue", "cost": "margin",
                  "target": "acquisition", "reason": "acquisition", "risk1": "risk",
                  "risk2": "risk", "outlook": "outlook", "project": "capex"}
YOUNG = 1985                     # a company founded later has no pensions based on salary


def write_financial(entity: Record, family: str, wording: Family, collection: Collection,
                    generator: random.Random) -> None:
    if family == "CONCEPT":
        return explain_concept(entity, collection, generator)
    wording = dict(wording)
    down = wording.pop("revenue down")             # sales that fell are told in other words
    known, asks_of_event = company_facts(entity, wording, generator)
    if known["fell"]:
        wording["revenue"] = wording["revenue"] | down
    left_out = generator.sample(OPTIONAL_ASPECTS, ASPECTS_LEFT_OUT)
    if int(known["founded"]) > YOUNG:
        left_out.append("pension")
    stated = {aspect: tell(aspect, wording, known | {"note": generator.randint(4, 29)},
                           collection, generator)
              for aspect, _ in below(wording) if aspect not in left_out}
    own = by_aspect(entity["ask"])
    for aspect, (passage, facts) in stated.items():
        chosen = [generator.choice([(text, needs) for text, needs in by_aspect(
            wording[aspect]["question"]) if set(needs.split()) <= facts])]
        if f"{aspect}_event" in facts:
            chosen.append((generator.choice(asks_of_event[aspect]), f"{aspect}_event"))
        chosen += [(text, fact) for fact, text in own if ASPECT_OF_FACT[fact] == aspect]
        for text, needs in chosen:
            who = generator.choice((known["short"], known["short"], known["name"]))
            relevant = partly(set(needs.split()) - {"kind"}, stated) | {passage: 2}
            collection.ask(known["name"], capitalise(fill(text, known | {"who": who})), relevant,
                           family)


def company_facts(company: Record, wording: Family,
                  generator: random.Random) -> tuple[dict, dict[str, list[str]]]:
    """The facts of the table, figures drawn so that they agree with one another, and questions
    about the event drawn for each aspect."""
    known = single_facts(company)
    known["a_kind"] = with_article(known["kind"])
    known["symbol"] = known["currency"] + " " * (len(known["currency"]) == 3)    # NOK 5, but €5
    year = generator.randint(2021, 2024)
    known |= {"year": year, "last_year": year - 1, "next_year": year + 1,
              "listed": max(int(known["founded"]) + 7, generator.randint(1994, 2012)),
              "maturity": year + generator.randint(3, 7), "opening": year + generator.randint(1, 3)}
    add_results(known, generator)
    add_balance_sheet(known, generator)
    asks_of_event = {}
    for aspect, words in below(wording):
        if "event" in words:
            event, *asks_of_event[aspect] = generator.choice(words["event"]).split(" | ")
            if aspect == "tax":            # + before it: a higher charge
                known["tax_moved"] = "higher" if event[0] == "+" else "lower"
                event = event[1:]
            known[f"{aspect}_event"] = event
    return known, asks_of_event


def add_results(known: dict, generator: random.Random) -> None:
    """Sales, growth, margin, segment shares, guidance and tax, as they are printed."""
    scale = CURRENCY_SCALE.get(known["currency"], 1)
    revenue = round(10 ** generator.uniform(2.2, 3.5) * scale)
    growth = generator.choice((-1, 1, 1, 1)) * generator.randint(20, 140) / 10
    better, cost = known["cost"][0] == "+", known["cost"][1:]
    margin = generator.randint(60, 210) / 10
    change = generator.randint(4, 25) / 10
    shares = sorted((generator.randint(12, 30), generator.randint(12, 30)))
    tax = generator.randint(170, 290) / 10
    profit = revenue * margin / 100
    known |= {
        "cost": cost, "fell": growth < 0,
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
    return f"{known['symbol']}{millions:,.{0 if millions >= 20 else 1}f} million"


def per_share(known: dict, amount: float) -> str:
    """0.123 -> "12.3p" in London, "€0.12" in Paris."""
    return f"{amount * 100:.1f}p" if known["currency"] == "£" else f"{known['symbol']}{amount:.2f}"


def explain_concept(concept: Record, collection: Collection, generator: random.Random) -> None:
    """What a term means, how it is used, and the questions about one of them or both."""
    term = one(concept, "entity")
    title = generator.choice((term, "Glossary of finance", term))
    meaning = collection.tell(term, capitalise(title), one(concept, "meaning"))
    use = collection.tell(term, capitalise(one(concept, "heading")), one(concept, "use"))
    relevant = {"meaning": {meaning: 2}, "use": {use: 2}, "both": {meaning: 2, use: 1}}
    for answered, question in by_aspect(concept["ask"]):
        collection.ask(term, question, relevant[answered], one(concept, "type"))


# ----------------------------------------------------------------------------------------- general
#
# 2 for the passage the question was written for; 1 for one that answers it in part.

GENERAL_ALIAS = 0.2        # of the names put into a question or a remark
SHORT_GENERAL = 45         # words: a passage below this gets a remark in any case
REMARK_FIRST = 0.4         # of the passages with a remark
BARE_TITLE = 0.4           # of the titles: the name alone, without the aspect


def write_general(entity: Record, family: str, wording: Family, collection: Collection,
                  generator: random.Random) -> None:
    name, own = one(entity, "entity"), by_aspect(entity["ask"])
    passage, asked = {}, []                            # asked: aspect, question, name used, own
    for aspect, words in below(wording):
        form = "{Name}" if generator.random() < BARE_TITLE else \
            generator.choice(("{Name} - {heading}", "{Name}: {heading}"))
        title = fill(form, {"name": name, "heading": generator.choice(words["heading"])})
        passage[aspect] = collection.tell(name, title, among_remarks(entity, aspect, generator))
        asked += [(aspect, text, name, True) for asked_for, text in own if asked_for == aspect]
        for question in generator.sample(words["question"], generator.choice((1, 2, 2))):
            names = general_name(entity, generator)
            asked.append((aspect, fill(question, names), names["name"], False))
    also = {other: by for by, other in by_aspect(entity.get("partly", []))}
    for aspect, question, used, alone in asked:        # an own question has one answer
        in_part = {} if alone or aspect not in also else {passage[also[aspect]]: 1}
        collection.ask(name, question, in_part | {passage[aspect]: 2}, one(wording[""], "type"),
                       used)


def general_name(entity: Record, generator: random.Random) -> dict[str, str]:
    """The name or an alias, with and without its article: the Nile, Nile."""
    if generator.random() < GENERAL_ALIAS:
        phrase = generator.choice(entity["alias"])
        return {"phrase": phrase, "name": phrase.removeprefix("the ")}
    return {"phrase": one(entity, "phrase"), "name": one(entity, "entity")}


def among_remarks(entity: Record, aspect: str, generator: random.Random) -> str:
    """What a passage has to say, among up to two remarks that any other could carry."""
    text = one(entity, aspect)
    fewest = int(len(text.split()) < SHORT_GENERAL)
    drawn = generator.sample(entity["remark"], generator.choice((fewest, 1, 1, 2)))
    remarks = [fill(remark, general_name(entity, generator)) for remark in drawn]
    before = remarks[:1] if generator.random() < REMARK_FIRST else []
    return " ".join([*before, text, *remarks[len(before):]])


# ----------------------------------------------------------------------------------- BEIR folders

WRITERS = {"financial": write_financial, "general": write_general, "legal": write_legal,
           "medical": write_medical}


def build(name: str) -> tuple[list[dict], list[dict], dict[str, str]]:
    """-> passages {"_id", "title", "text", "group"}, queries {"_id", "text", "group",
    "relevant": {passage: 2 or 1}, "entity", "entity_type"} and the split of each group; a group is
    what is told and asked of one entity."""
    if name not in WRITERS:
        raise InputError(f"domain {name!r}: unknown; expected one of {', '.join(WRITERS)}")
    collection = Collection(name[:2])
    wording = {split: read_table(HERE / name / "phrasings" / f"{split}.txt") for split in SHARES}
    entities = entities_of(name)
    split = split_groups(list(entities), random.Random(f"{SEED} split {name}"))
    for group, (family, entity) in entities.items():
        try:
            WRITERS[name](entity, family, wording[split[group]].get(family, {"": {}}), collection,
                          random.Random(f"{SEED} {name} {group}"))
        except (KeyError, ValueError, IndexError) as error:
            raise InputError(f"{HERE / name}: {group!r} cannot be told with "
                             f"phrasings/{split[group]}.txt ({type(error).__name__}: {error}); "
                             "expected every slot, field and part; mend the tables") from None
    texts = Counter(row["text"] for row in collection.passages + collection.queries)
    twin, times = texts.most_common(1)[0]
    if times > 1:
        raise InputError(f"{HERE / name}: {twin!r:.60} is written {times} times; expected once; "
                         "reword one of them")
    return collection.passages, collection.queries, split


def entities_of(name: str) -> dict[str, tuple[str, Record]]:
    """Entity -> (family, facts with its name as "entity"), in the order of the table."""
    return {heading: (family, {"entity": [heading], **entity})
            for family, records in read_table(HERE / name / "facts.txt").items()
            for heading, entity in below(records)}


def split_groups(groups: list[str], generator: random.Random) -> dict[str, str]:
    """Group -> split. 4 groups -> 2 train, 1 dev, 1 test."""
    groups = sorted(groups)
    generator.shuffle(groups)
    dev = round(SHARES["train"] * len(groups))
    test = round((SHARES["train"] + SHARES["dev"]) * len(groups))
    return {group: "train" if place < dev else "dev" if place < test else "test"
            for place, group in enumerate(groups)}


def beir_files(passages: list[dict], queries: list[dict], split: dict[str, str]) -> dict[str, str]:
    """-> the text of each file."""
    corpus = [{"_id": row["_id"], "title": row["title"], "text": row["text"],
               "metadata": {"group": row["group"], "split": split[row["group"]]}}
              for row in passages]
    asked = [{"_id": row["_id"], "text": row["text"],
              "metadata": {field: row[field] for field in ("group", "entity", "entity_type")}}
             for row in queries]
    lines = {"corpus.jsonl": [json.dumps(row, ensure_ascii=False) for row in corpus],
             "queries.jsonl": [json.dumps(row, ensure_ascii=False) for row in asked],
             **{f"qrels/{part}.tsv": ["query-id\tcorpus-id\tscore"] for part in SHARES}}
    for row in queries:
        lines[f"qrels/{split[row['group']]}.tsv"] += [
            f"{row['_id']}\t{other}\t{grade}" for other, grade in sorted(row["relevant"].items())]
    return {path: "\n".join(rows) + "\n" for path, rows in lines.items()}


# ------------------------------------------------------------------- what training has seen already

def masker(entity: Record) -> re.Pattern[str]:
    """Finds numbers and the entity's names and facts, unless these are whole sentences, each with
    an article before it."""
    values = {part.lstrip("+-") for field, lines in entity.items() if field not in ("ask", "remark")
              for line in lines for part in re.split(r" \| |; ", line) if part[-1] not in ".?!"}
    known = "|".join(re.escape(value) for value in sorted(values, key=len, reverse=True))
    return re.compile(rf"(?:\b(?:an?|the) )?(?:(?<!\w)(?:{known})(?!\w)|[$€£¥₹]?\d[\d.,]*%?)",
                      re.IGNORECASE)


def seen_in_training(name: str, passages: list[dict], queries: list[dict],
                     split: dict[str, str]) -> dict[str, tuple[float, float]]:
    """Split -> the share of its queries that are a training query, and the share of the words of
    its passages in sentences that are of a training passage. Names, facts and numbers are masked,
    and neither stop words nor order count: "What are the causes of gout?" -> "causes what"."""
    masks = {group: masker(entity) for group, (_, entity) in entities_of(name).items()}
    asked, told = ({part: [] for part in SHARES} for _ in range(2))
    for rows, found, end in ((queries, asked, r"\n"), (passages, told, r"(?<=[.?!]) +")):
        for row in rows:
            masked = masks[row["group"]].sub("_", row["text"])
            found[split[row["group"]]] += [" ".join(sorted(data.tokenize(text)))
                                           for text in re.split(end, masked)]
    queries_seen, told_seen = set(asked["train"]), set(told["train"])
    return {part: (sum(text in queries_seen for text in asked[part]) / len(asked[part]),
                   sum(len(text.split()) for text in told[part] if text in told_seen)
                   / sum(len(text.split()) for text in told[part]))
            for part in SHARES}


# --------------------------------------------------------------------------------- command line

def make(name: str) -> None:
    """Write the domain and print how large it is, how hard, and how much of it training has."""
    passages, queries, split = build(name)
    files = beir_files(passages, queries, split)
    for path, text in files.items():
        write_atomically(HERE / name / path, text)
    size = sum(len(text.encode()) for text in files.values())
    print(f"{name:9} | {len(passages):5,} passages | {len(queries):5,} queries | "
          f"{len(split):3} entities | {size / 1e6:.2f} MB")
    domain = data.load_domain(HERE, name)
    for part, (asked, told) in seen_in_training(name, passages, queries, split).items():
        qrels = domain.qrels[part]
        value = mean(ndcg(data.retrieve(domain, part, 100), qrels))
        print(f"{'':9} | {part:5} | {len(qrels):5,} queries | BM25 nDCG@10 {value:.3f} | as in "
              f"training: {asked:6.1%} of queries, {told:6.1%} of the words of passages")


def main() -> None:
    parser = argparse.ArgumentParser(description="write the embedded domains as BEIR folders")
    parser.add_argument("names", nargs="*", help="domains to write; all where none is named")
    for name in parser.parse_args().names or WRITERS:
        make(name)


if __name__ == "__main__":
    run_main(main)
