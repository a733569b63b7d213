"""What the documents say is what the tree holds."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests.architecture.tree import INCLUDE, MAY_INCLUDE, ROOT, cpp_files, project_files, short

DOC = ROOT / "libnet" / "doc"
DOI = re.compile(r"doi:\s?(10\.\d{4,9}/[^\s,;]*[^\s,;:.)])", re.IGNORECASE)


def version() -> str:
    found = re.search(r"^\s*VERSION ([\d.]+)$", (ROOT / "CMakeLists.txt").read_text(), re.MULTILINE)
    assert found
    return found.group(1)


def glossary() -> str:
    return (DOC / "glossary.md").read_text("utf-8")


def glossary_words() -> list[str]:
    """The words explained in the glossary: `**word**` at the beginning of a list item."""
    entries = re.findall(r"^- \*\*(.+?)\*\*", glossary(), re.MULTILINE)
    return [word.strip() for entry in entries for word in entry.split(",")]


def test_make_targets_named_in_documents_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    wrong = []
    for name in ("README.md", "CONTRIBUTING.md", "libnet/README.md", "bindings/README.md"):
        text = (ROOT / name).read_text("utf-8")
        used = re.findall(r"(?:`|^\s*\$?\s*)make ([a-z][a-z-]*)", text, re.MULTILINE)
        wrong += [f"{name}: make {target}" for target in used if target not in targets]
    assert not wrong


def test_readme_begins_with_the_two_commands() -> None:
    top = "\n".join((ROOT / "README.md").read_text("utf-8").splitlines()[:25])
    assert "make demo" in top
    assert "make test" in top


def test_links_between_documents_lead_somewhere() -> None:
    wrong = [
        f"{short(path)}: {target}"
        for path in project_files()
        if path.suffix == ".md" and not short(path).startswith("datasets/")
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text("utf-8"))
        if "://" not in target and not (path.parent / target).exists()
    ]
    assert not wrong


def test_every_cited_doi_is_in_the_bibliography() -> None:
    known = (DOC / "methods.bib").read_text("utf-8").lower()
    wrong = [
        f"{short(p)}: {doi}"
        for p in cpp_files(ROOT / "libnet", ROOT / "bindings")
        for doi in DOI.findall(p.read_text("utf-8"))
        if f"{{{doi.lower()}}}" not in known
    ]
    assert not wrong


def test_one_version_number_everywhere() -> None:
    assert f"## [Unreleased] - {version()}" in (ROOT / "CHANGELOG.md").read_text("utf-8") or (
        f"## [{version()}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")
    )
    assert f"\nversion: {version()}\n" in (ROOT / "CITATION.cff").read_text("utf-8")


def test_decisions_are_numbered_and_have_four_parts() -> None:
    files = sorted((DOC / "decisions").glob("*.md"))
    assert [int(p.name[:4]) for p in files] == list(range(1, len(files) + 1))
    wrong = [
        f"{short(p)}: {part}"
        for p in files
        for part in ("## Context", "## Decision", "## Rejected", "## Consequences")
        if part not in p.read_text("utf-8")
    ]
    assert not wrong


def test_glossary_explains_each_word_once() -> None:
    words = [word.lower() for word in glossary_words()]
    assert sorted(set(words)) == sorted(words)


def test_glossary_has_a_word_for_every_measure_and_record() -> None:
    """One header, one idea: its name is a word that the glossary explains."""
    words = {re.sub(r"[^a-z]+", " ", word.lower()) for word in glossary_words()}
    wrong = [
        short(p)
        for room in ("measure", "model", "view")
        for p in sorted((INCLUDE / room).rglob("*.hpp"))
        if not {p.stem.replace("_", " "), p.stem.replace("_", " ").rstrip("s")} & words
        and p.stem not in {"boost_graph", "igraph_graph", "network_builder", "result"}
    ]
    assert not wrong


def test_the_map_names_every_room() -> None:
    text = (ROOT / "libnet" / "README.md").read_text("utf-8")
    missing = [room for room in MAY_INCLUDE if f"`{room}`" not in text]
    assert not missing


def test_scripts_are_sound_shell() -> None:
    scripts = [p for p in (ROOT / ".ci").iterdir() if p.is_file()]
    assert ROOT / ".ci" / "run" in scripts
    for script in scripts:
        done = subprocess.run(["bash", "-n", script], capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{script.name}: {done.stderr}"
        assert_executable(script)


def assert_executable(path: Path) -> None:
    assert path.stat().st_mode & 0o111, f"{short(path)} is not executable"
