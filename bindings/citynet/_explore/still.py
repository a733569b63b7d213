"""What a notebook shows where no script runs: a picture and a table."""

from __future__ import annotations

from citynet._report.graph_picture import graph_picture, two_mode_points
from citynet._report.language import Language
from citynet._report.markup import Markup, own_words, tag, verbatim
from citynet._report.material import Material

__all__ = ["still"]

_MOST_ROWS = 20
# The classes of the picture, here alone: a notebook has styles of its own.
_STYLE = """
.citynet-still .picture { max-width: 60rem; }
.citynet-still .tie { fill: none; stroke: #86a8c9; }
.citynet-still .cells { fill: none; stroke: #9fb4c8; }
.citynet-still .vertex { fill: #d55e00; stroke: #fff; }
.citynet-still text { font: 13px system-ui, sans-serif; }
.citynet-still text { paint-order: stroke; stroke: #fff; stroke-width: 3px; }
"""


def still(material: Material, t: Language) -> Markup:
    """The picture of the network and the first places of its ranking."""
    ranking = material.rankings()[0]
    rows = [
        tag(
            "tr",
            tag("td", t.number(row.rank)),
            tag("td", own_words(row.name)),
            tag("td", t.number(row.score)),
        )
        for row in ranking.rows[:_MOST_ROWS]
    ]
    heading = [t("rank"), t(f"word.{material.onto}", 1), material.measure(ranking.measure, t)]
    return tag(
        "div",
        verbatim("style", _STYLE),
        graph_picture(material, two_mode_points(material), t),
        tag(
            "table",
            tag("thead", tag("tr", [tag("th", word) for word in heading])),
            tag("tbody", rows),
        ),
        class_="citynet-still",
    )
