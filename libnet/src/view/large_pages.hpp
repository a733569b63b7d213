#pragma once

#include "base/large_pages.hpp"

namespace citynet::view {

using base::LargePages;
using base::LargeVector;

}  // namespace citynet::view
