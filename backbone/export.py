"""Write a backbone, with one expert merged or none, for AutoModelForSequenceClassification.

    python backbone/export.py --out DIR [--expert medical]        (seconds; one logit, ours)

score.weight = head[yes] - head[no], rounded to the decoder's type as all of it is: float32 is
exact. The expert is merged into a copy; prompt.json says how a pair becomes the text that is read.
"""
import argparse
import json
import os
import shutil
import sys
from dataclasses import asdict
from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import save_file

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from plumbing.checkpoint import locate  # noqa: E402
from plumbing.files import (InputError, check_flags, read_json, run_main,  # noqa: E402
                            write_atomically)
from lora import lora_layers  # noqa: E402
from r2r import HERE, Decoder, Reranker, backbone_flags, reranker_from  # noqa: E402


def merged_weights(decoder: Decoder, expert: str | None) -> dict:
    """{checkpoint name: tensor} of the decoder without its head. With an expert W0 becomes
    W0 + (alpha / r) B A, in float32, rounded to the decoder's type; the decoder stays as it is."""
    tensors = {name.replace(".base.", "."): p for name, p in decoder.named_parameters()
               if not name.startswith("lm_head.")}
    for name, layer in lora_layers(decoder).items():
        if expert in layer.experts:
            W0, (A, B, alpha) = layer.base.weight, layer.experts[expert]  # (d, k)
            tensors[f"{name}.weight"] = (W0.float() + alpha / len(A) * B @ A).to(W0.dtype)
    return tensors


def export(reranker: Reranker, expert: str | None, source: Path, directory: Path) -> None:
    """Config, tokenizer, prompt and weights of a one-logit classifier, all in one rename."""
    decoder, directory = reranker.decoder, Path(directory)
    rows = decoder.head[reranker.answers].float()                         # (2, D), or (1, D)
    tensors = merged_weights(decoder, expert) | {"score.weight": rows[:1] - rows[1:].sum(0)}
    config = read_json(source / "config.json")
    family = f"{config['model_type'].capitalize()}ForSequenceClassification"
    config.pop("torch_dtype", None)                    # "dtype" by its old name
    config |= {"architectures": [family], "id2label": {"0": "LABEL_0"}, "label2id": {"LABEL_0": 0},
               "dtype": str(decoder.head.dtype).removeprefix("torch."),
               "pad_token_id": pad_id(source, config, reranker)}
    tensors = {k: t.detach().to("cpu", decoder.head.dtype).contiguous() for k, t in tensors.items()}
    temporary = directory.with_name(f".{directory.name}.{os.getpid()}.tmp")
    try:
        for path in source.glob("tokenizer*.json"):
            write_atomically(temporary / path.name, path.read_bytes())
        write_atomically(temporary / "prompt.json", json.dumps(asdict(reranker.prompt), indent=2))
        write_atomically(temporary / "config.json", json.dumps(config, indent=2))
        save_file(tensors, temporary / "model.safetensors", {"format": "pt"})
        shutil.copymode(temporary / "config.json", temporary / "model.safetensors")
        temporary.rename(directory)
    except (OSError, SafetensorError) as error:
        raise InputError(f"{directory}: cannot be written ({error}); make room or choose another "
                         "place") from None
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def pad_id(source: Path, config: dict, reranker: Reranker) -> int:
    """subtle: transformers reads the score at the last token that is not this one."""
    path = source / "tokenizer_config.json"
    values = read_json(path) if path.exists() else {}
    names = [values.get("pad_token"), values.get("eos_token"), "<|endoftext|>", "<pad>", "</s>"]
    names = [name.get("content") if isinstance(name, dict) else name for name in names]
    names = [name for name in names if isinstance(name, str)]
    for token in (config.get("pad_token_id"), *map(reranker.text.token_to_id, names)):
        if token is not None and token != reranker.suffix_ids[-1]:
            return token
    raise InputError(f"{path}: no pad_token but the prompt's last; expected one of its own there")


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a one-logit classification checkpoint.")
    parser.add_argument("--out", type=Path, required=True, help="a new directory")
    parser.add_argument("--expert", help="merged into what is written (default: none)")
    parser.add_argument("--experts", default=HERE / "experts", type=Path, help="made by train.py")
    backbone_flags(parser)
    args = check_flags(parser.parse_args())
    if args.out.exists():
        raise InputError(f"--out {args.out}: exists; expected a new directory")
    reranker = reranker_from(args)
    if args.expert:
        if not (args.experts / args.expert).is_dir():
            raise InputError(f"--expert {args.expert}: no such folder in {args.experts}; expected "
                             "an expert that train.py made")
        reranker.load_expert(args.expert, args.experts / args.expert)
    export(reranker, args.expert, locate(args.backbone), args.out)
    print(f"wrote {args.out}: {args.expert or 'the bare backbone'}, one logit")


if __name__ == "__main__":
    run_main(main)
