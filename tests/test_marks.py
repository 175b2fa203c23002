"""What is above a file's mark can be read alone: it uses no name that is defined below it."""
import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = ("data", "eag", "lora", "router", "r2r", "eval", "train")
FOLDERS = (".", "plumbing", "backbone", "domains", "results", "tests")
MARK, COLUMNS, LINES = "The method ends here", 100, 2050


def bound_in(node: ast.AST) -> set[str]:
    """The names that are assigned in it, its functions' arguments among them."""
    return {n.id if isinstance(n, ast.Name) else n.arg for n in ast.walk(node) if isinstance(
        n, ast.arg) or isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}


def uses_of_what_follows(text: str) -> set[str]:
    """"name in line" of each use above the mark of what is defined at module level below it: a
    function, a class or an assigned name."""
    mark, = (number for number, line in enumerate(text.splitlines(), 1) if MARK in line)
    method = [node for node in ast.parse(text).body if node.lineno < mark]
    shell = [node for node in ast.parse(text).body if node.lineno > mark]
    below = {name for node in shell for name in (
        [node.name] if isinstance(node, ast.FunctionDef | ast.ClassDef) else bound_in(node))}
    return {f"{n.id} in line {n.lineno}" for node in method for own in [bound_in(node)]
            for n in ast.walk(node) if isinstance(n, ast.Name) and n.lineno < mark
            and n.id in below - own}


@pytest.mark.parametrize("name", FILES)
def test_nothing_above_the_mark_uses_what_is_defined_below_it(name):
    assert uses_of_what_follows((ROOT / f"{name}.py").read_text(encoding="utf-8")) == set()


def test_functions_classes_and_assigned_names_from_below_the_mark_are_seen():
    text = f"def f(z):\n    X = z\n    return g(Y)\nclass C(D):\n    y = X\n# {MARK}\nX, Y = 1, 2\n"
    assert uses_of_what_follows(text + "def g(z): f()\nclass D: y = 3\n") == {
        "g in line 3", "Y in line 3", "D in line 4", "X in line 5"}
    assert uses_of_what_follows(text) == {"Y in line 3", "X in line 5"}


def test_no_line_is_longer_than_a_screen_is_wide():
    paths = [path for folder in FOLDERS for path in sorted((ROOT / folder).glob("*.py"))]
    assert [f"{path.relative_to(ROOT)}:{number}" for path in paths for number, line in enumerate(
        path.read_text(encoding="utf-8").splitlines(), 1) if len(line) > COLUMNS] == []


def test_each_line_that_mutations_py_breaks_stands_exactly_once_in_its_file():
    tree = ast.parse((ROOT / "tests" / "mutations.py").read_text(encoding="utf-8"))
    entries, = (ast.literal_eval(node.value) for node in tree.body if isinstance(node, ast.Assign)
                and node.targets[0].id == "MUTATIONS")
    texts = {name: (ROOT / name).read_text(encoding="utf-8") for name, _, _ in entries}
    assert [(name, old) for name, old, new in entries
            if texts[name].count(old) != 1 or old == new] == []


def test_the_seven_files_together_are_one_sitting():
    texts = [(ROOT / f"{name}.py").read_text(encoding="utf-8") for name in FILES]
    assert sum(len(text.splitlines()) for text in texts) <= LINES
