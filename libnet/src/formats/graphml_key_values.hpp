#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/graphml_plan.hpp"
#include "formats/text_block.hpp"
#include "formats/xml_text.hpp"

namespace citynet::formats {

/// The values under one key of GraphML, with the tags around them made once.
class GraphmlKeyValues {
 public:
  /// All of them outlive it.
  GraphmlKeyValues(const GraphmlKey& key, std::string_view indent, const GraphmlProfile& profile);

  [[nodiscard]] bool is_written(std::size_t row) const {
    const auto& present = column_.present;
    if (!present.empty() && present[row] == 0) return false;
    return reals_ == nullptr || is_readable(profile_, (*reals_)[row]);
  }

  /// The offset of a character that cannot be written.
  std::optional<std::size_t> put(TextBlock& out, std::size_t row) const {
    if (texts_ == nullptr) {
      put_other(out, row);
      return std::nullopt;
    }
    const std::string_view text = (*texts_)[row];
    if (!is_plain_xml_text(text)) return put_escaped(out, text);
    out.put(opening_, text, "</data>\n");
    return std::nullopt;
  }

  [[nodiscard]] const GraphColumn& column() const { return column_; }

 private:
  void put_other(TextBlock& out, std::size_t row) const;
  std::optional<std::size_t> put_escaped(TextBlock& out, std::string_view text) const;

  const GraphColumn& column_;
  const GraphmlProfile& profile_;
  const std::vector<std::string>* texts_;
  const std::vector<double>* reals_;
  std::string opening_;
};

}  // namespace citynet::formats
