"""Named low-rank experts beside the frozen linear layers of a decoder.

    Eq. 3   h = W0 x + (alpha / r) B A x,    W0 (d, k) frozen, A (r, k), B (d, r)

In: a decoder, expert names. Out: the same decoder, each target layer wrapped; at most one expert
active.
Expert files are PEFT's: adapter_model.safetensors and adapter_config.json (PEFT's developer guide,
"checkpoint format"), with our provenance in the safetensors metadata.

Differs from the paper: nothing in Eq. 3. A and B are float32 masters computed in the backbone's
type; experts are never merged into W0, so the bare backbone stays available bit for bit.
"""
import json
import time
from contextlib import contextmanager
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor, nn

from backbone.shell import InputError, check_fields, parse_json, read_json, write_atomically

TARGETS = ("q_proj", "k_proj", "v_proj", "o_proj")


class LoRALinear(nn.Module):
    """A frozen linear layer with named experts; `active` None is the bare layer, bit for bit."""

    def __init__(self, base: nn.Linear, rank: int, alpha: float):
        super().__init__()
        self.base, self.rank, self.alpha, self.active = base, rank, alpha, None
        self.A, self.B = nn.ParameterDict(), nn.ParameterDict()

    def add(self, name: str, generator: torch.Generator) -> None:
        """A uniform in +-1/sqrt(k) (PEFT's start), B zero: a new expert is the identity."""
        d, k = self.base.weight.shape
        start = torch.empty(self.rank, k).uniform_(-k ** -0.5, k ** -0.5, generator=generator)
        self.A[name] = nn.Parameter(start.to(self.base.weight.device))                     # (r, k)
        self.B[name] = nn.Parameter(torch.zeros(d, self.rank, device=self.base.weight.device))

    def forward(self, x: Tensor) -> Tensor:  # (T, k) -> (T, d)
        h = self.base(x)
        if self.active is None:
            return h
        A, B = self.A[self.active].to(x.dtype), self.B[self.active].to(x.dtype)
        return h.addmm_(x @ A.T, B.T, alpha=self.alpha / self.rank)                        # Eq. 3

    def merged(self, name: str) -> Tensor:  # -> (d, k)
        """W0 + (alpha / r) B A in float32, rounded to the backbone's type; W0 stays as it is."""
        W0 = self.base.weight
        return (W0.float() + self.alpha / self.rank * self.B[name] @ self.A[name]).to(W0.dtype)


def add_experts(decoder: nn.Module, names, rank: int = 32, alpha: float = 64,
                targets=TARGETS, seed: int = 0) -> int:
    """Freeze the decoder and wrap its target layers, once; start one expert a name.

    Returns the number of wrapped layers. Raises InputError where a target matches no layer or the
    layers are wrapped with another rank."""
    check_fields("experts", {"r": rank, "lora_alpha": alpha}, SCALE, "choose others")
    if not lora_layers(decoder):
        decoder.requires_grad_(False)
        wrap(decoder, rank, alpha, targets)
    layers = lora_layers(decoder)
    found, wanted = shared_shape(layers), (rank, alpha, sorted(set(targets)))
    if found != wanted:
        raise InputError(f"experts share rank, alpha and targets: found {found}; expected {wanted};"
                         " train all experts with the same flags")
    for name in names:
        check_name(name)
        generator = torch.Generator().manual_seed(seed)
        for layer in layers.values():
            layer.add(name, generator)
    return len(layers)


def wrap(decoder, rank, alpha, targets):
    """Replace every target layer by a LoRALinear, all or none."""
    count = decoder.config.num_hidden_layers
    parents = {target: [module for module in decoder.modules()
                        if isinstance(getattr(module, target, None), nn.Linear)]
               for target in targets}
    wrong = {target: len(found) for target, found in parents.items() if len(found) != count}
    if wrong or not parents:
        raise InputError(f"targets {wrong or 'none'}: expected each in {count} layers; name linear "
                         "layers of the decoder")
    for target, found in parents.items():
        for parent in found:
            setattr(parent, target, LoRALinear(getattr(parent, target), rank, alpha))


def lora_layers(decoder: nn.Module) -> dict[str, LoRALinear]:
    """Name in the decoder -> wrapped layer, in the decoder's order."""
    return {name: m for name, m in decoder.named_modules() if isinstance(m, LoRALinear)}


def shared_shape(layers: dict[str, LoRALinear]) -> tuple[int, float, list[str]]:
    """Rank, alpha and targets, which all experts of a decoder have in common."""
    first = next(iter(layers.values()))
    return first.rank, first.alpha, sorted({name.rsplit(".", 1)[-1] for name in layers})


def expert_parameters(decoder: nn.Module, name: str) -> dict[str, nn.Parameter]:
    """All that training changes, by PEFT's key: ..lora_A.weight (r, k), ..lora_B.weight (d, r)."""
    return {f"{PREFIX}{layer_name}.lora_{side}.weight": matrix[name]
            for layer_name, layer in lora_layers(decoder).items()
            for side, matrix in (("A", layer.A), ("B", layer.B))}


@contextmanager
def use_expert(decoder: nn.Module, name: str | None):
    """Score under one expert; None is the bare backbone. What was active before returns after."""
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

PREFIX = "base_model.model."                    # PEFT's name for the wrapped *ForCausalLM
CONFIG = {"peft_type": "LORA", "task_type": "CAUSAL_LM", "lora_dropout": 0.0, "bias": "none",
          "fan_in_fan_out": False, "inference_mode": True, "init_lora_weights": True,
          "modules_to_save": None, "rank_pattern": {}, "alpha_pattern": {}, "use_dora": False,
          "use_rslora": False, "layers_to_transform": None}
# What Eq. 3 does not compute is refused by name; other values of init_lora_weights change W0.
SCALE = {"r": (int, 1, 65535), "lora_alpha": (int | float, -1e9, 1e9)}
EXPECTED = SCALE | {
    "peft_type": ["LORA"], "bias": ["none", None],
    "init_lora_weights": [True, None, False, "gaussian", "eva", "orthogonal"]} | {
    key: [None, False, [], {}] for key in (
        "use_dora", "use_qalora", "alora_invocation_tokens", "lora_bias", "fan_in_fan_out",
        "modules_to_save", "rank_pattern", "alpha_pattern", "layer_replication",
        "layers_to_transform", "target_parameters", "trainable_token_indices", "use_bdlora",
        "kasa_config", "monteclora_config", "arrow_config")}


def check_name(name: str) -> None:
    """Raise InputError for what cannot be a key of PyTorch's ParameterDict."""
    if not name or "." in name or hasattr(nn.ParameterDict(), name):
        raise InputError(f"expert {name!r}: expected a name without dots that is not a method of "
                         "PyTorch's ParameterDict; rename the domain")


def save_expert(decoder: nn.Module, name: str, directory, provenance: dict) -> None:
    """Write adapter_config.json, then adapter_model.safetensors, each by rename.

    `provenance` (key "backbone" is the fingerprint) travels in the safetensors metadata, under one
    key: safetensors writes several in random order, and two runs would differ in bytes."""
    rank, alpha, targets = shared_shape(lora_layers(decoder))
    scale = {"r": rank, "lora_alpha": alpha}
    config = CONFIG | scale | {"target_modules": targets,
                               "base_model_name_or_path": provenance.get("backbone_name")}
    write_atomically(Path(directory) / "adapter_config.json", json.dumps(config, indent=2) + "\n")
    tensors = {key: parameter.detach().cpu().contiguous()
               for key, parameter in expert_parameters(decoder, name).items()}
    metadata = {"r2r": json.dumps(provenance | scale, sort_keys=True)}
    write_atomically(Path(directory) / "adapter_model.safetensors", save(tensors, metadata))


def load_expert(decoder: nn.Module, name: str, directory, backbone: str | None = None) -> dict:
    """Add the expert kept in `directory` under `name`; returns its provenance.

    Raises InputError where a file is missing or broken, where a tensor is missing, unexpected or
    mis-shaped, and where the expert was trained on another backbone than the fingerprint says."""
    path = Path(directory) / "adapter_model.safetensors"
    scale, provenance, tensors = read_expert(Path(directory))
    wanted = provenance.get("backbone")
    if None not in (wanted, backbone) and wanted != backbone:
        raise InputError(f"{path}: expert of backbone {wanted} ({provenance.get('backbone_name')});"
                         f" found backbone {backbone}; load the expert's own backbone or retrain")
    targets = {key.split(".")[-3] for key in tensors if key.count(".") > 2}
    add_experts(decoder, [name], scale["r"], scale["lora_alpha"], tuple(sorted(targets)))
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


def read_expert(directory: Path) -> tuple[dict, dict, dict[str, Tensor]]:
    """{"r", "lora_alpha"}, provenance and tensors. Where the two files do not belong together
    another process is replacing one and then the other: two seconds are enough for that."""
    path = directory / "adapter_model.safetensors"
    for _ in range(40):
        config = read_json(directory / "adapter_config.json")
        check_fields(directory / "adapter_config.json", config, EXPECTED, "save plain LoRA in PEFT")
        # rank-stabilised LoRA scales by alpha / sqrt(r): Eq. 3 with an alpha sqrt(r) times as large
        factor = config["r"] ** 0.5 if config.get("use_rslora") else 1
        scale = {"r": config["r"], "lora_alpha": config["lora_alpha"] * factor}
        try:
            with safe_open(path, "pt") as file:
                provenance = parse_json((file.metadata() or {}).get("r2r", "{}"))
                tensors = {key: file.get_tensor(key) for key in file.keys()}
        except (OSError, SafetensorError, ValueError) as error:
            raise InputError(f"{path}: {error}; expected an expert written by train.py") from None
        saved = {key: provenance.get(key, scale[key]) for key in scale}
        if saved == scale:
            return scale, provenance, tensors
        time.sleep(0.05)
    raise InputError(f"{path}: saved with {saved}, but adapter_config.json has {scale}; expected "
                     "the two files of one training; mend the latter or train the expert again")
