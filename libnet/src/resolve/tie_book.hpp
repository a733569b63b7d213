#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/model/affiliation.hpp"
#include "resolve/intake_ledger.hpp"

namespace citynet::resolve {

/// What an item states of one tie.
struct TieText {
  std::uint32_t actor = 0, target = 0;
  std::string_view role{};
  model::AffiliationStatus status = model::AffiliationStatus::confirmed;
  std::optional<double> grade{};
  model::Statement statement{};
  bool by_sheet = false;  ///< dated by its sheet, so that the next year continues it
};

/// A tie in one spell, from the statements about it.
struct TieDraft {
  std::uint32_t actor = 0, target = 0, role = 0;
  model::AffiliationStatus status{};
  bool by_sheet = false;
  std::optional<double> grade{};
  base::DateInterval valid{};
  std::vector<model::Statement> statements{};
  std::uint32_t next = 0;  ///< the next spell of the same tie, counted from 1
};

enum class TieOutcome { made, told_more, said_again };

/// Collects ties and joins what is said of the same one.
class TieBook {
 public:
  TieOutcome take(TieText text);

  [[nodiscard]] std::vector<TieDraft>& drafts() { return drafts_; }
  [[nodiscard]] const std::string& role(std::uint32_t number) const { return roles_[number]; }

  /// Settles the dates of each tie from its statements; those that contradict are doubts.
  void settle(IntakeLedger& ledger, base::Pulse& pulse);

 private:
  struct Key {
    std::uint32_t actor, target, role;
    model::AffiliationStatus status;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const noexcept;
  };

  TieOutcome join(TieDraft& draft, TieText& text);

  std::vector<std::string> roles_{};
  std::unordered_map<std::string, std::uint32_t> number_of_role_{};
  std::unordered_map<Key, std::uint32_t, Hash> first_of_{};  ///< counted from 1
  std::vector<TieDraft> drafts_{};
};

}  // namespace citynet::resolve
