"""The embedded backbone loads, answers with two tokens, and prefers the right document."""
import copy
import math
from itertools import cycle
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
import torch.nn.functional as F

from backbone import distill
from plumbing.checkpoint import encode
from data import Group
from r2r import Reranker

ROOT = Path(__file__).resolve().parent.parent / "backbone"


@pytest.fixture(scope="module")
def embedded():
    return Reranker.from_pretrained(ROOT, dtype="float32", device="cpu")


def test_the_embedded_backbone_has_between_five_and_twelve_million_parameters(embedded):
    assert 5e6 < sum(p.numel() for p in embedded.decoder.parameters()) < 12e6


def test_yes_and_no_are_single_tokens_and_the_suffix_ends_every_prompt(embedded):
    assert len(set(embedded.answers.tolist())) == 2
    long = embedded.tokenize("what is gout?", ["uric acid " * 5000, "short"])
    assert all(ids[-len(embedded.suffix_ids):] == embedded.suffix_ids for ids in long)
    assert len(long[0]) == embedded.prompt.max_length


@pytest.mark.parametrize("query, right, wrong", [
    ("What are the symptoms of gout?",
     "Gout causes sudden pain, redness and swelling of a joint, often the big toe.",
     "The court held that the agreement could be terminated with thirty days of notice."),
    ("termination of the agreement without cause",
     "Either party may terminate this agreement without cause upon ninety days' written notice.",
     "Either party may visit the library, which opens at nine, without paying for a ticket."),
    ("When was the bridge across the river opened?",
     "The bridge across the river was opened in 1932 after eight years of construction.",
     "The bank lends money to its customers and pays interest on what they deposit."),
])
def test_the_embedded_backbone_prefers_the_document_that_answers(embedded, query, right, wrong):
    with torch.inference_mode():
        scores = embedded.score(query, [wrong, right])
    assert scores[1] > scores[0]


def test_a_lesson_is_on_what_the_router_will_read(reranker):
    texts = ["what is gout?", "who may appeal against a judgement of the court?", "gout"]
    rows = torch.stack([reranker.decoder.head[encode(reranker.text, [f" {word}"])].mean(0)
                        for word in distill.SUBJECT])
    D = rows.shape[1]
    with torch.inference_mode():
        read = torch.stack([reranker.router_state(text) for text in texts])        # (N, F)
        subject, values = distill.readings(reranker, texts)
    torch.testing.assert_close(subject, read[:, -D:] @ rows.T)
    torch.testing.assert_close(values, read[:, D:-D])


def test_components_are_the_directions_in_which_the_texts_differ_most():
    generator = torch.Generator().manual_seed(0)
    hidden = torch.randn(400, 2, generator=generator) * torch.tensor([5.0, 2.0])
    values = hidden @ torch.randn(2, 90, generator=generator)
    values += 0.1 * torch.randn(400, 90, generator=generator) + 7
    found = distill.components(values)
    assert found.shape == (400, distill.HEAD)
    torch.testing.assert_close(found.square().mean(), torch.tensor(1.0))
    torch.testing.assert_close(found.mean(0), torch.zeros(distill.HEAD), atol=1e-3, rtol=0)
    spread = found.square().mean(0)
    assert spread[:2].sum() > 0.98 * spread.sum() and spread[0] >= spread[1]


def test_the_ranking_loss_by_hand():
    """Before (0, 0): label (1/2, 1/2); logits (log 3, 0): cross-entropy 1/2 log 4/3 + 1/2 log 4 and
    margins +-log(3) / 2, squared."""
    scores = torch.tensor([math.log(3), 0.0])
    expected = 0.5 * math.log(4 / 3) + 0.5 * math.log(4) + 0.25 * (math.log(3) / 2) ** 2
    assert float(distill.ranking_loss(scores, torch.zeros(2))) == pytest.approx(expected)
    assert float(distill.ranking_loss(scores + 7, torch.ones(2))) == pytest.approx(expected)


def test_answers_are_kept_and_go_on_behind_the_last_one(reranker, tmp_path, monkeypatch, refused):
    texts, asked, path = [f"gout {i}?" for i in range(400)], [], tmp_path / "lessons.safetensors"

    def read(teacher, part, stop=12):
        asked.append(part[0])
        if len(asked) == stop:
            raise KeyboardInterrupt
        return torch.tensor([[float(text[5:-1])] * 3 for text in part]), torch.ones(len(part), 2)
    monkeypatch.setattr(distill, "TEXTS", 32)
    monkeypatch.setattr(distill, "readings", read)
    with pytest.raises(KeyboardInterrupt):
        distill.answers(reranker, texts, path)
    assert distill.answers(reranker, texts, path)[:, 0].tolist() == list(range(400))
    assert asked.count("gout 288?") == 1 and asked.count("gout 320?") == 2
    with refused("lessons.safetensors", "other lessons"):
        distill.answers(reranker, texts[1:], path)


def test_a_token_borrows_what_the_teacher_knows_of_its_text(reranker):
    S = distill.borrowed(reranker, reranker)                # its own teacher: a token is its text
    table = reranker.decoder.model["embed_tokens"].weight
    texts = [reranker.text.decode([i], skip_special_tokens=False) for i in range(len(table))]
    known = torch.tensor(["\N{REPLACEMENT CHARACTER}" not in text
                          and encode(reranker.text, [text]) != [] for text in texts])
    assert S[~known].eq(0).all() and known.any() and not known.all()
    torch.testing.assert_close(S[known].norm(dim=1), torch.full((int(known.sum()),),
                                                                distill.BORROWED))
    whole = [i for i, text in enumerate(texts) if encode(reranker.text, [text]) == [i]]
    a, b = (F.normalize(x[whole] - x[known].mean(0)) for x in (table, S))
    assert (a * b).sum(1).mean() > 0.9


def test_distillation_moves_what_is_read_and_holds_the_ranking(reranker):
    groups = [Group("what is gout?", ("uric acid", "a lease", "the Nile"))]
    texts, S = ["what is gout?", "who may appeal?"], len(distill.SUBJECT)
    told = torch.cat([torch.arange(S) / 10, torch.ones(distill.HEAD)])
    told = torch.stack([told, -told])

    def distance():
        with torch.inference_mode():
            return float(distill.subject_loss(distill.readings(reranker, texts)[0], told[:, :S]))
    with torch.inference_mode():
        before = reranker.score(groups[0].query, list(groups[0].documents))
    first = distance()
    E = reranker.decoder.model["embed_tokens"].weight
    table, start, unasked = torch.zeros(len(E), 8), E.detach().clone(), [len(E) - 1, len(E) - 2]
    table[:-1] = distill.BORROWED * 8 ** -0.5               # all but the last token have one row
    distill.distil(reranker, copy.deepcopy(reranker), list(zip(texts, told)), cycle(groups), table,
                   SimpleNamespace(groups_per_step=1, steps=80, lr=3e-3))
    with_none, with_one = (E - start).norm(dim=1)[unasked].tolist()
    assert with_none == 0 and with_one > 0                  # M moves a token that no lesson has
    with torch.inference_mode():
        after = reranker.score(groups[0].query, list(groups[0].documents))
    assert distance() < 0.5 * first
    torch.testing.assert_close(after - after.mean(), before - before.mean(), atol=0.2, rtol=0)


def test_the_loss_of_the_values_is_the_heads(reranker):
    """By the definition, and every layer that is read has a gradient."""
    told = torch.zeros(2, len(distill.SUBJECT) + distill.HEAD)
    told[:, len(distill.SUBJECT):] = torch.tensor([[1.0], [-1.0]])
    width = reranker.router_width - 2 * reranker.decoder.config.hidden_size
    head = torch.nn.Linear(width, distill.HEAD)
    reranker.decoder.requires_grad_(True)
    *_, found = distill.losses(reranker, reranker, head, [], list(zip(["gout?", "lease?"], told)))
    found["values"].backward()
    expected = distill.VALUES * F.mse_loss(head(distill.readings(reranker, ["gout?", "lease?"])[1]),
                                           told[:, len(distill.SUBJECT):])
    torch.testing.assert_close(found["values"], expected)
    assert all(reranker.decoder.model["layers"][layer].self_attn.v_proj.weight.grad.any()
               for layer in reranker.read_layers)
