"""The same numbers laid out for a GPU: each document's prompt is a row of a right-padded batch.

    python results/make.py --data DIR --decoder SMOLLM2 --padded    (rates.py, shortcut.py as well)

r2r.py packs a query and its documents into one row and attends document by document, which saves
a CPU the work that it would do twice; a GPU waits for the many small kernels. Here a step's groups,
or a query's candidates, are one batch: causal attention needs no mask, as what is padded stands
behind everything that is asked for. Scores, loss, gradients and router's states are those of r2r.py
up to rounding (tests/test_padded.py). For decoders without sliding windows, Gemma apart.
"""
from collections.abc import Callable, Iterator
from multiprocessing import get_context

import torch
import torch.nn.functional as F
from torch import Tensor

import eval as evaluation
import r2r
import train
from plumbing.checkpoint import encode
from plumbing.files import keep_freed_memory
from data import Group
from lora import use_expert
from r2r import ASKED, Decoder, Reranker, content_pieces, rotary, rotate

BATCH = 128                        # queries whose states are read at once


def rows(decoder: Decoder, prompts: list[list[int]], read=(),
         after: Callable = lambda x: None) -> tuple[Tensor, dict[int, Tensor]]:
    """Token ids -> states before the last norm (B, L, D), and {layer: its values (B, L, K, Dh)} of
    the layers to `read`; after(x) is called with each layer's output."""
    if set(decoder.config.windows) != {None} or decoder.config.gemma:
        raise NotImplementedError("padded rows of a decoder with sliding windows, or of Gemma")
    B, L = len(prompts), -(-max(map(len, prompts)) // 8) * 8
    ids = torch.tensor([p + [0] * (L - len(p)) for p in prompts], device=decoder.head.device)
    x, values = decoder.model.embed_tokens(ids.view(-1)), {}              # (B L, D)
    rope = [table.to(x.dtype) for table in rotary(torch.arange(L, device=x.device).repeat(B),
                                                  decoder.config)]
    for index, layer in enumerate(decoder.model.layers):
        m, h = layer.self_attn, layer.input_layernorm(x)
        q = rotate(m.q_norm(m.q_proj(h).view(B * L, m.heads, m.head_dim)), *rope)
        k = rotate(m.k_norm(m.k_proj(h).view(B * L, m.kv_heads, m.head_dim)), *rope)
        v = m.v_proj(h).view(B, L, m.kv_heads, m.head_dim)
        if index in read:
            values[index] = v
        q, k = q.view(B, L, m.heads, m.head_dim), k.view(B, L, m.kv_heads, m.head_dim)
        k, v = (t.repeat_interleave(m.heads // m.kv_heads, 2) for t in (k, v))
        a = F.scaled_dot_product_attention(*(t.transpose(1, 2) for t in (q, k, v)), is_causal=True)
        x = x + m.o_proj(a.transpose(1, 2).reshape(B * L, -1))
        x = x + layer.mlp(layer.post_attention_layernorm(x))
        after(x.view(B, L, -1))
    return x.view(B, L, -1), values


def last(prompts: list[list[int]]) -> tuple[Tensor, Tensor]:
    return torch.arange(len(prompts)), torch.tensor([len(ids) - 1 for ids in prompts])


def scores_of(reranker: Reranker, prompts: list[list[int]]) -> Tensor:  # -> (B,)
    x, _ = rows(reranker.decoder, prompts)
    return reranker.logits(reranker.decoder.model.norm(x[last(prompts)]))


def score(self: Reranker, query: str, documents: list[str], prefix=None) -> Tensor:  # -> (G,)
    return scores_of(self, self.tokenize(query, documents)) if documents else torch.zeros(0)


def accumulate(reranker: Reranker, batch: list[Group], args) -> float:
    """Gradients of the mean loss over the step's groups, in one pass."""
    prompts = [reranker.tokenize(g.query, list(g.documents)) for g in batch]
    found = scores_of(reranker, sum(prompts, [])).split(list(map(len, prompts)))
    loss = sum(train.contrastive_loss(s[None], args.tau, args.score_space) for s in found)
    (loss / args.groups_per_step).backward()
    return loss.item() / args.groups_per_step


def batches(texts: list[str]) -> Iterator[list[int]]:
    """Indices of texts of about one length."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    return (order[start:start + BATCH] for start in range(0, len(order), BATCH))


@torch.inference_mode()
def states_of(reranker: Reranker, texts) -> Tensor:  # -> (N, F)
    """What routers read of each query: h_q, the values of its tokens, the subject behind ASKED."""
    texts, norm, asked = list(texts), reranker.decoder.model.norm, encode(reranker.text, [ASKED])
    before, behind = "".join(content_pieces(reranker.prompt, "{query}")).split("{query}")
    start = len(reranker.prefix_ids) + len(encode(reranker.text, [before.rstrip()]))
    tail, found = len(encode(reranker.text, [behind.rstrip()])), [None] * len(texts)
    with use_expert(reranker.decoder, None):
        for chosen in batches(texts):
            own = [reranker.encode_query(texts[i]) for i in chosen]
            x, values = rows(reranker.decoder, [ids + asked for ids in own], reranker.read_layers)
            for row, (i, ids) in enumerate(zip(chosen, own)):
                span = slice(start, max(len(ids) - tail, start + 1))      # the query's tokens
                h, subject = norm(x[row, [len(ids) - 1, len(ids) + len(asked) - 1]]).float()
                mean = [values[n][row, span].float().mean(0).flatten()
                        for n in reranker.read_layers]
                found[i] = torch.cat([h, *mean, subject]).cpu()
    return torch.stack(found)


@torch.inference_mode()
def layer_states(setting, texts: list[str]) -> Tensor:  # -> (N, layers, D)
    """routing.layer_states: the state at the query's last token after each layer."""
    reranker = Reranker.from_pretrained(setting.backbone, max_length=setting.max_length)
    found = [None] * len(texts)
    for chosen in batches(texts):
        prompts, kept = [reranker.encode_query(texts[i]) for i in chosen], []
        rows(reranker.decoder, prompts, after=lambda x: kept.append(x[last(prompts)]))
        kept[-1] = reranker.decoder.model.norm(kept[-1])
        for i, states in zip(chosen, torch.stack(kept, dim=1).float().cpu()):
            found[i] = states
    return torch.stack(found)


def fused_norm(self, x: Tensor) -> Tensor:
    """RMSNorm in one kernel: rounded once, not twice."""
    return F.rms_norm(x, (x.size(-1),), self.weight.to(x.dtype), self.eps)


def install() -> None:
    """From now on, in this process, the layout above."""
    import routing
    import unseen
    r2r.RMSNorm.forward, Reranker.score, train.accumulate = fused_norm, score, accumulate
    for module in (evaluation, train, routing, unseen):
        module.states_of = states_of
    routing.layer_states = layer_states


def start_pool(workers: int, padded: bool):
    """Processes of one task each, with this layout or r2r.py's."""
    return get_context("spawn").Pool(workers, install if padded else keep_freed_memory,
                                     maxtasksperchild=1)
