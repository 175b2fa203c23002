"""Route, then rerank: a frozen decoder-only reranker whose own hidden state chooses its expert.

    Eq. 1   x = [<Instruct>: I; <Query>: q; <Document>: c],   z = logits at the last token of x
    Eq. 2   s(q, c) = exp(z_yes) / (exp(z_yes) + exp(z_no)) = sigmoid(z_yes - z_no)
    Sec. 4.3   k* = argmax p(d_k | h_q);   score every c of the query under expert k*

In: a checkpoint directory (config.json, *.safetensors, tokenizer.json, prompt.json), a query,
    G documents.
Out: (G,) logits z_yes - z_no; a Route; a Ranking.

    python r2r.py "which drugs raise potassium?" documents.txt        (seconds; one document a line)

Glossary, used in every file: B queries, G documents per query (positive in slot 0), T tokens,
P tokens of the shared prefix, D hidden, H/K query/key-value heads, Dh head_dim, L layers,
E experts, r rank, V vocabulary.

Differs from the paper:
- The documents of a query share one prefix (instruction and query), which is computed once. The
  row is [prefix, document 1, document 2, ...]; this is exact, not an approximation.
- The router may abstain; then the bare backbone scores, bit for bit as it was before any training.
- h_q is read where the documents begin, so that its keys and values are those the documents need.
"""
import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors import SafetensorError, safe_open
from tokenizers import Tokenizer
from torch import Tensor, nn

from data import InputError, fingerprint, read_lines, run_main
from lora import load_expert, use_expert
from router import GENERAL, Router


SUPPORTED = {"model_type": ["qwen3"], "hidden_act": ["silu"], "attention_bias": [False],
             "rope_scaling": [None], "rope_type": ["default"], "use_sliding_window": [False]}
CONTENT = r"[^{}]*(\{instruction\}[^{}]*)?\{query\}[^{}]*\{document\}"
CHUNK = 2048                                   # tokens a scoring pass holds at most, prefix aside


@dataclass(frozen=True)
class Prompt:
    """The text around a query and a document, and the two tokens whose logits are compared."""
    prefix: str
    content: str                               # holds {instruction}, {query} and {document}
    suffix: str
    instruction: str
    yes: str
    no: str
    max_length: int                            # tokens


# Verbatim from the model card of Qwen3-Reranker (QwenLM/Qwen3-Embedding, README.md); a checkpoint
# with a prompt.json uses that instead.
QWEN3_PROMPT = Prompt(
    prefix="<|im_start|>system\nJudge whether the Document meets the requirements based on the "
           "Query and the Instruct provided. Note that the answer can only be \"yes\" or \"no\"."
           "<|im_end|>\n<|im_start|>user\n",
    content="<Instruct>: {instruction}\n<Query>: {query}\n<Document>: {document}",
    suffix="<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n",
    instruction="Given a web search query, retrieve relevant passages that answer the query",
    yes="yes", no="no", max_length=8192)


@dataclass(frozen=True)
class Prefix:
    """What the documents of a query share: its tokens, their keys and values, its last state."""
    ids: list[int]                             # P
    past: list[tuple[Tensor, Tensor]]          # L pairs of (P, K, Dh)
    state: Tensor                              # (D,)


@dataclass(frozen=True)
class Route:
    domain: str | None                         # None: the router abstains
    probabilities: dict[str, float]


@dataclass(frozen=True)
class Ranking:
    route: Route
    order: list[int]                           # indices into the documents, best first
    scores: list[float]                        # Eq. 2, in the same order


class R2R:
    """Procedure 3 at inference: route the query, activate its expert, score its documents."""

    def __init__(self, reranker: "Reranker", router: Router):
        self.reranker, self.router = reranker, router

    @classmethod
    def from_pretrained(cls, backbone, experts, **options) -> "R2R":
        """Load the backbone, the router and the expert of every domain that the router knows."""
        reranker = Reranker.from_pretrained(backbone, **options)
        router = Router.load(Path(experts) / "router.safetensors", reranker.fingerprint)
        for domain in sorted(set(router.domains) - {GENERAL}):
            load_expert(reranker.decoder, domain, Path(experts) / domain, reranker.fingerprint)
        return cls(reranker, router)

    @torch.inference_mode()
    def route(self, query: str) -> Route:
        return self._route(self.reranker.prefix(query))

    def _route(self, prefix: Prefix) -> Route:
        state = prefix.state[None]                                        # (1, D)
        probabilities = self.router.probabilities(state)[0].tolist()      # Eq. 6
        return Route(self.router.choose(state)[0], dict(zip(self.router.domains, probabilities)))

    @torch.inference_mode()
    def rerank(self, query: str, documents: list[str], top_k: int | None = None) -> Ranking:
        """An abstaining query reuses the keys and values that its route was read from."""
        prefix = self.reranker.prefix(query)
        route = self._route(prefix)
        with use_expert(self.reranker.decoder, route.domain):
            logits = self.reranker.score(query, documents, None if route.domain else prefix)  # (G,)
        order = logits.argsort(descending=True, stable=True)[:top_k].tolist()
        return Ranking(route, order, logits[order].sigmoid().tolist())    # Eq. 2


class Reranker:
    """A decoder that answers yes or no to (instruction, query, document)."""

    def __init__(self, decoder: "Decoder", tokenizer: dict, prompt: Prompt, fingerprint: str = ""):
        """`tokenizer` is the content of tokenizer.json.

        subtle: two tokenizers. The markup around the texts has control tokens; queries and
        documents are read without any, so that "<|im_end|>" in a document stays plain text.
        """
        self.decoder, self.prompt, self.fingerprint = decoder, prompt, fingerprint
        plain = {**tokenizer, "truncation": None, "padding": None, "post_processor": None}
        try:
            markup = Tokenizer.from_str(json.dumps(plain))
            self.text = Tokenizer.from_str(json.dumps(plain | {"added_tokens": []}))
        except Exception as error:                     # the library raises nothing narrower
            raise InputError(f"tokenizer.json: {error}; expected a tokenizers file") from None
        if markup.get_vocab_size() > decoder.config.vocab_size:
            raise InputError(f"tokenizer.json: {markup.get_vocab_size()} tokens; expected at most "
                             f"the backbone's {decoder.config.vocab_size}; use its own tokenizer")
        self.before = markup.encode(prompt.prefix, add_special_tokens=False).ids
        self.after = markup.encode(prompt.suffix, add_special_tokens=False).ids
        self.room = prompt.max_length - len(self.after)
        answers = [markup.token_to_id(answer) for answer in (prompt.yes, prompt.no)]
        if None in answers:
            raise InputError(f"tokenizer.json: {prompt.yes!r}, {prompt.no!r} have ids {answers}; "
                             "expected one token each; name the answers in prompt.json")
        self.answers = torch.tensor(answers, device=decoder.head.device)

    @classmethod
    def from_pretrained(cls, directory, dtype="auto", device="auto", instruction=None,
                        max_length=None) -> "Reranker":
        """config.json, tokenizer.json, *.safetensors and, where it exists, prompt.json."""
        directory = Path(directory)
        decoder = Decoder.from_pretrained(directory, dtype, device)
        path = directory / "prompt.json"
        values = asdict(QWEN3_PROMPT) | (read_json(path) if path.exists() else {})
        values |= {"instruction": instruction} if instruction else {}
        values |= {"max_length": max_length} if max_length else {}
        wrong = [f.name for f in fields(Prompt) if not isinstance(values[f.name], f.type)]
        if wrong or len(values) > len(fields(Prompt)):
            raise InputError(f"{path}: keys {sorted(values)}, of the wrong type {wrong}; expected "
                             f"the strings and the whole number of {Prompt.__name__} in r2r.py")
        if not re.fullmatch(CONTENT, values["content"]):
            raise InputError(f"{path}: content is {values['content']!r}; expected {{query}}, after "
                             "{instruction} where there is one, and {document} at the very end")
        if values["max_length"] > decoder.config.max_position_embeddings:
            raise InputError(f"max_length {values['max_length']} is more than this backbone's "
                             f"max_position_embeddings {decoder.config.max_position_embeddings}")
        return cls(decoder, read_json(directory / "tokenizer.json"), Prompt(**values),
                   fingerprint([directory / "config.json", *weight_files(directory)]))

    def tokenize(self, query: str, documents: list[str]) -> list[list[int]]:
        """One prompt a document. A long document loses its end, query and suffix lose nothing."""
        self.asked(query)                                                 # refuses a long query
        contents = [format_content(self.prompt, query, document) for document in documents]
        encoded = self.text.encode_batch(contents, add_special_tokens=False)
        return [(self.before + content.ids)[:self.room] + self.after for content in encoded]

    def asked(self, query: str) -> list[int]:
        """The tokens of the prompt before a document: "...<Query>: gout?\n<Document>:"."""
        content = format_content(self.prompt, query, "").rstrip()
        ids = self.before + self.text.encode(content, add_special_tokens=False).ids
        if len(ids) >= self.room:
            raise InputError(f"the prompt and query have {len(ids)} tokens; expected fewer than "
                             f"{self.room}, for a document to fit; shorten it or raise max_length")
        return ids

    def prefix(self, query: str) -> Prefix:
        return self._prefix(self.asked(query))

    def _prefix(self, ids: list[int]) -> Prefix:
        states, past = self.decoder(self._tensor(ids), [])
        return Prefix(ids, past, states[0])

    def query_state(self, query: str) -> Tensor:  # -> (D,)
        """h_q of Eq. 6, under whichever expert is active: the router wants none."""
        return self.prefix(query).state

    def score(self, query: str, documents: list[str], prefix: Prefix | None = None) -> Tensor:
        """(G,) logits z_yes - z_no, float32: Eq. 2 before its sigmoid, under the active expert.

        With gradients the whole group is one row; without, documents pass in chunks behind a shared
        prefix: the query's (given or computed) where it fits, so that one way or the other the
        scores are the same bit for bit, else the longest that the group has in common.
        """
        if not documents:
            return torch.zeros(0)
        prompts = self.tokenize(query, documents)
        if torch.is_grad_enabled():
            shared = common_prefix(prompts)                               # P
            row = prompts[0][:shared] + [i for ids in prompts for i in ids[shared:]]
            states, _ = self.decoder(self._tensor(row), [len(ids) - shared for ids in prompts])
            return self._logits(states)
        prefix = prefix or self.prefix(query)
        if any(ids[:len(prefix.ids)] != prefix.ids for ids in prompts):
            prefix = self._prefix(prompts[0][:common_prefix(prompts)])
        rest = [ids[len(prefix.ids):] for ids in prompts]
        states = [self.decoder(self._tensor([i for ids in chunk for i in ids]),
                               [len(ids) for ids in chunk], prefix.past)[0]
                  for chunk in chunks(rest)]
        return self._logits(torch.cat(states))

    def _logits(self, states: Tensor) -> Tensor:  # (G, D) -> (G,)
        logits = F.linear(states.float(), self.decoder.head[self.answers].float())  # (G, 2): z
        return logits[:, 0] - logits[:, 1]

    def _tensor(self, ids: list[int]) -> Tensor:
        return torch.tensor(ids, device=self.answers.device)


def format_content(prompt: Prompt, query: str, document: str) -> str:
    """Eq. 1: ("gout?", "Uric acid") -> "<Instruct>: ...\n<Query>: gout?\n<Document>: Uric acid"."""
    return prompt.content.format(instruction=prompt.instruction, query=query, document=document)


def common_prefix(prompts: list[list[int]]) -> int:
    """Tokens that all prompts share, less one where that would leave a document without any."""
    shortest = min(map(len, prompts)) - 1
    columns = zip(*(ids[:shortest] for ids in prompts))
    return next((i for i, column in enumerate(columns) if len(set(column)) > 1), shortest)


def chunks(documents: list[list[int]]) -> Iterator[list[list[int]]]:
    """In order, about CHUNK tokens each: lengths 900, 900, 900, 100 -> (900, 900), (900, 100)."""
    chunk, size = [], 0
    for ids in documents:
        if chunk and size + len(ids) > CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append(ids)
        size += len(ids)
    yield chunk


@dataclass(frozen=True)
class Config:
    """The sizes of a decoder, all from config.json; nothing is derived or guessed."""
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

    @classmethod
    def from_dict(cls, values: dict, where="config.json") -> "Config":
        """Refuses, by name, a missing size and whatever this decoder does not compute."""
        values = {"tie_word_embeddings": False, **values, **(values.get("rope_parameters") or {})}
        for key, wanted in SUPPORTED.items():
            if key in values and values[key] not in wanted:
                raise InputError(f"{where}: {key} is {values[key]!r}; expected one of {wanted}")
        for field in fields(cls):
            kinds = (int, float) if field.type is float else field.type
            if not isinstance(values.get(field.name), kinds):
                raise InputError(f"{where}: {field.name} is {values.get(field.name)!r}; expected "
                                 f"{field.type.__name__}; every size must be in the file")
        return cls(**{field.name: values[field.name] for field in fields(cls)})


class Decoder(nn.Module):
    """A Qwen3 decoder without its vocabulary-sized output: packed token ids in, hidden states out.

    Attribute names are the checkpoint's, so weights load without a rename table.
    """

    def __init__(self, config: Config):
        super().__init__()
        self.config = config
        self.model = nn.ModuleDict({
            "embed_tokens": nn.Embedding(config.vocab_size, config.hidden_size),
            "layers": nn.ModuleList(Layer(config) for _ in range(config.num_hidden_layers)),
            "norm": RMSNorm(config.hidden_size, config.rms_norm_eps)})
        if not config.tie_word_embeddings:
            self.lm_head = nn.Linear(config.hidden_size, config.vocab_size, bias=False)

    @classmethod
    def from_pretrained(cls, directory, dtype="auto", device="auto") -> "Decoder":
        """Fill every parameter exactly once, or raise InputError with the names that do not fit."""
        directory = Path(directory)
        if not (directory / "config.json").is_file():
            raise InputError(f"{directory}: no config.json; expected a checkpoint directory")
        config = Config.from_dict(read_json(directory / "config.json"), directory / "config.json")
        device = choose_device(device)
        dtype = choose_dtype(dtype, device)
        with torch.device("meta"):
            decoder = cls(config)
        expected = {name: p.shape for name, p in decoder.named_parameters()}
        found = {}
        for path in weight_files(directory):
            for name, tensor in read_tensors(path):
                if name in found:
                    raise InputError(f"{path}: {name} is in two files; expected every tensor once")
                if name == "lm_head.weight" and config.tie_word_embeddings:
                    continue                                              # a copy of the embeddings
                found[name] = tensor.to(device, dtype)
        check_names(directory, expected, {name: t.shape for name, t in found.items()})
        decoder.load_state_dict(found, assign=True)
        return decoder.requires_grad_(False)

    @property
    def head(self) -> Tensor:  # (V, D)
        return (self.model.embed_tokens if self.config.tie_word_embeddings else self.lm_head).weight

    def forward(self, ids, lengths, past=None, every=False):
        """Run one packed row [prefix, document 1, ..., document G].

        ids (P + sum(lengths),): the prefix is what `lengths` leaves over; with `past` (the second
        result of an earlier call) the row holds documents only and continues that prefix.
        Returns the normed hidden states (G, D) at each document's last token (at the prefix's last
        token where there is no document; at all tokens with `every`), and the prefix's keys and
        values.
        """
        inside = len(ids) - sum(lengths)                                  # prefix tokens in the row
        start = past[0][0].size(0) if past else inside                    # P: documents start here
        positions = torch.cat([torch.arange(inside),
                               *(torch.arange(start, start + n) for n in lengths)])
        ends = torch.tensor(lengths or [inside]).cumsum(0) - 1 + (inside if lengths else 0)
        rope = rotary(positions.to(ids.device), self.config)
        x = self.model.embed_tokens(ids)                                  # (T, D)
        shared = []
        for index, layer in enumerate(self.model.layers):
            final = index == len(self.model.layers) - 1 and not every
            x, keys, values = layer(x, rope, inside, lengths, past[index] if past else None,
                                    ends.to(ids.device) if final else None)
            shared.append((keys, values))
        return self.model.norm(x), shared                                 # (G, D)


class Layer(nn.Module):
    """Pre-norm attention and SwiGLU, each added to the residual stream."""

    def __init__(self, config: Config):
        super().__init__()
        self.self_attn = Attention(config)
        self.mlp = MLP(config)
        self.input_layernorm = RMSNorm(config.hidden_size, config.rms_norm_eps)
        self.post_attention_layernorm = RMSNorm(config.hidden_size, config.rms_norm_eps)

    def forward(self, x, rope, inside, lengths, past, ends):
        a, keys, values = self.self_attn(self.input_layernorm(x), rope, inside, lengths, past, ends)
        x = (x if ends is None else x[ends]) + a                          # (T, D), or last (G, D)
        return x + self.mlp(self.post_attention_layernorm(x)), keys, values


class Attention(nn.Module):
    """Grouped-query attention with RMS-normed queries and keys (Qwen3)."""

    def __init__(self, config: Config):
        super().__init__()
        self.heads, self.kv_heads = config.num_attention_heads, config.num_key_value_heads
        self.head_dim = config.head_dim
        D, Dh = config.hidden_size, config.head_dim
        self.q_proj = nn.Linear(D, self.heads * Dh, bias=False)
        self.k_proj = nn.Linear(D, self.kv_heads * Dh, bias=False)
        self.v_proj = nn.Linear(D, self.kv_heads * Dh, bias=False)
        self.o_proj = nn.Linear(self.heads * Dh, D, bias=False)
        self.q_norm = RMSNorm(Dh, config.rms_norm_eps)
        self.k_norm = RMSNorm(Dh, config.rms_norm_eps)

    def forward(self, x, rope, inside, lengths, past, ends):
        """x (T, D) -> (T, D) and the prefix's keys, values (P, K, Dh); (G, D) at `ends` only."""
        k = rotate(self.k_norm(self.k_proj(x).view(len(x), self.kv_heads, self.head_dim)), *rope)
        v = self.v_proj(x).view(len(x), self.kv_heads, self.head_dim)     # (T, K, Dh)
        if ends is not None:                   # the last layer owes queries at scored tokens only
            x, rope = x[ends], [table[ends] for table in rope]
        q = rotate(self.q_norm(self.q_proj(x).view(len(x), self.heads, self.head_dim)), *rope)
        keys, *k = k.split([inside, *lengths])                            # (P, K, Dh), G (n, K, Dh)
        values, *v = v.split([inside, *lengths])
        if past is not None:
            keys, values = past
        if ends is None:
            first, *q = q.split([inside, *lengths])
            outputs = [attend(first, keys, values)] if inside else []
        else:
            q, outputs = q.split(1), []
            if not lengths:
                k, v = [keys[:0]], [values[:0]]
        outputs += [attend(q_i, torch.cat([keys, k_i]), torch.cat([values, v_i]))
                    for q_i, k_i, v_i in zip(q, k, v, strict=True)]
        return self.o_proj(torch.cat(outputs).flatten(1)), keys, values


def attend(q, k, v):  # (n, H, Dh), (m, K, Dh), (m, K, Dh) -> (n, H, Dh)
    """Causal softmax attention of the last n of m tokens.

    subtle: PyTorch's is_causal aligns the mask at the top left; n < m needs it at the bottom right.
    """
    n, m, dtype = len(q), len(k), q.dtype
    if dtype == torch.bfloat16 and q.device.type == "cpu" and q.requires_grad:
        q, k, v = q.float(), k.float(), v.float()     # the CPU's bfloat16 backward is twice as slow
    mask = None if n in (1, m) else torch.ones(n, m, dtype=torch.bool, device=q.device).tril(m - n)
    q, k, v = (t.transpose(0, 1).unsqueeze(0) for t in (q, k, v))         # (1, heads, tokens, Dh)
    out = F.scaled_dot_product_attention(q, k, v, mask, is_causal=n == m > 1, enable_gqa=True)
    return out.squeeze(0).transpose(0, 1).to(dtype)                       # (n, H, Dh)


class MLP(nn.Module):
    """SwiGLU: down(silu(gate(x)) * up(x))."""

    def __init__(self, config: Config):
        super().__init__()
        D, inner = config.hidden_size, config.intermediate_size
        self.gate_proj = nn.Linear(D, inner, bias=False)
        self.up_proj = nn.Linear(D, inner, bias=False)
        self.down_proj = nn.Linear(inner, D, bias=False)

    def forward(self, x):  # (T, D) -> (T, D)
        return self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))


class RMSNorm(nn.Module):
    """w * x / rms(x), the mean square in float32, cast back before the weight (Qwen's order)."""

    def __init__(self, size: int, eps: float):
        super().__init__()
        self.weight, self.eps = nn.Parameter(torch.ones(size)), eps

    def forward(self, x):  # (..., size) -> (..., size)
        norm = torch.linalg.vector_norm(x, dim=-1, keepdim=True, dtype=torch.float32)
        scale = torch.rsqrt(norm.square() / x.size(-1) + self.eps)        # float32, (..., 1)
        return (x * scale).to(x.dtype) * self.weight


def rotary(positions, config):  # (T,) -> cos, sin, each (T, 1, Dh) float32
    """Angles of the rotary embedding, split-halves layout."""
    exponents = torch.arange(0, config.head_dim, 2, device=positions.device) / config.head_dim
    angles = positions[:, None].float() * (1 / config.rope_theta ** exponents)     # (T, Dh / 2)
    angles = torch.cat([angles, angles], dim=-1)[:, None]                 # (T, 1, Dh)
    return angles.cos(), angles.sin()


def rotate(x, cos, sin):  # (T, heads, Dh) -> (T, heads, Dh)
    left, right = x.chunk(2, dim=-1)
    return x * cos.to(x.dtype) + torch.cat([-right, left], dim=-1) * sin.to(x.dtype)


def choose_device(device: str) -> torch.device:
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    try:
        return torch.empty(0, device=device).device
    except (RuntimeError, AssertionError) as error:
        raise InputError(f"device {device}: {str(error).splitlines()[0]}; expected auto, cpu or "
                         "the name of an accelerator of this machine") from None


def choose_dtype(dtype: str, device: torch.device) -> torch.dtype:
    """bfloat16 where the processor multiplies it natively, else float32."""
    if dtype != "auto":
        return getattr(torch, dtype)
    native = (torch.cuda.is_bf16_supported() if device.type == "cuda" else
              any(torch.cpu.get_capabilities().get(k) for k in ("avx512_bf16", "amx_bf16")))
    return torch.bfloat16 if native else torch.float32


def read_json(path: Path) -> dict:
    """The object in a JSON file; anything else there is refused."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: {error}; expected a JSON file") from None
    if not isinstance(values, dict):
        raise InputError(f"{path}: a {type(values).__name__}; expected a JSON object")
    return values


def weight_files(directory: Path) -> list[Path]:
    """model.safetensors, or the files that model.safetensors.index.json names."""
    index = directory / "model.safetensors.index.json"
    if not index.exists():
        return [directory / "model.safetensors"]
    weight_map = read_json(index).get("weight_map")
    names = list(weight_map.values()) if isinstance(weight_map, dict) else [None]
    if not all(isinstance(name, str) and Path(name).name == name for name in names):
        raise InputError(f"{index}: weight_map is {weight_map!r:.60}; expected tensor -> file name")
    return [directory / name for name in sorted(set(names))]


def read_tensors(path: Path) -> Iterator[tuple[str, Tensor]]:
    """Name and memory-mapped tensor; the pages are read when the values are."""
    try:
        with safe_open(path, "pt") as file:
            for name in file.keys():
                yield name, file.get_tensor(name)
    except (OSError, SafetensorError) as error:
        raise InputError(f"{path}: {error}; expected a whole safetensors file; download it "
                         "again") from None


def check_names(where, expected: dict, found: dict) -> None:
    """Raise InputError with every name that is missing, unexpected or mis-shaped."""
    missing, extra = sorted(expected.keys() - found.keys()), sorted(found.keys() - expected.keys())
    shapes = [f"{name} {tuple(found[name])} instead of {tuple(expected[name])}"
              for name in sorted(expected.keys() & found.keys()) if found[name] != expected[name]]
    if missing or extra or shapes:
        raise InputError(f"{where}: missing {missing or 'none'}; unexpected {extra or 'none'}; "
                         f"mis-shaped {shapes or 'none'}; expected each tensor of config.json once")


def arguments() -> argparse.Namespace:
    here = Path(__file__).parent
    parser = argparse.ArgumentParser(description="Route a query to its expert, rerank documents.")
    parser.add_argument("query")
    parser.add_argument("documents", type=Path, help="text file, one document a line")
    parser.add_argument("--backbone", default=here / "backbone", type=Path,
                        help="checkpoint directory")
    parser.add_argument("--experts", default=here / "experts", type=Path, help="made by train.py")
    parser.add_argument("--top-k", type=int, help="documents to print (default: all)")
    parser.add_argument("--instruction", help="the task, in English (default: the backbone's own)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda")
    parser.add_argument("--dtype", default="auto", choices=["auto", "float32", "bfloat16"])
    return parser.parse_args()


def main() -> None:
    args = arguments()
    documents = [line for _, line in read_lines(args.documents)]
    if not documents or args.top_k is not None and args.top_k < 1:
        raise InputError(f"{args.documents}: {len(documents)} documents, --top-k {args.top_k}; "
                         "expected at least one of each")
    r2r = R2R.from_pretrained(args.backbone, args.experts, dtype=args.dtype, device=args.device,
                              instruction=args.instruction)
    ranking = r2r.rerank(args.query, documents, args.top_k)
    if args.json:
        print(json.dumps(asdict(ranking)))
        return
    shares = ", ".join(f"{name} {p:.2f}" for name, p in ranking.route.probabilities.items())
    print(f"expert: {ranking.route.domain or 'none, the bare backbone'} ({shares})")
    for index, score in zip(ranking.order, ranking.scores):
        print(f"{score:.4f}  {documents[index]}")


if __name__ == "__main__":
    run_main(main)
