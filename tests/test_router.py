"""router.py: the probe learns, survives its file, abstains, and refuses what is not its own."""
import json

import pytest
import safetensors.torch
import torch

from plumbing.files import InputError
from router import BagOfWordsRouter, CentroidRouter, Router, standardisation

DOMAINS = ["general", "legal", "medical"]


def toy(per_class: int = 30, noise: float = 0.5, domains: list[str] = DOMAINS, seed: int = 0):
    """Clusters in 8 dimensions of unlike scale, far from the origin; only rounding moves the
    last one."""
    generator = torch.Generator().manual_seed(seed)
    scale = torch.tensor([1e-3, 1.0, 50.0, 1.0, 1.0, 1.0, 1.0, 4e-7])
    labels = [name for name in domains for _ in range(per_class)]
    centers = 4 * torch.eye(8)[[domains.index(name) for name in labels]]
    states = centers + noise * torch.randn(len(labels), 8, generator=generator)
    return states * scale + 7.1, labels


def accuracy(router, states, labels) -> float:
    top = router.probabilities(states).argmax(dim=1).tolist()
    return sum(router.domains[i] == label for i, label in zip(top, labels)) / len(labels)


@pytest.mark.parametrize("router", [Router, CentroidRouter])
@pytest.mark.parametrize("domains", [DOMAINS, ["medical", "legal"]])
def test_a_separable_toy_reaches_every_label_it_has_not_seen(router, domains):
    fitted = router.fit(*toy(domains=domains), domains)
    states, labels = toy(domains=domains, seed=1)
    assert accuracy(fitted, states, labels) == 1.0
    assert fitted.choose(states) == [None if name == "general" else name for name in labels]
    total = fitted.probabilities(states).sum(dim=1)
    assert torch.allclose(total, torch.ones_like(total))


def test_a_small_domain_weighs_as_much_as_a_large_one():
    """Two overlapping classes, 10 to 1: mirrored queries get mirrored probabilities."""
    states = torch.tensor([[1.0]] * 60 + [[-1.0]] * 40 + [[-1.0]] * 6 + [[1.0]] * 4)
    router = Router.fit(states, ["legal"] * 100 + ["medical"] * 10, ["legal", "medical"])
    left, right = router.probabilities(torch.tensor([[-1.0], [1.0]]))
    assert torch.allclose(left, right.flip(0), atol=1e-6) and right[0] > 0.52


def test_eq_6_gives_the_value_worked_by_hand():
    """W_r h_q + b_r = (2, 1, 0): e^2, e and 1 over their sum."""
    router = Router(torch.eye(3).double(), torch.tensor([1.0, 0.0, 0.0]).double(), DOMAINS)
    p = router.probabilities(torch.tensor([[1.0, 1.0, 0.0]]))[0]
    assert p.tolist() == pytest.approx([0.665, 0.245, 0.090], abs=5e-4)


def test_a_larger_penalty_gives_a_smaller_weight():
    small, large = (Router.fit(*toy(), DOMAINS, l2=l2).weight.norm() for l2 in (1e-3, 1.0))
    assert large < 0.5 * small


def test_a_huge_penalty_leaves_the_prior_up_to_the_fold_and_the_bias_alone_learns():
    """Folded, W_r is the prior itself: the logits are its products with the states, less those
    with their mean. Without a prior nothing is left of W_r, and p(d | q) is uniform."""
    states, labels = toy()
    prior = torch.randn(3, 8, generator=torch.Generator().manual_seed(1)).double()
    pulled = Router.fit(states, labels, DOMAINS, prior, l2=1e9)
    assert torch.allclose(pulled.weight, prior, atol=1e-6)
    assert not torch.allclose(Router.fit(states, labels, DOMAINS, prior).weight, prior, atol=1e-2)
    zero = Router.fit(states, labels, DOMAINS, l2=1e9)
    assert torch.allclose(zero.probabilities(states), torch.tensor(1 / 3).double(), atol=1e-4)


def test_without_a_prior_and_almost_without_a_penalty_a_separable_toy_is_learned_whole():
    states, labels = toy()
    router = Router.fit(states, labels, DOMAINS, prior=None, l2=1e-6)
    top = router.probabilities(states).max(dim=1)
    assert [DOMAINS[i] for i in top.indices.tolist()] == labels and top.values.min() > 0.99


def test_the_fit_is_the_minimum_of_cross_entropy_and_penalty():
    """At it the gradient is zero: written down here once more, on standardised states."""
    states, labels = toy(noise=2.0)
    mean, std = standardisation(states.double())
    prior = torch.ones(3, 8).double()
    router = Router.fit(states, labels, DOMAINS, prior, l2=0.01)
    weight = (router.weight * std).requires_grad_()
    bias = (router.bias + router.weight @ mean).requires_grad_()
    logits = (states.double() - mean) / std @ weight.T + bias
    target = torch.tensor([DOMAINS.index(label) for label in labels])
    loss = (torch.nn.functional.cross_entropy(logits, target)
            + 0.01 * (weight - prior * std).square().sum())
    for gradient in torch.autograd.grad(loss, [weight, bias]):
        assert gradient.abs().max() < 1e-5


def test_fitting_leaves_the_states_as_they_were():
    states, labels = toy()
    states, prior = states.double().requires_grad_(), torch.ones(3, 8)
    before = states.detach().clone()
    for router in (Router.fit(states, labels, DOMAINS, prior),
                   CentroidRouter.fit(states, labels, DOMAINS)):
        router.probabilities(states)
    assert torch.equal(states, before) and states.grad is None
    assert torch.equal(prior, torch.ones(3, 8))


def test_two_fits_are_identical_bit_for_bit():
    torch.manual_seed(1)
    first = Router.fit(*toy(), DOMAINS)
    torch.manual_seed(2)
    second = Router.fit(*toy(), DOMAINS)
    assert torch.equal(first.weight, second.weight) and torch.equal(first.bias, second.bias)


def test_the_folded_probe_equals_the_probe_on_standardised_states():
    """Fitted on states that are standardised beforehand, mean and std are 0 and 1: no folding."""
    states, labels = toy()
    states = states[:, :7].double()
    mean, std = standardisation(states)
    plain = Router.fit((states - mean) / std, labels, DOMAINS)
    folded = Router.fit(states, labels, DOMAINS)
    assert torch.allclose(folded.weight * std, plain.weight, atol=1e-6)
    assert torch.allclose(folded.probabilities(states), plain.probabilities((states - mean) / std),
                          atol=1e-6)


def test_a_dimension_moved_by_rounding_alone_is_not_blown_up():
    router = Router.fit(*toy(), DOMAINS)
    states = toy(seed=1)[0]
    before = router.probabilities(states)
    states[:, 7] += 1e-3
    assert torch.allclose(router.probabilities(states), before, atol=1e-3)


def test_abstains_below_the_threshold_and_when_general_wins():
    weight = torch.eye(3, dtype=torch.float64)
    router = Router(weight, torch.zeros(3, dtype=torch.float64), DOMAINS, threshold=0.6)
    states = torch.tensor([[9.0, 0.0, 0.0], [0.0, 9.0, 0.0], [0.0, 0.0, 0.5]])
    assert router.choose(states) == [None, "legal", None]
    router.threshold = 0.0
    assert router.choose(states) == [None, "legal", "medical"]


def test_a_broken_state_gets_no_expert():
    router = Router.fit(*toy(domains=["legal", "medical"]), ["legal", "medical"])
    assert router.choose(torch.full((1, 8), float("nan"))) == [None]


def saved(path, backbone="qwen3-1a2b"):
    router = Router.fit(*toy(), DOMAINS)
    router.threshold = 0.1 + 0.2
    router.save(path / "router.safetensors", {"backbone": backbone, "seed": 3})
    return router, path / "router.safetensors"


def test_save_and_load_give_the_same_probabilities_bit_for_bit(tmp_path):
    router, path = saved(tmp_path)
    loaded = Router.load(path, backbone="qwen3-1a2b")
    states = toy(seed=1)[0]
    assert torch.equal(loaded.probabilities(states), router.probabilities(states))
    assert (loaded.domains, loaded.threshold) == (DOMAINS, 0.1 + 0.2)
    with safetensors.safe_open(path, "pt") as file:
        assert sorted(file.keys()) == ["W_r", "b_r"]
        facts = json.loads(file.metadata()["router"])
    assert facts == {"domains": DOMAINS, "threshold": 0.1 + 0.2,
                     "provenance": {"backbone": "qwen3-1a2b", "seed": 3}}


def test_the_same_router_is_saved_as_the_same_bytes(tmp_path):
    assert len({saved(tmp_path)[1].read_bytes() for _ in range(12)}) == 1


def test_another_backbone_is_refused_by_name(tmp_path):
    path = saved(tmp_path)[1]
    with pytest.raises(InputError, match="router.safetensors: made with backbone 'qwen3-1a2b', "
                                         "here 'gemma-9f'; name its --backbone"):
        Router.load(path, backbone="gemma-9f")
    Router.load(path).save(path, {"seed": 3})
    with pytest.raises(InputError, match="made with backbone None, here 'gemma-9f'"):
        Router.load(path, backbone="gemma-9f")


def test_another_width_of_states_is_refused_with_both(tmp_path):
    path = saved(tmp_path)[1]
    assert Router.load(path, "qwen3-1a2b", width=8).weight.shape == (3, 8)
    with pytest.raises(InputError, match=r"'W_r': \(3, 8\).*expected .*'W_r': \(3, 16\)"):
        Router.load(path, "qwen3-1a2b", width=16)


def test_a_truncated_or_absent_or_foreign_file_is_refused(tmp_path):
    path = saved(tmp_path)[1]
    path.write_bytes(path.read_bytes()[:-8])
    safetensors.torch.save_file({"W_r": torch.zeros(3, 8)}, tmp_path / "foreign.safetensors")
    for name in ("router.safetensors", "absent.safetensors", "foreign.safetensors"):
        with pytest.raises(InputError, match=f"{name}: .*expected .*; refit"):
            Router.load(tmp_path / name)


@pytest.mark.parametrize("change", [{"W_r": torch.zeros(2, 8)}, {"W_r": torch.zeros(8)},
                                    {"W_r": torch.zeros(3, 8, 1)},
                                    {"b_r": torch.zeros(4)}, {"threshold": torch.zeros(1)},
                                    {"b_r": None}, {"W_r": None}, {"extra": torch.zeros(1)}])
def test_a_missing_or_extra_or_misshaped_tensor_is_refused(tmp_path, change):
    path = saved(tmp_path)[1]
    tensors = {"W_r": torch.zeros(3, 8), "b_r": torch.zeros(3)}
    metadata = {"router": json.dumps({"domains": DOMAINS, "threshold": 0.5, "provenance": {}})}
    safetensors.torch.save_file(tensors, path, metadata)
    Router.load(path)
    tensors = {name: x for name, x in (tensors | change).items() if x is not None}
    safetensors.torch.save_file(tensors, path, metadata)
    with pytest.raises(InputError, match="expected .*; refit with train.py"):
        Router.load(path)


@pytest.mark.parametrize("threshold", [None, "0.5", -0.1, 1.1, float("nan")])
def test_a_threshold_that_is_no_number_from_0_to_1_is_refused(tmp_path, refused, threshold):
    facts = {"domains": DOMAINS, "threshold": threshold, "provenance": {}}
    safetensors.torch.save_file({"W_r": torch.zeros(3, 8), "b_r": torch.zeros(3)},
                                tmp_path / "router.safetensors", {"router": json.dumps(facts)})
    with refused("router.safetensors: threshold", "a number from 0 to 1", "refit with train.py"):
        Router.load(tmp_path / "router.safetensors")


@pytest.mark.parametrize("router", [Router, CentroidRouter])
def test_states_that_are_no_finite_rows_are_refused(router):
    states, labels = toy()
    for wrong in (states[:, 0], states / 0):
        with pytest.raises(InputError, match=r"not finite \(B, D\).*--dtype float32"):
            router.fit(wrong, labels, DOMAINS)


@pytest.mark.parametrize("router", [Router, CentroidRouter, BagOfWordsRouter])
@pytest.mark.parametrize("labels, domains", [
    (["legal"] * 3, ["legal"]), (["legal"] * 3, ["legal", "legal"]),
    (["legal"] * 3, ["legal", "medical"]), (["legal", "medical", "tax"], ["legal", "medical"])])
def test_labels_that_cannot_be_learned_are_never_fitted(router, labels, domains):
    states = ["a", "b", "c"] if router is BagOfWordsRouter else torch.eye(3)
    with pytest.raises(AssertionError):
        router.fit(states, labels, domains)


def test_bag_of_words_learns_a_toy_and_an_unknown_word_says_nothing():
    queries = ["May a tenant appeal?", "appeal to a court", "a fever in a child", "Treat a fever"]
    router = BagOfWordsRouter.fit(queries, ["legal"] * 2 + ["medical"] * 2, ["legal", "medical"])
    assert router.choose(["appeal tenant", "FEVER", "child?"]) == [
        "legal", "medical", "medical"]
    assert router.probabilities(["zebra", ""]).tolist() == [[0.5, 0.5]] * 2
    router.threshold = 0.6
    assert router.choose(["zebra", "the fever"]) == [None, "medical"]


def test_bag_of_words_routes_scripts_whose_words_no_space_or_a_vowel_sign_parts():
    """Chinese by pairs, as data.tokenize gives them; Hindi by whole words with their marks: the
    letters alone, "क" and "म", are of either class."""
    queries = ["痛风怎么治疗", "合同怎么解除", "बुखार का इलाज", "किराये का करार"]
    labels = ["medical", "legal", "medical", "legal"]
    router = BagOfWordsRouter.fit(queries, labels, ["legal", "medical"])
    assert router.choose(["治疗痛风的药", "解除合同", "इलाज", "करार"]) == labels
    assert "करार" in router.log_likelihood and "क" not in router.log_likelihood


def test_bag_of_words_counts_the_words_that_bm25_leaves_out():
    router = BagOfWordsRouter.fit(["who is it", "moss"], ["legal", "medical"], ["legal", "medical"])
    assert router.log_likelihood.keys() == {"who", "is", "it", "moss"}


def test_bag_of_words_agrees_with_naive_bayes_by_hand():
    """legal: a a b, medical: b b. With one added to each count, p(a | .) = 3/5 and 1/4."""
    router = BagOfWordsRouter.fit(["a a b", "b b"], ["legal", "medical"], ["legal", "medical"])
    assert router.probabilities(["a"])[0, 0].item() == pytest.approx(0.6 / 0.85)


def test_the_centroid_router_chooses_the_largest_cosine_of_standardised_states():
    """Classes that overlap and differ in size, on states that lie anywhere."""
    states, labels = toy(noise=4.0)
    states, labels = states[:70].double(), labels[:70]
    router = CentroidRouter.fit(states, labels, DOMAINS)
    mean, std = standardisation(states)
    centroids = torch.stack([states[[name == label for label in labels]].mean(dim=0)
                             for name in DOMAINS])
    asked = 20 * torch.randn(500, 8, generator=torch.Generator().manual_seed(2)).double() * std
    cosines = torch.cosine_similarity(((asked + 7.1 - mean) / std)[:, None],
                                      (centroids - mean) / std, dim=2)           # (500, E)
    chosen = cosines.argmax(dim=1)
    assert torch.equal(router.probabilities(asked + 7.1).argmax(dim=1), chosen)
    assert router.choose(asked + 7.1) == [[None, *DOMAINS[1:]][i] for i in chosen.tolist()]
    assert len(set(chosen.tolist())) == 3


def test_the_centroid_routers_logits_are_cosines_times_the_states_length():
    """Mean 0 and std 1 already: the centroids are (1, 1) and (-1, -1), the query (3, 0)."""
    states = torch.tensor([[1.0, 1.0], [-1.0, -1.0]])
    router = CentroidRouter.fit(states, ["legal", "medical"], ["legal", "medical"])
    expected = torch.softmax(3 * torch.tensor([0.5 ** 0.5, -0.5 ** 0.5]), dim=0)
    assert router.probabilities(torch.tensor([[3.0, 0.0]]))[0].tolist() == pytest.approx(
        expected.tolist())


@pytest.mark.parametrize("names", [["../../x", "law"], ["/etc", "law"], ["", "law"], [3, "law"],
                                   ["a\x1b[2J", "law"], "law", None])
def test_a_router_that_names_a_way_out_of_the_experts_folder_is_refused(tmp_path, refused, names):
    path = tmp_path / "router.safetensors"
    tensors = {"W_r": torch.zeros(2, 3), "b_r": torch.zeros(2), "threshold": torch.tensor(0.0)}
    facts = json.dumps({"domains": names, "provenance": {}})
    path.write_bytes(safetensors.torch.save(tensors, {"router": facts}))
    with refused("router.safetensors", "refit with train.py"):
        Router.load(path)
