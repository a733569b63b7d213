#include "engines/layout.hpp"

#include <cmath>

#include "engines/igraph/handles.hpp"

namespace citynet::engines {
namespace {

using igraph::GraphCopy;
using igraph::Integer;
using igraph::Session;

class Matrix {
 public:
  explicit Matrix(Session& session) { session.check(igraph_matrix_init(&matrix_, 0, 0)); }
  ~Matrix() { igraph_matrix_destroy(&matrix_); }
  Matrix(const Matrix&) = delete;
  Matrix& operator=(const Matrix&) = delete;

  [[nodiscard]] igraph_matrix_t* get() noexcept { return &matrix_; }
  [[nodiscard]] std::vector<double> column(std::size_t number, std::size_t rows) const {
    std::vector<double> values(rows);
    for (std::size_t row = 0; row < rows; ++row) {
      values[row] = MATRIX(matrix_, static_cast<Integer>(row), static_cast<Integer>(number));
    }
    return values;
  }

 private:
  igraph_matrix_t matrix_{};
};

}  // namespace

LayoutAnswer force_layout(const view::Graph& graph, std::uint64_t seed, std::size_t steps,
                          base::Pulse& pulse) {
  Session session(seed, pulse);
  const GraphCopy copy(session, graph);
  Matrix places(session);
  const double first_move = std::sqrt(static_cast<double>(graph.vertex_count()));
  session.check(igraph_layout_fruchterman_reingold(
      copy.get(), places.get(), /*use_seed=*/false, static_cast<Integer>(steps), first_move,
      IGRAPH_LAYOUT_AUTOGRID, /*weight=*/nullptr, nullptr, nullptr, nullptr, nullptr));
  return {places.column(0, graph.vertex_count()), places.column(1, graph.vertex_count()),
          igraph::engine_name()};
}

}  // namespace citynet::engines
