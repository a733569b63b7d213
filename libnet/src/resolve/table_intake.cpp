#include "resolve/table_intake.hpp"

#include <algorithm>

#include "citynet/base/error.hpp"
#include "citynet/read/name_key.hpp"

namespace citynet::resolve {
namespace {

std::string trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string(text);
}

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  if (separator.empty()) return {text};
  std::vector<std::string> parts;
  for (std::size_t begin = 0;;) {
    const auto end = text.find(separator, begin);
    auto part = trimmed(std::string_view(text).substr(begin, end - begin));
    if (!part.empty()) parts.push_back(std::move(part));
    if (end == std::string::npos) return parts;
    begin = end + separator.size();
  }
}

std::string lower(std::string text) {
  for (auto& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return text;
}

[[noreturn]] void refuse_recipe(const std::string& file, const std::string& member,
                                const std::string& value, const std::string& rule) {
  throw base::InvalidArgument("recipe, '" + member + "' of " + file, value, rule);
}

}  // namespace

TableIntake::TableIntake(IntakeBooks& books, read::TableRows& rows, const read::TableRecipe& table)
    : books_(books), rows_(rows), table_(table), cells_(table, rows, books.ledger) {
  const ColumnFinder columns(rows, table.first_line);
  plan_parties(columns);
  grade_ = columns.find(table.grade);
  start_ = columns.find(table.start);
  end_ = columns.find(table.end);
  status_ = columns.find(table.status);
  note_ = columns.find(table.note);
  if (table.shape == "matrix") plan_matrix(columns);
  plan_start();
  add_source();
}

void TableIntake::plan_parties(const ColumnFinder& columns) {
  const auto& file = rows_.file();
  if (table_.shape == read::kUndecided) {
    refuse_recipe(file, "shape", table_.shape,
                  "rows, matrix or nodes; the file does not decide it");
  }
  if (table_.actors.empty())
    refuse_recipe(file, "actors", "none", "a table has at least one actor");
  for (const auto& actor : table_.actors) {
    actors_.push_back(plan_party(actor, columns));
    const auto& made = actors_.back();
    if (!made.has_columns()) {
      refuse_recipe(file, "actors", actor.kind, "an actor has a column for its name or its id");
    }
    if (table_.shape != "nodes" && !model::can_act(made.kind)) {
      refuse_recipe(file, "actors", actor.kind, "a kind that can join, sign, host or take part");
    }
  }
  target_ = plan_party(table_.target, columns);
  if (table_.shape != "nodes" && !model::can_be_joined(target_.kind)) {
    refuse_recipe(file, "target", table_.target.kind,
                  "a kind that can be joined: anything but a city, a region or a person");
  }
}

void TableIntake::plan_matrix(const ColumnFinder& columns) {
  for (const auto& name : table_.targets) {
    const auto& meant = books_.mentions.look_up({target_.kind, "own", "", name, ""},
                                                {rows_.file(), table_.first_line, name, {}});
    matrix_.emplace_back(*columns.find(name), meant.entity);
  }
  if (matrix_.empty()) {
    refuse_recipe(rows_.file(), "targets", "none", "the columns of what is joined");
  }
}

void TableIntake::plan_start() {
  by_sheet_ = table_.start_from == "sheet";
  const auto& words = by_sheet_ ? table_.sheet : table_.start_from;
  if (words.empty() && !by_sheet_) return;
  try {
    const auto order = read::parse_date_order(table_.date_order).value_or(read::DateOrder::ymd);
    all_start_ = read::parse_written_date(words, order);
  } catch (const base::InvalidArgument& error) {
    refuse_recipe(rows_.file(), "start_from", words, error.rule());
  }
}

void TableIntake::add_source() {
  const auto& file = rows_.file();
  auto key = read::name_key(file);
  for (auto& c : key) c = c == ' ' || static_cast<unsigned char>(c) >= 0x80U ? '-' : c;
  key = (key.empty() ? "table" : key) + "-" + std::to_string(books_.sources.size() + 1);
  const auto title = books_.recipe.title.empty() ? file : books_.recipe.title + ", " + file;
  source_ = model::SourceId(books_.sources.size());
  books_.sources.push_back({key, title, books_.recipe.url, "whole file"});
}

void TableIntake::take_all(base::Pulse& pulse) {
  constexpr std::size_t kStepsPerRow = 256;  // a row takes about as long as visiting so many arcs
  while (rows_.next(row_)) {
    pulse.spend(kStepsPerRow);
    cells_.look_at(row_);
    books_.ledger.count_row();
    if (row_.problem) {
      books_.ledger.reject(row_.problem->place, row_.problem->value, row_.problem->rule,
                           "the row is broken");
    } else {
      take_row();
    }
  }
}

void TableIntake::take_row() {
  if (table_.shape == "nodes") return take_node();
  if (table_.shape == "matrix") return take_matrix_row();
  return target_.has_columns() ? take_ties() : take_own_tie();
}

std::vector<MentionText> TableIntake::mentions_in(const PartyPlan& plan) const {
  MentionText text{plan.kind, plan.recipe.id_scheme, {}, cells_.text(plan.name), {}};
  for (const auto column : plan.id) {
    const auto& part = cells_.text(column);
    if (part.empty()) continue;
    text.id += (text.id.empty() ? "" : " / ") + part;
  }
  text.country = cells_.text(plan.country);
  if (text.country.empty()) text.country = plan.recipe.in_country;
  if (plan.recipe.separator.empty()) {
    if (text.id.empty() && text.name.empty()) return {};
    return {std::move(text)};
  }
  // Several values in the cell of the names, or of the ids where there are no names.
  const bool by_name = !text.name.empty();
  std::vector<MentionText> all;
  for (auto& part : split(by_name ? text.name : text.id, plan.recipe.separator)) {
    auto one = text;
    one.id.clear();
    one.name.clear();
    (by_name ? one.name : one.id) = std::move(part);
    all.push_back(std::move(one));
  }
  return all;
}

base::Place TableIntake::place_of(const PartyPlan& plan) const {
  return cells_.place(plan.name ? plan.name : std::optional(plan.id.front()));
}

std::optional<std::uint32_t> TableIntake::look_up(const PartyPlan& plan, const MentionText& text) {
  const auto& meant = books_.mentions.look_up(text, place_of(plan));
  if (meant.rejected) {
    books_.ledger.reject(place_of(plan), text.name.empty() ? text.id : text.name, meant.reason,
                         meant.reason);
    return std::nullopt;
  }
  return meant.entity;
}

void TableIntake::describe(const PartyPlan& plan, std::uint32_t entity) {
  auto& draft = books_.mentions.draft(entity);
  if (!draft.is_used && plan.latitude && plan.longitude && !draft.entity.location) {
    const auto latitude = parse_written_number(cells_.text(plan.latitude), table_.decimal.front());
    const auto longitude =
        parse_written_number(cells_.text(plan.longitude), table_.decimal.front());
    if (latitude && longitude && std::abs(*latitude) <= 90 && std::abs(*longitude) <= 180) {
      draft.entity.location = base::GeoPoint{*latitude, *longitude};
    }
  }
  for (const auto& [attribute, column] : plan.attributes) {
    const auto& value = cells_.text(column);
    if (!value.empty()) draft.entity.attributes.emplace(attribute, value);
  }
  draft.is_used = true;
}

std::string TableIntake::role_of(const PartyPlan& plan) const {
  const auto& word = cells_.text(plan.role);
  if (const auto known = plan.recipe.roles.find(word); known != plan.recipe.roles.end()) {
    return known->second;
  }
  if (!word.empty()) return lower(word);
  return plan.recipe.role.empty() ? "member" : plan.recipe.role;
}

/// The area around a city, as the row, an earlier one or the gazetteer says.
std::uint32_t TableIntake::area_of(const PartyPlan& plan, std::uint32_t city) {
  auto& mentions = books_.mentions;
  auto area = cells_.text(plan.area);
  const auto* place = mentions.entry_of(city);
  if (area.empty() && mentions.draft(city).part_of) return *mentions.draft(city).part_of;
  if (area.empty() && place != nullptr) area = place->area;
  if (area.empty()) return city;
  const auto country = mentions.draft(city).entity.country;
  const auto whole = mentions.entity_of("area:" + country + ":" + read::name_key(area),
                                        model::EntityKind::region, area, country);
  mentions.draft(whole).entity.type = "functional urban area";
  mentions.draft(whole).is_used = true;
  mentions.draft(city).part_of = whole;
  return whole;
}

/// The body of the row as an entity that acts for the city.
std::uint32_t TableIntake::body_of(const std::string& body, std::uint32_t city) {
  auto& mentions = books_.mentions;
  const auto known = mentions.drafts().size();
  const auto entity = mentions.entity_of(
      "body:" + std::to_string(city) + ":" + read::name_key(body), model::EntityKind::organisation,
      body, mentions.draft(city).entity.country);
  mentions.draft(entity).is_used = true;
  if (mentions.drafts().size() > known) books_.bodies.push_back({entity, city, statement({}, {})});
  return entity;
}

/// Lets the body or the area count instead of the city, as the recipe says.
void TableIntake::count_as(Actor& actor, const std::string& city_name) {
  const auto& rule = books_.recipe.counts_as;
  const auto& body = cells_.text(actor.plan->body);
  const auto city = actor.entity, area = area_of(*actor.plan, city);
  if (rule == "body" && !body.empty()) {
    actor.entity = body_of(body, city);
  } else if (rule == "area" && area != city) {
    actor.entity = area;
    actor.note = city_name;
  } else if (!body.empty() && body != city_name) {
    actor.note = body;
  }
}

std::vector<TableIntake::Actor> TableIntake::actors_of(const PartyPlan& plan) {
  std::vector<Actor> actors;
  for (const auto& text : mentions_in(plan)) {
    const auto entity = look_up(plan, text);
    if (!entity) continue;
    Actor actor{&plan, *entity, role_of(plan), {}};
    describe(plan, *entity);
    count_as(actor, text.name);
    actors.push_back(std::move(actor));
  }
  return actors;
}

void TableIntake::reject_empty(const PartyPlan& plan, std::string_view what) {
  books_.ledger.reject(place_of(plan), "", "the row names no " + std::string(what),
                       "no " + std::string(what));
}

base::DateInterval TableIntake::written_dates() {
  const auto start = cells_.date(start_), end = cells_.date(end_);
  const auto bound = [](const std::optional<base::PartialDate>& date) {
    return date ? base::Bound::at(*date) : base::Bound::unknown();
  };
  if (start && end && end->latest_possible() < start->earliest_possible()) {
    books_.ledger.doubt(cells_.place(end_), cells_.text(end_), "the end is before the start",
                        "kept, dates unknown");
    return {};
  }
  // What happens rather than lasts has one date.
  if (start && !end && table_.shape != "nodes" && model::is_happening(target_.kind)) {
    return base::DateInterval::during(*start);
  }
  return {bound(start), bound(end)};
}

base::DateInterval TableIntake::dates() {
  if (!all_start_) return written_dates();
  const auto bound = base::Bound::at(*all_start_);
  return {bound, by_sheet_ ? bound : base::Bound::unknown()};
}

model::AffiliationStatus TableIntake::status() {
  const auto& word = cells_.text(status_);
  if (word.empty()) return model::AffiliationStatus::confirmed;
  if (const auto known = model::parse_affiliation_status(lower(word))) return *known;
  books_.ledger.doubt(cells_.place(status_), word,
                      "one of confirmed, planned, proposed, refused, ended, unknown",
                      "kept, status unknown");
  return model::AffiliationStatus::unknown;
}

model::Statement TableIntake::statement(const base::DateInterval& valid,
                                        const std::string& note) const {
  auto words = cells_.text(note_);
  if (!note.empty()) words += (words.empty() ? "" : "; ") + note;
  const auto certainty = model::parse_certainty(books_.recipe.certainty);
  return {source_, certainty.value_or(model::Certainty::page), valid, std::move(words),
          cells_.place(std::nullopt)};
}

void TableIntake::count(TieOutcome outcome, const base::Place& place) {
  switch (outcome) {
    case TieOutcome::made: return books_.ledger.keep(place, "a tie");
    case TieOutcome::told_more:
      return books_.ledger.merge(place, "tells more of a tie that another row made");
    case TieOutcome::said_again: return books_.ledger.merge(place, "says again what a row said");
  }
}

void TableIntake::add_tie(const Actor& actor, std::uint32_t target, std::optional<double> grade,
                          const base::DateInterval& valid, const base::Place& place) {
  if (actor.entity == target) {
    books_.ledger.reject(place, books_.mentions.draft(target).entity.name,
                         "nothing is affiliated with itself", "a tie to itself");
    return;
  }
  books_.mentions.draft(target).is_used = true;
  count(books_.ties.take({actor.entity, target, actor.role, status(), grade,
                          statement(valid, actor.note), by_sheet_}),
        place);
}

void TableIntake::take_ties() {
  std::vector<std::pair<std::uint32_t, base::Place>> targets;
  const auto texts = mentions_in(target_);
  if (texts.empty()) return reject_empty(target_, "target");
  for (const auto& text : texts) {
    const auto entity = look_up(target_, text);
    if (!entity) continue;
    describe(target_, *entity);
    targets.emplace_back(*entity, place_of(target_));
  }
  if (targets.empty()) return;
  const auto valid = dates();
  auto grade = cells_.number(grade_);
  if (grade && *grade < 0) {
    books_.ledger.doubt(cells_.place(grade_), cells_.text(grade_), "a grade is 0 or more",
                        "kept without it");
    grade.reset();
  }
  for (const auto& plan : actors_) {
    if (mentions_in(plan).empty()) {
      reject_empty(plan, "actor");
      continue;
    }
    for (const auto& actor : actors_of(plan)) {
      for (const auto& [target, place] : targets) {
        add_tie(actor, target, grade, valid, place_of(plan));
      }
    }
  }
}

}  // namespace citynet::resolve
