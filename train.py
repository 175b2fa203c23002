"""Train one domain's expert in two stages, then the router, and measure both.

    Eq. 5   L = -log( exp(s(q, c+) / tau) / (exp(s(q, c+) / tau) + sum_j exp(s(q, c_j-) / tau)) )
    Eq. 4   Stage 1: L over all domains' abstracted groups; Stage 2: L over one domain's own text
    Procedure 2   theta_general = ContrastiveTrain(theta_base, D_abstract)         -> <out>/stage1
                  theta_expert^k = ContrastiveTrain(theta_general, D_target^k)     -> <out>/<domain>
    Procedure 3   the router, on the frozen backbone's query states   -> <out>/router.safetensors

    python train.py --domain medical                 (embedded backbone and data: minutes)
The last line it prints: VERDICT medical: gain (PT+S1+S2 against PT, nDCG@10 ...)

Differs from the paper:
- s is the logit z_yes - z_no. `--score-space probability` is the paper's letter; there the loss of
  8 documents cannot fall below 1.27 and its gradient carries a factor s (1 - s).
- Stage 1's checkpoint has the best Precision@5 on all domains' dev queries, as in the paper; Stage
  2's, on which the paper is silent, the best nDCG@10 on those of its own domain.
- The control PT+S2 gets as many steps as both stages together.
"""
import argparse
import hashlib
import json
import math
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice, product
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from plumbing.checkpoint import load_tensors, write_tensors
from plumbing.run import (barrier, directory_lock, print_once, process_rank, read_progress,
                               restore, save_checkpoint, start_processes, status_line, sum_and_clip,
                               world_size, write_json)
from plumbing.files import Help, InputError, check_flags, check_inside, fingerprint, run_main
from data import (Domain, Group, curate, domain_files, judged, known_domains, load_domain,
                  require_split, retrieve, sample_groups, sentences)
from eag import Gazetteer, abstract
from eval import (ROUTER_QUERIES, compare, evaluate, judge_routers, mean, ndcg, precision,
                  states_of, system_runs)
from lora import TARGETS, add_experts, check_name, expert_parameters, save_expert, use_expert
from r2r import HERE, Reranker, backbone_flags, platt_scaling, reranker_from
from router import GENERAL, Router


def train(args) -> None:
    """Procedures 2 and 3 for one domain, the control where asked for, and the verdict on test."""
    domains, reranker = prepare(args)
    domain = domains[args.domain]
    with directory_lock(args.out / "stage1"):
        origin = stage_1(reranker, domains, args)               # loads theta_general; its hash
    with directory_lock(args.out / domain.name):
        stage_2(reranker, domain, origin, args.stage2_steps, domain.name, args)  # theta_expert^k
        calibrate_expert(reranker, domain, args)
        if args.control:
            steps = args.stage1_steps + args.stage2_steps
            stage_2(reranker, domain, "", steps, f"{domain.name}-control", args)
    with directory_lock(args.out):
        if process_rank() == 0:
            fit_router(reranker, domains, args)                         # W_r, b_r
    if process_rank() == 0:
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


def train_stage(reranker: Reranker, expert: str, groups: Iterator[Group], steps: int, args, *,
                label: str, directory: Path, inputs: str, measure: Callable[[], float],
                measured: str = "", transform: Callable = lambda index, group: group) -> float:
    """ContrastiveTrain of Procedure 2: train one expert, on each group as `transform` gives it.
    Leaves the best adapter by `measure` in `directory` and in the decoder; returns its value."""
    parameters = expert_parameters(reranker.decoder, expert)
    optimizer = torch.optim.AdamW(parameters.values(), lr=args.lr, weight_decay=0.1)
    progress = restore(directory, inputs, parameters, optimizer, args.resume)
    write_json(directory / "arguments.json", {k: str(v) for k, v in sorted(vars(args).items())})
    start, show = progress["step"], status_line(label, progress["step"], steps, args)
    groups = islice(groups, start * args.groups_per_step, None)   # without what was used before
    for step in range(start, steps):
        lr = optimizer.param_groups[0]["lr"] = learning_rate(step, steps, args.lr)
        batch = enumerate(islice(groups, args.groups_per_step), step * args.groups_per_step)
        ours = [transform(i, g) for i, g in batch if i % world_size() == process_rank()]
        with use_expert(reranker.decoder, expert):
            loss = accumulate(reranker, ours, args)
        loss, norm = sum_and_clip(loss, list(parameters.values()))
        progress["skipped"] = update(optimizer, loss, norm, progress["skipped"],
                                     f"{label}: step {step + 1}", directory)
        progress["rows"].append([step + 1, f"{loss:.6f}", f"{lr:.4e}", f"{norm:.4f}", ""])
        show(step + 1, f"loss {loss:.4f} | lr {lr:.1e} | grad {norm:5.2f}")
        if (step + 1) % args.eval_every == 0 or step + 1 == steps:
            with use_expert(reranker.decoder, expert):
                value = measure()
            best = value > progress["best"]
            progress |= {"step": step + 1, "best": max(value, progress["best"])}
            progress["rows"][-1][-1] = f"{value:.6f}"
            show(step + 1, f"dev {measured} {value:.4f}{' *' if best else ''}", always=True)
            if process_rank() == 0:
                if best:
                    save_expert(reranker.decoder, expert, directory,
                                provenance(reranker, args, inputs))
                save_checkpoint(directory, parameters, optimizer, progress)
    barrier()
    reranker.load_expert(expert, directory)
    return progress["best"]


def accumulate(reranker: Reranker, batch: list[Group], args) -> float:
    """One query's graph at a time: gradients of the mean loss over the step's groups add up."""
    total = 0.0
    for group in batch:
        scores = reranker.score(group.query, group.documents)                   # (G,)
        loss = contrastive_loss(scores[None], args.tau, args.score_space) / args.groups_per_step
        loss.backward()
        total += loss.item()
    return total


def update(optimizer, loss: float, norm: float, skipped: int, where: str, directory: Path) -> int:
    """AdamW's step, left out where loss or gradient is not finite. Returns how many were left out
    in a row; the third in a row ends the run, with what was saved before as it was."""
    finite = math.isfinite(loss) and math.isfinite(norm)
    if finite:
        optimizer.step()
    else:
        print_once(f"{where} skipped: loss {loss:.4g}, gradient {norm:.4g}")
        if skipped == 2:
            raise InputError(f"{where}: the third in a row whose loss or gradient is not finite; "
                             f"expected finite numbers; {directory} keeps its last good checkpoint;"
                             " try a lower --lr, a larger --tau or --dtype float32")
    optimizer.zero_grad()
    return 0 if finite else skipped + 1


def stage_1(reranker: Reranker, domains: dict[str, Domain], args) -> str:
    """theta_general: one adapter for all domains, each group abstracted anew; Precision@5 chooses.
    Reused while its inputs are unchanged. Loads it as the start of the domain's expert and returns
    its fingerprint: once this run has left <out>/stage1, another may train that anew."""
    directory, names = args.out / "stage1", sorted(set(domains) - {GENERAL})
    inputs = inputs_hash(reranker, args, names, {"stage": 1, "steps": args.stage1_steps})
    before, _ = read_progress(directory, inputs)
    files = [directory / "adapter_model.safetensors", directory / "adapter_config.json"]
    if (before["step"], before["inputs"]) == (args.stage1_steps, inputs) and all(
            path.exists() for path in files):
        print_once(f"stage 1: inputs unchanged, reusing {directory}")
    else:
        chosen = [domains[name] for name in names]
        gazetteers = {domain.name: gazetteer_of(domain, args.data) for domain in chosen}
        examples = [e for domain in chosen for e in examples_of(domain, reranker, args)]
        add_experts(reranker.decoder, ["stage1"], args.rank, args.alpha, args.targets, args.seed)

        def transform(index: int, group: Group) -> Group:                       # D_abstract
            return abstract(group, gazetteers[group.domain], random.Random(f"{args.seed} {index}"),
                            share=args.share)
        groups = sample_groups(examples, args.group_size, random.Random(args.seed))
        train_stage(reranker, "stage1", groups, args.stage1_steps, args, label="stage 1",
                    directory=directory, inputs=inputs, transform=transform,
                    measure=measure_dev(reranker, chosen, precision, 5, args), measured="P@5")
    reranker.load_expert(args.domain, directory)
    return fingerprint(files[:1])


def stage_2(reranker: Reranker, domain: Domain, origin: str, steps: int, name: str, args) -> None:
    """theta_expert^k from theta_general, whose fingerprint is `origin` and which stage_1 has
    loaded, on D_target^k; the control PT+S2 from nothing, origin ""."""
    directory, extra = args.out / name, {"stage": 2, "steps": steps, "start": origin}
    inputs = inputs_hash(reranker, args, [domain.name], extra)
    if not origin:
        add_experts(reranker.decoder, [name], args.rank, args.alpha, args.targets, args.seed)
    print_once(f"{name}: starts from {'stage 1' if origin else 'the bare backbone'}, {steps} steps")
    groups = sample_groups(examples_of(domain, reranker, args), args.group_size,
                           random.Random(args.seed + 1))
    train_stage(reranker, name, groups, steps, args, label="stage 2" if origin else "control",
                directory=directory, inputs=inputs,
                measure=measure_dev(reranker, [domain], ndcg, 10, args), measured="nDCG@10")


def fit_router(reranker: Reranker, domains: dict[str, Domain], args) -> None:
    """Procedure 3 over the domains that have an expert, and `general` where the data has it."""
    names = [name for name in domains
             if name == GENERAL or (args.out / name / "adapter_model.safetensors").exists()]
    if len(names) < 2:
        return print_once(f"router: one domain ({names[0]}) and no {GENERAL}; train a second one "
                          "to route")
    kept = {name: query_states(reranker, domains[name], args) for name in names}
    train, text = (
        (torch.cat([kept[name][kind] for name in names]),                       # (N, F)
         [name for name in names for _ in kept[name][kind]]) for kind in ("train", "text"))
    readings = {key: R for key, R in reranker.readings(names).items()           # (F_i, F) each
                if (key == "h_q") == (args.router == "paper")}
    router = Router.join(readings, *train, *text, names)                        # Eq. 6
    router.threshold = args.threshold
    router.save(args.out / "router.safetensors", {"backbone": reranker.fingerprint,
                                                  "seed": args.seed})
    print_once(f"router: {len(train[1])} queries, {len(text[1])} sentences of {', '.join(names)}; "
               f"abstains below {router.threshold}",
               *judge_routers(reranker, {name: domains[name] for name in names}, router, "dev",
                              train=train[0]))


# ============== The method ends here: data, checkpoints, processes, provenance, refusals and flags.

def examples_of(domain: Domain, reranker: Reranker, args) -> list:
    """Procedure 1, and the funnel it printed: what became of the queries."""
    funnel = Counter()

    @torch.inference_mode()
    def annotate(query, texts):                    # the frozen backbone is the LLM that annotates
        with use_expert(reranker.decoder, None):
            return reranker.score(query, texts).tolist()
    examples = curate(domain, "train", retrieve(domain, "train", args.depth),
                      None if args.filter_margin is None else annotate,
                      margin=args.filter_margin or 0.0, seed=args.seed, funnel=funnel)
    print_once(f"curated {domain.name}: " + ", ".join(f"{n} {what}" for what, n in funnel.items()))
    return examples


def gazetteer_of(domain: Domain, root: Path) -> Gazetteer:
    """<root>/<domain>/gazetteer.tsv; where there is none, an empty one and a line that says so."""
    path = Path(root) / domain.name / "gazetteer.tsv"
    if path.exists():
        return Gazetteer.load(path)
    print_once(f"no gazetteer.tsv in {domain.name}: only what has a form is abstracted; "
               "python domains/induce.py writes one")
    return Gazetteer({})


def measure_dev(reranker: Reranker, domains: list[Domain], metric, k: int, args) -> Callable:
    """A function without arguments: the metric's mean on dev queries, under the active expert."""
    candidates = {domain.name: retrieve(domain, "dev", args.depth) for domain in domains}

    @torch.inference_mode()
    def measure() -> float:
        return sum(mean(metric(evaluate(reranker, d, "dev", candidates[d.name], args.dev_queries),
                               judged(d, "dev", args.dev_queries), k)) for d in domains
                   ) / len(domains)
    return measure


def calibrate_expert(reranker: Reranker, domain: Domain, args) -> None:
    """Two parameters, fitted to dev, that turn the expert's logits into probabilities."""
    directory = args.out / domain.name
    qrels, candidates = judged(domain, "dev", args.dev_queries), retrieve(domain, "dev", args.depth)
    with torch.inference_mode(), use_expert(reranker.decoder, domain.name):
        run = evaluate(reranker, domain, "dev", candidates, args.dev_queries)
    slope, intercept = platt_scaling(run, qrels)
    write_json(directory / "calibration.json", {
        "slope": slope, "intercept": intercept, "queries": len(qrels),
        "adapter": fingerprint([directory / "adapter_model.safetensors"])})
    print_once(f"probability of relevance = sigmoid({slope:.2f} logit {intercept:+.2f})")


def query_states(reranker: Reranker, domain: Domain, args) -> dict[str, Tensor]:
    """{"train": (N, F), "text": (M, F)}: what routers read of the domain's queries and sentences,
    kept in <out>/<domain>."""
    path = args.out / domain.name / "states.safetensors"
    data = fingerprint(domain_files(args.data, domain.name))
    key = f"{reranker.fingerprint} {reranker.prompt} {data}"
    train, dev = ([domain.queries[q] for q in judged(domain, split, ROUTER_QUERIES)]
                  for split in ("train", "dev"))
    texts = {"train": train, "text": sentences(domain) or dev}
    shapes = {kind: (len(found), reranker.router_width) for kind, found in texts.items()}
    with suppress(InputError):                     # none yet, or broken: made again
        facts, states = load_tensors(path, "states", "the states of the router's queries")
        found = {kind: tuple(t.shape) for kind, t in states.items() if t.isfinite().all()}
        if (facts, found) == ({"key": key}, shapes):
            return states
    states = {kind: states_of(reranker, found) for kind, found in texts.items()}
    write_tensors(path, states, "states", {"key": key})
    return states


def provenance(reranker: Reranker, args, inputs: str) -> dict[str, str]:
    path = Path(args.backbone)
    return {"backbone": reranker.fingerprint, "backbone_name": path.name if path.exists() else
            str(path), "prompt": str(reranker.prompt), "inputs": inputs, "seed": str(args.seed),
            "torch": torch.__version__}


def inputs_hash(reranker: Reranker, args, names: list[str], extra: dict) -> str:
    """What an adapter is made of: backbone, prompt, data files of the domains, flags."""
    no_part = ("out", "resume", "domain", "control", "device", "test_queries", "threshold",
               "router", "recompute", "data", "candidates", "backbone", "prompt", "stage1_steps",
               "stage2_steps")
    flags = {k: str(v) for k, v in sorted(vars(args).items()) if k not in no_part}
    roots = [root for root in (args.data, args.candidates) if root]
    files = {n: fingerprint([f for root in roots for f in domain_files(root, n)]) for n in names}
    facts = [reranker.fingerprint, str(reranker.prompt), flags, files, extra, world_size()]
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:16]


def prepare(args) -> tuple[dict[str, Domain], Reranker]:
    """All domains of --data, and the backbone; what any later step would miss is missed here."""
    domains = {n: load_domain(args.data, n, args.candidates) for n in known_domains(args.data)}
    if args.domain not in domains or args.domain == GENERAL:
        raise InputError(f"--domain {args.domain}: not a domain of {args.data}; expected one of "
                         f"its folders: {', '.join(sorted(set(domains) - {GENERAL})) or 'none'}")
    if args.out.resolve() == args.data.resolve():
        raise InputError(f"--out {args.out}: the folder of --data; expected one for experts")
    for name, split in [*product(domains, ("train", "dev")), (args.domain, "test")]:
        require_split(domains[name], split, name != GENERAL)
    check_name(args.domain)
    check_inside(args.out, ["stage1", f"{args.domain}-control", *domains])
    reranker = reranker_from(args)
    decoder = reranker.decoder
    decoder.recompute = args.recompute
    layers = add_experts(decoder, ["stage1"], args.rank, args.alpha, args.targets)
    trained = sum(p.numel() for p in expert_parameters(decoder, "stage1").values())
    print_once(f"device {decoder.head.device}, {decoder.head.dtype}; {layers} layers, {trained:,} "
               f"parameters trained; prompt ends {reranker.prompt.suffix[-1]!r}")
    with directory_lock(args.out):                 # and --out can be written
        check_neighbours(reranker, domains, args)
    domain = domains[args.domain]
    bm25 = ndcg(retrieve(domain, "dev", args.depth), judged(domain, "dev", args.dev_queries))
    with use_expert(decoder, None):
        bare = measure_dev(reranker, [domain], ndcg, 10, args)()
    print_once(f"before training: dev nDCG@10 {bare:.4f} (BM25 {mean(bm25):.4f})")
    return domains, reranker


def check_neighbours(reranker: Reranker, domains: dict[str, Domain], args) -> None:
    """Raise InputError where one router could not serve all experts of --out."""
    routed, path = set(), args.out / "router.safetensors"
    with suppress(InputError):                     # none yet, or broken: it is fitted anew
        routed = set(Router.load(path).domains)
    if lost := sorted(routed - set(domains) - {GENERAL}):
        raise InputError(f"{path}: routes to {', '.join(lost)}, not in {args.data}; expected the "
                         "domains of all its experts there; add them or name another --out")
    for name in sorted(set(domains) - {GENERAL, args.domain}):
        if (args.out / name / "adapter_model.safetensors").exists():
            try:
                reranker.load_expert(name, args.out / name)
            except InputError as error:
                raise InputError(f"{error}; or name another --out, for experts apart") from None


def arguments(words: list[str] | None = None) -> argparse.Namespace:
    """The flags of these words (None: of the command line), checked; InputError for bad ones."""
    parser = argparse.ArgumentParser(description="Train one domain's expert in two stages.",
                                     formatter_class=Help)
    add = parser.add_argument
    add("--domain", required=True, help="folder of --data whose expert to train")
    add("--data", type=Path, default=HERE / "domains", help="folder of BEIR folders")
    add("--candidates", type=Path, help="folder of <domain>/<split>.trec; default: BM25's")
    add("--out", type=Path, default=HERE / "experts", help="where experts and router go")
    add("--control", action=argparse.BooleanOptionalAction, default=True,
        help="also train PT+S2, direct fine-tuning, with as many steps")
    add("--resume", action="store_true", help="continue an interrupted run with the same flags")
    add("--seed", type=int, default=0)
    backbone_flags(parser)
    add = parser.add_argument_group("training").add_argument
    add("--stage1-steps", type=int, default=20)
    add("--stage2-steps", type=int, default=180)
    add("--groups-per-step", type=int, default=8, help="queries")
    add("--group-size", type=int, default=4, help="documents, one of them positive")
    add("--lr", type=float, default=1e-3, help="peak learning rate")
    add("--tau", type=float, default=1.0, help="temperature of Eq. 5")
    add("--score-space", default="logit", choices=["logit", "probability"])
    add("--rank", type=int, default=32)
    add("--alpha", type=float, default=64)
    add("--targets", nargs="+", default=list(TARGETS), help="linear layers with experts")
    add("--recompute", action="store_true", help="less memory, more time, the same numbers")
    add("--depth", type=int, default=20, help="candidates a query")
    add("--filter-margin", type=float, help="drop candidates that the backbone scores above the "
        "positive less this margin (slow); default: keep all")
    add("--share", type=float, default=1.0, help="of the entities, abstracted in Stage 1")
    add("--eval-every", type=int, default=100, help="steps")
    add("--dev-queries", type=int, default=60, help="a domain")
    add("--test-queries", type=int, default=200, help="drawn with a fixed seed")
    add("--threshold", type=float, default=0.5, help="probability below which no expert is chosen")
    add("--router", default="joint", choices=["joint", "paper"], help="paper: it reads h_q alone")
    args = check_flags(parser.parse_args(words), ("seed", "filter_margin", "share", "threshold"))
    if not (0 <= args.threshold <= 1 and 0 <= args.share <= 1):
        raise InputError(f"--threshold {args.threshold}, --share {args.share}; expected at least 0 "
                         "and at most 1")
    return args


def main() -> None:
    args = arguments()
    start_processes()
    train(args)


if __name__ == "__main__":
    run_main(main)
