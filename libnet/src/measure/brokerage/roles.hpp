#pragma once

#include <cstdint>

#include "citynet/measure/brokerage/brokerage.hpp"

namespace citynet::measure {

/// The member of BrokerageRoles in which v is when it brokers from a to b.
inline double& role_of(BrokerageRoles& roles, std::uint32_t group_of_a, std::uint32_t group_of_v,
                       std::uint32_t group_of_b) {
  if (group_of_a == group_of_b) {
    return group_of_a == group_of_v ? roles.coordinator : roles.consultant;
  }
  if (group_of_a == group_of_v) return roles.representative;
  return group_of_b == group_of_v ? roles.gatekeeper : roles.liaison;
}

inline BrokerageRoles& operator+=(BrokerageRoles& sum, const BrokerageRoles& more) {
  sum.coordinator += more.coordinator;
  sum.consultant += more.consultant;
  sum.representative += more.representative;
  sum.gatekeeper += more.gatekeeper;
  sum.liaison += more.liaison;
  return sum;
}

}  // namespace citynet::measure
