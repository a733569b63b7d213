# Runs a script of the profile statnet and says what the package network has then.
args <- commandArgs(trailingOnly = TRUE)
options(citynet.folder = dirname(args[1]))
suppressPackageStartupMessages(source(args[1], encoding = "UTF-8"))

text <- function(x) paste0('"', gsub('"', '\\\\"', gsub("\\\\", "\\\\\\\\", x)), '"')
value <- function(x) {
  if (is.null(x) || is.na(x)) "null"
  else if (is.logical(x)) tolower(as.character(x))
  else if (is.numeric(x)) formatC(x, digits = 17, format = "g")
  else text(enc2utf8(x))
}
object <- function(names, values) {
  paste0("{", paste(text(names), vapply(values, value, ""), sep = ": ", collapse = ", "), "}")
}
ids <- network.vertex.names(net)
names_of_nodes <- setdiff(list.vertex.attributes(net), c("na", "vertex.names"))
nodes <- vapply(seq_along(ids), function(i) {
  values <- lapply(names_of_nodes, function(name) get.vertex.attribute(net, name)[i])
  paste0(text(ids[i]), ": ", object(names_of_nodes, values))
}, "")
names_of_edges <- setdiff(list.edge.attributes(net), "na")
edges <- vapply(seq_along(net$mel), function(i) {
  edge <- net$mel[[i]]
  values <- lapply(names_of_edges, function(name) edge$atl[[name]])
  paste0("[", text(ids[edge$outl]), ", ", text(ids[edge$inl]), ", ",
         object(names_of_edges, values), "]")
}, "")
cat('{"nodes": {', paste(nodes, collapse = ", "), '}, "edges": [', paste(edges, collapse = ", "),
    '], "directed": ', tolower(as.character(is.directed(net))), "}\n", sep = "")
