"""The questions of the README, asked of freshly trained experts."""
from pathlib import Path

import pytest

import train
from r2r import R2R, shown

ROOT = Path(__file__).resolve().parent.parent
SHORT = ["--stage1-steps", "1", "--stage2-steps", "2", "--groups-per-step", "2", "--group-size",
         "4", "--eval-every", "8", "--dev-queries", "2", "--test-queries", "2", "--no-control",
         "--device", "cpu"]


@pytest.fixture(scope="module")
def system(tmp_path_factory):
    """Three experts of a few steps, the router on 200 queries a class."""
    out = tmp_path_factory.mktemp("demo") / "experts"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(train, "ROUTER_QUERIES", 200)
        patch.setattr(train, "judge_routers", lambda *rest, **options: [])
        for domain in ("medical", "legal", "financial"):
            train.train(train.arguments(["--domain", domain, "--out", str(out), *SHORT]))
    return R2R.from_pretrained(ROOT / "backbone", out, device="cpu")


@pytest.mark.parametrize("query, expert, passage", [
    ("which drugs raise potassium?", "medical", "Spironolactone"),
    ("may a tenant stay after the lease ends?", "legal", "A tenant who stays"),
    ("can the company pay its bills?", "financial", "The current ratio"),
    ("who invented the telephone?", None, "Alexander Graham Bell"),
])
def test_a_question_of_the_readme_gets_its_expert_and_its_passage(system, query, expert, passage):
    assert f'"{query}"' in (ROOT / "README.md").read_text(encoding="utf-8")
    documents = (ROOT / "domains" / "examples.txt").read_text(encoding="utf-8").splitlines()
    ranking = system.rerank(query, documents)
    assert ranking.route.domain == expert
    assert documents[ranking.order[0]].startswith(passage)
    first, head, best, *_ = shown(ranking, documents)
    assert first.startswith(f"expert: {expert or 'none, the bare backbone'} (")
    assert head == ("rank  probability" if expert else "rank  score") and passage in best
