"""The command ``citynet change``: a network before and after a day."""

from __future__ import annotations

import argparse

import citynet as cn
from citynet.shell.commands import filters_of, print_json


def change(asked: argparse.Namespace) -> int:
    """Says who joined and left what around a day, and which ties are new."""
    net = cn.datasets.load(asked.dataset, persons=asked.persons)
    pair = net.before_after(
        asked.day, later=asked.later, width=asked.width, unknown=asked.unknown, **filters_of(asked)
    )
    cells = cn.change(
        cn.two_mode(pair.before, onto=asked.onto), cn.two_mode(pair.after, onto=asked.onto)
    )
    ties = cn.change(*(cn.project(view, onto=asked.onto) for view in pair))
    if asked.csv:
        cells.table().write_csv(asked.csv)
    if asked.json:
        print_json(
            {
                "before": pair.before.describe(),
                "after": pair.after.describe(),
                "summary": cells.summary().to_dict(),
                "by_target": cells.by_target().to_dict(),
                "ties": {fate: ties.edges(fate) for fate in ("gained", "lost")},
                "strengthened": ties.strengthened,
                "weakened": ties.weakened,
            }
        )
        return 0
    print(f"before: {pair.before.describe()}")
    print(f"after:  {pair.after.describe()}\n")
    print(cells.summary().to_text(), end="")
    print(ties.summary().to_text(), end="")
    for word, fate in (("joined", "gained"), ("left", "lost")):
        for actor, target in cells.cells(fate):
            print(f"{net[actor].name} {word} {net[target].name}")
    if asked.csv:
        print(f"written: {asked.csv}")
    return 0
