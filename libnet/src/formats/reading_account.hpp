#pragma once

#include <string>
#include <string_view>

#include "citynet/formats/graph_reading.hpp"

namespace citynet::formats {

/// Keeps the ledger while a file is read: counts items, and gathers equal remarks into one.
class ReadingAccount {
 public:
  ReadingAccount(std::string format, std::string file);

  /// `item` is a word such as `node`; it stands in the ledger from the first mention on.
  void kept(std::string_view item, std::size_t count = 1);
  void set_aside(std::string_view item, std::size_t count = 1);

  /// Something was kept in a way the user should know of, or set aside. The place is that of the
  /// first of its kind. The item itself is counted by `kept` or `set_aside`.
  void remark_kept(std::string_view what, std::string_view rule, const base::Place& place,
                   std::size_t count = 1);
  void remark_set_aside(std::string_view what, std::string_view rule, const base::Place& place,
                        std::size_t count = 1);

  /// Counts once more, if this was remarked before; the place of a new one is dear to find.
  [[nodiscard]] bool repeats(std::string_view what, std::string_view rule, bool set_aside,
                             std::size_t count = 1);

  void dialect(std::string name) { ledger_.dialect = std::move(name); }
  [[nodiscard]] const std::string& file() const noexcept { return file_; }
  [[nodiscard]] ReadingLedger finish() && { return std::move(ledger_); }

 private:
  ItemCount& count_of(std::string_view item);
  void remark(std::string_view what, std::string_view rule, bool set_aside,
              const base::Place& place, std::size_t count);

  std::string file_;
  ReadingLedger ledger_{};
};

}  // namespace citynet::formats
