#include "citynet/present/explanation.hpp"

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

std::string when(const base::DateInterval& dates) {
  const auto words = base::to_edtf(dates);
  return words == "/" ? "no date" : words;
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
                 std::span<const model::AffiliationId> side) {
  for (const auto id : side) {
    const auto& affiliation = network[id];
    page += "    " + network[affiliation.actor].name + ": " + affiliation.role;
    if (const auto words = fact_words(network, affiliation); !words.empty()) {
      page += " (" + words + ")";
    }
    page += ", " + when(dates_of(network, affiliation)) + '\n';
    for (const auto& statement : affiliation.statements) {
      append_statement(page, network, affiliation, statement);
    }
  }
}

}  // namespace

Table to_table(const view::Explanation& explanation) {
  const auto& network = explanation.network;
  Table table;
  for (const char* name :
       {"shared", "shared_name", "shared_kind", "actor", "role", "fact", "status", "start", "end",
        "stated_start", "stated_end", "certainty", "source", "source_url", "note"}) {
    table.columns.push_back({name, {}});
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
          text(source.url), text(statement.note)}) {
      table.columns[column++].values.push_back(value);
    }
  });
  return table;
}

std::string to_text(const view::Explanation& explanation) {
  const auto& network = explanation.network;
  const auto& first = network[explanation.first].name;
  const auto& second = network[explanation.second].name;
  if (explanation.shared.empty()) {
    return first + " and " + second + " share nothing in this view.\n";
  }
  std::string page = first + " and " + second + " share " +
                     std::to_string(explanation.shared.size()) +
                     (explanation.shared.size() == 1 ? " affiliation:\n" : " affiliations:\n");
  for (const auto& shared : explanation.shared) {
    const auto& target = network[shared.target];
    page += "  " + target.name + " (" + std::string(model::to_string(target.kind)) + ")\n";
    append_side(page, network, shared.of_first);
    append_side(page, network, shared.of_second);
  }
  return page;
}

}  // namespace citynet::present
