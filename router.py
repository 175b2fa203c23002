"""The latent semantic router: which expert a query needs, read off the frozen backbone's own state.

    Eq. 6         p(d | q) = softmax(W_r h_q + b_r)
    Procedure 3   fit W_r and b_r with cross-entropy on (h_q, domain) pairs, the backbone frozen;
                  at inference k* = argmax_d p(d | q), and expert k* scores the documents.

By hand: W_r h_q + b_r = (2, 1, 0) gives p = (.665, .245, .090); the first domain is chosen.

In:  states h_q (B, D), one a query (r2r.py: `query_states`), and the domain of each.
Out: probabilities (B, E), or B choices: a domain's name, or None for the bare backbone.

Differs from the paper:
- Abstention: no expert is chosen below a threshold, or where "general" wins, a class for queries of
  no expert's domain. The paper gives every query one, and a wrong one ranks worse than none.
- Every domain weighs the same in the loss, and a penalty |(W_r - P) std|^2 pulls W_r to P, the rows
  of the decoder's own head for the domains' names. A probe with more dimensions than queries
  separates any labels: without the pull it learns to tell collections apart, not domains.
- The rivals are nearest centroids and a bag of words; the paper's, an MLP and a prompted LLM.
"""
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from plumbing.checkpoint import check_provenance, load_tensors, write_tensors
from plumbing.files import InputError, check_fields, is_plain_name
from data import tokenize

GENERAL = "general"
PENALTY = 1.0                          # how much |(W_r - P) std|^2 weighs


def finite_rows(states: Tensor) -> Tensor:
    """(B, D), any type or device -> float64 on the CPU; InputError for a number that is none."""
    if states.ndim != 2 or not states.isfinite().all():
        raise InputError(f"router: states {tuple(states.shape)} that are not finite (B, D); "
                         "expected the backbone's state of each query; try --dtype float32")
    return states.detach().cpu().double()


def class_indices(labels: Sequence[str], domains: Sequence[str]) -> Tensor:  # -> (B,)
    """"legal" -> 1 for domains ["medical", "legal"]; each needs a query."""
    assert set(labels) == set(domains) and len(set(domains)) == len(domains) > 1, domains
    return torch.tensor([list(domains).index(label) for label in labels])


def standardisation(states: Tensor) -> tuple[Tensor, Tensor]:  # (B, D) -> mean (D,), std (D,)
    """What makes each dimension comparable: subtract the mean, divide by the deviation."""
    std, mean = torch.std_mean(states, dim=0, correction=0)
    # A dimension moved by rounding alone says nothing: dividing by that noise would make it loud.
    return mean, torch.where(std > 1e-6 * mean.abs(), std, 1.0)


@dataclass
class Router:
    """Eq. 6, in float64: `fit` folds mean and deviation into W_r and b_r, and loses nothing."""
    weight: Tensor                                                             # W_r (E, D)
    bias: Tensor                                                               # b_r (E,)
    domains: list[str]
    threshold: float = 0.0

    @classmethod
    def fit(cls, states: Tensor, labels: Sequence[str], domains: Sequence[str],
            prior: Tensor | None = None, l2: float = PENALTY) -> "Router":
        """Procedure 3, on standardised states. The penalty pulls W_r to `prior`, P (E, D) (r2r.py:
        `domain_words`); None: zero. L-BFGS finds the one minimum: nothing to seed, to tune."""
        states, target = finite_rows(states), class_indices(labels, domains)   # (B, D), (B,)
        mean, std = standardisation(states)
        inputs = (states - mean) / std                                         # (B, D)
        prior = torch.zeros(len(domains), len(std)) if prior is None else prior
        start = prior.detach().cpu().double() * std                            # (E, D)
        weight = start.clone().requires_grad_()
        bias = torch.zeros(len(domains), dtype=inputs.dtype, requires_grad=True)
        balance = 1.0 / target.bincount().double()                             # (E,)
        optimizer = torch.optim.LBFGS([weight, bias], max_iter=500, tolerance_grad=1e-8,
                                      tolerance_change=1e-12, line_search_fn="strong_wolfe")

        def loss() -> Tensor:
            optimizer.zero_grad()
            logits = inputs @ weight.T + bias                                  # (B, E), Eq. 6
            value = F.cross_entropy(logits, target, balance) + l2 * (weight - start).square().sum()
            value.backward()
            return value
        optimizer.step(loss)
        # W (h - mean) / std + b = (W / std) h + (b - (W / std) mean)
        folded = weight.detach() / std                                         # (E, D)
        return cls(folded, bias.detach() - folded @ mean, list(domains))

    def probabilities(self, states: Tensor) -> Tensor:  # (B, D) -> (B, E)
        return torch.softmax(states.detach().cpu().double() @ self.weight.T + self.bias, 1)  # Eq. 6

    def choose(self, states: Tensor) -> list[str | None]:  # (B, D) -> B names
        """The most probable domain, or None if general or too unsure: with threshold 0.5
        (0.7, 0.2, 0.1) -> the first, (0.4, 0.3, 0.3) -> None."""
        top, index = self.probabilities(states).max(dim=1)                     # (B,), (B,)
        # Not `p < threshold`, which is false for nan and would hand a broken state to an expert.
        return [self.domains[i] if p >= self.threshold and self.domains[i] != GENERAL else None
                for p, i in zip(top.tolist(), index.tolist())]

# ============== The method ends here: the router's file, the plainer routers it is compared with.

    def save(self, path: str | Path, provenance: dict) -> None:
        """`load` compares `provenance`'s backbone (a fingerprint) and its prompt."""
        write_tensors(path, {"W_r": self.weight, "b_r": self.bias}, "router", {
            "domains": self.domains, "threshold": self.threshold, "provenance": provenance})

    @classmethod
    def load(cls, path, backbone: str | None = None, width: int | None = None,
             prompt: dict | None = None) -> "Router":
        """InputError for a file that is no router, or not of this `backbone` (a fingerprint), whose
        states have `width` dimensions, or not of this `prompt` (asdict of one)."""
        remedy = ("refit with train.py --router-only, which needs experts of two domains, or of one"
                  " and general; r2r.py --expert NAME needs none")
        facts, tensors = load_tensors(path, "router", f"a router; {remedy}")
        check_fields(path, facts, {"domains": list, "provenance": dict,
                                   "threshold": (int | float, 0, 1)}, remedy)
        check_provenance(path, {"backbone": None} | facts["provenance"], backbone, prompt)
        domains, E = facts["domains"], len(facts["domains"])
        shapes = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
        expected = {"W_r": (E, width or shapes.get("W_r", ("D",))[-1]), "b_r": (E,)}
        if shapes != expected or not all(map(is_plain_name, domains)):
            raise InputError(f"{path}: {shapes} of {domains!r:.80}; expected {expected}; {remedy}")
        return cls(*(tensors[name].double() for name in expected), domains, facts["threshold"])


class CentroidRouter(Router):
    """Nearest class mean by cosine of standardised states; logits are cosines times |state|."""

    @classmethod
    def fit(cls, states: Tensor, labels: Sequence, domains: list[str]) -> "CentroidRouter":
        states, target = finite_rows(states), class_indices(labels, domains)   # (B, D), (B,)
        mean, std = standardisation(states)
        means = [states[target == i].mean(dim=0) for i in range(len(domains))]
        weight = F.normalize((torch.stack(means) - mean) / std) / std          # (E, D)
        return cls(weight, -weight @ mean, list(domains))


@dataclass
class BagOfWordsRouter:
    """Multinomial naive Bayes, add-one smoothing, on the queries' texts in place of their states.
    Equal priors, as the probe weighs its domains equally; an unknown word says nothing."""
    log_likelihood: dict[str, Tensor]                                          # word -> (E,)
    domains: list[str]
    threshold: float = 0.0
    choose = Router.choose

    @classmethod
    def fit(cls, texts: list[str], labels: Sequence, domains: list[str]) -> "BagOfWordsRouter":
        """B texts and the domain of each -> every word's log p(word | domain) (E,)."""
        counts = [Counter() for _ in domains]
        for query, i in zip(texts, class_indices(labels, domains).tolist()):
            counts[i].update(tokenize(query, stop=()))
        vocabulary = sorted(set().union(*counts))
        table = torch.tensor([[1.0 + count[word] for count in counts] for word in vocabulary])
        return cls(dict(zip(vocabulary, (table / table.sum(dim=0)).log())), list(domains))

    def probabilities(self, texts: list[str]) -> Tensor:  # B texts -> (B, E)
        logits = torch.zeros(len(texts), len(self.domains))
        for row, text in zip(logits, texts):
            row += sum(self.log_likelihood.get(word, 0.0) for word in tokenize(text, stop=()))
        return torch.softmax(logits, dim=1)
