"""Makes bindings/citynet/_data/countries.json: the outlines of countries that maps stand on.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    .venv/bin/python bindings/base_map/make_base_map.py package/countries-50m.json

The source is Natural Earth 4.1.0, 1:50m, in the public domain, in the form of world-atlas 2.0.2.
Borders are shared lines (TopoJSON "arcs"), so that leaving out points tears no gaps. Europe, where
most cities of the data sets lie, keeps more points than the rest of the world.
"""

from __future__ import annotations

import heapq
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import citynet as cn
import numpy as np

OUTPUT = Path(__file__).parents[1] / "citynet" / "_data" / "countries.json"
EUROPE = (-25.0, 34.0, 45.0, 72.0)  # west, south, east, north
STEP = 0.01  # degrees: the grid on which points stand
# Square degrees: a point goes when the triangle with its neighbours is smaller, a ring when it is.
LEAST_TRIANGLE = {True: 0.004, False: 0.12}
LEAST_RING = {True: 0.03, False: 0.6}
# Names by which the outlines are called but countries are not.
CODES = {
    "Antigua and Barb.": "AG", "Bosnia and Herz.": "BA", "British Virgin Is.": "VG",
    "Cayman Is.": "KY", "Central African Rep.": "CF", "Congo": "CG", "Cook Is.": "CK",
    "Czechia": "CZ", "Dem. Rep. Congo": "CD", "Dominican Rep.": "DO", "Eq. Guinea": "GQ",
    "Faeroe Is.": "FO", "Falkland Is.": "FK", "Fr. Polynesia": "PF", "Hong Kong": "HK",
    "Macao": "MO", "Macedonia": "MK", "Marshall Is.": "MH", "N. Mariana Is.": "MP",
    "Pitcairn Is.": "PN", "S. Sudan": "SS", "Saint Helena": "SH", "Solomon Is.": "SB",
    "St. Vin. and Gren.": "VC", "Turks and Caicos Is.": "TC", "U.S. Virgin Is.": "VI",
    "Vatican": "VA", "W. Sahara": "EH", "Wallis and Futuna Is.": "WF",
}  # fmt: skip

Point = tuple[float, float]


def in_europe(points: list[Point]) -> bool:
    west, south, east, north = EUROPE
    return any(west <= x <= east and south <= y <= north for x, y in points)


def decode(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    steps = np.cumsum(np.array(arc), axis=0)
    return [(tx + sx * float(x), ty + sy * float(y)) for x, y in steps]


def triangle(a: Point, b: Point, c: Point) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def simplified(points: list[Point]) -> list[Point]:
    """Visvalingam and Whyatt: the point that matters least goes first; the ends stay."""
    least = LEAST_TRIANGLE[in_europe(points)]
    before = list(range(-1, len(points) - 1))
    after = list(range(1, len(points) + 1))
    gone = [False] * len(points)
    last = len(points) - 1

    def area(i: int) -> float:
        return triangle(points[before[i]], points[i], points[after[i]])

    queue = [(area(i), i) for i in range(1, last)]
    heapq.heapify(queue)
    while queue:
        size, i = heapq.heappop(queue)
        if size >= least:
            break
        if gone[i] or size != area(i):
            continue
        gone[i] = True
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            if 0 < j < last:
                heapq.heappush(queue, (area(j), j))
    return [p for i, p in enumerate(points) if not gone[i]]


def encode(points: list[Point]) -> list[list[int]]:
    grid = [(round((x + 180) / STEP), round((y + 90) / STEP)) for x, y in points]
    kept = [p for i, p in enumerate(grid) if i == 0 or p != grid[i - 1]]
    if len(kept) == 1:
        kept *= 2
    starts = [(0, 0), *kept]
    return [[x - px, y - py] for (px, py), (x, y) in zip(starts, kept, strict=False)]


def crimea_with_ukraine(geometries: list[dict[str, Any]]) -> None:
    """As in resolution 68/262 of the General Assembly of the United Nations."""
    ukraine, russia = (
        next(g for g in geometries if g.get("id") == code) for code in ("804", "643")
    )
    mainland = ukraine["arcs"][0][0]
    for polygon in russia["arcs"]:
        border = [arc for arc in polygon[0] if ~arc in mainland]
        # The mainland of Russia borders on Ukraine, too; Crimea has nothing but coast beside.
        if len(border) == 1 and len(polygon[0]) == 2:
            coast = [arc for arc in polygon[0] if arc not in border]
            at = mainland.index(~border[0])
            mainland[at : at + 1] = coast
            russia["arcs"].remove(polygon)
            return
    raise SystemExit("Crimea was not found")


def ring_area(ring: Iterable[int], arcs: list[list[Point]]) -> tuple[float, bool]:
    points = [p for a in ring for p in (arcs[a] if a >= 0 else arcs[~a][::-1])]
    x, y = np.array(points).T
    return abs(float(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))) / 2, in_europe(points)


def code_of(name: str) -> str | None:
    return CODES.get(name) or cn.country_code(name)


def kept_polygons(geometry: dict[str, Any], arcs: list[list[Point]]) -> list[list[list[int]]]:
    """Small islands go, but no country goes with all of its islands."""
    many = geometry["type"] == "MultiPolygon"
    polygons = geometry["arcs"] if many else [geometry["arcs"]]
    sized = sorted(((ring_area(p[0], arcs), p) for p in polygons), key=lambda s: -s[0][0])
    kept = [p for (area, europe), p in sized if area >= LEAST_RING[europe]]
    return kept or [sized[0][1]]


def main(source: Path) -> None:
    atlas = json.loads(source.read_text("utf-8"))
    arcs = [decode(arc, atlas["transform"]) for arc in atlas["arcs"]]
    geometries = atlas["objects"]["countries"]["geometries"]
    crimea_with_ukraine(geometries)
    written: list[list[list[int]]] = []
    number: dict[int, int] = {}

    def renumbered(arc: int) -> int:
        this = arc if arc >= 0 else ~arc
        if this not in number:
            number[this] = len(written)
            written.append(encode(simplified(arcs[this])))
        return number[this] if arc >= 0 else ~number[this]

    countries = []
    for geometry in geometries:
        if geometry["properties"]["name"] == "Antarctica":
            continue
        polygons = kept_polygons(geometry, arcs)
        country = {"type": "MultiPolygon", "id": code_of(geometry["properties"]["name"])}
        country["arcs"] = [[[renumbered(a) for a in ring] for ring in p] for p in polygons]
        countries.append({k: v for k, v in country.items() if v is not None})
    topology = {
        "type": "Topology",
        "source": "Natural Earth 4.1.0, 1:50m, public domain, simplified",
        "transform": {"scale": [STEP, STEP], "translate": [-180, -90]},
        "objects": {"countries": {"type": "GeometryCollection", "geometries": countries}},
        "arcs": written,
    }
    OUTPUT.write_text(json.dumps(topology, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
