"""The review file: names that only a person can decide, and what was decided."""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any

from citynet import _core
from citynet._core import Gazetteer
from citynet.errors import DataError

COLUMNS = ("kind", "name", "country", "id", "count", "first", "decision", "key", "reason")
CANDIDATES = tuple(f"candidate_{i}" for i in range(1, 6))
VERDICTS = {"is", "new", "reject"}

# Names less alike than this (0 to 100) are not offered.
LEAST_SCORE = 75.0

Decision = tuple[str, str, str, str, str, str, str]


def read_decisions(path: str | os.PathLike[str]) -> list[Decision]:
    """What was decided in a review file; none when there is no such file yet."""
    if not Path(path).exists():
        return []
    rows = list(csv.reader(StringIO(Path(path).read_text("utf-8-sig"))))
    header = rows[0] if rows else []
    for column in COLUMNS:
        if column not in header:
            raise _at(path, 1, column, "", "a review file has a column of this name")
    decisions = []
    for line, row in enumerate(rows[1:], 2):
        cells = dict(zip(header, (cell.strip() for cell in row), strict=False))
        verdict = cells.get("decision", "").lower()
        if not verdict:
            continue
        if verdict not in VERDICTS:
            raise _at(path, line, "decision", verdict, "is, new or reject, or empty")
        if verdict == "is" and not cells.get("key"):
            raise _at(path, line, "key", "", "a name that is a place has the key of the place")
        decisions.append(
            (
                cells["kind"],
                cells["name"],
                cells["country"],
                cells["id"],
                verdict,
                cells.get("key", ""),
                cells.get("reason", ""),
            )
        )
    return decisions


def _at(path: str | os.PathLike[str], row: int, column: str, value: str, rule: str) -> DataError:
    name = Path(path).name
    error = DataError(f"{name}:{row} column '{column}': '{value}': {rule}")
    error.file, error.row, error.column, error.value, error.rule = name, row, column, value, rule
    return error


class Ranker:
    """Ranks the places of a gazetteer by how alike their names are to a name."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        try:
            from rapidfuzz import fuzz, process
        except ImportError as error:
            raise ImportError(
                "ranking candidates needs rapidfuzz: pip install 'citynet[resolve]'"
            ) from error
        self._extract = process.extract
        self._scorer = fuzz.ratio
        self._gazetteer = gazetteer
        self._names: dict[str, tuple[list[str], list[str]]] = {}

    def _in(self, country: str) -> tuple[list[str], list[str]]:
        """Name keys of the places of a country, and the keys of the places."""
        known = self._names.get(country)
        if known is None:
            pairs = self._gazetteer._names_in(country)
            known = ([_core.name_key(name) for _, name in pairs], [key for key, _ in pairs])
            self._names[country] = known
        return known

    def rank(self, name: str, country: str, most: int = 5) -> list[tuple[str, float]]:
        """Keys of the most alike places with their scores, the best first."""
        names, keys = self._in(country)
        found = self._extract(
            _core.name_key(name),
            names,
            scorer=self._scorer,
            score_cutoff=LEAST_SCORE,
            limit=most * 4,
        )
        best: dict[str, float] = {}
        for _, score, index in found:
            best.setdefault(keys[index], score)
        ranked = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))
        return ranked[:most]


def candidates(mention: dict[str, Any], ranker: Ranker) -> list[tuple[str, float]]:
    """The places a mention may mean: those of its very name first, then the most alike."""
    same = [(key, 100.0) for key in mention["places"]]
    if same or not mention["name"]:
        return same[:5]
    return ranker.rank(mention["name"], mention["country"])


def review_text(
    mentions: Iterable[dict[str, Any]],
    gazetteer: Gazetteer,
    decisions: Iterable[Decision],
) -> str:
    """The review file as CSV: what was decided, then what waits, the most frequent first."""
    ranker = Ranker(gazetteer)
    decided = {decision[:4]: decision for decision in decisions}
    seen: dict[tuple[str, str, str, str], dict[str, Any]] = {
        (m["kind"], m["name"], m["country"], m["id"]): m for m in mentions
    }
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*COLUMNS, *CANDIDATES])
    for identity, decision in decided.items():
        mention = seen.get(identity)
        count = mention["count"] if mention else 0
        first = _place(mention["first"]) if mention else ""
        writer.writerow([*identity, count, first, *decision[4:]])
    waiting = [
        (identity, mention)
        for identity, mention in seen.items()
        if mention["matched"] in {"candidate", "none"} and identity not in decided
    ]
    for identity, mention in sorted(waiting, key=lambda pair: (-pair[1]["count"], pair[0])):
        offered = [
            f"{key} ({gazetteer[key]['name']}) {score:.0f}"
            for key, score in candidates(mention, ranker)
        ]
        writer.writerow(
            [*identity, mention["count"], _place(mention["first"]), "", "", "", *offered]
        )
    return out.getvalue()


def shares(
    mentions: Iterable[dict[str, Any]], gazetteer: Gazetteer, *, rank: bool
) -> dict[str, dict[str, int]]:
    """How many names, and rows, were found in which way."""
    ranker = Ranker(gazetteer) if rank else None
    counts: dict[str, dict[str, int]] = defaultdict(lambda: {"names": 0, "rows": 0})
    for mention in mentions:
        how = mention["matched"]
        if how == "none" and ranker is not None and candidates(mention, ranker):
            how = "candidate"
        counts[how]["names"] += 1
        counts[how]["rows"] += mention["count"]
    order = ("id", "key", "alias", "decision", "candidate", "none")
    return {how: counts[how] for how in order if how in counts}


def _place(place: dict[str, Any]) -> str:
    row = f":{place['row']}" if place["row"] else ""
    return f"{place['file']}{row}"
