#include "measure/paths/twins.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace citynet::measure {
namespace {

/// Scatters numbers over 64 bits (the finalizer of MurmurHash3), so that sums tell sets apart.
std::uint64_t scattered(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15U;
  x ^= x >> 33U;
  x *= 0xff51afd7ed558ccdU;
  x ^= x >> 33U;
  x *= 0xc4ceb9fe1a85ec53U;
  return x ^ (x >> 33U);
}

/// Whether two vertices are tied and have the same other neighbours.
bool are_twins(const Rows& rows, std::uint32_t a, std::uint32_t b) {
  const auto of_a = rows.row(a), of_b = rows.row(b);
  if (of_a.size() != of_b.size()) return false;
  if (!std::binary_search(of_a.begin(), of_a.end(), b)) return false;
  std::size_t i = 0, j = 0;
  while (true) {
    if (i < of_a.size() && of_a[i] == b) ++i;
    if (j < of_b.size() && of_b[j] == a) ++j;
    if (i == of_a.size() || j == of_b.size()) return i == of_a.size() && j == of_b.size();
    if (of_a[i++] != of_b[j++]) return false;
  }
}

}  // namespace

std::vector<std::uint32_t> twin_classes(const Rows& rows, std::span<const double> labels,
                                        const Alike& alike) {
  const auto n = rows.size();
  std::vector<std::pair<std::uint64_t, std::uint32_t>> hashes(n);
  for (std::uint32_t v = 0; v < n; ++v) {
    auto hash = scattered(v);
    for (const auto u : rows.row(v)) hash += scattered(u);
    hashes[v] = {hash, v};
  }
  std::sort(hashes.begin(), hashes.end());
  std::vector<std::uint32_t> first_of(n);
  std::iota(first_of.begin(), first_of.end(), 0U);
  for (std::size_t begin = 0, end = 0; begin < n; begin = end) {
    while (end < n && hashes[end].first == hashes[begin].first) ++end;
    for (auto i = begin; i < end; ++i) {
      const auto first = hashes[i].second;
      if (first_of[first] != first) continue;
      for (auto j = i + 1; j < end; ++j) {
        const auto v = hashes[j].second;
        if (first_of[v] != v || (!labels.empty() && labels[v] != labels[first])) continue;
        if (are_twins(rows, first, v) && (!alike || alike(first, v))) first_of[v] = first;
      }
    }
  }
  return first_of;
}

std::vector<bool> simplicial_vertices(const Rows& rows) {
  constexpr std::size_t kLooksPerArc = 64;
  auto left = kLooksPerArc * (rows.targets.size() + 1);
  const auto are_tied = [&](std::uint32_t a, std::uint32_t b) {
    const auto row = rows.degree(a) < rows.degree(b) ? rows.row(a) : rows.row(b);
    const auto sought = rows.degree(a) < rows.degree(b) ? b : a;
    return std::binary_search(row.begin(), row.end(), sought);
  };
  const auto all_are_tied = [&](std::span<const std::uint32_t> of) {
    for (std::size_t i = 0; i < of.size(); ++i) {
      for (auto j = i + 1; j < of.size(); ++j) {
        if (left == 0) return false;
        --left;
        if (!are_tied(of[i], of[j])) return false;
      }
    }
    return true;
  };
  std::vector<bool> result(rows.size());
  for (std::size_t v = 0; v < rows.size(); ++v) result[v] = all_are_tied(rows.row(v));
  return result;
}

}  // namespace citynet::measure
