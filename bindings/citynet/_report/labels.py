"""Names in pictures: as many as fit, and none on another."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from citynet._report.markup import Markup, abridged, tag

__all__ = ["Label", "placed", "shape"]

# Widths of letters in parts of the size of the type: an average for sans-serif faces, generous.
_NARROW, _USUAL, _WIDE = 0.32, 0.56, 0.9
_LONGEST = 40


@dataclass(frozen=True)
class Label:
    """A name that wants to stand beside a point."""

    x: float
    y: float
    room: float  # the radius of what is drawn at the point
    words: str
    size: float


Box = tuple[float, float, float, float]


def _width(words: str, size: float) -> float:
    units = 0.0
    for letter in words:
        if unicodedata.east_asian_width(letter) in "WF":
            units += 1.0
        elif letter in "iljtfI.,:;'|! ()":
            units += _NARROW
        else:
            units += _WIDE if letter in "mwMW@" else _USUAL
    return units * size


def _candidates(label: Label, width: float) -> Iterable[tuple[str, float, float, Box]]:
    """Right, left, above, below: anchor, x, y of the base line and the box."""
    gap, height = label.room + 3, label.size
    middle = label.y + height * 0.35
    yield "start", label.x + gap, middle, (label.x + gap, label.y - height / 2, width, height)
    yield "end", label.x - gap, middle, (label.x - gap - width, label.y - height / 2, width, height)
    left = label.x - width / 2
    yield "middle", label.x, label.y - gap, (left, label.y - gap - height * 0.8, width, height)
    below = label.y + gap + height * 0.75
    yield "middle", label.x, below, (left, below - height * 0.8, width, height)


def _meets(one: Box, other: Box) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


def placed(
    labels: Iterable[Label], width: float, height: float, taken: Iterable[Box] = ()
) -> list[Markup]:
    """The labels for which there is room, the first ones first; ``taken`` is drawn on already."""
    boxes, made = list(taken), []
    for label in labels:
        words = abridged(label.words, _LONGEST)
        wide = _width(words, label.size)
        for anchor, x, y, box in _candidates(label, wide):
            inside = box[0] >= 2 and box[0] + box[2] <= width - 2
            inside &= box[1] >= 2 and box[1] + box[3] <= height - 2
            if inside and not any(_meets(box, other) for other in boxes):
                boxes.append(box)
                made.append(tag("text", words, x=x, y=y, text_anchor=anchor, font_size=label.size))
                break
    return made


def shape(kind: str, x: float, y: float, radius: float, **attributes: str) -> Markup:
    """The sign of a kind: kinds differ by their form as well as by their colour."""
    if kind == "city":
        return tag("circle", cx=x, cy=y, r=radius, **attributes)
    if kind == "network":
        side = radius * 1.8
        return tag("rect", x=x - side / 2, y=y - side / 2, width=side, height=side, **attributes)
    forms: dict[str, list[tuple[float, float]]] = {
        "project": [(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)],
        "event": [(0, -1.2), (1.15, 0.85), (-1.15, 0.85)],
        "organisation": [(-0.6, -1), (0.6, -1), (1.15, 0), (0.6, 1), (-0.6, 1), (-1.15, 0)],
    }
    corners = forms.get(kind, [(-1.15, -0.85), (1.15, -0.85), (0, 1.2)])
    points = " ".join(f"{x + dx * radius:.1f},{y + dy * radius:.1f}" for dx, dy in corners)
    return tag("polygon", points=points, **attributes)
