"""Broken input files: each ends in exit code 0, or in 2 and one clear line.

    python tests/fuzz.py --cases 2000 --seed 0        (four minutes on one core)
The last line it prints: how many cases ended with 0, how many with 2, how many broke a promise.

In:  nothing; a tiny backbone, two tiny collections and what train.py makes of them.
Each case changes one file in one way and runs one command in a process of its own, which must not
print a traceback, run for over 10 seconds, hold over 2 GB, or write outside --out.
"""
import argparse
import json
import os
import random
import re
import shutil
import signal
import struct
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
import torch._dynamo  # noqa: F401  an optimizer imports it, which every forked process would repeat
from safetensors.torch import load, save

import conftest
import eval as evaluation

SECONDS, MEMORY = 10, 2 * 2 ** 30
ODD = [None, True, -1, 0, 10 ** 30, 1e308, float("nan"), float("inf"), "", "x", "\0", "../../x", [],
       {}, [1, 2], {"a": 1}, 0.5, "1e999", "\ud800"]
STEPS = ["--no-control", "--stage1-steps", "1", "--stage2-steps", "1", "--groups-per-step", "1",
         "--group-size", "2", "--eval-every", "1", "--dev-queries", "2", "--test-queries", "2",
         "--depth", "2", "--rank", "2", "--alpha", "4", "--device", "cpu", "--dtype", "float32"]

Mutation = Callable[[bytes, random.Random], bytes]


# --------------------------------------------------------------------------------------- mutations

def truncated(content: bytes, generator: random.Random) -> bytes:
    return content[:generator.randrange(len(content) + 1)]


def flipped(content: bytes, generator: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(generator.choice((1, 4, 64))):
        if changed:
            changed[generator.randrange(len(changed))] ^= 1 << generator.randrange(8)
    return bytes(changed)


def inserted(*pieces: bytes) -> Mutation:
    def insert(content: bytes, generator: random.Random) -> bytes:
        at = generator.randrange(len(content) + 1)
        return content[:at] + generator.choice(pieces) + content[at:]
    return insert


def long_line(content: bytes, generator: random.Random) -> bytes:
    return content + generator.choice((b"x", b"x ", b"[", b'{"a":')) * (10 ** 7 // 2) + b"\n"


def odd_value(content: bytes, generator: random.Random) -> bytes:
    """One value of the JSON file, or of one line of it, is another; or a key is gone or twice."""
    lines = content.split(b"\n")
    at = generator.randrange(len(lines))
    try:
        value, rest = json.loads(content), None
    except ValueError:
        value, rest = read_json(lines[at]), lines
    if not isinstance(value, (dict, list)):
        return content + b"\nnull\n"
    place, key = generator.choice(list(places(value)))
    action = generator.choice(("change", "change", "delete", "twice", "nest"))
    if action == "delete":
        del place[key]
    elif action == "twice" and isinstance(place, dict):
        text = json.dumps(value)
        twice = f'{{{json.dumps(key)}: {json.dumps(generator.choice(ODD))}, '
        text = text.replace(json.dumps(place), twice + json.dumps(place)[1:], 1)
        return text.encode() if rest is None else joined(rest, at, text)
    else:
        place[key] = (json.loads("[" * 900 + "]" * 900) if action == "nest" else
                      generator.choice(ODD))
    return json.dumps(value).encode() if rest is None else joined(rest, at, json.dumps(value))


def read_json(line: bytes):
    try:
        return json.loads(line)
    except ValueError:
        return None


def joined(lines: list[bytes], at: int, text: str) -> bytes:
    return b"\n".join([*lines[:at], text.encode(), *lines[at + 1:]])


def places(value):
    """(container, key) of every value inside, at most a thousand."""
    pairs, left = [], [value]
    while left and len(pairs) < 1000:
        here = left.pop(0)
        for key in (here if isinstance(here, dict) else range(len(here))):
            pairs.append((here, key))
            if isinstance(here[key], (dict, list)) and here[key]:
                left.append(here[key])
    return pairs or [({"a": 1}, "a")]


def odd_field(content: bytes, generator: random.Random) -> bytes:
    """One tab-separated field is another, gone or twice."""
    lines = content.split(b"\n")
    at = generator.randrange(len(lines))
    fields = lines[at].split(b"\t")
    place = generator.randrange(len(fields))
    odd = generator.choice((b"", b"-1", b"1e309", b"nan", b"9" * 5000, b'"', b"x" * 9999, b"\0"))
    fields[place:place + 1] = generator.choice(([], [odd], [fields[place]] * 2))
    return b"\n".join([*lines[:at], b"\t".join(fields), *lines[at + 1:]])


def odd_header(content: bytes, generator: random.Random) -> bytes:
    """The JSON header of a safetensors file is another; or its length is."""
    if len(content) < 8 or generator.random() < 0.2:
        length = generator.choice((0, 1, 7, 2 ** 20, 2 ** 40, 2 ** 63, 2 ** 64 - 1))
        return struct.pack("<Q", length) + content[8:]
    size, = struct.unpack("<Q", content[:8])
    header = odd_value(content[8:8 + size], generator)
    return struct.pack("<Q", len(header)) + header + content[8 + size:]


def odd_numbers(content: bytes, generator: random.Random) -> bytes:
    """NaN, infinity or huge numbers in a tensor's data."""
    at = generator.randrange(len(content) // 2, len(content) // 4 * 4, 4)
    return content[:at] + struct.pack("<f", generator.choice((float("nan"), float("inf"), 1e38))
                                      ) + content[at + 4:]


def odd_tensor(content: bytes, generator: random.Random) -> bytes:
    """A whole safetensors file in which one tensor is missing or has another shape or type."""
    size, = struct.unpack("<Q", content[:8])
    facts, tensors = json.loads(content[8:8 + size]).get("__metadata__"), load(content)
    name = generator.choice(sorted(tensors))
    tensor = tensors.pop(name)
    flat = tensor.reshape(-1)
    changed = generator.choice([None, flat, flat[:0], tensor[None], tensor.half(), tensor.long()])
    return save(tensors | ({} if changed is None else {name: changed.contiguous()}), facts)


def odd_names(content: bytes, generator: random.Random) -> bytes:
    """Tensors named as PyTorch, PEFT or AutoModel may name them, or one of no layer."""
    size, = struct.unpack("<Q", content[:8])
    facts, tensors = json.loads(content[8:8 + size]).get("__metadata__"), load(content)
    old, new = generator.choice((("lora_A.", "lora_A.default."), ("base_model.model.", ""),
                                 ("base_model.model.model.", ""), ("model.", "_orig_mod.model."),
                                 ("base_model", "module.base_model"), ("q_proj", "lm_head"),
                                 ("lora_B.weight", "lora_B.bias"), ("layers.0", "layers.99")))
    tensors = {name.replace(old, new, 1): tensor for name, tensor in tensors.items()}
    if generator.random() < 0.3:
        tensors = {name: tensor * 0 for name, tensor in tensors.items()}
    return save(tensors, facts)


def odd_setting(*settings: dict) -> Mutation:
    """A JSON file in which one of these settings stands as well."""
    def change(content: bytes, generator: random.Random) -> bytes:
        values = json.loads(content)
        for key, value in generator.choice(settings).items():
            inner = isinstance(value, dict) and isinstance(values.get(key), dict)
            values[key] = values[key] | value if inner else value
        return json.dumps(values).encode()
    return change


EVERY = {"truncated": truncated, "flipped": flipped, "empty": lambda content, generator: b"",
         "NUL": inserted(b"\0", b"\0" * 99), "not UTF-8": inserted(b"\xff", b"\xc3(", b"\xed\xa0"),
         "BOM": lambda content, generator: b"\xef\xbb\xbf" + content, "long line": long_line,
         "control characters": inserted(b"\x1b[2J", b"\x85", "\u2028".encode(), b"\x0c", b"\r"),
         "CRLF": lambda content, generator: content.replace(b"\n", b"\r\n"),
         "twice": lambda content, generator: content + content,
         "other scripts": inserted(*(text.encode() for text in (
             "痛风的治疗", "हिन्दी", "ภาษาไทย", "e\u0301", "ﬁ", "Ｆ", "\u202eabc", "\u0301", "🧪" * 9)))}
KINDS = {".json": {"odd value": odd_value}, ".jsonl": {"odd value": odd_value},
         ".tsv": {"odd field": odd_field}, ".txt": {}, ".csv": {"odd field": odd_field},
         ".safetensors": {"odd header": odd_header, "odd numbers": odd_numbers,
                          "odd tensor": odd_tensor}}
SETTINGS = {
    "prompt.json": odd_setting({"prefix": "{instruction}"}, {"prefix": "{query}"},
                               {"suffix": ["{"]},
                               {"suffix": ["{instruction} {document}"]}, {"instruction": "{query}"},
                               {"content": ["{query}{query}{document}"]}, {"max_length": 9},
                               {"instruction": "{0} {} {{document}}"}, {"counted": "content"}),
    "tokenizer.json": odd_setting({"model": {"dropout": 0.5}},
                                  {"normalizer": {"type": "Lowercase"}},
                                  {"truncation": {"direction": "Right", "max_length": 3,
                                                  "strategy": "LongestFirst", "stride": 0}},
                                  {"added_tokens": []}, {"normalizer": {"type": "NFD"}}, {
        "added_tokens": [{"id": 10 ** 6, "content": "[PAD]", "single_word": False, "lstrip": False,
                          "rstrip": False, "normalized": False, "special": True}]}),
    "adapter_config.json": odd_setting(
        {"rank_pattern": {"q_proj": 1}}, {"alpha_pattern": {"q_proj": 1}},
        {"alpha_pattern": {"(": 1}},
        {"layers_to_transform": [0]}, {"use_rslora": True}, {"use_dora": True}, {"r": 3},
        {"modules_to_save": ["lm_head"]}, {"target_modules": ".*q_proj"}, {"lora_alpha": 0}),
    "adapter_model.safetensors": odd_names}


# ------------------------------------------------------------------------------------------- cases

def prepare(directory: Path, write_backbone, write_toy_domain) -> None:
    """A backbone in two files, two collections with a gazetteer, an expert, a router and a list of
    documents."""
    conftest.shard(write_backbone(directory / "backbone"))
    (directory / "backbone" / "tokenizer_config.json").write_text('{"pad_token": "<|endoftext|>"}')
    for name in ("plants", "general"):
        write_toy_domain(directory / "data", name)
    gazetteer = directory / "data" / "plants" / "gazetteer.tsv"
    gazetteer.write_text("Ada Corp.\tCOMPANY\nmoss\tPLANT\n")
    (directory / "documents.txt").write_text("moss fern\noak ivy\nreed palm\n")
    code, printed, *_ = run(directory, "train.py", train_words(directory))
    assert code == 0, printed


def train_words(directory: Path) -> list[str]:
    return ["--domain", "plants", "--data", f"{directory}/data", "--backbone",
            f"{directory}/backbone", "--out", f"{directory}/experts", *STEPS]


def commands(directory: Path, target: Path, generator: random.Random) -> tuple[str, list[str]]:
    """The command that reads the changed file, drawn from those that do."""
    part = target.relative_to(directory).parts[0]
    common = ["--backbone", f"{directory}/backbone", "--device", "cpu", "--dtype", "float32"]
    rerank = "r2r.py", ["moss fern?", f"{directory}/documents.txt", "--experts",
                        f"{directory}/experts", *common]
    export = "backbone/export.py", ["--out", f"{directory}/experts/export", "--expert", "plants",
                                    "--experts", f"{directory}/experts", *common]
    train = "train.py", train_words(directory) + generator.choice(([], ["--resume"]))
    evaluate = "eval.py", ["--data", f"{directory}/data", "--experts", f"{directory}/experts",
                           "--out", f"{directory}/experts/results", "--depth", "2", "--queries",
                           "2", *common]
    threads = "threads", [f"{directory}/{n}" for n in ("backbone", "experts", "documents.txt")]
    return {"backbone": generator.choice((rerank, export)),
            "documents.txt": generator.choice((rerank, threads)),
            "data": generator.choice((train, evaluate)),
            "experts": generator.choice((rerank, export, train, evaluate, threads))}[part]


def run(directory: Path, script: str, words: list[str]) -> tuple[int, str, float, int]:
    """(exit code, what it printed to stderr, seconds, peak bytes) of a forked process, which has
    imported everything already."""
    log = directory.parent / "stderr"
    started, child = time.monotonic(), os.fork()
    if child == 0:
        signal.alarm(SECONDS + 1)
        code = 70
        try:
            with open(log, "w") as errors, open(os.devnull, "w") as nothing:
                os.dup2(errors.fileno(), 2)
                os.dup2(nothing.fileno(), 1)
                sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")  # pytest has others
                sys.argv = [script, *words]
                main = in_threads if script == "threads" else import_module(
                    script.removesuffix(".py").replace("/", ".")).main
                evaluation.paired_test = partial(evaluation.paired_test, samples=99)    # seconds
                from plumbing.files import run_main
                try:
                    run_main(main)
                    code = 0
                except SystemExit as stopped:
                    code = stopped.code or 0
                except BaseException:
                    import traceback
                    traceback.print_exc()
                sys.stdout.flush()
                sys.stderr.flush()
        finally:
            os._exit(code)
    _, status, usage = os.wait4(child, 0)
    return (os.waitstatus_to_exitcode(status), log.read_text(errors="replace"),
            time.monotonic() - started, usage.ru_maxrss * 1024)


def in_threads() -> None:
    """The answers of four threads that share a system are those of the same calls alone."""
    from r2r import R2R
    torch.set_num_threads(1)    # a fork makes PyTorch's pool anew with this: one thread, alone
    backbone, experts, documents = sys.argv[1:4]
    system = R2R.from_pretrained(backbone, experts, dtype="float32", device="cpu")
    texts = [line for line in Path(documents).read_text(errors="replace").split("\n") if line]
    queries = [f"{word} moss?" for word in "a be see den else found garden hardest".split()]
    alone = [system.rerank(query, texts) for query in queries]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda query: system.rerank(query, texts), queries * 2)) == alone * 2


def listing(directory: Path, words: list[str]) -> dict[str, int]:
    """When each file was changed that the command must not write."""
    out = Path(words[words.index("--out") + 1]) if "--out" in words else directory / "nowhere"
    return {str(path): path.lstat().st_mtime_ns for path in directory.parent.rglob("*")
            if path.is_file() and path.name != "stderr" and not path.is_relative_to(out)}


def complaint(code: int, printed: str, seconds: float, peak: int) -> str | None:
    """Which promise the case broke."""
    lines = [line for line in printed.splitlines() if not line.startswith("note: ")]
    if "Traceback" in printed or code not in (0, 2):
        return f"exit code {code}: {' / '.join(printed.splitlines()[-3:])[:300]}"
    if code == 2 and not (1 <= len(lines) <= 11 and all(re.match("error: .", s) for s in lines)):
        return f"{len(lines)} lines: {printed[:200]!r}"
    if code == 2 and any(len(line) > 1000 or not line.isprintable() for line in lines):
        return f"a line of up to {max(map(len, lines))} characters: {lines[0][:200]!r}"
    if seconds > SECONDS or peak > MEMORY:
        return f"{seconds:.1f} s, {peak / 2 ** 30:.1f} GB"
    return None


def case(source: Path, number: int, seed: int) -> tuple[str, int, str | None]:
    """(what was changed, exit code, the promise broken)."""
    generator = random.Random(f"{seed} {number}")
    with tempfile.TemporaryDirectory() as temporary:
        directory = Path(temporary) / "case"
        shutil.copytree(source, directory)
        files = sorted(p for p in directory.rglob("*") if p.suffix in KINDS and p.is_file())
        target = generator.choice(files)
        script, words = commands(directory, target, generator)
        kinds = KINDS[target.suffix] | ({"odd setting": SETTINGS[target.name]}
                                        if target.name in SETTINGS else {})
        choices = {**EVERY, **kinds, "missing": None, "a directory": None}
        kind = generator.choice([*choices, *kinds, *kinds])
        content = target.read_bytes()
        target.unlink()
        if kind == "a directory":
            target.mkdir()
        elif kind != "missing":
            target.write_bytes(choices[kind](content, generator))
        before = listing(directory, words)
        code, *rest = run(directory, script, words)
        broken = complaint(code, *rest)
        changed = dict(listing(directory, words).items() ^ before.items())
        if not broken and changed:
            broken = f"written outside --out: {', '.join(changed)}"
        name = f"{number}: {script}, {target.relative_to(directory)}, {kind}"
        return name, code, broken


def fuzz(source: Path, numbers: range, seed: int, say: Callable = print) -> list[str]:
    codes, broken_cases = Counter(), []
    for number in numbers:
        name, code, broken = case(source, number, seed)
        codes[code] += 1
        if broken:
            broken_cases.append(f"{name}: {broken}")
            say(broken_cases[-1], flush=True)
    say(f"{len(numbers)} cases: {codes[0]} ended with 0, {codes[2]} with 2; {len(broken_cases)} "
        "broke a promise")
    return broken_cases


def main() -> None:
    parser = argparse.ArgumentParser(description="Broken input files.")
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    import test_train
    with tempfile.TemporaryDirectory() as directory:
        prepared = Path(directory)
        conftest.write_tokenizer(prepared / "tokenizer.json")
        prepare(prepared / "source", conftest.backbone_writer(prepared / "tokenizer.json"),
                test_train.write_toy_domain)
        sys.exit(bool(fuzz(prepared / "source", range(args.first, args.first + args.cases),
                           args.seed)))


if __name__ == "__main__":
    main()
