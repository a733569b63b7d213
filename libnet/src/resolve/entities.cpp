#include <algorithm>

#include "citynet/base/error.hpp"
#include "resolve/entity_draft.hpp"

namespace citynet::resolve {
namespace {

/// All rows of the table; references may point forwards, so no row is added before all are read.
class Entities {
 public:
  explicit Entities(TableRun& run) : run_(run), resolution_(run.resolution()) {}

  void read();
  void refuse_duplicates();
  void check_references();
  void add();

 private:
  void refuse(std::size_t draft, const std::string& column, const std::string& value,
              std::string rule);
  [[nodiscard]] const EntityDraft* find(const std::string& key) const;
  void check_reference(std::size_t draft, const std::string& column, const std::string& key);
  void check_place(std::size_t draft);
  void refuse_orphans();
  void add_one(EntityDraft& draft);
  void connect(const EntityDraft& draft);

  TableRun& run_;
  Resolution& resolution_;
  std::vector<EntityDraft> drafts_{};
  /// Looked up, never iterated.
  std::unordered_map<std::string, std::size_t> by_key_{};
  std::unordered_map<std::string, std::vector<std::size_t>> referrers_{};
  std::vector<std::size_t> refused_{};  ///< whose referrers were not looked at yet
};

void Entities::read() {
  for (const auto& record : run_.table().records) {
    drafts_.push_back(read_entity(run_, record));
    const auto& draft = drafts_.back();
    if (!draft.row.is_good()) {
      resolution_.refused_entities.emplace(draft.entity.key, draft.row.place());
    }
  }
}

void Entities::refuse(std::size_t draft, const std::string& column, const std::string& value,
                      std::string rule) {
  auto& row = drafts_[draft].row;
  if (row.is_good()) refused_.push_back(draft);
  row.fail(column, value, std::move(rule));
  resolution_.refused_entities.emplace(drafts_[draft].entity.key, row.place());
}

/// Of the good rows with one id the first one stays.
void Entities::refuse_duplicates() {
  for (std::size_t i = 0; i < drafts_.size(); ++i) {
    auto& draft = drafts_[i];
    if (!draft.row.is_good()) continue;
    const auto [first, is_new] = by_key_.emplace(draft.entity.key, i);
    if (is_new) {
      resolution_.entity_keys.push_back(draft.entity.key);
    } else {
      draft.row.fail("id", draft.entity.key,
                     "each entity has an id of its own; " +
                         base::to_string(drafts_[first->second].row.place()) +
                         " has this one already");
    }
  }
}

const EntityDraft* Entities::find(const std::string& key) const {
  const auto found = by_key_.find(key);
  if (found == by_key_.end() || !drafts_[found->second].row.is_good()) return nullptr;
  return &drafts_[found->second];
}

void Entities::check_reference(std::size_t draft, const std::string& column,
                               const std::string& key) {
  if (key.empty()) return;
  if (find(key) != nullptr) {
    referrers_[key].push_back(draft);
  } else {
    refuse(draft, column, key,
           not_found_rule(resolution_, "entity", key, resolution_.entity_keys,
                          resolution_.refused_entities));
  }
}

void Entities::check_place(std::size_t draft) {
  const auto& key = drafts_[draft].place;
  const auto* place = find(key);
  if (place == nullptr) return;
  const auto kind = place->entity.kind;
  if (kind == model::EntityKind::city || kind == model::EntityKind::region) return;
  refuse(draft, "place", key,
         "of kind " + std::string(to_string(kind)) + "; a place is a city or a region");
}

void Entities::check_references() {
  for (std::size_t i = 0; i < drafts_.size(); ++i) {
    const auto& draft = drafts_[i];
    if (!draft.row.is_good()) continue;
    check_reference(i, "part_of", draft.part_of);
    check_reference(i, "place", draft.place);
    check_place(i);
    if (!draft.part_of.empty() && draft.part_of == draft.entity.key) {
      refuse(i, "part_of", draft.part_of, "nothing is a part of itself");
    }
  }
  refuse_orphans();
}

/// A row that refers to a refused one is refused too, and so on.
void Entities::refuse_orphans() {
  while (!refused_.empty()) {
    const auto key = drafts_[refused_.back()].entity.key;
    const auto place = drafts_[refused_.back()].row.place();
    refused_.pop_back();
    const auto found = referrers_.find(key);
    if (found == referrers_.end()) continue;
    for (const auto i : found->second) {
      if (!drafts_[i].row.is_good()) continue;
      const bool is_part = drafts_[i].part_of == key;
      refuse(i, is_part ? "part_of" : "place", key,
             "refers to " + base::to_string(place) + ", a row that was refused");
    }
  }
}

void Entities::add_one(EntityDraft& draft) {
  if (!draft.row.is_good()) {
    run_.reject();
    return;
  }
  resolution_.builder.add_entity(std::move(draft.entity));
  run_.keep();
}

void Entities::connect(const EntityDraft& draft) {
  if (!draft.row.is_good()) return;
  auto& builder = resolution_.builder;
  // The drafts gave their entities away; the row still knows the id.
  const auto id = *builder.find_entity(draft.row.text("id"));
  if (!draft.place.empty()) builder.set_place(id, *builder.find_entity(draft.place));
  if (draft.part_of.empty()) return;
  try {
    builder.set_part_of(id, *builder.find_entity(draft.part_of));
  } catch (const base::InvalidArgument&) {
    run_.add({base::Severity::doubt, draft.row.place("part_of"), draft.part_of,
              "nothing is a part of itself, through others neither",
              "kept, but not as a part of anything"});
  }
}

void Entities::add() {
  for (auto& draft : drafts_) add_one(draft);
  for (const auto& draft : drafts_) connect(draft);
  auto& keys = resolution_.entity_keys;
  const auto is_gone = [&](const std::string& key) {
    return !resolution_.builder.find_entity(key).has_value();
  };
  keys.erase(std::remove_if(keys.begin(), keys.end(), is_gone), keys.end());
}

}  // namespace

void resolve_entities(Resolution& resolution) {
  const auto* table = resolution.dataset.table("entities");
  if (table == nullptr) {
    throw base::DataError({"datapackage.json", {}, "/resources", {}}, "",
                          "a city-cooperation package has a table 'entities'");
  }
  TableRun run(resolution, *table, {"id", "kind", "name"},
               {"type", "name_en", "aliases", "country", "region", "lat", "lon", "wikidata",
                "geonames", "start", "end", "part_of", "place", "source", "certainty", "note"});
  if (const auto id = run.column("id")) {
    for (const auto& record : table->rejected) {
      resolution.refused_entities.emplace(record.values[*id].value_or(""), record.place);
    }
  }
  Entities entities(run);
  entities.read();
  entities.refuse_duplicates();
  entities.check_references();
  entities.add();
  run.finish();
}

}  // namespace citynet::resolve
