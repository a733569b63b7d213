"""``citynet sniff`` and ``citynet intake``: from anybody's tables to a network."""

from __future__ import annotations

import argparse
import json

import citynet as cn


def sniff(asked: argparse.Namespace) -> int:
    """Proposes a recipe; 1 when a person has to decide something in it."""
    recipe = cn.sniff(asked.file)
    if asked.out:
        recipe.save(asked.out)
    if asked.json:
        print(recipe, end="")
    else:
        for line in recipe.found:
            print(line)
        for member in recipe.undecided:
            print(f"to decide: {member}")
        if asked.out:
            print(f"written: {asked.out}")
        else:
            print(recipe, end="")
    return 1 if recipe.undecided else 0


def intake(asked: argparse.Namespace) -> int:
    """Takes files in by a recipe; 1 when an item was rejected."""
    net, report = cn.intake(
        asked.file, asked.recipe, gazetteer=asked.gazetteer, decisions=asked.decisions
    )
    if asked.review:
        report.write_review(asked.review)
    if asked.report:
        report.write(asked.report)
    if asked.out:
        cn.write_graphml(cn.two_mode(net.any_time(), onto=asked.onto), asked.out)
    if asked.json:
        counts = {"inputs": report.inputs, "matches": report.matches()}
        print(json.dumps(counts, ensure_ascii=False, indent=2))
    else:
        print(report.table().to_text(), end="")
        for how, count in report.matches().items():
            print(f"found by {how}: {count['names']} names in {count['rows']} rows")
        for issue in report.issues[:20]:
            print(issue)
        left_out = len(report.issues) - 20 + report.issues_left_out
        if left_out > 0:
            print(f"and {left_out} more; --report FILE has them")
        for written in (asked.review, asked.report, asked.out):
            if written:
                print(f"written: {written}")
    return 0 if report.error_count == 0 else 1
