"""Stage 1's text: named entities become randomised, typed placeholders shared by one group.

Entity Abstraction for Generalization (EAG; Procedure 2, Sec. 4.1): on D_abstract, all domains'
groups after `abstract`, theta_general learns the relations between entities instead of names.

In:   Group(query, documents), e.g. "Who builds the 7X?", ("Zeekr Inc.'s 7X is new.", ...)
Out:  that, abstracted: "Who builds the [PRODUCT_K]?", ("[COMPANY_C]'s [PRODUCT_K] is new.", ...)

Differs from the paper:
- It does not say how entities are found, nor which mentions are one: here by a gazetteer (names,
  types, aliases), by what has a form (domains/forms.tsv: amounts ...) and by names' short forms.
- Not all entities are replaced: a name of the query alone stays, and so do courts and amendments.
"""
import random
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import count, groupby, islice, product
from pathlib import Path
from string import ascii_uppercase
from typing import Iterator, NamedTuple

from plumbing.files import InputError, read_lines
from data import Group

FORMS = Path(__file__).resolve().parent / "domains" / "forms.tsv"
AMOUNTS = ("MONEY", "PERCENT", "QUANTITY", "DATE")
WORD = re.compile(r"[^\W_]+(?:['’]s(?![^\W_]))?")


class Entity(NamedTuple):
    """The half-open span text[start:end] and its type: Entity(0, 5, "COMPANY")."""
    start: int
    end: int
    type: str


def abstract(group: Group, gazetteer: "Gazetteer", generator: random.Random,
             share: float = 1.0) -> Group:
    """All mentions of a name in the group -> one placeholder, with another letter in every draw.
    "Zeekr's loss", ("Zeekr lost $5",) -> "[COMPANY_Q]'s loss", ("[COMPANY_Q] lost [MONEY_B]",)
    What the query alone names stays: a placeholder would link it to nothing, its words may."""
    texts = [group.query, *group.documents]
    found = find_mentions(texts, gazetteer)
    linkable = {name for mentions in found[1:] or found for name, _ in mentions}
    letters, placeholders = defaultdict(lambda: shuffled_letters(generator)), {}
    for i, mentions in enumerate(found):
        pieces, position = [], 0
        for name, (start, end, kind) in mentions:
            if name not in placeholders:
                chosen = name in linkable and generator.random() < share
                placeholders[name] = f"[{kind}_{next(letters[kind])}]" if chosen else None
            pieces += [texts[i][position:start], placeholders[name] or texts[i][start:end]]
            position = end
        texts[i] = "".join(pieces) + texts[i][position:]
    return Group(texts[0], tuple(texts[1:]), group.domain)


def shuffled_letters(generator: random.Random) -> Iterator[str]:
    """A to Z in random order, then AA to ZZ in random order, and so on."""
    for width in count(1):
        names = ["".join(letters) for letters in product(ascii_uppercase, repeat=width)]
        yield from generator.sample(names, len(names))


def find_mentions(texts: list[str], gazetteer: "Gazetteer") -> list[list[tuple]]:
    """Each text's (name, Entity); what one text names in full, another may name in short:
    "Is VMW sued?", "Vell Motor Works Inc. won" -> both mention ("vell", "motor", "work")"""
    found, terms = [find_entities(text, gazetteer) for text in texts], {}
    for kind, name in {(e.type, t[e.start:e.end]): 0 for t, es in zip(texts, found) for e in es}:
        if kind not in AMOUNTS and name[0].isalpha():  # the 5 of "Section 5" is a number elsewhere
            initials = re.sub(r"[^A-Z]|\B.", "", bare_name(name))
            noun = name.lower() if kind in ("DISEASE", "DRUG") and not name.isupper() else name
            for short in (noun, bare_name(name), initials if len(initials) > 2 else name):
                terms.setdefault(fold_words(short), Term(short, kind, gazetteer.canonical(name)))
    known = Gazetteer(terms)
    for i, text in enumerate(texts):
        spans = found[i] + [Entity(*span, term.type) for term, *span in known.matches(text)]
        found[i] = [((e.type, text[e.start:e.end].lower()) if e.type in AMOUNTS else
                     known.canonical(text[e.start:e.end]), e) for e in disjoint(spans)]
    return found


def find_entities(text: str, gazetteer: "Gazetteer") -> list[Entity]:
    """Spans in order: the longest wins, then the gazetteer's, then the first. KEPT is left out.
    "Zeekr fell 5%" -> [Entity(0, 5, "COMPANY"), Entity(11, 13, "PERCENT")]"""
    spans = [Entity(*span, term.type) for term, *span in gazetteer.matches(text)]
    for kind, form in forms().items():
        if kind.isupper():  # a form's groups, where it has some: "Doe v. Roe" -> "Doe", "Roe"
            parts = range(min(form.groups, 1), form.groups + 1)
            spans += [Entity(*m.span(i), kind) for m in form.finditer(text) for i in parts if m[i]]
    return [entity for entity in disjoint(spans) if entity.type != "KEPT"]


def disjoint(spans: list[Entity]) -> list[Entity]:
    """In order, without those that overlap a longer span or an earlier one of their length."""
    taken, entities = set(), []
    for span in sorted(spans, key=lambda e: e.start - e.end):  # stable
        if taken.isdisjoint(places := range(span.start, span.end)):
            taken.update(places)
            entities.append(span)
    return sorted(entities)


@cache
def forms() -> dict[str, re.Pattern]:
    """Name -> expression, from domains/forms.tsv. A name in capitals is a type of entities; {name}
    in an expression stands for the one of that name further up: "{number} ?%" -> r"\\d+ ?%"."""
    sources = {}
    for _, line in islice(read_lines(FORMS), 1, None):  # behind the header
        name, source, _ = line.split("\t")
        sources[name] = re.sub(r"\{([a-z]+)\}", lambda slot: sources[slot[1]], source)
    return {name: re.compile(source) for name, source in sources.items()}


@lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """A word without case, possessive and plural: "Statins" -> "statin", "Zeekr's" -> "zeekr"."""
    word = re.sub("['’]s$", "", word.lower())
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "does")):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


@lru_cache(maxsize=256)
def fold_words(text: str) -> tuple[str, ...]:
    """The folded words: "47, XYY syndromes" -> ("47", "xyy", "syndrome")."""
    return tuple(map(fold, WORD.findall(text)))


def bare_name(name: str) -> str:
    """Without article and company suffixes: "The Zeekr Group, Inc." -> "Zeekr"."""
    return forms()["frame"].sub("", name)


class Term(NamedTuple):
    """A gazetteer's entry; `canonical` is the folded name that a name and its aliases share."""
    surface: str
    type: str
    canonical: tuple[str, ...]


def matched_end(term: Term, surface: str, start: int) -> int | None:
    """Where a match ends, ahead of possessive and plural; None if its case or its stops differ."""
    surface, known = re.sub("['’]s$", "", surface), term.surface
    # a single word with capitals may be an ordinary word when small: "Apple", "AIDS", "Gap"
    alike = " " in known or known.islower() or surface.startswith((known, known.upper()))
    alike = alike and not set(".;:|!?()\n").intersection(surface).difference(known)
    return start + len(surface) - (surface.lower() == known.lower() + "s") if alike else None


@dataclass(frozen=True)
class Gazetteer:
    """Folded words -> Term. With an empty one, Gazetteer({}), only what has a form is found."""
    terms: dict[tuple[str, ...], Term]

    @cached_property
    def lengths(self) -> dict[str, list[int]]:
        """First word -> the lengths of the terms that begin with it, longest first."""
        groups = groupby(sorted(self.terms), key=lambda key: key[0])
        return {word: sorted({*map(len, keys)}, reverse=True) for word, keys in groups}

    def matches(self, text: str) -> Iterator[tuple[Term, int, int]]:
        """The longest term that begins at each word, with its span; spans may overlap."""
        words, spans = fold_words(text), [match.span() for match in WORD.finditer(text)]
        for first, word in enumerate(words):
            for size in self.lengths.get(word, ()):
                if term := self.terms.get(words[first:first + size]):
                    start, end = spans[first][0], spans[first:first + size][-1][1]
                    if end := matched_end(term, text[start:end], start):
                        yield term, start, end
                        break

    def canonical(self, surface: str) -> tuple[str, ...]:
        """The name that mentions share: "Zeekr Inc." and "the Zeekr" -> ("zeekr",)."""
        term = self.terms.get(fold_words(surface)) or self.terms.get(fold_words(bare_name(surface)))
        return fold_words(bare_name(" ".join(term.canonical) if term else surface))

# ============================ The method ends here: a gazetteer's file, and what is refused there.

    @classmethod
    def load(cls, path: str | Path) -> "Gazetteer":
        """Reads lines of term TAB TYPE [TAB canonical name of an alias]; InputError for others."""
        terms: dict[tuple[str, ...], Term] = {}
        for where, line in read_lines(path):
            surface, kind, *rest = [field.strip() for field in line.split("\t")] + [""]
            key = fold_words(surface)
            if not key or len(rest) > 2 or not re.fullmatch("[A-Z][A-Z_]*", kind):
                raise InputError(f"{where}: found {line!r}; expected term TAB TYPE [TAB canonical "
                                 "name], the TYPE in capitals; fix or delete the line")
            term = Term(surface, kind, fold_words(rest[0]) or key)
            known = terms.setdefault(key, term)
            if (known.type, known.canonical) != (term.type, term.canonical):
                raise InputError(f"{where}: {surface!r} ({kind}) stands above as {known.surface!r} "
                                 f"({known.type}) with another type or name; keep one of them")
        return cls(terms)
