"""The map as a picture that needs no script."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from citynet._core import Entity
from citynet._report import geography, labels
from citynet._report.language import Language
from citynet._report.markup import Markup, tag
from citynet._report.material import Material

__all__ = ["map_picture", "off_the_map"]

_WIDTH, _RIM = 960.0, 40.0
_LOWEST, _HIGHEST = 420.0, 760.0
_MOST_TIES = 600  # drawn, the strongest

Points = npt.NDArray[np.float64]


def map_picture(material: Material, t: Language) -> Markup:
    """Cities where they lie, larger with their score, and their strongest ties as great circles."""
    actors = material.incidence.actors
    values = np.array([material.score[key] for key in material.incidence.actor_keys])
    located = [i for i, entity in enumerate(actors) if entity.location is not None]
    if not located:
        return tag("p", t("map.nowhere"))
    places = np.array([_place(actors[i]) for i in located])
    shown = geography.shown_on_map(places)
    located = [i for i, inside in zip(located, shown, strict=True) if inside]
    places = places[shown]
    projection = geography.projection_for(places)
    flat = projection(places)
    frame = _Frame(flat, whole_world=projection.name == "equal_earth")
    dots, many = frame(flat), len(located) > 500
    sizes = values[located]
    largest = max(float(sizes.max()), 1e-12)
    most = 11.0 if len(located) <= 100 else 8.0
    radii = (1.0 if many else 3.0) + most * np.sqrt(np.maximum(sizes, 0) / largest)
    order, sign = np.argsort(-radii, kind="stable"), "city many" if many else "city"
    signs = [
        tag("circle", cx=float(dots[i, 0]), cy=float(dots[i, 1]), r=float(radii[i]), class_=sign)
        for i in order
    ]
    wanted = [
        labels.Label(
            float(dots[i, 0]), float(dots[i, 1]), float(radii[i]), actors[located[i]].name, 13.0
        )
        for i in order[:60]
    ]
    taken = [
        (float(x - r), float(y - r), float(2 * r), float(2 * r))
        for (x, y), r in zip(dots[order[:60]], radii[order[:60]] * 0.7, strict=True)
    ]
    return tag(
        "svg",
        tag("title", t("map.alt", cities=t.kind(material.onto, len(located)))),
        tag("rect", width=_WIDTH, height=frame.height, class_="sea"),
        tag("path", d=_land(projection, frame), class_="land"),
        tag("g", _ties(material, projection, frame)),
        tag("g", signs),
        tag("g", labels.placed(wanted, _WIDTH, frame.height, taken), class_="names"),
        viewBox=f"0 0 {_WIDTH:.0f} {frame.height:.0f}",
        role="img",
        class_="picture map",
    )


def _place(entity: Entity) -> tuple[float, float]:
    """Longitude and latitude."""
    assert entity.location is not None
    return entity.location[1], entity.location[0]


def off_the_map(material: Material) -> int:
    """How many cities with a known place lie far from all others and are not drawn."""
    places = [_place(e) for e in material.incidence.actors if e.location is not None]
    return int((~geography.shown_on_map(np.array(places))).sum()) if places else 0


class _Frame:
    """From the plane of the projection into the picture."""

    def __init__(self, flat: Points, *, whole_world: bool) -> None:
        low, high = flat.min(axis=0), flat.max(axis=0)
        if whole_world:
            low, high = np.array([-2.71, -1.2]), np.array([2.71, 1.05])
        span = np.maximum(high - low, 0.02)
        self.height = float(np.clip(_WIDTH * span[1] / span[0], _LOWEST, _HIGHEST))
        room = np.array([_WIDTH, self.height]) - 2 * _RIM
        self._scale = float((room / span).min())
        self._middle = (low + high) / 2

    def holds(self, points: Points) -> bool:
        return bool((points >= 0).all() and (points <= [_WIDTH, self.height]).all())

    def __call__(self, flat: Points) -> Points:
        made: Points = (flat - self._middle) * self._scale + np.array([_WIDTH, self.height]) / 2
        return made


def _land(projection: geography.Projection, frame: _Frame) -> str:
    """The outlines of the countries that reach into the picture, cut at its rim."""
    parts = []
    for ring in geography.outlines():
        if projection.name == "azimuthal" and _far(ring, projection.middle):
            continue
        points = _cut(frame(projection(ring)), frame.height)
        if len(points) > 2:
            rounded = np.round(points, 1)
            keep = np.ones(len(rounded), dtype=bool)
            keep[1:] = (np.abs(np.diff(rounded, axis=0)) > 0.15).any(axis=1)
            parts.append("M" + "L".join(f"{x:g} {y:g}" for x, y in rounded[keep]) + "Z")
    return "".join(parts)


def _far(ring: Points, middle: tuple[float, float]) -> bool:
    """Whether all of it lies on the other half of the globe, where the projection goes wild."""
    radians, (east, north) = np.radians(ring), np.radians(middle)
    near = np.sin(north) * np.sin(radians[:, 1]) + np.cos(north) * np.cos(radians[:, 1]) * np.cos(
        radians[:, 0] - east
    )
    return bool(near.min() < -0.2)


def _cut(points: Points, height: float) -> Points:
    """A polygon cut at a frame a little larger than the picture: Sutherland & Hodgman 1974."""
    for axis, limit, sign in ((0, -4.0, 1), (0, _WIDTH + 4, -1), (1, -4.0, 1), (1, height + 4, -1)):
        if len(points) == 0:
            return points
        depth = sign * (points[:, axis] - limit)
        if (depth >= 0).all():
            continue
        before, depth_before = np.roll(points, 1, axis=0), np.roll(depth, 1)
        kept = []
        for p, d, q, e in zip(points, depth, before, depth_before, strict=True):
            if (d >= 0) != (e >= 0):
                kept.append(q + (p - q) * (e / (e - d)))
            if d >= 0:
                kept.append(p)
        points = np.array(kept).reshape(-1, 2)
    return points


def _ties(material: Material, projection: geography.Projection, frame: _Frame) -> list[Markup]:
    """The strongest ties, the weak ones below."""
    graph = material.graph
    if graph is None or graph.edge_count == 0:
        return []
    order = np.argsort(-graph.strengths, kind="stable")[:_MOST_TIES][::-1]
    share = graph.strengths / graph.strengths.max()
    places = [material.network[key].location for key in graph.keys]
    made = []
    for edge in order:
        one, other = (places[int(v)] for v in graph.edges[edge])
        if one is None or other is None:
            continue
        way = frame(projection(geography.great_circle(one[::-1], other[::-1])))
        if np.abs(np.diff(way[:, 0])).max() > _WIDTH / 2 or not frame.holds(way[[0, -1]]):
            continue  # across the rim of a map of the world, or to a city that is not on the map
        line = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in way)
        made.append(
            tag(
                "path",
                d=line,
                stroke_width=0.4 + 3.6 * float(share[edge]) ** 1.5,
                class_=f"tie tie-{min(4, int(5 * share[edge]))}",
            )
        )
    return made
