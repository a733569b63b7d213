#include <cmath>
#include <limits>
#include <unordered_set>

#include "citynet/base/error.hpp"
#include "view/cell_sort.hpp"
#include "view/incidence.hpp"

namespace citynet::view {
namespace {

using Numbers = std::span<const std::uint32_t>;

std::string cell_text(std::uint32_t row, std::uint32_t column, std::size_t position) {
  return std::to_string(row) + " - " + std::to_string(column) + " at position " +
         std::to_string(position);
}

void check_count(const char* argument, std::size_t count) {
  if (count <= std::numeric_limits<std::uint32_t>::max()) return;
  throw base::InvalidArgument(argument, std::to_string(count),
                              "an incidence holds at most 4,294,967,295 of a kind");
}

void check_ends(const char* argument, const char* count_name, std::size_t count, Numbers ends,
                Numbers rows, Numbers columns) {
  for (std::size_t i = 0; i < ends.size(); ++i) {
    if (ends[i] < count) continue;
    throw base::InvalidArgument(argument, cell_text(rows[i], columns[i], i),
                                std::string("each is 0 to ") + count_name + " - 1, and " +
                                    count_name + " is " + std::to_string(count));
  }
}

void check_grades(const CellGrades& grades, std::size_t cells) {
  if (grades.values.size() != cells) {
    throw base::InvalidArgument("grades", std::to_string(grades.values.size()) + " values",
                                "there is one grade per cell (" + std::to_string(cells) + ")");
  }
  for (std::size_t i = 0; i < cells; ++i) {
    if (std::isfinite(grades.values[i]) && grades.values[i] > 0) continue;
    throw base::InvalidArgument(
        "grades", std::to_string(grades.values[i]) + " at position " + std::to_string(i),
        "a grade is finite and greater than 0; leave out a cell that does not exist");
  }
}

void check_keys(const char* argument, const std::vector<std::string>& keys, std::size_t count) {
  if (keys.empty()) return;
  if (keys.size() != count) {
    throw base::InvalidArgument(argument, std::to_string(keys.size()) + " values",
                                "there is one key each (" + std::to_string(count) + ") or none");
  }
  std::unordered_set<std::string_view> seen(2 * count);
  for (const auto& key : keys) {
    if (!seen.insert(key).second) throw base::InvalidArgument(argument, key, "keys are unique");
  }
}

}  // namespace

/// Both constructors; `grades` is null when cells are only there or not.
struct TwoMode::FromCells {
  static TwoMode build(std::size_t actor_count, std::size_t target_count, Numbers rows,
                       Numbers columns, const CellGrades* grades, const CellOptions& options) {
    check_count("actor_count", actor_count);
    check_count("target_count", target_count);
    if (rows.size() != columns.size()) {
      throw base::InvalidArgument(
          "columns", std::to_string(columns.size()) + " values",
          "rows and columns have the same length (" + std::to_string(rows.size()) + ")");
    }
    check_count("rows", rows.size());
    check_ends("rows", "actor_count", actor_count, rows, rows, columns);
    check_ends("columns", "target_count", target_count, columns, rows, columns);
    if (grades != nullptr) check_grades(*grades, rows.size());

    auto frozen = std::make_shared<Incidence>();
    frozen->actor_count = actor_count;
    frozen->target_count = target_count;
    check_keys("actor_keys", options.actor_keys, actor_count);
    check_keys("target_keys", options.target_keys, target_count);
    frozen->actor_keys = CellKeys(options.actor_keys, actor_count, 'a');
    frozen->target_keys = CellKeys(options.target_keys, target_count, 't');
    frozen->has_grades = grades != nullptr;
    fill_rows(*frozen, rows, columns, grades, options.repeated_cells);
    frozen->turn();
    return TwoMode(std::move(frozen));
  }

 private:
  static void fill_rows(Incidence& frozen, Numbers rows, Numbers columns, const CellGrades* grades,
                        RepeatedCells repeated) {
    const auto sorted = sort_cells(frozen.actor_count, frozen.target_count, rows, columns);
    frozen.columns.reserve(rows.size());
    if (grades != nullptr) frozen.grades.reserve(rows.size());
    for (std::size_t row = 0; row < frozen.actor_count; ++row) {
      const auto begin = frozen.columns.size();
      for (auto at = sorted.row_offsets[row]; at < sorted.row_offsets[row + 1]; ++at) {
        const auto [column, i] = sorted.cells[at];
        if (frozen.columns.size() == begin || frozen.columns.back() != column) {
          frozen.columns.push_back(column);
          if (grades != nullptr) frozen.grades.push_back(grades->values[i]);
          continue;
        }
        if (repeated == RepeatedCells::reject) {
          throw base::InvalidArgument("cells", cell_text(rows[i], columns[i], i),
                                      "each cell is given once unless repeated ones are merged");
        }
        if (repeated == RepeatedCells::add_grades && grades != nullptr) {
          frozen.grades.back() += grades->values[i];
        }
      }
      frozen.row_offsets.push_back(static_cast<std::uint32_t>(frozen.columns.size()));
    }
  }
};

TwoMode TwoMode::from_cells(std::size_t actor_count, std::size_t target_count, Numbers rows,
                            Numbers columns, const CellOptions& options) {
  return FromCells::build(actor_count, target_count, rows, columns, nullptr, options);
}

TwoMode TwoMode::from_cells(std::size_t actor_count, std::size_t target_count, Numbers rows,
                            Numbers columns, const CellGrades& grades, const CellOptions& options) {
  return FromCells::build(actor_count, target_count, rows, columns, &grades, options);
}

}  // namespace citynet::view
