"""Maps: projections and the outlines of countries."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt

__all__ = ["Projection", "base_map", "great_circle", "outlines", "projection_for", "shown_on_map"]

Points = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Projection:
    """From longitude and latitude in degrees to a plane, y downwards; areas stay comparable."""

    name: str  # as d3-geo calls it
    middle: tuple[float, float]  # longitude, latitude

    def __call__(self, places: Points) -> Points:
        radians = np.radians(places)
        if self.name == "equal_earth":
            return _equal_earth(radians)
        return _azimuthal(radians, math.radians(self.middle[0]), math.radians(self.middle[1]))


def _azimuthal(places: Points, middle_longitude: float, middle_latitude: float) -> Points:
    """Lambert's azimuthal equal-area projection around a middle."""
    east, north = places[:, 0] - middle_longitude, places[:, 1]
    sine, cosine = math.sin(middle_latitude), math.cos(middle_latitude)
    near = sine * np.sin(north) + cosine * np.cos(north) * np.cos(east)
    k = np.sqrt(2 / np.maximum(1 + near, 1e-6))
    x = k * np.cos(north) * np.sin(east)
    y = k * (cosine * np.sin(north) - sine * np.cos(north) * np.cos(east))
    return np.column_stack([x, -y])


def _equal_earth(places: Points) -> Points:
    """Equal Earth, for the whole world: Savric, Patterson & Jenny 2019."""
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    angle = np.arcsin(math.sqrt(3) / 2 * np.sin(places[:, 1]))
    square = angle**2
    sixth = square**3
    slope = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square)
    x = 2 * math.sqrt(3) / 3 * places[:, 0] * np.cos(angle) / slope
    y = angle * (a1 + a2 * square + sixth * (a3 + a4 * square))
    return np.column_stack([x, -y])


def shown_on_map(places: Points) -> npt.NDArray[np.bool_]:
    """Which places a map shows: all, unless most lie in one part of the world and few far off."""
    shown = np.ones(len(places), dtype=bool)
    if len(places) < 20 or not _far_apart(places):
        return shown
    low, high = np.quantile(places, [0.04, 0.96], axis=0)
    rim = 0.25 * (high - low)
    shown = ((places >= low - rim) & (places <= high + rim)).all(axis=1)
    return np.ones_like(shown) if _far_apart(places[shown]) else shown


def _far_apart(places: Points) -> bool:
    span = places.max(axis=0) - places.min(axis=0)
    return bool(span[0] > 110 or span[1] > 90)


def projection_for(places: Points) -> Projection:
    """The whole world where places lie far apart, else a map around them."""
    if len(places) == 0 or _far_apart(places):
        return Projection("equal_earth", (0.0, 0.0))
    middle = (places.min(axis=0) + places.max(axis=0)) / 2
    return Projection("azimuthal", (round(float(middle[0]), 2), round(float(middle[1]), 2)))


def great_circle(one: Sequence[float], other: Sequence[float], steps: int = 12) -> Points:
    """The shortest way between two places, as longitudes and latitudes."""
    ends = np.radians([one, other])
    vectors = np.column_stack(
        [
            np.cos(ends[:, 1]) * np.cos(ends[:, 0]),
            np.cos(ends[:, 1]) * np.sin(ends[:, 0]),
            np.sin(ends[:, 1]),
        ]
    )
    angle = math.acos(float(np.clip(vectors[0] @ vectors[1], -1, 1)))
    if angle < 1e-6:
        return np.array([one, other], dtype=float)
    share = np.linspace(0, 1, steps + 1)[:, None]
    way = (
        np.sin((1 - share) * angle) * vectors[0] + np.sin(share * angle) * vectors[1]
    ) / math.sin(angle)
    east, north = np.arctan2(way[:, 1], way[:, 0]), np.arcsin(np.clip(way[:, 2], -1, 1))
    made: Points = np.degrees(np.column_stack([east, north]))
    return made


def _whole(ring: Points) -> Points:
    """A ring that crosses the date line, in one piece beyond it."""
    if np.abs(np.diff(ring[:, 0])).max(initial=0) <= 180:
        return ring
    return np.column_stack([np.where(ring[:, 0] < 0, ring[:, 0] + 360, ring[:, 0]), ring[:, 1]])


@cache
def base_map() -> str:
    """The countries of the world as TopoJSON, as it is shipped; it names its source."""
    return (resources.files("citynet") / "_data" / "countries.json").read_text("utf-8")


@cache
def outlines() -> list[Points]:
    """The rings of all countries as longitudes and latitudes."""
    topology = json.loads(base_map())
    scale, shift = (np.array(topology["transform"][word]) for word in ("scale", "translate"))
    arcs = [np.cumsum(np.array(arc), axis=0) * scale + shift for arc in topology["arcs"]]

    def ring(numbers: list[int]) -> Points:
        parts = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
        return np.vstack([part if i == 0 else part[1:] for i, part in enumerate(parts)])

    rings: list[Points] = []
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings += [_whole(ring(numbers)) for polygon in polygons for numbers in polygon]
    return rings
