#pragma once

#include "citynet/base/error.hpp"

namespace citynet::bindings {

/// Nothing is kept under the key in `object[key]`: to Python a KeyError, too.
class UnknownKey : public base::InvalidArgument {
 public:
  using InvalidArgument::InvalidArgument;
};

/// What `lookup` finds; the complaint of the core becomes the one that `[...]` owes to Python.
template <class Lookup>
auto subscript(Lookup lookup) {
  try {
    return lookup();
  } catch (const base::InvalidArgument& error) {
    throw UnknownKey(error.argument(), error.value(), error.rule());
  }
}

}  // namespace citynet::bindings
