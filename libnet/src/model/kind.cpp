#include "citynet/model/kind.hpp"

#include <array>

namespace citynet::model {
namespace {

struct Word {
  EntityKind kind;
  std::string_view text;
  bool acts, joinable, happening;
};

constexpr std::array kWords{
    Word{EntityKind::city, "city", true, false, false},
    Word{EntityKind::region, "region", true, false, false},
    Word{EntityKind::organisation, "organisation", true, true, false},
    Word{EntityKind::network, "network", true, true, false},
    Word{EntityKind::project, "project", true, true, false},
    Word{EntityKind::event, "event", false, true, true},
    Word{EntityKind::working_group, "working_group", true, true, false},
    Word{EntityKind::topic, "topic", false, true, false},
    Word{EntityKind::policy, "policy", false, true, false},
    Word{EntityKind::declaration, "declaration", false, true, true},
    Word{EntityKind::award, "award", false, true, true},
    Word{EntityKind::document, "document", false, true, true},
    Word{EntityKind::person, "person", true, false, false},
};

constexpr bool words_stand_in_the_order_of_the_enumeration() {
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    if (static_cast<std::size_t>(kWords[i].kind) != i) return false;
  }
  return true;
}
static_assert(words_stand_in_the_order_of_the_enumeration());

constexpr const Word& word(EntityKind kind) { return kWords[static_cast<std::size_t>(kind)]; }

}  // namespace

std::span<const EntityKind> entity_kinds() noexcept {
  static constexpr auto kinds = [] {
    std::array<EntityKind, kWords.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = kWords[i].kind;
    return all;
  }();
  return kinds;
}

std::string_view to_string(EntityKind kind) noexcept { return word(kind).text; }

std::optional<EntityKind> parse_entity_kind(std::string_view text) noexcept {
  for (const auto& known : kWords) {
    if (known.text == text) return known.kind;
  }
  return std::nullopt;
}

bool can_act(EntityKind kind) noexcept { return word(kind).acts; }
bool can_be_joined(EntityKind kind) noexcept { return word(kind).joinable; }
bool is_happening(EntityKind kind) noexcept { return word(kind).happening; }

}  // namespace citynet::model
