#include "formats/reading_account.hpp"

#include <algorithm>

namespace citynet::formats {
namespace {

/// Beyond this many different remarks the file is no graph but an attack on the ledger.
constexpr std::size_t kMostKinds = 1000;
constexpr std::string_view kFurther = "further kinds of remarks";

}  // namespace

ReadingAccount::ReadingAccount(std::string format, std::string file) : file_(std::move(file)) {
  ledger_.format = std::move(format);
}

ItemCount& ReadingAccount::count_of(std::string_view item) {
  for (auto& count : ledger_.counts) {
    if (count.item == item) return count;
  }
  return ledger_.counts.emplace_back(ItemCount{std::string(item)});
}

void ReadingAccount::kept(std::string_view item, std::size_t count) {
  auto& entry = count_of(item);
  entry.found += count;
  entry.kept += count;
}

void ReadingAccount::set_aside(std::string_view item, std::size_t count) {
  auto& entry = count_of(item);
  entry.found += count;
  entry.set_aside += count;
}

bool ReadingAccount::repeats(std::string_view what, std::string_view rule, bool set_aside,
                             std::size_t count) {
  for (auto& known : ledger_.remarks) {
    if (known.what != what || known.rule != rule || known.set_aside != set_aside) continue;
    known.count += count;
    return true;
  }
  if (ledger_.remarks.size() < kMostKinds) return false;
  for (auto& known : ledger_.remarks) {
    if (known.what != kFurther || known.set_aside != set_aside) continue;
    known.count += count;
    return true;
  }
  return false;
}

void ReadingAccount::remark(std::string_view what, std::string_view rule, bool set_aside,
                            const base::Place& place, std::size_t count) {
  if (count == 0 || repeats(what, rule, set_aside, count)) return;
  if (ledger_.remarks.size() < kMostKinds) {
    ledger_.remarks.push_back({std::string(what), std::string(rule), set_aside, count, place});
  } else {
    ledger_.remarks.push_back(
        {std::string(kFurther), "they are counted together from here on", set_aside, count, place});
  }
}

void ReadingAccount::remark_kept(std::string_view what, std::string_view rule,
                                 const base::Place& place, std::size_t count) {
  remark(what, rule, false, place, count);
}

void ReadingAccount::remark_set_aside(std::string_view what, std::string_view rule,
                                      const base::Place& place, std::size_t count) {
  remark(what, rule, true, place, count);
}

}  // namespace citynet::formats
