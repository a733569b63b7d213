#include "engines/igraph/session.hpp"

#include <atomic>
#include <mutex>
#include <thread>
#include <utility>

#include "citynet/base/error.hpp"

namespace citynet::engines::igraph {
namespace {

std::mutex the_lock;
std::atomic<std::thread::id> owner{};

/// How much work one question of igraph's stands for: enough that the pulse looks at the clock.
constexpr std::size_t kWorkPerQuestion = std::size_t{1} << 15U;

}  // namespace

Session* Session::current_ = nullptr;

std::string engine_name() {
  const char* version = nullptr;
  igraph_version(&version, nullptr, nullptr, nullptr);
  return std::string("igraph ") + version;
}

Session::Lock::Lock() {
  if (owner.load() == std::this_thread::get_id()) {
    throw base::EngineError(
        "igraph is already at work in this thread; a progress callback may not call it again");
  }
  the_lock.lock();
  owner.store(std::this_thread::get_id());
}

Session::Lock::~Lock() {
  owner.store(std::thread::id{});
  the_lock.unlock();
}

Session::Handlers::Handlers(Session& session) {
  current_ = &session;
  error_ = igraph_set_error_handler(&Session::on_error);
  warning_ = igraph_set_warning_handler(&Session::on_warning);
  interruption_ = igraph_set_interruption_handler(&Session::on_interruption);
}

Session::Handlers::~Handlers() {
  igraph_set_interruption_handler(interruption_);
  igraph_set_warning_handler(warning_);
  igraph_set_error_handler(error_);
  current_ = nullptr;
}

Session::Generator::Generator(std::uint64_t seed) {
  current_->check(igraph_rng_init(&own_, &igraph_rngtype_pcg32));
  const auto code = igraph_rng_seed(&own_, static_cast<igraph_uint_t>(seed));
  if (code != IGRAPH_SUCCESS) {
    igraph_rng_destroy(&own_);
    current_->check(code);
  }
#if IGRAPH_VERSION_MAJOR >= 1
  before_ = igraph_rng_set_default(&own_);
#else
  before_ = *igraph_rng_default();
  igraph_rng_set_default(&own_);
#endif
}

Session::Generator::~Generator() {
#if IGRAPH_VERSION_MAJOR >= 1
  igraph_rng_set_default(before_);
#else
  igraph_rng_set_default(&before_);
#endif
  igraph_rng_destroy(&own_);
}

Session::Session(std::uint64_t seed, base::Pulse& pulse)
    : pulse_(&pulse), handlers_(*this), generator_(seed) {}

Session::~Session() = default;

void Session::check(igraph_error_t code) {
  if (code == IGRAPH_SUCCESS) return;
  if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
  throw base::EngineError(engine_name() + ": " +
                          (reason_.empty() ? igraph_strerror(code) : reason_.c_str()));
}

void Session::on_error(const char* reason, const char* file, int line, igraph_error_t code) {
  try {
    current_->reason_ = std::string(reason) + " (" + igraph_strerror(code) + ", " + file + ":" +
                        std::to_string(line) + ")";
  } catch (...) {
    current_->reason_.clear();  // no memory for the text; `check` falls back on the code
  }
  IGRAPH_FINALLY_FREE();
}

void Session::on_warning(const char* reason, const char*, int) {
  try {
    current_->warnings_.emplace_back(reason);
  } catch (...) {
    // No memory to keep a warning: the computation itself will say so.
    return;
  }
}

bool Session::should_stop() noexcept {
  try {
    current_->pulse_->spend(kWorkPerQuestion);
    return false;
  } catch (...) {
    current_->thrown_ = std::current_exception();
    return true;
  }
}

#if IGRAPH_VERSION_MAJOR >= 1
igraph_bool_t Session::on_interruption() { return should_stop(); }
#else
igraph_error_t Session::on_interruption(void*) {
  if (!should_stop()) return IGRAPH_SUCCESS;
  // Up to 0.10 the handler itself frees what is unfinished.
  IGRAPH_FINALLY_FREE();
  return IGRAPH_INTERRUPTED;
}
#endif

}  // namespace citynet::engines::igraph
