"""Python says what C++ says: every public function is bound or stated to be C++-only."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys

import pytest

from tests.architecture.tree import ROOT, code_of, cpp_files, public_headers, short

BINDINGS = ROOT / "bindings"

# A free function stands at the beginning of a line, as namespaces do not indent.
FUNCTION = re.compile(
    r"^(?:\[\[nodiscard\]\] )?(?:[\w:]+(?:<[^;(]*>)?[&*]? )+(\w+)\(", re.MULTILINE
)
NO_FUNCTION = {"operator", "if", "return", "explicit"}


def public_functions() -> dict[str, str]:
    """Name of each free function of the public headers, and the header."""
    return {
        name: short(path)
        for path in public_headers()
        for name in FUNCTION.findall(code_of(path))
        if name not in NO_FUNCTION
    }


def cpp_only() -> set[str]:
    """Words in back quotes of the section `## C++ only` of the contract."""
    text = (BINDINGS / "README.md").read_text("utf-8")
    section = re.search(r"^## C\+\+ only$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return set(re.findall(r"`([\w:]+?)(?:\(\))?`", section.group(1))) if section else set()


def test_the_reader_of_headers_sees_functions() -> None:
    names = public_functions()
    assert {"parse_day", "project", "explain", "select", "two_mode"} <= set(names)
    assert "neighbors" not in names, "methods are no free functions"


def test_every_public_function_is_bound_or_stated_to_be_cpp_only() -> None:
    bound = "".join(p.read_text("utf-8") for p in cpp_files(BINDINGS / "src"))
    apart = cpp_only()
    missing = [
        f"{header}: {name}"
        for name, header in sorted(public_functions().items())
        if f'"{name}"' not in bound
        and name not in apart
        and not {f"{room}::{name}" for room in header.split("/")} & apart
    ]
    assert not missing


@pytest.mark.skipif(
    importlib.util.find_spec("citynet") is None, reason="the Python package is not installed"
)
def test_stubs_are_fresh() -> None:
    done = subprocess.run(
        [ROOT / ".ci" / "stubs", "--check"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"CITYNET_PYTHON": sys.executable},
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_package_says_that_it_is_typed() -> None:
    assert (BINDINGS / "citynet" / "py.typed").is_file()
