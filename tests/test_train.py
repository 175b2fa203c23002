import csv
import json
import math
import random
import re
import shutil
import sys
from argparse import Namespace
from dataclasses import asdict
from itertools import repeat
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

import eval as evaluation
import r2r
import train
from plumbing import run as running
from plumbing.files import InputError, run_main
from conftest import Forked, run_forked
from data import Domain, Example, Group, load_domain, read_run, retrieve
from eag import Gazetteer, abstract
from lora import add_experts, expert_parameters, use_expert
from r2r import R2R, Reranker
from router import GENERAL, Router
from train import Stage, contrastive_loss, learning_rate, train_stage

ROOT = Path(train.__file__).parent
SPLITS = {"train": 12, "dev": 4, "test": 4}
WORDS = {"plants": "moss fern oak ivy reed palm", "metals": "iron gold zinc lead brass tin",
         "general": "bread river chair music paper rain"}
BUDGET = {"--stage1-steps": 4, "--stage2-steps": 4, "--groups-per-step": 3, "--group-size": 3,
          "--eval-every": 2, "--dev-queries": 8, "--depth": 16, "--rank": 4, "--alpha": 8,
          "--lr": 0.015, "--device": "cpu", "--dtype": "float32", "--control": False}
EXAMPLES = [Example("q1", "which is red?", ("it is red",), ("a wet day", "of no use"), (), "law"),
            Example("q2", "who sings?", ("birds sing",), ("the sea", "an old tale"), (), "law")]
SAVED = ("adapter_model.safetensors", "last.safetensors", "metrics.csv")


def write_toy_domain(root: Path, name: str) -> None:
    """Query i asks for words i and i + 1; its passage has both, and the next ones have one."""
    words, generator, number = WORDS[name].split(), random.Random(name), 0
    corpus, queries, folder = [], [], root / name
    (folder / "qrels").mkdir(parents=True)
    for split, count in SPLITS.items():
        lines = ["query-id\tcorpus-id\tscore"]
        for _ in range(count):
            a, b = words[number % 6], words[(number + 1) % 6]
            corpus.append({"_id": f"d{number}", "text": f"{a} {b} by Ada Corp. {number}",
                           "metadata": {"split": split}})
            queries.append({"_id": f"q{number}", "text": f"{generator.choice(words)} {a} {b}?"})
            lines.append(f"q{number}\td{number}\t1")
            number += 1
        (folder / "qrels" / f"{split}.tsv").write_text("\n".join(lines) + "\n")
    for file, records in (("corpus", corpus), ("queries", queries)):
        text = "".join(json.dumps(record) + "\n" for record in records)
        (folder / f"{file}.jsonl").write_text(text)


@pytest.fixture(scope="session")
def toy_data(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("data")
    for name in WORDS:
        write_toy_domain(root, name)
    return root


@pytest.fixture(scope="session")
def toy_backbone(write_backbone, tmp_path_factory) -> Path:
    return write_backbone(tmp_path_factory.mktemp("toy") / "backbone")


def command(data, backbone, out, domain="plants", **changes) -> list[str]:
    """train.py's words; a change of value None leaves the flag out, True and False are --flag and
    --no-flag."""
    flags = BUDGET | {"--data": data, "--backbone": backbone, "--out": out, "--domain": domain}
    flags |= {"--" + name.replace("_", "-"): value for name, value in changes.items()}
    return [str(word) for flag, value in flags.items() if value is not None
            for word in ([flag] if value is True else ["--no-" + flag[2:]] if value is False else
                         [flag, value])]


@pytest.fixture(scope="session")
def finished(toy_data, toy_backbone, tmp_path_factory) -> tuple[Path, str]:
    """(the folder that `python train.py --domain plants` filled, what it printed)."""
    out = tmp_path_factory.mktemp("finished") / "experts"
    done = run_forked("train.py", *command(toy_data, toy_backbone, out))
    assert done.returncode == 0, done.stderr
    return out, done.stdout


@pytest.fixture
def main(toy_data, toy_backbone, tmp_path, monkeypatch, capsys):
    """main("plants", lr=0.1) runs train.py's main in this process; returns what it printed.

    Without the measures on test and the rivals of the router, most of the time of so small a run.
    """
    for name, nothing in (("system_runs", {}), ("compare", []), ("judge_routers", [])):
        monkeypatch.setattr(train, name, lambda *rest, nothing=nothing, **more: nothing)

    def run(domain: str = "plants", **changes) -> str:
        places = {"data": toy_data, "backbone": toy_backbone, "out": tmp_path / "out"} | changes
        monkeypatch.setattr(sys, "argv", ["train.py", *command(domain=domain, **places)])
        train.main()
        return capsys.readouterr().out
    return run


@pytest.fixture
def error_of(capsys):
    """error_of(call) -> the one line after "error: " with which a command line's main ends."""
    def run(call) -> str:
        with pytest.raises(SystemExit) as stopped:
            run_main(call)
        error = capsys.readouterr().err
        assert stopped.value.code == 2 and error.startswith("error: ")
        assert len(error.splitlines()) == 1
        return error
    return run


def rows_of(directory: Path) -> list[dict]:
    return list(csv.DictReader((directory / "metrics.csv").read_text().splitlines()))


def files_in(directory: Path) -> dict[str, bytes]:
    return {str(path.relative_to(directory)): path.read_bytes()
            for path in sorted(directory.rglob("*")) if path.is_file()}


def law_stage(reranker, out: Path, steps: int = 6, dev=repeat(0.5), lr=0.01, **changes) -> Path:
    """A stage of the expert "law" from B = 0, on EXAMPLES; what is measured on dev is given.

    Returns the stage's folder."""
    flags = {"groups_per_step": 2, "group_size": 3, "tau": 1.0, "score_space": "logit",
             "eval_every": 1, "resume": False, "backbone": "b", "seed": 0, "out": out, "share": 1.0}
    values, domain = iter(dev), Domain("law", {}, {}, {})
    add_experts(reranker.decoder, ["law"], 4, 8)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(train, "curated", lambda *rest: EXAMPLES)
        patch.setattr(train, "measure_dev", lambda *rest: lambda: next(values))
        train_stage(reranker, Stage("law", "test", [domain], {}, steps, lr, "i"),
                    Namespace(**flags | changes))
    return out / "law"


def progress_of(directory: Path) -> dict:
    with safe_open(directory / "last.safetensors", "pt") as file:
        return json.loads(file.metadata()["progress"])


def only_the_lock(out: Path) -> bool:
    return [path.name for path in out.iterdir()] == [".lock"]


# ---------------------------------------------------------------------------------- loss, schedule

@pytest.mark.parametrize("space", ["logit", "probability"])
def test_the_loss_of_equal_scores_is_log_g(space):
    assert contrastive_loss(torch.full((5, 8), 2.5), 0.7, space).item() == pytest.approx(
        math.log(8))


def test_eq_5_gives_the_value_worked_by_hand():
    """exp(s) are 6, 3, 1: -log(6 / 10); the second row's positive has 1 of 4: -log(1 / 4)."""
    scores = torch.tensor([[6.0, 3.0, 1.0], [1.0, 1.0, 2.0]]).log()
    assert contrastive_loss(scores[:1]).item() == pytest.approx(math.log(10 / 6))
    assert contrastive_loss(scores).item() == pytest.approx((math.log(10 / 6) + math.log(4)) / 2)


def test_tau_divides_the_scores():
    """exp(s / 0.5) are 36, 9, 1: -log(36 / 46)."""
    scores = torch.tensor([[6.0, 3.0, 1.0]]).log()
    assert contrastive_loss(scores, tau=0.5).item() == pytest.approx(math.log(46 / 36))


def test_in_probability_space_the_loss_of_g_documents_cannot_fall_below_its_bound():
    """s lies in (0, 1), so that Eq. 5 is at best -log(e / (e + G - 1))."""
    scores = torch.tensor([[90.0] + [-90.0] * 7])
    bound = math.log(1 + 7 / math.e)
    assert contrastive_loss(scores, 1.0, "probability").item() == pytest.approx(bound)
    assert contrastive_loss(scores).item() < 1e-6 < 1.27 < bound


def test_the_learning_rate_rises_over_a_tenth_of_the_steps_and_falls_over_the_rest():
    """20 steps at peak 0.9: 0.45, 0.9, then a nineteenth of the peak less with every step."""
    rates = [learning_rate(step, 20, 0.9) for step in range(20)]
    assert rates == pytest.approx([0.45, *(0.9 * (19 - i) / 19 for i in range(19))])
    assert rates == [learning_rate(step, 20, 0.9) for step in range(20)]


@pytest.mark.parametrize("steps", [1, 2, 9, 10, 25, 200])
def test_the_learning_rate_stays_check_flags_and_below_its_peak(steps):
    rates = [learning_rate(step, steps, 0.5) for step in range(steps)]
    assert 0 < min(rates) and 0.4 < max(rates) <= 0.5


# ------------------------------------------------------------------------------------------- stage

def test_twenty_steps_lower_the_loss_and_change_a_and_b_of_the_expert_alone(reranker, tmp_path):
    decoder = reranker.decoder
    add_experts(decoder, ["law", "art"], 4, 8)
    everything = dict(decoder.named_parameters()) | {
        (name, key): p for name in ("law", "art")
        for key, p in expert_parameters(decoder, name).items()}
    before = {name: p.clone() for name, p in everything.items()}
    rows = rows_of(law_stage(reranker, tmp_path, 20, iter(range(99))))
    losses = [float(row["loss"]) for row in rows[1:]]
    assert len(losses) == 20 and losses[-1] < losses[0] - 0.5
    changed = {n for n, p in decoder.named_parameters() if not torch.equal(p, before[n])}
    assert changed == {n for n, _ in decoder.named_parameters() if n.endswith(".law")}


def remembering(reranker, values: list[float], seen: list):
    """The values one after the other; A and B at the time of each go to `seen`."""
    for value in values:
        parameters = expert_parameters(reranker.decoder, "law")
        seen.append({key: p.detach().clone() for key, p in parameters.items()})
        yield value


@pytest.mark.parametrize("dev, best", [
    ([0.1, 0.2, 0.7, 0.7, 0.1], 2),            # the first of two equal ones, and not the last
    ([0.7, 0.6, 0.1, 0.5, 0.7], 0)])           # where the stage starts is a checkpoint as well
def test_a_stage_leaves_its_checkpoint_that_is_best_on_dev(reranker, tmp_path, dev, best):
    seen: list = []
    directory = law_stage(reranker, tmp_path, 8, remembering(reranker, dev, seen), eval_every=2)
    left, saved = expert_parameters(reranker.decoder, "law"), load_file(
        directory / "adapter_model.safetensors")
    assert len(seen) == 5 and progress_of(directory)["best"] == 0.7
    for key in left:
        assert torch.equal(left[key], seen[best][key]) and torch.equal(left[key], saved[key])
    for other in {1, 3, 4} - {best}:
        assert not all(torch.equal(left[key], seen[other][key]) for key in left)


def test_the_optimizer_steps_at_the_learning_rate(reranker, tmp_path):
    """AdamW's first step moves the numbers of B, zero before, by the rate: here half the peak."""
    seen: list = []
    with pytest.raises(StopIteration):             # at the measure after step 2 of 20
        law_stage(reranker, tmp_path, 20, remembering(reranker, [0.0] * 2, seen), lr=0.02)
    for key, B in seen[1].items():
        if "lora_B" in key:
            assert B.abs().max().item() == pytest.approx(learning_rate(0, 20, 0.02), rel=1e-3)


@pytest.mark.parametrize("steps", [5, 9, 14])
def test_dev_is_measured_at_the_start_and_at_least_five_times_a_stage(reranker, tmp_path, steps):
    rows = rows_of(law_stage(reranker, tmp_path, steps, iter(range(99)), eval_every=None))
    assert [row["step"] for row in rows] == [str(i) for i in range(steps + 1)]
    assert rows[0] == {"step": "0", "loss": "", "lr": "", "grad": "", "dev": "0.000000"}
    measured = [row["dev"] for row in rows if row["dev"]]
    assert measured == [f"{i}.000000" for i in range(len(measured))] and len(measured) > 4
    assert rows[-1]["dev"]


@pytest.mark.parametrize("depth, on_dev", [(4, 10), (10, 10), (20, 10), (40, 20)])
def test_a_measures_dev_queries_are_shared_by_its_domains_and_half_as_deep(monkeypatch, toy_data,
                                                                           depth, on_dev):
    """The first domain's queries are answered, the second's are not: a mean of one half. Of five
    candidates every order has the same Precision@5, which chooses Stage 1's checkpoint."""
    domains, seen = [load_domain(toy_data, name) for name in ("metals", "plants")], []

    def look(reranker, domain, split, candidates, limit):
        seen.append((domain.name, split, limit, candidates))
        return domain.qrels["dev"] if domain.name == "metals" else {}
    monkeypatch.setattr(train, "evaluate", look)
    monkeypatch.setattr(train, "retrieve", lambda domain, split, depth: depth)
    measure = train.measure_dev(None, Stage("stage1", "", domains, {}, 1, 0.01, ""),
                                Namespace(dev_queries=5, depth=depth))
    assert measure() == 0.5
    assert seen == [("metals", "dev", 2, on_dev), ("plants", "dev", 2, on_dev)]


def test_stage_1_has_a_rate_of_its_own(main, tmp_path):
    main(stage1_lr=0.5, stage1_steps=2, stage2_steps=2, lr=0.01)
    peaks = {name: max(float(row["lr"]) for row in rows_of(tmp_path / "out" / name) if row["lr"])
             for name in ("stage1", "plants")}
    assert peaks["stage1"] == pytest.approx(50 * peaks["plants"])


def test_loss_and_gradient_of_a_step_are_the_means_over_its_groups(reranker, tmp_path):
    """At B = 0: B's gradients, worked out here of both groups."""
    row = rows_of(law_stage(reranker, tmp_path, 1))[1]
    add_experts(reranker.decoder, ["law"], 4, 8)
    with use_expert(reranker.decoder, "law"):
        losses = [contrastive_loss(reranker.score(
            e.query, [*e.positives, *e.hard_negatives])[None]) for e in EXAMPLES]
    parameters = list(expert_parameters(reranker.decoder, "law").values())
    gradients = torch.autograd.grad(sum(losses) / 2, parameters)
    assert float(row["loss"]) == pytest.approx(sum(losses).item() / 2, abs=1e-5)
    assert float(row["grad"]) == pytest.approx(
        torch.cat([g.flatten() for g in gradients]).norm().item(), abs=1e-3)


def test_the_gradient_is_clipped_to_norm_1_and_its_own_norm_is_recorded(reranker, tmp_path):
    """After one step AdamW's first moment is a tenth of the gradient that it was given."""
    directory = law_stage(reranker, tmp_path, 1, tau=0.01)
    moments = [x.flatten() for name, x in load_file(directory / "last.safetensors").items()
               if name.startswith("exp_avg.")]
    assert float(rows_of(directory)[1]["grad"]) > 5
    assert torch.cat(moments).norm().item() == pytest.approx(0.1, abs=1e-4)


def test_no_process_goes_on_before_the_first_one_has_the_lock(tmp_path, monkeypatch):
    fcntl = pytest.importorskip("fcntl")

    def meet() -> None:
        with open(tmp_path / ".lock") as lock, pytest.raises(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        met.append(True)
    met = []
    monkeypatch.setattr(running, "barrier", meet)
    with train.directory_lock(tmp_path):
        assert met == [True]
    assert met == [True, True]                     # and has it until all have left


def test_a_second_run_in_one_folder_is_refused_and_changes_nothing(main, finished, error_of,
                                                                 tmp_path):
    pytest.importorskip("fcntl")
    shutil.copytree(finished[0], tmp_path / "out")
    before = files_in(tmp_path / "out")
    with train.directory_lock(tmp_path / "out"):
        assert "another train.py is at work here" in error_of(lambda: main("metals"))
    assert files_in(tmp_path / "out") == before


def test_stage_1_trains_on_abstracted_text_and_stage_2_on_the_text_itself(main, monkeypatch):
    """One name in all passages: its letter in stage 1 differs from group to group."""
    texts = []

    def look(self, query, documents, prefix=None):
        if torch.is_grad_enabled():
            texts.append(" ".join(documents))
        return original(self, query, documents, prefix)

    original = Reranker.score
    monkeypatch.setattr(Reranker, "score", look)
    main()
    abstracted, plain = texts[:12], texts[12:]             # four steps of three groups each
    assert len(plain) == 12
    assert all("[COMPANY_" in text and "Ada Corp." not in text for text in abstracted)
    assert all("[COMPANY_" not in text and "Ada Corp." in text for text in plain)
    assert len(set(re.findall(r"\[COMPANY_\w+\]", " ".join(abstracted)))) > 1


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_a_share_of_the_names_is_abstracted_in_stage_1(monkeypatch, share):
    example = Example("q", "who owns Ada Corp.?", ("Ada Corp. is mine",), ("a sea",), (), "law")
    monkeypatch.setattr(train, "curated", lambda *rest: [example])
    gazetteers = {"law": Gazetteer({})}
    stage = Stage("stage1", "", [Domain("law", {}, {}, {})], gazetteers, 1, 0.01, "")
    group = next(train.training_groups(None, stage, Namespace(seed=0, group_size=2, share=share)))
    assert ("[COMPANY_" in group.query, "Ada Corp." in group.query) == (share > 0, share == 0)


def test_with_a_margin_the_bare_backbone_drops_what_it_scores_above_the_positive(
        reranker, randomise, toy_data):
    """Whichever expert is active."""
    add_experts(reranker.decoder, ["law"], 4, 8)
    randomise(reranker.decoder, "law")
    domain = load_domain(toy_data, "plants")
    with use_expert(reranker.decoder, "law"):
        every, left = (train.curated(domain, reranker, Namespace(
            depth=8, filter_margin=margin, seed=0)) for margin in (None, 0.5))
    hard = {example.query_id: example.hard_negatives for example in left}
    for e in every:
        with torch.inference_mode():
            positive, *scores = reranker.score(e.query, [*e.positives, *e.hard_negatives]).tolist()
        assert hard[e.query_id] == tuple(
            text for text, s in zip(e.hard_negatives, scores, strict=True) if s <= positive - 0.5)
    assert 0 < sum(map(len, hard.values())) < sum(len(e.hard_negatives) for e in every)


def not_finite(part: str, step: int):
    """Eq. 5, but in this step, of two groups, the loss alone or its gradient alone is no number."""
    count = iter(range(99))

    def loss(*inputs):
        value = contrastive_loss(*inputs)
        if next(count) // 2 + 1 != step:
            return value
        return value + math.nan if part == "loss" else value + (inputs[0].sum() * 0).sqrt()
    return loss


@pytest.mark.parametrize("part", ["loss", "gradient"])
def test_a_step_that_is_not_finite_ends_the_run_and_what_was_saved_stays(
        reranker, tmp_path, monkeypatch, refused, part):
    """Step 4 of 6, a checkpoint after every second: --resume goes on from step 2."""
    whole = law_stage(reranker, tmp_path / "whole", eval_every=2)
    with monkeypatch.context() as patch, refused("step 4", "nan", "--lr", "--tau", str(tmp_path)):
        patch.setattr(train, "contrastive_loss", not_finite(part, 4))
        law_stage(reranker, tmp_path / "parts", eval_every=2)
    assert progress_of(tmp_path / "parts" / "law")["step"] == 2
    assert all(x.isfinite().all() for name in SAVED[:2]
               for x in load_file(tmp_path / "parts" / "law" / name).values())
    parts = law_stage(reranker, tmp_path / "parts", eval_every=2, resume=True)
    for name in SAVED:
        assert (parts / name).read_bytes() == (whole / name).read_bytes(), name


def test_a_temperature_near_zero_trains_until_it_overflows_which_is_said(reranker, tmp_path,
                                                                       refused):
    rows = rows_of(law_stage(reranker, tmp_path / "small", tau=1e-4))
    assert all(math.isfinite(float(row["loss"])) for row in rows[1:])
    with refused("step 1", "--tau"):
        law_stage(reranker, tmp_path / "none", tau=1e-45)


@pytest.mark.parametrize("change", [
    {"step": "6"}, {"step": 6.0}, {"best": None}, {"rows": None}, {"inputs": 3}, "missing",
    "shape"])
def test_a_checkpoint_that_is_another_file_is_refused_in_one_line(reranker, tmp_path, refused,
                                                                 change):
    path = law_stage(reranker, tmp_path, 2) / "last.safetensors"
    progress, tensors = progress_of(path.parent), load_file(path)
    name = next(name for name in tensors if name.startswith("exp_avg."))
    if change == "missing":
        del tensors[name]
    elif change == "shape":
        tensors[name] = torch.ones(1)
    progress |= change if isinstance(change, dict) else {}
    save_file(tensors, path, {"progress": json.dumps(progress)})
    with refused("last.safetensors", "delete it"):
        law_stage(reranker, tmp_path, 2, resume=True)


def test_sums_that_overflow_in_bfloat16_are_said(backbone, tmp_path, refused):
    """Weights up to the largest number: a sum over the width is none."""
    path = backbone / "model.safetensors"
    tensors = load_file(path)
    name = "model.layers.2.mlp.down_proj.weight"
    save_file(tensors | {name: tensors[name].sign() * 3e38}, path)
    with refused("step 1", "--dtype float32"):
        law_stage(Reranker.from_pretrained(backbone, "bfloat16", "cpu"), tmp_path)


# ---------------------------------------------------------------------------------- whole procedure

def test_one_command_trains_routes_evaluates_and_reranks(finished, toy_data, toy_backbone,
                                                         tmp_path):
    out, printed = finished
    assert printed.splitlines()[-1].startswith("VERDICT plants: ")
    assert {"plants", "router.safetensors", "stage1"} <= {path.name for path in out.iterdir()}
    for directory in (out / "stage1", out / "plants"):
        assert {"adapter_config.json", *SAVED} <= files_in(directory).keys()
        assert [row["step"] for row in rows_of(directory)] == ["0", "1", "2", "3", "4"]
        assert [bool(row["dev"]) for row in rows_of(directory)] == [True, False] * 2 + [True]
    assert json.loads((out / "plants" / "arguments.json").read_text())["domain"] == "plants"
    done = run_forked("eval.py", "--data", toy_data, "--backbone", toy_backbone, "--experts", out,
                      "--out", tmp_path / "results", "--depth", 4, "--device", "cpu")
    assert done.returncode == 0, done.stderr
    assert "VERDICT plants (experts): " in done.stdout
    table = (tmp_path / "results" / "systems.csv").read_text().splitlines()
    systems = ("BM25", "PT", "PT+S1", "PT+S1+S2", "routed")
    assert [row.split(",")[:4] for row in table[1:]] == [
        ["experts", "plants", system, "4"] for system in systems]
    matrix = (tmp_path / "results" / "forgetting.csv").read_text().splitlines()
    assert [row.split(",")[1:4] for row in matrix[1:]] == [
        [model, name, "4"] for name in ("general", "plants")
        for model in ("PT", "plants", "routed")]
    documents = tmp_path / "documents.txt"
    documents.write_text("moss fern\noak ivy\nreed palm\n")
    done = run_forked("r2r.py", "moss fern?", documents, "--json", "--backbone", toy_backbone,
                      "--experts", out, "--device", "cpu")
    assert done.returncode == 0, done.stderr
    assert sorted(json.loads(done.stdout)["order"]) == [0, 1, 2]


def test_stage_2_starts_from_stage_1_and_the_control_from_nothing(main, monkeypatch, tmp_path):
    starts, stages = {}, {}

    def look(reranker, stage, args):
        stages[stage.name] = [domain.name for domain in stage.domains], stage.metric
        parameters = expert_parameters(reranker.decoder, stage.name)
        starts[stage.name] = {key: p.detach().clone() for key, p in parameters.items()}
        return original(reranker, stage, args)

    original, later = train.train_stage, iter(range(99))
    monkeypatch.setattr(train, "train_stage", look)
    monkeypatch.setattr(train, "measure_dev", lambda *rest: lambda: next(later))  # the last is best
    main(control=True, stage1_metric="mrr@5")
    with safe_open(tmp_path / "out" / "stage1" / "adapter_model.safetensors", "pt") as file:
        theta_general = {key: file.get_tensor(key) for key in file.keys()}
    assert starts["plants"].keys() == theta_general.keys()
    assert all(torch.equal(starts["plants"][key], theta_general[key]) for key in theta_general)
    assert all(not p.any() for name in ("stage1", "plants-control")
               for key, p in starts[name].items() if "lora_B" in key)
    assert any(p.any() for key, p in theta_general.items() if "lora_B" in key)
    assert len(rows_of(tmp_path / "out" / "plants-control")) == 1 + 8
    own = ["plants"], "ndcg@10"                   # general has no expert and is in no stage
    assert stages == {"stage1": (["metals", "plants"], "mrr@5"), "plants": own,
                      "plants-control": own}


def test_a_control_of_an_earlier_training_is_said_until_it_is_trained_again(main, capsys):
    """It stays where it is, and is not what the expert beside it would be compared with."""
    for flags, notes in (({}, 0), ({"control": True}, 0), ({}, 1)):
        with pytest.MonkeyPatch.context() as patch:
            said = []
            patch.setattr(train, "note", said.append)
            main(stage1_steps=1, stage2_steps=1, **flags)
        assert sum("plants-control is of an earlier training" in line for line in said) == notes


def test_the_defaults_are_those_of_the_demo(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["eval.py"])
    assert evaluation.arguments().queries == 100
    args = train.arguments(["--domain", "medical"])
    assert (args.stage1_steps, args.stage2_steps) == (20, 48)


@pytest.mark.parametrize("groups_before, groups_after", [
    (1 * 3 + 1, 8 * 3), (3 * 3 + 1, (2 + 4) * 3), ((4 + 3) * 3 + 1, 2 * 3)])
def test_a_resumed_run_is_the_uninterrupted_one_byte_for_byte(main, finished, monkeypatch, tmp_path,
                                                              groups_before, groups_after):
    """Stopped in stage 1 before and after its first checkpoint, and in stage 2 after it."""
    left = [groups_before]

    def stop(scores, *rest):
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        return original(scores, *rest)

    original = train.contrastive_loss
    monkeypatch.setattr(train, "contrastive_loss", stop)
    with pytest.raises(KeyboardInterrupt):
        main()
    left = [1000]
    main(resume=True)
    assert 1000 - left[0] == groups_after
    for name in ("stage1", "plants"):
        whole, resumed = files_in(finished[0] / name), files_in(tmp_path / "out" / name)
        for file in SAVED:
            assert whole[file] == resumed[file], f"{name}/{file}"


@pytest.mark.parametrize("groups_before", [1, 4 * 3 + 4])
def test_what_an_older_training_left_does_not_stop_a_new_one_from_being_resumed(
        main, monkeypatch, tmp_path, groups_before):
    """All is trained; then other flags, interrupted in stage 1 or 2, and resumed."""
    main(control=True, stage2_steps=2)
    original, left = train.contrastive_loss, [groups_before]

    def stop(scores, *rest):
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        return original(scores, *rest)
    flags = {"control": True, "lr": 0.02} if groups_before == 1 else {"control": True}
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(train, "contrastive_loss", stop)
        main(**flags)
    main(resume=True, **flags)
    for name in ("plants", "plants-control"):
        assert len(rows_of(tmp_path / "out" / name)) == 1 + (8 if "control" in name else 4)
        made = json.loads((tmp_path / "out" / name / "arguments.json").read_text())
        assert made["stage2_steps"] == "4" and made["resume"] == "True"


def test_flags_that_are_refused_leave_those_of_the_adapter_where_they_are(main, finished, error_of,
                                                                          tmp_path):
    shutil.copytree(finished[0], tmp_path / "out")
    files = [tmp_path / "out" / name / "arguments.json" for name in ("stage1", "plants")]
    before = [path.read_bytes() for path in files]
    error_of(lambda: main(resume=True, stage2_steps=9))
    assert before == [path.read_bytes() for path in files]


def test_to_resume_with_other_flags_is_refused_in_one_line(main, finished, error_of, tmp_path):
    shutil.copytree(finished[0], tmp_path / "out")
    assert "stage1" in error_of(lambda: main(resume=True, lr=0.02))
    assert "plants" in error_of(lambda: main(resume=True, stage2_steps=9))
    path = tmp_path / "out" / "stage1" / "adapter_model.safetensors"     # where stage 2 starts
    with safe_open(path, "pt") as file:
        facts = file.metadata()
    save_file({key: 2 * value for key, value in load_file(path).items()}, path, facts)
    assert "plants/last.safetensors" in error_of(lambda: main(resume=True))


def test_stage_1_is_reused_while_its_inputs_are_unchanged(main, finished, toy_data, tmp_path,
                                                          monkeypatch):
    shutil.copytree(finished[0], tmp_path / "out")
    data = tmp_path / "data"
    shutil.copytree(toy_data, data)
    before = files_in(tmp_path / "out" / "stage1")
    reused = "stage 1: inputs unchanged"
    assert reused in main(data=data, stage2_steps=1, threshold=0.9)
    assert files_in(tmp_path / "out" / "stage1") == before
    (tmp_path / "forms.tsv").write_text("another form")
    with monkeypatch.context() as patch:
        patch.setattr(running, "FORMS", tmp_path / "forms.tsv")
        assert reused not in main(data=data, stage2_steps=1, threshold=0.9)
    main(data=data, stage2_steps=1, threshold=0.9)
    printed = main(data=data, stage1_steps=1, stage2_steps=1)
    assert reused not in printed
    with open(data / "metals" / "corpus.jsonl", "a") as file:
        file.write('{"_id": "new", "text": "copper"}\n')
    assert reused not in main(data=data, stage1_steps=1, stage2_steps=1)
    assert reused in main(data=data, stage1_steps=1, stage2_steps=1)


def test_a_second_domain_leaves_the_first_experts_files_as_they_were(main, finished, tmp_path):
    shutil.copytree(finished[0], tmp_path / "out")
    before = files_in(tmp_path / "out" / "plants")
    assert "router: " in main("metals")
    assert files_in(tmp_path / "out" / "plants") == before
    assert r2r.Router.load(tmp_path / "out" / "router.safetensors").domains == [
        "general", "metals", "plants"]


def test_the_router_is_eq_6_on_h_q_pulled_to_the_words_or_for_the_paper_to_zero(
        main, finished, toy_backbone, toy_data, tmp_path):
    """Fitted here once more, on h_q of the training queries."""
    reranker, names = Reranker.from_pretrained(toy_backbone, "float32", "cpu"), [GENERAL, "plants"]
    queries = {name: load_domain(toy_data, name) for name in names}
    states = torch.cat([train.states_of(reranker, [d.queries[q] for q in sorted(d.qrels["train"])])
                        for d in queries.values()])
    labels = [name for name in names for _ in range(SPLITS["train"])]
    shutil.copytree(finished[0], tmp_path / "out")
    for flag, prior in (("words", reranker.domain_words(names)), ("paper", None)):
        main(router=flag, stage2_steps=1, threshold=0.3)
        router = Router.load(tmp_path / "out" / "router.safetensors", reranker.fingerprint, 32)
        with pytest.raises(InputError, match="made with max_length 256, here 9; "):
            Router.load(tmp_path / "out" / "router.safetensors",
                        prompt=asdict(reranker.prompt) | {"max_length": 9})
        expected = Router.fit(states, labels, names, prior)
        assert torch.allclose(router.weight, expected.weight, atol=1e-6) and router.threshold == 0.3
        assert (router.weight - prior if flag == "words" else router.weight).norm() < 1


def test_a_single_domain_without_general_gets_an_expert_and_no_router(main, tmp_path):
    write_toy_domain(tmp_path / "data", "plants")
    printed = main(data=tmp_path / "data", stage1_steps=1, stage2_steps=1)
    assert "router: ['plants'] of --data in --out; expected two, or one and domains/general\n" in (
        printed)
    assert (tmp_path / "out" / "plants" / "adapter_model.safetensors").exists()
    assert not (tmp_path / "out" / "router.safetensors").exists()


def test_an_expert_that_one_router_could_not_serve_with_the_others_is_refused_before_training(
        main, finished, write_backbone, error_of, tmp_path):
    """And what --out holds stays as it is."""
    shutil.copytree(finished[0], tmp_path / "out")
    before = files_in(tmp_path / "out")
    other = write_backbone(tmp_path / "other", seed=1)
    for changes, word in (({"backbone": other}, "made with backbone"),
                          ({"max_length": 200}, "max_length 256, here 200")):
        error = error_of(lambda: main("metals", **changes))
        assert word in error and "name its --backbone" in error and "another --out" in error
    assert files_in(tmp_path / "out") == before
    (tmp_path / "out" / "router.safetensors").write_bytes(b"broken")     # is fitted anew
    main("metals", rank=3)                                               # beside one of rank 4


def test_the_other_experts_prompt_is_the_default_and_a_lone_one_may_have_another(
        main, finished, toy_backbone, tmp_path):
    out = tmp_path / "out"
    main(stage1_steps=1, stage2_steps=1, max_length=200, instruction="find plants")
    assert "stage 1: inputs unchanged" in main("metals", stage1_steps=1, stage2_steps=1)
    system = R2R.from_pretrained(toy_backbone, out, device="cpu")
    assert (system.reranker.prompt.max_length, system.reranker.prompt.instruction) == (
        200, "find plants")
    assert system.router.domains == ["general", "metals", "plants"]
    shutil.rmtree(out / "metals")
    main(stage1_steps=1, stage2_steps=1)           # the backbone's own once more
    assert R2R.from_pretrained(toy_backbone, out, device="cpu").reranker.prompt.max_length == 256


def test_the_router_alone_is_fitted_on_the_experts_that_are_there(
        main, finished, toy_backbone, toy_data, tmp_path, refused, error_of):
    out, data = tmp_path / "out", tmp_path / "data"
    shutil.copytree(finished[0], out)
    main("metals", stage1_steps=1, stage2_steps=1)
    shutil.rmtree(out / "plants")
    with refused("no expert plants", "metals", "train.py --router-only"):
        R2R.from_pretrained(toy_backbone, out, device="cpu")
    before = files_in(out)
    printed = main(None, router_only=True)
    assert printed.startswith("router: 24 queries of general, metals; ")
    after = files_in(out)
    assert {name for name in after if after[name] != before.get(name)} == {"router.safetensors"}
    assert R2R.from_pretrained(toy_backbone, out, device="cpu").router.domains == [
        "general", "metals"]
    shutil.copytree(toy_data, data)
    shutil.rmtree(data / "general")
    before = files_in(out)
    with refused("router: ['metals'] of --data in --out; expected two, or one and domains/general"):
        main(None, router_only=True, data=data)
    assert files_in(out) == before
    with pytest.raises(SystemExit):
        train.arguments(["--router-only", "--domain", "plants"])
    with pytest.raises(SystemExit):
        train.arguments([])


def test_that_two_classes_never_abstain_by_the_threshold_is_said(main, toy_data, tmp_path):
    assert "general, plants; abstains never by --threshold 0.45: of 2 one has 0.50+" in main(
        stage1_steps=1, stage2_steps=1)
    assert "; abstains below 0.6" in main(None, router_only=True, threshold=0.6)
    for name in ("plants", "metals"):
        shutil.copytree(toy_data / name, tmp_path / "data" / name)
    assert "; abstains below 0.45" in main("metals", stage1_steps=1, stage2_steps=1)
    printed = main(None, router_only=True, data=tmp_path / "data")
    assert "metals, plants; abstains never by --threshold 0.45: of 2 one has 0.50+" in printed


def test_an_expert_says_from_which_stage_1_it_started_and_a_run_which_it_leaves_behind(
        main, finished, tmp_path, monkeypatch):
    out = tmp_path / "out"
    shutil.copytree(finished[0], out)
    started = train.fingerprint([out / "stage1" / "adapter_model.safetensors"])
    with safe_open(out / "plants" / "adapter_model.safetensors", "pt") as file:
        assert json.loads(file.metadata()["r2r"])["start"] == started
    assert "started from another one" not in main("metals", stage2_steps=1)
    original, printed = train.train_stage, []

    def look(reranker, stage, args):
        printed.append(stage.name)
        return original(reranker, stage, args)
    monkeypatch.setattr(train, "train_stage", look)
    monkeypatch.setattr(train, "print_once", lambda *lines: printed.extend(lines))
    main("metals", stage1_steps=2, stage2_steps=1)
    line, = [text for text in printed if "started from another one" in text]
    assert line.startswith("stage 1: trained anew") and "anew; plants started" in line
    assert printed.index(line) < printed.index("stage1")


def test_ctrl_c_says_from_which_step_resume_goes_on(main, monkeypatch, capsys):
    """Interrupted in step 4 of stage 2, two steps after its first checkpoint."""
    left = [4 * 3 + 3 * 3 + 1]

    def stop(scores, *rest):
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        return contrastive_loss(scores, *rest)
    monkeypatch.setattr(train, "contrastive_loss", stop)
    with pytest.raises(SystemExit) as stopped:
        run_main(main)
    assert stopped.value.code == 130
    assert capsys.readouterr().err == (
        "interrupted; the same command with --resume goes on from stage 2, step 2 of 4\n")


def test_stage_1_without_its_adapter_is_trained_again(main, finished, tmp_path):
    shutil.copytree(finished[0], tmp_path / "out")
    path = tmp_path / "out" / "stage1" / "adapter_model.safetensors"
    expected = path.read_bytes()
    path.unlink()
    assert "stage 1: inputs unchanged" not in main(stage2_steps=1)
    assert path.read_bytes() == expected


@pytest.mark.skipif(not torch.distributed.is_available(), reason="this PyTorch has no processes")
def test_two_processes_lose_what_one_does_to_rounding(finished, toy_data, toy_backbone, tmp_path):
    """Two and one of a step's three groups. The environment is torchrun's, and the store of the
    test: torchrun's own two processes would import PyTorch once more each."""
    store = torch.distributed.TCPStore("127.0.0.1", 0, is_master=True, wait_for_workers=False)
    place = {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(store.port), "WORLD_SIZE": "2",
             "TORCHELASTIC_USE_AGENT_STORE": "True", "CUDA_VISIBLE_DEVICES": ""}
    words = command(toy_data, toy_backbone, tmp_path / "out")
    runs = [Forked("train.py", *words, RANK=rank, LOCAL_RANK=rank, **place) for rank in "01"]
    done = [run.finish() for run in runs]
    assert [run.returncode for run in done] == [0, 0], done
    assert done[0].stdout.count("VERDICT") == 1 and not done[1].stdout
    for name in ("stage1", "plants"):
        one, two = rows_of(finished[0] / name), rows_of(tmp_path / "out" / name)
        for key in ("loss", "grad"):
            assert [float(row[key]) for row in two[1:]] == pytest.approx(
                [float(row[key]) for row in one[1:]], abs=1e-3)


# ---------------------------------------------------------------------------------------- refusals

def break_data(data: Path, case: str) -> None:
    folder = data / "plants"
    if case == "json":
        with open(folder / "corpus.jsonl", "a") as file:
            file.write("{broken\n")
    elif case == "surrogate":
        with open(folder / "queries.jsonl", "a") as file:
            file.write(r'{"_id": "q99", "text": "\ud800"}' + "\n")
    elif case == "qrels":
        with open(folder / "qrels" / "dev.tsv", "a") as file:
            file.write("q12\td12\tx\n")
    elif case == "split":
        (folder / "qrels" / "dev.tsv").unlink()


@pytest.mark.parametrize("case, words", [
    ("json", ["plants/corpus.jsonl:21", "not JSON"]),
    ("surrogate", ["plants/queries.jsonl:21", "surrogates"]),
    ("qrels", ["qrels/dev.tsv:6", "whole number"]), ("split", ["plants/qrels/dev.tsv", "missing"])])
def test_broken_data_is_answered_with_its_place_before_anything_is_trained(
        main, error_of, toy_data, tmp_path, case, words):
    shutil.copytree(toy_data, tmp_path / "data")
    break_data(tmp_path / "data", case)
    error = error_of(lambda: main(data=tmp_path / "data"))
    assert all(word in error for word in words), error
    assert only_the_lock(tmp_path / "out")


@pytest.mark.parametrize("file, text", [
    ("corpus.jsonl", "{broken\n"), ("qrels/dev.tsv", ""), ("gazetteer.tsv", "iron\n")])
def test_another_folder_that_has_a_fault_is_left_out_and_a_note_names_it(
        main, toy_data, tmp_path, capsys, file, text):
    shutil.copytree(toy_data, tmp_path / "data")
    (tmp_path / "data" / "metals" / file).write_text(text)
    with pytest.raises(InputError, match="config.json"):       # the data come first
        main(data=tmp_path / "data", backbone=tmp_path / "nowhere")
    note, = capsys.readouterr().err.splitlines()
    assert note.startswith("note: metals is left out: ") and f"metals/{file}" in note
    printed = main(data=tmp_path / "data", stage1_steps=1, stage2_steps=1)
    assert "curated plants" in printed and "metals" not in printed


def test_a_wrong_domain_is_refused_before_a_file_is_read(main, tmp_path, monkeypatch, refused):
    for name in ("corpus.jsonl", "config.json"):
        (tmp_path / "metals" / name).mkdir(parents=True)       # none that could be read
    for places in ({"data": tmp_path}, {"data": tmp_path / "nowhere"}):
        with refused(str(places["data"]), "no folder 'plants'", "choose another --domain"):
            main("plants", **places, backbone=tmp_path / "metals")
        words = ["--rerank", "x", "--domain", "plants", "--data", str(places["data"])]
        monkeypatch.setattr(sys, "argv", ["eval.py", *words, "--backbone", str(tmp_path)])
        with refused(str(places["data"]), "no folder 'plants'", "choose another --domain"):
            evaluation.main()


def test_a_wrong_domain_folder_or_number_is_answered_in_one_line(main, error_of, tmp_path):
    error = error_of(lambda: main("plnats"))
    assert "plnats" in error and "'metals', 'plants'" in error
    assert "general" in error_of(lambda: main("general"))
    assert "nowhere" in error_of(lambda: main(data=tmp_path / "nowhere"))
    assert "config.json" in error_of(lambda: main(backbone=tmp_path / "nowhere"))
    assert "groups of 1" in error_of(lambda: main(group_size=1))
    assert "--share 2.0" in error_of(lambda: main(share=2.0))
    assert "--threshold 95.0" in error_of(lambda: main(threshold=95))
    assert "--groups-per-step" in error_of(lambda: main(groups_per_step=0))
    assert "--dev-queries" in error_of(lambda: main(dev_queries=-1))
    for flag in ("tau", "lr", "alpha", "filter_margin", "threshold"):
        assert f"--{flag.replace('_', '-')} inf" in error_of(lambda: main(**{flag: "inf"}))
    assert "--seed" in error_of(lambda: main(seed=10 ** 30))
    assert "choose others" in error_of(lambda: main(rank=10 ** 9))
    for device in ("meta", "hpu", "nowhere"):
        assert f"device {device}" in error_of(lambda: main(device=device))


def test_a_domain_may_be_called_what_a_method_of_pytorch_is(main, toy_data, tmp_path):
    shutil.copytree(toy_data, tmp_path / "data")
    (tmp_path / "data" / "plants").rename(tmp_path / "data" / "keys")
    printed = main("keys", data=tmp_path / "data", stage1_steps=1, stage2_steps=1)
    assert "of general, keys;" in printed


def test_general_has_no_expert_and_those_that_may_have_one_are_named(main, error_of):
    assert "--domain general: it has no expert; expected one of ['metals', 'plants']" in error_of(
        lambda: main("general"))


def test_a_rank_that_torchrun_has_not_set_is_no_process_group(main, monkeypatch):
    monkeypatch.setenv("RANK", "0")
    assert "router: " in main(stage1_steps=1, stage2_steps=1)


def test_a_prompt_without_room_is_answered_in_one_line(main, error_of):
    assert "30 tokens, 1 text; expected at most 512, at least 2; or another --instruction" in (
        error_of(lambda: main(max_length=30)))


def test_queries_longer_than_the_prompt_are_cut_and_said_before_training(
        main, toy_data, tmp_path, monkeypatch, capsys):
    """One in test, which only the verdict reads, and two of another domain's."""
    data = tmp_path / "data"
    shutil.copytree(toy_data, data)
    for name, changed in (("plants", ["q17"]), ("metals", ["q2", "q3"])):
        path = data / name / "queries.jsonl"
        records = [json.loads(line) for line in path.read_text().splitlines()]
        path.write_text("".join(json.dumps(record | {"text": record["text"] * (
            60 if record["_id"] in changed else 1)}) + "\n" for record in records))

    def stop(*_):
        raise InputError("training begins")
    with monkeypatch.context() as patch, pytest.raises(InputError, match="training begins"):
        patch.setattr(train, "stage_1", stop)
        main(data=data)
    assert [line[:-1] for line in capsys.readouterr().err.splitlines(True)] == [
        f"note: {name}/queries.jsonl: queries cut to 113 tokens: {n}, first {first}"
        for name, n, first in (("metals", 2, "q2"), ("plants", 1, "q17"))]
    assert "router: 24 queries" in main("metals", data=data, stage1_steps=1, stage2_steps=1)


def test_truncated_files_are_answered_in_one_line(main, error_of, finished, backbone, tmp_path):
    shutil.copytree(finished[0], tmp_path / "out")
    for path, call in ((tmp_path / "out" / "stage1" / "last.safetensors", main),
                       (backbone / "model.safetensors", lambda: main(backbone=backbone))):
        path.write_bytes(path.read_bytes()[:-100])
        assert str(path) in error_of(call)


def test_experts_of_another_backbone_are_refused_by_eval_and_r2r(finished, write_backbone, toy_data,
                                                                 tmp_path, monkeypatch, error_of):
    other = write_backbone(tmp_path / "other", seed=1)
    (tmp_path / "documents.txt").write_text("moss\n")
    common = ["--backbone", other, "--device", "cpu", "--experts", finished[0]]
    for module, words in ((evaluation, ["--data", toy_data, "--out", tmp_path / "results"]),
                          (r2r, ["moss?", tmp_path / "documents.txt"])):
        monkeypatch.setattr(sys, "argv", ["command", *map(str, words + common)])
        assert "router.safetensors" in error_of(module.main)
    shutil.copytree(finished[0], tmp_path / "experts")
    reranker = r2r.Reranker.from_pretrained(other, device="cpu")
    router = r2r.Router.load(tmp_path / "experts" / "router.safetensors")
    router.save(tmp_path / "experts" / "router.safetensors", {"backbone": reranker.fingerprint})
    common[-1] = tmp_path / "experts"
    for module, words in ((evaluation, ["--data", toy_data, "--out", tmp_path / "results"]),
                          (r2r, ["moss?", tmp_path / "documents.txt"])):
        monkeypatch.setattr(sys, "argv", ["command", *map(str, words + common)])
        assert "plants/adapter_model.safetensors" in error_of(module.main)


def test_another_retrievers_run_stands_in_for_bm25(main, finished, toy_data, tmp_path):
    """BM25's own candidates, from files: the same expert. The worst ones: another."""
    def trained_on(folder: str, turn) -> dict:
        for name in WORDS:
            domain = load_domain(toy_data, name)
            for split in SPLITS:
                lines = [f"{q} Q0 {d} 1 {turn * score!r} mine" for q, run in
                         retrieve(domain, split, BUDGET["--depth"] if turn > 0 else 99).items()
                         for d, score in run.items()]
                path = tmp_path / folder / name / f"{split}.trec"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text("\n".join(lines) + "\n")
        main(candidates=tmp_path / folder, out=tmp_path / f"out-{folder}")
        return load_file(tmp_path / f"out-{folder}" / "plants" / "adapter_model.safetensors")
    theirs = load_file(finished[0] / "plants" / "adapter_model.safetensors")
    best, worst = trained_on("runs", 1.0), trained_on("worst", -1.0)
    assert all(torch.equal(best[key], theirs[key]) for key in theirs)
    assert not all(torch.equal(worst[key], theirs[key]) for key in theirs)
    (tmp_path / "runs" / "plants" / "train.trec").unlink()
    with pytest.raises(InputError, match="plants/train.trec: missing"):
        main(candidates=tmp_path / "runs", out=tmp_path / "late")
    assert only_the_lock(tmp_path / "late")            # before anything is trained


def test_a_run_is_reranked_query_by_query_under_the_routed_expert(finished, toy_data, toy_backbone,
                                                                  tmp_path):
    domain = load_domain(toy_data, "plants")
    candidates = retrieve(domain, "test", 4)
    evaluation.write_run(tmp_path / "mine.trec", candidates, "mine")
    done = run_forked("eval.py", "--rerank", tmp_path / "mine.trec", "--domain", "plants", "--data",
                      toy_data, "--experts", finished[0], "--backbone", toy_backbone, "--out",
                      tmp_path / "out", "--dtype", "float32", "--device", "cpu")
    assert done.returncode == 0, done.stderr
    reranked = read_run(tmp_path / "out" / "runs" / "plants-reranked.trec", domain)
    system = R2R.from_pretrained(toy_backbone, finished[0], dtype="float32", device="cpu")
    for query, run in candidates.items():
        ranking = system.rerank(domain.queries[query], [domain.corpus[d] for d in sorted(run)])
        scores = {sorted(run)[i]: score for i, score in zip(ranking.order, ranking.scores)}
        assert reranked[query] == pytest.approx(scores, abs=1e-5)
    assert reranked.keys() == candidates.keys()
    done = run_forked("eval.py", "--rerank", tmp_path / "mine.trec")
    assert done.returncode == 2 and "expected both or neither" in done.stderr


def test_without_a_gazetteer_a_line_says_so_and_what_has_a_form_is_abstracted(tmp_path, capsys):
    write_toy_domain(tmp_path, "plants")
    domain, group = load_domain(tmp_path, "plants"), Group("moss", ("moss by Ada Corp.",))
    (document,) = abstract(group, train.gazetteer_of(domain, tmp_path), random.Random(0)).documents
    assert re.fullmatch(r"moss by \[COMPANY_.\]", document)
    assert capsys.readouterr().out == (
        "no gazetteer.tsv in plants: only what has a form is abstracted; "
        "python domains/induce.py writes one\n")
    (tmp_path / "plants" / "gazetteer.tsv").write_text("moss\tPLANT\n")
    (document,) = abstract(group, train.gazetteer_of(domain, tmp_path), random.Random(0)).documents
    assert re.fullmatch(r"\[PLANT_.\] by \[COMPANY_.\]", document)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("script", ["train.py", "r2r.py", "eval.py"])
def test_help_names_each_default_but_none(script):
    """Every flag that has one: rank, alpha and steps too."""
    text = " ".join(run_forked(script, "--help", COLUMNS="999").stdout.split())
    helps = re.split(" (?=--)", text[text.index("show this help"):])
    defaults = {"train.py": vars(train.arguments(["--domain", "plants"])) | {"domain": None},
                "r2r.py": {"experts": ROOT / "experts"}, "eval.py": {}}[script]
    for name, value in (defaults | {"backbone": ROOT / "backbone", "dtype": "auto"}).items():
        if value is not None and value is not False:               # --seed is 0
            flag = name.replace("_", "-")
            assert any(part.startswith((f"--{flag} ", f"--no-{flag} ")) and
                       f"(default: {value})" in part for part in helps), name
    assert "(default: None)" not in text and "(default: False)" not in text
