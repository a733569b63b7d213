#pragma once

#include <cmath>
#include <cstdint>

namespace citynet::measure {

/// A number >= 0 with the precision of a double and a 64-bit exponent, for counts of paths that
/// leave the range of a double: a chain of 1,030 diamonds has 2^1030 of them.
class WideNumber {
 public:
  WideNumber() = default;
  explicit WideNumber(double value) : mantissa_(value) { normalize(); }

  /// The nearest double; infinity or 0 when it is out of range.
  [[nodiscard]] double to_double() const {
    constexpr std::int64_t kBeyond = 3000;
    if (exponent_ > kBeyond) return mantissa_ > 0 ? HUGE_VAL : 0.0;
    if (exponent_ < -kBeyond) return 0.0;
    return std::ldexp(mantissa_, static_cast<int>(exponent_));
  }

  WideNumber& operator+=(const WideNumber& other) {
    if (other.mantissa_ == 0) return *this;
    if (mantissa_ == 0) return *this = other;
    // What lies more than 1,000 binary places below cannot change the sum.
    constexpr std::int64_t kNegligible = 1000;
    const auto shift = other.exponent_ - exponent_;
    if (shift > kNegligible) return *this = other;
    if (shift < -kNegligible) return *this;
    if (shift > 0) {
      mantissa_ = std::ldexp(mantissa_, -static_cast<int>(shift)) + other.mantissa_;
      exponent_ = other.exponent_;
    } else {
      mantissa_ += std::ldexp(other.mantissa_, static_cast<int>(shift));
    }
    normalize();
    return *this;
  }

  friend WideNumber operator*(const WideNumber& a, const WideNumber& b) {
    return {a.mantissa_ * b.mantissa_, a.exponent_ + b.exponent_};
  }
  /// `b` is not 0.
  friend WideNumber operator/(const WideNumber& a, const WideNumber& b) {
    return {a.mantissa_ / b.mantissa_, a.exponent_ - b.exponent_};
  }

 private:
  WideNumber(double mantissa, std::int64_t exponent) : mantissa_(mantissa), exponent_(exponent) {
    normalize();
  }

  void normalize() {
    int shift = 0;
    mantissa_ = std::frexp(mantissa_, &shift);
    exponent_ = mantissa_ == 0 ? 0 : exponent_ + shift;
  }

  double mantissa_ = 0;  // 0, or in [0.5, 1)
  std::int64_t exponent_ = 0;
};

inline double to_double(const WideNumber& number) { return number.to_double(); }
inline double to_double(double number) { return number; }

}  // namespace citynet::measure
