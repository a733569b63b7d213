"""A collection of 104 inputs on which programs for network analysis went wrong, most of them found
in their public trackers and change logs. What concerns a measure is a test of that name in the
files beside this one; the rest stands here with who answers for it.

B betweenness and shortest paths, C closeness, P PageRank, E eigenvectors, M communities,
J projections, S structure and degenerate graphs, X files.
"""

from __future__ import annotations

import re
from pathlib import Path

SIZES = {"B": 23, "C": 5, "P": 10, "E": 7, "M": 16, "J": 5, "S": 10, "X": 28}
COLLECTION = [f"{letter}{i:02}" for letter, size in SIZES.items() for i in range(1, size + 1)]

NOT_OFFERED = {
    "B16": "no measure cuts paths off at a length",
    "B21": "negative lengths are refused (B19), so that no search has to work round them",
    "B22": "widest paths",
    "M09": "Louvain, whose communities can be in pieces; those of Leiden are checked (M07)",
    "S07": "mean degree of neighbours with strengths",
    "S08": "induced subgraphs by vertex, and flows",
}
PROJECTION = {
    "J03": "Newman's strengths: the tests of the projection",
    "J05": "a projected tie keeps what it is made of: the tests of explanations",
}
# Reading and writing, the documents of formats, and Python values on their way to files: issue 7.
FILES = [entry for entry in COLLECTION if entry.startswith("X")]


def entries_with_a_test() -> list[str]:
    """Entries in the names of tests; one test may stand for several."""
    names = [
        name
        for path in sorted(Path(__file__).parent.glob("test_peer_bugs_*.py"))
        for name in re.findall(r"^def (test_peer_\w+)", path.read_text("utf-8"), re.MULTILINE)
    ]
    return [entry for name in names for entry in re.findall(r"(?<=_)[A-Z]\d\d(?=_)", name)]


def test_the_collection_is_complete() -> None:
    assert len(COLLECTION) == 104


def test_every_entry_is_tested_once_or_stands_here() -> None:
    answered = [*entries_with_a_test(), *NOT_OFFERED, *PROJECTION, *FILES]
    assert sorted(answered) == sorted(COLLECTION)
