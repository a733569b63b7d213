#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace citynet::read {

/// A name in small ASCII letters and digits, for comparing: `Łódź` and `LODZ` give `lodz`,
/// `Chișinău` and `Chişinău` `chisinau`, `Đakovo` `dakovo`, `Αθήνα` `athina`, `Київ` `kiyiv`.
///
/// Latin, Greek and Cyrillic letters are transliterated by a table; everything that is no letter
/// or digit parts words with one space, but for accents and the like, which vanish. Other scripts
/// stay as they are, so that their names still differ. Linear time.
[[nodiscard]] std::string name_key(std::string_view utf8);

/// The same with ä, ö, ü, ø, å as ae, oe, ue, oe, aa, as they are written where they are missing;
/// equal to `name_key` for names without them.
[[nodiscard]] std::string spelled_out_key(std::string_view utf8);

/// The code of ISO 3166-1 alpha-2 of a country given by its code of two or three letters, or by
/// its name in English, Polish, German, French or its own languages; `EL` and `UK`, which the
/// European Union writes, are Greece and the United Kingdom. Words after the code are passed
/// over when they are set apart as in `DE Germany / DEUTSCHLAND`. Empty when unknown.
[[nodiscard]] std::optional<std::string> country_code(std::string_view text);

}  // namespace citynet::read
