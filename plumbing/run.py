"""What a training run says and leaves on disk, apart from its adapters.

- Under torchrun there are several processes: each has a rank, one of them speaks and writes.
- One train.py at a time works in a directory; another waits.
- <directory>/last.safetensors holds all that a stage needs to go on as if it had not stopped: A, B,
  the optimizer's moments, the last step, the best value so far and the rows of metrics.csv.
"""
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

try:
    import fcntl
except ImportError:                                # Windows: two runs into one --out meet unguarded
    fcntl = None
import torch
import torch.distributed as dist

from plumbing.checkpoint import load_tensors, write_tensors
from plumbing.files import InputError, check_fields, write_atomically

OTHER_VERSION = "expected a file of this version of train.py; delete it to start again"
PROGRESS = {"step": (int, 1, 2 ** 31), "best": float, "skipped": (int, 0, 2), "inputs": str,
            "rows": list}


def start_processes() -> None:
    """Join the others where torchrun started this process."""
    if {"RANK", "LOCAL_RANK", "WORLD_SIZE", "MASTER_ADDR"} <= os.environ.keys():
        dist.init_process_group("cpu:gloo,cuda:nccl" if torch.cuda.is_available() else "gloo",
                                timeout=timedelta(days=7))     # of another train.py's training
        if torch.cuda.is_available():
            torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))


def process_rank() -> int:
    return dist.get_rank() if dist.is_initialized() else 0


def world_size() -> int:
    return dist.get_world_size() if dist.is_initialized() else 1


def barrier() -> None:
    if dist.is_initialized():
        dist.barrier()


@contextmanager
def directory_lock(directory: Path) -> Iterator[None]:
    """Another train.py that comes to this directory waits until this one has left it."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)    # a link is not written through
    try:
        directory.mkdir(parents=True, exist_ok=True)
        file = os.open(directory / ".lock", flags, 0o666)
    except OSError as error:
        raise InputError(f"{error.filename}: cannot be written ({error.strerror}); expected a "
                         "directory of yours; name another with --out") from None
    with open(file, "w") as lock:
        if fcntl and process_rank() == 0:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                print_once(f"{directory}: another train.py is at work here; waiting for it")
                fcntl.flock(lock, fcntl.LOCK_EX)
        barrier()                                  # no process goes on without the lock
        yield
        barrier()                                  # nor loses it while another one still reads


def sum_and_clip(loss: float, parameters: list) -> tuple[float, float]:
    """Sum loss and gradients over the processes, each of which has its share of the mean, and clip.
    Returns the loss and the norm of the gradient before it was clipped."""
    if world_size() > 1:
        for p in parameters:
            p.grad = torch.zeros_like(p) if p.grad is None else p.grad
            dist.all_reduce(p.grad)
        total = torch.tensor(loss, dtype=torch.float64)
        dist.all_reduce(total)
        loss = total.item()
    return loss, torch.nn.utils.clip_grad_norm_(parameters, 1.0).item()


def print_once(*lines: str) -> None:
    if process_rank() == 0:
        print(*lines, sep="\n", flush=True)


def write_json(path: Path, values: dict) -> None:
    if process_rank() == 0:
        write_atomically(path, json.dumps(values, indent=2) + "\n")


def status_line(label: str, start: int, steps: int, args) -> Callable:
    """show(step, text) prints one aligned line an interval."""
    began, pairs = time.monotonic(), args.groups_per_step * args.group_size

    def clock(seconds: float) -> str:
        return f"{int(seconds) // 60:02d}:{int(seconds) % 60:02d}"

    def show(step: int, text: str, always: bool = False) -> None:
        seconds = time.monotonic() - began
        if always or step % max(steps // 20, 1) == 0:
            print_once(f"{label} | step {step:04d}/{steps} {100 * step // steps:3d}% | {text} | "
                       f"{pairs * (step - start) / seconds:.0f} pairs/s | {clock(seconds)} left "
                       f"{clock(seconds / (step - start) * (steps - step))}")
    return show


def read_progress(directory: Path, inputs: str) -> tuple[dict, dict]:
    """The last step, the best value so far, steps `skipped` in a row for want of a finite gradient,
    the `inputs` it was made of, the rows of metrics.csv; and the tensors of `save_checkpoint`."""
    path = directory / "last.safetensors"
    if not path.exists():
        return {"step": 0, "best": -1.0, "skipped": 0, "inputs": inputs,
                "rows": [["step", "loss", "lr", "grad", "dev"]]}, {}
    progress, tensors = load_tensors(path, "progress", f"a checkpoint; {OTHER_VERSION}")
    check_fields(path, progress, PROGRESS, OTHER_VERSION)
    return progress, tensors


def save_checkpoint(directory: Path, parameters: dict, optimizer, progress: dict) -> None:
    """A, B, AdamW's moments (none before its first update) and the progress, in one rename."""
    tensors = dict(parameters)
    for key, p in parameters.items():
        tensors |= {f"{name}.{key}": value for name, value in optimizer.state[p].items()}
    write_atomically(directory / "metrics.csv", "".join(
        ",".join(map(str, row)) + "\n" for row in progress["rows"]))
    write_tensors(directory / "last.safetensors", tensors, "progress", progress)


def restore(directory: Path, inputs: str, parameters: dict, optimizer, resume: bool) -> dict:
    """The progress so far, A, B and AdamW as they were; without `resume` all that is forgotten."""
    path = directory / "last.safetensors"
    if not resume and process_rank() == 0:
        path.unlink(missing_ok=True)
    barrier()                                      # else another process finds what is still there
    progress, tensors = read_progress(directory, inputs)
    if progress["inputs"] != inputs:
        raise InputError(f"{path}: made from other data, backbone, flags or number of processes; "
                         "expected the same; leave out --resume to start again")
    state, updated = {}, any(name.startswith("step.") for name in tensors)
    try:
        for index, (key, p) in enumerate(parameters.items()):
            shapes = {"step": (), "exp_avg": p.shape, "exp_avg_sq": p.shape} if updated else {}
            state[index] = {n: tensors[f"{n}.{key}"].view(shape) for n, shape in shapes.items()}
            if tensors:
                p.data.copy_(tensors[key].view(p.shape))
    except (KeyError, RuntimeError) as error:
        raise InputError(f"{path}: {error!r}; {OTHER_VERSION}") from None
    if tensors:
        optimizer.load_state_dict({**optimizer.state_dict(), "state": state})
    return progress
