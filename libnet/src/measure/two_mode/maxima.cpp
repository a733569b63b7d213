#include "measure/two_mode/maxima.hpp"

namespace citynet::measure {
namespace {

/// The even tree: a centre, `other` limbs tied to it, and `own` - 1 leaves hanging on the limbs,
/// `more` limbs having one leaf more than the rest.
class EvenTree {
 public:
  EvenTree(std::size_t own, std::size_t other)
      : own_(static_cast<double>(own)),
        other_(static_cast<double>(other)),
        leaves_(static_cast<double>((own - 1) / other)),
        more_(static_cast<double>((own - 1) % other)) {}

  [[nodiscard]] double degree_difference(bool normalized) const {
    const double n = own_ + other_;
    // Leaves have 1, limbs the centre and their leaves.
    const double leaves = own_ - 1, limbs = other_ + (own_ - 1);
    if (!normalized) return n * other_ - (other_ + leaves + limbs);
    return n - (1 + leaves / other_ + limbs / own_);
  }

  [[nodiscard]] double betweenness_difference(bool normalized, double centre, double limb) const {
    const double limbs = over_limbs([this](double leaves) { return limb_betweenness(leaves); });
    const double n = own_ + other_;
    if (!normalized) return (n - 1) * centre - limbs;
    return centre > 0 ? n - 1 - (limb > 0 ? limbs / limb : 0) : 0;
  }

  [[nodiscard]] double closeness_difference() const {
    const double least_of_limb = own_ + 2 * (other_ - 1), least_of_leaf = other_ + 2 * (own_ - 1);
    const double limbs = over_limbs([&](double leaves) {
      return least_of_limb / (1 + 2 * (other_ - 1) + leaves + 3 * (own_ - 1 - leaves));
    });
    const double leaves = over_limbs([&](double here) {
      if (here == 0) return 0.0;
      const double farness = 1 + 2 + 3 * (other_ - 1) + 2 * (here - 1) + 4 * (own_ - 1 - here);
      return here * least_of_leaf / farness;
    });
    return own_ + other_ - 1 - limbs - leaves;
  }

 private:
  /// Adds up a function of the number of leaves over the limbs.
  template <class OfLeaves>
  [[nodiscard]] double over_limbs(OfLeaves of_leaves) const {
    const double rest = other_ - more_;
    return (more_ > 0 ? more_ * of_leaves(leaves_ + 1) : 0) +
           (rest > 0 ? rest * of_leaves(leaves_) : 0);
  }

  /// Pairs of its leaves, and each leaf with everyone beyond.
  [[nodiscard]] double limb_betweenness(double leaves) const {
    return leaves * (leaves - 1) / 2 + leaves * (own_ + other_ - 1 - leaves);
  }

  double own_, other_, leaves_, more_;
};

}  // namespace

double largest_harmonic(std::size_t own, std::size_t other) {
  return static_cast<double>(other) + static_cast<double>(own - 1) / 2;
}

double largest_betweenness(std::size_t own, std::size_t other) {
  if (other == 0) return 0;
  const auto o = static_cast<double>(other);
  const auto s = static_cast<double>((own - 1) / other);
  const auto t = static_cast<double>((own - 1) % other);
  return (o * o * (s + 1) * (s + 1) + o * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

double largest_difference(CentralityKind of, bool normalized, std::size_t own, std::size_t other) {
  const EvenTree tree(own, other);
  switch (of) {
    case CentralityKind::degree: return tree.degree_difference(normalized);
    case CentralityKind::betweenness:
      return tree.betweenness_difference(normalized, largest_betweenness(own, other),
                                         largest_betweenness(other, own));
    case CentralityKind::closeness: return tree.closeness_difference();
  }
  return 0;
}

}  // namespace citynet::measure
