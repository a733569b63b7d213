#pragma once

#include <memory>
#include <string>

#include "citynet/base/place.hpp"

namespace citynet::read {

/// A regular expression of a schema. It must match the whole value; letters are characters, not
/// bytes. Matching takes time proportional to the length of the value, never exponential, and
/// does not recurse: neither the pattern nor the value of a stranger can hang the program.
class Pattern {
 public:
  /// Throws DataError at `descriptor` when the text is no regular expression (ECMAScript syntax).
  Pattern(const std::string& text, const base::Place& descriptor);

  [[nodiscard]] bool matches(const std::string& value) const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace citynet::read
