"""lora.py: an expert adds Eq. 3 and nothing else, keeps to itself, and travels in PEFT's files."""
import copy
import json
import math
import shutil
from contextvars import copy_context

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import nn

from backbone.export import merged_weights
from lora import (LoRALinear, active_experts, add_experts, expert_parameters, load_expert,
                  lora_layers, save_expert, use_expert)
from train import contrastive_loss

QUERY, DOCUMENTS = "what is gout?", ["uric acid in the blood", "a lease", "the heart " * 5]
FINGERPRINT = {"backbone": "1234abcd", "backbone_name": "tiny"}


def states(decoder) -> torch.Tensor:  # -> (2, D)
    """Of two documents behind a past."""
    _, past = decoder([list(range(1, 7))])
    return decoder([list(range(7, 12)), list(range(12, 21))], past)[0]


def scores(reranker, expert=None) -> torch.Tensor:  # -> (3,)
    with torch.no_grad(), use_expert(reranker.decoder, expert):
        return reranker.score(QUERY, DOCUMENTS)


@pytest.fixture
def decoder(reranker, randomise):
    add_experts(reranker.decoder, ["legal", "medical"], rank=4, alpha=8)
    randomise(reranker.decoder, "legal", seed=1)
    randomise(reranker.decoder, "medical", seed=2)
    return reranker.decoder


@pytest.fixture
def expert_files(decoder, tmp_path):
    save_expert(decoder, "medical", tmp_path / "medical", FINGERPRINT)
    return tmp_path / "medical"


# -------------------------------------------------------------------------------------------- Eq. 3

def test_a_new_expert_is_the_identity_bit_for_bit(reranker):
    decoder = reranker.decoder
    bare = states(decoder)
    add_experts(decoder, ["legal"])
    with use_expert(decoder, "legal"):
        assert torch.equal(states(decoder), bare)
    with use_expert(decoder, None):
        assert torch.equal(states(decoder), bare)


def test_a_layer_equals_the_dense_sum_of_both_terms():
    """Experts of two ranks and two alphas; in another context none is active."""
    layer, x, context = LoRALinear(nn.Linear(6, 5, bias=False)), torch.randn(4, 6), copy_context()
    for rank, alpha in ((3, 7), (2, 5)):
        A, B = torch.randn(rank, 6), torch.randn(5, rank)
        context.run(active_experts.set, {layer: (A, B, alpha)})
        h = context.run(layer, x)
        assert torch.allclose(h, x @ (layer.base.weight + alpha / rank * B @ A).T, atol=1e-5)
        assert not torch.allclose(h, layer.base(x), atol=1e-2)
        assert torch.equal(layer(x), layer.base(x))


def test_a_decoder_under_an_expert_equals_one_with_the_sum_written_into_its_weights(decoder):
    dense = copy.deepcopy(decoder)
    with torch.no_grad():
        for layer in lora_layers(dense).values():
            for A, B, _ in [e for name, e in layer.experts.items() if name == "legal"]:
                layer.base.weight += 8 / 4 * B @ A
    with use_expert(decoder, "legal"):
        assert torch.allclose(states(decoder), states(dense), atol=1e-4)


def test_a_starts_uniform_within_the_inverse_root_of_its_width(decoder):
    A = torch.cat([p.flatten() for key, p in expert_parameters(decoder, "legal").items()
                   if key.endswith("q_proj.lora_A.weight")])
    assert 0.9 * 32 ** -0.5 < A.abs().max() <= 32 ** -0.5 and A.min() < 0 < A.max()


# ----------------------------------------------------------------------------------- one at a time

def test_experts_leak_neither_into_each_other_nor_outside(decoder):
    bare = states(decoder)
    with use_expert(decoder, "legal"):
        legal = states(decoder)
        with use_expert(decoder, "medical"):
            medical = states(decoder)
        assert torch.equal(states(decoder), legal)
        with use_expert(decoder, None):
            assert torch.equal(states(decoder), bare)
    assert torch.equal(states(decoder), bare)
    assert all((a - b).abs().max() > 1e-2 for a, b in
               ((bare, legal), (bare, medical), (legal, medical)))


def test_an_exception_leaves_no_expert_active(decoder):
    bare = states(decoder)
    with pytest.raises(RuntimeError), use_expert(decoder, "legal"):
        raise RuntimeError
    assert torch.equal(states(decoder), bare)


def test_an_unknown_expert_is_refused_with_layers_and_without(reranker, refused):
    for _ in range(2):
        with refused("expert tax", "not loaded"), use_expert(reranker.decoder, "tax"):
            pass
        add_experts(reranker.decoder, ["legal"])


def test_gradients_reach_a_and_b_of_the_active_expert_and_nothing_else(decoder):
    with use_expert(decoder, "legal"):
        states(decoder).square().sum().backward()
    active = list(expert_parameters(decoder, "legal").values())
    assert len(active) == 2 * 12 and all(p.grad.abs().max() > 0 for p in active)
    others = [*decoder.parameters(), *expert_parameters(decoder, "medical").values()]
    assert all(p.grad is None for p in others)


def test_the_backbone_asks_for_no_gradient_even_where_it_did_before(reranker):
    reranker.decoder.requires_grad_(True)
    add_experts(reranker.decoder, ["legal"])
    assert not any(p.requires_grad for p in reranker.decoder.parameters())
    assert all(p.requires_grad for p in expert_parameters(reranker.decoder, "legal").values())


def test_a_second_expert_leaves_the_first_as_it_was_and_trainable(reranker, randomise):
    add_experts(reranker.decoder, ["legal"])
    randomise(reranker.decoder, "legal")
    before = scores(reranker, "legal")
    add_experts(reranker.decoder, ["medical"])
    assert torch.equal(scores(reranker, "legal"), before)
    assert all(p.requires_grad for p in expert_parameters(reranker.decoder, "legal").values())


def test_training_changes_the_expert_and_no_bit_of_the_backbone(reranker, decoder):
    weights = {n: p.clone() for n, p in decoder.named_parameters() if not p.requires_grad}
    bare, medical, legal = (scores(reranker, name) for name in (None, "medical", "legal"))
    optimizer = torch.optim.AdamW(expert_parameters(decoder, "legal").values(), lr=1e-2)
    for _ in range(3):
        with use_expert(decoder, "legal"):
            reranker.score(QUERY, DOCUMENTS).square().sum().backward()
        optimizer.step()
        optimizer.zero_grad()
    assert len(weights) == 3 * 11 + 2
    assert all(torch.equal(p, weights[n]) for n, p in decoder.named_parameters() if n in weights)
    assert torch.equal(scores(reranker, None), bare)
    assert torch.equal(scores(reranker, "medical"), medical)
    assert not torch.allclose(scores(reranker, "legal"), legal, atol=1e-3)


# ------------------------------------------------------------------------------------------ targets

def test_the_number_of_an_experts_layers_is_targets_times_layers(decoder):
    for targets in (("q_proj",), ("q_proj", "v_proj", "down_proj")):
        assert add_experts(decoder, ["legal"], targets=targets) == 3 * len(targets)
        assert len(expert_parameters(decoder, "legal")) == 2 * 3 * len(targets)


@pytest.mark.parametrize("targets, words", [
    (("q_proj", "wq"), ["q_proj, wq:", "down_proj, gate_proj"]), (("mlp",), ["mlp:"]),
    (("proj",), ["proj:"]), (("lm_head",), ["lm_head:"]), ((), ["targets none"])])
def test_a_target_that_matches_nothing_is_refused_by_name_and_starts_nothing(reranker, refused,
                                                                             targets, words):
    with refused(*words):
        add_experts(reranker.decoder, ["legal"], targets=targets)
    assert not expert_parameters(reranker.decoder, "legal")


@pytest.mark.parametrize("change", [{"rank": 2 ** 40}, {"alpha": 1e308}, {"alpha": float("nan")}])
def test_a_rank_or_alpha_beyond_use_is_refused_before_it_is_allocated(reranker, refused, change):
    with refused("choose others"):
        add_experts(reranker.decoder, ["tax"], **change)


def test_a_target_named_twice_is_one(reranker):
    assert add_experts(reranker.decoder, ["tax"], targets=("q_proj", "q_proj")) == 3


@pytest.mark.parametrize("change", [{"rank": 5}, {"alpha": 9}, {"targets": ("q_proj", "up_proj")}])
def test_an_expert_of_another_rank_alpha_or_targets_stands_beside_the_first(
        reranker, decoder, randomise, tmp_path, change):
    """It scores alone as here, and leaves the others as they were, also when it is replaced."""
    legal = scores(reranker, "legal")
    add_experts(decoder, ["us.law"], **({"rank": 4, "alpha": 8} | change))
    randomise(decoder, "us.law")
    save_expert(decoder, "us.law", tmp_path, {})
    law, alone = scores(reranker, "us.law"), copy.deepcopy(reranker)
    for layer in lora_layers(alone.decoder).values():
        layer.experts.clear()
    load_expert(alone.decoder, "us.law", tmp_path)
    assert torch.equal(scores(alone, "us.law"), law) and not torch.equal(law, legal)
    assert torch.equal(scores(reranker, "legal"), legal)
    add_experts(decoder, ["us.law"], targets=["o_proj"])
    assert torch.equal(scores(reranker, "us.law"), scores(reranker))


# -------------------------------------------------------------------------------------------- files

def test_a_saved_expert_comes_back_bit_for_bit(reranker, backbone, expert_files):
    from r2r import Reranker
    other = Reranker.from_pretrained(backbone, dtype="float32", device="cpu")
    facts = load_expert(other.decoder, "again", expert_files, "1234abcd")
    assert facts == FINGERPRINT | {"r": 4, "lora_alpha": 8}
    assert torch.equal(scores(other, "again"), scores(reranker, "medical"))
    assert torch.equal(scores(other, None), scores(reranker, None))
    loaded, saved = (expert_parameters(d, n) for d, n in
                     ((other.decoder, "again"), (reranker.decoder, "medical")))
    assert loaded.keys() == saved.keys()
    assert all(torch.equal(loaded[key], saved[key]) for key in saved)


def test_keys_shapes_and_configuration_are_those_of_peft(expert_files):
    sizes = {"q_proj": (32, 64), "k_proj": (32, 32), "v_proj": (32, 32), "o_proj": (64, 32)}
    expected = {}
    for layer in range(3):
        for target, (k, d) in sizes.items():
            stem = f"base_model.model.model.layers.{layer}.self_attn.{target}"
            expected |= {f"{stem}.lora_A.weight": (4, k), f"{stem}.lora_B.weight": (d, 4)}
    loaded = load_file(expert_files / "adapter_model.safetensors")
    assert {key: tuple(tensor.shape) for key, tensor in loaded.items()} == expected
    assert {tensor.dtype for tensor in loaded.values()} == {torch.float32}
    assert json.loads((expert_files / "adapter_config.json").read_text()) == {
        "peft_type": "LORA", "task_type": "CAUSAL_LM", "base_model_name_or_path": "tiny", "r": 4,
        "lora_alpha": 8, "target_modules": ["k_proj", "o_proj", "q_proj", "v_proj"],
        "inference_mode": True, "rank_pattern": {}, "alpha_pattern": {}}


def test_saving_twice_writes_the_same_bytes(decoder, tmp_path):
    facts = {**FINGERPRINT, "seed": "0", "data": "5678", "version": "1"}
    written = []
    for name in "abc":
        save_expert(decoder, "legal", tmp_path / name, facts)
        written.append((tmp_path / name / "adapter_model.safetensors").read_bytes())
    assert len(set(written)) == 1


def test_alpha_survives_where_alpha_over_rank_is_not_exact(reranker, tmp_path):
    add_experts(reranker.decoder, ["legal"], rank=49, alpha=4)
    save_expert(reranker.decoder, "legal", tmp_path, {})
    load_expert(reranker.decoder, "again", tmp_path)
    assert lora_layers(reranker.decoder)[
        "model.layers.0.self_attn.q_proj"].experts["again"][2] == 4


def test_an_expert_of_another_backbone_is_refused_with_both_fingerprints(reranker, refused,
                                                                         expert_files):
    with refused("1234abcd", "feedbeef"):
        load_expert(reranker.decoder, "medical", expert_files, "feedbeef")


@pytest.mark.parametrize("change", ["missing", "extra", "mis-shaped"])
def test_a_missing_extra_or_mis_shaped_tensor_is_refused_by_name(reranker, refused, expert_files,
                                                                 change):
    path = expert_files / "adapter_model.safetensors"
    tensors = load_file(path)
    name = "base_model.model.model.layers.1.self_attn.v_proj.lora_B.weight"
    if change == "missing":
        del tensors[name]
    elif change == "extra":
        name = name.replace("layers.1", "layers.3")
        tensors[name] = torch.ones(32, 4)
    else:
        tensors[name] = torch.ones(33, 4)
    save_file(tensors, path)
    with refused(name, str(path), "PEFT"):
        load_expert(reranker.decoder, "medical", expert_files)


@pytest.mark.parametrize("change, word", [
    ({"use_dora": True}, "use_dora"), ({"lora_bias": True}, "lora_bias"),
    ({"modules_to_save": ["lm_head"]}, "modules_to_save"),
    ({"rank_pattern": [4]}, "rank_pattern is"), ({"alpha_pattern": None}, "alpha_pattern is None"),
    ({"alpha_pattern": {"k_proj": "8"}}, "k_proj: lora_alpha is '8'"),
    ({"alpha_pattern": {"(k": 8}}, "regular expressions"),
    ({"lora_alpha": 1e308}, "lora_alpha is 1e+308"),
    ({"lora_alpha": float("nan")}, "lora_alpha is nan"),
    ({"r": 0}, "r is 0"), ({"r": "4"}, "r is '4'"), ({"lora_alpha": None}, "lora_alpha is None"),
    ({"peft_type": "IA3"}, "IA3"), ({"bias": "all"}, "bias is 'all'"),
    ({"init_lora_weights": "pissa_niter_4"}, "pissa")])
def test_an_adapter_that_eq_3_does_not_describe_is_refused(reranker, refused, expert_files, change,
                                                           word):
    path = expert_files / "adapter_config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with refused(word):
        load_expert(reranker.decoder, "tax", expert_files)


def rewrite(directory, rename=lambda key: key, drop=".lora_C.", **more) -> None:
    """The tensors by other names, without some or with more, and as in PEFT without provenance."""
    path = directory / "adapter_model.safetensors"
    tensors = {rename(key): tensor for key, tensor in load_file(path).items() if drop not in key}
    save_file(tensors | more, path)


def poisoned(directory, key: str) -> None:
    tensor = load_file(directory / "adapter_model.safetensors")[key]
    tensor[-1, -1] = math.inf
    rewrite(directory, **{key: tensor})


V_PROJ = "base_model.model.model.layers.1.self_attn.v_proj.lora_"


@pytest.mark.parametrize("spoil, words", [
    (lambda d: rewrite(d, drop=f"{V_PROJ}A"), [f"{V_PROJ}A.weight is missing", "PEFT"]),
    (lambda d: rewrite(d, **{f"{V_PROJ}B.weight": torch.ones(33, 4)}), ["[33, 4]", "[[32, 4]]"]),
    (lambda d: rewrite(d, **{f"{V_PROJ}A.weight": torch.tensor(1.0)}), [f"{V_PROJ}A.weight is []"]),
    (lambda d: rewrite(d, drop="lora_"), ["number of tensors is 0"]),
    (lambda d: rewrite(d, **{f"{V_PROJ}A.default.weight": torch.ones(4, 32)}), ["number of ten"]),
    (lambda d: poisoned(d, f"{V_PROJ}A.weight"), [f"{V_PROJ}A.weight is 'not finite'"]),
    (lambda d: poisoned(d, f"{V_PROJ}B.weight"), [f"{V_PROJ}B.weight is 'not finite'"]),
    *((lambda d, key=key: rewrite(d, **{key: torch.ones(4, 32)}), [key, "without embeddings"])
      for key in ("base_model.model.lm_head.lora_A.weight", "base_model.model.lm_head.weight",
                  "base_model.model.model.embed_tokens.lora_embedding_A", V_PROJ + "A.bias",
                  "base_model.model.model.layers.0.mlp.experts.lora_A.weight",
                  "base_model.model.visual.layers.0.self_attn.q_proj.lora_A.weight"))])
def test_a_refused_adapter_is_named_and_leaves_the_loaded_one_as_it_was(
        reranker, refused, expert_files, tmp_path, spoil, words):
    shutil.copytree(expert_files, tmp_path / "bad")
    spoil(tmp_path / "bad")
    before = scores(reranker, "medical")
    with refused(str(tmp_path / "bad" / "adapter_model.safetensors"), *words):
        load_expert(reranker.decoder, "medical", tmp_path / "bad")
    assert torch.equal(scores(reranker, "medical"), before)


def test_a_refused_adapter_leaves_a_bare_decoder_bare(reranker, backbone, expert_files, refused):
    from r2r import Reranker
    other = Reranker.from_pretrained(backbone, dtype="float32", device="cpu")
    poisoned(expert_files, f"{V_PROJ}A.weight")
    for facts in ({}, {"backbone": "feedbeef"}):
        with refused("adapter_model.safetensors"):
            load_expert(other.decoder, "medical", expert_files, **facts)
    assert not lora_layers(other.decoder)


def test_an_adapter_that_does_nothing_is_noted_by_its_folder(reranker, decoder, tmp_path, capsys):
    add_experts(decoder, ["new"], rank=4, alpha=8)
    for name, notes in (("new", 1), ("medical", 0)):
        save_expert(decoder, name, tmp_path / name, {})
        load_expert(decoder, name, tmp_path / name)
        assert capsys.readouterr().err.count(f"note: {tmp_path / name}: all of B is zero") == notes
    assert torch.equal(scores(reranker, "new"), scores(reranker))


@pytest.mark.parametrize("rename", [
    lambda key: key.replace(".weight", ".default.weight"),
    lambda key: key.replace("base_model.model.model.", "base_model.model."),
    lambda key: key.replace("base_model.model.model.", ""),
    lambda key: f"module.{key}", lambda key: f"_orig_mod.{key}",
    lambda key: key.replace("model.layers.", "_orig_mod.model.layers."),
    lambda key: key.replace(".self_attn", "._orig_mod.self_attn")])
def test_keys_that_automodel_and_pytorch_write_are_known(reranker, expert_files, rename):
    rewrite(expert_files, rename)
    load_expert(reranker.decoder, "again", expert_files)
    assert torch.equal(scores(reranker, "again"), scores(reranker, "medical"))


def test_an_adapter_of_some_layers_is_bare_in_the_others_also_where_another_one_was(
        reranker, decoder, expert_files):
    """The last two layers' tensors are gone: as if their B were zero."""
    rewrite(expert_files, drop=".layers.1.")
    rewrite(expert_files, drop=".layers.2.")
    load_expert(decoder, "legal", expert_files)
    assert len(expert_parameters(decoder, "legal")) == 2 * 4
    for key, parameter in expert_parameters(decoder, "medical").items():
        parameter.data *= ".layers.0." in key
    assert torch.equal(scores(reranker, "legal"), scores(reranker, "medical"))


def test_a_loaded_expert_is_no_window_into_its_file(reranker, expert_files):
    load_expert(reranker.decoder, "again", expert_files)
    before, path = scores(reranker, "again"), expert_files / "adapter_model.safetensors"
    with open(path, "r+b") as file:                    # the same file, not one renamed to its name
        file.write(bytes(path.stat().st_size))
    assert torch.equal(scores(reranker, "again"), before)


def test_an_expert_of_one_decoder_is_none_of_another_that_has_its_name(decoder):
    other, bare = copy.deepcopy(decoder), states(decoder)
    with use_expert(decoder, "legal"):
        assert torch.equal(states(other), bare)
        with use_expert(other, "medical"):
            assert not torch.equal(states(other), bare) and not torch.equal(states(decoder), bare)


def test_rank_stabilised_scaling_divides_alpha_by_the_root_of_the_rank(reranker, expert_files):
    path, tensors = expert_files / "adapter_config.json", expert_files / "adapter_model.safetensors"
    config = json.loads(path.read_text())
    path.write_text(json.dumps(config | {"use_rslora": True, "lora_alpha": 4}))
    save_file(load_file(tensors), tensors)             # as PEFT does it, without our provenance
    load_expert(reranker.decoder, "stable", expert_files)
    assert (config["r"], config["lora_alpha"]) == (4, 8)                  # 4 / sqrt(4) = 8 / 4
    assert torch.equal(scores(reranker, "stable"), scores(reranker, "medical"))


def test_an_alpha_of_its_own_scales_the_layers_that_its_pattern_ends(reranker, expert_files):
    path = expert_files / "adapter_config.json"
    patterns = {r"1\..*_proj": 16, "layers.1.self_attn.q_proj": 99, "proj": 99}
    path.write_text(json.dumps(json.loads(path.read_text()) | {"alpha_pattern": patterns}))
    load_expert(reranker.decoder, "patterned", expert_files)
    for key, parameter in expert_parameters(reranker.decoder, "medical").items():
        parameter.data *= 2 if ".layers.1." in key and "lora_B" in key else 1
    assert torch.equal(scores(reranker, "patterned"), scores(reranker, "medical"))


def test_the_merged_weight_gives_the_experts_output_and_leaves_w0_alone(reranker, expert_files):
    name = "model.layers.1.self_attn.v_proj"
    layer = lora_layers(reranker.decoder)[name]
    before, x = layer.base.weight.clone(), torch.randn(5, 32)
    merged = merged_weights(reranker.decoder, "medical")[f"{name}.weight"]
    with use_expert(reranker.decoder, "medical"):
        assert torch.allclose(x @ merged.T, layer(x), atol=1e-5)
    assert torch.equal(layer.base.weight, before)


@pytest.mark.parametrize("content", ['{"r": 4', "[]", '{"r": 4}', "\x80"])
def test_a_malformed_configuration_is_refused(reranker, refused, expert_files, content):
    path = expert_files / "adapter_config.json"
    path.write_text(content, encoding="latin-1")
    with refused(str(path), "expected"):
        load_expert(reranker.decoder, "tax", expert_files)


@pytest.mark.parametrize("name", ["adapter_config.json", "adapter_model.safetensors"])
def test_a_missing_or_truncated_file_is_refused(reranker, refused, expert_files, name):
    path = expert_files / name
    path.write_bytes(path.read_bytes()[:-20])
    with refused(str(path), "expected"):
        load_expert(reranker.decoder, "tax", expert_files)
    path.unlink()
    with refused(str(path), "expected"):
        load_expert(reranker.decoder, "tax", expert_files)


# -------------------------------------------------------------------------- PEFT, where it is there

def lastlogits(model, reranker) -> torch.Tensor:  # -> (3,) z_yes - z_no
    with torch.no_grad():
        rows = [model(torch.tensor([ids])).logits[0, -1][reranker.answers]
                for ids in reranker.tokenize(QUERY, DOCUMENTS)]
    return torch.stack(rows) @ torch.tensor([1.0, -1.0])


def test_peft_scores_with_our_files_as_we_do(reranker, backbone, expert_files):
    peft = pytest.importorskip("peft")
    transformers = pytest.importorskip("transformers")
    model = transformers.Qwen3ForCausalLM.from_pretrained(backbone, dtype=torch.float32)
    model = peft.PeftModel.from_pretrained(model, expert_files).eval()
    ours = scores(reranker, "medical")
    assert torch.allclose(lastlogits(model, reranker), ours, rtol=1e-5, atol=1e-5)
    assert (ours - scores(reranker)).abs().max() > 1e-2


# A file of PEFT's has its patterns sorted, and the model had them in this order: the tensors know.
SOME = {"rank_pattern": {"q_proj": 3, "layers.1.mlp.up_proj": 5, r"layers\.[02]\..*_proj": 7},
        "alpha_pattern": {"^model.layers.2.self_attn.k_proj": 40, "mlp.+": 3, "q_proj": 50}}


@pytest.mark.parametrize("targets, rank, changes", [
    (["q_proj", "down_proj"], 4, {}), (["q_proj", "k_proj", "v_proj", "o_proj"], 9,
                                       {"use_rslora": True}),
    ("all-linear", 1, {}), (["gate_proj", "up_proj"], 16, {"use_rslora": True}),
    (["q_proj", "up_proj"], 4, {"layers_to_transform": [0, 2]}),
    (["model.layers.1.self_attn.q_proj", "layers.0.mlp.up_proj"], 4, {}),
    (r".*layers\.[12]\.(self_attn|mlp)\.(k|up)_proj", 4, {"lora_alpha": 3}),
    ("all-linear", 4, SOME), ("all-linear", 4, SOME | {"use_rslora": True})])
def test_we_score_with_files_of_peft_as_it_does(reranker, backbone, tmp_path, targets, rank,
                                                changes):
    """And it scores with what we save of them."""
    peft = pytest.importorskip("peft")
    transformers = pytest.importorskip("transformers")
    model = transformers.Qwen3ForCausalLM.from_pretrained(backbone, dtype=torch.float32)
    config = peft.LoraConfig(**{"r": rank, "lora_alpha": 12, "target_modules": targets,
                                "task_type": "CAUSAL_LM", "init_lora_weights": False} | changes)
    torch.manual_seed(0)                               # PEFT draws A and B
    model = peft.get_peft_model(model, config).eval()
    model.save_pretrained(tmp_path / "theirs")
    load_expert(reranker.decoder, "theirs", tmp_path / "theirs")
    ours = scores(reranker, "theirs")
    assert torch.allclose(lastlogits(model, reranker), ours, rtol=1e-5, atol=1e-5)
    assert (ours - scores(reranker)).abs().max() > 1e-2
    save_expert(reranker.decoder, "theirs", tmp_path / "ours", {})
    model = transformers.Qwen3ForCausalLM.from_pretrained(backbone, dtype=torch.float32)
    model = peft.PeftModel.from_pretrained(model, tmp_path / "ours").eval()
    assert torch.allclose(lastlogits(model, reranker), ours, rtol=1e-5, atol=1e-5)


def test_scores_and_every_gradient_are_those_of_peft_on_a_padded_batch(reranker, backbone,
                                                                      tmp_path):
    """The prefix, computed once here and three times there, has its part in each of them."""
    peft = pytest.importorskip("peft")
    transformers = pytest.importorskip("transformers")
    model = transformers.Qwen3ForCausalLM.from_pretrained(backbone, dtype=torch.float32)
    torch.manual_seed(0)
    model = peft.get_peft_model(model, peft.LoraConfig(
        r=4, lora_alpha=8, target_modules="all-linear", task_type="CAUSAL_LM",
        init_lora_weights=False))
    model.save_pretrained(tmp_path / "theirs")
    load_expert(reranker.decoder, "theirs", tmp_path / "theirs")
    prompts = reranker.tokenize(QUERY, DOCUMENTS)
    width = max(map(len, prompts))
    ids = torch.tensor([[0] * (width - len(p)) + p for p in prompts])
    mask = torch.tensor([[0] * (width - len(p)) + [1] * len(p) for p in prompts])
    logits = model(input_ids=ids, attention_mask=mask).logits[:, -1, reranker.answers]
    theirs = logits[:, 0] - logits[:, 1]
    with use_expert(reranker.decoder, "theirs"):
        ours = reranker.score(QUERY, DOCUMENTS)
    assert torch.allclose(ours, theirs, rtol=0, atol=1e-5 * logits.abs().max().item())
    for actual in (ours, theirs):
        contrastive_loss(actual[None]).backward()
    expected = {name: p.grad for name, p in model.named_parameters() if p.requires_grad}
    parameters = expert_parameters(reranker.decoder, "theirs")
    assert len(parameters) == len(expected) == 2 * 7 * reranker.decoder.config.num_hidden_layers
    for name, parameter in parameters.items():
        grad = expected[name.replace(".weight", ".default.weight")]
        assert (parameter.grad - grad).abs().max() <= 1e-5 * grad.abs().max()
        assert grad.abs().max() > 0
