"""Read a checkpoint directory: what r2r.py's decoder and prompt are made of, or one clear refusal.

In:  config.json, prompt.json (or the family's in prompts/), tokenizer.json, *.safetensors; or the
     hub's org/name, which is downloaded into the hub's own cache
Out: Config, Prompt, tokenizers, {name: tensor}. Nothing is unpickled and no code is run.
"""
import json
import re
from dataclasses import dataclass, fields
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from tokenizers import Tokenizer
from torch import Tensor

from plumbing.files import InputError, check_fields, note, parse_json, read_json, write_atomically

PROMPTS = Path(__file__).resolve().parent.parent / "backbone" / "prompts"


def locate(name) -> Path:
    """A directory as it is; the hub's org/name from its cache, or downloaded into it."""
    if Path(name).exists() or not re.fullmatch(r"[\w.-]+/[\w.-]+", str(name)):
        return Path(name)
    from huggingface_hub import constants, snapshot_download  # arrives with tokenizers
    files, twice = ["*.safetensors", "*.json"], ["consolidated*", "*/*"]    # Mistral's own copy
    try:
        return Path(snapshot_download(str(name), allow_patterns=files, ignore_patterns=twice))
    except Exception as error:                         # the library's errors share no base
        raise InputError(f"{name}: no directory, not in {constants.HF_HUB_CACHE}, not downloaded ("
                         f"{repr(error).splitlines()[0]:.120}); download it, name that") from None


# ----------------------------------------------------------------------------------------- prompts

@dataclass(frozen=True)
class Prompt:
    """The text around a query and a document, and the two tokens whose logits are compared; content
    and suffix come in pieces that are tokenised one by one, as the references do it."""
    prefix: str
    content: list                              # of str; {instruction}, {query}, {document} last
    suffix: list                               # of str; {instruction} may stand in all three
    instruction: str                           # "": lines of content that ask for it are left out
    yes: str
    no: str                                    # "": the score is the logit of `yes` alone
    max_length: int                            # tokens
    counted: str = "all"                       # by max_length; or "prefix" (and content), "content"


PROMPT = {"prefix": str, "content": list, "suffix": list, "instruction": str, "yes": str,
          "no": str, "max_length": (int, 1, 2 ** 31), "counted": ["all", "prefix", "content"]}
CONTENT = r"[^{}]*(\{instruction\}[^{}]*\n[^{}]*)?\{query\}[^{}]*\{document\}"
AROUND = r"(\{instruction\}|\{(?!\w*\})|[^{])*"


def fill(pieces: list[str], texts: dict[str, str]) -> list[str]:
    """["A: {query}"] -> ["A: gout?"], in one pass: braces in what is inserted are text."""
    return [re.sub(r"\{(\w+)\}", lambda m: texts.get(m[1], m[0]), piece) for piece in pieces]


def read_prompt(path: str | Path | dict, family: str) -> Prompt:
    """A prompt.json or its content, missing keys from the family's reference in prompts/."""
    known = PROMPTS / f"{family}.json"
    values = {"counted": "all"} | (read_json(known) if known.exists() else {})
    values |= path if isinstance(path, dict) else (
        read_json(Path(path)) if Path(path).exists() else {})
    values.pop("source", None)
    names = ", ".join(sorted(file.stem for file in PROMPTS.glob("*.json")))
    remedy = f"keys are {', '.join(PROMPT)}; prompts are known for {names}; this is {family}"
    check_fields(path, values, PROMPT | dict.fromkeys(values.keys() - PROMPT, [None]), remedy)
    for key, form in {"prefix": AROUND, "content": CONTENT, "suffix": AROUND}.items():
        texts = all(isinstance(piece, str) for piece in values[key])
        if not (texts and re.fullmatch(form, "".join(values[key]))):
            raise InputError(f"{path}: {key} is {values[key]!r:.300}; expected text; fields are "
                             "{query}, on a line after that of any {instruction}, and {document} "
                             "at the very end of content; {instruction} alone around it")
    return Prompt(**{key: values[key] for key in PROMPT})      # others are null, and say nothing


# -------------------------------------------------------------------------------------- tokenizers

def read_tokenizer(values: dict) -> Tokenizer:
    """tokenizer.json without what belongs to training, and the <bos> or <eos> that it adds."""
    try:
        return Tokenizer.from_str(json.dumps(
            {**values, "model": {**values["model"], "dropout": None}, "truncation": None,
             "padding": None, "post_processor": None}))
    except Exception as error:                         # the library raises nothing narrower
        raise InputError(f"tokenizer.json: {error}; expected a tokenizers file") from None


def text_tokenizer(values: dict, prompt: Prompt) -> Tokenizer:
    """The tokenizer that reads queries and documents: no control token, whatever they hold.
    subtle: tokens of the prompt's own markup that the file does not call special, such as
    "</think>", are made so; "\\n\\n" and other added tokens that are text stay tokens."""
    markup = "".join([prompt.prefix, *prompt.suffix]).split()
    tokenizer = read_tokenizer({**values, "added_tokens": [
        {**token, "special": token["special"] or any(token["content"] in s for s in markup)}
        for token in values.get("added_tokens") or []]})
    tokenizer.encode_special_tokens = True             # as text, that is
    return tokenizer


def encode(tokenizer: Tokenizer, pieces: list[str]) -> list[int]:
    """Piece by piece: no token spans two of them."""
    return [i for ids in encode_each(tokenizer, pieces) for i in ids]


def encode_each(tokenizer: Tokenizer, texts: list[str]) -> list[list[int]]:
    """The tokens of each text, without those that mark its beginning or end."""
    return [e.ids for e in tokenizer.encode_batch_fast(texts, add_special_tokens=False)]


def answer_ids(tokenizer: Tokenizer, prompt: Prompt, markup: list[int], rows: int) -> list[int]:
    """The token of `yes`, then that of `no` where the prompt has one. InputError where these, the
    prompt's `markup` or a text, which has no special token, can have an id beyond the `rows`, or
    the suffix has no token."""
    if not encode(tokenizer, fill(prompt.suffix, {"instruction": prompt.instruction})):
        raise InputError(f"prompt: the suffix {prompt.suffix!r:.60} has no token; expected one or "
                         "more, from which the answer is read")
    answers = encode_each(tokenizer, [prompt.yes, *([prompt.no] if prompt.no else [])])
    if any(len(ids) != 1 for ids in answers):
        raise InputError(f"tokenizer.json: yes {prompt.yes!r}, no {prompt.no!r} have ids {answers}"
                         "; expected one token each; name the answers in prompt.json")
    usual = [i for i, token in tokenizer.get_added_tokens_decoder().items() if not token.special]
    last = max([*markup, *sum(answers, []), *usual, *tokenizer.get_vocab(False).values()])
    if last >= rows:
        raise InputError(f"tokenizer.json: a text or the prompt can have the id {last}; expected "
                         f"ids below {rows}, the backbone's vocab_size; use its own tokenizer")
    return [ids[0] for ids in answers]


# ------------------------------------------------------------------------------------- config.json

@dataclass(frozen=True)
class Config:
    """The sizes of a decoder, and how its family differs from Llama's."""
    model_type: str
    vocab_size: int
    hidden_size: int
    intermediate_size: int
    num_hidden_layers: int
    num_attention_heads: int
    num_key_value_heads: int
    head_dim: int
    rms_norm_eps: float
    rope_theta: float
    max_position_embeddings: int
    tie_word_embeddings: bool
    window: int | None = None                  # tokens that some layer looks back; None for all
    llama3: tuple = ()                         # the four numbers of LLAMA3; () for none
    qkv_bias: bool = False
    qk_norm: bool = False                      # RMSNorm of each head's q and k, before rope
    gemma: bool = False                        # norms by 1 + w, embeddings * sqrt(D), tanh GELU

    @property
    def longest(self) -> int:
        """Tokens of a prompt in which every layer looks back to its start."""
        return min(self.max_position_embeddings, self.window or self.max_position_embeddings)

    @classmethod
    def from_dict(cls, values: dict, where="config.json") -> "Config":
        """Refuses, by name, a missing size and whatever the decoder does not compute."""
        check_fields(where, values, {"model_type": list(FAMILIES)}, OTHER)
        defaults, differences = FAMILIES[values["model_type"]]
        rope, llama3 = read_rope(values, where)
        values = with_defaults(values | rope, defaults, where)
        check_fields(where, values, SIZES | COMPUTED | (GELU if "gemma" in differences else SILU),
                     f"every size must be in the file; {OTHER}")
        if values["head_dim"] % 2 or values["num_attention_heads"] % values["num_key_value_heads"]:
            raise InputError(f"{where}: expected an even head_dim, found {values['head_dim']}, and "
                             f"num_attention_heads, {values['num_attention_heads']}, a multiple of "
                             f"num_key_value_heads, {values['num_key_value_heads']}; {OTHER}")
        return cls(values["model_type"], **{key: values[key] for key in SIZES}, llama3=llama3,
                   window=read_window(values, where), **differences)


# What a family's reference fills in where config.json is silent, and how it differs from Llama:
# the configuration_*.py and modeling_*.py of huggingface/transformers.
COMMON = {"rope_theta": 10000.0, "tie_word_embeddings": False}
FAMILIES = {"llama": (COMMON, {}),
            "mistral": (COMMON | {"sliding_window": 4096}, {}),
            "qwen2": (COMMON, {"qkv_bias": True}),
            "qwen3": (COMMON | {"head_dim": 128}, {"qk_norm": True}),
            "gemma": (COMMON | {"tie_word_embeddings": True, "head_dim": 256}, {"gemma": True})}
OTHER = "backbone/README.md lists the decoders that are computed here"
SIZES = {field.name: (int, 1, 2 ** 31) for field in fields(Config) if field.type is int} | {
    "rms_norm_eps": (int | float, 0, 1), "rope_theta": (int | float, 1e-9, 1e15),
    "tie_word_embeddings": bool}
COMPUTED = {key: [None, False] for key in (
    "attention_bias", "mlp_bias", "quantization_config", "use_bidirectional_attention",
    "attn_logit_softcapping", "final_logit_softcapping")} | {"partial_rotary_factor": [None, 1.0]}
SILU = {"hidden_act": ["silu", None]}
GELU = {"hidden_act": ["gelu_pytorch_tanh", "gelu", None],     # "gelu" in the first files: a slip
        "hidden_activation": ["gelu_pytorch_tanh", None]}
LLAMA3 = ("factor", "low_freq_factor", "high_freq_factor", "original_max_position_embeddings")


def read_config(path: Path) -> Config:
    """The Config of a config.json; folders that are no backbone are told what they are."""
    values = read_json(path) if path.is_file() else {}
    adapter, kind = path.with_name("adapter_config.json").exists(), str(values.get("architectures"))
    if adapter or not values or "ForSequenceClassification" in kind:
        what = "an adapter: name its folder's parent with --experts" if adapter else (
            "a classifier, as export.py writes it" if values else "no config.json")
        raise InputError(f"{path.parent}: {what}; expected a checkpoint directory, of a decoder")
    return Config.from_dict(values, path)


def read_rope(values: dict, where) -> tuple[dict, tuple]:
    """{"rope_theta"} where it is given, and the numbers of LLAMA3, from either spelling: rope_theta
    with rope_scaling, and rope_parameters, which holds both."""
    rope = values.get("rope_parameters") or values.get("rope_scaling") or {}
    check_fields(where, {"rope": rope}, {"rope": dict}, "an object with rope_type")
    kind = rope.get("rope_type", rope.get("type", "default"))
    numbers = {key: (int | float, 1e-9, 1e15) for key in LLAMA3} if kind == "llama3" else {}
    known = {"rope_type", "type", "rope_theta", "partial_rotary_factor", *LLAMA3}
    check_fields(f"{where}: rope", rope | {"rope_type": kind}, numbers | {
        "rope_type": ["default", "llama3"], "partial_rotary_factor": [None, 1.0]} | {
        key: [None] for key in rope.keys() - known}, OTHER)
    theta = {"rope_theta": rope["rope_theta"]} if "rope_theta" in rope else {}
    return theta, tuple(rope[key] for key in numbers)


def with_defaults(values: dict, defaults: dict, where) -> dict:
    """Adds the reference's defaults for keys that config.json lacks; a note names the family's."""
    heads, hidden = values.get("num_attention_heads"), values.get("hidden_size")
    if isinstance(heads, int) and isinstance(hidden, int) and heads > 0:
        defaults = {"head_dim": hidden // heads, "num_key_value_heads": heads} | defaults
    used = {key: value for key, value in defaults.items()
            if key not in values or values[key] is None and key != "sliding_window"}
    if named := [f"{key} {used[key]}" for key in FAMILIES[values["model_type"]][0] if key in used]:
        note(f"{where}: {', '.join(named)}: not in the file, the default of {values['model_type']}")
    return values | used


def read_window(values: dict, where) -> int | None:
    """The most tokens that a prompt may have so that no layer looks back less than to its start."""
    kinds = values.get("layer_types") or []
    if not (isinstance(kinds, list) and {*map(str, kinds)} <= {"full_attention",
                                                               "sliding_attention"}):
        raise InputError(f"{where}: layer_types {kinds!r:.60}; expected full_attention or "
                         f"sliding_attention; {OTHER}")
    asked = values.get("use_sliding_window")
    if not {"mistral": values.get("sliding_window") is not None, "qwen2": asked,
            "qwen3": asked}.get(values["model_type"]):
        return None
    check_fields(where, values, {"sliding_window": (int, 1, 2 ** 31)}, OTHER)
    return values["sliding_window"]


# ----------------------------------------------------------------------------------------- weights

def choose_device(device: str) -> torch.device:
    """The accelerator where there is one; InputError for a name that PyTorch does not know here.
    subtle: on Hopper PyTorch prefers cuDNN's attention, which plans each new length for half a
    second, and every document has another length."""
    torch.backends.cuda.enable_cudnn_sdp(False)
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    try:
        place = torch.zeros(1, device=device)
        place.tolist()                                 # "meta" holds no numbers
        return place.device
    except (RuntimeError, AssertionError, ImportError) as error:
        raise InputError(f"device {device}: {str(error).splitlines()[0]}; expected auto, cpu or "
                         "the name of an accelerator of this machine") from None


def choose_dtype(dtype: str, device: torch.device) -> torch.dtype:
    """"auto": bfloat16 where the processor multiplies it natively, else float32."""
    if dtype != "auto":
        chosen = getattr(torch, str(dtype).removeprefix("torch."), None)
        if isinstance(chosen, torch.dtype) and chosen.is_floating_point:
            return chosen
        raise InputError(f"dtype {dtype!r:.60}; expected auto, float32 or bfloat16")
    native = (torch.cuda.is_bf16_supported() if device.type == "cuda" else
              any(torch.cpu.get_capabilities().get(k) for k in ("avx512_bf16", "amx_bf16")))
    return torch.bfloat16 if native else torch.float32


def weight_files(directory: Path) -> list[Path]:
    """model.safetensors, or what model.safetensors.index.json names; no other set beside them."""
    index, names = directory / "model.safetensors.index.json", ["model.safetensors"]
    if index.exists():
        names = read_json(index).get("weight_map")
        names = sorted(set(map(str, names.values()))) if isinstance(names, dict) else [str(names)]
        if not all(re.fullmatch(r"[\w.-]+\.safetensors", name) for name in names):
            raise InputError(f"{index}: names {names!r:.60}; expected tensor -> safetensors file")
    found = [*directory.glob("model*.safetensors")] or [*directory.glob("pytorch_model*.bin")]
    others = sorted({path.name for path in found} - set(names))
    if others:
        raise InputError(f"{directory}: weights in {others!s:.200}; expected in {names!s:.200} "
                         "alone; remove one of two sets, or convert a .bin with transformers")
    return [directory / name for name in names]


def read_weights(directory: Path, shapes: dict, dtype: torch.dtype,
                 device: torch.device) -> dict[str, Tensor]:
    """Each tensor of `shapes` once, converted; InputError with every name that does not fit."""
    tensors = {}
    for path in weight_files(directory):
        _, stored = load_tensors(path, "", "a whole safetensors file; download it again")
        for name, tensor in stored.items():
            if name in tensors:
                raise InputError(f"{path}: {name} is in two files; expected every tensor once")
            if not name.endswith("rotary_emb.inv_freq"):   # Llama 2's files hold it; computed
                tensors[name] = tensor.to(device, dtype)
    copy = None if "lm_head.weight" in shapes else tensors.pop("lm_head.weight", None)
    if copy is not None and not torch.equal(copy, tensors.get("model.embed_tokens.weight", copy)):
        raise InputError(f"{directory}: lm_head.weight is not model.embed_tokens.weight; "
                         "tie_word_embeddings is true; expected equal ones, or false there")
    missing, extra = sorted(shapes.keys() - tensors.keys()), sorted(tensors.keys() - shapes.keys())
    both = sorted(shapes.keys() & tensors.keys())
    other = [f"{name} {tuple(tensors[name].shape)} instead of {tuple(shapes[name])}"
             for name in both if tensors[name].shape != shapes[name]]
    if missing or extra or other:
        raise InputError(f"{directory}: missing {missing or 'none'}; unexpected {extra or 'none'}; "
                         f"mis-shaped {other or 'none'}; expected each tensor of config.json once")
    return tensors


# ------------------------------------------------------------------- safetensors files of our own

def write_tensors(path: str | Path, tensors: dict[str, Tensor], key: str, facts: dict) -> None:
    """Tensors and, as JSON under one key of the metadata (several have random order), facts."""
    on_cpu = {name: tensor.detach().cpu().contiguous() for name, tensor in tensors.items()}
    write_atomically(path, save(on_cpu, {key: json.dumps(facts, sort_keys=True)}))


def load_tensors(path: str | Path, key: str, expected: str) -> tuple[dict, dict[str, Tensor]]:
    """Those facts ({} where there are none) and every tensor, or one clear refusal."""
    try:
        with safe_open(path, "pt") as file:
            facts = parse_json((file.metadata() or {}).get(key, "{}"))
            return facts, {name: file.get_tensor(name) for name in file.keys()}
    except (OSError, SafetensorError, ValueError) as error:
        raise InputError(f"{path}: {error}; expected {expected}") from None


def check_provenance(path, made: dict, backbone: str | None, prompt: dict | None) -> None:
    """InputError where a file is of another backbone or prompt than these (None: not compared)."""
    here, under = {"backbone": backbone} | (prompt or {}), made.get("prompt")
    made = made | (under if isinstance(under, dict) else {})
    for key, value in here.items():
        if value is not None and made.get(key, value) != value:
            raise InputError(f"{path}: made with {key} {made[key]!r:.60}, here {value!r:.60}; "
                             "name its --backbone, no --max-length, --prompt; or another --out")


# What Eq. 3 does not compute and no tensor shows; other values of init_lora_weights change W0.
ADAPTER = {
    "peft_type": ["LORA"], "bias": ["none", None], "rank_pattern": dict, "alpha_pattern": dict,
    "init_lora_weights": [True, None, False, "gaussian", "eva", "orthogonal"]} | {
    key: [None, False, [], {}] for key in (
        "use_dora", "alora_invocation_tokens", "lora_bias", "fan_in_fan_out", "modules_to_save",
        "layer_replication", "kasa_config", "monteclora_config", "arrow_config")}


def alpha_of(config: dict, layer: str, where) -> float:
    """Of the first pattern that ends the layer's name; as in PEFT it is a regular expression."""
    try:
        return next((alpha for pattern, alpha in config["alpha_pattern"].items()
                     if re.fullmatch(rf"(.*\.)?({pattern})", layer)), config["lora_alpha"])
    except re.error as error:
        raise InputError(f"{where}: alpha_pattern: {error}; expected regular expressions") from None


def expert_folders(directory, names=None) -> list[Path]:
    """The experts in a directory that train.py made, all or those of these names."""
    folders = sorted(path.parent for path in Path(directory).glob("*/adapter_model.safetensors"))
    return [folder for folder in folders if names is None or folder.name in names]


def prompt_of(experts: list[Path]) -> dict | None:
    """What the first of the experts that says so was trained under; a control may be left over."""
    experts = sorted(experts, key=lambda path: path.name.endswith("-control"))
    facts = (load_tensors(path / "adapter_model.safetensors", "r2r", "LoRA")[0] for path in experts)
    return next((made["prompt"] for made in facts if isinstance(made.get("prompt"), dict)), None)
