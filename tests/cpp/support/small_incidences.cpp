#include "support/small_incidences.hpp"

#include <stdexcept>

#include "citynet/base/random.hpp"
#include "support/davis.hpp"

namespace citynet::test {
namespace {

view::TwoMode build(std::size_t actors, std::size_t targets, const Cells& cells,
                    const std::vector<double>* grades) {
  std::vector<std::uint32_t> rows, columns;
  for (const auto& [row, column] : cells) {
    rows.push_back(row);
    columns.push_back(column);
  }
  if (grades == nullptr) return view::TwoMode::from_cells(actors, targets, rows, columns);
  return view::TwoMode::from_cells(actors, targets, rows, columns, view::CellGrades{*grades});
}

Cells cells_of(const view::TwoMode& incidence) {
  Cells cells;
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    for (const auto column : incidence.targets_of(row)) cells.emplace_back(row, column);
  }
  return cells;
}

std::vector<double> grades_of(const view::TwoMode& incidence) {
  return {incidence.grades().begin(), incidence.grades().end()};
}

/// The same cells elsewhere, in the same order, so that grades go along.
template <class Move>
view::TwoMode moved(const view::TwoMode& incidence, std::size_t actors, std::size_t targets,
                    Move move) {
  auto cells = cells_of(incidence);
  for (auto& cell : cells) cell = move(cell);
  const auto grades = grades_of(incidence);
  return build(actors, targets, cells, incidence.has_grades() ? &grades : nullptr);
}

/// Rows as numbers whose binary digits are the cells.
view::TwoMode of_digits(const std::vector<std::uint32_t>& rows, std::size_t targets) {
  Cells cells;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    for (std::uint32_t column = 0; column < targets; ++column) {
      if ((rows[row] >> column & 1U) != 0) cells.emplace_back(row, column);
    }
  }
  return incidence(rows.size(), targets, cells);
}

}  // namespace

view::TwoMode incidence(std::size_t actors, std::size_t targets, const Cells& cells) {
  return build(actors, targets, cells, nullptr);
}

view::TwoMode incidence(std::size_t actors, std::size_t targets, const Cells& cells,
                        const std::vector<double>& grades) {
  return build(actors, targets, cells, &grades);
}

view::TwoMode incidence(const std::vector<std::string>& rows) {
  Cells cells;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    for (std::uint32_t column = 0; column < rows[row].size(); ++column) {
      const char mark = rows[row][column];
      if (mark == 'x' || mark == '1') cells.emplace_back(row, column);
    }
  }
  return incidence(rows.size(), rows.empty() ? 0 : rows.front().size(), cells);
}

view::TwoMode complete_incidence(std::size_t actors, std::size_t targets) {
  return incidence(std::vector<std::string>(actors, std::string(targets, 'x')));
}

view::TwoMode southern_women_incidence() {
  return view::two_mode(view::select(southern_women(), {}));
}

std::size_t actor_of(const view::TwoMode& incidence, const std::string& key) {
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    if (incidence.actor_key(row) == key) return row;
  }
  throw std::out_of_range("no actor " + key);
}

std::size_t target_of(const view::TwoMode& incidence, const std::string& key) {
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    if (incidence.target_key(column) == key) return column;
  }
  throw std::out_of_range("no target " + key);
}

view::TwoMode random_incidence(const RandomIncidence& wanted) {
  base::RandomStream random(wanted.seed, 0);
  Cells cells;
  std::vector<double> grades;
  std::vector<bool> taken(wanted.actors * wanted.targets, false);
  for (std::size_t i = 0; i < wanted.cells; ++i) {
    const std::size_t row = random.below(wanted.actors);
    const std::size_t column = random.below(wanted.targets);
    const auto grade = 1 + random.below(8);
    if (taken[row * wanted.targets + column]) continue;
    taken[row * wanted.targets + column] = true;
    cells.emplace_back(static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column));
    grades.push_back(static_cast<double>(grade));
  }
  return build(wanted.actors, wanted.targets, cells, wanted.with_grades ? &grades : nullptr);
}

view::TwoMode renamed(const view::TwoMode& incidence, const std::vector<std::uint32_t>& actors,
                      const std::vector<std::uint32_t>& targets) {
  return moved(incidence, incidence.actor_count(), incidence.target_count(),
               [&](auto cell) { return std::pair(actors[cell.first], targets[cell.second]); });
}

view::TwoMode with_isolates(const view::TwoMode& incidence, std::size_t actors,
                            std::size_t targets) {
  return moved(incidence, incidence.actor_count() + actors, incidence.target_count() + targets,
               [](auto cell) { return cell; });
}

view::TwoMode side_by_side(const view::TwoMode& first, const view::TwoMode& second) {
  auto cells = cells_of(first);
  const auto actors = static_cast<std::uint32_t>(first.actor_count());
  const auto targets = static_cast<std::uint32_t>(first.target_count());
  for (const auto& [row, column] : cells_of(second)) {
    cells.emplace_back(row + actors, column + targets);
  }
  return build(first.actor_count() + second.actor_count(),
               first.target_count() + second.target_count(), cells, nullptr);
}

view::TwoMode swapped(const view::TwoMode& incidence) {
  return moved(incidence, incidence.target_count(), incidence.actor_count(),
               [](auto cell) { return std::pair(cell.second, cell.first); });
}

void for_every_small_incidence(const UseIncidence& use) {
  for (std::size_t actors = 0; actors <= 4; ++actors) {
    for (std::size_t targets = 0; targets <= 4; ++targets) {
      if (actors == 4 && targets == 4) continue;
      for (std::uint32_t digits = 0; digits < 1U << actors * targets; ++digits) {
        std::vector<std::uint32_t> rows;
        for (std::size_t row = 0; row < actors; ++row) rows.push_back(digits >> row * targets);
        use(of_digits(rows, targets));
      }
    }
  }
  for (std::uint32_t a = 0; a < 16; ++a) {
    for (std::uint32_t b = a; b < 16; ++b) {
      for (std::uint32_t c = b; c < 16; ++c) {
        for (std::uint32_t d = c; d < 16; ++d) use(of_digits({a, b, c, d}, 4));
      }
    }
  }
}

std::string text(const view::TwoMode& incidence) {
  std::string text = std::to_string(incidence.actor_count()) + " x " +
                     std::to_string(incidence.target_count()) + ":";
  for (const auto& [row, column] : cells_of(incidence)) {
    text += " " + std::to_string(row) + "-" + std::to_string(column);
  }
  return text;
}

}  // namespace citynet::test
