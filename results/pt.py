"""Is the bare backbone a reranker? BM25 and PT on dev queries of each collection, and the test.

    python results/pt.py --data DIR --decoder SMOLLM2        (a quarter of an hour on one CPU core)
The last lines it prints: nDCG@10 of BM25's top 20 and of their reranking, difference, interval, p.

In:  BEIR folders general, medical, legal, financial; a checkpoint directory
Out: <out>/runs/*.trec, which are not made again; results/decoder/pt.csv
"""
import argparse
import os
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")      # before torch: one core a process
import runs
from plumbing.files import run_main, write_table
from data import judged
from eval import mean, ndcg, paired_test


def main() -> None:
    parser = argparse.ArgumentParser(description="BM25 and the bare backbone on dev queries.")
    parser.add_argument("--data", type=Path, required=True, help="folder of BEIR folders")
    parser.add_argument("--decoder", type=Path, required=True, help="checkpoint directory")
    parser.add_argument("--out", type=Path, help="default: experts/decoder")
    parser.add_argument("--queries", type=int, default=80, help="a collection, by a fixed seed")
    args = parser.parse_args()
    setting, rows = runs.setting_of(args.data, args.out, args.decoder), []
    for name in runs.CLASSES:
        qrels = judged(runs.collection(setting, name), "dev", args.queries)
        candidates = runs.candidates(setting, name, "dev")
        bm25 = ndcg({query: candidates.get(query, {}) for query in qrels}, qrels)
        values = ndcg(runs.scores(setting, 0, "PT", name, "dev", args.queries), qrels)
        test = paired_test(bm25, values)
        rows.append([name, len(qrels), mean(bm25), mean(values), test.difference, test.low,
                     test.high, test.p])
        print(f"{name:<10} BM25 {mean(bm25):.4f}  PT {mean(values):.4f}  {test.difference:+.4f} "
              f"[{test.low:+.4f}, {test.high:+.4f}]  p {test.p:.4f}", flush=True)
    write_table(setting.tables / "pt.csv", ["collection", "queries", "BM25", "PT", "difference",
                                            "low", "high", "p"], rows)


if __name__ == "__main__":
    run_main(main)
