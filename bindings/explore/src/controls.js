// Search, filters and the files of what is selected.
import { element } from "./element.js";

export class Controls {
  constructor(host, records, state, words, save) {
    Object.assign(this, { host, records, state, words, save });
    this.number = Math.random().toString(36).slice(2, 8); // labels of two widgets on one page
    host.append(this.search(), this.view(), this.filters(), this.files());
  }

  labelled(word, field) {
    return element("label", {}, element("span", {}, this.words.say(word)), field);
  }

  // A list of what fits, to be walked with the arrow keys.
  search() {
    const { records, state, words } = this;
    const list = element("ul", { class: "found", role: "listbox", id: `found-${this.number}`, "aria-label": words.say("explore.found"), hidden: true });
    const field = element("input", {
      type: "search",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      "aria-expanded": "false",
      "aria-controls": `found-${this.number}`,
      "aria-autocomplete": "list",
      placeholder: words.say("explore.search.hint"),
    });
    let found = [];
    let at = -1;
    const close = () => {
      list.hidden = true;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    };
    const choose = (v) => {
      state.select([v]);
      field.value = records.name[v].slice(0, 80);
      close();
    };
    const mark = () => {
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
      if (at >= 0) {
        field.setAttribute("aria-activedescendant", list.children[at].id);
        list.children[at].scrollIntoView({ block: "nearest" });
      }
    };
    field.addEventListener("input", () => {
      found = records.find(field.value);
      at = -1;
      list.replaceChildren(
        ...found.map((v, i) =>
          element(
            "li",
            { role: "option", id: `found-${this.number}-${i}`, "aria-selected": "false", onpointerdown: () => choose(v) },
            element("bdi", {}, records.name[v].slice(0, 80)),
            element("span", { class: "hint" }, ` ${[words.known("kind", records.kinds[records.kind[v]]), records.country[v]].filter(Boolean).join(", ")}`),
          ),
        ),
      );
      list.hidden = !found.length;
      field.setAttribute("aria-expanded", String(found.length > 0));
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
      if (event.key === "Enter" && found.length) choose(found[Math.max(at, 0)]);
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      at = Math.min(Math.max(at + step, 0), found.length - 1);
      mark();
    });
    field.addEventListener("blur", () => setTimeout(close, 150));
    return element("div", { class: "search" }, this.labelled("explore.search", field), list);
  }

  view() {
    const { records, state, words } = this;
    if (!records.oneMode) return "";
    const choice = element(
      "select",
      { onchange: (event) => state.show(event.target.value) },
      ["ties", "joined"].map((view) => element("option", { value: view, selected: view === state.view }, words.say(`explore.view.${view}`))),
    );
    return this.labelled("explore.view", choice);
  }

  filters() {
    const { records, state, words } = this;
    const [first, last] = records.years;
    const kinds = new Set(records.kind.slice(records.actorCount));
    const boxes = [...kinds].map((k) =>
      element(
        "label",
        { class: "box" },
        element("input", {
          type: "checkbox",
          checked: true,
          onchange: (event) => {
            const chosen = new Set(state.filters.kinds);
            if (event.target.checked) chosen.add(k);
            else chosen.delete(k);
            state.filter({ kinds: chosen });
          },
        }),
        element("i", { class: `dot kind-${records.kinds[k]}` }),
        words.known("kind", records.kinds[k]),
      ),
    );
    const role = element(
      "select",
      { onchange: (event) => state.filter({ role: event.target.value === "" ? null : Number(event.target.value) }) },
      element("option", { value: "" }, words.say("explore.all")),
      records.roles.map((name, i) => element("option", { value: i }, words.known("role", name).slice(0, 60))),
    );
    const certainty = element(
      "select",
      { onchange: (event) => state.filter({ certainty: Number(event.target.value) }) },
      records.certainties.map((word, i) => element("option", { value: i }, words.say(`explore.certainty.${word}`))),
    );
    const year = (word, name, value) =>
      this.labelled(
        word,
        element("input", {
          type: "number",
          min: first,
          max: last,
          value,
          onchange: (event) => state.filter({ [name]: Number(event.target.value) || value }),
        }),
      );
    const undated = element(
      "label",
      { class: "box" },
      element("input", { type: "checkbox", checked: true, onchange: (event) => state.filter({ undated: event.target.checked }) }),
      words.say("explore.with_undated"),
    );
    return element(
      "details",
      { class: "filters" },
      element("summary", {}, words.say("explore.filters")),
      element(
        "div",
        { class: "fields" },
        element("fieldset", {}, element("legend", {}, words.say("kind")), boxes),
        this.labelled("explore.role", role),
        this.labelled("explore.sure", certainty),
        year("explore.from", "from", first),
        year("explore.until", "until", last),
        undated,
      ),
    );
  }

  files() {
    const { words, state } = this;
    const button = (word, act) => element("button", { type: "button", onclick: act }, words.say(word));
    return element(
      "div",
      { class: "files" },
      button("explore.clear", () => state.select([])),
      button("explore.csv", () => this.save("csv")),
      button("explore.json", () => this.save("json")),
    );
  }
}

// The affiliations of what is selected (of everything where nothing is), as the filters leave them.
export function chosenRecords(records, state) {
  const { selected, tie, pass } = state;
  const all = Array.from({ length: records.tieCount }, (_, i) => i).filter((i) => pass[i]);
  const { actor, target } = records.ties;
  let chosen = all;
  if (tie && selected.length === 2) {
    const [a, b] = selected;
    const shared = new Set(records.isActor(b) ? records.shared(a, b, pass) : [b]);
    chosen = all.filter((i) => (actor[i] === a || actor[i] === b) && shared.has(target[i]));
  } else if (selected.length) {
    const these = new Set(selected);
    chosen = all.filter((i) => these.has(actor[i]) || these.has(target[i]));
  }
  return chosen.map((i) => ({
    actor: records.key[actor[i]],
    actor_name: records.name[actor[i]],
    role: records.roles[records.ties.role[i]],
    target: records.key[target[i]],
    target_name: records.name[target[i]],
    target_kind: records.kinds[records.kind[target[i]]],
    valid: records.ties.valid[i],
    certainty: records.certainties[records.ties.certainty[i]],
    sources: records.ties.source[i].map((s) => records.sources[s][0]).join(" | "),
    addresses: records.ties.source[i].map((s) => records.sources[s][1] ?? "").join(" | "),
  }));
}

// Names that look like formulas get an apostrophe, so that a spreadsheet shows them as text.
export function csv(rows) {
  const columns = Object.keys(rows[0] ?? { actor: "" });
  const cell = (value) => {
    const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${[columns, ...rows.map((row) => columns.map((c) => cell(row[c])))].map((row) => row.join(",")).join("\r\n")}\r\n`;
}
