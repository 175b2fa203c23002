"""Regenerate tests/golden with transformers, the reference: its checkpoints, its logits.

    python tests/make_golden.py        (seconds; needs transformers; last line: the last family's)

Out, for each family and for both kinds of head:
    golden/<name>/config.json, model.safetensors     written by transformers itself
    golden/<name>/expected.safetensors               ids (T,), lengths (N,), logits (T, V) float32

Each sequence goes through transformers alone, without padding. Printed, as shares of the largest
logit, over the positions within a sliding window: in float32 the largest difference between our
decoder and transformers; in bfloat16 the mean difference of ours, then of theirs, from transformers
in float32.
"""
import sys
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor
from transformers import (AutoModelForCausalLM, GemmaConfig, LlamaConfig, MistralConfig,
                          Qwen2Config, Qwen3Config)

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from r2r import Decoder

GOLDEN = Path(__file__).resolve().parent / "golden"
LENGTHS = [1, 7, 40, 23]
SIZES = dict(vocab_size=64, hidden_size=16, intermediate_size=24, num_hidden_layers=2,
             num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=64,
             rms_norm_eps=1e-5)
ROPE = {"rope_type": "default", "rope_theta": 500000.0}
LLAMA3 = {"rope_type": "llama3", "rope_theta": 50.0, "factor": 8.0, "low_freq_factor": 1.0,
          "high_freq_factor": 4.0, "original_max_position_embeddings": 32}
CONFIGS = {
    "qwen3": Qwen3Config(**SIZES, head_dim=8, rope_parameters=ROPE, tie_word_embeddings=True),
    "qwen3-untied": Qwen3Config(**SIZES, head_dim=8, rope_parameters=ROPE),
    "qwen2": Qwen2Config(**SIZES, tie_word_embeddings=True, use_sliding_window=True,
                         sliding_window=9, max_window_layers=1),
    "llama2": LlamaConfig(**SIZES),
    "llama3": LlamaConfig(**SIZES, head_dim=8, rope_parameters=LLAMA3, tie_word_embeddings=True),
    "mistral": MistralConfig(**SIZES, sliding_window=9),
    "gemma": GemmaConfig(**SIZES | {"hidden_size": 24}, head_dim=8)}   # sqrt(24) has to be rounded


def make(directory: Path, config) -> None:
    torch.manual_seed(0)
    config._attn_implementation = "eager"
    model = AutoModelForCausalLM.from_config(config).float().eval()
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith("norm.weight"):          # at one, Gemma's at zero, they prove nothing
                parameter.uniform_(*((-0.5, 0.5) if directory.name == "gemma" else (0.5, 1.5)))
            else:                                     # biases too
                parameter.normal_(std=0.4)
        ids = torch.randint(config.vocab_size, (sum(LENGTHS),))
        logits = torch.cat([model(row[None]).logits[0] for row in ids.split(LENGTHS)])
    model.save_pretrained(directory)
    (directory / "generation_config.json").unlink(missing_ok=True)
    save_file({"ids": ids, "lengths": torch.tensor(LENGTHS), "logits": logits},
              directory / "expected.safetensors")


@torch.no_grad()
def errors(directory: Path, dtype: str) -> list[Tensor]:
    """|ours - expected| and |transformers' - expected|, as shares of the largest logit, at the
    positions from which every layer looks back to the start."""
    decoder = Decoder.from_pretrained(directory, dtype, "cpu")
    model = AutoModelForCausalLM.from_pretrained(directory, dtype=decoder.head.dtype).eval()
    golden, longest = load_file(directory / "expected.safetensors"), decoder.config.longest
    rows = [row[:longest].tolist() for row in golden["ids"].split(LENGTHS)]
    expected = torch.cat([part[:longest] for part in golden["logits"].split(LENGTHS)])
    theirs = torch.cat([model(torch.tensor([row])).logits[0] for row in rows])
    ours = decoder(rows, every=True)[0] @ decoder.head.T
    largest = expected.abs().max()
    return [(logits - expected).abs() / largest for logits in (ours, theirs)]


if __name__ == "__main__":
    for name, config in CONFIGS.items():
        make(GOLDEN / name, config)
        largest = errors(GOLDEN / name, "float32")[0].max()
        ours, theirs = (error.mean() for error in errors(GOLDEN / name, "bfloat16"))
        print(f"{name:13} float32 {largest:.1e}  bfloat16 {ours:.1e} (transformers {theirs:.1e})")
