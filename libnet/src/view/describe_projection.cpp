#include <sstream>

#include "citynet/view/projection.hpp"

namespace citynet::view {
namespace {

const char* scheme_words(Scheme scheme) {
  switch (scheme) {
    case Scheme::count: return "what the two share, counted";
    case Scheme::binary: return "1 for all that share something";
    case Scheme::ratio: return "what the two share, divided by all that can be shared";
    case Scheme::newman:
      return "what the two share, each divided by its number of members less 1 (Newman)";
    case Scheme::hyperbolic: return "what the two share, each divided by its number of members";
    case Scheme::resource_allocation:
      return "the share of a resource that flows from the one to the other (Zhou et al.)";
    case Scheme::jaccard: return "what the two share, divided by what at least one is in (Jaccard)";
    case Scheme::min_overlap: return "what the two share, divided by what the smaller one is in";
    case Scheme::cosine: return "the cosine of the two rows";
    case Scheme::pearson: return "the correlation of the two rows (Pearson)";
    case Scheme::yule_q: return "the association of the two rows (Yule's Q)";
    case Scheme::tf_idf: return "the cosine of the two rows, rare things counting more (TF-IDF)";
    case Scheme::directed_share: return "what the two share, divided by what the first is in";
    case Scheme::pathsim: return "paths between the two, among those back to themselves (PathSim)";
    case Scheme::own: return "a function of the user's own";
  }
  return "";
}

void append_overlap(std::ostringstream& text, const TimeOverlap& overlap) {
  text << "; only at the same time: ";
  switch (overlap.measure) {
    case OverlapMeasure::indicator: text << "1 if on any day"; break;
    case OverlapMeasure::days: text << "in days"; break;
    case OverlapMeasure::share_of_union: text << "as a share of the days of either"; break;
  }
  text << (overlap.bound == OverlapBound::lower ? ", what is sure" : ", what is not ruled out");
  if (overlap.window) {
    text << ", from " << base::to_string(overlap.window->from) << " to before "
         << base::to_string(overlap.window->to);
  }
}

}  // namespace

std::string describe(const Projection& projection) {
  const auto& options = projection.options;
  std::ostringstream text;
  text << "strength: " << scheme_words(options.scheme);
  text << "; cells by " << to_string(options.cells);
  if (options.overlap) append_overlap(text, *options.overlap);
  if (options.minimum > 0) text << "; ties of at least " << options.minimum;
  if (options.top > 0) {
    text << "; of each vertex the " << options.top << " strongest ties"
         << (options.equal_ties == EqualTies::keep_all ? ", equal ones all" : "");
  }
  const auto& account = projection.account;
  if (account.met > account.stored) {
    text << "; " << account.met - account.stored << " of " << account.met
         << " pairs that share something not stored";
  }
  return text.str();
}

}  // namespace citynet::view
