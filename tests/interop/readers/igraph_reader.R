# What the package igraph of R finds in a file. DL says nothing of directions, so that it is told.
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(here, "json.R"))
args <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(igraph))

format <- sub("^.*\\.", "", args[1])
graph <- if (format == "dl") {
  read_graph(args[1], "dl", directed = grepl("-directed", args[1], fixed = TRUE))
} else {
  read_graph(args[1], format)
}
nodes <- vertex_attr(graph)
ids <- if (format == "graphml") nodes$id else if (format == "pajek") nodes$id else nodes$name
say(ids, nodes, as_edgelist(graph, names = FALSE), edge_attr(graph), is_directed(graph))
