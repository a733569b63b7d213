"""What the commands do. Each takes the parsed arguments and returns its exit code."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

import citynet as cn
from citynet._core import WrittenGraph
from citynet.shell.measures import score


def print_json(value: object) -> None:
    # NaN and infinity are no JSON; what is undefined is null.
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2, allow_nan=False)
    print()


def _load(asked: argparse.Namespace) -> cn.Network:
    return cn.datasets.load(asked.dataset, persons=asked.persons)


def filters_of(asked: argparse.Namespace) -> dict[str, Any]:
    """The filters that the options describe, apart from time."""
    return {
        "through": asked.through,
        "roles": asked.role,
        "without_roles": asked.without_role,
        "countries": asked.country,
        "without": asked.without,
        "least_certainty": asked.least_certainty,
    }


def look(net: cn.Network, asked: argparse.Namespace) -> cn.View:
    """The view that the options describe."""
    filters = filters_of(asked)
    if asked.at or asked.during or asked.up_to:
        if asked.unknown is None:
            raise cn.InvalidArgument.about(
                "--unknown",
                "not given",
                "many affiliations have no dates that decide; say whether those count "
                "(--unknown include) or not (--unknown exclude)",
            )
        filters["unknown"] = asked.unknown
    if asked.at:
        return net.at(asked.at, **filters)
    if asked.during:
        return net.during(*asked.during, **filters)
    if asked.up_to:
        return net.up_to(asked.up_to, **filters)
    return net.any_time(**filters)


def _graph(asked: argparse.Namespace) -> cn.Graph:
    return cn.project(look(_load(asked), asked), onto=asked.onto)


def _account(result: cn.Scores) -> dict[str, object]:
    return {
        "measure": result.measure,
        "status": result.status,
        "note": result.note,
        "conventions": result.conventions,
        "engine": result.engine,
    }


def _described(graph: cn.Graph) -> dict[str, object]:
    view = graph.view
    assert view is not None, "a projected graph knows its view"
    return {"view": view.describe(), "census": view.census}


def info(asked: argparse.Namespace) -> int:
    """What is in a data set."""
    net = _load(asked)
    if asked.json:
        observed = [str(day) for day in net.observed] if net.observed else None
        print_json({**net.info, "observed": observed, "overview": net.overview().to_dict()})
        return 0
    print(f"{net.info['title']} ({net.info['name']} {net.info['version']})")
    if net.observed:
        print(f"dates from {net.observed[0]} to {net.observed[1]}")
    print()
    print(net.overview().to_text(100), end="")
    for credit in net.info["credits"]:
        print(f"\n{credit}")
    return 0


def check(asked: argparse.Namespace) -> int:
    """What happened to every row of a data set; 1 when rows were refused."""
    _, report = cn.load(asked.dataset, persons=asked.persons)
    if asked.json:
        print_json(
            {
                "tables": report.table().to_dict(),
                "issues": [issue.to_dict() for issue in report.issues],
                "errors": report.error_count,
            }
        )
    else:
        print(report.table().to_text(), end="")
        for issue in report.issues:
            print(issue)
        print("no errors" if report.error_count == 0 else f"{report.error_count} errors")
    return 0 if report.error_count == 0 else 1


def centrality(asked: argparse.Namespace) -> int:
    """Ranks the actors by a measure."""
    graph = _graph(asked)
    scores = score(graph, asked.measure, asked.threads)
    ranking = scores.ranking(top=asked.top)
    table = ranking.table()
    if asked.csv:
        table.write_csv(asked.csv)
    if asked.json:
        print_json({**_account(scores), **_described(graph), "ranking": table.to_dict()})
        return 0
    print(table.to_text(max(1, len(ranking) + len(ranking.unranked))), end="")
    if scores.note:
        print(f"{scores.status}: {scores.note}")
    if asked.csv:
        print(f"written: {asked.csv}")
    return 0


def project(asked: argparse.Namespace) -> int:
    """Lists the ties between actors and their strengths."""
    graph = _graph(asked)
    table = graph.edge_table()
    if asked.csv:
        table.write_csv(asked.csv)
    if asked.json:
        print_json({**_described(graph), "vertices": graph.keys, "ties": table.to_dict()})
    elif asked.csv:
        print(f"written: {asked.csv} ({graph.vertex_count} actors, {graph.edge_count} ties)")
    else:
        print(table.to_text(len(table) or 1), end="")
    return 0


def explain(asked: argparse.Namespace) -> int:
    """Says why two actors are tied."""
    explanation = _graph(asked).explain(asked.first, asked.second)
    if asked.json:
        print_json(
            {
                "first": explanation.first.key,
                "second": explanation.second.key,
                "strength": explanation.strength,
                "statements": explanation.table().to_dict(),
            }
        )
    else:
        print(explanation, end="")
    return 0


def export(asked: argparse.Namespace) -> int:
    """Writes a file for another tool."""
    view = look(_load(asked), asked)
    if asked.two_mode and asked.measure:
        raise cn.InvalidArgument.about("--two-mode", "given", "goes without --measure")
    if asked.to == "table":
        if asked.two_mode:
            raise cn.InvalidArgument.about("--two-mode", "given", "does not go with --to table")
        graph = cn.project(view, onto=asked.onto)
        cn.vertex_table(graph, _scores(graph, asked)).write_csv(asked.out)
        print(f"written: {asked.out}")
        return 0
    what: cn.Graph | cn.TwoMode
    if asked.two_mode:
        what, results = cn.two_mode(view, onto=asked.onto), []
    else:
        what = cn.project(view, onto=asked.onto)
        results = _scores(what, asked)
    written = cn.write(
        what,
        asked.out,
        format=asked.to,
        profile=asked.profile,
        results=results,
        sidecar=asked.sidecar,
    )
    _print_written(written)
    return 0


def _scores(graph: cn.Graph, asked: argparse.Namespace) -> list[cn.Scores | cn.Communities]:
    return [score(graph, measure) for measure in asked.measure]


def _print_written(written: WrittenGraph) -> None:
    for path in written.paths:
        print(f"written: {path}")
    for remark in written.remarks:
        print(f"{remark.what}: {remark.rule}")


def convert(asked: argparse.Namespace) -> int:
    """Turns a graph file into one of another format, and says what did not come along."""
    reading = cn.read_graph(asked.source, format=asked.source_format)
    written = cn.write(reading, asked.target, format=asked.to, profile=asked.profile)
    print(reading.ledger, end="")
    _print_written(written)
    return 0


def report(asked: argparse.Namespace) -> int:
    """Writes a page about a view of a data set."""
    written = cn.report(
        look(_load(asked), asked),
        asked.out,
        onto=asked.onto,
        language=asked.language,
        title=asked.title,
        top=asked.top,
        ties=asked.ties,
        since=asked.since,
    )
    print(f"written: {written}")
    return 0


def datasets(asked: argparse.Namespace) -> int:
    """Lists the data sets that can be loaded by name."""
    rows = [cn.datasets.load(name).info for name in cn.datasets.names()]
    if asked.json:
        print_json(rows)
    else:
        for row in rows:
            print(f"{row['name']} {row['version']}: {row['title']}")
    return 0


def versions(asked: argparse.Namespace) -> int:
    """Says what this installation consists of."""
    parts = cn.show_versions()
    if asked.json:
        print_json(parts)
    else:
        wide = max(map(len, parts))
        for name, value in parts.items():
            print(f"{name:<{wide}}  {value}")
    return 0
