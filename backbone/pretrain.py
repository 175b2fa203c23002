"""Train the embedded backbone from scratch: tokenizer, language model, generalist reranker.

    python backbone/pretrain.py --corpus DIR --data DIR        (about 135 minutes on two CPU cores)

In:  --corpus  textbooks.jsonl, one module a line: book, title, objectives,
               paragraphs [[heading, text]], terms [[term, meaning]]
     --data    BEIR folders general, medical, legal, financial: training passages, and the training
               queries of general alone
Out: config.json, tokenizer.json, prompt.json and model.safetensors (bfloat16) beside this file;
     README.md is its card. Each phase leaves work/<phase>.safetensors behind, and a rerun continues
     after the last one.

1. Language model: next token on rows of 256 tokens.
2. Matching: groups whose only difference is which document holds the query's words. The contrastive
   loss (Eq. 5) alone never finds this; dense auxiliary targets do: at every document token a linear
   head predicts whether that token occurs in the query, and at the last token another one predicts
   the document's BM25 score. Both heads are dropped at the end.
3. Pairs: headings, objectives, terms, titles, sentences -> their paragraphs, and general's training
   queries; BM25's best other texts are the hard negatives; the auxiliary targets stay.
4. Weighing: the same, longer, with queries that also name the title, and a softer label: some of
   the probability follows BM25, so that the logit itself learns which of the query's words count.
"""
import argparse
import copy
import json
import math
import random
import sys
import time
from collections import Counter
from itertools import islice
from os.path import commonprefix
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers
from torch import nn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from plumbing.checkpoint import Config, Prompt, encode
from plumbing.files import read_lines, write_atomically
from data import (BM25, Example, Group, curate, judged, load_domain, retrieve, sample_groups,
                  tokenize)
from eval import mean, ndcg, paired_test, system_runs
from r2r import Decoder, Reranker

HERE = Path(__file__).resolve().parent
CONFIG = {"architectures": ["Qwen3ForCausalLM"], "model_type": "qwen3", "vocab_size": 8192,
          "hidden_size": 256, "intermediate_size": 768, "num_hidden_layers": 6,
          "num_attention_heads": 4, "num_key_value_heads": 2, "head_dim": 64, "hidden_act": "silu",
          "rms_norm_eps": 1e-6, "rope_theta": 10000.0, "max_position_embeddings": 2048,
          "tie_word_embeddings": True, "attention_bias": False, "torch_dtype": "bfloat16"}
PROMPT = {"prefix": "<|im_start|>",
          "content": ["<Instruct>: {instruction}\n<Query>: {query}\n<Document>: {document}"],
          "suffix": ["<|im_end|>"], "instruction": "Judge whether the document answers the query",
          "yes": "yes", "no": "no", "max_length": 1024}
# Not Oyez, nor OpenStax Finance and Accounting: their licences are non-commercial.
PUBLISHABLE = ("squad", "nq", "medquad", "covid", "cuad", "tat", "finqa", "convfinqa")
SPLIT = r"[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,4}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"


def read_modules(root):  # -> [{"title", "objectives", "paragraphs", "terms"}]
    return [json.loads(line) for _, line in read_lines(root / "textbooks.jsonl")]


def read_passages(root):  # -> [(title, text)] of training splits whose weights may be published
    passages = []
    for name in ("general", "medical", "legal", "financial"):
        domain = load_domain(root, name)
        for key, meta in sorted(domain.metadata["corpus"].items()):
            source = meta["source"].lower().replace("-", "")
            if domain.splits.get(key) == "train" and source.startswith(PUBLISHABLE):
                title = domain.titles[key]
                passages.append((title, domain.corpus[key][len(title):].strip()))
    return passages


def train_tokenizer(texts):
    """Byte-level BPE over lower-cased NFC text: case says little, and more words stay whole."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(SPLIT), "isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])
    tokenizer.decoder = decoders.ByteLevel()
    answers = ["yes", "no"] * 10_000                      # both answers must be single tokens
    tokenizer.train_from_iterator(texts + answers, trainers.BpeTrainer(
        vocab_size=CONFIG["vocab_size"], show_progress=False,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        special_tokens=["<|endoftext|>", "<|im_start|>", "<|im_end|>"]))
    return tokenizer


def new_decoder(seed):
    """Normal weights of 0.02, less for the projections that write to the residual stream."""
    torch.manual_seed(seed)
    decoder = Decoder(Config.from_dict(CONFIG))
    for name, parameter in decoder.named_parameters():
        if parameter.dim() == 2:
            writes = name.endswith(("o_proj.weight", "down_proj.weight"))
            torch.nn.init.normal_(parameter, std=0.02 / (12 ** 0.5 if writes else 1))
    return decoder


def optimizers(model, lr):
    """Muon for the matrices inside the layers, AdamW for everything else."""
    inside = [p for n, p in model.named_parameters() if ".layers." in n and p.dim() == 2]
    rest = [p for n, p in model.named_parameters() if not (".layers." in n and p.dim() == 2)]
    return [torch.optim.Muon(inside, lr=lr, weight_decay=0.1, adjust_lr_fn="match_rms_adamw"),
            torch.optim.AdamW(rest, lr=lr, weight_decay=0.0, betas=(0.9, 0.95), fused=True)]


def train(model, steps, lr, loss_of_step, label, after_step=lambda: None, chosen=None):
    """Warm-up over 3 % of the steps, then cosine decay to 5 %; one aligned line every 20 steps."""
    chosen, start, smoothed = chosen or optimizers(model, lr), time.time(), {}
    for step in range(steps):
        factor = min((step + 1) / (0.03 * steps), 0.525 + 0.475 * math.cos(math.pi * step / steps))
        for optimizer in chosen:
            for group in optimizer.param_groups:
                group["lr"] = lr * factor
        for name, value in loss_of_step(step).items():
            smoothed[name] = 0.9 * smoothed.get(name, value) + 0.1 * value
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimizer in chosen:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        after_step()
        if step % 20 == 19 or step == steps - 1:
            losses = " | ".join(f"{name} {value:.4f}" for name, value in smoothed.items())
            print(f"{label} | step {step + 1:5d}/{steps} | {losses} | lr {lr * factor:.1e} | "
                  f"{time.time() - start:6.0f} s", flush=True)


def language_model(decoder, tokenizer, texts, steps, lr, seed, rows=16, width=256):
    """Next-token cross-entropy; documents in random order, separated by <|endoftext|>."""
    order = sorted(texts)
    random.Random(seed).shuffle(order)
    end = tokenizer.token_to_id("<|endoftext|>")
    stream = torch.tensor([i for e in tokenizer.encode_batch(order) for i in [*e.ids, end]])
    per_step = rows * width
    print(f"language model: {len(stream)} tokens, {steps * per_step} to be seen", flush=True)

    def loss_of_step(step):
        at = step * per_step % (len(stream) - per_step - 1)
        ids, targets = stream[at:at + per_step], stream[at + 1:at + per_step + 1]
        with torch.autocast("cpu", torch.bfloat16):
            hidden, _ = decoder(ids.view(rows, width).tolist(), every=True)
            logits = F.linear(hidden, decoder.head)
        loss = F.cross_entropy(logits.float(), targets)
        loss.backward()
        return {"nats/token": loss.item()}

    train(decoder, steps, lr, loss_of_step, "language model")


def pieces(text, generator):  # -> texts of 50, 100 or 200 words, the last one shorter
    words, size = text.split(), generator.choice((50, 100, 200))
    return [" ".join(words[i:i + size]) for i in range(0, max(len(words) - 9, 1), size)]


def text_pairs(modules, passages, generator):
    """Pool of texts, and the (query, texts that answer it) pairs that such text gives for free.

    A heading, an objective or a term asks for its paragraphs, a title for its passages, a sentence
    for the text it stands in (inverse cloze).
    """
    pool, pairs = [], []
    for module in modules:
        sections = {}
        for heading, paragraph in module["paragraphs"]:
            texts = pieces(paragraph, generator)
            sections.setdefault(heading, []).extend(texts)
            pool += texts
            pairs += cloze(texts, generator)
        everything = [text for texts in sections.values() for text in texts]
        for heading, texts in sections.items():
            if heading and texts:
                query = f"{module['title']} {heading}" if generator.random() < 0.5 else heading
                pairs.append((generator.choice(("", "What is ", "Describe ")) + query, texts))
        pairs += [(objective, everything) for objective in module["objectives"] if everything]
        for term, meaning in module["terms"]:
            using = [text for text in everything if term.lower() in text.lower()]
            if using:
                pairs += [(generator.choice((f"What is {term}?", term)), using), (meaning, using)]
    by_title = {}
    for title, text in passages:
        texts = [f"{title} {piece}" for piece in pieces(text, generator)]
        pool += texts
        by_title.setdefault(title, []).extend(texts)
        pairs += cloze(texts, generator)
    pairs += [(title, texts) for title, texts in by_title.items() if title]
    return pool, pairs


def cloze(texts, generator):
    """A sentence of one text in three -> that text: half its words, or all and the text without."""
    pairs = []
    for text in texts:
        sentences = [s for s in text.split(". ") if 5 <= len(s.split()) <= 25]
        if len(sentences) > 1 and generator.random() < 0.33:
            sentence = generator.choice(sentences)
            if generator.random() < 0.5:                  # as a searcher would put it: some words
                words = sentence.split()
                places = sorted(generator.sample(range(len(words)), max(len(words) // 2, 4)))
                pairs.append((" ".join(words[i] for i in places), [text]))
            else:
                pairs.append((sentence, [text.replace(sentence, "").replace("  ", " ")]))
    return pairs


def named_pairs(passages, generator):
    """A title and some words of one passage -> that passage; the others of the title are hard."""
    pairs = []
    for title, text in passages:
        words = text.split()
        if title and len(words) >= 30:
            start = generator.randrange(len(words) - 15)
            places = sorted(generator.sample(range(start, start + 15), generator.randint(3, 8)))
            query = [title, " ".join(words[i] for i in places)]
            generator.shuffle(query)
            pairs.append((" ".join(query), [f"{title} {text}"]))
    return pairs


def mine(index, pool, pairs, generator, depth=16):
    """Procedure 1 on such pairs: BM25's best texts that do not answer are the hard negatives."""
    examples = []
    indices, _ = index.search([query for query, _ in pairs], depth)
    for (query, answers), row in zip(pairs, indices):
        hard = [pool[i] for i in row if pool[i] not in answers]
        # a text that holds the words of an answer, sentence in or out, is that answer once more
        hard = [t for t in hard if not any(t[-60:] == a[-60:] or t[:60] == a[:60] for a in answers)]
        easy = generator.sample(pool, 3)
        examples.append(Example("", query, tuple(answers), tuple(hard), tuple(easy), "text"))
    return examples


def matching_groups(modules, generator, words):
    """Endless groups from one module each; the query is 4 words that only one snippet has."""
    usable = [[t for _, p in m["paragraphs"] for t in split_words(p, words)] for m in modules]
    usable = [texts for texts in usable if len(texts) >= 8]
    while True:
        documents = generator.sample(generator.choice(usable), 8)
        others = {word for text in documents[1:] for word in tokenize(text)}
        own = sorted({w for w in tokenize(documents[0]) if w not in others and len(w) > 3})
        if len(own) >= 4:
            yield Group(" ".join(generator.sample(own, 4)), tuple(documents))


def split_words(text, size):
    words = text.split()
    return [" ".join(words[i:i + size]) for i in range(0, len(words) - size + 1, size)]


def overlap(index, query, documents):  # -> (G,) BM25, standardised within the group
    """How much a document has of the query's words, each weighted by how rare it is in the pool."""
    scores = []
    for counts in (Counter(tokenize(document)) for document in documents):
        length = 0.9 * (0.6 + 0.4 * counts.total() / 60)
        scores.append(sum(idf(index, term) * counts[term] / (counts[term] + length)
                          for term in tokenize(query) if counts[term]))
    scores = torch.tensor(scores, dtype=torch.float32)
    return (scores - scores.mean()) / scores.std().clamp(min=1.0)


def idf(index, term):
    number = index.vocabulary.get(term)
    df = 0 if number is None else index.offsets[number + 1] - index.offsets[number]
    return math.log(1 + (index.size - df + 0.5) / (df + 0.5))


def dense_losses(worker, hidden, last, ids, query, teacher):
    """Two targets besides the label, each read by a linear head that is dropped at the end.

    At every document token: does it occur in the query? At the last token: the document's overlap.
    """
    occurs = torch.tensor([float(i in query) for i in ids])                # (T,)
    tokens = F.binary_cross_entropy_with_logits(worker["occurs"](hidden).squeeze(1).float(), occurs,
                                                pos_weight=torch.tensor(10.0))
    guess = worker["overlap"](last).squeeze(1).float()                      # (G,)
    return tokens, F.mse_loss(guess - guess.mean(), teacher)


def blended_loss(scores, teacher, soft):  # (G,), (G,) -> ()
    """Eq. 5 with a label of which the share `soft` follows the teacher."""
    label = soft * (2 * teacher).softmax(0)
    label[0] += 1 - soft
    return F.cross_entropy(scores[None], label[None])


def rerank_phase(decoder, tokenizer, index, groups, steps, lr, label, soft=0.0, groups_per_step=8):
    """Eq. 5 on the logit, plus the dense targets.

    The weights that compute are bfloat16, as they will be shipped; float32 masters are updated.
    """
    D = CONFIG["hidden_size"]
    model = nn.ModuleDict({"decoder": decoder, "occurs": nn.Linear(D, 1),
                           "overlap": nn.Linear(D, 1)})
    worker = copy.deepcopy(model).bfloat16()
    reranker = Reranker(worker["decoder"], json.loads(tokenizer.to_str()), Prompt(**PROMPT))
    pairs = list(zip(model.parameters(), worker.parameters(), strict=True))

    def losses_of(group):
        prompts = reranker.tokenize(group.query, group.documents)
        shared = len(commonprefix([ids[:-1] for ids in prompts]))
        documents = [ids[shared:] for ids in prompts]
        _, past = worker["decoder"]([prompts[0][:shared]])
        hidden, _ = worker["decoder"](documents, past, every=True)         # (T, D)
        last = hidden[torch.tensor(list(map(len, documents))).cumsum(0) - 1]       # (G, D)
        yes, no = F.linear(last.float(), worker["decoder"].head[reranker.answers].float()).T
        scores = yes - no                                                  # (G,)
        query = set(encode(reranker.text, [" " + group.query]))
        teacher = overlap(index, group.query, group.documents)             # (G,)
        tokens, overlaps = dense_losses(worker, hidden, last, sum(documents, []), query, teacher)
        return blended_loss(scores, teacher, soft), tokens, overlaps, float(scores.argmax() == 0)

    def loss_of_step(step):
        totals = Counter()
        for group in islice(groups, groups_per_step):
            contrastive, tokens, overlaps, first = losses_of(group)
            ((contrastive + tokens + 0.5 * overlaps) / groups_per_step).backward()
            totals.update(contrastive=contrastive.item(), occurs=tokens.item(),
                          overlap=overlaps.item(), first=first)
        take_gradients(pairs)
        return {name: total / groups_per_step for name, total in totals.items()}

    train(model, steps, lr, loss_of_step, label, lambda: copy_masters(pairs))


def take_gradients(pairs):
    """From the bfloat16 weights that compute to their float32 masters."""
    for master, copied in pairs:
        master.grad, copied.grad = copied.grad.float(), None


def copy_masters(pairs):
    """What was updated, back into the weights that compute."""
    with torch.no_grad():
        for master, copied in pairs:
            copied.copy_(master)


def mixture(modules, examples, general, seed, shares):
    """Endless groups: matching on 60-word snippets, pairs from text, general's training queries."""
    generator = random.Random(seed)
    sources = [matching_groups(modules, generator, 60), sample_groups(examples, 8, generator),
               sample_groups(general, 8, generator)]
    while True:
        yield next(generator.choices(sources, shares)[0])


def save_weights(decoder, directory):
    tensors = {name: p.detach().bfloat16().contiguous() for name, p in decoder.named_parameters()}
    write_atomically(directory / "model.safetensors", save(tensors, {"format": "pt"}))


def publish(decoder, tokenizer, directory):
    """The checkpoint that the project ships; bfloat16, as it was used in training."""
    write_atomically(directory / "config.json", json.dumps(CONFIG, indent=2) + "\n")
    write_atomically(directory / "prompt.json", json.dumps(PROMPT, indent=2) + "\n")
    write_atomically(directory / "tokenizer.json", tokenizer.to_str())
    save_weights(decoder, directory)


def measure(directory, root, limit, variant):
    """nDCG@10 of BM25's top 20 and of their reranking on dev queries, and the p of their
    difference: the rows of this variant in results/backbone.csv."""
    reranker, path = Reranker.from_pretrained(directory), HERE.parent / "results" / "backbone.csv"
    rows = path.read_text(encoding="utf-8").splitlines()[1:] if path.exists() else []
    rows = [row for row in rows if not row.startswith(f"{variant},")]
    for name in ("general", "medical", "legal", "financial"):
        domain = load_domain(root, name)
        qrels = judged(domain, "dev", limit)
        runs = system_runs(reranker, domain, {"PT": None}, 20, limit, "dev")
        test = paired_test(*(ndcg(runs[system], qrels) for system in ("BM25", "PT")))
        values = [f"{mean(ndcg(runs[system], qrels)):.4f}" for system in ("BM25", "PT")]
        rows.append(",".join([variant, name, str(len(qrels)), *values, f"{test.p:.4f}"]))
        print(rows[-1], flush=True)
    write_atomically(path, "\n".join(["variant,collection,queries,bm25,backbone,p", *rows]) + "\n")


def phase(name, work, decoder, run):
    """Run a phase unless its result is on disk; leave the result on disk."""
    path = work / f"{name}.safetensors"
    if path.exists():
        decoder.load_state_dict(load_file(path))
        return
    run()
    write_atomically(path, save({k: v.contiguous() for k, v in decoder.state_dict().items()}))


def main():
    parser = argparse.ArgumentParser(description="Train the embedded backbone from scratch.")
    parser.add_argument("--corpus", type=Path, required=True, help="folder of textbooks.jsonl")
    parser.add_argument("--data", type=Path, required=True, help="folder of BEIR folders")
    parser.add_argument("--out", type=Path, default=HERE)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--steps", type=int, nargs=4, default=[1800, 250, 550, 1000])
    parser.add_argument("--dev-queries", type=int, help="a collection, to measure on; default: all")
    args = parser.parse_args()
    generator, work = random.Random(args.seed), args.out / "work"
    modules, passages = read_modules(args.corpus), read_passages(args.data)
    texts = [" ".join([m["title"], *m["objectives"], *(f"{h}\n{p}" for h, p in m["paragraphs"]),
                        *(f"{term}: {meaning}" for term, meaning in m["terms"])]) for m in modules]
    texts += [f"{title}\n{text}" for title, text in passages]
    tokenizer, decoder = train_tokenizer(texts), new_decoder(args.seed)
    phase("language", work, decoder,
          lambda: language_model(decoder, tokenizer, texts, args.steps[0], 3e-3, args.seed))
    pool, pairs = text_pairs(modules, passages, generator)
    index = BM25(pool)
    matching = matching_groups(modules, generator, 25)
    phase("matching", work, decoder, lambda: rerank_phase(
        decoder, tokenizer, index, matching, args.steps[1], 1e-3, "matching"))
    examples = mine(index, pool, generator.sample(pairs, min(6000, len(pairs))), generator)
    general = load_domain(args.data, "general")
    general_examples = curate(general, "train", retrieve(general, "train", 20), seed=args.seed)
    mixed = mixture(modules, examples, general_examples, args.seed, (0.2, 0.45, 0.35))
    phase("pairs", work, decoder, lambda: rerank_phase(
        decoder, tokenizer, index, mixed, args.steps[2], 8e-4, "pairs"))
    whole = [f"{title} {text}" for title, text in passages]
    named = generator.sample(named_pairs(passages, generator), 6000)
    examples += mine(BM25(whole), whole, named, generator)
    mixed = mixture(modules, examples, general_examples, args.seed + 1, (0.1, 0.55, 0.35))
    phase("weighing", work, decoder, lambda: rerank_phase(
        decoder, tokenizer, index, mixed, args.steps[3], 8e-4, "weighing", soft=0.4))
    publish(decoder, tokenizer, args.out)
    measure(args.out, args.data, args.dev_queries, "pretrained")


if __name__ == "__main__":
    main()
