"""What can be said on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable

import citynet as cn
from citynet.shell import changes, commands, demo, intake
from citynet.shell.measures import MEASURES

Command = Callable[[argparse.Namespace], int]


def build_parser() -> argparse.ArgumentParser:
    """The parser of the command ``citynet``."""
    parser = argparse.ArgumentParser(
        prog="citynet",
        description="Networks of cities: from dated, sourced records to rankings, explained ties "
        "and files for other tools.",
    )
    parser.add_argument("--version", action="version", version=f"citynet {cn.__version__}")
    chapters = parser.add_subparsers(dest="command", metavar="command")

    def add(name: str, run: Command, text: str) -> argparse.ArgumentParser:
        chapter = chapters.add_parser(name, help=text, description=text)
        chapter.set_defaults(run=run)
        return chapter

    chapter = add("demo", demo.demo, "Rank, explain and export the shipped data set.")
    chapter.add_argument(
        "--out", default="citynet-demo", help="folder for the files (default: %(default)s)"
    )

    chapter = add("info", commands.info, "What is in a data set.")
    _add_dataset(chapter)
    _add_json(chapter)

    chapter = add("check", commands.check, "What happened to every row of a data set.")
    _add_dataset(chapter)
    _add_json(chapter)

    chapter = add("sniff", intake.sniff, "Propose a recipe for reading somebody's files.")
    chapter.add_argument("file", nargs="+", help="CSV, XLSX, ODS, JSON, Parquet; .gz too")
    chapter.add_argument("--out", metavar="RECIPE", help="write the recipe to this file")
    _add_json(chapter)

    chapter = add("intake", intake.intake, "Take files in by a recipe.")
    chapter.add_argument("file", nargs="+", help="the files that the recipe names")
    chapter.add_argument("--recipe", required=True, metavar="FILE", help="see citynet sniff")
    chapter.add_argument(
        "--gazetteer", metavar="NAME", help="a data set or a GeoNames dump to look cities up in"
    )
    chapter.add_argument("--decisions", metavar="CSV", help="a review file that was filled in")
    chapter.add_argument("--review", metavar="CSV", help="write the names to decide to this file")
    chapter.add_argument("--report", metavar="FILE", help="write a page (.md) or all of it (.json)")
    chapter.add_argument("--onto", default="city", help="kind of the actors (default: city)")
    chapter.add_argument(
        "--out", metavar="FILE", help="write actors and what they joined as GraphML"
    )
    _add_json(chapter)

    chapter = add("centrality", commands.centrality, "Rank the actors by a measure.")
    _add_dataset(chapter)
    _add_view(chapter)
    chapter.add_argument(
        "--measure", choices=list(MEASURES), default="betweenness", help="default: %(default)s"
    )
    chapter.add_argument("--top", type=int, default=20, help="ranks to show, 0 for all")
    chapter.add_argument("--threads", type=int, default=1, help="0: as many as there are")
    chapter.add_argument("--csv", metavar="FILE", help="write the ranking to this file too")
    _add_json(chapter)

    chapter = add("project", commands.project, "The ties between actors and their strengths.")
    _add_dataset(chapter)
    _add_view(chapter)
    chapter.add_argument("--csv", metavar="FILE", help="write the ties to this file")
    _add_json(chapter)

    chapter = add("explain", commands.explain, "Why two actors are tied.")
    _add_dataset(chapter)
    chapter.add_argument("first", help="key of an actor, for example gdansk")
    chapter.add_argument("second", help="key of another")
    _add_view(chapter)
    _add_json(chapter)

    chapter = add("change", changes.change, "Who joined and left what around a day, and new ties.")
    _add_dataset(chapter)
    chapter.add_argument("day", help="YYYY-MM-DD; belongs to the time after")
    side = chapter.add_mutually_exclusive_group(required=True)
    side.add_argument(
        "--later", metavar="DAY", help="compare what held on the eve with what held on this day"
    )
    side.add_argument(
        "--width",
        metavar="TIME",
        help="compare the windows before and after: '2 years', '6 months'",
    )
    chapter.add_argument(
        "--unknown",
        choices=["include", "exclude"],
        required=True,
        help="what counts where dates do not decide",
    )
    _add_filters(chapter)
    chapter.add_argument("--csv", metavar="FILE", help="write every affiliation and its fate")
    _add_json(chapter)

    chapter = add("export", commands.export, "Write a file for another tool.")
    _add_dataset(chapter)
    _add_view(chapter)
    chapter.add_argument(
        "--to",
        choices=[*cn.graph_formats(), "table"],
        help="default: by the extension of the file; table: a CSV file, one row for each actor",
    )
    chapter.add_argument("--profile", help="for whom: gephi, yed, cytoscape, igraph, networkx ...")
    chapter.add_argument(
        "--sidecar",
        action="store_true",
        help="also write <name>.citynet.json with view, sources, conventions and version",
    )
    chapter.add_argument(
        "--two-mode",
        action="store_true",
        help="actors and what they joined, instead of the projection",
    )
    chapter.add_argument(
        "--measure",
        action="append",
        choices=list(MEASURES),
        default=[],
        help="add the scores of this measure; may be given several times",
    )
    chapter.add_argument("--out", required=True, metavar="FILE")

    chapter = add("convert", commands.convert, "Turn a graph file into one of another format.")
    chapter.add_argument("source", help="the file to read; .gz too")
    chapter.add_argument("target", help="the file to write")
    chapter.add_argument("--source-format", choices=cn.graph_formats(), help="default: as it looks")
    chapter.add_argument("--to", choices=cn.graph_formats(), help="default: by the extension")
    chapter.add_argument("--profile", help="for whom: gephi, yed, cytoscape, igraph, networkx ...")

    chapter = add("report", commands.report, "Write one HTML page to hand round.")
    _add_dataset(chapter)
    _add_view(chapter)
    chapter.add_argument(
        "--language", choices=["en", "pl"], default="en", help="default: %(default)s"
    )
    chapter.add_argument("--title", help="instead of the title of the data")
    chapter.add_argument("--top", type=int, default=20, help="places of the ranking")
    chapter.add_argument("--ties", type=int, default=10, help="strongest ties to explain")
    chapter.add_argument("--since", metavar="DAY", help="compare the view of --at with this day")
    chapter.add_argument("--out", required=True, metavar="FILE")

    chapter = add("datasets", commands.datasets, "The data sets that come with citynet.")
    _add_json(chapter)
    chapter = add("versions", commands.versions, "What this installation consists of.")
    _add_json(chapter)
    return parser


def _add_dataset(chapter: argparse.ArgumentParser) -> None:
    chapter.add_argument(
        "dataset", help="name of a shipped data set, or the folder of a data package"
    )
    chapter.add_argument(
        "--persons",
        choices=["pseudonymised", "excluded", "kept"],
        default="pseudonymised",
        help="what becomes of persons (default: %(default)s)",
    )


def _add_json(chapter: argparse.ArgumentParser) -> None:
    chapter.add_argument("--json", action="store_true", help="print JSON for programs")


def _add_view(chapter: argparse.ArgumentParser) -> None:
    period = chapter.add_mutually_exclusive_group()
    period.add_argument("--at", metavar="DAY", help="what held on this day (YYYY-MM-DD)")
    period.add_argument(
        "--during", nargs=2, metavar=("FIRST", "UNTIL"), help="what held from FIRST to before UNTIL"
    )
    period.add_argument("--up-to", metavar="DAY", help="everything that had begun by this day")
    chapter.add_argument(
        "--unknown",
        choices=["include", "exclude"],
        help="what counts where dates do not decide; needed with --at, --during and --up-to",
    )
    _add_filters(chapter)


def _add_filters(chapter: argparse.ArgumentParser) -> None:
    chapter.add_argument("--onto", default="city", help="kind of the actors (default: city)")
    chapter.add_argument(
        "--through", action="append", metavar="KIND", help="network, project, event ...; repeat"
    )
    chapter.add_argument("--country", action="append", metavar="CC", help="of the actors; repeat")
    chapter.add_argument("--role", action="append", help="only in these roles; repeat")
    chapter.add_argument("--without-role", action="append", help="not in these roles; repeat")
    chapter.add_argument(
        "--without",
        action="append",
        metavar="KEY",
        help="leave out this network, event ...; repeat",
    )
    chapter.add_argument("--least-certainty", choices=["common", "page", "seed"], default="common")
