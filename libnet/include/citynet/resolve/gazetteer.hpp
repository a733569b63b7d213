#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "citynet/base/geo_point.hpp"
#include "citynet/model/network.hpp"

namespace citynet::resolve {

/// One place of a gazetteer.
struct GazetteerEntry {
  std::string key;   ///< unique in the gazetteer, ASCII
  std::string name;  ///< in its own spelling
  std::string country{};
  std::vector<std::string> aliases{};        ///< other names, exonyms, former ones
  std::map<std::string, std::string> ids{};  ///< by scheme: wikidata, geonames, nuts, lau
  std::optional<base::GeoPoint> location{};
  std::string area{};          ///< the functional urban area or region it belongs to
  std::size_t population = 0;  ///< 0 when unknown
};

/// How a mention was found.
enum class MatchedBy {
  id,         ///< an id of a scheme that both have
  key,        ///< the name of the place, compared as a key, and its country
  alias,      ///< another name of the place, and its country
  decision,   ///< a person said so
  candidate,  ///< not found; there are places of a similar name for a person to choose from
  none,       ///< not found at all
};

[[nodiscard]] std::string_view to_string(MatchedBy matched) noexcept;

struct GazetteerMatch {
  MatchedBy matched = MatchedBy::none;
  std::vector<std::uint32_t> entries{};  ///< one, or several between which nothing decides
};

/// Places with their names and ids, for looking up.
class Gazetteer {
 public:
  Gazetteer() = default;

  /// Throws InvalidArgument for an empty or repeated key, or an empty name.
  explicit Gazetteer(std::vector<GazetteerEntry> entries);

  /// The cities and regions of a data set: name, English name, aliases, ids, place.
  [[nodiscard]] static Gazetteer from_network(const model::Network& network);

  /// A dump of GeoNames (`cities15000.txt`: 19 columns parted by tabs, no header). Sections of
  /// populated places, historical, abandoned and destroyed ones (PPLX, PPLH, PPLQ, PPLW, PPLCH)
  /// are left out, as no municipality has their name. Throws DataError at the line that is not
  /// such a row. http://download.geonames.org/export/dump/
  [[nodiscard]] static Gazetteer from_geonames(std::string_view bytes,
                                               const std::string& file = "cities15000.txt");

  [[nodiscard]] std::span<const GazetteerEntry> entries() const noexcept { return entries_; }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view key) const;

  /// By an id; empty when the scheme or the id is unknown.
  [[nodiscard]] GazetteerMatch find_id(std::string_view scheme, const std::string& id) const;

  /// By name and country, in this order: the name itself, the name as it is spelled without its
  /// marks (`Muenchen`), other names, then the same without what stands in brackets. The first
  /// step that finds exactly one place decides; one that finds several decides nothing and gives
  /// them. The name of one place that is also another name of a larger one decides nothing either
  /// (`Halle` and Halle (Saale)). Without a country nothing is decided, and places of the name are
  /// candidates. Constant time but for the length of the name.
  [[nodiscard]] GazetteerMatch find_name(std::string_view name, std::string_view country) const;

  /// The places of a country, for a person to choose from; all of them for an empty country.
  [[nodiscard]] std::span<const std::uint32_t> in_country(std::string_view country) const;

 private:
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;

  void index(std::uint32_t number);
  void index_names(std::uint32_t number, std::string_view country);
  void add_larger(GazetteerMatch& match, const std::vector<std::uint32_t>& others) const;
  [[nodiscard]] GazetteerMatch find_key(const std::string& key, std::string_view country) const;

  std::vector<GazetteerEntry> entries_{};
  std::unordered_map<std::string, std::uint32_t> by_key_{};
  Index by_id_{}, by_name_{}, by_alias_{}, by_country_{};
  std::vector<std::uint32_t> all_{};
};

}  // namespace citynet::resolve
