"""kill -9 at random moments, then --resume: nothing lost, nothing half-written, the same bytes.

    python tests/kill.py --kills 100 --seed 0        (two minutes on one core)
The last line it prints: how many kills and finished runs, and what was broken.

In:  nothing; a tiny backbone and tiny collections.
A run of train.py is started, killed after a random time within the length of a whole run, and
started again with --resume until one is allowed to finish; its files must then be those of a run
that was never interrupted. After every kill each file without a hidden name must be whole.
"""
import argparse
import csv
import json
import random
import sys
import tempfile
import time
from pathlib import Path

import torch._dynamo  # noqa: F401  an optimizer imports it, which every forked process would repeat
from safetensors import safe_open

sys.path.insert(0, str(Path(__file__).resolve().parent))
import conftest  # noqa: E402
import test_train  # noqa: E402
from conftest import Forked  # noqa: E402

SAME = ("adapter_model.safetensors", "adapter_config.json", "last.safetensors", "metrics.csv",
        "router.safetensors")


def start(directory: Path, out: Path, **options) -> Forked:
    return Forked("train.py", *test_train.command(
        directory / "data", directory / "backbone", out, stage1_steps=5, stage2_steps=5,
        eval_every=1, depth=4, dev_queries=2, resume=True), **options)


def finish(directory: Path, out: Path) -> float:
    """Seconds that a run took to its end."""
    began, done = time.monotonic(), start(directory, out).finish()
    assert done.returncode == 0, done.stderr
    return time.monotonic() - began


def check_whole(out: Path) -> list[str]:
    """The files that cannot be read; names that begin with a dot are of interrupted writes."""
    broken = []
    for path in sorted(p for p in out.rglob("*") if p.is_file() and not p.name.startswith(".")):
        try:
            if path.suffix == ".safetensors":
                with safe_open(path, "pt") as file:
                    [file.get_tensor(name) for name in file.keys()]
            elif path.suffix == ".json":
                json.loads(path.read_text())
            else:
                rows = list(csv.reader(path.read_text().splitlines()))
                assert len({len(row) for row in rows}) == 1 and path.read_text().endswith("\n")
        except Exception as error:
            broken.append(f"{path.relative_to(out)}: {error!r}")
    return broken


def different(whole: Path, out: Path) -> list[str]:
    """The files of the uninterrupted run that are missing or have other bytes."""
    names = [p.relative_to(whole) for p in sorted(whole.rglob("*")) if p.name in SAME]
    return [f"{name} differs" for name in names if not (out / name).exists()
            or (out / name).read_bytes() != (whole / name).read_bytes()]


def torture(directory: Path, length: float, kills: int, seed: int, say=print) -> list[str]:
    """What was broken, against the uninterrupted run in <directory>/whole."""
    generator, broken, runs = random.Random(seed), [], 0
    while kills:
        out, runs = directory / f"run{runs}", runs + 1
        for _ in range(min(kills, generator.randint(1, 4))):
            run = start(directory, out)
            time.sleep(generator.uniform(0.2, 1) * length)
            run.kill()
            kills -= 1
            broken += [f"{out.name}: {line}" for line in (check_whole(out) if out.exists() else [])]
        finish(directory, out)
        broken += [f"{out.name}: {line}" for line in different(directory / "whole", out)]
        say(f"{out.name}: {kills} kills left, {len(broken)} broken", flush=True)
    return broken


def main() -> None:
    parser = argparse.ArgumentParser(description="kill -9 and --resume.")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        directory = Path(temporary)
        conftest.write_tokenizer(directory / "tokenizer.json")
        conftest.backbone_writer(directory / "tokenizer.json")(directory / "backbone")
        for name in test_train.WORDS:
            test_train.write_toy_domain(directory / "data", name)
        length = finish(directory, directory / "whole")
        broken = torture(directory, length, args.kills, args.seed)
        print(*broken, f"{args.kills} kills: {len(broken)} broken", sep="\n")
        sys.exit(bool(broken))


if __name__ == "__main__":
    main()
