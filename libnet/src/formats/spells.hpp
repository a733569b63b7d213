#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/formats/document_view.hpp"

namespace citynet::formats {

/// A time for which something held, both days included; `YYYY-MM-DD`, empty where a side is open or
/// unknown.
struct Spell {
  std::string start{}, end{};
};

/// The spells of a row of a table by its columns that are used as start and end; spells of which
/// nothing is known are left out. Empty with `broken` counted where a date is none of EDTF, or an
/// end lies before its start.
class SpellColumns {
 public:
  explicit SpellColumns(const std::vector<ColumnView>& columns);

  [[nodiscard]] bool exist() const noexcept { return start_ != nullptr || end_ != nullptr; }
  [[nodiscard]] std::vector<Spell> of(std::size_t row);
  [[nodiscard]] std::size_t broken() const noexcept { return broken_; }

 private:
  const ColumnView* start_;
  const ColumnView* end_;
  std::size_t broken_ = 0;
};

}  // namespace citynet::formats
