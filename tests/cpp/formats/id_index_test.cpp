#include "formats/id_index.hpp"

#include <gtest/gtest.h>

#include <map>

#include "citynet/base/random.hpp"

namespace citynet::formats {
namespace {

TEST(IdIndex, NumbersTextsInTheOrderInWhichTheyCome) {
  // With and without the letters of the first one, with numbers that a table holds and others, and
  // in ways nobody writes numbers; against a map.
  const std::vector<std::string> letters{"", "n", "n0", "organisation-",
                                         "a very long text of more than forty bytes "};
  base::RandomStream random(48);
  for (int round = 0; round < 300; ++round) {
    IdIndex index;
    std::map<std::string, std::uint32_t> numbers;
    const auto usual = letters[random.below(letters.size())];
    for (int i = 0; i < 300; ++i) {
      const auto front = random.below(10) == 0 ? letters[random.below(letters.size())] : usual;
      const auto most = std::uint64_t{1} << random.below(34);
      const auto text = random.below(20) == 0 ? front : front + std::to_string(random.below(most));
      const auto key = index.key_of(text);
      const auto known = numbers.find(text);
      ASSERT_EQ(index.find(text).has_value(), known != numbers.end()) << text;
      const auto expected = numbers.emplace(text, numbers.size()).first->second;
      ASSERT_EQ(index.number_of(text, key), expected) << text;
      ASSERT_EQ(index.find(text), expected) << text;
      ASSERT_EQ(index.text(expected), text);
    }
    ASSERT_EQ(index.size(), numbers.size());
  }
}

TEST(IdIndex, KnowsATextByAKeyFromBeforeTheFirstOneCame) {
  IdIndex index;
  const auto early = index.key_of("n7");
  EXPECT_EQ(index.number_of("n1"), 0u);
  EXPECT_EQ(index.number_of("n7"), 1u);
  EXPECT_EQ(index.number_of("n7", early), 1u);
}

TEST(IdIndex, KnowsNumbersThatItsTableDidNotReachWhenTheyCame) {
  IdIndex index;
  // Large ones come first, when so few texts are known that they are looked up as any other.
  std::vector<std::string> texts{"n0"};
  for (int i = 0; i < 3000; ++i) texts.push_back("n" + std::to_string(29'989 - 7 * i));
  for (int i = 0; i < 3000; ++i) texts.push_back("n" + std::to_string(1 + 3 * i));
  std::map<std::string, std::uint32_t> numbers;
  std::vector<IdIndex::Key> early;
  for (const auto& text : texts) {
    early.push_back(index.key_of(text));
    const auto expected = numbers.emplace(text, numbers.size()).first->second;
    ASSERT_EQ(index.number_of(text), expected) << text;
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(index.find(texts[i]), numbers.at(texts[i])) << texts[i];
    EXPECT_EQ(index.find(texts[i], early[i]), numbers.at(texts[i])) << texts[i];
    EXPECT_EQ(index.number_of(texts[i], early[i]), numbers.at(texts[i])) << texts[i];
  }
  EXPECT_EQ(index.size(), numbers.size());
}

TEST(IdIndex, ReadsNumbersOfUpToEightDigits) {
  for (const std::uint32_t number :
       {0U, 7U, 10U, 42U, 999U, 1000U, 65'536U, 123'456U, 9'999'999U, 12'345'678U}) {
    EXPECT_EQ(number_of_digits(std::to_string(number)), number);
  }
  for (const auto* text :
       {"00", "01", "1a", "a1", "-1", "+1", "1.5", " 1", "1 ", "1:", "/1", "\xB1"}) {
    EXPECT_FALSE(number_of_digits(text)) << text;
  }
}

}  // namespace
}  // namespace citynet::formats
