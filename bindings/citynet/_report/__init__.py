"""One page about a network, to hand round: tables, pictures, reasons, methods and files."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

from citynet import _core
from citynet._core import Network, View
from citynet._explore.document import document
from citynet._report import (
    data_sections,
    downloads,
    graph_picture,
    map_picture,
    method_sections,
    result_sections,
    time_picture,
)
from citynet._report.blocks import Section, figure, paragraph
from citynet._report.language import Language
from citynet._report.language import language as language_of
from citynet._report.markup import Markup, data_script, tag
from citynet._report.material import Material, gather
from citynet._report.page import page
from citynet.errors import InvalidArgument

__all__ = ["report"]


def report(
    x: Network | View,
    path: str | os.PathLike[str],
    *,
    onto: str = "city",
    language: str = "en",
    title: str | None = None,
    top: int = 20,
    ties: int = 10,
    since: datetime.date | str | None = None,
    seed: int | None = None,
    threads: int = 1,
) -> Path:
    """Writes one HTML page about a network: who comes first, what ties whom, since when, how sure.

    The page holds everything it needs: pictures (map, graph, timeline), tables, the records behind
    the strongest ties, communities, change, a paragraph of methods with its literature, a statement
    after the Guidelines for Reporting About Network Data, and files (CSV, GraphML) to save. It
    fetches nothing and can send nothing; without scripts all of it can still be read. Text of the
    data is text, whatever it holds.

    x: a network (all of it, at any time) or a view of one. onto: the kind whose members are tied.
    language: "en" or "pl". title: instead of that of the data. top: how many places of the ranking.
    ties: how many of the strongest ties are explained. since: for a view of one day, the day to
    compare it with; by default five years earlier. seed: of the search for communities.

    Cities are ranked by vertex strength, and beside it degree and betweenness are shown; where more
    than a million pairs meet, ties between all are not made, and cities are ranked by how much they
    joined. Two further columns say where they would stand without the affiliations whose dates do
    not decide, and without the largest thing that was joined.

    Returns the path. Raises InvalidArgument, and FileError where the file cannot be written.
    """
    words = language_of(language)
    for name, value in (("top", top), ("ties", ties)):
        if value < 0:
            raise InvalidArgument.about(name, value, "a number from 0")
    if not isinstance(x, (Network, View)):
        raise InvalidArgument.about("x", type(x).__name__, "a network or a view of one")
    material = gather(x, onto=onto, top=top, ties=ties, threads=threads, seed=seed)
    made = _page(material, title, str(since) if since is not None else None, words)
    _core.write_text(path, made)
    return Path(path)


def _page(material: Material, title: str | None, since: str | None, t: Language) -> str:
    sections = [
        data_sections.summary_section(material, t),
        _pictures_section(material, t),
        data_sections.data_section(material, t),
        result_sections.ranking_section(material, t),
        result_sections.ties_section(material, t),
        result_sections.communities_section(material, t),
        result_sections.change_section(material, since, t),
        data_sections.gaps_section(material, t),
        method_sections.methods_section(material, t),
        method_sections.grand_section(material, t),
        downloads.downloads_section(material, t),
    ]
    return page(
        title or material.network.info["title"],
        data_sections.view_in_words(material, t),
        [section for section in sections if section is not None],
        t,
        data=data_script("citynet-data", document(material, t)),
    )


def _pictures_section(material: Material, t: Language) -> Section:
    points = graph_picture.two_mode_points(material)
    unlocated = sum(entity.location is None for entity in material.actors.values())
    tied, hidden = graph_picture.picture_of_ties(material), graph_picture.hidden_ties(material)
    far = map_picture.off_the_map(material)
    parts = [
        figure(
            map_picture.map_picture(material, t),
            t("map.caption", measure=material.measure(material.measures[0].measure, t)),
            " ",
            t("map.unlocated", unlocated) if unlocated else None,
            " ",
            t("map.far", far) if far else None,
            " ",
            tag("small", t("map.source")),
            name="map",
        ),
        figure(
            graph_picture.graph_picture(material, points, t),
            t(f"graph.caption.{'projection' if tied else 'incidence'}"),
            " ",
            t("graph.hidden", hidden) if hidden else None,
            name="graph",
        ),
        figure(time_picture.timeline_picture(material, t), t("timeline.caption"), name="timeline"),
    ]
    lead = paragraph(t("pictures.lead"), class_="without-scripts")
    linked = tag("div", id="citynet-explore", hidden=True)
    return Section("pictures", t("pictures"), lead + linked + Markup("".join(parts)))
