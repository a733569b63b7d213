"""The records of a network as the linked views read them."""

from __future__ import annotations

import datetime
import json
from functools import cache
from importlib import resources

import numpy as np

from citynet._core import Affiliation, Bound, Source
from citynet._report import geography, positions
from citynet._report.blocks import period
from citynet._report.graph_picture import two_mode_points
from citynet._report.language import Language
from citynet._report.material import Material

__all__ = ["document", "shipped"]

# A picture of ties between all actors is offered up to here.
_MOST_TIES, _MOST_ACTORS = 60_000, 1_200
_CERTAINTIES = ("common", "page", "seed")
_LONGEST_ADDRESS = 2_000
_CHAPTERS = ("explore.", "kind.", "role.", "certainty.")
_WORDS = ("kind", "summary.share", "groups.more", "timeline.undated", "period.unknown")


@cache
def shipped(name: str) -> str:
    """A file of the bundle that is built from bindings/explore."""
    return (resources.files("citynet") / "_explore" / name).read_text("utf-8")


def document(material: Material, t: Language) -> dict[str, object]:
    """Everything the views show; JSON can hold it."""
    actors, targets = material.incidence.actors, material.incidence.targets
    entities = [*actors, *targets]
    kinds = sorted({entity.kind for entity in entities})
    points = np.round(two_mode_points(material), 4)
    _, met = material.degrees
    scores = [material.score[e.key] for e in actors] + [met[e.key] for e in targets]
    places = [entity.location for entity in entities]
    return {
        "language": {
            "code": t.code,
            "decimal": t.decimal,
            "thousands": t.thousands,
            "words": {k: v for k, v in t.words.items() if k.startswith(_CHAPTERS) or k in _WORDS},
        },
        "actors": len(actors),
        "kinds": kinds,
        "entities": {
            "key": [entity.key for entity in entities],
            "name": [entity.name for entity in entities],
            "also": [" ".join(filter(None, [e.name_en, *e.aliases]))[:500] for e in entities],
            "kind": [kinds.index(entity.kind) for entity in entities],
            "country": [entity.country for entity in entities],
            "lat": [place and round(place[0], 4) for place in places],
            "lon": [place and round(place[1], 4) for place in places],
            "x": points[:, 0].tolist(),
            "y": points[:, 1].tolist(),
            "score": scores,
        },
        **_records(material, t),
        "one_mode": _one_mode(material),
        "projection": _projection(material),
        "base_map": json.loads(geography.base_map()),
    }


def _records(material: Material, t: Language) -> dict[str, object]:
    """The affiliations in columns, their roles and sources by number."""
    behind = material.behind
    records = [affiliation for _, _, affiliation in behind]
    roles = sorted({a.role for a in records})
    role_numbers = {role: number for number, role in enumerate(roles)}
    sources = [source for source, _ in material.sources]
    source_numbers = {source: number for number, source in enumerate(sources)}
    first, shift = material.incidence.shape[0], len(behind)
    begins = [_year(a.valid.start, last=False) for a in records]
    ends = [
        _year(a.valid.start if a.valid.is_single_date else a.valid.end, last=True) for a in records
    ]
    known = [int(year) for year in (*begins, *ends) if year is not None]
    return {
        "roles": roles,
        "certainties": list(_CERTAINTIES),
        "sources": [_source(source) for source in sources],
        "years": [min(known), max(known)] if shift and known else [0, 0],
        "affiliations": {
            "actor": [row for row, _, _ in behind],
            "target": [first + column for _, column, _ in behind],
            "role": [role_numbers[a.role] for a in records],
            "certainty": [_CERTAINTIES.index(a.certainty) for a in records],
            "valid": [_when(a, t) for a in records],
            "from": begins,
            "until": ends,
            "source": [sorted({source_numbers[s.source] for s in a.statements}) for a in records],
        },
    }


def _when(affiliation: Affiliation, t: Language) -> str:
    valid = affiliation.valid
    dated = valid.start.kind != "unknown" or valid.end.kind != "unknown"
    return period(valid, t) if dated else ""


def _year(bound: Bound, *, last: bool) -> float | None:
    """A date as a year with a fraction, the first or last day that its words allow."""
    if bound.date is None:
        return None
    day: datetime.date = bound.date.latest if last else bound.date.earliest
    return round(day.year + (day.timetuple().tm_yday - 1) / 366, 2)


def _source(source: Source) -> list[str | None]:
    address = source.url if source.url and len(source.url) <= _LONGEST_ADDRESS else None
    return [source.title or source.key, address, str(source.dated) if source.dated else None]


def _one_mode(material: Material) -> dict[str, object] | None:
    """Where the actors stand when they are tied by what they share, and their groups."""
    graph, keys = material.graph, material.incidence.actor_keys
    if graph is None or not 0 < graph.edge_count <= _MOST_TIES or len(keys) > _MOST_ACTORS:
        return None
    points = positions.one_mode(graph.vertex_count, graph.edges.astype(np.int64), graph.strengths)
    places = dict(zip(graph.keys, np.round(points, 4).tolist(), strict=True))
    group = material.communities
    return {
        "x": [places[key][0] for key in keys],
        "y": [places[key][1] for key in keys],
        "group": [int(group[key]) if group is not None else 0 for key in keys],
    }


def _projection(material: Material) -> dict[str, object]:
    """The map that the pictures use, and the part of the world that it shows first."""
    located = [e.location for e in material.incidence.actors if e.location is not None]
    places = np.array([(longitude, latitude) for latitude, longitude in located]).reshape(-1, 2)
    shown = places[geography.shown_on_map(places)]
    chosen = geography.projection_for(shown)
    box = [*shown.min(axis=0).tolist(), *shown.max(axis=0).tolist()] if len(shown) else None
    return {"name": chosen.name, "middle": list(chosen.middle), "box": box}
