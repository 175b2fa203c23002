"""Train PT on a real decoder: the adapter that makes SmolLM2-135M a general reranker.

    python backbone/smollm2.py --out SMOLLM2
    python backbone/generalist.py --backbone SMOLLM2 --data DIR --corpus DIR --out WORK
    (two hours on one CPU core; the same command continues an interrupted run)

In:  --data    BEIR folders: general to learn from; the dev splits of all four to choose on
     --corpus  textbooks.jsonl and classics.jsonl, one module a line, as pretrain.py reads them
Out: <out>/adapter: train.py's files; smollm2/adapter_model.safetensors (bfloat16, PEFT's format),
     adapter_config.json and metrics.csv beside this file

Contrastive training (Eq. 5) of A and B on all seven linear layers. Of ten groups seven are training
queries of the general collection with BM25's best other passages; the others are pairs that text
gives for free (heading, objective, term, sentence -> its paragraph), or ask for some words of a
passage whose title the other documents of the group share. No query of the medical, legal or
financial collection is seen, and nothing of a dev or test split; the best checkpoint is chosen on
dev queries.
"""
import argparse
import json
import random
import sys
from collections import Counter
from pathlib import Path

from safetensors import safe_open
from safetensors.torch import save

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from backbone.pretrain import mine, named_pairs, text_pairs  # noqa: E402
from plumbing.files import fingerprint, read_lines, run_main, write_atomically  # noqa: E402
from data import BM25, curate, load_domain, retrieve, sample_groups  # noqa: E402
from lora import add_experts  # noqa: E402
from plumbing.run import domain_files  # noqa: E402
from r2r import Reranker  # noqa: E402
from train import Stage, train_stage  # noqa: E402

TARGETS = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")
COLLECTIONS = ("general", "medical", "legal", "financial")
SHARES = (0.7, 0.15, 0.15)                          # general, free pairs, pairs of one title


def mixture(args):
    """Endless groups of the three sources, the same in every run with one seed."""
    generator = random.Random(args.seed)
    modules = [json.loads(line) for name in ("textbooks", "classics")
               for _, line in read_lines(args.corpus / f"{name}.jsonl")]
    passages = [(module["title"], text) for module in modules for _, text in module["paragraphs"]
                if 30 <= len(text.split()) <= 200]
    pool, pairs = text_pairs(modules, [], generator)
    free = mine(BM25(pool), pool, generator.sample(pairs, 3000), generator)
    whole = [f"{title} {text}" for title, text in passages]
    named = mine(BM25(whole), whole, generator.sample(named_pairs(passages, generator), 3000),
                 generator)
    general, funnel = load_domain(args.data, "general"), Counter()
    examples = curate(general, "train", retrieve(general, "train", 20), seed=args.seed,
                      funnel=funnel)
    print(f"general {dict(funnel)}; {len(free)} free pairs, {len(named)} of one title", flush=True)
    sources = [sample_groups(kind, args.group_size, generator)
               for kind in (examples, free, named)]
    while True:
        yield next(generator.choices(sources, SHARES)[0])


def publish(source: Path, target: Path) -> None:
    """The adapter in bfloat16, its configuration and the loss curve."""
    with safe_open(source / "adapter_model.safetensors", "pt") as file:
        tensors = {key: file.get_tensor(key).bfloat16() for key in file.keys()}
        metadata = file.metadata()
    write_atomically(target / "adapter_model.safetensors", save(tensors, metadata))
    for name in ("adapter_config.json", "metrics.csv"):
        write_atomically(target / name, (source / name).read_bytes())


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the general reranker's adapter.")
    add = parser.add_argument
    add("--backbone", type=Path, required=True, help="what smollm2.py wrote")
    add("--data", type=Path, required=True, help="folder of BEIR folders")
    add("--corpus", type=Path, required=True, help="folder of textbooks.jsonl and classics.jsonl")
    add("--out", type=Path, required=True, help="where checkpoints go")
    add("--steps", type=int, default=600)
    add("--groups-per-step", type=int, default=4)
    add("--group-size", type=int, default=8)
    add("--max-length", type=int, default=128, help="tokens of a prompt in training")
    add("--lr", type=float, default=1e-3)
    add("--eval-every", type=int, default=75, help="steps")
    add("--dev-queries", type=int, default=32, help="shared by the collections")
    add("--seed", type=int, default=0)
    parser.set_defaults(depth=20, resume=True, tau=1.0, score_space="logit")
    args = parser.parse_args()
    reranker = Reranker.from_pretrained(args.backbone, max_length=args.max_length)
    add_experts(reranker.decoder, ["adapter"], 16, 32, TARGETS, args.seed)
    domains = [load_domain(args.data, name) for name in COLLECTIONS]
    flags = {key: value for key, value in vars(args).items() if not isinstance(value, Path)}
    files = [file for name in COLLECTIONS for file in domain_files(args.data, name)]
    flags["files"] = fingerprint([*files, *sorted(args.corpus.glob("*.jsonl"))])
    stage = Stage("adapter", "general", domains, {}, args.steps, args.lr,
                  f"{reranker.fingerprint} {flags}")
    train_stage(reranker, stage, args, mixture(args))
    publish(args.out / "adapter", HERE / "smollm2")


if __name__ == "__main__":
    run_main(main)
