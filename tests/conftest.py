"""Puts the repository root on the path; one thread, so that sums have one order; tiny backbones."""
import json
import os
import resource
import signal
import sys
import tempfile
import traceback
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from subprocess import CompletedProcess

import pytest
import torch
from safetensors.torch import load_file, save_file
from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
torch.set_num_threads(1)

CONFIG = {"model_type": "qwen3", "vocab_size": 320, "hidden_size": 32, "intermediate_size": 48,
          "num_hidden_layers": 3, "num_attention_heads": 4, "num_key_value_heads": 2,
          "head_dim": 16, "hidden_act": "silu", "rms_norm_eps": 1e-6, "rope_theta": 1000000,
          "max_position_embeddings": 512, "tie_word_embeddings": True, "attention_bias": False}
PROMPT = {"prefix": "<|im_start|>judge<|im_end|>\n",
          "content": ["<Instruct>: {instruction}\n<Query>: {query}\n<Document>: {document}"],
          "suffix": ["<|im_end|>\n<think>\n\n</think>\n\n"], "instruction": "find",
          "max_length": 256}
ROOT = Path(__file__).resolve().parent.parent
CONTROL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<think>", "</think>", "<bos>"]


def write_tokenizer(path: Path) -> Path:
    """Byte-level BPE of about 300 tokens; the control tokens lie outside its vocabulary."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(r" ?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+|\s+"), "isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])
    tokenizer.decoder = decoders.ByteLevel()
    text = ["<Instruct>: find\n<Query>: what is gout?\n<Document>: uric acid in the blood"]
    tokenizer.train_from_iterator(["yes", "no", "Yes"] * 99 + text * 9, trainers.BpeTrainer(
        vocab_size=310, show_progress=False,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet())))
    tokenizer.add_special_tokens(CONTROL)
    tokenizer.save(str(path))
    return path


class Forked:
    """A command of ours in a process that has PyTorch already: half the time of a new one."""

    def __init__(self, script: str, *words, largest_file: int | None = None, **environment):
        self.words = [script, *(str(word) for word in words)]
        self.printed = [tempfile.TemporaryFile("w+") for _ in range(2)]          # stdout, stderr
        self.pid = os.fork()
        if self.pid == 0:
            run_in_child(self.words, largest_file, environment, *self.printed)

    def finish(self) -> CompletedProcess:
        _, status = os.waitpid(self.pid, 0)
        texts = []
        for file in self.printed:
            file.seek(0)
            texts.append(file.read())
            file.close()
        return CompletedProcess(self.words, os.waitstatus_to_exitcode(status), *texts)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        self.finish()


def run_forked(script: str, *words, **options) -> CompletedProcess:
    return Forked(script, *words, **options).finish()


def run_in_child(words: list[str], largest_file: int | None, environment: dict, out, err) -> None:
    """Never returns."""
    code = 70
    try:
        os.dup2(out.fileno(), 1)
        os.dup2(err.fileno(), 2)
        sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")      # pytest has others
        os.environ.update(environment)
        os.chdir(ROOT)
        if largest_file:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)                  # as a new Python has it
        for name in [m for m in sys.modules if m.startswith("huggingface_hub")]:
            del sys.modules[name]                  # it reads its environment when it is imported
        sys.argv = words
        from plumbing.files import run_main
        try:
            run_main(import_module(words[0].removesuffix(".py").replace("/", ".")).main)
            code = 0
        except SystemExit as stopped:
            code = stopped.code or 0
        except BaseException:
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


@pytest.fixture(autouse=True)
def nothing_interrupted():
    """A process has its own last word at Ctrl-C; here all tests share one process."""
    from plumbing.files import INTERRUPTED
    INTERRUPTED[0] = "interrupted"


@pytest.fixture(scope="session")
def tokenizer_file(tmp_path_factory) -> Path:
    return write_tokenizer(tmp_path_factory.mktemp("tokenizer") / "tokenizer.json")


def random_weights(config: dict, seed: int = 0) -> dict[str, torch.Tensor]:
    """Every tensor of the checkpoint, norms included, random and large enough to matter."""
    from plumbing.checkpoint import Config
    from r2r import Decoder
    generator = torch.Generator().manual_seed(seed)
    with torch.device("meta"):
        shapes = {n: p.shape for n, p in Decoder(Config.from_dict(config)).named_parameters()}
    return {name: torch.rand(shape, generator=generator) + 0.5 if len(shape) == 1 else
            torch.randn(shape, generator=generator) * 1.5 * shape[-1] ** -0.5
            for name, shape in shapes.items()}


def backbone_writer(tokenizer_file: Path):
    """write_backbone(directory, seed=0, **changes of CONFIG) -> a checkpoint of random weights."""
    def write(directory, seed: int = 0, **changes) -> Path:
        directory, config = Path(directory), CONFIG | changes
        directory.mkdir(parents=True, exist_ok=True)
        (directory / "config.json").write_text(json.dumps(config))
        (directory / "prompt.json").write_text(json.dumps(PROMPT))
        (directory / "tokenizer.json").write_bytes(tokenizer_file.read_bytes())
        save_file(random_weights(config, seed), directory / "model.safetensors", {"format": "pt"})
        return directory
    return write


def shard(backbone: Path) -> None:
    """In two files and an index."""
    tensors = load_file(backbone / "model.safetensors")
    names = sorted(tensors)
    files = {"model-1.safetensors": names[::2], "model-2.safetensors": names[1::2]}
    for file, part in files.items():
        save_file({name: tensors[name] for name in part}, backbone / file)
    (backbone / "model.safetensors").unlink()
    (backbone / "model.safetensors.index.json").write_text(json.dumps(
        {"weight_map": {name: file for file, part in files.items() for name in part}}))


@pytest.fixture(scope="session")
def write_backbone(tokenizer_file):
    return backbone_writer(tokenizer_file)


@pytest.fixture
def refused():
    """`with refused("head_dim"):` expects an InputError of one line that holds every word."""
    from plumbing.files import InputError

    @contextmanager
    def expect(*words: str):
        with pytest.raises(InputError) as caught:
            yield
        assert "\n" not in str(caught.value)
        for word in words:
            assert word in str(caught.value)
    return expect


@pytest.fixture
def backbone(write_backbone, tmp_path) -> Path:
    """A tiny tied checkpoint of this test's own: config, tokenizer, prompt and weights."""
    return write_backbone(tmp_path / "backbone")


@pytest.fixture
def randomise():
    """randomise(decoder, expert): at B = 0 an expert is the identity and A has no gradient."""
    from lora import expert_parameters

    def fill(decoder, name: str, seed: int = 0) -> None:
        generator = torch.Generator().manual_seed(seed)
        for key, parameter in expert_parameters(decoder, name).items():
            if key.endswith("lora_B.weight"):
                parameter.data.normal_(std=0.3, generator=generator)
    return fill


@pytest.fixture
def reranker(backbone):
    from r2r import Reranker
    return Reranker.from_pretrained(backbone, dtype="float32", device="cpu")
