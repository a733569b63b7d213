# Says in JSON what a reader found; the scripts beside this one begin with it.
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

# ids: of the nodes. nodes: a named list of columns. edges: a matrix of two columns of numbers.
say <- function(ids, nodes, edges, columns, directed) {
  of_row <- function(table, row) lapply(table, function(column) column[[row]])
  node_texts <- vapply(seq_along(ids), function(i) {
    paste0(text(ids[i]), ": ", if (length(nodes)) object(names(nodes), of_row(nodes, i)) else "{}")
  }, "")
  edge_texts <- vapply(seq_len(nrow(edges)), function(i) {
    values <- if (length(columns)) object(names(columns), of_row(columns, i)) else "{}"
    paste0("[", text(ids[edges[i, 1]]), ", ", text(ids[edges[i, 2]]), ", ", values, "]")
  }, "")
  cat('{"nodes": {', paste(node_texts, collapse = ", "), '}, "edges": [',
      paste(edge_texts, collapse = ", "), '], "directed": ', tolower(as.character(directed)),
      "}\n", sep = "")
}
