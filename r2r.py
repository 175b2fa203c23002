"""Route, then rerank: a frozen decoder-only reranker whose own hidden state chooses its expert.

    Eq. 1   x = [<Instruct>: I; <Query>: q; <Document>: c],   z = logits at the last token of x
    Eq. 2   s(q, c) = exp(z_yes) / (exp(z_yes) + exp(z_no)) = sigmoid(z_yes - z_no)
    Sec. 4.3   k* = argmax p(d_k | h_q);   score every c of the query under expert k*

In: a checkpoint of one of FAMILIES (config.json, *.safetensors, tokenizer.json; prompt.json where
    PROMPTS has none for it), a query, G documents.
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
import math
import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from data import (InputError, above_zero, fingerprint, printable, read_json, read_lines, run_main,
                  write_atomically)
from lora import load_expert, lora_layers, use_expert
from router import GENERAL, Router


CONTENT = r"[^{}]*(\{instruction\}[^{}]*\n[^{}]*)?\{query\}[^{}]*\{document\}"
CHUNK = 2048                                   # tokens a scoring pass holds at most, prefix aside


@dataclass(frozen=True)
class Prompt:
    """The text around a query and a document, and the two tokens whose logits are compared.

    Content and suffix come in pieces that are tokenised one by one, as the references do it.
    """
    prefix: str
    content: list                              # of str; {instruction}, {query}, {document} last
    suffix: list                               # of str; {instruction} may stand here instead
    instruction: str                           # "": the lines that hold {instruction} are left out
    yes: str
    no: str                                    # "": the score is the logit of `yes` alone
    max_length: int                            # tokens
    counted: str = "all"                       # by max_length; or "prefix" (and content), "content"


# Each verbatim from its model card or reference code. A checkpoint's prompt.json goes before them.
PROMPTS = {
    "qwen3": Prompt(                           # Qwen3-Reranker: QwenLM/Qwen3-Embedding, README.md
        prefix="<|im_start|>system\nJudge whether the Document meets the requirements based on the "
               "Query and the Instruct provided. Note that the answer can only be \"yes\" or "
               "\"no\".<|im_end|>\n<|im_start|>user\n",
        content=["<Instruct>: {instruction}\n<Query>: {query}\n<Document>: {document}"],
        suffix=["<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n"],
        instruction="Given a web search query, retrieve relevant passages that answer the query",
        yes="yes", no="no", max_length=8192),
    "gemma": Prompt(                           # bge-reranker-v2-gemma: FlagOpen/FlagEmbedding,
        prefix="<bos>",                        # research/llm_reranker/README.md
        content=["A: {query}", "\n", "B: {document}"], suffix=["\n", "{instruction}"],
        instruction="Given a query A and a passage B, determine whether the passage contains an "
                    "answer to the query by providing a prediction of either 'Yes' or 'No'.",
        yes="Yes", no="", max_length=1024, counted="prefix"),
    "qwen2": Prompt(                           # mxbai-rerank-v2: mixedbread-ai/mxbai-rerank,
        prefix="<|im_start|>system\nYou are Qwen, created by Alibaba Cloud. You are a helpful "
               "assistant.<|im_end|>\n<|im_start|>user\n",            # mxbai_rerank_v2.py
        content=["instruction: {instruction}\nquery: {query}", "\n", "document: {document}"],
        suffix=["\n", "You are a search relevance expert who evaluates how well documents match "
                "search queries. For each query-document pair, carefully analyze the semantic "
                "relationship between them, then provide your binary relevance judgment (0 for not "
                "relevant, 1 for relevant).\nRelevance:", "<|im_end|>\n<|im_start|>assistant\n"],
        instruction="", yes="1", no="0", max_length=8192, counted="content")}


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
    probabilities: list[float] | None = None   # of relevance; None where nothing was fitted on dev


class R2R:
    """Procedure 3 at inference: route the query, activate its expert, score its documents."""

    def __init__(self, reranker: "Reranker", router: Router, calibration: dict | None = None):
        """`calibration` {domain: (slope, intercept)}, for the experts that have one."""
        self.reranker, self.router, self.calibration = reranker, router, calibration or {}

    @classmethod
    def from_pretrained(cls, backbone, experts, **options) -> "R2R":
        """Load the backbone, the router and the expert of every domain that the router knows."""
        reranker = Reranker.from_pretrained(backbone, **options)
        router = Router.load(Path(experts) / "router.safetensors", reranker.fingerprint)
        names = sorted(set(router.domains) - {GENERAL})
        lines = {}
        for domain in names:
            line = read_calibration(Path(experts) / domain)
            reranker.load_expert(domain, Path(experts) / domain)
            if line and line == read_calibration(Path(experts) / domain):    # else just replaced
                lines[domain] = line
        return cls(reranker, router, lines)

    @torch.inference_mode()
    def route(self, query: str) -> Route:
        """The expert that `rerank` would activate, at the price of one pass over the query."""
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
        slope, intercept = self.calibration.get(route.domain, (None, None))
        return Ranking(route, order, logits[order].sigmoid().tolist(),    # Eq. 2
                       None if slope is None else
                       (slope * logits[order] + intercept).sigmoid().tolist())


class Reranker:
    """A decoder that answers yes or no to (instruction, query, document)."""

    def __init__(self, decoder: "Decoder", tokenizer: dict, prompt: Prompt, fingerprint: str = ""):
        """`tokenizer` is the content of tokenizer.json.

        subtle: two tokenizers. The markup around the texts has control tokens; queries and
        documents are read without any, so that "<|im_end|>" in a document stays plain text.
        """
        self.decoder, self.prompt, self.fingerprint = decoder, prompt, fingerprint
        self.checked = False
        markup = read_tokenizer(tokenizer)
        own = "".join([prompt.prefix, *prompt.suffix]).split()            # "</think>", not "\n\n"
        self.text = read_tokenizer({**tokenizer, "added_tokens": [
            {**token, "special": token["special"] or any(token["content"] in s for s in own)}
            for token in tokenizer.get("added_tokens") or []]})
        self.text.encode_special_tokens = True                            # as text, that is
        if markup.get_vocab_size() > decoder.config.vocab_size:
            raise InputError(f"tokenizer.json: {markup.get_vocab_size()} tokens; expected at most "
                             f"the backbone's {decoder.config.vocab_size}; use its own tokenizer")
        suffix = [piece.replace("{instruction}", prompt.instruction) for piece in prompt.suffix]
        self.before, self.after = encode(markup, [prompt.prefix]), encode(markup, suffix)
        around = {"all": self.before + self.after, "prefix": self.before, "content": []}
        self.room = prompt.max_length - len(around[prompt.counted])       # tokens of the content
        answers = [encode(markup, [answer]) for answer in (prompt.yes, prompt.no) if answer]
        if not all(len(ids) == 1 for ids in answers):
            raise InputError(f"tokenizer.json: {prompt.yes!r}, {prompt.no!r} have ids {answers}; "
                             "expected one token each; name the answers in prompt.json")
        self.answers = torch.tensor(answers, device=decoder.head.device)[:, 0]   # yes, no; or yes

    @classmethod
    def from_pretrained(cls, directory, dtype="auto", device="auto", instruction=None,
                        max_length=None) -> "Reranker":
        """A directory or the hub's org/name: config.json, tokenizer.json, *.safetensors.

        The prompt is that of prompt.json, where it exists, else the one known for the family.
        """
        directory = locate(directory)
        decoder = Decoder.from_pretrained(directory, dtype, device)
        prompt = read_prompt(directory, decoder.config.model_type)
        prompt = replace(prompt, max_length=max_length or prompt.max_length, instruction=(
            prompt.instruction if instruction is None else instruction))
        reranker = cls(decoder, read_json(directory / "tokenizer.json"), prompt,
                       fingerprint([directory / "config.json", *weight_files(directory)]))
        longest = reranker.room + len(reranker.before + reranker.after)
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
        """One prompt a document. A long document loses its end, query and suffix lose nothing."""
        self.asked(query)                                                 # refuses a long query
        *shared, last = content_pieces(self.prompt, query)
        shared, found = encode(self.text, shared), self.openings([last + d for d in documents])
        return [self.before + (shared + ids)[:self.room] + self.after for ids in found]

    def openings(self, texts: list[str]) -> list[list[int]]:
        """Tokens of each text; of a long one the first `room` at least, as they are in the whole.

        subtle: a cut may change the tokens beside it, so twice as many as are needed are read. They
        lie within 16 characters for each of them, but for texts such as one of blanks.
        """
        cut = 16 * self.room
        found = encode_each(self.text, [text[:cut] for text in texts])
        short = [i for i, ids in enumerate(found) if len(texts[i]) > cut and
                 len(ids) < 2 * self.room]
        for i, ids in zip(short, encode_each(self.text, [texts[i] for i in short])):
            found[i] = ids
        return found

    def asked(self, query: str) -> list[int]:
        """The tokens of the prompt before a document: "...<Query>: gout?\n<Document>:"."""
        *shared, last = content_pieces(self.prompt, query)
        ids = encode(self.text, [*shared, last.rstrip()])
        if len(ids) >= self.room:
            raise InputError(f"the query and its prompt have {len(ids)} tokens; expected less than "
                             f"{self.room}, for a document to fit; shorten it or raise max_length")
        return self.before + ids

    def prefix(self, query: str) -> Prefix:
        return self._prefix(self.asked(query))

    def _prefix(self, ids: list[int]) -> Prefix:
        states, past = self.decoder(self._tensor(ids), [])
        return Prefix(ids, past, states[0])

    def query_state(self, query: str) -> Tensor:  # -> (D,)
        """h_q of Eq. 6, under whichever expert is active: the router wants none."""
        return self.prefix(query).state

    def score(self, query: str, documents: list[str], prefix: Prefix | None = None) -> Tensor:
        """(G,) logits z_yes - z_no (z_yes where the prompt has no `no`), float32: Eq. 2 before its
        sigmoid, under the active expert.

        With gradients the whole group is one row; without, documents pass in chunks behind a shared
        prefix: the query's (given or computed) where it fits, so that one way or the other the
        scores are the same bit for bit, else the longest that the group has in common. There each
        score is finite or an InputError; in training it is for train.py's update to see.
        """
        if not documents:
            return torch.zeros(0)
        prompts = self.tokenize(query, documents)
        if torch.is_grad_enabled():
            shared = common_prefix(prompts)                               # P
            row = prompts[0][:shared] + [i for ids in prompts for i in ids[shared:]]
            # subtle: on the CPU PyTorch makes and keeps kernels for each number of rows; one more
            # document, of 1 to 64 tokens and without a score, leaves few numbers
            filler = [0] * (64 - len(row) % 64)
            lengths = [len(ids) - shared for ids in prompts] + [len(filler)]
            states, _ = self.decoder(self._tensor(row + filler), lengths)
            return self._logits(states[:-1])
        prefix = prefix or self.prefix(query)
        if any(ids[:len(prefix.ids)] != prefix.ids for ids in prompts):
            prefix = self._prefix(prompts[0][:common_prefix(prompts)])
        rest = [ids[len(prefix.ids):] for ids in prompts]
        states = [self.decoder(self._tensor([i for ids in chunk for i in ids]),
                               [len(ids) for ids in chunk], prefix.past)[0]
                  for chunk in chunks(rest)]
        scores = self._logits(torch.cat(states))
        if not scores.isfinite().all():
            raise InputError(f"query {query!r:.60}: a score is not finite; expected a number; the "
                             "weights or their precision are broken (try --dtype float32)")
        return scores

    def _logits(self, states: Tensor) -> Tensor:  # (G, D) -> (G,)
        logits = F.linear(states.float(), self.decoder.head[self.answers].float())  # (G, 2): z
        scores = logits[:, 0] - logits[:, 1:].sum(1)                      # no z_no: z_yes alone
        if not self.checked and len(scores) > 1:
            self.checked, flat = True, scores.max() - scores.min() <= 1e-6
            if flat or self.prompt.no and max(scores.min(), -scores.max()) > 17:   # sigmoid: all 1
                note(f"all {len(scores)} scores of the first group are "
                     f"{'equal' if flat else 'saturated'} ({scores[0]:.3g}); wrong prompt or head?")
        return scores

    def _tensor(self, ids: list[int]) -> Tensor:
        return torch.tensor(ids, device=self.answers.device)


def content_pieces(prompt: Prompt, query: str) -> list[str]:
    """Eq. 1 up to the document: "gout?" -> ["<Instruct>: ...\n<Query>: gout?\n<Document>: "]."""
    pieces = prompt.content
    if not prompt.instruction:
        pieces = [re.sub(r".*\{instruction\}.*\n?", "", piece) for piece in pieces]
    return [piece.format(instruction=prompt.instruction, query=query, document="")
            for piece in pieces]


def read_calibration(directory: Path) -> tuple[float, float] | None:
    """(slope, intercept) that train.py fitted for this adapter; None where there is none, as for
    an adapter that PEFT made, or where it belongs to an older one."""
    path = directory / "calibration.json"
    if not path.exists():
        return None
    values = read_json(path)
    line = values.get("slope"), values.get("intercept")
    if not all(isinstance(v, float) and math.isfinite(v) for v in line):
        raise InputError(f"{path}: slope and intercept {line}; expected two finite numbers; "
                         "run train.py again or delete the file")
    current = fingerprint([directory / "adapter_model.safetensors"])
    return line if values.get("adapter") == current else None


def read_prompt(directory: Path, family: str) -> Prompt:
    """prompt.json, its missing keys from the family's reference prompt."""
    path, known = directory / "prompt.json", PROMPTS.get(family)
    values = asdict(known) if known else {"counted": "all"}
    values |= read_json(path) if path.exists() else {}
    names = {f.name: f.type for f in fields(Prompt)}
    wrong = sorted({k for k, kind in names.items() if not isinstance(values.get(k), kind)}
                   | (values.keys() - names.keys()))
    if wrong:
        raise InputError(f"{path}: {', '.join(wrong)} missing, unknown or of the wrong type; "
                         f"expected {', '.join(f'{k} ({v.__name__})' for k, v in names.items())}; "
                         f"prompts are known for {', '.join(PROMPTS)}; this is {family}")
    if not all(isinstance(piece, str) for piece in values["content"] + values["suffix"]):
        raise InputError(f"{path}: content and suffix; expected lists of strings")
    if not re.fullmatch(CONTENT, "".join(values["content"])):
        raise InputError(f"{path}: content is {values['content']!r}; expected {{query}}, on a "
                         "line after that of any {instruction}, and {document} at the very end")
    if not values["yes"] or values["counted"] not in ("all", "prefix", "content"):
        raise InputError(f"{path}: yes {values['yes']!r}, counted {values['counted']!r}; expected "
                         "a token, and all, prefix or content")
    return Prompt(**values)


def read_tokenizer(values: dict) -> Tokenizer:
    """tokenizer.json without its truncation, its padding and the <bos> or <eos> that it adds."""
    try:
        return Tokenizer.from_str(json.dumps(
            {**values, "truncation": None, "padding": None, "post_processor": None}))
    except Exception as error:                         # the library raises nothing narrower
        raise InputError(f"tokenizer.json: {error}; expected a tokenizers file") from None


def encode(tokenizer: Tokenizer, pieces: list[str]) -> list[int]:
    """Piece by piece: no token spans two of them."""
    return [i for ids in encode_each(tokenizer, pieces) for i in ids]


def encode_each(tokenizer: Tokenizer, texts: list[str]) -> list[list[int]]:
    """The tokens of each text, without those that mark its beginning or end."""
    return [e.ids for e in tokenizer.encode_batch_fast(texts, add_special_tokens=False)]


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
class Family:
    """How a family's decoder differs from Llama's, and what its checkpoints may leave unsaid."""
    defaults: dict                             # the reference's, for keys absent from config.json
    qkv_bias: bool = False
    qk_norm: bool = False                      # RMSNorm of each head's q and k, before rope
    gemma: bool = False                        # norms by 1 + w, embeddings * sqrt(D), tanh GELU


# From the configuration_*.py and modeling_*.py of huggingface/transformers.
COMMON = {"rope_theta": 10000.0, "tie_word_embeddings": False}
FAMILIES = {"llama": Family(COMMON),
            "mistral": Family(COMMON | {"sliding_window": 4096}),
            "qwen2": Family(COMMON, qkv_bias=True),
            "qwen3": Family(COMMON | {"head_dim": 128}, qk_norm=True),
            "gemma": Family(COMMON | {"tie_word_embeddings": True, "head_dim": 256}, gemma=True)}
COMPUTED = {"attention_bias": [False], "mlp_bias": [False], "quantization_config": [None],
            "use_bidirectional_attention": [None, False], "partial_rotary_factor": [1.0],
            "attn_logit_softcapping": [None], "final_logit_softcapping": [None]}
LLAMA3 = ("factor", "low_freq_factor", "high_freq_factor", "original_max_position_embeddings")


@dataclass(frozen=True)
class Config:
    """The sizes of a decoder, from config.json; what is absent there is the reference's default."""
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
    windows: tuple = field(default=(), kw_only=True)   # L: tokens a layer looks back, None for all
    llama3: tuple = field(default=(), kw_only=True)    # the four numbers of LLAMA3; () for none

    @property
    def family(self) -> Family:
        return FAMILIES[self.model_type]

    @classmethod
    def from_dict(cls, values: dict, where="config.json") -> "Config":
        """Refuses, by name, a missing size and whatever this decoder does not compute."""
        values = {"model_type": None} | values
        check(where, values, {"model_type": list(FAMILIES)})
        family = FAMILIES[values["model_type"]]
        tanh = "gelu_pytorch_tanh"                       # "gelu" in Gemma's first files is a slip
        check(where, values, COMPUTED | (
            {"hidden_act": [tanh, "gelu"], "hidden_activation": [tanh, None]} if family.gemma else
            {"hidden_act": ["silu"]}))
        rope = read_rope(values, where)
        values = complete({**values, **rope}, family, where)
        sizes = [f for f in fields(cls) if not f.kw_only]
        for f in sizes:
            kinds = (int, float) if f.type is float else f.type
            if not isinstance(values.get(f.name), kinds):
                raise InputError(f"{where}: {f.name} is {values.get(f.name)!r}; expected "
                                 f"{f.type.__name__}; every size must be in the file")
        if (min(values[f.name] for f in sizes if f.type is int) < 1 or values["head_dim"] % 2
                or values["num_attention_heads"] % values["num_key_value_heads"]):
            raise InputError(f"{where}: sizes {[values[f.name] for f in sizes[1:8]]}; expected all "
                             "above 0, head_dim even, heads a multiple of key-value heads")
        return cls(**{f.name: values[f.name] for f in sizes}, windows=windows(values, where),
                   llama3=tuple(rope[key] for key in LLAMA3 if key in rope))


def check(where, values: dict, wanted: dict) -> None:
    for key, choices in wanted.items():
        if key in values and values[key] not in choices:
            raise InputError(f"{where}: {key} is {values[key]!r}; expected one of {choices}")


def read_rope(values: dict, where) -> dict:
    """Both spellings: rope_theta with rope_scaling, and rope_parameters, which holds both."""
    rope = values.get("rope_parameters") or values.get("rope_scaling") or {}
    if not isinstance(rope, dict):
        raise InputError(f"{where}: rope is {rope!r}; expected an object with rope_type")
    kind = rope.get("rope_type", rope.get("type", "default"))
    known = ("rope_type", "type", "rope_theta", "partial_rotary_factor", *LLAMA3)
    check(where, rope | {"rope_type": kind}, {
        "rope_type": ["default", "llama3"], "partial_rotary_factor": [1.0, None]} | {
        key: [None] for key in rope if key not in known})
    numbers = {key: rope.get(key) for key in LLAMA3} if kind == "llama3" else {}
    wrong = [key for key, value in numbers.items() if not isinstance(value, (int, float))]
    if wrong:
        raise InputError(f"{where}: llama3 rope without the numbers {wrong}; expected {LLAMA3}")
    return numbers | ({"rope_theta": rope["rope_theta"]} if "rope_theta" in rope else {})


def complete(values: dict, family: Family, where) -> dict:
    """Adds the reference's defaults for keys that config.json lacks, and says so."""
    heads, hidden = values.get("num_attention_heads"), values.get("hidden_size")
    defaults = dict(family.defaults)
    if isinstance(heads, int) and isinstance(hidden, int) and heads > 0:
        defaults = {"head_dim": hidden // heads, "num_key_value_heads": heads} | defaults
    used = {key: value for key, value in defaults.items()
            if key not in values or values[key] is None and key != "sliding_window"}
    if said := [f"{key} {value}" for key, value in used.items() if key in family.defaults]:
        note(f"{where}: {', '.join(said)}: not in the file, the default of {values['model_type']}")
    return values | used


def windows(values: dict, where) -> tuple[int | None, ...]:
    """(L,) how far each layer looks back; Llama and Gemma have none."""
    count, size = values["num_hidden_layers"], values.get("sliding_window")
    kinds = ["full_attention"] * count
    if values["model_type"] == "mistral" and size is not None:
        kinds = ["sliding_attention"] * count
    elif values["model_type"] in ("qwen2", "qwen3") and values.get("use_sliding_window"):
        kinds, full = values.get("layer_types"), values.get("max_window_layers")
        if kinds is None and isinstance(full, int):
            kinds = ["full_attention"] * min(full, count) + ["sliding_attention"] * (count - full)
    known = ("full_attention", "sliding_attention")
    if not isinstance(kinds, list) or len(kinds) != count or any(k not in known for k in kinds):
        raise InputError(f"{where}: layer_types {kinds!r:.60}; expected one of {known} for each of "
                         f"{count} layers, or the number max_window_layers")
    if "sliding_attention" in kinds and not (isinstance(size, int) and size > 0):
        raise InputError(f"{where}: sliding_window is {size!r}; expected a number above 0")
    return tuple(size if kind == "sliding_attention" else None for kind in kinds)


class Decoder(nn.Module):
    """A decoder without its vocabulary-sized output: packed token ids in, hidden states out.

    Attribute names are the checkpoint's, so weights load without a rename table.
    """

    def __init__(self, config: Config):
        super().__init__()
        self.config = config
        self.recompute = False     # True: activations anew in backward, the same expert active
        self.model = nn.ModuleDict({
            "embed_tokens": nn.Embedding(config.vocab_size, config.hidden_size),
            "layers": nn.ModuleList(Layer(config) for _ in config.windows),
            "norm": RMSNorm(config.hidden_size, config)})
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
                if not name.endswith("rotary_emb.inv_freq"):   # Llama 2's files hold it; computed
                    found[name] = tensor.to(device, dtype)
        copy = found.pop("lm_head.weight", None) if config.tie_word_embeddings else None
        if copy is not None and not torch.equal(copy, found.get("model.embed_tokens.weight", copy)):
            raise InputError(f"{directory}: lm_head.weight is not model.embed_tokens.weight; "
                             "tie_word_embeddings is true; expected equal ones, or false there")
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
        x = self.model.embed_tokens(ids)                                  # (T, D)
        rope = [table.to(x.dtype) for table in rotary(positions.to(ids.device), self.config)]
        if self.config.family.gemma:
            x = x * torch.tensor(self.config.hidden_size ** 0.5, dtype=x.dtype)    # rounded first
        masks = {window: causal_mask(start + max(lengths, default=0), self.config, window, x)
                 for window in set(self.config.windows)}
        shared = []
        for index, layer in enumerate(self.model.layers):
            final = index == len(self.model.layers) - 1 and not every
            inputs = (x, rope, masks[self.config.windows[index]], inside, lengths,
                      past[index] if past else None, ends.to(ids.device) if final else None)
            x, keys, values = (checkpoint(layer, *inputs, use_reentrant=False) if self.recompute
                               else layer(*inputs))
            shared.append((keys, values))
        return self.model.norm(x), shared                                 # (G, D)


class Layer(nn.Module):
    """Pre-norm attention and gated MLP, each added to the residual stream."""

    def __init__(self, config: Config):
        super().__init__()
        self.self_attn = Attention(config)
        self.mlp = MLP(config)
        self.input_layernorm = RMSNorm(config.hidden_size, config)
        self.post_attention_layernorm = RMSNorm(config.hidden_size, config)

    def forward(self, x, rope, mask, inside, lengths, past, ends):
        a, keys, values = self.self_attn(self.input_layernorm(x), rope, mask, inside, lengths, past,
                                         ends)
        x = (x if ends is None else x[ends]) + a                          # (T, D), or last (G, D)
        return x + self.mlp(self.post_attention_layernorm(x)), keys, values


class Attention(nn.Module):
    """Grouped-query attention."""

    def __init__(self, config: Config):
        super().__init__()
        self.heads, self.kv_heads = config.num_attention_heads, config.num_key_value_heads
        self.head_dim = config.head_dim
        D, Dh, bias = config.hidden_size, config.head_dim, config.family.qkv_bias
        self.q_proj = nn.Linear(D, self.heads * Dh, bias=bias)
        self.k_proj = nn.Linear(D, self.kv_heads * Dh, bias=bias)
        self.v_proj = nn.Linear(D, self.kv_heads * Dh, bias=bias)
        self.o_proj = nn.Linear(self.heads * Dh, D, bias=False)
        if config.family.qk_norm:
            self.q_norm, self.k_norm = RMSNorm(Dh, config), RMSNorm(Dh, config)
        else:
            self.q_norm = self.k_norm = nn.Identity()

    def forward(self, x, rope, mask, inside, lengths, past, ends):
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
            outputs = [attend(first, keys, values, mask)] if inside else []
        else:
            q, outputs = q.split(1), []
            if not lengths:
                k, v = [keys[:0]], [values[:0]]
        outputs += [attend(q_i, torch.cat([keys, k_i]), torch.cat([values, v_i]), mask)
                    for q_i, k_i, v_i in zip(q, k, v, strict=True)]
        return self.o_proj(torch.cat(outputs)), keys, values


def causal_mask(size, config, window, like):  # -> (size * H / K, size), what is not seen -inf
    """Row i H / K + j: what token i sees, for the j-th of the heads that share their keys.

    Its type is attention's: on the CPU float32, as PyTorch's bfloat16 backward takes twice as long.
    """
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
    q, k, v = (t.to(mask.dtype) for t in (q, k, v))
    out = F.scaled_dot_product_attention(q, k, v, mask).to(dtype)         # (1, K, n H / K, Dh)
    return out.view(K, n, H // K * Dh).transpose(0, 1).reshape(n, H * Dh)


class MLP(nn.Module):
    """down(silu(gate(x)) * up(x)); Gemma has tanh GELU for silu."""

    def __init__(self, config: Config):
        super().__init__()
        D, inner, self.gelu = config.hidden_size, config.intermediate_size, config.family.gemma
        self.gate_proj = nn.Linear(D, inner, bias=False)
        self.up_proj = nn.Linear(D, inner, bias=False)
        self.down_proj = nn.Linear(inner, D, bias=False)

    def forward(self, x):  # (T, D) -> (T, D)
        gate = self.gate_proj(x)                                          # (T, inner)
        gate = F.gelu(gate, approximate="tanh") if self.gelu else F.silu(gate)
        return self.down_proj(gate * self.up_proj(x))


class RMSNorm(nn.Module):
    """w * x / rms(x), the mean square in float32, cast back before the weight (Llama's order).

    Gemma's weight is 1 + w, and its product is cast back.
    """

    def __init__(self, size: int, config: Config):
        super().__init__()
        self.weight, self.eps = nn.Parameter(torch.ones(size)), config.rms_norm_eps
        self.gemma = config.family.gemma

    def forward(self, x):  # (..., size) -> (..., size)
        norm = torch.linalg.vector_norm(x, dim=-1, keepdim=True, dtype=torch.float32)
        scale = torch.rsqrt(norm.square() / x.size(-1) + self.eps)        # float32, (..., 1)
        if self.gemma:
            return (x * scale * (1 + self.weight.float())).to(x.dtype)
        return (x * scale).to(x.dtype) * self.weight


def rotary(positions, config):  # (T,) -> cos, sin, each (T, 1, Dh) float32
    """Tables of the rotary embedding, split-halves layout: (x1, x2) -> (x1 c - x2 s, x2 c + x1 s).

    The sine carries the sign.
    """
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


def note(text: str) -> None:
    """One line for the reader of the terminal, apart from results."""
    print(f"note: {printable(text)}", file=sys.stderr)


def locate(name) -> Path:
    """A directory as it is; the hub's org/name from its cache, or downloaded into it."""
    if Path(name).exists() or not re.fullmatch(r"[\w.-]+/[\w.-]+", str(name)):
        return Path(name)
    from huggingface_hub import constants, snapshot_download  # arrives with tokenizers
    wanted, twice = ["*.safetensors", "*.json"], ["consolidated*", "*/*"]    # Mistral's own copy
    try:
        return Path(snapshot_download(str(name), allow_patterns=wanted, ignore_patterns=twice))
    except Exception as error:                         # the library's errors share no base
        raise InputError(f"{name}: no such directory, not in {constants.HF_HUB_CACHE}, and not "
                         f"downloaded ({repr(error).splitlines()[0]:.120}); download its "
                         f"{' and '.join(wanted)} into a directory and name that") from None


def choose_device(device: str) -> torch.device:
    """The accelerator where there is one; InputError for a name that PyTorch does not know here."""
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
    """bfloat16 where the processor multiplies it natively, else float32."""
    if dtype != "auto":
        return getattr(torch, dtype)
    native = (torch.cuda.is_bf16_supported() if device.type == "cuda" else
              any(torch.cpu.get_capabilities().get(k) for k in ("avx512_bf16", "amx_bf16")))
    return torch.bfloat16 if native else torch.float32


def weight_files(directory: Path) -> list[Path]:
    """model.safetensors, or the files that model.safetensors.index.json names; none is a pickle."""
    pickles = sorted(p.name for kind in ("*.bin", "*.pt", "*.pth", "*.pkl", "*.ckpt")
                     for p in directory.glob(kind))
    if pickles:
        note(f"{directory}: {', '.join(pickles)[:200]} ignored; only safetensors are read")
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


def export(reranker: Reranker, expert: str | None, source: Path, directory: Path) -> None:
    """Write what transformers loads as AutoModelForSequenceClassification: one logit, ours.

    score.weight = head[yes] - head[no], rounded to the decoder's type as all of it is: float32 is
    exact. The expert is merged into a copy.
    """
    decoder, directory = reranker.decoder, Path(directory)
    tensors = {name.replace(".base.", "."): p for name, p in decoder.named_parameters()
               if not name.startswith("lm_head.") and ".A." not in name and ".B." not in name}
    if expert is not None:
        tensors |= {f"{name}.weight": layer.merged(expert)
                    for name, layer in lora_layers(decoder).items()}
    rows = decoder.head[reranker.answers].float()                         # (2, D), or (1, D)
    tensors["score.weight"] = rows[:1] - rows[1:].sum(0)                  # (1, D)
    config = read_json(source / "config.json")
    family = f"{config['model_type'].capitalize()}ForSequenceClassification"
    config.pop("torch_dtype", None)                    # "dtype" by its old name
    config |= {"architectures": [family], "id2label": {"0": "LABEL_0"}, "label2id": {"LABEL_0": 0},
               "dtype": str(decoder.head.dtype).removeprefix("torch."),
               "pad_token_id": pad_id(source, config, reranker)}
    tensors = {k: t.detach().to("cpu", decoder.head.dtype).contiguous() for k, t in tensors.items()}
    temporary = directory.with_name(f".{directory.name}.{os.getpid()}.tmp")
    try:
        for path in source.glob("tokenizer*.json"):
            write_atomically(temporary / path.name, path.read_bytes())
        write_atomically(temporary / "prompt.json", json.dumps(asdict(reranker.prompt), indent=2))
        write_atomically(temporary / "config.json", json.dumps(config, indent=2))
        save_file(tensors, temporary / "model.safetensors", {"format": "pt"})
        shutil.copymode(temporary / "config.json", temporary / "model.safetensors")
        temporary.rename(directory)
    except (OSError, SafetensorError) as error:
        raise InputError(f"{directory}: cannot be written ({error}); make room or choose another "
                         "place") from None
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def pad_id(source: Path, config: dict, reranker: Reranker) -> int:
    """subtle: transformers reads the score at the last token that is not this one."""
    path = source / "tokenizer_config.json"
    values = read_json(path) if path.exists() else {}
    names = [values.get("pad_token"), values.get("eos_token"), "<|endoftext|>", "<pad>", "</s>"]
    names = [name.get("content") if isinstance(name, dict) else name for name in names]
    names = [name for name in names if isinstance(name, str)]
    for found in (config.get("pad_token_id"), *map(reranker.text.token_to_id, names)):
        if found is not None and found != reranker.after[-1]:
            return found
    raise InputError(f"{path}: no pad_token but the prompt's last; expected one of its own there")


def arguments() -> argparse.Namespace:
    here = Path(__file__).parent
    parser = argparse.ArgumentParser(description="Route a query to its expert, rerank documents.")
    parser.add_argument("query", nargs="?")
    parser.add_argument("documents", type=Path, nargs="?", help="text file, one document a line")
    parser.add_argument("--backbone", default=here / "backbone",
                        help="checkpoint directory, or org/name on the hub")
    parser.add_argument("--experts", default=here / "experts", type=Path, help="made by train.py")
    parser.add_argument("--top-k", type=int, help="documents to print (default: all)")
    parser.add_argument("--instruction", help="the task, in English (default: the backbone's own)")
    parser.add_argument("--max-length", type=int, help="tokens (default: the prompt's own)")
    parser.add_argument("--json", action="store_true", help="print one JSON object; its `order` "
                        "counts the lines that are not blank, from 0")
    parser.add_argument("--show-prompt", action="store_true",
                        help="print the first document's prompt, decoded, and its ids instead")
    parser.add_argument("--export", type=Path, metavar="DIR",
                        help="write a one-logit sequence-classification checkpoint instead")
    parser.add_argument("--expert", help="merged into what --export writes (default: none)")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda")
    parser.add_argument("--dtype", default="auto", choices=["auto", "float32", "bfloat16"])
    args = above_zero(parser.parse_args())
    if not args.export and (args.documents is None or args.expert):
        parser.error("expected a query and a file of documents; --expert goes with --export")
    if args.export and args.export.exists():
        raise InputError(f"--export {args.export}: exists; expected a new directory")
    return args


def main() -> None:
    args = arguments()
    options = dict(dtype=args.dtype, device=args.device, instruction=args.instruction,
                   max_length=args.max_length)
    if args.export:
        reranker = Reranker.from_pretrained(args.backbone, **options)
        if args.expert:
            if not (args.experts / args.expert).is_dir():
                raise InputError(f"--expert {args.expert}: no such folder in {args.experts}; "
                                 "expected an expert that train.py made")
            reranker.load_expert(args.expert, args.experts / args.expert)
        export(reranker, args.expert, locate(args.backbone), args.export)
        return print(f"wrote {args.export}: {args.expert or 'the bare backbone'}, one logit")
    documents = [line for _, line in read_lines(args.documents)]
    if not documents or not args.query.strip():
        raise InputError(f"{args.documents}: {len(documents)} documents for the query "
                         f"{args.query!r:.60}; expected at least one, one a line, and a query")
    if args.show_prompt:
        reranker = Reranker.from_pretrained(args.backbone, **options)
        ids, = reranker.tokenize(args.query, documents[:1])
        return print(reranker.text.decode(ids, skip_special_tokens=False), ids, sep="\n")
    ranking = R2R.from_pretrained(args.backbone, args.experts, **options).rerank(
        args.query, documents, args.top_k)
    if args.json:
        best = [documents[index] for index in ranking.order]
        return print(json.dumps(asdict(ranking) | {"documents": best}))
    shares = ", ".join(f"{name} {p:.2f}" for name, p in ranking.route.probabilities.items())
    print(f"expert: {ranking.route.domain or 'none, the bare backbone'} ({shares})")
    for rank, index in enumerate(ranking.order):
        probability = f"  {ranking.probabilities[rank]:.2f}" if ranking.probabilities else ""
        print(f"{ranking.scores[rank]:<9.3g}{probability}  {printable(documents[index])}")


if __name__ == "__main__":
    run_main(main)
