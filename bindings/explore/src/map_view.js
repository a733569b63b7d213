// The map: countries, cities, and the ties of what is selected.
import { geoAzimuthalEqualArea, geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

import { FADED, STRONG, ofKind } from "./colours.js";
import { Plane } from "./plane.js";

export class MapView {
  constructor(host, records, state, data, words) {
    this.state = state;
    this.records = records;
    const { name, middle, box } = data.projection;
    const project = name === "equal_earth" ? geoEqualEarth() : geoAzimuthalEqualArea();
    if (name !== "equal_earth") project.rotate([-middle[0], -middle[1]]);
    project.scale(1_000).translate([0, 0]).precision(0.3);
    const corners = records.lat
      .map((lat, v) => (lat === null || !records.isActor(v) ? null : [records.lon[v], lat]))
      .filter((p) => p && (!box || (p[0] >= box[0] && p[0] <= box[2] && p[1] >= box[1] && p[1] <= box[3])))
      .map((place) => project(place));
    const reach = (axis) => {
      let [low, high] = [Infinity, -Infinity];
      for (const corner of corners) {
        low = Math.min(low, corner[axis]);
        high = Math.max(high, corner[axis]);
      }
      return low < high ? [low, high] : [(low || 0) - 50, (high || 0) + 50];
    };
    const [[left, right], [top, bottom]] = [reach(0), reach(1)];
    const rim = 0.06 * Math.max(right - left, bottom - top);
    this.span = right - left + 2 * rim;
    this.corner = [left - rim, top - rim];
    host.dataset.ratio = this.span / (bottom - top + 2 * rim);
    const plane = ([x, y]) => [(x - this.corner[0]) / this.span, (y - this.corner[1]) / this.span];
    this.places = records.key.map((_, v) => {
      if (!records.isActor(v) || records.lat[v] === null) return null;
      const point = project([records.lon[v], records.lat[v]]);
      return point && plane(point);
    });
    this.countries = feature(data.base_map, data.base_map.objects.countries);
    // The outlines are projected once and then only moved and scaled.
    this.land = new Path2D(geoPath(project)(this.countries) ?? "");
    const most = Math.max(...records.score.slice(0, records.actorCount), 1);
    const many = records.actorCount > 500;
    this.plane = new Plane(host, {
      points: this.places,
      radius: (v) => (many ? 0.9 + (6 * records.score[v]) / most : 3 + 9 * Math.sqrt(records.score[v] / most)),
      colour: (v) => this.colours[v],
      ground: (pen, plane) => this.ground(pen, plane),
      lines: () => this.lines(),
      label: (v) => records.name[v],
      picked: (v, more) => (v === null ? state.select([]) : state.toggle(v, more)),
      name: words.say("explore.map"),
    });
    this.update();
    state.watch(() => this.update());
  }

  update() {
    const { records, state } = this;
    const lit = state.lit();
    const chosen = new Set(state.selected);
    const seen = new Uint8Array(records.actorCount);
    for (let i = 0; i < records.tieCount; i++) if (state.pass[i]) seen[records.ties.actor[i]] = 1;
    this.colours = records.key.map((_, v) => {
      if (!records.isActor(v) || !seen[v]) return null;
      if (!lit) return [ofKind(records.kinds[records.kind[v]]), 1];
      if (chosen.has(v)) return [STRONG, 3];
      return lit.has(v) ? [ofKind(records.kinds[records.kind[v]]), 2] : [FADED, 0];
    });
    this.plane?.draw();
  }

  // How many cities are lit, for who asks.
  get shown() {
    return this.colours.filter((c, v) => c && c[1] > 0 && this.places[v]).length;
  }

  ground(pen, plane) {
    pen.fillStyle = "#eef3f7";
    pen.fillRect(0, 0, ...plane.size);
    const origin = plane.place([0, 0]);
    const unit = (plane.place([1, 0])[0] - origin[0]) / this.span;
    pen.save();
    pen.translate(origin[0] - this.corner[0] * unit, origin[1] - this.corner[1] * unit);
    pen.scale(unit, unit);
    pen.fillStyle = "#fff";
    pen.fill(this.land);
    pen.lineWidth = 0.8 / unit;
    pen.strokeStyle = "#b9c4ce";
    pen.stroke(this.land);
    pen.restore();
  }

  lines() {
    const { records, state, places } = this;
    const actors = state.selected.filter((v) => records.isActor(v));
    if (state.tie && actors.length === 2) return this.line(...actors, 3);
    if (actors.length !== 1 || state.selected.length !== 1) return [];
    const [v] = actors;
    const shared = new Map();
    for (const t of records.partners(v, state.pass)) {
      for (const other of records.partners(t, state.pass)) {
        if (other !== v) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const most = Math.max(...shared.values(), 1);
    const strongest = [...shared].sort((a, b) => b[1] - a[1]).slice(0, 400).reverse();
    return strongest.flatMap(([other, n]) => (places[other] ? this.line(v, other, 0.4 + (2.6 * n) / most) : []));
  }

  line(a, b, width) {
    const [from, to] = [this.places[a], this.places[b]];
    return from && to ? [{ from, to, width, colour: `${STRONG}99` }] : [];
  }

  remove() {
    this.plane.remove();
  }
}
