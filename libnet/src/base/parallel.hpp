#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <limits>
#include <mutex>
#include <optional>
#include <type_traits>

#include "citynet/base/run_control.hpp"

/// The only place that starts threads, and the one answer to "how far" and "stop" for all long
/// calls.
///
/// Work is cut into blocks whose number depends on the number of items alone, never on the number
/// of threads; what blocks add up is added in the order of the blocks. That is the whole trick
/// behind equal bits for any number of threads.
namespace citynet::base {

/// How many threads `run` asks for, at least 1. Throws InvalidArgument when it is negative.
[[nodiscard]] std::size_t thread_count(const RunControl& run);

/// Reports to `run.progress`, on the calling thread alone, at most every 20 ms. Keeps a reference
/// to the callback: `run` must live longer.
class ProgressReport {
 public:
  explicit ProgressReport(const RunControl& run);

  /// Calls `run.progress` if the last time is long enough ago. Throws Cancelled when the answer
  /// is no, and lets through what the callback throws.
  void report_if_due(double share_done);
  /// The last report, 1.0; once.
  void report_end();

  /// How long to sleep at most while nothing else asks for a report.
  [[nodiscard]] static std::chrono::milliseconds interval() {
    return std::chrono::milliseconds{20};
  }

 private:
  void report(double share_done);

  const Progress& progress_;
  /// None before the first look at the clock: calls that are soon done never take one.
  std::optional<std::chrono::steady_clock::time_point> last_time_{};
  double last_share_ = -1;
};

class Crew;

/// What looking at a text, or looking one up, counts for: so many arcs are visited meanwhile.
inline constexpr std::size_t kWorkOfText = 64;

/// Through which a kernel tells how much it has worked and learns that it should stop.
class Pulse {
 public:
  /// To be called inside kernels with the number of arcs or steps done since the last call: an
  /// addition and a comparison, and now and then a look at the stop flag and the clock. Throws
  /// to end the call; kernels let it through.
  void spend(std::size_t work) {
    spent_ += work;
    if (spent_ >= kWorkBetweenChecks) check();
  }

 protected:
  Pulse(Crew* crew, ProgressReport* report) : crew_(crew), report_(report) {}
  ~Pulse() = default;
  Pulse(const Pulse&) = delete;
  Pulse& operator=(const Pulse&) = delete;

  double share_ = 0;  ///< of a serial call; a crew knows its own

 private:
  friend class Crew;

  /// About 0.1 ms of visiting arcs.
  static constexpr std::size_t kWorkBetweenChecks = std::size_t{1} << 15U;

  void check();

  Crew* crew_;              ///< none in a serial call
  ProgressReport* report_;  ///< on the calling thread alone
  std::size_t spent_ = 0;
  std::size_t block_ = 0;
};

/// The pulse of an algorithm that does not run in blocks (a power iteration, a peeling): it says
/// itself which share is done. Starts no thread, yet refuses a negative `run.threads` like all.
class SerialPulse : private ProgressReport, public Pulse {
 public:
  explicit SerialPulse(const RunControl& run)
      : ProgressReport(run), Pulse(nullptr, static_cast<ProgressReport*>(this)) {}

  void set_share(double share_done) { share_ = share_done; }
  void set_share(std::size_t done, std::size_t of) {
    share_ = static_cast<double>(done) / static_cast<double>(of);
  }
  /// Reports 1.0; to be called when the work is done.
  void finish() { report_end(); }
};

/// One block of items, first <= item < last.
struct Block {
  std::size_t index, first, last;
};

/// The workers of one call and what they share; used through the two functions below.
class Crew {
 public:
  Crew(std::size_t items, const RunControl& run);

  /// Runs `worker` on every thread, the calling one among them, and returns when all are done.
  /// Rethrows the exception of the lowest block that failed - the same one that a single thread
  /// would meet - or, before any such, what ended the call through `run.progress`.
  void run(const std::function<void(Pulse&)>& worker);

  /// The next block in ascending order; none when all are taken or the call ends early.
  [[nodiscard]] std::optional<Block> take(Pulse& pulse);
  /// Returns when all blocks before this one are finished.
  void wait_for_turn(const Block& block, Pulse& pulse);
  void finish(const Block& block);
  /// As `finish`, when blocks need not wait for each other.
  void finish_unordered(const Block& block);

 private:
  friend class Pulse;
  class Worker;
  /// Ends a worker whose block is not wanted any more. Not an Error: nobody outside sees it.
  struct Stopped {};

  static constexpr std::size_t kNobody = std::numeric_limits<std::size_t>::max();

  void check(const Pulse& pulse);
  void work(const std::function<void(Pulse&)>& worker, ProgressReport* report);
  void start_helpers_and_work(const std::function<void(Pulse&)>& worker);
  void wait_for_helpers();
  void fail(std::size_t block, std::exception_ptr cause);
  void cancel(std::exception_ptr cause);
  [[nodiscard]] double share_done() const;

  const std::size_t items_, blocks_, threads_;
  ProgressReport report_;

  std::atomic<std::size_t> next_block_{0};
  std::atomic<std::size_t> items_done_{0};
  /// Blocks from here on are not wanted any more: those after a failed one, and all of them when
  /// the call is cancelled. Lower blocks go on, so that the lowest failure is found.
  std::atomic<std::size_t> stop_from_{kNobody};

  std::mutex mutex_{};
  std::condition_variable changed_{};
  std::size_t turn_ = 0;     ///< the block that may merge; guarded by mutex_, like all below
  std::size_t helpers_ = 0;  ///< started threads that are still at work
  std::size_t failed_block_ = kNobody;
  std::exception_ptr failure_{};
  std::exception_ptr cancellation_{};
};

/// Cuts `items` into blocks and calls `body(workspace, first, last, pulse)` for each on some
/// thread, then `merge(workspace, block_index)` strictly in ascending order of the blocks and one
/// at a time, so that sums have the same bits for any number of threads. Each thread has one
/// workspace of its own (`make_workspace()`, called on that thread before its first block), which
/// `merge` leaves ready for the next block: memory is threads x workspace.
///
/// The calling thread is one of the workers; `run.threads` = 1 starts no thread. A body may change
/// nothing but its workspace; the number of blocks is min(items, 64).
/// Throws InvalidArgument for negative threads, Cancelled when `run.progress` says no, and what
/// the callback, `make_workspace`, `body` or `merge` throw: of several the one of the lowest block.
template <class MakeWorkspace, class Body, class Merge>
void for_each_block_in_order(std::size_t items, const RunControl& run,
                             MakeWorkspace&& make_workspace, Body&& body, Merge&& merge) {
  using Workspace = std::decay_t<std::invoke_result_t<MakeWorkspace&>>;
  Crew crew(items, run);
  crew.run([&](Pulse& pulse) {
    std::optional<Workspace> workspace;
    while (const auto block = crew.take(pulse)) {
      if (!workspace) workspace.emplace(make_workspace());
      body(*workspace, block->first, block->last, pulse);
      crew.wait_for_turn(*block, pulse);
      merge(*workspace, block->index);
      crew.finish(*block);
    }
  });
}

/// As above for a body `body(first, last, pulse)` that writes only what belongs to its own items.
template <class Body>
void for_each_block(std::size_t items, const RunControl& run, Body&& body) {
  Crew crew(items, run);
  crew.run([&](Pulse& pulse) {
    while (const auto block = crew.take(pulse)) {
      body(block->first, block->last, pulse);
      crew.finish_unordered(*block);
    }
  });
}

}  // namespace citynet::base
