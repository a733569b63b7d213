"""Names that try to be more than text: markup, quotes, controls, directions, lengths."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import citynet as cn

from tests.python.packages import write_package

_ACTS = [
    "<script>window.hacked = 1</script>",
    "<img src=x onerror='window.hacked = 1'>",
    '"><svg onload="window.hacked = 1">',
    "'><iframe srcdoc='<script>parent.hacked = 1</script>'>",
    "</script><script>window.hacked = 1</script>",
    "</style><script>window.hacked = 1</script>",
    "</title><body onload=window.hacked=1>",
    "<!--<script>window.hacked = 1//-->",
    "]]><script>window.hacked = 1</script>",
    "javascript:window.hacked=1",
    "${window.hacked = 1}",
    "{{constructor.constructor('window.hacked = 1')()}}",
    "{title} {0} {n} %s %(x)s",
    "&lt;script&gt;window.hacked = 1&lt;/script&gt;",
    "&#60;script&#62;window.hacked = 1&#60;/script&#62;",
    "<a href='https://example.org/leak'>city</a>",
    "<style>@import 'https://example.org/leak.css';</style>",
    "<link rel=stylesheet href=https://example.org/leak.css>",
    "<form action=https://example.org/><input name=q autofocus onfocus=window.hacked=1>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=window.hacked=1>",
    "<details open ontoggle=window.hacked=1>",
    "<base href=https://example.org/>",
    "<meta http-equiv=refresh content='0;url=https://example.org/'>",
    '=HYPERLINK("https://example.org/","city")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
]
_WRAPS = [
    "{}",
    "Łódź {}",
    "{} Iași",
    "\u202e{}",
    "\u2067{}\u2069\u2069",
    "\u200f{}\u061c",
    "`{}`",
    "'{}'",
    '"{}"',
    "\\{}\\",
    "{}\u2028\u2029",
    "א{}ب",
]


def hostile_names(count: int = 300) -> list[str]:
    """That many names, all different, a few of them 10 kB long."""
    made = [wrap.replace("{}", act) for act, wrap in itertools.product(_ACTS, _WRAPS)]
    made = made[: count - 4]
    made += ["long " * 2_000, "x" * 10_000, "<b>" * 3_333, "Ł" * 10_000]
    random.Random(8).shuffle(made)
    assert len(made) == len(set(made)) == count
    return made


def hostile_network(folder: Path) -> cn.Network:
    """Every name of the list is the name of a city, a network, a source and a role."""
    names = hostile_names()
    entities: list[list[object]] = []
    affiliations: list[list[object]] = []
    sources = [
        [f"s{i}", name, name if i % 3 else f"https://example.org/{i}?a=b&c=\"d'"]
        for i, name in enumerate(names)
    ]
    for i, name in enumerate(names):
        entities.append([f"c{i}", "city", name, "PL", 50 + i / 100, 19 + i / 50, ""])
        if i % 10 == 0:
            entities.append([f"n{i}", "network", f"net {name}", "", "", "", "2010"])
        affiliations.append(
            [f"c{i}", name[:200], f"n{i - i % 10}", "confirmed", "2014", "", f"s{i}"]
        )
        if i < 30:
            affiliations.append([f"c{i}", "member", "n0", "confirmed", "", "", f"s{i}"])
    unique = {(row[0], row[1], row[2]): row for row in affiliations}
    write_package(folder, entities, list(unique.values()), sources)
    return cn.datasets.load(folder)
