"""What is each part worth? One change at a time, measured on dev queries of one collection.

    direct   50 steps on the domain's own text, no Stage 1: loss, negatives, group, rank, targets
    stages   40 steps of Stage 1 and 50 of Stage 2: what the placeholders look like, whose text
             Stage 1 sees; the same without any abstraction; and 90 steps directly

In:  240 training queries a domain, the same for all; 4 queries of 8 documents a step; seed 0.
Out: results/real/ablations.csv: nDCG@10 of 100 dev queries after the last step, so that nothing is
     chosen by them; the difference from the first row of its kind, and the test of it.
"""
import random
import re
from collections.abc import Callable
from dataclasses import replace

import torch
import torch.nn.functional as F
from torch import Tensor

import runs
import train
from data import Domain, Example, Group, Qrels, judged, read_run, sample_groups, write_run
from eag import abstract
from eval import evaluate, mrr, ndcg, paired_test
from lora import add_experts, use_expert
from r2r import Reranker
from runs import DOMAINS, Setting
from tables import mean_of, write_csv

DOMAIN, QUERIES, DEV = "legal", 240, 100
SEVEN = "q_proj k_proj v_proj o_proj gate_proj up_proj down_proj".split()
DIRECT = {                                     # name -> more words of train.py's command line
    "logit loss, 7 mixed negatives, rank 32": [],
    "probability loss": ["--score-space", "probability"],
    "pointwise cross-entropy": [],
    "hard negatives alone": [],
    "random negatives alone": [],
    "false negatives filtered": ["--filter-margin", "0"],
    "groups of 4": ["--group-size", "4", "--groups-per-step", "8"],
    "groups of 16": ["--group-size", "16", "--groups-per-step", "2"],
    "rank 4": ["--rank", "4", "--alpha", "8"],
    "rank 8": ["--rank", "8", "--alpha", "16"],
    "rank 16": ["--rank", "16", "--alpha", "32"],
    "all seven linear layers": ["--targets", *SEVEN],
    "learning rate 2e-4": ["--lr", "2e-4"],
    "learning rate 1e-3": ["--lr", "1e-3"],
}
STAGES = {                                     # name -> (steps of Stage 1, its domains)
    "linked placeholders": (40, DOMAINS),
    "unlinked placeholders": (40, DOMAINS),
    "placeholders without index": (40, DOMAINS),
    "half of the entities": (40, DOMAINS),
    "no abstraction": (40, DOMAINS),
    "Stage 1 on this domain alone": (40, (DOMAIN,)),
    "20 and 70 steps": (20, DOMAINS),
    "90 steps directly": (0, ()),
}


def pointwise(scores: Tensor, tau: float = 1.0, score_space: str = "logit") -> Tensor:
    """(B, G) -> (): yes or no for each document alone, in the place of Eq. 5."""
    target = torch.zeros_like(scores)
    target[:, 0] = 1
    return F.binary_cross_entropy_with_logits(scores / tau, target)


def some(setting: Setting, name: str) -> Domain:
    """The collection with fewer training queries, drawn with a fixed seed."""
    domain = runs.collection(setting, name)
    return replace(domain, qrels={**domain.qrels, "train": judged(domain, "train", QUERIES)})


def negatives(variant: str, examples: list[Example]) -> list[Example]:
    if variant == "hard negatives alone":
        return [replace(e, random_negatives=()) for e in examples if e.hard_negatives]
    if variant == "random negatives alone":
        return [replace(e, hard_negatives=()) for e in examples]
    return examples


def fit(setting: Setting, variant: str, stage: str, groups, steps: int, args, reranker: Reranker,
        transform: Callable[[int, Group], Group] = lambda index, group: group) -> None:
    """train_stage, which keeps the last step's adapter, as nothing is measured on the way."""
    train.train_stage(reranker, stage, groups, steps, args, label=f"{variant} {stage}",
                      directory=setting.out / "ablations" / slug(variant) / stage,
                      inputs=f"{variant} {stage} {steps}", transform=transform, measure=lambda: 0.0)


def slug(variant: str) -> str:
    return re.sub(r"\W+", "-", variant.lower())


def setup(setting: Setting, words: list[str]) -> tuple:
    args = runs.flags(setting, 0, DOMAIN, "--eval-every", 1000, *words)
    return args, Reranker.from_pretrained(args.backbone)


def stage_2(setting: Setting, variant: str, steps: int, args, reranker: Reranker) -> None:
    examples = negatives(variant, train.examples_of(some(setting, DOMAIN), reranker, args))
    fit(setting, variant, "stage2", sample_groups(examples, args.group_size, random.Random(1)),
        steps, args, reranker)


def direct(setting: Setting, variant: str) -> None:
    args, reranker = setup(setting, DIRECT[variant])
    if variant == "pointwise cross-entropy":
        train.contrastive_loss = pointwise     # this process trains nothing else
    with runs.logged(setting, 0, "ablations"):
        add_experts(reranker.decoder, ["stage2"], args.rank, args.alpha, args.targets, 0)
        stage_2(setting, variant, args.stage2_steps, args, reranker)
    measured(setting, variant, reranker)


def stages(setting: Setting, variant: str) -> None:
    first, names = STAGES[variant]
    args, reranker = setup(setting, [])
    with runs.logged(setting, 0, "ablations"):
        if first:
            add_experts(reranker.decoder, ["stage1"], args.rank, args.alpha, args.targets, 0)
            examples = [e for n in names for e in train.examples_of(some(setting, n), reranker,
                                                                    args)]
            groups = sample_groups(examples, args.group_size, random.Random(0))
            fit(setting, variant, "stage1", groups, first, args, reranker,
                abstraction(setting, variant, names))
            start = setting.out / "ablations" / slug(variant) / "stage1"
            reranker.load_expert("stage2", start)
        else:
            add_experts(reranker.decoder, ["stage2"], args.rank, args.alpha, args.targets, 0)
        stage_2(setting, variant, 90 - first, args, reranker)
    measured(setting, variant, reranker)


def abstraction(setting: Setting, variant: str, names) -> Callable[[int, Group], Group]:
    gazetteers = {n: train.gazetteer_of(runs.collection(setting, n), setting.data) for n in names}
    share = {"half of the entities": 0.5, "no abstraction": 0.0}.get(variant, 1.0)

    def transform(index: int, group: Group) -> Group:
        group = abstract(group, gazetteers[group.domain], random.Random(f"0 {index}"),
                         linked=variant != "unlinked placeholders", share=share)
        if variant != "placeholders without index":
            return group
        query, *documents = (re.sub(r"\[([A-Z]+(?:_[A-Z]+)*)_[A-Z]+\]", r"[\1]", text)
                             for text in (group.query, *group.documents))
        return Group(query, tuple(documents), group.domain)
    return transform


def dev(setting: Setting) -> Qrels:
    return judged(runs.collection(setting, DOMAIN), "dev", DEV)


@torch.inference_mode()
def measured(setting: Setting, variant: str, reranker: Reranker) -> None:
    """The run of the last step's adapter on dev."""
    with use_expert(reranker.decoder, "stage2"):
        run = evaluate(reranker, runs.collection(setting, DOMAIN), "dev",
                       runs.candidates(setting, DOMAIN, "dev"), DEV)
    write_run(run_path(setting, variant), run, slug(variant))


def run_path(setting: Setting, variant: str):
    return setting.out / "ablations" / slug(variant) / "dev.trec"


def ablate(setting: Setting, kind: str, variant: str) -> None:
    if not run_path(setting, variant).exists():
        (direct if kind == "direct" else stages)(setting, variant)


def table(setting: Setting) -> None:
    rows, qrels = [], dev(setting)
    bare = runs.scores(setting, 0, "PT", DOMAIN, "dev", DEV)
    rows.append(["-", "PT", mean_of(ndcg(bare, qrels)), mean_of(mrr(bare, qrels)), "", "", "", ""])
    for kind, variants in (("direct", DIRECT), ("stages", STAGES)):
        first = None
        for variant in variants:
            if not run_path(setting, variant).exists():
                continue                       # not run yet: no row
            run = read_run(run_path(setting, variant))
            values = ndcg(run, qrels)
            test = paired_test(first or values, values)
            first = first or values
            rows.append([kind, variant, mean_of(values), mean_of(mrr(run, qrels)), test.difference,
                         test.low, test.high, test.p])
    write_csv(setting, "ablations.csv",
              ["kind", "variant", "ndcg@10", "mrr@10", "change", "low", "high", "p"], rows)
