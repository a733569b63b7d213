"""The graphs that every program is given, and what it must find in them."""

from __future__ import annotations

from pathlib import Path

import citynet as cn

#: Node: label, country, population, a number that no double holds, a score, membership.
NODES = {
    "gdansk": ("Gdańsk", "PL", 486022, 9007199254740993, 0.1 + 0.2, True),
    "iasi": ("Iași", "RO", 271692, 9007199254740995, 2.2250738585072014e-308, False),
    "lodz": ("Łódź & <1>", "PL", 658444, 9007199254740997, 1.7976931348623157e308, True),
    "ump": ('"Unia" Metropolii', "PL", 1, -9007199254740993, -1 / 3, False),
}

#: Edge: ends, strength, role, start and end.
EDGES = [
    ("gdansk", "ump", 1 / 3, "member; host", "1990-10-11", ".."),
    ("lodz", "ump", 2.5, "member", "1991-05", "2006"),
    ("iasi", "lodz", 1e-300, "twin", "2004-21~", "2010-03-04"),
]


def graphml(directed: bool) -> str:
    """The graph, typed by hand as GraphML: nothing of what is tested has written it."""
    keys = {"label": "string", "country": "string", "population": "long", "big": "long"}
    keys |= {"score": "double", "member": "boolean"}
    edge_keys = {"strength": "double", "role": "string", "start": "string", "end": "string"}
    lines = ['<graphml xmlns="http://graphml.graphdrawing.org/xmlns">']
    for domain, names in (("node", keys), ("edge", edge_keys)):
        lines += [
            f'<key id="{domain}_{name}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>'
            for name, kind in names.items()
        ]
    lines.append(f'<graph edgedefault="{"" if directed else "un"}directed">')
    for node, values in NODES.items():
        data = "".join(
            f'<data key="node_{key}">{_text(value)}</data>'
            for key, value in zip(keys, values, strict=True)
        )
        lines.append(f'<node id="{node}">{data}</node>')
    for source, target, *values in EDGES:
        data = "".join(
            f'<data key="edge_{key}">{_text(value)}</data>'
            for key, value in zip(edge_keys, values, strict=True)
        )
        lines.append(f'<edge source="{source}" target="{target}">{data}</edge>')
    return "\n".join([*lines, "</graph></graphml>"])


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value)
    return str(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def written(folder: Path, form: str, directed: bool) -> Path:
    """The reference as citynet writes it: `graphml gephi`, `gexf`."""
    source = folder / "reference.graphml"
    source.write_text(graphml(directed), "utf-8")
    name, _, profile = form.partition(" ")
    side = "directed" if directed else "undirected"
    path = folder / f"{profile or name}-{side}.{name}"
    cn.write(cn.read_graph(source), path, format=name, profile=profile or None)
    return path
