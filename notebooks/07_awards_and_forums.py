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
# # Held up as an example: Miasta Otwarte and the Forums
#
# **In 2014 and 2015 Polish cities were distinguished for what they do for migrants (*Miasta Otwarte*, Open
# Cities), and their officials, researchers and activists met at Forums for Local Migration Policies. Which
# cities were held up as an example, for what, by whom - and which themes did award and Forum share?**
#
# An award says from whom others should learn, a working group with whom they can. Neither says that
# anybody did. This notebook keeps the two apart.
#
# **The answer in brief.** Lublin and Warszawa won everything whose winner is known, but for one
# distinction of Białystok; what five more cities do was described beside them. All eight were also home to
# an expert who judged. Award and Forum had nearly the same agenda: only the receiving society was a theme
# of the Forum alone, only information and a friendly space were asked for by the award alone.
#
# Numbers are computed where they stand, and the last cell fails if the text says what is not so.

# %%
import re
from collections import Counter

import citynet as cn
import matplotlib.pyplot as plt
from IPython.display import Markdown, display

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


awards = cn.datasets.load("open-cities-awards")
forums = cn.datasets.load("local-migration-forums")

# %% [markdown]
# ## 1. Who was distinguished for what
#
# A distinction is a fact with several ends: a city, a category, an edition, sometimes a practice. Eleven
# categories were announced for 2015. Beside the winner the page of a category often describes what other
# cities do; such a city is *mentioned*.

# %%
categories = {t.key: t for t in awards.entities("topic") if t.type == "award category"}
distinctions = [
    ({part: e for e, part in f.participants}, f.kind, f.about.key[-4:])
    for f in awards.facts
    if f.kind in ("award", "mention")
]
won = {
    (d["winner"].key, d["category"].key, year) for d, kind, year in distinctions if kind == "award"
}
mentioned = {
    (d["mentioned"].key, d["category"].key) for d, kind, _ in distinctions if kind == "mention"
}
table(
    ["category", "2014", "2015", "mentioned 2015"],
    [
        (
            category.name_en,
            *(
                ", ".join(sorted(awards[c].name for c, k, y in won if (k, y) == (key, year)))
                or "not known"
                for year in ("2014", "2015")
            ),
            ", ".join(sorted(awards[c].name for c, k in mentioned if k == key)),
        )
        for key, category in categories.items()
    ],
)

# %%
examples = sorted({(city, key) for city, key, _ in won} | mentioned)
cities = sorted({city for city, _ in examples})
columns = sorted({key for _, key in examples})
as_matrix = cn.TwoMode.from_cells(
    len(cities),
    len(columns),
    [cities.index(city) for city, _ in examples],
    [columns.index(key) for _, key in examples],
    actor_keys=[awards[c].name for c in cities],
    target_keys=[categories[k].name_en for k in columns],
)
drawing = cn.plot.incidence(
    as_matrix, ax=plt.figure(figsize=(6.5, 5.5), layout="constrained").gca()
)
for city, key, _ in won:
    row = [t.get_text() for t in drawing.axes.get_yticklabels()].index(awards[city].name)
    column = [t.get_text() for t in drawing.axes.get_xticklabels()].index(categories[key].name_en)
    drawing.axes.plot(column, row, marker="*", ms=9, color="white", zorder=4)
plt.show()
nested = cn.nestedness(as_matrix)
say(
    "**Figure 1. Held up as an example.** Blue: distinguished or mentioned, in either year; a star: won. "
    f"{len(cities)} cities, {len(columns)} of {len(categories)} categories. Categories and cities with "
    f"most examples come first. Nestedness (NODF): {nested.whole:.0f} of 100; the fewer practices a city "
    "was named for, the more they are those for which everybody was."
)

# %% [markdown]
# ## 2. From whom could they learn?
#
# Draw an arrow from each city that was mentioned in a category to each that won it in one of the years:
# *here is somebody who was judged to do it better*. That is an occasion to learn, not learning.

# %%
lessons_of = {
    (city, winner, key)
    for city, key in mentioned
    for winner, k, _ in won
    if k == key and winner != city
}
arrows = Counter((city, winner) for city, winner, _ in lessons_of)
lessons = cn.Graph.from_edges(
    len(cities),
    [cities.index(a) for a, _ in arrows],
    [cities.index(b) for _, b in arrows],
    [float(n) for n in arrows.values()],
    directed=True,
    keys=[awards[c].name for c in cities],
)
looked_up_to = cn.vertex_strength(lessons, direction="in")
looks_up = cn.vertex_strength(lessons, direction="out")
table(
    ["city", "arrows to it", "arrows from it"],
    [
        (name, f"{looked_up_to[name]:.0f}", f"{looks_up[name]:.0f}")
        for name in sorted(lessons.keys, key=lambda n: (-looked_up_to[n], looks_up[n], n))
    ],
)
both_ways = sorted({tuple(sorted(pair)) for pair in arrows if pair[::-1] in arrows})
say(
    "Lublin and Warszawa point at each other: "
    + " and ".join(
        f"{awards[a].name} at {awards[b].name} {arrows[a, b]} time(s)"
        for pair in both_ways
        for a, b in (pair, pair[::-1])
    )
    + ". Each was mentioned where the other one won."
)

# %% [markdown]
# ## 3. Judges and judged
#
# The choice of 2015 had two stages. Experts from cities wrote reports, also on the winners of 2014; then a
# jury of five migrants, each living in one of the cities, made the choice. (The jurors are known by name in
# the source; the data set leaves the names out, since no question needs them.)

# %%
stages = {
    "expert": {
        a.actor.key
        for a in awards["miasta-otwarte-2015-experts"].affiliated
        if a.actor.kind == "city"
    },
    "juror": {
        a.actor.key for a in awards["miasta-otwarte-2015-jury"].affiliated if a.actor.kind == "city"
    },
}
winners = {city for city, _, year in won if year == "2015"}
everyone = sorted(stages["expert"] | stages["juror"] | set(cities))
yes = {True: "yes", False: ""}
table(
    ["city", "an expert from it", "a juror from it", "won in 2015", "mentioned"],
    [
        (
            awards[c].name,
            yes[c in stages["expert"]],
            yes[c in stages["juror"]],
            sum(city == c and year == "2015" for city, _, year in won),
            sum(city == c for city, _ in mentioned),
        )
        for c in sorted(everyone, key=lambda c: (-sum(w[0] == c for w in won), c))
    ],
)
say(
    f"All {len(winners)} cities that won in 2015 were home to an expert and to a juror. The records do not "
    "say who judged whom, and an expert of a city is not its office; but the circle of those who judge and "
    "of those who are judged is nearly the same."
)

# %% [markdown]
# ## 4. Where they met: the Forums
#
# Four Forums were held, each in another city. Who hosted, and who organised?

# %%
editions = sorted(
    (e for e in forums.entities("event") if e.type == "forum edition"),
    key=lambda e: str(e.existence.start.date),
)
table(
    ["Forum", "when", "host", "organised by"],
    [
        (
            e.name,
            e.existence,
            ", ".join(a.actor.name for a in e.affiliated if a.role == "host"),
            ", ".join(sorted({a.actor.name for a in e.affiliated if a.role == "organiser"})),
        )
        for e in editions
    ],
)
hosts = {a.actor.key for e in editions for a in e.affiliated if a.role == "host"}

# %% [markdown]
# One foundation organised all four, an association of Lublin three. All four hosts were held up as examples
# in these years, the same foundation organised the award, and the distinctions of 2015 were handed over at
# the opening of the fourth Forum: award and Forum come from one circle.
#
# ## 5. What they talked about: six groups
#
# Of the second Forum (Lublin, 2014) the working groups and their nineteen sub-themes are known. Each
# sub-theme is joined to a common vocabulary of themes (our proposal). Groups and themes then are a network
# of two kinds, like cities and what they join.

# %%
groups = sorted(
    (t for t in forums.entities("topic") if t.type == "forum group"), key=lambda t: t.key
)
falls_under = {
    (t.part_of.key, word)
    for t in forums.entities("topic")
    if t.type == "forum sub-theme"
    for word in t.attributes["topics"].split(";")
}
words = sorted({word for _, word in falls_under})
group_keys = [g.key for g in groups]
talked = cn.TwoMode.from_cells(
    len(groups),
    len(words),
    [group_keys.index(g) for g, _ in sorted(falls_under)],
    [words.index(w) for _, w in sorted(falls_under)],
    actor_keys=[g.name_en for g in groups],
    target_keys=[forums[w].name_en for w in words],
)
drawing = cn.plot.two_mode(
    talked, legend=False, ax=plt.figure(figsize=(8.5, 5.6), layout="constrained").gca()
)
plt.show()
say(
    f"**Figure 2. Working groups (circles) and themes (squares) of the II Forum.** {len(groups)} groups, "
    f"{len(words)} themes, {talked.cell_count} ties; the larger, the more."
)

# %%
share = cn.project(talked)
in_groups = {w: sorted(g for g, word in falls_under if word == w) for w in words}
table(
    ["theme", "groups", "which"],
    [
        (forums[w].name_en, len(in_groups[w]), "; ".join(forums[g].name_en for g in in_groups[w]))
        for w in sorted(words, key=lambda w: (-len(in_groups[w]), w))
        if len(in_groups[w]) > 1
    ],
)
apart = [
    f"*{a.name_en}* and *{b.name_en}*"
    for i, a in enumerate(groups)
    for b in groups[i + 1 :]
    if b.name_en not in share.neighbors(a.name_en)
]
say(
    f"{sum(len(g) > 1 for g in in_groups.values())} of {len(words)} themes come up in more than one group, "
    "and through them all six groups hang together. Still, of "
    f"{len(groups) * (len(groups) - 1) // 2} pairs of groups {len(apart)} share no theme, such as "
    f"{apart[0]}: who sat in the one had nothing on the agenda with who sat in the other."
)

# %% [markdown]
# ## 6. Award and Forum: the same agenda?

# %%
asked_for = {word for c in categories.values() for word in c.attributes["topics"].split(";")}
discussed = set(words) | {w for g in groups for w in g.attributes["topics"].split(";")}
honoured = {w for _, key, _ in won for w in categories[key].attributes["topics"].split(";")}
name_of = {t.key: t.name_en for net in (awards, forums) for t in net.entities("topic")}
table(
    ["theme", "category of the award", "theme of the Forum", "somebody won"],
    [
        (name_of[w], yes[w in asked_for], yes[w in discussed], yes[w in honoured])
        for w in sorted(
            asked_for | discussed, key=lambda w: (w not in asked_for, w not in discussed, w)
        )
    ],
)

# %% [markdown]
# **What these data cannot show.** Nobody wrote down who sat in which group, so the sentence *city A learnt
# from city B* cannot be supported by a single record here. Winners are known for eight of eleven
# categories of 2015 and for five distinctions of 2014; the list of that year breaks off. No edition after
# 2015 was found, which does not mean that there was none.
#
# ## Checks

# %%
assert len(categories) == 11
assert len([w for w in won if w[2] == "2015"]) == 8
assert len([w for w in won if w[2] == "2014"]) == 5
assert {city for city, _, _ in won} - {"lublin", "warsaw"} == {"bialystok"}
assert len([w for w in won if w[0] == "bialystok"]) == 1
assert len(cities) == 8
assert set(cities) <= stages["expert"]
assert winners == {"lublin", "warsaw"}
assert winners <= stages["juror"]
assert len({city for city, _ in mentioned} - {"lublin", "warsaw", "bialystok"}) == 5
assert ("lublin", "warsaw", "mo-07") in lessons_of
assert both_ways == [("lublin", "warsaw")]
assert sum(looked_up_to[name] for name in lessons.keys) == len(lessons_of)
assert hosts == {"krakow", "lublin", "warsaw", "wroclaw"}
assert hosts <= set(cities)
organised = [{a.actor.key for a in e.affiliated if a.role == "organiser"} for e in editions]
assert all("inna-przestrzen" in bodies for bodies in organised)
assert sum("homo-faber" in bodies for bodies in organised) == 3
assert {a.actor.key for a in awards["miasta-otwarte-2015"].affiliated if a.role == "organiser"} == {
    "inna-przestrzen"
}
ceremony = awards["miasta-otwarte-2015-ceremony"]
assert str(ceremony.existence.start.date) == str(editions[3].existence.start.date)
assert sum(t.type == "forum sub-theme" for t in forums.entities("topic")) == 19
assert list(cn.components(share).sizes) == [6]
assert {w for w in in_groups if len(in_groups[w]) > 1} == {
    *("cooperation", "evaluation", "host-society", "labour", "strategy"),
}
assert discussed - asked_for == {"host-society"}
assert asked_for - discussed == {"information", "culture-space"}
# Of persons nothing is kept but where they live and come from.
assert all(person.name.startswith("person") for person in awards.entities("person"))
