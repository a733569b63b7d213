#include "citynet/present/selection_document.hpp"

#include <algorithm>
#include <array>

#include "base/closest.hpp"
#include "citynet/base/error.hpp"
#include "citynet/formats/settings.hpp"

namespace citynet::present {
namespace {

using formats::Setting;
using formats::Settings;
using view::Selection;

constexpr const char* kFormat = "citynet selection 1";

/// One filter that is a set of texts, and its name.
struct TextSet {
  const char* name;
  std::set<std::string> Selection::*member;
};
constexpr std::array kTextSets{
    TextSet{"roles", &Selection::roles},
    TextSet{"without_roles", &Selection::without_roles},
    TextSet{"actor_countries", &Selection::actor_countries},
    TextSet{"target_countries", &Selection::target_countries},
    TextSet{"actors", &Selection::actors},
    TextSet{"without_actors", &Selection::without_actors},
    TextSet{"targets", &Selection::targets},
    TextSet{"without_targets", &Selection::without_targets},
    TextSet{"sources", &Selection::sources},
    TextSet{"without_sources", &Selection::without_sources},
};

struct Count {
  const char* name;
  std::size_t Selection::*member;
};
constexpr std::array kCounts{
    Count{"without_largest", &Selection::without_largest},
    Count{"least_actor_degree", &Selection::least_actor_degree},
    Count{"least_target_degree", &Selection::least_target_degree},
};

template <class Texts>
Setting list(const Texts& texts) {
  return std::vector<std::string>(texts.begin(), texts.end());
}

template <class Value>
Setting words(const std::set<Value>& values) {
  std::vector<std::string> all;
  for (const auto value : values) all.emplace_back(model::to_string(value));
  return all;
}

void write_period(const view::Period& period, Settings& settings) {
  if (const auto* on = std::get_if<view::OnDay>(&period)) {
    settings["period"] = std::string("on_day");
    settings["day"] = base::to_string(on->day);
    settings["past_happenings"] = on->past_happenings;
  } else if (const auto* window = std::get_if<view::During>(&period)) {
    settings["period"] = std::string("during");
    settings["from"] = base::to_string(window->from);
    settings["to"] = base::to_string(window->to);
  } else if (const auto* limit = std::get_if<view::UpTo>(&period)) {
    settings["period"] = std::string("up_to");
    settings["day"] = base::to_string(limit->day);
  } else {
    settings["period"] = std::string("any_time");
  }
}

Settings settings_of(const Selection& selection) {
  Settings settings{{"format", std::string(kFormat)}};
  write_period(selection.period, settings);
  settings["unknown_dates"] =
      std::string(selection.unknown_dates == view::UnknownDates::include ? "include" : "exclude");
  settings["statuses"] = words(selection.statuses);
  settings["least_certainty"] = std::string(model::to_string(selection.least_certainty));
  if (!selection.target_kinds.empty()) settings["target_kinds"] = words(selection.target_kinds);
  if (!selection.actor_kinds.empty()) settings["actor_kinds"] = words(selection.actor_kinds);
  for (const auto& [name, member] : kTextSets) {
    if (!(selection.*member).empty()) settings[name] = list(selection.*member);
  }
  if (selection.least_grade) settings["least_grade"] = *selection.least_grade;
  if (selection.most_grade) settings["most_grade"] = *selection.most_grade;
  for (const auto& [name, member] : kCounts) {
    if (selection.*member > 0) settings[name] = static_cast<std::int64_t>(selection.*member);
  }
  if (selection.observed) {
    settings["observed_from"] = base::to_string(selection.observed->from);
    settings["observed_to"] = base::to_string(selection.observed->to);
  }
  return settings;
}

/// Takes the members of a document one by one, so that what is left over is unknown.
class Members {
 public:
  Members(std::string_view bytes, std::string file)
      : file_(std::move(file)), left_(formats::parse_settings(bytes, file_)) {}

  [[noreturn]] void fail(const std::string& name, const std::string& value,
                         const std::string& rule) const {
    throw base::DataError({file_, {}, "/" + name, {}}, value, rule);
  }

  template <class Value>
  std::optional<Value> take(const std::string& name, const char* rule) {
    known_.push_back(name);
    const auto at = left_.find(name);
    if (at == left_.end()) return std::nullopt;
    const auto* value = std::get_if<Value>(&at->second);
    if (value == nullptr) fail(name, "", rule);
    auto taken = *value;
    left_.erase(at);
    return taken;
  }

  std::optional<std::string> text(const std::string& name) {
    return take<std::string>(name, "a text stands here");
  }
  std::string needed_text(const std::string& name) {
    auto value = text(name);
    if (!value) fail(name, "", "the member is missing");
    return *value;
  }
  std::vector<std::string> texts(const std::string& name) {
    return take<std::vector<std::string>>(name, "a list of texts stands here")
        .value_or(std::vector<std::string>{});
  }
  std::optional<double> number(const std::string& name) {
    const auto at = left_.find(name);
    if (at != left_.end() && std::holds_alternative<std::int64_t>(at->second)) {
      at->second = static_cast<double>(std::get<std::int64_t>(at->second));
    }
    return take<double>(name, "a number stands here");
  }
  base::Day day(const std::string& name) {
    const auto value = needed_text(name);
    try {
      return base::parse_day(value);
    } catch (const base::InvalidArgument& error) {
      fail(name, value, error.rule());
    }
  }

  template <class Value, class Parse>
  std::set<Value> word_set(const std::string& name, Parse parse) {
    std::set<Value> values;
    for (const auto& word : texts(name)) values.insert(word_of<Value>(name, word, parse));
    return values;
  }
  template <class Value, class Parse>
  Value word_of(const std::string& name, const std::string& word, Parse parse) const {
    const std::optional<Value> value = parse(word);
    if (!value) fail(name, word, "no word that is known here");
    return *value;
  }

  [[nodiscard]] bool has(const std::string& name) const { return left_.contains(name); }

  /// Refuses what nobody has asked for.
  void finish() const {
    if (left_.empty()) return;
    const auto& name = left_.begin()->first;
    fail(name, "", "no member of a selection has this name" + base::closest_words(name, known_));
  }

 private:
  std::string file_;
  Settings left_;
  std::vector<std::string> known_{};
};

view::Period read_period(Members& members) {
  const auto word = members.needed_text("period");
  if (word == "any_time") return view::AnyTime{};
  if (word == "up_to") return view::UpTo{members.day("day")};
  if (word == "during") {
    const auto from = members.day("from");
    return view::During{from, members.day("to")};
  }
  if (word == "on_day") {
    const auto past = members.take<bool>("past_happenings", "true or false stands here");
    return view::OnDay{members.day("day"), past.value_or(view::OnDay{}.past_happenings)};
  }
  members.fail("period", word, "any_time, on_day, during or up_to");
}

std::optional<view::UnknownDates> parse_unknown_dates(std::string_view word) {
  if (word == "include") return view::UnknownDates::include;
  if (word == "exclude") return view::UnknownDates::exclude;
  return std::nullopt;
}

void read_counts(Members& members, Selection& selection) {
  for (const auto& [name, member] : kCounts) {
    const auto count = members.take<std::int64_t>(name, "a whole number stands here");
    if (!count) continue;
    if (*count < 0) members.fail(name, std::to_string(*count), "a number from 0");
    selection.*member = static_cast<std::size_t>(*count);
  }
}

Selection read_selection(Members& members) {
  const auto format = members.needed_text("format");
  if (format != kFormat)
    members.fail("format", format, std::string("only '") + kFormat + "' is read");
  Selection selection;
  selection.period = read_period(members);
  selection.unknown_dates = members.word_of<view::UnknownDates>(
      "unknown_dates", members.needed_text("unknown_dates"), parse_unknown_dates);
  if (members.has("statuses")) {
    selection.statuses =
        members.word_set<model::AffiliationStatus>("statuses", model::parse_affiliation_status);
  }
  if (const auto word = members.text("least_certainty")) {
    selection.least_certainty =
        members.word_of<model::Certainty>("least_certainty", *word, model::parse_certainty);
  }
  selection.target_kinds =
      members.word_set<model::EntityKind>("target_kinds", model::parse_entity_kind);
  selection.actor_kinds =
      members.word_set<model::EntityKind>("actor_kinds", model::parse_entity_kind);
  for (const auto& [name, member] : kTextSets) {
    const auto texts = members.texts(name);
    selection.*member = {texts.begin(), texts.end()};
  }
  selection.least_grade = members.number("least_grade");
  selection.most_grade = members.number("most_grade");
  read_counts(members, selection);
  if (members.has("observed_from") || members.has("observed_to")) {
    const auto from = members.day("observed_from");
    selection.observed = view::ObservationWindow{from, members.day("observed_to")};
  }
  return selection;
}

/// What a saved view says of its network; all may be absent.
struct Origin {
  std::optional<std::string> dataset, version;
  std::vector<std::string> hypotheses{};
};

Origin read_origin(Members& members) {
  auto dataset = members.text("dataset");
  auto version = members.text("dataset_version");
  return {std::move(dataset), std::move(version), members.texts("hypotheses")};
}

void check_same(const Members& members, const char* name, const std::optional<std::string>& saved,
                const std::string& present) {
  if (!saved || *saved == present) return;
  members.fail(name, *saved, "the view was saved from this; the network is '" + present + "'");
}

}  // namespace

std::string to_json(const Selection& selection) { return formats::to_json(settings_of(selection)); }

std::string to_json(const view::View& view) {
  auto settings = settings_of(view.selection());
  settings["dataset"] = view.network().info().name;
  settings["dataset_version"] = view.network().info().version;
  if (const auto assumed = view.network().hypotheses(); !assumed.empty()) {
    settings["hypotheses"] = list(assumed);
  }
  return formats::to_json(settings);
}

Selection parse_selection(std::string_view bytes, const std::string& file) {
  Members members(bytes, file);
  auto selection = read_selection(members);
  (void)read_origin(members);
  members.finish();
  return selection;
}

view::View replay(const model::Network& network, std::string_view bytes, const std::string& file) {
  Members members(bytes, file);
  const auto selection = read_selection(members);
  const auto origin = read_origin(members);
  members.finish();
  check_same(members, "dataset", origin.dataset, network.info().name);
  check_same(members, "dataset_version", origin.version, network.info().version);
  const auto assumed = network.hypotheses();
  if (!std::equal(assumed.begin(), assumed.end(), origin.hypotheses.begin(),
                  origin.hypotheses.end())) {
    members.fail("hypotheses", "", "the network was made under other hypotheses, or under none");
  }
  return view::select(network, selection);
}

}  // namespace citynet::present
