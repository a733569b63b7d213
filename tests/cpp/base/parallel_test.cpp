#include "base/parallel.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <mutex>
#include <new>
#include <numeric>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "citynet/base/error.hpp"

namespace citynet::base {
namespace {

RunControl with_threads(int threads) {
  RunControl run;
  run.threads = threads;
  return run;
}

/// A sum whose bits depend on the order of its terms.
std::vector<double> ordered_sums(std::size_t items, int threads) {
  std::vector<double> total(8, 0.0);
  for_each_block_in_order(
      items, with_threads(threads), [] { return std::vector<double>(8, 0.0); },
      [](std::vector<double>& sums, std::size_t first, std::size_t last, Pulse& pulse) {
        for (std::size_t i = first; i < last; ++i) {
          sums[i % 8] +=
              std::sin(static_cast<double>(i)) * std::pow(10.0, static_cast<double>(i % 17));
          pulse.spend(1);
        }
      },
      [&](std::vector<double>& sums, std::size_t) {
        for (std::size_t k = 0; k < 8; ++k) total[k] += sums[k];
        std::fill(sums.begin(), sums.end(), 0.0);
      });
  return total;
}

TEST(ForEachBlockInOrder, GivesTheSameBitsForAnyNumberOfThreads) {
  for (const std::size_t items : {1U, 63U, 64U, 65U, 10'000U}) {
    const std::vector<double> expected = ordered_sums(items, 1);
    for (const int threads : {0, 2, 3, 4, 8, 100}) {
      for (int repeat = 0; repeat < 5; ++repeat) {
        EXPECT_EQ(ordered_sums(items, threads), expected) << items << " items, " << threads;
      }
    }
  }
}

TEST(ForEachBlockInOrder, MergesOneBlockAtATimeInAscendingOrder) {
  for (const int threads : {1, 2, 8}) {
    std::vector<std::size_t> merged;  // no lock: merges may not overlap
    for_each_block_in_order(
        1000, with_threads(threads), [] { return 0; },
        [](int&, std::size_t, std::size_t, Pulse&) {},
        [&](int&, std::size_t block) { merged.push_back(block); });
    std::vector<std::size_t> expected(64);
    std::iota(expected.begin(), expected.end(), std::size_t{0});
    EXPECT_EQ(merged, expected);
  }
}

TEST(ForEachBlockInOrder, MakesOneWorkspacePerThreadAtMost) {
  for (const int threads : {1, 2, 8}) {
    std::atomic<int> made{0};
    for_each_block_in_order(
        1000, with_threads(threads), [&] { return made.fetch_add(1); },
        [](int&, std::size_t, std::size_t, Pulse&) {}, [](int&, std::size_t) {});
    EXPECT_GE(made.load(), 1);
    EXPECT_LE(made.load(), threads);
  }
}

TEST(ForEachBlock, VisitsEveryItemOnce) {
  for (const std::size_t items : {0U, 1U, 2U, 63U, 64U, 65U, 127U, 129U, 1000U}) {
    for (const int threads : {1, 2, 8}) {
      std::vector<int> visits(items, 0);
      for_each_block(items, with_threads(threads),
                     [&](std::size_t first, std::size_t last, Pulse&) {
                       ASSERT_LT(first, last);
                       for (std::size_t i = first; i < last; ++i) ++visits[i];
                     });
      EXPECT_EQ(visits, std::vector<int>(items, 1)) << items << " items, " << threads;
    }
  }
}

TEST(ForEachBlock, CutsTheSameBlocksForAnyNumberOfThreads) {
  const auto blocks_of = [](int threads) {
    std::mutex mutex;
    std::set<std::pair<std::size_t, std::size_t>> blocks;
    for_each_block(1001, with_threads(threads), [&](std::size_t first, std::size_t last, Pulse&) {
      const std::lock_guard lock(mutex);
      blocks.insert({first, last});
    });
    return blocks;
  };
  const auto expected = blocks_of(1);
  EXPECT_EQ(expected.size(), 64U);
  EXPECT_EQ(blocks_of(3), expected);
  EXPECT_EQ(blocks_of(16), expected);
}

TEST(ForEachBlock, StartsNoThreadForOne) {
  const std::thread::id caller = std::this_thread::get_id();
  for_each_block(1000, with_threads(1), [&](std::size_t, std::size_t, Pulse&) {
    EXPECT_EQ(std::this_thread::get_id(), caller);
  });
}

TEST(ForEachBlock, UsesTheCallingThreadAndOthers) {
  std::mutex mutex;
  std::set<std::thread::id> threads;
  for_each_block(64, with_threads(2), [&](std::size_t, std::size_t, Pulse&) {
    {
      const std::lock_guard lock(mutex);
      threads.insert(std::this_thread::get_id());
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  });
  EXPECT_EQ(threads.size(), 2U);
  EXPECT_EQ(threads.count(std::this_thread::get_id()), 1U);
}

TEST(ForEachBlock, RefusesANegativeNumberOfThreads) {
  try {
    for_each_block(10, with_threads(-1), [](std::size_t, std::size_t, Pulse&) { FAIL(); });
    FAIL() << "accepted";
  } catch (const InvalidArgument& error) {
    EXPECT_EQ(error.argument(), "threads");
    EXPECT_EQ(error.value(), "-1");
  }
  EXPECT_THROW(SerialPulse{with_threads(-2)}, InvalidArgument);
}

TEST(ThreadCount, TakesZeroForAllOfTheMachine) {
  EXPECT_EQ(thread_count(with_threads(3)), 3U);
  EXPECT_EQ(thread_count(with_threads(0)), std::max(1U, std::thread::hardware_concurrency()));
}

TEST(ForEachBlock, RethrowsTheFailureOfTheLowestBlock) {
  for (const int threads : {1, 2, 8}) {
    for (int repeat = 0; repeat < 20; ++repeat) {
      try {
        for_each_block(64, with_threads(threads), [](std::size_t first, std::size_t, Pulse& pulse) {
          if (first == 40) throw std::runtime_error("block 40");
          for (int i = 0; i < 100; ++i) pulse.spend(100'000);
          if (first >= 7) throw std::runtime_error("block " + std::to_string(first));
        });
        FAIL() << "no exception";
      } catch (const std::runtime_error& error) {
        EXPECT_STREQ(error.what(), "block 7");
      }
    }
  }
}

TEST(ForEachBlockInOrder, RethrowsWhatMergeOrTheWorkspaceThrows) {
  const auto nothing = [](int&, std::size_t, std::size_t, Pulse&) {};
  for (const int threads : {1, 2, 8}) {
    const auto merge_fails = [&] {
      for_each_block_in_order(
          1000, with_threads(threads), [] { return 0; }, nothing,
          [](int&, std::size_t block) {
            if (block >= 5) throw std::runtime_error("merge " + std::to_string(block));
          });
    };
    try {
      merge_fails();
      FAIL() << "no exception";
    } catch (const std::runtime_error& error) {
      EXPECT_STREQ(error.what(), "merge 5");
    }
    EXPECT_THROW(for_each_block_in_order(
                     1000, with_threads(threads), []() -> int { throw std::bad_alloc(); }, nothing,
                     [](int&, std::size_t) {}),
                 std::bad_alloc);
  }
}

}  // namespace
}  // namespace citynet::base
