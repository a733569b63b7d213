#pragma once

#include "model/records.hpp"

namespace citynet::model {

/// Fills what is derived: the rows of affiliations by actor and by target, and the observed span.
void freeze(Network::Records& records);

}  // namespace citynet::model
