#include <array>
#include <charconv>
#include <unordered_set>

#include "citynet/base/error.hpp"
#include "citynet/read/name_key.hpp"
#include "citynet/resolve/gazetteer.hpp"

namespace citynet::resolve {
namespace {

constexpr std::size_t kColumns = 19;
enum Column : std::size_t {
  kId = 0,
  kName = 1,
  kAsciiName = 2,
  kAlternateNames = 3,
  kLatitude = 4,
  kLongitude = 5,
  kFeature = 7,
  kCountry = 8,
  kPopulation = 14
};

using Fields = std::array<std::string_view, kColumns>;

Fields cut(std::string_view row, const std::string& file, std::size_t line) {
  Fields fields{};
  std::size_t count = 0;
  for (;; ++count) {
    const auto end = row.find('\t');
    if (count < kColumns) fields[count] = row.substr(0, end);
    if (end == std::string_view::npos) break;
    row.remove_prefix(end + 1);
  }
  if (count + 1 != kColumns || fields[kId].empty() || fields[kName].empty()) {
    throw base::DataError({file, line, {}, {}}, std::to_string(count + 1) + " columns",
                          "a row of GeoNames has 19 columns, with an id and a name");
  }
  return fields;
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

bool is_no_municipality(std::string_view feature) {
  return feature == "PPLX" || feature == "PPLH" || feature == "PPLQ" || feature == "PPLW" ||
         feature == "PPLCH";
}

GazetteerEntry entry_of(const Fields& fields) {
  GazetteerEntry entry;
  entry.key = "gn-" + std::string(fields[kId]);
  entry.name = fields[kName];
  entry.country = fields[kCountry];
  entry.ids["geonames"] = fields[kId];
  if (fields[kAsciiName] != fields[kName]) entry.aliases.emplace_back(fields[kAsciiName]);
  for (auto names = fields[kAlternateNames]; !names.empty();) {
    const auto end = std::min(names.find(','), names.size());
    if (end > 0) entry.aliases.emplace_back(names.substr(0, end));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  const auto latitude = number_of<double>(fields[kLatitude]);
  const auto longitude = number_of<double>(fields[kLongitude]);
  if (latitude && longitude) entry.location = base::GeoPoint{*latitude, *longitude};
  entry.population = number_of<std::size_t>(fields[kPopulation]).value_or(0);
  return entry;
}

/// `krakow-pl`; with the id behind it when the country has the name twice.
void name_keys(std::vector<GazetteerEntry>& entries) {
  std::unordered_set<std::string> taken;
  for (auto& entry : entries) {
    auto key = read::name_key(entry.name) + " " + read::name_key(entry.country);
    for (auto& c : key) {
      if (c == ' ') c = '-';
      if (static_cast<unsigned char>(c) >= 0x80U) key.clear();
      if (key.empty()) break;
    }
    if (!key.empty() && key.front() != '-' && taken.insert(key).second) {
      entry.key = std::move(key);
    } else {
      entry.key = (key.empty() ? "place" : key) + "-" + entry.ids["geonames"];
    }
  }
}

}  // namespace

Gazetteer Gazetteer::from_geonames(std::string_view bytes, const std::string& file) {
  std::vector<GazetteerEntry> entries;
  for (std::size_t line = 1; !bytes.empty(); ++line) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    auto row = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty()) continue;
    const auto fields = cut(row, file, line);
    if (!is_no_municipality(fields[kFeature])) entries.push_back(entry_of(fields));
  }
  name_keys(entries);
  return Gazetteer(std::move(entries));
}

}  // namespace citynet::resolve
