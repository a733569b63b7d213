#include "citynet/base/edtf.hpp"
#include "citynet/base/error.hpp"
#include "resolve/row.hpp"

namespace citynet::resolve {
namespace {

std::optional<base::PartialDate> read_date(Row& row) {
  const auto text = row.text("dated");
  if (text.empty()) return std::nullopt;
  try {
    return base::parse_edtf_date(text);
  } catch (const base::InvalidArgument& error) {
    row.fail("dated", text, error.rule());
    return std::nullopt;
  }
}

void resolve_row(TableRun& run, Row& row) {
  auto& resolution = run.resolution();
  model::Source source{row.required("id"), row.text("title"), row.text("url"),
                       row.text("access"), read_date(row),    row.text("note")};
  if (resolution.builder.find_source(source.key)) {
    row.fail("id", source.key, "each source has an id of its own");
  }
  if (!row.is_good()) {
    resolution.refused_sources.emplace(source.key, row.place());
    run.reject();
    return;
  }
  resolution.source_keys.push_back(source.key);
  resolution.builder.add_source(std::move(source));
  run.keep();
}

}  // namespace

void resolve_sources(Resolution& resolution) {
  const auto* table = resolution.dataset.table("sources");
  if (table == nullptr) return;
  TableRun run(resolution, *table, {"id"}, {"title", "url", "access", "dated", "note"});
  run.note_other_columns();
  if (const auto id = run.column("id")) {
    for (const auto& record : table->rejected) {
      resolution.refused_sources.emplace(record.values[*id].value_or(""), record.place);
    }
  }
  for (const auto& record : table->records) {
    Row row(run, record);
    resolve_row(run, row);
  }
  run.finish();
}

}  // namespace citynet::resolve
