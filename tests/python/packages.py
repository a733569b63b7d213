"""Small data packages, written by the test that reads them."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

HEADERS = {
    "sources": ["id", "title", "url"],
    "entities": ["id", "kind", "name", "country", "lat", "lon", "start"],
    "affiliations": ["actor", "role", "target", "status", "start", "end", "source"],
}
SOURCES = [["s", "A source", "https://example.org/s"]]


def write_package(
    folder: Path,
    entities: Sequence[Sequence[object]],
    affiliations: Sequence[Sequence[object]],
    sources: Sequence[Sequence[object]] = SOURCES,
) -> Path:
    """A data package with the columns of `HEADERS`; the header is line 1, the first row line 2."""
    folder.mkdir(parents=True, exist_ok=True)
    tables: Mapping[str, Sequence[Sequence[object]]] = {
        "sources": sources,
        "entities": entities,
        "affiliations": affiliations,
    }
    for name, rows in tables.items():
        with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([HEADERS[name], *rows])
    descriptor = {
        "name": "small",
        "title": "Small package",
        "version": "1",
        "resources": [{"name": name, "path": f"{name}.csv"} for name in tables],
    }
    (folder / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    return folder


def broken_package(folder: Path) -> Path:
    """Two good ties and four rows that break a rule, each another one."""
    entities = [
        ["lodz", "city", "Łódź", "PL", 51.77, 19.46, ""],
        ["iasi", "city", "Iași", "RO", 47.16, 27.59, ""],
        ["net", "network", "Sieć", "", "", "", ""],
        ["lodz", "city", "Łódź once more", "PL", "", "", ""],
        ["late", "event", "Zjazd", "", "", "", "2014-13"],
    ]
    affiliations = [
        ["lodz", "member", "net", "confirmed", "2014", "", "s"],
        ["iasi", "member", "net", "confirmed", "2015-03", "", "s"],
        ["lods", "member", "net", "confirmed", "", "", "s"],
        ["iasi", "member", "net", "confirmed", "2016", "2012", "s"],
    ]
    return write_package(folder, entities, affiliations)
