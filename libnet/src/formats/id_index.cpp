#include "formats/id_index.hpp"

namespace citynet::formats {

std::optional<std::uint32_t> IdIndex::find(std::string_view text) const noexcept {
  const auto& slot = slots_[slot_of(text, key_of(text))];
  if (slot.number_from_1 == 0) return std::nullopt;
  return slot.number_from_1 - 1;
}

std::uint32_t IdIndex::add(std::string_view text, const Key& key) {
  if (5 * (size() + 1) > 4 * slots_.size()) grow();
  const auto place = text.size() <= kShort ? 0 : std::uint64_t{bytes_.size()};
  bytes_ += text;
  begins_.push_back(bytes_.size());
  const auto number_from_1 = static_cast<std::uint32_t>(size());
  slots_[slot_of(text, key)] = {key.front | place, key.hash, number_from_1};
  return number_from_1 - 1;
}

void IdIndex::grow() {
  base::LargeVector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  const auto mask = slots_.size() - 1;
  for (const auto& slot : old) {
    if (slot.number_from_1 == 0) continue;
    auto at = home_of(slot.hash);
    while (slots_[at].number_from_1 != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

std::vector<std::string> IdIndex::texts() const {
  std::vector<std::string> all;
  all.reserve(size());
  for (std::size_t number = 0; number < size(); ++number) all.emplace_back(text(number));
  return all;
}

}  // namespace citynet::formats
