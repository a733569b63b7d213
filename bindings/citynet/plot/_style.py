"""Colours, shapes and sizes that all figures share."""

from __future__ import annotations

from typing import Any

from citynet.errors import InvalidArgument

# Okabe and Ito: told apart with any common kind of colour blindness.
ORANGE, SKY, GREEN, YELLOW = "#e69f00", "#56b4e9", "#009e73", "#f0e442"
BLUE, VERMILION, PURPLE, BLACK = "#0072b2", "#d55e00", "#cc79a7", "#000000"
# In an order in which neighbours also differ in lightness; yellow is too pale for lines on white.
SERIES = (BLUE, ORANGE, BLACK, SKY, VERMILION, GREEN, PURPLE)
DASHES: tuple[Any, ...] = ("-", "--", ":", "-.", (0, (3, 1, 1, 1, 1, 1)))

INK, SOFT_INK, HAIR = "#111111", "#555555", "#bbbbbb"
TIES = ("#c3d4e6", "#2b5c8a")  # from weak to strong
FOUND, EMPTY = "#2b5c8a", "#f2f2f2"  # cells of a matrix
LAND, BORDER = "#f3f1ec", "#bdb8ad"

# What is what, by shape first and by colour second.
MARKS: dict[str, tuple[str, str]] = {
    "city": ("o", VERMILION),
    "region": ("h", VERMILION),
    "organisation": ("8", PURPLE),
    "person": (".", PURPLE),
    "network": ("s", BLUE),
    "working_group": ("X", BLUE),
    "project": ("D", GREEN),
    "event": ("^", ORANGE),
    "award": ("*", ORANGE),
    "declaration": ("v", SKY),
    "document": ("d", SKY),
    "policy": ("p", YELLOW),
    "topic": ("P", BLACK),
}

_SIZES: dict[str, dict[str, Any]] = {
    "paper": {"font.size": 9.0, "figure.figsize": (6.3, 4.4)},  # the text width of A4
    "slide": {"font.size": 17.0, "figure.figsize": (13.33, 7.5)},  # 16:9
}


def style(size: str = "paper") -> dict[str, Any]:
    """Settings for ``plt.rc_context``: "paper" for a page (A4 text width), "slide" for a wall.

    Letters stay letters in PDF and SVG files, so that they can be searched and edited. Raises
    InvalidArgument for another word.
    """
    if size not in _SIZES:
        raise InvalidArgument.about("size", size, "one of paper, slide")
    return {
        **_SIZES[size],
        "pdf.fonttype": 42,
        "svg.fonttype": "none",
        "figure.constrained_layout.use": True,
    }


def scale() -> float:
    """How large things are drawn, compared with letters of 10 points."""
    import matplotlib as mpl

    return float(mpl.rcParams["font.size"]) / 10


def letters(share: float = 0.8) -> float:
    """The size of letters in points."""
    return 10 * share * scale()


def blend(share: float) -> str:
    """The colour of a tie: pale at 0, dark at 1."""
    from matplotlib.colors import to_hex, to_rgb

    (r, g, b), (dr, dg, db) = (to_rgb(colour) for colour in TIES)
    part = share**0.8
    mixed = (r + (dr - r) * part, g + (dg - g) * part, b + (db - b) * part)
    return str(to_hex(mixed))


def mark(kind: str) -> tuple[str, str]:
    """Shape and colour of a kind of entity."""
    return MARKS.get(kind, ("o", HAIR))
