import itertools
import math
import random
import sys
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch

import eval as metrics
from plumbing.files import InputError, fingerprint, write_table
from data import Domain, read_run, retrieve
from eval import Comparison, evaluate, mean, mrr, ndcg, paired_test, precision, recall, verdict
from lora import add_experts, use_expert
from router import GENERAL, Router


def toy_domain(queries=40, documents=10):
    """Query i has `documents` passages of its own word; the judged one has the word twice."""
    words = [f"w{i}" for i in range(queries)]
    # the position of the judged one runs through all ids, which therefore tell nothing
    texts = {f"{w}d{j}": w + (f" {w}" if j == i % documents else " filler")
             for i, w in enumerate(words) for j in range(documents)}
    qrels = {f"q{i}": {f"{w}d{i % documents}": 1} for i, w in enumerate(words)}
    return Domain("toy", texts, dict(zip(qrels, words)), {"test": qrels})


class Scorer:
    def __init__(self, function):
        self.function, self.seen = function, []

    def score(self, query, documents):
        self.seen.append((query, documents))
        return np.array([self.function(query, d) for d in documents])


# ----------------------------------------------------------------------------------------- metrics

def test_grades_1_2_in_that_order_give_the_published_ndcg():
    run, qrels = {"q": {"a": 2.0, "b": 1.0}}, {"q": {"a": 1, "b": 2}}
    assert ndcg(run, qrels)["q"] == pytest.approx(0.8597, abs=5e-5)  # 0.7967 with gain 2^grade - 1


def test_the_metrics_give_the_values_worked_by_hand():
    """Relevant at ranks 2 and 4, one more not retrieved: DCG = 1 / log2 3 + 1 / log2 5,
    ideal 1 + 1 / log2 3 + 1 / log2 4."""
    run = {"q": {"a": 4, "b": 3, "c": 2, "d": 1}}
    qrels = {"q": {"b": 1, "d": 1, "e": 1, "a": 0, "c": -1}}
    expected = (1 / math.log2(3) + 1 / math.log2(5)) / (1.5 + 1 / math.log2(3))
    assert ndcg(run, qrels)["q"] == pytest.approx(expected)
    assert mrr(run, qrels) == {"q": 0.5}
    assert precision(run, qrels) == {"q": 0.2} and precision(run, qrels, k=4) == {"q": 0.5}
    assert recall(run, qrels) == {"q": pytest.approx(2 / 3)}
    assert recall(run, qrels, k=2) == {"q": pytest.approx(1 / 3)}
    assert mrr(run, qrels, k=1) == {"q": 0.0}


def test_the_ideal_ranking_is_over_all_judged_documents_up_to_the_cut():
    qrels = {"q": {"a": 1, **{f"x{i}": 1 for i in range(20)}}}
    assert ndcg({"q": {"a": 1.0}}, qrels, k=10)["q"] == pytest.approx(
        1 / sum(1 / math.log2(i + 1) for i in range(1, 11)))
    assert ndcg({"q": {f"x{i}": 20.0 - i for i in range(10)}}, qrels, k=10)["q"] == 1.0


def test_equal_scores_are_ranked_by_document_id_descending():
    run = {"q": {"d1": 1.0, "d2": 1.0, "d3": 1.0}}
    assert metrics.ranked(run["q"]) == ["d3", "d2", "d1"]
    assert ndcg(run, {"q": {"d3": 1}})["q"] == 1.0 and mrr(run, {"q": {"d1": 1}})["q"] == 1 / 3


def test_scores_that_differ_only_beyond_single_precision_are_equal():
    assert metrics.ranked({"d1": 1.0 + 1e-12, "d2": 1.0}) == ["d2", "d1"]


@pytest.mark.parametrize("metric", [ndcg, mrr, precision, recall])
def test_a_judged_query_without_results_or_relevant_documents_counts_0(metric):
    qrels = {"q1": {"a": 1}, "q2": {"a": 1}, "q3": {"a": 1}, "q4": {"a": 0}}
    values = metric({"q1": {"a": 1.0}, "q2": {}, "q4": {"a": 1.0}, "q9": {"a": 1.0}}, qrels, k=1)
    assert values == {"q1": 1.0, "q2": 0.0, "q3": 0.0, "q4": 0.0} and mean(values) == 0.25


def test_negative_judgements_count_as_not_relevant():
    assert ndcg({"q": {"a": 2.0, "b": 1.0}}, {"q": {"a": -2, "b": 1}})["q"] == 1 / math.log2(3)


def test_accuracy_and_macro_f1_give_the_values_worked_by_hand():
    """law: TP 1, FP 1, FN 1 -> 1/2; art: TP 1, FP 0, FN 2 -> 1/2; none met of sport -> 0."""
    truth = ["law", "law", "art", "art", "art"]
    predicted = ["law", None, "law", "art", None]
    assert metrics.accuracy(truth, predicted) == 0.4
    assert metrics.macro_f1(truth, predicted, ["law", "art"]) == 0.5
    assert metrics.macro_f1(truth, predicted, ["law", "art", "sport"]) == pytest.approx(1 / 3)


# -------------------------------------------------------------------------------------------- runs

def test_a_constant_scorer_is_at_chance_and_not_at_the_retrievers_order():
    domain = toy_domain()
    candidates, qrels = retrieve(domain, "test", depth=10), domain.qrels["test"]
    assert mean(mrr(candidates, qrels)) == 1.0
    run = evaluate(Scorer(lambda query, document: 0.5), domain, "test", candidates)
    chance = sum(1 / rank for rank in range(1, 11)) / 10
    assert mean(mrr(run, qrels)) == pytest.approx(chance)


def test_documents_are_scored_in_an_order_that_tells_nothing():
    domain, scorer = toy_domain(queries=2), Scorer(lambda query, document: 1.0)
    candidates = retrieve(domain, "test", depth=10)
    assert list(candidates["q1"])[0] == "w1d1"
    evaluate(scorer, domain, "test", candidates)
    assert scorer.seen[1] == ("w1", [domain.corpus[f"w1d{j}"] for j in range(10)])


def test_each_score_goes_to_its_own_document():
    domain = toy_domain(queries=3)
    run = evaluate(Scorer(lambda query, document: document.count(query)), domain, "test",
                   retrieve(domain, "test", depth=10))
    assert run["q2"]["w2d2"] == 2.0 and run["q2"]["w2d3"] == 1.0
    assert mean(ndcg(run, domain.qrels["test"])) == 1.0


def test_a_query_without_candidates_is_in_the_run_without_a_document():
    domain, scorer = toy_domain(queries=2), Scorer(lambda query, document: 1.0)
    run = evaluate(scorer, domain, "test", {"q0": {"w0d0": 5.0}})
    assert run == {"q0": {"w0d0": 1.0}, "q1": {}}


def test_a_limit_scores_the_queries_that_judged_gives_for_it():
    domain = toy_domain()
    run = evaluate(Scorer(lambda query, document: 1.0), domain, "test",
                   retrieve(domain, "test", 10), limit=5)
    assert list(run) == list(metrics.judged(domain, "test", 5)) and len(run) == 5


def test_a_run_survives_its_file_to_the_last_digit(tmp_path):
    run = {"q2": {"a": 0.1 + 0.2, "b": -1e-30}, "q1": {"c": float(np.float32(1) / 3)}}
    metrics.write_run(tmp_path / "bm25.trec", run, "bm25")
    assert read_run(tmp_path / "bm25.trec") == run
    lines = (tmp_path / "bm25.trec").read_text().splitlines()
    assert lines[1] == "q2 Q0 a 1 0.30000000000000004 bm25"


@pytest.mark.parametrize("line, words", [
    ("q1 Q0 d1 1 0.5", "six fields"), ("q1 Q0 d1 1 high x", "high"), ("q1 Q0 d1 1 nan x", "nan"),
    ("q1 Q0 d0 2 0.1 x", "q1 d0 stands twice")])
def test_a_bad_line_of_a_run_is_named_with_file_and_line(tmp_path, line, words):
    (tmp_path / "run").write_text(f"q1 Q0 d0 1 0.7 x\n{line}\n")
    with pytest.raises(InputError) as error:
        read_run(tmp_path / "run")
    assert "run:2: " in str(error.value) and words in str(error.value)


# ------------------------------------------------------------------------------------ significance

def test_the_randomization_test_agrees_with_all_sign_patterns():
    generator = random.Random(0)
    a = {f"q{i}": generator.random() for i in range(10)}
    b = {query: value + generator.gauss(0.1, 0.2) for query, value in a.items()}
    differences = [b[q] - a[q] for q in a]
    patterns = itertools.product((1, -1), repeat=10)
    sums = [abs(sum(s * d for s, d in zip(signs, differences))) for signs in patterns]
    exact = sum(s >= abs(sum(differences)) - 1e-9 for s in sums) / len(sums)
    comparison = paired_test(a, b)
    assert 0.01 < exact < 0.5 and comparison.p == pytest.approx(exact, abs=0.02)
    assert comparison.difference == pytest.approx(mean(b) - mean(a))
    assert paired_test(b, a).difference == -comparison.difference
    assert paired_test(a, b) == comparison != paired_test(a, b, seed=1)


def test_the_bootstrap_interval_is_as_wide_as_theory_has_it():
    generator = random.Random(1)
    b = {f"q{i}": generator.gauss(0.3, 1.0) for i in range(400)}
    comparison = paired_test(dict.fromkeys(b, 0.0), b)
    half = 1.96 * np.std(list(b.values())) / math.sqrt(400)
    assert comparison.low == pytest.approx(mean(b) - half, abs=0.1 * half)
    assert comparison.high == pytest.approx(mean(b) + half, abs=0.1 * half)


def test_runs_that_do_not_differ_have_p_1_and_p_is_never_0():
    a = {f"q{i}": 0.5 for i in range(50)}
    assert paired_test(a, a, samples=100) == Comparison(0.0, 0.0, 0.0, 1.0)
    b = {query: value + 0.1 for query, value in a.items()}
    assert paired_test(a, b, samples=99).p == 0.01


def test_a_paired_test_of_different_queries_is_refused():
    with pytest.raises(InputError, match="same"):
        paired_test({"q1": 1.0}, {"q2": 1.0})


def test_the_verdict_needs_both_the_test_and_the_interval():
    assert verdict(Comparison(0.02, 0.01, 0.03, 0.001)) == "gain"
    assert verdict(Comparison(-0.02, -0.03, -0.01, 0.001)) == "loss"
    assert verdict(Comparison(0.02, 0.01, 0.03, 0.06)) == "no difference"
    assert verdict(Comparison(0.02, -0.01, 0.05, 0.04)) == "no difference"
    assert verdict(Comparison(-0.02, -0.03, -0.01, 0.06)) == "no difference"


# ---------------------------------------------------------------------------- tables, command line

class LawState:
    """Stands for the backbone: a query's state is (1, 0) where it holds "law", else (0, 1)."""
    decoder = torch.nn.Module()

    def query_states(self, queries):
        return torch.tensor([[1.0, 0.0] if "law" in query else [0.0, 1.0] for query in queries])


def routing_domain(name, texts):
    qrels = {f"{name}{i}": {"d": 1} for i in range(len(texts))}
    return Domain(name, {"d": "text"}, dict(zip(qrels, texts)), {"train": qrels, "test": qrels})


def certain_router(threshold=0.5):
    """Certain of law where the state is (1, 0), of general where it is (0, 1)."""
    return Router(torch.tensor([[9.0, 0.0], [0.0, 9.0]]).double(), torch.zeros(2).double(),
                  ["law", GENERAL], threshold)


def test_the_table_has_the_means_and_their_difference_from_pt(monkeypatch):
    """PT finds the relevant document at rank 2 of both queries (1 / log2 3 = 0.6309), BM25 of one
    at rank 1 (mean 0.8155), PT+S1+S2 of both at rank 1. The last columns are against BM25."""
    monkeypatch.setitem(globals(), "paired_test", partial(paired_test, samples=500))
    monkeypatch.setattr(metrics, "paired_test", paired_test)
    qrels = {"q1": {"a": 1}, "q2": {"a": 1}}
    good, bad = {"a": 2.0, "b": 1.0}, {"a": 1.0, "b": 2.0}
    runs = {"BM25": {"q1": good, "q2": bad}, "PT": {"q1": bad, "q2": bad},
            "PT+S1+S2": {"q1": good, "q2": good}}
    head, bm25, pt, both, verdict_line = metrics.compare(runs, qrels, "law")
    assert head.startswith("law, 2 queries")
    assert bm25.split()[:4] == ["BM25", "0.8155", "0.7500", "+0.1845"]
    assert pt.split()[:4] == ["PT", "0.6309", "0.5000", "-0.1845"]
    assert both.split()[:4] == ["PT+S1+S2", "1.0000", "1.0000", "+0.3691"]
    p, first = (paired_test(ndcg(runs[a], qrels), ndcg(runs["PT+S1+S2"], qrels)).p
                for a in ("PT", "BM25"))
    assert verdict_line == (
        f"VERDICT law: no difference (PT+S1+S2 against PT, nDCG@10 +0.3691, p {p:.4f}); "
        f"no difference (PT+S1+S2 against BM25, nDCG@10 +0.1845, p {first:.4f})")
    assert both.split()[6:] == [f"{p:.4f}", "+0.1845", f"{first:.4f}"]
    assert max(map(len, (head, bm25, pt, both))) <= 100
    assert [line.rindex(" ") for line in (pt, both)] == [head.rindex(" p") - 5] * 2


def test_a_system_below_the_first_stage_is_a_loss_in_the_verdict(monkeypatch):
    """PT is as bad: against it alone there is no difference. Without BM25 nothing is said of it."""
    monkeypatch.setattr(metrics, "paired_test", partial(paired_test, samples=500))
    qrels = {f"q{i}": {"a": 1} for i in range(20)}
    good, bad = ({query: {"a": score, "b": 1.5} for query in qrels} for score in (2.0, 1.0))
    runs = {"BM25": good, "PT": bad, "routed": bad}
    said = metrics.compare(runs, qrels, "law", "routed")[-1].split(": ", 1)[1].split("; ")
    assert said[0].startswith("no difference (routed against PT, nDCG@10 +0.0000, ")
    assert said[1].startswith("loss (routed against BM25, nDCG@10 -0.3691, ")
    runs = {"given": good, "reranked": bad}
    lines = metrics.compare(runs, qrels, "law", "reranked", "given")
    assert "BM25" not in "".join(lines)
    assert lines[-1].startswith("VERDICT law: loss (reranked against given, nDCG@10 -0.3691, ")


def test_the_verdict_line_is_on_pt_s1_s2_and_not_on_another_system(monkeypatch):
    monkeypatch.setattr(metrics, "paired_test", partial(paired_test, samples=500))
    qrels = {f"q{i}": {"a": 1} for i in range(20)}
    good, bad = {"a": 2.0, "b": 1.0}, {"a": 1.0, "b": 2.0}
    runs = {name: dict.fromkeys(qrels, run) for name, run in
            (("PT", bad), ("PT+S1+S2", good), ("PT+S2", bad))}
    assert metrics.compare(runs, qrels, "law")[-1].startswith("VERDICT law: gain ")
    runs = {"PT": runs["PT+S1+S2"], "PT+S2": runs["PT+S1+S2"], "PT+S1+S2": runs["PT"]}
    assert metrics.compare(runs, qrels, "law")[-1].startswith("VERDICT law: loss ")


def test_domains_are_pooled_query_by_query_over_the_systems_that_all_have():
    qrels = {"q1": {"a": 1}, "q2": {"a": 1}}
    good, bad = {"a": 2.0, "b": 1.0}, {"a": 1.0, "b": 2.0}
    law = {"PT": dict.fromkeys(qrels, bad), "routed": {"q1": good, "q2": bad}}
    art = {"PT": {"q1": good}, "PT+S1": {"q1": bad}, "routed": {"q1": good}}
    runs, every = metrics.pooled({"law": (law, qrels), "art": (art, {"q1": {"b": 1}})})
    assert every == {"law/q1": {"a": 1}, "law/q2": {"a": 1}, "art/q1": {"b": 1}}
    assert runs == {"PT": {"law/q1": bad, "law/q2": bad, "art/q1": good},
                    "routed": {"law/q1": good, "law/q2": bad, "art/q1": good}}
    lines = metrics.compare(runs, every, "all", "routed")
    assert lines[-1].startswith("VERDICT all: no difference (routed against PT, nDCG@10 +0.1230, ")


def test_every_system_scores_bm25s_candidates_under_its_own_expert(reranker, randomise):
    add_experts(reranker.decoder, ["law"], 4, 8)
    randomise(reranker.decoder, "law")
    domain = toy_domain(queries=4, documents=3)
    runs = metrics.system_runs(reranker, domain, {"PT": None, "PT+S1+S2": "law"}, depth=2, limit=3)
    assert list(runs) == ["BM25", "PT", "PT+S1+S2"]
    judged = metrics.judged(domain, "test", 3)
    assert all(run.keys() == judged.keys() for run in runs.values())
    for query in runs["PT"]:
        documents = sorted(runs["BM25"][query])
        assert len(documents) == 2
        for system, expert in (("PT", None), ("PT+S1+S2", "law")):
            with torch.inference_mode(), use_expert(reranker.decoder, expert):
                texts = [domain.corpus[d] for d in documents]
                scores = reranker.score(domain.queries[query], texts)
            assert runs[system][query] == dict(zip(documents, scores.tolist()))
        assert runs["PT"][query] != runs["PT+S1+S2"][query]


@pytest.fixture
def law(monkeypatch, tmp_path):
    """law(router, models) -> what system_runs was asked for by evaluate_seed, whose experts are
    named after the router's domains: expert number i gives each document the score i."""
    def run(router, models=("PT", "law", "art")):
        asked = []

        def system_runs(reranker, domain, systems, depth, limit):
            asked.append((domain.name, *systems))
            return {name: {q: {"d": float(i)} for q in domain.queries}
                    for i, name in enumerate(("BM25", *models))}
        given = {"system_runs": system_runs, "judge_routers": lambda *rest: [],
                 "load_domain": lambda data, name, candidates: routing_domain(
                     name, ["plain soup", "law a", "art b"]),
                 "baselines": lambda *rest: {},
                 "paired_test": partial(paired_test, samples=50)}
        for name, function in given.items():
            monkeypatch.setattr(metrics, name, function)
        monkeypatch.setattr(metrics.R2R, "with_experts", lambda *rest: SimpleNamespace(
            router=router))
        args = SimpleNamespace(data=None, candidates=None, depth=20, queries=None, out=tmp_path)
        bare = {}
        run.asked = asked
        for seed in ("a", "b"):
            metrics.evaluate_seed(ThreeStates(), Path(seed), args, bare)
        return asked
    return run


class ThreeStates(LawState):
    room = 3

    def cut(self, query):
        return query.removesuffix(" b")

    def query_states(self, queries):
        return torch.eye(3)[[["law", "art", "plain"].index(q.split()[0]) for q in queries]]


def test_a_domain_without_training_queries_for_the_rivals_is_refused_before_it_is_measured(
        law, monkeypatch, refused):
    original = routing_domain

    def without_train(name, texts):
        domain = original(name, texts)
        del domain.qrels["train"]
        return domain
    monkeypatch.setattr(sys.modules[__name__], "routing_domain", without_train)
    with refused("law/qrels/train.tsv"):
        law(THREE)
    assert law.asked == []


THREE = Router(9 * torch.eye(3).double(), torch.zeros(3).double(), ["law", "art", GENERAL])


def test_a_routed_run_has_each_querys_scores_under_its_expert(law, tmp_path):
    """The first query abstains, the second is this domain's, the third goes astray, to another
    one's expert."""
    law(THREE)
    run = read_run(tmp_path / "runs" / "a-law-routed.trec")
    assert run == {"law0": {"d": 1.0}, "law1": {"d": 2.0}, "law2": {"d": 3.0}}


def test_no_system_is_scored_twice_on_a_domain_and_pt_not_even_for_another_seed(law):
    asked = law(THREE)
    assert asked == [*((name, "PT", "law", "art") for name in ("law", "art", GENERAL)),
                     *((name, "law", "art") for name in ("law", "art", GENERAL))]


def test_test_queries_that_are_cut_are_said_for_each_domain(law, capsys):
    law(THREE)
    noted = capsys.readouterr().err.splitlines()
    assert noted[:3] == [
        f"note: {name}: queries cut to 1 tokens: 1, first {name}2"
        for name in ("law", "art", GENERAL)]


def test_states_are_those_of_the_bare_backbone(reranker, randomise):
    add_experts(reranker.decoder, ["law"], 4, 8)
    randomise(reranker.decoder, "law")
    bare = reranker.query_state("what is gout?")
    with use_expert(reranker.decoder, "law"):
        states = metrics.states_of(reranker, ["what is gout?", "who may appeal?"])
        assert not torch.allclose(reranker.query_state("what is gout?"), bare, atol=1e-2)
    assert states.shape == (2, len(bare)) and torch.allclose(states[0], bare, atol=1e-5)


def test_routers_are_judged_on_the_same_queries_a_line_each():
    """Eq. 6 and the centroid recognise 3 of the 4 law queries and both of general; the one of law
    that they take for general gets no expert."""
    domains = {"law": routing_domain("law", ["law a", "law b", "law c", "plain soup"]),
               GENERAL: routing_domain(GENERAL, ["plain soup", "soup bowl"])}
    lines = metrics.judge_routers(LawState(), domains, certain_router(), "test")
    assert lines[0].startswith("router on test, 6 queries")
    names = [line[:30].strip() for line in lines[1:4]]
    assert names == ["LSR (Eq. 6)", "centroid", "bag of words"]
    f1 = (6 / 7 + 4 / 5) / 2                     # law: 3 of 4; general: 2 of 2, one too many
    for line in lines[1:3]:
        assert line[30:].split()[:2] == [f"{5 / 6:.4f}", f"{f1:.4f}"]
    assert lines[4:] == ["  law: no expert for 25.0% of its queries",
                         "  general: no expert for 100.0% of its queries"]


@pytest.mark.parametrize("start, stages", [
    ("same", {"PT+S1": "stage1", "PT+S2": "law-control"}), ("other", {"PT+S2": "law-control"}),
    (None, {"PT+S1": "stage1", "PT+S2": "law-control"})])
def test_pt_s1_is_shown_where_it_is_the_experts_start(tmp_path, capsys, start, stages):
    """An expert of an older train.py does not name its start."""
    for name in ("stage1", "law", "law-control"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "adapter_config.json").write_text("{}")
        (tmp_path / name / "adapter_model.safetensors").write_text(name)
    same = fingerprint([tmp_path / "stage1" / "adapter_model.safetensors"])
    facts, loaded = {"start": same if start == "same" else start} if start else {}, []

    def load_expert(name, directory):
        loaded.append(name)
        return facts if name == "law" else {"start": "its own"}
    reranker = SimpleNamespace(load_expert=load_expert)
    assert metrics.baselines(reranker, tmp_path, "law") == stages
    assert set(stages.values()) <= set(loaded)
    notes = capsys.readouterr().err.splitlines()
    assert len(notes) == (start == "other")
    assert all("law: its expert started from another Stage 1" in note for note in notes)


# ------------------------------------------------------------------------------------------ rerank

class Turned:
    """Stands for R2R: the last document becomes the first; "w7" is a query too long."""
    fails_at = part = None

    @property
    def reranker(self):
        return SimpleNamespace(room=9, cut=lambda query: query.removesuffix("7"))

    def rerank(self, query, documents):
        if query == self.fails_at:
            self.found = read_run(self.part)           # as a crash would leave it
            raise InputError("a score is not finite")
        scores = [float(i) for i in range(len(documents))][::-1]
        return SimpleNamespace(order=list(range(len(documents)))[::-1], scores=scores)


@pytest.fixture
def own_ids() -> bool:
    return False


@pytest.fixture
def rerank(monkeypatch, tmp_path, own_ids):
    """rerank(system, depth) reranks 50 queries' 6 documents each into tmp_path."""
    domain = toy_domain(queries=50)
    domain.qrels["dev"] = {"q0": {"w0d1": 1}}
    if own_ids:                                   # each query is a document, that of q1 its answer
        domain.corpus.update(domain.queries)
        domain.qrels["test"]["q1"]["q1"] = 1
    run = {query: dict(list(documents.items())[:6])
           for query, documents in retrieve(domain, "test", 10).items()}
    metrics.write_run(tmp_path / "given.trec", run, "mine")
    lines = (tmp_path / "given.trec").read_text().splitlines(keepends=True)
    lines += [f"{query} Q0 {query} 1 99 mine\n" for query in run if own_ids and query != "q1"]
    (tmp_path / "given.trec").write_text("".join(lines[::-1]))       # the last rank comes first
    (tmp_path / "runs").mkdir()

    def call(system, depth=100):
        monkeypatch.setattr(metrics, "load_domain", lambda root, name: domain)
        monkeypatch.setattr(metrics.R2R, "with_experts", lambda *rest: system)
        metrics.rerank_run(None, SimpleNamespace(
            data=None, domain="toy", experts=[None], rerank=tmp_path / "given.trec", depth=depth,
            out=tmp_path))
        return read_run(tmp_path / "runs" / "toy-reranked.trec"), run
    return call


def test_a_reranked_run_has_the_first_documents_of_each_query_and_is_measured(rerank, tmp_path,
                                                                            capsys, monkeypatch):
    """Of q0 the first is the judged one of test; turned round it is the third of three."""
    monkeypatch.setattr(metrics, "paired_test", partial(paired_test, samples=500))
    reranked, given = rerank(Turned(), depth=3)
    for query, documents in given.items():
        assert list(reranked[query]) == metrics.ranked(documents)[:3][::-1]
    assert [path.name for path in (tmp_path / "runs").iterdir()] == ["toy-reranked.trec"]
    printed = capsys.readouterr()
    assert printed.err == (
        f"note: {tmp_path / 'given.trec'}: queries cut to 4 tokens: 5, first q7\n")
    lines = printed.out.splitlines()
    status = [line for line in lines if line.startswith("query ")]
    assert 10 <= len(status) <= 20 and all("docs/s" in line and "left" in line for line in status)
    assert status[-1].startswith("query 0050/50 100% | ") and status[-1].endswith(" left 00:00")
    test, dev = (next(i for i, line in enumerate(lines) if line.startswith(f"toy {split}, "))
                 for split in ("test", "dev"))
    assert lines[test + 1].split() == ["given", "1.0000", "1.0000"]
    assert lines[test + 2].split()[:3] == ["reranked", "0.5000", "0.3333"]
    assert lines[test + 3].startswith("VERDICT toy test: loss (reranked against given, nDCG@10")
    assert lines[dev].startswith("toy dev, 1 queries") and lines[dev + 3].startswith("VERDICT")


@pytest.mark.parametrize("own_ids", [True])
def test_a_query_in_a_run_is_no_candidate_of_its_own_unless_it_is_judged_relevant(rerank):
    reranked, given = rerank(Turned())
    assert {query for query, documents in reranked.items() if query in documents} == {"q1"}
    assert all(documents.keys() - {query} == given[query].keys() - {query}
               for query, documents in reranked.items())


@pytest.mark.parametrize("error", [InputError, KeyboardInterrupt])
def test_a_query_that_fails_loses_a_twentieth_at_most_of_those_before_it_and_not_the_old_file(
        rerank, tmp_path, capsys, monkeypatch, error):
    """Of 50 queries each third writes those before it."""
    old, _ = rerank(Turned())
    system = Turned()
    system.fails_at, system.part = "w2", tmp_path / "runs" / "toy-reranked.part"
    if error is KeyboardInterrupt:
        monkeypatch.setattr(sys.modules[__name__], "InputError", lambda text: KeyboardInterrupt())
    capsys.readouterr()
    with pytest.raises(error):
        rerank(system, depth=2)
    assert read_run(tmp_path / "runs" / "toy-reranked.trec") == old
    done = sorted(old)[:sorted(old).index("q2") // 3 * 3]
    assert list(system.found) == done and {len(d) for d in system.found.values()} == {2}
    assert read_run(system.part) == system.found
    assert f"query 0012/50  24% | {system.part.name} | " in capsys.readouterr().out


def test_another_process_that_ends_first_takes_nothing_away(rerank, tmp_path, monkeypatch):
    """Its end removes the part that both write."""
    part, write = tmp_path / "runs" / "toy-reranked.part", metrics.write_run

    def removed(path, *arguments):
        write(path, *arguments)
        part.unlink(missing_ok=True)
    expected, _ = rerank(Turned())
    monkeypatch.setattr(metrics, "write_run", removed)
    assert rerank(Turned())[0] == expected


def test_the_depth_is_100_of_a_run_to_rerank_and_20_elsewhere(tmp_path, monkeypatch):
    for words, depth in (([], 20), (["--rerank", "run", "--domain", "legal"], 100),
                         (["--rerank", "run", "--domain", "legal", "--depth", "7"], 7)):
        monkeypatch.setattr(sys, "argv", ["eval.py", "--out", str(tmp_path), *words])
        assert metrics.arguments().depth == depth


# ---------------------------------------------------------------------------------- command line

def test_a_spread_is_printed_of_two_seeds_and_never_of_one(tmp_path, monkeypatch, capsys):
    values = iter((0.5, 0.5, 0.7))
    monkeypatch.setattr(metrics, "reranker_from", lambda args, experts: None)
    monkeypatch.setattr(metrics.R2R, "with_experts", lambda *rest: None)
    monkeypatch.setattr(metrics, "evaluate_seed", lambda reranker, directory, args, bare: (
        [[directory.name, "law", "PT", 9, 0.1, next(values), 0, 0, 0, 0, 0, 0]], []))
    for seeds, last in ((["a"], "0.5000"), (["a", "b"], "0.6000 +- 0.1414 (2 seeds)")):
        monkeypatch.setattr(sys, "argv", ["eval.py", "--out", str(tmp_path), "--experts", *seeds])
        metrics.main()
        assert capsys.readouterr().out.splitlines()[-1] == f"law        PT        nDCG@10 {last}"


def test_a_seed_without_a_router_is_refused_before_the_first_is_measured(tmp_path, monkeypatch,
                                                                        reranker, refused):
    monkeypatch.setattr(metrics, "reranker_from", lambda args, experts: reranker)
    monkeypatch.setattr(metrics, "evaluate_seed", lambda *rest: 1 / 0)
    monkeypatch.setattr(sys, "argv", ["eval.py", "--out", str(tmp_path), "--experts", "a", "b"])
    with refused("b/router.safetensors"):
        metrics.main()


@pytest.mark.parametrize("words", [["--candidates", "c"], ["--experts", "a", "b"]])
def test_what_rerank_would_not_use_is_refused(tmp_path, monkeypatch, refused, words):
    monkeypatch.setattr(sys, "argv", ["eval.py", "--out", str(tmp_path), "--rerank", "run",
                                      "--domain", "legal", *words])
    with refused("--rerank RUN", words[0]):
        metrics.arguments()


@pytest.mark.parametrize("place", ["/proc", "file"])
def test_an_out_that_cannot_be_written_is_refused_at_once(tmp_path, monkeypatch, refused, place):
    """/proc is there, and nobody may write in it."""
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(sys, "argv", ["eval.py", "--out", str(tmp_path / place)])
    with refused("cannot be written", "--out"):
        metrics.arguments()


def test_a_folder_without_experts_says_what_makes_them(reranker, tmp_path, refused):
    with refused("router.safetensors", "train.py"):
        metrics.evaluate_seed(reranker, tmp_path / "experts", None, {})


@pytest.mark.parametrize("split", ["dev", "test"])
def test_a_split_in_which_nothing_is_relevant_measures_nothing(refused, split):
    domain = Domain("law", {"d": "a"}, {"q": "b"}, {split: {"q": {"d": 0}}})
    with refused(f"law/qrels/{split}.tsv", "without a score above 0"):
        metrics.judged(domain, split)


def test_two_seeds_of_one_name_are_refused(tmp_path, monkeypatch, refused):
    places = [str(tmp_path / name / "experts") for name in "ab"]
    monkeypatch.setattr(sys, "argv", ["eval.py", "--experts", *places])
    with refused("two directories of one name", "rename"):
        metrics.arguments()


def test_tables_keep_commas_and_their_digits(tmp_path):
    write_table(tmp_path / "t.csv", ["router", "value", "n"], [["one LoRA, no router", 1 / 3, 2]])
    assert (tmp_path / "t.csv").read_text() == (
        'router,value,n\n"one LoRA, no router",0.3333,2\n')
