"""Is a difference more than chance, over seeds and queries together? Imported, not run.

A paired test over queries (eval.py) takes the experts as given: with another seed, or asked about
other entities, they might differ. Here both are samples, drawn anew and crossed: seeds, and
entities with all their queries. Of one value a seed and query for each of two systems a and b,
    m   is the mean of b - a: every seed counts alike, and every query
    se  is the root of its variance, V_seeds + V_entities - V_both (the noise of single values is
        in both), but not less than that of either
"""
from collections.abc import Collection

import numpy as np

from eval import Comparison, Values
from plumbing.files import InputError


def compare_over_seeds(a: dict[int, Values], b: dict[int, Values], entity_of: dict[str, str],
                       of: Collection[str], less: Collection[str] = (), samples: int = 10000,
                       seed: int = 0) -> Comparison:
    """b - a of {seed: {query: value}}: difference, 95 % interval, two-sided p; of the queries `of`,
    less the mean over the queries `less`.

    Seeds and entities are resampled as in the multi-bootstrap (Sellam et al. 2022, MultiBERTs). So
    few seeds would make a percentile interval too short, hence the studentised bootstrap (Davison
    and Hinkley 1997, 5.2): each sample has t* = (m* - m) / se*. The interval is m -+ se times the
    95 % quantile of |t*|; p is the share of samples, and the observed one, with |t*| >= |m| / se.
    Of one seed the interval is of entities alone; of two, where seeds differ, it is too short
    (missing 17 % of made cases). InputError for no seed or no query."""
    seeds = sorted(a)
    known = all({*of, *less} <= values.keys() for values in (*a.values(), *b.values()))
    if not (seeds and of and known) or sorted(b) != seeds:
        raise InputError(f"seeds {seeds} against {sorted(b)}; expected the same, and all queries")
    parts, generator, S = [], np.random.default_rng(seed), len(seeds)
    for sign, some in ((1, sorted(of)), (-1, sorted(less))):
        names = np.array([entity_of[query] for query in some])
        member = (names[:, None] == np.unique(names)).astype(float)                     # (N, C)
        difference = np.array([[b[s][q] - a[s][q] for q in some] for s in seeds])       # (S, N)
        if some:
            parts.append((sign, difference @ member, member.sum(0)))
    whole = [np.ones((1, len(counts))) for _, _, counts in parts]
    m, se = estimate(np.full((1, S), 1 / S), whole, parts)
    drawn = [generator.multinomial(n, [1 / n] * n, samples).astype(float)
             for n in (S, *(len(counts) for _, _, counts in parts))]
    ms, ses = estimate(drawn[0] / S, drawn[1:], parts)
    t, observed = abs(ms - m) / ses, abs(m / se).item()
    m, far, wide = m.item(), int((t >= observed).sum()), se.item() * np.quantile(t, 0.95)
    return Comparison(m, m - wide, m + wide, (far + 1) / (samples + 1))


def estimate(shares: np.ndarray, weights: list, parts: list[tuple]) -> tuple[np.ndarray, ...]:
    """m (B,) and se (B,) of B samples, in which seeds have `shares` (B, S) and the entities of a
    part, (sign, sums (S, C), queries (C,)), `weights` (B, C)."""
    entities, both, means, S = 0.0, 0.0, 0.0, shares.shape[1]
    for (sign, sums, counts), w in zip(parts, weights, strict=True):
        total, few = w @ counts, len(counts) / max(len(counts) - 1, 1)                  # (B,)
        own = w @ sums.T / total[:, None]                                               # (B, S)
        rest = sums - own[:, :, None] * counts                                          # (B, S, C)
        common = np.einsum("bs,bsc->bc", shares, rest)                                  # (B, C)
        entities += few * (w * common ** 2).sum(1) / total ** 2
        spread = np.einsum("bs,bc,bsc->b", shares, w, (rest - common[:, None]) ** 2)    # (B,)
        both += few * spread / total ** 2 / max(S - 1, 1)
        means = means + sign * own
    m = (shares * means).sum(1)
    seeds = (shares * (means - m[:, None]) ** 2).sum(1) / max(S - 1, 1)
    se = np.sqrt(np.max([seeds, entities, seeds + entities - both, 1e-24 + 0 * m], 0))  # never 0
    return m, se
