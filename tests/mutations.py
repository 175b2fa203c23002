"""Do the tests see a broken line? One at a time, in a copy of the repository.

    python tests/mutations.py            (a quarter of an hour on one core)
The last line it prints: how many mutations the tests caught, and which they did not.

Each entry is file, what stands there, what is put in its place; the tests of that file must fail.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TESTS = {"data.py": ["test_data.py", "test_eval.py"], "eag.py": ["test_eag.py"],
         "lora.py": ["test_lora.py"], "router.py": ["test_router.py"], "r2r.py": ["test_r2r.py"],
         "eval.py": ["test_eval.py"], "train.py": ["test_train.py", "test_robust.py"]}
MUTATIONS = [
    # data.py: BM25, curation, groups, files
    ("data.py", "norm = k1 * (1 - b + b * length", "norm = k1 * (1 + b + b * length"),
    ("data.py", "(frequency + 0.5))", "(frequency + 1.5))"),
    ("data.py", "np.log(1 + (self.size", "np.log((self.size"),
    ("data.py", "tf / (tf + norm", "tf * (k1 + 1) / (tf + norm"),
    ("data.py", "hits = hits[scores[hits] >= threshold]", "hits = hits[scores[hits] > threshold]"),
    ("data.py", '["corpus"], (None, "train", "any")', '["corpus"], (None, "train", "any", "test")'),
    ("data.py", "if score[text] <= bar]", "if score[text] < bar]"),
    ("data.py", "if t not in positives][:depth]", "][:depth]"),
    ("data.py", "draw(pool, {*positives, *texts}", "draw(pool, {*texts}"),
    ("data.py", "(generator.choice(example.positives), *chosen)",
     "(*chosen, generator.choice(example.positives))"),
    ("data.py", "random.Random(0).sample(queries, limit)", "queries[:limit]"),
    ("data.py", "os.replace(temporary, path)", "path.write_bytes(temporary.read_bytes())"),
    ("data.py", "if s > 0}", "}"),
    ("data.py", "not is_plain_name(name) or name in ours", "not is_plain_name(name)"),
    ("data.py", ".is_relative_to(out.resolve())", ".is_absolute()"),
    ("data.py", "abs(value) < 2 ** 31 and", "True and"),
    # eag.py: spans, identity, placeholders
    ("eag.py", "key=lambda e: e.start - e.end)", "key=lambda e: e.end - e.start)"),
    ("eag.py", "kind in AMOUNTS else", "kind not in AMOUNTS else"),
    ("eag.py", "if linked else len(placeholders)", "if not linked else len(placeholders)"),
    ("eag.py", "generator.random() < share", "generator.random() > share"),
    ("eag.py", "yield from generator.sample(names, len(names))", "yield from names"),
    ("eag.py", "position = entity.end\n        return", "position = entity.start\n        return"),
    ("eag.py", "Gazetteer(other.terms | self.terms)", "Gazetteer(self.terms | other.terms)"),
    ("eag.py", "sorted(sizes, reverse=True)", "sorted(sizes)"),
    ("eag.py", "if not surface.startswith((term.surface", "if surface.startswith((term.surface"),
    # lora.py: Eq. 3, isolation, files
    ("lora.py", "alpha=self.alpha / self.rank)", "alpha=self.alpha / self.rank ** 0.5)"),
    ("lora.py", "torch.zeros(d, self.rank, device", "torch.ones(d, self.rank, device"),
    ("lora.py", "uniform_(-k ** -0.5, k ** -0.5", "uniform_(-1.0, 1.0"),
    ("lora.py", "h = self.base(x)\n        if self.active is None:",
     "h = self.base(x)\n        if not self.A:"),
    ("lora.py", "layer.active = active\n", "pass\n"),
    ("lora.py", "alpha * r ** 0.5 if config", "alpha / r ** 0.5 if config"),
    ("lora.py", "and wanted != backbone:", "and wanted == backbone:"),
    ("lora.py", "self.alpha / self.rank * self.B", "self.alpha * self.B"),
    ("lora.py", "decoder.requires_grad_(False)", "decoder.requires_grad_(True)"),
    ("eag.py", "[\\w&-]{0,80}(", "[\\w&-]*("),
    # router.py: Eq. 6, abstention
    ("router.py", "bias.detach() - folded @ mean", "bias.detach() + folded @ mean"),
    ("router.py", "states @ self.weight.T + self.bias", "states @ self.weight.T"),
    ("router.py", "weight=balance) +", ") +"),
    ("router.py", "if p >= threshold and domains[i] != GENERAL", "if p >= threshold"),
    ("router.py", "masked_fill(general[index], 0.0)", "masked_fill(general[index], 1.0)"),
    ("router.py", "len(kept) - 1e-9), 1) - 1]", "len(kept) - 1e-9), 1) - 0]"),
    ("router.py", "torch.stack(means) - mean) / std", "torch.stack(means)) / std"),
    ("router.py", "[1.0 + count[word] for", "[count[word] for"),
    ("router.py", "1e-6 * mean.abs(), std, 1.0)", "1e-6 * mean.abs(), std, std)"),
    # r2r.py: prompt, packing, attention, rope, norm, score, route
    ("r2r.py", "logits[:, 0] - logits[:, 1:].sum(1)", "logits[:, 0] + logits[:, 1:].sum(1)"),
    ("r2r.py", "torch.arange(start, start + n)", "torch.arange(start + 1, start + n + 1)"),
    ("r2r.py", ".cumsum(0) - 1 + (inside", ".cumsum(0) - 2 + (inside"),
    ("r2r.py", "return self.logits(states[:-1])", "return self.logits(states[1:])"),
    ("r2r.py", "[:self.content_limit] + self.suffix_ids", "[:self.content_limit + 1] + self.suffix_ids"),
    ("r2r.py", "return [self.prefix_ids + (shared", "return [(shared"),
    ("r2r.py", "mask[(m - n) * H // K:m * H // K, :m]", "mask[:n * H // K, :m]"),
    ("r2r.py", ".tril()\n", ".tril(1)\n"),
    ("r2r.py", "seen.triu(1 - window)", "seen.triu(-window)"),
    ("r2r.py", "torch.cat([-sin, sin], dim=-1)", "torch.cat([sin, -sin], dim=-1)"),
    ("r2r.py", "norm.square() / x.size(-1) + self.eps", "norm.square() / x.size(-1)"),
    ("r2r.py", "(1 + self.weight.float())", "self.weight.float()"),
    ("r2r.py", "self.config.hidden_size ** 0.5, dtype", "self.config.hidden_size, dtype"),
    ("r2r.py", "x = (x if ends is None else x[ends]) + a", "x = a"),
    ("r2r.py", "self.text.encode_special_tokens = True", "self.text.encode_special_tokens = False"),
    ("r2r.py", "None if route.domain else prefix", "prefix"),
    ("r2r.py", "argsort(descending=True, stable=True)", "argsort(stable=True)"),
    ("r2r.py", "slope * logits[order] + intercept", "slope * logits[order] - intercept"),
    ("r2r.py", "((old * frequencies / (2 * math.pi)", "((old * frequencies / (math.pi)"),
    ("r2r.py", "len(ids) < 2 * self.content_limit]", "len(ids) < 0]"),
    ("r2r.py", "if not scores.isfinite().all():", "if False:"),
    # eval.py: metrics, significance, calibration
    ("eval.py", "grade / math.log2(rank + 1)", "(2 ** grade - 1) / math.log2(rank + 1)"),
    ("eval.py", "if g > 0), reverse=True)[:k])", "if g > 0), reverse=True))"),
    ("eval.py", "sorted(zip(scores, documents), reverse=True)", "sorted(zip(scores, documents))"),
    ("eval.py", "dtype=np.float32).tolist()", "dtype=np.float64).tolist()"),
    ("eval.py", "for g in gains(run, qrels, query, k)) / k for",
     "for g in gains(run, qrels, query, k)) / max(len(run.get(query, {})), 1) for"),
    ("eval.py", "2 * pairs[c, c] /", "pairs[c, c] /"),
    ("eval.py", "(int(as_far.sum()) + 1) / (samples + 1)", "int(as_far.sum()) / samples"),
    ("eval.py", "b[query] - a[query]", "a[query] - b[query]"),
    ("eval.py", "[2.5, 97.5]", "[5, 95]"),
    ("eval.py", "(positive + 1) / (positive + 2)", "1.0"),
    ("eval.py", "found / count >= precision", "found / count > precision"),
    ("eval.py", "if not more_of_it and found", "if found"),
    ("eval.py", "while loss(line - step) > loss(line)", "while False"),
    ("eval.py", "runs[expert or \"PT\"][query]", "runs[\"PT\"][query]"),
    # train.py: the loss, the schedule, the stages, what is saved
    ("train.py", "F.cross_entropy(s / tau", "F.cross_entropy(s * tau"),
    ("train.py", "scores.float().sigmoid()", "scores.float().tanh()"),
    ("train.py", "done, rise = step + 1,", "done, rise = step,"),
    ("train.py", "args.score_space) / args.groups_per_step", "args.score_space)"),
    ("train.py", "if value > best:\n", "if value >= best:\n"),
    ("train.py", "for _ in islice(groups, start * args.groups_per_step):",
     "for _ in islice(groups, start):"),
    ("train.py", "        optimizer.step()\n", "        pass\n"),
    ("train.py", "    optimizer.zero_grad()\n    return 0", "    return 0"),
    ("train.py", "if skipped == 2:", "if skipped == 3:"),
    ("train.py", "        wait()                                     # no process", "        # no"),
    ("train.py", "        wait()                                     # nor", "        # nor"),
    ("train.py", "    reranker.load_expert(args.domain, directory)\n",
     "    add_experts(reranker.decoder, [args.domain], args.rank, args.alpha, args.targets)\n"),
    ("train.py", "- {GENERAL})\n    if lost:", "- {GENERAL})\n    if 0:"),
    ("train.py", "if type(found[key]) is not kind]", "if False]"),
    ("train.py", "state.shape == shapes[split] and", ""),
    ("train.py", "return index % world_size() == process_rank()", "return process_rank() == 0"),
    ("train.py", "abstract(group, gazetteers[group.domain]", "(lambda g, *a, **k: g)(group, 1"),
    ("train.py", "\"step\": 0, \"best\": -1.0", "\"step\": 0, \"best\": 1.0"),
    ("train.py", "clip_grad_norm_(parameters, 1.0)", "clip_grad_norm_(parameters, 1e9)"),
]


def tests_fail(name: str, text: str) -> bool:
    """Whether the tests of that file fail where it holds that text."""
    with tempfile.TemporaryDirectory() as directory:
        copy = Path(directory) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(
            ".git", "experts", "results", "__pycache__", ".venv"))
        (copy / name).write_text(text)
        done = subprocess.run([sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider",
                               *(f"tests/{test}" for test in TESTS[name])], cwd=copy,
                              capture_output=True, env=os.environ | {"OMP_NUM_THREADS": "1"})
    assert done.returncode in (0, 1), done.stdout      # 1: tests failed; else there were none
    return done.returncode == 1


def main() -> None:
    parser = argparse.ArgumentParser(description="One broken line at a time.")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--last", type=int, default=len(MUTATIONS))
    args = parser.parse_args()
    texts = {name: (ROOT / name).read_text() for name in TESTS}
    for name, old, _ in MUTATIONS:
        assert texts[name].count(old) == 1, f"{name}: {old!r} stands there not once"
    chosen, missed = MUTATIONS[args.first:args.last], []
    for name in sorted({name for name, *_ in chosen}):
        assert not tests_fail(name, texts[name]), f"{name}: its tests fail as it is"
    for number, (name, old, new) in enumerate(chosen, args.first):
        if not tests_fail(name, texts[name].replace(old, new)):
            missed.append(number)
        print(f"{number:3} {'missed' if number in missed else 'caught'} {name}: "
              f"{old.strip()!r} -> {new.strip()!r}", flush=True)
    print(f"{len(chosen) - len(missed)} caught, missed: {missed or 'none'}")
    sys.exit(bool(missed))


if __name__ == "__main__":
    main()
