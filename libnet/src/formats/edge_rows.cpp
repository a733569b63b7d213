#include "formats/edge_rows.hpp"

#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>

#include "base/parallel.hpp"
#include "citynet/base/stage.hpp"
#include "formats/number_text.hpp"
#include "formats/plain_rows.hpp"
#include "formats/text_lines.hpp"

namespace citynet::formats {
namespace {

constexpr std::size_t kMostParts = 64;  // as many as blocks are made of
constexpr std::size_t kMostFields = 256;

using Cells = std::vector<std::string_view>;

/// Where the rows of one part go.
struct Sink {
  EdgeBatch& edges;
  std::vector<Cells*> cells;
  Cells& ids;
  std::vector<std::uint8_t>& directions;
};

/// Puts a row where it belongs; false, and nothing done, where something is to be remarked of it.
bool put_row(const std::vector<std::string_view>& row, const EdgeFields& fields, std::size_t at,
             Sink& sink) {
  const auto source = bare(row[fields.source]), target = bare(row[fields.target]);
  if (source.empty() || target.empty()) return false;
  if (fields.is_strength && !parse_real(bare(row[fields.others.front()]))) return false;
  if (fields.type != EdgeFields::kNone) {
    const auto direction = direction_of(row[fields.type]);
    if (direction == kNoDirection) return false;
    sink.directions.push_back(direction);
  }
  if (fields.id != EdgeFields::kNone) sink.ids.push_back(row[fields.id]);
  for (std::size_t i = 0; i < fields.others.size(); ++i) {
    const auto cell = row[fields.others[i]];
    sink.cells[i]->push_back(fields.is_strength ? bare(cell) : cell);
  }
  sink.edges.add(source, target, at);
  return true;
}

struct Taken {
  std::size_t bytes = 0, rows = 0;
};

/// Takes rows from the front of a text that ends with a line end. The first of them has number
/// `at`.
Taken take_rows(std::string_view text, char delimiter, const EdgeFields& fields, std::size_t at,
                Sink& sink, base::Pulse& pulse) {
  // A chunk is looked over and then cut, while it is near.
  constexpr std::size_t kChunk = std::size_t{1} << 15U;
  constexpr std::size_t kBytesOfAStep = 4;
  std::vector<std::string_view> row(fields.count);
  Taken taken;
  while (taken.bytes < text.size()) {
    const auto chunk = text.substr(taken.bytes, kChunk);
    const auto lines = chunk.substr(0, chunk.rfind('\n') + 1);
    const auto plain = chunk.substr(0, plain_lines(lines));
    const auto cut = each_plain_row(plain, delimiter, row, [&](std::string_view) {
      if (!put_row(row, fields, at + taken.rows, sink)) return false;
      ++taken.rows;
      return true;
    });
    taken.bytes += cut;
    pulse.spend(chunk.size() / kBytesOfAStep);
    if (cut < lines.size() || lines.empty()) break;
  }
  sink.edges.settle();
  return taken;
}

/// Without what stands behind the last line end.
std::string_view whole_lines(std::string_view text) { return text.substr(0, text.rfind('\n') + 1); }

std::vector<std::string_view> cut_at_lines(std::string_view text, std::size_t parts) {
  std::vector<std::string_view> all;
  std::size_t begin = 0;
  for (std::size_t part = 0; part < parts; ++part) {
    auto end = std::max(begin, text.size() * (part + 1) / parts);
    end = end < text.size() ? text.find('\n', end) + 1 : text.size();
    all.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return all;
}

/// One thread: its own numbers of nodes, and those they get in the end.
struct Worker {
  IdIndex ids{};
  std::vector<std::uint32_t> numbers{};
};

/// What stands in one part of the text.
struct Part {
  std::string_view text{};
  Worker* worker = nullptr;
  Taken taken{};
  std::vector<std::uint32_t> sources{}, targets{};
  std::vector<Cells> cells{};
  Cells ids{};
  std::vector<std::uint8_t> directions{};
  std::vector<std::size_t> new_nodes{};
  std::size_t first_edge = 0;

  void read(char delimiter, const EdgeFields& fields, base::Pulse& pulse) {
    cells.resize(fields.others.size());
    EdgeBatch edges(worker->ids);
    Sink sink{edges, {}, ids, directions};
    for (auto& column : cells) sink.cells.push_back(&column);
    taken = take_rows(text, delimiter, fields, 0, sink, pulse);
    sources = std::move(edges.sources());
    targets = std::move(edges.targets());
    new_nodes = std::move(edges.new_nodes());
  }
};

/// Gives new nodes the numbers they get in the end. Parts come in their order, so that nodes do
/// too.
void number_nodes(const Part& part, std::size_t line, EdgeEnds& ends) {
  auto& numbers = part.worker->numbers;
  for (const auto row : part.new_nodes) {
    numbers.push_back(ends.node(part.worker->ids.text(numbers.size()), line + row));
  }
}

void put_edges(const Part& part, EdgeEnds& ends) {
  const auto& numbers = part.worker->numbers;
  const auto number = [&](std::uint32_t node) { return numbers[node]; };
  std::transform(part.sources.begin(), part.sources.end(), ends.source_of(part.first_edge), number);
  std::transform(part.targets.begin(), part.targets.end(), ends.target_of(part.first_edge), number);
}

template <class To, class From>
void append(To& to, const From& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

std::string_view bare(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  if (!text.empty() && !is_blank(text.front()) && !is_blank(text.back())) return text;
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::uint8_t direction_of(std::string_view word) {
  if (equal_ignoring_case(word, "directed")) return 1;
  return equal_ignoring_case(word, "undirected") ? 0 : kNoDirection;
}

void EdgeRows::take(CsvScanner& scanner, const EdgeFields& fields, base::Pulse& pulse) {
  const auto least = std::max<std::size_t>(least_part_ / 4, 1);
  const bool can_be_plain = scanner.is_quick() && fields.count <= kMostFields;
  while (can_be_plain && scanner.position() >= next_try_) {
    const auto text = whole_lines(scanner.rest().substr(0, window_));
    const auto parts = std::min<std::size_t>(kMostParts, text.size() / least_part_);
    const bool is_shared = parts > 1 && base::thread_count(run_) > 1;
    const auto before = scanner.position();
    if (is_shared) {
      take_in_parts(cut_at_lines(text, parts), scanner, fields);
    } else {
      take_alone(text, scanner, fields, pulse);
    }
    if (scanner.position() - before == text.size() && !text.empty()) {
      window_ = std::max(window_, 2 * window_);
    } else {
      next_try_ = scanner.position() + least;
      window_ = least;
    }
  }
}

void EdgeRows::take_alone(std::string_view text, CsvScanner& scanner, const EdgeFields& fields,
                          base::Pulse& pulse) {
  columns_.ends.settle();
  Cells ids;
  Sink sink{columns_.ends.batch(), {}, ids, columns_.directions};
  for (auto& column : columns_.columns) sink.cells.push_back(&column.viewed_cells());
  const auto taken = take_rows(text, scanner.delimiter(), fields, scanner.line(), sink, pulse);
  columns_.ends.settle();
  columns_.ids.insert(columns_.ids.end(), ids.begin(), ids.end());
  scanner.pass_plain(taken.bytes, taken.rows);
}

void EdgeRows::take_in_parts(const std::vector<std::string_view>& texts, CsvScanner& scanner,
                             const EdgeFields& fields) {
  std::vector<Part> parts(texts.size());
  std::deque<Worker> workers;
  std::mutex mutex;
  std::atomic<bool> is_stopped{false};  // what comes behind the last part that counts is of no use
  std::size_t count = 0, edges = 0;
  columns_.ends.settle();
  base::for_each_block_in_order(
      texts.size(), base::stage(run_, 0, 0.9),
      [&] {
        const std::lock_guard lock(mutex);
        return &workers.emplace_back();
      },
      [&](Worker* worker, std::size_t index, std::size_t, base::Pulse& pulse) {
        parts[index].text = texts[index];
        parts[index].worker = worker;
        if (!is_stopped) parts[index].read(scanner.delimiter(), fields, pulse);
      },
      [&](Worker*, std::size_t index) {
        if (is_stopped) return;
        auto& part = parts[index];
        number_nodes(part, scanner.line(), columns_.ends);
        scanner.pass_plain(part.taken.bytes, part.taken.rows);
        part.first_edge = edges;
        edges += part.taken.rows;
        count = index + 1;
        is_stopped = part.taken.bytes < part.text.size();
      });
  const auto first = columns_.ends.append(edges);
  base::for_each_block(count, base::stage(run_, 0.9, 1),
                       [&](std::size_t index, std::size_t last, base::Pulse& pulse) {
                         for (; index < last; ++index) {
                           parts[index].first_edge += first;
                           put_edges(parts[index], columns_.ends);
                           pulse.spend(parts[index].taken.rows);
                         }
                       });
  for (std::size_t index = 0; index < count; ++index) {
    append(columns_.ids, parts[index].ids);
    append(columns_.directions, parts[index].directions);
    for (std::size_t i = 0; i < fields.others.size(); ++i) {
      append(columns_.columns[i].viewed_cells(), parts[index].cells[i]);
    }
  }
}

}  // namespace citynet::formats
