"""Graphs as files for other programs, and files of other programs as graphs."""

from __future__ import annotations

import gzip
import json
import os
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from citynet import _core
from citynet._core import Communities, Graph, GraphReading, Scores, TwoMode, WrittenGraph
from citynet.errors import DataError, FileError

__all__ = ["read_graph", "write"]

#: What stands in the place of the extension in the name of a side-car.
SIDECAR = ".citynet.json"


def write(
    what: Graph | TwoMode | GraphReading,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,
    profile: str | None = None,
    results: Sequence[Scores | Communities] = (),
    sidecar: bool = False,
    progress: Callable[[float], Any] | None = None,
) -> WrittenGraph:
    """Writes a file for another program, whole or not at all.

    what: a graph, an incidence (both modes as nodes, with roles, dates and sources on the edges),
    or what ``read_graph`` gave.
    format: one of ``graph_formats()``; without it the extension of the path decides.
    profile: for whom, where a format has several (``citynet/formats/graphml.hpp``).
    results: scores and communities of the graph, as attributes of its nodes.
    sidecar: also write ``<name>.citynet.json`` with the view, the sources, the conventions of the
    results and the version, so that the numbers can be made again.
    progress: told the share done; answering ``False`` ends the call, and so does Ctrl-C. The old
    file is then as it was.

    The answer names the files, and says in ``remarks`` what the format has no place for.
    """
    beside = [(SIDECAR, _sidecar_text(what, results))] if sidecar else []
    return _core._write_graph(
        what,
        path,
        format=format,
        profile=profile,
        results=list(results),
        beside=beside,
        progress=progress,
    )


def read_graph(
    path: str | os.PathLike[str],
    *,
    format: str | None = None,
    most_bytes: int = 1 << 32,
    most_depth: int = 256,
    most_attributes: int = 4096,
    threads: int = 1,
    progress: Callable[[float], Any] | None = None,
) -> GraphReading:
    """Reads a graph file of another program, also one that is packed (``.gz``).

    format: one of ``graph_formats()``; without it the extension and the bytes decide.
    most_bytes, most_depth, most_attributes: a file that asks for more is refused.
    threads: 0 for as many as there are; they share what is plain in CSV and GraphML, and change
    nothing in what is read.

    The ``ledger`` of the answer says what was kept, what was set aside and what was read in its
    own way. Broken files raise ``DataError`` with line and column.
    """
    limits: dict[str, Any] = {
        "most_bytes": most_bytes,
        "most_depth": most_depth,
        "most_attributes": most_attributes,
    }
    unpacked = _unpacked(Path(path), most_bytes) if str(path).endswith(".gz") else None
    return _core._read_graph(
        path, format=format, bytes=unpacked, threads=threads, progress=progress, **limits
    )


def _unpacked(path: Path, most_bytes: int) -> bytes:
    try:
        with gzip.open(path) as packed:
            # One byte more than is allowed, so that the core sees that there are too many.
            return packed.read(most_bytes + 1)
    except (gzip.BadGzipFile, EOFError, zlib.error) as broken:
        error = DataError(f"{path}: {broken}: a name with .gz is that of a packed file")
        error.file, error.value, error.rule = str(path), str(broken), "a packed file is whole"
        raise error from None
    except OSError as refused:
        refusal = FileError(f"{path}: cannot read: {refused.strerror}")
        refusal.path = str(path)
        raise refusal from None


def _sidecar_text(
    what: Graph | TwoMode | GraphReading, results: Sequence[Scores | Communities]
) -> str:
    parts: dict[str, Any] = {
        "format": "citynet-sidecar-1",
        "generator": f"citynet {_core.version()}",
    }
    if not isinstance(what, GraphReading):
        parts |= _origin(what)
    parts["results"] = [_account(result) for result in results]
    return json.dumps(parts, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _origin(what: Graph | TwoMode) -> dict[str, Any]:
    """The data, the view and the sources of what counts in it."""
    view = what.view
    parts: dict[str, Any] = {}
    if view is not None:
        sources = {
            statement.source.key: statement.source
            for affiliation in view.affiliations
            for statement in affiliation.statements
        }
        parts = {
            "dataset": view.network.info,
            "view": json.loads(view.to_json()),
            "view_in_words": view.describe(),
            "census": view.census,
            "sources": [
                {"key": source.key, "title": source.title, "url": source.url}
                for _, source in sorted(sources.items())
            ],
        }
    if isinstance(what, Graph) and what.projection is not None:
        parts["projection_in_words"] = what.projection.describe()
    return parts


def _account(result: Scores | Communities) -> dict[str, Any]:
    """How a result was made."""
    return {
        "measure": result.measure,
        "status": result.status,
        "note": result.note,
        "conventions": result.conventions,
        "iteration": result.iteration,
        "seed": result.seed,
        "engine": result.engine,
    }
