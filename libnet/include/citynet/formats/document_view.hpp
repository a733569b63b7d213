#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "citynet/formats/graph_document.hpp"

namespace citynet::formats {

/// One text for each row of a table, which is looked at where it stands: in strings, which outlive
/// this, or in no place at all, where it is the number of the row.
class TextRows {
 public:
  /// Where a text may be put that has to be made.
  using Room = std::array<char, 20>;

  TextRows() = default;
  TextRows(std::span<const std::string> texts) : texts_(texts.data()), count_(texts.size()) {}
  TextRows(const std::vector<std::string>& texts) : TextRows(std::span(texts)) {}
  /// `0`, `1`, `2` ...; there are at most 2^32, as of nodes and edges.
  [[nodiscard]] static TextRows numbers(std::size_t count) { return {Kind::numbers, {}, count}; }
  /// The same text in each row; it must outlive this.
  [[nodiscard]] static TextRows repeated(std::string_view text, std::size_t count) {
    return {Kind::repeated, text, count};
  }

  [[nodiscard]] std::size_t size() const noexcept { return count_; }
  [[nodiscard]] bool empty() const noexcept { return count_ == 0; }
  [[nodiscard]] bool is_repeated() const noexcept { return kind_ == Kind::repeated; }
  [[nodiscard]] bool are_numbers() const noexcept { return kind_ == Kind::numbers; }
  /// The texts where they stand as strings; empty where they do not.
  [[nodiscard]] std::span<const std::string> strings() const noexcept {
    return kind_ == Kind::strings ? std::span(texts_, count_) : std::span<const std::string>();
  }
  /// The text of a row, as long as `room` is left alone.
  [[nodiscard]] std::string_view at(std::size_t row, Room& room) const noexcept {
    if (kind_ == Kind::strings) return texts_[row];
    return kind_ == Kind::repeated ? repeated_ : made(row, room);
  }
  [[nodiscard]] std::string operator[](std::size_t row) const {
    Room room{};
    return std::string(at(row, room));
  }

 private:
  enum class Kind { strings, numbers, repeated };

  TextRows(Kind kind, std::string_view repeated, std::size_t count)
      : kind_(kind), repeated_(repeated), count_(count) {}
  static std::string_view made(std::size_t row, Room& room) noexcept;

  Kind kind_ = Kind::strings;
  const std::string* texts_ = nullptr;
  std::string_view repeated_{};
  std::size_t count_ = 0;
};

/// A look at a `GraphColumn`, or at what stands in another place and would be one.
struct ColumnView {
  std::string name;
  ColumnUse use = ColumnUse::attribute;
  std::variant<std::span<const std::uint8_t>, std::span<const std::int64_t>,
               std::span<const double>, TextRows>
      values{};                             ///< in the order of `ValueType`, as in `GraphColumn`
  std::span<const std::uint8_t> present{};  ///< 1 where there is a value; empty: in every row
};

[[nodiscard]] ValueType type_of(const ColumnView& column) noexcept;
[[nodiscard]] bool has_value(const ColumnView& column, std::size_t row) noexcept;
[[nodiscard]] std::size_t row_count(const ColumnView& column);

/// The ends of edges: two arrays of numbers of nodes, or one of pairs of them.
class EndsView {
 public:
  EndsView() = default;
  /// Both as long as each other.
  EndsView(std::span<const std::uint32_t> sources, std::span<const std::uint32_t> targets)
      : sources_(bytes(sources.data())),
        targets_(bytes(targets.data())),
        step_(sizeof(std::uint32_t)),
        count_(sources.size()) {}
  /// A pair is a struct of two numbers of nodes, the source first.
  template <class Pair>
  explicit EndsView(std::span<const Pair> pairs)
      : sources_(bytes(pairs.data())),
        targets_(pairs.empty() ? nullptr : sources_ + sizeof(std::uint32_t)),
        step_(sizeof(Pair)),
        count_(pairs.size()) {
    static_assert(sizeof(Pair) == 2 * sizeof(std::uint32_t));
  }

  [[nodiscard]] std::size_t size() const noexcept { return count_; }
  [[nodiscard]] bool empty() const noexcept { return count_ == 0; }
  /// The largest number of a node, 0 where there are none.
  [[nodiscard]] std::uint32_t largest() const noexcept;
  [[nodiscard]] std::uint32_t source(std::size_t edge) const noexcept {
    return number_at(sources_ + step_ * edge);
  }
  [[nodiscard]] std::uint32_t target(std::size_t edge) const noexcept {
    return number_at(targets_ + step_ * edge);
  }

 private:
  static const std::byte* bytes(const void* at) noexcept {
    return static_cast<const std::byte*>(at);
  }
  static std::uint32_t number_at(const std::byte* at) noexcept {
    std::uint32_t number = 0;
    std::memcpy(&number, at, sizeof(number));
    return number;
  }

  const std::byte* sources_ = nullptr;
  const std::byte* targets_ = nullptr;
  std::size_t step_ = 0, count_ = 0;
};

/// A graph as writers take it: a look at its columns wherever they stand, so that nothing is copied
/// to be written. Every `GraphDocument` has one; what holds a graph in another form can show it in
/// this one. What it looks at must outlive it and stay as it is.
struct DocumentView {
  Directedness directedness = Directedness::undirected;
  TextRows node_ids{};
  bool is_sound = false;  ///< a promise that ids of nodes are unique and edges end in nodes
  std::vector<ColumnView> node_columns{};
  EndsView ends{};
  TextRows edge_ids{};  ///< none, or one for each edge
  std::span<const std::uint8_t> edge_is_directed{};
  std::vector<ColumnView> edge_columns{};
  std::vector<ColumnView> graph_columns{};
};

/// The view of a document, which must outlive it. Throws InvalidArgument where there are not as
/// many sources as targets.
[[nodiscard]] DocumentView view_of(const GraphDocument& document);

/// Copies into a document what it does not hold yet: columns that have no rows there, nodes, edges.
/// Its columns are the first of those of the view.
void complete(GraphDocument& document, const DocumentView& view);

/// `check_document` for what a view shows; what it promises is not looked at.
void check_view(const DocumentView& view);

}  // namespace citynet::formats
