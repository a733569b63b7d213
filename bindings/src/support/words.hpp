#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "citynet/base/date.hpp"
#include "citynet/base/error.hpp"
#include "citynet/model/affiliation.hpp"
#include "citynet/model/kind.hpp"
#include "citynet/model/persons.hpp"
#include "citynet/model/source.hpp"
#include "support/typed.hpp"

namespace citynet::bindings {

/// One word or several, as Python callers like to write it.
using Words = std::variant<std::string, std::vector<std::string>>;
using OptionalWords = std::optional<Words>;

[[nodiscard]] std::set<std::string> word_set(const OptionalWords& words);

/// The words of the model; InvalidArgument lists the allowed ones.
[[nodiscard]] model::EntityKind kind_of(const std::string& argument, const std::string& word);
[[nodiscard]] std::set<model::EntityKind> kinds_of(const std::string& argument,
                                                   const OptionalWords& words);
[[nodiscard]] std::set<model::AffiliationStatus> statuses_of(const OptionalWords& words);
[[nodiscard]] model::Certainty certainty_of(const std::string& word);
[[nodiscard]] model::Persons persons_of(const std::string& word);

/// A day given as `datetime.date` or as "YYYY-MM-DD", and back.
[[nodiscard]] base::Day day_of(const DayLike& day);
[[nodiscard]] DateObject to_python(base::Day day);

/// The bytes of a path; TypeError for what is none.
[[nodiscard]] std::string path_of(const PathLike& path);

/// Chooses among named values; InvalidArgument lists them.
template <class Value>
struct Choice {
  std::string_view word;
  Value value;
};

[[noreturn]] void refuse_word(const std::string& argument, const std::string& word,
                              const std::vector<std::string_view>& allowed);

template <class Value, std::size_t n>
[[nodiscard]] Value chosen(const std::string& argument, const std::string& word,
                           const Choice<Value> (&choices)[n]) {
  for (const auto& choice : choices) {
    if (choice.word == word) return choice.value;
  }
  std::vector<std::string_view> allowed;
  for (const auto& choice : choices) allowed.push_back(choice.word);
  refuse_word(argument, word, allowed);
}

}  // namespace citynet::bindings
