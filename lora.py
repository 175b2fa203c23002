"""Named low-rank experts beside the frozen linear layers of a decoder.

    Eq. 3   h = W0 x + (alpha / r) B A x,    W0 (d, k) frozen, A (r, k), B (d, r)

By hand: W0 = (1 0), x = (3, 1), A = (1 1), B = (2), alpha / r = 2 give h = 3 + 2 * 2 * 4 = 19.

In: a decoder, expert names. Out: the decoder, layers with experts wrapped, one active or none.
Expert files are PEFT's ("checkpoint format" in its developer guide); provenance is their metadata.

Differs from the paper: nothing in Eq. 3. A and B are kept in float32 and cast to the backbone's
type for use; experts are never merged into W0: the bare backbone stays available bit for bit.
"""
import re
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

import torch
from torch import Tensor, nn

from plumbing.checkpoint import ADAPTER, alpha_of, check_provenance, load_tensors, write_tensors
from plumbing.files import InputError, check_fields, note, read_json, write_json

TARGETS = ("q_proj", "k_proj", "v_proj", "o_proj")
SCALE = {"r": (int, 1, 65535), "lora_alpha": (int | float, -1e9, 1e9)}
PREFIX = "base_model.model."                    # PEFT's name for the wrapped *ForCausalLM
active_experts = ContextVar("active_experts", default={})      # of LoRALinears, in each thread


class LoRALinear(nn.Module):
    """A frozen linear layer and its experts, each of its own rank and alpha. Without an active one
    it is the bare layer, bit for bit. Its parameters are the backbone's alone."""

    def __init__(self, base: nn.Linear):
        super().__init__()
        self.base, self.experts = base, {}                     # name -> A (r, k), B (d, r), alpha

    def forward(self, x: Tensor) -> Tensor:  # (T, k) -> (T, d)
        h, expert = self.base(x), active_experts.get().get(self)
        if expert is None:
            return h
        A, B, alpha = expert
        return h.addmm_(x @ A.to(x.dtype).T, B.to(x.dtype).T, alpha=alpha / len(A))        # Eq. 3


def add_experts(decoder: nn.Module, names, rank: int = 32, alpha: float = 64,
                targets=TARGETS, seed: int = 0) -> int:
    """Start one expert a name in the decoder's target layers; returns the number of these layers.
    A is uniform in +-1/sqrt(k) (PEFT's start), B zero: a new expert is the identity."""
    check_fields("experts", {"r": rank, "lora_alpha": alpha}, SCALE, "choose others")
    shapes = {path: W0.weight.shape for path, W0 in linear_layers(decoder).items()}
    kinds = {path: path.rsplit(".", 1)[-1] for path in shapes}
    if not targets or not set(targets) <= set(kinds.values()):
        raise InputError(f"targets {', '.join(targets) or 'none'}: expected linear layers of the "
                         f"decoder, some of {', '.join(sorted(set(kinds.values())))}")
    for name in names:
        generator = torch.Generator().manual_seed(seed)    # of its own: all start from the same A
        put_expert(decoder, name, {p: (
            torch.empty(rank, k).uniform_(-k ** -0.5, k ** -0.5, generator=generator),
            torch.zeros(d, rank), alpha) for p, (d, k) in shapes.items() if kinds[p] in targets})
    return sum(kind in targets for kind in kinds.values())


def put_expert(decoder: nn.Module, name: str, experts: dict[str, tuple]) -> None:
    """{layer: (A, B, alpha)} is expert `name` now: its layers are wrapped, the decoder frozen."""
    decoder.requires_grad_(False)
    for layer in lora_layers(decoder).values():
        layer.experts.pop(name, None)
    for path, (*matrices, alpha) in experts.items():
        layer = decoder.get_submodule(path)
        if isinstance(layer, nn.Linear):
            decoder.set_submodule(path, layer := LoRALinear(layer))
        own = {"device": layer.base.weight.device, "dtype": torch.float32, "copy": True}
        layer.experts[name] = *(nn.Parameter(matrix.to(**own)) for matrix in matrices), alpha


def linear_layers(decoder: nn.Module) -> dict[str, nn.Linear]:
    """Name in the decoder -> W0 of Eq. 3, wrapped or not. Of the head rows are read: it is none."""
    modules = decoder.model.layers.named_modules(prefix="model.layers")
    return {path.removesuffix(".base"): m for path, m in modules if isinstance(m, nn.Linear)}


def lora_layers(decoder: nn.Module) -> dict[str, LoRALinear]:
    """Name in the decoder -> wrapped layer, in the decoder's order."""
    return {path: m for path, m in decoder.named_modules() if isinstance(m, LoRALinear)}


def expert_parameters(decoder: nn.Module, name: str) -> dict[str, nn.Parameter]:
    """All that training changes, by PEFT's key: ..lora_A.weight (r, k), ..lora_B.weight (d, r)."""
    return {f"{PREFIX}{p}.lora_{side}.weight": matrix for p, layer in lora_layers(decoder).items()
            if name in layer.experts for side, matrix in zip("AB", layer.experts[name])}


@contextmanager
def use_expert(decoder: nn.Module, name: str | None):
    """Under one expert (None: none) in this thread, not in those begun inside; then as before."""
    chosen = {layer: layer.experts.get(name) for layer in lora_layers(decoder).values()}
    if name is not None and not any(chosen.values()):
        raise InputError(f"expert {name}: not loaded; load_expert or add_experts comes first")
    before = active_experts.set(active_experts.get() | chosen)
    try:
        yield
    finally:
        active_experts.reset(before)


# ================================================== The method ends here: expert files, refusals.

def save_expert(decoder: nn.Module, name: str, directory, provenance: dict) -> None:
    """Write adapter_config.json, then adapter_model.safetensors, each by rename; `provenance` (its
    "backbone" is the fingerprint) travels in the latter's metadata."""
    experts = {p: m.experts[name] for p, m in lora_layers(decoder).items() if name in m.experts}
    A, _, alpha = next(iter(experts.values()))
    scale = {"r": len(A), "lora_alpha": alpha}
    write_json(Path(directory) / "adapter_config.json", scale | {
        "peft_type": "LORA", "task_type": "CAUSAL_LM", "inference_mode": True,
        "target_modules": sorted({path.rsplit(".", 1)[-1] for path in experts}),
        "rank_pattern": {p: len(A) for p, (A, _, _) in experts.items() if len(A) != scale["r"]},
        "alpha_pattern": {p: a for p, (_, _, a) in experts.items() if a != alpha},
        "base_model_name_or_path": provenance.get("backbone_name")})
    write_tensors(Path(directory) / "adapter_model.safetensors", expert_parameters(decoder, name),
                  "r2r", provenance | scale)


def load_expert(decoder: nn.Module, name: str, directory, backbone: str | None = None,
                prompt: dict | None = None) -> dict:
    """Add the expert kept in `directory`; returns its provenance. InputError, nothing changed, if
    it is broken or does not fit the decoder, `backbone` (a fingerprint) or `prompt` (asdict)."""
    path = Path(directory) / "adapter_model.safetensors"
    config_path = path.with_name("adapter_config.json")
    config = {"rank_pattern": {}, "alpha_pattern": {}} | read_json(config_path)
    made, stored = load_tensors(path, "r2r", "an expert's file")
    remedy = "load its own backbone, or train it anew" if made else (
        "expected plain LoRA of this backbone, saved in PEFT without embeddings and head")
    check_provenance(path, made, backbone, prompt)
    known = {key: [made[key]] for key in SCALE if key in made}
    check_fields(config_path, config, ADAPTER | SCALE | known, remedy)
    # Keys without an adapter's name and what PyTorch, PEFT and AutoModel put in front or leave out.
    tensors = {re.sub(r"^((base_model|model|module)\.)*(?=layers\.)", f"{PREFIX}model.",
                      re.sub(r"_orig_mod\.|(?<=lora_[AB])\.default", "", key)): tensor
               for key, tensor in stored.items()}
    found = {key: list(tensor.shape) if tensor.float().isfinite().all() else "not finite"
             for key, tensor in tensors.items()} | {"number of tensors": len(tensors)}
    fit, experts = dict.fromkeys(tensors, ["none"]) | {"number of tensors": [len(stored) or 2]}, {}
    for layer, W0 in linear_layers(decoder).items():
        A, B = (f"{PREFIX}{layer}.lora_{side}.weight" for side in "AB")
        if A in tensors or B in tensors:
            (d, k), alpha = W0.weight.shape, alpha_of(config, layer, config_path)
            r = tensors[A].numel() // k if config["rank_pattern"] and A in tensors else config["r"]
            check_fields(f"{config_path}: {layer}", {"r": r, "lora_alpha": alpha}, SCALE, remedy)
            fit |= {A: [[r, k]], B: [[d, r]]}
            root = r ** 0.5 if config.get("use_rslora") else 1     # it scales by alpha / sqrt(r)
            experts[layer] = tensors.get(A), tensors.get(B), alpha * root
    check_fields(path, found, fit, remedy)
    put_expert(decoder, name, experts)
    if not any(B.any() for _, B, _ in experts.values()):
        note(f"{directory}: all of B is zero: this expert scores as the bare backbone does")
    return made
