"""Whether the names in a figure can be read, on the page as it is saved."""

from __future__ import annotations

from itertools import combinations

import citynet as cn
from matplotlib.text import Text
from matplotlib.transforms import Bbox


def boxes_of(drawing: cn.plot.Drawing) -> list[Bbox]:
    """Where the letters stand; the line that leads from a name to its city may cross others."""
    drawing.figure.canvas.draw()
    return [Text.get_window_extent(text) for text in drawing.names if text.get_text()]


def assert_readable(drawing: cn.plot.Drawing) -> None:
    """No name touches another name or leaves the picture."""
    boxes = boxes_of(drawing)
    for (i, one), (j, other) in combinations(enumerate(boxes), 2):
        names = drawing.names[i].get_text(), drawing.names[j].get_text()
        assert not one.overlaps(other), names
    page = drawing.figure.bbox.padded(1)
    for box in boxes:
        assert page.x0 <= box.x0
        assert box.x1 <= page.x1
        assert page.y0 <= box.y0
        assert box.y1 <= page.y1
