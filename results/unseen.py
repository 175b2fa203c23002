"""Does routing hold on collections that the router has never seen? Leave one out, fit on the rest.

    python results/unseen.py --data DIR                      (minutes; the embedded backbone)
    python results/unseen.py --data DIR --decoder SMOLLM2    (an hour on one core; states are kept)
The last lines it prints: accuracy of each router, the same collections and the one left out.

The four domains hold two or three collections each; the metadata of a query tell its "source". A
router is fitted on the training queries of all but one collection and tested on test queries of
the ones it knows and of the one it does not. Class: the domain; the most probable one counts.

In:  BEIR folders general, medical, legal, financial
Out: <out>/states-*.safetensors; results/real/unseen.csv or results/decoder/unseen.csv
"""
import argparse
import os
import random
import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path
from statistics import mean

os.environ.setdefault("OMP_NUM_THREADS", "1")      # before torch: one core a process
import torch
from torch import Tensor

import runs
from backbone.shell import run_main, write_table
from data import judged, trainable
from eval import accuracy
from r2r import Reranker
from router import BagOfWordsRouter, Router
from runs import CLASSES, Setting

NAMES = sorted(CLASSES)
TRAIN, TEST, SENTENCES = 250, 100, 200             # queries of a collection; sentences of a domain
QUESTION = ("<|im_start|>user\nIs this question about medicine, law, finance or something else?\n"
            "Question: ")


@cache
def collections(setting: Setting, split: str, most: int) -> dict[tuple[str, str], list[str]]:
    """(domain, source) -> at most so many queries, drawn with a fixed seed."""
    found = defaultdict(list)
    for name in NAMES:
        domain = runs.collection(setting, name)
        for query in judged(domain, split):
            source = domain.metadata["queries"][query]["source"].split("/")[0]
            found[name, source].append(domain.queries[query])
    return {key: sorted(random.Random(0).sample(texts, min(most, len(texts))))
            for key, texts in found.items()}


@cache
def sentences(setting: Setting, name: str, source: str) -> list[str]:
    """Sentences of 6 to 30 words of the domain's training passages but those of one source."""
    domain = runs.collection(setting, name)
    texts = [domain.corpus[d] for d in trainable(domain)
             if domain.metadata["corpus"][d]["source"].split("/")[0] != source]
    generator, found = random.Random(0), []
    for text in generator.sample(texts, len(texts)):
        whole = [s for s in re.split(r"(?<=[.?!]) ", text) if 6 <= len(s.split()) <= 30]
        found += generator.sample(whole, min(1, len(whole)))
        if len(found) == SENTENCES:
            break
    return found


@torch.inference_mode()
def prompt_state(reranker: Reranker, text: str) -> Tensor:  # -> (D,)
    """h_q as the paper reads it: under the reranker's own prompt, whose prefix is needed anyway."""
    return reranker.query_state(text)


@torch.inference_mode()
def question_state(reranker: Reranker, text: str) -> Tensor:  # -> (D,)
    """The state after a question about the domain: one more short pass."""
    ids = reranker.text.encode(QUESTION, add_special_tokens=False).ids
    return reranker.prefix("", ids + reranker.text.encode(text, add_special_tokens=False).ids).state


READERS = {"prompt": prompt_state, "question": question_state}


def states(setting: Setting, reader: str, texts: list[str]) -> Tensor:  # -> (N, D)
    return runs.kept_states(setting, reader, texts, lambda: torch.stack(
        [READERS[reader](backbone(setting), text).float() for text in texts]))


@cache
def backbone(setting: Setting) -> Reranker:
    return Reranker.from_pretrained(setting.backbone)


def left_out(setting: Setting, unseen: tuple[str, str], fit: Callable, inputs: Callable,
             text: bool) -> tuple[float, float]:
    """Accuracy on the test queries of the collections it knows, and of the one left out."""
    known, labels = [], []
    for (name, source), queries in collections(setting, "train", TRAIN).items():
        if (name, source) != unseen:
            known.append(inputs(queries))
            labels += [name] * len(queries)
    for name in NAMES if text else ():
        found = sentences(setting, name, unseen[1])
        known.append(inputs(found))
        labels += [name] * len(found)
    joined = torch.cat(known) if isinstance(known[0], Tensor) else sum(known, [])
    router = fit(joined, labels, NAMES)
    right = {key: accuracy([key[0]] * len(queries), [
        NAMES[i] for i in router.probabilities(inputs(queries)).argmax(1).tolist()])
        for key, queries in collections(setting, "test", TEST).items()}
    return mean(v for key, v in right.items() if key != unseen), right[unseen]


def variants(setting: Setting, readers: list[str]) -> dict:
    """Name -> (fit, inputs, whether sentences are added)."""
    found = {}
    for text in (False, True):
        more = " + sentences" if text else ""
        found[f"bag of words{more}"] = (BagOfWordsRouter.fit, list, text)
        for reader in readers:
            for l2 in (1e-3, 1e-2, 1e-1):
                found[f"LSR {reader} l2 {l2:g}{more}"] = (
                    lambda h, y, names, l2=l2: Router.fit(h, y, names, l2=l2),
                    lambda texts, reader=reader: states(setting, reader, texts), text)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Routing on collections that it has not seen.")
    parser.add_argument("--data", type=Path, required=True, help="folder of BEIR folders")
    parser.add_argument("--out", type=Path, help="default: experts/real, or experts/decoder")
    parser.add_argument("--decoder", type=Path, help="default: the embedded backbone")
    parser.add_argument("--readers", nargs="+", default=list(READERS), choices=list(READERS))
    args = parser.parse_args()
    setting = runs.setting_of(args.data, args.out, args.decoder)
    keys, rows = list(collections(setting, "test", TEST)), []
    for name, (fit, inputs, text) in variants(setting, args.readers).items():
        found = {key: left_out(setting, key, fit, inputs, text) for key in keys}
        unseen = [v for _, v in found.values()]
        rows.append([name, mean(v for v, _ in found.values()), mean(unseen), min(unseen), *unseen])
        print(f"{name:<44} same {rows[-1][1]:.3f}  unseen {rows[-1][2]:.3f}  worst "
              f"{rows[-1][3]:.3f}", flush=True)
        write_table(setting.tables / "unseen.csv", [        # what is there stays if it is stopped
            "router", "same collections", "unseen", "worst", *(f"{n}: {s}" for n, s in keys)], rows)


if __name__ == "__main__":
    run_main(main)
