// The graph: with WebGL by sigma.js, without it on a canvas.
import { NodeSquareProgram } from "@sigma/node-square";
import Graph from "graphology";
import Sigma from "sigma";

import { FADED, STRONG, TIE, ofGroup, ofKind } from "./colours.js";
import { Plane } from "./plane.js";

// Of more edges none can be clicked, and they hide while the graph moves, so that it moves smoothly;
// ties are then asked for through their ends.
const MOST_CLICKABLE = 10_000;

// Of more vertices a canvas moves more smoothly than WebGL that is computed in software.
const MOST_IN_SOFTWARE = 3_000;

function hasCard() {
  const pen = document.createElement("canvas").getContext("webgl2");
  const name = pen?.getParameter(pen.getExtension("WEBGL_debug_renderer_info")?.UNMASKED_RENDERER_WEBGL ?? pen.RENDERER);
  pen?.getExtension("WEBGL_lose_context")?.loseContext();
  return Boolean(name) && !/swiftshader|llvmpipe|software/i.test(name);
}

export class GraphView {
  constructor(host, records, state, words) {
    Object.assign(this, { host, records, state, words });
    this.build();
    state.watch((what) => (what === "selection" ? this.light() : this.build()));
  }

  // Vertices and edges of the view that is shown, as the filters leave them.
  content() {
    const { records, state } = this;
    const vertices = new Set();
    const edges = [];
    if (state.view === "ties") {
      for (let v = 0; v < records.actorCount; v++) vertices.add(v);
      edges.push(...records.pairs(state.pass));
    } else {
      const seen = new Set();
      for (let i = 0; i < records.tieCount; i++) {
        if (!state.pass[i]) continue;
        const [a, t] = [records.ties.actor[i], records.ties.target[i]];
        vertices.add(a).add(t);
        const cell = a * records.count + t;
        if (!seen.has(cell)) edges.push([a, t, 1]);
        seen.add(cell);
      }
    }
    return { vertices, edges };
  }

  build() {
    const { records, state } = this;
    const { vertices, edges } = this.content();
    const ties = state.view === "ties";
    const most = Math.max(...records.score.slice(0, records.actorCount), 1);
    const largest = Math.max(...records.score.slice(records.actorCount), 1);
    const many = vertices.size > 1_000;
    this.graph = new Graph({ type: "undirected" });
    for (const v of vertices) {
      const actor = records.isActor(v);
      const share = records.score[v] / (actor ? most : largest);
      this.graph.addNode(v, {
        x: ties ? records.oneMode.x[v] : records.x[v],
        y: ties ? records.oneMode.y[v] : records.y[v],
        size: !actor ? 3 + 7 * Math.sqrt(share) : many ? 0.6 + 3 * share : 3.5 + 8 * Math.sqrt(share),
        color: ties ? ofGroup(records.oneMode.group[v]) : ofKind(records.kinds[records.kind[v]]),
        label: records.name[v].slice(0, 40),
        type: actor ? "circle" : "square",
        zIndex: actor ? 1 : 2,
      });
    }
    const strongest = edges.reduce((top, edge) => Math.max(top, edge[2]), 1);
    for (const [a, b, n] of edges.sort((one, other) => one[2] - other[2])) {
      const share = n / strongest;
      this.graph.addEdge(a, b, {
        size: ties ? 0.4 + 4 * share ** 1.5 : many ? 0.25 : 0.7,
        color: ties ? blend(share) : many ? "#d5dee7" : TIE,
        zIndex: 0,
      });
    }
    this.light();
    this.render();
  }

  render() {
    if (this.plane) {
      this.plane.points = this.spots();
      return this.plane.draw();
    }
    if (this.sigma) {
      this.sigma.setGraph(this.graph);
      return this.sigma.refresh();
    }
    if (this.graph.order > MOST_IN_SOFTWARE && !hasCard()) return this.drawWithoutCard();
    try {
      this.sigma = new Sigma(this.graph, this.host, {
        nodeProgramClasses: { square: NodeSquareProgram },
        nodeReducer: (v, data) => this.reduced(Number(v), data),
        edgeReducer: (edge, data) => this.reducedEdge(edge, data),
        enableEdgeEvents: this.graph.size <= MOST_CLICKABLE,
        zIndex: true,
        labelFont: "system-ui, sans-serif",
        labelSize: 12,
        labelWeight: "500",
        labelColor: { color: "#1b2733" },
        labelRenderedSizeThreshold: this.graph.order > 200 ? 5 : 3,
        labelDensity: this.graph.order > 200 ? 0.7 : 1.2,
        labelGridCellSize: this.graph.order > 200 ? 90 : 70,
        hideEdgesOnMove: this.graph.size > MOST_CLICKABLE,
        allowInvalidContainer: true,
        minCameraRatio: 0.02,
        maxCameraRatio: 4,
        stagePadding: 40,
      });
      this.sigma.on("clickNode", ({ node, event }) => this.pick(Number(node), event.original));
      this.sigma.on("clickEdge", ({ edge }) => this.state.select(this.graph.extremities(edge).map(Number), true));
      this.sigma.on("clickStage", () => this.state.select([]));
    } catch {
      this.drawWithoutCard();
    }
    return undefined;
  }

  // Without WebGL.
  drawWithoutCard() {
    this.sigma = null;
    this.host.replaceChildren();
    this.plane = new Plane(this.host, {
      points: this.spots(),
      radius: (v) => this.sizes[v],
      colour: (v) => this.shades[v],
      lines: () =>
        this.graph.mapEdges((edge, data, a, b, from, to) => ({
          from: [0.5 + from.x * 0.45, 0.5 - from.y * 0.45],
          to: [0.5 + to.x * 0.45, 0.5 - to.y * 0.45],
          width: data.size,
          colour: this.reducedEdge(edge, data).color,
        })),
      label: (v) => this.records.name[v],
      picked: (v, more) => (v === null ? this.state.select([]) : this.state.toggle(v, more)),
      name: this.words.say("explore.graph"),
      still: this.graph.size > MOST_CLICKABLE,
    });
  }

  // Where each vertex stands in the plane, if the view has it.
  spots() {
    return this.records.key.map((_, v) => {
      if (!this.graph.hasNode(v)) return null;
      const { x, y } = this.graph.getNodeAttributes(v);
      return [0.5 + x * 0.45, 0.5 - y * 0.45];
    });
  }

  // Colour and rank of each vertex, asked for many times while the plane moves.
  shade() {
    this.sizes = this.records.key.map((_, v) => (this.graph.hasNode(v) ? this.graph.getNodeAttribute(v, "size") : 0));
    this.shades = this.records.key.map((_, v) => {
      if (!this.graph.hasNode(v)) return null;
      const { color } = this.reduced(v, this.graph.getNodeAttributes(v));
      return [color, this.lit && !this.lit.has(v) ? 0 : 1];
    });
  }

  pick(v, original) {
    this.state.toggle(v, original.shiftKey || original.ctrlKey);
  }

  light() {
    this.lit = this.state.lit();
    this.chosen = new Set(this.state.selected);
    if (!this.sigma) this.shade();
    this.sigma?.refresh({ skipIndexation: true });
    this.plane?.draw();
  }

  reduced(v, data) {
    if (!this.lit) return data;
    if (!this.lit.has(v)) return { ...data, color: FADED, label: null, zIndex: 0 };
    return { ...data, zIndex: 3, forceLabel: this.chosen.has(v) || this.lit.size < 40, highlighted: this.chosen.has(v) };
  }

  reducedEdge(edge, data) {
    if (!this.lit) return data;
    const [a, b] = this.graph.extremities(edge).map(Number);
    const on = this.state.tie
      ? this.lit.has(a) && this.lit.has(b)
      : (this.chosen.has(a) && this.lit.has(b)) || (this.chosen.has(b) && this.lit.has(a));
    return on ? { ...data, color: STRONG, zIndex: 2 } : { ...data, color: "#eef1f4", zIndex: 0 };
  }

  zoom(factor) {
    if (this.plane) this.plane.middle(factor);
    else if (factor > 1) this.sigma.getCamera().animatedZoom({ duration: 150 });
    else this.sigma.getCamera().animatedUnzoom({ duration: 150 });
  }

  whole() {
    if (this.plane) this.plane.whole();
    else this.sigma.getCamera().animatedReset({ duration: 150 });
  }

  remove() {
    this.sigma?.kill();
    this.plane?.remove();
  }
}

// From pale to dark as ties grow stronger.
function blend(share) {
  const [pale, dark] = [
    [211, 223, 234],
    [31, 90, 146],
  ];
  return `rgb(${pale.map((value, i) => Math.round(value + (dark[i] - value) * share ** 0.8)).join(",")})`;
}
