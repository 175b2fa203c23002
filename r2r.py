"""Route, then rerank: a frozen decoder-only reranker whose own hidden state chooses its expert.

    Eq. 1   x = [<Instruct>: I; <Query>: q; <Document>: c],   z = logits at the last token of x
    Eq. 2   s(q, c) = exp(z_yes) / (exp(z_yes) + exp(z_no)) = sigmoid(z_yes - z_no)
    Sec. 4.3   k* = argmax_d p(d | q) of Eq. 6;   score every c of the query under expert k*

In: a checkpoint of one of five families (plumbing/checkpoint.py reads it), a query, G documents.
Out: (G,) logits z_yes - z_no; a Route; a Ranking.

    python r2r.py "which drugs raise potassium?" documents.txt        (seconds; one document a line)

Glossary, used in every file: B queries, G documents per query (positive in slot 0), T tokens,
P tokens of the shared prefix, D hidden, H/K query/key-value heads, Dh head_dim, L layers,
E classes of the router (an expert each, but for `general`), r rank, V vocabulary.

Differs from the paper:
- The documents of a query share one prefix (instruction and query), which is computed once. The
  row is [prefix, document 1, document 2, ...]; this is exact, not an approximation.
- The router may abstain; then the bare backbone scores, bit for bit as it was before any training.
- h_q is read where the documents begin, so that its keys and values are those the documents need.
- The router reads more than h_q (`router_state`), which holds poorly on collections new to it.
"""
import argparse
import json
import math
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from plumbing.checkpoint import (Config, Prompt, answer_ids, choose_device, choose_dtype, encode,
                                 encode_each, locate, note, read_calibration, read_config,
                                 read_prompt, read_tokenizer, read_weights, text_tokenizer,
                                 weight_files)
from plumbing.files import (InputError, check_flags, fingerprint, printable,
                            read_json, read_lines, run_main)
from data import Qrels, Run
from lora import load_expert, use_expert
from router import GENERAL, Router, minimise, standardisation

HERE = Path(__file__).resolve().parent
CHUNK = 2048                                   # tokens a scoring pass holds at most, prefix aside
ASKED = " The subject of this question is"     # what the router reads behind a query, and the words
SUBJECTS = ("history", "geography", "science", "music", "sports", "film", "people")  # of `general`


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
    scores: list[float]                        # Eq. 2, sigmoid of Reranker.score, same order
    probabilities: list[float] | None = None   # of relevance; None where nothing was fitted on dev


@dataclass(frozen=True)
class R2R:
    """Procedure 3 at inference: route the query, activate its expert, score its documents."""
    reranker: "Reranker"
    router: Router
    calibration: dict = field(default_factory=dict)  # {domain: (slope, intercept)} of the logit

    @classmethod
    def from_pretrained(cls, backbone, experts, **options) -> "R2R":
        """The backbone, loaded with Reranker's options, and what train.py made beside it."""
        return cls.with_experts(Reranker.from_pretrained(backbone, **options), experts)

    @classmethod
    def with_experts(cls, reranker: "Reranker", experts) -> "R2R":
        """Load the router and the expert of every domain that it knows."""
        calibration = {}
        router = Router.load(Path(experts) / "router.safetensors", reranker.fingerprint)
        for domain in sorted(set(router.domains) - {GENERAL}):
            before = read_calibration(Path(experts) / domain)
            reranker.load_expert(domain, Path(experts) / domain)
            if before and before == read_calibration(Path(experts) / domain):   # else just replaced
                calibration[domain] = before
        return cls(reranker, router, calibration)

    @torch.inference_mode()
    def route(self, query: str, prefix: Prefix | None = None) -> Route:
        """The expert that `rerank` would activate, at the price of a pass over query and ASKED."""
        state = self.reranker.router_state(query, prefix)[None]           # (1, F)
        probabilities = self.router.probabilities(state)[0].tolist()      # Eq. 6
        return Route(self.router.choose(state)[0], dict(zip(self.router.domains, probabilities)))

    @torch.inference_mode()
    def rerank(self, query: str, documents: list[str], top_k: int | None = None) -> Ranking:
        """An abstaining query reuses the keys and values that its route was read from."""
        prefix = self.reranker.prefix(query)
        route = self.route(query, prefix)
        with use_expert(self.reranker.decoder, route.domain):
            logits = self.reranker.score(query, documents, None if route.domain else prefix)  # (G,)
        order = logits.argsort(descending=True, stable=True)[:top_k].tolist()
        slope, intercept = self.calibration.get(route.domain, (None, None))
        return Ranking(route, order, logits[order].sigmoid().tolist(),    # Eq. 2
                       None if slope is None else
                       (slope * logits[order] + intercept).sigmoid().tolist())


def platt_scaling(run: Run, qrels: Qrels) -> tuple[float, float]:
    """Not in the paper: Platt scaling (1999). (slope, intercept) of the least log loss; the targets
    of his Sec. 2.2 keep both finite where the scores separate the classes."""
    pairs = [(score, qrels[query].get(document, 0) > 0)
             for query in qrels for document, score in run.get(query, {}).items()]
    if not pairs:
        return 1.0, 0.0                        # nothing retrieved, nothing to fit
    scores, relevant = torch.tensor(pairs, dtype=torch.float64).T                      # (N,), (N,)
    n, positive = len(pairs), relevant.sum()
    target = torch.where(relevant > 0, (positive + 1) / (positive + 2), 1 / (n - positive + 2))
    middle, spread = standardisation(scores)
    inputs = (scores - middle) / spread
    a, b = (torch.zeros((), dtype=torch.float64, requires_grad=True) for _ in "ab")
    minimise(lambda: F.binary_cross_entropy_with_logits(a * inputs + b, target), [a, b])
    slope = a.item() / spread.item()
    return slope, b.item() - slope * middle.item()


class Reranker:
    """A decoder that answers yes or no to (instruction, query, document)."""

    def __init__(self, decoder: "Decoder", tokenizer: dict, prompt: Prompt, fingerprint: str = ""):
        """`tokenizer` is the content of tokenizer.json.

        subtle: two tokenizers. The markup around the texts has control tokens; queries and
        documents are read without any, so that "<|im_end|>" in a document stays plain text."""
        self.decoder, self.prompt, self.fingerprint = decoder, prompt, fingerprint
        markup, self.text = read_tokenizer(tokenizer), text_tokenizer(tokenizer, prompt)
        suffix = [piece.replace("{instruction}", prompt.instruction) for piece in prompt.suffix]
        self.prefix_ids, self.suffix_ids = encode(markup, [prompt.prefix]), encode(markup, suffix)
        counted = {"all": self.prefix_ids + self.suffix_ids, "prefix": self.prefix_ids,
                   "content": []}[prompt.counted]
        self.content_limit = prompt.max_length - len(counted)             # tokens
        self.longest_token = max(map(len, self.text.get_vocab()))         # characters
        self.answers = torch.tensor(answer_ids(markup, prompt, decoder.config.vocab_size),
                                    device=decoder.head.device)           # yes, no; or yes
        self.first_scores, depth = True, len(decoder.config.windows)
        self.read_layers = range(0, depth, max(depth // 4, 1))            # n, which routers read
        self.router_width = 2 * decoder.config.hidden_size + len(self.read_layers) * (
            decoder.config.num_key_value_heads * decoder.config.head_dim)                  # F

    @classmethod
    def from_pretrained(cls, directory, dtype="auto", device="auto", instruction=None,
                        max_length=None, prompt=None) -> "Reranker":
        """A checkpoint directory or the hub's org/name; the file `prompt`, else its prompt.json or
        its family's prompt."""
        directory = locate(directory)
        decoder = Decoder.from_pretrained(directory, dtype, device)
        prompt = read_prompt(prompt or directory / "prompt.json", decoder.config.model_type)
        prompt = replace(prompt, max_length=max_length or prompt.max_length, instruction=(
            prompt.instruction if instruction is None else instruction))
        reranker = cls(decoder, read_json(directory / "tokenizer.json"), prompt,
                       fingerprint([directory / "config.json", *weight_files(directory)]))
        longest = reranker.content_limit + len(reranker.prefix_ids + reranker.suffix_ids)
        if longest > decoder.config.max_position_embeddings:
            raise InputError(f"max_length {prompt.max_length} is more than this backbone's "
                             f"max_position_embeddings {decoder.config.max_position_embeddings}; "
                             "expected at most that, prompt included; lower --max-length")
        return reranker

    def load_expert(self, name: str, directory) -> None:
        """Add an expert, unless it was trained on another backbone or under another prompt."""
        facts = load_expert(self.decoder, name, directory, self.fingerprint)
        if facts.get("prompt", str(self.prompt)) != str(self.prompt):
            raise InputError(f"{directory}: trained under another prompt than this one, of at most "
                             f"{self.prompt.max_length} tokens, {self.prompt.instruction!r}; "
                             "expected its --instruction, --max-length and prompt.json")

    def tokenize(self, query: str, documents: list[str]) -> list[list[int]]:
        """Eq. 1, one prompt a document. A long document loses its end, query and suffix nothing.

        subtle: a long document's text is cut before it is encoded. A cut may change the tokens
        beside it, so the text kept is twice as long as the longest tokens could ever fill."""
        self.encode_query(query)                                          # refuses a long query
        *shared, last = content_pieces(self.prompt, query)
        query_ids = encode(self.text, shared)
        characters = 2 * self.content_limit * self.longest_token
        return [self.prefix_ids + (query_ids + ids)[:self.content_limit] + self.suffix_ids
                for ids in encode_each(self.text, [(last + d)[:characters] for d in documents])]

    def encode_query(self, query: str) -> list[int]:
        """The tokens of the prompt before a document: "...<Query>: gout?\n<Document>:"."""
        *shared, last = content_pieces(self.prompt, query)
        ids = encode(self.text, [*shared, last.rstrip()])
        if len(ids) >= self.content_limit:
            raise InputError(f"the query and its prompt have {len(ids)} tokens; expected less than "
                             f"{self.content_limit}, for a document to fit; shorten it or raise "
                             "max_length")
        return self.prefix_ids + ids

    def prefix(self, query: str, ids: list[int] | None = None) -> Prefix:
        """One pass over the query, or over these `ids`, under whichever expert is active."""
        ids = ids or self.encode_query(query)
        states, past = self.decoder(ids, [])
        return Prefix(ids, past, states[0])

    def query_state(self, query: str) -> Tensor:  # -> (D,)
        """h_q of Eq. 6, under whichever expert is active: the router wants none."""
        return self.prefix(query).state

    def router_state(self, query: str, prefix: Prefix | None = None) -> Tensor:  # -> (F,)
        """What routers read, under whichever expert is active: they want none. F = D + n K Dh + D:

            h_q      (D,)        of Eq. 6, the state at the last token before the documents
            values   (n K Dh,)   of n layers, a mean over the query's own tokens
            subject  (D,)        the state behind ASKED, as if that were a document"""
        prefix = prefix or self.prefix(query)
        before, behind = "".join(content_pieces(self.prompt, "{query}")).split("{query}")
        start = len(self.prefix_ids) + len(encode(self.text, [before.rstrip()]))
        end = len(prefix.ids) - len(encode(self.text, [behind.rstrip()]))
        own = slice(start, max(end, start + 1))                           # the query's tokens
        values = torch.cat([prefix.past[layer][1][own].float().mean(0).flatten()
                            for layer in self.read_layers])               # (n K Dh,)
        ids = encode(self.text, [ASKED])
        subject, _ = self.decoder(ids, [len(ids)], prefix.past)           # (1, D)
        return torch.cat([prefix.state, values, subject[0]])

    def readings(self, domains: list[str]) -> dict[str, Tensor]:
        """The linear maps (F_i, F) from a router's state to what each of its probes sees of it.

        subtle: of the subject it is the logits of the domains' names and of SUBJECTS, the decoder's
        own guess. A probe on the state itself learns the collections it is fitted on."""
        rest = self.router_width - (D := self.decoder.config.hidden_size)  # D + n K Dh
        words = [*(name for name in domains if name != GENERAL), *SUBJECTS]
        rows = [self.decoder.head[encode(self.text, [f" {word}"])].cpu().double().mean(0)
                for word in words]                                        # of (D,)
        every = torch.eye(rest, dtype=torch.float64)
        return {"h_q": F.pad(every[:D], (0, D)), "values": F.pad(every[D:], (0, D)),
                "subject": F.pad(torch.stack(rows), (rest, 0))}           # each (F_i, F)

    def score(self, query: str, documents: list[str], prefix: Prefix | None = None) -> Tensor:
        """(G,) logits z_yes - z_no, float32: Eq. 2 before its sigmoid, under the active expert.

        With gradients the whole group is one row. Without, documents pass in chunks behind a shared
        prefix: the query's (given or computed, with the same scores bit for bit) where it fits,
        else the longest that the group has in common; a score that is not finite is an InputError.
        """
        if not documents:
            return torch.zeros(0)
        prompts = self.tokenize(query, documents)
        if torch.is_grad_enabled():
            shared = common_prefix(prompts)                               # P
            row = prompts[0][:shared] + [i for ids in prompts for i in ids[shared:]]
            # subtle: on the CPU PyTorch keeps kernels for each row length; a last document of 1 to
            # 64 zeros, whose state is dropped, rounds the length up to a multiple of 64
            filler = [0] * (64 - len(row) % 64)
            lengths = [len(ids) - shared for ids in prompts] + [len(filler)]
            states, _ = self.decoder(row + filler, lengths)
            return self.logits(states[:-1])
        prefix = prefix or self.prefix(query)
        if any(ids[:len(prefix.ids)] != prefix.ids for ids in prompts):
            prefix = self.prefix(query, prompts[0][:common_prefix(prompts)])
        rest = [ids[len(prefix.ids):] for ids in prompts]
        states = [self.decoder([i for ids in chunk for i in ids], [len(ids) for ids in chunk],
                               prefix.past)[0] for chunk in chunks(rest)]
        scores = self.logits(torch.cat(states))
        if not scores.isfinite().all():
            raise InputError(f"query {query!r:.60}: a score is not finite; expected a number; the "
                             "weights or their precision are broken (try --dtype float32)")
        if self.first_scores:
            note_useless(scores, self.prompt)
        self.first_scores = False
        return scores

    def logits(self, states: Tensor) -> Tensor:  # (G, D) -> (G,)
        z = F.linear(states.float(), self.decoder.head[self.answers].float())   # (G, 2), or (G, 1)
        return z[:, 0] - z[:, 1:].sum(1)                                  # no z_no: z_yes alone


def content_pieces(prompt: Prompt, query: str) -> list[str]:
    """Eq. 1 up to the document: "gout?" -> ["<Instruct>: ...\\n<Query>: gout?\\n<Document>: "]."""
    pieces = prompt.content
    if not prompt.instruction:
        pieces = [re.sub(r".*\{instruction\}.*\n?", "", piece) for piece in pieces]
    return [piece.format(instruction=prompt.instruction, query=query, document="")
            for piece in pieces]


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


# ----------------------------------------------------------------------------------------- decoder

@dataclass(frozen=True)
class Row:
    """How the tokens of one packed row belong together: made once, used by every layer.

        ids        p p p p | a a a | b b b b b | c c      a prefix and the documents a, b, c
        parts         4        3         5        2
        positions  0 1 2 3 | 4 5 6 | 4 5 6 7 8 | 4 5      each document goes on where p ends
        sees       a p sees the p's up to itself; a b sees every p and the b's up to itself
        ends                     ^           ^     ^      where states are asked for

    Behind a kept prefix (`past`) the first part is empty and positions go on after the kept one.
    Without a document the prefix itself is asked for its last state."""
    parts: list[int]                           # tokens of [prefix, document 1, ..., document G]
    scored: list[int]                          # of each part, how many states are asked for
    positions: Tensor                          # (T,)
    ends: Tensor                               # (sum(scored),), indices into the row

    @classmethod
    def pack(cls, tokens: int, lengths: list[int], kept: int, device) -> "Row":
        """The prefix is what the documents' lengths leave over, or `kept` from an earlier row."""
        parts = [tokens - sum(lengths), *lengths]
        start = kept or parts[0]                                          # P
        positions = torch.cat([torch.arange(parts[0]),
                               *(torch.arange(start, start + n) for n in lengths)])
        scored = [0, *(1 for _ in lengths)] if lengths else [1]
        ends = torch.tensor(parts).cumsum(0)[-max(len(lengths), 1):] - 1
        return cls(parts, scored, positions.to(device), ends.to(device))


class Decoder(nn.Module):
    """A decoder without its vocabulary-sized output: packed token ids in, hidden states out.

    Attribute names are the checkpoint's: no rename table. lora.py wraps the linear layers."""

    def __init__(self, config: Config):
        super().__init__()
        self.config = config
        self.recompute = False     # True: activations anew in backward, the same expert active
        size = config.vocab_size, config.hidden_size  # subtle: a random start imports for seconds
        self.model = nn.ModuleDict({
            "embed_tokens": nn.Embedding(*size, _weight=torch.empty(size)),       # (V, D)
            "layers": nn.ModuleList(Layer(config) for _ in config.windows),
            "norm": RMSNorm(config.hidden_size, config)})
        if not config.tie_word_embeddings:
            self.lm_head = nn.Linear(config.hidden_size, config.vocab_size, bias=False)

    @classmethod
    def from_pretrained(cls, directory, dtype="auto", device="auto") -> "Decoder":
        """Fill every parameter exactly once, or raise InputError with the names that do not fit."""
        directory = Path(directory)
        config = read_config(directory / "config.json")
        device = choose_device(device)
        with torch.device("meta"):
            decoder = cls(config)
        shapes = {name: p.shape for name, p in decoder.named_parameters()}
        tensors = read_weights(directory, shapes, choose_dtype(dtype, device), device)
        decoder.load_state_dict(tensors, assign=True)
        return decoder.requires_grad_(False)

    @property
    def head(self) -> Tensor:  # (V, D)
        return (self.model.embed_tokens if self.config.tie_word_embeddings else self.lm_head).weight

    def forward(self, ids, lengths, past=None, every=False):
        """One packed row, as Row draws it: ids (P + sum(lengths),), or documents alone that go on
        from `past`, the second result of an earlier call.

        Returns normed hidden states (G, D), at each document's last token (at the prefix's where
        there is no document; at all tokens with `every`), and the prefix's keys and values."""
        ids = torch.as_tensor(ids, device=self.head.device)
        kept = past[0][0].size(0) if past else 0
        row = Row.pack(len(ids), lengths, kept, ids.device)
        x = self.model.embed_tokens(ids)                                  # (T, D)
        rope = [table.to(x.dtype) for table in rotary(row.positions, self.config)]
        if self.config.gemma:
            x = x * torch.tensor(self.config.hidden_size ** 0.5, dtype=x.dtype)    # rounded first
        longest = (kept or row.parts[0]) + max(lengths, default=0)
        masks = {window: causal_mask(longest, self.config, window, x)
                 for window in set(self.config.windows)}
        shared = []
        for index, layer in enumerate(self.model.layers):
            ends_only = index == len(self.model.layers) - 1 and not every
            inputs = (x, rope, masks[self.config.windows[index]], row,
                      past[index] if past else None, ends_only)
            x, prefix = (checkpoint(layer, *inputs, use_reentrant=False) if self.recompute
                         else layer(*inputs))
            shared.append(prefix)
        return self.model.norm(x), shared                                 # (G, D)


class Layer(nn.Module):
    """Pre-norm attention and gated MLP, each added to the residual stream."""

    def __init__(self, config: Config):
        super().__init__()
        self.self_attn = Attention(config)
        self.mlp = MLP(config)
        self.input_layernorm = RMSNorm(config.hidden_size, config)
        self.post_attention_layernorm = RMSNorm(config.hidden_size, config)

    def forward(self, x, rope, mask, row, past, ends_only):  # (T, D) -> (T, D) or (G, D); prefix
        a, prefix = self.self_attn(self.input_layernorm(x), rope, mask, row, past, ends_only)
        x = (x[row.ends] if ends_only else x) + a                         # (T, D), or last (G, D)
        return x + self.mlp(self.post_attention_layernorm(x)), prefix


class Attention(nn.Module):
    """Grouped-query attention within each part of a row, the prefix's keys and values in front."""

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

    def forward(self, x, rope, mask, row, past, ends_only):
        """x (T, D) -> (T, D), or (G, D) at the row's ends; and the prefix's (P, K, Dh) twice."""
        k = rotate(self.k_norm(self.k_proj(x).view(len(x), self.kv_heads, self.head_dim)), *rope)
        v = self.v_proj(x).view(len(x), self.kv_heads, self.head_dim)     # (T, K, Dh)
        if ends_only:                          # the last layer owes queries at scored tokens only
            x, rope = x[row.ends], [table[row.ends] for table in rope]
        q = rotate(self.q_norm(self.q_proj(x).view(len(x), self.heads, self.head_dim)), *rope)
        queries = q.split(row.scored if ends_only else row.parts)          # 1 + G of (n, H, Dh)
        keys, values = k.split(row.parts), v.split(row.parts)             # 1 + G of (m, K, Dh)
        prefix = past or (keys[0], values[0])                             # (P, K, Dh) twice
        outputs = [attend(queries[0], keys[0], values[0], mask)] if len(queries[0]) else []
        outputs += [attend(q_i, torch.cat([prefix[0], k_i]), torch.cat([prefix[1], v_i]), mask)
                    for q_i, k_i, v_i in zip(queries[1:], keys[1:], values[1:])]
        return self.o_proj(torch.cat(outputs)), prefix


def causal_mask(size, config, window, like):  # -> (size * H / K, size), what is not seen -inf
    """Row i H / K + j: what token i sees, for the j-th of the heads that share their keys.

    Attention's type: on the CPU float32, as PyTorch's bfloat16 backward takes twice as long."""
    dtype = torch.float32 if like.device.type == "cpu" else like.dtype
    seen = torch.ones(size, size, dtype=torch.bool, device=like.device).tril()
    seen = seen if window is None else seen.triu(1 - window)
    mask = torch.zeros_like(seen, dtype=dtype).masked_fill(~seen, -math.inf)
    return mask.repeat_interleave(config.num_attention_heads // config.num_key_value_heads, 0)


def attend(q, k, v, mask):  # (n, H, Dh), (m, K, Dh), (m, K, Dh) -> (n, H Dh)
    """Softmax attention of the last n of m tokens; heads that share their keys become rows."""
    (n, H, Dh), (m, K, _), dtype = q.shape, k.shape, q.dtype
    q = q.reshape(n, K, H // K * Dh).transpose(0, 1).reshape(1, K, n * H // K, Dh)
    k, v = k.transpose(0, 1)[None], v.transpose(0, 1)[None]               # (1, K, m, Dh)
    mask = mask[(m - n) * H // K:m * H // K, :m]                          # (n H / K, m)
    q, k, v = (t.to(mask.dtype) for t in (q, k, v))                       # q (1, K, n H / K, Dh)
    out = F.scaled_dot_product_attention(q, k, v, mask).to(dtype)         # (1, K, n H / K, Dh)
    return out.view(K, n, H // K * Dh).transpose(0, 1).reshape(n, H * Dh)


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

def note_useless(scores: Tensor, prompt: Prompt) -> None:
    """Says so where the first scores tell nothing: all equal, or beyond what the sigmoid tells."""
    flat = len(scores) > 1 and scores.max() - scores.min() <= 1e-6
    saturated = len(scores) > 1 and prompt.no and max(scores.min(), -scores.max()) > 17
    if flat or saturated:
        note(f"all {len(scores)} scores of the first group are {'equal' if flat else 'saturated'} "
             f"({scores[0]:.3g}); wrong prompt or head?")


def backbone_flags(parser: argparse.ArgumentParser) -> None:
    """What every command line asks of its backbone; `reranker_from` loads it."""
    add = parser.add_argument_group("backbone").add_argument
    add("--backbone", default=HERE / "backbone", help="checkpoint directory, or the hub's org/name")
    add("--instruction", help="the task, in English (default: the backbone's own)")
    add("--max-length", type=int, help="tokens of a prompt (default: the prompt's own)")
    add("--prompt", type=Path, help="a prompt.json (default: the backbone's, or its family's)")
    add("--device", default="auto", help="auto, cpu, cuda")
    add("--dtype", default="auto", choices=["auto", "float32", "bfloat16"])


def reranker_from(args: argparse.Namespace) -> Reranker:
    if args.prompt and not args.prompt.is_file():
        raise InputError(f"--prompt {args.prompt}: no such file; expected one of backbone/prompts/")
    return Reranker.from_pretrained(args.backbone, args.dtype, args.device, args.instruction,
                                    args.max_length, args.prompt)


def main() -> None:
    """One query, the documents of one file: prints the route and the ranking."""
    parser = argparse.ArgumentParser(description="Route a query to its expert, rerank documents.")
    parser.add_argument("query")
    parser.add_argument("documents", type=Path, help="text file, one document a line")
    parser.add_argument("--experts", default=HERE / "experts", type=Path, help="made by train.py")
    parser.add_argument("--top-k", type=int, help="documents to print (default: all)")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON object; its `order` "
                      "counts the lines that are not blank, from 0")
    form.add_argument("--show-prompt", action="store_true", help="print the prompt and its ids")
    backbone_flags(parser)
    args = check_flags(parser.parse_args())
    documents = [line for _, line in read_lines(args.documents)]
    if not documents or not args.query.strip():
        raise InputError(f"{args.documents}: {len(documents)} documents for the query "
                         f"{args.query!r:.60}; expected at least one, one a line, and a query")
    reranker = reranker_from(args)
    if args.show_prompt:
        ids, = reranker.tokenize(args.query, documents[:1])
        return print(reranker.text.decode(ids, skip_special_tokens=False), ids, sep="\n")
    ranking = R2R.with_experts(reranker, args.experts).rerank(args.query, documents, args.top_k)
    if args.json:
        best = [documents[index] for index in ranking.order]
        return print(json.dumps(asdict(ranking) | {"documents": best}))
    print(*shown(ranking, documents), sep="\n")


def shown(ranking: Ranking, documents: list[str]) -> list[str]:
    """A line a document: rank, probability of relevance where one was fitted, else the score; on a
    terminal each is cut to its width."""
    shares = ", ".join(f"{name} {p:.2f}" for name, p in ranking.route.probabilities.items())
    values = ranking.probabilities or ranking.scores
    lines = [f"expert: {ranking.route.domain or 'none, the bare backbone'} ({shares})",
             f"rank  {'probability' if ranking.probabilities else 'score'}"]
    for rank, (index, value) in enumerate(zip(ranking.order, values, strict=True), 1):
        lines.append(f"{rank:4}  {value:<11.3g} {printable(documents[index])}")
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    return [line[:width] for line in lines]


if __name__ == "__main__":
    run_main(main)
