#include "formats/declared_keys.hpp"

#include <algorithm>

namespace citynet::formats {
namespace {

/// Values come in the order of their keys, and begin again with each row: so many keys are tried
/// one after the other before they are looked up.
constexpr std::size_t kNear = 8;

}  // namespace

DeclaredKey* DeclaredKeys::find(Table table, std::string_view id) {
  const auto t = static_cast<std::size_t>(table);
  const auto near = std::min(keys_.size(), kNear);
  for (std::size_t step = 0; step < near; ++step) {
    const auto guess = last_[t] + step < keys_.size() ? last_[t] + step : (last_[t] + step) % near;
    if (!keys_[guess].is_for[t] || keys_[guess].id != id) continue;
    last_[t] = guess;
    return &keys_[guess];
  }
  const auto found = by_id_[t].find(std::string(id));
  if (found == by_id_[t].end()) return nullptr;
  last_[t] = found->second;
  return &keys_[found->second];
}

const DeclaredKey* DeclaredKeys::find_elsewhere(std::string_view id) const {
  for (std::size_t key = 0; key < declared_; ++key) {
    if (keys_[key].id == id) return &keys_[key];
  }
  return nullptr;
}

void DeclaredKeys::index(std::size_t key) {
  for (std::size_t t = 0; t < by_id_.size(); ++t) {
    if (keys_[key].is_for[t]) by_id_[t].emplace(keys_[key].id, key);
  }
}

DeclaredKeys::Declared DeclaredKeys::declare(DeclaredKey key) {
  key.was_seen = true;
  for (std::size_t other = 0; other < declared_; ++other) {
    if (keys_[other].id != key.id) continue;
    // From an earlier pass, with the type that its values turned out to have.
    if (!keys_[other].was_seen && keys_[other].is_for == key.is_for) {
      keys_[other].was_seen = true;
      return Declared::before;
    }
    for (std::size_t t = 0; t < key.is_for.size(); ++t) {
      if (keys_[other].is_for[t] && key.is_for[t]) return Declared::twice;
    }
  }
  keys_.insert(keys_.begin() + static_cast<std::ptrdiff_t>(declared_), std::move(key));
  ++declared_;
  for (auto& map : by_id_) map.clear();
  for (std::size_t i = 0; i < keys_.size(); ++i) index(i);
  return Declared::now;
}

void DeclaredKeys::begin_pass() {
  keys_.resize(declared_);
  for (auto& map : by_id_) map.clear();
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    keys_[i].column = {};
    keys_[i].was_seen = keys_[i].is_misfit = false;
    index(i);
  }
}

DeclaredKey& DeclaredKeys::invent(Table table, std::string_view id) {
  DeclaredKey key{.id = std::string(id)};
  const auto* elsewhere = find_elsewhere(id);
  key.name = elsewhere != nullptr && !elsewhere->name.empty() ? elsewhere->name : key.id;
  key.is_for[static_cast<std::size_t>(table)] = true;
  keys_.push_back(std::move(key));
  index(keys_.size() - 1);
  return keys_.back();
}

bool DeclaredKeys::was_invented(const DeclaredKey& key) const {
  return std::any_of(keys_.begin() + static_cast<std::ptrdiff_t>(declared_), keys_.end(),
                     [&key](const DeclaredKey& other) {
                       bool shares_table = false;
                       for (std::size_t t = 0; t < key.is_for.size(); ++t) {
                         shares_table = shares_table || (key.is_for[t] && other.is_for[t]);
                       }
                       return shares_table && other.id == key.id;
                     });
}

}  // namespace citynet::formats
