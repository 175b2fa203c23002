"""Named low-rank experts beside the frozen linear layers of a decoder.

    Eq. 3   h = W0 x + (alpha / r) B A x,    W0 (d, k) frozen, A (r, k), B (d, r)

By hand: W0 = (1 0), x = (3, 1), A = (1 1), B = (2), alpha / r = 2 give h = 3 + 2 * 2 * 4 = 19.

In: a decoder, expert names. Out: the decoder, its target layers wrapped, one expert active or none.
Expert files are PEFT's ("checkpoint format" in its developer guide), with our provenance in the
safetensors metadata.

Differs from the paper: nothing in Eq. 3. A and B are kept in float32 and cast to the backbone's
type for use; experts are never merged into W0: the bare backbone stays available bit for bit.
"""
from contextlib import contextmanager
from pathlib import Path

import torch
from torch import Tensor, nn

from plumbing.checkpoint import SCALE, check_provenance, read_expert, write_tensors
from plumbing.files import InputError, check_fields, write_json

TARGETS = ("q_proj", "k_proj", "v_proj", "o_proj")
PREFIX = "base_model.model."                    # PEFT's name for the wrapped *ForCausalLM


class LoRALinear(nn.Module):
    """A frozen linear layer with named experts; `active` None is the bare layer, bit for bit."""

    def __init__(self, base: nn.Linear, rank: int, alpha: float):
        super().__init__()
        self.base, self.rank, self.alpha, self.active = base, rank, alpha, None
        self.A, self.B = nn.ParameterDict(), nn.ParameterDict()

    def add(self, name: str, generator: torch.Generator) -> None:
        """A uniform in +-1/sqrt(k) (PEFT's start), B zero: a new expert is the identity."""
        (d, k), device = self.base.weight.shape, self.base.weight.device
        start = torch.empty(self.rank, k).uniform_(-k ** -0.5, k ** -0.5, generator=generator)
        self.A[name] = nn.Parameter(start.to(device))                                      # (r, k)
        self.B[name] = nn.Parameter(torch.zeros(d, self.rank, device=device))              # (d, r)

    def forward(self, x: Tensor) -> Tensor:  # (T, k) -> (T, d)
        h = self.base(x)
        if self.active is None:
            return h
        A, B = self.A[self.active].to(x.dtype), self.B[self.active].to(x.dtype)
        return h.addmm_(x @ A.T, B.T, alpha=self.alpha / self.rank)                        # Eq. 3


def add_experts(decoder: nn.Module, names, rank: int = 32, alpha: float = 64,
                targets=TARGETS, seed: int = 0) -> int:
    """Freeze the decoder and wrap its target layers, once; start one expert a name.

    Returns the number of wrapped layers. InputError where a target matches no layer, the layers are
    wrapped with another rank, or a name cannot be a key of PyTorch's ParameterDict."""
    check_fields("experts", {"r": rank, "lora_alpha": alpha}, SCALE, "choose others")
    for name in names:
        if not name or "." in name or hasattr(nn.ParameterDict(), name):
            raise InputError(f"expert {name!r}: expected a name without dots, no method of "
                             "PyTorch's ParameterDict; rename the domain")
    if not lora_layers(decoder):
        wrap(decoder, rank, alpha, targets)
    expected = (rank, alpha, sorted(set(targets)))
    if (shape := shared_shape(decoder)) != expected:
        raise InputError(f"experts share rank, alpha and targets: found {shape}; expected "
                         f"{expected}; train all experts with the same flags")
    for name in names:
        generator = torch.Generator().manual_seed(seed)    # of its own: all start from the same A
        for layer in lora_layers(decoder).values():
            layer.add(name, generator)
    return len(lora_layers(decoder))


def wrap(decoder: nn.Module, rank: int, alpha: float, targets) -> None:
    """Freeze the decoder; replace every target layer by a LoRALinear, all or none."""
    decoder.requires_grad_(False)
    count = decoder.config.num_hidden_layers
    parents = {target: [m for m in decoder.modules()
                        if isinstance(getattr(m, target, None), nn.Linear)] for target in targets}
    wrong = {target: len(modules) for target, modules in parents.items() if len(modules) != count}
    if wrong or not parents:
        raise InputError(f"targets {wrong or 'none'}: expected each in {count} layers; name linear "
                         "layers of the decoder")
    for target, modules in parents.items():
        for module in modules:
            setattr(module, target, LoRALinear(getattr(module, target), rank, alpha))


def lora_layers(decoder: nn.Module) -> dict[str, LoRALinear]:
    """Name in the decoder -> wrapped layer, in the decoder's order."""
    return {name: m for name, m in decoder.named_modules() if isinstance(m, LoRALinear)}


def shared_shape(decoder: nn.Module) -> tuple[int, float, list[str]]:
    """Rank, alpha and targets, which all experts of a decoder have in common."""
    layers = lora_layers(decoder)
    first = next(iter(layers.values()))
    return first.rank, first.alpha, sorted({name.rsplit(".", 1)[-1] for name in layers})


def expert_parameters(decoder: nn.Module, name: str) -> dict[str, nn.Parameter]:
    """All that training changes, by PEFT's key: ..lora_A.weight (r, k), ..lora_B.weight (d, r)."""
    return {f"{PREFIX}{layer_name}.lora_{side}.weight": matrix[name]
            for layer_name, layer in lora_layers(decoder).items()
            for side, matrix in (("A", layer.A), ("B", layer.B))}


@contextmanager
def use_expert(decoder: nn.Module, name: str | None):
    """Score under one expert (None: the bare backbone); then restore what was active before."""
    layers = lora_layers(decoder)
    if name is not None and not (layers and all(name in layer.A for layer in layers.values())):
        raise InputError(f"expert {name}: not loaded; load_expert or add_experts comes first")
    before = [layer.active for layer in layers.values()]
    try:
        for layer in layers.values():
            layer.active = name
        yield
    finally:
        for layer, active in zip(layers.values(), before, strict=True):
            layer.active = active


# ================================================== The method ends here: expert files, refusals.

CONFIG = {"peft_type": "LORA", "task_type": "CAUSAL_LM", "lora_dropout": 0.0, "bias": "none",
          "fan_in_fan_out": False, "inference_mode": True, "init_lora_weights": True,
          "modules_to_save": None, "rank_pattern": {}, "alpha_pattern": {}, "use_dora": False,
          "use_rslora": False, "layers_to_transform": None}


def save_expert(decoder: nn.Module, name: str, directory, provenance: dict) -> None:
    """Write adapter_config.json, then adapter_model.safetensors, each by rename.

    `provenance` (key "backbone" is the fingerprint) travels in the safetensors metadata."""
    rank, alpha, targets = shared_shape(decoder)
    scale = {"r": rank, "lora_alpha": alpha}
    write_json(Path(directory) / "adapter_config.json", CONFIG | scale | {
        "target_modules": targets, "base_model_name_or_path": provenance.get("backbone_name")})
    write_tensors(Path(directory) / "adapter_model.safetensors", expert_parameters(decoder, name),
                  "r2r", provenance | scale)


def load_expert(decoder: nn.Module, name: str, directory, backbone: str | None = None,
                prompt: dict | None = None) -> dict:
    """Add the expert kept in `directory` under `name`; returns its provenance.

    Raises InputError where a file is missing or broken, where a tensor is missing, unexpected or
    mis-shaped, and where the expert was trained on another `backbone` (a fingerprint) or under
    another `prompt` (asdict of one)."""
    path = Path(directory) / "adapter_model.safetensors"
    scale, provenance, tensors = read_expert(Path(directory))
    check_provenance(path, provenance, backbone, prompt)
    targets = {key.split(".")[-3] for key in tensors if key.count(".") > 2}
    add_experts(decoder, [name], scale["r"], scale["lora_alpha"], targets)
    expected = expert_parameters(decoder, name)
    wrong = sorted(key for key in expected.keys() | tensors.keys() if key not in tensors
                   or key not in expected or tensors[key].shape != expected[key].shape)
    if wrong:
        raise InputError(f"{path}: {len(wrong)} tensors missing, unexpected or mis-shaped, first "
                         f"{wrong[0]}; expected A and B of {len(expected) // 2} layers; retrain it")
    with torch.no_grad():
        for key, parameter in expected.items():
            parameter.copy_(tensors[key])
    return provenance
