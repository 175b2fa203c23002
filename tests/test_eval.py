import itertools
import math
import random
import sys
from functools import partial

import numpy as np
import pytest
import torch

import eval as metrics
from plumbing.files import InputError, write_table
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


def test_the_table_has_the_means_and_their_difference_from_pt():
    """PT finds the relevant document at rank 2 of both queries (1 / log2 3 = 0.6309), BM25 of one
    at rank 1 (mean 0.8155), PT+S1+S2 of both at rank 1."""
    qrels = {"q1": {"a": 1}, "q2": {"a": 1}}
    good, bad = {"a": 2.0, "b": 1.0}, {"a": 1.0, "b": 2.0}
    runs = {"BM25": {"q1": good, "q2": bad}, "PT": {"q1": bad, "q2": bad},
            "PT+S1+S2": {"q1": good, "q2": good}}
    head, bm25, pt, both, verdict_line = metrics.compare(runs, qrels, "law")
    assert head.startswith("law, 2 queries")
    assert bm25.split()[:4] == ["BM25", "0.8155", "0.7500", "+0.1845"]
    assert pt.split() == ["PT", "0.6309", "0.5000"]
    assert both.split()[:4] == ["PT+S1+S2", "1.0000", "1.0000", "+0.3691"]
    p = paired_test(ndcg(runs["PT"], qrels), ndcg(runs["PT+S1+S2"], qrels)).p
    assert verdict_line == (f"VERDICT law: no difference (PT+S1+S2 against PT, nDCG@10 +0.3691, "
                            f"p {p:.4f})")
    assert both.endswith(f"{p:.4f}")


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


def test_a_routed_run_has_each_querys_scores_under_its_expert():
    """q0 abstains, q1 is this domain's, q2 goes astray, to another one's expert."""
    runs = {model: {q: {"d": float(i)} for q in ("q0", "q1", "q2")}
            for i, model in enumerate(("PT", "law", "art"))}
    routed = metrics.routed_run({"q0": None, "q1": "law", "q2": "art"}, runs)
    assert routed == {"q0": {"d": 0.0}, "q1": {"d": 1.0}, "q2": {"d": 2.0}}


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


def test_a_folder_without_experts_says_what_makes_them(reranker, tmp_path, refused):
    with refused("router.safetensors", "train.py"):
        metrics.evaluate_seed(reranker, tmp_path / "experts", None, {})


@pytest.mark.parametrize("split", ["dev", "test"])
def test_a_split_in_which_nothing_is_relevant_measures_nothing(refused, split):
    domain = Domain("law", {"d": "a"}, {"q": "b"}, {split: {"q": {"d": 0}}})
    with refused(f"law/qrels/{split}.tsv", "without a score above 0"):
        metrics.judged(domain, split)


def test_two_seeds_of_one_name_and_a_link_out_of_the_results_are_refused(tmp_path, monkeypatch,
                                                                       refused):
    places = [str(tmp_path / name / "experts") for name in "ab"]
    monkeypatch.setattr(sys, "argv", ["eval.py", "--experts", *places])
    with refused("other names", "rename"):
        metrics.arguments()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "runs").symlink_to(tmp_path)
    monkeypatch.setattr(sys, "argv", ["eval.py", "--out", str(tmp_path / "out")])
    with refused("runs", "leads out of --out"):
        metrics.arguments()


def test_tables_keep_commas_and_their_digits(tmp_path):
    write_table(tmp_path / "t.csv", ["router", "value", "n"], [["one LoRA, no router", 1 / 3, 2]])
    assert (tmp_path / "t.csv").read_text() == (
        'router,value,n\n"one LoRA, no router",0.3333,2\n')
