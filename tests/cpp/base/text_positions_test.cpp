#include "base/text_positions.hpp"

#include <gtest/gtest.h>

#include <map>

#include "base/text_hash.hpp"
#include "citynet/base/random.hpp"

namespace citynet::base {
namespace {

TEST(TextPositions, FindEveryTextWhereItStandsFirst) {
  RandomStream random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> texts(random.below(60));
    for (auto& text : texts) {
      for (auto left = random.below(20); left > 0; --left) {
        text += static_cast<char>('a' + random.below(2));
      }
    }
    std::map<std::string, std::size_t> first;
    std::size_t repeated = texts.size();
    for (std::size_t i = texts.size(); i-- > 0;) first[texts[i]] = i;
    for (std::size_t i = texts.size(); i-- > 0;) {
      if (first[texts[i]] != i) repeated = i;
    }
    const TextPositions positions(texts);
    for (const auto& [text, place] : first) EXPECT_EQ(positions.find(text), place);
    EXPECT_EQ(positions.find("c"), std::nullopt);
    EXPECT_EQ(positions.repeated().has_value(), repeated < texts.size());
    if (!positions.repeated()) continue;
    EXPECT_EQ(positions.repeated()->second, repeated);
    EXPECT_EQ(positions.repeated()->first, first[texts[repeated]]);
  }
}

TEST(TextPositions, OfNoTextsFindNone) {
  EXPECT_EQ(TextPositions<std::string>().find("a"), std::nullopt);
  EXPECT_EQ(TextPositions(std::vector<std::string>{}).find(""), std::nullopt);
}

TEST(FrontWord, HoldsTheFirstEightBytesAndZeros) {
  const std::string text("\x01\x02\x03\x04\x05\x06\x07\x08\x09", 9);
  std::uint64_t expected = 0;
  for (std::size_t size = 0; size <= 9; ++size) {
    EXPECT_EQ(front_word(std::string_view(text).substr(0, size)), expected) << size;
    if (size < 8) expected |= std::uint64_t{size + 1} << (8 * size);
  }
}

TEST(FrontWord, IsInTheOrderOfTheTextsWithTheFirstByteHighest) {
  RandomStream random(59);
  const std::string_view letters("\0aZ\x7F\x80\xFF", 6);
  int decided = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string texts[2];
    for (auto& text : texts) {
      for (auto size = random.below(11); size > 0; --size) {
        text += letters[random.below(letters.size())];
      }
    }
    const auto first = ordered_front_word(texts[0]), second = ordered_front_word(texts[1]);
    if (first == second) continue;
    ++decided;
    EXPECT_EQ(first < second, texts[0] < texts[1]);
  }
  EXPECT_GT(decided, 15'000);
}

}  // namespace
}  // namespace citynet::base
