"""Distil a real decoder into the embedded backbone: what it takes a query to be about.

    python backbone/smollm2.py --out SMOLLM2 --reranker
    python backbone/distill.py --corpus DIR --data DIR --teacher SMOLLM2 --out WORK
    (half an hour on one core with bfloat16 products)

In:  --student  the checkpoint to go on from: what pretrain.py made
     --former   whose ranking to hold, where a second run goes on with what a first one made
     --teacher  a real decoder; it answers about each text once, and its answers are saved
     --corpus, --data  as pretrain.py has them: textbooks, passages of training splits whose weights
                may be published, training queries of the general collection alone
     domains/   the training queries of the embedded data, without their domain or judgements
Out: <out>/lessons.safetensors, the teacher's answers (a rerun goes on behind the last one);
     config.json, prompt.json, tokenizer.json and model.safetensors (bfloat16) of the student

A step has three parts; the first two teach what a text is about, which is what a router reads:
1. Subject: behind a text and QUESTION the student's logits of SUBJECT's words follow the teacher's.
2. Values: from the student's values of the text, as attention has them in about four layers, a
   linear head, dropped at the end, predicts where the teacher's lie along the HEAD directions in
   which the texts differ most.
3. Ranking: on groups of documents the student's logits shall stay what they were: softmax and
   margins (the logits less their mean) of its former self.

What the student knows of a word, it knows from seven million tokens. Its table of embeddings E may
therefore borrow from the teacher's: E + S M, where row t of S is what the teacher's table has for
the text of token t, and M starts at zero. One M moves all tokens, also those that no lesson has;
at the end it is folded into E.
"""
import argparse
import copy
import hashlib
import random
import sys
from collections import Counter
from itertools import cycle, islice
from os.path import commonprefix
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

HERE = Path(__file__).resolve().parent
EMBEDDED = HERE.parent / "domains"
sys.path.insert(0, str(HERE.parent))
from plumbing.checkpoint import encode, encode_each, load_tensors, write_tensors  # noqa: E402
from backbone.pretrain import (copy_masters, measure, mine, named_pairs,  # noqa: E402
                               read_modules, read_passages, save_weights, take_gradients,
                               text_pairs, train)
from plumbing.files import InputError, run_main, write_atomically  # noqa: E402
from data import (BM25, Group, curate, judged, known_domains, load_domain, retrieve,  # noqa: E402
                  sample_groups)
from r2r import Decoder, Reranker  # noqa: E402

QUESTION = " The subject of this question is"
SUBJECT = (
    "medical legal financial history geography science music sports film people medicine health "
    "disease nursing law government politics contracts crime finance economics business accounting "
    "money technology computers mathematics physics chemistry biology nature animals food art "
    "literature language religion philosophy psychology education culture society family war "
    "travel television games work").split()
GROUP, LONGEST = 6, 100                    # documents; words of one, at most
TEXTS = 64                                 # of a step, whose subject and values are learned
HEAD = 64                                  # directions of the teacher's values
SHARES = (0.4, 0.3, 0.3)                   # general's queries, free pairs, pairs of one title
HOLD, VALUES = 1.0, 2.0                    # weights of ranking and values, against the subject's
BORROWED = 2.5                             # norm of a row of S: how fast M moves the embeddings


def cut(text: str) -> str:
    return " ".join(text.split()[:LONGEST])


def sources(args, modules, passages) -> list[list]:
    """Examples of three kinds: general's training queries, free pairs, pairs that name a title."""
    generator = random.Random(args.seed)
    short = [(title, " ".join(words[i:i + 80])) for title, text in passages
             for words in [text.split()] for i in range(0, max(len(words) - 29, 1), 80)]
    pool, pairs = text_pairs(modules, short, generator)
    free = mine(BM25(pool), pool, generator.sample(pairs, 4000), generator)
    whole = [f"{title} {text}" for title, text in short]
    named = mine(BM25(whole), whole, generator.sample(named_pairs(short, generator), 4000),
                 generator)
    general = load_domain(args.data, "general")
    return [curate(general, "train", retrieve(general, "train", 20), seed=args.seed), free, named]


def mixture(examples: list[list], seed: int):
    """Endless groups of GROUP documents, none longer than LONGEST words."""
    generator = random.Random(seed)
    kinds = [sample_groups(kind, GROUP, generator) for kind in examples]
    while True:
        group = next(generator.choices(kinds, SHARES)[0])
        yield Group(cut(group.query), tuple(map(cut, group.documents)), group.domain)


def asked_texts(examples: list[list], passages, seed: int, count: int) -> list[str]:
    """Half queries of the examples, half sentences of the passages, `count` in all; besides them
    the training queries of the embedded domains; in random order."""
    generator = random.Random(seed)
    queries = sorted({cut(example.query) for kind in examples for example in kind})
    sentences = sorted({s.strip() for _, text in passages for s in text.split(". ")
                    if 6 <= len(s.split()) <= 30})
    texts = generator.sample(queries, min(count // 2, len(queries)))
    texts += generator.sample(sentences, min(count - len(texts), len(sentences)))
    for name in known_domains(EMBEDDED):
        domain = load_domain(EMBEDDED, name)
        texts += [domain.queries[query] for query in judged(domain, "train")]
    texts = sorted(set(texts))
    return generator.sample(texts, len(texts))


def value_layers(decoder: Decoder) -> list:
    """About four of them, n, the first included."""
    layers = decoder.model["layers"]
    return list(layers[::max(len(layers) // 4, 1)])


def readings(reranker: Reranker, texts: list[str]) -> tuple[torch.Tensor, torch.Tensor]:
    """Of each text the head's logits of SUBJECT's words behind it and QUESTION (N, S), and the
    values of `value_layers`, a mean over the text's own tokens, less those that all texts begin
    with (N, n K Dh)."""
    question, decoder = encode(reranker.text, [QUESTION]), reranker.decoder
    prompts = [reranker.encode_query(reranker.cut(text)) + question for text in texts]
    shared = len(commonprefix([ids[:-1] for ids in prompts]))
    rows, outputs = [ids[shared:] for ids in prompts], []
    _, past = decoder([prompts[0][:shared]])
    hooks = [layer.self_attn.v_proj.register_forward_hook(
        lambda module, inputs, output: outputs.append(output)) for layer in value_layers(decoder)]
    states, _ = decoder(rows, past)                                        # (N, D)
    for hook in hooks:
        hook.remove()
    behind = "".join(reranker.prompt.content).partition("{query}")[2].removesuffix("{document}")
    after = len(encode(reranker.text, [behind.rstrip()])) + len(question)  # tokens behind a text
    sizes = list(map(len, rows))
    parts = torch.cat(outputs, 1)[:sum(sizes)].split(sizes)                # N of (tokens, n K Dh)
    values = [part[:max(len(part) - after, 1)].float().mean(0) for part in parts]
    ids = encode_each(reranker.text, [f" {word}" for word in SUBJECT])
    words = decoder.head[sum(ids, [])].split(list(map(len, ids)))          # S of (tokens, D)
    words = torch.stack([word.mean(0) for word in words])                  # (S, D)
    return F.linear(states, words).float(), torch.stack(values)


@torch.inference_mode()
def answers(teacher: Reranker, texts: list[str], path: Path) -> torch.Tensor:
    """(M, S + n K Dh): the teacher's logits and values, saved as they are made; a rerun goes on
    behind the last ones."""
    digest = hashlib.sha256(repr(texts).encode()).hexdigest()[:16]
    key, made = f"{teacher.fingerprint} {digest}", torch.zeros(0)
    if path.exists():
        facts, tensors = load_tensors(path, "lessons", "the teacher's answers")
        if facts != {"key": key}:
            raise InputError(f"{path}: answers to other lessons; expected those of this teacher "
                             "and these flags; name another --out")
        made = tensors["texts"]
    for start in range(len(made), len(texts), TEXTS):
        more = torch.cat(readings(teacher, texts[start:start + TEXTS]), 1)
        made = torch.cat([made, more]) if len(made) else more
        if start // TEXTS % 10 == 9 or start + TEXTS >= len(texts):
            write_tensors(path, {"texts": made}, "lessons", {"key": key})
            print(f"teacher | {len(made)}/{len(texts)} texts", flush=True)
    return made


def components(values):  # (M, n K Dh) -> (M, HEAD)
    """Standardised, along the directions in which the texts differ most; their mean square is 1."""
    values = (values - values.mean(0)) / values.std(0)
    parts = values @ torch.linalg.svd(values, full_matrices=False).Vh[:HEAD].T
    return parts / parts.square().mean().sqrt()


def ranking_loss(scores, before):  # (G,), (G,) -> ()
    """Cross-entropy with the former softmax, and the squared change of the margins."""
    margins = F.mse_loss(scores - scores.mean(), before - before.mean())
    return F.cross_entropy(scores[None], before.softmax(0)[None]) + 0.25 * margins


def subject_loss(guess, target):  # (N, S), (N, S) -> ()
    """KL(teacher || student) over the words, a mean over the texts."""
    return F.kl_div(guess.log_softmax(1), target.log_softmax(1), reduction="batchmean",
                    log_target=True)


def borrowed(student: Reranker, teacher: Reranker) -> torch.Tensor:  # -> S (V, D of the teacher)
    """The teacher's embedding of each token's text, a mean over its own tokens there: standardised,
    then of one norm; zeros where the token is no text."""
    table = teacher.decoder.model["embed_tokens"].weight.float()
    texts = [student.text.decode([i], skip_special_tokens=False)
             for i in range(student.decoder.config.vocab_size)]
    ids_of = [encode(teacher.text, [text]) if "\N{REPLACEMENT CHARACTER}" not in text else []
             for text in texts]
    known = torch.tensor([bool(ids) for ids in ids_of])                    # (V,)
    rows = torch.stack([table[ids].mean(0) for ids in ids_of if ids])
    S = torch.zeros(len(ids_of), table.shape[1])
    S[known] = BORROWED * F.normalize((rows - rows.mean(0)) / rows.std(0))
    return S


def losses(student: Reranker, former: Reranker, head, groups: list, taught: list):
    """{name: loss, as it counts in the step's} of each group, then of the texts."""
    for group in groups:
        with torch.no_grad():
            before = former.score(group.query, group.documents)                    # (G,)
        scores = student.score(group.query, group.documents)                       # (G,)
        yield {"ranking": HOLD / len(groups) * ranking_loss(scores, before)}
    texts, target = zip(*taught)
    target = torch.stack(target)                                           # (N, S + HEAD)
    guess, values = readings(student, list(texts))
    yield {"subject": subject_loss(guess, target[:, :len(SUBJECT)]),
           "values": VALUES * F.mse_loss(head(values), target[:, len(SUBJECT):])}


def distil(student: Reranker, former: Reranker, taught: list, groups, S: torch.Tensor,
           args) -> None:
    """`taught`: (text, (S + HEAD,) of the teacher); `groups`: endless groups of documents; S: what
    may be borrowed. The weights that compute are bfloat16, float32 masters are updated, as in
    pretrain.py."""
    worker, taught = copy.deepcopy(student), cycle(taught)
    worker.decoder.bfloat16()
    for reranker in (student, worker):
        reranker.decoder.requires_grad_(True)
    pairs = list(zip(student.decoder.parameters(), worker.decoder.parameters(), strict=True))
    E, copied = (r.decoder.model["embed_tokens"].weight for r in (student, worker))  # (V, D)
    width = sum(layer.self_attn.v_proj.out_features for layer in value_layers(student.decoder))
    model = nn.ModuleDict({"decoder": student.decoder,
                           "M": nn.Linear(S.shape[1], E.shape[1], bias=False),
                           "head": nn.Sequential(nn.BatchNorm1d(width, affine=False),
                                                 nn.Linear(width, HEAD))})
    M = nn.init.zeros_(model["M"].weight)                                  # (D, D of the teacher)
    nn.init.zeros_(model["head"][1].weight)

    def loss_of_step(step):
        totals, batch = Counter(), list(islice(groups, args.groups_per_step))
        for part in losses(worker, former, model["head"], batch, list(islice(taught, TEXTS))):
            sum(part.values()).backward()
            totals.update({name: loss.item() for name, loss in part.items()})
        take_gradients(pairs)
        M.grad = E.grad.T @ S
        return totals

    def after_step():
        copy_masters(pairs)
        with torch.no_grad():
            copied.copy_(E + F.linear(S, M))

    adamw = torch.optim.AdamW(model.parameters(), betas=(0.9, 0.95), weight_decay=0.0, fused=True)
    train(model, args.steps, args.lr, loss_of_step, "distil", after_step, [adamw])
    with torch.no_grad():
        E += F.linear(S, M)


def publish(student: Reranker, source: Path, target: Path) -> None:
    """The student's checkpoint: all of `source` but its weights, which are new."""
    for name in ("config.json", "prompt.json", "tokenizer.json"):
        write_atomically(target / name, (source / name).read_bytes())
    save_weights(student.decoder, target)


def main() -> None:
    parser = argparse.ArgumentParser(description="Distil a real decoder into the embedded one.")
    add = parser.add_argument
    add("--corpus", type=Path, required=True, help="folder of textbooks.jsonl")
    add("--data", type=Path, required=True, help="folder of BEIR folders")
    add("--teacher", type=Path, required=True, help="what smollm2.py --reranker wrote")
    add("--student", type=Path, default=HERE, help="the checkpoint to go on from")
    add("--former", type=Path, help="whose ranking to hold (default: the student's)")
    add("--out", type=Path, required=True)
    add("--texts", type=int, default=8000, help="whose subject the teacher names")
    add("--steps", type=int, default=400)
    add("--groups-per-step", type=int, default=6)
    add("--lr", type=float, default=4e-4)
    add("--seed", type=int, default=0)
    add("--dev-queries", type=int, help="a collection, to measure on; default: all")
    args = parser.parse_args()
    modules, passages = read_modules(args.corpus), read_passages(args.data)
    examples = sources(args, modules, passages)
    texts = asked_texts(examples, passages, args.seed, args.texts)
    teacher = Reranker.from_pretrained(args.teacher)
    target = answers(teacher, texts, args.out / "lessons.safetensors")
    target = torch.cat([target[:, :len(SUBJECT)], components(target[:, len(SUBJECT):])], 1)
    student = Reranker.from_pretrained(args.student, dtype="float32")
    torch.manual_seed(args.seed)
    former = Reranker.from_pretrained(args.former or args.student, dtype="bfloat16")
    distil(student, former, list(zip(texts, target)), mixture(examples, args.seed),
           borrowed(student, teacher), args)
    publish(student, args.student, args.out)
    measure(args.out, args.data, args.dev_queries, "distilled")


if __name__ == "__main__":
    run_main(main)
