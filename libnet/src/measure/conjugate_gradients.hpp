#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

namespace citynet::measure {

/// Solves M x = right for a symmetric positive definite M by conjugate gradients, from x = 0.
///
/// `product(x, y)` makes y = M x; `step(error)` is told the sum of the absolute errors after each
/// product. Ends when that is under `tolerance`, when it does not fall any more, or after
/// `max_steps`. Returns the number of steps; after none, x is as it was. The error is what the
/// gradients believe, so that a caller who promises one looks at M x once more.
/// Hestenes & Stiefel 1952, doi:10.6028/jres.049.044.
template <class Product, class Step>
std::size_t conjugate_gradients(Product product, const std::vector<double>& right, double tolerance,
                                std::size_t max_steps, Step step, std::vector<double>& x) {
  constexpr std::size_t kPatience = 10;
  std::vector<double> found(right.size(), 0.0), rest = right, along = right, image(right.size());
  double square = 0;
  for (const double value : rest) square += value * value;
  double least = std::numeric_limits<double>::infinity();
  std::size_t steps = 0, since_least = 0;
  while (steps < max_steps && least > tolerance && since_least < kPatience) {
    product(along, image);
    double curvature = 0;
    for (std::size_t i = 0; i < along.size(); ++i) curvature += along[i] * image[i];
    if (!(square > 0 && curvature > 0)) break;
    const double length = square / curvature;
    double next_square = 0, error = 0;
    for (std::size_t i = 0; i < along.size(); ++i) {
      found[i] += length * along[i];
      rest[i] -= length * image[i];
      next_square += rest[i] * rest[i];
      error += std::abs(rest[i]);
    }
    ++steps;
    if (!std::isfinite(error)) return steps;
    step(error);
    const double turn = next_square / square;
    square = next_square;
    for (std::size_t i = 0; i < along.size(); ++i) along[i] = rest[i] + turn * along[i];
    since_least = error < least ? 0 : since_least + 1;
    least = std::min(least, error);
  }
  if (steps > 0) x = std::move(found);
  return steps;
}

}  // namespace citynet::measure
