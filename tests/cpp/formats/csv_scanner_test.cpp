#include "formats/csv_scanner.hpp"

#include <gtest/gtest.h>

#include "citynet/base/error.hpp"
#include "citynet/base/random.hpp"

namespace citynet::formats {
namespace {

/// All that a scanner says of a text, the error that ends it included.
std::string told(std::string_view text, const CsvOptions& options, CsvPace pace) {
  std::string said;
  try {
    CsvScanner scanner(text, options, pace);
    for (CsvRecord record; scanner.next(record);) {
      said += std::to_string(record.line) + " <" + std::string(record.text) + ">";
      for (const auto& field : record.fields) said += " [" + field + "]";
      if (record.problem) {
        said += " " + record.problem->rule + " " + base::to_string(record.problem->place);
      }
      said += "\n";
    }
  } catch (const base::Error& error) {
    said += error.what();
  }
  return said;
}

void expect_the_same(std::string_view text, const CsvOptions& options) {
  EXPECT_EQ(told(text, options, CsvPace::quick), told(text, options, CsvPace::strict))
      << "of the text <" << text << ">";
}

TEST(CsvScanner, ReadsEveryShortTextOfSpecialCharactersQuicklyAsItDoesStrictly) {
  constexpr std::string_view kCharacters("a,\"\r\n\0\xC5", 7);
  const CsvOptions options{"t.csv", ',', {}};
  for (std::size_t length = 0; length <= 5; ++length) {
    std::string text(length, kCharacters[0]);
    std::vector<std::size_t> places(length, 0);
    for (bool more = true; more;) {
      expect_the_same(text, options);
      more = false;
      for (std::size_t i = 0; i < length && !more; ++i) {
        places[i] = (places[i] + 1) % kCharacters.size();
        text[i] = kCharacters[places[i]];
        more = places[i] != 0;
      }
    }
  }
}

TEST(CsvScanner, ReadsRandomTablesQuicklyAsItDoesStrictly) {
  const std::vector<std::string> pieces{"gdansk", "Łódź", ",",  ",",    ";",           "\n",
                                        "\n",     "\r\n", "\"", "\"\"", "\r",          " ",
                                        "\xC3",   "",     "\t", "1.5",  "\xEF\xBB\xBF"};
  const CsvOptions tight{"t.csv", ',', {.field_bytes = 12, .record_bytes = 20, .columns = 4}};
  base::RandomStream random(11);
  for (int i = 0; i < 5'000; ++i) {
    std::string text;
    for (auto left = random.below(20); left > 0; --left)
      text += pieces[random.below(pieces.size())];
    for (const char delimiter : {',', ';', '\t'}) {
      expect_the_same(text, {"t.csv", delimiter, {}, 7});
    }
    expect_the_same(text, tight);
  }
}

}  // namespace
}  // namespace citynet::formats
