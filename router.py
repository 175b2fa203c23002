"""The latent semantic router: which expert a query needs, read off the frozen backbone's own state.

    Eq. 6         p(d | q) = softmax(W_r h_q + b_r)
    Procedure 3   fit W_r and b_r with cross-entropy on (h_q, domain) pairs, the backbone frozen;
                  at inference k* = argmax_d p(d | q), and expert k* scores the documents.

States (N, D) come in: the backbone's hidden state at the last token of each query, made elsewhere.
W_r is (E, D), b_r is (E,). Probabilities (N, E) come out, or N choices: a domain's name, or None
for the bare backbone. Two plainer routers to compare with: nearest class mean, and bag of words.

Differs from the paper:
- Abstention: where the top probability is below a threshold set on dev, no expert is chosen. The
  paper gives every query some expert, and a wrong expert ranks worse than none.
- "general" may be a class, the queries of no expert's domain: when it wins, that is None as well.
- Every domain weighs the same in the loss, however many queries it has, and W_r has an L2 penalty:
  the paper states neither, and a probe with more dimensions than queries separates any labels.
"""
import json
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import safetensors
import safetensors.torch
import torch
import torch.nn.functional as F
from torch import Tensor

from backbone.shell import (InputError, check_fields, is_plain_name, parse_json,
                            write_atomically)

GENERAL = "general"


@dataclass
class Router:
    """Eq. 6, in float64: a row of D numbers for each query costs nothing, and folding loses none.

    Not frozen, because `calibrate` sets the threshold."""
    weight: Tensor                                                             # W_r (E, D)
    bias: Tensor                                                               # b_r (E,)
    domains: list[str]
    threshold: float = 0.0

    @classmethod
    def fit(cls, states: Tensor, labels: Sequence, domains: list[str], l2: float = 1e-3,
            steps: int = 500) -> "Router":
        """At most `steps` of L-BFGS. Convex and started at zero, so there is nothing to seed."""
        states = checked_states(states)
        target = class_indices(labels, domains, len(states), train=True)                # (N,)
        mean, std = standardisation(states)
        inputs = (states - mean) / std                                         # (N, D)
        weight = torch.zeros(len(domains), inputs.shape[1], dtype=inputs.dtype, requires_grad=True)
        bias = torch.zeros(len(domains), dtype=inputs.dtype, requires_grad=True)
        balance = 1.0 / target.bincount().double()                             # (E,)
        optimizer = torch.optim.LBFGS([weight, bias], max_iter=steps, tolerance_grad=1e-8,
                                      tolerance_change=1e-12, line_search_fn="strong_wolfe")

        def loss() -> Tensor:
            optimizer.zero_grad()
            logits = inputs @ weight.T + bias                                  # (N, E)
            value = F.cross_entropy(logits, target, weight=balance) + l2 * weight.square().sum()
            value.backward()
            return value

        optimizer.step(loss)
        # W (h - mean) / std + b = (W / std) h + (b - (W / std) mean): what is kept is Eq. 6 as it
        # stands, and whoever reads the file needs neither mean nor std.
        folded = weight.detach() / std                                         # (E, D)
        return cls(folded, bias.detach() - folded @ mean, list(domains))

    def probabilities(self, states: Tensor) -> Tensor:  # (N, D) -> (N, E)
        states = checked_states(states, self.weight.shape[1])
        return torch.softmax(states @ self.weight.T + self.bias, dim=1)

    def choose(self, states: Tensor) -> list[str | None]:  # (N, D) -> N names
        return choices(self.probabilities(states), self.domains, self.threshold)

    def calibrate(self, states: Tensor, labels: Sequence, keep: float = 0.95) -> float:
        """Set the threshold on dev queries, as `threshold_keeping` defines it, and return it."""
        self.threshold = threshold_keeping(self.probabilities(states), labels, self.domains, keep)
        return self.threshold

    def save(self, path: str | Path, provenance: dict) -> None:
        """`provenance["backbone"]` is the fingerprint that `load` compares."""
        tensors = {"W_r": self.weight, "b_r": self.bias,
                   "threshold": torch.tensor(self.threshold, dtype=torch.float64)}
        # One key: safetensors writes several in random order, and two runs would differ in bytes.
        facts = json.dumps({"domains": self.domains, "provenance": provenance}, sort_keys=True)
        write_atomically(path, safetensors.torch.save(tensors, {"router": facts}))

    @classmethod
    def load(cls, path: str | Path, expected_backbone: str | None = None) -> "Router":
        """Raises InputError where the file is no router or was fitted on another backbone."""
        remedy = "refit with train.py, which needs experts of two domains, or of one and general"
        try:
            with safetensors.safe_open(path, "pt") as file:
                facts = parse_json((file.metadata() or {})["router"])
                tensors = {name: file.get_tensor(name).double() for name in sorted(file.keys())}
        except (OSError, safetensors.SafetensorError, KeyError, ValueError) as error:
            raise InputError(f"{path}: {error!r} found, a router expected; {remedy}") from None
        check_fields(path, facts, {"domains": list, "provenance": dict}, remedy)
        domains, backbone = facts["domains"], facts["provenance"].get("backbone")
        found = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
        width = found.get("W_r", ("D",))[-1:]
        expected = {"W_r": (len(domains), *width), "b_r": (len(domains),), "threshold": ()}
        if found != expected or not all(map(is_plain_name, domains)):
            raise InputError(f"{path}: {found} of {domains!r:.80}; expected {expected}; {remedy}")
        if expected_backbone not in (None, backbone):
            raise InputError(f"{path}: fitted on backbone {backbone}; expected "
                             f"{expected_backbone}; {remedy}")
        return cls(tensors["W_r"], tensors["b_r"], domains, tensors["threshold"].item())


def choices(probabilities: Tensor, domains: list[str], threshold: float) -> list[str | None]:
    """(N, E) -> the most probable domain of each query, or None if too unsure or general.

    (0.7, 0.2, 0.1), threshold 0.5 -> the first domain; (0.4, 0.3, 0.3) -> None."""
    top, index = probabilities.max(dim=1)                                      # (N,), (N,)
    # Not `p < threshold`, which is false for nan and would hand a broken state to an expert.
    return [domains[i] if p >= threshold and domains[i] != GENERAL else None
            for p, i in zip(top.tolist(), index.tolist())]


def threshold_keeping(probabilities: Tensor, labels: Sequence, domains: list[str],
                      keep: float) -> float:
    """The highest threshold at which `choices` still gives an expert, right or wrong, to at least
    the share `keep` of the in-domain queries, which are those not labelled general.

    In-domain queries that general wins are lost at any threshold and count as lost; where they
    alone are more than 1 - keep, the threshold is 0. Tops 0.9 0.8 0.6 0.5, keep 0.75 -> 0.6."""
    target = class_indices(labels, domains, len(probabilities))                # (N,)
    general = torch.tensor([name == GENERAL for name in domains])              # (E,)
    top, index = probabilities[~general[target]].max(dim=1)
    if not 0 < keep <= 1 or not len(top):
        raise InputError(f"router: keep {keep} and {len(top)} in-domain queries found, a share in "
                         "(0, 1] and one query or more expected")
    kept = top.masked_fill(general[index], 0.0).sort(descending=True).values
    # subtle: both margins are for rounding. 0.07 * 100 is above 7, and a query scored alone may
    # differ in the last bit from the same query in a batch.
    return kept[max(math.ceil(keep * len(kept) - 1e-9), 1) - 1].item() * (1 - 1e-9)


def standardisation(states: Tensor) -> tuple[Tensor, Tensor]:  # (N, D) -> mean (D,), std (D,)
    """What makes each dimension comparable: subtract the mean, divide by the deviation."""
    std, mean = torch.std_mean(states, dim=0, correction=0)
    # A dimension moved by rounding alone says nothing: dividing by that noise would make it loud.
    return mean, torch.where(std > 1e-6 * mean.abs(), std, 1.0)


@dataclass
class CentroidRouter:
    """The nearest class mean by cosine, on standardised states: a router without training."""
    mean: Tensor                                                               # (D,)
    std: Tensor                                                                # (D,)
    centroids: Tensor                                                          # (E, D)
    domains: list[str]
    threshold: float = 0.0
    choose = Router.choose

    @classmethod
    def fit(cls, states: Tensor, labels: Sequence, domains: list[str]) -> "CentroidRouter":
        states = checked_states(states)
        target = class_indices(labels, domains, len(states), train=True)                # (N,)
        mean, std = standardisation(states)
        means = [states[target == i].mean(dim=0) for i in range(len(domains))]
        return cls(mean, std, (torch.stack(means) - mean) / std, list(domains))

    def probabilities(self, states: Tensor) -> Tensor:  # (N, D) -> (N, E)
        inputs = (checked_states(states, len(self.mean)) - self.mean) / self.std
        cosine = F.normalize(inputs, dim=1) @ F.normalize(self.centroids, dim=1).T
        return torch.softmax(cosine, dim=1)


@dataclass
class BagOfWordsRouter:
    """Multinomial naive Bayes: the N texts of the queries stand where the others have states.

    Equal priors, as the probe weighs its domains equally; a word never seen says nothing."""
    log_likelihood: dict[str, Tensor]                                          # word -> (E,)
    domains: list[str]
    threshold: float = 0.0
    choose = Router.choose

    @classmethod
    def fit(cls, states: list[str], labels: Sequence, domains: list[str]) -> "BagOfWordsRouter":
        """`states` are the queries themselves; each word is counted once more than it occurs."""
        counts = [Counter() for _ in domains]
        for query, i in zip(states, class_indices(labels, domains, len(states), True).tolist()):
            counts[i].update(words(query))
        vocabulary = sorted(set().union(*counts))
        table = torch.tensor([[1.0 + count[word] for count in counts] for word in vocabulary])
        return cls(dict(zip(vocabulary, (table / table.sum(dim=0)).log())), list(domains))

    def probabilities(self, states: list[str]) -> Tensor:  # N texts -> (N, E)
        logits = torch.zeros(len(states), len(self.domains))
        for row, query in zip(logits, states):
            for word in words(query):
                row += self.log_likelihood.get(word, 0.0)
        return torch.softmax(logits, dim=1)


def words(query: str) -> list[str]:
    """"Who may appeal?" -> ["who", "may", "appeal"]"""
    return re.findall(r"\w+", query.lower())


# ================================================== The method ends here: what comes in is checked.

def checked_states(states: Tensor, width: int | None = None) -> Tensor:
    """(N, D) in any type on any device -> (N, D) in float64 on the processor; to fit, finite."""
    if states.ndim != 2 or width not in (None, states.shape[1]) or (
            width is None and not states.isfinite().all()):
        raise InputError(f"router: states of shape {tuple(states.shape)}, or not finite, found; "
                         f"finite (N, {width or 'D'}) expected; give one row for each query, from "
                         "the router's own backbone, in float32")
    return states.detach().cpu().double()


def class_indices(labels: Sequence, domains: list[str], rows: int,
                  train: bool = False) -> Tensor:  # -> (rows,)
    """Names or indices of domains -> indices: ["legal"] -> [1] for domains ["medical", "legal"].

    To train takes two or more different domains, each with a query."""
    labels = labels.tolist() if hasattr(labels, "tolist") else list(labels)
    index = {key: i for i, name in enumerate(domains) for key in (i, name)}
    unknown = [label for label in labels if label not in index]
    if unknown or len(labels) != rows:
        raise InputError(f"router: {rows} queries, {len(labels)} labels, of them unknown "
                         f"{unknown[:3]} found, one of {domains} for each query expected")
    target = [index[label] for label in labels]
    missing = sorted(set(domains) - {domains[i] for i in target})
    if train and (missing or len(set(domains)) < max(2, len(domains))):
        raise InputError(f"router: domains {domains}, without a training query {missing}; expected "
                         f"two or more, each with one; train a second domain or add {GENERAL}")
    return torch.tensor(target, dtype=torch.long)
