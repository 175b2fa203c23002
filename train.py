"""Train one domain's expert in two stages, then the router, and measure both.

    Eq. 5   L = -log( exp(s(q, c+) / tau) / (exp(s(q, c+) / tau) + sum_j exp(s(q, c_j-) / tau)) )
    Eq. 4   Stage 1: L over all domains' abstracted groups; Stage 2: L over one domain's own text
    Procedure 2   theta_general = ContrastiveTrain(theta_base, D_abstract)         -> <out>/stage1
                  theta_expert^k = ContrastiveTrain(theta_general, D_target^k)     -> <out>/<domain>
    Procedure 3   the router, on the frozen backbone's query states   -> <out>/router.safetensors

By hand, tau = 1: logits (2, 1, 0), the positive first, give L = log(1 + e^-1 + e^-2) = 0.408;
their sigmoids (.881, .731, .5), the paper's letter, give 0.934, and can give no less than 0.551.

    python train.py --domain medical    (embedded backbone and data: minutes; ends in a VERDICT)
    python train.py --router-only       (the router of the experts that are in --out)

Differs from the paper:
- s is the logit z_yes - z_no. `--score-space probability` is the paper's letter; there the loss of
  G documents, at tau = 1, is at least log(1 + (G - 1) / e), its gradient has a factor s (1 - s).
- Each stage keeps the checkpoint with the best nDCG@10 on dev, a mean over its domains, its start
  included. The paper has Precision@5 for Stage 1 (`--stage1-metric precision@5`): blind to most of
  a ranking where a query has one answer, it kept the start of a short one (results/report.md).
- The control PT+S2 gets as many steps as both stages together.
- AdamW, weight decay .1, a gradient norm of at most 1 and 10 % warm-up are not stated there.
"""
import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor
from torch.nn.utils import clip_grad_norm_

from data import (Domain, Example, Group, curate, judged, known_domains, load_domain, require_split,
                  retrieve, sample_groups)
from eag import Gazetteer, abstract
from eval import (METRICS, ROUTER_QUERIES, compare, evaluate, judge_routers, labelled_queries, mean,
                  states_of, system_runs)
from lora import TARGETS, add_experts, expert_parameters, save_expert, use_expert
from plumbing.checkpoint import expert_folders
from plumbing.files import Help, InputError, check_flags, fingerprint, note, run_main
from plumbing.run import (StageRun, begin_anew, directory_lock, inputs_hash, is_finished,
                          print_once, provenance, start_processes, sum_over_processes)
from r2r import HERE, Reranker, backbone_flags, note_long_queries, reranker_from
from router import GENERAL, Router


def train(reranker: Reranker, domains: dict[str, Domain], args) -> None:
    """Procedures 2 and 3 for one domain, the control where asked for, and the verdict on test."""
    domain = domains[args.domain]
    begin_anew(args)
    stage_1(reranker, domains, args)                               # theta_general
    stage_2(reranker, domain, args)                                # theta_expert^k
    if args.control:
        stage_2(reranker, domain, args, direct=True)               # PT+S2
    elif expert_folders(args.out, [f"{domain.name}-control"]):
        note(f"{args.out}: {domain.name}-control is of an earlier training, not of these flags")
    fit_router(reranker, domains, args)                            # W_r, b_r
    systems = {"PT": None, "PT+S1+S2": domain.name}
    systems |= {"PT+S2": f"{domain.name}-control"} if args.control else {}
    runs = system_runs(reranker, domain, systems, args.depth, args.test_queries)
    print_once(*compare(runs, judged(domain, "test", args.test_queries), domain.name))


def contrastive_loss(scores: Tensor, tau: float = 1.0, score_space: str = "logit") -> Tensor:
    """(B, G) -> (): Eq. 5, the positive in slot 0; `scores` are the logits z_yes - z_no."""
    s = scores.float() if score_space == "logit" else scores.float().sigmoid()      # Eq. 2
    return F.cross_entropy(s / tau, torch.zeros(len(s), dtype=torch.long, device=s.device))


def learning_rate(step: int, steps: int, peak: float, warmup: float = 0.1) -> float:
    """Linear up over the share `warmup` of the steps, then down, to 0 one step after the last."""
    done, rise = step + 1, max(warmup * steps, 1)
    return peak * min(done / rise, (steps + 1 - done) / (steps + 1 - rise) if steps > rise else 1)


@dataclass(frozen=True)
class Stage:
    """One ContrastiveTrain of Procedure 2: what it trains, on what text, and what chooses."""
    name: str                          # of the expert and of its folder in --out
    label: str                         # in the status line
    domains: list[Domain]              # their training queries teach, their dev queries choose
    gazetteers: dict[str, Gazetteer]   # of each domain, to abstract its groups; {}: original text
    steps: int
    lr: float                          # at its peak
    inputs: str                        # a hash of all that the adapter is made of
    start: str = ""                    # fingerprint of the adapter it goes on from; "": of none
    metric: str = "ndcg@10"            # of eval.py's METRICS


def train_stage(reranker: Reranker, stage: Stage, args, groups: Iterator | None = None) -> None:
    """ContrastiveTrain of Procedure 2, from where the expert's A and B are, on the stage's groups,
    or these. Leaves the checkpoint that is best on dev, the start included, in <out>/<stage.name>
    and in the decoder."""
    directory, decoder = args.out / stage.name, reranker.decoder
    parameters = expert_parameters(decoder, stage.name)
    optimizer = torch.optim.AdamW(parameters.values(), lr=stage.lr, weight_decay=0.1)
    run = StageRun(directory, stage.label, stage.inputs, stage.steps, parameters, optimizer, args)
    groups = groups or training_groups(reranker, stage, args)
    measure = measure_dev(reranker, stage, args)

    def keep_if_better() -> None:
        if run.is_better(measure(), stage.metric):
            made = provenance(reranker, args, stage.inputs) | {"start": stage.start}
            save_expert(decoder, stage.name, directory, made)
        run.save()
    with use_expert(decoder, stage.name):
        if run.first == 0:
            keep_if_better()
        for step, batch in run.steps(groups, args.groups_per_step):
            total = 0.0
            for group in batch:                                            # one graph at a time
                scores = reranker.score(group.query, group.documents)      # (G,)
                loss = contrastive_loss(scores[None], args.tau, args.score_space)     # Eq. 5
                (loss / args.groups_per_step).backward()
                total += loss.item() / args.groups_per_step
            norm = clip_grad_norm_(sum_over_processes(list(parameters.values())), 1.0).item()
            lr = optimizer.param_groups[0]["lr"] = learning_rate(step, stage.steps, stage.lr)
            run.record(total, norm, lr)
            optimizer.step()
            optimizer.zero_grad()
            if run.measure_is_due():
                keep_if_better()
    reranker.load_expert(stage.name, directory)


def training_groups(reranker: Reranker, stage: Stage, args) -> Iterator[Group]:
    """Endless groups of D_target, or in Stage 1 of D_abstract: each abstracted anew when drawn."""
    examples = [e for domain in stage.domains for e in curated(domain, reranker, args)]
    groups = sample_groups(examples, args.group_size, random.Random(args.seed))
    return groups if not stage.gazetteers else (
        abstract(group, stage.gazetteers[group.domain], random.Random(f"{args.seed} {number}"),
                 share=args.share) for number, group in enumerate(groups))


def stage_1(reranker: Reranker, domains: dict[str, Domain], args) -> None:
    """theta_general, from which experts start: one adapter for all domains, made once."""
    names = sorted(set(domains) - {GENERAL})
    inputs = inputs_hash(reranker, args, names, {"stage": 1, "steps": args.stage1_steps})
    if is_finished(args.out / "stage1", inputs, args.stage1_steps):
        print_once(f"stage 1: inputs unchanged, reusing {args.out / 'stage1'}")
    else:
        if others := [f.name for f in expert_folders(args.out, set(names) - {args.domain})]:
            print_once(f"stage 1: trained anew; {', '.join(others)} started from another one")
        gazetteers = {name: gazetteer_of(domains[name], args.data) for name in names}
        add_experts(reranker.decoder, ["stage1"], args.rank, args.alpha, args.targets, args.seed)
        train_stage(reranker, Stage("stage1", "stage 1", [domains[name] for name in names],
                                    gazetteers, args.stage1_steps, args.stage1_lr or args.lr,
                                    inputs, metric=args.stage1_metric), args)
    reranker.load_expert(args.domain, args.out / "stage1")


def stage_2(reranker: Reranker, domain: Domain, args, direct: bool = False) -> None:
    """theta_expert^k on D_target^k, from theta_general, which stage_1 has loaded; `direct`: PT+S2,
    from theta_base, with as many steps as both stages."""
    name, label, steps = domain.name, "stage 2", args.stage2_steps
    start = "" if direct else fingerprint([args.out / "stage1" / "adapter_model.safetensors"])
    if direct:
        name, label, steps = f"{name}-control", "control", args.stage1_steps + steps
        add_experts(reranker.decoder, [name], args.rank, args.alpha, args.targets, args.seed)
    inputs = inputs_hash(reranker, args, [domain.name], {"steps": steps, "start": start})
    train_stage(reranker, Stage(name, label, [domain], {}, steps, args.lr, inputs, start), args)


def curated(domain: Domain, reranker: Reranker, args) -> list[Example]:
    """Procedure 1, and the funnel it printed: what became of the queries."""
    funnel = Counter()

    def annotate(query: str, texts: list[str]) -> list[float]:     # the frozen backbone annotates
        with torch.inference_mode(), use_expert(reranker.decoder, None):
            return reranker.score(query, texts).tolist()
    examples = curate(domain, "train", retrieve(domain, "train", args.depth),
                      None if args.filter_margin is None else annotate,
                      margin=args.filter_margin or 0.0, seed=args.seed, funnel=funnel)
    print_once(f"curated {domain.name}: " + ", ".join(f"{n} {what}" for what, n in funnel.items()))
    return examples


def gazetteer_of(domain: Domain, root: Path) -> Gazetteer:
    """The domain's list of names; without one, what has a form is abstracted alone."""
    path = Path(root) / domain.name / "gazetteer.tsv"
    if path.exists():
        return Gazetteer.load(path)
    print_once(f"no gazetteer.tsv in {domain.name}: only what has a form is abstracted; "
               "python domains/induce.py writes one")
    return Gazetteer({})


def measure_dev(reranker: Reranker, stage: Stage, args) -> Callable[[], float]:
    """() -> the metric on dev, a mean over domains; half as deep (Precision@5 needs over five)."""
    limit, depth = max(args.dev_queries // len(stage.domains), 1), max(args.depth // 2, 10)
    candidates = {domain.name: retrieve(domain, "dev", depth) for domain in stage.domains}

    @torch.inference_mode()
    def measure() -> float:
        runs = ((d, evaluate(reranker, d, "dev", candidates[d.name], limit)) for d in stage.domains)
        values = [mean(METRICS[stage.metric](run, judged(d, "dev", limit))) for d, run in runs]
        return sum(values) / len(values)
    return measure


def fit_router(reranker: Reranker, domains: dict[str, Domain], args) -> None:
    """Procedure 3 over the domains that have an expert, and `general` where the data has it."""
    names = [name for name in domains if name == GENERAL or expert_folders(args.out, [name])]
    if len(names) < 2:
        text = f"router: {names} of --data in --out; expected two, or one and domains/{GENERAL}"
        if args.router_only:
            raise InputError(text)
        return print_once(text)
    known = {name: domains[name] for name in names}
    texts, labels = labelled_queries(known, "train", ROUTER_QUERIES)
    states = states_of(reranker, texts)                                         # h_q (B, D)
    prior = None if args.router == "paper" else reranker.domain_words(names)    # (E, D)
    router = Router.fit(states, labels, names, prior)                           # Eq. 6
    router.threshold = args.threshold
    router.save(args.out / "router.safetensors", provenance(reranker, args, ""))
    how = f"below {args.threshold}" if args.threshold * len(names) > 1 else (
        f"never by --threshold {args.threshold}: of {len(names)} one has {1 / len(names):.2f}+")
    print_once(f"router: {len(labels)} queries of {', '.join(names)}; abstains {how}",
               *judge_routers(reranker, known, router, "dev", train=states))


# ================================ The method ends here: what is refused before training, and flags.

def prepare(args) -> tuple[Reranker, dict[str, Domain]]:
    """The backbone and all domains of --data; what a later step would miss is refused here."""
    domains = {}
    for name in known_domains(args.data, args.domain):
        try:
            domain = load_domain(args.data, name, args.candidates)
            for split in ("train", "dev", "test")[:3 if name == args.domain else 2]:
                require_split(domain, split, name != GENERAL)
            if (path := args.data / name / "gazetteer.tsv").exists():
                Gazetteer.load(path)
            domains[name] = domain
        except InputError as error:
            if name == args.domain:
                raise
            note(f"{name} is left out: {str(error).splitlines()[0]}")
    names = set(domains) - {GENERAL}
    if args.domain == GENERAL:
        raise InputError(f"--domain {GENERAL}: it has no expert; expected one of {sorted(names)}")
    others = expert_folders(args.out, names - {args.domain})
    reranker = reranker_from(args, others)
    for folder in others:                          # the router will choose among all of them
        reranker.load_expert(folder.name, folder)
    for name, domain in domains.items():
        queries = {q: domain.queries[q] for qrels in domain.qrels.values() for q in qrels}
        note_long_queries(reranker, f"{name}/queries.jsonl", queries)
    if args.router_only:                           # nothing is trained
        return reranker, domains
    layers = add_experts(reranker.decoder, [args.domain], args.rank, args.alpha, args.targets)
    trained = sum(p.numel() for p in expert_parameters(reranker.decoder, args.domain).values())
    head, end = reranker.decoder.head, reranker.prompt.suffix[-1]
    print_once(f"device {head.device}, {head.dtype}; {layers} linear layers with an expert, "
               f"{trained:,} parameters; prompt ends {end!r}")
    return reranker, domains


def arguments(words: list[str] | None = None) -> argparse.Namespace:
    """The flags of these words (None: of the command line), checked; InputError for bad ones."""
    parser = argparse.ArgumentParser(description="Train an expert.", formatter_class=Help)
    what, add = parser.add_mutually_exclusive_group(required=True), parser.add_argument
    what.add_argument("--domain", help="folder of --data whose expert to train")
    what.add_argument("--router-only", action="store_true", help="fit the router of what --out has")
    add("--data", type=Path, default=HERE / "domains", help="folder of BEIR folders")
    add("--candidates", type=Path, help="folder of <domain>/<split>.trec; default: BM25's")
    add("--out", type=Path, default=HERE / "experts", help="where experts and router go")
    add("--control", action=argparse.BooleanOptionalAction, default=True, help="also train PT+S2")
    add("--resume", action="store_true", help="continue an interrupted run with the same flags")
    add("--seed", type=int, default=0, help="of A, groups and placeholders")
    backbone_flags(parser)
    add = parser.add_argument_group("training").add_argument
    add("--stage1-steps", type=int, default=20, help="on all domains, names replaced")
    add("--stage2-steps", type=int, default=48, help="on the domain's own text")
    add("--groups-per-step", type=int, default=4, help="queries")
    add("--group-size", type=int, default=4, help="documents, one of them positive")
    add("--lr", type=float, default=3e-4, help="peak learning rate")
    add("--stage1-lr", type=float, help="that of Stage 1; default: --lr")
    add("--stage1-metric", default="ndcg@10", choices=METRICS, help="chooses its checkpoint")
    add("--tau", type=float, default=1.0, help="temperature of Eq. 5")
    add("--score-space", default="logit", choices=["logit", "probability"], help="of Eq. 5")
    add("--rank", type=int, default=32, help="r of Eq. 3")
    add("--alpha", type=float, default=64, help="of Eq. 3")
    add("--targets", nargs="+", default=list(TARGETS), help="linear layers with experts")
    add("--depth", type=int, default=20, help="candidates a query; half, at least 10, on dev")
    add("--filter-margin", type=float, help="drop what the backbone scores above positive - margin")
    add("--share", type=float, default=1.0, help="of the entities, abstracted in Stage 1")
    add("--eval-every", type=int, help="steps between measures on dev; default: a quarter of all")
    add("--dev-queries", type=int, default=45, help="of a measure, shared by a stage's domains")
    add("--test-queries", type=int, default=200, help="drawn with a fixed seed")
    add("--threshold", type=float, default=0.45, help="probability below which no expert is chosen")
    add("--router", default="words", choices=["words", "paper"], help="W_r's prior; paper: zero")
    args = check_flags(parser.parse_args(words), ("seed", "filter_margin", "share", "threshold"))
    if not (0 <= args.threshold <= 1 and 0 <= args.share <= 1):
        raise InputError(f"--threshold {args.threshold}, --share {args.share}; expected 0 to 1")
    return args


def main() -> None:
    """Train under the lock of --out; beside each adapter, arguments.json says with which flags."""
    args = arguments()
    start_processes()
    with directory_lock(args.out):
        work = fit_router if args.router_only else train
        work(*prepare(args), args)


if __name__ == "__main__":
    run_main(main)
