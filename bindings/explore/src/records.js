// The records behind everything: who is in what, when, in which role, according to whom.
import { folded } from "./fold.js";

export class Records {
  constructor(data) {
    Object.assign(this, data.entities); // key, name, kind, country, lat, lon, x, y, score
    this.count = this.key.length;
    this.actorCount = data.actors;
    this.kinds = data.kinds;
    this.roles = data.roles;
    this.certainties = data.certainties;
    this.sources = data.sources;
    this.ties = data.affiliations; // actor, target, role, certainty, from, until, valid, source
    this.tieCount = this.ties.actor.length;
    this.oneMode = data.one_mode; // {x, y, group} of the actors, or null
    this.years = data.years;
    this.dated = [...this.ties.from, ...this.ties.until].some((year) => year !== null);
    this.searchable = this.key.map((key, v) => folded(`${this.name[v]} ${key} ${data.entities.also[v]}`));
    this.at = Array.from({ length: this.count }, () => []);
    for (let i = 0; i < this.tieCount; i++) {
      this.at[this.ties.actor[i]].push(i);
      this.at[this.ties.target[i]].push(i);
    }
    this.byKey = new Map(this.key.map((key, v) => [key, v]));
  }

  isActor(v) {
    return v < this.actorCount;
  }

  // The affiliations that the filters let through, as one flag each.
  passing({ kinds, role, certainty, from, until, undated }) {
    const { target, role: roles, certainty: certainties, from: begins, until: ends } = this.ties;
    const pass = new Uint8Array(this.tieCount);
    const whole = from <= this.years[0] && until >= this.years[1];
    for (let i = 0; i < this.tieCount; i++) {
      if (!kinds.has(this.kind[target[i]])) continue;
      if (role !== null && roles[i] !== role) continue;
      if (certainties[i] < certainty) continue;
      const dated = begins[i] !== null || ends[i] !== null;
      if (!dated && !undated) continue;
      if (dated && !whole && ((begins[i] ?? -Infinity) > until + 1 || (ends[i] ?? Infinity) < from)) continue;
      pass[i] = 1;
    }
    return pass;
  }

  // What each actor is in and who is in each target, without doubles.
  partners(v, pass) {
    const found = new Set();
    for (const i of this.at[v]) {
      if (pass[i]) found.add(this.isActor(v) ? this.ties.target[i] : this.ties.actor[i]);
    }
    return found;
  }

  // The pairs of actors that share something: [first, second, how much].
  pairs(pass) {
    const counts = new Map();
    for (let t = this.actorCount; t < this.count; t++) {
      const members = [...this.partners(t, pass)].sort((a, b) => a - b);
      for (let i = 0; i < members.length; i++) {
        for (let j = i + 1; j < members.length; j++) {
          const pair = members[i] * this.actorCount + members[j];
          counts.set(pair, (counts.get(pair) ?? 0) + 1);
        }
      }
    }
    return [...counts].map(([pair, n]) => [Math.floor(pair / this.actorCount), pair % this.actorCount, n]);
  }

  shared(a, b, pass) {
    const mine = this.partners(a, pass);
    return [...this.partners(b, pass)].filter((t) => mine.has(t)).sort((s, t) => s - t);
  }

  between(actor, target, pass) {
    return this.at[actor].filter((i) => pass[i] && this.ties.target[i] === target);
  }

  find(text, most = 30) {
    const words = folded(text).split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    const found = [];
    for (let v = 0; v < this.count; v++) {
      if (words.every((word) => this.searchable[v].includes(word))) found.push(v);
    }
    const starts = (v) => (this.searchable[v].startsWith(words[0]) ? 0 : 1);
    return found.sort((a, b) => starts(a) - starts(b) || this.score[b] - this.score[a] || a - b).slice(0, most);
  }
}
