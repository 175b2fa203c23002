"""The figures of report.md, from the tables that stand beside them; no plotting library.

    python results/draw.py                (a second; the scripts of these tables do it, too)
    python results/draw.py results        (what eval.py has just measured)
In:  <directory>/*.csv; a figure whose table is missing is left out.
Out: <directory>/*.svg
"""
import argparse
import csv
import sys
from collections import defaultdict
from itertools import product
from pathlib import Path
from statistics import mean
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from plumbing.files import InputError, run_main, write_atomically

COLOURS = ("#1b6ca8", "#c8553d", "#3a7d44", "#7a5195", "#8a6d00", "#555555")
WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 330, 220, 52, 30, 104, 44
METRICS = ("ndcg@10", "mrr@10", "precision@10", "recall@10")
Figure = tuple[int, int, list[str]]                    # width, height, parts of the SVG


def read(directory: Path, name: str) -> list[dict]:
    """The rows of a table; none where it is missing."""
    path = directory / f"{name}.csv"
    return list(csv.DictReader(path.read_text("utf-8").splitlines())) if path.exists() else []


def text(x: float, y: float, words: str, anchor: str = "start", **more) -> str:
    extra = "".join(f' {key}="{value}"' for key, value in more.items())
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{extra}>{escape(words)}</text>'


def ticks(low: float, high: float) -> list[float]:
    """A few round numbers: 0.46, 0.83 -> 0.5, 0.6, 0.7, 0.8."""
    step = next(s for e in range(-4, 5) for s in (10.0 ** e, 2 * 10.0 ** e, 5 * 10.0 ** e)
                if (high - low) / s <= 6)
    first = int(low // step) + (low % step > 1e-9 * step)
    return [step * i for i in range(first, int(high / step + 1e-9) + 1)]


def panel(title: str, series: dict[str, list[tuple]], across: str, up: str, marks: dict[float, str],
          at: tuple[float, float], bounds: tuple[float, float] | None = None,
          bands: dict[str, list[tuple]] | None = None) -> list[str]:
    """Lines with their names at their ends; a name that ends in "dashed" is drawn so. `bands` are
    outlines, filled behind the lines of their names."""
    bands = bands or {}
    xs = [x for points in series.values() for x, _ in points]
    ys = [y for points in [*series.values(), *bands.values()] for _, y in points]
    low, high = bounds or (min(ys), max(ys))
    low, high = low - 0.05 * (high - low or 1), high + 0.05 * (high - low or 1)
    left, top = at[0] + LEFT, at[1] + TOP
    wide, tall = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def place(x: float, y: float) -> tuple[float, float]:
        return (left + wide * (x - min(xs)) / (max(xs) - min(xs) or 1),
                top + tall * (high - y) / (high - low))
    parts = [text(left, at[1] + 18, title, **{"font-weight": "bold"}),
             text(left + wide / 2, top + tall + 36, across, "middle"),
             text(at[0] + 12, top + tall / 2, up, "middle",
                  transform=f"rotate(-90 {at[0] + 12:.1f} {top + tall / 2:.1f})")]
    for value in ticks(low, high):
        y = place(min(xs), value)[1]
        parts += [f'<path d="M{left:.1f} {y:.1f}h{wide}" stroke="#ddd"/>',
                  text(left - 5, y + 4, f"{value:.4g}", "end")]
    parts += [text(place(x, low)[0], top + tall + 16, words, "middle")
              for x, words in marks.items()]
    taken: list[float] = []
    drawn = zip(series.items(), COLOURS)               # from above, as the names go down
    for (name, points), colour in sorted(drawn, key=lambda one: -one[0][1][-1][1]):
        path, outline = ("L".join("{:.1f} {:.1f}".format(*place(*p)) for p in some)
                         for some in (points, bands.get(name, [])))
        parts += [f'<path d="M{outline}Z" fill="{colour}" opacity="0.12"/>'] if outline else []
        dash = ' stroke-dasharray="5 3"' if name.endswith("dashed") else ""
        parts.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
        y = place(*points[-1])[1]
        while any(abs(y - other) < 12 for other in taken):
            y += 4
        taken.append(y)
        parts.append(text(left + wide + 5, y + 4, name.removesuffix(" dashed"), fill=colour))
    return parts


def stages(rows: list[dict]) -> Figure:
    """Figure 3: each metric after each stage; solid PT+S1+S2, dashed PT+S2; one unit a row."""
    samples: dict[tuple, list] = defaultdict(list)
    metrics = [m for m in METRICS if all(row[m] for row in rows)]
    for row, metric in product(rows, metrics):
        samples[metric, row["domain"], row["system"]].append(100 * float(row[metric]))
    value, parts = {key: mean(values) for key, values in samples.items()}, []
    systems = ("PT", "PT+S1", "PT+S2", "PT+S1+S2")
    domains = list(dict.fromkeys(d for _, d, s in value if s in systems[2:]))
    missing = [f"{s} of {d}" for d in domains for s in systems if ("ndcg@10", d, s) not in value]
    if missing:
        print(f"stages.svg is without {', '.join(missing)}: not in systems.csv")
    lines = {"PT+S1+S2": ("PT", "PT+S1", "PT+S1+S2"), "PT+S2 dashed": ("PT", "PT+S2")}
    places = dict(zip(systems, (0, 1, 2, 2)))
    for i, metric in enumerate(metrics):
        drawn = {d: [value[metric, d, s] for s in systems if (metric, d, s) in value]
                 for d in domains}
        span = max((max(values) - min(values) for values in drawn.values()), default=0)
        for j, domain in enumerate(domains):
            middle = (max(drawn[domain]) + min(drawn[domain])) / 2
            series = {name: [(places[s], value[metric, domain, s]) for s in line
                             if (metric, domain, s) in value] for name, line in lines.items()}
            series = {name: points for name, points in series.items() if points[-1][0] == 2}
            parts += panel(domain, series, "", f"{metric}, percent", {0: "PT", 1: "S1", 2: "S2"},
                           (WIDTH * j, HEIGHT * i), (middle - span / 2, middle + span / 2))
    return len(domains) * WIDTH, len(metrics) * HEIGHT, parts


def shortcut(rows: list[dict]) -> Figure:
    """How much a lucky name misleads each arm, a row a rate; on the right the names as they are."""
    parts, marks = [], {float(r["p"]): f'{float(r["p"]):g}' for r in rows}
    rates = list(dict.fromkeys(r["rate"] for r in rows if r["rate"] != "best"))
    for (i, rate), (j, (test, title)) in product(enumerate(rates), enumerate(
            {"lucky": "a lucky name misleads", "none": "names as they are"}.items())):
        series = defaultdict(dict)
        for r in rows:
            if (r["rate"], r["test"]) == (rate, test):
                series[r["system"]][float(r["p"])] = 100 * float(r["ndcg@10"])
        parts += panel(f"rate {rate}, {title}", {arm: [*of.items()] for arm, of in series.items()},
                       "p: lucky names on answers, in training", "test nDCG@10, percent", marks,
                       (WIDTH * j, HEIGHT * i))
    return 2 * WIDTH, len(rates) * HEIGHT, parts


def names_repeat(rows: list[dict]) -> Figure:
    """A row a domain: new names over the epochs, then the gap, same less new. Each arm at the rate
    that all seeds have, or of one seed the best on dev; the band is of the seeds."""
    tried, parts = defaultdict(list), []
    for r in rows:
        if r["rate"] and r["epoch"] != "best":
            tried[r["domain"], r["arm"], r["rate"]].append(r)
    best = {key[:2]: found for key, found in sorted(tried.items(), key=lambda one: (
        len(one[1]), max(float(r["dev"]) for r in one[1])))}               # the last one stays
    epochs = list(dict.fromkeys(r["epoch"] for found in best.values() for r in found))
    for i, domain in enumerate(dict.fromkeys(r["domain"] for r in rows)):
        for j, title in enumerate(("new names", "same less new names")):
            series, bands = {}, {}
            for arm in dict.fromkeys(r["arm"] for r in rows if (domain, r["arm"]) in best):
                values = [[100 * (float(r["same"]) - float(r["new"]) if j else float(r["new"]))
                           for r in best[domain, arm] if r["epoch"] == e] for e in epochs]
                series[arm] = [(x, mean(v)) for x, v in enumerate(values)]
                bands[arm] = [(x, max(v)) for x, v in enumerate(values)] + [
                    (x, min(v)) for x, v in enumerate(values)][::-1]
            parts += panel(f"{domain}, {title}", series, "epochs of the arm's own text",
                           "nDCG@10, percent", {float(x): e for x, e in enumerate(epochs)},
                           (WIDTH * j, HEIGHT * i), bands=bands)
    return 2 * WIDTH, HEIGHT * (i + 1), parts


def draw(directory: Path) -> None:
    """Every figure whose table is there."""
    tables = {stages: read(directory, "systems"), shortcut: read(directory, "shortcut"),
              names_repeat: read(directory, "names_repeat")}
    if not any(tables.values()):
        raise InputError(f"{directory}: no table of a figure; expected systems.csv or another that "
                         "eval.py or make.py writes; run one of them first")
    for figure in filter(tables.get, tables):
        (width, height, parts), path = figure(tables[figure]), directory / figure.__name__
        head = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
                f'width="{width}" height="{height}" font-family="sans-serif" font-size="11">\n'
                '<rect width="100%" height="100%" fill="white"/>\n')
        write_atomically(f"{path}.svg", head + "\n".join(parts) + "\n</svg>\n")
        print(f"wrote {path}.svg")


def main() -> None:
    parser = argparse.ArgumentParser(description="Draw the figures of a directory's tables.")
    parser.add_argument("directory", type=Path, nargs="?", default=ROOT / "results" / "real",
                        help="of the *.csv; the *.svg go beside them (default: results/real)")
    draw(parser.parse_args().directory)


if __name__ == "__main__":
    run_main(main)
