"""Recipes: how a file is read, proposed by ``sniff``, confirmed and edited by a person."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from citynet import _core
from citynet._tables import Input, open_input
from citynet.errors import InvalidArgument

__all__ = ["Recipe", "sniff"]

UNDECIDED = "?"


class Recipe:
    """How files become a network: a small readable JSON text.

    Made by ``citynet.sniff``, ``Recipe.load`` and ``Recipe.from_dict``; read-only, as
    ``edit`` makes another one. ``str(recipe)`` is the JSON. The members and what they mean:
    citynet/read/recipe.hpp
    """

    __slots__ = ("_text", "damage")

    def __init__(self, text: str, *, damage: Sequence[dict[str, Any]] = ()) -> None:
        self._text = _core.check_recipe(text)
        #: What is damaged in the text that was sniffed, with offset, length and an offered repair.
        self.damage = tuple(damage)

    @classmethod
    def from_dict(cls, parts: dict[str, Any]) -> Recipe:
        """A recipe from its parts; DataError names the one that is wrong."""
        return cls(json.dumps(parts, ensure_ascii=False))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Recipe:
        """The recipe in a file."""
        text = _core.read_text(path)
        return cls(_core.check_recipe(text, Path(path).name))

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes it to a file, whole or not at all."""
        _core.write_text(path, self._text)

    def to_dict(self) -> dict[str, Any]:
        """Its parts; what has its usual value is left out."""
        parts: dict[str, Any] = json.loads(self._text)
        return parts

    def edit(self, table: int | None = None, **changes: Any) -> Recipe:
        """Another recipe in which some members differ: of the recipe, or of one of its tables.

        >>> import citynet as cn
        >>> recipe = cn.Recipe.from_dict({"tables": [{"file": "a.csv", "encoding": "?"}]})
        >>> recipe.edit(0, encoding="cp1250").undecided
        []
        """
        parts = self.to_dict()
        target = parts if table is None else parts["tables"][table]
        target.update(changes)
        return Recipe(json.dumps(parts, ensure_ascii=False), damage=self.damage)

    @property
    def found(self) -> list[str]:
        """What the proposal rests on, in words; lines with a question mark ask something."""
        return list(self.to_dict().get("found", []))

    @property
    def undecided(self) -> list[str]:
        """The members that a person has to decide before the recipe can be used."""
        return [
            f"tables[{number}].{member}"
            for number, table in enumerate(self.to_dict()["tables"])
            for member, value in table.items()
            if value == UNDECIDED
        ]

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        tables = self.to_dict()["tables"]
        names = ", ".join(f"{t['file']} ({t['shape']})" for t in tables)
        questions = f"; to decide: {', '.join(self.undecided)}" if self.undecided else ""
        return f"<Recipe for {names}{questions}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Recipe) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)


def sniff(source: object, *, name: str | None = None) -> Recipe:
    """Looks at a file and proposes how to read it; nothing is applied.

    source: a path (CSV and other text tables, XLSX, ODS, JSON, Parquet; ``.gz`` too), several
    paths that belong together (nodes and edges), or a table that speaks Arrow (pandas, polars,
    pyarrow). name: what the recipe calls a table that has no file name.

    What is proposed and how: citynet/read/sniff.hpp
    """
    sources: Iterable[object] = source if isinstance(source, (list, tuple)) else [source]
    merged: dict[str, Any] | None = None
    damage: list[dict[str, Any]] = []
    several = isinstance(source, (list, tuple)) and len(source) > 1
    for one in sources:
        opened = open_input(one, name)
        parts, harmed = _sniff_input(opened)
        damage += [{"file": opened.file, **place} for place in harmed]
        if several:
            parts["found"] = [f"{opened.file}: {line}" for line in parts.get("found", [])]
        if merged is None:
            merged = parts
        else:
            merged["tables"] += parts["tables"]
            merged["found"] = merged.get("found", []) + parts.get("found", [])
    if merged is None:
        raise InvalidArgument.about("source", "none", "at least one file")
    return Recipe(json.dumps(merged, ensure_ascii=False), damage=damage)


def _sniff_input(source: Input) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    if source.text is not None:
        sniffed = _core.sniff_text(source.text, source.file)
    elif source.arrow is not None:
        sniffed = _core.sniff_arrow(source.arrow, source.file)
    else:
        return _sniff_sheets(source)
    return json.loads(sniffed["recipe"]), list(sniffed["damage"])


def _sniff_sheets(source: Input) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """One table per sheet; sheets that are the same table, year by year, are one."""
    assert source.sheets is not None
    filled = {name: rows for name, rows in source.sheets.items() if any(map(any, rows))}
    if not filled:
        raise InvalidArgument.about("source", source.file, "a workbook with something in it")
    all_sniffed = {name: _core.sniff_rows(name, rows, source.file) for name, rows in filled.items()}
    recipes = {name: json.loads(sniffed["recipe"]) for name, sniffed in all_sniffed.items()}
    damage = [
        {"sheet": name, **place}
        for name, sniffed in all_sniffed.items()
        for place in sniffed["damage"]
    ]
    merged = next(iter(recipes.values()))
    headers = {tuple(sniffed["columns"]) for sniffed in all_sniffed.values()}
    years = all(len(name) == 4 and name.isdigit() for name in filled)
    if len(filled) > 1 and len(headers) == 1 and years:
        merged["tables"][0] |= {"sheet": "*", "start_from": "sheet"}
        merged["found"].insert(0, f"sheet: one per year, {min(filled)} to {max(filled)}")
        return merged, damage
    merged["tables"] = [table for recipe in recipes.values() for table in recipe["tables"]]
    merged["found"] = [
        f"{name}: {line}" if len(recipes) > 1 else line
        for name, recipe in recipes.items()
        for line in recipe["found"]
    ]
    for name in source.sheets.keys() - filled.keys():
        merged["found"].append(f"{name}: an empty sheet, left out")
    return merged, damage
