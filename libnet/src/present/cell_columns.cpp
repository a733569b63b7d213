#include <algorithm>
#include <optional>

#include "citynet/base/edtf.hpp"
#include "present/document_columns.hpp"
#include "present/names.hpp"

namespace citynet::present {
namespace {

using formats::ColumnUse;
using Texts = std::vector<std::string>;

constexpr std::size_t kOfCell = 1024;  // arcs are visited in the time of describing a cell

int year_of(base::Day day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

/// The years a cell spans: the first start that is known, and the last end, if all are known.
class Years {
 public:
  void add(const base::DateInterval& dates) {
    if (dates.start().date) {
      const auto year = year_of(dates.start().date->earliest());
      first_ = first_ ? std::min(*first_, year) : year;
    }
    if (!dates.end().date) {
      endless_ = true;
      return;
    }
    const auto year = year_of(dates.end().date->latest());
    last_ = last_ ? std::max(*last_, year) : year;
  }

  [[nodiscard]] Value first() const { return value(first_); }
  [[nodiscard]] Value last() const { return endless_ ? Value{} : value(last_); }

 private:
  static Value value(const std::optional<int>& year) {
    if (!year) return std::monostate{};
    return std::int64_t{*year};
  }

  std::optional<int> first_, last_;
  bool endless_ = false;
};

void take(Texts& list, std::string word) {
  if (std::find(list.begin(), list.end(), word) == list.end()) list.push_back(std::move(word));
}

/// Starts and ends of the spells, in pairs; a spell of which nothing is known says nothing beside
/// one of which something is.
class Spells {
 public:
  void add(const base::DateInterval& dates) {
    Spell spell{base::to_edtf(dates.start()), base::to_edtf(dates.end())};
    if (spell == Spell{}) return;
    if (std::find(spells_.begin(), spells_.end(), spell) == spells_.end()) {
      spells_.push_back(std::move(spell));
    }
  }

  [[nodiscard]] Value starts() const { return side(&Spell::first); }
  [[nodiscard]] Value ends() const { return side(&Spell::second); }

 private:
  using Spell = std::pair<std::string, std::string>;

  [[nodiscard]] Value side(std::string Spell::*part) const {
    Texts texts;
    bool any = false;
    for (const auto& spell : spells_) {
      texts.push_back(spell.*part);
      any = any || !texts.back().empty();
    }
    if (!any) return std::monostate{};
    return joined(texts, "; ");
  }

  std::vector<Spell> spells_{};
};

Value text(Texts parts) {
  std::erase(parts, "");
  if (parts.empty()) return std::monostate{};
  return joined(parts, "; ");
}

/// What stands behind one cell, summed up for an edge of the incidence.
struct CellColumns {
  Column role{"role", {}}, status{"status", {}}, start{"start", {}}, end{"end", {}},
      start_year{"start_year", {}}, end_year{"end_year", {}}, certainty{"certainty", {}},
      statements{"statements", {}}, sources{"sources", {}};

  void add(const model::Network& network, std::span<const model::AffiliationId> behind) {
    Texts roles, statuses, titles;
    std::int64_t count = 0;
    auto best = model::Certainty::common;
    Years years;
    Spells spells;
    for (const auto id : behind) {
      const auto& affiliation = network[id];
      take(roles, affiliation.role);
      take(statuses, std::string(model::to_string(affiliation.status)));
      best = std::max(best, affiliation.certainty());
      for (const auto& statement : affiliation.statements) {
        take(titles, network[statement.source].title);
        ++count;
      }
      const auto& dates = dates_of(network, affiliation);
      spells.add(dates);
      years.add(dates);
    }
    role.values.push_back(text(roles));
    status.values.push_back(text(statuses));
    start.values.push_back(spells.starts());
    end.values.push_back(spells.ends());
    start_year.values.push_back(years.first());
    end_year.values.push_back(years.last());
    certainty.values.emplace_back(std::string(model::to_string(best)));
    statements.values.emplace_back(count);
    sources.values.push_back(text(titles));
  }
};

}  // namespace

std::vector<formats::GraphColumn> cell_columns(const view::TwoMode& incidence, base::Pulse& pulse) {
  CellColumns cells;
  for (std::uint32_t cell = 0; cell < incidence.cell_count(); ++cell) {
    cells.add(incidence.view().network(), incidence.behind(cell));
    pulse.spend(kOfCell);
  }
  return {document_column(cells.role),
          document_column(cells.status),
          document_column(cells.start, ColumnUse::start),
          document_column(cells.end, ColumnUse::end),
          document_column(cells.start_year),
          document_column(cells.end_year),
          document_column(cells.certainty),
          document_column(cells.statements),
          document_column(cells.sources)};
}

}  // namespace citynet::present
