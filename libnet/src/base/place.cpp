#include "citynet/base/place.hpp"

#include "base/in_quotes.hpp"

namespace citynet::base {

std::string to_string(const Place& place) {
  std::string text = place.file;
  if (place.row) {
    text += text.empty() ? "line " : ":";
    text += std::to_string(*place.row);
  }
  if (place.column_number) {
    if (place.row) {
      text += ":";
    } else {
      text += text.empty() ? "character " : " character ";
    }
    text += std::to_string(*place.column_number);
  }
  if (!place.column.empty()) {
    if (!text.empty()) text += " ";
    text += "column " + in_quotes(place.column);
  }
  return text;
}

}  // namespace citynet::base
