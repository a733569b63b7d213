// What graphology reads, on which Gephi Lite stands.
const fs = require("fs");
const Graph = require("graphology");

const path = process.argv[process.argv.length - 1];
const { parse } = require(path.endsWith(".gexf") ? "graphology-gexf" : "graphology-graphml");
const graph = parse(Graph, fs.readFileSync(path, "utf8"));
const nodes = {};
graph.forEachNode((node, values) => (nodes[node] = values));
const edges = [];
graph.forEachEdge((edge, values, source, target) => edges.push([source, target, values]));
console.log(JSON.stringify({ nodes, edges, directed: graph.directedSize > 0 }));
