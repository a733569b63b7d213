#include "read/column_meaning.hpp"

#include <array>

#include "citynet/read/name_key.hpp"

namespace citynet::read {
namespace {

struct Words {
  Meaning meaning;
  std::string_view kind;
  std::string_view keys;  ///< name keys, parted by `|`
};

constexpr std::array<Words, 27> kWords{{
    {Meaning::actor, "city",
     "|city|cities|city name|cityname|town|towns|municipality|member city|member cities|"
     "asciiname|locality|local authority|miasto|miasta|nazwa miasta|gmina|miejscowosc|ville|villes|"
     "commune|municipalite|stadt|stadte|gemeinde|ciudad|municipio|oras|localitate|comune|citta|"},
    {Meaning::actor, "organisation",
     "|partner|project partner|participant|institution|institucja|partenaire|member organisation|"
     "airline|beneficiary|"},
    {Meaning::actor, "city", "|member|members|member name|czlonek|czlonkowie|membre|mitglied|"},
    {Meaning::target, "network",
     "|network|networks|network name|association|associations|siec|sieci|nazwa sieci|"
     "stowarzyszenie|reseau|netzwerk|red|retea|rete|union|organisation|organization|org|"},
    {Meaning::target, "project",
     "|project|projects|project name|project acronym|acronym|projekt|projekty|projet|proyecto|"
     "proiect|programme|program|"},
    {Meaning::target, "event",
     "|event|events|meeting|conference|forum|wydarzenie|spotkanie|konferencja|evenement|"
     "veranstaltung|"},
    {Meaning::target, "declaration", "|declaration|deklaracja|statement|pact|treaty|"},
    {Meaning::target, "award", "|award|prize|nagroda|"},
    {Meaning::country, "",
     "|country|countries|country code|countrycode|country name|countryname|kraj|panstwo|pays|land|"
     "pais|tara|paese|iso2|iso|"},
    {Meaning::role, "", "|role|rola|funkcja|function|membership type|member type|statut|typ|"},
    {Meaning::start, "",
     "|start|start date|startdate|start time|starttime|since|from|joined|joining|year|date|year of "
     "joining|year joined|member since|project start|od|rok|rok przystapienia|data|poczatek|debut|"
     "depuis|annee|seit|beginn|jahr|desde|begin|entry|"},
    {Meaning::end, "",
     "|end|end date|enddate|end time|endtime|until|to|left|project end|do|koniec|fin|bis|ende|"
     "hasta|exit|"},
    {Meaning::grade, "", "|grade|weight|strength|level|score|count|waga|poziom|"},
    {Meaning::latitude, "", "|lat|latitude|lat gn|y|szerokosc|"},
    {Meaning::longitude, "", "|lon|lng|long|longitude|lng gn|x|dlugosc|"},
    {Meaning::wikidata, "", "|wikidata|wikidata id|wikidataid|qid|item|"},
    {Meaning::geonames, "", "|geonames|geonameid|geonames id|geoname id|"},
    {Meaning::nuts, "", "|nuts|nuts3|nuts 3|nuts code|"},
    {Meaning::lau, "", "|lau|lau code|code lau|teryt|"},
    {Meaning::status, "", "|status|"},
    {Meaning::source, "", "|source|source id|city1|city 1|city a|from city|miasto 1|miasto1|"},
    {Meaning::sink, "",
     "|target|target id|city2|city 2|city b|to city|miasto 2|miasto2|twin town|"
     "sister city|twin city|miasto partnerskie|"},
    {Meaning::id, "", "|id|code|key|kod|nr|"},
    {Meaning::label, "", "|label|name|nazwa|nom|nombre|title|"},
    {Meaning::country, "", "|country1|country 1|country a|"},
    {Meaning::unknown, "", "|country2|country 2|country b|"},
    {Meaning::unknown, "", "|note|notes|remarks|uwagi|comment|url|link|"},
}};

}  // namespace

ColumnMeaning meaning_of(std::string_view column) {
  const auto key = "|" + name_key(column) + "|";
  if (key.size() < 3) return {};
  for (const auto& words : kWords) {
    if (words.keys.find(key) != std::string_view::npos) return {words.meaning, words.kind};
  }
  return {};
}

}  // namespace citynet::read
