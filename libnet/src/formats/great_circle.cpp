#include "formats/great_circle.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace citynet::formats {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kStep = 2 * kDegree;

using Vector = std::array<double, 3>;

Vector unit(LonLat place) {
  const double longitude = place.longitude_deg * kDegree, latitude = place.latitude_deg * kDegree;
  return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude),
          std::sin(latitude)};
}

double dot(const Vector& a, const Vector& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }

Vector scaled(const Vector& a, double factor) {
  return {a[0] * factor, a[1] * factor, a[2] * factor};
}

/// The direction in which to leave `a` for `b`; any, where `b` is opposite.
Vector heading(const Vector& a, const Vector& b) {
  Vector away = b;
  for (const Vector& candidate : {b, Vector{0, 0, 1}, Vector{1, 0, 0}}) {
    const double along = dot(a, candidate);
    for (std::size_t i = 0; i < 3; ++i) away[i] = candidate[i] - along * a[i];
    if (dot(away, away) > 1e-20) break;
  }
  return scaled(away, 1 / std::sqrt(dot(away, away)));
}

/// Six decimals are about ten centimetres: enough for the points on the way.
double rounded(double degrees) { return std::round(degrees * 1e6) / 1e6; }

LonLat place_of(const Vector& v) {
  return {rounded(std::atan2(v[1], v[0]) / kDegree),
          rounded(std::asin(std::clamp(v[2], -1.0, 1.0)) / kDegree)};
}

}  // namespace

std::vector<std::vector<LonLat>> great_circle(LonLat from, LonLat to) {
  const auto a = unit(from), b = unit(to);
  const double angle = std::atan2(std::sqrt(std::max(0.0, 1 - dot(a, b) * dot(a, b))), dot(a, b));
  const auto ahead = heading(a, b);
  const auto steps = std::max(1, static_cast<int>(std::ceil(angle / kStep)));
  std::vector<std::vector<LonLat>> parts{{from}};
  for (int step = 1; step <= steps; ++step) {
    const double way = angle * step / steps;
    Vector v{};
    for (std::size_t i = 0; i < 3; ++i) v[i] = a[i] * std::cos(way) + ahead[i] * std::sin(way);
    const auto next = step == steps ? to : place_of(v);
    const auto last = parts.back().back();
    const double turn = next.longitude_deg - last.longitude_deg;
    if (std::abs(turn) > 180) {
      // The piece is short, so that the latitude where it crosses is near enough in between.
      const double edge = last.longitude_deg > 0 ? 180 : -180;
      const double whole = 360 - std::abs(turn);
      const double share = whole == 0 ? 0.5 : std::abs(edge - last.longitude_deg) / whole;
      const double latitude =
          rounded(last.latitude_deg + share * (next.latitude_deg - last.latitude_deg));
      parts.back().push_back({edge, latitude});
      parts.push_back({{-edge, latitude}});
    }
    parts.back().push_back(next);
  }
  return parts;
}

}  // namespace citynet::formats
