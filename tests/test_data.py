import gzip
import itertools
import json
import math
import os
import random
import subprocess
import sys
import unicodedata
from argparse import Namespace
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

import data
from plumbing import files
from plumbing.files import InputError
from plumbing.run import domain_files
from data import BM25, Domain, Example, curate, load_domain, retrieve, sample_groups

TEXTS = ["blue whale", "blue blue sky", "red fox and the whale", "red red red", "green"]


def write_domain(root, corpus=None, queries=None, qrels="q1\td1\t1\n", name="toy"):
    folder = root / name
    (folder / "qrels").mkdir(parents=True, exist_ok=True)
    corpus = corpus or [{"_id": "d1", "title": "Gout", "text": "Uric acid"},
                        {"_id": "d2", "text": "x"}]
    queries = queries or [{"_id": "q1", "text": "what is gout"}]
    for file, records in (("corpus", corpus), ("queries", queries)):
        lines = [r if isinstance(r, str) else json.dumps(r) for r in records]
        (folder / f"{file}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "qrels" / "train.tsv").write_text("query-id\tcorpus-id\tscore\n" + qrels)
    return folder


def toy_domain(texts, qrels, splits=None, queries=None):
    corpus = {f"d{i}": text for i, text in enumerate(texts)}
    queries = queries or {query: "blue whale" for query in qrels}
    return Domain("toy", corpus, queries, {"train": qrels}, splits=splits or {})


def many_queries():
    """30 passages over 6 words; a query's positive is the passage of its own number."""
    generator = random.Random(1)
    words = ["red", "blue", "fox", "whale", "sky", "sea"]
    texts = [" ".join(generator.choices(words, k=5)) + f" n{i}" for i in range(30)]
    qrels = {f"q{i}": {f"d{i}": 1} for i in range(12)}
    queries = {query: f"{words[i % 6]} n{i}" for i, query in enumerate(qrels)}
    return toy_domain(texts, qrels, queries=queries)


# ------------------------------------------------------------------------------------------- files

def test_a_document_is_its_title_and_text(tmp_path):
    write_domain(tmp_path)
    domain = load_domain(tmp_path, "toy")
    assert domain.corpus == {"d1": "Gout Uric acid", "d2": "x"}
    assert domain.titles == {"d1": "Gout", "d2": ""}
    assert domain.qrels == {"train": {"q1": {"d1": 1}}}


def test_a_byte_order_mark_and_crlf_are_tolerated(tmp_path):
    folder = write_domain(tmp_path)
    for path in [*folder.glob("*.jsonl"), *folder.glob("qrels/*")]:
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    domain = load_domain(tmp_path, "toy")
    assert domain.corpus["d1"] == "Gout Uric acid" and domain.qrels["train"] == {"q1": {"d1": 1}}
    assert all("\r" not in line for _, line in files.read_lines(folder / "queries.jsonl"))


def test_a_unicode_line_separator_does_not_end_a_line(tmp_path):
    write_domain(tmp_path, corpus=['{"_id": "d1", "text": "one\u2028two\x85three"}'])
    assert load_domain(tmp_path, "toy").corpus["d1"] == "one\u2028two\x85three"


@pytest.mark.parametrize("line, words", [
    ('{"_id": "d2", "text": ', "not JSON"),
    ('["d2", "x"]', "found a list"),
    ('{"text": "x"}', "_id is missing"),
    ('{"_id": "d2"}', "text is missing"),
    ('{"_id": "d2", "text": null}', "text is missing"),
    ('{"_id": 2.5, "text": "x"}', "_id is 2.5; expected a text"),
    ('{"_id": true, "text": "x"}', "_id is True; expected a text"),
    ('{"_id": "d2", "text": ["x"]}', "text is ['x']; expected a text"),
    ('{"_id": "d2", "text": "x", "metadata": "train"}', "expected an object"),
    ('{"_id": "d1", "text": "x"}', "already on"),
    ('{"_id": "d 2", "text": "x"}', "white space"),
])
def test_a_bad_record_is_named_with_file_and_line(tmp_path, line, words):
    write_domain(tmp_path, corpus=['{"_id": "d1", "text": "x"}', line])
    with pytest.raises(InputError) as error:
        load_domain(tmp_path, "toy")
    assert "corpus.jsonl:2: " in str(error.value) and words in str(error.value)
    assert "\n" not in str(error.value)


def test_bytes_that_are_not_utf8_are_named_with_file_and_line(tmp_path):
    folder = write_domain(tmp_path)
    with open(folder / "queries.jsonl", "ab") as file:
        file.write(b'{"_id": "q2", "text": "na\xefve"}\n')
    with pytest.raises(InputError, match=r"queries.jsonl:2: byte 0xef is not UTF-8"):
        load_domain(tmp_path, "toy")


@pytest.mark.parametrize("row, words", [
    ("q1\td1\n", "expected query-id TAB corpus-id TAB score"),
    ("q1 0 d1 1\n", "'q1 0 d1 1'"),
    ("q1\td2\t0.5\n", "the score a whole number"),
    ("q1\td1\t0\n", "q1 d1 stands twice"),
])
def test_a_bad_judgement_is_named_with_file_and_line(tmp_path, row, words):
    write_domain(tmp_path, qrels="q1\td1\t1\n" + row)
    with pytest.raises(InputError) as error:
        load_domain(tmp_path, "toy")
    assert "train.tsv:3: " in str(error.value) and words in str(error.value)


def test_a_stray_quote_in_a_qrels_file_loses_no_row(tmp_path):
    corpus = [{"_id": i, "text": "x"} for i in ('"d1', "d2", "d3")]
    write_domain(tmp_path, corpus=corpus, qrels='q1\t"d1\t1\nq1\td2\t1\nq1\td3\t2\n')
    assert load_domain(tmp_path, "toy").qrels["train"]["q1"] == {'"d1': 1, "d2": 1, "d3": 2}


def test_the_header_of_a_qrels_file_may_be_absent(tmp_path):
    folder = write_domain(tmp_path)
    (folder / "qrels" / "dev.tsv").write_text("q1\td2\t1\n")
    assert load_domain(tmp_path, "toy").qrels["dev"] == {"q1": {"d2": 1}}


def test_a_missing_split_is_refused_only_where_it_is_needed(tmp_path):
    write_domain(tmp_path)
    domain = load_domain(tmp_path, "toy")
    assert data.judged(domain, "train") == {"q1": {"d1": 1}}
    with pytest.raises(InputError, match="toy/qrels/test.tsv"):
        data.judged(domain, "test")


def test_an_unknown_domain_lists_the_known_ones(tmp_path):
    write_domain(tmp_path, name="law")
    write_domain(tmp_path, name="art")
    with pytest.raises(InputError, match=r"no folder 'sport' .*found \['art', 'law'\]"):
        load_domain(tmp_path, "sport")


def test_a_limit_judges_the_same_queries_every_time():
    domain = toy_domain(TEXTS, {f"q{i}": {"d0": 1} for i in range(50)})
    some = data.judged(domain, "train", limit=10)
    assert len(some) == 10 and list(some) == list(data.judged(domain, "train", limit=10))
    assert list(some) != sorted(domain.queries)[:10]


@pytest.mark.parametrize("files", [["corpus.jsonl", "queries.jsonl"], ["qrels/train.tsv"]])
def test_packed_files_are_read_like_plain_ones_and_counted_in_the_data_hash(tmp_path, files):
    folder = write_domain(tmp_path)
    plain, before = load_domain(tmp_path, "toy"), domain_files(tmp_path, "toy")
    for path in (folder / name for name in files):
        Path(f"{path}.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
    assert load_domain(tmp_path, "toy") == plain and data.known_domains(tmp_path) == ["toy"]
    names = [path.name.removesuffix(".gz") for path in domain_files(tmp_path, "toy")]
    assert names == [path.name for path in before]


def test_a_plain_file_beside_a_packed_one_is_refused(tmp_path, refused):
    folder = write_domain(tmp_path)
    (folder / "queries.jsonl.gz").write_bytes(gzip.compress(b'{"_id": "q1", "text": "x"}'))
    with refused("/queries.jsonl, queries.jsonl.gz: expected one of the two"):
        load_domain(tmp_path, "toy")


@pytest.mark.parametrize("spoil", [lambda packed: b"no gzip", lambda packed: packed[:-9],
                                   lambda packed: packed[:20] + b"\xff" * 9 + packed[29:]])
def test_a_broken_packed_file_is_named(tmp_path, refused, spoil):
    folder = write_domain(tmp_path, queries=[{"_id": f"q{i}", "text": f"{i}"} for i in range(99)])
    path = folder / "queries.jsonl"
    Path(f"{path}.gz").write_bytes(spoil(gzip.compress(path.read_bytes())))
    path.unlink()
    with refused("queries.jsonl.gz", "gzip"):
        load_domain(tmp_path, "toy")


def test_whole_numbers_for_ids_are_texts(tmp_path):
    write_domain(tmp_path, corpus=[{"_id": 7, "text": "x"}], queries=[{"_id": 3, "text": "y"}],
                 qrels="3\t7\t1\n")
    assert load_domain(tmp_path, "toy").qrels["train"] == {"3": {"7": 1}}


def test_what_has_no_text_or_is_unknown_is_left_out_and_a_note_names_the_first(tmp_path, capsys):
    write_domain(tmp_path / "data", corpus=[
        '{"_id": "e1", "title": " ", "text": ""}', '{"_id": "d1", "text": "x"}',
        '{"_id": "e2", "text": ""}'], qrels="q1\td1\t1\nq1\te2\t1\nq9\td1\t1\nq1\td9\t1\n")
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy" / "train.trec").write_text("q1 Q0 e1 1 2 x\nq1 Q0 d1 2 1 x\n")
    domain = load_domain(tmp_path / "data", "toy", tmp_path)
    assert domain.corpus == {"d1": "x"} and domain.qrels == {"train": {"q1": {"d1": 1}}}
    assert domain.runs["train"] == {"q1": {"d1": 1.0}}
    notes = capsys.readouterr().err.splitlines()
    assert [line.split(",")[0] for line in notes] == [
        f"note: lines left out: {n}" for n in (2, 3, 1)]
    for line, words in zip(notes, (["corpus.jsonl:1: 'e1' has no text"], ["train.tsv:3", "'e2'"],
                                   ["train.trec:1", "'e1'"])):
        assert all(word in line for word in words)


@pytest.mark.parametrize("file, words", [
    ({"corpus": ['{"_id": "d1", "text": ""}']}, "corpus.jsonl: no line that can be used"),
    ({"qrels": "q9\td1\t1\n"}, "train.tsv: no line that can be used")])
def test_a_file_of_which_nothing_is_left_is_refused(tmp_path, refused, file, words):
    write_domain(tmp_path, **file)
    with refused(words):
        load_domain(tmp_path, "toy")


def test_the_faults_of_a_folder_are_listed_together(tmp_path, capsys):
    """Unknown ids are none of them, since the lines that would know them have faults."""
    folder = write_domain(tmp_path, corpus=["{", '{"_id": "d1", "text": "x"}', "[]"],
                          queries=['{"_id": "q1"}'], qrels="q1 d1 1\nq1\td9\t1\n")
    with open(folder / "corpus.jsonl", "ab") as file:
        file.write(b"\xef\n")
    with pytest.raises(InputError) as error:
        load_domain(tmp_path, "toy")
    assert [line.split(": ")[0].split("/")[-1] for line in str(error.value).split("\n")] == [
        "corpus.jsonl:1", "corpus.jsonl:3", "corpus.jsonl:4", "queries.jsonl:1", "train.tsv:2"]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("number", [1, 10, 11, 300])
def test_the_first_ten_faults_have_a_line_each_and_a_line_says_how_many_there_are(number, capsys):
    def main():
        raise InputError("\n".join(f"line {i}:\x1b" for i in range(number)))
    with pytest.raises(SystemExit):
        files.run_main(main)
    lines = capsys.readouterr().err.splitlines()
    assert lines[:10] == [f"error: line {i}:\\x1b" for i in range(min(number, 10))]
    assert lines[10:] == [f"error: {number} faults in all, of which these are the first ten"
                          ] * (number > 10)


def test_a_missing_split_is_refused_with_the_remedy(tmp_path, refused):
    write_domain(tmp_path)
    with refused("toy/qrels/dev.tsv: missing", "write it", "move", "another split"):
        data.require_split(load_domain(tmp_path, "toy"), "dev")


def test_an_interrupted_write_leaves_the_old_file_alone(tmp_path, monkeypatch):
    path = tmp_path / "new" / "file.txt"
    files.write_atomically(path, "old")
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "disk full")))
    with pytest.raises(InputError, match="file.txt: cannot be written .disk full."):
        files.write_atomically(path, "half")
    assert path.read_text() == "old" and os.listdir(path.parent) == ["file.txt"]


def test_a_write_replaces_a_link_and_leaves_what_it_leads_to_alone(tmp_path):
    """A reader that has the old file open goes on reading it, for the same reason."""
    outside, path = tmp_path / "outside", tmp_path / "out" / "metrics.csv"
    outside.write_text("mine")
    path.parent.mkdir()
    path.symlink_to(outside)
    files.write_atomically(path, "ours")
    assert outside.read_text() == "mine" and path.read_text() == "ours" and not path.is_symlink()


def test_the_fingerprint_follows_content_and_not_place(tmp_path):
    paths = [write_domain(tmp_path, name=name) for name in ("a", "b")]
    one, other = (domain_files(tmp_path, name) for name in ("a", "b"))
    assert [p.name for p in one] == ["corpus.jsonl", "queries.jsonl", "train.tsv"]
    assert files.fingerprint(one) == files.fingerprint(other)
    (paths[1] / "queries.jsonl").write_text('{"_id": "q1", "text": "what is gold"}\n')
    assert files.fingerprint(one) != files.fingerprint(other)


# -------------------------------------------------------------------------------------------- BM25

def test_tokens_are_lower_case_without_punctuation_and_stop_words():
    assert data.tokenize("What IS the Na+ level_2, Ärzte?") == ["what", "na", "level", "2", "ärzte"]
    assert len(data.STOP_WORDS) == 33


@pytest.mark.parametrize("text, tokens", [
    ("痛风的治疗?", ["痛风", "风的", "的治", "治疗"]), ("痛 gout痛风x", ["痛", "gout", "痛风", "x"]),
    ("東京・タワー、ｶﾞｽ", ["東京", "タワ", "ワー", "ガス"]), ("무릎 통증", ["무릎", "통증"]),
    ("हिन्दी में", ["हिन्दी", "में"]), ("ශ්\u200dරී ලංකා", ["ශ්රී", "ලංකා"]),
    ("cafe\u0301 CAFÉ", ["café", "café"]), ("ﬁbre Ｆｕｌｌ １２", ["fibre", "full", "12"]),
    ("don´t x\u0304_2", ["don", "t", "x\u0304", "2"]), ("ไต", ["ไต"])])
def test_tokens_of_other_scripts(text, tokens):
    assert data.tokenize(text) == tokens


def test_the_two_ways_to_tokens_agree_where_both_can_go(monkeypatch):
    """Without marks and unspaced scripts, on each character that a computer knows."""
    texts = ["".join(f"a{chr(c)}b " for c in range(start, start + 256) if not 0xd800 <= c < 0xe000)
             for start in range(0, 0x3000, 256)]
    texts = [text for text in texts if not data.MARKED.search(unicodedata.normalize("NFKC", text))]
    fast = [data.tokenize(text) for text in texts]
    monkeypatch.setattr(data, "MARKED", data.re.compile(""))
    assert len(texts) > 9 and [data.tokenize(text) for text in texts] == fast


def test_no_combining_mark_and_no_unspaced_letter_takes_the_fast_way():
    marks = [c for c in map(chr, range(0x110000)) if unicodedata.category(c) in ("Mn", "Mc")]
    assert all(map(data.MARKED.match, [*marks, *"ขກကខあア漢\U00020000"]))


@pytest.mark.parametrize("name", ["medical", "legal", "financial", "general"])
def test_english_has_the_tokens_of_a_plain_expression(name):
    domain = load_domain(Path(data.__file__).parent / "domains", name)
    for text in [*domain.corpus.values(), *domain.queries.values()]:
        assert data.tokenize(text) == [t for t in data.re.findall(r"[^\W_]+", text.lower())
                                       if t not in data.STOP_WORDS]


def test_bm25_gives_the_score_worked_by_hand():
    """N = 2, "blue" in one of them: idf = log(1 + 1.5 / 1.5) = log 2. Lengths 2 and 4, mean 3.
    tf = 2, norm = 0.9 * (0.6 + 0.4 * 4 / 3) = 1.02: the score is log 2 * 2 / 3.02."""
    indices, scores = BM25(["red fox", "blue blue sky whale"]).search(["blue"], k=2)
    assert indices.tolist() == [[1, 0]]
    assert scores[0] == pytest.approx([math.log(2) * 2 / 3.02, 0.0], rel=1e-6)


def plain_bm25(texts, query, k1, b):
    documents = [data.tokenize(text) for text in texts]
    average = sum(map(len, documents)) / len(documents)
    scores = []
    for document in documents:
        score = 0.0
        for term in data.tokenize(query):
            df, tf = sum(term in d for d in documents), document.count(term)
            norm = k1 * (1 - b + b * len(document) / average)
            score += math.log(1 + (len(texts) - df + 0.5) / (df + 0.5)) * tf / (tf + norm)
        scores.append(score)
    return scores


@pytest.mark.parametrize("k1, b", [(0.9, 0.4), (1.2, 0.75)])
def test_bm25_equals_a_plain_loop(k1, b):
    generator = random.Random(0)
    words = [f"w{i}" for i in range(30)]
    texts = [" ".join(generator.choices(words, k=generator.randint(1, 20))) for _ in range(60)]
    queries = [" ".join(generator.choices(words, k=4)) for _ in range(20)] + ["w1 w1 unknown"]
    indices, scores = BM25(texts, k1, b).search(queries, k=60)
    for query, row, values in zip(queries, indices, scores):
        assert values == pytest.approx(np.array(plain_bm25(texts, query, k1, b))[row], rel=1e-5)
        assert sorted(row) == list(range(60)) and (np.diff(values) <= 0).all()


def test_a_word_of_every_document_never_counts_against_one():
    index = BM25(["common one", "common two", "common three"])
    assert (index.weights > 0).all() and (index.scores("common") > 0).all()


def test_equal_scores_come_by_index_wherever_the_list_is_cut():
    index = BM25(["blue"] * 4 + ["blue blue"] + ["blue"] * 4)
    assert [index.search(["blue"], k)[0][0].tolist() for k in (1, 3, 6)] == [
        [4], [4, 0, 1], [4, 0, 1, 2, 3, 5]]


def test_the_best_come_by_score_then_index_and_zeros_fill_up():
    for scores, k, best in (([0, 3, 1, 3], 3, [1, 3, 2]), ([0, 0, 2, 0], 3, [2, 0, 1]),
                            ([1, 1, 1, 0], 2, [0, 1]), ([0, 0], 1, [0]), ([5], 0, [])):
        index = BM25(["blue"] * len(scores))
        index.scores = lambda query: np.array(scores, dtype=np.float32)
        indices, values = index.search(["blue"], k)
        assert indices[0].tolist() == best and values[0].tolist() == [scores[i] for i in best]


def test_more_results_than_documents_and_unknown_words_are_no_problem():
    indices, scores = BM25(["red fox", "sky"]).search(["fox", "zebra"], k=10)
    assert indices.tolist() == [[0, 1], [0, 1]] and scores[1].tolist() == [0.0, 0.0]


def test_retrieve_gives_no_document_without_a_word_of_the_query():
    run = retrieve(toy_domain(TEXTS, {"q1": {"d0": 1}}), "train", depth=5)
    assert list(run["q1"]) == ["d0", "d1", "d2"] and min(run["q1"].values()) > 0


def test_retrieve_for_training_sees_no_held_out_passage():
    domain = toy_domain(TEXTS, {"q1": {"d0": 1}}, splits={"d1": "test", "d2": "any"})
    domain.qrels["dev"] = {"q1": {"d1": 1}}
    assert set(retrieve(domain, "train", depth=5)["q1"]) == {"d0", "d2"}
    assert set(retrieve(domain, "dev", depth=5)["q1"]) == {"d0", "d1", "d2"}


@pytest.mark.parametrize("runs", [{}, {"train": {"d0": {"d0": 9.0, "d1": 2.0, "d2": 1.0}}}])
def test_a_query_that_is_a_document_is_no_candidate_and_no_negative_of_its_own(runs):
    domain = Domain("toy", dict(zip(["d0", "d1", "d2", "d3"], TEXTS)), {"d0": "blue whale"},
                    {"train": {"d0": {"d1": 1}}}, runs=runs)
    run = retrieve(domain, "train", depth=2)
    assert list(run["d0"]) == ["d1", "d2"]
    [example] = curate(domain, "train", run, random_negatives=9)
    assert (example.hard_negatives, example.random_negatives) == ((TEXTS[2],), (TEXTS[3],))
    domain.qrels["train"]["d0"] = {"d0": 1}                 # a document that is judged relevant
    assert list(retrieve(domain, "train", depth=2)["d0"]) == ["d0", "d1"]


def test_a_note_says_how_many_queries_are_documents_too(tmp_path, capsys):
    write_domain(tmp_path, queries=[{"_id": i, "text": "gout"} for i in ("q1", "d1", "d2")])
    load_domain(tmp_path, "toy")
    assert "toy: 2 queries have a document's _id" in capsys.readouterr().err


# --------------------------------------------------------------------------- Procedure 1 and groups

def test_a_positive_is_never_a_negative():
    domain = toy_domain(["blue whale", "blue whale calf", "blue sky", "red", "blue whale", "green"],
                        {"q1": {"d0": 1, "d1": 2, "d3": 0}})  # d4 has the text of d0
    [example] = curate(domain, "train", retrieve(domain, "train", depth=6), random_negatives=9)
    assert example.positives == ("blue whale", "blue whale calf")
    assert example.hard_negatives == ("blue sky",)
    assert sorted(example.random_negatives) == ["green", "red"]


def test_no_held_out_passage_is_a_negative_even_if_a_run_offers_it():
    domain = toy_domain(TEXTS, {"q1": {"d0": 1}}, splits={"d1": "test", "d3": "dev", "d4": "any"})
    [example] = curate(domain, "train", {"q1": {"d1": 2.0, "d2": 1.0}}, random_negatives=9)
    assert example.hard_negatives == (TEXTS[2],) and example.random_negatives == ("green",)


def test_passages_of_any_other_split_than_dev_and_test_train_and_none_at_all_is_refused(refused):
    words = ("training", "validation", None, "any", "test")
    domain = toy_domain(TEXTS, {"q1": {"d0": 1}}, splits=dict(zip("d0 d1 d2 d3 d4".split(), words)))
    assert data.trainable(domain) == ["d0", "d1", "d2", "d3"]
    domain.splits.update(dict.fromkeys(domain.corpus, "dev"))
    with refused("toy/corpus.jsonl: each metadata.split is dev or test"):
        data.require_split(domain, "train")
    data.require_split(domain, "train", retrieved=False)


def test_hard_negatives_keep_the_order_of_the_candidates():
    domain = toy_domain(TEXTS, {"q1": {"d0": 1}})
    run = {"q1": {"d4": 0.1, "d3": 0.9, "d0": 0.8, "d2": 0.9}}
    [example] = curate(domain, "train", run, random_negatives=9)
    assert example.hard_negatives == (TEXTS[2], TEXTS[3], TEXTS[4])
    assert example.random_negatives == (TEXTS[1],)


def test_a_candidate_above_the_positive_less_the_margin_is_dropped_and_counted():
    domain = toy_domain(TEXTS, {"q1": {"d0": 1}})
    score = {TEXTS[0]: 3.0, TEXTS[1]: 2.5, TEXTS[2]: 2.0}
    funnel = Counter()
    [example] = curate(domain, "train", {"q1": {"d0": 3, "d1": 2, "d2": 1}}, margin=1.0,
                       annotate=lambda query, texts: [score[t] for t in texts],
                       random_negatives=9, funnel=funnel)
    assert example.hard_negatives == (TEXTS[2],) and funnel["false negatives"] == 1
    assert TEXTS[1] not in example.random_negatives


def test_the_funnel_accounts_for_every_query_that_was_read():
    qrels = {"q1": {"d0": 1}, "q2": {"d0": 0}, "q3": {"d0": 1}, "q4": {"d3": 1}}
    domain, funnel = toy_domain(TEXTS, qrels), Counter()
    run = {"q1": {"d1": 1.0}, "q2": {"d1": 1.0}, "q3": {}, "q4": {"d3": 1.0}}
    examples = curate(domain, "train", run, random_negatives=0, funnel=funnel)
    assert [example.query_id for example in examples] == ["q1"]
    assert funnel == {"read": 4, "kept": 1, "no positive": 1, "no candidates": 1, "no negative": 1}


def test_two_runs_curate_the_same_examples_and_groups():
    def groups(seed):
        domain = many_queries()
        run = retrieve(domain, "train", depth=5)
        examples = curate(domain, "train", run, random_negatives=4, seed=seed)
        return list(itertools.islice(sample_groups(examples, 6, random.Random(seed)), 40))
    assert groups(0) == groups(0) != groups(1)


def test_a_group_has_one_positive_in_slot_0_and_distinct_negatives_after_it():
    examples = [Example(f"q{i}", f"query {i}", ("p1", "p2"), ("h1", "h2"), ("r1", "r2"), "law")
                for i in range(5)]
    groups = list(itertools.islice(sample_groups(examples, 4, random.Random(0)), 200))
    for group in groups:
        assert group.documents[0] in ("p1", "p2") and group.domain == "law"
        assert len(set(group.documents[1:])) == 3
    assert {group.documents[0] for group in groups} == {"p1", "p2"}
    assert {d for group in groups for d in group.documents[1:]} == {"h1", "h2", "r1", "r2"}


def test_each_pass_meets_every_example_once_in_an_order_of_its_own():
    examples = [Example(f"q{i}", f"query {i}", ("p",), ("h",), (), "law") for i in range(8)]
    before = list(examples)
    groups = sample_groups(examples, 2, random.Random(0))
    first, second = ([next(groups).query for _ in range(8)] for _ in range(2))
    assert sorted(first) == sorted(second) == [e.query for e in before] and first != second
    assert examples == before


def test_too_few_negatives_are_repeated_and_none_is_refused_at_once():
    few = Example("q1", "query", ("p",), ("h",), (), "law")
    assert next(sample_groups([few], 4, random.Random(0))).documents == ("p", "h", "h", "h")
    some = Example("q1", "query", ("p",), ("h1",), ("r1", "r2"), "law")
    for group in itertools.islice(sample_groups([some], 5, random.Random(0)), 20):
        assert {*group.documents} == {"p", "h1", "r1", "r2"}
    none = Example("q2", "query", ("p",), (), (), "law")
    with pytest.raises(InputError, match="a negative in each"):
        sample_groups([few, none], 4, random.Random(0))
    with pytest.raises(InputError, match="0 examples"):
        sample_groups([], 4, random.Random(0))


def test_the_one_line_of_an_error_has_no_control_character_and_an_end(capsys):
    assert files.printable("a\nb\x1b[2Jc\u2028d é 漢") == "a\\nb\\x1b[2Jc\\u2028d é 漢"

    def main():
        raise InputError("a" * 5000 + "the remedy")
    with pytest.raises(SystemExit):
        files.run_main(main)
    long = capsys.readouterr().err
    assert len(long) < 900 and long.startswith("error: aaa") and long.endswith("the remedy\n")


@pytest.mark.parametrize("error", [
    InputError("bad\x07"), OSError(28, "No space left", "a/b"), MemoryError(),
    RuntimeError("CUDA out of memory"), UnicodeEncodeError("utf-8", "\ud800", 0, 1, "no")])
def test_bad_input_and_a_full_disk_are_one_line_and_exit_code_2(error, capsys):
    def main():
        raise error
    with pytest.raises(SystemExit) as stopped:
        files.run_main(main)
    printed = capsys.readouterr().err
    assert stopped.value.code == 2 and printed.startswith("error: ")
    assert printed.count("\n") == 1 and printed[:-1].isprintable()


def test_a_defect_of_ours_is_a_traceback(capsys):
    def main():
        raise RuntimeError("shapes")
    with pytest.raises(RuntimeError, match="shapes"):
        files.run_main(main)


def test_a_terminal_of_ascii_gets_an_escape_for_what_it_cannot_print():
    code = "from plumbing import files; files.run_main(lambda: print('5 \u20ac'))"
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(data.__file__).parent, text=True,
                          capture_output=True, env=os.environ | {"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stdout, done.stderr) == (0, "5 \\u20ac\n", "")


@pytest.mark.parametrize("said", ["interrupted", "interrupted; go on from step 2"])
def test_ctrl_c_is_one_word_or_what_the_command_has_said_of_going_on(capsys, said):
    def main():
        files.INTERRUPTED[0] = said
        raise KeyboardInterrupt
    with pytest.raises(SystemExit) as stopped:
        files.run_main(main)
    assert stopped.value.code == 130 and capsys.readouterr().err == f"{said}\n"


@pytest.mark.parametrize("count", [1, 10 ** 6])
def test_a_reader_that_has_read_enough_is_no_error(count):
    """As in `python r2r.py ... | head`; what is still in the buffer at the end counts too."""
    code = f"from plumbing import files; files.run_main(lambda: print('x' * {count}))"
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(data.__file__).parent,
                          stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert done.returncode == 141 and done.stderr == b""


@pytest.mark.parametrize("text, words", [
    ("[" * 100000, "nested too deeply"), (r'{"a": ["\ud800"]}', "surrogates"),
    ("[]", "found a list"), ("{", "Expecting"), ('{"a": ' + "9" * 5000 + "}", "digits")])
def test_json_that_is_no_object_is_a_value_error(text, words):
    with pytest.raises(ValueError, match=words):
        files.parse_json(text)


def test_a_whole_surrogate_pair_is_one_character():
    assert files.parse_json(r'{"a": "\ud83d\ude00"}') == {"a": "\U0001f600"}


def test_lines_may_come_through_a_pipe():
    reading, writing = os.pipe()
    os.write(writing, b"moss\nfern\n")
    os.close(writing)
    path = f"/dev/fd/{reading}"
    assert [line for _, line in files.read_lines(path)] == ["moss", "fern"]
    os.close(reading)


def test_numbers_that_must_be_above_0_are_and_all_can_be_computed_with():
    fine = Namespace(depth=1, tau=0.5, queries=None, resume=False, seed=0)
    assert files.check_flags(fine, ["seed"]) is fine
    for name, value in (("eval_every", 0), ("tau", -1.0), ("tau", math.nan), ("tau", math.inf),
                        ("group_size", 10 ** 30), ("stage1_steps", 10 ** 400)):
        with pytest.raises(InputError, match=f"^--{name.replace('_', '-')} "):
            files.check_flags(Namespace(**{name: value}))
    for value in (math.nan, -math.inf, 10 ** 30):
        with pytest.raises(InputError, match="^--seed "):
            files.check_flags(Namespace(seed=value), ["seed"])


TABLE = {"kind": ["a", "b"], "rank": (int, 1, 9), "share": (int | float, 0, 1), "tied": bool,
         "name": str}
FITS = {"kind": "b", "rank": 9, "share": 0, "tied": True, "name": ""}


@pytest.mark.parametrize("change, words", [
    ({}, None), ({"rank": 1, "share": 1}, None), ({"more": 3}, None),
    ({"kind": "c"}, "kind is 'c'; expected one of [\"a\", \"b\"]; fix it"),
    ({"rank": 0}, "rank is 0; expected a whole number from 1 to 9"), ({"rank": 10}, "rank is 10"),
    ({"rank": True}, "rank is True"), ({"rank": 2.0}, "rank is 2.0"),
    ({"share": math.nan}, "share is nan; expected a number from 0 to 1"),
    ({"tied": 1}, "tied is 1; expected true or false"), ({"name": None}, "name is None")])
def test_a_table_names_the_first_value_that_does_not_fit_it(refused, change, words):
    if words is None:
        return files.check_fields("a.json", FITS | change, TABLE, "fix it")
    with refused(f"a.json: {words}"):
        files.check_fields("a.json", FITS | change, TABLE, "fix it")


def test_a_key_that_a_table_wants_and_a_file_lacks_is_missing(refused):
    with refused("a.json: tied is missing; expected true or false"):
        files.check_fields("a.json", {"kind": "a", "rank": 1, "share": 1}, TABLE, "fix it")


def test_a_json_file_may_begin_with_a_byte_order_mark(tmp_path):
    (tmp_path / "a.json").write_bytes(b'\xef\xbb\xbf{"a": 1}')
    assert files.read_json(tmp_path / "a.json") == {"a": 1}


@pytest.mark.parametrize("name", ["..x", "a\nb", "a\x1b[2J", "x" * 101, "a.b", " a", "-", "PT",
                                  "BM25", "routed", "stage1"])
def test_a_folder_whose_name_is_not_fit_for_an_expert_is_refused(tmp_path, refused, name):
    folder = tmp_path / name
    folder.mkdir()
    (folder / "corpus.jsonl").touch()
    with refused("rename it"):
        data.known_domains(tmp_path)


def test_a_folder_named_like_a_control_is_refused_where_that_control_may_be(tmp_path, refused):
    for name in ("law", "law-control"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "corpus.jsonl").touch()
    with refused("law-control", "rename it"):
        data.known_domains(tmp_path)
    (tmp_path / "law" / "corpus.jsonl").unlink()
    assert data.known_domains(tmp_path) == ["law-control"]


def test_plain_names_are_fine(tmp_path):
    for name in ("medical", "legal-control", "a_1", "tax law", "droit", "médecine"):
        assert files.is_plain_name(name)
    assert not any(files.is_plain_name(name) for name in ("", ".", "..", "a/b", "/a", "../../x", 3))


def test_a_judgement_of_too_many_digits_is_named(tmp_path, refused):
    folder = write_domain(tmp_path)
    path = folder / "qrels" / "train.tsv"
    lines = path.read_text().splitlines()
    path.write_text("\n".join([lines[0], lines[1].rsplit("\t", 1)[0] + "\t" + "9" * 5000]))
    with refused("train.tsv:2", "nine digits"):
        data.load_domain(tmp_path, folder.name)


# ------------------------------------------------------------------------ another retriever's runs

def with_run(tmp_path, *lines: str, split: str = "train") -> Domain:
    write_domain(tmp_path / "data", corpus=[
        json.dumps({"_id": f"d{i}", "text": f"text {i}", "metadata": {"split": kind}})
        for i, kind in enumerate(("train", "test", "any", "train"), 1)])
    (tmp_path / "runs" / "toy").mkdir(parents=True)
    (tmp_path / "runs" / "toy" / f"{split}.trec").write_text("\n".join(lines) + "\n")
    return load_domain(tmp_path / "data", "toy", tmp_path / "runs")


def test_candidates_are_the_best_of_a_run_and_in_training_none_of_a_held_out_group(tmp_path):
    domain = with_run(tmp_path, "q1 Q0 d1 4 0.5 x", "q1 Q0 d2 1 9 x", "q1 Q0 d4 3 0.7 x",
                      "q1 Q0 d3 2 1e0 x")
    assert data.retrieve(domain, "train", 2) == {"q1": {"d3": 1.0, "d4": 0.7}}
    assert list(data.retrieve(domain, "train", 9)["q1"]) == ["d3", "d4", "d1"]


def test_a_run_that_is_empty_or_of_other_queries_is_refused(tmp_path, refused):
    with refused("train.trec: no line", "write it again"):
        with_run(tmp_path / "empty")
    domain = with_run(tmp_path / "other", "q1 Q0 d1 1 1 x")
    data.require_split(domain, "train")
    domain.qrels["train"] = {"q2": {"d1": 1}}
    with refused("train.trec: missing, or ranks documents of no train query", "--candidates"):
        data.require_split(domain, "train")
    data.require_split(domain, "train", retrieved=False)       # where nothing is retrieved


def test_a_judged_query_that_a_run_lacks_has_no_candidates(tmp_path):
    domain = with_run(tmp_path, "q1 Q0 d1 1 1 x")
    domain.qrels["train"]["q2"] = {"d1": 1}
    assert data.retrieve(domain, "train", 9) == {"q1": {"d1": 1.0}, "q2": {}}


@pytest.mark.parametrize("line, words", [
    ("q1 Q0 d1 1 x", "six fields"), ("q1 Q0 d1 1 inf x", "inf"),
    ("q1 Q0 d4 1 2 x", "q1 d4 stands twice")])
def test_a_bad_line_of_candidates_is_named_with_file_and_line(tmp_path, refused, line, words):
    with refused("train.trec:2: ", words):
        with_run(tmp_path, "q1 Q0 d4 1 1 x", line)


def test_candidates_without_the_split_are_refused(tmp_path, refused):
    domain = with_run(tmp_path, "q1 Q0 d1 1 1 x", split="dev")
    with refused("toy/train.trec", "missing", "--candidates"):
        data.require_split(domain, "train")
