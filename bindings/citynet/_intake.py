"""Intake: anybody's tables become a network by a recipe, and a report accounts for every item."""

from __future__ import annotations

import difflib
import json
import os
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from citynet import _core
from citynet._core import Gazetteer, Issue, Network, Table
from citynet._recipe import Recipe
from citynet._review import Decision, read_decisions, review_text, shares
from citynet._tables import Input, open_input
from citynet.datasets import load as load_dataset
from citynet.errors import InvalidArgument

__all__ = ["IntakeReport", "gazetteer", "intake"]


def gazetteer(source: str | os.PathLike[str] | Network) -> Gazetteer:
    """A gazetteer: of a network, of a data set (by name or folder), or of a GeoNames dump.

    A dump is a ``.txt`` or ``.zip`` as geonames.org offers them (``cities15000.zip``).
    """
    if isinstance(source, Network):
        return Gazetteer.from_network(source)
    path = Path(source)
    if path.suffix == ".zip":
        with zipfile.ZipFile(BytesIO(path.read_bytes())) as archive:
            name = path.with_suffix(".txt").name
            return Gazetteer._from_geonames(archive.read(name), name)
    if path.suffix == ".txt":
        return Gazetteer._from_geonames(path.read_bytes(), path.name)
    return Gazetteer.from_network(load_dataset(source))


class IntakeReport:
    """What became of every item of every input: items = kept + merged + rejected."""

    def __init__(
        self, parts: dict[str, Any], places: Gazetteer | None, decisions: list[Decision]
    ) -> None:
        self._parts = parts
        self._gazetteer = places
        self._decisions = decisions

    @property
    def inputs(self) -> list[dict[str, Any]]:
        """Rows, items, kept, merged and rejected of each table."""
        return list(self._parts["inputs"])

    @property
    def fates(self) -> list[dict[str, Any]]:
        """How many items were kept, merged or rejected for which reason; the first ten places."""
        return list(self._parts["fates"])

    @property
    def issues(self) -> list[Issue]:
        """Everything odd or wrong, with its place; at most 100,000 (see ``issues_left_out``)."""
        return list(self._parts["issues"])

    @property
    def issues_left_out(self) -> int:
        """Issues beyond those that are listed."""
        return int(self._parts["issues_left_out"])

    @property
    def mentions(self) -> list[dict[str, Any]]:
        """Each name of a city or region, how often it stands and how it was matched."""
        return list(self._parts["mentions"])

    @property
    def error_count(self) -> int:
        """How many items were rejected."""
        return sum(one["rejected"] for one in self.inputs)

    def balances(self) -> bool:
        """Does every input add up?"""
        return bool(self._parts["balances"])

    def table(self) -> Table:
        """The counts of each input as a Table."""
        table: Table = self._parts["table"]
        return table

    def matches(self, *, rank: bool = False) -> dict[str, dict[str, int]]:
        """How many names and rows were found by id, key, alias or decision, and how many not.

        Of names that were not found those with a similar name in the gazetteer count as
        ``candidate`` with ``rank=True`` (which needs rapidfuzz), else only those between which
        the name itself does not decide.
        """
        if self._gazetteer is None:
            return {}
        return shares(self.mentions, self._gazetteer, rank=rank)

    def write_review(self, path: str | os.PathLike[str]) -> None:
        """Writes the review file: one row per name that a person has to decide.

        Fill in ``decision`` (``is`` with the ``key`` of the place, ``new`` or ``reject``) and a
        ``reason``; ``intake(..., decisions=path)`` replays it. Earlier decisions stay in the file.
        """
        if self._gazetteer is None:
            raise InvalidArgument.about("gazetteer", "none", "names are reviewed against one")
        text = review_text(self.mentions, self._gazetteer, self._decisions)
        _core.write_text(path, text)

    def to_dict(self) -> dict[str, Any]:
        """Everything, for JSON."""
        return {
            "inputs": self.inputs,
            "fates": self.fates,
            "issues": [issue.to_dict() for issue in self.issues],
            "issues_left_out": self.issues_left_out,
            "matches": self.matches(),
            "mentions": self.mentions,
        }

    def to_json(self) -> str:
        """``to_dict`` as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2) + "\n"

    def to_markdown(self, most: int = 50) -> str:
        """One page that a colleague can read; at most ``most`` issues are listed."""
        lines = ["# What became of the files", ""]
        lines += _rows(
            ("file", "rows", "items", "kept", "merged", "rejected"),
            [
                [one[k] for k in ("file", "rows", "items", "kept", "merged", "rejected")]
                for one in self.inputs
            ],
        )
        lines += ["", "items = kept + merged + rejected: " + ("yes" if self.balances() else "NO")]
        lines += ["", "## By reason", ""]
        lines += _rows(
            ("file", "outcome", "reason", "items", "first places"),
            [
                [
                    f["file"],
                    f["outcome"],
                    f["reason"],
                    f["count"],
                    ", ".join(_place(place) for place in f["places"][:3]),
                ]
                for f in self.fates
            ],
        )
        if matches := self.matches():
            lines += ["", "## Names", ""]
            lines += _rows(
                ("found by", "names", "rows"),
                [[how, n["names"], n["rows"]] for how, n in matches.items()],
            )
        if self.issues:
            lines += ["", "## What is odd or wrong", ""]
            lines += [f"- {_escaped(str(issue))}" for issue in self.issues[:most]]
            left_out = len(self.issues) - most + self.issues_left_out
            if left_out > 0:
                lines.append(f"- and {left_out} more")
        return "\n".join(lines) + "\n"

    def write(self, path: str | os.PathLike[str]) -> None:
        """Writes the page (``.md``) or all of it (``.json``)."""
        is_json = Path(path).suffix.lower() == ".json"
        _core.write_text(path, self.to_json() if is_json else self.to_markdown())

    def __str__(self) -> str:
        return self.table().to_text() + "".join(f"{issue}\n" for issue in self.issues[:20])

    def __repr__(self) -> str:
        kept, merged = (sum(one[k] for one in self.inputs) for k in ("kept", "merged"))
        return f"<IntakeReport: {kept} kept, {merged} merged, {self.error_count} rejected>"

    def _repr_html_(self) -> str:
        html: str = self.table()._repr_html_()
        return html


def _escaped(text: object) -> str:
    """Text from the data can never become markup."""
    made = str(text).replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")
    return made.replace("\n", " ").replace("\r", " ")


def _rows(header: tuple[str, ...], rows: list[list[Any]]) -> list[str]:
    lines = ["| " + " | ".join(header) + " |", "|" + " --- |" * len(header)]
    return lines + ["| " + " | ".join(map(_escaped, row)) + " |" for row in rows]


def _place(place: Mapping[str, Any]) -> str:
    return f"line {place['row']}" if place["row"] else str(place["file"])


def intake(
    source: object,
    recipe: Recipe | str | os.PathLike[str],
    *,
    gazetteer: str | os.PathLike[str] | Network | Gazetteer | None = None,
    decisions: str | os.PathLike[str] | None = None,
    name: str | None = None,
) -> tuple[Network, IntakeReport]:
    """Takes tables in by a recipe: (Network, IntakeReport).

    source: what ``sniff`` takes. recipe: a Recipe or the file of one. gazetteer: a data set, a
    GeoNames dump or a Gazetteer to look cities up in; without one the names stand for themselves.
    decisions: a review file (see ``IntakeReport.write_review``), which need not exist yet.
    name: what the recipe calls a table that has no file name.

    The rules: citynet/resolve/intake.hpp
    """
    if not isinstance(recipe, Recipe):
        recipe = Recipe.load(recipe)
    sources = source if isinstance(source, (list, tuple)) else [source]
    inputs = [open_input(one, name) for one in sources]
    places = _gazetteer_of(gazetteer)
    decided = read_decisions(decisions) if decisions is not None else []
    run = _core.IntakeRun(str(recipe), places, decided)
    for number, table in enumerate(recipe.to_dict()["tables"]):
        _add(run, number, table, _input_for(table["file"], inputs, recipe))
    network, parts = run.finish()
    return network, IntakeReport(parts, places, decided)


def _gazetteer_of(source: str | os.PathLike[str] | Network | Gazetteer | None) -> Gazetteer | None:
    if source is None or isinstance(source, Gazetteer):
        return source
    return gazetteer(source)


def _input_for(file: str, inputs: list[Input], recipe: Recipe) -> Input:
    for one in inputs:
        if one.file == file:
            return one
    # A recipe for one file is replayed on the file of the next year, whatever its name.
    if len(inputs) == 1 and len({table["file"] for table in recipe.to_dict()["tables"]}) == 1:
        return inputs[0]
    raise InvalidArgument.about(
        "source", ", ".join(one.file for one in inputs), f"the recipe also needs the file '{file}'"
    )


def _add(run: _core.IntakeRun, number: int, table: dict[str, Any], source: Input) -> None:
    if source.text is not None:
        run.add_text(source.text, number, source.file)
    elif source.arrow is not None:
        run.add_arrow(source.arrow, number, source.file)
    else:
        assert source.sheets is not None
        wanted = table.get("sheet", "")
        for sheet in source.sheets if wanted == "*" else [wanted]:
            if sheet not in source.sheets:
                close = difflib.get_close_matches(sheet, list(source.sheets), 3)
                raise InvalidArgument.about(
                    "recipe, 'sheet'", sheet, f"a sheet of {source.file}; perhaps {close}"
                )
            run.add_rows(sheet, source.sheets[sheet], number, source.file)
