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
# # A community across three countries
#
# **Nine municipalities of Romania, Moldova and Poland form a Community of Practice on Migration and Human
# Rights at the Council of Europe. Who met whom, at which table, and who stands between the countries?**
#
# The records are few and were read closely: one page of the city of Wrocław of July 2024, in full, and ten
# other sources. That makes this a good place to learn how far a small record carries - and where a
# membership list and a list of who came tell different stories.
#
# **The answer in brief.** On paper all nine are equally tied. What is documented of the meetings is
# something else: the hosts, and Wrocław, which was at all four and is the only one that the records show
# between the countries. How much of this is Wrocław, and how much is that Wrocław wrote the page, cannot
# be told from these data; section 5 shows by how much it could be wrong.
#
# Numbers are computed where they stand, and the last cell fails if the text says what is not so.

# %%
import re
from itertools import combinations

import citynet as cn
import matplotlib.pyplot as plt
from IPython.display import Markdown, display

NUMBER = re.compile(r"[+\u2212]?[\d.]+=?%?")
COUNTRIES = {"PL": "Poland", "RO": "Romania", "MD": "Moldova", "FR": "France"}
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
# ## 1. The nine

# %%
net = cn.datasets.load("congress-resilience")
community = net["cop-migration-hr"]
members = [a.actor for a in community.affiliated if a.role == "member"]
table(
    ["country", "members of the community"],
    [
        (COUNTRIES[code], ", ".join(sorted(m.name for m in members if m.country == code)))
        for code in ("MD", "PL", "RO")
    ],
)
unplaced = [m.name for m in members if m.location is None]
say(
    f"They are members since {community.affiliated[-1].valid.start.date}, as the source has it. "
    f"{len(unplaced)} have no place on a map below: of {', '.join(unplaced)} no source says enough to "
    "know which place is meant, and none was made up."
)

# %% [markdown]
# ## 2. The tables they sat at
#
# Seven gatherings are dated, as exactly as the sources date them. Of an eighth only the announcement was
# found; it is **planned**, and what is planned makes no tie.

# %%
gatherings = sorted(net.entities("event"), key=lambda e: str(e.existence.start.date))
table(
    ["gathering", "when", "where", "documented there"],
    [
        (
            e.name_en or e.name,
            e.existence,
            e.place.name if e.place else "not known",
            ", ".join(
                sorted(
                    {
                        f"{a.actor.name} ({a.role})"
                        for a in e.affiliated
                        if a.status == "confirmed" and a.role != "organiser"
                    }
                )
            )
            or "(planned)",
        )
        for e in gatherings
    ],
)

# %% [markdown]
# *WCRS* is the Wrocław Centre for Social Development. A record says that it acts for the city in this
# project; what it does counts as done by Wrocław.

# %%
meetings = cn.two_mode(net.any_time(through="event"))
drawing = cn.plot.two_mode(meetings, ax=plt.figure(figsize=(8.5, 6), layout="constrained").gca())
plt.show()
say(
    "**Figure 1. Who was at which table.** Circles are cities, triangles gatherings; the larger, the more "
    "ties. Six cities of the nine are missing: no source says that they were at a table."
)

# %% [markdown]
# ## 3. Met, and met again
#
# Two cities **met** when both are documented at one gathering. Lines on the map are great circles, the
# shortest ways on the globe.

# %%
graph = cn.project(meetings)
met = cn.vertex_strength(graph)
drawing = cn.plot.cities(graph, met, ax=plt.figure(figsize=(8.5, 5.6), layout="constrained").gca())
plt.show()
say(
    f"**Figure 2. Documented meetings.** {graph.vertex_count} cities, {graph.edge_count} pairs that met. "
    "Area: how often a city met another. Strasbourg is the seat of the Council of Europe, București and "
    "Chișinău are capitals: they hosted, but are no members."
)

# %%
table(
    ["pair", "met", "where"],
    [
        (
            f"{net[graph.key(int(a))].name} - {net[graph.key(int(b))].name}",
            f"{strength:.0f}",
            "; ".join(
                (t.name_en or t.name)
                for t in graph.explain(graph.key(int(a)), graph.key(int(b))).shared
            ),
        )
        for (a, b), strength in sorted(
            zip(graph.edges.tolist(), graph.strengths.tolist(), strict=True),
            key=lambda pair: (-pair[1], pair[0]),
        )
    ],
)

# %% [markdown]
# ## 4. Between the countries
#
# The **E-I index** of a city is (ties to other countries minus ties at home) / all its ties: 1 when all
# ties lead abroad, -1 when none does. **Brokerage** counts how often a city is the only link between two
# others that do not meet, by whose country they are in: a *liaison* links two cities of two other
# countries, a *gatekeeper* or *representative* links its own country to another.

# %%
abroad = cn.ei_index(graph, "country")
roles = cn.brokerage(graph, "country").to_pandas().set_index("key")
table(
    ["city", "country", "E-I index", "liaison", "gatekeeper", "representative", "all"],
    [
        (
            net[key].name,
            COUNTRIES[net[key].country],
            f"{abroad[key]:+.1f}".replace("-", "\u2212"),
            *(
                f"{roles.loc[key, c]:.0f}"
                for c in ("liaison", "gatekeeper", "representative", "total")
            ),
        )
        for key in sorted(graph.keys, key=lambda k: (-roles.loc[k, "total"], k))
    ],
)

# %% [markdown]
# Wrocław links what does not meet otherwise; only Chișinău has a little of that role. But look at what
# makes it: the presence of one unit, told by its own city.
#
# ## 5. How wrong could this be?
#
# Who else of the nine came to the four meetings is not known: no list of participants was found. So we
# compute both ends: **at least** what is documented, and **at most** that all nine came to every meeting
# of their community. The truth lies in between.

# %%
series = [
    e
    for e in gatherings
    if e.key in ("cop-meeting-1", "cop-meeting-2", "cop-meeting-3", "cop-meeting-4")
]
everybody = net.what_if(
    [cn.Joins(m.key, e.key, role="participant") for m in members for e in series]
)
most = cn.project(everybody.any_time(through="event"))
most_roles = cn.brokerage(most, "country").to_pandas().set_index("key")
table(
    ["", "cities", "pairs that met", "Wrocław met", "brokerage of Wrocław"],
    [
        (
            name,
            g.vertex_count,
            g.edge_count,
            f"{len(g.neighbors('wroclaw'))}",
            f"{r.loc['wroclaw', 'total']:.0f}",
        )
        for name, g, r in (
            ("at least (documented)", graph, roles),
            ("at most (all nine, always)", most, most_roles),
        )
    ],
)
say(
    f"The second network knows that it is one: *{everybody.hypotheses[0]}* and {len(everybody.hypotheses) - 1} more."
)

# %%
figure, (left, right) = plt.subplots(1, 2, figsize=(11, 5.2), layout="constrained")
cn.plot.network(
    graph,
    cn.betweenness(graph),
    groups={k: net[k].country for k in graph.keys},
    caption=False,
    ax=left,
)
cn.plot.network(
    most,
    cn.betweenness(most),
    groups={k: net[k].country for k in most.keys},
    caption=False,
    ax=right,
)
left.set_title("at least: documented", y=-0.05)
right.set_title("at most: all nine at every meeting", y=-0.05)
plt.show()
say(
    "**Figure 3. Two ends of what is possible.** Shape and colour: country; area: betweenness, the share of "
    "the shortest ways between others that lead through a city."
)

# %% [markdown]
# At the upper end Wrocław is like the other eight: all have met each other, and all of them alike link the
# three hosts, which did not meet. **Everything that makes Wrocław the bridge is in the difference between
# the two figures, and the difference is what nobody wrote down.** A list of participants of a single
# meeting would say more than any measure computed here.
#
# ## 6. What was on the table
#
# What was presented, and what a meeting was about, are facts with several ends.

# %%
table(
    ["gathering", "what", "about or shown"],
    [
        (
            f.about.name_en or f.about.name,
            f.kind,
            "; ".join(e.name_en or e.name for e, part in f.participants if part != "presenter")
            or "not said",
        )
        for f in net.facts
    ],
)

# %% [markdown]
# ## Checks


# %%
def documented():
    """Who was at which gathering, from the records and without the library's views."""
    acts_for = {r.unit.key: r.represented for r in net.representations}
    found = {}
    for a in net.affiliations:
        actor = acts_for.get(a.actor.key, a.actor)
        if a.target.kind == "event" and actor.kind == "city" and a.status == "confirmed":
            found.setdefault(a.target.key, set()).add(actor.key)
    return found


def pairs(presence):
    return {pair for cities in presence.values() for pair in combinations(sorted(cities), 2)}


least = documented()
assert {tuple(sorted((graph.key(int(a)), graph.key(int(b))))) for a, b in graph.edges} == pairs(
    least
)
upper = {
    e: who | ({m.key for m in members} if e.startswith("cop-meeting") else set())
    for e, who in least.items()
}
assert {tuple(sorted((most.key(int(a)), most.key(int(b))))) for a, b in most.edges} == pairs(upper)

# What the text says.
assert sorted(m.country for m in members) == ["MD"] * 3 + ["PL"] * 3 + ["RO"] * 3
assert len(unplaced) == 2
assert sum(e.attributes.get("status") == "planned" for e in gatherings) == 1
assert len(gatherings) == 8
assert all("wroclaw" in least[e.key] for e in series)
assert not [m for m in members if m.key not in ("wroclaw", "rzeszow", "edinet") and m.key in graph]
assert roles.total.idxmax() == "wroclaw"
assert [key for key in graph.keys if roles.loc[key, "total"] > 0] == ["chisinau", "wroclaw"]
assert graph.strength("rzeszow", "wroclaw") == 2
assert set(least["cop-meeting-2"]) == {"bucharest", "wroclaw"}
in_the_community = {m.key for m in members}
assert all(b in most.neighbors(a) for a, b in combinations(sorted(in_the_community), 2))
assert {k for k in graph.keys if k not in in_the_community} == {
    "bucharest",
    "chisinau",
    "strasbourg",
}
assert {most_roles.loc[key, "total"] for key in in_the_community} == {6}
assert net.hypotheses == []
assert len(everybody.hypotheses) == 9 * 4
