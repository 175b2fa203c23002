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

from data import InputError, parse_json, read_json, write_atomically

TARGETS = ("q_proj", "k_proj", "v_proj", "o_proj")
PREFIX = "base_model.model."                    # PEFT's name for the wrapped *ForCausalLM
REFUSED = ("use_dora", "use_qalora", "alora_invocation_tokens", "lora_bias", "fan_in_fan_out",
           "modules_to_save", "rank_pattern", "alpha_pattern", "layer_replication",
           "layers_to_transform", "target_parameters", "trainable_token_indices", "use_bdlora",
           "kasa_config", "monteclora_config", "arrow_config")
STARTS = (True, False, "gaussian", "eva", "orthogonal")    # of A and B; others change W0 as well


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


def lora_layers(decoder: nn.Module) -> dict[str, LoRALinear]:
    """Name in the decoder -> wrapped layer, in the decoder's order."""
    return {name: m for name, m in decoder.named_modules() if isinstance(m, LoRALinear)}


def expert_parameters(decoder: nn.Module, name: str) -> dict[str, nn.Parameter]:
    """All that training changes, by PEFT's key: ..lora_A.weight (r, k), ..lora_B.weight (d, r)."""
    return {f"{PREFIX}{layer_name}.lora_{side}.weight": matrix[name]
            for layer_name, layer in lora_layers(decoder).items()
            for side, matrix in (("A", layer.A), ("B", layer.B))}


def add_experts(decoder: nn.Module, names, rank: int = 32, alpha: float = 64,
                targets=TARGETS, seed: int = 0) -> int:
    """Freeze the decoder and wrap its target layers, once; start one expert a name.

    Returns the number of wrapped layers. Raises InputError where a target matches no layer or the
    layers are wrapped with another rank.
    """
    if not 0 < rank < 2 ** 16 or not abs(alpha) < 1e9:
        raise InputError(f"rank {rank}, alpha {alpha}; expected a rank from 1 to 65535 and an "
                         "alpha below 1e9")
    if not lora_layers(decoder):
        decoder.requires_grad_(False)
        wrap(decoder, rank, alpha, targets)
    layers = lora_layers(decoder)
    found = sorted({name.rsplit(".", 1)[-1] for name in layers})
    one = next(iter(layers.values()))
    if (one.rank, one.alpha, found) != (rank, alpha, sorted(set(targets))):
        raise InputError(f"experts share rank, alpha and targets: found {one.rank}, {one.alpha:g}, "
                         f"{','.join(found)}; expected {rank}, {alpha:g}, "
                         f"{','.join(sorted(set(targets)))}; train all experts with the same flags")
    for name in names:
        check_name(name)
        generator = torch.Generator().manual_seed(seed)
        for layer in layers.values():
            layer.add(name, generator)
    return len(layers)


def check_name(name: str) -> None:
    """Raise InputError for what cannot be a key of PyTorch's ParameterDict."""
    if not name or "." in name or hasattr(nn.ParameterDict(), name):
        raise InputError(f"expert {name!r}: expected a name without dots that is not a method of "
                         "PyTorch's ParameterDict; rename the domain")


def wrap(decoder, rank, alpha, targets):
    """Replace every target layer by a LoRALinear, all or none."""
    count = decoder.config.num_hidden_layers
    parents_of = {target: [module for module in decoder.modules()
                           if isinstance(getattr(module, target, None), nn.Linear)]
                  for target in targets}
    for target, parents in parents_of.items():
        if len(parents) != count:
            raise InputError(f"target {target}: found in {len(parents)} layers; expected in all "
                             f"{count}; name linear layers of the decoder")
    if not parents_of:
        raise InputError(f"no targets; expected linear layers such as {', '.join(TARGETS)}")
    for target, parents in parents_of.items():
        for parent in parents:
            setattr(parent, target, LoRALinear(getattr(parent, target), rank, alpha))


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


def save_expert(decoder: nn.Module, name: str, directory, provenance: dict) -> None:
    """Write adapter_model.safetensors and adapter_config.json; the weights last, each by rename.

    `provenance` (key "backbone" is the fingerprint) travels in the safetensors metadata, under one
    key: safetensors writes several in random order, and two runs would differ in bytes.
    """
    layers = lora_layers(decoder)
    one = next(iter(layers.values()))
    config = {"peft_type": "LORA", "task_type": "CAUSAL_LM", "r": one.rank,
              "lora_alpha": one.alpha, "lora_dropout": 0.0, "bias": "none",
              "target_modules": sorted({n.rsplit(".", 1)[-1] for n in layers}),
              "base_model_name_or_path": provenance.get("backbone_name"), "fan_in_fan_out": False,
              "inference_mode": True, "init_lora_weights": True, "modules_to_save": None,
              "rank_pattern": {}, "alpha_pattern": {}, "use_dora": False, "use_rslora": False,
              "layers_to_transform": None}
    write_atomically(Path(directory) / "adapter_config.json", json.dumps(config, indent=2) + "\n")
    tensors = {key: parameter.detach().cpu().contiguous()
               for key, parameter in expert_parameters(decoder, name).items()}
    facts = provenance | {"r": one.rank, "lora_alpha": one.alpha}
    metadata = {"r2r": json.dumps(facts, sort_keys=True)}
    write_atomically(Path(directory) / "adapter_model.safetensors", save(tensors, metadata))


def load_expert(decoder: nn.Module, name: str, directory, backbone: str | None = None) -> dict:
    """Add the expert kept in `directory` under `name`; returns its provenance.

    Raises InputError where a file is missing or broken, where a tensor is missing, unexpected or
    mis-shaped, and where the expert was trained on another backbone than the fingerprint says.
    """
    path = Path(directory) / "adapter_model.safetensors"
    config, provenance, tensors = read_expert(Path(directory))
    wanted = provenance.get("backbone")
    if None not in (wanted, backbone) and wanted != backbone:
        raise InputError(f"{path}: expert of backbone {wanted} ({provenance.get('backbone_name')});"
                         f" found backbone {backbone}; load the expert's own backbone or retrain")
    targets = {key.split(".")[-3] for key in tensors if key.count(".") > 2}
    add_experts(decoder, [name], config["r"], config["lora_alpha"], tuple(sorted(targets)))
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
    """Configuration, provenance and tensors. Where they do not belong together another process is
    replacing the one and then the other: two seconds are enough for that."""
    path = directory / "adapter_model.safetensors"
    for _ in range(40):
        config = read_adapter_config(directory / "adapter_config.json")
        try:
            with safe_open(path, "pt") as file:
                provenance = parse_json((file.metadata() or {}).get("r2r", "{}"))
                tensors = {key: file.get_tensor(key) for key in file.keys()}
        except (OSError, SafetensorError, ValueError) as error:
            raise InputError(f"{path}: {error}; expected an expert written by train.py") from None
        saved = {key: provenance.get(key, config[key]) for key in config}
        if saved == config:
            return config, provenance, tensors
        time.sleep(0.05)
    raise InputError(f"{path}: saved with {saved}, but adapter_config.json has {config}; expected "
                     "the two files of one training; mend the latter or train the expert again")


def read_adapter_config(path: Path) -> dict:
    """r and lora_alpha; what Eq. 3 does not compute is refused by name.

    Rank-stabilised LoRA scales by alpha / sqrt(r): Eq. 3 with an alpha sqrt(r) times as large.
    """
    config = read_json(path)
    r, alpha = config.get("r"), config.get("lora_alpha")
    if not (isinstance(r, int) and r > 0 and isinstance(alpha, int | float) and abs(alpha) < 1e9):
        raise InputError(f"{path}: r {r!r}, lora_alpha {alpha!r}; expected a number above 0 and a "
                         "number below 1e9")
    if config.get("peft_type") != "LORA" or config.get("bias", "none") != "none":
        raise InputError(f"{path}: peft_type {config.get('peft_type')!r}, bias "
                         f"{config.get('bias')!r}; expected LORA without biases")
    if config.get("init_lora_weights", True) not in STARTS:
        raise InputError(f"{path}: init_lora_weights is {config['init_lora_weights']!r}, which "
                         f"changes the backbone; expected one of {STARTS}; convert it with PEFT")
    for key in REFUSED:
        if config.get(key):
            raise InputError(f"{path}: {key} is {config[key]!r}; expected none; only plain LoRA is "
                             "read")
    return {"r": r, "lora_alpha": alpha * r ** 0.5 if config.get("use_rslora") else alpha}
