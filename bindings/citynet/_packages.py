"""A network as a data package: the tables that `load` reads."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from citynet import _core, datasets
from citynet._core import DateInterval, Entity, Network, Statement
from citynet.errors import FileError, InvalidArgument

__all__ = ["write_package"]

Row = dict[str, str]

_COLUMNS = {
    "sources": "id title url access dated note",
    "entities": "id kind type name name_en aliases country region lat lon wikidata geonames "
    "start end part_of place source certainty note",
    "affiliations": "actor role target grade status start end source certainty note",
    "facts": "fact kind about entity part status start end source certainty note",
    "representations": "unit represented start end source certainty note",
}
#: Kinds of what takes place: its dates are one (`is_happening` in citynet/model/kind.hpp).
_HAPPENINGS = {"event", "declaration", "award", "document"}
_KEYS = {"source": "sources", "actor": "entities", "target": "entities", "about": "entities"}
_KEYS |= {"entity": "entities", "unit": "entities", "represented": "entities"}
_KEYS |= {"part_of": "entities", "place": "entities"}


def write_package(
    net: Network, folder: str | os.PathLike[str], *, like: str | os.PathLike[str] | None = None
) -> Path:
    """Writes a network as a data package of its own, which ``load`` takes back.

    folder: must not exist yet, or be empty; it appears with all its files or not at all.
    like: a data set, by name or folder, whose descriptor and order of columns are taken over;
    without it the descriptor says what the network knows of itself, and further columns of
    entities stand in alphabetical order.

    A row is one statement of one source, so what several sources say stands in several rows.
    Written, read and written again, a package has the same bytes. Dates are EDTF. Persons are
    written as the network has them (see ``Network.with_persons``).
    """
    target = Path(folder)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise _refusal(target, "is there already; a package is written to a new folder")
    descriptor = _descriptor(net, like)
    texts = {"datapackage.json": json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"}
    tables = _tables(net)
    for resource in descriptor["resources"]:
        if resource["name"] in tables:
            header = [field["name"] for field in resource["schema"]["fields"]]
            texts[resource["path"]] = _csv(header, tables[resource["name"]], resource["name"])
    try:
        _place(target, texts)
    except OSError as refused:
        raise _refusal(target, f"cannot be written: {refused.strerror}") from None
    return target


def _refusal(path: Path, reason: str) -> FileError:
    error = FileError(f"{path}: {reason}")
    error.path = str(path)
    return error


def _place(target: Path, texts: dict[str, str]) -> None:
    """All files in a folder beside the target, which then takes its name."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix=".citynet-", dir=target.parent))
    try:
        for name, text in texts.items():
            with (unfinished / name).open("xb") as file:
                file.write(text.encode("utf-8"))
                file.flush()
                os.fsync(file.fileno())
        unfinished.chmod(0o755)
        os.replace(unfinished, target)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _tables(net: Network) -> dict[str, list[Row]]:
    return {
        "sources": [
            {
                "id": source.key,
                "title": source.title,
                "url": source.url or "",
                "access": source.access or "",
                "dated": str(source.dated or ""),
                "note": source.note or "",
            }
            for source in net.sources
        ],
        "entities": [_entity(entity) for entity in net.entities()],
        "affiliations": [
            {
                "actor": affiliation.actor.key,
                "role": affiliation.role,
                "target": affiliation.target.key,
                "grade": _number(affiliation.grade),
                "status": affiliation.status,
            }
            | _statement(statement, affiliation.target)
            for affiliation in net.affiliations
            if affiliation.fact is None  # its fact says it
            for statement in affiliation.statements
        ],
        "facts": [row for fact in net.facts for row in _fact(fact)],
        "representations": [
            {"unit": pair.unit.key, "represented": pair.represented.key} | _statement(statement)
            for pair in net.representations
            for statement in pair.statements
        ],
    }


def _entity(entity: Entity) -> Row:
    row = dict(entity.attributes)
    row |= {
        "id": entity.key,
        "kind": entity.kind,
        "type": entity.type or "",
        "name": entity.name,
        "name_en": entity.name_en or "",
        "aliases": ";".join(entity.aliases),
        "country": entity.country or "",
        "region": entity.region or "",
        "wikidata": entity.wikidata or "",
        "geonames": entity.geonames or "",
        "part_of": entity.part_of.key if entity.part_of else "",
        "place": entity.place.key if entity.place else "",
    }
    if entity.location is not None:
        row["lat"], row["lon"] = map(repr, entity.location)
    row |= _statement(entity.statements[0]) if entity.statements else {}
    return row | _dates(entity.existence, entity)


def _fact(fact: _core.Fact) -> Iterator[Row]:
    """A row for each participant, and for each further statement one with the first of them."""
    statements = fact.statements
    for number, (entity, part) in enumerate(fact.participants):
        statement = statements[min(number, len(statements) - 1)]
        yield _part(fact, entity, part) | _statement(statement, fact.about)
    for statement in statements[len(fact.participants) :]:
        yield _part(fact, *fact.participants[0]) | _statement(statement, fact.about)


def _part(fact: _core.Fact, entity: Entity, part: str) -> Row:
    return {
        "fact": fact.key,
        "kind": fact.kind,
        "about": fact.about.key if fact.about else "",
        "entity": entity.key,
        "part": part,
        "status": fact.status,
    }


def _statement(statement: Statement, of: Entity | None = None) -> Row:
    return _dates(statement.valid, of) | {
        "source": statement.source.key,
        "certainty": statement.certainty,
        "note": statement.note or "",
    }


def _dates(interval: DateInterval, of: Entity | None) -> Row:
    if interval.is_single_date:
        day = str(interval.start.date)
        # What happens has one date; for anything else the end says that it is the same.
        return {"start": day, "end": "" if of is not None and of.kind in _HAPPENINGS else day}
    return {"start": _bound(interval.start), "end": _bound(interval.end)}


def _bound(bound: _core.Bound) -> str:
    if bound.kind == "dated":
        return str(bound.date)
    return ".." if bound.kind == "open" else ""


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return str(int(value)) if value.is_integer() else repr(value)


def _csv(header: list[str], rows: Iterable[Row], table: str) -> str:
    """The rows; what a row has must stand in the header."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        further = [name for name, value in row.items() if value and name not in header]
        if further:
            rule = f"the table {table} of the other package has a column for all that is known"
            raise InvalidArgument.about("like", further[0], rule)
        writer.writerow([row.get(name, "") for name in header])
    return text.getvalue()


def _descriptor(net: Network, like: str | os.PathLike[str] | None) -> dict[str, Any]:
    if like is not None:
        text = (datasets.folder(like) / "datapackage.json").read_text("utf-8")
        descriptor: dict[str, Any] = json.loads(text)
        return descriptor
    info = net.info
    parts: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": info["name"] or "network",
        "title": info["title"],
        "version": info["version"],
    }
    if info["licences"]:
        parts["licenses"] = [{"name": name} for name in info["licences"]]
    parts["citynet"] = {"credits": list(info["credits"]), "citation": info["citation"]}
    tables = _tables(net)
    parts["resources"] = [
        _resource(name, tables[name])
        for name in _COLUMNS
        if tables[name] or name in ("sources", "entities")
    ]
    return {name: value for name, value in parts.items() if value}


def _resource(name: str, rows: list[Row]) -> dict[str, Any]:
    columns = _COLUMNS[name].split()
    columns += sorted({key for row in rows for key in row} - set(columns))
    keys = [
        {"fields": [column], "reference": {"resource": _KEYS[column], "fields": ["id"]}}
        for column in columns
        if column in _KEYS and not (name == "entities" and column == "source" and not rows)
    ]
    schema: dict[str, Any] = {"fields": [{"name": column, "type": "string"} for column in columns]}
    if columns[0] == "id":
        schema["primaryKey"] = ["id"]
    if keys:
        schema["foreignKeys"] = keys
    return {"name": name, "type": "table", "path": f"{name}.csv", "schema": schema}
