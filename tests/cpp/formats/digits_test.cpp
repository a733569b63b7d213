#include "formats/digits.hpp"

#include <gtest/gtest.h>

namespace citynet::formats {
namespace {

TEST(Digits, AreThoseOfTheStandardLibrary) {
  const auto check = [](std::uint64_t number) {
    const auto exact = static_cast<std::uint32_t>(number);
    ASSERT_EQ(text_of(Digits(exact)), std::to_string(exact));
  };
  for (std::uint64_t number = 0; number < 1'100'000; ++number) check(number);
  for (std::uint64_t power = 1; power <= 1'000'000'000; power *= 10) {
    for (std::uint64_t factor = 1; factor <= 9; ++factor) {
      for (std::uint64_t above = 0; above < 3; ++above) check(power * factor + above - 1);
    }
  }
  for (std::uint64_t i = 1; i < 200'000; ++i) check(i * 2'654'435'761U);  // all over 32 bits
  check(UINT32_MAX);
}

}  // namespace
}  // namespace citynet::formats
