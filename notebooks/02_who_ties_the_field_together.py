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
# # Who ties the Polish field together, and through what
#
# **Cities are tied by what they join. So the question has two sides: which cities hold the field together -
# and which networks, projects, declarations do? Take one of them away: what falls apart, and what would
# not even be missed?**
#
# Notebook 01 made a network of cities and ranked them. Here nothing is projected until the end: cities and
# what they joined are looked at together, as the records have them.
#
# **The answer in brief.** Three lists carry nearly all ties that rest on one thing alone: the Union of the
# Baltic Cities, the Covenant of Mayors and the *Academy* for the integration of migrants. The Union of
# Polish Metropolises carries none: every pair in it also shares Eurocities and its statements, with the
# very same twelve members. Of cities, Warszawa, Wrocław and Gdańsk stand between most others; each of them
# is in many things that no other Polish city joined, and these tie nobody.
#
# Numbers are computed where they stand, and the last cell fails if the text says what is not so.

# %%
import re
from collections import Counter
from itertools import combinations

import citynet as cn
import matplotlib.pyplot as plt
from IPython.display import Markdown, display

DAY = "2024-06-01"
NUMBER = re.compile(r"[\d.]+=?%?")
plt.rcParams["figure.dpi"] = 150


def say(text):
    """Shows a text with computed numbers."""
    display(Markdown(text))


def table(columns, rows):
    """Shows rows as a table: words to the left, numbers to the right."""
    rows = [[str(value) for value in row] for row in rows]
    sides = ["--:" if NUMBER.fullmatch(value) else ":--" for value in rows[0]]
    say("\n".join(f"| {' | '.join(row)} |" for row in [columns, sides, *rows]))


def axes(width, height):
    """A page to draw on."""
    return plt.figure(figsize=(width, height), layout="constrained").gca()


# %% [markdown]
# ## 1. Cities and what they joined
#
# What held or had happened by 1 June 2024, for actors in Poland; memberships of unknown date included
# (notebook 01 says what that choice does). What fewer than three cities joined is left out of the picture,
# not of the numbers.

# %%
net = cn.datasets.load("polish-migration-cities")
view = net.at(DAY, unknown="include", countries="PL")
field = cn.two_mode(view)
starts, columns = field.compressed_rows()
members = {t.key: set() for t in field.targets}
for row, city in enumerate(field.actors):
    for column in columns[starts[row] : starts[row + 1]]:
        members[field.targets[column].key].add(city.key)


def joined_by(least):
    """The same, but only what at least so many cities joined."""
    keys = [t for t, who in members.items() if len(who) >= least]
    return cn.two_mode(net.at(DAY, unknown="include", countries="PL", targets=keys))


core = joined_by(3)
name = {e.key: e.name_en or e.name for e in [*field.actors, *field.targets]}
drawing = cn.plot.two_mode(core, labels=48, caption=False, ax=axes(9.5, 8.4))
plt.show()
say(
    f"**Figure 1. The field.** {field.shape[0]} cities and {field.shape[1]} things they joined, "
    f"{field.cell_count} ties; drawn are the {core.shape[1]} that at least three cities joined. Few steps "
    "apart is near; the larger, the more ties."
)

# %% [markdown]
# Two clouds of small towns hang on one list each, and a dense middle holds the twelve metropolises. Gdynia
# and Sopot stand between. How uneven the field is shows in the **degrees**, the number of ties:

# %%
drawing = cn.plot.degrees(field, caption=False, ax=axes(7.5, 4.6))
plt.show()
alone = sorted(t for t, who in members.items() if len(who) == 1)
say(
    "**Figure 2. Who has at least so many ties.** One curve for each kind; both axes logarithmic. "
    f"{len(alone)} of {len(members)} things were joined by one Polish city only: they make a city rich, and "
    "tie it to no other."
)

# %% [markdown]
# ## 2. In what order do cities join?
#
# If there were one way into the field - first the Union, then Eurocities, then the rest - the matrix of who
# is in what would be **nested**: who is in little would be only where everybody is.

# %%
drawing = cn.plot.incidence(field, least_members=3, caption=False, ax=axes(8.4, 8.6))
plt.show()
nested = cn.nestedness(field)
towns = [c for c in field.actor_keys if sum(c in who for who in members.values()) == 1]
say(
    f"**Figure 3. Who is in what.** Nestedness (NODF) of the whole field {nested.whole:.0f} of 100, of its rows "
    f"(cities) {nested.actors:.0f}. The upper left is nested. Below it are {len(towns)} cities with one tie, and "
    "these are not where everybody is, but on lists of their own: there is more than one way in."
)

# %% [markdown]
# ## 3. Through what: ties that rest on one thing alone
#
# Take one thing away. Which pairs of cities would share nothing any more?

# %%
graph = cn.project(field)
shared = {}
for target, who in members.items():
    for pair in combinations(sorted(who), 2):
        shared.setdefault(pair, set()).add(target)
alone_through = Counter(next(iter(things)) for things in shared.values() if len(things) == 1)
cut_off = {
    t: [
        c
        for c in members[t]
        if all(t in things for pair, things in shared.items() if c in pair and things == {t})
        and not any(c in pair and things - {t} for pair, things in shared.items())
    ]
    for t in alone_through
}
table(
    [
        "without",
        "kind",
        "cities in it",
        "pairs that would share nothing",
        "cities that would be alone",
    ],
    [
        (name[t], net[t].kind.replace("_", " "), len(members[t]), n, len(cut_off[t]))
        for t, n in alone_through.most_common()
    ],
)
say(
    f"{sum(alone_through.values())} of {len(shared)} pairs share one thing only, and "
    f"{sum(n for _, n in alone_through.most_common(3))} of these hang on the first three. *Union of Polish "
    f"Metropolises*: {alone_through['ump']}."
)

# %% [markdown]
# That is no verdict on the Union. It says that what the Union ties together is tied by more than the Union.
# How much more? Two things **overlap** by the share of their cities that they have in common.

# %%
drawing = cn.plot.overlap(field, least_members=6, caption=False, ax=axes(8.4, 7.4))
plt.show()
overlap = cn.overlap(field)
same = next(group for group in overlap.duplicates if "ump" in group)
say(
    "**Figure 4. The same cities?** The darker, the larger the part of their cities that two things share "
    "(Jaccard's index); the number is how many. With the very same members: "
    + ", ".join(f"*{name[t]}*" for t in same)
    + "."
)

# %% [markdown]
# An index of the field that counts each of these as one more tie counts one thing four times. (Notebook 01
# ranks by such counts; `cn.project(..., scheme=...)` offers others that give long lists less.)
#
# How few would do? Take the thing with most cities, then the one that adds most, and so on:

# %%
steps = cn.coverage(field).table().to_dict()
table(
    ["step", "adds", "cities", "covered", "share"],
    [
        (
            i + 1,
            name[steps["target"][i]],
            steps["adds"][i],
            steps["covered"][i],
            f"{steps['share'][i]:.0%}",
        )
        for i in range(4)
    ],
)

# %% [markdown]
# ## 4. Who stands between
#
# In the network of two kinds a shortest way leads from city to thing to city. **Betweenness** is the share
# of such ways that lead through a city - or through a thing. It answers both sides of the question at once.

# %%
between = cn.betweenness(field)
ranked = {
    "actors": sorted(
        zip(field.actor_keys, between.actors, strict=True), key=lambda p: (-p[1], p[0])
    ),
    "targets": sorted(
        zip(field.target_keys, between.targets, strict=True), key=lambda p: (-p[1], p[0])
    ),
}
table(
    ["rank", "city", "betweenness", "thing", "betweenness"],
    [
        (i + 1, name[c], f"{x:.3f}", name[t], f"{y:.3f}")
        for i, ((c, x), (t, y)) in enumerate(
            zip(ranked["actors"][:8], ranked["targets"][:8], strict=True)
        )
    ],
)

# %% [markdown]
# Part of what a city stands between is things that nobody else joined: every way to them leads through it.
# Without these:

# %%
joint = joined_by(2)
between_joint = cn.betweenness(joint)
again = sorted(
    zip(joint.actor_keys, between_joint.actors, strict=True), key=lambda p: (-p[1], p[0])
)
place = {c: i + 1 for i, (c, _) in enumerate(ranked["actors"])}
table(
    ["rank", "city", "betweenness", "rank with all"],
    [(i + 1, name[c], f"{x:.3f}", place[c]) for i, (c, x) in enumerate(again[:8])],
)
drawing = cn.plot.ego(graph, "gdynia", caption=False, ax=axes(7.4, 6.2))
plt.show()
say(
    "**Figure 5. Gdynia and those it is tied with.** The diamond is Gdynia; three groups of cities that are "
    "hardly tied to each other meet in it: the Baltic Union, the Covenant, the metropolises."
)

# %% [markdown]
# ## 5. How sure is it?
#
# Some memberships are only generally known and were not checked (certainty `common`), most of them of
# Eurocities. Without them, and without everything whose dates do not decide:

# %%
CHOICES = {
    "as above": {"unknown": "include"},
    "only what was read somewhere": {"unknown": "include", "least_certainty": "page"},
    "only with dates that decide": {"unknown": "exclude"},
}
first = {}
rows = []
for choice, options in CHOICES.items():
    other = cn.two_mode(net.at(DAY, countries="PL", **options))
    scores = cn.betweenness(other)
    best = [
        [k for k, _ in sorted(zip(keys, values, strict=True), key=lambda p: (-p[1], p[0]))[:3]]
        for keys, values in ((other.actor_keys, scores.actors), (other.target_keys, scores.targets))
    ]
    first[choice] = best
    rows.append(
        (choice, *other.shape, other.cell_count, *(", ".join(name[k] for k in b) for b in best))
    )
table(["choice", "cities", "things", "ties", "first three cities", "first three things"], rows)

# %% [markdown]
# The metropolises stay in front whatever is chosen; which *thing* ties the field is a matter of dates, since
# hardly any membership has one. **What the data cannot show:** whether being on a list ever led to a
# telephone call; and small towns are in them only if a list that somebody read has them.
#
# ## Checks

# %%
assert len(shared) == graph.edge_count
assert all(graph.strength(a, b) == len(things) for (a, b), things in shared.items())
assert [t for t, _ in alone_through.most_common(3)] == [
    "ubc",
    "covenant-of-mayors",
    "academy-integration",
]
assert sum(n for _, n in alone_through.most_common(3)) > 0.9 * sum(alone_through.values())
assert alone_through["ump"] == 0
assert {"ump", "eurocities", "ump-moria-2020", "ump-afghanistan-2021"} == set(same)
assert len(members["ump"]) == 12
assert all(members[t] == members["ump"] for t in same)
for key in ("ubc", "covenant-of-mayors", "academy-integration"):
    left_over = cn.project(net.at(DAY, unknown="include", countries="PL", without=key))
    assert graph.edge_count - left_over.edge_count == alone_through[key]
assert [c for c, _ in ranked["actors"][:3]] == ["warsaw", "wroclaw", "gdansk"]
assert nested.whole < 50
assert steps["covered"][3] == 36
metropolises = members["ump"]
assert all(set(cities) <= metropolises for cities, _ in first.values())
assert len({tuple(things) for _, things in first.values()}) > 1
