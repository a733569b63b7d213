// The scanner against pugixml, which reads the same texts in its own way.
#include "formats/xml_scanner.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <pugixml.hpp>
#include <random>

#include "citynet/base/error.hpp"

namespace citynet::formats {
namespace {

/// Elements, attributes and texts in their order, one on a line.
std::string as_scanned(const std::string& xml) {
  XmlScanner scanner(xml, "f.xml", {});
  std::string seen, text;
  const auto end_text = [&] {
    if (!text.empty()) seen += "text " + text + "\n";
    text.clear();
  };
  for (auto event = scanner.next(); event != XmlEvent::done; event = scanner.next()) {
    if (event == XmlEvent::text) {
      text += scanner.text();
      continue;
    }
    end_text();
    seen += event == XmlEvent::start ? "<" : ">";
    seen += std::string(scanner.name()) + "\n";
    if (event == XmlEvent::end) continue;
    for (const auto& attribute : scanner.attributes()) {
      seen += std::string(attribute.full_name) + "=" + std::string(attribute.value) + "\n";
    }
  }
  return seen;
}

/// The same from the tree of pugixml, walked without recursion.
class Walker : public pugi::xml_tree_walker {
 public:
  std::string seen{};

  bool for_each(pugi::xml_node& node) override {
    close_to(depth());
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      text_ += node.value();
      return true;
    }
    end_text();
    const std::string name = node.name();
    const auto colon = name.find(':');
    open_.push_back(colon == name.npos ? name : name.substr(colon + 1));
    seen += "<" + open_.back() + "\n";
    for (const auto attribute : node.attributes()) {
      seen += std::string(attribute.name()) + "=" + attribute.value() + "\n";
    }
    return true;
  }
  bool end(pugi::xml_node& /*node*/) override {
    close_to(0);
    return true;
  }

 private:
  void end_text() {
    if (!text_.empty()) seen += "text " + text_ + "\n";
    text_.clear();
  }
  void close_to(int depth) {
    while (open_.size() > static_cast<std::size_t>(depth)) {
      end_text();
      seen += ">" + open_.back() + "\n";
      open_.pop_back();
    }
  }

  std::string text_{};
  std::vector<std::string> open_{};
};

std::string as_pugixml_reads(const std::string& xml) {
  pugi::xml_document document;
  EXPECT_TRUE(document.load_string(xml.c_str(), pugi::parse_cdata | pugi::parse_escapes |
                                                    pugi::parse_eol | pugi::parse_wconv_attribute |
                                                    pugi::parse_ws_pcdata))
      << xml;
  Walker walker;
  document.traverse(walker);
  return walker.seen;
}

/// A well-formed text, made of pieces at random.
class Maker {
 public:
  explicit Maker(std::uint64_t seed) : random_(seed) {}

  std::string document() {
    std::string xml = one_of({"", "<?xml version=\"1.0\"?>\n", "<!-- first -->"});
    std::vector<std::string> open;
    const auto start = [&] {
      const auto name = one_of({"node", "y:Label", "d", "ź"});
      xml += "<" + name;
      for (std::size_t i = 0; i < random_() % 3; ++i) {
        xml += one_of({" ", "\n", "\t "}) + "a" + std::to_string(i) + one_of({"='", " = '"}) +
               one_of({"", "x", "&lt;&#322;", "\n", "\"", "ł ą"}) + "'";
      }
      if (!open.empty() && random_() % 3 == 0) {
        xml += "/>";
        return;
      }
      xml += one_of({">", " >"});
      open.push_back(name);
    };
    start();
    for (int step = 0; step < 30; ++step) {
      switch (random_() % 4) {
        case 0: start(); break;
        case 1:
          if (open.size() > 1) {
            xml += "</" + open.back() + one_of({">", " >"});
            open.pop_back();
          }
          break;
        case 2: xml += one_of({"text", " ", "\r\n", "a\rb", "&amp;&#x142;", "]]ż", ">"}); break;
        default: xml += one_of({"<!-- - -->", "<![CDATA[<&]]>", "<?go on?>"});
      }
    }
    for (; !open.empty(); open.pop_back()) xml += "</" + open.back() + ">";
    return xml + one_of({"", "\n", "<!-- last -->\n"});
  }

 private:
  std::string one_of(const std::vector<std::string>& words) {
    return words[random_() % words.size()];
  }
  std::mt19937_64 random_;
};

TEST(XmlScanner, ReadsWhatPugixmlReads) {
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    const auto xml = Maker(seed).document();
    ASSERT_EQ(as_scanned(xml), as_pugixml_reads(xml)) << xml;
  }
}

TEST(XmlScanner, RefusesWhatPugixmlLetsPass) {
  for (const auto* xml : {"<a b='1' b='2'/>", "<a>]]></a>", "<a/><b/>", "<a>&unknown;</a>",
                          "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "<a>&#1;</a>", "<a/>text"}) {
    EXPECT_THROW((void)as_scanned(xml), base::DataError) << xml;
  }
}

TEST(XmlScanner, FindsThePlaceOfEverything) {
  XmlScanner scanner("<a>\n  <ź/><b\n c='1'/>\n</a>", "f.xml", {});
  (void)scanner.next();
  (void)scanner.next();
  (void)scanner.next();
  EXPECT_EQ(scanner.place().row, 2u);
  EXPECT_EQ(scanner.place().column_number, 3u);
  (void)scanner.next();
  (void)scanner.next();
  EXPECT_EQ(scanner.place().column_number, 7u);  // a letter of two bytes is one character
  EXPECT_EQ(scanner.place_at(0).row, 1u);
}

}  // namespace
}  // namespace citynet::formats
