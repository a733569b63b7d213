#include "formats/edge_batch.hpp"

namespace citynet::formats {

void EdgeBatch::settle() {
  for (std::size_t i = 0; i < count_; ++i) ids_->fetch_text(waiting_[i].target_key);
  std::array<std::uint32_t, kMost> from, to;
  for (std::size_t i = 0; i < count_; ++i) {
    const auto& edge = waiting_[i];
    from[i] =
        edge.has_source_of_last ? from[i - 1] : number_of(edge.source, edge.source_key, edge.at);
    to[i] = number_of(edge.target, edge.target_key, edge.at);
  }
  sources_.insert(sources_.end(), from.begin(), from.begin() + count_);
  targets_.insert(targets_.end(), to.begin(), to.begin() + count_);
  count_ = 0;
}

}  // namespace citynet::formats
