"""The latent semantic router: which expert a query needs, read off the frozen backbone's own state.

    Eq. 6         p(d | q) = softmax(W_r h_q + b_r)
    Procedure 3   fit W_r and b_r with cross-entropy on (h_q, domain) pairs, the backbone frozen;
                  at inference k* = argmax_d p(d | q), and expert k* scores the documents.

In:  states (N, F), what the frozen backbone holds of a query: h_q and more (r2r: `router_state`).
Out: probabilities (N, E), or N choices: a domain's name, or None for the bare backbone.

Differs from the paper:
- Abstention: where the top probability is below a threshold, no expert is chosen. The paper gives
  every query some expert, and a wrong expert ranks worse than none.
- "general" may be a class, the queries of no expert's domain: when it wins, that is None as well.
- Every domain weighs the same in the loss, and W_r has an L2 penalty, without which a probe with
  more dimensions than queries separates any labels.
- Several probes, each with a reading of its own, are joined to one W_r and b_r: `join`.
"""
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from plumbing.checkpoint import checked_states, class_indices, read_router, write_tensors
from plumbing.files import InputError

GENERAL = "general"
PENALTY = 1e-3                     # of a joined probe's weights, for each dimension that it reads
SUBJECT = "subject"                # the reading whose probe learns from other text as well
WORDS = re.compile(r"\w+")


@dataclass
class Router:
    """Eq. 6, in float64, so that folding loses nothing."""
    weight: Tensor                                                             # W_r (E, D)
    bias: Tensor                                                               # b_r (E,)
    domains: list[str]
    threshold: float = 0.0

    @classmethod
    def fit(cls, states, labels, domains, l2: float = 1e-3, steps: int = 500) -> "Router":
        """Procedure 3 on standardised states; mean and deviation are folded into W_r and b_r."""
        states = checked_states(states)
        target = class_indices(labels, domains, len(states))                   # (N,)
        mean, std = standardisation(states)
        inputs = (states - mean) / std                                         # (N, D)
        weight = torch.zeros(len(domains), inputs.shape[1], dtype=inputs.dtype, requires_grad=True)
        bias = torch.zeros(len(domains), dtype=inputs.dtype, requires_grad=True)
        balance = 1.0 / target.bincount().double()                             # (E,)

        def loss() -> Tensor:
            logits = inputs @ weight.T + bias                                  # (N, E)
            return F.cross_entropy(logits, target, weight=balance) + l2 * weight.square().sum()
        minimise(loss, [weight, bias], steps)
        # W (h - mean) / std + b = (W / std) h + (b - (W / std) mean)
        folded = weight.detach() / std                                         # (E, D)
        return cls(folded, bias.detach() - folded @ mean, list(domains))

    @classmethod
    def join(cls, readings: dict[str, Tensor], states, labels, text, text_labels, domains
             ) -> "Router":
        """Not in the paper: p(d | q) ~ product over i of p_i(d | q)^a_i. Probe i is fitted on the
        queries' states (N, F) as reading i (F_i, F) shows them; the a_i on those of other text of
        the domains, in another style: a reading that knows the style alone gets a small a_i. What
        the decoder says of a text's subject has no style: its probe learns from both."""
        states, text = checked_states(states), checked_states(text)
        target = class_indices(text_labels, domains, len(text))                # (N,)
        balance, probes, logits = 1.0 / target.bincount().double(), [], []     # (E,)
        every, all_labels = torch.cat([states, text]), [*labels, *text_labels]
        for name, R in readings.items():
            shown = (every, all_labels) if name == SUBJECT else (states, labels)
            probe = cls.fit(shown[0] @ R.T, shown[1], domains, PENALTY * len(R))
            probe.weight = probe.weight @ R                                    # (E, F)
            logits.append(text @ probe.weight.T + probe.bias)                  # (N, E)
            probes.append(probe)
        log_a = torch.zeros(len(probes), dtype=states.dtype, requires_grad=True)
        minimise(lambda: F.cross_entropy(sum(a * z for a, z in zip(log_a.exp(), logits)), target,
                                         balance), [log_a])
        a = log_a.detach().exp()
        return cls(sum(a_i * p.weight for a_i, p in zip(a, probes)),
                   sum(a_i * p.bias for a_i, p in zip(a, probes)), list(domains))

    def probabilities(self, states: Tensor) -> Tensor:  # (N, D) -> (N, E)
        states = checked_states(states, self.weight.shape[1])
        return torch.softmax(states @ self.weight.T + self.bias, dim=1)

    def choose(self, states: Tensor) -> list[str | None]:  # (N, D) -> N names
        """The most probable domain, or None if general or too unsure: with threshold 0.5
        (0.7, 0.2, 0.1) -> the first, (0.4, 0.3, 0.3) -> None."""
        top, index = self.probabilities(states).max(dim=1)                     # (N,), (N,)
        # Not `p < threshold`, which is false for nan and would hand a broken state to an expert.
        return [self.domains[i] if p >= self.threshold and self.domains[i] != GENERAL else None
                for p, i in zip(top.tolist(), index.tolist())]

    def save(self, path: str | Path, provenance: dict) -> None:
        """`provenance["backbone"]` is the fingerprint that `load` compares."""
        threshold = torch.tensor(self.threshold, dtype=torch.float64)
        write_tensors(path, {"W_r": self.weight, "b_r": self.bias, "threshold": threshold},
                      "router", {"domains": self.domains, "provenance": provenance})

    @classmethod
    def load(cls, path: str | Path, expected_backbone: str | None = None) -> "Router":
        """Raises InputError where the file is no router or was fitted on another backbone."""
        return cls(*read_router(path, expected_backbone))


def minimise(loss: Callable[[], Tensor], parameters: list[Tensor], steps: int = 500) -> None:
    """At most `steps` of L-BFGS on a convex loss, in place: nothing to seed, nothing to tune."""
    optimizer = torch.optim.LBFGS(parameters, max_iter=steps, tolerance_grad=1e-8,
                                  tolerance_change=1e-12, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        (value := loss()).backward()
        return value
    optimizer.step(closure)


def standardisation(states: Tensor) -> tuple[Tensor, Tensor]:  # (N, D) -> mean (D,), std (D,)
    """What makes each dimension comparable: subtract the mean, divide by the deviation."""
    std, mean = torch.std_mean(states, dim=0, correction=0)
    # A dimension moved by rounding alone says nothing: dividing by that noise would make it loud.
    return mean, torch.where(std > 1e-6 * mean.abs(), std, 1.0)


# ============================== The method ends here: the plainer routers that it is compared with.

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
        states, target = checked_states(states), class_indices(labels, domains, len(states))
        mean, std = standardisation(states)
        means = [states[target == i].mean(dim=0) for i in range(len(domains))]
        return cls(mean, std, (torch.stack(means) - mean) / std, list(domains))

    def probabilities(self, states: Tensor) -> Tensor:  # (N, D) -> (N, E)
        inputs = (checked_states(states, len(self.mean)) - self.mean) / self.std
        return torch.softmax(F.normalize(inputs) @ F.normalize(self.centroids).T, dim=1)


@dataclass
class BagOfWordsRouter:
    """Multinomial naive Bayes on the N texts of the queries in place of their states. Equal priors,
    as the probe weighs its domains equally; an unknown word says nothing."""
    log_likelihood: dict[str, Tensor]                                          # word -> (E,)
    domains: list[str]
    threshold: float = 0.0
    choose = Router.choose

    @classmethod
    def fit(cls, texts: list[str], labels: Sequence, domains: list[str]) -> "BagOfWordsRouter":
        """Add-one (Laplace) smoothing of each domain's word counts."""
        counts = [Counter() for _ in domains]
        for query, i in zip(texts, class_indices(labels, domains, len(texts)).tolist()):
            counts[i].update(WORDS.findall(query.lower()))
        vocabulary = sorted(set().union(*counts))
        table = torch.tensor([[1.0 + count[word] for count in counts] for word in vocabulary])
        return cls(dict(zip(vocabulary, (table / table.sum(dim=0)).log())), list(domains))

    def probabilities(self, texts: list[str]) -> Tensor:  # N texts -> (N, E)
        logits = torch.zeros(len(texts), len(self.domains))
        for row, query in zip(logits, texts):
            for word in WORDS.findall(query.lower()):
                row += self.log_likelihood.get(word, 0.0)
        return torch.softmax(logits, dim=1)
