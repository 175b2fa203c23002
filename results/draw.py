"""The figures of report.md, from the tables that stand beside them; no plotting library.

    python results/draw.py                (a second; also the last step of make.py)
    python results/draw.py results        (what eval.py has just measured)
In:  <directory>/*.csv; a figure whose table is missing is left out.
Out: <directory>/*.svg
"""
import argparse
import csv
import sys
from collections import defaultdict
from pathlib import Path
from statistics import mean
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from plumbing.files import InputError, run_main, write_atomically

RESULTS = ROOT / "results" / "real"
COLOURS = ("#1b6ca8", "#c8553d", "#3a7d44", "#7a5195", "#8a6d00", "#555555")
WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 330, 220, 52, 30, 104, 44
LETTER = 6.5                                           # the width of one, about

Points = list[tuple[float, float]]


def read(directory: Path, name: str) -> list[dict]:
    with open(directory / f"{name}.csv", newline="") as file:
        return list(csv.DictReader(file))


def text(x: float, y: float, words: str, anchor: str = "start", **more) -> str:
    extra = "".join(f' {key}="{value}"' for key, value in more.items())
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{extra}>{escape(words)}</text>'


def write_svg(path: Path, width: float, height: float, parts: list[str]) -> None:
    head = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" '
            f'width="{width:.0f}" height="{height:.0f}" font-family="sans-serif" font-size="11">\n'
            '<rect width="100%" height="100%" fill="white"/>\n')
    write_atomically(path, head + "\n".join(parts) + "\n</svg>\n")
    print(f"wrote {path}")


def ticks(low: float, high: float) -> list[float]:
    """Three to six round numbers: 0.46, 0.83 -> 0.5, 0.6, 0.7, 0.8."""
    step = next(s for e in range(-4, 5) for s in (10.0 ** e, 2 * 10.0 ** e, 5 * 10.0 ** e)
                if (high - low) / s <= 6)
    first = int(low // step) + (low % step > 1e-9 * step)
    return [step * i for i in range(first, int(high / step + 1e-9) + 1)]


def panel(title: str, series: dict[str, Points], across: str, up: str, marks: dict[float, str],
          at: tuple[float, float], bounds: tuple[float, float] | None = None) -> list[str]:
    """Lines with their names at their ends; a name that ends in "dashed" is drawn so."""
    xs = [x for points in series.values() for x, _ in points]
    ys = [y for points in series.values() for _, y in points]
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
    end = 0.0                                          # of the last mark; one that meets it is left
    for x, words in sorted(marks.items()):
        half = LETTER / 2 * len(words)
        if place(x, low)[0] - half > end:
            parts.append(text(place(x, low)[0], top + tall + 16, words, "middle"))
            end = place(x, low)[0] + half + LETTER
    taken: list[float] = []
    drawn = zip(series.items(), COLOURS)               # from above, as the names go down
    for (name, points), colour in sorted(drawn, key=lambda one: -one[0][1][-1][1]):
        path = "L".join("{:.1f} {:.1f}".format(*place(*p)) for p in points)
        dash = ' stroke-dasharray="5 3"' if name.endswith("dashed") else ""
        parts.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
        y = place(*points[-1])[1]
        while any(abs(y - other) < 12 for other in taken):
            y += 4
        taken.append(y)
        parts.append(text(left + wide + 5, y + 4, name.removesuffix(" dashed"), fill=colour))
    return parts


def heat(path: Path, title: str, rows: list[str], columns: list[str], values: list[list[float]],
         digits: str, sides: tuple[str, str], by_column: bool = False,
         change: bool = False) -> None:
    """A table whose cells are the darker the larger; `by_column` compares within a column only. Of
    a `change` those farther from 0 are darker, a loss in another colour than a gain."""
    cell, left, top, parts = (78, 30), 150, 62, []
    parts.append(text(12, 18, title, **{"font-weight": "bold"}))
    parts.append(text(left + len(columns) * cell[0] / 2, 36, sides[1], "middle"))
    parts.append(text(12, top - 8, sides[0]))
    parts += [text(left + cell[0] * (j + 0.5), top - 8, column, "middle")
              for j, column in enumerate(columns)]
    for i, row in enumerate(rows):
        parts.append(text(left - 8, top + cell[1] * i + 19, row, "end"))
        for j, value in enumerate(values[i]):
            line = [r[j] for r in values] if by_column else [v for r in values for v in r]
            depth = (value - min(line)) / (max(line) - min(line) or 1)
            if change:
                depth = abs(value) / (max(map(abs, line)) or 1)
            x, y = left + cell[0] * j, top + cell[1] * i
            colour = COLOURS[change and round(value, 1) < 0]
            parts.append(f'<rect x="{x}" y="{y}" width="{cell[0] - 2}" height="{cell[1] - 2}" '
                         f'fill="{colour}" fill-opacity="{0.08 + 0.8 * depth:.2f}"/>')
            parts.append(text(x + cell[0] / 2, y + 19, format(value, digits), "middle",
                              fill="white" if depth > 0.6 else "black"))
    write_svg(path, left + cell[0] * len(columns) + 12, top + cell[1] * len(rows) + 12, parts)


# ----------------------------------------------------------------------------------------- figures

def stages(directory: Path) -> None:
    """Figure 3: each metric after each stage; solid PT+S1+S2, dashed PT+S2; one unit a row. Prints
    what of systems.csv it does not show, and what it misses there."""
    samples: dict[tuple, list] = defaultdict(list)
    for row in read(directory, "systems"):
        for metric in ("ndcg@10", "mrr@10", "precision@10", "recall@10"):
            samples[metric, row["domain"], row["system"]].append(100 * float(row[metric]))
    value, parts = {key: mean(values) for key, values in samples.items()}, []
    systems = ("PT", "PT+S1", "PT+S2", "PT+S1+S2")
    domains = list(dict.fromkeys(d for _, d, _ in value))
    missing = [f"{s} of {d}" for d in domains for s in systems if ("ndcg@10", d, s) not in value]
    others = list(dict.fromkeys(s for _, _, s in value if s not in systems))
    for why, what in (("not in systems.csv", missing), ("no stages", others)):
        if what:
            print(f"stages.svg is without {', '.join(what)}: {why}")
    lines = {"PT+S1+S2": ("PT", "PT+S1", "PT+S1+S2"), "PT+S2 dashed": ("PT", "PT+S2")}
    places = dict(zip(systems, (0, 1, 2, 2)))
    for i, metric in enumerate(("ndcg@10", "mrr@10", "precision@10", "recall@10")):
        drawn = {d: [value[metric, d, s] for s in systems if (metric, d, s) in value]
                 for d in domains}
        span = max(max(values) - min(values) for values in drawn.values())
        for j, domain in enumerate(domains):
            middle = (max(drawn[domain]) + min(drawn[domain])) / 2
            series = {name: [(places[s], value[metric, domain, s]) for s in line
                             if (metric, domain, s) in value] for name, line in lines.items()}
            series = {name: points for name, points in series.items() if points[-1][0] == 2}
            parts += panel(domain, series, "", f"{metric}, percent", {0: "PT", 1: "S1", 2: "S2"},
                           (WIDTH * j, HEIGHT * i), (middle - span / 2, middle + span / 2))
    write_svg(directory / "stages.svg", len(domains) * WIDTH, 4 * HEIGHT, parts)


def routing(directory: Path) -> None:
    rows = read(directory, "layers")
    accuracies = {"accuracy": [(int(r["layer"]), 100 * float(r["accuracy"])) for r in rows]}
    parts = panel("State of which layer?", accuracies, "layer", "dev accuracy, percent",
                  {int(r["layer"]): r["layer"] for r in rows}, (0, 0))
    rows = read(directory, "labels")
    names = [name for name in rows[0] if name != "queries a class"]
    counts = [r["queries a class"] for r in rows]
    parts += panel("How many labelled queries?", {
        n: [(i, 100 * float(r[n])) for i, r in enumerate(rows)] for n in names},
        "labelled queries a class", "test accuracy, percent", dict(enumerate(counts)), (WIDTH, 0))
    write_svg(directory / "routing.svg", 2 * WIDTH + 30, HEIGHT, parts)       # for long names
    rows = read(directory, "confusion")
    columns = [name for name in rows[0] if name != "true"]
    heat(directory / "confusion.svg", "Routes of test queries", [r["true"] for r in rows], columns,
         [[int(r[c]) for c in columns] for r in rows], "d", ("true", "expert chosen"))


def abstention(directory: Path) -> None:
    rows, marks = read(directory, "risk"), {x: f"{x}" for x in (0, 50, 100)}
    parts = []
    for i, (column, up) in enumerate((("risk", "of these with a wrong one, percent"),
                                      ("ndcg@10", "nDCG@10 of all queries, percent"))):
        points = [(100 * float(r["coverage"]), 100 * float(r[column])) for r in rows]
        parts += panel(("Risk", "Effect")[i], {"LSR": points}, "queries with an expert, percent",
                       up, marks, (WIDTH * i, 0))
    write_svg(directory / "risk.svg", 2 * WIDTH, HEIGHT, parts)


def forgetting(directory: Path) -> None:
    rows = read(directory, "forgetting")
    models = list(dict.fromkeys(r["model"] for r in rows))
    columns = list(dict.fromkeys(r["collection"] for r in rows))
    value = {(m, c): mean(100 * float(r["ndcg@10"]) for r in rows
                          if (r["model"], r["collection"]) == (m, c))
             for m in models for c in columns}
    names = {"PT": "PT", "one": "one LoRA", "full": "full fine-tuning", "routed": "R2R, routed"}
    heat(directory / "forgetting.svg", "nDCG@10, percent; shades within a collection",
         [names.get(m, f"{m} expert") for m in models], columns,
         [[value[m, c] for c in columns] for m in models], ".1f", ("model", "collection"), True)


def robustness(directory: Path) -> None:
    rows = [r for r in read(directory, "robustness") if r["domain"] != "all"]
    edits = [e for e in dict.fromkeys(r["edit"] for r in rows) if e != "none"]
    lines = list(dict.fromkeys((r["domain"], r["system"]) for r in rows))
    value = {(r["domain"], r["system"], r["edit"]): 100 * float(r["change"]) for r in rows}
    heat(directory / "robustness.svg", "Change of nDCG@10, points; blue a gain, red a loss",
         [f"{d} {s}" for d, s in lines], edits,
         [[value[d, s, e] for e in edits] for d, s in lines], "+z.1f",
         ("system", "edit"), change=True)


def shortcut(directory: Path) -> None:
    """How much a lucky name of training misleads each arm; on the right the names as they are."""
    rows, parts = read(directory, "shortcut"), []
    for i, (test, title) in enumerate((("lucky", "The lucky name on an irrelevant entity"),
                                       ("none", "Names as they are"))):
        series = {s: [(float(r["p"]), 100 * float(r["ndcg@10"])) for r in rows
                      if (r["system"], r["test"], r["from"]) == (s, test, "PT+S2")]
                  for s in dict.fromkeys(r["system"] for r in rows)}
        parts += panel(title, series, "p: lucky names on answers, in training",
                       "test nDCG@10, percent", {float(r["p"]): f'{float(r["p"]):g}' for r in rows},
                       (WIDTH * i, 0))
    write_svg(directory / "shortcut.svg", 2 * WIDTH, HEIGHT, parts)


def draw(directory: Path = RESULTS) -> None:
    """Every figure whose tables are there."""
    tables = {stages: ["systems"], routing: ["layers", "labels", "confusion"],
              abstention: ["risk"], forgetting: ["forgetting"], robustness: ["robustness"],
              shortcut: ["shortcut"]}
    figures = [figure for figure, names in tables.items()
             if all((directory / f"{name}.csv").exists() for name in names)]
    if not figures:
        raise InputError(f"{directory}: no table of a figure; expected systems.csv or another that "
                         "eval.py or make.py writes; run one of them first")
    for figure in figures:
        figure(directory)


def main() -> None:
    parser = argparse.ArgumentParser(description="Draw the figures of a directory's tables.")
    parser.add_argument("directory", type=Path, nargs="?", default=RESULTS,
                        help="of the *.csv; the *.svg go beside them (default: results/real)")
    draw(parser.parse_args().directory)


if __name__ == "__main__":
    run_main(main)
