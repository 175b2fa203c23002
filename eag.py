"""Stage 1's text: named entities become randomised, typed placeholders shared by one group.

Entity Abstraction for Generalization (EAG; Procedure 2, Sec. 4.1): on D_abstract, all domains'
groups after `abstract`, theta_general learns the relations between entities instead of names.

In:   Group(query, documents), e.g. "Who builds the Zeekr 7X?", ("Zeekr Inc. builds it.", ...)
Out:  the same Group abstracted:    "Who builds the [PRODUCT_K]?", ("[COMPANY_C] builds it.", ...)

Differs from the paper:
- It does not say how entities are found: here by a gazetteer (a list of names and their types) and
  by regular expressions of what has a form (domains/forms.tsv: amounts, dates, statutes ...).
- Nor which mentions are one entity: here those of a name and of its aliases in the gazetteer.
"""
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import count, islice, product
from pathlib import Path
from string import ascii_uppercase

from plumbing.files import InputError, read_lines
from data import Group

FORMS = Path(__file__).resolve().parent / "domains" / "forms.tsv"
AMOUNTS = ("MONEY", "PERCENT", "QUANTITY")
COMPANY_WORDS = frozenset("inc corp corporation llc ltd plc company co holding gmbh group lp llp ag"
                          " limited incorporated bancorp".split())
SENTENCE_MARKS = frozenset(".;:|!?()\n")
WORD = re.compile(r"[^\W_]+(?:['’]s(?![^\W_]))?")


@dataclass(frozen=True)
class Entity:
    """The half-open span text[start:end] and its type: Entity(0, 5, "COMPANY")."""
    start: int
    end: int
    type: str


def abstract(group: Group, gazetteer: "Gazetteer", generator: random.Random, linked: bool = True,
             share: float = 1.0) -> Group:
    """All mentions of a name in the group -> one placeholder, with another letter in every draw.
    "Zeekr's loss", ("Zeekr lost $5",) -> "[COMPANY_Q]'s loss", ("[COMPANY_Q] lost [MONEY_B]",)
    For ablations: only a `share` of the names, or (not `linked`) one placeholder per mention."""
    letters = defaultdict(lambda: shuffled_letters(generator))  # by type
    placeholders: dict = {}  # by name; None where the name stays

    def rewrite(text: str) -> str:
        """One text, with the placeholders that its group has so far."""
        pieces, position = [], 0
        for entity in find_entities(text, gazetteer):
            kind, surface = entity.type, text[entity.start:entity.end]
            name = name_of(kind, surface, gazetteer) if linked else len(placeholders)
            if name not in placeholders:
                chosen = generator.random() < share
                placeholders[name] = f"[{kind}_{next(letters[kind])}]" if chosen else None
            pieces += [text[position:entity.start], placeholders[name] or surface]
            position = entity.end
        return "".join(pieces) + text[position:]

    return Group(rewrite(group.query), tuple(rewrite(d) for d in group.documents), group.domain)


def shuffled_letters(generator: random.Random) -> Iterator[str]:
    """A to Z in random order, then AA to ZZ in random order, and so on."""
    for width in count(1):
        names = ["".join(letters) for letters in product(ascii_uppercase, repeat=width)]
        yield from generator.sample(names, len(names))


def name_of(kind: str, surface: str, gazetteer: "Gazetteer") -> tuple[str, ...]:
    """A key for all mentions of one entity: its folded name; an amount's text, as $5 is not 5%."""
    return (surface.lower(),) if kind in AMOUNTS else gazetteer.canonical(surface)


def find_entities(text: str, gazetteer: "Gazetteer") -> list[Entity]:
    """Spans that do not overlap, in order: the longest wins, then the gazetteer's, then the first.
    "Zeekr fell 5%" -> [Entity(0, 5, "COMPANY"), Entity(11, 13, "PERCENT")]"""
    spans = [Entity(start, end, term.type) for term, start, end in gazetteer.matches(text)]
    for kind, form in forms().items():
        if kind.isupper():  # the last group of a form, where it has one: "Dr. Ng" -> "Ng"
            spans += [Entity(*m.span(m.lastindex or 0), kind) for m in form.finditer(text)]
    taken, entities = bytearray(len(text)), []
    for span in sorted(spans, key=lambda e: e.start - e.end):  # stable: the gazetteer came first
        if not any(taken[span.start:span.end]):
            taken[span.start:span.end] = b"\1" * (span.end - span.start)
            entities.append(span)
    return sorted(entities, key=lambda e: e.start)


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
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def fold_words(text: str) -> tuple[str, ...]:
    """The folded words: "47, XYY syndromes" -> ("47", "xyy", "syndrome")."""
    return tuple(fold(match.group()) for match in WORD.finditer(text))


def bare_name(key: tuple[str, ...]) -> tuple[str, ...]:
    """Without article and company suffixes: ("the", "zeekr", "inc") -> ("zeekr",)."""
    words = list(key[1:] if key[:1] == ("the",) else key)
    while words and words[-1] in COMPANY_WORDS:
        words.pop()
    return tuple(words) or key  # "the group" is a name of suffixes alone: it stays


@dataclass(frozen=True)
class Term:
    """A gazetteer's entry; `canonical` is the folded name that a name and its aliases share."""
    surface: str
    type: str
    canonical: tuple[str, ...]


def matched_end(term: Term, surface: str, start: int) -> int | None:
    """Where a match ends, ahead of possessive and plural; None if its case or its stops differ."""
    surface = re.sub("['’]s$", "", surface)
    if SENTENCE_MARKS.intersection(surface) - set(term.surface):
        return None
    # a single word with capitals may be an ordinary word when small: "Apple", "AIDS", "Gap"
    if (" " not in term.surface and not term.surface.islower()
            and not surface.startswith((term.surface, term.surface.upper()))):
        return None
    return start + len(surface) - (surface.lower() == term.surface.lower() + "s")


@dataclass(frozen=True)
class Gazetteer:
    """Folded words -> Term. With an empty one, Gazetteer({}), only what has a form is found."""
    terms: dict[tuple[str, ...], Term]

    @cached_property
    def lengths(self) -> dict[str, list[int]]:
        """First word -> the lengths of the terms that begin with it, longest first."""
        lengths = defaultdict(set)
        for key in self.terms:
            lengths[key[0]].add(len(key))
        return {word: sorted(sizes, reverse=True) for word, sizes in lengths.items()}

    def matches(self, text: str) -> Iterator[tuple[Term, int, int]]:
        """The longest term that begins at each word, with its span; spans may overlap."""
        spans = [match.span() for match in WORD.finditer(text)]
        words = [fold(text[start:end]) for start, end in spans]
        for first, word in enumerate(words):
            for size in self.lengths.get(word, ()):
                term = self.terms.get(tuple(words[first:first + size]))
                if term and first + size <= len(words):
                    start, end = spans[first][0], spans[first + size - 1][1]
                    if end := matched_end(term, text[start:end], start):
                        yield term, start, end
                        break

    def canonical(self, surface: str) -> tuple[str, ...]:
        """The name that mentions share: "Zeekr Inc." and "the Zeekr" -> ("zeekr",)."""
        key = fold_words(surface)
        term = self.terms.get(key) or self.terms.get(bare_name(key))
        return bare_name(term.canonical if term else key)

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
