#pragma once

#include <vector>

#include "citynet/formats/graph_format.hpp"

namespace citynet::formats {

/// Keeps the texts.
class TextsInMemory final : public GraphSink {
 public:
  explicit TextsInMemory(std::vector<NamedText>& texts) : texts_(texts) {}

  void begin(const std::string& suffix) override { texts_.push_back({suffix, {}}); }
  void put(std::string_view piece) override { texts_.back().text += piece; }

 private:
  std::vector<NamedText>& texts_;
};

/// The row of the table of formats for a writer that takes a document and makes its texts as a
/// whole.
template <GraphWriting (*write_whole)(const GraphDocument&, const GraphWriteOptions&)>
std::vector<WritingRemark> in_one_piece(const DocumentView& view, const GraphWriteOptions& options,
                                        GraphSink& sink) {
  auto writing = write_whole(view.whole(), options);
  for (const auto& [suffix, text] : writing.texts) {
    sink.begin(suffix);
    sink.put(text);
  }
  return std::move(writing.remarks);
}

}  // namespace citynet::formats
