// The quick way through XML against the strict one: the same events, documents, ledgers and errors.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <vector>

#include "citynet/base/error.hpp"
#include "citynet/base/random.hpp"
#include "citynet/formats/file.hpp"
#include "formats/graphml_reader.hpp"
#include "formats/xml_scanner.hpp"

namespace citynet::formats {
namespace {

/// All that a scanner says of a text, the error that ends it included.
std::string events(std::string_view text, const ReadingLimits& limits, XmlPace pace) {
  std::string said;
  try {
    XmlScanner scanner(text, "f.xml", limits, pace);
    for (auto event = scanner.next(); event != XmlEvent::done; event = scanner.next()) {
      said += std::to_string(scanner.offset()) + " " + std::to_string(scanner.depth());
      if (event == XmlEvent::text) {
        said += " text [" + std::string(scanner.text()) + "]\n";
        continue;
      }
      said += event == XmlEvent::start ? " start " : " end ";
      said += std::string(scanner.name()) + (scanner.is_prefixed() ? " prefixed" : "");
      if (event == XmlEvent::start) {
        for (const auto& [name, value, full_name, is_prefixed] : scanner.attributes()) {
          said += " " + std::string(name) + "/" + std::string(full_name) + "=[" +
                  std::string(value) + "]" + (is_prefixed ? " prefixed" : "");
        }
      }
      said += "\n";
    }
  } catch (const base::Error& error) {
    said += error.what();
  }
  return said;
}

/// The document, with the order of nodes and edges, and the ledger that a reader makes.
std::string reading(std::string_view bytes, const ReadingLimits& limits, XmlPace pace,
                    int threads = 1) {
  try {
    // With parts so short that some begin in the midst of something.
    const auto read =
        read_graphml({bytes, "f.graphml", {}, {.threads = threads}}, limits, {pace, 16});
    std::string said = canonical_text(read.document) + to_string(read.ledger);
    for (const auto& id : read.document.node_ids) said += " " + id;
    for (std::size_t edge = 0; edge < read.document.edge_sources.size(); ++edge) {
      said += "\n" + std::to_string(read.document.edge_sources[edge]) + " " +
              std::to_string(read.document.edge_targets[edge]);
    }
    return said;
  } catch (const base::Error& error) {
    return error.what();
  }
}

enum class Threads { one, many };

void expect_the_same(std::string_view text, const ReadingLimits& limits = {},
                     Threads threads = Threads::one) {
  ASSERT_EQ(events(text, limits, XmlPace::quick), events(text, limits, XmlPace::strict))
      << "of the text <" << text << ">";
  const auto strict = reading(text, limits, XmlPace::strict);
  ASSERT_EQ(reading(text, limits, XmlPace::quick), strict) << "of the text <" << text << ">";
  if (threads == Threads::one) return;
  for (const int count : {2, 3, 7}) {
    ASSERT_EQ(reading(text, limits, XmlPace::quick, count), strict)
        << "by " << count << " threads, of the text <" << text << ">";
  }
}

/// A little of everything that files of graphs hold, with enough behind it that all of it may be
/// read quickly.
const std::string kFile = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- by hand -->
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="n" for="node" attr.name="label" attr.type="string"/>
  <key id="w" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
  <graph id="G" edgedefault="undirected">
    <node id="a"><data key="n">Łódź</data></node>
    <node id="b"><data key="n">x &amp; y</data></node>
    <node id="c" /><node id="a long id of a node"/>
    <edge source="a" target="b"/>
    <edge source="b" target="c" />
    <edge source="c" target="nobody"><data key="w">2.5</data></edge>
    <edge id="e" source="a" target="c" directed="true"/>
    <edge source="a long id of a node" target="a"/>
  </graph>
</graphml>
)" + std::string(40, '\n');

TEST(XmlPace, ReadsATextCutAtEveryByteQuicklyAsItDoesStrictly) {
  for (std::size_t length = 0; length <= kFile.size(); ++length) {
    // In memory of its own, so that a sanitizer sees who reads behind the end.
    const std::vector<char> cut(kFile.begin(), kFile.begin() + static_cast<std::ptrdiff_t>(length));
    expect_the_same({cut.data(), cut.size()}, {}, Threads::many);
    if (HasFatalFailure()) return;
  }
}

TEST(XmlPace, ReadsATextWithAnyCharacterAnywhereQuicklyAsItDoesStrictly) {
  for (const char c : {'<', '>', '&', '"', '/', ' ', '\r', ']', '=', 'x', ':', '\x01', '\xC5'}) {
    for (std::size_t at = 0; at < kFile.size() - 40; ++at) {
      auto changed = kFile;
      changed[at] = c;
      expect_the_same(changed);
      changed = kFile;
      changed.insert(at, 1, c);
      expect_the_same(changed, {}, at % 16 == 0 ? Threads::many : Threads::one);
      if (HasFatalFailure()) return;
    }
  }
}

TEST(XmlPace, ReadsRandomPiecesQuicklyAsItDoesStrictly) {
  const std::vector<std::string> pieces{"<edge source=\"a\" target=\"b\"/>",
                                        "<edge source='a' target=\"b\"/>",
                                        "<node id=\"a\">",
                                        "</node>",
                                        "<node id=\"b\"/>",
                                        "\r\n",
                                        "\xEF\xBB\xBF",
                                        "<!-- - -->",
                                        "<![CDATA[<&]]>",
                                        "]]>",
                                        "<data key=\"n\">",
                                        "</data>",
                                        "text",
                                        "&#65;",
                                        "&no;",
                                        "<edge source=\"\" target=\"b\"/>",
                                        "<edge source=\"a\" target=\"b\" source=\"c\"/>",
                                        "<y:edge source=\"a\" target=\"b\"/>",
                                        "<graph>",
                                        "</graph>",
                                        "<edge\nsource=\"a\"\ttarget=\"b\" />",
                                        "<edge source=\"a>\" target=\"b\"/>",
                                        "</node >",
                                        "<a",
                                        "=\"",
                                        "<?go?>",
                                        "<!DOCTYPE g>",
                                        "  ",
                                        "ż",
                                        "<port name=\"p\"/>"};
  base::RandomStream random(45);
  for (int i = 0; i < 6'000; ++i) {
    std::string text = "<graphml><graph edgedefault=\"directed\">";
    for (auto left = random.below(12); left > 0; --left) {
      text += pieces[random.below(pieces.size())];
    }
    if (random.below(3) != 0) text += "</graph></graphml>" + std::string(random.below(50), ' ');
    expect_the_same(text, {}, i % 16 == 0 ? Threads::many : Threads::one);
    expect_the_same(text, {.depth = 3, .attributes = 2});
    if (HasFatalFailure()) return;
  }
}

/// Nodes and edges in lines as programs write them, of which one in some is out of the ordinary.
std::string lines_of_a_program(base::RandomStream& random) {
  const std::vector<std::string> odd{
      "<!-- <node id=\"n1\"/>\n<edge source=\"x\" target=\"y\"/>\n -->",
      "<![CDATA[\n]]>",
      "<edge source=\"n1\" target=\"new\"/>",
      "<edge source=\"n1\" target=\"n2\" id=\"e\"/>",
      "<node id=\"n3\"><data key=\"no\">1</data></node>",
      "<node id=\"n&#52;\"/>",
      "<node id=\"m\"><graph>\n<node id=\"in\"/>\n</graph></node>",
      "<edge source=\"n1\" target=\"n2\"><data key=\"w\">one</data></edge>",
      "<hyperedge>\n<edge source=\"a\" target=\"b\"/>\n</hyperedge>",
      "x"};
  std::string text =
      "<graphml><key id=\"n\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>"
      "<key id=\"w\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/><graph>\n";
  for (int line = 0; line < 60; ++line) {
    const auto node = [&] { return "\"n" + std::to_string(random.below(40)) + "\""; };
    if (random.below(30) == 0) text += odd[random.below(odd.size())];
    if (line < 20) {
      text += "<node id=" + node() + ">\n  <data key=\"n\">A</data>\n</node>\n";
    } else if (random.below(2) == 0) {
      text += "<edge source=" + node() + " target=" + node() + "/>\n";
    } else {
      text += "  <edge source=" + node() + " target=" + node() +
              ">\n <data key=\"w\">2.5</data>\n</edge>\n";
    }
  }
  return text + "</graph></graphml>" + std::string(40, '\n');
}

TEST(XmlPace, ReadsLinesOfAProgramByManyThreadsAsByOne) {
  base::RandomStream random(48);
  for (int i = 0; i < 150; ++i) {
    expect_the_same(lines_of_a_program(random), {}, Threads::many);
    if (HasFatalFailure()) return;
  }
}

TEST(XmlPace, ReadsTheFilesOfOtherProgramsQuicklyAsItDoesStrictly) {
  const char* folder = std::getenv("CITYNET_TEST_DATA");
  if (folder == nullptr) GTEST_SKIP() << "CITYNET_TEST_DATA is not set";
  std::size_t files = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(folder) / "graphml-foreign")) {
    if (entry.path().extension() != ".graphml" || entry.file_size() > 1'000'000) continue;
    expect_the_same(read_file(entry.path().string()), {}, Threads::many);
    if (HasFatalFailure()) return;
    ++files;
  }
  EXPECT_GE(files, 50u);
}

}  // namespace
}  // namespace citynet::formats
