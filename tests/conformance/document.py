"""The document: what is compared, who agrees, and who is right where programs differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import citynet as cn

from tests.conformance import ours, referee
from tests.conformance.compare import AGREES_WITHIN, Difference, as_array
from tests.conformance.examples import ONE_MODE, TWO_MODE, Example
from tests.conformance.programs import Program, programs
from tests.conformance.published import VALUES
from tests.conformance.verdicts import VERDICTS

UNDIRECTED = {
    "coreness", "local clustering", "transitivity", "eigenvector", "eigenvector, default options",
    "effective size", "effective size, strengths",
}  # fmt: skip
WITH_VALUES = ("lengths", "strengths")
WITH_GROUPS = {"modularity", "nominal assortativity"}

INTRODUCTION = f"""# Conformance

What citynet and other programs answer to the same questions, and who is right where they differ.
This file is written by `make conformance`; nothing in it is typed by hand but the verdicts.

- **The referee** computes every value by its definition in exact rational arithmetic (tests/python/exact),
  independently of all programs; eigenvectors, hubs and authorities, which are not rational, come from
  LAPACK. It is a program for small networks that does what the formula says and nothing clever.
- **A difference** is the largest, over all vertices or edges, of |answer - referee| / max(1, |referee|).
  Up to {AGREES_WITHIN:g} the two *agree*; beyond, the difference is shown. *k undefined* means that at k
  vertices one has a number and the other has none, *another at each call* that a program which differs
  does so from itself too.
- **Questions are put alike**: along the arrows, unnormalised or normalised in the same way, by presence
  unless strengths or lengths are named, and with tolerances near the precision of a double where a
  program has such an option. Rows named *default options* show what it answers when it is not asked.
- **A verdict** stands below every table in which somebody differs.
"""


SUMMARY = """## Summary

On how many networks each program agrees with the referee; empty where it does not offer the
question.

"""


UNJUDGED: list[str] = []  # differences that nobody has explained yet


@dataclass(frozen=True)
class Row:
    network: str
    differences: dict[str, Difference]  # by program


def applies(variant: str, example: Any) -> bool:
    if not isinstance(example, Example):
        return True
    if example.directed and variant in UNDIRECTED:
        return False
    if variant.endswith(WITH_VALUES) and not example.decimals:
        return False
    return bool(example.groups) or variant not in WITH_GROUPS


def compared(variant: str, others: list[Program]) -> list[Row]:
    one_mode = variant in referee.ONE_MODE
    right_of = referee.ONE_MODE[variant] if one_mode else referee.TWO_MODE[variant]
    mine = (ours.ONE_MODE if one_mode else ours.TWO_MODE)[variant]
    rows = []
    for example in ONE_MODE if one_mode else TWO_MODE:
        if not applies(variant, example):
            continue
        right = as_array(right_of(example))
        answers = {"citynet": mine}
        for program in others:
            table = program.one_mode if one_mode else program.two_mode
            if variant in table:
                answers[program.name] = table[variant]
        differences = {
            name: Difference(lambda call=call, e=example: call(e), right)
            for name, call in answers.items()
        }
        rows.append(Row(example.name, differences))
    return rows


def table(header: list[str], rows: list[list[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines) + "\n"


def names(rows: list[Row]) -> list[str]:
    """The programs that answered, in their order."""
    return list(dict.fromkeys(name for row in rows for name in row.differences))


def agreements(rows: list[Row], name: str) -> str:
    """How many networks of how many, in the summary."""
    asked = [row.differences[name] for row in rows if name in row.differences]
    if not asked:
        return ""
    agreed = sum(each.agrees for each in asked)
    return f"{agreed}" if agreed == len(asked) else f"**{agreed}** of {len(asked)}"


def summary(found: dict[str, list[Row]], others: list[Program]) -> str:
    columns = ["citynet", *(program.name for program in others)]
    rows = [
        [variant, str(len(found[variant])), *(agreements(found[variant], c) for c in columns)]
        for variant in found
    ]
    return table(["question", "networks", *columns], rows)


def details(variant: str, rows: list[Row]) -> str:
    """Nothing when all agree on all networks."""
    differing = {
        name
        for row in rows
        for name, difference in row.differences.items()
        if not difference.agrees
    }
    if not differing:
        return ""
    text = f"### {variant}\n\n"
    columns = names(rows)
    lines = [[row.network, *(str(row.differences[name]) for name in columns)] for row in rows]
    text += table(["network", *columns], lines)
    for name in columns:
        if name not in differing:
            continue
        if (variant, name) not in VERDICTS:
            UNJUDGED.append(f"{variant}, {name}: {lines}")
            continue
        text += f"- **{name}** {VERDICTS[variant, name]}\n"
    return text + "\n"


def networks() -> str:
    rows = [[e.name, e.about] for e in ONE_MODE] + [
        [e.name, f"{e.about}; two modes"] for e in TWO_MODE
    ]
    return table(["network", "what it is"], rows)


def versions(others: list[Program]) -> str:
    rows = [["citynet", cn.__version__], *([p.name, p.version] for p in others)]
    return table(["program", "version"], rows)


def published() -> str:
    text = (
        "Values that were printed in papers or by programs that do not run here, to their last "
        "digit.\n\n"
    )
    rows = []
    for each in VALUES:
        digits = len(each.value.partition(".")[2])
        if not each.agrees and not each.note:
            UNJUDGED.append(f"published {each.quantity}, {each.network}: {each.ours()}")
        rows.append([
            each.network, each.quantity, each.value, f"{each.ours():.{digits}f}",
            "yes" if each.agrees else f"no: {each.note}", each.source,
        ])  # fmt: skip
    return text + table(["network", "quantity", "published", "citynet", "met", "source"], rows)


def document() -> str:
    others = programs()
    variants = [*referee.ONE_MODE, *referee.TWO_MODE]
    found = {variant: compared(variant, others) for variant in variants}
    parts = [
        INTRODUCTION,
        "\n## Programs\n\n",
        versions(others),
        "## Networks\n\n",
        networks(),
        SUMMARY,
        summary(found, others),
        "## Differences and verdicts\n\n",
        *(details(variant, rows) for variant, rows in found.items()),
        "## Published values\n\n",
        published(),
    ]
    if UNJUDGED:
        raise LookupError("no verdict on\n" + "\n".join(UNJUDGED))
    return "".join(parts).rstrip("\n") + "\n"
