"""Do the tests see a broken line? One at a time, in a copy of the repository.

    python tests/mutations.py            (half an hour on one core)
    python tests/mutations.py 40 106     (these two)
The last line it prints: how many mutations the tests caught, and which they did not.

Each entry is file, what stands there, what is put in its place; the tests of that file must fail.
"""
import argparse
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import pytest
import safetensors.torch  # noqa: F401  imported here, once, and not in every forked process
import tokenizers  # noqa: F401
import torch._dynamo  # noqa: F401

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 200                                  # for the tests of a file; an endless loop has failed
R2R = ["test_r2r.py"]
TRAIN = ["test_train.py", "test_robust.py"]
FILES = "test_data.py::test_the_fingerprint_follows_content_and_not_place"
PACKED = "test_data.py::test_packed_files_are_read_like_plain_ones_and_counted_in_the_data_hash"
MISMATCH = "test_robust.py::test_files_of_two_trainings_are_refused"
RERANKED = "test_train.py::test_a_run_is_reranked_query_by_query_under_the_routed_expert"
TABLES = "test_train.py::test_one_command_trains_routes_evaluates_and_reranks"
TESTS = {"data.py": ["test_data.py", "test_eval.py"], "eag.py": ["test_eag.py"],
         "lora.py": ["test_lora.py", MISMATCH], "router.py": ["test_router.py"], "r2r.py": R2R,
         "eval.py": ["test_eval.py", TABLES, RERANKED], "train.py": TRAIN,
         "plumbing/files.py": ["test_data.py", "test_eval.py", "test_router.py"],
         "plumbing/checkpoint.py": ["test_lora.py", "test_router.py", *R2R, MISMATCH],
         "plumbing/run.py": [FILES, PACKED, *TRAIN], "backbone/export.py": ["test_lora.py", *R2R],
         "backbone/smollm2.py": ["test_smollm2.py"], "domains/forms.tsv": ["test_eag.py"],
         "domains/induce.py": ["test_induce.py"], "domains/make.py": ["test_domains.py"]} | {
             f"results/{script}.py": ["test_results.py"] for script in (
                 "experiment", "make", "two_stages", "which_expert", "shortcut", "travel")} | {
                     "results/significance.py": ["test_significance.py"],
                     "results/names_repeat.py": ["test_names_repeat.py"]}
MUTATIONS = [
    # data.py: BM25, candidates, curation, groups, files
    ("data.py", "norm = k1 * (1 - b + b * length", "norm = k1 * (1 + b + b * length"),
    ("data.py", "frequency + 0.5) / (frequency + 0.5))", "frequency + 0.5) / (frequency + 1.5))"),
    ("data.py", "np.log(1 + (self.size", "np.log((self.size"),
    ("data.py", "tf / (tf + norm", "tf * (k1 + 1) / (tf + norm"),
    ("data.py", 'np.argsort(-scores, kind="stable")[:k]', "np.argsort(scores)[::-1][:k]"),
    ("data.py", 'unicodedata.normalize("NFKC", text)', "text"),
    ("data.py", 'unicodedata.category(c) in ("Mn", "Mc")', "False"),
    ("data.py", 'rf"(?=([{UNSPACED}]{{2}}))[{UNSPACED}]|', 'rf"([{UNSPACED}]{{2}})|'),
    ("data.py", "\\u2cef-", "\\u9cef-"),
    ("data.py", 'domain.splits.get(d) not in ("dev", "test")',
     'domain.splits.get(d) in (None, "train", "any")'),
    ("data.py", 'trainable(domain) if split == "train" else', "trainable(domain) if True else"),
    ("data.py", "if s > 0}", "}"),
    ("data.py", "if d in allowed and (d != query", "if (d != query"),
    ("data.py", "(d != query or grades.get(d, 0) > 0)]", "True]"),
    ("data.py", " or grades.get(d, 0) > 0)]", ")]"),
    ("data.py", "key=lambda pair: -pair[1])[:depth])", "key=lambda pair: -pair[1]))"),
    ("data.py", "random.Random(0).sample(queries, limit)", "queries[:limit]"),
    ("data.py", "key=lambda d: (-run[d], d))", "key=lambda d: (run[d], d))"),
    ("data.py", "(d for d in run if d in allowed)", "(d for d in run)"),
    ("data.py", "for text in unique if text not in positives + own]", "for text in unique]"),
    ("data.py", "min(scores[:len(positives)]) - margin", "max(scores[:len(positives)]) + margin"),
    ("data.py", "strict=True) if s <= bar]", "strict=True) if s < bar]"),
    ("data.py", "excluded = {*positives, *own, *others}", "excluded = {*own, *others}"),
    ("data.py", "excluded = {*positives, *own, *others}", "excluded = {*positives, *others}"),
    ("data.py", "excluded = {*positives, *own, *others}", "excluded = {*positives, *own, *hard}"),
    ("data.py", "generator.sample(examples, len(examples)))", "examples)"),
    ("data.py", "(generator.choice(example.positives), *chosen)",
     "(*chosen, generator.choice(example.positives))"),
    ("data.py", "generator.choice(example.positives)", "example.positives[0]"),
    ("data.py", "setdefault(document, score) != score:", "setdefault(document, score) is None:"),
    ("data.py", "str(value) if type(value) is int else value", "value"),
    ("data.py", "None if faults else domain, form)", "domain, form)"),
    ("data.py", "        if len(found) == 2:", "        if False:"),
    ("data.py", "and retrieved and not trainable(domain)", "and False"),
    ("data.py", "not is_plain_name(name) or name in reserved", "not is_plain_name(name)"),
    ("data.py", "document in domain.corpus):", "True):"),
    ("data.py", "key=lambda pair: -pair[1])", "key=lambda pair: pair[1])"),
    ("data.py", "dtype=np.float32).tolist()", "dtype=np.float64).tolist()"),
    ("data.py", "sorted(zip(scores, documents), reverse=True)", "sorted(zip(scores, documents))"),
    # eag.py: spans, names, placeholders
    ("eag.py", "key=lambda e: e.start - e.end)", "key=lambda e: e.end - e.start)"),
    ("eag.py", "if kind.isupper():", "if True:"),
    ("eag.py", "range(min(form.groups, 1)", "range(0"),
    ("eag.py", "if e.type in AMOUNTS else", "if e.type not in AMOUNTS else"),
    ("eag.py", "generator.random() < share", "generator.random() > share"),
    ("eag.py", "yield from generator.sample(names, len(names))", "yield from names"),
    ("eag.py", "            position = end\n", "            position = start\n"),
    ("eag.py", "len, keys)}, reverse=True)", "len, keys)})"),
    ("eag.py", "or surface.startswith((known", "or not surface.startswith((known"),
    ("eag.py", "alike = alike and not", "alike = alike or not"),
    ("eag.py", '- (surface.lower() == known.lower() + "s")', ""),
    ("eag.py", "lambda slot: sources[slot[1]]", "lambda slot: slot[1]"),
    ("eag.py", " or self.terms.get(fold_words(bare_name(surface)))", ""),
    ("eag.py", "chosen = name in linkable and", "chosen ="),
    ("eag.py", "kind not in AMOUNTS and name[0].isalpha()", "kind not in AMOUNTS"),
    ("eag.py", "for short in (noun, bare_name(name),", "for short in (noun,"),
    ("eag.py", "initials if len(initials) > 2 else name", "name"),
    ("eag.py", 'kind in ("DISEASE", "DRUG") and not name.isupper()', "not name.isupper()"),
    ("eag.py", 'if entity.type != "KEPT"', ""),
    ("eag.py", '"us", "is", "does"', '"us", "is"'),
    ("eag.py", "fold_words(rest[0]) or key)", "key)"),
    # forms.tsv and induce.py: what has a form, what is a name, what is written
    ("domains/forms.tsv", "[A-Z][\\w&-]{0,80}(", "[A-Z][\\w&-]*("),
    ("domains/forms.tsv", "(?:percent|per cent|", "(?:per cent|"),
    ("domains/forms.tsv", "(?:Mr|Mrs|Ms|", "(?:Mrs|Ms|"),
    ("domains/forms.tsv", "^[Tt]he |", ""),
    ("domains/forms.tsv", "|(?<=FY)(?:{year}", "|(?:{year}"),
    ("domains/forms.tsv", "(?!In re )", ""),
    ("domains/forms.tsv", "{ordinal} (?:Amendments?|Circuit)|", ""),
    ("domains/induce.py", '" - | / | vs?\\. "', '" - | / "'),
    ("domains/induce.py", "if texts >= 3 and", "if texts >= 4 and"),
    ("domains/induce.py", "dict.fromkeys(mention", "set(mention"),
    ("domains/induce.py", "len(partners[key]) <= 8", "len(partners[key]) <= 9"),
    ("domains/induce.py", "return not frequent and", "return"),
    ("domains/induce.py", "small.difference(own)", "small"),
    ("domains/induce.py", "in reversed(usage.aliases.most_common()):",
     "in usage.aliases.most_common():"),
    ("domains/induce.py", "and end not in ends:", ":"),
    ("domains/induce.py", "not (name.isupper() and usage.elsewhere[key])", "True"),
    ("domains/induce.py", "if fold_words(name.lower()) == key else name", "if key else name"),
    ("domains/induce.py", '" ".join(title.split())', "title"),
    ("domains/induce.py", "[terms[name].surface] * is_alias", "[terms[name].surface]"),
    ("domains/induce.py", "if out.exists():", "if False:"),
    # domains/make.py: tables, phrasings of the split, what training has seen
    ("domains/make.py", "table and heading[2] not in family", "table"),
    ("domains/make.py", "wording[split[group]].get(", 'wording["train"].get('),
    ("domains/make.py", 'masks[row["group"]].sub("_", row["text"])', 'row["text"]'),
    ("domains/make.py", 'set(asked["train"]), set(told["train"])', 'set(), set(told["train"])'),
    ("domains/make.py", 'set(asked["train"]), set(told["train"])', 'set(asked["train"]), set()'),
    # lora.py: Eq. 3, one expert at a time, files
    ("lora.py", "alpha=alpha / len(A))", "alpha=alpha / len(A) ** 0.5)"),
    ("lora.py", "torch.zeros(d, rank)", "torch.ones(d, rank)"),
    ("lora.py", "uniform_(-k ** -0.5, k ** -0.5", "uniform_(-1.0, 1.0"),
    ("lora.py", "active_experts.get() | chosen", "chosen"),
    ("lora.py", "active_experts.reset(before)", "pass"),
    ("lora.py", "decoder.requires_grad_(False)", "decoder.requires_grad_(True)"),
    ("lora.py", "layer.experts.pop(name, None)", "pass"),
    ("lora.py", '"copy": True}', '"copy": False}'),
    ("lora.py", "    check_provenance(path, made, backbone, prompt)\n", ""),
    ("lora.py", "for key in SCALE if key in made}", "for key in SCALE if False}"),
    ("lora.py", "    check_fields(path, found, fit, remedy)\n", ""),
    ("lora.py", "if tensor.float().isfinite().all() else", "if True else"),
    ("lora.py", "[len(stored) or 2]", "[len(tensors)]"),
    ("lora.py", "r ** 0.5 if config", "r ** -0.5 if config"),
    ("lora.py", r"_orig_mod\.|(?<=lora_[AB])", "(?<=lora_[AB])"),
    ("lora.py", "if not any(B.any() for", "if any(B.any() for"),
    # router.py: Eq. 6, the prior, abstention, the file, the rivals
    ("router.py", "bias.detach() - folded @ mean", "bias.detach() + folded @ mean"),
    ("router.py", "weight.detach() / std", "weight.detach()"),
    ("router.py", "@ self.weight.T + self.bias", "@ self.weight.T"),
    ("router.py", "F.cross_entropy(logits, target, balance)", "F.cross_entropy(logits, target)"),
    ("router.py", "(weight - start).square()", "weight.square()"),
    ("router.py", "prior.detach().cpu().double() * std", "prior.detach().cpu().double()"),
    ("router.py", "value = F.cross_entropy(logits, target, balance) + l2 * (",
     "value = F.cross_entropy(logits, target, balance) + PENALTY * ("),
    ("router.py", "            optimizer.zero_grad()\n", ""),
    ("router.py", "1e-6 * mean.abs(), std, 1.0)", "1e-6 * mean.abs(), std, std)"),
    ("router.py", "if p >= self.threshold and self.domains[i] != GENERAL",
     "if p >= self.threshold"),
    ("router.py", "if p >= self.threshold and", "if not p < self.threshold and"),
    ("router.py", "or not states.isfinite().all():", "or False:"),
    ("router.py", '{"backbone": None} | facts["provenance"], backbone', "{}, backbone"),
    ("router.py", '{"backbone": None} | facts', "facts"),
    ("router.py", '"threshold": self.threshold, ', '"threshold": 0.0, '),
    ("router.py", '(int | float, 0, 1)', "(int | float, 0, 2)"),
    ("r2r.py", "self.fingerprint, asdict(self.prompt))", "self.fingerprint)"),
    ("r2r.py", "                                 asdict(reranker.prompt))", "None)"),
    ("router.py", "width or shapes.get", "shapes.get"),
    ("router.py", "tokenize(query, stop=())", "tokenize(query)"),
    ("router.py", "[1.0 + count[word] for", "[count[word] for"),
    ("router.py", "F.normalize((torch.stack(means) - mean) / std) / std",
     "(torch.stack(means) - mean) / std / std"),
    ("router.py", "-weight @ mean", "0 * weight @ mean"),
    # r2r.py: routing, the prompt, what rows share, chunks
    ("r2r.py", "None if route.domain else prefix)", "prefix)"),
    ("r2r.py", "with use_expert(self.reranker.decoder, route.domain):",
     "with use_expert(self.reranker.decoder, None):"),
    ("r2r.py", "argsort(descending=True, stable=True)", "argsort(stable=True)"),
    ("r2r.py", "sorted(set(router.domains) - {GENERAL})",
     "sorted(set(router.domains))"),
    ("r2r.py", "(query_ids + ids)[:self.content_limit]",
     "(query_ids + ids)[:self.content_limit + 1]"),
    ("r2r.py", "return [self.prefix_ids + (query_ids", "return [(query_ids"),
    ("r2r.py", "[*shared, last.rstrip()]", "[*shared, last]"),
    ("r2r.py", "characters = 2 * self.content_limit * self.longest_token",
     "characters = self.content_limit"),
    ("r2r.py", "if len(self.encode_prompt(query)) < self.most:", "if True:"),
    ("r2r.py", "self.most - (self.room + 1) // 2", "self.most - 1"),
    ("r2r.py", "if self.room < 2 or", "if"),
    ("r2r.py", "(type(top_k) is not int or top_k < 1)", "type(top_k) is not int"),
    ("r2r.py", '        check_texts("documents", documents)\n', ""),
    ("r2r.py", '        check_texts("query", [query], blank=False)\n', ""),
    ("r2r.py", "if missing := [", "if [] and ["),
    ("r2r.py", '{"prompt": prompt_of(expert_folders(experts, expert and [expert]))} | options',
     "options"),
    ("r2r.py", "args.prompt or prompt_of(experts))", "args.prompt)"),
    ("r2r.py", 'prompt or directory / "prompt.json"', 'directory / "prompt.json"'),
    ("r2r.py", "prompt, fingerprint(files))", "prompt, fingerprint([files[0], *files[2:]]))"),
    ("r2r.py", " or longest > possible:", ":"),
    ("r2r.py", "instruction is None else instruction))", "instruction else prompt.instruction))"),
    ("r2r.py", "words = [SUBJECTS if name == GENERAL else [name]", "words = [[name]"),
    ("r2r.py", 'encode(self.text, [f" {word}"])', "encode(self.text, [word])"),
    ("r2r.py", "torch.stack(some).mean(0) for", "torch.stack(some).sum(0) for"),
    ("r2r.py", "z[:, 0] - z[:, 1:].sum(1)", "z[:, 0] + z[:, 1:].sum(1)"),
    ("r2r.py", "or scores.isfinite().all()):", "or True):"),
    ("r2r.py", "if prefix and all(ids[:len(prefix.ids)] == prefix.ids for ids in rows):",
     "if prefix:"),
    ("r2r.py", "shared, past = prefix.ids, prefix.past",
     "shared, past = prefix.ids, self.decoder([prefix.ids])[1]"),
    ("r2r.py", "states)[torch.tensor(order).argsort()]", "states)[torch.tensor(order)]"),
    ("r2r.py", "key=lambda i: len(rest[i]))", "key=lambda i: -len(rest[i]))"),
    ("r2r.py", "commonprefix([ids[:-1] for ids in rows])", "commonprefix(rows)"),
    ("r2r.py", "commonprefix([ids[:-1] for ids in rows])", "[]"),
    ("r2r.py", "CHUNK // (len(shared) + len(rest[order[-1]]))", "CHUNK // len(rest[order[-1]])"),
    ("r2r.py", "len(rest[order[-1]])), 1)", "len(rest[order[0]])), 1)"),
    ("r2r.py", "len(rest[order[-1]])), 1)", "len(rest[order[-1]])) - 1, 1)"),
    ("r2r.py", "len(rest[order[-1]])), 1)", "len(rest[order[-1]])), 2)"),
    # r2r.py: the command's queries, of a file
    ("r2r.py", "if file else [args.query]", "if False else [args.query]"),
    ("r2r.py", 'found = {"query": query, ', 'found = {'),
    ("r2r.py", " == 1 < len(ranking.scores) == len(documents):", " == 1 < len(ranking.scores):"),
    ("r2r.py", "if not (documents and queries):", "if not documents:"),
    ("r2r.py", "    for query in queries:\n", "    for query in queries[:1]:\n"),
    # r2r.py: views, attention, norms, rotary embeddings
    ("r2r.py", "ids = F.pad(ids, (0, -length % 64))", "ids = F.pad(ids, (0, 0))"),
    ("r2r.py", "[t[:len(new) or length] for t in row]", "[t[:length] for t in row]"),
    ("r2r.py", "[t[:len(new) or length] for t in row]", "[t[:len(new) or None] for t in row]"),
    ("r2r.py", "kept if shared else None", "kept"),
    ("r2r.py", "new = [] if past else list(prefix)", "new = list(prefix)"),
    ("r2r.py", "past = k[:new], v[:new]", "past = k[:new], k[:new]"),
    ("r2r.py", "if new and queries is keys:", "if new:"),
    ("r2r.py", "for size in ((W, P), (new, 0)))", "for size in ((W, P), (new, 1)))"),
    ("r2r.py", "self.model.norm(x[:length])", "self.model.norm(x)"),
    ("r2r.py", "self.config.hidden_size ** 0.5, dtype", "self.config.hidden_size, dtype"),
    ("r2r.py",
     "torch.cat([torch.arange(new), P + offset])", "torch.cat([torch.arange(new), offset])"),
    ("r2r.py", "starts, document = new + n.cumsum(0) - n,",
     "starts, document = new + n.cumsum(0) - n[0],"),
    ("r2r.py", "(starts[:, None] + torch.arange(W))", "(starts[:, None] + torch.arange(W) * 0)"),
    ("r2r.py", "back = (document * W + offset)", "back = (document * W + W - 1 - offset)"),
    ("r2r.py", ".triu(before + 1)", ".triu(before + 2)"),
    ("r2r.py", "mask(*size).repeat_interleave(heads, 0)", "mask(*size).repeat(heads, 1)"),
    ("r2r.py", "starts + n - 1                     #", "starts                     #"),
    ("r2r.py", "mask(W, P)[n - 1]", "mask(W, P)[n * 0 - 1]"),
    ("r2r.py", 'float32 = like.device.type == "cpu" and torch.is_grad_enabled()',
     "float32 = False"),
    ("r2r.py", "x = x[queries.tokens] + a", "x = a"),
    ("r2r.py", "[table[queries.tokens] for table in rope]",
     "[table[:len(table[queries.tokens])] for table in rope]"),
    ("r2r.py", "torch.cat([p.expand(len(keys.side), *p.shape), t[keys.side]], 1)",
     "torch.cat([t[keys.side], p.expand(len(keys.side), *p.shape)], 1)"),
    ("r2r.py", ".flatten(0, 1)[queries.back]", ".flatten(0, 1)[queries.back * 0]"),
    ("r2r.py", "q.reshape(G, n, K, H // K * Dh).transpose(1, 2)",
     "q.reshape(G, n, H // K, K * Dh).transpose(1, 2).reshape(G, K, n, -1)"),
    ("r2r.py", "norm.square() / x.size(-1) + self.eps", "norm.square() / x.size(-1)"),
    ("r2r.py", "(1 + self.weight.float())", "self.weight.float()"),
    ("r2r.py", 'approximate="tanh"', 'approximate="none"'),
    ("r2r.py", "torch.cat([-sin, sin], dim=-1)", "torch.cat([sin, -sin], dim=-1)"),
    ("r2r.py", "((old * frequencies / (2 * math.pi)", "((old * frequencies / (math.pi)"),
    # eval.py: metrics, routers, significance, tables
    ("eval.py", "grade / math.log2(rank + 1)", "(2 ** grade - 1) / math.log2(rank + 1)"),
    ("eval.py", "max(qrels[query].get(d, 0), 0)", "qrels[query].get(d, 0)"),
    ("eval.py", "if g > 0), reverse=True)[:k])", "if g > 0), reverse=True))"),
    ("eval.py", "for g in gains(run, qrels, query, k)) / k for",
     "for g in gains(run, qrels, query, k)) / max(len(run.get(query, {})), 1) for"),
    ("eval.py", "2 * both[c] /", "both[c] /"),
    ("eval.py", "sorted(candidates.get(query, {}))", "list(candidates.get(query, {}))"),
    ("eval.py", "use_expert(reranker.decoder, expert):", "use_expert(reranker.decoder, None):"),
    ("eval.py", 'runs[expert or "PT"][q]', 'runs["PT"][q]'),
    ("eval.py", "(int(as_far.sum()) + 1) / (samples + 1)", "int(as_far.sum()) / samples"),
    ("eval.py", "b[query] - a[query]", "a[query] - b[query]"),
    ("eval.py", "[2.5, 97.5]", "[5, 95]"),
    ("eval.py", "comparison.p < 0.05 and", "True and"),
    ("eval.py", "comparison.low * comparison.high > 0", "True"),
    ("eval.py", "if run.keys() == every.keys()}, every", "}, every"),
    ("eval.py", "in tests.items() if b == claim]", "in tests.items() if b != claim][:2]"),
    ("eval.py", 'in (base, "BM25") if a in runs', "in (base,)"),
    ("eval.py", "({} if name in bare else {\"PT\": None})", "{\"PT\": None}"),
    ("eval.py", "start not in (None, fingerprint([stage1]))", "False"),
    ("eval.py", "[:args.depth]", ""),
    ("eval.py", "ranked(given[query])[:", "list(given[query])[:"),
    ("eval.py", '            write_run(part, run, "R2R")\n',
     '            write_run(part, run, "R2R") if done == count else None\n'),
    ("eval.py", "args.rerank, {q: domain.queries[q] for q in given})", "args.rerank, {})"),
    ("eval.py", 'for q in domain.qrels["test"]})', "for q in ()})"),
    ("eval.py", "path.with_suffix(\".part\")", "path"),
    ("eval.py", "-(-count // 20)", "1"),
    ("eval.py", "if values[1:] else", "if values else"),
    ("eval.py", "if expert is None)", "if expert is not None)"),
    ("eval.py", "zip(ranking.order, ranking.scores)}", "enumerate(ranking.scores)}"),
    # train.py: the loss, the learning rate, stages, measures, the router
    ("train.py", "F.cross_entropy(s / tau", "F.cross_entropy(s * tau"),
    ("train.py", "scores.float().sigmoid()", "scores.float().tanh()"),
    ("train.py", "done, rise = step + 1,", "done, rise = step,"),
    ("train.py", "(steps + 1 - rise) if", "(steps + 1) if"),
    ("train.py", "(loss / args.groups_per_step).backward()", "loss.backward()"),
    ("train.py", "loss.item() / args.groups_per_step", "loss.item()"),
    ("train.py", "list(parameters.values())), 1.0).item()",
     "list(parameters.values())), 1e9).item()"),
    ("train.py", "lr = optimizer.param_groups[0][\"lr\"] = learning", "lr = learning"),
    ("train.py", "            optimizer.step()\n", ""),
    ("train.py", "            optimizer.zero_grad()\n", ""),
    ("train.py", "        if run.first == 0:\n", "        if False:\n"),
    ("train.py", "            if run.measure_is_due():\n",
     "            if step + 1 == run.count:\n"),
    ("train.py", "    reranker.load_expert(stage.name, directory)\n", ""),
    ("train.py", "return groups if not stage.gazetteers else (", "return groups if True else ("),
    ("train.py", 'random.Random(f"{args.seed} {number}")', "random.Random(args.seed)"),
    ("train.py", "share=args.share)", "share=1.0)"),
    ("train.py", "sorted(set(domains) - {GENERAL})\n    inputs",
     "sorted(set(domains))\n    inputs"),
    ("train.py", "inputs, metric=args.stage1_metric", "inputs"),
    ("train.py", "args.stage1_lr or args.lr", "args.lr"),
    ("train.py", 'metric: str = "ndcg@10"', 'metric: str = "precision@5"'),
    ("train.py", "    reranker.load_expert(args.domain, args.out / \"stage1\")\n", ""),
    ("train.py", '{"steps": steps, "start": start})', '{"steps": steps})'),
    ("train.py", "args.lr, inputs, start), args)\n", "args.lr, inputs), args)\n"),
    ("train.py", "        stage_2(reranker, domain, args, direct=True)",
     "        stage_2(reranker, domain, args)"),
    ("train.py", "expert_folders(args.out, set(names) - {args.domain})]:",
     "expert_folders(args.out, names)]:"),
    ("train.py", "if args.threshold * len(names) > 1 else (", "if True else ("),
    ("train.py", "others = expert_folders(args.out, names - {args.domain})",
     "others = expert_folders(args.out, names)"),
    ("train.py", "for qrels in domain.qrels.values() for q in qrels}",
     'for q in domain.qrels["train"]}'),
    ("train.py", "expected one of {sorted(names)}", "expected one of {names}"),
    ("train.py", "return fit_router(reranker, domains, args)\n", "return\n"),
    ("train.py", "args.stage1_steps + steps\n", "steps\n"),
    ("train.py", "max(args.dev_queries // len(stage.domains), 1),", "args.dev_queries,"),
    ("train.py", 'retrieve(domain, "dev", depth) for domain',
     'retrieve(domain, "train", depth) for domain'),
    ("train.py", "max(args.depth // 2, 10)", "max(args.depth, 10)"),
    ("train.py", "max(args.depth // 2, 10)", "args.depth // 2"),
    ("train.py", "return sum(values) / len(values)", "return values[0]"),
    ("train.py", "None if args.filter_margin is None else annotate", "None"),
    ("train.py", 'prior = None if args.router == "paper" else',
     'prior = None if args.router != "paper" else'),
    ("train.py", "router.threshold = args.threshold\n", "pass\n"),
    ("train.py", "if len(names) < 2:", "if len(names) < 1:"),
    ("train.py", "        reranker.load_expert(folder.name, folder)\n", "        pass\n"),
    ("train.py", "            if name == args.domain:\n", "            if True:\n"),
    ("train.py", 'elif expert_folders(args.out, [f"{domain.name}-control"]):', "elif False:"),
    ("train.py", "if args.router_only:\n            raise", "if False:\n            raise"),
    ("train.py", "    with directory_lock(args.out):\n", "    if True:\n"),
    # plumbing/files.py: tables of fields, writing, flags
    ("plumbing/files.py", "low <= value <= high, f", "low < value <= high, f"),
    ("plumbing/files.py", "(type(value) is bool) == (kind is bool)", "True"),
    ("plumbing/files.py", "fits = value in kind", "fits = True"),
    ("plumbing/files.py", "os.replace(temporary, path)",
     "path.write_bytes(temporary.read_bytes())"),
    ("plumbing/files.py", 'digest = hashlib.file_digest(file, "sha256").hexdigest()',
     "digest = 0"),
    ("plumbing/files.py", '"utf-8-sig" if number == 1 else', '"utf-8" if number == 1 else'),
    ("plumbing/files.py", 're.fullmatch(r"\\w[\\w -]{0,99}", name)', 're.match(r"\\w", name)'),
    ("plumbing/files.py", "print(*INTERRUPTED, file", 'print("interrupted", file'),
    ("plumbing/files.py", "abs(value) < 2 ** 31 and", "True and"),
    ("plumbing/files.py", "if c.isprintable() else", "if True else"),
    ("plumbing/files.py", "(OSError, EOFError, zlib.error)", "(OSError, EOFError)"),
    ("plumbing/files.py", "more * (len(faults) > 10)", "more"),
    # plumbing/checkpoint.py: prompts, tokenizers, families, windows, rope, weights, experts
    ("plumbing/checkpoint.py", "read_json(path) if path.exists() else {}\n    values.pop",
     "{}\n    values.pop"),
    ("plumbing/checkpoint.py", "values |= path if isinstance(path, dict) else", "values |="),
    ("plumbing/checkpoint.py", '"truncation": None,\n', "\n"),
    ("plumbing/checkpoint.py", '"dropout": None', '"dropout": values["model"].get("dropout")'),
    ("plumbing/checkpoint.py", '"prefix": AROUND, ', ""),
    ("plumbing/checkpoint.py", "texts.get(m[1], m[0]), piece)",
     'texts.get(m[1], m[0]).format(**texts), piece)'),
    ("plumbing/checkpoint.py", "*markup, *sum(answers, []), *usual,", "*sum(answers, []), *usual,"),
    ("plumbing/checkpoint.py", "*sum(answers, []), *usual,", "*usual,"),
    ("plumbing/checkpoint.py", "*usual, *tokenizer", "*tokenizer"),
    ("plumbing/checkpoint.py", "if not token.special]", "]"),
    ("plumbing/checkpoint.py", "    if others:\n", "    if False:\n"),
    ("plumbing/checkpoint.py", "if adapter or not values or", "if False and"),
    ("plumbing/checkpoint.py", 'token["special"] or any(', 'token["special"] and any('),
    ("plumbing/checkpoint.py", "encode_special_tokens = True", "encode_special_tokens = False"),
    ("plumbing/checkpoint.py", "any(len(ids) != 1 for ids in answers)", "False"),
    ("plumbing/checkpoint.py", "return min(self.max_position_embeddings, self.window or",
     "return min(self.max_position_embeddings,"),
    ("plumbing/checkpoint.py", '"qwen2": (COMMON, {"qkv_bias": True})', '"qwen2": (COMMON, {})'),
    ("plumbing/checkpoint.py", '{"qk_norm": True})', "{})"),
    ("plumbing/checkpoint.py", '"rope_scaling") or {}', '"rope_scalings") or {}'),
    ("plumbing/checkpoint.py", 'get("type", "default"))', 'get("type", "llama3"))'),
    ("plumbing/checkpoint.py", 'if "rope_theta" in rope else {}', "if False else {}"),
    ("plumbing/checkpoint.py", '"mistral": values.get("sliding_window") is not None',
     '"mistral": False'),
    ("plumbing/checkpoint.py", '            "qwen3": asked}', '            "qwen3": True}'),
    ("plumbing/checkpoint.py", 'if not set(kinds) <= {"full_attention", "sliding_attention"}:',
     "if False:"),
    ("plumbing/checkpoint.py", 'key != "sliding_window"}', "True}"),
    ("plumbing/checkpoint.py", "if name in tensors:", "if False:"),
    ("plumbing/checkpoint.py", "if copy is not None and not torch.equal(",
     "if False and not torch.equal("),
    ("plumbing/checkpoint.py", "if missing or extra or other:", "if missing or other:"),
    ("plumbing/checkpoint.py", "if tensors[name].shape != shapes[name]]", "if False]"),
    ("plumbing/checkpoint.py", "re.fullmatch(rf\"(.*\\.)?({pattern})\", layer)", "False"),
    ("plumbing/checkpoint.py", "if value is not None and made.get(key, value) != value:",
     "if False:"),
    ("plumbing/checkpoint.py", "made | (under if isinstance(under, dict) else {})", "made"),
    ("plumbing/checkpoint.py", "(under if isinstance(under, dict) else {})", "(under or {})"),
    # plumbing/run.py: processes, the lock, --resume, the best checkpoint
    ("plumbing/run.py", "        dist.all_reduce(p.grad)\n", ""),
    ("plumbing/run.py", "fcntl.LOCK_EX | fcntl.LOCK_NB)", "fcntl.LOCK_SH | fcntl.LOCK_NB)"),
    ("plumbing/run.py", '".lock", "a")', '".lock", "w")'),
    ("plumbing/run.py", "        barrier()                                  # none",
     "        # none"),
    ("plumbing/run.py", "self.every = args.eval_every or max(steps // 4, 1)",
     "self.every = args.eval_every or max(steps // 2, 1)"),
    ("plumbing/run.py", "if not args.resume and process_rank() == 0:", "if False:"),
    ("plumbing/run.py", 'if self.progress["inputs"] != inputs:', "if False:"),
    ("plumbing/run.py", "            self.restore(tensors)\n", "            pass\n"),
    ("plumbing/run.py", '{**self.optimizer.state_dict(), "state": state}',
     "self.optimizer.state_dict()"),
    ("plumbing/run.py", "p.data.copy_(tensors[key].view(p.shape))", "tensors[key].view(p.shape)"),
    ("plumbing/run.py", "islice(groups, self.first * groups_per_step, None)",
     "islice(groups, self.first, None)"),
    ("plumbing/run.py", "for step in range(self.first, self.count):",
     "for step in range(self.count):"),
    ("plumbing/run.py", "batch[process_rank()::world_size()]", "batch[::world_size()]"),
    ("plumbing/run.py", "if not (math.isfinite(loss) and math.isfinite(norm)):",
     "if not math.isfinite(loss):"),
    ("plumbing/run.py", "if not (math.isfinite(loss) and math.isfinite(norm)):",
     "if not math.isfinite(norm):"),
    ("plumbing/run.py", ' or self.progress["step"] == self.count', ""),
    ("plumbing/run.py", 'better = value > self.progress["best"]',
     'better = value >= self.progress["best"]'),
    ("plumbing/run.py", 'max(float(value), self.progress["best"])', "float(value)"),
    ("plumbing/run.py", '"step": 0, "best": -1.0', '"step": 0, "best": 1.0'),
    ("plumbing/run.py", "value in self.optimizer.state[p].items()}",
     "value in self.optimizer.state[p].items() if n != \"exp_avg\"}"),
    ("plumbing/run.py", "*(f\"qrels/{s}.tsv\" for s in splits), ", ""),
    ("plumbing/run.py", 'for p in (folder / n, folder / f"{n}.gz")', "for p in (folder / n,)"),
    ("plumbing/run.py", '"stage2_steps")\n', '"stage2_steps", "lr")\n'),
    ("plumbing/run.py", "return whole and (", "return ("),
    ("plumbing/run.py", '"prompt", "instruction",\n', '"prompt",\n'),
    ("plumbing/run.py", "step {self.progress['step']} of", "step {self.count} of"),
    ("plumbing/run.py", "        INTERRUPTED[0] = (", "        _ = ("),
    ("plumbing/run.py", '"prompt": vars(reranker.prompt), "inputs"', '"inputs"'),
    # backbone/: an export's logit, GGUF blocks, the order of rows
    ("backbone/export.py", "rows[:1] - rows[1:].sum(0)", "rows[:1] + rows[1:].sum(0)"),
    ("backbone/export.py", "alpha / len(A) * B @ A", "alpha * B @ A"),
    ("backbone/export.py", "token != reranker.suffix_ids[-1]", "True"),
    ("backbone/export.py", "find + first + query", "find + query"),
    ("backbone/export.py", "if {role} is string else {role}[0].text", ""),
    ("backbone/export.py", "behind, \"\".join(suffix))", "behind, suffix[-1])"),
    ("backbone/export.py", 'token in range(config["vocab_size"]) and ', "type(token) is int and "),
    ("backbone/export.py", "if tokenizer.encode(text, add_special_tokens=False).ids != ours:",
     "if False:"),
    ("backbone/export.py", "    if args.out.exists():\n", "    if False:\n"),
    ("backbone/export.py", "        shutil.rmtree(temporary, ignore_errors=True)\n",
     "        pass\n"),
    ("backbone/smollm2.py", "(q - 8) * scale", "q * scale"),
    ("backbone/smollm2.py", "[packed & 15, packed >> 4]", "[packed >> 4, packed & 15]"),
    ("backbone/smollm2.py", "pairs.swapaxes(1, 2)", "pairs"),
    ("backbone/smollm2.py", "range(min(dimensions, 9))][::-1]", "range(min(dimensions, 9))]"),
    ("backbone/smollm2.py", '"output.weight" not in tensors)', '"output.weight" in tensors)'),
    ("backbone/smollm2.py", "if kind in (CONTROL, ADDED)])", "if kind == CONTROL])"),
    ("backbone/smollm2.py", "special=kind == CONTROL", "special=False"),
    ("backbone/smollm2.py", "dict.fromkeys(others, [None])", "{}"),
    ("backbone/smollm2.py", "dict.fromkeys(LENGTHS, width) | metadata", "{}"),
    # results/: the cache, the arms, what is left out, the lucky name
    ("results/experiment.py", "    if not path.exists():\n", "    if True:\n"),
    ("results/experiment.py", "{what}-{model}-{weights}.trec", "{what}-{model}.trec"),
    ("results/experiment.py", " if text not in known]", "]"),
    ("results/experiment.py", '"total": 1, "control": 3', '"total": 3, "control": 3'),
    ("results/experiment.py", '(["--lr", rates[kind]] if kind in rates else [])', "[]"),
    ("results/experiment.py", 'kind if kind in APART else ""', '""'),
    ("results/experiment.py", "if tasks and not args.tables else ()", "if tasks else ()"),
    ("results/two_stages.py", 'if {*found} > {"BM25", "PT"} else ()', ""),
    ("results/two_stages.py", "    if not arms:\n", "    if False:\n"),
    ("results/which_expert.py", "if source != unseen", "if True"),
    ("results/which_expert.py", "if (source != unseen) == known", "if True"),
    ("results/which_expert.py", "0.0 if name in (BAG, CENTROID) else THRESHOLD", "THRESHOLD"),
    ("results/which_expert.py", "p[:, NAMES.index(GENERAL)] = 0", "pass"),
    ("results/shortcut.py", "if generator.random() < p else", "if generator.random() > p else"),
    ("results/significance.py", "seeds + entities - both,", "seeds + entities,"),
    ("results/significance.py", "generator.multinomial(n, [1 / n] * n, samples)",
     "generator.multinomial(n, [1 / n] * n, samples).clip(1, 1)"),
    ("results/significance.py", "abs(ms - m) / ses,", "abs(ms - m) / se,"),
    ("results/significance.py", "means = means + sign * own", "means = means + own"),
    ("results/significance.py", "np.unique(names))", "names)"),
    ("results/names_repeat.py", "not in things and not answers[q] & shown]", "not in things]"),
    ("results/names_repeat.py", "if facts[q][key] not in things and", "if"),
    ("results/names_repeat.py", '"test" if d in hidden else split', "split"),
    ("results/experiment.py", "if coin.random() < 0.5 else group", "if coin else group"),
    ("results/names_repeat.py", 'if ARMS[arm] == "control" else 0', "if not ARMS else 0"),
    ("results/names_repeat.py", "max(RATES, key", "min(RATES, key"),
    ("results/names_repeat.py", "answers, bool(setting.rates))", "answers, False)"),
    ("results/names_repeat.py", "SIZES[bool(setting.rates)][0],", "SIZES[0][0],"),
    ("results/names_repeat.py", "[:known + dev + new]", ""),
    ("results/names_repeat.py", '("PT+S2", rate_of["PT+S2"], s, 0)]["test"]', 'start]["test"]'),
    ("results/shortcut.py", 'if facts["split"] == split}', "}"),
    ("results/shortcut.py", 'STEPS if arm != "PT+S2" else 2 * STEPS', "STEPS"),
    ("results/shortcut.py", "seed + 1000", "seed"),
    ("results/make.py", '"--stage1-lr",\n        cell[2]', '"--lr",\n        cell[2]'),
    ("results/make.py", "*setting.steps[:-2], ", "*setting.steps, "),
    ("results/make.py", "max(values, key=values.get), *best", "[*values][-1], *best"),
    ("results/make.py", '"long-decoder" if', '"long" if'),
    ("results/make.py", 'else "long")', "else setting.tables.name)"),
    ("results/make.py", 'rate: str = "0.001"', 'rate: str = "0.0005"'),
    ("results/make.py", "if is_there(at_rate(setting, rate), 0, *map(model.format, DOMAINS))", ""),
    ("results/experiment.py", 'DOMAINS if model == "routed" else', "DOMAINS if not model else"),
    ("results/shortcut.py", 'best[arm] if rate == "best" else rate', "best[arm]"),
    ("results/travel.py", "lambda part: part not in left_out)", "lambda part: True)"),
    ("results/travel.py", "corpus={d: text for d, text in domain.corpus.items() if d in ids},", ""),
    ("results/travel.py", "alpha * float(share)", "alpha"),
    ("results/travel.py", 'if "--lr" in more else tuple(rates)', "if False else tuple(rates)"),
    ("results/travel.py", 'k.removeprefix("names")', "k"),
    ("results/travel.py", '(arm if more or arm == HALF else "plain")', "arm"),
    ("results/travel.py", "if own != sides]", "]"),
    ("results/travel.py", '"dev", by)', '"test", by)'),
]


def tests_fail(copy: Path, name: str, text: str) -> bool:
    """Whether the tests of that file fail where it holds that text, in a process of their own."""
    before = (copy / name).read_text(encoding="utf-8")
    (copy / name).write_text(text, encoding="utf-8")
    with tempfile.TemporaryFile("w+") as log:
        child = os.fork()
        if child == 0:
            run_tests(copy, name, log)
        _, status = os.waitpid(child, 0)
        log.seek(0)
        code, printed = os.waitstatus_to_exitcode(status), log.read()
    (copy / name).write_text(before, encoding="utf-8")
    if code == -signal.SIGALRM:
        os.killpg(child, signal.SIGKILL)       # what the tests have started
    assert code in (0, 1, -signal.SIGALRM), printed    # 1: tests failed; else there were none
    return code != 0


def run_tests(copy: Path, name: str, log) -> None:
    """Never returns. The exit code is pytest's; SIGALRM ends what takes too long."""
    code = 70
    try:
        os.setsid()
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
        sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
        os.chdir(copy)
        sys.path.remove(str(ROOT / "tests"))
        sys.dont_write_bytecode = True         # it cannot tell files of one size and second apart
        signal.alarm(SECONDS)
        code = pytest.main(["-q", "-x", "-p", "no:cacheprovider",
                            *(f"tests/{test}" for test in TESTS[name])])
        sys.stdout.flush()
    finally:
        os._exit(code)


def main() -> None:
    parser = argparse.ArgumentParser(description="One broken line at a time.")
    parser.add_argument("numbers", type=int, nargs="*", help="which mutations (default: all)")
    numbers, missed = parser.parse_args().numbers or range(len(MUTATIONS)), []
    texts = {name: (ROOT / name).read_text(encoding="utf-8") for name in TESTS}
    for name, old, new in MUTATIONS:
        assert texts[name].count(old) == 1 and old != new, f"{name}: {old!r} stands there not once"
    os.environ |= {"OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    with tempfile.TemporaryDirectory() as directory:
        copy = Path(directory) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(
            ".git", "experts", "__pycache__", ".venv"))
        for name in dict.fromkeys(MUTATIONS[number][0] for number in numbers):
            assert not tests_fail(copy, name, texts[name]), f"{name}: its tests fail as it is"
        for number in numbers:
            name, old, new = MUTATIONS[number]
            if not tests_fail(copy, name, texts[name].replace(old, new)):
                missed.append(number)
            print(f"{number:3} {'missed' if number in missed else 'caught'} {name}: "
                  f"{old.strip()!r} -> {new.strip()!r}", flush=True)
    print(f"{len(numbers) - len(missed)} caught, missed: {missed or 'none'}")
    sys.exit(bool(missed))


if __name__ == "__main__":
    main()
