#include <map>

#include "citynet/base/error.hpp"
#include "resolve/row.hpp"
#include "resolve/tie.hpp"

namespace citynet::resolve {
namespace {

struct Pair {
  model::EntityId unit, represented;

  friend auto operator<=>(const Pair&, const Pair&) = default;
};

struct FirstRow {
  Pair pair;
  std::size_t spell;
};

using SpellsOfPair = std::map<Pair, Spells>;

void check_end(const Resolution& resolution, Row& row, const std::string& column,
               const std::optional<model::EntityId>& id) {
  if (!id) return;
  const auto& entity = resolution.builder.entity(*id);
  if (can_act(entity.kind)) return;
  row.fail(column, entity.key,
           "of kind " + std::string(to_string(entity.kind)) +
               ", which neither acts for others nor lets others act for it");
}

void take(TableRun& run, Row& row, SpellsOfPair& spells, std::vector<FirstRow>& order) {
  const auto unit = row.entity("unit"), represented = row.entity("represented");
  check_end(run.resolution(), row, "unit", unit);
  check_end(run.resolution(), row, "represented", represented);
  if (unit && unit == represented) {
    row.fail("represented", row.text("represented"), "nothing represents itself");
  }
  auto statement = row.statement(row.dates(false, false));
  if (!row.is_good() || !unit || !represented) {
    run.reject();
    return;
  }
  const Pair pair{*unit, *represented};
  auto& known = spells.emplace(pair, Spells(true)).first->second;
  if (known.take(run, {std::move(statement)})) order.push_back({pair, known.all().size() - 1});
}

}  // namespace

void resolve_representations(Resolution& resolution) {
  const auto* table = resolution.dataset.table("representations");
  if (table == nullptr) return;
  TableRun run(resolution, *table, {"unit", "represented"},
               {"start", "end", "source", "certainty", "note"});
  run.note_other_columns();
  SpellsOfPair spells;
  std::vector<FirstRow> order;
  for (const auto& record : table->records) {
    Row row(run, record);
    take(run, row, spells, order);
  }
  for (const auto& [pair, index] : order) {
    const auto& spell = spells.at(pair).all()[index];
    resolution.builder.add_representation(
        {pair.unit, pair.represented, spell.settle_dates(run), spell.statements()});
  }
  run.finish();
}

}  // namespace citynet::resolve
