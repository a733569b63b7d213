// What graphology reads, on which Gephi Lite stands.
const fs = require("fs");
const { DOMParser } = require("@xmldom/xmldom");
const Graph = require("graphology");
const path = process.argv[process.argv.length - 1];
const kind = path.endsWith(".gexf") ? "graphology-gexf" : "graphology-graphml";
// Both come in two builds, one of which uses the parser of the browser.
const { parse } = require(kind + "/browser");
global.DOMParser = DOMParser;
global.Document = class {};
const graph = parse(Graph, fs.readFileSync(path, "utf8"));
const nodes = {};
graph.forEachNode((node, attributes) => (nodes[node] = attributes));
const edges = [];
graph.forEachEdge((edge, attributes, source, target) => edges.push([source, target, attributes]));
console.log(JSON.stringify({ nodes, edges, directed: graph.directedSize > 0 }));
