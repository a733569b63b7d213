#include "formats/id_index.hpp"

#include <bit>

namespace citynet::formats {

std::uint32_t IdIndex::add(std::string_view text) {
  if (size() == 0) {
    const auto letters = text.find_last_not_of("0123456789") + 1;
    letters_ = text.substr(0, std::max(letters, text.size() - std::min(text.size(), kMostDigits)));
  }
  const auto place = text.size() <= kShort ? 0 : std::uint64_t{bytes_.size()};
  bytes_ += text;
  begins_.push_back(bytes_.size());
  const auto number = number_in(text);
  if (reaches(number)) {
    by_number_[number] = static_cast<std::uint32_t>(size());
  } else {
    add_by_hash(text, place);
    if (number < kNotYetKnown) beyond_.push_back({number, static_cast<std::uint32_t>(size())});
  }
  return static_cast<std::uint32_t>(size() - 1);
}

void IdIndex::add_by_hash(std::string_view text, std::uint64_t place) {
  if (2 * (hashed_ + 1) > slots_.size()) grow();
  const auto key = key_by_hash(text, kNoNumber);
  slots_[slot_of(text, key)] = {key.front | place, key.hash, static_cast<std::uint32_t>(size())};
  ++hashed_;
}

/// Whether the table of numbers holds this one; it is made longer where it may be.
bool IdIndex::reaches(std::uint32_t number) {
  constexpr std::size_t kLongest = 8, kAtOnce = 1024;
  if (number < by_number_.size()) return true;
  if (number >= kLongest * (size() + kAtOnce)) return false;
  lengthen(std::bit_ceil(std::size_t{number} + 1));
  return true;
}

/// Texts that came before the table was as long move into it, so that it is enough to look there.
void IdIndex::lengthen(std::size_t length) {
  const auto before = by_number_.size();
  by_number_.resize(length);
  std::fill(by_number_.begin() + static_cast<std::ptrdiff_t>(before), by_number_.end(), 0U);
  std::erase_if(beyond_, [&](const Numbered& text) {
    const bool is_reached = text.in_text < length;
    if (is_reached) by_number_[text.in_text] = text.from_1;
    return is_reached;
  });
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
