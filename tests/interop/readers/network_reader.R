# What the package network has after a script of the profile statnet, or in a file of Pajek; with a
# second word, `sna`, what the package sna makes of that.
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(here, "json.R"))
args <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages({
  library(network)
  if (grepl("\\.r$", args[1])) {
    options(citynet.folder = dirname(args[1]))
    source(args[1], encoding = "UTF-8")
  } else {
    net <- read.paj(args[1], verbose = FALSE)
  }
  if (length(args) > 1) library(sna)
})

ids <- network.vertex.names(net)
node_names <- setdiff(list.vertex.attributes(net), c("na", "vertex.names"))
nodes <- setNames(lapply(node_names, function(name) get.vertex.attribute(net, name)), node_names)
if (length(args) > 1) {
  # sna has arcs only, so that an undirected tie is two of them: the one to the later node is kept.
  arcs <- as.edgelist.sna(net, attrname = "Weight")
  ids <- attr(arcs, "vnames")
  undirected <- !is.directed(net)
  if (undirected) arcs <- arcs[arcs[, 1] < arcs[, 2], , drop = FALSE]
  say(ids, list(), arcs[, 1:2, drop = FALSE],
      list(strength = as.list(arcs[, 3])), !undirected)
} else {
  edge_names <- setdiff(list.edge.attributes(net), "na")
  edges <- do.call(rbind, lapply(net$mel, function(edge) c(edge$outl, edge$inl)))
  columns <- setNames(lapply(edge_names, function(name) {
    lapply(net$mel, function(edge) edge$atl[[name]])
  }), edge_names)
  say(ids, nodes, edges, columns, is.directed(net))
}
