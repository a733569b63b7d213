#include "citynet/present/explanation.hpp"

#include <sstream>

#include "citynet/base/edtf.hpp"
#include "present/names.hpp"

namespace citynet::present {
namespace {

using model::Network;

Value text(std::string words) {
  if (words.empty()) return std::monostate{};
  return words;
}

template <class Visit>
void for_each_statement(const view::Explanation& explanation, Visit visit) {
  const auto& network = explanation.network;
  for (const auto& shared : explanation.shared) {
    for (const auto* side : {&shared.of_first, &shared.of_second}) {
      for (const auto id : *side) {
        for (const auto& statement : network[id].statements) visit(shared, network[id], statement);
      }
    }
  }
}

/// A number as people write it: six digits at most.
std::string number(double value) {
  std::ostringstream words;
  words << value;
  return words.str();
}

std::string when(const base::DateInterval& dates) {
  const auto words = base::to_edtf(dates);
  return words == "/" ? "no date" : words;
}

/// Whose affiliation it is, seen from an end of the tie: of a city its own or that of its unit, of
/// a network of cities what it is to the city that is shared.
std::string side_name(const Network& network, const model::Affiliation& affiliation,
                      model::EntityId end, model::EntityId shared) {
  if (affiliation.target == end) return network[end].name;
  if (affiliation.target == shared || affiliation.actor == shared || affiliation.fact) {
    return network[affiliation.actor].name;
  }
  // A step of a path: what is joined is not what the two share.
  return network[affiliation.actor].name + " in " + network[affiliation.target].name;
}

/// The other parts of a fact, so that "winner" says of what: `category Zatrudnianie ...`.
std::string fact_words(const Network& network, const model::Affiliation& affiliation) {
  if (!affiliation.fact) return {};
  std::string words;
  for (const auto& [entity, part] : network[*affiliation.fact].participants) {
    if (entity == affiliation.actor) continue;
    words += (words.empty() ? "" : ", ") + part + " " + network[entity].name;
  }
  return words;
}

void append_statement(std::string& page, const Network& network,
                      const model::Affiliation& affiliation, const model::Statement& statement) {
  const auto& source = network[statement.source];
  page += "      " + source.title;
  if (!source.url.empty()) page += ", " + source.url;
  page += " [" + std::string(model::to_string(statement.certainty)) + "]";
  // Which source gives which date, where they do not all say the same.
  if (statement.valid != affiliation.valid) page += ", gives " + when(statement.valid);
  page += '\n';
  if (!statement.note.empty()) page += "      note: " + statement.note + '\n';
}

void append_side(std::string& page, const Network& network,
                 std::span<const model::AffiliationId> side, model::EntityId end,
                 model::EntityId shared) {
  for (const auto id : side) {
    const auto& affiliation = network[id];
    page += "    " + side_name(network, affiliation, end, shared) + ": " + affiliation.role;
    if (const auto words = fact_words(network, affiliation); !words.empty()) {
      page += " (" + words + ")";
    }
    page += ", " + when(dates_of(network, affiliation)) + '\n';
    for (const auto& statement : affiliation.statements) {
      append_statement(page, network, affiliation, statement);
    }
  }
}

/// What is shared and what it adds is all that is known without records.
void add_bare_rows(Table& table, const view::Explanation& explanation) {
  for (const auto& shared : explanation.shared) {
    for (auto& column : table.columns) column.values.emplace_back(std::monostate{});
    table.columns.front().values.back() = shared.key;
    table.columns.back().values.back() = shared.contribution;
  }
}

/// The strength, where it is not simply the number of things shared, and whether it made a tie.
std::string strength_words(const view::Explanation& explanation) {
  std::string words;
  if (explanation.strength != static_cast<double>(explanation.shared.size())) {
    words = ", strength " + number(explanation.strength);
  }
  if (!explanation.tied) words += ", not tied in this graph";
  return words;
}

}  // namespace

Table to_table(const view::Explanation& explanation) {
  const auto& network = explanation.network;
  Table table;
  for (const char* name : {"shared", "shared_name", "shared_kind", "actor", "role", "fact",
                           "status", "start", "end", "stated_start", "stated_end", "certainty",
                           "source", "source_url", "note", "joined", "contribution"}) {
    table.columns.push_back({name, {}});
  }
  if (!explanation.has_records) {
    add_bare_rows(table, explanation);
    return table;
  }
  for_each_statement(explanation, [&](const view::SharedAffiliation& shared,
                                      const model::Affiliation& affiliation,
                                      const model::Statement& statement) {
    const auto& target = network[shared.target];
    const auto& source = network[statement.source];
    const auto& dates = dates_of(network, affiliation);
    std::size_t column = 0;
    for (auto& value :
         {text(target.key), text(target.name), text(std::string(model::to_string(target.kind))),
          text(network[affiliation.actor].key), text(affiliation.role),
          text(fact_words(network, affiliation)),
          text(std::string(model::to_string(affiliation.status))),
          text(base::to_edtf(dates.start())), text(base::to_edtf(dates.end())),
          text(base::to_edtf(statement.valid.start())), text(base::to_edtf(statement.valid.end())),
          text(std::string(model::to_string(statement.certainty))), text(source.title),
          text(source.url), text(statement.note), text(network[affiliation.target].key),
          Value(shared.contribution)}) {
      table.columns[column++].values.push_back(value);
    }
  });
  return table;
}

std::string to_text(const view::Explanation& explanation) {
  const auto& network = explanation.network;
  const bool named = explanation.has_records;
  const auto& first = named ? network[explanation.first].name : explanation.first_key;
  const auto& second = named ? network[explanation.second].name : explanation.second_key;
  const auto count = explanation.shared.size();
  if (count == 0) return first + " and " + second + " share nothing in this view.\n";
  std::string page = first + " and " + second + " share " + std::to_string(count) +
                     (count == 1 ? " affiliation" : " affiliations") + strength_words(explanation) +
                     ":\n";
  for (const auto& shared : explanation.shared) {
    page += "  " + (named ? network[shared.target].name + " (" +
                                std::string(model::to_string(network[shared.target].kind)) + ")"
                          : shared.key);
    if (shared.contribution != 1) page += ", adds " + number(shared.contribution);
    if (shared.together != view::OverlapRange{}) {
      page +=
          ", together " + number(shared.together.lower) + " to " + number(shared.together.upper);
    }
    page += '\n';
    append_side(page, network, shared.of_first, explanation.first, shared.target);
    append_side(page, network, shared.of_second, explanation.second, shared.target);
  }
  if (explanation.rest != 0) {
    page += "  What no shared affiliation adds: " + number(explanation.rest) + '\n';
  }
  return page;
}

}  // namespace citynet::present
