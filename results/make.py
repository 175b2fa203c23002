"""Every experiment of report.md: trains what is missing, scores it, writes tables and figures.

    python results/make.py --data DIR    (two hours on two CPU cores; names_repeat four more,
                                          travel days)
    python results/make.py --data DIR --decoder SMOLLM2    (a real decoder: days)
    python results/make.py --data DIR --decoder SMOLLM2 --part pt      (one part alone)

    pt      is the bare backbone a reranker? pt.csv: BM25 and PT on 80 dev queries of each
            collection, and the test (a quarter of an hour on one core)
    rates   which learning rate does each arm of a decoder need? rates.csv: nDCG@10 on dev of the
            arms of seed 0, from which DECODER_RATES of experiment.py is read (days)
    stage1  how long should Stage 1 be, and at what rate? stage1.csv, seed 0 on dev: its Precision@5
            at its start and at best, nDCG@10 of the experts that go on from it (an hour)
    others  the scripts of these names; two_stages trains the arms that the others read

In:  BEIR folders general, medical, legal, financial.
Out: <out>/ models and runs; in results/real or results/decoder *.csv and *.svg.
"""
from dataclasses import replace
from itertools import product
from statistics import mean

from experiment import CLASSES, DOMAINS, Setting, qrels_of, run_script, scores, train_arm
import names_repeat
import placeholders
import travel
import two_stages
import which_expert
from draw import read
from eval import mean as mean_of
from eval import ndcg, paired_test
from plumbing.files import InputError, run_main, write_table

RATES = ("0.00025", "0.0005", "0.001", "0.002")
STAGE_1 = ("20", "60", "180"), ("0.0001", "0.0003", "0.001")       # steps, rates
RATED = {"PT+S2": "{}-control", "PT+S1+S2": "{}", "PT+S1names+S2": "{}-names"}


def pt(setting: Setting, seeds: list[int]) -> None:
    rows = []
    for name in CLASSES:
        where = name, "dev", 80
        bm25, values = (ndcg(scores(setting, 0, model, *where), qrels_of(setting, *where))
                        for model in ("BM25", "PT"))
        rows.append([name, len(bm25), mean_of(bm25), mean_of(values), *paired_test(bm25, values)])
    write_table(setting.tables / "pt.csv", ["collection", "queries", "BM25", "PT", "difference",
                                            "low", "high", "p"], rows)


def at_rate(setting: Setting, rate: str) -> Setting:
    """The same with one learning rate for every arm, in a folder of its own."""
    return replace(setting, out=setting.out / f"lr{rate}", rates=(),
                   steps=(*setting.steps, "--lr", rate))


def rate_tasks(setting: Setting, seeds: list[int]) -> list[list[tuple]]:
    """None for the embedded backbone, whose arms have one rate."""
    settings = [at_rate(setting, rate) for rate in RATES if setting.rates]
    return two_stages.training(settings, [0], ["control"])


def rates(setting: Setting, seeds: list[int]) -> None:
    rows = []
    for (arm, model), rate in product(RATED.items(), RATES if setting.rates else ()):
        best = [max(on_dev(at_rate(setting, rate), model.format(name))) for name in DOMAINS]
        rows.append([arm, rate, *best, mean(best)])
    if rows:
        write_table(setting.tables / "rates.csv", ["arm", "rate", *DOMAINS, "mean"], rows)


def on_dev(setting: Setting, model: str) -> list[float]:
    """What the training of seed 0 measured, from its start on; the best one was kept."""
    values = [row["dev"] for row in read(setting.expert(0, model), "metrics") if row["dev"]]
    if not values:
        raise InputError(f"{setting.expert(0, model)}: no metrics.csv with a measure on dev; "
                         "expected a training; leave out --tables")
    return [*map(float, values)]


def with_stage_1(setting: Setting) -> dict[tuple[str, str], Setting]:
    """(steps, rate) of Stage 1 -> the same with these, in a folder of its own."""
    return {cell: replace(setting, out=setting.out / "stage1-{}-{}".format(*cell), steps=(
        *setting.steps, "--stage1-steps", cell[0], "--stage1-lr", cell[1], "--eval-every", "20"))
        for cell in product(*STAGE_1)}


def stage_1_tasks(setting: Setting, seeds: list[int]) -> list[list[tuple]]:
    return [[(train_arm, own, 0, name, "") for own in with_stage_1(setting).values()
             for name in names] for names in (DOMAINS[:1], DOMAINS[1:])]


def stage_1(setting: Setting, seeds: list[int]) -> None:
    rows = []
    for cell, own in with_stage_1(setting).items():
        first, *later = on_dev(own, "stage1")
        best = [max(on_dev(own, name)) for name in DOMAINS]
        rows.append([*cell, first, max(first, *later), *best, mean(best)])
    write_table(setting.tables / "stage1.csv", ["steps", "rate", "start", "best", *DOMAINS, "mean"],
                rows)


PARTS = {"pt": (None, pt), "rates": (rate_tasks, rates),
         "stage1": (stage_1_tasks, stage_1),
         "two_stages": (two_stages.tasks, two_stages.tables),
         "which_expert": (None, which_expert.tables),
         "placeholders": (None, placeholders.tables),
         "names_repeat": (names_repeat.tasks, names_repeat.tables),
         "travel": (travel.tasks, travel.tables)}


if __name__ == "__main__":
    run_main(lambda: run_script("The longer experiments.", PARTS))
