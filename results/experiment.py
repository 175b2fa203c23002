"""What the experiments share: their arms, trained and scored once, the cache, the command line.

    BM25        the candidates as they were retrieved
    PT          the bare backbone
    stage1      PT+S1: theta_general, Stage 1 alone
    <d>         PT+S1+S2: the expert of domain d
    <d>-names   PT+S1names+S2: both stages on text with its names; what abstraction is worth
    <d>-short   PT+S2 with the steps of Stage 2
    <d>-control PT+S2 with the steps of both stages together
    <d>-total   PT+S2 with Stage 2's and a third of Stage 1's: as many in total as two stages
    one         one LoRA for all domains, with the rank and the steps of all controls together

In:  BEIR folders general, medical, legal, financial.
Out: <out>/seed<n>/<model>/; <out>/seed<n>/runs/*.trec, PT's <out>/runs, of each split and model;
     <out>/states-*.safetensors, h_q of every query that was asked for; <out>/logs.

What is on disk is not made again, under the name of its weights (so another --data or prompt needs
another --out); an interrupted training goes on. The budget, STEPS, is small: the machine is.

A script has `tasks(setting, seeds)`, groups of (function, arguments) that may run at the same time,
and `tables(setting, seeds)`, which writes from what they left on disk; `run_script` runs both.
"""
import argparse
import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

os.environ.setdefault("OMP_NUM_THREADS", "1")      # before torch: one core a process
import torch
from torch import Tensor

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
import train
from data import (Domain, Example, Group, Qrels, Run, judged, load_domain, read_run, retrieve,
                  sample_groups, write_run)
from eag import Gazetteer, abstract
from eval import Values, evaluate, ndcg, states_of
from lora import add_experts, use_expert
from plumbing.checkpoint import load_tensors, write_tensors
from plumbing.files import Help, check_flags, fingerprint, keep_freed_memory
from r2r import Reranker

DOMAINS = ("medical", "legal", "financial")
CLASSES = ("general", *DOMAINS)
APART = ("names", "short", "total")                # kinds whose experts are named like the others'
STEPS = ("--stage1-steps", "40", "--stage2-steps", "50", "--lr", "5e-4", "--dev-queries", "50",
         "--group-size", "8", "--groups-per-step", "4", "--eval-every", "25")
DECODER_STEPS = ("--stage1-steps", "100", "--stage2-steps", "100", "--dev-queries", "60", "--rank",
                 "16", "--alpha", "32", "--group-size", "4", "--groups-per-step", "4",
                 "--eval-every", "100")
DECODER_RATES = (("", "0.0005"), ("names", "0.001"), ("control", "0.001"), ("short", "0.001"),
                 ("one", "0.0005"))        # of each arm, best on dev: rates.csv; short, one untried


@dataclass(frozen=True)
class Setting:
    """What the arms are made of, and where they and the tables go."""
    data: Path
    out: Path
    tables: Path = ROOT / "results" / "real"
    backbone: Path = ROOT / "backbone"
    steps: tuple[str, ...] = STEPS
    rates: tuple[tuple[str, str], ...] = ()    # a decoder's: kind of arm, "" both stages -> rate
    max_length: int | None = None  # tokens of a prompt; None: the prompt's own
    queries: int = 100             # test queries a collection, drawn with a fixed seed
    depth: int = 20                # BM25 candidates a query

    def folder(self, seed: int, kind: str = "") -> Path:
        """train.py's --out; of kinds that are APART a folder in it."""
        return self.out / f"seed{seed}" / (kind if kind in APART else "")

    def expert(self, seed: int, model: str) -> Path:
        """The folder of an arm's adapter."""
        domain, _, kind = model.rpartition("-")
        name = domain if kind == "names" else f"{domain}-control" if kind in APART else model
        return self.folder(seed, kind) / name


def run_script(description: str, parts: dict[str, tuple[Callable | None, Callable]]) -> None:
    """The command line that all scripts have. Of each part (tasks, tables) what is missing is made,
    on several processes, then the tables are written."""
    parser = argparse.ArgumentParser(description=description, formatter_class=Help)
    add = parser.add_argument
    add("--data", type=Path, required=True, help="folder of BEIR folders")
    add("--decoder", type=Path, help="checkpoint directory; default: the embedded backbone")
    add("--out", type=Path, help="of models and runs; default: experts/real or experts/decoder")
    add("--seeds", type=int, nargs="+", default=[0, 1, 2])
    add("--part", nargs="+", choices=[*parts], default=[*parts])
    add("--tables", action="store_true", help="from what is on disk: nothing is trained")
    add("--workers", type=int, default=os.cpu_count(), help="processes of one core each")
    args = check_flags(parser.parse_args())
    setting = setting_of(args.data, args.out, args.decoder)
    for tasks, tables in map(parts.get, args.part):
        for group in tasks(setting, args.seeds) if tasks and not args.tables else ():
            with get_context("spawn").Pool(args.workers, keep_freed_memory, (), 1) as pool:
                for line in pool.imap_unordered(work, group):
                    print(line, flush=True)
        tables(setting, args.seeds)


def setting_of(data: Path, out: Path | None, decoder: Path | None) -> Setting:
    """That of the embedded backbone, or the larger budget of a real decoder."""
    out = (out or ROOT / "experts" / ("decoder" if decoder else "real")).resolve()
    if not decoder:
        return Setting(data.resolve(), out)
    return Setting(data.resolve(), out, ROOT / "results" / "decoder", decoder.resolve(),
                   DECODER_STEPS, DECODER_RATES, max_length=256, queries=200)


def work(task: tuple) -> str:
    """What it prints goes to <out>/logs."""
    (function, setting, *arguments), started = task, time.monotonic()
    name = "-".join(map(str, (function.__name__, *arguments)))
    path = setting.out / "logs" / f"{name}.log"
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "a", buffering=1) as log, redirect_stdout(log):
        function(setting, *arguments)
    return f"{name}: {time.monotonic() - started:.0f} s"


def flags(setting: Setting, seed: int, domain: str, kind: str = "") -> argparse.Namespace:
    """train.py's arguments, as its command line would read them."""
    rates = dict(setting.rates)
    words = ["--domain", domain, "--data", setting.data, "--seed", seed, "--depth", setting.depth,
             "--out", setting.folder(seed, kind), "--backbone", setting.backbone, "--resume",
             *setting.steps, *(["--lr", rates[kind]] if kind in rates else []),
             *(["--share", 0] if kind == "names" else []),
             *(["--max-length", setting.max_length] if setting.max_length else [])]
    return train.arguments([str(word) for word in words])


def train_arm(setting: Setting, seed: int, domain: str, kind: str) -> None:
    """Both stages, "" or "names"; or PT+S2, "short", "total" or "control"."""
    args = flags(setting, seed, domain, kind)
    reranker, domains = train.prepare(args)
    if kind in ("", "names"):
        train.stage_1(reranker, domains, args)
        train.stage_2(reranker, domains[domain], args)
    else:
        args.stage1_steps = args.stage1_steps * {"short": 0, "total": 1, "control": 3}[kind] // 3
        train.stage_2(reranker, domains[domain], args, direct=True)


def train_one(setting: Setting, seed: int) -> None:
    """One LoRA with all the experts' rank and steps; the domains take turns."""
    args, n = flags(setting, seed, DOMAINS[0], "one"), len(DOMAINS)
    args.rank, args.alpha, args.eval_every = n * args.rank, n * args.alpha, n * args.eval_every
    steps, reranker = n * (args.stage1_steps + args.stage2_steps), load_model(setting, seed, "PT")
    inputs = train.inputs_hash(reranker, args, [*DOMAINS], {"steps": steps, "start": ""})
    add_experts(reranker.decoder, ["one"], args.rank, args.alpha, args.targets, seed)
    stage = train.Stage("one", "one", [collection(setting, name) for name in DOMAINS], {}, steps,
                        args.lr, inputs)
    with patch.multiple(train, sample_groups=in_turns):
        train.train_stage(reranker, stage, args)


def in_turns(examples: list[Example], group_size: int, generator) -> Iterator[Group]:
    """medical, legal, financial, medical, ..."""
    streams = [sample_groups([e for e in examples if e.domain == d], group_size, generator)
               for d in DOMAINS]
    return chain.from_iterable(zip(*streams))


def half_abstracted(gazetteer: Gazetteer, *arguments) -> Iterator[Group]:
    """sample_groups(*arguments), each as it is or abstracted, by chance and anew when drawn."""
    coin = random.Random(0)
    for group in sample_groups(*arguments):
        yield abstract(group, gazetteer, coin) if coin.random() < 0.5 else group


@cache
def collection(setting: Setting, name: str) -> Domain:
    return load_domain(setting.data, name)


@cache
def candidates(setting: Setting, name: str, split: str) -> Run:
    return retrieve(collection(setting, name), split, setting.depth)


def qrels_of(setting: Setting, name: str, split: str = "test", limit: int | None = None) -> Qrels:
    return judged(collection(setting, name), split, limit or setting.queries)


def load_model(setting: Setting, seed: int, model: str) -> Reranker:
    """The backbone, with that model's expert loaded."""
    reranker = Reranker.from_pretrained(setting.backbone, max_length=setting.max_length)
    if model != "PT":
        reranker.load_expert(model, setting.expert(seed, model))
    return reranker


def weights_file(setting: Setting, seed: int, model: str) -> Path:
    return (setting.backbone / "model.safetensors" if model == "PT" else
            setting.expert(seed, model) / "adapter_model.safetensors")


def is_there(setting: Setting, seed: int, *models: str) -> bool:
    """Whether the models of a seed can be asked; R2R itself needs all the experts."""
    needed = chain.from_iterable(DOMAINS if model == "routed" else [model] for model in models)
    return all(model == "BM25" or weights_file(setting, seed, model).exists() for model in needed)


def cached_run(setting: Setting, seed: int, model: str, what: str, make: Callable) -> Run:
    """make(the model's Reranker) -> its run of `what`; from disk where it has been made before."""
    home = setting.out if model == "PT" else setting.folder(seed)
    weights = fingerprint([weights_file(setting, seed, model)])[:8]
    path = home / "runs" / f"{what}-{model}-{weights}.trec"
    if not path.exists():
        reranker, expert = load_model(setting, seed, model), None if model == "PT" else model
        with torch.inference_mode(), use_expert(reranker.decoder, expert):
            write_run(path, make(reranker), model)
    return read_run(path)


@cache
def scores(setting: Setting, seed: int, model: str, name: str, split: str = "test",
           limit: int | None = None) -> Run:
    """The model's run on the split's judged queries."""
    limit, found = limit or setting.queries, candidates(setting, name, split)
    run = found if model == "BM25" else cached_run(
        setting, seed, model, f"{name}-{split}-{limit}-{setting.depth}", lambda reranker: evaluate(
            reranker, collection(setting, name), split, found, limit))
    return {query: run.get(query, {}) for query in qrels_of(setting, name, split, limit)}


@cache
def quality(setting: Setting, seed: int, model: str, name: str) -> Values:
    """nDCG@10 of each test query."""
    return ndcg(scores(setting, seed, model, name), qrels_of(setting, name))


@cache
def backbone(setting: Setting) -> Reranker:
    return load_model(setting, 0, "PT")


def query_states(setting: Setting, texts: Sequence[str]) -> Tensor:  # -> (N, D)
    """h_q of Eq. 6, what every router but the bag of words reads; made once for each text."""
    weights, known = fingerprint([weights_file(setting, 0, "PT")])[:8], {}
    path = setting.out / f"states-{weights}.safetensors"
    if path.exists():
        facts, tensors = load_tensors(path, "states", "the states of an earlier run")
        known = dict(zip(facts["texts"], tensors["states"], strict=True))
    missing = [text for text in dict.fromkeys(texts) if text not in known]
    for start in range(0, len(missing), 200):          # so many are made before they are saved
        some = missing[start:start + 200]
        known |= zip(some, states_of(backbone(setting), some), strict=True)
        write_tensors(path, {"states": torch.stack([*known.values()])}, "states",
                      {"texts": [*known]})
    return torch.stack([known[text] for text in texts])
