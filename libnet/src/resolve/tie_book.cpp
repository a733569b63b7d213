#include "resolve/tie_book.hpp"

#include <algorithm>

#include "citynet/base/edtf.hpp"
#include "resolve/reconcile.hpp"

namespace citynet::resolve {
namespace {

std::optional<base::PartialDate> last_date(const base::DateInterval& valid) {
  return valid.end().date ? valid.end().date : valid.start().date;
}

/// Does the second begin on the day after the first ends, so that they are one spell?
bool continues(const base::DateInterval& first, const base::DateInterval& second) {
  const auto last = last_date(first);
  return last && second.start().date &&
         second.start().date->earliest() <= last->latest() + std::chrono::days(1);
}

}  // namespace

std::size_t TieBook::Hash::operator()(const Key& key) const noexcept {
  auto mixed = (std::uint64_t{key.actor} << 32U) ^ key.target;
  mixed ^= (std::uint64_t{key.role} << 40U) ^ (static_cast<std::uint64_t>(key.status) << 60U);
  mixed *= 0x9E3779B97F4A7C15U;
  return static_cast<std::size_t>(mixed ^ (mixed >> 29U));
}

TieOutcome TieBook::join(TieDraft& draft, TieText& text) {
  const bool repeats = std::any_of(
      draft.statements.begin(), draft.statements.end(),
      [&](const model::Statement& known) { return says_the_same(known, text.statement); });
  if (!draft.grade) draft.grade = text.grade;
  if (repeats && draft.grade == text.grade) return TieOutcome::said_again;
  if (draft.by_sheet) {
    const auto& start = draft.valid.start();
    if (text.statement.valid.end().date &&
        text.statement.valid.end().date->latest() >= last_date(draft.valid)->latest()) {
      draft.valid = base::DateInterval(start, text.statement.valid.end());
    }
  }
  draft.statements.push_back(std::move(text.statement));
  return TieOutcome::told_more;
}

TieOutcome TieBook::take(TieText text) {
  const auto [role, is_new_role] = number_of_role_.try_emplace(
      std::string(text.role), static_cast<std::uint32_t>(roles_.size()));
  if (is_new_role) roles_.emplace_back(text.role);
  const Key key{text.actor, text.target, role->second, text.status};
  const auto number = static_cast<std::uint32_t>(drafts_.size() + 1);
  const auto [first, is_new] = first_of_.try_emplace(key, number);
  std::uint32_t last = 0;
  if (!is_new) {
    for (auto spell = first->second; spell != 0; spell = drafts_[spell - 1].next) {
      auto& draft = drafts_[spell - 1];
      const auto& dates = text.statement.valid;
      const bool takes = draft.by_sheet && text.by_sheet ? continues(draft.valid, dates)
                                                         : !are_separate(draft.valid, dates);
      if (takes) return join(draft, text);
      last = spell;
    }
  }
  TieDraft draft{text.actor, text.target, role->second, text.status, text.by_sheet, text.grade};
  draft.valid = text.statement.valid;
  draft.statements.push_back(std::move(text.statement));
  drafts_.push_back(std::move(draft));
  if (last != 0) drafts_[last - 1].next = number;
  return TieOutcome::made;
}

void TieBook::settle(IntakeLedger& ledger, base::Pulse& pulse) {
  for (auto& draft : drafts_) {
    pulse.spend(1 + 64 * draft.statements.size());
    if (draft.by_sheet || draft.statements.size() < 2) continue;
    const auto result = reconcile(draft.statements);
    draft.valid = result.valid;
    const auto& leader = draft.statements[result.leader];
    for (const auto i : result.contradicting) {
      const auto& statement = draft.statements[i];
      ledger.doubt(statement.place, base::to_edtf(statement.valid),
                   base::to_string(leader.place) + " gives " + base::to_edtf(leader.valid) +
                       " for the same tie",
                   "kept, with the dates of " + base::to_string(leader.place));
    }
  }
}

}  // namespace citynet::resolve
