#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/model/network.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/view.hpp"

namespace citynet::view {

/// How municipal units that act for a city are counted.
enum class Represented {
  as_city,  ///< what the unit does counts as done by the city it represents at that time
  apart,    ///< the unit stands for itself
};

struct TwoModeOptions {
  model::EntityKind actors = model::EntityKind::city;
  std::set<model::EntityKind> through{};  ///< kinds of what is joined; empty: all that can be
  Represented represented = Represented::as_city;
};

/// Actors and what they are affiliated with, as an incidence frozen in both orientations.
///
/// Rows are the actors with at least one affiliation that counts, columns what they are
/// affiliated with; both in ascending order of their keys. A cell exists once, however many
/// affiliations (roles, spells) stand behind it; `behind(cell)` lists them.
/// Immutable, cheap to copy, keeps view and network alive.
class TwoMode {
 public:
  [[nodiscard]] const View& view() const noexcept;
  [[nodiscard]] const TwoModeOptions& options() const noexcept;

  [[nodiscard]] std::size_t actor_count() const noexcept;
  [[nodiscard]] std::size_t target_count() const noexcept;
  [[nodiscard]] std::size_t cell_count() const noexcept;

  [[nodiscard]] model::EntityId actor(std::uint32_t row) const noexcept;
  [[nodiscard]] model::EntityId target(std::uint32_t column) const noexcept;

  /// Columns of a row, ascending; their cells are numbered first_cell(row), first_cell(row)+1 ...
  [[nodiscard]] std::span<const std::uint32_t> targets_of(std::uint32_t row) const noexcept;
  [[nodiscard]] std::uint32_t first_cell(std::uint32_t row) const noexcept;
  /// Rows of a column, ascending.
  [[nodiscard]] std::span<const std::uint32_t> actors_of(std::uint32_t column) const noexcept;

  /// The affiliations behind a cell, in the order of the network.
  [[nodiscard]] std::span<const model::AffiliationId> behind(std::uint32_t cell) const noexcept;
  [[nodiscard]] std::optional<std::uint32_t> find_cell(std::uint32_t row,
                                                       std::uint32_t column) const noexcept;

  /// The incidence as one undirected graph: rows first, then columns, with the keys of the
  /// entities; for export and for measures over both kinds.
  [[nodiscard]] Graph as_graph() const;

  struct Incidence;

 private:
  explicit TwoMode(std::shared_ptr<const Incidence> incidence);
  std::shared_ptr<const Incidence> incidence_;
  friend TwoMode two_mode(const View& view, const TwoModeOptions& options);
};

/// Freezes the incidence of one kind of actor with what they joined. O(affiliations log).
[[nodiscard]] TwoMode two_mode(const View& view, const TwoModeOptions& options = {});

}  // namespace citynet::view
