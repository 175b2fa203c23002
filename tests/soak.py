"""R2R.rerank for an hour over queries of all domains: flat memory, the same scores.

    python tests/soak.py --minutes 60
The last line it prints: queries answered, memory after the first minute and at the end, and how
many answers differed from the first ones.

In:  the embedded backbone and domains; three experts of random numbers, so that nothing need be
     trained and every expert changes every score.
"""
import argparse
import random
import sys
import time
from pathlib import Path

import torch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from plumbing.files import keep_freed_memory
from data import known_domains, load_domain
from eval import states_of
from lora import add_experts, expert_parameters
from r2r import R2R, Reranker
from router import GENERAL, Router


def system() -> R2R:
    """A router fitted on 50 queries of each domain, so that every expert is used."""
    torch.manual_seed(0)
    reranker, names = Reranker.from_pretrained(ROOT / "backbone"), ["financial", "legal", "medical"]
    add_experts(reranker.decoder, names)
    for name in names:
        for parameter in list(expert_parameters(reranker.decoder, name).values())[1::2]:      # B
            torch.nn.init.normal_(parameter.data, std=0.02)
    queries = {name: list(load_domain(ROOT / "domains", name).queries.values())[:50]
               for name in (*names, GENERAL)}
    states = states_of(reranker, [query for name in queries for query in queries[name]])
    labels = [name for name in queries for _ in queries[name]]
    return R2R(reranker, Router.fit(states, labels, list(queries),
                                    reranker.domain_words(list(queries))))


def requests(count: int) -> list[tuple[str, list[str]]]:
    """Each query with 1 to 20 passages, drawn over all domains."""
    generator, drawn = random.Random(0), []
    domains = [load_domain(ROOT / "domains", name) for name in known_domains(ROOT / "domains")]
    for _ in range(count):
        domain = generator.choice(domains)
        passages = generator.sample(sorted(domain.corpus), generator.randint(1, 20))
        query = domain.queries[generator.choice(sorted(domain.queries))]
        drawn.append((query, [domain.corpus[p] for p in passages]))
    return drawn


def resident() -> float:  # MiB
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 2 ** 20


def main() -> None:
    parser = argparse.ArgumentParser(description="Rerank for an hour.")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--requests", type=int, default=300, help="different ones")
    args = parser.parse_args()
    keep_freed_memory()
    r2r, stream = system(), requests(args.requests)
    first = [r2r.rerank(*request) for request in stream]
    routes = sorted({str(ranking.route.domain) for ranking in first})
    print(f"{len(stream)} requests, routed to {', '.join(routes)}", flush=True)
    began, answered, drifted, memory = time.monotonic(), 0, 0, []
    while (spent := time.monotonic() - began) < 60 * args.minutes:
        drifted += r2r.rerank(*stream[answered % len(stream)]) != first[answered % len(stream)]
        answered += 1
        if spent >= 60 * (len(memory) + 1):
            memory.append(resident())
            print(f"minute {len(memory)}: {answered} answers, {memory[-1]:.0f} MiB, {drifted} "
                  "different", flush=True)
    memory = memory or [resident()]
    print(f"{answered} queries, {memory[0]:.0f} MiB after a minute, {resident():.0f} MiB at the "
          f"end, {drifted} different answers")
    sys.exit(bool(drifted or resident() > 1.05 * memory[0]))


if __name__ == "__main__":
    main()
