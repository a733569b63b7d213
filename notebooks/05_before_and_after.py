# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Before and after February 2022
#
# **What changed in the Polish field of migration policy after 24 February 2022: who joined what,
# which ties between cities are new, and what does each of them rest on?**
#
# On that day Russia began its full-scale invasion of Ukraine, and within weeks Polish cities took in
# more people than in all the years before. This notebook compares what held on the eve with what held
# on 1 June 2024, in the records, in the ties, and in the ranking of cities; it then asks how much of
# the difference is the choice of dates, of unknown dates and of single lists.
#
# **The answer in brief.** The Academy for the integration of migrants, a project of thirteen Polish
# cities begun in 2023, made nearly all the new ties; more ties that existed before grew stronger than
# new ones came, and no pair of cities shares less than on the eve. Rzeszów gained most. Most
# memberships have no dates and cannot show any change.
#
# Numbers are computed where they stand, and the last cell fails if the text says what is not so.

# %%
import re
from collections import Counter
from itertools import combinations

import citynet as cn
import matplotlib.pyplot as plt
from IPython.display import Markdown, display

DAY, LATER = "2022-02-24", "2024-06-01"
NUMBER = re.compile(r"[+\u2212]?[\d.]+=?%?")
plt.rcParams["figure.dpi"] = 150


def say(text):
    """Shows a text with computed numbers."""
    display(Markdown(text))


def table(columns, rows):
    """Shows rows as a table: words to the left, numbers to the right."""
    rows = [[str(value) for value in row] for row in rows]
    sides = ["--:" if NUMBER.fullmatch(value) else ":--" for value in rows[0]]
    say("\n".join(f"| {' | '.join(row)} |" for row in [columns, sides, *rows]))


# %% [markdown]
# ## 1. Two views, one call
#
# Both views keep affiliations of actors in Poland; events, declarations and awards up to the day
# count, because a declaration signed in 2017 still ties its signatories. An affiliation whose dates do
# not decide is kept in *both* views, so that it can neither come nor go: **only dated records can show
# a change**. That makes the numbers below a lower bound.

# %%
net = cn.datasets.load("polish-migration-cities")
before, after = net.before_after(DAY, later=LATER, unknown="include", countries="PL")
say(f"> **Before:** {before.describe()}.\n>\n> **After:** {after.describe()}.")
table(
    ["view", "affiliations", "of them undecided", "time observed"],
    [
        (name, len(view), len(view.undecided), view.time_observed)
        for name, view in (("before", before), ("after", after))
    ],
)

# %%
spoke_up = next(a for a in net.affiliations if a.target.key == "ump-ukraine-2022")
say(
    f"*Undecided* are {len(before.undecided) / len(before):.0%} of the first view, most of them "
    "memberships without any date. How little it takes: the Union of Polish Metropolises spoke up for "
    f"Ukraine in *{spoke_up.valid}*, and the record does not say on which day of that month. Whether "
    "that was before or after the 24th cannot be told from it."
)

# %% [markdown]
# ## 2. Who joined what
#
# A city is *in* a network, project, event or declaration when an affiliation says so; one in several
# roles counts once. **Turnover** is the share of both views together that is in one of them only.

# %%
change = cn.change(before, after)
summary = change.summary().to_dict()
rows = [dict(zip(summary, row, strict=True)) for row in zip(*summary.values(), strict=True)]
words = {"actors": "cities", "targets": "what they are in", "cells": "city and what it is in"}
table(
    ["", "before", "after", "kept", "gained", "lost", "turnover"],
    [
        (
            words[row["what"]],
            *(row[name] for name in ("before", "after", "kept", "gained", "lost")),
            f"{row['turnover']:.2f}",
        )
        for row in rows
    ],
)

# %%
by_target = change.by_target().to_dict()
joined = sorted(
    (
        (net[key], keys.split(", "))
        for key, keys in zip(by_target["target"], by_target["joiners"], strict=True)
        if keys
    ),
    key=lambda pair: (-len(pair[1]), pair[0].key),
)


def names(keys, most=4):
    shown = [net[key].name for key in keys[:most]]
    return ", ".join(shown) + (f" and {len(keys) - most} more" if len(keys) > most else "")


table(
    ["joined", "kind", "by", "cities"],
    [
        (target.name, target.kind.replace("_", " "), len(keys), names(keys))
        for target, keys in joined
        if len(keys) > 1
    ],
)
singles = sum(len(keys) == 1 for _, keys in joined)
largest, its_cities = joined[0]
held_before = set(before.affiliations)
on_paper = [
    (city, target)
    for city, target in change.cells("gained")
    if held_before & set(change.after.behind(city, target))
]
units = {a.actor for pair in on_paper for a in change.after.behind(*pair)}
say(
    f"{singles} more gained one Polish city each. The largest single step is "
    f"*{largest.name_en or largest.name}* with {len(its_cities)} cities. And {len(on_paper)} of the "
    f"{len(change.cells('gained'))} are gained on paper only: what *"
    + "*, *".join(sorted(unit.name for unit in units))
    + "* does counts as done by "
    + ", ".join(sorted({net[city].name for city, _ in on_paper}))
    + " from the year on for which a record says that it acts for the city, though it was in these "
    "things before. A table of changes is a place to find such records."
)

# %% [markdown]
# What left is as telling: a project that ended is lost to its cities, and records of departures from
# networks are rare, because hardly a source reports them.

# %%
lost = [(net[city].name, net[target].name) for city, target in change.cells("lost")]
table(["city", "no longer in"], lost or [("none", "-")])

# %% [markdown]
# ## 3. Which ties are new, and what they rest on
#
# Two cities are tied when they share something; the strength of the tie is how many things.

# %%
graphs = cn.project(before), cn.project(after)
ties = cn.change(*graphs)
new_ties = ties.edges("gained")
edges = ties.to_pandas()
kept = edges[edges.fate == "kept"]
pairs_of_largest = set(combinations(sorted(its_cities), 2))
only_largest = [
    pair
    for pair in new_ties
    if [shared.key for shared in graphs[1].explain(*pair).shared] == [largest.key]
]
say(
    f"{graphs[0].edge_count} ties before, {graphs[1].edge_count} after: {len(new_ties)} are new, "
    f"{len(ties.edges('lost'))} are gone, and of the {len(kept)} that stayed {ties.strengthened} are "
    f"stronger and {ties.weakened} weaker. {len(only_largest)} of the new ties rest on "
    f"*{largest.name_en or largest.name}* alone: one list makes many ties at once."
)
rests_on = Counter(shared.key for pair in new_ties for shared in graphs[1].explain(*pair).shared)
table(
    ["new ties rest on", "kind", "ties"],
    [
        (net[key].name, net[key].kind.replace("_", " "), count)
        for key, count in sorted(rests_on.items(), key=lambda pair: (-pair[1], pair[0]))
    ],
)

# %%
growth = kept.assign(more=kept.after - kept.before).sort_values(
    ["more", "source", "target"], ascending=[False, True, True]
)
strongest = growth.iloc[0]
new_shared = {s.key for s in graphs[1].explain(strongest.source, strongest.target).shared} - {
    s.key for s in graphs[0].explain(strongest.source, strongest.target).shared
}
say(
    f"The tie that grew most is that of {net[strongest.source].name} and "
    f"{net[strongest.target].name}: from {strongest.before:.0f} to {strongest.after:.0f}. New are "
    + ", ".join(f"*{net[key].name}*" for key in sorted(new_shared))
    + ". And this is what the sources say of one of them:"
)
example = sorted(new_shared)[0]
table(
    ["who", "as", "when", "according to"],
    [
        (
            a.actor.name,
            a.role,
            a.valid if str(a.valid) != "/" else a.target.existence,
            s.source.title,
        )
        for a in after.affiliations
        if a.target.key == example and a.actor.key in (strongest.source, strongest.target)
        for s in a.statements
    ],
)

# %% [markdown]
# ## 4. Who moved in the ranking
#
# By **vertex strength**, the sum of a city's ties. *Standardised change* asks whether a city gained more
# than change in general would explain: how far it moved in the distribution of all cities, in
# standard deviations of all such moves. From 2 on we call it exceptional.

# %%
scores = [cn.vertex_strength(graph) for graph in graphs]
ranks = cn.rank_change(*scores)
moves = cn.standardized_change(*scores)
frame = moves.to_pandas().set_index("key")
shown = list(frame.index[:5]) + list(frame.index[-5:])
table(
    ["city", "strength before", "after", "places", "standardised change"],
    [
        (
            net[key].name,
            f"{frame.before[key]:.0f}",
            f"{frame.after[key]:.0f}",
            f"{ranks.rises[key]:+d}".replace("-", "\u2212"),
            f"{frame.standardized[key]:+.1f}".replace("-", "\u2212"),
        )
        for key in shown
    ],
)

# %% [markdown]
# Rzeszów gained most. Those who fell furthest lost nothing: Bydgoszcz and Szczecin are on none of the
# longer new lists, and stood still while others moved. In ranks this is a matter of one or two places.

# %%
YEARS = [f"{year}-02-23" for year in range(2016, 2025)]
snapshots = net.snapshots(YEARS[0], YEARS[-1], "1 year", unknown="include", countries="PL")
waves = {label[:4]: cn.vertex_strength(cn.project(view)) for label, view in snapshots.items()}
figure, axes = plt.subplots(figsize=(8.5, 5.2), layout="constrained")
called = {city.key: city.name for city in net.entities("city")}
cn.plot.ranks(cn.rank_change(waves), top=8, names=called, ax=axes)
axes.axvline(6.0, color="#888888", lw=1, ls="--", zorder=0)
axes.annotate("24 February 2022", (6.06, axes.get_ylim()[0] - 0.2), color="#555555", fontsize=8)
axes.set_ylabel("rank by vertex strength (ties share the best place)")
axes.set_xlabel("as of 23 February")
plt.show()
say(
    "**Figure 1. Ranks from year to year** of the cities that are among the first eight in 2024. What "
    "held on 23 February of each year, past events and declarations with it, unknown dates included. "
    f"Data: citynet, {net.info['name']} {net.info['version']}, CC BY 4.0."
)

# %% [markdown]
# ## 5. How much of this is our choice?
#
# Other choices give other numbers. *Windows* compare what held at some time in the two years before
# the day with the two years from the day on; the same call around 11 March 2020, the day on which the
# World Health Organization called COVID-19 a pandemic, shows what is particular about 2022.

# %%
CHOICES = {
    "the eve and 1 June 2024, unknown included": (DAY, {"later": LATER, "unknown": "include"}),
    "the same, unknown excluded": (DAY, {"later": LATER, "unknown": "exclude"}),
    "the same, without the largest new list": (
        DAY,
        {"later": LATER, "unknown": "include", "without": largest.key},
    ),
    "two years before and after, unknown excluded": (
        DAY,
        {"width": "2 years", "unknown": "exclude"},
    ),
    "two years around 11 March 2020, unknown excluded": (
        "2020-03-11",
        {"width": "2 years", "unknown": "exclude"},
    ),
}
results = {}
for name, (day, choices) in CHOICES.items():
    pair = net.before_after(day, countries="PL", **choices)
    results[name] = (cn.change(*pair), cn.change(*(cn.project(view) for view in pair)))
table(
    ["choice", "joined", "left", "new ties", "lost ties", "turnover of ties"],
    [
        (
            name,
            *(len(of_cells.cells(fate)) for fate in ("gained", "lost")),
            *(len(of_ties.edges(fate)) for fate in ("gained", "lost")),
            f"{of_ties.turnover['edges']:.2f}",
        )
        for name, (of_cells, of_ties) in results.items()
    ],
)

# %% [markdown]
# And if the largest new list had never been? A **what-if** network answers with the same table: all
# leave it, everything else stays, and every view of it says that it is hypothetical.

# %%
assumed = net.what_if([cn.Dissolves(largest.key)])
without = cn.project(assumed.at(LATER, unknown="include", countries="PL"))
effect = cn.change(graphs[1], without)
say(
    f"Without *{largest.name_en or largest.name}*, {len(effect.edges('lost'))} ties of 1 June 2024 would "
    f"not be there and {effect.weakened} would be weaker; {len(set(effect.edges('lost')) & set(new_ties))} "
    f"of the lost ones are among the {len(new_ties)} new ones."
)

# %% [markdown]
# **So, what changed?** Cities that were tied already share more, and no pair shares less. New ties come
# from a few lists, and nearly all of them from one; most other things were joined by one Polish city
# at a time. The windows around 2020 warn against reading more into it: before that
# year hardly an affiliation in these data has dates that decide, so that everything looks new. What the
# data cannot show at all is the work itself: reception points, flats, schools. They hold who joined
# what, as far as somebody dated it.
#
# ## Checks
#
# The change once more, from the records and in plain Python.


# %%
def in_time(affiliation, day):
    interval = affiliation.valid
    if str(interval) == "/":
        interval = affiliation.target.existence
    happens_once = affiliation.target.kind in ("event", "declaration", "award", "document")
    begin = interval.start.date
    end = begin if interval.is_single_date else interval.end.date
    if begin and str(begin.earliest_possible) > day:
        return False
    return not (end and str(end.latest_possible) < day and not happens_once)


def cells(day):
    city_of = {
        r.unit.key: r.represented for r in net.representations if r.valid.contains(day) is not False
    }
    found = set()
    for a in net.affiliations:
        city = city_of.get(a.actor.key, a.actor)
        tie = a.status in ("confirmed", "ended", "unknown")
        if tie and (city.kind, city.country) == ("city", "PL") and in_time(a, day):
            found.add((city.key, a.target.key))
    return found


def tied(found):
    members = {}
    for city, target in found:
        members.setdefault(target, set()).add(city)
    return {pair for group in members.values() for pair in combinations(sorted(group), 2)}


eve, later = cells("2022-02-23"), cells(LATER)
assert set(change.cells("gained")) == later - eve
assert set(change.cells("lost")) == eve - later
assert set(change.cells("kept")) == eve & later
assert set(new_ties) == tied(later) - tied(eve)
assert set(ties.edges("lost")) == tied(eve) - tied(later)
assert set(effect.edges("lost")) == tied(later) - tied({c for c in later if c[1] != largest.key})

# What the text says.
assert len(change.cells("kept")) + len(change.cells("gained")) == len(later)
assert before.time_observed == after.time_observed == "all"
assert singles > len(joined) / 2
assert largest.key == "academy-integration"
assert str(largest.existence.start) == "2023-03"
assert len(its_cities) == 13
assert len(only_largest) > 0.8 * len(new_ties)
assert ties.strengthened > len(new_ties)
assert (ties.weakened, ties.edges("lost")) == (0, [])
assert frame.index[0] == "rzeszow"
assert set(moves.exceptional) == {"rzeszow", "bydgoszcz", "szczecin"}
long_lists = {target.key for target, keys in joined if len(keys) > 1}
for city in ("bydgoszcz", "szczecin"):
    assert not long_lists & {target for who, target in change.cells("gained") if who == city}
    assert frame.after[city] == frame.before[city]
assert {unit.key for unit in units} == {"wcrs"}
assert max(abs(ranks.rises[key]) for key in moves.exceptional) <= 2
assert spoke_up.valid.began_by("2022-02-23") is None
assert spoke_up.valid.began_by("2022-02-28") is True
assert len([a for a in net.affiliations if a.role == "member" and str(a.valid) == "/"]) > 0.5 * len(
    [a for a in net.affiliations if a.role == "member"]
)
_, around_2020 = results["two years around 11 March 2020, unknown excluded"]
assert len(around_2020.edges("lost")) + len(around_2020.edges("kept")) == 0
assert moves.status == "exact"
assert net.hypotheses == []
assert assumed.hypotheses == [f"{largest.key} dissolves"]
assert all(key in frame.index for key in shown)
