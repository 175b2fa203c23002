import itertools
import math
import random

import numpy as np
import pytest

import eval as metrics
from data import Domain, InputError, retrieve
from eval import Comparison, evaluate, mean, mrr, ndcg, paired_test, precision, recall, verdict


def toy_domain(queries=40, documents=10):
    """Query i has `documents` passages of its own word; the judged one has the word twice."""
    words = [f"w{i}" for i in range(queries)]
    # the position of the judged one runs through all ids, which therefore tell nothing
    texts = {f"{w}d{j}": w + (f" {w}" if j == i % documents else " filler")
             for i, w in enumerate(words) for j in range(documents)}
    qrels = {f"q{i}": {f"{w}d{i % documents}": 1} for i, w in enumerate(words)}
    return Domain("toy", texts, dict(zip(qrels, words)), {"test": qrels},
                  {"corpus": {}, "queries": {}, "titles": {}})


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
    assert metrics.confusion(truth, predicted)["art", None] == 1


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


def test_a_query_without_candidates_is_in_the_run_and_not_scored():
    domain, scorer = toy_domain(queries=2), Scorer(lambda query, document: 1.0)
    run = evaluate(scorer, domain, "test", {"q0": {"w0d0": 5.0}})
    assert run == {"q0": {"w0d0": 1.0}, "q1": {}}
    assert len(scorer.seen) == 1


def test_a_limit_scores_the_queries_that_judged_gives_for_it():
    domain = toy_domain()
    run = evaluate(Scorer(lambda query, document: 1.0), domain, "test",
                   retrieve(domain, "test", 10), limit=5)
    assert list(run) == list(metrics.judged(domain, "test", 5)) and len(run) == 5


def test_a_score_that_is_not_finite_is_refused():
    domain = toy_domain(queries=1)
    with pytest.raises(InputError, match="'q0'.*not finite"):
        evaluate(Scorer(lambda query, document: math.nan), domain, "test", {"q0": {"w0d0": 1.0}})


def test_a_run_survives_its_file_to_the_last_digit(tmp_path):
    run = {"q2": {"a": 0.1 + 0.2, "b": -1e-30}, "q1": {"c": float(np.float32(1) / 3)}}
    metrics.write_run(tmp_path / "bm25.trec", run, "bm25")
    assert metrics.read_run(tmp_path / "bm25.trec") == run
    lines = (tmp_path / "bm25.trec").read_text().splitlines()
    assert lines[1] == "q2 Q0 a 1 0.30000000000000004 bm25"


@pytest.mark.parametrize("line, words", [
    ("q1 Q0 d1 1 0.5", "5 fields"), ("q1 Q0 d1 1 high x", "'high'"), ("q1 Q0 d1 1 nan x", "'nan'"),
    ("q1 Q0 d0 2 0.1 x", "'d0' is ranked twice")])
def test_a_bad_line_of_a_run_is_named_with_file_and_line(tmp_path, line, words):
    (tmp_path / "run").write_text(f"q1 Q0 d0 1 0.7 x\n{line}\n")
    with pytest.raises(InputError) as error:
        metrics.read_run(tmp_path / "run")
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
