#include "base/in_quotes.hpp"

#include <gtest/gtest.h>

#include <string>

namespace citynet::base {
namespace {

TEST(InQuotes, KeepsLettersOfAllLanguages) { EXPECT_EQ(in_quotes("Łódź"), "'Łódź'"); }

TEST(InQuotes, WritesControlCharactersVisibly) {
  EXPECT_EQ(in_quotes(std::string("a\n\r\t\x1b\x7f\0b", 8)), "'a\\n\\r\\t\\x1b\\x7f\\x00b'");
}

TEST(InQuotes, KeepsAValueOfJustTheLongestLengthWhole) {
  EXPECT_EQ(in_quotes(std::string(120, 'x')), "'" + std::string(120, 'x') + "'");
}

TEST(InQuotes, CutsALongValueAtAWholeCharacterAndTellsItsLength) {
  EXPECT_EQ(in_quotes(std::string(121, 'x')), "'" + std::string(120, 'x') + "'... (121 bytes)");
  // The two bytes of the letter are the 120th and the 121st: it goes as a whole.
  EXPECT_EQ(in_quotes(std::string(119, 'x') + "ó" + "xyz"),
            "'" + std::string(119, 'x') + "'... (124 bytes)");
}

TEST(InQuotes, CutsBytesThatAreNoUtf8Too) {
  const std::string text = in_quotes(std::string(500, '\x80'));
  EXPECT_LT(text.size(), 150U);
  EXPECT_NE(text.find("(500 bytes)"), std::string::npos);
}

}  // namespace
}  // namespace citynet::base
