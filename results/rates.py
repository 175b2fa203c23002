"""The learning rate of each arm on a real decoder, chosen on dev queries for each alike.

    python results/rates.py --data DIR --decoder SMOLLM2       (days on two CPU cores; resumable)
The last lines it prints: of each arm nDCG@10 on dev at each rate, the mean of the three domains.

In:  BEIR folders; the budget of runs.py. Out: <out>/lr<rate>/ the arms of seed 0;
     results/decoder/rates.csv, from which DECODER_RATES of runs.py is read
"""
import argparse
import csv
import os
from pathlib import Path
from statistics import mean

os.environ.setdefault("OMP_NUM_THREADS", "1")      # before torch: one core a process
import runs
from plumbing.files import run_main, write_table

ARMS = {"PT+S2": "{}-control", "PT+S1+S2": "{}", "PT+S1names+S2": "{}-names"}


def best_dev(setting: runs.Setting, model: str) -> float:
    """nDCG@10 of the checkpoint that train.py kept, on its dev queries."""
    with open(setting.directory(0, model) / "metrics.csv", newline="") as file:
        return max(float(row["dev"]) for row in csv.DictReader(file) if row["dev"])


def train_all(task: tuple[runs.Setting, str]) -> None:
    setting, domain = task
    runs.train_domain(setting, 0, domain)
    runs.train_direct(setting, 0, domain, "control")


def main() -> None:
    parser = argparse.ArgumentParser(description="Learning rates, chosen on dev.")
    parser.add_argument("--data", type=Path, required=True, help="folder of BEIR folders")
    parser.add_argument("--decoder", type=Path, required=True, help="checkpoint directory")
    parser.add_argument("--out", type=Path, help="default: experts/decoder")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="processes at a time")
    args = parser.parse_args()
    setting = runs.setting_of(args.data, args.out, args.decoder)
    settings, rows = {rate: runs.at_rate(setting, rate) for rate in runs.RATES}, []
    with runs.start_pool(args.workers) as pool:
        for domain in runs.DOMAINS:                # the first trains the Stage 1 of each rate
            pool.map(train_all, [(s, domain) for s in settings.values()], chunksize=1)
    for arm, model in ARMS.items():
        for rate, there in settings.items():
            values = [best_dev(there, model.format(domain)) for domain in runs.DOMAINS]
            rows.append([arm, rate, *values, mean(values)])
            print(f"{arm:<14} {rate:>8}  {mean(values):.4f}")
    write_table(setting.tables / "rates.csv", ["arm", "rate", *runs.DOMAINS, "mean"], rows)


if __name__ == "__main__":
    run_main(main)
