#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace citynet::formats {

/// `<data key="d0">1.5</data>` in a plain element.
struct PlainValue {
  std::string_view key{}, text{};
  std::size_t at = 0;  ///< of its end tag, in bytes
};

/// `<node id="a"/>` or `<edge source="a" target="b"/>`, perhaps with values in it and nothing else,
/// as nearly all elements of nearly all files of graphs are.
struct PlainElement {
  std::string_view id{}, target{};  ///< of an edge, the id of its source
  std::size_t at = 0;               ///< in bytes
  std::size_t values = 0;           ///< how many of them are its own
};

/// Reads plain elements of GraphML out of a text of XML, wherever one begins. What it says of a
/// text in which none begins means nothing.
class PlainElements {
 public:
  enum class Kind { node, edge };

  /// None.
  PlainElements() = default;
  /// The last < and > that have `kPlainSlack` bytes behind them (see `XmlScanner`).
  PlainElements(std::string_view text, std::size_t last_opening, std::size_t last_closing)
      : text_(text), last_opening_(last_opening), last_closing_(last_closing) {}

  /// Takes an element and the spaces before it, and puts its values behind the others. False, and
  /// nothing done, where what comes at `at` is none.
  bool take(Kind kind, std::size_t& at, PlainElement& element,
            std::vector<PlainValue>& values) const;

  /// Where an element of this kind begins a line, soon behind `at`; 0 where none does.
  [[nodiscard]] std::size_t line_with(Kind kind, std::size_t at) const noexcept;
  [[nodiscard]] std::size_t end() const noexcept { return last_closing_; }

 private:
  bool pass_values(Kind kind, const char*& at, std::vector<PlainValue>& values) const;

  std::string_view text_{};
  std::size_t last_opening_ = 0, last_closing_ = 0;
};

}  // namespace citynet::formats
