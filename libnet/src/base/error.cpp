#include "citynet/base/error.hpp"

#include <utility>

#include "base/in_quotes.hpp"

namespace citynet::base {
namespace {

std::string located(const Place& place, const std::string& value, const std::string& rule) {
  std::string text = to_string(place);
  if (!text.empty()) text += ": ";
  if (!value.empty()) text += in_quotes(value) + ": ";
  return text + rule;
}

}  // namespace

InvalidArgument::InvalidArgument(std::string argument, std::string value, std::string rule)
    : Error(argument + ": " + in_quotes(value) + ": " + rule),
      argument_(std::move(argument)),
      value_(std::move(value)),
      rule_(std::move(rule)) {}

DataError::DataError(Place place, std::string value, std::string rule)
    : Error(located(place, value, rule)),
      place_(std::move(place)),
      value_(std::move(value)),
      rule_(std::move(rule)) {}

FileError::FileError(std::string path, std::string reason)
    : Error(path + ": " + reason), path_(std::move(path)) {}

Cancelled::Cancelled() : Error("cancelled: the progress callback answered no") {}

}  // namespace citynet::base
