#pragma once

#include <stdexcept>
#include <string>

#include "citynet/base/place.hpp"

namespace citynet::base {

/// Everything the library throws derives from this, so that one `catch` is enough.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The caller broke a contract; the text names the argument, the value and the rule.
class InvalidArgument : public Error {
 public:
  InvalidArgument(std::string argument, std::string value, std::string rule);

  [[nodiscard]] const std::string& argument() const noexcept { return argument_; }
  [[nodiscard]] const std::string& value() const noexcept { return value_; }
  [[nodiscard]] const std::string& rule() const noexcept { return rule_; }

 private:
  std::string argument_, value_, rule_;
};

/// A file cannot be understood; the text names file, row, column, value and rule.
class DataError : public Error {
 public:
  DataError(Place place, std::string value, std::string rule);

  [[nodiscard]] const Place& place() const noexcept { return place_; }
  [[nodiscard]] const std::string& value() const noexcept { return value_; }
  [[nodiscard]] const std::string& rule() const noexcept { return rule_; }

 private:
  Place place_;
  std::string value_, rule_;
};

/// The operating system refused (missing file, full disk, no permission).
class FileError : public Error {
 public:
  FileError(std::string path, std::string reason);

  [[nodiscard]] const std::string& path() const noexcept { return path_; }

 private:
  std::string path_;
};

/// An engine (igraph, Boost) failed; the text carries the engine's own words.
class EngineError : public Error {
 public:
  using Error::Error;
};

/// This build was made without the engine that was asked for.
class Unavailable : public Error {
 public:
  using Error::Error;
};

/// The progress callback answered `Continue::no`. Nothing was changed, no half result exists.
class Cancelled : public Error {
 public:
  Cancelled();
};

}  // namespace citynet::base
