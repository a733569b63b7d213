#include "citynet/formats/encoding.hpp"

#include <gmock/gmock.h>

namespace citynet::formats {
namespace {

using testing::ElementsAre;

// "Gdańsk, Wrocław, Kraków, Łódź, Świnoujście" in the encodings, byte by byte after the mapping
// tables CP1250.TXT and 8859-2.TXT of the Unicode Consortium.
constexpr std::string_view kPolishCp1250 =
    "Gda\xF1sk, Wroc\xB3"
    "aw, Krak\xF3w, \xA3\xF3"
    "d\x9F, \x8Cwinouj\x9C"
    "cie";
constexpr std::string_view kPolishIso =
    "Gda\xF1sk, Wroc\xB3"
    "aw, Krak\xF3w, \xA3\xF3"
    "d\xBC, \xA6winouj\xB6"
    "cie";
constexpr std::string_view kPolish = "Gdańsk, Wrocław, Kraków, Łódź, Świnoujście";

TEST(Encoding, HasANameThatReadsBack) {
  for (const auto encoding :
       {Encoding::utf_8, Encoding::utf_16_le, Encoding::utf_16_be, Encoding::cp1250,
        Encoding::iso_8859_2, Encoding::iso_8859_16, Encoding::cp1252}) {
    EXPECT_EQ(parse_encoding(to_string(encoding)), encoding);
  }
  EXPECT_EQ(parse_encoding("latin"), std::nullopt);
}

TEST(Encoding, IsReadOffAMark) {
  EXPECT_EQ(guess_encoding("\xEF\xBB\xBF"
                           "a")
                .encoding,
            Encoding::utf_8);
  EXPECT_EQ(guess_encoding(std::string_view("\xFF\xFE"
                                            "a\0",
                                            4))
                .encoding,
            Encoding::utf_16_le);
  EXPECT_EQ(guess_encoding(std::string_view("\xFE\xFF\0a", 4)).encoding, Encoding::utf_16_be);
}

TEST(Encoding, IsReadOffTheBytesWithoutAMark) {
  EXPECT_EQ(guess_encoding(kPolish).encoding, Encoding::utf_8);
  EXPECT_EQ(guess_encoding("Lyon;Paris").encoding, Encoding::utf_8);
  EXPECT_EQ(guess_encoding(std::string_view("L\0y\0o\0n\0", 8)).encoding, Encoding::utf_16_le);
  EXPECT_EQ(guess_encoding(std::string_view("\0L\0y\0o\0n", 8)).encoding, Encoding::utf_16_be);
}

TEST(Encoding, OfPolishIsDecidedByItsLetters) {
  EXPECT_EQ(guess_encoding(kPolishCp1250).encoding, Encoding::cp1250);
  EXPECT_EQ(guess_encoding(kPolishIso).encoding, Encoding::iso_8859_2);
}

TEST(Encoding, OfFrenchIsDecidedByItsLetters) {
  // "Orléans, Besançon, Nîmes, Vénissieux, Créteil, l'être, où, Cœur, Forêt"
  const auto guess = guess_encoding(
      "Orl\351ans, Besan\xE7on, N\xEEmes, V\xE9nissieux, Cr\xE9teil, l'\xEAtre, o\xF9, C\x9Cur, "
      "For\xEAt");
  EXPECT_EQ(guess.encoding, Encoding::cp1252);
}

TEST(Encoding, StaysOpenWhereTheBytesDoNotDecide) {
  // ş and ţ of ISO-8859-2, ș and ț of ISO-8859-16: the same bytes for "Chişinău, Bălţi".
  const auto romanian = guess_encoding("Chi\xBAin\xE3u, B\xE3l\xFEi");
  EXPECT_EQ(romanian.encoding, std::nullopt);
  EXPECT_THAT(romanian.candidates, testing::Contains(Encoding::iso_8859_16));
  EXPECT_THAT(romanian.candidates, testing::Contains(Encoding::cp1250));
  // One letter: ň in Plzeň or ò in Italian.
  EXPECT_EQ(guess_encoding("Plze\xF2").encoding, std::nullopt);
  EXPECT_EQ(guess_encoding("").encoding, Encoding::utf_8);
}

TEST(Encoding, OfUtf8WithABrokenByteStaysOpenAndNamesThePlace) {
  const auto guess = guess_encoding(
      "Gdańsk\nŁódź\nWroc\xB3"
      "aw\nPoznań\nKraków");
  EXPECT_EQ(guess.encoding, std::nullopt);
  EXPECT_THAT(guess.candidates, ElementsAre(Encoding::utf_8));
  EXPECT_THAT(guess.reason, testing::HasSubstr("line 3, character 5"));
}

TEST(Encoding, TurnsBytesIntoUtf8) {
  EXPECT_EQ(decode_text(kPolishCp1250, Encoding::cp1250).text, kPolish);
  EXPECT_EQ(decode_text(kPolishIso, Encoding::iso_8859_2).text, kPolish);
  EXPECT_EQ(decode_text("\xEF\xBB\xBFŁ", Encoding::utf_8).text, "Ł");
  EXPECT_EQ(decode_text(std::string_view("\xFF\xFE\x41\x01", 4), Encoding::utf_16_le).text, "Ł");
  // U+1F3D9, the cityscape, is the pair D83C DFD9.
  EXPECT_EQ(decode_text("\xD8\x3C\xDF\xD9", Encoding::utf_16_be).text, "🏙");
}

TEST(Encoding, ListsBytesWithoutAMeaning) {
  const auto decoded = decode_text(
      "a\nb\x81"
      "c",
      Encoding::cp1250);
  EXPECT_EQ(decoded.text, "a\nb\uFFFDc");
  EXPECT_THAT(decoded.lost, ElementsAre(LostByte{3, 2, 2, "0x81"}));
  EXPECT_THAT(decode_text("\xEF\xBB\xBFx\xB3", Encoding::utf_8).lost,
              ElementsAre(LostByte{4, 1, 2, "0xB3"}));
  EXPECT_EQ(decode_text("\xD8\x3C", Encoding::utf_16_be).lost.size(), 1u);
}

}  // namespace
}  // namespace citynet::formats
