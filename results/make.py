"""The longer experiment: three seeds, three domains, both stages and the control; then eval.py.

    python results/make.py --data DIR        (more than an hour on two CPU cores)
In:  BEIR folders general, medical, legal, financial.
Out: <out>/seed<n>/ experts; results/real/systems.csv, eval.txt, runs/.
The last lines it prints: the mean over the seeds of each system's nDCG@10 on each test split.

The budget is small because the machine is: see STEPS. The control gets the steps of both stages. An
interrupted experiment continues where it was.
"""
import argparse
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "results" / "real"
DOMAINS = ("medical", "legal", "financial")
# see report.md; --test-queries 1: the test split is measured once, by eval.py
STEPS = ["--stage1-steps", "40", "--stage2-steps", "50", "--eval-every", "25",
         "--dev-queries", "50", "--test-queries", "1"]


def train(args, seed: int, domain: str) -> None:
    """One train.py run on one core; what it prints goes to <out>/seed<n>-<domain>.log."""
    command = [sys.executable, ROOT / "train.py", "--domain", domain, "--data", args.data, "--seed",
               str(seed), "--out", args.out / f"seed{seed}", "--control", "--resume", *STEPS]
    with open(args.out / f"seed{seed}-{domain}.log", "w") as log:
        subprocess.run(command, stdout=log, stderr=subprocess.STDOUT, check=True,
                       env=os.environ | {"OMP_NUM_THREADS": "1"})


def main() -> None:
    parser = argparse.ArgumentParser(description="Three seeds of three experts, then eval.py.")
    parser.add_argument("--data", type=Path, required=True, help="folder of BEIR folders")
    parser.add_argument("--out", type=Path, default=ROOT / "experts" / "real")
    parser.add_argument("--queries", type=int, default=100, help="test queries a domain")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="runs at a time")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    first, *others = DOMAINS                          # the first run of a seed trains its Stage 1
    with ThreadPoolExecutor(args.workers) as pool:
        heads = [pool.submit(train, args, seed, first) for seed in args.seeds]
        tails = [pool.submit(train, args, seed, domain)
                 for seed, head in zip(args.seeds, heads) if head.result() is None
                 for domain in others]
        for run in tails:
            run.result()                              # a failed run ends the experiment here
    done = subprocess.run([sys.executable, ROOT / "eval.py", "--data", args.data, "--queries",
                           str(args.queries), "--out", RESULTS, "--experts",
                           *(args.out / f"seed{seed}" for seed in args.seeds)],
                          check=True, capture_output=True, text=True)
    (RESULTS / "eval.txt").write_text(done.stdout)
    print(done.stdout)


if __name__ == "__main__":
    main()
