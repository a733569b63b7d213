#pragma once

#include "citynet/formats/graphml.hpp"

namespace citynet::formats {

/// Throws InvalidArgument for every rule of `to_graphml` but those on single characters.
void check_graphml(const GraphmlDocument& document);

/// `node 'gdansk' attribute 'score'`
[[nodiscard]] std::string graphml_place(std::string_view element, const GraphmlKey& key);
[[nodiscard]] std::string graphml_element(const GraphmlNode& node);
[[nodiscard]] std::string graphml_element(const GraphmlEdge& edge);

}  // namespace citynet::formats
