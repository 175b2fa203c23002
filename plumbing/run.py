"""What surrounds a training loop: processes, the lock, what --resume needs, the status line.

- Under torchrun there are several processes: each has a rank, one of them prints and writes.
- One train.py at a time works in an --out; a second one says so and ends.
- <directory>/last.safetensors holds all that a stage needs to go on as if it had not stopped: A, B,
  the optimizer's moments, the last step, the best value so far and the rows of metrics.csv.
"""
import hashlib
import json
import math
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

try:
    import fcntl
except ImportError:                                # Windows: two runs into one --out meet unguarded
    fcntl = None
import torch
import torch.distributed as dist

from eag import FORMS
from plumbing.checkpoint import load_tensors, write_tensors
from plumbing.files import (INTERRUPTED, TORCHRUN, InputError, check_fields, fingerprint,
                            write_atomically, write_json)

OTHER_VERSION = "expected a file of this version of train.py; delete it to start again"
PROGRESS = {"step": (int, 0, 2 ** 31), "best": float, "inputs": str, "rows": list}


def start_processes() -> None:
    """Join the others where torchrun started this process."""
    if TORCHRUN <= os.environ.keys():
        dist.init_process_group("cpu:gloo,cuda:nccl" if torch.cuda.is_available() else "gloo")
        if torch.cuda.is_available():
            torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))


def process_rank() -> int:
    return dist.get_rank() if dist.is_initialized() else 0


def world_size() -> int:
    return dist.get_world_size() if dist.is_initialized() else 1


def barrier() -> None:
    """No process goes on before all have come here."""
    if dist.is_initialized():
        dist.barrier()


def sum_over_processes(parameters: list) -> list:
    """The same parameters, each gradient the sum of all processes'."""
    for p in parameters if world_size() > 1 else []:
        p.grad = torch.zeros_like(p) if p.grad is None else p.grad
        dist.all_reduce(p.grad)
    return parameters


def print_once(*lines: str) -> None:
    if process_rank() == 0:
        print(*lines, sep="\n", flush=True)


@contextmanager
def directory_lock(directory: Path) -> Iterator[None]:
    """InputError where another train.py works in this directory, or where it cannot be written."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
        lock = open(directory / ".lock", "a")      # of what this name links to, nothing is lost
    except OSError as error:
        raise InputError(f"{error.filename}: cannot be written ({error.strerror}); expected a "
                         "directory of yours; name another with --out") from None
    with lock:
        if fcntl and process_rank() == 0:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise InputError(f"{directory}: another train.py is at work here; expected one at "
                                 "a time; wait for its end, or name another --out") from None
        barrier()
        yield
        barrier()                                  # none leaves while another one still reads


def begin_anew(args) -> None:
    """Without --resume no stage of this expert goes on from what an earlier training left."""
    for name in (args.domain, f"{args.domain}-control") if not args.resume else ():
        if process_rank() == 0:
            (args.out / name / "last.safetensors").unlink(missing_ok=True)
    barrier()                                      # else another process reads what is still there


class StageRun:
    """One stage of one expert: resumed or begun, dealt out over the processes, logged, saved."""

    def __init__(self, directory: Path, label: str, inputs: str, steps: int, parameters: dict,
                 optimizer: torch.optim.Optimizer, args):
        """`inputs` hashes what the adapter is made of; args.eval_every None is a quarter of all.
        Writes arguments.json, the flags, for the reader."""
        self.directory, self.label, self.count = directory, label, steps
        self.parameters, self.optimizer = parameters, optimizer
        self.every = args.eval_every or max(steps // 4, 1)
        if not args.resume and process_rank() == 0:
            (directory / "last.safetensors").unlink(missing_ok=True)
        barrier()                                  # else another process reads what is still there
        self.progress, tensors = read_progress(directory, inputs)
        if self.progress["inputs"] != inputs:
            raise InputError(f"{directory / 'last.safetensors'}: made from other data, backbone, "
                             "flags or number of processes; start again without --resume")
        if tensors:
            self.restore(tensors)
        write_json(directory / "arguments.json", {k: str(v) for k, v in sorted(vars(args).items())})
        self.first, self.began, self.pairs = self.progress["step"], time.monotonic(), 0

    def restore(self, tensors: dict) -> None:
        """A, B and AdamW's moments (none before its first update) as they were."""
        state, updated = {}, any(name.startswith("step.") for name in tensors)
        try:
            for index, (key, p) in enumerate(self.parameters.items()):
                shapes = {"step": (), "exp_avg": p.shape, "exp_avg_sq": p.shape} if updated else {}
                state[index] = {n: tensors[f"{n}.{key}"].view(s) for n, s in shapes.items()}
                p.data.copy_(tensors[key].view(p.shape))
        except (KeyError, RuntimeError) as e:
            raise InputError(f"{self.directory}: last.safetensors: {e}; {OTHER_VERSION}") from None
        self.optimizer.load_state_dict({**self.optimizer.state_dict(), "state": state})

    def steps(self, groups: Iterator, groups_per_step: int) -> Iterator[tuple[int, list]]:
        """(step, this process's share of its groups); those of earlier steps are passed over."""
        groups = islice(groups, self.first * groups_per_step, None)
        for step in range(self.first, self.count):
            batch = list(islice(groups, groups_per_step))
            self.pairs += sum(len(group.documents) for group in batch)
            yield step, batch[process_rank()::world_size()]
        barrier()                                  # the first process has written all its files

    def record(self, loss: float, norm: float, lr: float) -> None:
        """One step's line; a loss or gradient that is not finite ends the run."""
        if world_size() > 1:                       # each process has its share of the mean
            dist.all_reduce(total := torch.tensor(loss, dtype=torch.float64))
            loss = total.item()
        self.progress["step"] += 1
        step = self.progress["step"]
        if not (math.isfinite(loss) and math.isfinite(norm)):
            raise InputError(f"{self.label}: step {step}: loss {loss:.4g}, gradient {norm:.4g}; "
                             f"expected finite numbers; {self.directory} keeps its last good "
                             "checkpoint; try a lower --lr, a larger --tau or --dtype float32")
        self.progress["rows"].append([step, f"{loss:.6f}", f"{lr:.4e}", f"{norm:.4f}", ""])
        if step % max(self.count // 20, 1) == 0:
            self.show(f"loss {loss:.4f} | lr {lr:.1e} | grad {norm:5.2f}")

    def measure_is_due(self) -> bool:
        return self.progress["step"] % self.every == 0 or self.progress["step"] == self.count

    def is_better(self, value: float, name: str) -> bool:
        """Whether this dev value is the best so far; logged in any case."""
        better = value > self.progress["best"]
        self.progress["best"] = max(float(value), self.progress["best"])
        self.progress["rows"][-1][-1] = f"{value:.6f}"
        self.show(f"dev {name} {value:.4f}{' *' if better else ''}")
        return better

    def show(self, text: str) -> None:
        """The aligned status line of the present step."""
        step, seconds = self.progress["step"], time.monotonic() - self.began
        left = seconds / max(step - self.first, 1) * (self.count - step)
        print_once(f"{self.label} | step {step:04d}/{self.count} {100 * step // self.count:3d}% | "
                   f"{text} | {self.pairs / seconds:.0f} pairs/s | {clock(seconds)} left "
                   f"{clock(left) if step > self.first else '--:--'}")

    def save(self) -> None:
        """metrics.csv, and all that `restore` reads in one rename."""
        tensors = dict(self.parameters)
        for key, p in self.parameters.items():
            tensors |= {f"{n}.{key}": value for n, value in self.optimizer.state[p].items()}
        write_atomically(self.directory / "metrics.csv", "".join(
            ",".join(map(str, row)) + "\n" for row in self.progress["rows"]))
        write_tensors(self.directory / "last.safetensors", tensors, "progress", self.progress)
        INTERRUPTED[0] = (f"interrupted; the same command with --resume goes on from {self.label}, "
                          f"step {self.progress['step']} of {self.count}")


def clock(seconds: float) -> str:
    return f"{int(seconds) // 60:02d}:{int(seconds) % 60:02d}"


def read_progress(directory: Path, inputs: str) -> tuple[dict, dict]:
    """Last step, best value, the `inputs` it is made of, rows of metrics.csv; `save`'s tensors."""
    path = directory / "last.safetensors"
    if not path.exists():
        return {"step": 0, "best": -1.0, "inputs": inputs, "rows": [
            ["step", "loss", "lr", "grad", "dev"], [0, "", "", "", ""]]}, {}
    progress, tensors = load_tensors(path, "progress", f"a checkpoint; {OTHER_VERSION}")
    check_fields(path, progress, PROGRESS, OTHER_VERSION)
    return progress, tensors


# ------------------------------------------------------------------- what an adapter is made of

def domain_files(root: str | Path, name: str) -> list[Path]:
    """The files a domain's data hash is made of: those that exist, in a fixed order."""
    folder, splits = Path(root) / name, ("train", "dev", "test")
    names = ["corpus.jsonl", "queries.jsonl", *(f"qrels/{s}.tsv" for s in splits), "gazetteer.tsv",
             *(f"{split}.trec" for split in splits)]
    return [p for n in names for p in (folder / n, folder / f"{n}.gz") if p.is_file()]


def inputs_hash(reranker, args, names: list[str], extra: dict) -> str:
    """What an adapter is made of: backbone, prompt, data files of the domains, forms, flags."""
    excluded = ("out", "resume", "domain", "control", "device", "test_queries", "threshold",
               "router", "router_only", "data", "candidates", "backbone", "prompt", "instruction",
               "max_length", "stage1_steps", "stage2_steps")
    flags = {k: str(v) for k, v in sorted(vars(args).items()) if k not in excluded}
    roots = [root for root in (args.data, args.candidates) if root]
    files = {n: fingerprint([f for root in roots for f in domain_files(root, n)]) for n in names}
    facts = [reranker.fingerprint, str(reranker.prompt), flags, files, fingerprint([FORMS]), extra,
             world_size()]
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:16]


def is_finished(directory: Path, inputs: str, steps: int) -> bool:
    """Whether the directory holds a whole adapter that was made of these inputs."""
    progress, _ = read_progress(directory, inputs)
    whole = all((directory / f"adapter_{n}").exists() for n in ("model.safetensors", "config.json"))
    return whole and (progress["step"], progress["inputs"]) == (steps, inputs)


def provenance(reranker, args, inputs: str) -> dict:
    """What travels in the file of an expert or a router."""
    path = Path(args.backbone)
    name = path.resolve().name if path.exists() else str(path)
    return {"backbone": reranker.fingerprint, "backbone_name": name, "inputs": inputs,
            "prompt": vars(reranker.prompt), "seed": str(args.seed), "torch": torch.__version__}
