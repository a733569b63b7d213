#include "citynet/present/selection_document.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "citynet/base/error.hpp"
#include "support/small_networks.hpp"

namespace citynet::present {
namespace {

using testing::HasSubstr;
using view::Selection;

/// A selection with every member drawn by chance.
class RandomSelections {
 public:
  Selection draw() {
    Selection made;
    made.period = period();
    made.unknown_dates = coin() ? view::UnknownDates::include : view::UnknownDates::exclude;
    made.target_kinds = some(model::entity_kinds());
    made.actor_kinds = some(model::entity_kinds());
    for (auto* texts : {&made.roles, &made.without_roles, &made.actor_countries,
                        &made.target_countries, &made.actors, &made.without_actors, &made.targets,
                        &made.without_targets, &made.sources, &made.without_sources}) {
      static const std::vector<std::string> kWords{"member", "Łódź", "a \"b\" /~\\", "", "PL"};
      *texts = some(kWords);
    }
    if (coin()) made.least_grade = number();
    if (coin()) made.most_grade = number();
    static const std::vector<model::AffiliationStatus> kStatuses{
        model::AffiliationStatus::confirmed, model::AffiliationStatus::planned,
        model::AffiliationStatus::refused, model::AffiliationStatus::unknown};
    made.statuses = some(kStatuses);  // perhaps none, which is not the default
    made.least_certainty = static_cast<model::Certainty>(random_() % 3);
    made.without_largest = random_() % 3;
    made.least_actor_degree = random_() % 3;
    made.least_target_degree = random_() % 3;
    if (coin()) made.observed = view::ObservationWindow{day(), day()};
    return made;
  }

 private:
  bool coin() { return random_() % 2 == 0; }
  double number() { return static_cast<double>(random_()) / 7.0 - 1e8; }
  base::Day day() {
    return base::day(0, 1, 1) + std::chrono::days{static_cast<int>(random_() % 3'652'000)};
  }
  view::Period period() {
    switch (random_() % 4) {
      case 0: return view::OnDay{day(), coin()};
      case 1: return view::During{day(), day()};
      case 2: return view::UpTo{day()};
      default: return view::AnyTime{};
    }
  }
  template <class Values>
  std::set<std::remove_cvref_t<decltype(*std::declval<Values>().begin())>> some(
      const Values& values) {
    std::set<std::remove_cvref_t<decltype(*values.begin())>> chosen;
    for (const auto& value : values) {
      if (random_() % 3 == 0) chosen.insert(value);
    }
    return chosen;
  }

  std::mt19937 random_{11};
};

TEST(SelectionDocument, EverySelectionReadsBackEqual) {
  RandomSelections selections;
  for (int i = 0; i < 500; ++i) {
    const auto selection = selections.draw();
    EXPECT_EQ(parse_selection(to_json(selection)), selection) << to_json(selection);
  }
  EXPECT_EQ(parse_selection(to_json(Selection{})), Selection{});
}

TEST(SelectionDocument, IsShortAndSaysWhatIsChosen) {
  Selection selection;
  selection.period = view::OnDay{base::parse_day("2024-06-01")};
  selection.roles = {"member"};
  EXPECT_EQ(to_json(selection), R"({
  "day": "2024-06-01",
  "format": "citynet selection 1",
  "least_certainty": "common",
  "past_happenings": true,
  "period": "on_day",
  "roles": [
    "member"
  ],
  "statuses": [
    "confirmed",
    "ended",
    "unknown"
  ],
  "unknown_dates": "include"
}
)");
}

/// Place and rule of what is refused.
std::string refused(const std::string& member, const std::string& value) {
  const std::string text = R"({"format": "citynet selection 1", "period": "any_time",
      "unknown_dates": "include")" +
                           (member.empty() ? "" : ", \"" + member + "\": " + value) + "}";
  try {
    (void)parse_selection(text);
  } catch (const base::DataError& error) {
    return error.place().column + " " + error.rule();
  }
  return "nothing";
}

TEST(SelectionDocument, WhatIsWrongIsRefusedWithItsPlace) {
  EXPECT_EQ(refused("", ""), "nothing");
  EXPECT_THAT(refused("role", R"(["member"])"), HasSubstr("/role no member of a selection"));
  EXPECT_THAT(refused("role", R"(["member"])"), HasSubstr("'roles'"));
  EXPECT_THAT(refused("roles", R"("member")"), HasSubstr("/roles a list of texts"));
  EXPECT_THAT(refused("statuses", R"(["sure"])"), HasSubstr("/statuses no word"));
  EXPECT_THAT(refused("target_kinds", R"(["town"])"), HasSubstr("/target_kinds"));
  EXPECT_THAT(refused("least_grade", R"("1")"), HasSubstr("/least_grade a number"));
  EXPECT_EQ(refused("least_grade", "1"), "nothing");
  EXPECT_THAT(refused("without_largest", "-1"), HasSubstr("/without_largest"));
  EXPECT_THAT(refused("without_largest", "1.5"), HasSubstr("/without_largest"));
  EXPECT_THAT(refused("observed_from", R"("2010-01-01")"), HasSubstr("/observed_to"));
  // A member of another period is unknown here.
  EXPECT_THAT(refused("day", R"("2010-01-01")"), HasSubstr("/day"));
}

TEST(SelectionDocument, TheFormatThePeriodAndItsDaysAreNeeded) {
  for (const auto* text :
       {"{}", R"({"format": "citynet selection 2"})", R"({"format": "citynet selection 1"})",
        R"({"format": "citynet selection 1", "period": "on_day", "unknown_dates": "include"})",
        R"({"format": "citynet selection 1", "period": "on_day", "unknown_dates": "include",
            "day": "2024-02-30"})",
        R"({"format": "citynet selection 1", "period": "sometime", "unknown_dates": "include"})",
        R"({"format": "citynet selection 1", "period": "any_time", "unknown_dates": "maybe"})"}) {
    EXPECT_THROW((void)parse_selection(text), base::DataError) << text;
  }
}

TEST(SelectionDocument, AViewIsMadeAgainFromTheSameDataOnly) {
  const auto made = [](const char* version) {
    test::Sketch sketch;
    sketch.builder().describe({"twin-towns", "Twin towns", version, {}, {}, ""});
    const auto gdansk = sketch.city("gdansk"), lodz = sketch.city("lodz");
    const auto ump = sketch.add(model::EntityKind::network, "ump");
    sketch.join(gdansk, ump, "2010-01-01/..");
    sketch.join(lodz, ump, "2020-01-01/..");
    return sketch.build();
  };
  const auto network = made("1.0");
  Selection selection;
  selection.without_actors = {"lodz"};
  const auto view =
      view::at(network, base::parse_day("2024-06-01"), view::UnknownDates::exclude, selection);
  const auto again = replay(network, to_json(view));
  EXPECT_EQ(again.selection(), view.selection());
  EXPECT_EQ(again.census(), view.census());
  EXPECT_EQ(parse_selection(to_json(view)), view.selection());
  EXPECT_THROW((void)replay(made("1.1"), to_json(view)), base::DataError);
}

}  // namespace
}  // namespace citynet::present
