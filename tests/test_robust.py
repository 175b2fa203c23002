"""Nothing is lost, nothing is half-written: the shortened forms of kill.py and fuzz.py, full disks,
links. (By hand: python tests/kill.py, python tests/fuzz.py, python tests/soak.py.)"""
import json
import os
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

import fuzz
import kill
import test_train
import train
from plumbing.files import InputError
from lora import add_experts, load_expert, save_expert


@pytest.fixture(scope="module")
def torn(tmp_path_factory, write_backbone) -> Path:
    """What kill.py works on, and the uninterrupted run."""
    directory = tmp_path_factory.mktemp("torn")
    write_backbone(directory / "backbone")
    for name in test_train.WORDS:
        test_train.write_toy_domain(directory / "data", name)
    (directory / "seconds").write_text(str(kill.finish(directory, directory / "whole")))
    return directory


def train_here(data: Path, backbone: Path, out: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["train.py", *test_train.command(data, backbone, out)])
        train.main()


def test_killed_runs_go_on_and_end_with_the_same_bytes(torn):
    assert kill.torture(torn, float((torn / "seconds").read_text()), kills=1, seed=1) == []


def test_broken_input_files_end_in_one_line(tmp_path, write_backbone):
    fuzz.prepare(tmp_path / "source", write_backbone, test_train.write_toy_domain)
    assert fuzz.fuzz(tmp_path / "source", range(10), seed=7) == []


def test_what_kill_and_fuzz_look_for_they_find(tmp_path):
    """A truncated file, another byte, a missing file; a traceback, two lines, a slow case."""
    for name in ("whole", "run"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "metrics.csv").write_text("a,b\n1,2\n")
    assert kill.check_whole(tmp_path) == kill.different(tmp_path / "whole", tmp_path / "run") == []
    (tmp_path / "run" / "metrics.csv").write_text("a,b\n1")
    assert len(kill.check_whole(tmp_path)) == 1
    assert len(kill.different(tmp_path / "whole", tmp_path / "run")) == 1
    (tmp_path / "run" / "metrics.csv").unlink()
    assert len(kill.different(tmp_path / "whole", tmp_path / "run")) == 1
    assert fuzz.complaint(2, "error: a\n", 1, 1) is fuzz.complaint(0, "note: a\n", 1, 1) is None
    for case in ((1, "", 1, 1), (2, "error: a\nb\n", 1, 1), (2, "", 1, 1), (0, "", 11, 1),
                 (0, "Traceback", 1, 1), (-14, "", 11, 1), (2, "error: a\n", 1, 2 ** 32)):
        assert fuzz.complaint(*case), case


def test_a_full_disk_is_one_line_and_the_run_goes_on_from_what_was_saved(torn):
    """No file may be above 30 KB: the first checkpoint does not fit, the adapter does."""
    whole, out = torn / "whole", torn / "out"
    sizes = {p.name: p.stat().st_size for p in (whole / "stage1").iterdir()}
    assert sizes["adapter_model.safetensors"] < 30000 < sizes["last.safetensors"]
    done = kill.start(torn, out, largest_file=30000).finish()
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1, done.stderr
    assert "last.safetensors: cannot be written" in done.stderr
    assert kill.check_whole(out) == []
    kill.finish(torn, out)
    assert kill.different(whole, out) == []


def test_an_output_directory_that_cannot_be_made_is_one_line(torn):
    out = torn / "backbone" / "config.json" / "out"
    done = kill.start(torn, out).finish()
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1, done.stderr
    assert "config.json" in done.stderr


def test_an_output_directory_that_cannot_be_written_is_one_line(torn):
    out = torn / "locked"
    out.mkdir(mode=0o555)
    if os.access(out, os.W_OK):
        pytest.skip("root may write it")
    done = kill.start(torn, out).finish()
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1, done.stderr
    assert "cannot be written" in done.stderr and list(out.iterdir()) == []


def test_a_link_in_the_place_of_a_file_is_not_written_through(torn, tmp_path):
    """Nor is what .lock links to emptied."""
    out, mine = tmp_path / "out", tmp_path / "mine"
    mine.write_text("mine")
    places = [out / "plants" / name for name in ("metrics.csv", "adapter_model.safetensors")]
    for path in (*places, out / "router.safetensors"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(mine)
    train_here(torn / "data", torn / "backbone", out)
    assert mine.read_text() == "mine" and not places[0].is_symlink()
    (out / ".lock").unlink()
    (out / ".lock").symlink_to(mine)
    train_here(torn / "data", torn / "backbone", out)
    assert mine.read_text() == "mine"


def test_a_domain_named_like_a_folder_of_ours_is_refused(torn, tmp_path, refused):
    test_train.write_toy_domain(tmp_path, "plants")
    (tmp_path / "plants").rename(tmp_path / "stage1")
    test_train.write_toy_domain(tmp_path, "plants")
    with refused("stage1", "rename"):
        train_here(tmp_path, torn / "backbone", tmp_path / "out")


def test_files_of_two_trainings_are_refused(reranker, tmp_path):
    add_experts(reranker.decoder, ["law"], 4, 8)
    save_expert(reranker.decoder, "law", tmp_path, {})
    config = json.loads((tmp_path / "adapter_config.json").read_text())
    (tmp_path / "adapter_config.json").write_text(json.dumps(config | {"lora_alpha": 9}))
    with pytest.raises(InputError, match="adapter_config.json: lora_alpha is 9; .*8"):
        load_expert(reranker.decoder, "law", tmp_path)


def test_measuring_more_often_changes_nothing_that_is_trained(reranker, tmp_path):
    """Moments of AdamW included: last.safetensors is compared."""
    trained = [load_file(test_train.law_stage(reranker, tmp_path / str(every), eval_every=every)
                         / "last.safetensors") for every in (1, 2, 6)]
    assert all(torch.equal(trained[0][n], other[n]) for other in trained[1:] for n in trained[0])
