// What is selected, in words: every record behind it with its time, role and sources.
import { element, link, own } from "./element.js";

const MOST = 200;

export class Detail {
  constructor(host, records, state, words) {
    Object.assign(this, { host, records, state, words });
    this.draw();
    state.watch(() => this.draw());
  }

  draw() {
    const { state } = this;
    const made = !state.selected.length
      ? this.overview()
      : state.tie
        ? this.tie(...state.selected)
        : state.selected.length === 1
          ? this.vertex(state.selected[0])
          : this.several();
    this.host.replaceChildren(...made);
  }

  overview() {
    const { records, state, words } = this;
    let kept = 0;
    for (const flag of state.pass) kept += flag;
    return [
      element("h3", {}, words.say("explore.nothing")),
      element("p", { class: "hint" }, words.say("explore.hint")),
      element("p", {}, words.say("explore.kept", kept, { all: words.number(records.tieCount) })),
    ];
  }

  button(v) {
    return element("button", { type: "button", class: "plain", onclick: () => this.state.select([v]) }, own(this.records.name[v]));
  }

  kind(v) {
    return this.words.known("kind", this.records.kinds[this.records.kind[v]]);
  }

  // One affiliation: role, time, how sure, and the sources.
  record(i) {
    const { records, words } = this;
    const { role, valid, certainty, source } = records.ties;
    const sources = source[i].map((s) => records.sources[s]);
    return element(
      "li",
      {},
      own(words.known("role", records.roles[role[i]])),
      ", ",
      valid[i] || words.say("period.unknown"),
      " · ",
      words.say(`certainty.${records.certainties[certainty[i]]}`),
      element(
        "ul",
        { class: "sources" },
        sources.map(([title, address, dated]) => element("li", {}, link(address, own(title)), dated ? ` (${dated})` : "")),
      ),
    );
  }

  vertex(v) {
    const { records, state, words } = this;
    const partners = [...records.partners(v, state.pass)].sort((a, b) => records.score[b] - records.score[a] || a - b);
    const rows = partners.slice(0, MOST).map((other) => {
      const [actor, target] = records.isActor(v) ? [v, other] : [other, v];
      return element(
        "li",
        {},
        this.button(other),
        element("span", { class: "hint" }, ` ${this.kind(other)}`),
        element("ul", { class: "records" }, records.between(actor, target, state.pass).map((i) => this.record(i))),
      );
    });
    const left = partners.length - rows.length;
    return [
      element("h3", {}, own(records.name[v])),
      element("p", { class: "hint" }, [this.kind(v), records.country[v]].filter(Boolean).join(", ")),
      element("p", {}, words.say(records.isActor(v) ? "explore.in" : "explore.members", partners.length)),
      records.isActor(v) && this.strongest(v),
      element("ul", { class: "partners" }, rows),
      left > 0 && element("p", { class: "hint" }, words.say("groups.more", left)),
    ].filter(Boolean);
  }

  // With whom an actor shares most; each leads to the reasons.
  strongest(v) {
    const { records, state, words } = this;
    const shared = new Map();
    for (const t of records.partners(v, state.pass)) {
      for (const other of records.partners(t, state.pass)) {
        if (other !== v) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const first = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 6);
    if (!first.length) return null;
    return element(
      "p",
      {},
      `${words.say("explore.closest")} `,
      first.map(([other, n], i) => [
        i ? ", " : "",
        element("button", { type: "button", class: "plain", onclick: () => this.state.select([v, other], true) }, own(records.name[other])),
        ` ${words.number(n)}`,
      ]),
    );
  }

  tie(a, b) {
    const { records, state, words } = this;
    const title = element("h3", {}, own(records.name[a]), " – ", own(records.name[b]));
    if (!records.isActor(b) || !records.isActor(a)) {
      const [actor, target] = records.isActor(a) ? [a, b] : [b, a];
      const list = records.between(actor, target, state.pass).map((i) => this.record(i));
      return [title, element("p", {}, words.say("explore.why")), element("ul", { class: "records" }, list)];
    }
    const shared = records.shared(a, b, state.pass);
    return [
      title,
      element("p", {}, words.say("summary.share", shared.length)),
      element(
        "ul",
        { class: "partners" },
        shared.map((t) =>
          element(
            "li",
            {},
            this.button(t),
            element("span", { class: "hint" }, ` ${this.kind(t)}`),
            [a, b].map((actor) => [
              element("p", { class: "side" }, own(records.name[actor])),
              element("ul", { class: "records" }, records.between(actor, t, state.pass).map((i) => this.record(i))),
            ]),
          ),
        ),
      ),
    ];
  }

  several() {
    const { state, words } = this;
    return [
      element("h3", {}, words.say("explore.chosen", state.selected.length)),
      element("ul", { class: "partners" }, state.selected.slice(0, MOST).map((v) => element("li", {}, this.button(v)))),
    ];
  }
}
