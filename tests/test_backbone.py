"""The embedded backbone loads, answers with two tokens, and prefers the right document."""
import copy
import math
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

from backbone import distill, generalist, pretrain
from conftest import CONFIG
from data import BM25, Domain, Group
from lora import add_experts
from plumbing.checkpoint import encode
from plumbing.run import StageRun
from r2r import Reranker
from train import Stage, train_stage

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


def test_a_lesson_is_on_what_stands_behind_a_text_and_on_the_values_of_its_own_tokens(reranker):
    """Each text alone, with nothing shared; a toy of three layers has values in all of them. The
    name of a field in the instruction is text."""
    reranker.prompt = replace(reranker.prompt, instruction="is {query} answered?")
    texts = ["what is gout?", "who may appeal against a judgement of the court?", "gout"]
    rows = torch.stack([reranker.decoder.head[encode(reranker.text, [f" {word}"])].mean(0)
                        for word in distill.SUBJECT])
    question, behind = (encode(reranker.text, [t]) for t in (distill.QUESTION, "\n<Document>:"))
    with torch.inference_mode():
        subject, values = distill.readings(reranker, texts)
        for text, logits, means in zip(texts, subject, values, strict=True):
            prompt = reranker.encode_query(text)
            states, past = reranker.decoder([prompt + question])
            torch.testing.assert_close(logits, rows @ states[0])
            ids, end = encode(reranker.text, [f" {text}"]), len(prompt) - len(behind)
            own = slice(end - len(ids), end)
            assert (prompt[own], prompt[end:]) == (ids, behind)
            torch.testing.assert_close(means, torch.cat(
                [layer_values[own].mean(0).flatten() for _, layer_values in past]))


def test_components_are_the_directions_in_which_the_texts_differ_most():
    generator = torch.Generator().manual_seed(0)
    hidden = torch.randn(400, 2, generator=generator) * torch.tensor([5.0, 2.0])
    values = hidden @ torch.randn(2, 90, generator=generator)
    values += 0.1 * torch.randn(400, 90, generator=generator) + 7
    actual = distill.components(values)
    assert actual.shape == (400, distill.HEAD)
    torch.testing.assert_close(actual.square().mean(), torch.tensor(1.0))
    torch.testing.assert_close(actual.mean(0), torch.zeros(distill.HEAD), atol=1e-3, rtol=0)
    spread = actual.square().mean(0)
    assert spread[:2].sum() > 0.98 * spread.sum() and spread[0] >= spread[1]


def test_the_ranking_loss_by_hand():
    """Before (0, 0): label (1/2, 1/2); logits (log 3, 0): cross-entropy 1/2 log 4/3 + 1/2 log 4 and
    margins +-log(3) / 2, squared."""
    scores = torch.tensor([math.log(3), 0.0])
    expected = 0.5 * math.log(4 / 3) + 0.5 * math.log(4) + 0.25 * (math.log(3) / 2) ** 2
    assert float(distill.ranking_loss(scores, torch.zeros(2))) == pytest.approx(expected)
    assert float(distill.ranking_loss(scores + 7, torch.ones(2))) == pytest.approx(expected)


def test_answers_are_kept_and_go_on_behind_the_last_one(reranker, tmp_path, monkeypatch, refused):
    texts, first, path = [f"gout {i}?" for i in range(400)], [], tmp_path / "lessons.safetensors"

    def read(teacher, part, stop=12):
        first.append(part[0])
        if len(first) == stop:
            raise KeyboardInterrupt
        return torch.tensor([[float(text[5:-1])] * 3 for text in part]), torch.ones(len(part), 2)
    monkeypatch.setattr(distill, "TEXTS", 32)
    monkeypatch.setattr(distill, "readings", read)
    with pytest.raises(KeyboardInterrupt):
        distill.answers(reranker, texts, path)
    assert distill.answers(reranker, texts, path)[:, 0].tolist() == list(range(400))
    assert first.count("gout 288?") == 1 and first.count("gout 320?") == 2
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


def test_distillation_moves_what_is_read_and_holds_the_ranking(reranker, monkeypatch):
    monkeypatch.setattr(distill, "TEXTS", 2)
    groups = [Group("what is gout?", ("uric acid", "a lease", "the Nile"))]
    texts, S = ["what is gout?", "who may appeal?"], len(distill.SUBJECT)
    target = torch.cat([torch.arange(S) / 10, torch.ones(distill.HEAD)])
    target = torch.stack([target, -target])

    def distance():
        with torch.inference_mode():
            return float(distill.subject_loss(distill.readings(reranker, texts)[0], target[:, :S]))
    with torch.inference_mode():
        before = reranker.score(groups[0].query, list(groups[0].documents))
    first = distance()
    E = reranker.decoder.model["embed_tokens"].weight
    table, start, unasked = torch.zeros(len(E), 8), E.detach().clone(), [len(E) - 1, len(E) - 2]
    table[:-1] = distill.BORROWED * 8 ** -0.5               # all but the last token have one row
    distill.distil(reranker, copy.deepcopy(reranker), list(zip(texts, target)), cycle(groups),
                   table, SimpleNamespace(groups_per_step=1, steps=80, lr=3e-3))
    with_none, with_one = (E - start).norm(dim=1)[unasked].tolist()
    assert with_none == 0 and with_one > 0                  # M moves a token that no lesson has
    with torch.inference_mode():
        after = reranker.score(groups[0].query, list(groups[0].documents))
    assert distance() < 0.5 * first
    torch.testing.assert_close(after - after.mean(), before - before.mean(), atol=0.2, rtol=0)


def test_the_loss_of_the_values_is_the_heads(reranker):
    """By the definition, and every layer that is read has a gradient."""
    target = torch.zeros(2, len(distill.SUBJECT) + distill.HEAD)
    target[:, len(distill.SUBJECT):] = torch.tensor([[1.0], [-1.0]])
    layers = distill.value_layers(reranker.decoder)
    head = torch.nn.Linear(len(layers) * layers[0].self_attn.v_proj.out_features, distill.HEAD)
    reranker.decoder.requires_grad_(True)
    lessons = list(zip(["gout?", "lease?"], target))
    *_, actual = distill.losses(reranker, reranker, head, [], lessons)
    actual["values"].backward()
    expected = distill.VALUES * F.mse_loss(head(distill.readings(reranker, ["gout?", "lease?"])[1]),
                                           target[:, len(distill.SUBJECT):])
    torch.testing.assert_close(actual["values"], expected)
    assert all(layer.self_attn.v_proj.weight.grad.any() for layer in layers)


# ------------------------------------------------------------------- pretrain.py and generalist.py

TEXT = "gout is a painful arthritis of the joint caused by uric acid in the blood of the patient "


def printed(text: str) -> dict[str, float]:
    """The losses of the last line that pretrain.py's `train` prints."""
    parts = text.splitlines()[-1].split(" | ")[2:-2]
    return {name: float(value) for name, value in (part.rsplit(" ", 1) for part in parts)}


def test_the_next_token_loss_is_the_mean_over_rows_that_each_go_alone(reranker, capsys):
    """Tokens 0 to 31 of the text in two rows of 16, each token's target the one behind it."""
    ids = encode(reranker.text, [TEXT * 9])[:33]
    rows = [reranker.decoder([ids[at:at + 16]], every=True)[0] for at in (0, 16)]
    expected = F.cross_entropy(torch.cat(rows) @ reranker.decoder.head.T, torch.tensor(ids[1:]))
    pretrain.language_model(reranker.decoder.requires_grad_(True), reranker.text, [TEXT * 9], 1,
                            1e-3, 0, rows=2, width=16)
    assert printed(capsys.readouterr().out)["nats/token"] == pytest.approx(expected.item(), rel=.02)


def test_the_losses_of_pairs_are_on_the_score_and_fall(reranker, backbone, monkeypatch, capsys):
    """The first step's is Eq. 5, softened, on what the reranker scores."""
    monkeypatch.setattr(pretrain, "CONFIG", CONFIG)
    monkeypatch.setattr(pretrain, "PROMPT", vars(reranker.prompt))
    documents = (TEXT, "a lease ends after a year", "the court", "uric acid")
    half = Reranker.from_pretrained(backbone, "bfloat16", "cpu")
    index, groups = BM25(documents), cycle([Group("what is gout?", documents)])
    overlap = pretrain.overlap(index, "what is gout?", documents)
    first = pretrain.blended_loss(half.score("what is gout?", documents), overlap, 0.4).item()
    tokenizer = Tokenizer.from_file(str(backbone / "tokenizer.json"))
    for steps in (1, 15):
        pretrain.rerank_phase(reranker.decoder.requires_grad_(True), tokenizer, index, groups,
                              steps, 3e-3, "pairs", 0.4, groups_per_step=1)
        losses = printed(capsys.readouterr().out)
        if steps == 1:
            assert losses["contrastive"] == pytest.approx(first, rel=0.02)
    assert losses["contrastive"] < 0.8 * first and losses["first"] > 0


def test_the_generalist_learns_from_any_groups_and_goes_on_where_it_stopped(backbone, tmp_path):
    """Its checkpoint is the best on dev; a second run of four steps does the two that are left."""
    documents = {"d0": "uric acid", "d1": "a lease", "d2": "the heart"}
    domain = Domain("general", documents, {"q": "what is gout?"}, {"dev": {"q": {"d0": 1}}},
                    runs={"dev": {"q": dict.fromkeys(documents, 1.0)}})
    groups, adapters = cycle([Group("what is gout?", tuple(documents.values()))]), []
    for out, interrupted in ((tmp_path / "a", False), (tmp_path / "b", True)):
        args = SimpleNamespace(out=out, lr=1e-2, groups_per_step=2, eval_every=2, dev_queries=4,
                               depth=9, seed=0, backbone=backbone, resume=True, tau=1.0,
                               score_space="logit")
        stage = Stage("adapter", "general", [domain], {}, 4, 1e-2, "inputs")
        for stop in (True, False)[not interrupted:]:
            reranker = Reranker.from_pretrained(backbone, "float32", "cpu")
            add_experts(reranker.decoder, ["adapter"], 4, 8)
            if stop:
                with pytest.raises(KeyboardInterrupt), pytest.MonkeyPatch.context() as patch:
                    patch.setattr(StageRun, "record", stop_at(3, StageRun.record))
                    train_stage(reranker, stage, args, groups)
            else:
                train_stage(reranker, stage, args, groups)
        adapters.append((out / "adapter" / "last.safetensors").read_bytes())
    assert adapters[0] == adapters[1]
    generalist.publish(out / "adapter", tmp_path / "published")
    reranker.load_expert("published", tmp_path / "published")
    rows = (tmp_path / "published" / "metrics.csv").read_text().splitlines()
    assert [row.split(",")[0] for row in rows] == ["step", *"01234"]
    assert 0 < float(rows[-1].split(",")[1]) < float(rows[2].split(",")[1])   # the loss


def stop_at(step: int, record):
    def stop(self, *values):
        if self.progress["step"] + 1 == step:
            raise KeyboardInterrupt
        record(self, *values)
    return stop
