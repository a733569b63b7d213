#include "citynet/read/name_key.hpp"

#include <gmock/gmock.h>

namespace citynet::read {
namespace {

TEST(NameKey, TransliteratesWhatUnicodeDoesNotTakeApart) {
  EXPECT_EQ(name_key("Łódź"), "lodz");
  EXPECT_EQ(name_key("Đakovo"), "dakovo");
  EXPECT_EQ(name_key("Straße"), "strasse");
  EXPECT_EQ(name_key("Tromsø"), "tromso");
  EXPECT_EQ(name_key("Kırşehir"), "kirsehir");
  EXPECT_EQ(name_key("İzmir"), "izmir");
  EXPECT_EQ(name_key("Ærø"), "aero");
}

TEST(NameKey, TakesTheCommaAndTheCedillaForTheSame) {
  EXPECT_EQ(name_key("Chișinău"), "chisinau");
  EXPECT_EQ(name_key("Chişinău"), "chisinau");
  EXPECT_EQ(name_key("Bălți"), name_key("Bălţi"));
}

TEST(NameKey, TakesComposedAndDecomposedLettersForTheSame) {
  EXPECT_EQ(name_key("Gdan\u0301sk"), name_key("Gdańsk"));
}

TEST(NameKey, ReadsGreekAndCyrillic) {
  EXPECT_EQ(name_key("Αθήνα"), "athina");
  EXPECT_EQ(name_key("Львів"), "lviv");
  EXPECT_EQ(name_key("Београд"), "beograd");
}

TEST(NameKey, PartsWordsWithOneSpace) {
  EXPECT_EQ(name_key("  Bielsko–Biała, (miasto) "), "bielsko biala miasto");
  EXPECT_EQ(name_key("L'Aquila"), "l aquila");
  EXPECT_EQ(name_key("..."), "");
  EXPECT_EQ(name_key(""), "");
}

TEST(NameKey, LeavesOtherScriptsApart) {
  EXPECT_EQ(name_key("東京"), "東京");
  EXPECT_NE(name_key("東京"), name_key("京都"));
}

TEST(NameKey, SpellsOutWhereItIsAskedTo) {
  EXPECT_EQ(spelled_out_key("München"), "muenchen");
  EXPECT_EQ(spelled_out_key("Ålborg"), "aalborg");
  EXPECT_EQ(spelled_out_key("Gdańsk"), name_key("Gdańsk"));
}

TEST(CountryCode, ReadsCodesAndNamesInSeveralLanguages) {
  for (const auto* text : {"PL", "pl", "POL", "Poland", "Polska", "Polen", "Pologne"}) {
    EXPECT_EQ(country_code(text), "PL") << text;
  }
  EXPECT_EQ(country_code("Mołdawia"), "MD");
  EXPECT_EQ(country_code("Republic of Moldova"), "MD");
  EXPECT_EQ(country_code("Czech Republic"), "CZ");
  EXPECT_EQ(country_code("Türkiye"), "TR");
  EXPECT_EQ(country_code("Turkey"), "TR");
}

TEST(CountryCode, KnowsTheCodesOfTheEuropeanUnion) {
  EXPECT_EQ(country_code("EL"), "GR");
  EXPECT_EQ(country_code("UK"), "GB");
}

TEST(CountryCode, ReadsACodeBesideNamesThatAgreeWithIt) {
  EXPECT_EQ(country_code("DE Germany / DEUTSCHLAND"), "DE");
  EXPECT_EQ(country_code("DE Poland / DEUTSCHLAND"), std::nullopt);
}

TEST(CountryCode, SaysWhenItDoesNotKnow) {
  EXPECT_EQ(country_code("Atlantis"), std::nullopt);
  EXPECT_EQ(country_code("XX"), std::nullopt);
  EXPECT_EQ(country_code(""), std::nullopt);
}

}  // namespace
}  // namespace citynet::read
