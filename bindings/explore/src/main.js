// Graph, map and timeline of one network, linked by what is selected.
import { Controls, chosenRecords, csv } from "./controls.js";
import { Detail } from "./detail.js";
import { element } from "./element.js";
import { GraphView } from "./graph_view.js";
import { MapView } from "./map_view.js";
import { Records } from "./records.js";
import { State } from "./state.js";
import { TimeView } from "./time_view.js";
import { Words } from "./words.js";

export function mount(host, data) {
  const words = new Words(data.language);
  const records = new Records(data);
  const state = new State(records, records.oneMode ? "ties" : "joined");
  const panel = (name, ...more) =>
    element("section", { class: `panel ${name}`, "aria-label": words.say(`explore.${name}`) }, element("h3", { class: "name" }, words.say(`explore.${name}`)), ...more);
  const stages = { graph: element("div", { class: "stage" }), map: element("div", { class: "stage" }) };
  const views = {};
  const zooms = (name) =>
    element(
      "div",
      { class: "zooms" },
      [
        ["+", "explore.closer", () => zoom(views[name], 1.5)],
        ["−", "explore.farther", () => zoom(views[name], 1 / 1.5)],
        ["◻", "explore.whole", () => (views[name].plane && name === "map" ? views[name].plane.whole() : views[name].whole())],
      ].map(([sign, word, act]) => element("button", { type: "button", "aria-label": words.say(word), title: words.say(word), onclick: act }, sign)),
    );
  const controls = element("div", { class: "controls" });
  const time = element("div", { class: "stage-time" });
  const detail = element("div", { class: "detail", "aria-live": "polite", tabindex: 0, role: "region", "aria-label": words.say("explore.detail") });
  host.replaceChildren(
    element(
      "div",
      { class: "citynet-explore" },
      controls,
      element("div", { class: "panels" }, panel("graph", stages.graph, zooms("graph")), panel("map", stages.map, zooms("map"))),
      element("div", { class: "below" }, panel("time", time), detail),
    ),
  );
  const save = (form) => {
    const rows = chosenRecords(records, state);
    const text = form === "csv" ? csv(rows) : JSON.stringify(rows, null, 1);
    const file = new Blob([text], { type: form === "csv" ? "text/csv" : "application/json" });
    const address = URL.createObjectURL(file);
    element("a", { href: address, download: `selection.${form}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  new Controls(controls, records, state, words, save);
  views.graph = new GraphView(stages.graph, records, state, words);
  views.map = new MapView(stages.map, records, state, data, words);
  views.time = new TimeView(time, records, state, words);
  new Detail(detail, records, state, words);
  return { records, state, views, remove: () => Object.values(views).forEach((view) => view.remove()) };
}

function zoom(view, factor) {
  if (view.zoom) view.zoom(factor);
  else view.plane.middle(factor);
}

// In a notebook: the selection goes to Python and comes from there.
function render({ model, el }) {
  const made = mount(el, JSON.parse(model.get("document")));
  const { records, state } = made;
  let ours = false;
  state.watch((what) => {
    if (what !== "selection") return;
    ours = true;
    model.set("selection", state.selected.map((v) => records.key[v]));
    model.save_changes();
    ours = false;
  });
  model.on("change:selection", () => {
    if (ours) return;
    const asked = model.get("selection").map((key) => records.byKey.get(key)).filter((v) => v !== undefined);
    if (asked.join() !== state.selected.join()) state.select(asked);
  });
  const asked = model.get("selection").map((key) => records.byKey.get(key)).filter((v) => v !== undefined);
  if (asked.length) state.select(asked);
  return () => made.remove();
}

// In a report: the data stand in the page, and the pictures without scripts give way.
const data = globalThis.document?.getElementById("citynet-data");
const place = globalThis.document?.getElementById("citynet-explore");
if (data && place) {
  place.hidden = false; // before anything is drawn, so that there is room to draw in
  globalThis.citynet = mount(place, JSON.parse(data.textContent));
  globalThis.document.documentElement.classList.add("explored");
}

export default { render };
