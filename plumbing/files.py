"""What every command promises about files, flags and the terminal, said once.

- A reader, or a crash, meets an old file or a new one, never a half.
- Bad input is one clear line and exit code 2: where, what was found, what is expected, what to do.
- Nothing that a file holds is obeyed by the terminal; a closed pipe and Ctrl-C are quiet.
"""
import argparse
import csv
import ctypes
import gzip
import hashlib
import io
import json
import os
import re
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

INTERRUPTED = ["interrupted"]          # what Ctrl-C ends with; a stage says where --resume goes on
TORCHRUN = {"RANK", "LOCAL_RANK", "WORLD_SIZE", "MASTER_ADDR"}     # its processes' environment
KINDS = {str: "a text", int: "a whole number", int | float: "a number", float: "a fraction",
         bool: "true or false", dict: "an object", list: "a list"}


class InputError(ValueError):
    """Input that cannot be used, a line a fault: where, what was found, what is expected, to do."""


def check_fields(where, values: dict, table: dict, remedy: str) -> None:
    """Raise InputError for the first value that does not fit the table of its file's format, which
    maps a key to a list of choices, a type, or (type, lowest, highest); an absent key is None."""
    for key, expected in table.items():
        value = values.get(key)
        kind, low, high = expected if isinstance(expected, tuple) else (expected, None, None)
        text = "one of " + json.dumps(kind) if isinstance(kind, list) else KINDS[kind]
        if isinstance(kind, list):
            fits = value in kind
        else:                                          # True is an int to Python, not to a reader
            fits = isinstance(value, kind) and (type(value) is bool) == (kind is bool)
        if low is not None:
            fits, text = fits and low <= value <= high, f"{text} from {low} to {high}"
        if not fits:
            found = f"is {value!r:.60}" if key in values else "is missing"
            raise InputError(f"{where}: {key} {found}; expected {text}; {remedy}")


def check_texts(name: str, texts, blank: bool = True) -> None:
    """InputError unless these are str, in a list: of one str the letters would be ranked."""
    if not isinstance(texts, (list, tuple)) or not all(
            isinstance(text, str) and not re.search("[\ud800-\udfff]", text)
            and (blank or text.strip()) for text in texts):
        raise InputError(f"{name}: {texts!r:.60}; expected text (str), of documents a list of it"
                         f"{'' if blank else ', and not blank'}")


# ------------------------------------------------------------------------------------------- files

def write_atomically(path: str | Path, content: str | bytes) -> None:
    """Write to a temporary name, then rename. Under torchrun the first process alone writes."""
    if TORCHRUN <= os.environ.keys() and os.environ["RANK"] != "0":
        return
    path = Path(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(temporary, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror or error}); what was there "
                         "is as it was; make room or choose another directory") from None
    finally:
        with suppress(OSError):
            temporary.unlink()


def write_json(path: str | Path, values: dict) -> None:
    write_atomically(path, json.dumps(values, indent=2) + "\n")


def write_table(path: str | Path, header: Sequence[str], rows: Iterable[Sequence]) -> None:
    """CSV; a float has four digits."""
    csv.writer(text := io.StringIO(), lineterminator="\n").writerows(
        [f"{value:.4f}" if isinstance(value, float) else value for value in row]
        for row in (header, *rows))
    write_atomically(path, text.getvalue())


def fingerprint(paths: Iterable[str | Path]) -> str:
    """SHA-256 over names and contents in the order given; the folder they lie in does not count."""
    total = hashlib.sha256()
    for path in map(Path, paths):
        with open(path, "rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        total.update(f"{path.name} {digest}\n".encode())
    return total.hexdigest()


def read_lines(path: str | Path) -> Iterator[tuple[str, str]]:
    """("file:line", text) of the lines that are not blank, without byte order mark and CRLF."""
    try:                            # bytes: only "\n" ends a line, and a bad byte has a line number
        with (gzip.open if str(path).endswith(".gz") else open)(path, "rb") as file:
            for number, raw in enumerate(file, 1):
                line = raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
                if line.strip():
                    yield f"{path}:{number}", line
    except UnicodeDecodeError as error:
        raise InputError(f"{path}:{number}: byte {raw[error.start]:#04x} is not UTF-8; save the "
                         "file as UTF-8") from None
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{path}: {getattr(error, 'strerror', None) or error}; expected a text "
                         "file, packed by gzip if its name ends in .gz") from None


def parse_json(text: str) -> dict:
    """The object that a text holds; ValueError for anything else, however deep it nests."""
    try:
        value = json.loads(text)
        if "\\ud" in text.lower():                     # half of a surrogate pair is no text
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not isinstance(value, dict):
        raise ValueError(f"found a {type(value).__name__}, expected a JSON object")
    return value


def read_json(path: Path) -> dict:
    """The object in a JSON file; anything else there is refused."""
    try:
        return parse_json(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: {error}; expected a JSON file") from None


def is_plain_name(name) -> bool:
    """Fit for the folder of an expert: no way out of its parent, nothing that a terminal obeys."""
    return isinstance(name, str) and bool(re.fullmatch(r"\w[\w -]{0,99}", name))


# ----------------------------------------------------------------------------------- command lines

def run_main(main: Callable[[], None]) -> None:
    """Bad input is one clear line, or one for each of ten faults, and exit code 2: no traceback."""
    keep_freed_memory()
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")          # what a terminal cannot show
    try:
        main()
        sys.stdout.flush()
    except BrokenPipeError:                            # `| head` has read enough; so is Python told
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except KeyboardInterrupt:
        print(*INTERRUPTED, file=sys.stderr)
        sys.exit(130)
    except (InputError, OSError, UnicodeEncodeError, MemoryError, RuntimeError) as error:
        if isinstance(error, RuntimeError) and "memory" not in str(error):   # PyTorch's own kind
            raise
        faults = (str(error) or "out of memory").split("\n")
        more = [f"{len(faults)} faults in all, of which these are the first ten"]
        for text in map(printable, faults[:10] + more * (len(faults) > 10)):
            short = text if len(text) <= 900 else f"{text[:600]} ... {text[-250:]}"
            print(f"error: {short}", file=sys.stderr)
        sys.exit(2)


def keep_freed_memory() -> None:
    """Large blocks that glibc gives back are new pages at the next layer: a tenth of the time."""
    if sys.platform == "linux" and hasattr(libc := ctypes.CDLL(None), "mallopt"):
        for option, value in (-1, 2 ** 31 - 1), (-4, 0):       # M_TRIM_THRESHOLD, M_MMAP_MAX
            libc.mallopt(option, value)


def printable(text: str) -> str:
    """Nothing that a terminal obeys: "a\\x1b[2J" -> "a\\\\x1b[2J"."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def note(text: str) -> None:
    """One line for the reader of the terminal, apart from results."""
    print(f"note: {printable(text)}", file=sys.stderr)


class Help(argparse.ArgumentDefaultsHelpFormatter):
    """Each flag's default behind its help, but for None and False, which would say nothing."""

    def _get_help_string(self, action: argparse.Action) -> str:
        silent = action.default is None or action.default is False         # 0 == False is shown
        return action.help if silent else super()._get_help_string(action)


def check_flags(args: argparse.Namespace, signed: Sequence[str] = ()) -> argparse.Namespace:
    """The arguments as they are; InputError for a huge number, or one not above 0 nor `signed`."""
    for name, value in vars(args).items():
        if type(value) in (int, float) and not (
                abs(value) < 2 ** 31 and (value > 0 or name in signed)):
            raise InputError(f"--{name.replace('_', '-')} {str(value):.20}; expected a number "
                             f"above {'-2^31' if name in signed else 0} and below 2^31")
    return args
