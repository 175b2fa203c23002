"""Route, then rerank: a frozen decoder-only reranker whose own hidden state chooses its expert.

    Eq. 1   x = [<Instruct>: I; <Query>: q; <Document>: c],   z = logits at the last token of x
    Eq. 2   s(q, c) = exp(z_yes) / (exp(z_yes) + exp(z_no)) = sigmoid(z_yes - z_no)
    Sec. 4.3   k* = argmax_d p(d | q) of Eq. 6;   score every c of the query under expert k*

By hand: z_yes = 3, z_no = 1 give s = e^3 / (e^3 + e) = sigmoid(2) = 0.881.

In: a checkpoint, a query, G documents. Out: (G,) logits z_yes - z_no; a Route; a Ranking.

    python r2r.py "which drugs raise potassium?" domains/examples.txt   (seconds; a document a line)

Differs from the paper:
- The documents of a query share one prefix (instruction and query), which is computed once: exact.
- The router may abstain; then the bare backbone scores, bit for bit as it was before any training.
- h_q is read at the last token before the documents: without an expert they go on from that pass.
- A backbone whose prompt has no `no` (bge-reranker-v2-gemma) is scored by z_yes alone, as trained.
"""
import argparse
import json
import math
import re
from bisect import bisect_right
from collections import namedtuple
from dataclasses import asdict, dataclass, replace
from os.path import commonprefix
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from lora import load_expert, use_expert
from plumbing.checkpoint import (Config, Prompt, answer_ids, choose_device, choose_dtype, encode,
                                 encode_each, expert_folders, fill, locate, prompt_of,
                                 read_config, read_prompt, read_tokenizer, read_weights,
                                 text_tokenizer, weight_files)
from plumbing.files import (Help, InputError, check_flags, check_texts, fingerprint, note,
                            printable, read_json, read_lines, run_main)
from router import GENERAL, Router

HERE = Path(__file__).resolve().parent
CHUNK = 4096                                   # keys of a pass, G times P + W, or one document's
SUBJECTS = ("history", "geography", "science", "music", "sports", "film", "people")  # of `general`


@dataclass(frozen=True)
class Route:
    domain: str | None                         # None: the router abstains
    probabilities: dict[str, float]            # p(d | q) of Eq. 6


@dataclass(frozen=True)
class Ranking:
    route: Route
    order: list[int]                           # indices into the documents, best first
    scores: list[float]                        # z_yes - z_no, same order; Eq. 2 is their sigmoid


# What the documents of a query share: P tokens, their L pairs of (P, K, Dh), the last state (D,).
Prefix = namedtuple("Prefix", "ids past state")


@dataclass(frozen=True)
class R2R:
    """Procedure 3 at inference: route the query, activate its expert, score its documents."""
    reranker: "Reranker"
    router: Router

    @classmethod
    def from_pretrained(cls, backbone, experts, expert: str | None = None, **options) -> "R2R":
        """A backbone, loaded with Reranker's options, and its experts, whose prompt it takes."""
        options = {"prompt": prompt_of(expert_folders(experts, expert and [expert]))} | options
        return cls.with_experts(Reranker.from_pretrained(backbone, **options), experts, expert)

    @classmethod
    def with_experts(cls, reranker: "Reranker", experts, expert: str | None = None) -> "R2R":
        """Load the router and the experts that it knows; or one expert, for every query."""
        there = [folder.name for folder in expert_folders(experts)]
        width = reranker.decoder.config.hidden_size
        router = Router(torch.zeros(1, width).double(), torch.zeros(1).double(), [expert])
        if expert is None:
            router = Router.load(Path(experts) / "router.safetensors", reranker.fingerprint, width,
                                 asdict(reranker.prompt))
        domains = sorted(set(router.domains) - {GENERAL})
        if missing := [name for name in domains if name not in there]:
            raise InputError(f"{experts}: no expert {missing[0]}; it has {there}; name one with "
                             "--expert, or route them with train.py --router-only")
        for domain in domains:
            reranker.load_expert(domain, Path(experts) / domain)
        return cls(reranker, router)

    @torch.inference_mode()
    def route(self, query: str, prefix: Prefix | None = None) -> Route:
        """The expert that `rerank` would activate, read from the bare backbone."""
        check_texts("query", [query], blank=False)
        state = (prefix or self.reranker.prefix(query)).state[None]                  # (1, D), h_q
        p = self.router.probabilities(state)[0].tolist()                             # Eq. 6
        return Route(self.router.choose(state)[0], dict(zip(self.router.domains, p)))

    @torch.inference_mode()
    def rerank(self, query: str, documents: list[str], top_k: int | None = None) -> Ranking:
        """The `top_k` best documents (None: all), best first, under the expert of its route."""
        if top_k is not None and (type(top_k) is not int or top_k < 1):
            raise InputError(f"top_k {top_k!r:.60}; expected a whole number above 0; None for all")
        prefix = self.reranker.prefix(query)
        route = self.route(query, prefix)
        with use_expert(self.reranker.decoder, route.domain):                        # k*
            logits = self.reranker.score(query, documents, None if route.domain else prefix)  # (G,)
        order = logits.argsort(descending=True, stable=True)[:top_k].tolist()
        return Ranking(route, order, logits[order].tolist())


class Reranker:
    """A decoder that answers yes or no to (instruction, query, document)."""

    def __init__(self, decoder: "Decoder", tokenizer: dict, prompt: Prompt, fingerprint: str = ""):
        """`tokenizer` is the content of tokenizer.json.
        subtle: two tokenizers. The markup around the texts has control tokens; queries and
        documents are read without any, so that "<|im_end|>" in a document stays plain text."""
        self.decoder, self.prompt, self.fingerprint = decoder, prompt, fingerprint
        markup, self.text = read_tokenizer(tokenizer), text_tokenizer(tokenizer, prompt)
        prefix, *suffix = fill([prompt.prefix, *prompt.suffix], {"instruction": prompt.instruction})
        self.prefix_ids, self.suffix_ids = encode(markup, [prefix]), encode(markup, suffix)
        around = self.prefix_ids + self.suffix_ids
        counted = {"all": around, "prefix": self.prefix_ids, "content": []}[prompt.counted]
        self.content_limit = prompt.max_length - len(counted)             # tokens
        self.longest_token = max(map(len, self.text.get_vocab()))         # characters
        self.answers = torch.tensor(answer_ids(markup, prompt, around, decoder.config.vocab_size),
                                    device=decoder.head.device)           # yes, no; or yes
        self.most = self.content_limit + len(self.prefix_ids)             # tokens before the suffix
        self.room = self.most - len(self.encode_query(""))                # of query and document
        longest, possible = self.most + len(self.suffix_ids), decoder.config.longest
        if self.room < 2 or longest > possible:
            raise InputError(f"max_length {prompt.max_length}: {longest} tokens, {self.room} text"
                             f"; expected at most {possible}, at least 2; or another --instruction")

    @classmethod
    def from_pretrained(cls, directory, dtype="auto", device="auto", instruction=None,
                        max_length=None, prompt=None) -> "Reranker":
        """A checkpoint directory or the hub's org/name; `prompt`: a file or dict for its own."""
        directory = locate(directory)
        if isinstance(prompt, (str, Path)) and not Path(prompt).is_file():
            raise InputError(f"--prompt {prompt}: no such file; expected one of backbone/prompts/")
        decoder = Decoder.from_pretrained(directory, dtype, device)
        prompt = read_prompt(prompt or directory / "prompt.json", decoder.config.model_type)
        prompt = replace(prompt, max_length=max_length or prompt.max_length, instruction=(
            prompt.instruction if instruction is None else instruction))
        files = [directory / "config.json", directory / "tokenizer.json", *weight_files(directory)]
        return cls(decoder, read_json(files[1]), prompt, fingerprint(files))

    def load_expert(self, name: str, directory) -> dict:
        """Add an expert, unless it was trained on another backbone or under another prompt."""
        return load_expert(self.decoder, name, directory, self.fingerprint, asdict(self.prompt))

    def tokenize(self, query: str, documents: list[str]) -> list[list[int]]:
        """Eq. 1, one prompt a document. A long document loses its end, so does what `cut` cuts.
        subtle: a long document's text is cut before it is encoded. A cut may change the tokens
        beside it, so the text kept is twice as long as the longest tokens could ever fill."""
        *shared, last = content_pieces(self.prompt, self.cut(query))
        query_ids = encode(self.text, shared)
        characters = 2 * self.content_limit * self.longest_token
        return [self.prefix_ids + (query_ids + ids)[:self.content_limit] + self.suffix_ids
                for ids in encode_each(self.text, [(last + d)[:characters] for d in documents])]

    def encode_query(self, query: str) -> list[int]:
        """The tokens of the prompt before a document: "...<Query>: gout?\n<Document>:"."""
        *shared, last = content_pieces(self.prompt, query)
        return self.prefix_ids + encode(self.text, [*shared, last.rstrip()])

    def cut(self, query: str) -> str:
        """The query; one that leaves no token to a document loses its end, to half of the room."""
        check_texts("query", [query])
        if len(self.encode_query(query)) < self.most:
            return query
        most = self.most - (self.room + 1) // 2                           # tokens
        return query[:bisect_right(range(len(query)), most, key=lambda n: len(
            self.encode_query(query[:n]))) - 1]

    def prefix(self, query: str) -> Prefix:
        """One pass over the prompt up to the documents."""
        ids = self.encode_query(self.cut(query))
        states, past = self.decoder([ids])
        return Prefix(ids, past, states[0])

    def query_state(self, query: str) -> Tensor:  # -> (D,)
        """h_q of Eq. 6, under whichever expert is active: the router wants none."""
        return self.prefix(query).state

    def query_states(self, queries: list[str]) -> Tensor:  # -> (B, D)
        """The same of many queries, behind the beginning of the prompt that they share."""
        check_texts("queries", queries)
        rows = [self.encode_query(self.cut(query)) for query in queries]
        return self.last_states(rows) if rows else torch.zeros(0, self.decoder.config.hidden_size)

    def domain_words(self, domains: list[str]) -> Tensor:  # -> (E, D)
        """The head's rows for the domains' names (for `general`: for SUBJECTS). As W_r of Eq. 6
        they ask the decoder which of these words it would say next; the fit is pulled to them."""
        words = [SUBJECTS if name == GENERAL else [name] for name in domains]
        rows = [[self.decoder.head[encode(self.text, [f" {word}"])].mean(0) for word in some]
                for some in words]                                        # (D,) each
        return torch.stack([torch.stack(some).mean(0) for some in rows])

    def score(self, query: str, documents: list[str], prefix: Prefix | None = None) -> Tensor:
        """(G,) logits z_yes - z_no, float32: Eq. 2 before its sigmoid, under the active expert; the
        query's `prefix` changes no bit. InputError where a score is not finite."""
        check_texts("documents", documents)
        if not documents:
            return torch.zeros(0)
        prompts = self.tokenize(query, documents)
        if not torch.is_grad_enabled():        # a pass of its own, as a route has: the same bits
            prefix = prefix or self.prefix(query)
        states = self.last_states(prompts, prefix)                        # (G, D)
        z = F.linear(states.float(), self.decoder.head[self.answers].float())   # (G, 2), or (G, 1)
        scores = z[:, 0] - z[:, 1:].sum(1)                                # no z_no: z_yes alone
        if not (torch.is_grad_enabled() or scores.isfinite().all()):
            raise InputError(f"query {query!r:.60}: a score is not finite; expected a number; the "
                             "weights or their precision are broken (try --dtype float32)")
        return scores

    def last_states(self, rows: list[list[int]], prefix: Prefix | None = None) -> Tensor:
        """(G, D), or (B, D): the state at the last token of each row of ids. What all begin with
        goes through once: `prefix`, or what they have in common; the rest is sorted by length."""
        if prefix and all(ids[:len(prefix.ids)] == prefix.ids for ids in rows):
            shared, past = prefix.ids, prefix.past
        else:                  # none is given, or its end is one token with a document's start
            shared, past = commonprefix([ids[:-1] for ids in rows]), None     # each keeps a token
        rest = [ids[len(shared):] for ids in rows]
        order, states = sorted(range(len(rest)), key=lambda i: len(rest[i])), []
        size = max(CHUNK // (len(shared) + len(rest[order[-1]])), 1)      # documents a pass
        for start in range(0, len(order), size):
            state, kept = self.decoder([rest[i] for i in order[start:start + size]], past, shared)
            states, past = [*states, state], kept if shared else None
        return torch.cat(states)[torch.tensor(order).argsort()]


def content_pieces(prompt: Prompt, query: str) -> list[str]:
    """Eq. 1 up to the document: "gout?" -> ["<Instruct>: ...\\n<Query>: gout?\\n<Document>: "]."""
    pieces = prompt.content
    if not prompt.instruction:
        pieces = [re.sub(r".*\{instruction\}.*\n?", "", piece) for piece in pieces]
    return fill(pieces, {"instruction": prompt.instruction, "query": query, "document": ""})


# ----------------------------------------------------------------------------------------- decoder

@dataclass(frozen=True)
class View:
    """Attention sees G documents side by side, every linear layer one flat row of their tokens.

        row (T,)       p p p p a a a b b b b b c c      the p only where they are not kept already
        side (G, W)    a a a b b       which of the row's tokens: behind a document's end stand
                       b b b b b       others, where causal attention never looks
                       c c c c c
        keys           p p p p a a a b b       and so on: the prefix's in front of every document
        back           which of the G W places a document's token in the row came from
    The last layer has a second one, for its queries: only the last tokens' states are read."""
    tokens: Tensor | slice                     # of the row, those that ask: all, or (G,) last ones
    side: Tensor                               # (G, W) or (G, 1), indices into those
    back: Tensor                               # (T less a prefix,) or (G,), indices into side
    mask: Tensor                               # (W H / K, P + W) or (G, 1, 1, P + W)
    prefix: Tensor | None = None               # (P H / K, P), the mask of a prefix in this row


class Decoder(nn.Module):
    """A decoder without its vocabulary-sized output: token ids in, hidden states out.
    Attribute names are the checkpoint's: no rename table. lora.py wraps the linear layers."""

    def __init__(self, config: Config):
        super().__init__()
        self.config = config
        size = config.vocab_size, config.hidden_size  # subtle: a random start imports for seconds
        self.model = nn.ModuleDict({
            "embed_tokens": nn.Embedding(*size, _weight=torch.empty(size)),       # (V, D)
            "layers": nn.ModuleList(Layer(config) for _ in range(config.num_hidden_layers)),
            "norm": RMSNorm(config.hidden_size, config)})
        if not config.tie_word_embeddings:
            self.lm_head = nn.Linear(config.hidden_size, config.vocab_size, bias=False)

    @classmethod
    def from_pretrained(cls, directory, dtype="auto", device="auto") -> "Decoder":
        """Fill every parameter exactly once, or raise InputError with the names that do not fit."""
        directory = Path(directory)
        with torch.device("meta"):
            decoder = cls(read_config(directory / "config.json"))
        device = choose_device(device)
        shapes = {name: p.shape for name, p in decoder.named_parameters()}
        tensors = read_weights(directory, shapes, choose_dtype(dtype, device), device)
        decoder.load_state_dict(tensors, assign=True)
        return decoder.requires_grad_(False)

    @property
    def head(self) -> Tensor:  # (V, D)
        return (self.model.embed_tokens if self.config.tie_word_embeddings else self.lm_head).weight

    def forward(self, documents: list[list[int]], past=None, prefix=(), every: bool = False):
        """G lists of token ids, each behind the same `prefix` of P ids -> normed states (G, D) at
        their last tokens (with `every`: (T, D) at all of the row), and the prefix's L pairs of keys
        and values (P, K, Dh): as `past` they spare other documents its tokens. Without a prefix
        they are the whole row's, for what goes on from it."""
        new = [] if past else list(prefix)     # tokens of the prefix in this row
        P, length = past[0][0].size(0) if past else len(new), len(new) + sum(map(len, documents))
        ids = torch.tensor(sum(documents, new), device=self.head.device)
        # subtle: PyTorch keeps kernels for each length of a row that a CPU meets: rows are filled
        # up to multiples of 64, behind the last document, with tokens that nothing reads.
        ids = F.pad(ids, (0, -length % 64))                               # (T,)
        x = self.model.embed_tokens(ids)                                  # (T, D)
        positions, full, last = views(list(map(len, documents)), P, len(new), self.config, x)
        rope = [table.to(x.dtype) for table in rotary(positions, self.config)]
        if self.config.gemma:
            x = x * torch.tensor(self.config.hidden_size ** 0.5, dtype=x.dtype)  # Gemma's rounding
        pairs = []
        for index, layer in enumerate(self.model.layers):
            is_last = index == len(self.model.layers) - 1 and not every
            x, row = layer(x, rope, full, last if is_last else full, past and past[index])
            pairs += [] if past else [[t[:len(new) or length] for t in row]]
        return self.model.norm(x[:length]), past or pairs       # (G, D), or (T, D) without filling


def views(lengths: list[int], P: int, new: int, config: Config, like: Tensor):
    """(positions (T,), the View of all tokens, the View of last tokens) for documents of these
    lengths behind P tokens, `new` of which begin the row, on the device of `like` (T, D)."""
    n, T, W = torch.tensor(lengths), len(like), max(lengths)              # (G,)
    starts, document = new + n.cumsum(0) - n, torch.arange(len(n)).repeat_interleave(n)
    document = F.pad(document, (0, T - new - len(document)), value=len(n) - 1)  # (T - new,) whose
    offset = torch.arange(new, T) - starts[document]                      # (T - new,) where in it
    side = (starts[:, None] + torch.arange(W)).clamp(max=T - 1)           # (G, W)
    back = (document * W + offset).clamp(max=side.numel() - 1)            # (T - new,)
    positions = torch.cat([torch.arange(new), P + offset])                # (T,)
    # subtle: PyTorch's bfloat16 backward of attention takes twice as long on a CPU as float32's
    float32 = like.device.type == "cpu" and torch.is_grad_enabled()

    def mask(rows: int, before: int) -> Tensor:  # -> (rows, before + rows), -inf: not to be seen
        dtype = torch.float32 if float32 else like.dtype
        return torch.full((rows, before + rows), -math.inf, dtype=dtype).triu(before + 1)
    heads = config.num_attention_heads // config.num_key_value_heads      # H / K
    masks = (mask(*size).repeat_interleave(heads, 0) for size in ((W, P), (new, 0)))
    full = View(slice(None), *(t.to(like.device) for t in (side, back, *masks)))
    each, ends = torch.arange(len(n)), starts + n - 1                     # (G,)
    last = View(*(t.to(like.device) for t in (ends, each[:, None], each,
                                              mask(W, P)[n - 1][:, None, None])))
    return positions.to(like.device), full, last


class Layer(nn.Module):
    """Pre-norm attention and gated MLP, each added to the residual stream."""

    def __init__(self, config: Config):
        super().__init__()
        self.self_attn = Attention(config)
        self.mlp = MLP(config)
        self.input_layernorm = RMSNorm(config.hidden_size, config)
        self.post_attention_layernorm = RMSNorm(config.hidden_size, config)

    def forward(self, x, rope, keys: View, queries: View, past):  # (T, D) -> (T, D) or (G, D); k, v
        a, row = self.self_attn(self.input_layernorm(x), rope, keys, queries, past)
        x = x[queries.tokens] + a
        return x + self.mlp(self.post_attention_layernorm(x)), row


class Attention(nn.Module):
    """Grouped-query attention within each document, the past's keys and values in front."""

    def __init__(self, config: Config):
        super().__init__()
        D, H, K, Dh = (config.hidden_size, config.num_attention_heads, config.num_key_value_heads,
                       config.head_dim)
        self.q_proj = nn.Linear(D, H * Dh, bias=config.qkv_bias)
        self.k_proj = nn.Linear(D, K * Dh, bias=config.qkv_bias)
        self.v_proj = nn.Linear(D, K * Dh, bias=config.qkv_bias)
        self.o_proj = nn.Linear(H * Dh, D, bias=False)
        self.q_norm = RMSNorm(Dh, config) if config.qk_norm else nn.Identity()
        self.k_norm = RMSNorm(Dh, config) if config.qk_norm else nn.Identity()
        self.heads, self.kv_heads, self.head_dim = H, K, Dh

    def forward(self, x, rope, keys: View, queries: View, past):
        """x (T, D) -> (T, D), or (G, D) where last tokens alone ask; and the row's k and v."""
        k = rotate(self.k_norm(self.k_proj(x).view(len(x), self.kv_heads, self.head_dim)), *rope)
        v = self.v_proj(x).view(len(x), self.kv_heads, self.head_dim)     # (T, K, Dh)
        x, rope = x[queries.tokens], [table[queries.tokens] for table in rope]
        q = rotate(self.q_norm(self.q_proj(x).view(len(x), self.heads, self.head_dim)), *rope)
        if new := keys.prefix.size(1):         # tokens of a prefix in this row
            past = k[:new], v[:new]
        behind = [torch.cat([p.expand(len(keys.side), *p.shape), t[keys.side]], 1) if past else
                  t[keys.side] for p, t in zip(past or (k, v), (k, v))]   # (G, P + W, K, Dh) twice
        out = attend(q[queries.side], *behind, queries.mask).flatten(0, 1)[queries.back]
        if new and queries is keys:
            own = attend(q[None, :new], k[None, :new], v[None, :new], keys.prefix)    # (1, P, H Dh)
            out = torch.cat([own[0], out])                                # (T, H Dh)
        return self.o_proj(out), (k, v)


def attend(q, k, v, mask):  # (G, n, H, Dh), (G, m, K, Dh) twice -> (G, n, H Dh)
    """Softmax attention; the H / K heads that share their keys become rows of one matrix."""
    (G, n, H, Dh), K, dtype = q.shape, k.size(2), q.dtype
    q = q.reshape(G, n, K, H // K * Dh).transpose(1, 2).reshape(G, K, n * H // K, Dh)
    k, v = k.transpose(1, 2), v.transpose(1, 2)                           # (G, K, m, Dh)
    q, k, v = (t.to(mask.dtype) for t in (q, k, v))
    out = F.scaled_dot_product_attention(q, k, v, mask).to(dtype)         # (G, K, n H / K, Dh)
    return out.reshape(G, K, n, H // K * Dh).transpose(1, 2).reshape(G, n, H * Dh)


class MLP(nn.Module):
    """down(silu(gate(x)) * up(x)); Gemma has tanh GELU for silu."""

    def __init__(self, config: Config):
        super().__init__()
        D, inner, self.gelu = config.hidden_size, config.intermediate_size, config.gemma
        self.gate_proj = nn.Linear(D, inner, bias=False)
        self.up_proj = nn.Linear(D, inner, bias=False)
        self.down_proj = nn.Linear(inner, D, bias=False)

    def forward(self, x):  # (T, D) -> (T, D)
        gate = self.gate_proj(x)                                          # (T, inner)
        gate = F.gelu(gate, approximate="tanh") if self.gelu else F.silu(gate)
        return self.down_proj(gate * self.up_proj(x))


class RMSNorm(nn.Module):
    """w * x / rms(x), the mean square in float32, cast back before the weight (Llama's order);
    Gemma's weight is 1 + w, and its product is cast back."""

    def __init__(self, size: int, config: Config):
        super().__init__()
        self.weight, self.eps = nn.Parameter(torch.ones(size)), config.rms_norm_eps
        self.gemma = config.gemma

    def forward(self, x):  # (..., size) -> (..., size)
        norm = torch.linalg.vector_norm(x, dim=-1, keepdim=True, dtype=torch.float32)
        scale = torch.rsqrt(norm.square() / x.size(-1) + self.eps)        # float32, (..., 1)
        if self.gemma:
            return (x * scale * (1 + self.weight.float())).to(x.dtype)
        return (x * scale).to(x.dtype) * self.weight


def rotary(positions, config):  # (T,) -> cos, sin, each (T, 1, Dh) float32
    """Rotary embedding, split halves: (x1, x2) -> (x1 c - x2 s, x2 c + x1 s); sin has the sign."""
    exponents = torch.arange(0, config.head_dim, 2, device=positions.device) / config.head_dim
    frequencies = 1 / config.rope_theta ** exponents                      # (Dh / 2,)
    if config.llama3:      # wavelengths past the old context are stretched, short ones left alone
        factor, low, high, old = config.llama3
        keep = ((old * frequencies / (2 * math.pi) - low) / (high - low)).clamp(0, 1)
        frequencies = (1 - keep) * frequencies / factor + keep * frequencies
    angles = positions[:, None, None].float() * frequencies               # (T, 1, Dh / 2)
    cos, sin = angles.cos(), angles.sin()
    return torch.cat([cos, cos], dim=-1), torch.cat([-sin, sin], dim=-1)  # (T, 1, Dh)


def rotate(x, cos, sin):  # (T, heads, Dh) -> (T, heads, Dh)
    return torch.addcmul(x * cos, x.roll(x.size(-1) // 2, dims=-1), sin)


# ==================================================== The method ends here: refusals, command line.

def backbone_flags(parser: argparse.ArgumentParser) -> None:
    """What every command line asks of its backbone, which `reranker_from` loads."""
    add = parser.add_argument_group("backbone").add_argument
    add("--backbone", default=HERE / "backbone", help="checkpoint directory, or the hub's org/name")
    add("--instruction", help="the task, in English (default: the backbone's own)")
    add("--max-length", type=int, help="tokens of a prompt (default: the prompt's own)")
    add("--prompt", type=Path, help="a prompt.json (default: the backbone's, or its family's)")
    add("--device", default="auto", help="auto, cpu, cuda")
    add("--dtype", default="auto", choices=["auto", "float32", "bfloat16"], help="of the backbone")


def reranker_from(args: argparse.Namespace, experts: list[Path]) -> Reranker:
    """The backbone of these flags; the prompt of these experts where no flag says another."""
    return Reranker.from_pretrained(args.backbone, args.dtype, args.device, args.instruction,
                                    args.max_length, args.prompt or prompt_of(experts))


def note_long_queries(reranker: Reranker, where, queries: dict[str, str]) -> None:
    """One line about those of the queries, by id, that `cut` cuts."""
    if cut := [key for key, query in queries.items() if reranker.cut(query) != query]:
        note(f"{where}: queries cut to {reranker.room // 2} tokens: {len(cut)}, first {cut[0]}")


def main() -> None:
    """Prints the route and the ranking of each query, one or those of a file."""
    parser = argparse.ArgumentParser(description="Route, then rerank.", formatter_class=Help)
    add = parser.add_argument
    add("query", help="in quotes; or @FILE for the queries in a file, one a line")
    add("documents", help="text file, one document a line; - for standard input")
    add("--experts", default=HERE / "experts", type=Path, help="directory that train.py made")
    add("--expert", help="name of the one to score under, without a router")
    add("--top-k", type=int, help="documents to print; default: all")
    add("--json", action="store_true", help="a JSON object a query; `order` counts from 0")
    add("--show-prompt", action="store_true", help="print the prompt and its ids")
    backbone_flags(parser)
    args = check_flags(parser.parse_args())
    documents = [line for _, line in read_lines(0 if args.documents == "-" else args.documents)]
    file = args.query[1:] if args.query.startswith("@") else None
    queries = [line for _, line in read_lines(file)] if file else [args.query]
    if not (documents and queries):
        raise InputError(f"{file if documents else args.documents}: empty; expected lines")
    reranker = reranker_from(args, expert_folders(args.experts, args.expert and [args.expert]))
    note_long_queries(reranker, file or "r2r.py", dict(enumerate(queries, 1)))
    if args.show_prompt:
        ids, = reranker.tokenize(queries[0], documents[:1])
        return print(reranker.text.decode(ids, skip_special_tokens=False), ids, sep="\n")
    system = R2R.with_experts(reranker, args.experts, args.expert)
    for query in queries:
        ranking = system.rerank(query, documents, args.top_k)
        if len(set(ranking.scores)) == 1 < len(ranking.scores) == len(documents):
            note(f"all {len(ranking.scores)} scores are {ranking.scores[0]:.3g}; wrong prompt?")
        found = {"query": query, "documents": [documents[index] for index in ranking.order]}
        print(*[json.dumps(found | asdict(ranking))] if args.json else table_of(ranking, documents),
              sep="\n")


def table_of(ranking: Ranking, documents: list[str]) -> list[str]:
    """A line a document: rank, z_yes - z_no, text."""
    shares = ", ".join(f"{name} {p:.2f}" for name, p in ranking.route.probabilities.items())
    best = enumerate(zip(ranking.order, ranking.scores, strict=True), 1)
    return [f"expert: {ranking.route.domain or 'none, the bare backbone'} ({shares})\nrank   score",
            *(f"{rank:4}  {s:6.2f}  {printable(documents[index])}" for rank, (index, s) in best)]


if __name__ == "__main__":
    run_main(main)
