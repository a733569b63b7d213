#pragma once

#include <string>

#include "citynet/model/entity.hpp"
#include "resolve/row.hpp"

namespace citynet::resolve {

/// An entity whose references to other entities are still ids.
struct EntityDraft {
  Row row;
  model::Entity entity{};
  std::string part_of{}, place{};
};

/// Understands one row of the table of entities, but for its references.
[[nodiscard]] EntityDraft read_entity(TableRun& run, const read::RawRecord& record);

}  // namespace citynet::resolve
