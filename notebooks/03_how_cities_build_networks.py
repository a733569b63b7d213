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
# # How cities build networks
#
# **In what ways do Polish cities build networks to pursue a migration policy?** (The fourth question of the
# panel for which these data were collected.) By founding associations, by signing, by meeting, by being
# distinguished, by joining what others have set up? Who starts it, who comes, and does one way lead to the
# next?
#
# **The answer in brief.** Half by building, half by coming when called. Of what at least two Polish cities
# joined and whose founder is known, about one half was started by Polish cities or by the one association
# that these had founded, the Union of Polish Metropolises; the other half by others: a foundation (the
# awards), the Council of Europe, agencies of the United Nations. The Union turned into a workshop on
# migration: a declaration in 2017, a team, statements, and from 2023 the *Academy*. The same dozen cities is
# in nearly every circle; small towns come in one at a time.
#
# Numbers are computed where they stand, and the last cell fails if the text says what is not so.

# %%
import re
from collections import Counter

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
# ## 1. Who starts it?
#
# For everything that at least two Polish cities had joined by 1 June 2024: who is recorded as its founder,
# initiator, lead, coordinator or organiser?

# %%
net = cn.datasets.load("polish-migration-cities")
view = net.at(DAY, unknown="include", countries="PL")
field = cn.two_mode(view)
members = {
    t.key: {c.key for c in field.actors if field.behind(c.key, t.key)} for t in field.targets
}
together = [t for t in field.targets if len(members[t.key]) > 1]
STARTS = ("founder", "initiator", "lead", "coordinator", "organiser")


def starters(target):
    """Who set a thing up, as far as a source says so."""
    return {a.actor for a in target.affiliated if a.role in STARTS and a.status != "refused"}


def started_by(target):
    """In a word."""
    who = starters(target)
    if not who:
        return "not said"
    if any(a.kind == "city" and a.country == "PL" for a in who):
        return "Polish cities"
    if any(a.key == "ump" for a in who):
        return "their Union"
    if any(a.kind == "city" for a in who):
        return "cities abroad"
    return "a region" if any(a.kind == "region" for a in who) else "others' bodies"


by_starter = {}
for target in together:
    by_starter.setdefault(started_by(target), []).append(target)
table(
    ["started by", "things", "which"],
    [
        (word, len(things), "; ".join(t.name_en or t.name for t in things))
        for word, things in sorted(by_starter.items(), key=lambda item: -len(item[1]))
    ],
)
say(
    f"Of {len(together)} things that at least two cities joined, {len(by_starter.get('Polish cities', []))} were "
    f"started by Polish cities and {len(by_starter['their Union'])} by the Union that these had founded."
)

# %% [markdown]
# ## 2. By which act?
#
# Being a member is one way among several. What do cities *do* in the records?

# %%
acts = Counter(
    (a.target.kind.replace("_", " "), a.role) for a in view.affiliations if a.actor.kind == "city"
)
table(
    ["with a", "as", "affiliations"], [(kind, role, n) for (kind, role), n in acts.most_common(10)]
)

# %% [markdown]
# ## 3. Four circles, one dozen
#
# Four undertakings that the founding texts of the data set tell of: the *Union* with what it made (team,
# declarations, statements, Academy); the *Forums* for Local Migration Policies; the award *Miasta Otwarte*
# with its experts and jurors; the *Council of Europe* with Intercultural Cities and the Community of
# practice.

# %%
CIRCLES = {
    "Union": ("ump", "miasta-integrujace", "academy-"),
    "Forums": ("forum-lmp",),
    "Miasta Otwarte": ("miasta-otwarte",),
    "Council of Europe": (
        "intercultural-cities",
        "icc-",
        "coe-congress",
        "cop-",
        "congress-",
        "eurocities-icc",
    ),
}


def in_circle(target, name):
    return target.startswith(CIRCLES[name])


circle_of = {
    name: {c for target, who in members.items() if in_circle(target, name) for c in who}
    for name in CIRCLES
}
cities = sorted(set().union(*circle_of.values()))
marks = [(c, name) for c in cities for name in CIRCLES if c in circle_of[name]]
circles = cn.TwoMode.from_cells(
    len(cities),
    len(CIRCLES),
    [cities.index(c) for c, _ in marks],
    [list(CIRCLES).index(name) for _, name in marks],
    actor_keys=[net[c].name for c in cities],
    target_keys=list(CIRCLES),
)
drawing = cn.plot.incidence(circles, ax=axes(4.8, 6.2))
plt.show()
how_many = Counter(c for c, _ in marks)
all_four = sorted(net[c].name for c, n in how_many.items() if n == 4)
say(
    f"**Figure 1. City and circle.** {len(cities)} of {len(field.actors)} cities are in a circle. In all four: "
    f"{', '.join(all_four)}."
)

# %%
pairs = [
    (a, b, len(circle_of[a] & circle_of[b]), len(circle_of[a] | circle_of[b]))
    for i, a in enumerate(CIRCLES)
    for b in list(CIRCLES)[i + 1 :]
]
table(
    ["circle", "and circle", "cities in both", "in any of the two", "share"],
    [(a, b, both, either, f"{both / either:.0%}") for a, b, both, either in pairs],
)
beyond = {
    name: ", ".join(sorted(net[c].name for c in circle_of[name] - members["ump"])) or "nobody"
    for name in CIRCLES
}
say(
    "Every city that hosted a Forum is also in the Union and in the award. Who is in a circle without being a "
    "member of the Union: " + "; ".join(f"*{name}*: {who}" for name, who in beyond.items()) + "."
)

# %% [markdown]
# ## 4. One after the other
#
# When did the circles come? Only dated records can show it; what happened once stays counted.

# %%
years = {
    f"{year}": net.at(f"{year}-12-31" if year < 2024 else DAY, unknown="exclude", countries="PL")
    for year in range(2012, 2025)
}
drawing = cn.plot.growth(
    years,
    [
        "miasta-otwarte-2015",
        "ump-declaration-2017",
        "ump-moria-2020",
        "ump-afghanistan-2021",
        "academy-integration",
    ],
    ax=axes(9, 4.6),
)
plt.show()
say(
    "**Figure 2. How many Polish cities are in it, year by year**, for five steps with known dates: the award, "
    "then what the Union did. Memberships without dates, of the Union itself for one, are not in this figure."
)

# %% [markdown]
# And the cities: how deep were they in it? Three waves, dated records only. A city is *in nothing yet*, in
# *one or two*, in *three to six* or in *seven and more* things.


# %%
def depth(day):
    """For each city that is in anything at the end, how much it was in on this day."""
    joined = Counter(
        city
        for city, _ in {
            (a.actor.key, a.target.key)
            for a in net.at(day, unknown="exclude", countries="PL", actor_kinds="city").affiliations
        }
    )
    words = {}
    for city in everybody:
        n = joined[city]
        words[city] = (
            "nothing yet" if n == 0 else "1 or 2" if n < 3 else "3 to 6" if n < 7 else "7 and more"
        )
    return words


everybody = sorted(
    {
        a.actor.key
        for a in net.at(DAY, unknown="exclude", countries="PL", actor_kinds="city").affiliations
    }
)
waves = {"2014": depth("2014-12-31"), "2018": depth("2018-12-31"), "2024": depth(DAY)}
drawing = cn.plot.flows(waves, ax=axes(8.5, 4.8))
plt.show()
say(
    f"**Figure 3. From wave to wave.** {len(everybody)} cities with dated affiliations. A band is as wide as the "
    "number of cities that go from one depth to another, in the colour of where they come from."
)

# %%
deep = sorted(net[c].name for c, word in waves["2024"].items() if word == "7 and more")
say(
    f"Nobody goes back, since what happened once stays counted. The deep end, in 2024: {', '.join(deep)}. "
    f"Of the {sum(w == 'nothing yet' for w in waves['2014'].values())} cities that were in nothing in 2014, "
    f"{sum(waves['2024'][c] == '1 or 2' for c, w in waves['2014'].items() if w == 'nothing yet')} are still in "
    "one or two things only."
)

# %% [markdown]
# ## 5. Around the Union
#
# The twelve of the Union once more, as a network: what do they share *beside* the Union and what it made?

# %%
of_the_union = [t for t in members if in_circle(t, "Union")]
beside = cn.project(
    net.at(
        DAY, unknown="include", countries="PL", actors=sorted(members["ump"]), without=of_the_union
    )
)
strength = cn.vertex_strength(beside)
drawing = cn.plot.network(beside, strength, caption=False, ax=axes(7.4, 5.6))
plt.show()
whole = cn.project(net.at(DAY, unknown="include", countries="PL", actors=sorted(members["ump"])))
say(
    f"**Figure 4. Without the Union.** All {beside.edge_count} pairs of the twelve still share something; of all "
    f"that pairs share, {beside.strengths.sum() / whole.strengths.sum():.0%} is left. Area: how much a city "
    "shares with the others."
)

# %% [markdown]
# **So, how do cities build networks?** They founded one association and use it; for the rest they come when
# somebody calls. The calls came from a foundation first, then from the Union, then from international
# bodies that work with the Union. Whether this is a strategy or an opportunity taken cannot be seen from
# lists of members.
#
# **What these data cannot show.** Who talked to whom before a thing was founded; what failed and left no
# page; and, as most statements bear no date, the order in which most memberships came.
#
# ## Checks

# %%
assert set(members["ump"]) == {
    a.actor.key
    for a in net["ump"].affiliated
    if a.role in ("member", "founder") and a.actor.kind == "city"
}
assert len(members["ump"]) == 12
assert circle_of["Forums"] == {"krakow", "lublin", "warsaw", "wroclaw"}
assert circle_of["Forums"] <= circle_of["Union"] & circle_of["Miasta Otwarte"]
assert "hrubieszow" in circle_of["Council of Europe"]
known = [word for t in together if (word := started_by(t)) != "not said"]
own = sum(word in ("Polish cities", "their Union") for word in known)
assert 0.4 < own / len(known) < 0.6
assert circle_of["Council of Europe"] - members["ump"] == {"hrubieszow"}
assert circle_of["Miasta Otwarte"] - members["ump"] == {"gdynia", "sopot"}
assert beside.edge_count == whole.edge_count == 12 * 11 // 2
assert 0.2 < beside.strengths.sum() / whole.strengths.sum() < 0.5
order = ["nothing yet", "1 or 2", "3 to 6", "7 and more"]
assert all(
    order.index(waves["2014"][c]) <= order.index(waves["2018"][c]) <= order.index(waves["2024"][c])
    for c in everybody
)
assert {c for c, word in waves["2024"].items() if word == "7 and more"} <= members["ump"]
assert str(net["ump-declaration-2017"].existence.start.date)[:4] == "2017"
assert str(net["academy-integration"].existence.start.date)[:4] == "2023"
undated = [s for a in net.affiliations for s in a.statements if str(s.valid) == "/"]
assert len(undated) > 0.5 * sum(len(a.statements) for a in net.affiliations)
