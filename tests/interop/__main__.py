"""Writes libnet/doc/interop.md: `make interop`, or python -m tests.interop."""

from __future__ import annotations

import sys
import tempfile
import warnings
from pathlib import Path

from tests.interop.programs import CHECKS, PROGRAMS, Absent, Answer, Program
from tests.interop.reference import EDGES, NODES, written

TARGET = Path(__file__).resolve().parents[2] / "libnet" / "doc" / "interop.md"

HEAD = """\
# What other programs read

Files that citynet writes, opened by the programs they are meant for. This file is written by
`make interop`; nothing in it is typed by hand.

The graph has four nodes and three ties, once with and once without directions; names with letters
of Polish and Romanian, quotation marks, `&` and `<`; numbers that need all bits of a double
(0.1 + 0.2, the smallest normal and the largest double, -1/3, 1/3, 1e-300); whole numbers beyond
2^53; truth values; dates. A program keeps a property when every value comes back equal, of a type
that holds it. *no* means that the program has another value, *-* that it has none. igraph refuses a
whole file for a number below the normal doubles (5e-324); its profile leaves such numbers out and
says so. NetworkX keeps the days of a spell of GEXF in the place of the dates as the source has
them. UCINET DL says nothing of directions: its profile `igraph` has an undirected tie once, and
igraph is told that there are none; the other profiles have it in both, as a matrix has, which is
how UCINET and our own reader know it. R's igraph is older than Python's: of GML it leaves `&amp;`
as it stands and takes the largest double for a whole number, so that GraphML is the way into it.

"""

IN_MEMORY = """
Programs that are asked by tests of their own, of the same run:

| program | what | found |
| --- | --- | --- |
"""

PROPERTIES = (
    "nodes and ties",
    "directions",
    "ids",
    "names",
    "whole numbers",
    "beyond 2^53",
    "doubles",
    "truth values",
    "strengths",
    "dates",
)


def compared(answer: Answer, directed: bool) -> dict[str, str]:
    """Each property, and whether it came through."""
    ids = list(NODES)
    has_ids = set(answer.nodes) == set(ids)
    # Programs that number the nodes do so in the order of the file.
    names = {name: name for name in ids} if has_ids else {str(i): v for i, v in enumerate(ids)}
    nodes = {names.get(node, node): values for node, values in answer.nodes.items()}
    ties = {frozenset((names.get(a, a), names.get(b, b))): values for a, b, values in answer.edges}
    said = {
        "nodes and ties": _word(
            set(nodes) == set(ids)
            and len(answer.edges) == len(EDGES)
            and set(ties) == {frozenset(edge[:2]) for edge in EDGES}
        ),
        "directions": _word(
            answer.directed == directed
            and (
                not directed
                or {(names.get(a, a), names.get(b, b)) for a, b, _ in answer.edges}
                == {edge[:2] for edge in EDGES}
            )
        ),
        "ids": "yes" if has_ids else "-",
    }
    columns = {
        "names": (("label", "name", "d_label", "Label"), 0),
        "whole numbers": (("population",), 2),
        "beyond 2^53": (("big",), 3),
        "doubles": (("score",), 4),
        "truth values": (("member",), 5),
    }
    for name, (keys, place) in columns.items():
        pairs = [(_found(nodes.get(node, {}), keys), NODES[node][place]) for node in ids]
        said[name] = _same(pairs)
    by_ends = {frozenset(edge[:2]): edge for edge in EDGES}
    strengths, dates = ("strength", "weight", "Weight"), (("start", 4), ("end", 5))
    said["strengths"] = _same(
        [(_found(ties.get(ends, {}), strengths), edge[2]) for ends, edge in by_ends.items()]
    )
    said["dates"] = _same(
        [
            (_found(ties.get(ends, {}), (key,)), edge[place])
            for ends, edge in by_ends.items()
            for key, place in dates
        ]
    )
    return said


def _found(values: dict[str, object], keys: tuple[str, ...]) -> object:
    return next((values[key] for key in keys if values.get(key) is not None), None)


def _same(pairs: list[tuple[object, object]]) -> str:
    if all(found is None for found, _ in pairs):
        return "-"
    for found, wanted in pairs:
        if isinstance(wanted, bool):
            if found not in (wanted, int(wanted)):
                return "no"
        elif isinstance(wanted, int) and isinstance(found, str):
            if found != str(wanted):
                return "no"
            if found == pairs[-1][0]:
                return "as text"
        elif found != wanted:
            return "no"
    return "yes"


def _word(is_right: bool) -> str:
    return "yes" if is_right else "no"


def line(program: Program, form: str, folder: Path) -> str:
    """One row of the table."""
    both = []
    for directed in (False, True):
        try:
            answer = program.read(written(folder, form, directed))
        except Absent:
            raise
        except Exception as error:
            return f"| {program.name} | {form} | refuses it: {error} |" + " |" * (
                len(PROPERTIES) - 1
            )
        both.append(compared(answer, directed))
    cells = [
        first if first == second else f"undirected {first}, directed {second}"
        for first, second in ((both[0][name], both[1][name]) for name in PROPERTIES)
    ]
    return f"| {program.name} | {form} | " + " | ".join(cells) + " |"


def document() -> str:
    rows, absent = [], []
    with tempfile.TemporaryDirectory() as folder:
        for program in PROGRAMS:
            try:
                rows += [line(program, form, Path(folder)) for form in program.forms]
            except Absent as reason:
                absent.append(f"- {program.name}: {reason}")
    table = [
        "| program | form | " + " | ".join(PROPERTIES) + " |",
        "| --- |" + " --- |" * (len(PROPERTIES) + 1),
        *rows,
    ]
    text = HEAD + "\n".join(table) + "\n" + IN_MEMORY
    for check in CHECKS:
        try:
            text += f"| {check.name} | {check.what} | {check.run()} |\n"
        except Absent as reason:
            absent.append(f"- {check.name}: {reason}")
    if absent:
        text += "\nNot asked, when this was written:\n\n" + "\n".join(absent) + "\n"
    return text


def main() -> int:
    warnings.simplefilter("ignore")  # programs warn of what the table shows
    TARGET.write_text(document(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
