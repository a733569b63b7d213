"""Figures of networks of cities, drawn with Matplotlib on an ``Axes`` of yours.

Each function takes ``ax=`` (without it, a new figure is made) and returns a :class:`Drawing`, which
holds the artists, so that all can be restyled. Colours are those of Okabe and Ito, which people
with any common kind of colour blindness tell apart; what they say is also said by shape, width,
place or lightness, so that figures can be read in grey. Sizes follow ``font.size``: use
``plt.rc_context(cn.plot.style("slide"))`` for a wall and ``"paper"`` for a page.

Matplotlib is imported when a figure is drawn, and no sooner.
"""

from citynet.plot._alluvial import flows
from citynet.plot._distribution import degrees
from citynet.plot._drawing import Drawing
from citynet.plot._graph import ego, network, two_mode
from citynet.plot._map import cities
from citynet.plot._matrix import incidence, overlap
from citynet.plot._style import style
from citynet.plot._time import growth, ranks

__all__ = [
    "Drawing",
    "cities",
    "degrees",
    "ego",
    "flows",
    "growth",
    "incidence",
    "network",
    "overlap",
    "ranks",
    "style",
    "two_mode",
]
