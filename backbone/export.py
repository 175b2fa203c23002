"""Write a backbone, with one expert merged or none, for transformers and sentence-transformers.

    python backbone/export.py --out DIR [--expert medical]     (seconds; prints five lines of use)

score.weight = head[yes] - head[no], rounded to the decoder's type as all of it is: float32 is
exact. The expert is merged into a copy. How a pair becomes text is said twice: in prompt.json for a
reader, in the tokenizer's chat template for AutoModelForSequenceClassification and CrossEncoder.
backbone/README.md says where a template cannot do what r2r.py does.
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
from tokenizers import Tokenizer

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from plumbing.checkpoint import (Prompt, expert_folders, fill, locate,  # noqa: E402
                                 read_tokenizer)
from plumbing.files import (InputError, check_flags, note, read_json, run_main,  # noqa: E402
                            write_atomically, write_json)
from lora import lora_layers  # noqa: E402
from r2r import (HERE, Decoder, Reranker, backbone_flags, content_pieces,  # noqa: E402
                 reranker_from)

USE = """CrossEncoder({directory}).predict([(query, document) for document in documents])
or, a pair in transformers:     tokenizer = AutoTokenizer.from_pretrained({directory})
pair = [{"role": "query", "content": query}, {"role": "document", "content": document}]
inputs = tokenizer.apply_chat_template(pair, return_dict=True, return_tensors="pt")
AutoModelForSequenceClassification.from_pretrained({directory})(**inputs).logits[0, 0]"""


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
               "pad_token_id": pad_id(source, config, reranker),
               "sentence_transformers": {"activation_fn": "torch.nn.modules.linear.Identity"}}
    tokenizer = read_tokenizer(read_json(source / "tokenizer.json"))
    check_template(reranker, tokenizer)
    settings = tokenizer_config(reranker, tokenizer.id_to_token(config["pad_token_id"]))
    tensors = {k: t.detach().to("cpu", decoder.head.dtype).contiguous() for k, t in tensors.items()}
    temporary = directory.with_name(f".{directory.name}.{os.getpid()}.tmp")
    try:
        write_atomically(temporary / "tokenizer.json", tokenizer.to_str())
        for name, values in (("tokenizer_config", settings), ("config", config),
                             ("prompt", asdict(reranker.prompt))):
            write_json(temporary / f"{name}.json", values)
        save_file(tensors, temporary / "model.safetensors", {"format": "pt"})
        shutil.copymode(temporary / "config.json", temporary / "model.safetensors")
        temporary.rename(directory)
    except (OSError, SafetensorError) as error:
        raise InputError(f"{directory}: cannot be written ({error}); make room or choose another "
                         "place") from None
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def tokenizer_config(reranker: Reranker, pad_token: str) -> dict:
    """What transformers must know beside tokenizer.json: "PreTrainedTokenizerFast" is that file as
    it is, where a family's class would put its own rules in its place."""
    longest = reranker.content_limit + len(reranker.prefix_ids + reranker.suffix_ids)
    return {"tokenizer_class": "PreTrainedTokenizerFast", "pad_token": pad_token,
            "padding_side": "right", "truncation_side": "right", "model_max_length": longest,
            "model_input_names": ["input_ids", "attention_mask"],
            "clean_up_tokenization_spaces": False, "chat_template": chat_template(reranker.prompt)}


def chat_template(prompt: Prompt) -> str:
    """Eq. 1 in Jinja, of two messages whose roles are query and document: CrossEncoder makes them
    of a pair. Their content is a text, or a list of one part that has it.

    "A: {query}" -> {{ "A: " }}{{ query }}, less what finds the query among the messages."""
    behind = "".join(prompt.content).partition("{query}")[2].removesuffix("{document}")
    before = "".join(content_pieces(prompt, "")).removesuffix(behind)
    prefix, *suffix = fill([prompt.prefix, *prompt.suffix], {"instruction": prompt.instruction})
    first, middle, last = (f"{{{{ {json.dumps(text, ensure_ascii=False)} }}}}"  # as Jinja has them
                           for text in (prefix + before, behind, "".join(suffix)))
    query, document = (f"{{{{ {role} if {role} is string else {role}[0].text }}}}"
                       for role in ("query", "document"))
    find = "".join(f"{{% set {role} = (messages | selectattr('role', 'equalto', '{role}') | first)"
                   ".content %}" for role in ("query", "document"))
    return find + first + query + middle + document + last


def check_template(reranker: Reranker, tokenizer: Tokenizer) -> None:
    """A note where this prompt, whose pieces r2r.py tokenises one by one, has other tokens as the
    one text that a template makes of it."""
    ours, = reranker.tokenize("gout?", ["acid"])
    prompt = reranker.prompt
    prefix, *suffix = fill([prompt.prefix, *prompt.suffix], {"instruction": prompt.instruction})
    text = "".join([prefix, *content_pieces(prompt, "gout?"), "acid", *suffix])
    if tokenizer.encode(text, add_special_tokens=False).ids != ours:
        note("the pieces of this prompt have other tokens when they are one text, as a chat "
             "template makes them: scores of the exported files will differ from r2r.py's")


def pad_id(source: Path, config: dict, reranker: Reranker) -> int:
    """subtle: transformers reads the score at the last token that is not this one."""
    path = source / "tokenizer_config.json"
    values = read_json(path) if path.exists() else {}
    names = [values.get("pad_token"), values.get("eos_token"), "<|endoftext|>", "<pad>", "</s>"]
    names = [name.get("content") if isinstance(name, dict) else name for name in names]
    names = [name for name in names if isinstance(name, str)]
    for token in (config.get("pad_token_id"), *map(reranker.text.token_to_id, names)):
        known = token in range(config["vocab_size"]) and reranker.text.id_to_token(token)
        if known and token != reranker.suffix_ids[-1]:
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
    reranker = reranker_from(args, expert_folders(args.experts, [args.expert]))
    if args.expert:
        if not (args.experts / args.expert).is_dir():
            raise InputError(f"--expert {args.expert}: no such folder in {args.experts}; expected "
                             "an expert that train.py made")
        reranker.load_expert(args.expert, args.experts / args.expert)
    export(reranker, args.expert, locate(args.backbone), args.out)
    print(f"wrote {args.out}: {args.expert or 'the bare backbone'}, one logit")
    print(*fill([USE], {"directory": repr(str(args.out))}))


if __name__ == "__main__":
    run_main(main)
