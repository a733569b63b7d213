#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <unordered_set>
#include <utility>

#include "base/parallel.hpp"
#include "base/pieces.hpp"
#include "citynet/base/error.hpp"
#include "citynet/base/stage.hpp"
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

/// Calls `use` for all numbers below `count`; what is thrown is of the first that throws.
template <class Use>
void for_each_number(std::size_t count, const base::RunControl& run, const Use& use) {
  base::for_each_block(count, run, [&](std::size_t first, std::size_t last, base::Pulse& pulse) {
    base::in_pieces(first, last, pulse, [&](std::size_t i, std::size_t stop) {
      for (; i < stop; ++i) use(i);
    });
  });
}

/// Whether pairs ascend by their first number and then by their second one, none of them twice.
bool are_in_order(Numbers first, Numbers second) {
  for (std::size_t i = 1; i < first.size(); ++i) {
    if (first[i] < first[i - 1]) return false;
    if (first[i] == first[i - 1] && second[i] <= second[i - 1]) return false;
  }
  return true;
}

void check_ends(const char* argument, const char* count_name, std::size_t count, Numbers ends,
                Numbers rows, Numbers columns, const base::RunControl& run) {
  for_each_number(ends.size(), run, [&](std::size_t i) {
    if (ends[i] < count) return;
    throw base::InvalidArgument(argument, cell_text(rows[i], columns[i], i),
                                std::string("each is 0 to ") + count_name + " - 1, and " +
                                    count_name + " is " + std::to_string(count));
  });
}

void check_grades(const CellGrades& grades, std::size_t cells, const base::RunControl& run) {
  if (grades.values.size() != cells) {
    throw base::InvalidArgument("grades", std::to_string(grades.values.size()) + " values",
                                "there is one grade per cell (" + std::to_string(cells) + ")");
  }
  for_each_number(cells, run, [&](std::size_t i) {
    if (std::isfinite(grades.values[i]) && grades.values[i] > 0) return;
    throw base::InvalidArgument(
        "grades", std::to_string(grades.values[i]) + " at position " + std::to_string(i),
        "a grade is finite and greater than 0; leave out a cell that does not exist");
  });
}

void check_keys(const char* argument, const std::vector<std::string>& keys, std::size_t count,
                const base::RunControl& run) {
  if (keys.empty()) return;
  if (keys.size() != count) {
    throw base::InvalidArgument(argument, std::to_string(keys.size()) + " values",
                                "there is one key each (" + std::to_string(count) + ") or none");
  }
  base::SerialPulse pulse(run);
  std::unordered_set<std::string_view> seen(2 * count);
  for (const auto& key : keys) {
    if (!seen.insert(key).second) throw base::InvalidArgument(argument, key, "keys are unique");
    pulse.set_share(seen.size(), count);
    pulse.spend(base::kWorkOfText);
  }
  pulse.finish();
}

}  // namespace

/// Both constructors; `grades` is null when cells are only there or not.
struct TwoMode::FromCells {
  std::size_t actor_count, target_count;
  Numbers rows, columns;
  const CellGrades* grades;
  RepeatedCells repeated;

  TwoMode build(CellOptions&& options) const {
    const auto& run = options.run;
    check(options, base::stage(run, 0, 0.2));
    auto frozen = std::make_shared<Incidence>();
    frozen->actor_count = actor_count;
    frozen->target_count = target_count;
    frozen->actor_keys = CellKeys(std::move(options.actor_keys), actor_count, 'a');
    frozen->target_keys = CellKeys(std::move(options.target_keys), target_count, 't');
    frozen->has_grades = grades != nullptr;
    const auto filling = base::stage(run, 0.2, 0.7);
    if (are_in_order(columns, rows)) {
      fill_both(*frozen, filling);
    } else {
      fill_rows(*frozen, filling);
      merge_repeated(*frozen, base::stage(run, 0.7, 0.8));
      frozen->turn(base::stage(run, 0.8, 1));
    }
    return TwoMode(std::move(frozen));
  }

 private:
  void check(const CellOptions& options, const base::RunControl& run) const {
    check_count("actor_count", actor_count);
    check_count("target_count", target_count);
    if (rows.size() != columns.size()) {
      throw base::InvalidArgument(
          "columns", std::to_string(columns.size()) + " values",
          "rows and columns have the same length (" + std::to_string(rows.size()) + ")");
    }
    check_count("rows", rows.size());
    check_ends("rows", "actor_count", actor_count, rows, rows, columns, base::stage(run, 0, 0.2));
    check_ends("columns", "target_count", target_count, columns, rows, columns,
               base::stage(run, 0.2, 0.4));
    if (grades != nullptr) check_grades(*grades, rows.size(), base::stage(run, 0.4, 0.6));
    check_keys("actor_keys", options.actor_keys, actor_count, base::stage(run, 0.6, 0.8));
    check_keys("target_keys", options.target_keys, target_count, base::stage(run, 0.8, 1));
  }

  /// Cells that come column by column, and within a column by row, each once: only their rows are
  /// to be sorted.
  void fill_both(Incidence& frozen, const base::RunControl& run) const {
    auto by_row = cells_by_end(actor_count, rows, columns, Known::places, base::stage(run, 0, 0.6));
    frozen.row_offsets = std::move(by_row.offsets);
    frozen.columns = std::move(by_row.others);
    frozen.column_offsets = offsets_in_order(target_count, columns, base::stage(run, 0.6, 0.8));
    frozen.rows.assign(rows.begin(), rows.end());
    frozen.column_cells = std::move(by_row.known);
    if (grades != nullptr) frozen.grades.resize(rows.size());
    for_each_number(
        grades != nullptr ? rows.size() : 0, base::stage(run, 0.8, 1),
        [&](std::size_t i) { frozen.grades[frozen.column_cells[i]] = grades->values[i]; });
  }

  /// Two counting sorts, by column and then by row; the first is left out when columns come in
  /// order.
  void fill_rows(Incidence& frozen, const base::RunControl& run) const {
    const auto known = grades != nullptr ? Known::positions : Known::nothing;
    CellsByEnd by_row, by_column;
    if (std::is_sorted(columns.begin(), columns.end())) {
      by_row = cells_by_end(actor_count, rows, columns, known, base::stage(run, 0, 0.8));
    } else {
      by_column = cells_by_end(target_count, columns, rows, known, base::stage(run, 0, 0.4));
      by_row = turned(by_column.offsets, by_column.others, actor_count, known,
                      base::stage(run, 0.4, 0.8));
    }
    frozen.row_offsets = std::move(by_row.offsets);
    frozen.columns = std::move(by_row.others);
    if (grades == nullptr) return;
    frozen.grades.resize(rows.size());
    for_each_number(rows.size(), base::stage(run, 0.8, 1), [&](std::size_t cell) {
      auto position = by_row.known[cell];
      if (!by_column.known.empty()) position = by_column.known[position];
      frozen.grades[cell] = grades->values[position];
    });
  }

  /// What the options say of cells that stand more than once.
  void merge_repeated(Incidence& frozen, const base::RunControl& run) const {
    std::atomic<bool> any = false;
    const auto& offsets = frozen.row_offsets;
    base::for_each_block(actor_count, base::stage(run, 0, 0.5),
                         [&](std::size_t row, std::size_t last, base::Pulse& pulse) {
                           for (; row < last; ++row) {
                             pulse.spend(1 + offsets[row + 1] - offsets[row]);
                             const auto begin = frozen.columns.begin() + offsets[row];
                             const auto end = frozen.columns.begin() + offsets[row + 1];
                             const auto found = std::adjacent_find(begin, end);
                             if (found == end) continue;
                             if (repeated == RepeatedCells::reject) refuse(row, *found);
                             any.store(true, std::memory_order_relaxed);
                           }
                         });
    if (any) merge(frozen, base::stage(run, 0.5, 1));
  }

  [[noreturn]] void refuse(std::size_t row, std::uint32_t column) const {
    bool is_second = false;
    std::size_t i = 0;
    for (;; ++i) {
      if (rows[i] != row || columns[i] != column) continue;
      if (is_second) break;
      is_second = true;
    }
    throw base::InvalidArgument("cells", cell_text(rows[i], column, i),
                                "each cell is given once unless repeated ones are merged");
  }

  /// In place: what is kept of a row begins where the row before it ends, or earlier.
  void merge(Incidence& frozen, const base::RunControl& run) const {
    base::SerialPulse pulse(run);
    auto& columns_of = frozen.columns;
    std::uint32_t kept = 0, at = 0;
    for (std::size_t row = 0; row < actor_count; ++row) {
      const auto begin = kept;
      const auto end = frozen.row_offsets[row + 1];
      pulse.spend(1 + end - at);
      for (; at < end; ++at) {
        if (kept == begin || columns_of[kept - 1] != columns_of[at]) {
          columns_of[kept] = columns_of[at];
          if (grades != nullptr) frozen.grades[kept] = frozen.grades[at];
          ++kept;
        } else if (repeated == RepeatedCells::add_grades && grades != nullptr) {
          frozen.grades[kept - 1] += frozen.grades[at];
        }
      }
      pulse.set_share(at, columns_of.size());
      frozen.row_offsets[row + 1] = kept;
    }
    columns_of.resize(kept);
    if (grades != nullptr) frozen.grades.resize(kept);
    pulse.finish();
  }
};

TwoMode TwoMode::from_cells(std::size_t actor_count, std::size_t target_count, Numbers rows,
                            Numbers columns, CellOptions options) {
  return FromCells{actor_count, target_count, rows, columns, nullptr, options.repeated_cells}.build(
      std::move(options));
}

TwoMode TwoMode::from_cells(std::size_t actor_count, std::size_t target_count, Numbers rows,
                            Numbers columns, const CellGrades& grades, CellOptions options) {
  return FromCells{actor_count, target_count, rows, columns, &grades, options.repeated_cells}.build(
      std::move(options));
}

}  // namespace citynet::view
