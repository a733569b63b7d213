#pragma once

#include "citynet/present/table.hpp"

namespace citynet::present {

/// Throws InvalidArgument when columns differ in length or a name stands twice.
void check(const Table& table);

}  // namespace citynet::present
