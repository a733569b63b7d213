#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "citynet/base/error.hpp"
#include "citynet/base/run_control.hpp"
#include "support/matchers.hpp"

/// What every measure promises, in one line per test.
namespace citynet::test {

/// `call()` throws InvalidArgument that names the argument and the value.
template <class Call>
void expect_refused(Call call, const std::string& argument, const std::string& value) {
  try {
    (void)call();
    ADD_FAILURE() << "nothing was thrown for " << argument << " = " << value;
  } catch (const base::InvalidArgument& error) {
    EXPECT_EQ(error.argument(), argument);
    EXPECT_EQ(error.value(), value);
    EXPECT_FALSE(error.rule().empty());
  }
}

/// `values(run)` has the same bits for 1 to 8 threads.
template <class Values>
void expect_same_bits_for_any_number_of_threads(Values values) {
  const auto expected = bits(values(base::RunControl{.threads = 1}));
  for (int threads = 2; threads <= 8; ++threads) {
    EXPECT_EQ(bits(values(base::RunControl{.threads = threads})), expected)
        << threads << " threads";
  }
}

/// `call(run)` throws Cancelled as soon as progress answers no, in one and in several threads.
template <class Call>
void expect_cancelled_by_progress(Call call) {
  for (const int threads : {1, 3}) {
    int asked = 0;
    const base::RunControl run{.threads = threads, .progress = [&](double share) {
                                 EXPECT_GE(share, 0.0);
                                 EXPECT_LE(share, 1.0);
                                 ++asked;
                                 return base::Continue::no;
                               }};
    EXPECT_THROW((void)call(run), base::Cancelled) << threads << " threads";
    EXPECT_EQ(asked, 1) << "asked again after the answer was no";
  }
}

}  // namespace citynet::test
