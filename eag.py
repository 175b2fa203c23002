"""Stage 1's text: named entities become randomised, typed placeholders shared by one group.

Entity Abstraction for Generalization (EAG; Procedure 2, Sec. 4.1): theta_general is trained on
D_abstract, all domains' groups after `abstract`, to learn the relations between entities instead
of their names.

In:   Group(query, documents), e.g. "Who builds the Zeekr 7X?", ("Zeekr Inc. builds it.", ...)
Out:  the same Group abstracted:    "Who builds the [PRODUCT_K]?", ("[COMPANY_C] builds it.", ...)

Differs from the paper, which does not say how entities are found: here by a gazetteer (a list, or
names induced from a corpus) and by regular expressions; `linked` and `share` are for ablations.
"""
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import count, islice, product
from pathlib import Path
from string import ascii_uppercase

from plumbing.files import InputError, read_lines
from data import Domain, Group

FORMS = Path(__file__).resolve().parent / "domains" / "forms.tsv"
AMOUNTS = ("MONEY", "PERCENT", "QUANTITY")
COMPANY_WORDS = frozenset("inc corp corporation llc ltd plc company co holding gmbh group lp llp ag"
                          " limited incorporated bancorp".split())
STOPS = frozenset(".;:|!?()\n")
WORD = re.compile(r"[^\W_]+(?:['’]s(?![^\W_]))?")
ABBREVIATION = re.compile(r" \(([A-Z][A-Z0-9]{1,4})s?\)")      # that follows a name


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
    Only a `share` of the names is abstracted; unless `linked`, every mention has its own letter.
    """
    letters = defaultdict(lambda: shuffled_letters(generator))  # by type
    placeholders: dict = {}  # by name; None where the name stays

    def rewrite(text: str) -> str:
        """One text, with the placeholders that its group has so far."""
        pieces, position = [], 0
        for entity in find_entities(text, gazetteer):
            kind, surface = entity.type, text[entity.start:entity.end]
            name = identity_of(kind, surface, gazetteer) if linked else len(placeholders)
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


def identity_of(kind: str, surface: str, gazetteer: "Gazetteer") -> tuple[str, ...]:
    # "$5.2" and "5.2%" have the same words, so amounts are told apart by their characters
    return (surface.lower(),) if kind in AMOUNTS else gazetteer.canonical(surface)


def find_entities(text: str, gazetteer: "Gazetteer") -> list[Entity]:
    """Spans that do not overlap, in order: the longest wins, then the gazetteer's, then the first.

    "Zeekr fell 5%" -> [Entity(0, 5, "COMPANY"), Entity(11, 13, "PERCENT")]
    """
    found = [Entity(start, end, term.type) for term, start, end in gazetteer.matches(text)]
    for kind, form in entity_forms().items():
        found += [Entity(*match.span(match.lastindex or 0), kind) for match in form.finditer(text)]
    taken, kept = bytearray(len(text)), []
    for entity in sorted(found, key=lambda e: e.start - e.end):  # stable: the gazetteer came first
        if not any(taken[entity.start:entity.end]):
            taken[entity.start:entity.end] = b"\1" * (entity.end - entity.start)
            kept.append(entity)
    return sorted(kept, key=lambda e: e.start)


@dataclass(frozen=True)
class Term:
    """A gazetteer's entry; `canonical` is the folded name that a name and its aliases share."""
    surface: str
    type: str
    canonical: tuple[str, ...]


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


@dataclass(frozen=True)
class Gazetteer:
    """Folded words -> Term. `written | induced` merges two; the left one wins."""
    terms: dict[tuple[str, ...], Term]

    def __or__(self, other: "Gazetteer") -> "Gazetteer":
        return Gazetteer(other.terms | self.terms)

    @cached_property
    def lengths(self) -> dict[str, list[int]]:
        """First word -> the lengths of the terms that begin with it, longest first."""
        found = defaultdict(set)
        for key in self.terms:
            found[key[0]].add(len(key))
        return {word: sorted(sizes, reverse=True) for word, sizes in found.items()}

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

    @classmethod
    def load(cls, path: str | Path) -> "Gazetteer":
        """Lines of term TAB TYPE [TAB canonical name], the name that makes the term an alias."""
        terms: dict[tuple[str, ...], Term] = {}
        for where, line in read_lines(path):
            surface, kind, *rest = [field.strip() for field in line.split("\t")] + [""]
            key = fold_words(surface)
            if not key or len(rest) > 2 or not re.fullmatch("[A-Z][A-Z_]*", kind):
                raise InputError(f"{where}: found {line!r}; expected term TAB TYPE [TAB canonical "
                                 "name], the TYPE in capitals; mend or delete the line")
            term = Term(surface, kind, fold_words(rest[0]) or key)
            known = terms.setdefault(key, term)
            if (known.type, known.canonical) != (term.type, term.canonical):
                raise InputError(f"{where}: {surface!r} ({kind}) stands above as {known.surface!r} "
                                 f"({known.type}) with another type or name; keep one of them")
        return cls(terms)

    @classmethod
    def from_domain(cls, domain: Domain) -> "Gazetteer":
        """Names induced from the corpus alone, no query and no judgement: a title "Zeekr: Overview"
        and its text "... Zeekr (ZK) ..." show "Zeekr" and its alias "ZK"."""
        return cls(induced_terms(domain))


def bare_name(key: tuple[str, ...]) -> tuple[str, ...]:
    """A folded name without article and company suffixes, unless nothing else is left."""
    words = list(key[1:] if key[:1] == ("the",) else key)
    while words and words[-1] in COMPANY_WORDS:
        words.pop()
    return tuple(words) or key


def matched_end(term: Term, surface: str, start: int) -> int | None:
    """Where a match ends, possessive and plural outside; None if its case or its stops differ."""
    surface = re.sub("['’]s$", "", surface)
    if STOPS.intersection(surface) - set(term.surface):
        return None
    # a single word with capitals may be an ordinary word when small: "Apple", "AIDS", "Gap"
    if " " not in term.surface and not term.surface.islower():
        if not surface.startswith((term.surface, term.surface.upper())):
            return None
    return start + len(surface) - (surface.lower() == term.surface.lower() + "s")


# ================ The method ends here: names that a corpus shows, and the table of forms.

def induced_terms(domain: Domain) -> dict[tuple[str, ...], Term]:
    """What has a form, and names in titles or repeated mentions that are no ordinary words."""
    titles = {key: domain.metadata["titles"].get(key, "") for key in domain.corpus}
    bodies = [text[len(titles[key]):] for key, text in domain.corpus.items()]
    names, neighbours = candidate_names(titles.values(), bodies)
    found, away, aliases = usage_of(domain.corpus, titles, names)
    owned = Counter(fold_words(n) for title in titles.values() for n in title_names(title))
    ordinary, terms = ordinary_words(bodies), {}
    for key, name in names.items():
        kind, special = form_of(name), not ordinary.issuperset(WORD.findall(name.lower()))
        if key not in neighbours:
            keep = special and away[key] <= 0.1 * found[key]
        else:  # a word of the language is frequent under other titles too
            keep = away[key] <= min(0.02 * len(bodies), 10 * owned[key]) and (
                len(key) == 1 or special and (len(key) <= 4 or () not in neighbours[key])
                or found[key] and () in neighbours[key])
            if len(key) == 1 and not (name.isupper() and away[key]):
                name = name.lower()
        if kind or keep and len(key) <= 8 and len(neighbours[key]) <= 8:
            terms[key] = Term(name, kind or "ENTITY", key)
    for (short, key), _ in reversed(aliases.most_common()):  # the most frequent meaning stays
        if key in terms and fold_words(short) not in names:
            terms[fold_words(short)] = Term(short, terms[key].type, key)
    return terms


def title_names(title: str) -> list[str]:
    """"Lockheed (LMT) 2015 annual report" -> ["Lockheed"]; "Lease - A Inc. / B" -> all three."""
    head = re.split(r": | \(|, et al", title)[0]
    parts = [re.sub("^The (?=.* )", "", part) for part in re.split(" - | / ", head)]
    return [part for part in parts if fold_words(part)]


def candidate_names(titles: Iterable[str], bodies: Iterable[str]) -> tuple[dict, dict]:
    """Folded name -> name, and folded title name -> the other parts of each title that holds it."""
    names, neighbours = {}, defaultdict(set)
    for title in dict.fromkeys(titles):
        parts = title_names(title)
        for name in parts:
            names.setdefault(fold_words(name), name)
            neighbours[fold_words(name)].add(tuple(part for part in parts if part != name))
    mentions = Counter(name for body in bodies for name in set(forms()["mention"].findall(body)))
    for name, texts in mentions.items():
        if texts >= 3 and not name.isupper() and not forms()["PERSON"].search(name):
            names.setdefault(fold_words(name), name)
    return names, neighbours


def usage_of(corpus: dict[str, str], titles: dict[str, str],
           names: dict) -> tuple[Counter, Counter, Counter]:
    """In how many texts a name is found; found in small letters under another title; and how often
    an abbreviation follows it: "Gross Margin (GM)" -> ("GM", ("gross", "margin"))."""
    seen = Gazetteer({key: Term(name.lower(), "ENTITY", key) for key, name in names.items()})
    found, away, aliases = Counter(), Counter(), Counter()
    for identity, text in corpus.items():
        own = {fold_words(name) for name in title_names(titles[identity])}
        big, small, ends = set(), set(), set()
        for term, start, end in seen.matches(text):
            if start >= len(titles[identity]):
                (small if text[start:end].islower() else big).add(term.canonical)
            short = ABBREVIATION.match(text, end)
            if short and short[1][0] == text[start].upper() and end not in ends:
                aliases[short[1], term.canonical] += 1
            ends.add(end)  # of two names with one end the longer comes first
        found.update(big | small)
        away.update(small - own)
    return found, away, aliases


def ordinary_words(bodies: Iterable[str]) -> set[str]:
    """Words that are mostly small: "launch" and "date" of "Launch Date", no "usher"."""
    small, large, size = Counter(), Counter(), 0
    for size, body in enumerate(bodies, 1):
        small.update(set(re.findall(r"\b[a-z]\w*", body)))
        large.update({word.lower() for word in re.findall(r"(?<=[a-z,] )[A-Z]\w*", body)})
    return {word for word, n in small.items() if n > max(large[word] / 4, 0.001 * size)}


def form_of(name: str) -> str | None:
    """The type whose pattern the whole name has: "Zeekr Inc." -> "COMPANY"."""
    for kind, form in entity_forms().items():
        match = form.fullmatch(name)
        if match and match.span(match.lastindex or 0) == (0, len(name)):
            return kind
    return "CASE" if " v. " in name else None


@cache
def forms() -> dict[str, re.Pattern]:
    """Type -> the expression of what has a form, from domains/forms.tsv, where {name} stands for an
    expression further up. Where one has a group, the group alone is the entity: a title stays."""
    found = {}
    for _, line in islice(read_lines(FORMS), 1, None):
        name, expression, _ = line.split("\t")
        found[name] = re.sub(r"\{([a-z]+)\}", lambda match: found[match[1]], expression)
    return {name: re.compile(expression) for name, expression in found.items()}


@cache
def entity_forms() -> dict[str, re.Pattern]:
    return {name: form for name, form in forms().items() if name.isupper()}
