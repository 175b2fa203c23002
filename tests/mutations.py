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
MISMATCH = "test_robust.py::test_files_of_two_trainings_are_refused"
RERANKED = "test_train.py::test_a_run_is_reranked_query_by_query_under_the_routed_expert"
TESTS = {"data.py": ["test_data.py", "test_eval.py"], "eag.py": ["test_eag.py"],
         "lora.py": ["test_lora.py"],
         "router.py": ["test_router.py"], "r2r.py": ["test_r2r.py", "test_eval.py"],
         "eval.py": ["test_eval.py", RERANKED],
         "train.py": ["test_train.py", "test_robust.py"],
         "plumbing/files.py": ["test_data.py", "test_eval.py"],
         "plumbing/checkpoint.py": ["test_lora.py", "test_router.py", "test_r2r.py", MISMATCH],
         "plumbing/run.py": ["test_train.py", "test_robust.py"],
         "backbone/export.py": ["test_lora.py", "test_r2r.py"],
         "backbone/smollm2.py": ["test_smollm2.py"], "domains/forms.tsv": ["test_eag.py"],
         "domains/induce.py": ["test_induce.py"]}
MUTATIONS = [
    # data.py: BM25, curation, groups, files
    ("data.py", "norm = k1 * (1 - b + b * length", "norm = k1 * (1 + b + b * length"),
    ("data.py", "(frequency + 0.5))", "(frequency + 1.5))"),
    ("data.py", "np.log(1 + (self.size", "np.log((self.size"),
    ("data.py", "tf / (tf + norm", "tf * (k1 + 1) / (tf + norm"),
    ("data.py", 'np.argsort(-scores, kind="stable")[:k]', "np.argsort(-scores)[:k]"),
    ("data.py", '["corpus"], (None, "train", "any")', '["corpus"], (None, "train", "any", "test")'),
    ("data.py", "strict=True) if s <= bar]", "strict=True) if s < bar]"),
    ("data.py", "for text in unique if text not in positives]", "for text in unique]"),
    ("data.py", "excluded = {*positives, *others}", "excluded = {*others}"),
    ("data.py", "min(scores[:len(positives)]) - margin", "max(scores[:len(positives)]) + margin"),
    ("plumbing/files.py", "low <= value <= high, f", "low < value <= high, f"),
    ("plumbing/files.py", "(type(value) is bool) == (kind is bool)", "True"),
    ("plumbing/files.py", "fits = value in kind", "fits = True"),
    ("data.py", "(generator.choice(example.positives), *chosen)",
     "(*chosen, generator.choice(example.positives))"),
    ("data.py", "random.Random(0).sample(queries, limit)", "queries[:limit]"),
    ("plumbing/files.py", "os.replace(temporary, path)",
     "path.write_bytes(temporary.read_bytes())"),
    ("data.py", "if s > 0}", "}"),
    ("data.py", "key=lambda pair: -pair[1])", "key=lambda pair: pair[1])"),
    ("data.py", " if pair[0] in allowed][:depth])", "][:depth])"),
    ("data.py", "if domain and key not in known:", "if False:"),
    ("eval.py", "expert = system.route(domain.queries[query]).domain", "expert = None"),
    ("data.py", "not is_plain_name(name) or name in reserved", "not is_plain_name(name)"),
    ("plumbing/files.py", ".is_relative_to(out.resolve())", ".is_absolute()"),
    ("plumbing/files.py", "abs(value) < 2 ** 31 and", "True and"),
    # eag.py: spans, identity, placeholders
    ("eag.py", "key=lambda e: e.start - e.end)", "key=lambda e: e.end - e.start)"),
    ("eag.py", "kind in AMOUNTS else", "kind not in AMOUNTS else"),
    ("eag.py", "if linked else len(placeholders)", "if not linked else len(placeholders)"),
    ("eag.py", "generator.random() < share", "generator.random() > share"),
    ("eag.py", "yield from generator.sample(names, len(names))", "yield from names"),
    ("eag.py", "position = entity.end\n        return", "position = entity.start\n        return"),
    ("eag.py", "sorted(sizes, reverse=True)", "sorted(sizes)"),
    ("eag.py", "not surface.startswith((term.surface", "surface.startswith((term.surface"),
    ("eag.py", "if kind.isupper():", "if True:"),
    ("eag.py", "lambda slot: sources[slot[1]]", "lambda slot: slot[1]"),
    ("eag.py", "fold_words(rest[0]) or key)", "key)"),
    # induce.py: what is a name, its spelling, its alias, what is written
    ("domains/induce.py", "if texts >= 3 and", "if texts >= 2 and"),
    ("domains/induce.py", "dict.fromkeys(mention", "set(mention"),
    ("domains/induce.py", "len(partners[key]) <= 8", "len(partners[key]) <= 9"),
    ("domains/induce.py", "return not frequent and", "return"),
    ("domains/induce.py", "small.difference(own)", "small"),
    ("domains/induce.py", "in reversed(usage.aliases.most_common()):",
     "in usage.aliases.most_common():"),
    ("domains/induce.py", "not (name.isupper() and usage.elsewhere[key])", "True"),
    ("domains/induce.py", "if fold_words(name.lower()) == key else name", "if key else name"),
    ("domains/induce.py", '" ".join(title.split())', "title"),
    ("domains/induce.py", "[terms[name].surface] * is_alias", "[terms[name].surface]"),
    ("domains/induce.py", "if out.exists():", "if False:"),
    # lora.py: Eq. 3, isolation, files
    ("lora.py", "alpha=self.alpha / self.rank)", "alpha=self.alpha / self.rank ** 0.5)"),
    ("lora.py", "torch.zeros(d, self.rank, device", "torch.ones(d, self.rank, device"),
    ("lora.py", "uniform_(-k ** -0.5, k ** -0.5", "uniform_(-1.0, 1.0"),
    ("lora.py", "h = self.base(x)\n        if self.active is None:",
     "h = self.base(x)\n        if not self.A:"),
    ("lora.py", "layer.active = active\n", "pass\n"),
    ("plumbing/checkpoint.py", 'config["r"] ** 0.5 if config', 'config["r"] ** -0.5 if config'),
    ("plumbing/checkpoint.py", "if saved == scale:", "if True:"),
    ("lora.py", "and wanted != backbone:", "and wanted == backbone:"),
    ("backbone/export.py", "layer.alpha / layer.rank * layer.B", "layer.alpha * layer.B"),
    ("lora.py", "decoder.requires_grad_(False)", "decoder.requires_grad_(True)"),
    ("domains/forms.tsv", "[A-Z][\\w&-]{0,80}(", "[A-Z][\\w&-]*("),
    ("domains/forms.tsv", "(?:percent|per cent|", "(?:per cent|"),
    # router.py: Eq. 6, abstention
    ("router.py", "bias.detach() - folded @ mean", "bias.detach() + folded @ mean"),
    ("router.py", "states @ self.weight.T + self.bias", "states @ self.weight.T"),
    ("router.py", "weight=balance) +", ") +"),
    ("router.py", "if p >= self.threshold and self.domains[i] != GENERAL",
     "if p >= self.threshold"),
    ("router.py", "        optimizer.zero_grad()\n", ""),
    ("plumbing/checkpoint.py", "if backbone not in (None, made_on):", "if False:"),
    ("router.py", "balance), [log_a])", "balance), [log_a], 0)"),
    ("router.py", "PENALTY * len(R)", "PENALTY"),
    ("router.py", "if name == SUBJECT else", "if not name else"),
    ("r2r.py", "own = slice(start, max", "own = slice(0, max"),
    ("r2r.py", "torch.cat([prefix.state, values, subject[0]])",
     "torch.cat([subject[0], values, prefix.state])"),
    ("data.py", "found += generator.sample(whole, min(len(whole), 1))", "found += whole"),
    ("train.py", '(key == "h_q") == (args.router == "paper")', 'key != "h_q"'),
    ("train.py", "sentences(domain) or dev}", "dev}"),
    ("router.py", "[1.0 + count[word] for", "[count[word] for"),
    ("router.py", "1e-6 * mean.abs(), std, 1.0)", "1e-6 * mean.abs(), std, std)"),
    # r2r.py: prompt, packing, attention, rope, norm, score, route
    ("r2r.py", "z[:, 0] - z[:, 1:].sum(1)", "z[:, 0] + z[:, 1:].sum(1)"),
    ("r2r.py", "torch.arange(start, start + n)", "torch.arange(start + 1, start + n + 1)"),
    ("r2r.py", "[-max(len(lengths), 1):] - 1", "[-max(len(lengths), 1):] - 2"),
    ("r2r.py", "start = kept or parts[0]", "start = parts[0]"),
    ("r2r.py", "queries = q.split(row.scored if ends_only else row.parts)",
     "queries = q.split(row.parts)"),
    ("r2r.py", "prefix = past or (keys[0], values[0])", "prefix = (keys[0], values[0])"),
    ("r2r.py", "return self.logits(states[:-1])", "return self.logits(states[1:])"),
    ("r2r.py", "[:self.content_limit] + self.suffix_ids",
     "[:self.content_limit + 1] + self.suffix_ids"),
    ("r2r.py", "return [self.prefix_ids + (query_ids", "return [(query_ids"),
    ("r2r.py", "mask[(m - n) * H // K:m * H // K, :m]", "mask[:n * H // K, :m]"),
    ("r2r.py", ".tril()\n", ".tril(1)\n"),
    ("r2r.py", "seen.triu(1 - window)", "seen.triu(-window)"),
    ("r2r.py", "torch.cat([-sin, sin], dim=-1)", "torch.cat([sin, -sin], dim=-1)"),
    ("r2r.py", "norm.square() / x.size(-1) + self.eps", "norm.square() / x.size(-1)"),
    ("r2r.py", "(1 + self.weight.float())", "self.weight.float()"),
    ("r2r.py", "self.config.hidden_size ** 0.5, dtype", "self.config.hidden_size, dtype"),
    ("r2r.py", "x = (x[row.ends] if ends_only else x) + a", "x = a"),
    ("plumbing/checkpoint.py", "encode_special_tokens = True", "encode_special_tokens = False"),
    ("plumbing/checkpoint.py", 'get("type", "default"))', 'get("type", "llama3"))'),
    ("plumbing/checkpoint.py", "[\"full_attention\"] * min(full, count)",
     "[\"full_attention\"] * count"),
    ("plumbing/checkpoint.py", 'token["special"] or any(', 'token["special"] and any('),
    ("plumbing/checkpoint.py", "values |= read_json(path) if path.exists() else {}", "pass"),
    ("plumbing/checkpoint.py", "any(len(ids) != 1 for ids in found)", "False"),
    ("plumbing/checkpoint.py", "if found[name].shape != shapes[name]]", "if False]"),
    ("plumbing/checkpoint.py", "if missing or extra or other:", "if missing or other:"),
    ("backbone/export.py", "rows[:1] - rows[1:].sum(0)", "rows[:1] + rows[1:].sum(0)"),
    ("backbone/export.py", "found != reranker.suffix_ids[-1]", "True"),
    ("r2r.py", "None if route.domain else prefix", "prefix"),
    ("r2r.py", "argsort(descending=True, stable=True)", "argsort(stable=True)"),
    ("r2r.py", "slope * logits[order] + intercept", "slope * logits[order] - intercept"),
    ("r2r.py", "((old * frequencies / (2 * math.pi)", "((old * frequencies / (math.pi)"),
    ("r2r.py", "characters = 2 * self.content_limit * self.longest_token",
     "characters = self.content_limit"),
    ("r2r.py", "if not scores.isfinite().all():", "if False:"),
    # eval.py: metrics, significance, calibration
    ("eval.py", "grade / math.log2(rank + 1)", "(2 ** grade - 1) / math.log2(rank + 1)"),
    ("eval.py", "if g > 0), reverse=True)[:k])", "if g > 0), reverse=True))"),
    ("data.py", "sorted(zip(scores, documents), reverse=True)", "sorted(zip(scores, documents))"),
    ("data.py", "dtype=np.float32).tolist()", "dtype=np.float64).tolist()"),
    ("eval.py", "for g in gains(run, qrels, query, k)) / k for",
     "for g in gains(run, qrels, query, k)) / max(len(run.get(query, {})), 1) for"),
    ("eval.py", "if run.keys() == every.keys()}, every", "}, every"),
    ("eval.py", "2 * both[c] /", "both[c] /"),
    ("eval.py", "(int(as_far.sum()) + 1) / (samples + 1)", "int(as_far.sum()) / samples"),
    ("eval.py", "b[query] - a[query]", "a[query] - b[query]"),
    ("eval.py", "[2.5, 97.5]", "[5, 95]"),
    ("r2r.py", "(positive + 1) / (positive + 2)", "1.0"),
    ("r2r.py", "1 / (n - positive + 2)", "0.0"),
    ("r2r.py", "b.item() - slope * middle.item()", "b.item()"),
    ("r2r.py", "prompt or directory / \"prompt.json\"", "directory / \"prompt.json\""),
    ("r2r.py", "ranking.probabilities or ranking.scores", "ranking.scores"),
    ("eval.py", "runs[expert or \"PT\"][query]", "runs[\"PT\"][query]"),
    # train.py: the loss, the schedule, the stages, what is saved
    ("train.py", "F.cross_entropy(s / tau", "F.cross_entropy(s * tau"),
    ("train.py", "scores.float().sigmoid()", "scores.float().tanh()"),
    ("train.py", "done, rise = step + 1,", "done, rise = step,"),
    ("train.py", "args.score_space) / args.groups_per_step", "args.score_space)"),
    ("train.py", "best = value > progress[\"best\"]\n", "best = value >= progress[\"best\"]\n"),
    ("train.py", "islice(groups, start * args.groups_per_step, None)",
     "islice(groups, start, None)"),
    ("train.py", "        optimizer.step()\n", "        pass\n"),
    ("train.py", "    optimizer.zero_grad()\n    return 0", "    return 0"),
    ("train.py", "if skipped == 2:", "if skipped == 3:"),
    ("plumbing/run.py", "        barrier()                                  # no process",
     "        # no"),
    ("plumbing/run.py", "        barrier()                                  # nor",
     "        # nor"),
    ("train.py", "    reranker.load_expert(args.domain, directory)\n",
     "    add_experts(reranker.decoder, [args.domain], args.rank, args.alpha, args.targets)\n"),
    ("train.py", "- {GENERAL}):\n        raise InputError(f\"{path}: routes",
     "- {GENERAL}) and 0:\n        raise InputError(f\"{path}: routes"),
    ("plumbing/run.py", "\"skipped\": (int, 0, 2), ", ""),
    ("train.py", "(facts, found) == ({\"key\": key}, shapes)", "facts == {\"key\": key}"),
    ("train.py", "if i % world_size() == process_rank()]", "if i % world_size() == 0]"),
    ("plumbing/run.py", "if progress[\"inputs\"] != inputs:", "if False:"),
    ("train.py", "abstract(group, gazetteers[group.domain]", "(lambda g, *a, **k: g)(group, 1"),
    ("plumbing/run.py", "\"step\": 0, \"best\": -1.0", "\"step\": 0, \"best\": 1.0"),
    ("plumbing/run.py", "clip_grad_norm_(parameters, 1.0)", "clip_grad_norm_(parameters, 1e9)"),
    # smollm2.py: blocks, the order of rows
    ("backbone/smollm2.py", "(q - 8) * scale", "q * scale"),
    ("backbone/smollm2.py", "[packed & 15, packed >> 4]", "[packed >> 4, packed & 15]"),
    ("backbone/smollm2.py", "pairs.swapaxes(1, 2)", "pairs"),
]


def tests_fail(name: str, text: str) -> bool:
    """Whether the tests of that file fail where it holds that text."""
    with tempfile.TemporaryDirectory() as directory:
        copy = Path(directory) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(
            ".git", "experts", "real", "__pycache__", ".venv"))
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
