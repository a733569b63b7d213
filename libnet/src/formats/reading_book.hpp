#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "citynet/formats/graph_format.hpp"
#include "formats/reading_account.hpp"

namespace citynet::formats {

/// The account of reading one text, by bytes: places are looked up only when a remark or an error
/// needs one, so that readers need not count lines.
class ReadingBook {
 public:
  ReadingBook(const GraphSource& source, std::string format)
      : bytes_(source.bytes), account_(std::move(format), source.file) {}

  void dialect(std::string name) { account_.dialect(std::move(name)); }
  void keep(std::string_view item, std::size_t count = 1) { account_.kept(item, count); }
  void set_aside(std::string_view item, std::size_t count = 1) { account_.set_aside(item, count); }

  /// `at`: the byte at which it stands; no place when it concerns the whole file.
  void remark(std::string_view what, std::string_view rule, bool set_aside,
              std::size_t at = kNowhere, std::size_t count = 1);
  [[noreturn]] void fail(std::size_t at, std::string_view value, const std::string& rule) const;

  /// Throws DataError unless the bytes are UTF-8 without a NUL.
  void check_text() const;
  [[nodiscard]] base::Place place_of(std::size_t at) const;
  [[nodiscard]] ReadingLedger take() { return std::move(account_).finish(); }

  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

 private:
  std::string_view bytes_;
  ReadingAccount account_;
  std::unordered_set<std::string> kinds_{};
};

}  // namespace citynet::formats
