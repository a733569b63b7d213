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
# # Your own spreadsheet
#
# **From a list that you keep - a row for each membership - to a map and a ranking, in five lines; and
# then, step by step, what these lines did, what they did not know, and how you decide it.**
#
# You need no other part of this library to follow it. Replace the file in the first cell by your own,
# run all cells, and read what the report says.
#
# **The answer in brief.** A table with a column of cities, one of countries and one of networks is
# enough. Names are looked up in a list of places, with their other spellings; a name that is not found
# is never guessed: it waits in a review file until somebody decides, and the decision is kept.

# %%
import csv
import tempfile
from pathlib import Path

import citynet as cn
import matplotlib.pyplot as plt
from IPython.display import Markdown, display

plt.rcParams["figure.dpi"] = 150
temporary = tempfile.TemporaryDirectory(prefix="citynet-")
folder = Path(temporary.name)


def say(text):
    """Shows a text with computed numbers."""
    display(Markdown(text))


# %% [markdown]
# ## 0. A file to try it with
#
# So that this notebook runs anywhere, it writes itself a file such as a city hall may have: Polish
# headings, semicolons, letters in the Windows encoding of Central Europe, few dates, and one name with
# a slip (*Białystock*). Its memberships are those of Polish cities in the data set
# `polish-migration-cities`. **With a file of your own, put its path here and leave this cell out.**

# %%
path = folder / "members.csv"
known = cn.datasets.load("polish-migration-cities").any_time(
    through="network", roles="member", actor_kinds="city", countries="PL"
)
with path.open("w", encoding="cp1250", newline="") as file:
    rows = csv.writer(file, delimiter=";")
    rows.writerow(["Miasto", "Kraj", "Sieć", "Od"])
    for a in known.affiliations:
        name = "Białystock" if a.actor.key == "bialystok" else a.actor.name
        rows.writerow([name, "Polska", a.target.name, a.valid.start.date or ""])
print(path.read_text("cp1250")[:200])

# %% [markdown]
# ## 1. Five lines

# %%
recipe = cn.sniff(path)
net, report = cn.intake(path, recipe, gazetteer="gazetteer")
graph = cn.project(net.any_time())
scores = cn.vertex_strength(graph)
drawing = cn.plot.cities(graph, scores)
plt.show()

# %%
scores.ranking(top=10)

# %% [markdown]
# A line on the map: two cities share a network; the wider and darker, the more they share. The larger
# a city, the more it shares with all others together (its **vertex strength**, the ranking above).
# That is the whole job. The rest of this notebook looks at each line.
#
# ## 2. What was seen in the file: `sniff`
#
# Nothing of a file is taken for granted. `sniff` looks at it and proposes a **recipe**: how letters are
# encoded, what separates the columns, which column holds what, and why it thinks so.

# %%
for reason in recipe.found:
    print("-", reason)
print(recipe)

# %% [markdown]
# The recipe is a small text. Save it beside the file, change what is wrong, and next year's file is
# read in the same way. Where it could not tell, it says `?` and waits for you (here nothing does).

# %%
recipe.save(folder / "members.recipe.json")
print("to decide:", recipe.undecided or "nothing")

# %% [markdown]
# ## 3. What became of each row: the report
#
# Every row is kept, merged with one that says the same, or rejected for a reason; the three add up to
# what was read.

# %%
report.table()

# %%
say(
    "Names of cities were found like this (how many names, how many rows): "
    + "; ".join(
        f"**{how}**: {n['names']} names in {n['rows']} rows"
        for how, n in report.matches(rank=True).items()
    )
)
for issue in report.issues:
    print("-", issue)

# %% [markdown]
# *Białystock* was not found. It was kept as a city of its own, with no place on the map: the caption of
# the figure counts it. A program that had guessed *Białystok* would have been right this time, and wrong
# the next.
#
# ## 4. What only a person can decide
#
# The **review file** has a line for each name that was not found, with those that look like it. Open it
# in a spreadsheet, fill in `decision` (`is`, `new` or `reject`), the `key` of the place and a reason.
# Here we do it with three lines of Python.

# %%
review = folder / "review.csv"
report.write_review(review)
with review.open(encoding="utf-8-sig", newline="") as file:
    questions = list(csv.DictReader(file))
for question in questions:
    print({column: value for column, value in question.items() if value})

# %%
for question in questions:
    if question["name"] == "Białystock":
        question |= {"decision": "is", "key": "bialystok", "reason": "a slip of the pen"}
with review.open("w", encoding="utf-8", newline="") as file:
    lines = csv.DictWriter(file, questions[0].keys())
    lines.writeheader()
    lines.writerows(questions)

decided, second_report = cn.intake(path, recipe, gazetteer="gazetteer", decisions=review)
say(
    f"Cities without a place before: {sum(c.location is None for c in net.entities('city'))}; after: "
    f"{sum(c.location is None for c in decided.entities('city'))}. The decision stays in `review.csv` "
    "with its reason, and is replayed whenever the file is read again."
)

# %% [markdown]
# ## 5. What the data can show, and on which day
#
# Few lists say since when a city is a member, and hardly any that it still is. Whether such a membership
# holds on a day is *not known*, and what is not known can be counted or left out. That choice is yours
# and has a name, `unknown=`. It is worth looking at both.

# %%
both = {word: decided.at("2024-06-01", unknown=word) for word in ("include", "exclude")}
for word, view in both.items():
    say(f'`unknown="{word}"`: {len(view)} of {len(decided.affiliations)} memberships count.')
say(
    "So by the letter of this file nobody can be shown to be a member on that day: no row says that a "
    "membership goes on. A column *to*, or *as of*, would change that."
)

# %%
view = both["include"]
graph = cn.project(view)
scores = cn.vertex_strength(graph)
drawing = cn.plot.incidence(cn.two_mode(view))
plt.show()
say(
    "**Figure 2. Who is in what.** Rows are cities, columns networks, both from the most memberships to "
    "the fewest. In a *nested* field the marks fill the upper left: who is in little is only where "
    "everybody is."
)

# %% [markdown]
# ## 6. Why two cities are tied
#
# Any number can be asked where it comes from. The source of each statement is here your own file, with
# its name; with a column of sources it would be theirs.

# %%
first, second = (graph.key(int(v)) for v in graph.edges[graph.strengths.argmax()])
print(graph.explain(first, second))

# %% [markdown]
# ## 7. Files for others
#
# A table for a spreadsheet, a network for Gephi, yEd, Cytoscape or NetworkX, a figure for print (letters
# stay letters), a page of the report for a colleague.

# %%
cn.vertex_table(graph, [scores, cn.degree(graph), cn.betweenness(graph)]).write_csv(
    folder / "cities.csv"
)
cn.write_graphml(graph, folder / "cities.graphml", [scores])
with plt.rc_context(cn.plot.style("paper")):
    figure = cn.plot.cities(
        graph, scores, labels=12, ax=plt.figure(figsize=(6.3, 6.3)).gca()
    ).figure
    figure.savefig(folder / "cities.pdf")
    plt.close(figure)
second_report.write(folder / "report.md")
for made in sorted(folder.iterdir()):
    print(made.name, f"{made.stat().st_size:,} bytes")

# %% [markdown]
# **What to remember.** A map shows who shares memberships, not who works together. A city that is missing
# may be missing from your list, not from the network. And a list of many members makes many ties at once:
# before you trust a ranking, look at what it rests on (notebook 01 shows how).
#
# ## Checks

# %%
cities = {row[0] for row in csv.reader(path.read_text("cp1250").splitlines()[1:], delimiter=";")}
assert recipe.undecided == []
assert recipe.to_dict()["tables"][0]["encoding"] == "cp1250"
assert report.balances()
assert second_report.balances()
assert report.error_count == second_report.error_count == 0
assert {c.name for c in net.entities("city")} == cities
assert len(net.affiliations) == len(known)
assert [c.name for c in net.entities("city") if c.location is None] == ["Białystock"]
assert all(c.location for c in decided.entities("city"))
assert "bialystok" in decided
assert len(both["exclude"]) == 0
assert 0.9 * len(decided.affiliations) < len(both["include"]) <= len(decided.affiliations)


# The ranking once more, from the rows of the file.
def strengths(affiliations):
    members = {}
    for a in affiliations:
        members.setdefault(a.target.key, set()).add(a.actor.key)
    return {
        city: sum(len(group) - 1 for group in members.values() if city in group)
        for group in members.values()
        for city in group
    }


assert {key: round(scores[key]) for key in scores} == strengths(both["include"].affiliations)
assert [row["name"] for row in report.mentions if not row["places"]] == ["Białystock"]
assert {made.name for made in folder.iterdir()} >= {"cities.csv", "cities.graphml", "cities.pdf"}
temporary.cleanup()
