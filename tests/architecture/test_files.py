"""Every file of the project keeps the rules of the house."""

from __future__ import annotations

import re
from pathlib import Path

from tests.architecture.tree import (
    BOOST_ADAPTOR,
    INCLUDE,
    ROOT,
    code_of,
    cpp_files,
    project_files,
    short,
    text_of,
)

LONGEST_FILE = 450
ROOMS_WITHOUT_A_SUBJECT = re.compile(
    r"(^|[_./-])(util|utils|helper|helpers|misc|manager|common)([_./-]|$)"
)

# Written in pieces, so that this file does not name what it forbids.
OPEN_ENDS = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" + "XX")) + r")\b")
MACHINE_PATHS = re.compile(
    r"(?<![\w.$}/-])/(" + "|".join(("wo" + "rk", "tm" + "p", "ro" + "ot", "ho" + "me")) + r")/"
)
REGISTRIES = re.compile(
    "|".join(
        re.escape(a + "." + b)
        for a, b in [
            ("pypi", "org"),
            ("pythonhosted", "org"),
            ("deb.debian", "org"),
            ("archive.ubuntu", "com"),
            ("registry.npmjs", "org"),
            ("crates", "io"),
        ]
    )
)


def project_texts(*suffixes: str) -> list[tuple[Path, str]]:
    """Files that we wrote; data sets are the words of others."""
    pairs = ((p, text_of(p)) for p in project_files() if not suffixes or p.suffix in suffixes)
    return [(p, t) for p, t in pairs if t is not None and not short(p).startswith("datasets/")]


def test_headers_begin_with_pragma_once() -> None:
    wrong = [
        short(p)
        for p in cpp_files(ROOT / "libnet", ROOT / "bindings", ROOT / "tests")
        if p.suffix == ".hpp" and not p.read_text("utf-8").startswith("#pragma once\n")
    ]
    assert not wrong


def test_files_stay_short() -> None:
    wrong = [
        f"{short(p)}: {lines} lines"
        for p, text in project_texts(".hpp", ".cpp", ".py", ".cmake")
        if not short(p).startswith("notebooks/")  # mostly prose, read from top to bottom
        and short(p) != "bindings/citynet/__init__.py"  # two lists of names
        and short(p) != "bindings/citynet/__init__.py"  # two lists of names
        and (lines := text.count("\n")) > LONGEST_FILE
    ]
    assert not wrong


def test_file_names_say_what_is_inside() -> None:
    wrong = [short(p) for p in project_files() if ROOMS_WITHOUT_A_SUBJECT.search(short(p))]
    assert not wrong


def test_texts_end_with_a_line_end_and_have_no_stray_space() -> None:
    wrong = [
        short(p)
        for p, text in project_texts(".hpp", ".cpp", ".py", ".cmake", ".txt", ".toml", ".yaml")
        if not short(p).startswith("tests/golden/")
        and text
        and (not text.endswith("\n") or re.search(r"[ \t]$|\r", text, re.MULTILINE))
    ]
    assert not wrong


def test_nothing_is_left_open() -> None:
    wrong = [f"{short(p)}: {m.group()}" for p, t in project_texts() if (m := OPEN_ENDS.search(t))]
    assert not wrong


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    wrong = [
        f"{short(p)}: {found.group()}"
        for p, text in project_texts()
        for rule in (MACHINE_PATHS, REGISTRIES)
        if (found := rule.search(text))
    ]
    assert not wrong


def test_public_headers_never_say_weight() -> None:
    """Strength (larger is closer) and length (larger is farther) are two things."""
    wrong = [
        f"{short(p)}: {m.group()}"
        for p in cpp_files(INCLUDE)
        if p != BOOST_ADAPTOR  # Boost's own words
        and (m := re.search(r"\w*weight\w*", code_of(p), re.I))
    ]
    assert not wrong


def test_functions_have_no_get_prefix() -> None:
    wrong = [
        f"{short(p)}: {m.group()}"
        for p in cpp_files(INCLUDE)
        if (m := re.search(r"\bget_\w+\(", p.read_text("utf-8")))
    ]
    assert not wrong


def test_every_file_of_cpp_tests_is_built() -> None:
    """One that stands in no list compiles nowhere, and nobody misses it."""
    left_out = []
    for room in sorted(path for path in (ROOT / "tests/cpp").iterdir() if path.is_dir()):
        listed = room / "tests.cmake"
        if not listed.exists():
            continue
        files = set(re.findall(r"\$\{CMAKE_CURRENT_LIST_DIR\}/(\S+_test\.cpp)", text_of(listed)))
        found = {str(path.relative_to(room)) for path in room.rglob("*_test.cpp")}
        left_out += [f"{room.name}/{name}" for name in sorted(found - files)]
    assert not left_out
