"""What does abstraction do to training groups? Does the positive stay the one that answers?

    python results/placeholders.py --data DIR    (a minute on one core)
The last lines it prints, of each collection's groups, in percent:
    touched  a name's placeholder stands in the query
    shared   and one of the query's stands in the positive, of those touched
    cut      and none of the query's stands in the positive
    lost     the positive was the best match by words (BM25 within its group) and no longer is

In:  BEIR folders medical, legal, financial, each with a gazetteer.tsv
Out: placeholders.csv in results/real, with --decoder in results/decoder
"""
import random
import re
from collections import defaultdict
from statistics import mean

from experiment import DOMAINS, Setting, collection, run_script
from data import BM25, Group, curate, retrieve, sample_groups
from eag import AMOUNTS, abstract
from plumbing.files import run_main, write_table
from train import gazetteer_of

GROUPS, SIZE, DEPTH = 300, 8, 20       # of a collection; documents; candidates of a query
COLUMNS = ("touched", "shared", "cut", "lost")
PLACEHOLDER = re.compile(r"\[([A-Z_]+)_([A-Z]+)\]")


def names(text: str) -> set[str]:
    """The placeholders in a text that stand for names."""
    return {match[0] for match in PLACEHOLDER.finditer(text) if match[1] not in AMOUNTS}


def wins(group: Group) -> bool:
    """Whether BM25 within the group ranks the positive first; a placeholder is one word."""
    query, *documents = (PLACEHOLDER.sub(r"x\1x\2", text).replace("_", "")
                         for text in (group.query, *group.documents))
    scores = BM25(documents).scores(query)                                             # (G,)
    return bool(scores[0] > scores[1:].max())


def tables(setting: Setting, seeds: list[int]) -> None:
    rows, generator = [], random.Random(0)
    for name in DOMAINS:
        domain, found = collection(setting, name), defaultdict(list)
        source_of = {domain.queries[query]: facts["source"].split("/")[0]
                     for query, facts in domain.metadata["queries"].items()}
        gazetteer = gazetteer_of(domain, setting.data)
        examples = curate(domain, "train", retrieve(domain, "train", DEPTH))
        sources = {source_of[example.query] for example in examples}
        for group in sample_groups(examples, SIZE, generator):
            those = found[source_of[group.query]]
            if len(those) < GROUPS:
                after = abstract(group, gazetteer, generator)
                query, positive = names(after.query), names(after.documents[0])
                those.append((bool(query), bool(query & positive), bool(query) and not
                              query & positive, wins(group) and not wins(after)))
            elif len(found) == len(sources) and min(map(len, found.values())) == GROUPS:
                break
        for source, those in sorted(found.items()):
            touched, shared, cut, lost = map(mean, zip(*those))
            row = [touched, shared / max(touched, 1e-9), cut, lost]
            rows.append([name, source, len(those), *row])
            print(f"{name:<10} {source:<9} " + "  ".join(
                f"{what} {100 * share:.1f}" for what, share in zip(COLUMNS, row)))
    write_table(setting.tables / "placeholders.csv",
                ["domain", "collection", "groups", *COLUMNS], rows)


if __name__ == "__main__":
    run_main(lambda: run_script("What does abstraction do?", {"placeholders": (None, tables)}))
