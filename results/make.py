"""All of report.md but shortcut.py and the demo: trains what is missing, writes tables, figures.

    python results/make.py --data DIR                      (hours of two CPU cores; travel: days)
    python results/make.py --data DIR --decoder SMOLLM2    (a real decoder: days)

    pt      is the bare backbone a reranker? pt.csv: BM25 and PT on 80 dev queries of each
            collection, and the test (a quarter of an hour on one core)
    rates   which learning rate does each arm of a decoder need? rates.csv: nDCG@10 on dev of the
            arms of seed 0, from which DECODER_RATES of experiment.py is read (days)
    stage1  what should choose Stage 1's checkpoint, how long should it be, and at what rate?
            stage1.csv: the step that seed 0 kept, nDCG@10 on dev of experts from there (an hour)
    long    do two stages beat one with the best of these? results/long, of a decoder long-decoder
            (an hour a seed)
    others  the scripts of these names; two_stages trains the arms that the others read

In:  BEIR folders general, medical, legal, financial.
Out: <out>/ models and runs; in results/real or results/decoder *.csv and *.svg.
"""
from dataclasses import replace
from itertools import product
from statistics import mean

from experiment import CLASSES, DOMAINS, Setting, is_there, qrels_of, run_script, scores
import names_repeat
import placeholders
import travel
import two_stages
import which_expert
from draw import read
from eval import mean as mean_of, ndcg, paired_test
from plumbing.files import InputError, run_main, write_table

RATES = ("0.00025", "0.0005", "0.001", "0.002")
STAGE_1 = [*product(("ndcg@10", "precision@5"), ("20", "60", "180"), ("0.0003", "0.001"))]
LONG = "ndcg@10", "180", "0.001"                   # of these the best on dev
LONG_KINDS = "", "names", "total", "control"       # train_arm's
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
    return two_stages.training(settings, [0])


def rates(setting: Setting, seeds: list[int]) -> None:
    """Of those that were tried."""
    rows = [[arm, rate, *best_of(at_rate(setting, rate), model)]
            for (arm, model), rate in product(RATED.items(), RATES)
            if is_there(at_rate(setting, rate), 0, *map(model.format, DOMAINS))]
    if rows:
        write_table(setting.tables / "rates.csv", ["arm", "rate", *DOMAINS, "mean"], rows)


def on_dev(setting: Setting, model: str) -> dict[str, float]:
    """{step: what the training of seed 0 measured}, from its start on; the best one was kept."""
    rows = read(setting.expert(0, model), "metrics")
    values = {row["step"]: float(row["dev"]) for row in rows if row["dev"]}
    if not values:
        raise InputError(f"{setting.expert(0, model)}: no metrics.csv with a measure on dev; "
                         "expected a training; leave out --tables")
    return values


def best_of(setting: Setting, model: str) -> list[float]:
    """On dev, of each domain's expert; then their mean."""
    best = [max(on_dev(setting, model.format(name)).values()) for name in DOMAINS]
    return [*best, mean(best)]


def with_stage_1(setting: Setting) -> dict[tuple[str, ...], Setting]:
    """(metric, steps, rate) -> the same with this Stage 1, measured each quarter of a stage."""
    return {cell: replace(setting, out=setting.out / "-".join(("stage1", *cell)), steps=(
        *setting.steps[:-2], "--stage1-metric", cell[0], "--stage1-steps", cell[1], "--stage1-lr",
        cell[2], "--dev-queries", "60")) for cell in STAGE_1}


def stage_1_tasks(setting: Setting, seeds: list[int]) -> list[list[tuple]]:
    return two_stages.training([*with_stage_1(setting).values()], [0], ("",))


def stage_1(setting: Setting, seeds: list[int]) -> None:
    rows = []
    for cell, own in with_stage_1(setting).items():
        values = on_dev(own, "stage1")
        rows.append([*cell, max(values, key=values.get), *best_of(own, "{}")])
    write_table(setting.tables / "stage1.csv", ["metric", "steps", "rate", "kept", *DOMAINS,
                                                "mean"], rows)


def long(setting: Setting, rate: str = "0.001") -> Setting:
    """Two stages, the first one LONG, and PT+S2, "total" too; on dev both like this rate."""
    tables = setting.tables.with_name("long-decoder" if setting.rates else "long")
    return at_rate(replace(with_stage_1(setting)[LONG], tables=tables), rate)


def long_tasks(setting: Setting, seeds: list[int]) -> list[list[tuple]]:
    return [*two_stages.training([long(setting)], seeds, LONG_KINDS),
            *two_stages.training([long(setting, "0.0005")], [0], ("", "control")),
            [(scores, long(setting), seed, model, name) for seed, name in product(seeds, DOMAINS)
             for model in ("PT", "stage1", name, *map(f"{name}-{{}}".format, LONG_KINDS[1:]))]]


def long_tables(setting: Setting, seeds: list[int]) -> None:
    rates(replace(with_stage_1(setting)[LONG], tables=long(setting).tables), seeds)
    two_stages.table_1(long(setting), seeds, {
        system: model for system, model in two_stages.SYSTEMS.items() if system != "routed"})


PARTS = {"pt": (None, pt), "rates": (rate_tasks, rates), "stage1": (stage_1_tasks, stage_1),
         "long": (long_tasks, long_tables)} | {
             script.__name__: (getattr(script, "tasks", None), script.tables)
             for script in (two_stages, which_expert, placeholders, names_repeat, travel)}


if __name__ == "__main__":
    run_main(lambda: run_script("The longer experiments.", PARTS))
