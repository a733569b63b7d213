#include "formats/graphml_key_values.hpp"

#include <cmath>

namespace citynet::formats {
namespace {

/// As XML Schema spells them.
std::string_view infinite_word(double number) {
  if (std::isnan(number)) return "NaN";
  return number > 0 ? "INF" : "-INF";
}

std::string_view truth_word(bool truth, bool as_number) {
  if (as_number) return truth ? "1" : "0";
  return truth ? "true" : "false";
}

}  // namespace

GraphmlKeyValues::GraphmlKeyValues(const GraphmlKey& key, std::string_view indent,
                                   const GraphmlProfile& profile)
    : column_(*key.column),
      profile_(profile),
      texts_(std::get_if<std::vector<std::string>>(&column_.values)),
      reals_(std::get_if<std::vector<double>>(&column_.values)),
      opening_(std::string(indent) + "<data key=\"" + key.id + "\">") {}

void GraphmlKeyValues::put_other(TextBlock& out, std::size_t row) const {
  out.put(opening_);
  if (reals_ != nullptr && std::isfinite((*reals_)[row])) {
    out.put_number((*reals_)[row]);
  } else if (reals_ != nullptr) {
    out.put(infinite_word((*reals_)[row]));
  } else if (const auto* whole = std::get_if<std::vector<std::int64_t>>(&column_.values)) {
    out.put_number((*whole)[row]);
  } else {
    out.put(truth_word(std::get<std::vector<std::uint8_t>>(column_.values)[row] != 0,
                       profile_.one_and_zero));
  }
  out.put("</data>\n");
}

std::optional<std::size_t> GraphmlKeyValues::put_escaped(TextBlock& out,
                                                         std::string_view text) const {
  std::string escaped;
  const auto bad = append_xml_text(escaped, text);
  out.put(opening_, escaped, "</data>\n");
  return bad;
}

}  // namespace citynet::formats
