// The timeline: how much held in each year, of all and of what is selected, and its single spells.
import { ofKind } from "./colours.js";
import { element } from "./element.js";

const WIDTH = 640;
const LEFT = 216;
const RIGHT = 20;
const CHART = 84;
const MOST_BARS = 60;

export class TimeView {
  constructor(host, records, state, words) {
    Object.assign(this, { host, records, state, words });
    this.draw();
    state.watch(() => this.draw());
  }

  // The affiliations of what is selected: of a tie those behind it.
  spells() {
    const { records, state } = this;
    const { selected, tie, pass } = state;
    if (!selected.length) return [];
    if (!tie) return [...new Set(selected.flatMap((v) => records.at[v]))].filter((i) => pass[i]);
    const [a, b] = selected;
    if (!records.isActor(b)) return records.between(a, b, pass);
    const shared = records.shared(a, b, pass);
    return shared.flatMap((t) => [...records.between(a, t, pass), ...records.between(b, t, pass)]);
  }

  draw() {
    const { records, words, state } = this;
    const [first, last] = records.years;
    const x = (year) => LEFT + ((WIDTH - LEFT - RIGHT) * (year - first)) / (last + 1 - first);
    const { from, until } = records.ties;
    if (!records.dated) {
      this.host.replaceChildren(element("p", { class: "hint" }, words.say("timeline.undated")));
      return;
    }
    const whole = [];
    for (let i = 0; i < records.tieCount; i++) if (state.pass[i]) whole.push(i);
    const spells = this.spells();
    const dated = (i) => from[i] !== null || until[i] !== null;
    const holds = (i, year) => dated(i) && (from[i] ?? -Infinity) < year + 1 && (until[i] ?? Infinity) >= year;
    const years = Array.from({ length: last - first + 1 }, (_, n) => first + n);
    const count = (list) => {
      const shown = list.filter(dated);
      return years.map((year) => shown.reduce((n, i) => n + holds(i, year), 0));
    };
    const [all, some] = [count(whole), count(spells)];
    const most = Math.max(...all, 1);
    const bars = spells
      .filter(dated)
      .sort((a, b) => (from[a] ?? -Infinity) - (from[b] ?? -Infinity) || a - b)
      .slice(0, MOST_BARS);
    const undated = spells.filter((i) => !dated(i)).length;
    const height = CHART + 30 + 18 * bars.length;
    const step = years.length > 45 ? 10 : years.length > 9 ? 5 : 1;
    const wide = Math.max(x(first + 1) - x(first) - 1.5, 1);
    const parts = years.flatMap((year, n) => [
      element("rect", { class: "year", x: x(year), y: CHART - (76 * all[n]) / most, width: wide, height: (76 * all[n]) / most }),
      element("rect", { class: "year chosen", x: x(year), y: CHART - (76 * some[n]) / most, width: wide, height: (76 * some[n]) / most }),
      year % step === 0 && element("text", { x: x(year) + wide / 2, y: CHART + 15, "text-anchor": "middle" }, year),
    ]);
    parts.push(element("text", { x: 0, y: 20 }, words.say("explore.most", most)));
    bars.forEach((i, row) => {
      const y = CHART + 34 + 18 * row;
      const [actor, target] = [records.ties.actor[i], records.ties.target[i]];
      const other = state.selected.length === 1 && state.selected[0] === actor ? target : actor;
      const begin = x(Math.max(from[i] ?? first, first));
      const end = x(Math.min(until[i] ?? last + 1, last + 1));
      const name = state.tie && state.selected.length === 2 ? `${records.name[actor]}: ${records.name[target]}` : records.name[other];
      parts.push(
        element("text", { class: "spell-name", x: 0, y: y + 4 }, short(name)),
        element(
          "rect",
          {
            class: from[i] === null || until[i] === null ? "spell unsure" : "spell",
            fill: ofKind(records.kinds[records.kind[target]]),
            x: begin,
            y: y - 5,
            width: Math.max(end - begin, 4),
            height: 10,
            onclick: () => state.select([other]),
          },
          element("title", {}, `${records.name[actor]}, ${records.name[target]}: ${records.ties.valid[i]}`),
        ),
      );
    });
    const svg = element("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": words.say("explore.time") }, parts);
    svg.dataset.spells = bars.length;
    this.host.replaceChildren(svg);
    if (undated) this.host.append(element("p", { class: "hint" }, words.say("explore.undated", undated)));
  }

  remove() {}
}

const short = (name) => (name.length > 33 ? `${name.slice(0, 32)}…` : name);
