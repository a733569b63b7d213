// What is selected and what is filtered: one place, which all views watch.
export class State {
  constructor(records, view) {
    this.records = records;
    this.view = view; // "ties" or "joined"
    this.filters = {
      kinds: new Set(records.kinds.keys()),
      role: null,
      certainty: 0,
      from: records.years[0],
      until: records.years[1],
      undated: true,
    };
    this.pass = records.passing(this.filters);
    this.selected = []; // vertices; two of them with `tie` are a tie
    this.tie = false;
    this.watchers = [];
  }

  watch(watcher) {
    this.watchers.push(watcher);
  }

  tell(what) {
    for (const watcher of this.watchers) watcher(what);
  }

  filter(changes) {
    Object.assign(this.filters, changes);
    this.pass = this.records.passing(this.filters);
    this.tell("filters");
  }

  show(view) {
    this.view = view;
    this.tell("view");
  }

  select(vertices, tie = false) {
    this.selected = vertices;
    this.tie = tie;
    this.tell("selection");
  }

  toggle(v, more) {
    if (!more) return this.select([v]);
    const without = this.selected.filter((other) => other !== v);
    return this.select(without.length < this.selected.length && !this.tie ? without : [...without, v]);
  }

  // The selected vertices and those next to them in the view that is shown.
  lit() {
    if (!this.selected.length) return null;
    const { records, pass } = this;
    if (this.tie) {
      const [a, b] = this.selected;
      const both = records.isActor(b) ? records.shared(a, b, pass) : [];
      return new Set([a, b, ...both]);
    }
    const lit = new Set(this.selected);
    for (const v of this.selected) {
      for (const t of records.partners(v, pass)) {
        lit.add(t);
        if (this.view === "ties" && records.isActor(v)) {
          for (const other of records.partners(t, pass)) lit.add(other);
        }
      }
    }
    return lit;
  }
}
