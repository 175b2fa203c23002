"""One query through the whole method: pytest -s tests/test_walkthrough.py prints each step."""
import math
import random
from pathlib import Path

import torch

from data import curate, judged, load_domain, make_group, retrieve, trainable
from eag import Gazetteer, abstract
from lora import add_experts, expert_parameters, use_expert
from r2r import Reranker
from router import GENERAL, Router
from train import contrastive_loss

ROOT = Path(__file__).resolve().parent.parent
QUERY = "me-q0207"
NAMES = ["medical", "legal", "financial", GENERAL]


def show(step: str, *lines: str) -> None:
    """The step's name beside its first line; a line longer than 85 characters ends in dots."""
    for line in lines:
        print(f"{step:<14} {line if len(line) <= 85 else line[:82].rsplit(' ', 1)[0] + ' ...'}")
        step = ""


def numbers(values) -> str:
    return ", ".join(f"{value:.3f}" for value in values)


def softmax(values: list[float]) -> list[float]:
    return [math.exp(z) / sum(map(math.exp, values)) for z in values]


def test_one_query_goes_through_the_whole_method():
    print()
    domains = {name: load_domain(ROOT / "domains", name) for name in NAMES}
    medical = domains["medical"]
    reranker = Reranker.from_pretrained(ROOT / "backbone", "float32", "cpu")
    decoder, head = reranker.decoder, reranker.decoder.head

    # Procedure 1: of BM25's candidates, those that are not judged relevant are hard negatives.
    run = {QUERY: retrieve(medical, "train", depth=20)[QUERY]}
    example, = (e for e in curate(medical, "train", run) if e.query_id == QUERY)
    texts = [medical.corpus[d] for d in run[QUERY]]                    # C, best first
    rank = texts.index(example.positives[0]) + 1
    show("Procedure 1", f"query      {example.query}", f"positive   {example.positives[0]}",
         f"hard       {example.hard_negatives[0]}", f"random     {example.random_negatives[0]}",
         f"|C| = {len(texts)}, the positive at rank {rank}; |N_q| = {len(example.hard_negatives)} "
         f"hard + {len(example.random_negatives)} random")
    assert example.query == "how to get rid of hundred-day cough"
    assert example.positives == tuple(medical.corpus[d] for d in judged(medical, "train")[QUERY])
    assert example.hard_negatives == tuple(t for t in texts if t not in example.positives)
    easy = {*example.random_negatives}
    assert len(texts) == 20 and len(easy) == 8 and not easy & {*texts, *example.positives}
    assert easy <= {medical.corpus[d] for d in trainable(medical)}

    # Stage 1: both names of the disease, in the query and in its positive, are one placeholder.
    group = make_group(example, 4, random.Random(0))
    gazetteer = Gazetteer.load(ROOT / "domains" / "medical" / "gazetteer.tsv")
    hidden = abstract(group, gazetteer, random.Random(0))
    show("Stage 1 (EAG)", f"query      {hidden.query}", f"positive   {hidden.documents[0]}",
         *(f"negative   {text}" for text in hidden.documents[1:]))
    placeholder = hidden.query.removeprefix("how to get rid of ")
    assert placeholder.startswith("[DISEASE_") and placeholder.endswith("]")
    assert group.documents[0].startswith("Pertussis Some people say whooping cough where others")
    assert hidden.documents[0].startswith(
        f"{placeholder} Some people say {placeholder} where others say {placeholder}.")
    assert len({*group.documents}) == 4
    assert not any("pertussis" in text.lower() for text in hidden.documents)

    # Eq. 1: the prompt of the positive; the embedded tokenizer reads small letters.
    prompts = reranker.tokenize(group.query, list(group.documents))
    x = reranker.text.decode(prompts[0], skip_special_tokens=False)
    show("Eq. 1: x", *x.splitlines(), f"{len(prompts[0])} tokens: "
         f"{', '.join(map(str, prompts[0][:12]))}, ..., {prompts[0][-1]}")
    assert x == ("<|im_start|><Instruct>: Judge whether the document answers the query\n"
                 f"<Query>: {group.query}\n<Document>: {group.documents[0]}<|im_end|>").lower()

    # Eq. 6: the state at the end of the query, and a router of 20 queries of each domain.
    with torch.inference_mode():
        known = {name: [d.queries[q] for q in judged(d, "train", 20)]
                 for name, d in domains.items()}
        states = reranker.query_states([q for queries in known.values() for q in queries])
        h = reranker.query_state(group.query)                                      # (D,)
        words = reranker.domain_words(NAMES)                                       # (E, D)
    router = Router.fit(states, [name for name in NAMES for _ in known[name]], NAMES, words)
    p = router.probabilities(h[None])[0].tolist()
    show("h_q", f"{len(h)} numbers: {numbers(h[:8].tolist())}, ...")
    show("Eq. 6: p(d|q)", ", ".join(f"{name} {x:.3f}" for name, x in zip(NAMES, p)))
    assert group.query not in known["medical"] and states.shape == (80, 256) and h.shape == (256,)
    assert torch.allclose(h, decoder([reranker.encode_query(group.query)])[0][0], atol=1e-5)
    by_hand = softmax((router.weight @ h.double() + router.bias).tolist())
    assert all(math.isclose(a, b, abs_tol=1e-9) for a, b in zip(p, by_hand, strict=True))
    assert router.choose(h[None]) == ["medical"]

    # Eq. 2: the bare backbone's scores; each prompt once more alone, to its last token.
    with torch.inference_mode():
        before = reranker.score(group.query, list(group.documents)).tolist()       # (G,)
        z = [(head[reranker.answers] @ decoder([ids])[0][0]).tolist() for ids in prompts]
    for i, (z_yes, z_no) in enumerate(z):
        s = softmax([z_yes, z_no])[0]
        if i < 2:
            show("" if i else "Eq. 2: s(q, c)", f"{'negative' if i else 'positive'}   z_yes - z_no "
                 f"= {z_yes:.3f} - {z_no:.3f} = {z_yes - z_no:.3f}, s = {s:.7f}")
        assert math.isclose(before[i], z_yes - z_no, abs_tol=1e-3)
        assert math.isclose(torch.tensor(before[i]).sigmoid().item(), s, rel_tol=1e-3)

    # Eq. 5, and one step of AdamW on the A and B of a new expert (Eq. 3, at B = 0 the identity).
    add_experts(decoder, ["medical"], rank=4, alpha=8)
    parameters = expert_parameters(decoder, "medical")
    optimizer = torch.optim.AdamW(parameters.values(), lr=1e-3)
    with use_expert(decoder, "medical"):
        loss = contrastive_loss(reranker.score(group.query, list(group.documents))[None])
        loss.backward()
        optimizer.step()
        with torch.inference_mode():
            after = reranker.score(group.query, list(group.documents))
            lower = contrastive_loss(after[None])
    show("Eq. 5: L", f"{loss:.3f} for z_yes - z_no of the group, {numbers(before)}")
    show("AdamW", f"one step on the {sum(p.numel() for p in parameters.values()):,} numbers of A "
         "and B, rank 4, learning rate 0.001")
    show("Eq. 5: L", f"{lower:.3f} for z_yes - z_no of the group, {numbers(after.tolist())}")
    assert math.isclose(loss.item(), -math.log(softmax(before)[0]), abs_tol=1e-3)
    assert lower < loss and all(p.any() for p in parameters.values())
    with torch.inference_mode():                               # without the expert, as before
        assert reranker.score(group.query, list(group.documents)).tolist() == before
