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
# # From the records to a ranking
#
# **Which cities tie the Polish field of migration policy together, as of a chosen day, and because
# of which shared networks, projects and events?**
#
# This notebook goes from the files to an answer, step by step: what the data are, which of them
# count on a day, who shares what with whom, who ranks where and why, a picture, the reasons behind
# one tie, groups of cities, a file for other programs. It is written for readers who study cities;
# each term is explained where it first appears.
#
# **The answer in brief.** By how much they share with others, Gdańsk and Warszawa lead, so close
# that the data cannot separate them. By who stands *between* others, Gdynia leads, but only because
# the data hold a list of signatories on climate and energy; without it Gdańsk leads. Section 10
# shows how far this can be trusted.
#
# Numbers are computed where they stand. The last cells compute the rankings a second time, from the
# records and without the library, and fail if anything differs or if the text says what is not so.

# %%
import re
import tempfile
from collections import Counter
from itertools import combinations
from pathlib import Path

import citynet as cn
import matplotlib.pyplot as plt
import networkx as nx
from citynet import plot
from IPython.display import Markdown, display

DAY = "2024-06-01"
DATE, NUMBER = re.compile(r"\d{4}-[\d/-]+"), re.compile(r"[\d.]+=?")
plt.rcParams["figure.dpi"] = 150


def say(text):
    """Shows a text with computed numbers."""
    display(Markdown(text))


def table(columns, rows):
    """Shows rows as a table: words to the left, numbers to the right, dates in one piece."""
    rows = [[str(value) for value in row] for row in rows]
    rows = [[v.replace("-", "\u2011") if DATE.fullmatch(v) else v for v in row] for row in rows]
    sides = ["--:" if NUMBER.fullmatch(value) else ":--" for value in rows[0]]
    say("\n".join(f"| {' | '.join(row)} |" for row in [columns, sides, *rows]))


# %% [markdown]
# ## 1. What the data are, and how sure
#
# The data set holds *records*, not a network: a city (or another body) plays a role in something,
# from when to when, according to which source. One such record is called an **affiliation**.
# The network is made from affiliations afterwards, and every tie can be traced back to them.

# %%
net = cn.datasets.load("polish-migration-cities")
polish = [city for city in net.entities("city") if city.country == "PL"]
say(
    f"*{net.info['title']}*, version {net.info['version']}: {len(net.affiliations):,} affiliations, "
    f"{len(net.entities('city'))} cities ({len(polish)} of them in Poland), {len(net.sources)} "
    f"sources. The dates in it run from {net.observed[0]} to {net.observed[1]}."
)
table(["what", "which", "count"], zip(*net.overview().to_dict().values(), strict=True))

# %% [markdown]
# **Certainty** says where an affiliation was seen: `seed` means read in full in one of the five
# texts the data set was founded on, `page` seen on a page or in a data file, `common` generally
# known and not checked. Of most sources only an excerpt was read:

# %%
table(["read", "sources"], Counter(source.access for source in net.sources).most_common())

# %% [markdown]
# **Status** matters more. A few records say that a city refused to join, or was only proposed or
# invited. They are facts about the field, but no ties, and are never counted as such:

# %%
table(
    ["who", "as", "in", "status", "when", "according to"],
    [
        (a.actor.name_en, a.role, a.target.name, a.status, a.valid.start.date, s.source.title)
        for a in net.affiliations
        if a.status in ("refused", "proposed", "planned")
        for s in a.statements
    ],
)

# %% [markdown]
# ## 2. A view: what counts on a day
#
# A **view** is the part of the records that counts for a question. Ours: what held on one day, for
# actors in Poland. Events, declarations and awards happen once and are then past; those up to the
# day count, so that a declaration signed in 2017 still ties its signatories in 2024.
#
# Whether something held on a day has three answers, not two:

# %%
known = {(a.actor.key, a.role, a.target.key): a for a in net.affiliations}
examples = [
    known["gdansk", "participant", "academy-integration"],
    known["krakow", "member", "eccar"],
    known["gdansk", "founder", "ump"],
]
answer = {True: "yes", False: "no", None: "not known"}
table(
    ["who", "as", "in", "from/to", f"on {DAY}?"],
    [
        (a.actor.name, a.role, a.target.name, a.valid, answer[a.valid.contains(DAY)])
        for a in examples
    ],
)
as_member = [a.valid for a in net.affiliations if a.role == "member"]
say(
    f"The third case is the usual one. Of the {len(as_member)} affiliations as a *member*, "
    f"{sum(valid.start.kind == 'dated' for valid in as_member)} say since when, and "
    f"{sum(valid.end.kind == 'open' for valid in as_member)} that the membership still goes on: "
    "nothing after the stroke means that the end is not known."
)

# %% [markdown]
# What such an affiliation counts as (`unknown=`) has to be chosen, because it changes the results.
# We include it, and compare.

# %%
view = net.at(DAY, unknown="include", countries="PL")
strict = net.at(DAY, unknown="exclude", countries="PL")
say(f"> **The view of this notebook:** {view.describe()}.")
table(["outcome", "affiliations"], zip(*view.census_table().to_dict().values(), strict=True))

# %% [markdown]
# This **census** accounts for every affiliation: it is kept, or out for one reason. *Another time*
# means over before the day or begun after it. And this is what the choice about unknown dates does:

# %%
kept, undecided = len(view.affiliations), view.census["kept_with_undecided_dates"]
kinds = Counter(a.target.kind for a in view.affiliations)
strict_kinds = Counter(a.target.kind for a in strict.affiliations)
table(
    ["affiliations with", "unknown included", "unknown excluded"],
    [(kind.replace("_", " "), n, strict_kinds[kind]) for kind, n in kinds.most_common()]
    + [("**all**", kept, len(strict.affiliations))],
)
say(
    f"Of {kept} affiliations {undecided} ({undecided / kept:.0%}) have dates that do not decide. "
    f"Without them, {strict_kinds['network']} of {kinds['network']} affiliations with networks are "
    "left: even the Union of Polish Metropolises would have no members. Leaving them out is "
    "therefore not the careful choice; it answers another question, *who met, signed, was honoured "
    "or took part on known dates*. Including them may count a membership that had ended or not "
    "begun. Neither is right; a result to rely on should hold in both."
)

# %% [markdown]
# ## 3. Cities and what they joined
#
# The view can be laid out as a table with a row for each city and a column for each network,
# project, event, declaration or award, and a mark where the city is affiliated with it. Such a
# network of two kinds of nodes is called **two-mode**, and the table its **incidence**. What a
# municipal unit does counts as done by its city.

# %%
incidence = cn.two_mode(view)
starts, columns = incidence.compressed_rows()
joined = {
    city.key: {incidence.targets[c].key for c in columns[starts[row] : starts[row + 1]]}
    for row, city in enumerate(incidence.actors)
}
members = {t.key: [c for c in joined if t.key in joined[c]] for t in incidence.targets}
most_joined = sorted(members, key=lambda key: (-len(members[key]), key))[:13]
with_dates = {target.key for target in cn.two_mode(strict).targets}
say(
    f"{len(joined)} cities, {len(members)} things joined, {incidence.cell_count} marks. "
    f"{sum(len(m) == 1 for m in members.values())} of the {len(members)} were joined by one Polish "
    "city only and tie it to no other. The most joined:"
)
table(
    ["name", "kind", "Polish cities", "counts without unknown dates"],
    [
        (net[k].name, net[k].kind.replace("_", " "), len(members[k]), answer[k in with_dates])
        for k in most_joined
    ],
)

# %% [markdown]
# ## 4. From joining to ties
#
# Two cities are **tied** when they joined the same thing, and the **strength** of their tie is the
# number of things they share. This step, from two kinds of nodes to one, is called **projection**.
# A tie does not say that two city halls talk to each other; at most, that they had occasion to.

# %%
graph = cn.project(view)
most = len(members[most_joined[0]])
say(
    f"The projection has {graph.vertex_count} cities and {graph.edge_count} ties; "
    f"{(graph.strengths == 1).sum()} of them rest on one shared thing only. Gdańsk and Wrocław "
    f"share {graph.strength('gdansk', 'wroclaw'):.0f}, Gdańsk and Hrubieszów "
    f"{graph.strength('gdansk', 'hrubieszow'):.0f}. A list with many names makes many ties at once: "
    f"one with {most} cities makes {most} × {most - 1} / 2 = {most * (most - 1) // 2}. That matters "
    "for what follows."
)

# %% [markdown]
# ## 5. Three rankings, three questions
#
# * **Degree**: with how many other cities does a city share anything at all?
# * **Vertex strength**: how much does it share with all of them together? (the sum of its ties)
# * **Betweenness**: of all pairs of other cities, for what part does the shortest way along ties
#   lead through it? When several ways are equally short, each has its share of the pair. Every tie
#   is one step here, whatever its strength.
#
# `5=` means that several cities share rank 5.

# %%
measures = [cn.degree(graph), cn.vertex_strength(graph), cn.betweenness(graph)]
degree, strength, betweenness = (dict(zip(graph.keys, m.values, strict=True)) for m in measures)
ranks = [
    {row.key: f"{row.rank}{'=' if row.tied_with > 1 else ''}" for row in measure.ranking().rows}
    for measure in measures
]
by_strength = [row.key for row in measures[1].ranking(top=15).rows]
table(
    ["city", "vertex strength", "rank", "degree", "rank", "betweenness", "rank"],
    [
        (
            *(net[c].name, f"{strength[c]:.0f}", ranks[1][c], f"{degree[c]:.0f}", ranks[0][c]),
            *(f"{betweenness[c]:.3f}", ranks[2][c]),
        )
        for c in by_strength
    ],
)

# %% [markdown]
# By strength, the twelve cities of the Union of Polish Metropolises come first: they share its
# membership, its declarations and much besides. By degree and betweenness Gdynia leads, which is
# not one of them. Why? Look at what Gdynia joined:


# %%
def through_alone(key):
    """Cities that share nothing with any other city but this."""
    return [c for c in members[key] if {k for k in joined[c] if len(members[k]) > 1} == {key}]


table(
    ["Gdynia joined", "in English", "Polish cities", "of them tied to others through this alone"],
    [
        (net[k].name, net[k].name_en, len(members[k]), len(through_alone(k)))
        for k in sorted(joined["gdynia"], key=lambda k: (-len(members[k]), k))
    ],
)

# %%
climate, baltic = through_alone("covenant-of-mayors"), through_alone("ubc")
only_gdynia = [
    (a, b)
    for a in climate
    for b in baltic
    if set(graph.neighbors(a)) & set(graph.neighbors(b)) == {"gdynia"}
]
pairs = (graph.vertex_count - 1) * (graph.vertex_count - 2) // 2
say(
    f"Gdynia is on lists that hardly overlap. {len(climate)} towns are tied to others through the "
    f"Covenant of Mayors alone, {len(baltic)} through the Union of the Baltic Cities alone, and "
    "only Gdynia is on both lists. For each of the "
    f"{len(climate)} × {len(baltic)} = {len(only_gdynia)} pairs of a town of the one kind and a "
    "town of the other, the shortest way leads through Gdynia and no other city. These are "
    f"{len(only_gdynia) / pairs:.3f} of the {pairs} pairs of cities other than Gdynia, about half "
    f"of its score of {betweenness['gdynia']:.3f}. Warszawa signed the Covenant, too, but is not in "
    "the Union of the Baltic Cities; Gdańsk is in that Union, but did not sign the Covenant as far "
    f"as the data know. Gdynia's ties are many but thin: {degree['gdynia']:.0f} ties with a "
    f"strength of {strength['gdynia']:.0f} in all, where Gdańsk has {degree['gdansk']:.0f} with "
    f"{strength['gdansk']:.0f}."
)

# %% [markdown]
# So Gdynia's first place is true of this network and says little about migration policy: the
# Covenant of Mayors is about climate and energy. Without it:

# %%
no_covenant = net.at(DAY, unknown="include", countries="PL", without="covenant-of-mayors")
display(cn.betweenness(cn.project(no_covenant)).ranking(top=4))

# %% [markdown]
# ## 6. A picture
#
# Cities lie where they are on the map; outlines of countries are those of Natural Earth (public domain).

# %%
share_most, axes = plt.subplots(figsize=(8.5, 8.8), layout="constrained")
plot.cities(graph, measures[1], ax=axes)
plt.show()
say(
    "**Figure 1. Who shares most.** What held or had happened by "
    f"{DAY}, unknown dates included: {graph.vertex_count} cities in Poland, {graph.edge_count} ties "
    f"from {kept} affiliations ({undecided} with dates that do not decide). Area: vertex strength, "
    f"up to {strength['gdansk']:.0f} (Gdańsk). Line: tie, the wider and darker the more is shared, "
    f"1 to {graph.strengths.max():.0f} things. Data: citynet, {net.info['name']} "
    f"{net.info['version']}, CC BY 4.0; coordinates: GeoNames, CC BY 4.0."
)

# %%
stand_between, axes = plt.subplots(figsize=(8.5, 8.8), layout="constrained")
plot.cities(graph, measures[2], labels=4, ax=axes)
plt.show()
say(
    "**Figure 2. Who stands between others.** The same cities and ties. Area: betweenness, up to "
    f"{betweenness['gdynia']:.3f} (Gdynia); the first four are named."
)

# %% [markdown]
# ## 7. Why two cities are tied
#
# Every tie can be asked for its reasons. The strongest one:

# %%
first, second = (graph.key(int(v)) for v in graph.edges[graph.strengths.argmax()])
why = graph.explain(first, second)
rows = why.to_pandas().fillna("")


def dates(city, target):
    """From when to when a city took part, as far as dates are known."""
    part = rows[(rows.actor == city) & (rows.shared == target)]
    pairs = {
        start if start == end else f"{start}/{end}" for start, end in part[["start", "end"]].values
    }
    return ", ".join(sorted(pairs - {""})) or "no date"


say(f"**{net[first].name} and {net[second].name} share {why.strength:.0f} things:**")
table(
    ["shared", "kind", net[first].name, net[second].name, "statements"],
    [
        (
            *(t.name, t.kind.replace("_", " "), dates(first, t.key), dates(second, t.key)),
            (rows.shared == t.key).sum(),
        )
        for t in why.shared
    ],
)

# %% [markdown]
# Each row stands on statements of sources. For one of them, with the addresses
# (`print(graph.explain("gdansk", "warsaw"))` shows the same for all):

# %%
table(
    ["city", "role", "since", "source"],
    [
        (net[r.actor].name, r.role, r.start, f"[{r.source}]({r.source_url})")
        for r in rows[rows.shared == "icorn"].itertuples()
    ],
)

# %% [markdown]
# ## 8. Groups of cities
#
# **Communities** are groups of cities with more tie strength inside than chance would put there.
# The *Leiden method* looks for such a division; its *modularity* says how clear it is (0: no clearer
# than chance; clear divisions often have 0.3 and more). The method uses random numbers, so we repeat
# it with others and look whether the groups stay.

# %%
communities = None
if cn.has_igraph():
    communities = cn.leiden(graph, ties="strength", seed=1)
    again = [cn.leiden(graph, ties="strength", seed=seed).groups() for seed in range(2, 22)]
    say(
        f"Modularity {communities.quality:.2f}; {sum(g == communities.groups() for g in again)} of "
        f"{len(again)} repetitions gave the same groups. Those of more than one city:"
    )
    groups = [sorted(net[c].name for c in group) for group in communities.groups()]
    table(["cities", "which"], [(len(g), ", ".join(g)) for g in groups if len(g) > 1])
else:
    say("This installation was built without igraph, which looks for communities: left out.")

# %% [markdown]
# The division is not very clear, and it follows lists: the Union of Polish Metropolises with the
# *Academy* (*Akademia integracji*); the Union of the Baltic Cities without Gdańsk, but with Kartuzy;
# the Covenant of Mayors without Gdynia and Warszawa. That is a warning as much as a finding: with few
# long lists in the data, communities show the lists again.
#
# ## 9. A file for other programs
#
# GraphML is read by Gephi, yEd, Cytoscape, igraph and NetworkX. The file carries names, places,
# scores and what is shared. Put a folder of yours in place of the temporary one to keep it.

# %%
temporary = tempfile.TemporaryDirectory(prefix="citynet-")
folder = Path(temporary.name)
results = [*measures, communities] if communities else measures
cn.write_graphml(graph, folder / "polish-cities.graphml", results)
cn.vertex_table(graph, results).write_csv(folder / "polish-cities.csv")  # for a spreadsheet
share_most.savefig(folder / "polish-cities.pdf", bbox_inches="tight")  # for print
read_back = nx.read_graphml(folder / "polish-cities.graphml")
say(
    f"NetworkX reads {read_back.number_of_nodes()} cities and {read_back.number_of_edges()} ties, "
    f"among them {', '.join(read_back.nodes[key]['name'] for key in ('lodz', 'krakow', 'reda'))}, "
    f"and what the file is: “{read_back.graph['view']}”."
)

# %% [markdown]
# ## 10. How far to trust it
#
# * **Unknown dates.** More than half of what we count has dates that do not decide (section 2).
# * **Incomplete lists.** For several networks only the cities named in an excerpt are in the data;
#   a city that is missing may be a member. A blank means unknown, never "no".
# * **Long lists.** Two cities on a list of thirteen are tied as strongly by it as two cities in a
#   working group of three, though they need not know of each other.
# * **Kinds of sharing.** A declaration signed together and the home city of a juror count the same.
#
# What would change the ranking? The first three of each under other choices:

# %%
WEAK = ["mentioned", "announced by", "invited", "guest", "profiled city", "juror", "expert"]
CHOICES = {
    "as above": {},
    "unknown dates excluded": {"unknown": "exclude"},
    "past events, declarations, awards left out": {"past_happenings": False},
    "without weak roles (guest, juror, expert ...)": {"without_roles": WEAK},
    "without the Academy (largest, 13 cities)": {"without": "academy-integration"},
    "without the Union of the Baltic Cities (13, too)": {"without": "ubc"},
    "without the Covenant of Mayors (11)": {"without": "covenant-of-mayors"},
}


def first_places(measure, places=1, **choices):
    """Places and the cities on them: [(score, names), ...]."""
    other = cn.project(net.at(DAY, **{"unknown": "include", "countries": "PL", **choices}))
    best = {}
    for row in measure(other).ranking(top=places).rows:
        best.setdefault(row.rank, (row.score, []))[1].append(row.name)
    return list(best.values())


def in_words(best, digits):
    return "; ".join(
        f"{', '.join(names) if len(names) < 4 else f'{len(names)} cities'} {score:.{digits}f}"
        for score, names in best
    )


by_choice = {
    name: (first_places(cn.vertex_strength, 3, **c), first_places(cn.betweenness, 3, **c))
    for name, c in CHOICES.items()
}
table(
    ["choice", "vertex strength", "betweenness"],
    [(name, in_words(s, 0), in_words(b, 2)) for name, (s, b) in by_choice.items()],
)

# %% [markdown]
# And if any single network, project or event were missing from the data?

# %%
for measure, leader in ((cn.vertex_strength, "Gdańsk"), (cn.betweenness, "Gdynia")):
    left_out = {key: first_places(measure, without=key)[0][1] for key in members}
    others = {key: names for key, names in left_out.items() if names != [leader]}
    say(
        f"By {measure.__name__.replace('_', ' ')}, {leader} stays first in {len(members) - len(others)} "
        f"of {len(members)} cases. First would be "
        + ", and ".join(
            f"{' with '.join(names)} without *{net[key].name}*" for key, names in others.items()
        )
        + "."
    )

# %% [markdown]
# **So, which cities?** Gdańsk and Warszawa share most, in this order, under every choice of the
# table but the last two, which take a list from one of them. Their distance is smaller than what a
# single missing record could change, so they are better called first together. Who stands *between*
# others depends on which lists are thought to belong to the field: Gdynia with the Covenant of
# Mayors; Gdańsk without it, and without the affiliations of unknown date; Warszawa without the Union
# of the Baltic Cities. A statement on brokers in this field should say which lists it counts.
#
# ## Checks
#
# The rankings once more, from the records and in plain Python: no view, no projection, no measure
# of the library. An affiliation stays unless it certainly began after the day or, if it lasts,
# certainly ended before it; one without dates takes those of what was joined.


# %%
def out_of_time(interval, happens_once):
    begin = interval.start.date
    end = begin if interval.is_single_date else interval.end.date
    if begin and str(begin.earliest_possible) > DAY:
        return True
    return bool(end and str(end.latest_possible) < DAY and not happens_once)


city_of = {r.unit.key: r.represented for r in net.representations}
plain = {}  # city -> what it joined
for a in net.affiliations:
    city = city_of.get(a.actor.key, a.actor)
    interval = a.target.existence if str(a.valid) == "/" else a.valid
    once = a.target.kind in ("event", "declaration", "award", "document")
    tie = a.status in ("confirmed", "ended", "unknown")
    if tie and (city.kind, city.country) == ("city", "PL") and not out_of_time(interval, once):
        plain.setdefault(city.key, set()).add(a.target.key)
assert plain == joined

shared = {(a, b): len(plain[a] & plain[b]) for a, b in combinations(sorted(plain), 2)}
near = {c: {d for d in plain if d != c and plain[c] & plain[d]} for c in plain}
assert {c: len(near[c]) for c in plain} == degree
assert {c: sum(n for pair, n in shared.items() if c in pair) for c in plain} == strength

steps, ways = {}, {}  # from a city to another: how far, and how many equally short ways
for start in plain:
    steps[start, start], ways[start, start], border = 0, 1, {start}
    while border:
        beyond = {d for c in border for d in near[c] if (start, d) not in steps}
        for d in beyond:
            ways[start, d] = sum(ways[start, c] for c in border & near[d])
        steps.update({(start, d): steps[start, min(border)] + 1 for d in beyond})
        border = beyond
for c in plain:
    between = sum(
        ways[a, c] * ways[c, b] / ways[a, b]
        for a, b in shared
        if c not in (a, b) and (a, c) in steps and (a, b) in steps
        if steps[a, c] + steps[c, b] == steps[a, b]
    )
    assert abs(between / pairs - betweenness[c]) < 1e-12

# %%
# What the text says.
union = {a.actor.key for a in net.affiliations if (a.target.key, a.role) == ("ump", "member")}
assert len(union) == 12
assert set(by_strength[:12]) == union
assert "gdynia" not in union
assert max(degree, key=degree.get) == max(betweenness, key=betweenness.get) == "gdynia"
assert "climate and energy" in net["covenant-of-mayors"].statements[0].note
assert set(members["covenant-of-mayors"]) & set(members["ubc"]) == {"gdynia"}
assert "warsaw" in members["covenant-of-mayors"]
assert "gdansk" in members["ubc"]
assert len(only_gdynia) == len(climate) * len(baltic)
assert 0.45 < len(only_gdynia) / pairs / betweenness["gdynia"] < 0.55
assert [len(members[key]) for key in most_joined[:3]] == [13, 13, 12]
assert (strict_kinds["network"], undecided > kept / 2) == (0, True)
assert (first, second) == ("gdansk", "warsaw")
if communities:
    metropolises, bay, signatories = (set(group) for group in communities.groups()[:3])
    assert metropolises == union | set(members["academy-integration"])
    assert bay == set(members["ubc"]) - {"gdansk"} | {"kartuzy"}
    assert signatories == set(members["covenant-of-mayors"]) - {"gdynia", "warsaw"}
two = [[names for _, names in by_strength[:2]] for by_strength, _ in by_choice.values()]
assert two[:5] == [[["Gdańsk"], ["Warszawa"]]] * 5
assert all(names != [["Gdańsk"], ["Warszawa"]] for names in two[5:])
leader = {name: between[0][1] for name, (_, between) in by_choice.items()}
assert leader["unknown dates excluded"] == ["Gdańsk"]
assert leader["without the Covenant of Mayors (11)"] == ["Gdańsk"]
assert leader["without the Union of the Baltic Cities (13, too)"] == ["Warszawa"]
assert strength["gdansk"] - strength["warsaw"] < len(members["pomerania-declaration-2017"]) - 1

# Everything is accounted for, and the file holds the same network.
assert view.census["total"] == len(net.affiliations)
assert view.census["total"] == kept + sum(n for k, n in view.census.items() if k.startswith("out"))
assert sum(why.contributions) == why.strength == shared[first, second]
assert {t.key for t in why.shared} == plain[first] & plain[second]
assert set(read_back) == set(plain)
assert {pair for pair, n in shared.items() if n} == {tuple(sorted(e)) for e in read_back.edges}
assert all(d["strength"] == shared[tuple(sorted((a, b)))] for a, b, d in read_back.edges(data=True))
assert {c: read_back.nodes[c]["name"] for c in read_back} == {c: net[c].name for c in plain}
assert read_back.nodes["lodz"]["name"] == "Łódź"
for c, score in nx.betweenness_centrality(read_back).items():
    assert abs(score - betweenness[c]) < 1e-12
temporary.cleanup()
