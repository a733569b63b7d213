#include "base/parallel.hpp"

#include <algorithm>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "citynet/base/error.hpp"

namespace citynet::base {
namespace {

/// Enough that some tens of threads have work to the end, few enough that merging is cheap. Never
/// a function of the number of threads: results depend on it.
constexpr std::size_t kBlocks = 64;

}  // namespace

std::size_t thread_count(const RunControl& run) {
  if (run.threads < 0) {
    throw InvalidArgument(
        "threads", std::to_string(run.threads),
        "the number of threads is 1 or more, or 0 for as many as the machine has");
  }
  if (run.threads > 0) return static_cast<std::size_t>(run.threads);
  return std::max(1U, std::thread::hardware_concurrency());
}

ProgressReport::ProgressReport(const RunControl& run) : progress_(run.progress) {
  static_cast<void>(thread_count(run));
}

void ProgressReport::report(double share_done) {
  last_share_ = share_done;
  if (progress_(share_done) == Continue::no) throw Cancelled();
  // Taken after the call, so that a slow callback does not leave all the time to itself.
  last_time_ = std::chrono::steady_clock::now();
}

void ProgressReport::report_if_due(double share_done) {
  if (!progress_) return;
  const auto now = std::chrono::steady_clock::now();
  if (!last_time_) last_time_ = now;
  if (now - *last_time_ < interval()) return;
  report(share_done);
}

void ProgressReport::report_end() {
  if (progress_ && last_share_ < 1.0) report(1.0);
}

void Pulse::check() {
  spent_ = 0;
  if (crew_ != nullptr) {
    crew_->check(*this);
  } else {
    report_->report_if_due(share_);
  }
}

/// The pulse of one worker.
class Crew::Worker : public Pulse {
 public:
  Worker(Crew* crew, ProgressReport* report) : Pulse(crew, report) {}
};

Crew::Crew(std::size_t items, const RunControl& run)
    : items_(items),
      blocks_(std::min(items, kBlocks)),
      threads_(std::min(thread_count(run), std::max<std::size_t>(blocks_, 1))),
      report_(run) {}

double Crew::share_done() const {
  return static_cast<double>(items_done_.load(std::memory_order_relaxed)) /
         static_cast<double>(items_);
}

void Crew::check(const Pulse& pulse) {
  if (pulse.report_ != nullptr) {
    try {
      pulse.report_->report_if_due(share_done());
    } catch (...) {
      cancel(std::current_exception());
      throw Stopped();
    }
  }
  if (pulse.block_ >= stop_from_.load(std::memory_order_relaxed)) throw Stopped();
}

std::optional<Block> Crew::take(Pulse& pulse) {
  const std::size_t index = next_block_.fetch_add(1, std::memory_order_relaxed);
  if (index >= blocks_) return std::nullopt;
  pulse.block_ = index;
  if (index >= stop_from_.load(std::memory_order_relaxed)) throw Stopped();
  pulse.spend(Pulse::kWorkBetweenChecks / 8);
  const std::size_t size = items_ / blocks_;
  const std::size_t larger = items_ % blocks_;  // the first blocks have one item more
  const std::size_t first = index * size + std::min(index, larger);
  return Block{index, first, first + size + (index < larger ? 1 : 0)};
}

void Crew::wait_for_turn(const Block& block, Pulse& pulse) {
  if (threads_ == 1) return;  // blocks end as they began
  std::unique_lock lock(mutex_);
  while (turn_ != block.index) {
    if (block.index >= stop_from_.load(std::memory_order_relaxed)) throw Stopped();
    if (pulse.report_ == nullptr) {
      changed_.wait(lock);
    } else {
      changed_.wait_for(lock, ProgressReport::interval());
      lock.unlock();
      check(pulse);
      lock.lock();
    }
  }
}

void Crew::finish(const Block& block) {
  items_done_.fetch_add(block.last - block.first, std::memory_order_relaxed);
  if (threads_ == 1) return;
  const std::lock_guard lock(mutex_);
  turn_ = block.index + 1;
  changed_.notify_all();
}

void Crew::finish_unordered(const Block& block) {
  items_done_.fetch_add(block.last - block.first, std::memory_order_relaxed);
}

void Crew::fail(std::size_t block, std::exception_ptr cause) {
  const std::lock_guard lock(mutex_);
  if (block < failed_block_) {
    failed_block_ = block;
    failure_ = std::move(cause);
  }
  stop_from_.store(std::min(stop_from_.load(std::memory_order_relaxed), block),
                   std::memory_order_relaxed);
  changed_.notify_all();
}

void Crew::cancel(std::exception_ptr cause) {
  const std::lock_guard lock(mutex_);
  cancellation_ = std::move(cause);
  stop_from_.store(0, std::memory_order_relaxed);
  changed_.notify_all();
}

void Crew::work(const std::function<void(Pulse&)>& worker, ProgressReport* report) {
  Worker pulse(this, report);
  try {
    worker(pulse);
  } catch (const Stopped&) {
    // Somebody else has the reason.
  } catch (...) {
    fail(pulse.block_, std::current_exception());
  }
}

void Crew::wait_for_helpers() {
  std::unique_lock lock(mutex_);
  while (helpers_ > 0) {
    changed_.wait_for(lock, ProgressReport::interval());
    if (helpers_ == 0 || cancellation_) continue;
    lock.unlock();
    try {
      report_.report_if_due(share_done());
    } catch (...) {
      cancel(std::current_exception());
    }
    lock.lock();
  }
}

void Crew::start_helpers_and_work(const std::function<void(Pulse&)>& worker) {
  std::vector<std::thread> helpers;
  helpers.reserve(threads_ - 1);
  while (helpers.size() + 1 < threads_) {
    {
      const std::lock_guard lock(mutex_);
      ++helpers_;
    }
    try {
      helpers.emplace_back([this, &worker] {
        work(worker, nullptr);
        const std::lock_guard lock(mutex_);
        --helpers_;
        changed_.notify_all();
      });
    } catch (const std::exception&) {
      // The system grants no further thread, or no memory for one. Fewer give the same result,
      // only later.
      const std::lock_guard lock(mutex_);
      --helpers_;
      break;
    }
  }
  work(worker, &report_);
  wait_for_helpers();
  for (std::thread& helper : helpers) helper.join();
}

void Crew::run(const std::function<void(Pulse&)>& worker) {
  if (threads_ == 1) {
    work(worker, &report_);
  } else {
    start_helpers_and_work(worker);
  }
  if (cancellation_) std::rethrow_exception(cancellation_);
  if (failure_) std::rethrow_exception(failure_);
  report_.report_end();
}

}  // namespace citynet::base
