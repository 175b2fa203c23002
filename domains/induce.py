"""Write a domain's gazetteer.tsv from the names that its corpus shows, for its user to correct.

    python domains/induce.py --data DIR --domain NAME [--out FILE]      (a second for 1 MB of text)
The last line it prints: wrote DIR/NAME/gazetteer.tsv: 412 terms; read the list and fix it ...

In:   <data>/<domain>: titles and texts; queries and judgements are not looked at
Out:  lines of term TAB TYPE [TAB canonical name], sorted, aliases below their name

A name has a form (forms.tsv), or it is no ordinary word and stands in a title or recurs (ENTITY).
"""
import argparse
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from plumbing.files import Help, InputError, run_main, write_atomically  # noqa: E402
from data import Domain, load_domain  # noqa: E402
from eag import WORD, Gazetteer, Term, fold_words, forms  # noqa: E402

ABBREVIATION = re.compile(r" \(([A-Z][A-Z0-9]{1,4})s?\)")


@dataclass(frozen=True)
class Usage:
    """How a corpus uses names; the keys are folded names."""
    titled: Counter     # titles that hold the name
    texts: Counter      # texts that mention it behind their title
    elsewhere: Counter  # of these, those under other titles that have it in small letters
    aliases: Counter    # (abbreviation, name): how often it follows the name in parentheses


def induce(domain: Domain) -> Gazetteer:
    """Title "Zeekr: Overview", text "Zeekr (ZK) builds cars." -> "zeekr" and its alias "ZK"."""
    titles = {key: domain.titles.get(key, "") for key in domain.corpus}
    bodies = [text[len(titles[key]):] for key, text in domain.corpus.items()]
    names, partners = candidate_names(list(titles.values()), bodies)
    usage, ordinary, terms = count_usage(domain.corpus, titles, names), ordinary_words(bodies), {}
    for key, name in names.items():
        special = not ordinary.issuperset(WORD.findall(name.lower()))
        kind = form_of(name) or is_name(key, special, partners, usage, len(bodies)) and "ENTITY"
        if kind and len(key) == 1 and not (name.isupper() and usage.elsewhere[key]):
            name = name.lower() if fold_words(name.lower()) == key else name  # matches in any case
        if kind:
            terms[key] = Term(name, kind, key)
    for (short, key), _ in reversed(usage.aliases.most_common()):  # the most frequent meaning stays
        if key in terms and fold_words(short) not in names:
            terms[fold_words(short)] = Term(short, terms[key].type, key)
    return Gazetteer(terms)


def title_names(title: str) -> list[str]:
    """"Vell (VL) 2015 report" -> ["Vell"]; "Lease - A Inc. / B" -> all three; "A v. B" -> both."""
    head = re.split(r": | \(|, et al", " ".join(title.split()))[0]
    parts = [re.sub("^The (?=.* )", "", part) for part in re.split(r" - | / | vs?\. ", head)]
    return [part for part in parts if fold_words(part)]


def candidate_names(titles: list[str], bodies: list[str]) -> tuple[dict, dict]:
    """Folded name -> name, and folded title name -> the other parts of each title that holds it:
    "Lease - Vell" -> {("lease",): "Lease", ("vell",): "Vell"}, {("lease",): {("Vell",)}, ...}"""
    names, partners = {}, defaultdict(set)
    for parts in map(title_names, dict.fromkeys(titles)):
        for name in parts:
            names.setdefault(fold_words(name), name)
            partners[fold_words(name)].add(tuple(part for part in parts if part != name))
    mention = forms()["mention"]  # subtle: not into a set, so that of two spellings the first stays
    mentions = Counter(m for body in bodies for m in dict.fromkeys(mention.findall(body)))
    for name, texts in mentions.items():
        if texts >= 3 and not name.isupper() and not forms()["PERSON"].search(name):
            names.setdefault(fold_words(name), name)
    return names, partners


def count_usage(corpus: dict[str, str], titles: dict[str, str], names: dict) -> Usage:
    """"the gross margin (GM) fell" under another title: a text, elsewhere, an alias "GM"."""
    matcher = Gazetteer({key: Term(name.lower(), "ENTITY", key) for key, name in names.items()})
    usage = Usage(Counter(), Counter(), Counter(), Counter())
    for identity, text in corpus.items():
        own = [fold_words(name) for name in title_names(titles[identity])]
        large, small, ends = set(), set(), set()
        for term, start, end in matcher.matches(text):
            if start >= len(titles[identity]):
                (small if text[start:end].islower() else large).add(term.canonical)
            short = ABBREVIATION.match(text, end)
            if short and short[1][0] == text[start].upper() and end not in ends:
                usage.aliases[short[1], term.canonical] += 1
            ends.add(end)  # of two names with one end the longer comes first
        usage.titled.update(own)
        usage.texts.update(large | small)
        usage.elsewhere.update(small.difference(own))
    return usage


def is_name(key: tuple, special: bool, partners: dict, usage: Usage, size: int) -> bool:
    """Not a word of the language, which is frequent under other titles, nor a heading, which has
    many partners: of "Gout: Signs", "Growth - Vell", "Growth - Norr" ... "Gout", not "Growth"."""
    if key not in partners:
        return len(key) <= 8 and special and usage.elsewhere[key] <= 0.1 * usage.texts[key]
    whole = () in partners[key]  # a title holds nothing else
    named = special and (len(key) <= 4 or not whole) or usage.texts[key] > 0 and whole
    frequent = usage.elsewhere[key] > min(0.02 * size, 10 * usage.titled[key])
    return not frequent and len(key) <= 8 and len(partners[key]) <= 8 and (len(key) == 1 or named)


def ordinary_words(bodies: list[str]) -> set[str]:
    """Words that are mostly small: "launch" and "date" of "Launch Date", but not "usher"."""
    small, large = Counter(), Counter()
    for body in bodies:
        small.update(set(re.findall(r"\b[a-z]\w*", body)))
        large.update({word.lower() for word in re.findall(r"(?<=[a-z,] )[A-Z]\w*", body)})
    return {word for word, n in small.items() if n > max(large[word] / 4, 0.001 * len(bodies))}


def form_of(name: str) -> str | None:
    """The type whose expression the whole name has: "Zeekr Inc." -> "COMPANY"."""
    for kind, form in forms().items():
        match = form.fullmatch(name) if kind.isupper() else None
        if match and match.span(match.lastindex or 0) == (0, len(name)):
            return kind
    return None


def lines_of(gazetteer: Gazetteer) -> list[str]:
    """What Gazetteer.load reads: ["zeekr TAB ENTITY", "ZK TAB ENTITY TAB zeekr"]."""
    terms = gazetteer.terms
    rows = sorted((t.canonical, key != t.canonical, t.surface, t.type) for key, t in terms.items())
    return ["\t".join([surface, kind] + [terms[name].surface] * is_alias)
            for name, is_alias, surface, kind in rows]


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a gazetteer.", formatter_class=Help)
    parser.add_argument("--domain", required=True, help="folder of --data whose corpus is read")
    parser.add_argument("--data", type=Path, default=HERE, help="folder of BEIR folders")
    parser.add_argument("--out", type=Path, help="a new file (default: the domain's gazetteer.tsv)")
    args = parser.parse_args()
    out = args.out or args.data / args.domain / "gazetteer.tsv"
    if out.exists():
        raise InputError(f"{out}: exists; expected a new file; delete it or choose another --out")
    lines = lines_of(induce(load_domain(args.data, args.domain)))
    write_atomically(out, "".join(f"{line}\n" for line in lines))
    print(f"wrote {out}: {len(lines)} terms; read the list and fix it before you train")


if __name__ == "__main__":
    run_main(main)
