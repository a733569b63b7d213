#include "formats/spells.hpp"

#include <algorithm>

#include "citynet/base/date.hpp"
#include "citynet/base/edtf.hpp"
#include "citynet/base/error.hpp"
#include "formats/column_use.hpp"
#include "formats/value_text.hpp"

namespace citynet::formats {
namespace {

std::vector<std::string> parts_at(const ColumnView* column, std::size_t row) {
  std::vector<std::string> parts;
  if (column == nullptr || !has_value(*column, row)) return parts;
  const auto* texts = std::get_if<TextRows>(&column->values);
  if (texts == nullptr) return parts;
  TextRows::Room room{};
  auto rest = texts->at(row, room);
  for (;;) {
    const auto end = rest.find(';');
    parts.emplace_back(trimmed(rest.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    rest.remove_prefix(end + 1);
  }
}

/// The first day the words allow for a start, the last one for an end; empty when none is named.
std::string day_of(std::string_view text, bool is_start) {
  // `2004-05-01T00:00:00`: the hour says nothing about who was a member.
  if (text.size() > 10 && text[10] == 'T') text = text.substr(0, 10);
  const auto bound = base::parse_edtf_bound(text);
  if (!bound.date) return {};
  return base::to_string(is_start ? bound.date->earliest() : bound.date->latest());
}

}  // namespace

SpellColumns::SpellColumns(const std::vector<ColumnView>& columns)
    : start_(column_of(columns, ColumnUse::start)), end_(column_of(columns, ColumnUse::end)) {}

std::vector<Spell> SpellColumns::of(std::size_t row) {
  const auto starts = parts_at(start_, row), ends = parts_at(end_, row);
  std::vector<Spell> spells;
  for (std::size_t i = 0; i < std::max(starts.size(), ends.size()); ++i) {
    try {
      Spell spell{i < starts.size() ? day_of(starts[i], true) : "",
                  i < ends.size() ? day_of(ends[i], false) : ""};
      if (spell.start.empty() && spell.end.empty()) continue;
      const bool turned = !spell.start.empty() && !spell.end.empty() && spell.end < spell.start;
      if (turned) {
        ++broken_;
      } else {
        spells.push_back(std::move(spell));
      }
    } catch (const base::InvalidArgument&) {
      ++broken_;  // a date that is none: the attribute keeps what it says
    }
  }
  return spells;
}

}  // namespace citynet::formats
