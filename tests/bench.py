"""Documents a second, milliseconds a step, peak memory: ours beside what one would otherwise run.

    python tests/bench.py --shape tiny --task infer train --dtype float32 bfloat16
                                                   (minutes; 0.6b needs 6 GB and an hour)
    python tests/bench.py --shape tiny --task serve text                              (minutes)
    python tests/bench.py --shape tiny small 0.6b --device cuda                       (minutes)

In: nothing; random weights in the shape of Qwen3, text of domains/; 50 documents of 40 to 230
    tokens (16 at 0.6b) behind Qwen3-Reranker's prompt.
Out: infer, train, load: one line a method: the median over the rounds, its ratio to ours (of the
    same round), peak memory above its imports, and for ours the distance to the floor: its
    products at the speed that this run measures for them; infer ends with the largest difference
    of a probability from ours.
    serve: the router's share of a query, what a switch of experts costs, one document among many.
    On a GPU memory is what PyTorch allocates there, weights included.
    text: BM25 over 200,000 passages, and Procedure 1 for 20,000 queries; needs no weights.

The peers appear where transformers, peft and sentence-transformers are importable; all methods take
turns in one process, so that a busy machine slows them alike. Memory is measured apart.
"""
import argparse
import importlib
import importlib.util
import json
import random
import subprocess
import sys
import tempfile
import time
from functools import partial
from itertools import product
from pathlib import Path
from statistics import median

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import save_file

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from plumbing.checkpoint import Config, read_prompt
from plumbing.files import keep_freed_memory
from data import BM25, Domain, curate, load_domain, retrieve
from eval import evaluate
from lora import add_experts, expert_parameters, use_expert
from r2r import R2R, Decoder, Reranker
from router import Router

SHAPES = {"tiny": (256, 6, 4, 2, 64, 768, 8192), "small": (512, 12, 8, 4, 64, 1536, 32768),
          "0.6b": (1024, 28, 16, 8, 128, 3072, 151936)}
LINEAR = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
RANK, GROUP = 16, 8


def write_checkpoint(directory: Path, shape: str, dtype: torch.dtype) -> None:
    hidden, layers, heads, kv_heads, head_dim, inner, vocab = SHAPES[shape]
    config = {"architectures": ["Qwen3ForCausalLM"], "model_type": "qwen3", "vocab_size": vocab,
              "hidden_size": hidden, "intermediate_size": inner, "num_hidden_layers": layers,
              "num_attention_heads": heads, "num_key_value_heads": kv_heads, "head_dim": head_dim,
              "hidden_act": "silu", "rms_norm_eps": 1e-6, "rope_theta": 1e6,
              "max_position_embeddings": 8192, "tie_word_embeddings": True}
    with torch.device("meta"):
        shapes = {n: p.shape for n, p in Decoder(Config.from_dict(config)).named_parameters()}
    torch.manual_seed(0)
    save_file({n: (torch.ones(s) if len(s) == 1 else torch.randn(s) * 0.02).to(dtype)
               for n, s in shapes.items()}, directory / "model.safetensors", {"format": "pt"})
    (directory / "config.json").write_text(json.dumps(config))
    (directory / "tokenizer.json").write_bytes((ROOT / "backbone" / "tokenizer.json").read_bytes())
    (directory / "tokenizer_config.json").write_text(json.dumps({       # read by CrossEncoder alone
        "tokenizer_class": "PreTrainedTokenizerFast", "pad_token": "<|endoftext|>",
        "model_max_length": 8192, "chat_template": chat_template()}))


def chat_template() -> str:
    """Our prompt, in the spelling that sentence-transformers fills in."""
    prompt = read_prompt(Path("none/prompt.json"), "qwen3")
    text = "".join([prompt.prefix, *prompt.content, *prompt.suffix])
    for name in ("query", "document"):
        field = f"messages | selectattr('role', 'eq', '{name}') | map(attribute='content') | first"
        text = text.replace(f"{{{name}}}", f"{{{{ {field} }}}}")
    return text.replace("{instruction}", prompt.instruction).replace("\n", "{{ '\\n' }}")


def write_texts(shape: str, task: str, seed: int = 0) -> list[tuple[str, list[str]]]:
    """To infer one query with 50 documents (0.6b: 16), to train four (one) with 8 each."""
    large, generator = shape == "0.6b", random.Random(seed)
    queries, count = (1, 16 if large else 50) if task == "infer" else (1 if large else 4, GROUP)
    domain = load_domain(ROOT / "domains", "medical")
    words = " ".join(domain.corpus.values()).split()
    starts = [generator.sample(range(len(words) - 200), count) for _ in range(queries)]
    return [(query, [" ".join(words[at:at + generator.randint(25, 135)]) for at in places])
            for query, places in zip(sorted(domain.queries.values()), starts)]


# ------------------------------------------------------------------------------------------ ours

def ours_infer(directory, dtype, device, texts):
    reranker = Reranker.from_pretrained(directory, dtype, device)

    def run():
        with torch.inference_mode():
            return reranker.score(*texts[0]).sigmoid()
    return run


def routed(directory, dtype, device) -> R2R:
    """Three experts that change scores, and a router that names the domain of its largest bias."""
    reranker = Reranker.from_pretrained(directory, dtype, device)
    decoder, names = reranker.decoder, ["a", "b", "c"]
    add_experts(decoder, names, RANK, 2 * RANK)
    for name in names:
        for parameter in list(expert_parameters(decoder, name).values())[1::2]:      # B
            torch.nn.init.normal_(parameter.data, std=0.02)
    domains = [*names, "general"]
    weight = torch.zeros(4, decoder.config.hidden_size).double()
    r2r = R2R(reranker, Router(weight, None, domains))
    choose(r2r, "a")
    return r2r


def choose(r2r: R2R, domain: str) -> None:
    r2r.router.bias = torch.tensor([9.0 * (name == domain) for name in r2r.router.domains]).double()


def routed_infer(directory, dtype, device, texts):
    r2r = routed(directory, dtype, device)
    return lambda: r2r.rerank(*texts[0])


def ours_train(directory, dtype, device, texts, recompute=False):
    reranker = Reranker.from_pretrained(directory, dtype, device)
    add_experts(reranker.decoder, ["expert"], RANK, 2 * RANK, LINEAR)
    reranker.decoder.recompute = recompute
    optimizer = torch.optim.AdamW(expert_parameters(reranker.decoder, "expert").values(), 1e-4)

    def run():
        with use_expert(reranker.decoder, "expert"):
            for query, documents in texts:
                step_loss(reranker.score(query, documents)).backward()
        optimizer.step()
        optimizer.zero_grad()
    return run


def ours_load(directory, dtype, device, texts):
    return lambda: touch(Decoder.from_pretrained(directory, dtype, device))


def reranker_load(directory, dtype, device, texts):
    """With two tokenizers and the fingerprint, a hash of the whole file."""
    return lambda: touch(Reranker.from_pretrained(directory, dtype, device).decoder)


def touch(model) -> None:
    """Reads every page: a mapped file is not loaded before."""
    for parameter in model.parameters():
        parameter.sum()


def step_loss(scores):
    return F.cross_entropy(scores[None].float(), torch.zeros(1, dtype=torch.long).to(scores.device))


# ----------------------------------------------------------------------------------------- peers

def peer(directory, dtype, device, train=False):
    """transformers' model (with PEFT's adapters to train) and the prompts' ids, as on the card."""
    from transformers import AutoModelForCausalLM
    prompts = Reranker.from_pretrained(directory, dtype, "cpu")
    prompts.decoder = None                     # tokenizer and prompt stay; no page of it was read
    model = AutoModelForCausalLM.from_pretrained(directory, dtype=getattr(torch, dtype))
    if train:
        import peft
        model = peft.get_peft_model(model, peft.LoraConfig(
            r=RANK, lora_alpha=2 * RANK, target_modules=LINEAR, task_type="CAUSAL_LM"))
    return model.to(device).train(train), prompts.tokenize, prompts.answers


def padded(model, answers, prompts, keep=1):
    """(N,) z_yes - z_no of a left-padded batch."""
    width = max(map(len, prompts))
    ids = torch.tensor([[0] * (width - len(p)) + p for p in prompts])
    mask = torch.tensor([[0] * (width - len(p)) + [1] * len(p) for p in prompts])
    logits = model(input_ids=ids.to(model.device), attention_mask=mask.to(model.device),
                   logits_to_keep=keep).logits[:, -1, answers]
    return logits[:, 0] - logits[:, 1]


def card_infer(directory, dtype, device, texts, batch, keep):
    model, tokenize, answers = peer(directory, dtype, device)

    def run():
        with torch.inference_mode():
            prompts = tokenize(*texts[0])
            return torch.cat([padded(model, answers, prompts[i:i + batch], keep)
                              for i in range(0, len(prompts), batch)]).sigmoid()
    return run


def cross_encoder_infer(directory, dtype, device, texts):
    """sentence-transformers, which finds its chat template beside the weights."""
    from sentence_transformers import CrossEncoder
    model = CrossEncoder(str(directory), device=device,
                         model_kwargs={"dtype": getattr(torch, dtype)})
    return lambda: model.predict([(texts[0][0], d) for d in texts[0][1]], batch_size=16)


def peft_train(directory, dtype, device, texts, by_query=True, autocast=False):
    dtype = "float32" if autocast else dtype
    model, tokenize, answers = peer(directory, dtype, device, train=True)
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], 1e-4)

    def run():
        groups = [tokenize(query, documents) for query, documents in texts]
        for part in groups if by_query else [[ids for group in groups for ids in group]]:
            with torch.autocast(model.device.type, torch.bfloat16, enabled=autocast):
                scores = padded(model, answers, part)
            loss = sum(step_loss(group) for group in scores.split(GROUP))
            loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    return run


def transformers_load(directory, dtype, device, texts):
    from transformers import AutoModelForCausalLM
    dtype = getattr(torch, dtype)
    return lambda: touch(AutoModelForCausalLM.from_pretrained(directory, dtype=dtype).to(device))


def there(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


def methods(task: str, dtype: str) -> dict:
    """Name -> maker of a function that runs one round; ours first."""
    makers = {"ours": {"infer": ours_infer, "train": ours_train, "load": ours_load}[task]}
    if task == "train":
        makers["recompute"] = partial(ours_train, recompute=True)
    if task == "infer":
        makers["route, rerank"] = routed_infer          # under an expert, which changes the scores
    if task == "load":
        makers["Reranker"] = reranker_load
    if task == "load" and there("transformers"):
        makers["transformers"] = transformers_load
    if task == "infer" and there("transformers"):
        makers |= {f"card b{b}": partial(card_infer, batch=b, keep=0) for b in (8, 16)}
        makers |= {f"keep=1 b{b}": partial(card_infer, batch=b, keep=1) for b in (8, 16, 32)}
    if task == "infer" and there("sentence_transformers"):
        makers["CrossEncoder"] = cross_encoder_infer
    if task == "train" and there("peft"):
        makers |= {"PEFT batch": partial(peft_train, by_query=False), "PEFT query": peft_train}
        if dtype == "bfloat16":
            makers["PEFT autocast"] = partial(peft_train, autocast=True)
    return makers


# --------------------------------------------------------------------------------- floor, memory

def products(reranker, texts, task) -> float:
    """Multiply-adds x 2 of the linear layers that our tokens need, the last layer at last ones."""
    hidden, layers, heads, kv, head_dim, inner, _ = next(
        s for s in SHAPES.values() if s[0] == reranker.decoder.config.hidden_size)
    attention = hidden * head_dim * (2 * heads + 2 * kv)
    total = 0
    for query, documents in texts:
        prompts = reranker.tokenize(query, documents)
        prefix = len(reranker.encode_query(query))
        tokens = prefix + sum(len(ids) - prefix for ids in prompts)
        total += 2 * tokens * (attention + 3 * hidden * inner) * (layers - 1)
        total += 2 * tokens * 2 * hidden * head_dim * kv                   # the last layer's k, v
        total += 2 * len(documents) * (2 * hidden * head_dim * heads + 3 * hidden * inner)
    return total * (2 if task == "train" else 1)


def product_speed(shape, dtype, device) -> float:
    """FLOP/s of the shape's own products, the median of its layers: at 1,024 rows, on a GPU at the
    8,192 that keep it busy; eight in a row, since it is given work before the last is done."""
    hidden, _, heads, _, head_dim, inner, _ = SHAPES[shape]
    speeds, rows = [], 1024 if torch.device(device).type == "cpu" else 8192
    for k, n in ((hidden, heads * head_dim), (hidden, inner), (inner, hidden)):
        a, b = (torch.randn(s).to(device, getattr(torch, dtype)) for s in ((rows, k), (n, k)))
        times = [timed(lambda: [F.linear(a, b) for _ in range(8)]) for _ in range(20)]
        speeds.append(8 * 2 * rows * k * n / min(times))
    return median(speeds)


def timed(run) -> float:
    """Seconds of a run; on a GPU from when it has nothing left to do until it is done again."""
    wait_for_gpu()
    start = time.perf_counter()
    run()
    wait_for_gpu()
    return time.perf_counter() - start


def wait_for_gpu() -> None:
    if torch.cuda.is_available():
        torch.cuda.synchronize()


def peak_memory(args, shape, task, dtype, method) -> str:
    """MiB that a process of its own adds to its imports, for making the method and two rounds."""
    command = [sys.executable, __file__, "--alone", method, "--shape", shape, "--task", task,
               "--dtype", dtype, "--threads", str(args.threads), "--device", args.device]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout.split()[-1] if done.returncode == 0 else "?"


def alone(args) -> None:
    (shape,), (task,), (dtype,) = args.shape, args.task, args.dtype
    with tempfile.TemporaryDirectory() as directory:
        write = [sys.executable, __file__, "--write", directory, "--shape", shape, "--dtype", dtype]
        subprocess.run(write, check=True)              # elsewhere: it leaves no trace in our memory
        if args.alone not in ("ours", "recompute", "Reranker", "route, rerank"):
            importlib.import_module("transformers.models.qwen3.modeling_qwen3")
            if args.alone == "CrossEncoder" or task == "train":
                importlib.import_module("peft" if task == "train" else "sentence_transformers")
        Path("/proc/self/clear_refs").write_text("5")  # the high-water mark starts here (Linux)
        before = high_water()
        texts = write_texts(shape, task)
        run = methods(task, dtype)[args.alone](Path(directory), dtype, args.device, texts)
        for seed in (1, 2):
            texts[:] = write_texts(shape, task, seed)
            run()
        gpu = torch.cuda.max_memory_allocated() if torch.device(args.device).type == "cuda" else 0
        print(gpu // 2 ** 20 or (high_water() - before) // 1024)


def high_water() -> int:  # KiB
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0])


def bench(args, shape, task, dtype) -> None:
    """One cell of the table: every method that is there, in turns."""
    texts = write_texts(shape, task)
    with tempfile.TemporaryDirectory() as directory:
        write_checkpoint(Path(directory), shape, getattr(torch, dtype))
        runs = {name: make(Path(directory), dtype, args.device, texts)
                for name, make in methods(task, dtype).items()}
        first = {name: run() for name, run in runs.items()}                # warms up
        reranker = Reranker.from_pretrained(directory, dtype, "cpu")
        speed = product_speed(shape, dtype, args.device)
        rounds = []
        for seed in range(1, args.rounds + 1):         # documents of lengths that no kernel knows
            texts[:] = write_texts(shape, task, seed)
            rounds.append({name: timed(run) for name, run in runs.items()})
            rounds[-1]["floor"] = products(reranker, texts, task) / speed
    floor = median(r["ours"] / r["floor"] for r in rounds)
    for name in runs:
        seconds = median(r[name] for r in rounds)
        ratio = median(r[name] / r["ours"] for r in rounds)
        speed = {"infer": f"{len(texts[0][1]) / seconds:9.1f} documents/s",
                 "train": f"{1000 * seconds:9.0f} ms/step", "load": f"{seconds:9.2f} s"}[task]
        memory = f"{peak_memory(args, shape, task, dtype, name):>6} MiB" if args.memory else ""
        end = (f"{floor:5.1f} x floor" if name == "ours" and task != "load" else
               f"{ratio:5.2f} x ours")
        if task == "infer" and name != "route, rerank":
            gap = (torch.as_tensor(first[name]).cpu() - first["ours"].cpu()).abs().max()
            end += f"  {gap:.1e}"
        print(f"{shape:5} {task:5} {dtype:8} {name:14} {speed:>21} {memory} {end}", flush=True)


def serve(args, shape, dtype) -> None:
    (query, documents), = write_texts(shape, "infer")
    with tempfile.TemporaryDirectory() as directory:
        write_checkpoint(Path(directory), shape, getattr(torch, dtype))
        r2r = routed(Path(directory), dtype, args.device)
    say = partial(print, f"{shape:5} serve {dtype:8}", flush=True)
    evaluate_many(say, r2r.reranker, query, documents[:5])

    def rounds(*runs) -> list[float]:
        """Median seconds of each, in turns, after one round to warm up."""
        times = [[timed(run) for run in runs] for _ in range(args.rounds + 1)][1:]
        return [median(column) for column in zip(*times)]

    pool = " ".join(documents).split()
    equal = [" ".join(pool[i:i + 127]) for i in range(50)]                 # 200 tokens each
    for domain in ("general", "a"):
        choose(r2r, domain)
        whole, route = rounds(lambda: r2r.rerank(query, equal), lambda: r2r.route(query))
        say(f"routing to {domain:7} {1000 * route:.1f} ms of {1000 * whole:.0f} ms, "
            f"{100 * route / whole:.1f} % (50 documents of 200 tokens)")

    def stream(domains) -> None:
        for domain in domains:
            choose(r2r, domain)
            r2r.rerank(query, documents[:5])
    mixed, one, bare = rounds(lambda: stream(["a", "b", "c", "general"] * 75),
                              lambda: stream(["a"] * 300), lambda: stream(["general"] * 300))
    say(f"300 queries of 5 documents over three experts and the bare backbone: {mixed:.1f} s; all "
        f"on one expert {one:.1f} s, all on the bare backbone {bare:.1f} s")
    choose(r2r, "a")
    for count in (10, 100, 1000):
        many = (documents * (1 + count // len(documents)))[:count]
        seconds, = rounds(lambda: r2r.rerank(query, many))
        say(f"{count:5} documents: {1000 * seconds / count:.1f} ms each")


def evaluate_many(say, reranker, query, documents) -> None:
    texts = {f"d{i}": text for i, text in enumerate(documents)}
    for count in (100, 1000):
        names = [f"q{i}" for i in range(count)]
        domain = Domain("d", texts, dict.fromkeys(names, query),
                        {"test": {name: {"d0": 1} for name in names}})
        with torch.inference_mode():
            evaluate(reranker, domain, "test", {name: dict.fromkeys(texts, 1.0) for name in names})
        say(f"{count:5} queries evaluated: peak memory {high_water() // 1024} MiB")


def text(args) -> None:
    """60 words a passage, 8 a query, by Zipf's law without its head, the stop words."""
    generator = np.random.default_rng(0)
    share = 1 / np.arange(31, 50031)

    def write(count, length):
        words = generator.choice(len(share), (count, length), p=share / share.sum())
        return [" ".join(map("w{}".format, row)) for row in words]
    passages, queries = write(200000, 60), write(20000, 8)
    index = None

    def build():
        nonlocal index
        index = BM25(passages)
    seconds = timed(build)
    print(f"text  BM25 of 200,000 passages: {seconds:.1f} s", flush=True)
    seconds = timed(lambda: index.search(queries[:2000], 50))
    print(f"text  2,000 queries, top 50: {seconds:.1f} s, {seconds / 2:.1f} ms a query", flush=True)
    domain = Domain("d", {f"d{i}": p for i, p in enumerate(passages)},
                    {f"q{i}": q for i, q in enumerate(queries)},
                    {"train": {f"q{i}": {f"d{i}": 1} for i in range(20000)}})
    candidates = {}
    seconds = timed(lambda: candidates.update(retrieve(domain, "train", 50)))
    print(f"text  candidates of 20,000 queries: {seconds:.0f} s", flush=True)
    seconds = timed(lambda: curate(domain, "train", candidates))
    print(f"text  Procedure 1 for 20,000 queries: {seconds:.0f} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add = parser.add_argument
    add("--shape", nargs="+", default=["tiny", "small"], choices=list(SHAPES))
    add("--task", nargs="+", default=["infer", "train"],
        choices=["infer", "train", "load", "serve", "text"])
    add("--dtype", nargs="+", default=["float32", "bfloat16"], choices=["float32", "bfloat16"])
    add("--threads", type=int, default=torch.get_num_threads())
    add("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    add("--rounds", type=int, default=5)
    add("--memory", action="store_true", help="peak memory too; each method once more, alone")
    add("--alone", help=argparse.SUPPRESS)
    add("--write", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    keep_freed_memory()                                # for all methods, as our commands do
    torch.set_num_threads(args.threads)
    if args.write:
        return write_checkpoint(args.write, args.shape[0], getattr(torch, args.dtype[0]))
    if args.alone:
        return alone(args)
    print(f"{args.threads} threads, torch {torch.__version__}, median of {args.rounds} rounds")
    if "text" in args.task:
        text(args)
    for shape, task, dtype in product(args.shape, args.task, args.dtype):
        if task == "serve":
            serve(args, shape, dtype)
        elif task != "text":
            bench(args, shape, task, dtype)


if __name__ == "__main__":
    main()
