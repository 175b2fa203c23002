"""Seeds and entities as samples: made data on which the answer is known."""
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "results"))
from significance import compare_over_seeds

QUERIES = [f"q{i:03}" for i in range(120)]
ENTITY = {query: query[:3] for query in QUERIES}       # 12 entities of ten queries
ALONE = {query: query for query in QUERIES}


def made(seeds: int, trial: int, of_seed=0.0, of_entity=0.0, of_query=0.1, shift=0.0) -> tuple:
    """a and b of so many seeds; b - a is `shift` and normal effects of seed, entity and query."""
    generator = np.random.default_rng([trial, 7])
    entities = {name: generator.normal(0, of_entity) for name in sorted({*ENTITY.values()})}
    effects = generator.normal(0, of_seed, seeds)
    a = {s: {q: generator.random() for q in QUERIES} for s in range(seeds)}
    return a, {s: {q: v + shift + effects[s] + entities[ENTITY[q]] + generator.normal(0, of_query)
                   for q, v in values.items()} for s, values in a.items()}


def width(test) -> float:
    return test.high - test.low


@pytest.mark.parametrize("effects", [
    {"of_query": 0.2}, {"of_seed": 0.05}, {"of_entity": 0.05},
    {"of_seed": 0.03, "of_entity": 0.03}])
def test_without_a_difference_p_is_about_uniform_and_the_interval_holds_0(effects):
    """150 made trials of five seeds: at the rate of 95 % seven or eight miss, 15 are very rare."""
    tests = [compare_over_seeds(*made(5, trial, **effects), ENTITY, QUERIES, samples=400)
             for trial in range(150)]
    p = np.array([test.p for test in tests])
    assert sum(test.low <= 0 <= test.high for test in tests) >= 135
    assert (p < 0.05).sum() <= 15 and 0.42 < p.mean() < 0.62 and 0.12 < (p < 0.25).mean() < 0.36


def test_a_difference_larger_than_the_noise_is_found_and_is_the_plain_mean():
    a, b = made(3, 0, shift=0.1)
    test = compare_over_seeds(a, b, ENTITY, QUERIES)
    plain = np.mean([b[s][q] - a[s][q] for s in a for q in QUERIES])
    assert test.difference == pytest.approx(plain) and test.low > 0.05 and test.p < 0.05
    assert compare_over_seeds(b, a, ENTITY, QUERIES).high < -0.05


def test_an_effect_of_the_seed_widens_the_interval():
    calm, torn = (compare_over_seeds(*made(5, 1, of_seed=size), ENTITY, QUERIES)
                  for size in (0.0, 0.2))
    assert width(torn) > 3 * width(calm)


def test_queries_of_one_entity_are_drawn_together():
    """Ten queries that share an effect are little more than one."""
    pair = made(5, 2, of_entity=0.2)
    together, alone = (compare_over_seeds(*pair, of, QUERIES) for of in (ENTITY, ALONE))
    assert width(together) > 2 * width(alone) and (
        together.difference == pytest.approx(alone.difference))


def test_a_gap_is_the_difference_of_the_first_queries_less_that_of_the_others():
    a, b = made(3, 3)
    first, others = QUERIES[:50], QUERIES[50:]
    gap, one, two = (compare_over_seeds(a, b, ENTITY, *parts)
                     for parts in ((first, others), (first,), (others,)))
    assert gap.difference == pytest.approx(one.difference - two.difference)


def test_one_seed_has_an_interval_of_its_entities():
    single = compare_over_seeds(*made(1, 4), ENTITY, QUERIES)
    assert single.low < single.difference < single.high


def test_two_systems_that_are_the_same_do_not_differ():
    a, _ = made(3, 5)
    assert compare_over_seeds(a, a, ENTITY, QUERIES) == (0.0, 0.0, 0.0, 1.0)


def test_other_seeds_or_queries_are_refused(refused):
    a, b = made(2, 6)
    with refused("seeds [0, 1] against [0]"):
        compare_over_seeds(a, {0: b[0]}, ENTITY, QUERIES)
    with refused("all queries"):
        compare_over_seeds(a, b, ENTITY, [*QUERIES, "another"])
    for pair, some in (((a, b), []), (({}, {}), QUERIES)):
        with refused("seeds"):
            compare_over_seeds(*pair, ENTITY, some)
