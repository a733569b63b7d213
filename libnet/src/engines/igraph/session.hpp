#pragma once

#include <igraph.h>

#include <cstdint>
#include <exception>
#include <string>
#include <vector>

#include "base/parallel.hpp"

namespace citynet::engines::igraph {

/// "igraph 0.10.2": the library that is linked, not the header.
[[nodiscard]] std::string engine_name();

/// Exclusive use of igraph.
///
/// Its handlers, its stack of unfinished work and its random generator belong to the whole
/// process, and the packaged build is not thread-safe, so every call happens inside a Session,
/// and there is one at a time. While it lasts, errors and warnings are recorded instead of
/// printed, nothing aborts the program, and igraph draws from a generator of the session's own;
/// the destructor puts back what was there before.
class Session {
 public:
  /// Takes the lock and seeds the generator. `pulse` is asked whenever igraph looks whether it
  /// should stop. Throws EngineError when the same thread already has a session: a progress
  /// callback may not call igraph again.
  Session(std::uint64_t seed, base::Pulse& pulse);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// To be wrapped around every call. Throws what `pulse` threw inside it, or EngineError with
  /// igraph's own reason.
  void check(igraph_error_t code);

  [[nodiscard]] const std::vector<std::string>& warnings() const noexcept { return warnings_; }

 private:
  class Lock {
   public:
    Lock();
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
  };
  class Handlers {
   public:
    explicit Handlers(Session& session);
    ~Handlers();
    Handlers(const Handlers&) = delete;
    Handlers& operator=(const Handlers&) = delete;

   private:
    igraph_error_handler_t* error_;
    igraph_warning_handler_t* warning_;
    igraph_interruption_handler_t* interruption_;
  };
  class Generator {
   public:
    explicit Generator(std::uint64_t seed);
    ~Generator();
    Generator(const Generator&) = delete;
    Generator& operator=(const Generator&) = delete;

   private:
    igraph_rng_t own_{};
#if IGRAPH_VERSION_MAJOR >= 1
    igraph_rng_t* before_;  // igraph keeps a pointer to its generator
#else
    igraph_rng_t before_;  // igraph keeps its generator by value
#endif
  };

  // igraph calls these from C; nothing may be thrown through it.
  static void on_error(const char* reason, const char* file, int line, igraph_error_t code);
  static void on_warning(const char* reason, const char* file, int line);
  static bool should_stop() noexcept;
#if IGRAPH_VERSION_MAJOR >= 1
  static igraph_bool_t on_interruption();
#else
  static igraph_error_t on_interruption(void*);
#endif

  static Session* current_;  // guarded by the lock

  Lock lock_{};
  base::Pulse* pulse_;
  std::string reason_{};
  std::vector<std::string> warnings_{};
  std::exception_ptr thrown_{};
  Handlers handlers_;
  Generator generator_;
};

}  // namespace citynet::engines::igraph
