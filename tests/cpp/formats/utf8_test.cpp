#include "citynet/formats/utf8.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace citynet::formats {
namespace {

using namespace std::string_literals;

TEST(Utf8, AcceptsEveryLengthOfCharacterAtItsLimits) {
  // First and last of each length, and the neighbours of the surrogates.
  for (const auto& text :
       {""s, "\0"s, "\x7F"s, "\xC2\x80"s, "\xDF\xBF"s, "\xE0\xA0\x80"s, "\xED\x9F\xBF"s,
        "\xEE\x80\x80"s, "\xEF\xBF\xBF"s, "\xF0\x90\x80\x80"s, "\xF4\x8F\xBF\xBF"s}) {
    EXPECT_TRUE(is_valid_utf8(text)) << testing::PrintToString(text);
  }
}

TEST(Utf8, RefusesMalformedSequencesWhereTheyBegin) {
  // After Markus Kuhn's UTF-8 stress test, sections 2 to 5.
  for (const auto& bad :
       {"\x80"s, "\xBF"s, "\xC0\x80"s, "\xC1\xBF"s, "\xE0\x9F\xBF"s, "\xF0\x8F\xBF\xBF"s,
        "\xED\xA0\x80"s, "\xED\xBF\xBF"s, "\xF4\x90\x80\x80"s, "\xF5\x80\x80\x80"s, "\xFE"s,
        "\xFF"s, "\xC3"s, "\xE2\x82"s, "\xF0\x9F\x98"s, "\xC3("s, "\xE2\x28\xA1"s}) {
    EXPECT_EQ(first_invalid_utf8(bad), 0u) << testing::PrintToString(bad);
    EXPECT_EQ(first_invalid_utf8("Łódź" + bad), 7u) << testing::PrintToString(bad);
  }
}

TEST(Utf8, AgreesWithTheDefinitionOnAllCodePoints) {
  // Encoded here by the bit layout of RFC 3629, section 3.
  for (unsigned c = 0; c <= 0x110FFFU; c += c < 0x900U ? 1U : 17U) {
    const auto byte = [](unsigned value) { return static_cast<char>(value); };
    std::string text;
    if (c < 0x80U) {
      text = {byte(c)};
    } else if (c < 0x800U) {
      text = {byte(0xC0U + c / 64U), byte(0x80U + c % 64U)};
    } else if (c < 0x10000U) {
      text = {byte(0xE0U + c / 4096U), byte(0x80U + c / 64U % 64U), byte(0x80U + c % 64U)};
    } else {
      text = {byte(0xF0U + c / 262144U), byte(0x80U + c / 4096U % 64U), byte(0x80U + c / 64U % 64U),
              byte(0x80U + c % 64U)};
    }
    const bool is_scalar_value = c <= 0x10FFFFU && (c < 0xD800U || c > 0xDFFFU);
    EXPECT_EQ(is_valid_utf8(text), is_scalar_value) << c;
  }
}

// The bytes were made with Python 3.11: "Wrocław".encode("cp1250") and so on.
TEST(Utf8, GuessesCp1250WhereOnlyItFits) {
  const auto text =
      "Wroc\xB3"
      "aw, \x9Cwi\xEAto"s;  // Wrocław, święto
  EXPECT_EQ(first_invalid_utf8(text), 4u);
  EXPECT_EQ(explain_invalid_utf8(text, 4), "byte 0xB3 is not UTF-8; in cp1250 it would be 'ł'");
}

TEST(Utf8, GuessesIso88592WhereOnlyItFits) {
  const auto text =
      "Wroc\xB3"
      "aw, \xB6wi\xEAto, s\xB1"s;  // Wrocław, święto, są
  EXPECT_EQ(explain_invalid_utf8(text, 4), "byte 0xB3 is not UTF-8; in iso-8859-2 it would be 'ł'");
}

TEST(Utf8, NamesOneEncodingWhereAllGiveTheSameText) {
  const auto text = "Krak\xF3w"s;
  EXPECT_EQ(explain_invalid_utf8(text, 4), "byte 0xF3 is not UTF-8; in cp1250 it would be 'ó'");
}

TEST(Utf8, NamesTheTwoLikeliestCharactersWhereTheBytesDoNotDecide) {
  const auto text = "Ploie\xBAti"s;  // with the cedilla in cp1250, with the comma in ISO-8859-16
  EXPECT_EQ(explain_invalid_utf8(text, 5),
            "byte 0xBA is not UTF-8; in cp1250 it would be 'ş', in iso-8859-16 it would be 'ș'");
}

TEST(Utf8, GuessesNothingAboutBytesThatAreNoText) {
  const auto bytes = "\x01\x83\x90\xFE\xD7\xF7\x88"s;
  EXPECT_EQ(explain_invalid_utf8(bytes, 1), "byte 0x83 is not UTF-8");
}

TEST(Utf8, RecognisesUtf16ByItsMark) {
  const auto text = "\xFF\xFEi\0d\0"s;
  EXPECT_EQ(explain_invalid_utf8(text, 0),
            "byte 0xFF is not UTF-8; the text begins with the mark of UTF-16");
}

TEST(Utf8, NamesBytesInHexadecimal) {
  EXPECT_EQ(byte_name('\xB3'), "0xB3");
  EXPECT_EQ(byte_name('\n'), "0x0A");
}

}  // namespace
}  // namespace citynet::formats
