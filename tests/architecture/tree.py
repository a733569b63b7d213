"""The source tree as the architecture tests see it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INCLUDE = ROOT / "libnet" / "include" / "citynet"
SOURCE = ROOT / "libnet" / "src"
CPP_TESTS = ROOT / "tests" / "cpp"
UMBRELLA = INCLUDE / "citynet.hpp"
BOOST_ADAPTOR = INCLUDE / "view" / "boost_graph.hpp"
IGRAPH_ADAPTOR = INCLUDE / "view" / "igraph_graph.hpp"
# The public headers that need another library, and that nothing of ours includes.
OPT_IN = {BOOST_ADAPTOR, IGRAPH_ADAPTOR}

# Rooms in the order in which the data flow, and whom each may include.
MAY_INCLUDE = {
    "base": set(),
    "formats": {"base"},
    "read": {"base", "formats"},
    "model": {"base"},
    "resolve": {"base", "read", "model"},
    "view": {"base", "model"},
    "engines": {"base", "view"},
    "measure": {"base", "view"},
    "present": {"base", "formats", "model", "view", "measure"},
}
# Engines are private: only the sources of measure may look into them.
SOURCES_MAY_ALSO_INCLUDE = {"measure": {"engines"}}


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def cpp_files(*folders: Path) -> list[Path]:
    return sorted(p for f in folders for p in f.rglob("*") if p.suffix in {".hpp", ".cpp"})


def public_headers() -> list[Path]:
    return [p for p in cpp_files(INCLUDE) if p != UMBRELLA]


def room_of(path: Path) -> str:
    base = INCLUDE if path.is_relative_to(INCLUDE) else SOURCE
    return path.relative_to(base).parts[0]


def includes(path: Path) -> Iterator[tuple[str, str]]:
    """Every include of a file: `"` or `<`, and what it names."""
    yield from re.findall(r'^#include ([<"])([^>"]+)[>"]', path.read_text("utf-8"), re.MULTILINE)


# A raw string, a string, a comment of either kind; strings first, as they may hold `//`.
NOT_CODE = re.compile(r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/', re.DOTALL)


def code_of(path: Path) -> str:
    """A C++ file without its comments and without what its strings say."""
    text = path.read_text("utf-8")
    return NOT_CODE.sub(lambda m: "" if m.group().startswith("/") else '""', text)


def project_files() -> list[Path]:
    """What belongs to the project: all but what git ignores."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout.decode()
        paths = [ROOT / name for name in listed.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):  # an unpacked archive
        skipped = {"build", "dist", ".venv", ".git", "__pycache__", "citynet-demo"}
        paths = [p for p in ROOT.rglob("*") if not skipped & set(p.relative_to(ROOT).parts)]
    return sorted(p for p in paths if p.is_file())


def text_of(path: Path) -> str | None:
    """Text of a file, or nothing when it is not UTF-8 text."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return None
