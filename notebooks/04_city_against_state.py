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
# # City against state
#
# **Where do the migration policies of Polish cities mirror that of the state, where do they fill a gap, and
# where do the two pull apart? And whom do cities address: migrants at large, or groups that they tell
# apart?** (The first two questions of the panel for which these data were collected.)
#
# The records hold *instruments* - a strategy, a council, an advice point, flats, a stance in public - with
# who has them, whom they address, and, where a source says so, what the state had at that time.
#
# **The answer in brief.** Cities mirror the state in what is run with its programmes (centres, reception
# points), fill a gap with strategies and councils, and pull apart in statements on refugees. Six of the
# twelve metropolises had adopted an integration strategy or programme before the state adopted its own of
# 2024. Most cities address *foreigners* at large; those with most instruments tell most groups apart, and
# the groups they add - residents, minorities, students, children - are none of the state's.
#
# Numbers are computed where they stand, and the last cell fails if the text says what is not so.

# %%
import re
from collections import Counter

import citynet as cn
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from IPython.display import Markdown, display

NUMBER = re.compile(r"[\d.]+=?%?")
WORDS = {
    "exists": "the state has or claims it",
    "absent": "the state has none",
    "diverges": "they pull apart",
}
TIE = ("confirmed", "ended", "unknown")  # what is planned, proposed or refused is no tie
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
# ## 1. What an instrument is, and what is none
#
# Drafts, plans and what was dropped are recorded, but not counted as something a city has.

# %%
net = cn.datasets.load("city-and-state-policies")
instruments = {e.key: e for e in net.entities() if e.attributes.get("instrument")}
sort = {key: e.attributes["instrument"] for key, e in instruments.items()}
level = {key: e.attributes["level"] for key, e in instruments.items()}
stages = Counter(e.attributes["stage"] for e in instruments.values())
table(["stage", "instruments"], stages.most_common())
holders = {
    key: sorted(
        {a.actor.key for a in e.affiliated if a.status in TIE and a.role in ("holder", "author")}
    )
    for key, e in instruments.items()
}
of_city = [
    (city, key)
    for key, who in holders.items()
    for city in who
    if net[city].kind == "city" and level[key] in ("city", "regional")
]
say(
    f"{len(instruments)} instruments in all, {len(of_city)} of them held by one of "
    f"{len({city for city, _ in of_city})} cities. No instrument was *looked for* in a systematic way: a blank "
    "below means that no source was read, not that there is none."
)

# %% [markdown]
# ## 2. Who has what
#
# A row for each city, a column for each sort of instrument.

# %%
cities = sorted({city for city, _ in of_city})
sorts = sorted({sort[key] for _, key in of_city})
have = sorted({(city, sort[key]) for city, key in of_city})
matrix = cn.TwoMode.from_cells(
    len(cities),
    len(sorts),
    [cities.index(city) for city, _ in have],
    [sorts.index(word) for _, word in have],
    actor_keys=[net[c].name for c in cities],
    target_keys=sorts,
)
drawing = cn.plot.incidence(matrix, ax=plt.figure(figsize=(7.2, 6.2), layout="constrained").gca())
plt.show()
say(
    f"**Figure 1. City and sort of instrument.** {len(cities)} cities, {len(sorts)} sorts, {len(have)} marks; "
    "those with most come first. Cities with one mark are often here because a centre of the state's "
    "programme stands in them."
)

# %% [markdown]
# ## 3. Mirror, gap, or conflict?
#
# For some instruments a source tells what the state had: the same, none, or something that pulled the other
# way. This **counterpart** is a statement with a source of its own.

# %%
counterpart = {
    f.about.key: f.participants[0][0].key.split("-")[1]
    for f in net.facts
    if f.kind == "counterpart"
}
GROUPS_OF_SORTS = {
    "strategies and programmes": ("strategy", "programme"),
    "councils and teams": ("council", "team"),
    "centres and points": ("centre", "one-stop-shop", "reception point"),
    "stances and declarations": ("political stance", "declaration"),
}
tally = {
    name: Counter(
        counterpart.get(key, "not read of")
        for key in instruments
        if sort[key] in words and level[key] != "national"
    )
    for name, words in GROUPS_OF_SORTS.items()
}
figure, axes = plt.subplots(figsize=(8, 4.4), layout="constrained")
left = np.zeros(len(tally))
LOOKS = {
    "exists": ("#0072b2", ""),
    "absent": ("#e69f00", "//"),
    "diverges": ("#000000", ""),
    "not read of": ("#eeeeee", ""),
}
for word, (colour, hatch) in LOOKS.items():
    widths = np.array([counts[word] for counts in tally.values()])
    axes.barh(
        list(tally),
        widths,
        left=left,
        color=colour,
        hatch=hatch,
        edgecolor="white",
        label=WORDS.get(word, word),
    )
    left += widths
axes.invert_yaxis()
axes.set_xlabel("instruments of cities, regions and their Union")
axes.spines[["top", "right"]].set_visible(False)
axes.legend(frameon=False, ncols=4, loc="lower left", bbox_to_anchor=(0, 1), fontsize=8)
plt.show()
say(
    "**Figure 2. What the state had at the time**, for four families of instruments. Blue: mirror; hatched: "
    "gap; black: conflict; grey: nothing was read of the state."
)

# %%
table(
    ["instrument", "whose", "since", "the state"],
    [
        (
            instruments[key].name_en or instruments[key].name,
            ", ".join(net[h].name for h in holders[key])
            or (instruments[key].place.name if instruments[key].place else ""),
            instruments[key].existence.start.date or "not known",
            WORDS[word],
        )
        for key, word in sorted(counterpart.items(), key=lambda item: (item[1], item[0]))
    ],
)

# %% [markdown]
# Read in this order, the list tells three stories. What the state *has or claims* is mostly its own programme
# on the ground: the centres for the integration of foreigners. What the state *has not* is what a city
# needs to have a policy at all: a strategy, a council. And where they *pull apart*, it is about admitting
# refugees, which is no task of a city: there the instrument is a word said in public.
#
# ## 4. Who was first?
#
# A first strategy of the state, of 2012, dealt with migration at large and was suspended in 2016; its
# strategy for 2025-2030 was adopted on 15 October 2024. Which members of the Union of Polish Metropolises
# had adopted a strategy or programme of their own before that day?

# %%
union = {a.actor.key for a in net["ump"].affiliated if a.role == "member"}
early = sorted(
    (str(a.valid.start.date), a.actor.key, a.target.key)
    for key, e in instruments.items()
    if sort[key] in ("strategy", "programme") and e.attributes["stage"] in ("adopted", "ended")
    for a in e.affiliated
    if a.role == "holder" and a.actor.key in union and a.valid.began_by("2024-10-14")
)
table(
    ["since", "city", "what", "what the state had"],
    [
        (
            day,
            net[city].name,
            net[target].name_en or net[target].name,
            WORDS.get(counterpart.get(target), "not read of"),
        )
        for day, city, target in early
    ],
)
say(
    f"{len({city for _, city, _ in early})} of {len(union)}: "
    + ", ".join(sorted({net[city].name for _, city, _ in early}))
    + ". One programme of Warszawa has no date and cannot be counted."
)

# %% [markdown]
# ## 5. Whom they address
#
# The groups are named as the sources name them. Being addressed is something that cities can share, like
# the membership in a network: so groups and cities make a network of two kinds.

# %%
addressed = net.any_time(roles="addresses", actor_kinds="city")
told = cn.two_mode(addressed)
name = {t.key: t.name.removeprefix("group-") for t in told.targets}
drawing = cn.plot.incidence(
    told, caption=False, ax=plt.figure(figsize=(7.6, 6.4), layout="constrained").gca()
)
plt.show()
say(
    f"**Figure 3. City and target group.** {told.shape[0]} cities, {told.shape[1]} groups, {told.cell_count} "
    f"marks. The view: {addressed.describe()}."
)

# %%
groups_of = {a.key: [] for a in told.actors}
for affiliation in addressed.affiliations:
    if affiliation.target.key not in groups_of[affiliation.actor.key]:
        groups_of[affiliation.actor.key].append(affiliation.target.key)
count = Counter(city for city, _ in of_city)
richest = sorted(groups_of, key=lambda c: (-len(groups_of[c]), c))[:8]
table(
    ["city", "groups", "instruments", "which groups"],
    [
        (net[c].name, len(groups_of[c]), count[c], ", ".join(sorted(name[g] for g in groups_of[c])))
        for c in richest
    ],
)
by_group = Counter(g for groups in groups_of.values() for g in groups)
general = {"group-foreigners", "group-migrants", "group-immigrants"}
spread = pd.DataFrame(
    [{"groups": len(groups), "instruments": count[c]} for c, groups in groups_of.items()]
)
only_general = sorted(c for c, groups in groups_of.items() if set(groups) <= general)
say(
    f"{by_group['group-foreigners']} of {len(groups_of)} cities address *foreigners*; {len(only_general)} of them "
    "nobody but migrants at large, by whatever word: "
    + ", ".join(net[c].name for c in only_general)
    + ". The more instruments a city has, the more groups it tells apart (rank correlation "
    f"{spread['groups'].rank().corr(spread['instruments'].rank()):.1f})."
)

# %% [markdown]
# ## 6. City, instrument, group
#
# All three at once: which sort of instrument is for whom?

# %%
three = Counter()
for fact in net.facts:
    if fact.kind != "address" or fact.status not in TIE:
        continue
    ends = {part: entity for entity, part in fact.participants}
    if "instrument" in ends and ends["addresses"].kind == "city":
        three[sort[ends["instrument"].key], fact.about.key] += 1
rows = sorted(
    {s for s, _ in three}, key=lambda s: (-sum(n for (t, _), n in three.items() if t == s), s)
)
columns = sorted(
    {g for _, g in three}, key=lambda g: (-sum(n for (_, h), n in three.items() if h == g), g)
)
cells = np.array([[three[s, g] for g in columns] for s in rows])
figure, axes = plt.subplots(figsize=(8.6, 6.2), layout="constrained")
axes.imshow(np.sqrt(cells), cmap="Blues", aspect="auto", vmax=np.sqrt(cells.max()) * 1.15)
for (row, column), n in np.ndenumerate(cells):
    if n:
        axes.text(
            column,
            row,
            n,
            ha="center",
            va="center",
            fontsize=8,
            color="white" if n > 5 else "black",
        )
axes.set_xticks(
    range(len(columns)),
    [net[g].name.removeprefix("group-") for g in columns],
    rotation=90,
    fontsize=8,
)
axes.set_yticks(range(len(rows)), rows, fontsize=8)
axes.xaxis.tick_top()
axes.tick_params(length=0)
axes.spines[:].set_visible(False)
plt.show()
say(
    f"**Figure 4. For whom is which instrument?** In how many cities' instruments of a sort (row) a group "
    f"(column) is addressed; {cells.sum()} statements in all."
)

# %%
state = {
    fact.about.key
    for fact in net.facts
    if fact.kind == "address" and fact.status in TIE
    for entity, part in fact.participants
    if part == "addresses" and entity.key in ("government-pl", "mrips", "mswia")
}
say(
    "The state addresses, in the records read: **"
    + "**, **".join(sorted(net[g].name.removeprefix("group-") for g in sorted(state)))
    + f"**. Cities address these, and {len(set(by_group) - state)} groups more; most often "
    + ", ".join(
        f"{net[g].name.removeprefix('group-')} ({n} cities)"
        for g, n in [pair for pair in by_group.most_common() if pair[0] not in state][:5]
    )
    + "."
)

# %% [markdown]
# **What these data cannot show.** Five instruments of the state stand against some eighty others, because the
# texts read are about cities; the comparison of groups says what cities do, and little about the state.
# A counterpart was read of for 26 instruments. What an instrument *does* - money, staff, people reached -
# is in none of the records.
#
# ## Checks

# %%
assert Counter(counterpart.values()) == {"exists": 13, "absent": 7, "diverges": 6}
assert {city for _, city, _ in early} == {
    "bialystok",
    "gdansk",
    "krakow",
    "lublin",
    "poznan",
    "wroclaw",
}
assert len(union) == 12
assert by_group.most_common(3) == [
    ("group-foreigners", 15),
    ("group-refugees-from-ukraine", 8),
    ("group-residents", 6),
]
assert sum(word == "national" for word in level.values()) == 5
assert len(instruments) == 84
families = {word for words in GROUPS_OF_SORTS.values() for word in words}
assert {sort[key] for key, word in counterpart.items() if word == "absent"} == {
    *("strategy", "council", "declaration"),
}
centres = [
    k
    for k, word in counterpart.items()
    if word == "exists" and sort[k] in ("centre", "reception point")
]
assert len(centres) >= 7
assert {sort[key] for key, word in counterpart.items() if word == "diverges"} == {
    "political stance",
    "centre",
}
assert spread["groups"].rank().corr(spread["instruments"].rank()) > 0.6
assert (
    not {"group-residents", "group-minorities", "group-foreign-students", "group-children"} & state
)
assert state <= set(by_group)

# Whom cities address, once more from the facts alone.
again = {
    (entity.key, fact.about.key)
    for fact in net.facts
    if fact.kind == "address" and fact.status in TIE
    for entity, part in fact.participants
    if part == "addresses" and entity.kind == "city"
}
assert again == {(city, group) for city, groups in groups_of.items() for group in groups}
assert told.cell_count == len(again)
