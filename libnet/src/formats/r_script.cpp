#include <algorithm>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "formats/document_columns.hpp"
#include "formats/graph_tables.hpp"
#include "formats/written_only.hpp"

namespace citynet::formats {
namespace {

std::string r_text(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c == '\n' || c == '\r' ? ' ' : c;
  }
  return quoted + '"';
}

/// The document with the nodes of the first mode first, as packages of R want two modes.
GraphDocument in_order(const DocumentView& view, const TwoModeOrder& order, GraphSink& sink) {
  GraphDocument sorted;
  complete(sorted, view);
  std::vector<std::uint32_t> number_of(order.nodes.size());
  for (std::size_t i = 0; i < order.nodes.size(); ++i) {
    number_of[order.nodes[i]] = static_cast<std::uint32_t>(i);
    sorted.node_ids[i] = view.node_ids[order.nodes[i]];
    sink.spend(base::kWorkOfText);
  }
  for (std::size_t c = 0; c < view.node_columns.size(); ++c) {
    const auto& from = view.node_columns[c];
    auto& to = sorted.node_columns[c];
    for (std::size_t i = 0; i < order.nodes.size(); ++i) {
      if (!from.present.empty()) to.present[i] = from.present[order.nodes[i]];
    }
    std::visit(
        [&](auto& moved) {
          const auto values = moved;
          for (std::size_t i = 0; i < order.nodes.size(); ++i) {
            moved[i] = values[order.nodes[i]];
            sink.spend(base::kWorkOfText);
          }
        },
        to.values);
  }
  for (std::size_t edge = 0; edge < view.ends.size(); ++edge) {
    auto& from = sorted.edge_sources[edge];
    auto& to = sorted.edge_targets[edge];
    from = number_of[from];
    to = number_of[to];
    if (from > to) std::swap(from, to);
    sink.spend(4);
  }
  return sorted;
}

/// Reads both tables; everything behind it is the same for all packages.
std::string preamble(const std::string& package, const std::string& name) {
  return "# Written by citynet: loads a graph for the package " + package +
         ".\n"
         "library(" +
         package +
         ")\n"
         "folder <- getOption(\"citynet.folder\", \".\")\n"
         "truths <- function(x) if (is.character(x) && all(x %in% c(\"true\", \"false\", NA))) "
         "x == \"true\" else x\n"
         "read_table <- function(suffix, keys) {\n"
         "  table <- read.csv(file.path(folder, paste0(" +
         r_text(name) +
         ", suffix)),\n"
         "                    encoding = \"UTF-8\", stringsAsFactors = FALSE, check.names = "
         "FALSE,\n"
         "                    na.strings = \"\",\n"
         "                    colClasses = setNames(rep(\"character\", length(keys)), keys))\n"
         "  values <- setdiff(names(table), keys)\n"
         "  table[values] <- lapply(table[values], truths)\n"
         "  table\n"
         "}\n"
         "nodes <- read_table(\"_nodes.csv\", \"Id\")\n"
         "edges <- read_table(\"_edges.csv\", c(\"Source\", \"Target\", \"Type\"))\n"
         "from <- match(edges$Source, nodes$Id)\n"
         "to <- match(edges$Target, nodes$Id)\n";
}

std::string statnet_script(const DocumentView& document, std::size_t first_mode, GraphSink& sink) {
  const bool directed = first_mode == 0 && document.directedness != Directedness::undirected;
  bool loops = false;
  for (std::size_t edge = 0; edge < document.ends.size(); ++edge) {
    loops = loops || document.ends.source(edge) == document.ends.target(edge);
  }
  const auto truth = [](bool is) { return is ? std::string("TRUE") : std::string("FALSE"); };
  return "net <- network.initialize(nrow(nodes), directed = " + truth(directed) +
         ", loops = " + truth(loops) + ", multiple = " + truth(has_parallel_edges(document, sink)) +
         ",\n                          bipartite = " +
         (first_mode > 0 ? std::to_string(first_mode) : std::string("FALSE")) +
         ")\n"
         "network.vertex.names(net) <- nodes$Id\n"
         "for (name in setdiff(names(nodes), \"Id\")) set.vertex.attribute(net, name, "
         "nodes[[name]])\n"
         "if (nrow(edges) > 0) {\n"
         "  add.edges(net, as.list(from), as.list(to))\n"
         "  for (name in setdiff(names(edges), c(\"Source\", \"Target\", \"Type\")))\n"
         "    set.edge.attribute(net, name, edges[[name]])\n"
         "}\n";
}

std::string rsiena_script(const DocumentView& document, std::size_t first_mode) {
  const bool two_modes = first_mode > 0;
  const auto first = std::to_string(first_mode);
  std::string script = two_modes
                           ? "adjacency <- matrix(0, " + first + ", nrow(nodes) - " + first +
                                 ")\nadjacency[cbind(from, to - " + first + ")] <- 1\n" +
                                 "dimnames(adjacency) <- list(nodes$Id[seq_len(" + first +
                                 ")], nodes$Id[-seq_len(" + first + ")])\n"
                           : std::string(
                                 "adjacency <- matrix(0, nrow(nodes), nrow(nodes), dimnames = "
                                 "list(nodes$Id, nodes$Id))\nadjacency[cbind(from, to)] <- 1\n");
  if (!two_modes && document.directedness == Directedness::undirected) {
    script += "adjacency[cbind(to, from)] <- 1\n";
  }
  if (!two_modes) script += "diag(adjacency) <- 0\n";
  script +=
      "covariates <- Filter(is.numeric, nodes)\n"
      "# A model needs two waves or more, each from a script like this one, for the same nodes:\n"
      "# ties <- sienaDependent(array(c(wave1, wave2), dim = c(dim(wave1), 2)))\n"
      "# data <- sienaDataCreate(ties, population = coCovar(covariates$population))\n";
  return script;
}

std::string multinet_script(const DocumentView& document) {
  const bool directed = document.directedness != Directedness::undirected;
  return std::string(
             "layer <- if (is.null(edges$relation)) rep(\"ties\", nrow(edges)) else "
             "edges$relation\n"
             "net <- ml_empty()\n"
             "add_layers_ml(net, unique(layer), directed = ") +
         (directed ? "TRUE" : "FALSE") +
         ")\n"
         "actors <- expand.grid(actor = nodes$Id, layer = unique(layer), stringsAsFactors = "
         "FALSE)\n"
         "add_vertices_ml(net, actors)\n"
         "add_edges_ml(net, data.frame(edges$Source, layer, edges$Target, layer))\n";
}

}  // namespace

std::vector<WritingRemark> put_r_script(const DocumentView& document,
                                        const GraphWriteOptions& options, GraphSink& sink) {
  const auto order = two_mode_order(document, sink);
  GraphDocument in_modes;
  auto shown = document;
  if (order.first_mode > 0) {
    in_modes = in_order(document, order, sink);
    shown = view_of(in_modes);
  }
  const auto name = options.name.empty() ? std::string("graph") : options.name;
  std::string script;
  if (options.profile == "rsiena") {
    script = preamble("RSiena", name) + rsiena_script(shown, order.first_mode);
  } else if (options.profile == "multinet") {
    script = preamble("multinet", name) + multinet_script(shown);
  } else {
    script = preamble("network", name) + statnet_script(shown, order.first_mode, sink);
  }
  sink.begin({});
  sink.put(script);
  auto remarks = put_tables(shown, {"gephi", {}}, "_edges.csv", sink);
  if (options.profile == "rsiena" && !document.ends.empty()) {
    remarks.push_back({"strength, loops and parallel edges",
                       "the matrix has 1 where there is a tie between two nodes",
                       document.ends.size()});
  }
  if (document.directedness == Directedness::mixed) {
    remarks.push_back(
        {"undirected edge", "packages of R have one direction for all", document.ends.size()});
  }
  return remarks;
}

}  // namespace citynet::formats
