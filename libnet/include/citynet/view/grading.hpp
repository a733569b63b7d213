#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace citynet::view {

/// How the scores of several affiliations behind one cell - roles, spells, municipal bodies -
/// become the one grade of the cell.
enum class Collapse {
  max,     ///< the largest score: board member beats member
  sum,     ///< all of them added: two bodies of one city count twice
  first,   ///< that of the first affiliation in the order of the network
  count,   ///< how many affiliations there are; no score is needed
  binary,  ///< 1; no score is needed
};

[[nodiscard]] std::string_view to_string(Collapse rule) noexcept;

/// How much an affiliation is, as the caller declares it: observer 1, member 2, host 4.
///
/// The score of an affiliation is, in this order: the grade that the data give it, if
/// `stated_grades`; the score of its role; `other_roles`. One that has none of these is an error
/// that names it, because a score nobody declared would be a guess. Scores are finite and greater
/// than 0; what should not count is left out of the view.
struct Grading {
  std::map<std::string, double> role_scores{};
  std::optional<double> other_roles{};  ///< for roles without a score; empty: they are an error
  bool stated_grades = true;            ///< what a source says goes before what the caller thinks
  Collapse collapse = Collapse::max;    ///< who is a member and on the board is on the board

  friend bool operator==(const Grading&, const Grading&) = default;
};

/// Whether cells count by being there or by their grade.
enum class CellUse {
  presence,  ///< every cell counts 1
  grade,     ///< every cell counts its grade; an incidence without grades is refused
};

[[nodiscard]] std::string_view to_string(CellUse cells) noexcept;

}  // namespace citynet::view
