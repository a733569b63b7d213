#include "support/numbers.hpp"

#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "citynet/base/error.hpp"

namespace py = pybind11;

namespace citynet::bindings {
namespace {

/// The values as an array of one dimension with elements of one of the given NumPy kinds.
py::array checked(const char* argument, const ArrayLike& values, std::string_view kinds,
                  const char* rule) {
  const auto array = py::array::ensure(values);
  if (!array) {
    throw base::InvalidArgument(argument, py::str(py::type::of(values)).cast<std::string>(), rule);
  }
  if (array.ndim() != 1) {
    throw base::InvalidArgument(argument, std::to_string(array.ndim()) + " dimensions",
                                "an array of one dimension");
  }
  // An empty list has no kind of its own; NumPy takes it for one of fractions.
  if (array.size() > 0 && kinds.find(array.dtype().kind()) == std::string_view::npos) {
    throw base::InvalidArgument(argument, py::str(array.dtype()).cast<std::string>(), rule);
  }
  return array;
}

}  // namespace

std::size_t count_of(const char* argument, std::int64_t value) {
  if (value < 0) throw base::InvalidArgument(argument, std::to_string(value), "0 or more");
  return static_cast<std::size_t>(value);
}

std::vector<std::uint32_t> whole_numbers(const char* argument, const ArrayLike& values,
                                         const char* rule) {
  const auto given = checked(argument, values, "iu", rule);
  if (py::isinstance<py::array_t<std::uint32_t>>(given)) {  // there is nothing to check
    const py::array_t<std::uint32_t, py::array::c_style | py::array::forcecast> array = given;
    return {array.data(), array.data() + array.size()};
  }
  const py::array_t<std::int64_t, py::array::c_style | py::array::forcecast> array = given;
  std::vector<std::uint32_t> narrow;
  narrow.reserve(static_cast<std::size_t>(array.size()));
  for (const auto value : std::span(array.data(), static_cast<std::size_t>(array.size()))) {
    if (value < 0 || value > std::numeric_limits<std::uint32_t>::max()) {
      throw base::InvalidArgument(
          argument, std::to_string(value) + " at position " + std::to_string(narrow.size()), rule);
    }
    narrow.push_back(static_cast<std::uint32_t>(value));
  }
  return narrow;
}

std::vector<double> real_numbers(const char* argument, const ArrayLike& values) {
  using Array = py::array_t<double, py::array::c_style | py::array::forcecast>;
  const Array array = checked(argument, values, "iuf", "real numbers");
  return {array.data(), array.data() + array.size()};
}

}  // namespace citynet::bindings
