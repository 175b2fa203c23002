"""What is each part worth? One change at a time, measured on dev queries of one collection.

    direct   50 steps on the domain's own text, no Stage 1: loss, negatives, group, rank, targets
    stages   40 steps of Stage 1 and 50 of Stage 2: what the placeholders look like, whose text
             Stage 1 sees; the same without any abstraction; and 90 steps directly

In:  240 training queries a domain, the same for all; 4 queries of 8 documents a step; seed 0.
Out: results/real/ablations.csv: nDCG@10 of 100 dev queries after the last step, so that nothing is
     chosen by them; the difference from the first row of its kind, and the test of it.
"""
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from unittest.mock import patch

import torch
import torch.nn.functional as F
from torch import Tensor

import runs
import train
from data import Domain, Group, Qrels, judged, read_run, write_run
from eag import Gazetteer, abstract
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
STAGES = {          # name -> (steps of Stage 1, its domains, more words of train.py's command line)
    "linked placeholders": (40, DOMAINS, []),
    "unlinked placeholders": (40, DOMAINS, []),
    "placeholders without index": (40, DOMAINS, []),
    "half of the entities": (40, DOMAINS, ["--share", "0.5"]),
    "no abstraction": (40, DOMAINS, ["--share", "0"]),
    "Stage 1 on this domain alone": (40, (DOMAIN,), []),
    "20 and 70 steps": (20, DOMAINS, []),
    "90 steps directly": (0, (), []),
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


def slug(variant: str) -> str:
    return re.sub(r"\W+", "-", variant.lower())


def changes(variant: str) -> dict[str, Callable]:
    """What stands in the place of train.py's functions of these names for one variant."""
    curated = train.curated
    return {"pointwise cross-entropy": {"contrastive_loss": pointwise},
            "hard negatives alone": {"curated": lambda *arguments: [
                replace(e, random_negatives=()) for e in curated(*arguments) if e.hard_negatives]},
            "random negatives alone": {"curated": lambda *arguments: [
                replace(e, hard_negatives=()) for e in curated(*arguments)]},
            "unlinked placeholders": {"abstract": partial(abstract, linked=False)},
            "placeholders without index": {"abstract": without_index}}.get(variant, {})


def without_index(group: Group, gazetteer: Gazetteer, generator, share: float) -> Group:
    """"Who builds the [PRODUCT_K]?" -> "Who builds the [PRODUCT]?" """
    group = abstract(group, gazetteer, generator, share=share)
    query, *documents = (re.sub(r"\[([A-Z]+(?:_[A-Z]+)*)_[A-Z]+\]", r"[\1]", text)
                         for text in (group.query, *group.documents))
    return Group(query, tuple(documents), group.domain)


def stage(setting: Setting, variant: str, name: str, domains, gazetteers, steps) -> train.Stage:
    return train.Stage(name, f"{variant} {name}", [some(setting, d) for d in domains], gazetteers,
                       ndcg, 10, steps, f"{variant} {name} {steps}")


def ablate(setting: Setting, kind: str, variant: str) -> None:
    """Train one variant and score dev with the adapter of its last step, unless that is there."""
    if run_path(setting, variant).exists():
        return
    first, names, words = STAGES[variant] if kind == "stages" else (0, (), DIRECT[variant])
    args = runs.flags(setting, 0, DOMAIN, "--eval-every", 1000, *words)
    args.out, reranker = run_path(setting, variant).parent, Reranker.from_pretrained(args.backbone)
    rest = 90 - first if kind == "stages" else args.stage2_steps
    with (runs.logged(setting, 0, "ablations"),
          patch.multiple(train, **runs.LAST_STEP | changes(variant))):
        add_experts(reranker.decoder, ["stage1", "stage2"], args.rank, args.alpha, args.targets, 0)
        if first:
            gazetteers = {n: train.gazetteer_of(runs.collection(setting, n), setting.data)
                          for n in names}
            train.train_stage(reranker, stage(setting, variant, "stage1", names, gazetteers, first),
                              args)
            reranker.load_expert("stage2", args.out / "stage1")
        train.train_stage(reranker, stage(setting, variant, "stage2", (DOMAIN,), {}, rest), args)
    with torch.inference_mode(), use_expert(reranker.decoder, "stage2"):
        run = evaluate(reranker, runs.collection(setting, DOMAIN), "dev",
                       runs.candidates(setting, DOMAIN, "dev"), DEV)
    write_run(run_path(setting, variant), run, slug(variant))


def dev(setting: Setting) -> Qrels:
    return judged(runs.collection(setting, DOMAIN), "dev", DEV)


def run_path(setting: Setting, variant: str):
    return setting.out / "ablations" / slug(variant) / "dev.trec"


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
