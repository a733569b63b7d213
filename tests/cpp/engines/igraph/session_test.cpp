#include "engines/igraph/session.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "citynet/base/error.hpp"
#include "engines/igraph/handles.hpp"
#include "support/small_graphs.hpp"

namespace citynet::engines::igraph {
namespace {

using namespace test;

struct Quiet {
  base::RunControl run{};
  base::SerialPulse pulse{run};
};

TEST(IgraphSession, TurnsAnErrorIntoAnExceptionWithTheEnginesWords) {
  Quiet quiet;
  Session session(0, quiet.pulse);
  IntVector odd(session, 3);
  igraph_t graph;
  try {
    session.check(igraph_create(&graph, odd.get(), 0, false));
    FAIL() << "nothing was thrown";
  } catch (const base::EngineError& error) {
    EXPECT_NE(std::string(error.what()).find("igraph"), std::string::npos);
    EXPECT_GT(std::string(error.what()).size(), 20U);
  }
  // The session is as good as before.
  const GraphCopy copy(session, path(3));
  EXPECT_EQ(igraph_vcount(copy.get()), 3);
}

TEST(IgraphSession, RecordsWarningsInsteadOfPrintingThem) {
  Quiet quiet;
  Session session(0, quiet.pulse);
  testing::internal::CaptureStderr();
  igraph_warning("the first", __FILE__, __LINE__);
  igraph_warning("the second", __FILE__, __LINE__);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  EXPECT_EQ(session.warnings(), (std::vector<std::string>{"the first", "the second"}));
}

// The program citynet is part of may use igraph on its own.
TEST(IgraphSession, PutsBackTheHandlersAndTheGeneratorItFound) {
  const void* const state = igraph_rng_default()->state;
  igraph_error_handler_t* const ours = &igraph_error_handler_ignore;
  igraph_error_handler_t* const before = igraph_set_error_handler(ours);
  {
    Quiet quiet;
    const Session session(0, quiet.pulse);
    EXPECT_NE(igraph_rng_default()->state, state);
  }
  EXPECT_EQ(igraph_rng_default()->state, state);
  EXPECT_EQ(igraph_set_error_handler(before), ours);
}

TEST(IgraphSession, DrawsTheSameNumbersForTheSameSeed) {
  const auto draw = [](std::uint64_t seed) {
    Quiet quiet;
    const Session session(seed, quiet.pulse);
    std::vector<double> numbers;
    for (int i = 0; i < 5; ++i) numbers.push_back(igraph_rng_get_unif01(igraph_rng_default()));
    return numbers;
  };
  EXPECT_EQ(draw(1), draw(1));
  EXPECT_NE(draw(1), draw(2));
}

TEST(IgraphSession, IsOnePerProcess) {
  int inside = 0, most = 0, done = 0;  // guarded by the session
  const auto work = [&](std::uint64_t seed) {
    for (int i = 0; i < 20; ++i) {
      Quiet quiet;
      Session session(seed, quiet.pulse);
      most = std::max(most, ++inside);
      const GraphCopy copy(session, path(5));
      --inside;
      ++done;
    }
  };
  std::vector<std::thread> threads;
  for (std::uint64_t seed = 0; seed < 4; ++seed) threads.emplace_back(work, seed);
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(most, 1);
  EXPECT_EQ(done, 80);
}

TEST(IgraphSession, RefusesASecondOneInTheSameThreadInsteadOfWaitingForItself) {
  Quiet quiet;
  const Session session(0, quiet.pulse);
  EXPECT_THROW(Session(1, quiet.pulse), base::EngineError);
}

// igraph asks whether it should stop; what the progress callback throws comes out of `check`.
TEST(IgraphSession, StopsAComputationWhenProgressSaysNo) {
  const base::RunControl run{.progress = [](double) { return base::Continue::no; }};
  base::SerialPulse pulse(run);
  Session session(0, pulse);
  const GraphCopy copy(session, random_graph({.vertices = 3000, .edges = 30'000, .seed = 1}));
  RealVector scores(session);
  const auto slow = [&] {
#if IGRAPH_VERSION_MAJOR >= 1
    session.check(
        igraph_betweenness(copy.get(), nullptr, scores.get(), igraph_vss_all(), true, false));
#else
    session.check(igraph_betweenness(copy.get(), scores.get(), igraph_vss_all(), true, nullptr));
#endif
  };
  EXPECT_THROW(slow(), base::Cancelled);
}

TEST(IgraphSession, LetsThroughWhatTheCallbackThrows) {
  struct Signal {};
  const base::RunControl run{.progress = [](double) -> base::Continue { throw Signal(); }};
  base::SerialPulse pulse(run);
  Session session(0, pulse);
  const GraphCopy copy(session, random_graph({.vertices = 3000, .edges = 30'000, .seed = 1}));
  RealVector scores(session);
  EXPECT_THROW(session.check(igraph_closeness(copy.get(), scores.get(), nullptr, nullptr,
                                              igraph_vss_all(), IGRAPH_ALL, nullptr, true)),
               Signal);
}

TEST(IgraphSession, NamesTheLibraryThatIsLinked) {
  EXPECT_EQ(engine_name(), std::string("igraph ") + IGRAPH_VERSION);
}

}  // namespace
}  // namespace citynet::engines::igraph
