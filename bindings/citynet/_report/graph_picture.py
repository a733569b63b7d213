"""The network as a picture that needs no script."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from citynet._report import labels, positions
from citynet._report.language import Language
from citynet._report.markup import Markup, tag
from citynet._report.material import Material

__all__ = ["graph_picture", "hidden_ties", "picture_of_ties", "two_mode_points"]

_WIDTH, _HEIGHT, _RIM = 960.0, 640.0, 34.0
_MOST_VERTICES = 400  # of a projection that can be read as a picture
_MOST_TIES = 2_500  # drawn, the strongest

Points = npt.NDArray[np.float64]


def graph_picture(material: Material, points: Points, t: Language) -> Markup:
    """Cities tied by what they share, or cities and what they joined where that would be a ball."""
    if picture_of_ties(material):
        return _projection(material, t)
    return _incidence(material, points, t)


def picture_of_ties(material: Material) -> bool:
    """Whether the picture shows the projection."""
    graph = material.graph
    return graph is not None and 0 < graph.vertex_count <= _MOST_VERTICES and graph.edge_count > 0


def hidden_ties(material: Material) -> int:
    """How many ties the picture leaves out, being weaker than those it shows."""
    graph = material.graph
    return max(graph.edge_count - _MOST_TIES, 0) if graph and picture_of_ties(material) else 0


def two_mode_points(material: Material) -> Points:
    """Places of actors and of what they joined, in one array."""
    actors, targets = material.incidence.shape
    return positions.two_mode(actors, targets, _cells(material))


def _cells(material: Material) -> npt.NDArray[np.int64]:
    indptr, indices = material.incidence.compressed_rows()
    rows = np.repeat(np.arange(len(indptr) - 1), np.diff(indptr).astype(np.int64))
    return np.column_stack([rows, indices]).astype(np.int64)


def _spread(points: Points) -> Points:
    """From the unit square into the picture, each axis stretched on its own by at most a third."""
    low, high = points.min(axis=0), points.max(axis=0)
    room = np.array([_WIDTH - 4 * _RIM, _HEIGHT - 2 * _RIM])
    scale = room / np.maximum(high - low, 1e-6)
    scale = np.minimum(scale, scale.min() * 1.33)
    middle = np.array([_WIDTH, _HEIGHT]) / 2
    spread: Points = (points - (low + high) / 2) * scale * [1, -1] + middle
    return spread


def _svg(name: str, *parts: Markup | list[Markup]) -> Markup:
    return tag(
        "svg",
        tag("title", name),
        *parts,
        viewBox=f"0 0 {_WIDTH:.0f} {_HEIGHT:.0f}",
        role="img",
        class_="picture",
    )


def _projection(material: Material, t: Language) -> Markup:
    graph = material.graph
    assert graph is not None
    edges = graph.edges.astype(np.int64)
    strengths = graph.strengths
    places = _spread(positions.one_mode(graph.vertex_count, edges, strengths))
    values = np.array([material.score[key] for key in graph.keys])
    radii = _radii(values)
    share = strengths / strengths.max()
    lines = [
        tag(
            "line",
            x1=places[a, 0],
            y1=places[a, 1],
            x2=places[b, 0],
            y2=places[b, 1],
            stroke_width=0.4 + 4.2 * float(share[edge]) ** 1.5,
            class_=f"tie tie-{min(4, int(5 * share[edge]))}",
        )
        for edge in np.argsort(-strengths, kind="stable")[:_MOST_TIES][::-1]
        for a, b in [edges[edge]]
    ]
    group = material.communities
    signs = [
        labels.shape(
            material.onto,
            float(places[v, 0]),
            float(places[v, 1]),
            float(radii[v]),
            class_=f"vertex group-{int(group.membership[v]) % 8 if group is not None else 0}",
        )
        for v in np.argsort(-radii, kind="stable")
    ]
    names = [material.name(key) for key in graph.keys]
    wanted = [
        labels.Label(float(places[v, 0]), float(places[v, 1]), float(radii[v]), names[v], 13.0)
        for v in np.argsort(-radii, kind="stable")
    ]
    return _svg(
        t("graph.alt.projection", cities=t.kind(material.onto, graph.vertex_count)),
        tag("g", lines),
        tag("g", signs),
        tag("g", labels.placed(wanted, _WIDTH, _HEIGHT, _boxes(places, radii)), class_="names"),
    )


def _radii(values: Points) -> Points:
    """Areas that grow with the values."""
    largest = max(float(values.max()), 1e-12) if len(values) else 1.0
    most = 10.5 if len(values) <= 100 else 7.0
    radii: Points = 3.5 + most * np.sqrt(np.maximum(values, 0) / largest)
    return radii


def _boxes(places: Points, radii: Points) -> list[tuple[float, float, float, float]]:
    inner = radii * 0.8
    return [
        (float(x - r), float(y - r), float(2 * r), float(2 * r))
        for (x, y), r in zip(places, inner, strict=True)
    ]


def _incidence(material: Material, points: Points, t: Language) -> Markup:
    actors, targets = material.incidence.shape
    if actors + targets == 0:
        return _svg(t("nothing"))
    places, cells = _spread(points), _cells(material)
    small = actors + targets > 1_000
    radii = np.full(actors + targets, 1.1 if small else 3.5)
    met = np.bincount(cells[:, 1], minlength=targets)
    radii[actors:] = 3 + 11 * np.sqrt(met / max(int(met.max()), 1))
    # One path for all lines, and one for all cities, keeps a picture of thousands small.
    lines = "".join(
        f"M{places[a, 0]:.1f} {places[a, 1]:.1f}L{places[b, 0]:.1f} {places[b, 1]:.1f}"
        for a, b in zip(cells[:, 0], cells[:, 1] + actors, strict=True)
    )
    entities = material.incidence.targets
    hubs = [
        labels.shape(
            entities[j].kind,
            float(places[actors + j, 0]),
            float(places[actors + j, 1]),
            float(radii[actors + j]),
            class_=f"vertex kind-{entities[j].kind}",
        )
        for j in np.argsort(-met, kind="stable")
    ]
    r = float(radii[0]) if actors else 0.0
    half = f"a{r:.1f} {r:.1f} 0 1 0"
    dots = "".join(
        f"M{x - r:.1f} {y:.1f}{half} {2 * r:.1f} 0{half} {-2 * r:.1f} 0" for x, y in places[:actors]
    )
    wanted = [
        labels.Label(
            float(places[actors + j, 0]),
            float(places[actors + j, 1]),
            float(radii[actors + j]),
            entities[j].name,
            13.0,
        )
        for j in np.argsort(-met, kind="stable")
    ]
    taken = _boxes(places[actors:], radii[actors:])
    alt = t(
        "graph.alt.incidence",
        cities=t.kind(material.onto, actors),
        joined=t("count.joined", targets),
    )
    return _svg(
        alt,
        tag("path", d=lines, class_="cells faint" if small else "cells"),
        tag("path", d=dots, class_="vertex kind-city"),
        tag("g", hubs),
        tag("g", labels.placed(wanted, _WIDTH, _HEIGHT, taken), class_="names"),
    )
