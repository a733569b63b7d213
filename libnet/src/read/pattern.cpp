// GCC 12 with AddressSanitizer sees uninitialised members where <regex> moves its own states.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

#include "read/pattern.hpp"

#include <regex>

#include "citynet/base/error.hpp"
#include "read/wide_text.hpp"

namespace citynet::read {
namespace {

constexpr auto kSyntax = std::regex_constants::ECMAScript
#if defined(__GLIBCXX__)
                         // Breadth first, which is what the promises of the header rest on.
                         | std::regex_constants::__polynomial
#endif
    ;

}  // namespace

struct Pattern::Compiled {
  std::wregex expression;
};

Pattern::Pattern(const std::string& text, const base::Place& descriptor) {
  try {
    compiled_ = std::make_shared<const Compiled>(Compiled{std::wregex(wide(text), kSyntax)});
  } catch (const std::regex_error& error) {
    throw base::DataError(descriptor, text,
                          std::string("not a regular expression: ") + error.what());
  }
}

bool Pattern::matches(const std::string& value) const {
  return std::regex_match(wide(value), compiled_->expression);
}

}  // namespace citynet::read
