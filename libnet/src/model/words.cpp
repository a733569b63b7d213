// The words of the small vocabularies of the model, as they stand in files.
#include <algorithm>
#include <array>

#include "citynet/model/affiliation.hpp"
#include "citynet/model/persons.hpp"
#include "citynet/model/source.hpp"

namespace citynet::model {
namespace {

template <class Value>
struct Word {
  Value value;
  std::string_view text;
};

template <class Value, std::size_t n>
constexpr std::string_view text_of(const std::array<Word<Value>, n>& words, Value value) noexcept {
  for (const auto& word : words) {
    if (word.value == value) return word.text;
  }
  return {};
}

template <class Value, std::size_t n>
constexpr std::optional<Value> value_of(const std::array<Word<Value>, n>& words,
                                        std::string_view text) noexcept {
  for (const auto& word : words) {
    if (word.text == text) return word.value;
  }
  return std::nullopt;
}

constexpr std::array kCertainties{
    Word<Certainty>{Certainty::common, "common"},
    Word<Certainty>{Certainty::page, "page"},
    Word<Certainty>{Certainty::seed, "seed"},
};

using Status = AffiliationStatus;
constexpr std::array kStatuses{
    Word<Status>{Status::confirmed, "confirmed"}, Word<Status>{Status::planned, "planned"},
    Word<Status>{Status::proposed, "proposed"},   Word<Status>{Status::refused, "refused"},
    Word<Status>{Status::ended, "ended"},         Word<Status>{Status::unknown, "unknown"},
};

constexpr std::array kPersons{
    Word<Persons>{Persons::kept, "kept"},
    Word<Persons>{Persons::pseudonymised, "pseudonymised"},
    Word<Persons>{Persons::excluded, "excluded"},
};

}  // namespace

std::string_view to_string(Certainty certainty) noexcept {
  return text_of(kCertainties, certainty);
}

std::optional<Certainty> parse_certainty(std::string_view word) noexcept {
  return value_of(kCertainties, word);
}

std::string_view to_string(AffiliationStatus status) noexcept { return text_of(kStatuses, status); }

std::optional<AffiliationStatus> parse_affiliation_status(std::string_view word) noexcept {
  return value_of(kStatuses, word);
}

Certainty Affiliation::certainty() const noexcept {
  auto best = Certainty::common;
  for (const auto& statement : statements) best = std::max(best, statement.certainty);
  return best;
}

std::string_view to_string(Persons persons) noexcept { return text_of(kPersons, persons); }

std::optional<Persons> parse_persons(std::string_view word) noexcept {
  return value_of(kPersons, word);
}

}  // namespace citynet::model
