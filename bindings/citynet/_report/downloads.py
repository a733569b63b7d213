"""Files inside the page, to be saved from it without a network."""

from __future__ import annotations

import base64
import csv
import gzip
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from citynet import _core
from citynet._report.blocks import Section, note, paragraph
from citynet._report.language import Language
from citynet._report.markup import Markup, tag
from citynet._report.material import Material

__all__ = ["Download", "downloads", "downloads_section"]

_COMPRESSED_FROM = 400_000  # bytes
_LARGEST = 1_200_000  # bytes of one file, as it stands in the page
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Download:
    name: str
    type: str
    content: bytes

    @property
    def address(self) -> str:
        return f"data:{self.type};base64,{base64.b64encode(self.content).decode('ascii')}"


def _csv(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table that a spreadsheet opens as text: names that look like formulas get an apostrophe."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([[_cell(value) for value in row] for row in rows])
    return file.getvalue().encode("utf-8-sig", "replace")


def _cell(value: object) -> str:
    if value is None or value != value:  # NaN
        return ""
    if isinstance(value, float):
        return f"{value:.12g}"
    words = str(value)
    if not isinstance(value, int) and words.startswith(_FORMULA):
        return "'" + words
    return words


def _affiliations(material: Material) -> bytes:
    rows = [
        (
            a.actor.key,
            a.actor.name,
            a.role,
            a.target.key,
            a.target.name,
            a.target.kind,
            str(a.valid),
            a.status,
            a.certainty,
            " | ".join(s.source.title for s in a.statements),
            " | ".join(s.source.url or "" for s in a.statements),
        )
        for a in material.affiliations
    ]
    headings = "actor actor_name role target target_name target_kind valid status certainty sources"
    return _csv([*headings.split(), "addresses"], rows)


def _actors(material: Material) -> bytes:
    degrees, _ = material.degrees
    names = [scores.measure.replace(" ", "_") for scores in material.measures]
    group = material.communities
    columns = [material.by_key(measure) for measure in material.measures]
    rows = []
    for key, entity in material.actors.items():
        latitude, longitude = entity.location or (None, None)
        scores = [column[key] for column in columns]
        community = [group[key] + 1] if group is not None else []
        rows.append(
            [
                key,
                entity.name,
                entity.country,
                latitude,
                longitude,
                degrees[key],
                *scores,
                *community,
            ]
        )
    headings = ["key", "name", "country", "latitude", "longitude", "joined", *names]
    return _csv([*headings, "community"] if group is not None else headings, rows)


def downloads(material: Material) -> tuple[list[Download], list[str]]:
    """The files, and the names of those that are too large for a page."""
    made = [
        Download(f"{material.onto}.csv", "text/csv", _actors(material)),
        Download("affiliations.csv", "text/csv", _affiliations(material)),
    ]
    if material.graph is not None:
        ties = material.graph.edge_table().to_csv().encode()
        made.append(Download("ties.csv", "text/csv", ties))
        results = [*material.measures]
        if material.communities is not None:
            results.append(material.communities)
        document = _core.to_graphml(material.graph, results).encode()
        made.append(Download("ties.graphml", "application/xml", document))
    document = _core.to_graphml(material.incidence.as_graph()).encode()
    made.append(Download("affiliations.graphml", "application/xml", document))
    kept, left = [], []
    for download in made:
        if len(download.content) > _COMPRESSED_FROM:
            packed = gzip.compress(download.content, mtime=0)
            download = Download(f"{download.name}.gz", "application/gzip", packed)
        if len(download.content) > _LARGEST:
            left.append(download.name)
        else:
            kept.append(download)
    return kept, left


def downloads_section(material: Material, t: Language) -> Section:
    """Links that save the files which the page carries."""
    files, left = downloads(material)
    items = [
        tag(
            "li",
            tag("a", file.name, href=file.address, download=f"{_stem(material)}-{file.name}"),
            " ",
            tag("small", t("download.size", size=t.number(-(-len(file.content) // 1024)))),
            " – ",
            t(
                f"download.{file.name.removesuffix('.gz')}"
                if material.onto not in file.name
                else "download.actors"
            ),
        )
        for file in files
    ]
    body: Markup = paragraph(t("downloads.lead")) + tag("ul", items, class_="downloads")
    if left:
        body += note(t("downloads.left", names=", ".join(left)))
    return Section("downloads", t("downloads"), body)


def _stem(material: Material) -> str:
    letters = [
        c if c.isascii() and (c.isalnum() or c in "-_") else "-"
        for c in material.network.info["name"]
    ]
    return "".join(letters)[:60] or "network"
