#include "support/words.hpp"

namespace py = pybind11;

namespace citynet::bindings {

std::set<std::string> word_set(const OptionalWords& words) {
  if (!words) return {};
  if (const auto* one = std::get_if<std::string>(&*words)) return {*one};
  const auto& several = std::get<std::vector<std::string>>(*words);
  return {several.begin(), several.end()};
}

void refuse_word(const std::string& argument, const std::string& word,
                 const std::vector<std::string_view>& allowed) {
  std::string rule = "one of ";
  for (std::size_t i = 0; i < allowed.size(); ++i) {
    rule += (i == 0 ? "'" : ", '") + std::string(allowed[i]) + "'";
  }
  throw base::InvalidArgument(argument, word, rule);
}

model::EntityKind kind_of(const std::string& argument, const std::string& word) {
  if (const auto kind = model::parse_entity_kind(word)) return *kind;
  std::vector<std::string_view> allowed;
  for (const auto kind : model::entity_kinds()) allowed.push_back(model::to_string(kind));
  refuse_word(argument, word, allowed);
}

std::set<model::EntityKind> kinds_of(const std::string& argument, const OptionalWords& words) {
  std::set<model::EntityKind> kinds;
  for (const auto& word : word_set(words)) kinds.insert(kind_of(argument, word));
  return kinds;
}

std::set<model::AffiliationStatus> statuses_of(const OptionalWords& words) {
  std::set<model::AffiliationStatus> statuses;
  for (const auto& word : word_set(words)) {
    const auto status = model::parse_affiliation_status(word);
    if (!status) {
      refuse_word("statuses", word,
                  {"confirmed", "planned", "proposed", "refused", "ended", "unknown"});
    }
    statuses.insert(*status);
  }
  if (statuses.empty()) {
    throw base::InvalidArgument("statuses", "",
                                "one status or more; None means those of real ties");
  }
  return statuses;
}

model::Certainty certainty_of(const std::string& word) {
  if (const auto certainty = model::parse_certainty(word)) return *certainty;
  refuse_word("least_certainty", word, {"common", "page", "seed"});
}

model::Persons persons_of(const std::string& word) {
  if (const auto persons = model::parse_persons(word)) return *persons;
  refuse_word("persons", word, {"kept", "pseudonymised", "excluded"});
}

base::Day day_of(const DayLike& day) {
  if (py::isinstance<py::str>(day)) return base::parse_day(day.cast<std::string>());
  if (py::hasattr(day, "year") && py::hasattr(day, "month") && py::hasattr(day, "day")) {
    return base::day(day.attr("year").cast<int>(), day.attr("month").cast<unsigned>(),
                     day.attr("day").cast<unsigned>());
  }
  throw base::InvalidArgument("day", py::repr(day).cast<std::string>(),
                              "a datetime.date or a text YYYY-MM-DD");
}

DateObject to_python(base::Day day) {
  const std::chrono::year_month_day parts{day};
  return py::module_::import("datetime")
      .attr("date")(static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
                    static_cast<unsigned>(parts.day()));
}

std::string path_of(const PathLike& path) {
  PyObject* encoded = nullptr;
  if (PyUnicode_FSConverter(path.ptr(), &encoded) == 0) throw py::error_already_set();
  return py::reinterpret_steal<py::bytes>(encoded);
}

}  // namespace citynet::bindings
