#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "citynet/base/place.hpp"
#include "formats/column_use.hpp"
#include "formats/graphml_plan.hpp"

namespace citynet::formats {

/// A `<key>` of a file, or what stands for one that was never declared.
struct DeclaredKey {
  std::string id;
  std::string name{};                    ///< attr.name, else the id
  std::array<bool, 3> is_for{};          ///< by Table
  ValueType type = ValueType::text;      ///< that all of its values have
  ValueType declared = ValueType::text;  ///< that the file says they have
  std::optional<std::string> default_text{};
  bool is_drawing = false;    ///< `yfiles.type`: what yEd draws
  bool is_elsewhere = false;  ///< for ports, hyperedges or the file: no table has it
  GraphmlHint hint{};
  // In this pass:
  std::array<std::optional<std::size_t>, 3> column{};
  bool was_seen = false;   ///< its declaration
  bool is_misfit = false;  ///< some value is none of its type
};

/// The keys of a file, by id and table. An id may be used once for nodes and once for edges.
/// Outlives one pass: a file is read again when a key is declared behind its first value, or has
/// values that are none of its type.
class DeclaredKeys {
 public:
  /// Empty when there is none for this table.
  [[nodiscard]] DeclaredKey* find(Table table, std::string_view id);
  /// Another key of this id, for any table; null when there is none.
  [[nodiscard]] const DeclaredKey* find_elsewhere(std::string_view id) const;
  enum class Declared { now, before, twice };
  /// `before`: an earlier pass has seen it. `twice`: one of its tables has a key of this id from
  /// this pass, which stays.
  Declared declare(DeclaredKey key);
  /// Keys that nobody declared are forgotten, and so are the columns of all.
  void begin_pass();
  /// A key for values that name one nobody declared (yet).
  DeclaredKey& invent(Table table, std::string_view id);
  /// Whether that happened for a table of this key.
  [[nodiscard]] bool was_invented(const DeclaredKey& key) const;

  [[nodiscard]] std::size_t declared_count() const noexcept { return declared_; }
  [[nodiscard]] std::vector<DeclaredKey>& all() noexcept { return keys_; }

 private:
  using ById = std::unordered_map<std::string, std::size_t>;
  void index(std::size_t key);

  std::vector<DeclaredKey> keys_{};
  std::size_t declared_ = 0;  ///< they stand in front of the invented ones
  std::array<ById, 3> by_id_{};
  std::array<std::size_t, 3> last_{};  ///< values come in the order of their keys, mostly
};

}  // namespace citynet::formats
