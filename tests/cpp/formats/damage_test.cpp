#include "citynet/formats/damage.hpp"

#include <gmock/gmock.h>

namespace citynet::formats {
namespace {

using testing::IsEmpty;

TEST(Damage, FindsRunsOfLostCharactersWithOffsetAndLength) {
  const auto found = find_damage("Łódź\nab\uFFFD\uFFFDc");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0], (Damage{DamageKind::lost, 10, 6, 2, 2, 3, "\uFFFD\uFFFD", std::nullopt}));
}

TEST(Damage, OffersTheWordThatWasMisread) {
  // The bytes of cp1250 shown by cp1252: ³ for ł, º for ş, ã for ă, £ for Ł, Ÿ for ź.
  for (const auto& [seen, real] :
       {std::pair("Wroc³aw", "Wrocław"), std::pair("Chiºinãu", "Chişinău"),
        std::pair("£ódŸ", "Łódź"), std::pair("Bia³ystok", "Białystok"),
        std::pair("Pi³¹", "Piłą")}) {
    const auto found = find_damage(seen);
    ASSERT_EQ(found.size(), 1u) << seen;
    EXPECT_EQ(found[0].kind, DamageKind::misread);
    EXPECT_EQ(found[0].repair, real);
    EXPECT_EQ(found[0].text, seen);
  }
}

TEST(Damage, OffersTheCharactersThatWereDoubled) {
  // C5 82, the UTF-8 of ł, shown by cp1250 and by cp1252; C4 83 of ă; C3 B3 of ó.
  for (const auto& [seen, real] :
       {std::pair("WrocĹ‚aw", "Wrocław"), std::pair("WrocÅ‚aw", "Wrocław"),
        std::pair("BÄƒlÈ›i", "Bălți"), std::pair("KrakÃ³w", "Kraków")}) {
    const std::string text = seen;
    const auto found = find_damage(text);
    ASSERT_FALSE(found.empty()) << seen;
    EXPECT_EQ(found[0].kind, DamageKind::doubled) << seen;
    EXPECT_EQ(repaired(text, found), real);
  }
}

TEST(Damage, LeavesOrdinaryTextAlone) {
  for (const auto* text :
       {"Łódź, Chișinău, Đakovo, Νάουσα, Київ", "120 m³, 5 km², 1º y 2ª, n° 5", "¿Qué tal?",
        "«Orléans» – l’été", "SPÓŁKA AKCYJNA", "Münster, Ærø, Ísafjörður", "½ litra, £5, ±2",
        "Île-de-France; São Tomé; Kaunas–Vilnius", "Accelerate³, a note¹"}) {
    EXPECT_THAT(find_damage(text), IsEmpty()) << text;
  }
}

TEST(Damage, RepairsOnlyWhatIsOffered) {
  const std::string text = "Wroc³aw \uFFFD KrakÃ³w";
  EXPECT_EQ(repaired(text, find_damage(text)), "Wrocław \uFFFD Kraków");
  EXPECT_EQ(repaired(text, {}), text);
}

TEST(Damage, FindsControlCharacters) {
  const auto found = find_damage("a\tb\nc\x01\x02");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, DamageKind::control);
  EXPECT_EQ(found[0].offset, 5u);
  EXPECT_EQ(found[0].length, 2u);
}

TEST(Damage, KindsHaveNamesThatReadBack) {
  for (const auto kind :
       {DamageKind::lost, DamageKind::misread, DamageKind::doubled, DamageKind::control}) {
    EXPECT_EQ(parse_damage_kind(to_string(kind)), kind);
  }
  EXPECT_EQ(parse_damage_kind("broken"), std::nullopt);
}

}  // namespace
}  // namespace citynet::formats
