#pragma once

#include <string>
#include <string_view>
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

/// What `put_parts` puts into a sink, as texts.
template <class PutParts>
GraphWriting texts_of(const PutParts& put_parts) {
  GraphWriting writing;
  TextsInMemory sink(writing.texts);
  writing.remarks = put_parts(sink);
  return writing;
}

/// To be called between two rows by who appends them to a text: sends what is complete on its way
/// in blocks of one size, so that the text does not grow and whoever waits can stop it.
inline void send_blocks(std::string& text, GraphSink& sink) {
  constexpr std::size_t kSize = std::size_t{1} << 16U;
  if (text.size() < kSize) return;
  const auto full = text.size() / kSize * kSize;
  sink.put(std::string_view(text).substr(0, full));
  text.erase(0, full);
}

/// Sends all that is left.
inline void send_rest(std::string& text, GraphSink& sink) {
  sink.put(text);
  text.clear();
}

}  // namespace citynet::formats
