#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/formats/graph_format.hpp"
#include "formats/declared_keys.hpp"
#include "formats/document_builder.hpp"
#include "formats/reading_account.hpp"
#include "formats/xml_scanner.hpp"

namespace citynet::formats {

/// What a pass over a file found out that the next one has to know.
struct PassFindings {
  DeclaredKeys keys{};
  bool is_final = true;
  std::vector<ReadingRemark> remarks{};  ///< of passes that were not final
};

/// What passes over GraphML and GEXF have in common: values under declared keys, and the account.
class XmlGraphPass {
 protected:
  XmlGraphPass(std::string_view text, const std::string& format, const GraphSource& source,
               const ReadingLimits& limits, PassFindings& findings, XmlPace pace = XmlPace::quick);

  /// To be called for each event: long calls report and can be stopped.
  void spend_on_event() {
    constexpr std::size_t kStepsOfAnEvent = 32;
    pulse_.spend(kStepsOfAnEvent);
  }

  enum class Rest { kept, set_aside };
  void remark(Rest rest, std::string_view what, std::string_view rule, std::size_t count = 1);
  void check_stray_text();
  /// Passes over the element that was just opened, with all that is in it.
  void skip(std::string_view what, std::string_view rule);
  void count_unknown_attributes(std::initializer_list<std::string_view> known);

  /// Takes a key in, counts it, and asks for another pass where it comes behind its values.
  void declare(DeclaredKey key);
  [[nodiscard]] std::size_t column_of_key(DeclaredKey& key, Table table);
  void store(DeclaredKey& key, Table table, std::size_t row, std::string_view text);
  void misfit(DeclaredKey& key, std::string_view text);

  void fill_defaults();
  void remark_undeclared_nodes();
  void count_items(const DocumentBuilder::Changes& changes);

  const base::RunControl& run_;
  base::SerialPulse pulse_;
  XmlScanner scanner_;
  ReadingLimits limits_;
  PassFindings& findings_;
  ReadingAccount account_;
  DocumentBuilder builder_{};
  bool has_graph_ = false;
  bool is_directed_ = false;
  std::vector<std::pair<std::uint32_t, std::size_t>> named_first_{};  ///< by an edge, and where
  std::size_t nodes_kept_ = 0, edges_kept_ = 0, values_kept_ = 0, values_set_aside_ = 0;

 private:
  std::size_t fill_default(DeclaredKey& key, Table table);
  std::size_t filled_bytes_ = 0;
};

}  // namespace citynet::formats
