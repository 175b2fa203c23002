"""Text in, groups of text out: BEIR folders, BM25 and the data curation of Procedure 1.

    BM25         s(q, d) = sum over the terms t of q of
                     idf(t) * tf / (tf + k1 * (1 - b + b * length(d) / mean length))
                 idf(t) = log(1 + (N - df + 0.5) / (df + 0.5)), never negative
    Procedure 1  C = R(q, corpus);  P_q = the positives;
                 N_q = (C minus P_q) + a random sample of (corpus minus P_q)

In:   <root>/<domain>/corpus.jsonl, queries.jsonl, qrels/{train,dev,test}.tsv
Out:  Domain; run {query id: {document id: score}}; Example (q, P_q, N_q); Group (query, documents)

Reading starts here, so here is the glossary of all files. Tensors: B queries, G documents of a
query (the positive in slot 0), N documents of a corpus, T tokens, W tokens of the longest document,
P tokens of the shared prefix, D hidden, H/K query/key-value heads, Dh head_dim, L layers, E classes
of the router, r rank, V vocabulary. Models: PT the pretrained backbone, S1 and S2 the two stages.

Differs from the paper:
- The positives are the data's own judgements (score above 0), retrieved or not. The annotator, any
  function (query, texts) -> scores, only finds false negatives: a candidate scored above the lowest
  positive less a margin is dropped, as is one whose text equals that of a positive.
- No negative is of "split" dev or test in its metadata or the query itself, no random one is in C.
- R is BM25 without stemming, or any retriever's run as <candidates>/<domain>/<split>.trec.
"""
import random
import re
import unicodedata
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

import numpy as np

from plumbing.files import (InputError, check_fields, is_plain_name, note,
                            parse_json, read_lines, write_atomically)

Run = dict[str, dict[str, float]]  # query id -> document id -> score
Qrels = dict[str, dict[str, int]]  # query id -> document id -> judgement, above 0 = relevant


@dataclass(frozen=True)
class Domain:
    name: str
    corpus: dict[str, str]    # document id -> title and text
    queries: dict[str, str]
    qrels: dict[str, Qrels]   # by split; a split without a file is absent
    titles: dict[str, str] = field(default_factory=dict)    # document id -> title
    splits: dict[str, str] = field(default_factory=dict)    # document id -> dev, test or another
    metadata: dict[str, dict] = field(default_factory=dict)  # "corpus", "queries": id -> the rest
    runs: dict[str, Run] = field(default_factory=dict)      # by split, if BM25 is not to retrieve


@dataclass(frozen=True)
class Example:
    query_id: str
    query: str
    positives: tuple[str, ...]
    hard_negatives: tuple[str, ...]
    random_negatives: tuple[str, ...]
    domain: str


@dataclass(frozen=True)
class Group:
    query: str
    documents: tuple[str, ...]  # the positive in slot 0
    domain: str = ""


# -------------------------------------------------------------------------------------------- BM25

STOP_WORDS = frozenset(  # the English list of Lucene, 33 words
    "a an and are as at be but by for if in into is it no not of on or such that the their then "
    "there these they this to was will with".split())
# Thai and Lao, Myanmar, Khmer, kana and Han have no spaces between words.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u9fff\U00020000-\U0003ffff"
PAIR_OR_WORD = re.compile(rf"(?=([{UNSPACED}]{{2}}))[{UNSPACED}]|(?<![{UNSPACED}])([{UNSPACED}])|"
                          rf"(?![{UNSPACED}])(\w[^{UNSPACED} ]*)")   # a pair, one alone, a word
MARKED = re.compile("[\u0300-\u036f\u0483-\u1dff\u20d0-\u20ff\u2cef-\U0010ffff]")   # or unspaced


def tokenize(text: str, stop=STOP_WORDS) -> list[str]:
    """Letters and digits of any script: "What is the Na+ level?" -> ["what", "na", "level"]; where
    no space parts words, overlapping pairs, as in Lucene: "痛风的" -> ["痛风", "风的"]."""
    text = unicodedata.normalize("NFKC", text).lower()
    if text.isascii() or not MARKED.search(text):
        return [t for t in re.findall(r"[^\W_]+", text) if t not in stop]
    text = "".join(c if c.isalnum() or unicodedata.category(c) in ("Mn", "Mc") else " "
                   for c in text.replace("\u200d", ""))              # it joins letters of one word
    return [t for t in map("".join, PAIR_OR_WORD.findall(text)) if t not in stop]


class BM25:
    """An index in which term number v has the postings offsets[v] to offsets[v + 1]."""

    def __init__(self, texts: Iterable[str], k1: float = 0.9, b: float = 0.4):
        self.vocabulary: dict[str, int] = {}
        terms, documents, counts, lengths = array("i"), array("i"), array("i"), array("i")
        for document, text in enumerate(texts):
            tokens = Counter(tokenize(text))
            terms.extend(self.vocabulary.setdefault(t, len(self.vocabulary)) for t in tokens)
            documents.extend([document] * len(tokens))
            counts.extend(tokens.values())
            lengths.append(sum(tokens.values()))
        order = np.argsort(np.array(terms, dtype=np.int32), kind="stable")  # (postings,)
        self.documents = np.array(documents, dtype=np.int32)[order]
        frequency = np.bincount(np.array(terms, dtype=np.int32), minlength=len(self.vocabulary))
        self.offsets = np.concatenate([[0], np.cumsum(frequency)])
        self.size = len(lengths)
        length = np.array(lengths, dtype=np.float64)
        norm = k1 * (1 - b + b * length / max(length.sum() / max(self.size, 1), 1))
        tf = np.array(counts, dtype=np.float64)[order]
        idf = np.log(1 + (self.size - frequency + 0.5) / (frequency + 0.5))
        self.weights = np.float32(np.repeat(idf, frequency) * tf / (tf + norm[self.documents]))

    def scores(self, query: str) -> np.ndarray:  # -> (N,)
        """The sum above, for every document; 0 for one without a word of the query."""
        scores = np.zeros(self.size, dtype=np.float32)
        for term in tokenize(query):
            if (number := self.vocabulary.get(term)) is not None:
                span = slice(self.offsets[number], self.offsets[number + 1])
                scores[self.documents[span]] += self.weights[span]  # a term lists a document once
        return scores

    def search(self, queries: Iterable[str], k: int) -> tuple[np.ndarray, np.ndarray]:
        """Indices and scores of each query's best k documents (or all N); ties by index."""
        k, indices, best = min(k, self.size), [], []
        for query in queries:
            scores = self.scores(query)                                           # (N,)
            indices.append(np.argsort(-scores, kind="stable")[:k])
            best.append(scores[indices[-1]])
        return np.reshape(indices, (len(indices), k)), np.reshape(best, (len(best), k))   # (B, k)


# ----------------------------------------------------- Procedure 1: candidates, examples and groups

def judged(domain: Domain, split: str, limit: int | None = None) -> Qrels:
    """The split's judgements; with a limit, those of the same random queries every time."""
    qrels, training = domain.qrels.get(split) or {}, split == "train"  # whose funnel counts more
    if not any(g > 0 or training for grades in qrels.values() for g in grades.values()):
        raise InputError(f"{domain.name}/qrels/{split}.tsv: missing, empty or without a score above"
                         " 0; write it, or move the lines of some queries there from another split")
    queries = sorted(qrels)
    if limit is not None and limit < len(queries):
        queries = sorted(random.Random(0).sample(queries, limit))
    return {query: qrels[query] for query in queries}


def trainable(domain: Domain) -> list[str]:
    """The ids of training's candidates and negatives: metadata "split" is not dev or test."""
    return [d for d in domain.corpus if domain.splits.get(d) not in ("dev", "test")]


def retrieve(domain: Domain, split: str, depth: int) -> Run:
    """R(q, corpus): the first `depth` candidates of each judged query; in training, of `trainable`
    passages only. BM25 returns only documents that share a word with the query. One with the
    query's own _id is the query itself, as in BEIR: no candidate, unless it is judged relevant."""
    qrels, ids = judged(domain, split), trainable(domain) if split == "train" else [*domain.corpus]
    allowed, run, found = set(ids), {}, domain.runs[split] if domain.runs else {}
    if not domain.runs:
        best = BM25(domain.corpus[i] for i in ids).search(map(domain.queries.get, qrels), depth + 1)
        found = {query: {ids[i]: float(s) for i, s in zip(*row) if s > 0}
                 for query, *row in zip(qrels, *best)}
    for query, grades in qrels.items():
        kept = [(d, score) for d, score in found.get(query, {}).items()
                if d in allowed and (d != query or grades.get(d, 0) > 0)]
        run[query] = dict(sorted(kept, key=lambda pair: -pair[1])[:depth])
    return run


def curate(domain: Domain, split: str, candidates: Run, annotate: Callable | None = None,
           margin: float = 0.0, random_negatives: int = 8, seed: int = 0,
           funnel: Counter | None = None) -> list[Example]:
    """(q, P_q, N_q) of the judged queries; `funnel` counts what became of each; by the scores that
    `annotate(query, texts)` gives, false negatives are found."""
    qrels, generator = judged(domain, split), random.Random(seed)
    funnel, allowed = Counter() if funnel is None else funnel, set(trainable(domain))
    pool = list(dict.fromkeys(text for d, text in domain.corpus.items() if d in allowed))
    examples = []
    for query_id, grades in qrels.items():
        query, run = domain.queries[query_id], candidates.get(query_id, {})
        relevant = [d for d, grade in grades.items() if grade > 0]
        positives = list(dict.fromkeys(domain.corpus[d] for d in relevant))             # P_q
        ranked = sorted((d for d in run if d in allowed), key=lambda d: (-run[d], d))   # C
        unique = dict.fromkeys(domain.corpus[d] for d in ranked)   # equal texts count once
        own = [domain.corpus[query_id]] if query_id in domain.corpus else []  # the query itself
        hard = others = [text for text in unique if text not in positives + own]        # C - P_q
        if annotate and positives and others:
            scores = annotate(query, [*positives, *others])
            bar = min(scores[:len(positives)]) - margin
            hard = [t for t, s in zip(others, scores[len(positives):], strict=True) if s <= bar]
            funnel["false negatives"] += len(others) - len(hard)
        excluded = {*positives, *own, *others}
        drawn = generator.sample(pool, min(len(pool), random_negatives + len(excluded)))
        easy = [text for text in drawn if text not in excluded][:random_negatives]
        outcome = ("no positive" if not positives else "no candidates" if not ranked else
                   "kept" if hard or easy else "no negative")
        funnel.update(["read", outcome])
        if outcome == "kept":
            texts = (*positives,), (*hard,), (*easy,)
            examples.append(Example(query_id, query, *texts, domain.name))
    return examples


def sample_groups(examples: list[Example], group_size: int,
                  generator: random.Random) -> Iterator[Group]:
    """Endless: each pass shuffles the examples and makes one group of each."""
    if group_size < 2 or not examples or not all(e.hard_negatives + e.random_negatives
                                                 for e in examples):
        raise InputError(f"{len(examples)} examples in groups of {group_size}; expected at least "
                         "one example, a positive and a negative in each; curate them anew")
    return (make_group(example, group_size, generator) for _ in count()
            for example in generator.sample(examples, len(examples)))


def make_group(example: Example, group_size: int, generator: random.Random) -> Group:
    """One positive in slot 0, then distinct negatives, repeated only where there are too few."""
    negatives = [*example.hard_negatives, *example.random_negatives]
    chosen = generator.sample(negatives, min(group_size - 1, len(negatives)))
    chosen += generator.choices(negatives, k=group_size - 1 - len(chosen))
    return Group(example.query, (generator.choice(example.positives), *chosen), example.domain)


# ================================================================ The method ends here: BEIR files.

SPLITS = ("train", "dev", "test")
RECORD = {"_id": str, "text": str, "title": str, "metadata": dict}
QRELS = (r"\s*(\S+) *\t *(\S+) *\t *([+-]?[0-9]{1,9})\s*", int,
         "query-id TAB corpus-id TAB score, the score a whole number of at most nine digits")
RUN = (r"\s*(\S+)\s+\S+\s+(\S+)\s+\S+\s+([+-]?\d*\.?\d+(?:[eE][+-]?\d+)?)\s+\S+\s*", float,
       "six fields, query Q0 document rank score tag, the score a number")


def read_table(path: str | Path, add: Callable, faults: list[str]) -> dict:
    """What add(table, where, line) makes of a file's lines; where it raises, one more of `faults`.
    It returns None or, of a line that is left out, the reason, for a note that counts them."""
    table, left_out, lines = {}, [], read_lines(path)
    while True:
        try:
            if reason := add(table, *next(lines)):
                left_out.append(reason)
        except StopIteration:
            break
        except InputError as error:
            faults.append(str(error))
    if left_out:
        note(f"lines left out: {len(left_out)}, the first {left_out[0]}")
    if not table and not faults:
        faults.append(f"{path}: no line that can be used; write it again or leave it out")
    return table


def add_record(records: dict[str, dict], where: str, line: str) -> str | None:
    """_id -> record, which has the keys "text", "title" and "metadata"."""
    try:
        values = {key: str(value) if type(value) is int else value              # 7 is read as "7"
                  for key, value in parse_json(line).items() if value is not None}
    except ValueError as error:
        raise InputError(f"{where}: not JSON ({error}); expected one object per line") from None
    record = {"title": "", "metadata": {}} | values
    check_fields(where, record, RECORD, "fix the line or delete it")
    if (identity := record["_id"]) in records or not re.fullmatch(r"\S+", identity):
        raise InputError(f"{where}: _id {identity!r:.60} is empty, has white space or is already "
                         "on a line above; expected one of its own")
    if not (record["title"] + record["text"]).strip():
        return f"{where}: {identity!r:.60} has no text"
    records[identity] = record | {"title": record["title"].strip()}


def add_score(domain: Domain | None, form: tuple, scores: dict, where: str, line: str):
    """query -> document -> score. A stray quote is text; to a csv reader it would cost rows."""
    pattern, number, expected = form
    if line.split() == ["query-id", "corpus-id", "score"]:
        return None
    if not (match := re.fullmatch(pattern, line)):
        raise InputError(f"{where}: {line!r:.80}; expected {expected}; fix or delete the line")
    query, document, score = match[1], match[2], number(match[3])
    if domain and not (query in domain.queries and document in domain.corpus):
        return f"{where}: query {query!r:.60} or document {document!r:.60} is not in {domain.name}"
    if scores.setdefault(query, {}).setdefault(document, score) != score:
        raise InputError(f"{where}: {query} {document} stands twice, with different scores")


def read_run(path: str | Path, domain: Domain | None = None) -> Run:
    """A run in TREC format: "q7 Q0 d3 1 12.5 BM25" -> {"q7": {"d3": 12.5}}"""
    run = read_table(path, partial(add_score, domain, RUN), faults := [])
    if faults:
        raise InputError("\n".join(faults))
    return run


def ranked(documents: dict[str, float]) -> list[str]:
    """trec_eval's order: {"d1": 1.0, "d2": 1.0, "d3": 0.5} -> ["d2", "d1", "d3"]"""
    scores = np.array(list(documents.values()), dtype=np.float32).tolist()
    return [document for _, document in sorted(zip(scores, documents), reverse=True)]


def write_run(path: str | Path, run: Run, tag: str) -> None:
    """TREC format, query Q0 document rank score tag; repr() keeps every digit of a score."""
    lines = [f"{query} Q0 {document} {rank} {run[query][document]!r} {tag}\n"
             for query in sorted(run) for rank, document in enumerate(ranked(run[query]), 1)]
    write_atomically(path, "".join(lines))


def require_split(domain: Domain, split: str, retrieved: bool = True) -> None:
    """Raise InputError where a later step would miss the judgements of a split or, where they are
    `retrieved`, candidates in another retriever's run or passages to train on."""
    queries = judged(domain, split).keys()
    if domain.runs and retrieved and not queries & domain.runs.get(split, {}).keys():
        raise InputError(f"{domain.name}/{split}.trec: missing, or ranks documents of no {split} "
                         "query of the qrels; write it, or leave out --candidates")
    if split == "train" and retrieved and not trainable(domain):
        raise InputError(f"{domain.name}/corpus.jsonl: each metadata.split is dev or test; expected"
                         " passages of another split or of none, to train on")


def known_domains(root: str | Path, wanted: str | None = None) -> list[str]:
    """The folders with a corpus, `wanted` among them; their names become names of experts."""
    names = sorted({path.parent.name for end in ("", ".gz")
                    for path in Path(root).glob(f"*/corpus.jsonl{end}")})
    reserved = {"stage1", "BM25", "PT", "routed", *(f"{name}-control" for name in names)}
    for name in names:
        if not is_plain_name(name) or name in reserved:
            raise InputError(f"{root}: folder {name!r:.120}; expected at most 100 letters, digits, "
                             "_ and -, and no name that train.py or eval.py uses; rename it")
    if wanted is not None and wanted not in names:
        raise InputError(f"{root}: no folder {wanted!r} with a corpus.jsonl; found {names}; choose "
                         "another --domain, or as --data the folder above the domain's")
    return names


def load_domain(root: str | Path, name: str, candidates: str | Path | None = None) -> Domain:
    """{"title": "Gout", "text": "Uric acid ..."} -> corpus text "Gout Uric acid ...". `candidates`
    has the runs, <candidates>/<name>/<split>.trec. Behind the name of a packed file stands .gz."""
    known_domains(root, name)
    folder, faults = Path(root) / name, []
    domain = Domain(name, {}, {}, {}, runs={split: {} for split in SPLITS if candidates})
    for path in [folder / "corpus.jsonl", folder / "queries.jsonl",
                 *(folder / "qrels" / f"{split}.tsv" for split in SPLITS),
                 *(Path(candidates) / name / f"{split}.trec" for split in domain.runs)]:
        found = [p for p in (path, Path(f"{path}.gz")) if p.exists()]
        if len(found) == 2:
            faults.append(f"{path}, {found[1].name}: expected one of the two; delete the other")
        elif path.suffix == ".jsonl":
            texts, facts = getattr(domain, path.stem), domain.metadata.setdefault(path.stem, {})
            for i, r in read_table(*found or [path], add_record, faults).items():
                texts[i], facts[i] = f"{r['title']} {r['text']}".strip(), r["metadata"]
                if texts is domain.corpus:
                    domain.titles[i], domain.splits[i] = r["title"], r["metadata"].get("split")
        elif found:
            tables, form = (domain.runs, RUN) if path.suffix == ".trec" else (domain.qrels, QRELS)
            add = partial(add_score, None if faults else domain, form)
            tables[path.stem] = read_table(*found, add, faults)
    if faults:
        raise InputError("\n".join(faults))
    if own := domain.queries.keys() & domain.corpus.keys():
        note(f"{name}: {len(own)} queries have a document's _id: no candidate unless relevant")
    return domain
