"""Regenerate tests/golden with transformers, the reference: its checkpoints, its logits.

    python tests/make_golden.py        (seconds; needs transformers; last line: "wrote ...")

Out, for a tied and for an untied head:
    golden/<head>/config.json, model.safetensors     written by transformers itself
    golden/<head>/expected.safetensors               ids (T,), lengths (N,), logits (N, V) float32

Each sequence goes through alone, without padding; its logits are those at its last token.
"""
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import Qwen3Config, Qwen3ForCausalLM

GOLDEN = Path(__file__).resolve().parent / "golden"
LENGTHS = [1, 7, 40, 23]


def make(directory: Path, tied: bool) -> None:
    torch.manual_seed(0)
    config = Qwen3Config(vocab_size=64, hidden_size=16, intermediate_size=24, num_hidden_layers=2,
                         num_attention_heads=4, num_key_value_heads=2, head_dim=8,
                         rms_norm_eps=1e-5, rope_theta=500000.0, max_position_embeddings=64,
                         tie_word_embeddings=tied, attn_implementation="eager")
    model = Qwen3ForCausalLM(config).float().eval()
    with torch.no_grad():
        for parameter in model.parameters():          # norms too: at one they would prove nothing
            parameter.uniform_(0.5, 1.5) if parameter.dim() == 1 else parameter.normal_(std=0.4)
        ids = torch.randint(config.vocab_size, (sum(LENGTHS),))
        logits = torch.cat([model(row[None]).logits[:, -1] for row in ids.split(LENGTHS)])
    model.save_pretrained(directory)
    (directory / "generation_config.json").unlink(missing_ok=True)
    save_file({"ids": ids, "lengths": torch.tensor(LENGTHS), "logits": logits},
              directory / "expected.safetensors")


if __name__ == "__main__":
    for name, tied in (("tied", True), ("untied", False)):
        make(GOLDEN / name, tied)
    print(f"wrote {GOLDEN.name}/tied, {GOLDEN.name}/untied")
