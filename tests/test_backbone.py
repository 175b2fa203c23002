"""The embedded backbone loads, answers with two tokens, and prefers the right document."""
from pathlib import Path

import pytest
import torch

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
