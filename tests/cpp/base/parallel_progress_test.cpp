// How long calls report progress and end early; `parallel_test.cpp` has what they compute.

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"

namespace citynet::base {
namespace {

using Clock = std::chrono::steady_clock;

RunControl with_threads(int threads) {
  RunControl run;
  run.threads = threads;
  return run;
}

/// Works until it is stopped, as a kernel does; gives up after half a minute.
void work_until_stopped(Pulse& pulse) {
  const auto end = Clock::now() + std::chrono::seconds(30);
  while (Clock::now() < end) pulse.spend(4096);
  ADD_FAILURE() << "was not stopped";
}

TEST(Progress, IsReportedByTheCallingThreadAloneAndGrowsToOne) {
  for (const int threads : {1, 2, 4}) {
    const std::thread::id caller = std::this_thread::get_id();
    std::vector<double> shares;
    RunControl run = with_threads(threads);
    run.progress = [&](double share) {
      EXPECT_EQ(std::this_thread::get_id(), caller);
      shares.push_back(share);
      return Continue::yes;
    };
    for_each_block_in_order(
        64, run, [] { return 0; },
        [](int&, std::size_t, std::size_t, Pulse& pulse) {
          const auto end = Clock::now() + std::chrono::milliseconds(4);
          while (Clock::now() < end) pulse.spend(4096);
        },
        [](int&, std::size_t) {});
    ASSERT_GE(shares.size(), 2U);
    EXPECT_TRUE(std::is_sorted(shares.begin(), shares.end()));
    EXPECT_GE(shares.front(), 0.0);
    EXPECT_EQ(shares.back(), 1.0);
    EXPECT_EQ(std::count(shares.begin(), shares.end(), 1.0), 1);
  }
}

TEST(Progress, IsReportedAtTheEndEvenWhenThereIsNothingToDo) {
  std::vector<double> shares;
  RunControl run;
  run.progress = [&](double share) {
    shares.push_back(share);
    return Continue::yes;
  };
  for_each_block(0, run, [](std::size_t, std::size_t, Pulse&) { FAIL(); });
  EXPECT_EQ(shares, std::vector<double>{1.0});
}

TEST(Progress, SayingNoStopsAllWorkers) {
  for (const int threads : {1, 2, 8}) {
    int calls = 0;
    RunControl run = with_threads(threads);
    run.progress = [&](double) {
      ++calls;
      return Continue::no;
    };
    EXPECT_THROW(
        for_each_block_in_order(
            1000, run, [] { return 0; },
            [](int&, std::size_t, std::size_t, Pulse& pulse) { work_until_stopped(pulse); },
            [](int&, std::size_t) {}),
        Cancelled);
    EXPECT_EQ(calls, 1);
  }
}

TEST(Progress, SayingNoAtTheEndCancelsToo) {
  RunControl run;
  run.progress = [](double) { return Continue::no; };
  EXPECT_THROW(for_each_block(10, run, [](std::size_t, std::size_t, Pulse&) {}), Cancelled);
}

struct Interrupted {};  // as foreign as the exception of another language

TEST(Progress, LetsThroughWhatTheCallbackThrows) {
  for (const int threads : {1, 2, 8}) {
    RunControl run = with_threads(threads);
    run.progress = [](double) -> Continue { throw Interrupted(); };
    EXPECT_THROW(
        for_each_block(1000, run,
                       [](std::size_t, std::size_t, Pulse& pulse) { work_until_stopped(pulse); }),
        Interrupted);
  }
}

TEST(Progress, IsAskedWhileTheCallingThreadWaitsForItsTurn) {
  // The other thread never finishes its block; the calling one has a later block, done at once.
  const std::thread::id caller = std::this_thread::get_id();
  std::atomic<bool> other_has_a_block{false};
  RunControl run = with_threads(2);
  run.progress = [&](double) { return other_has_a_block ? Continue::no : Continue::yes; };
  EXPECT_THROW(for_each_block_in_order(
                   1000, run, [] { return 0; },
                   [&](int&, std::size_t, std::size_t, Pulse& pulse) {
                     if (std::this_thread::get_id() == caller) return;
                     other_has_a_block = true;
                     work_until_stopped(pulse);
                   },
                   [&](int&, std::size_t) {
                     while (!other_has_a_block) std::this_thread::yield();
                   }),
               Cancelled);
}

TEST(Progress, IsAskedWhileTheCallingThreadHasNoBlockLeft) {
  const std::thread::id caller = std::this_thread::get_id();
  std::atomic<bool> other_has_a_block{false};
  RunControl run = with_threads(2);
  run.progress = [&](double) { return other_has_a_block ? Continue::no : Continue::yes; };
  EXPECT_THROW(for_each_block(2, run,
                              [&](std::size_t, std::size_t, Pulse& pulse) {
                                if (std::this_thread::get_id() == caller) {
                                  while (!other_has_a_block) std::this_thread::yield();
                                  return;
                                }
                                other_has_a_block = true;
                                work_until_stopped(pulse);
                              }),
               Cancelled);
}

TEST(Progress, EndsTheCallWithinATenthOfASecondAfterARequest) {
  // The request comes at an arbitrary moment, as Ctrl-C does. The best of some tries, because the
  // machine may be busy with other things.
  for (const int threads : {1, 4}) {
    auto best = Clock::duration::max();
    for (int repeat = 0; repeat < 5; ++repeat) {
      std::atomic<bool> requested{false};
      std::atomic<Clock::rep> request_time{0};
      RunControl run = with_threads(threads);
      run.progress = [&](double) { return requested ? Continue::no : Continue::yes; };
      std::thread user([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30 + 7 * repeat));
        request_time = Clock::now().time_since_epoch().count();
        requested = true;
      });
      EXPECT_THROW(
          for_each_block(1000, run,
                         [](std::size_t, std::size_t, Pulse& pulse) { work_until_stopped(pulse); }),
          Cancelled);
      const auto end = Clock::now().time_since_epoch();
      user.join();
      best = std::min(best, Clock::duration(end.count() - request_time));
    }
    EXPECT_LT(best, std::chrono::milliseconds(100)) << threads << " threads";
  }
}

TEST(Progress, IsNotAskedMoreThanAboutEveryTwentyMilliseconds) {
  int calls = 0;
  RunControl run;
  run.progress = [&](double) {
    ++calls;
    return Continue::yes;
  };
  SerialPulse pulse(run);
  const auto begin = Clock::now();
  while (Clock::now() - begin < std::chrono::milliseconds(200)) pulse.spend(100'000);
  const auto elapsed = Clock::now() - begin;
  EXPECT_GE(calls, 1);
  EXPECT_LE(calls, elapsed / ProgressReport::interval());
}

TEST(SerialPulse, ReportsTheShareItWasToldAndOneAtTheEnd) {
  std::vector<double> shares;
  RunControl run;
  run.progress = [&](double share) {
    shares.push_back(share);
    return Continue::yes;
  };
  SerialPulse pulse(run);
  pulse.set_share(0.25);
  while (shares.empty()) pulse.spend(100'000);
  pulse.finish();
  pulse.finish();
  EXPECT_EQ(shares, (std::vector<double>{0.25, 1.0}));
}

TEST(SerialPulse, StopsWhenProgressSaysNo) {
  RunControl run;
  run.progress = [](double) { return Continue::no; };
  SerialPulse pulse(run);
  EXPECT_THROW(work_until_stopped(pulse), Cancelled);
}

TEST(SerialPulse, NeedsNoCallback) {
  const RunControl run;
  SerialPulse pulse(run);
  for (int i = 0; i < 100; ++i) pulse.spend(1'000'000);
  pulse.finish();
}

}  // namespace
}  // namespace citynet::base
