"""The questions of the README, asked of freshly trained experts."""
from itertools import count
from pathlib import Path

import pytest

import train
from r2r import R2R, table_of

ROOT = Path(__file__).resolve().parent.parent
SHORT = ["--stage1-steps", "1", "--stage2-steps", "2", "--groups-per-step", "1",
         "--eval-every", "8", "--depth", "4", "--device", "cpu"]


@pytest.fixture(scope="module")
def system(tmp_path_factory):
    """Three experts of a few steps, not chosen on dev, and the router on 100 queries a class."""
    out = tmp_path_factory.mktemp("demo") / "experts"
    words = ["--out", str(out), *SHORT]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(train, "ROUTER_QUERIES", 100)
        patch.setattr(train, "measure_dev", lambda *rest: count(0.0).__next__)
        patch.setattr(train, "judge_routers", lambda *rest, **options: [])
        reranker, domains = train.prepare(train.arguments(["--domain", "medical", *words]))
        for name in ("medical", "legal", "financial"):
            args = train.arguments(["--domain", name, *words])
            train.stage_1(reranker, domains, args)
            train.stage_2(reranker, domains[name], args)
        train.fit_router(reranker, domains, args)
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
    head, best, *_ = table_of(ranking, documents)
    assert head.startswith(f"expert: {expert or 'none, the bare backbone'} (")
    assert head.endswith(")\nrank   score") and passage in best
