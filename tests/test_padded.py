"""results/padded.py against r2r.py: the same scores, loss, gradients and states."""
import sys
from argparse import Namespace
from pathlib import Path

import pytest
import torch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "results"))
import padded
import routing
import runs

import eval as evaluation
import r2r
import train
from data import Group
from lora import add_experts, expert_parameters, use_expert

GROUPS = [Group("what is gout?", ("Gout hurts.", "A lease ends after notice of three months.", "")),
          Group("who may end a lease?", ("The tenant may.", "Uric acid is a cause of gout. " * 9))]


@pytest.fixture(scope="module")
def reranker():
    """The embedded backbone in float32, with an expert that is not the identity."""
    reranker = r2r.Reranker.from_pretrained(ROOT / "backbone", "float32")
    add_experts(reranker.decoder, ["e"], 4, 8)
    generator = torch.Generator().manual_seed(0)
    for parameter in expert_parameters(reranker.decoder, "e").values():
        parameter.data.normal_(std=0.05, generator=generator)
    return reranker


@pytest.mark.parametrize("expert", [None, "e"])
def test_scores(reranker, expert):
    for group in GROUPS:
        with torch.inference_mode(), use_expert(reranker.decoder, expert):
            wanted = reranker.score(group.query, list(group.documents))
            found = padded.score(reranker, group.query, list(group.documents))
        torch.testing.assert_close(found, wanted, rtol=1e-5, atol=1e-4)
    assert padded.score(reranker, "gout", []).shape == (0,)


def test_loss_and_gradients(reranker):
    found, args = {}, Namespace(tau=0.7, score_space="logit", groups_per_step=2)
    for accumulate in (train.accumulate, padded.accumulate):
        with use_expert(reranker.decoder, "e"):
            loss = accumulate(reranker, GROUPS, args)
        parameters = expert_parameters(reranker.decoder, "e").values()
        found[accumulate] = loss, torch.cat([p.grad.flatten() for p in parameters])
        for parameter in parameters:
            parameter.grad = None
    (loss, wanted), (other, gradient) = found.values()
    assert other == pytest.approx(loss, rel=1e-5) and wanted.norm() > 0
    torch.testing.assert_close(gradient, wanted, rtol=1e-3, atol=1e-5 * wanted.abs().max().item())


def test_states(reranker, monkeypatch):
    monkeypatch.setattr(r2r, "choose_dtype", lambda dtype, device: torch.float32)  # as the fixture
    texts = [group.query for group in GROUPS] + ["x"]
    torch.testing.assert_close(padded.states_of(reranker, texts),
                               evaluation.states_of(reranker, texts), rtol=1e-4, atol=1e-4)
    setting = runs.Setting(ROOT / "domains", ROOT / "none")
    torch.testing.assert_close(padded.layer_states(setting, texts),
                               routing.layer_states(setting, texts), rtol=1e-4, atol=1e-4)


def test_norm(reranker):
    norm, x = reranker.decoder.model.norm, torch.randn(3, 5, 256)
    torch.testing.assert_close(padded.fused_norm(norm, x), norm(x))


def test_other_attention_is_refused(reranker):
    decoder = Namespace(config=Namespace(windows=[None, 512], gemma=False))
    with pytest.raises(NotImplementedError, match="sliding"):
        padded.rows(decoder, [[1, 2]])
