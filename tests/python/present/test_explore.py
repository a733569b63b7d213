"""The widget: what it is given, what comes back, and what is shown where no script runs."""

from __future__ import annotations

import json
import sys

import citynet as cn
import pytest
import traitlets
from citynet._explore.document import shipped
from citynet._explore.explorer import Explorer

from tests.python.browser import chromium, needs_chromium


@pytest.fixture(scope="module")
def widget(view: cn.View) -> Explorer:
    return cn.explore(view)


def test_the_document_holds_the_records_of_the_view(widget: Explorer, graph: cn.Graph) -> None:
    document = json.loads(widget.document)
    incidence = cn.two_mode(graph.view, onto="city")
    assert document["entities"]["key"] == [*incidence.actor_keys, *incidence.target_keys]
    assert document["actors"] == incidence.shape[0]
    columns = document["affiliations"]
    cells = set(zip(columns["actor"], columns["target"], strict=True))
    assert len(cells) == incidence.cell_count
    assert all(columns["source"]), "every affiliation has its sources"


def test_a_selection_set_in_python_is_checked(widget: Explorer) -> None:
    widget.selection = ["gdansk", "ump"]
    records = widget.records()
    assert records
    assert all(a.actor.key == "gdansk" or a.target.key == "ump" for a in records)
    with pytest.raises(cn.UnknownKey, match="gdanks"):
        widget.selection = ["gdanks"]
    assert widget.selection == ["gdansk", "ump"]
    widget.selection = []
    assert len(widget.records()) == 296  # the affiliations of Polish cities in the view


def test_a_selection_can_be_watched(widget: Explorer) -> None:
    seen: list[list[str]] = []
    widget.observe(lambda change: seen.append(change["new"]), "selection")
    widget.selection = ["lublin"]
    assert seen == [["lublin"]]
    assert isinstance(widget, traitlets.HasTraits)


def test_without_scripts_there_are_a_picture_and_a_table(widget: Explorer) -> None:
    bundle, _ = widget._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    still = bundle["text/html"]
    assert still.count("<circle") == 39
    assert "Gdańsk" in still
    assert "<table>" in still
    assert "<script" not in still


def test_without_anywidget_the_extra_is_named(
    view: cn.View, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "anywidget", None)
    with pytest.raises(ImportError, match=r"citynet\[explore\]"):
        cn.explore(view)


def test_a_wrong_call_says_what_is_wrong(view: cn.View) -> None:
    with pytest.raises(cn.InvalidArgument, match="language: 'xx'"):
        cn.explore(view, language="xx")
    with pytest.raises(cn.InvalidArgument, match="x: 'int'"):
        cn.explore(3)  # type: ignore[arg-type]


# The front end of anywidget gives a module a model with these four methods, and an element.
HOST = """
async ({ source, traits }) => {
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const heard = {};
  window.saved = [];
  window.model = {
    get: (name) => traits[name],
    set: (name, value) => { traits[name] = value; },
    save_changes: () => window.saved.push([...traits.selection]),
    on: (event, act) => { heard[event] = act; },
    hear: (event) => heard[event](),
  };
  const el = document.body.appendChild(document.createElement("div"));
  window.leave = (await import(address)).default.render({ model: window.model, el });
}
"""


@needs_chromium
def test_the_selection_goes_to_python_and_comes_from_there(widget: Explorer) -> None:
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 1200, "height": 1000})
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        traits = {"document": widget.document, "selection": []}
        page.evaluate(HOST, {"source": shipped("explore.js"), "traits": traits})
        page.get_by_role("combobox", name="Search").fill("gdansk")
        page.keyboard.press("Enter")
        assert page.evaluate("window.saved") == [["gdansk"]]
        page.evaluate(
            "() => { model.set('selection', ['lublin']); model.hear('change:selection'); }"
        )
        assert page.locator(".citynet-explore .detail h3").inner_text() == "Lublin"
        page.evaluate("window.leave()")
        assert faults == []
