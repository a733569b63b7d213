#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace citynet::formats {

/// One value of a settings document.
using Setting = std::variant<bool, std::int64_t, double, std::string, std::vector<std::string>>;

/// A flat JSON object: names with a truth value, a number, a text or a list of texts each.
using Settings = std::map<std::string, Setting>;

/// Reads one; throws DataError with the JSON pointer as `place.column`: text that is not strict
/// JSON, null, an object or another list inside.
[[nodiscard]] Settings parse_settings(std::string_view bytes, const std::string& file);

/// The JSON that reads back as the same settings, one member a line, by name. Throws
/// InvalidArgument for text that is not UTF-8 and for numbers that are not finite.
[[nodiscard]] std::string to_json(const Settings& settings);

}  // namespace citynet::formats
