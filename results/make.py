"""Every experiment of report.md: trains what is missing, scores it, writes tables and figures.

    python results/make.py --data DIR        (about two hours on two CPU cores)
    python results/make.py --data DIR --part tables        (one part, from what is on disk)
    python results/make.py --data DIR --decoder SMOLLM2    (a real decoder: days)
In:  BEIR folders general, medical, legal, financial.
Out: <out>/ models and runs (see runs.py); <tables>/*.csv and *.svg.

Parts: train and score (runs.py), ablations, robustness, routing (what needs no expert), tables
(tables.py, routing.py, draw.py).
Each process has one core; an interrupted part continues where it was.
"""
import argparse
import os
import time
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = "1"            # before torch: one core a process
import ablations
import draw
import robustness
import routing
import runs
import tables
from plumbing.files import run_main

PARTS = ("train", "score", "ablations", "robustness", "routing", "tables")


def tasks(part: str, setting: runs.Setting, seeds: list[int]) -> list[list[tuple]]:
    """Groups of (function, arguments); a group begins when the one before it is done."""
    if part == "train":                        # the first domain of a seed trains its Stage 1
        first, *others = runs.DOMAINS
        heads = [(runs.train_domain, setting, seed, first) for seed in seeds]
        tails = [(runs.train_domain, setting, seed, d) for d in others for seed in seeds]
        return [heads, [*tails, *((runs.train_direct, setting, seed, d, kind) for seed in seeds
                                  for kind in ("control", "short") for d in runs.DOMAINS),
                        *((runs.train_one, setting, seed) for seed in seeds),
                        (runs.train_full, setting, seeds[0])]]
    if part == "score":
        return [[*((runs.score_bare, setting, seeds[0], name) for name in runs.CLASSES),
                 *((runs.score_all, setting, seed, name)
                   for seed in seeds for name in runs.CLASSES),
                 *((routing.score_training, setting, seeds[0], name) for name in runs.DOMAINS)]]
    if part == "ablations":
        return [[*((ablations.ablate, setting, "direct", v) for v in ablations.DIRECT),
                 *((ablations.ablate, setting, "stages", v) for v in ablations.STAGES)]]
    if part == "robustness":
        return [[(robustness.score_edits, setting, seed, name, tuple(robustness.EDITS)
                  if seed == seeds[0] else ("none", "rename"))
                 for seed in seeds for name in runs.DOMAINS]]
    if part == "routing":                      # the tables that need no expert
        return [[(write_routing, setting)]]
    return [[(write_tables, setting, seeds)]]


def write_routing(setting: runs.Setting) -> None:
    routing.layers(setting)
    routing.labels(setting)
    routing.harder(setting)
    routing.confusion(setting)


def write_tables(setting: runs.Setting, seeds: list[int]) -> None:
    """Everything under results/real, from the runs on disk and the router's states."""
    routes = routing.routes_of(setting, seeds)
    tables.table_1(setting, seeds, routes)
    tables.gains(setting, seeds)
    tables.forgetting(setting, seeds, routes)
    routing.table_2(setting, seeds)
    routing.risk(setting, seeds)
    robustness.robustness(setting, seeds[0])
    robustness.renaming(setting, seeds)
    ablations.table(setting)
    draw.draw(setting.tables)


def work(task: tuple) -> str:
    function, _, *arguments = task
    started = time.monotonic()
    function(*task[1:])
    return f"{function.__name__} {arguments}: {time.monotonic() - started:.0f} s"


def main() -> None:
    parser = argparse.ArgumentParser(description="The longer experiments.")
    add = parser.add_argument
    add("--data", type=Path, required=True, help="folder of BEIR folders")
    add("--out", type=Path, help="default: experts/real, or experts/decoder")
    add("--decoder", type=Path, help="checkpoint directory; default: the embedded backbone")
    add("--part", nargs="+", default=PARTS, choices=PARTS)
    add("--seeds", type=int, nargs="+", default=[0, 1, 2])
    add("--workers", type=int, default=os.cpu_count(), help="processes at a time")
    args = parser.parse_args()
    setting = runs.setting_of(args.data, args.out, args.decoder)
    with runs.start_pool(args.workers) as pool:
        for part in args.part:
            for group in tasks(part, setting, args.seeds):
                for line in pool.imap_unordered(work, group):
                    print(f"{part} | {line}", flush=True)


if __name__ == "__main__":
    run_main(main)
