#include "citynet/formats/document_view.hpp"

#include <gmock/gmock.h>

#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <limits>

#include "citynet/base/error.hpp"
#include "citynet/formats/graph_format.hpp"
#include "formats/sample_document.hpp"

namespace citynet::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

using Texts = std::vector<std::string>;

struct Pair {
  std::uint32_t source, target;
};

TEST(TextRows, ShowTextsWhereTheyStandOrNowhere) {
  const Texts texts{"gdansk", "lyon"};
  TextRows::Room room{};
  EXPECT_EQ(TextRows(texts).at(1, room).data(), texts[1].data());
  EXPECT_EQ(TextRows::numbers(4'000'000'000)[3'999'999'999], "3999999999");
  EXPECT_EQ(TextRows::repeated("same", 3)[2], "same");
  EXPECT_EQ(TextRows::repeated("same", 3).size(), 3u);
  EXPECT_TRUE(TextRows().empty());
}

TEST(EndsView, ShowsTwoArraysOrOneOfPairs) {
  const std::vector<std::uint32_t> sources{0, 1}, targets{2, 3};
  const std::vector<Pair> pairs{{0, 2}, {1, 3}};
  for (const auto& ends : {EndsView(sources, targets), EndsView(std::span(pairs))}) {
    ASSERT_EQ(ends.size(), 2u);
    EXPECT_EQ(ends.source(1), 1u);
    EXPECT_EQ(ends.target(1), 3u);
  }
  EXPECT_EQ(EndsView(std::span<const Pair>()).size(), 0u);
}

/// Nodes 0 to 2 with their numbers as labels, two edges with strengths, none of it in a document.
class Shown {
 public:
  Shown() {
    view.node_ids = TextRows::numbers(3);
    view.node_columns = {{"label", ColumnUse::label, TextRows::numbers(3), {}},
                         {"kind", ColumnUse::attribute, TextRows::repeated("A & B", 3), {}}};
    view.ends = EndsView(std::span<const Pair>(pairs_));
    view.edge_columns = {
        {"strength", ColumnUse::strength, std::span<const double>(strengths_), {}}};
  }
  Shown(const Shown&) = delete;
  Shown& operator=(const Shown&) = delete;

  DocumentView view{};

  [[nodiscard]] GraphDocument document() const {
    GraphDocument document;
    complete(document, view);
    return document;
  }

 private:
  std::vector<Pair> pairs_{{0, 2}, {1, 2}};
  std::vector<double> strengths_{0.5, 12};
};

TEST(DocumentView, IsWrittenAsTheDocumentThatItShows) {
  for (const auto& format : graph_formats()) {
    if (format.write == nullptr) continue;
    const Shown shown;
    if (format.name == "r" || format.name == "geojson") continue;  // want modes, places
    const auto profiles = format.profiles.empty() ? Texts{""} : format.profiles;
    for (const auto& profile : profiles) {
      std::string expected, found;
      try {
        expected = write_graph(shown.document(), format, {profile, "g"}).texts[0].text;
        found = write_graph(shown.view, format, {profile, "g"}).texts[0].text;
      } catch (const base::InvalidArgument&) {
        EXPECT_NE(format.name, "graphml") << profile;
        continue;
      }
      EXPECT_EQ(found, expected) << format.name << ' ' << profile;
    }
  }
}

TEST(DocumentView, BecomesTheDocumentThatItShows) {
  const auto document = Shown().document();
  EXPECT_THAT(document.node_ids, ElementsAre("0", "1", "2"));
  EXPECT_THAT(document.edge_targets, ElementsAre(2, 2));
  EXPECT_EQ(document.node_columns[1].values, decltype(GraphColumn::values)(Texts(3, "A & B")));
  EXPECT_EQ(document.edge_columns[0].values,
            decltype(GraphColumn::values)(std::vector<double>{0.5, 12}));
}

TEST(DocumentView, OfADocumentIsThatDocument) {
  for (const auto& document : {sample_document(), two_mode_document(), GraphDocument{}}) {
    const auto view = view_of(document);
    GraphDocument copy;
    complete(copy, view);
    EXPECT_EQ(canonical_text(copy), canonical_text(document));
  }
}

TEST(DocumentView, IsWrittenToTheByteAlsoWhereItTakesManyBlocks) {
  constexpr std::uint32_t kNodes = 12'000, kEdges = 40'000;
  std::vector<double> reals;
  std::vector<std::int64_t> whole;
  std::vector<std::uint8_t> truths, present;
  std::vector<Pair> pairs;
  for (std::uint32_t i = 0; i < kEdges; ++i) {
    pairs.push_back({i / 7, (i * 7919) % kNodes});
    reals.push_back(i % 3 == 0 ? 0.1 * i : i);
    if (i % 100 == 0) reals.back() = std::numeric_limits<double>::infinity();
  }
  for (std::int64_t i = 0; i < std::int64_t{kNodes}; ++i) {
    whole.push_back(i % 2 == 0 ? i : -i * 1'000'000'007);
    truths.push_back(i % 3 == 0);
    present.push_back(i % 5 != 0);
  }
  DocumentView view;
  view.node_ids = TextRows::numbers(kNodes);
  view.node_columns = {
      {"label", ColumnUse::label, TextRows::numbers(kNodes), {}},
      {"whole", ColumnUse::attribute, std::span<const std::int64_t>(whole), present},
      {"truth", ColumnUse::attribute, std::span<const std::uint8_t>(truths), {}},
      {std::string(100, 'n'), ColumnUse::attribute, std::span<const double>(reals).first(kNodes)}};
  view.ends = EndsView(std::span<const Pair>(pairs));
  view.edge_columns = {{"strength", ColumnUse::strength, std::span<const double>(reals), {}}};
  GraphDocument document;
  complete(document, view);
  const auto& format = graph_format("graphml");
  for (const auto& profile : format.profiles) {
    const auto found = write_graph(view, format, {profile, "g"}).texts[0].text;
    EXPECT_TRUE(found == write_graph(document, format, {profile, "g"}).texts[0].text) << profile;
    if (profile != "plain") continue;
    const auto again = read_text(found, "graphml").document;
    EXPECT_TRUE(canonical_text(again) == canonical_text(document));
  }
}

/// Row by row, as a reader of the format would write it.
std::string rows_of(const Texts& ids, const std::vector<Pair>& pairs) {
  std::string text;
  for (const auto& id : ids) {
    text += "<node id=\"" + id + "\"><data key=\"v_label\">" + id + "</data></node>\n";
  }
  for (const auto& [source, target] : pairs) {
    text += "<edge source=\"" + ids[source] + "\" target=\"" + ids[target] + "\"/>\n";
  }
  return text;
}

TEST(DocumentView, IsWrittenToTheByteWhereItHoldsNoMoreThanIds) {
  constexpr std::uint32_t kNodes = 12'000, kEdges = 40'000;
  std::vector<Pair> pairs;
  for (std::uint32_t i = 0; i < kEdges; ++i) pairs.push_back({i / 7, (i * 7919) % kNodes});
  for (const std::size_t width : {0U, 7U, 15U, 31U, 40U}) {  // numbers, then ids that fill a cell
    Texts ids;
    for (std::uint32_t i = 0; i < kNodes; ++i) {
      ids.push_back(std::to_string(i));
      if (i % 3 == 0 && width > 0) ids.back().insert(0, width - ids.back().size(), 'n');
    }
    DocumentView view;
    view.node_ids = width == 0 ? TextRows::numbers(kNodes) : TextRows(ids);
    view.node_columns = {{"label", ColumnUse::label, view.node_ids, {}}};
    view.ends = EndsView(std::span<const Pair>(pairs));
    const auto text = write_graph(view, graph_format("graphml"), {"plain", "g"}).texts[0].text;
    EXPECT_TRUE(text.ends_with(rows_of(ids, pairs) + "</graph>\n</graphml>\n")) << width;
  }
}

TEST(DocumentView, LeavesOutLabelsThatAreMissingAlsoWhereTheyAreNumbers) {
  const std::vector<std::uint8_t> present{1, 0, 1};
  DocumentView view;
  view.node_ids = TextRows::numbers(3);
  view.node_columns = {{"label", ColumnUse::label, TextRows::numbers(3), present}};
  const auto text = write_graph(view, graph_format("graphml"), {"plain", "g"}).texts[0].text;
  EXPECT_THAT(text, HasSubstr("<node id=\"0\"><data key=\"v_label\">0</data></node>\n"
                              "<node id=\"1\"/>\n"
                              "<node id=\"2\"><data key=\"v_label\">2</data></node>\n"));
}

std::string refusal(const std::function<void(DocumentView&)>& change) {
  Shown shown;
  change(shown.view);
  try {
    check_view(shown.view);
  } catch (const base::InvalidArgument& error) {
    return error.what();
  }
  return "nothing was refused";
}

TEST(DocumentView, WritesNumbersInTheShortestTextThatReadsBackAsThem) {
  // What the standard library makes of each, also where few decimals are written without it.
  std::vector<double> numbers{0.0,           -0.0,          -0.5,        0.1 + 0.2, 1e-300,
                              0.0001,        1e5,           400'000,     1e6,       123'456'000,
                              4'294'967'295, 4'294'967'296, 1e22,        1.0 / 3,   0.9995,
                              999'999.9995,  999'999.9994,  1e5 + 0.001, 5e-324,    1e5 - 0.5};
  for (std::uint32_t i = 1; i < 30'000; ++i) {
    numbers.push_back(i / 1000.0);
    numbers.push_back(std::nextafter(i / 1000.0, 0.0));
    numbers.push_back(i * 33'333 / 1000.0);
    numbers.push_back(i * 1000.0);
    numbers.push_back(i * 143'165.0);
  }
  DocumentView view;
  view.node_ids = TextRows::numbers(numbers.size());
  view.node_columns = {{"x", ColumnUse::attribute, std::span<const double>(numbers), {}}};
  const auto text = write_graph(view, graph_format("graphml"), {"plain", "g"}).texts[0].text;
  std::size_t at = 0;
  for (const double number : numbers) {
    std::array<char, 32> shortest{};
    const auto end = std::to_chars(shortest.data(), shortest.data() + shortest.size(), number).ptr;
    constexpr std::string_view kBefore = "<data key=\"v_x\">";
    at = text.find(kBefore, at) + kBefore.size();
    ASSERT_EQ(text.substr(at, text.find('<', at) - at), std::string(shortest.data(), end));
  }
}

TEST(DocumentView, IsRefusedWhereItsPartsDoNotFit) {
  EXPECT_EQ(refusal([](auto&) {}), "nothing was refused");
  EXPECT_THAT(refusal([](auto& v) { v.node_ids = TextRows::numbers(2); }),
              HasSubstr("edge 0: '2': there is no node of this number"));
  EXPECT_THAT(refusal([](auto& v) { v.node_ids = TextRows::repeated("a", 3); }),
              HasSubstr("an id occurs once"));
  EXPECT_THAT(refusal([](auto& v) { v.node_columns[1].values = TextRows::repeated("\xB3", 3); }),
              HasSubstr("is not UTF-8"));
  EXPECT_THAT(refusal([](auto& v) { v.node_columns[0].values = TextRows::numbers(4); }),
              HasSubstr("node attribute 'label'"));
}

TEST(DocumentView, NeedsNoLookAtIdsThatItPromisesToBeUnique) {
  const Texts ids{"a", "b", "b"};
  EXPECT_THAT(refusal([&](auto& v) { v.node_ids = ids; }), HasSubstr("an id occurs once"));
  EXPECT_EQ(refusal([&](auto& v) {
              v.node_ids = ids;
              v.is_sound = true;
            }),
            "nothing was refused");
}

}  // namespace
}  // namespace citynet::formats
