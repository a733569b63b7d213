#pragma once

#include <string>
#include <string_view>

#include "citynet/view/selection.hpp"
#include "citynet/view/view.hpp"

namespace citynet::present {

/// A selection as JSON, for a file beside a paper: a flat object whose members have the names of
/// `view::Selection`, days as `YYYY-MM-DD`, enumerations as their words. Filters that are not used
/// are left out. `parse_selection` reads back an equal selection.
[[nodiscard]] std::string to_json(const view::Selection& selection);

/// The same, with the name and version of the data set the view was made of, and with the
/// hypotheses if the network is hypothetical: what `replay` needs to know whether it has the same.
[[nodiscard]] std::string to_json(const view::View& view);

/// Reads what `to_json` wrote. Throws DataError with the JSON pointer as `place.column`: what is
/// no strict JSON, another format or version of it, a member that is unknown (the closest are
/// named), missing, of the wrong type or not a word of its enumeration.
[[nodiscard]] view::Selection parse_selection(std::string_view bytes,
                                              const std::string& file = "selection.json");

/// Makes the saved view again. Throws DataError when the document names another data set, another
/// version of it or other hypotheses than those of the network; and as `parse_selection` and
/// `view::select`.
[[nodiscard]] view::View replay(const model::Network& network, std::string_view bytes,
                                const std::string& file = "selection.json");

}  // namespace citynet::present
