"""Train one domain's expert in two stages, then the router, and measure both.

    Eq. 5   L = -log( exp(s(q, c+) / tau) / (exp(s(q, c+) / tau) + sum_j exp(s(q, c_j-) / tau)) )
    Eq. 4   Stage 1: L over all domains' abstracted groups; Stage 2: L over one domain's own text
    Procedure 2   theta_general = ContrastiveTrain(theta_base, D_abstract)         -> <out>/stage1
                  theta_expert^k = ContrastiveTrain(theta_general, D_target^k)     -> <out>/<domain>
    Procedure 3   the router, on the frozen backbone's query states   -> <out>/router.safetensors

    python train.py --domain medical                 (embedded backbone and data: about 5 minutes)
    torchrun --nproc-per-node 2 train.py --domain medical
The last line it prints: VERDICT medical: gain (PT+S1+S2 against PT, nDCG@10 ...)

Differs from the paper:
- s is the logit z_yes - z_no. `--score-space probability` is the paper's letter; there the loss of
  8 documents cannot fall below 1.27 and its gradient carries a factor s (1 - s).
- Stage 1's checkpoint has the best Precision@5 on the development queries of all domains, as in the
  paper; Stage 2's, on which the paper is silent, the best nDCG@10 on those of its own domain.
- The control PT+S2 gets as many steps as both stages together.
"""
import argparse
import csv
import hashlib
import io
import json
import math
import os
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import islice, product
from pathlib import Path

try:
    import fcntl
except ImportError:                                # Windows: two runs into one --out meet unguarded
    fcntl = None
import torch
import torch.distributed as dist
import torch.nn.functional as F
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor

from data import (Domain, Group, InputError, Run, above_zero, check_inside, curate, domain_files,
                  fingerprint, judged, known_domains, load_domain, parse_json, read_lines, retrieve,
                  run_main, sample_groups, write_atomically)
from eag import Gazetteer, abstract, count_types, shortcut
from eval import (ROUTER_QUERIES, calibrate, calibration_error, compare, evaluate, judge_routers,
                  mean, ndcg, precision, probabilities_of, states_of, system_runs, threshold_for)
from lora import (TARGETS, add_experts, check_name, expert_parameters, load_expert, save_expert,
                  use_expert)
from r2r import Reranker
from router import GENERAL, Router

HERE = Path(__file__).parent


def contrastive_loss(scores: Tensor, tau: float = 1.0, score_space: str = "logit") -> Tensor:
    """(B, G) -> (): Eq. 5, the positive in slot 0; `scores` are the logits z_yes - z_no."""
    s = scores.float() if score_space == "logit" else scores.float().sigmoid()      # Eq. 2
    return F.cross_entropy(s / tau, torch.zeros(len(s), dtype=torch.long, device=s.device))


def learning_rate(step: int, steps: int, peak: float, warmup: float = 0.1) -> float:
    """Linear up over the first tenth of the steps, linear down to zero over the rest."""
    done, rise = step + 1, max(warmup * steps, 1)
    return peak * min(done / rise, (steps + 1 - done) / (steps + 1 - rise) if steps > rise else 1)


PROGRESS = {"step": int, "best": float, "skipped": int, "inputs": str}


class Checkpoint:
    """<directory>/last.safetensors: A, B, AdamW's moments, step and best value, in one rename."""

    def __init__(self, directory: Path, inputs: str):
        self.path, self.table = directory / "last.safetensors", directory / "metrics.csv"
        self.inputs = inputs

    def progress(self) -> dict:
        """{"step", "best", "skipped", "inputs"} of what is on disk; step 0 where there is nothing.

        `skipped` counts the steps in a row, up to this one, that had no finite gradient."""
        if not self.path.exists():
            return {"step": 0, "best": -1.0, "skipped": 0, "inputs": self.inputs}
        try:
            with safe_open(self.path, "pt") as file:
                found = parse_json(file.metadata()["progress"])
            wrong = [key for key, kind in PROGRESS.items() if type(found[key]) is not kind]
            if wrong:
                raise ValueError(f"{wrong[0]} is {found[wrong[0]]!r:.40}")
            return {key: found[key] for key in PROGRESS}
        except (SafetensorError, KeyError, TypeError, ValueError) as error:
            raise self.broken(error) from None

    def broken(self, error: Exception) -> InputError:
        return InputError(f"{self.path}: {error!r}; expected a file that this version of train.py "
                          "wrote; delete it to start again")

    def rows(self, step: int) -> list[list[str]]:
        """metrics.csv up to that step."""
        rows = [line.split(",") for _, line in read_lines(self.table)]
        if [row[0] for row in rows[:step + 1]] != ["step", *map(str, range(1, step + 1))]:
            raise InputError(f"{self.table}: not the header and a row for each of {step} steps; "
                             f"expected what {self.path.name} says; leave out --resume")
        return rows[:step + 1]

    def save(self, parameters: dict, optimizer, rows: list[list], **progress) -> None:
        """Together with the rows of metrics.csv; AdamW has no state before its first update."""
        tensors = {}
        for key, p in parameters.items():
            tensors[key] = p.detach()
            tensors |= {f"{name}.{key}": value for name, value in optimizer.state[p].items()}
        progress = json.dumps({**progress, "inputs": self.inputs})
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(rows)
        write_atomically(self.table, text.getvalue())
        write_atomically(self.path, save({k: t.cpu().contiguous() for k, t in tensors.items()},
                                         {"progress": progress}))

    def restore(self, parameters: dict, optimizer, resume: bool) -> tuple[int, float, int, list]:
        """Step, best value, steps skipped in a row and table so far; without `resume` what is on
        disk is forgotten."""
        if not resume and process_rank() == 0:
            self.path.unlink(missing_ok=True)
        wait()                                     # else another process finds what is still there
        progress = self.progress()
        if progress["inputs"] != self.inputs:
            raise InputError(f"{self.path}: made from other data, backbone, flags or number of "
                             "processes; expected the same; leave out --resume to start again")
        if progress["step"]:
            try:
                self.read(parameters, optimizer)
            except (SafetensorError, RuntimeError) as error:
                raise self.broken(error) from None
            rows = self.rows(progress["step"])
        else:
            rows = [["step", "loss", "lr", "grad", "dev"]]
        return progress["step"], progress["best"], progress["skipped"], rows

    def read(self, parameters: dict, optimizer) -> None:
        """A, B and AdamW's state, of which there is none before its first update."""
        with safe_open(self.path, "pt") as file, torch.no_grad():
            state, has_state = {}, any(name.startswith("step.") for name in file.keys())
            for index, (key, p) in enumerate(parameters.items()):
                p.copy_(file.get_tensor(key).view(p.shape))
                state[index] = {name: file.get_tensor(f"{name}.{key}").view(shape) for name, shape
                                in (("step", ()), ("exp_avg", p.shape), ("exp_avg_sq", p.shape))
                                if has_state}
            optimizer.load_state_dict({**optimizer.state_dict(), "state": state})


def train_stage(reranker: Reranker, expert: str, groups: Iterator[Group], steps: int, args, *,
                label: str, directory: Path, inputs: str, measure: Callable[[], float],
                measured: str = "", transform: Callable = lambda index, group: group) -> float:
    """ContrastiveTrain of Procedure 2: train one expert, keep its best checkpoint by `measure`.

    `transform(index, group)`, a group, is what this process trains on instead. Leaves the best
    adapter in `directory` and in the decoder; returns its value of `measure`.
    """
    parameters = expert_parameters(reranker.decoder, expert)
    optimizer = torch.optim.AdamW(parameters.values(), lr=args.lr, weight_decay=args.weight_decay)
    checkpoint = Checkpoint(directory, inputs)
    start, best, skipped, rows = checkpoint.restore(parameters, optimizer, args.resume)
    write_json(directory / "arguments.json", {k: str(v) for k, v in sorted(vars(args).items())})
    for _ in islice(groups, start * args.groups_per_step):
        pass                                       # what the interrupted run has used already
    line = ProgressLine(label, start, steps, args.groups_per_step * args.group_size)
    for step in range(start, steps):
        lr = optimizer.param_groups[0]["lr"] = learning_rate(step, steps, args.lr)
        batch = enumerate(islice(groups, args.groups_per_step), step * args.groups_per_step)
        with use_expert(reranker.decoder, expert):
            loss = accumulate(reranker, [transform(i, g) for i, g in batch if mine(i)], args)
        loss, norm = average(loss, list(parameters.values()))
        skipped = update(optimizer, loss, norm, skipped, f"{label}: step {step + 1}", directory)
        rows.append([step + 1, f"{loss:.6f}", f"{lr:.4e}", f"{norm:.4f}", ""])
        line.show(step + 1, loss, lr, norm)
        if (step + 1) % args.eval_every == 0 or step + 1 == steps:
            with use_expert(reranker.decoder, expert):
                value = measure()
            rows[-1][-1] = f"{value:.6f}"
            line.note(f"dev {measured} {value:.4f}{' *' if value > best else ''}")
            if process_rank() == 0:
                if value > best:
                    save_expert(reranker.decoder, expert, directory,
                                provenance(reranker, args, inputs))
                checkpoint.save(parameters, optimizer, rows, step=step + 1, skipped=skipped,
                                best=max(value, best))
            best = max(value, best)
    wait()
    reranker.load_expert(expert, directory)
    return best


def accumulate(reranker: Reranker, batch: list[Group], args) -> float:
    """One query's graph at a time: gradients of the mean loss over the step's groups add up."""
    total = 0.0
    for group in batch:
        scores = reranker.score(group.query, group.documents)                   # (G,)
        loss = contrastive_loss(scores[None], args.tau, args.score_space) / args.groups_per_step
        loss.backward()
        total += loss.item()
    return total


def average(loss: float, parameters: list) -> tuple[float, float]:
    """Sum loss and gradients over the processes, each of which has its share of the mean, and clip.

    Returns the loss and the norm of the gradient before it was clipped.
    """
    if world_size() > 1:
        for p in parameters:
            p.grad = torch.zeros_like(p) if p.grad is None else p.grad
            dist.all_reduce(p.grad)
        total = torch.tensor(loss, dtype=torch.float64)
        dist.all_reduce(total)
        loss = total.item()
    return loss, torch.nn.utils.clip_grad_norm_(parameters, 1.0).item()


def update(optimizer, loss: float, norm: float, skipped: int, where: str, directory: Path) -> int:
    """AdamW's step, left out where loss or gradient is not finite. Returns how many were left out
    in a row; the third in a row ends the run, with what was saved before as it was."""
    finite = math.isfinite(loss) and math.isfinite(norm)
    if finite:
        optimizer.step()
    else:
        say(f"{where} skipped: loss {loss:.4g}, gradient {norm:.4g}")
        if skipped == 2:
            raise InputError(f"{where}: the third in a row whose loss or gradient is not finite; "
                             f"expected finite numbers; {directory} keeps its last good checkpoint;"
                             " try a lower --lr, a larger --tau or --dtype float32")
    optimizer.zero_grad()
    return 0 if finite else skipped + 1


def process_rank() -> int:
    return dist.get_rank() if dist.is_initialized() else 0


def world_size() -> int:
    return dist.get_world_size() if dist.is_initialized() else 1


def mine(index: int) -> bool:
    """Groups are dealt out in turn: with 2 processes the first has 0, 2, 4, ..."""
    return index % world_size() == process_rank()


def wait() -> None:
    if dist.is_initialized():
        dist.barrier()


@contextmanager
def alone(directory: Path) -> Iterator[None]:
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
                say(f"{directory}: another train.py is at work here; waiting for it")
                fcntl.flock(lock, fcntl.LOCK_EX)
        wait()                                     # no process goes on without the lock
        yield
        wait()                                     # nor loses it while another one still reads


def say(text: str) -> None:
    if process_rank() == 0:
        print(text, flush=True)


def write_json(path: Path, values: dict) -> None:
    if process_rank() == 0:
        write_atomically(path, json.dumps(values, indent=2) + "\n")


class ProgressLine:
    """One aligned line an interval; on a terminal the line is redrawn in place."""

    def __init__(self, label: str, start: int, steps: int, pairs_per_step: int):
        self.label, self.first, self.steps, self.pairs = label, start, steps, pairs_per_step
        self.began, self.every, self.text = time.monotonic(), max(steps // 20, 1), ""

    def show(self, step: int, loss: float, lr: float, norm: float) -> None:
        """The step just done, its loss, its rate and its gradient's norm before clipping."""
        seconds = time.monotonic() - self.began
        left = seconds / (step - self.first) * (self.steps - step)
        self.text = (f"{self.label} | step {step:04d}/{self.steps} "
                     f"{100 * step // self.steps:3d}% | "
                     f"loss {loss:.4f} | lr {lr:.1e} | grad {norm:5.2f} | "
                     f"{self.pairs * (step - self.first) / seconds:.0f} pairs/s | "
                     f"{clock(seconds)} left {clock(left)}")
        if os.isatty(1) and process_rank() == 0:
            print(f"\r{self.text}", end="", flush=True)
        elif step % self.every == 0:
            say(self.text)

    def note(self, text: str) -> None:
        say(f"\r{self.text} | {text}" if os.isatty(1) else f"{self.label} | {text}")


def clock(seconds: float) -> str:
    return f"{int(seconds) // 60:02d}:{int(seconds) % 60:02d}"


def countdown(label: str) -> Callable[[int, int], None]:
    """progress(done, total) for work without a loss: a line every ten seconds, none if quicker."""
    began = said = time.monotonic()

    def progress(done: int, total: int) -> None:
        nonlocal said
        now = time.monotonic()
        if now - said >= 10:
            said = now
            say(f"{label} | {done}/{total} | {clock(now - began)} "
                f"left {clock((now - began) / done * (total - done))}")
    return progress


def provenance(reranker: Reranker, args, inputs: str) -> dict[str, str]:
    path = Path(args.backbone)
    return {"backbone": reranker.fingerprint, "backbone_name": path.name if path.exists() else
            str(path), "prompt": str(reranker.prompt), "inputs": inputs, "seed": str(args.seed),
            "torch": torch.__version__}


def inputs_hash(reranker: Reranker, args, names: list[str], extra: dict) -> str:
    """What an adapter is made of: backbone, prompt, data files of the domains, flags."""
    no_part = ("out", "resume", "domain", "control", "device", "test_queries", "keep", "recompute",
               "data", "backbone", "stage1_steps", "stage2_steps")    # the last row: in other words
    flags = {k: str(v) for k, v in sorted(vars(args).items()) if k not in no_part}
    files = {name: fingerprint(domain_files(args.data, name)) for name in names}
    facts = [reranker.fingerprint, str(reranker.prompt), flags, files, extra, world_size()]
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:16]


def gazetteer_of(domain: Domain, root: Path) -> Gazetteer:
    """The hand-written list where there is one, else the names that the corpus itself shows."""
    path = Path(root) / domain.name / "gazetteer.tsv"
    return Gazetteer.load(path) if path.exists() else Gazetteer.from_domain(domain)


def examples_of(domain: Domain, reranker: Reranker, args) -> list:
    """Procedure 1, and the funnel it printed: what became of the queries."""
    funnel, annotate = Counter(), None
    if args.filter_margin is not None:
        @torch.inference_mode()
        def annotate(query, texts):                # the frozen backbone is the LLM that annotates
            with use_expert(reranker.decoder, None):
                return reranker.score(query, texts)
    candidates = retrieve(domain, "train", args.depth, countdown(f"candidates {domain.name}"))
    examples = curate(domain, "train", candidates, annotate, margin=args.filter_margin or 0.0,
                      seed=args.seed, funnel=funnel, progress=countdown(f"curate {domain.name}"))
    say(f"curated {domain.name}: " + ", ".join(f"{count} {what}" for what, count in funnel.items()))
    return examples


class Development:
    """The development queries of some domains and their candidates, measured again and again."""

    def __init__(self, reranker: Reranker, domains: list[Domain], args):
        self.reranker, self.domains, self.limit = reranker, domains, args.dev_queries
        self.candidates = {d.name: retrieve(d, "dev", args.depth) for d in domains}

    @torch.inference_mode()
    def measure(self, metric, k: int) -> float:
        """Mean of the metric over the domains, under the active expert."""
        values = []
        for domain in self.domains:
            run = evaluate(self.reranker, domain, "dev", self.candidates[domain.name], self.limit)
            values.append(mean(metric(run, judged(domain, "dev", self.limit), k)))
        return sum(values) / len(values)

    @torch.inference_mode()
    def calibrate(self, directory: Path) -> None:
        """Two parameters that turn the active expert's scores into probabilities of relevance, and
        from which probability on the dev documents are relevant with a stated precision."""
        domain, = self.domains
        qrels = judged(domain, "dev", self.limit)
        run = evaluate(self.reranker, domain, "dev", self.candidates[domain.name], self.limit)
        slope, intercept = calibrate(run, qrels)
        pairs = probabilities_of(run, qrels, (slope, intercept))
        thresholds = {str(p): t if (t := threshold_for(pairs, p)) <= 1 else None
                      for p in (0.5, 0.8, 0.9)}
        write_json(directory / "calibration.json", {
            "slope": slope, "intercept": intercept, "queries": len(qrels),
            "error": calibration_error(pairs), "threshold_for_precision": thresholds,
            "adapter": fingerprint([directory / "adapter_model.safetensors"])})
        say(f"probability of relevance = sigmoid({slope:.2f} logit {intercept:+.2f}), dev error "
            f"{calibration_error(pairs):.3f}; "
            + "; ".join(f"precision {p} at no threshold" if t is None else
                        f"precision {p} from {t:.2f} on" for p, t in thresholds.items()))


def report_shortcut(domain: Domain, gazetteer: Gazetteer, candidates: Run, args) -> None:
    """How many entities Stage 1 hides, by type, and how much of BM25's ranking rests on them."""
    qrels = judged(domain, "dev", args.dev_queries)
    shown = {query: candidates.get(query, {}) for query in qrels}
    texts = [domain.queries[q] for q in shown]
    texts += [domain.corpus[d] for documents in shown.values() for d in documents]
    types = count_types(texts, gazetteer)
    before, after = (mean(ndcg(shortcut(domain, shown, gazetteer, share=share), qrels))
                     for share in (0, 1))
    say(f"abstracted {domain.name}, {len(shown)} groups: "
        + ", ".join(f"{count} {kind}" for kind, count in types.most_common(8)))
    say(f"  nDCG@10 of BM25 within the group: {before:.4f} with names, {after:.4f} without")


def stage_1(reranker: Reranker, domains: dict[str, Domain], args) -> str:
    """theta_general: one adapter for all domains, on abstracted text; reused while unchanged.

    Loads it as the start of the domain's expert and returns its fingerprint: once this run has
    left <out>/stage1, another may train that anew.
    """
    directory, names = Path(args.out) / "stage1", sorted(set(domains) - {GENERAL})
    inputs = inputs_hash(reranker, args, names, {"stage": 1, "steps": args.stage1_steps})
    progress = Checkpoint(directory, inputs).progress()
    files = [directory / "adapter_model.safetensors", directory / "adapter_config.json"]
    done = progress["step"] == args.stage1_steps and progress["inputs"] == inputs
    if done and all(path.exists() for path in files):
        say(f"stage 1: inputs unchanged, reusing {directory}")
    else:
        if progress["step"] and not args.resume:
            say("stage 1: trained before, from other data or flags or not to its end; begins anew")
        train_stage_1(reranker, {name: domains[name] for name in names}, directory, inputs, args)
    reranker.load_expert(args.domain, directory)
    return fingerprint(files[:1])


def train_stage_1(reranker: Reranker, domains: dict[str, Domain], directory: Path, inputs: str,
                  args) -> None:
    """Procedure 2, first stage: each group abstracted anew, Precision@5 on dev chooses."""
    gazetteers = {name: gazetteer_of(domain, args.data) for name, domain in domains.items()}
    examples = [example for domain in domains.values()
                for example in examples_of(domain, reranker, args)]
    add_experts(reranker.decoder, ["stage1"], args.rank, args.alpha, args.targets, args.seed)
    development = Development(reranker, list(domains.values()), args)
    for name, domain in domains.items():
        report_shortcut(domain, gazetteers[name], development.candidates[name], args)

    def transform(index: int, group: Group) -> Group:
        return abstract(group, gazetteers[group.domain], random.Random(f"{args.seed} {index}"),
                        linked=not args.unlinked, share=args.share)

    groups = sample_groups(examples, args.group_size, random.Random(args.seed))
    train_stage(reranker, "stage1", groups, args.stage1_steps, args, label="stage 1",
                directory=directory, inputs=inputs, transform=transform,
                measure=lambda: development.measure(precision, 5), measured="P@5")


def stage_2(reranker: Reranker, domain: Domain, origin: str, steps: int, name: str, args) -> None:
    """theta_expert^k from theta_general, whose fingerprint is `origin` and which stage_1 has
    loaded; the control PT+S2 from nothing, origin ""."""
    directory = Path(args.out) / name
    inputs = inputs_hash(reranker, args, [domain.name],
                         {"stage": 2, "steps": steps, "start": origin})
    if not origin:
        add_experts(reranker.decoder, [name], args.rank, args.alpha, args.targets, args.seed)
    say(f"{name}: starts from {'stage 1' if origin else 'the bare backbone'}, {steps} steps")
    groups = sample_groups(examples_of(domain, reranker, args), args.group_size,
                           random.Random(args.seed + 1))
    development = Development(reranker, [domain], args)
    train_stage(reranker, name, groups, steps, args, label="stage 2" if origin else "control",
                directory=directory, inputs=inputs, measure=lambda: development.measure(ndcg, 10),
                measured="nDCG@10")
    with use_expert(reranker.decoder, name):
        development.calibrate(directory)


def query_states(reranker: Reranker, domain: Domain, args) -> dict[str, Tensor]:
    """{split: (N, D)}: h_q of the train and dev queries, kept in <out>/<domain>."""
    path = Path(args.out) / domain.name / "states.safetensors"
    data = fingerprint(domain_files(args.data, domain.name))
    key = f"{reranker.fingerprint} {reranker.prompt} {data}"
    queries = {split: [domain.queries[q] for q in judged(domain, split, ROUTER_QUERIES)]
               for split in ("train", "dev")}
    try:
        with safe_open(path, "pt") as file:
            states = {split: file.get_tensor(split) for split in queries}
            shapes = {split: (len(texts), reranker.decoder.config.hidden_size)
                      for split, texts in queries.items()}
            if file.metadata()["key"] == key and all(
                    state.shape == shapes[split] and state.isfinite().all()
                    for split, state in states.items()):
                return states
    except (OSError, SafetensorError, KeyError, TypeError):
        pass                                       # none yet, or broken: a cache can be made again
    states = {split: states_of(reranker, texts) for split, texts in queries.items()}
    write_atomically(path, save(states, {"key": key}))
    return states


def fit_router(reranker: Reranker, domains: dict[str, Domain], args) -> None:
    """Procedure 3 over the domains that have an expert, and `general` where the data has it."""
    out = Path(args.out)
    names = [name for name in domains
             if name == GENERAL or (out / name / "adapter_model.safetensors").exists()]
    if len(names) < 2:
        return say(f"router: one domain ({names[0]}) and no {GENERAL}; train a second one to route")
    states = {name: query_states(reranker, domains[name], args) for name in names}
    train = torch.cat([states[name]["train"] for name in names])                # (N, D)
    labels = [name for name in names for _ in states[name]["train"]]
    router = Router.fit(train, labels, names)
    threshold = router.calibrate(torch.cat([states[name]["dev"] for name in names]),
                                 [name for name in names for _ in states[name]["dev"]], args.keep)
    router.save(out / "router.safetensors", {"backbone": reranker.fingerprint, "seed": args.seed})
    say(f"router: {len(train)} queries of {', '.join(names)}; abstains below {threshold:.3f}")
    for line in judge_routers(reranker, {n: domains[n] for n in names}, router, "dev", train=train):
        say(line)


def start_processes() -> None:
    """Under torchrun each process trains on its share of every step's groups."""
    if {"RANK", "LOCAL_RANK", "WORLD_SIZE", "MASTER_ADDR"} <= os.environ.keys():
        dist.init_process_group("cpu:gloo,cuda:nccl" if torch.cuda.is_available() else "gloo",
                                timeout=timedelta(days=7))     # of another train.py's training
        if torch.cuda.is_available():
            torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))


def load_domains(args) -> dict[str, Domain]:
    """All domains of --data. What stage 1 or the router would miss later is missed here."""
    domains = {name: load_domain(args.data, name) for name in known_domains(args.data)}
    if args.domain not in domains or args.domain == GENERAL:
        experts = ", ".join(sorted(set(domains) - {GENERAL})) or "none"
        raise InputError(f"--domain {args.domain}: not a domain of {args.data}; known: {experts}; "
                         "expected one of the folders in --data")
    if args.out.resolve() == args.data.resolve():
        raise InputError(f"--out {args.out}: the folder of --data; expected one for experts")
    for name, split in [*product(domains, ("train", "dev")), (args.domain, "test")]:
        judged(domains[name], split)
    check_name(args.domain)
    check_inside(args.out, ["stage1", f"{args.domain}-control", *domains])
    return domains


def describe(reranker: Reranker, args) -> None:
    """Device, type, frozen and trained parameters, and how the prompt ends, before training."""
    decoder = reranker.decoder
    layers = add_experts(decoder, ["stage1"], args.rank, args.alpha, args.targets)
    trained = sum(p.numel() for p in expert_parameters(decoder, "stage1").values())
    total = sum(p.numel() for p in decoder.parameters()) - trained
    say(f"device {decoder.head.device}, {decoder.head.dtype}; {total:,} parameters frozen, "
        f"{trained:,} trained in {layers} layers; prompt ends {reranker.prompt.suffix[-1]!r}")


def check_neighbours(reranker: Reranker, domains: dict[str, Domain], args) -> None:
    """Raise InputError where one router could not serve all experts of --out."""
    path = args.out / "router.safetensors"
    try:
        routed = set(Router.load(path).domains)
    except InputError:
        routed = set()                             # none yet, or broken: it is fitted anew
    lost = sorted(routed - set(domains) - {GENERAL})
    if lost:
        raise InputError(f"{path}: routes to {', '.join(lost)}, not in {args.data}; expected the "
                         "domains of all its experts there; add them or name another --out")
    for name in sorted(set(domains) - {GENERAL, args.domain}):
        if (args.out / name / "adapter_model.safetensors").exists():
            try:
                reranker.load_expert(name, args.out / name)
            except InputError as error:
                raise InputError(f"{error}; or name another --out, for experts apart") from None


def arguments(words: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train one domain's expert in two stages.",
                                     formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    add = parser.add_argument
    add("--domain", required=True, help="folder of --data whose expert to train")
    add("--data", type=Path, default=HERE / "domains", help="folder of BEIR folders")
    add("--backbone", type=Path, default=HERE / "backbone",
        help="checkpoint directory, or org/name on the hub")
    add("--out", type=Path, default=HERE / "experts", help="where experts and router go")
    add("--control", action="store_true", help="also train PT+S2, without Stage 1, as many steps")
    add("--resume", action="store_true", help="continue an interrupted run with the same flags")
    add("--seed", type=int, default=0)
    add("--device", default="auto", help="auto, cpu, cuda")
    add("--dtype", default="auto", choices=["auto", "float32", "bfloat16"], help="of the backbone")
    add("--instruction", help="the task, in English; default: the backbone's own")
    add("--max-length", type=int, help="tokens of a prompt; default: the prompt's own")
    training_flags(parser)
    args = above_zero(parser.parse_args(words),
                      but=("seed", "weight_decay", "filter_margin", "share"))
    if args.keep > 1 or not 0 <= args.share <= 1 or args.weight_decay < 0:
        raise InputError(f"--keep {args.keep}, --share {args.share}, --weight-decay "
                         f"{args.weight_decay}; expected shares, at most 1, and no negative decay")
    return args


def training_flags(parser: argparse.ArgumentParser) -> None:
    """What an adapter depends on, and how it is measured."""
    train = parser.add_argument_group("training").add_argument
    train("--stage1-steps", type=int, default=40)
    train("--stage2-steps", type=int, default=80)
    train("--groups-per-step", type=int, default=4, help="queries")
    train("--group-size", type=int, default=8, help="documents, one of them positive")
    train("--lr", type=float, default=5e-4, help="peak learning rate")
    train("--weight-decay", type=float, default=0.1)
    train("--tau", type=float, default=1.0, help="temperature of Eq. 5")
    train("--score-space", default="logit", choices=["logit", "probability"])
    train("--rank", type=int, default=32)
    train("--alpha", type=float, default=64)
    train("--recompute", action="store_true", help="activations in the backward pass: less memory, "
          "a third to a half more time, the same numbers")
    train("--targets", nargs="+", default=list(TARGETS), help="linear layers with experts")
    data = parser.add_argument_group("data").add_argument
    data("--depth", type=int, default=20, help="BM25 candidates a query")
    data("--filter-margin", type=float, default=None, help="drop candidates that the backbone "
         "scores above the positive less this margin (slow); default: keep all")
    data("--unlinked", action="store_true", help="another placeholder for each mention (ablation)")
    data("--share", type=float, default=1.0, help="of the entities, abstracted in Stage 1")
    measure = parser.add_argument_group("measuring").add_argument
    measure("--eval-every", type=int, default=20, help="steps")
    measure("--dev-queries", type=int, default=40, help="a domain")
    measure("--test-queries", type=int, default=200, help="drawn with a fixed seed")
    measure("--keep", type=float, default=0.95,
            help="share of in-domain dev queries that get an expert")


def main() -> None:
    args = arguments()
    start_processes()
    train(args)


def train(args) -> None:
    """Both stages of one domain, the control where asked for, the router, the verdict on test."""
    domains = load_domains(args)
    domain = domains[args.domain]
    reranker = Reranker.from_pretrained(args.backbone, args.dtype, args.device, args.instruction,
                                        args.max_length)
    reranker.decoder.recompute = args.recompute
    describe(reranker, args)
    with alone(args.out):                          # and --out can be written
        check_neighbours(reranker, domains, args)
    before = Development(reranker, [domain], args)
    with use_expert(reranker.decoder, None):
        bm25 = ndcg(before.candidates[domain.name], judged(domain, "dev", args.dev_queries))
        say(f"before training: dev nDCG@10 {before.measure(ndcg, 10):.4f} (BM25 {mean(bm25):.4f})")
    with alone(args.out / "stage1"):
        origin = stage_1(reranker, domains, args)
    with alone(args.out / domain.name):
        stage_2(reranker, domain, origin, args.stage2_steps, domain.name, args)
        systems = {"PT": None, "PT+S1+S2": domain.name}
        if args.control:
            control = f"{domain.name}-control"
            stage_2(reranker, domain, "", args.stage1_steps + args.stage2_steps, control, args)
            systems["PT+S2"] = control
    with alone(args.out):
        if process_rank() == 0:
            fit_router(reranker, domains, args)
    if process_rank() == 0:
        runs = system_runs(reranker, domain, systems, args.depth, args.test_queries)
        for line in compare(runs, judged(domain, "test", args.test_queries), domain.name):
            say(line)


if __name__ == "__main__":
    run_main(main)
