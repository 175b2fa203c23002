"""The models of the longer experiments, and what each scores on every collection, kept on disk.

    PT          the bare backbone
    stage1      PT+S1: theta_general, Stage 1 alone
    <d>         PT+S1+S2: the expert of domain d
    <d>-names   PT+S1names+S2: Stage 1 on the same groups with their own names, then Stage 2; what
                abstraction itself is worth
    <d>-short   PT+S2 with the steps of Stage 2
    <d>-control PT+S2 with the steps of both stages together
    one         the control that the paper leaves out: one LoRA for all domains, with the rank and
                the steps of all the controls together
    full        every weight of the backbone trained on one domain: the paper's counter-example

In:  BEIR folders general, medical, legal, financial.
Out: <out>/seed<n>/<model>/ and, for each model, collection and split, <out>/seed<n>/runs/*.trec.

The budget is small because the machine is: 4 queries of 8 documents a step, see STEPS. What is on
disk is not made again; a run's file is named after the weights that made it.
"""
import hashlib
import json
import random
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, count, islice
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

import torch
from safetensors.torch import save
from torch import Tensor

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
import train
from plumbing.checkpoint import load_tensors, write_tensors
from plumbing.files import fingerprint, keep_freed_memory, write_atomically
from data import (Domain, Example, Group, Run, judged, load_domain, read_run, retrieve,
                  sample_groups, write_run)
from eval import evaluate, ndcg, states_of
from lora import add_experts, use_expert
from r2r import Reranker

DOMAINS = ("medical", "legal", "financial")
CLASSES = ("general", *DOMAINS)
FULL = "financial"                 # the domain of plain full fine-tuning, as in the paper's Table 3
FULL_RATE = 1e-4                   # the first value tried
STEPS = ("--stage1-steps", "40", "--stage2-steps", "50", "--eval-every", "25", "--lr", "5e-4",
         "--dev-queries", "50", "--group-size", "8", "--groups-per-step", "4")
# groups of 4: half the time, no worse for as many documents (ablations.csv); dev after 100 steps
DECODER_STEPS = ("--stage1-steps", "100", "--stage2-steps", "100", "--eval-every", "100",
                 "--dev-queries", "60", "--rank", "16", "--alpha", "32", "--group-size", "4",
                 "--groups-per-step", "4")
RATES = ("0.00025", "0.0005", "0.001", "0.002")
DECODER_RATES = (("", "0.0005"), ("names", "0.001"), ("control", "0.001"), ("short", "0.001"),
                 ("one", "0.0005"))        # of each arm, best on dev: rates.csv; short, one untried
# For patch.multiple(train, ...): dev chooses nothing. Each measure is above the one before, so that
# train_stage keeps its last step's adapter; with measures at a stage's start and end alone.
LAST_STEP = {"measure_dev": lambda reranker, stage, args: count().__next__}


@dataclass(frozen=True)
class Setting:
    data: Path
    out: Path
    tables: Path = ROOT / "results" / "real"
    backbone: Path = ROOT / "backbone"
    steps: tuple[str, ...] = STEPS
    rates: tuple[tuple[str, str], ...] = ()    # kind of model, "" with two stages -> learning rate
    max_length: int | None = None  # tokens of a prompt; None: the prompt's own
    queries: int = 100             # test queries a collection, drawn with a fixed seed
    depth: int = 20                # BM25 candidates a query

    def directory(self, seed: int, model: str = "") -> Path:
        domain = model.removesuffix("-names")
        return self.out / f"seed{seed}" / ("names" if domain != model else "") / domain


def setting_of(data: Path, out: Path | None, decoder: Path | None) -> Setting:
    """That of the embedded backbone, or the larger budget of a real decoder."""
    out = (out or ROOT / "experts" / ("decoder" if decoder else "real")).resolve()
    if not decoder:
        return Setting(data.resolve(), out)
    return Setting(data.resolve(), out, ROOT / "results" / "decoder", decoder.resolve(),
                   DECODER_STEPS, DECODER_RATES, max_length=256, queries=200)


def at_rate(setting: Setting, rate: str) -> Setting:
    """The same with one learning rate for every arm, in a folder of its own."""
    return replace(setting, out=setting.out / f"lr{rate}", rates=(),
                   steps=(*setting.steps, "--lr", rate))


def flags(setting: Setting, seed: int, domain: str, *more, kind: str = ""):
    """train.py's arguments, as its command line would read them."""
    rates = dict(setting.rates)
    words = ["--domain", domain, "--data", setting.data, "--seed", seed, "--depth", setting.depth,
             "--out", setting.directory(seed), "--backbone", setting.backbone, "--resume",
             *setting.steps, *(["--lr", rates[kind]] if kind in rates else []), *more]
    words += ["--max-length", setting.max_length] if setting.max_length else []
    return train.arguments([str(word) for word in words])


@cache
def collection(setting: Setting, name: str) -> Domain:
    return load_domain(setting.data, name)


@cache
def candidates(setting: Setting, name: str, split: str) -> Run:
    return retrieve(collection(setting, name), split, setting.depth)


# ---------------------------------------------------------------------------------------- training

@contextmanager
def logged(setting: Setting, seed: int, name: str) -> Iterator[None]:
    """What train.py prints goes to <out>/seed<n>/<name>.log."""
    path = setting.directory(seed) / f"{name}.log"
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "a", buffering=1) as log, redirect_stdout(log):
        yield


def is_there(setting: Setting, seed: int, model: str) -> bool:
    return weights_file(setting, seed, model).exists()


def train_domain(setting: Setting, seed: int, domain: str) -> None:
    """The two stages of `train.py --domain <domain>`, and once more with the names in Stage 1."""
    names = ["--share", 0, "--out", setting.directory(seed) / "names"]
    with logged(setting, seed, domain):
        two_stages(flags(setting, seed, domain))
        two_stages(flags(setting, seed, domain, *names, kind="names"))


def two_stages(args) -> None:
    reranker, domains = train.prepare(args)
    train.stage_1(reranker, domains, args)
    train.stage_2(reranker, domains[args.domain], args)


def train_direct(setting: Setting, seed: int, domain: str, kind: str) -> None:
    """PT+S2: "control" with the steps of both stages, "short" with those of Stage 2."""
    args, name = flags(setting, seed, domain, kind=kind), f"{domain}-{kind}"
    steps = args.stage2_steps + (args.stage1_steps if kind == "control" else 0)
    with logged(setting, seed, name):
        fine_tune(reranker_of(args), name, [collection(setting, domain)], steps, args)


def reranker_of(args) -> Reranker:
    return Reranker.from_pretrained(args.backbone, max_length=args.max_length)


def fine_tune(reranker: Reranker, name: str, domains: list[Domain], steps: int, args) -> None:
    """A new expert on the domains' own text; nDCG@10 on their dev queries chooses."""
    names, extra = [domain.name for domain in domains], {"steps": steps, "start": ""}
    inputs = train.inputs_hash(reranker, args, names, extra)
    add_experts(reranker.decoder, [name], args.rank, args.alpha, args.targets, args.seed)
    train.train_stage(reranker, train.Stage(name, name, domains, {}, ndcg, 10, steps, inputs), args)


def train_one(setting: Setting, seed: int) -> None:
    """One LoRA with all the experts' rank and steps; the domains take turns."""
    args = flags(setting, seed, DOMAINS[0], kind="one")
    args.rank, args.alpha = args.rank * len(DOMAINS), args.alpha * len(DOMAINS)
    args.eval_every *= len(DOMAINS)
    steps = (args.stage1_steps + args.stage2_steps) * len(DOMAINS)
    with logged(setting, seed, "one"), patch.multiple(train, sample_groups=in_turns):
        fine_tune(reranker_of(args), "one", [collection(setting, d) for d in DOMAINS], steps, args)


def in_turns(examples: list[Example], group_size: int, generator) -> Iterator[Group]:
    """medical, legal, financial, medical, ..."""
    streams = [sample_groups([e for e in examples if e.domain == d], group_size, generator)
               for d in DOMAINS]
    return chain.from_iterable(zip(*streams))


def train_full(setting: Setting, seed: int) -> None:
    """All weights, in float32, the control's steps; written as a checkpoint of its own."""
    args, directory = flags(setting, seed, FULL), setting.directory(seed, "full")
    if is_there(setting, seed, "full"):
        return
    reranker = Reranker.from_pretrained(args.backbone, "float32", max_length=args.max_length)
    with logged(setting, seed, "full"):
        examples = train.curated(collection(setting, FULL), reranker, args)
    groups = sample_groups(examples, args.group_size, random.Random(seed))
    parameters = list(reranker.decoder.requires_grad_(True).parameters())
    optimizer = torch.optim.AdamW(parameters, weight_decay=0.1)
    steps = args.stage1_steps + args.stage2_steps
    for step in range(steps):
        optimizer.param_groups[0]["lr"] = train.learning_rate(step, steps, FULL_RATE)
        for group in islice(groups, args.groups_per_step):
            loss = train.contrastive_loss(reranker.score(group.query, list(group.documents))[None])
            (loss / args.groups_per_step).backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        optimizer.zero_grad()
    directory.mkdir(parents=True, exist_ok=True)
    for name in ("config.json", "tokenizer.json", "prompt.json"):
        shutil.copy(setting.backbone / name, directory / name)
    weights = {name: p.detach().bfloat16() for name, p in reranker.decoder.named_parameters()}
    write_atomically(directory / "model.safetensors", save(weights, {"format": "pt"}))


# ----------------------------------------------------------------------------------------- scoring

def cached_states(setting: Setting, kind: str, texts: Sequence[str], make: Callable) -> Tensor:
    """make() -> states of these texts; from disk where they have been made before."""
    key = fingerprint([setting.backbone / "model.safetensors"]) + json.dumps(texts)
    name = hashlib.sha256(key.encode()).hexdigest()[:12]
    path = setting.out / f"states-{kind}-{name}.safetensors"
    if not path.exists():
        write_tensors(path, {"states": make()}, "states", {})
    return load_tensors(path, "states", "the states of an earlier run")[1]["states"]


@cache
def backbone(setting: Setting) -> Reranker:
    return Reranker.from_pretrained(setting.backbone, max_length=setting.max_length)


@cache
def query_states(setting: Setting, texts: tuple[str, ...]) -> Tensor:  # -> (N, D)
    """h_q of Eq. 6, what every router but the bag of words reads."""
    return cached_states(setting, "h_q", texts, lambda: states_of(backbone(setting), texts))


@cache
def words_prior(setting: Setting) -> Tensor:  # -> (E, D)
    """What train.py's router is pulled to, its classes in the order of their names."""
    return backbone(setting).domain_words(sorted(CLASSES))


def load_model(setting: Setting, seed: int, model: str) -> Reranker:
    """The backbone with that model's expert active; for "full" another backbone."""
    directory = setting.directory(seed, model)
    reranker = Reranker.from_pretrained(directory if model == "full" else setting.backbone,
                                        max_length=setting.max_length)
    if model not in ("PT", "full"):
        reranker.load_expert(model, directory)
    return reranker


def weights_file(setting: Setting, seed: int, model: str) -> Path:
    directory = setting.backbone if model == "PT" else setting.directory(seed, model)
    return directory / f"{'' if model in ('PT', 'full') else 'adapter_'}model.safetensors"


def scores(setting: Setting, seed: int, model: str, name: str, split: str = "test",
           limit: int | None = None) -> Run:
    """The model's run on the split's judged queries; from disk where it has been made before."""
    limit = limit or setting.queries
    home = setting.out if model == "PT" else setting.directory(seed)
    path = home / "runs" / (f"{name}-{split}-{limit}-{setting.depth}-{model}-"
                            f"{fingerprint([weights_file(setting, seed, model)])[:8]}.trec")
    if not path.exists():
        reranker = load_model(setting, seed, model)
        expert = None if model in ("PT", "full") else model
        with torch.inference_mode(), use_expert(reranker.decoder, expert):
            run = evaluate(reranker, collection(setting, name), split,
                           candidates(setting, name, split), limit)
        write_run(path, run, model)
    return {query: {} for query in judged(collection(setting, name), split, limit)} | read_run(path)


def models_on(name: str) -> list[str]:
    """What is scored on a collection, apart from PT and full: Tables 1 to 3 need no more."""
    own = [f"{name}-{kind}" for kind in ("short", "control", "names") if name in DOMAINS]
    return ["stage1", *DOMAINS, *own, "one"]


def score_all(setting: Setting, seed: int, name: str) -> None:
    """All the runs of one seed on one collection's test split."""
    for model in models_on(name):
        scores(setting, seed, model, name)


def score_bare(setting: Setting, seed: int, name: str) -> None:
    """PT, which no seed changes, and the one model trained in full."""
    for model in ("PT", "full"):
        scores(setting, seed, model, name)


def start_pool(workers: int):
    """Processes of one task each."""
    return get_context("spawn").Pool(workers, keep_freed_memory, maxtasksperchild=1)
