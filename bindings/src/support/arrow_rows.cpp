#include "support/arrow_rows.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "citynet/base/date.hpp"
#include "citynet/base/error.hpp"
#include "support/arrow_structs.hpp"

namespace py = pybind11;

namespace citynet::bindings {
namespace {

/// Gives back what a producer lent.
template <class Lent>
class Borrowed {
 public:
  Borrowed() = default;
  Borrowed(const Borrowed&) = delete;
  Borrowed& operator=(const Borrowed&) = delete;
  ~Borrowed() {
    if (lent.release != nullptr) lent.release(&lent);
  }
  Lent lent{};
};

bool bit_at(const void* bits, std::int64_t index) {
  return (static_cast<const std::uint8_t*>(bits)[index / 8] >> (index % 8) & 1) != 0;
}

template <class Number>
std::string number_text(const ArrowArray& array, std::int64_t index) {
  std::array<char, 32> text{};
  const auto number = static_cast<const Number*>(array.buffers[1])[index];
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
  return {text.data(), end};
}

template <class Offset>
std::string text_at(const ArrowArray& array, std::int64_t index) {
  const auto* offsets = static_cast<const Offset*>(array.buffers[1]);
  const auto* bytes = static_cast<const char*>(array.buffers[2]);
  return {bytes + offsets[index], static_cast<std::size_t>(offsets[index + 1] - offsets[index])};
}

/// Texts of up to 12 bytes stand in the view itself, longer ones in one of the buffers behind.
std::string view_at(const ArrowArray& array, std::int64_t index) {
  const auto* view = static_cast<const char*>(array.buffers[1]) + index * 16;
  std::int32_t length = 0, buffer = 0, offset = 0;
  std::memcpy(&length, view, 4);
  if (length <= 12) return {view + 4, static_cast<std::size_t>(length)};
  std::memcpy(&buffer, view + 8, 4);
  std::memcpy(&offset, view + 12, 4);
  return {static_cast<const char*>(array.buffers[2 + buffer]) + offset,
          static_cast<std::size_t>(length)};
}

std::string day_text(std::int64_t days) {
  return base::to_string(base::Day(std::chrono::days(days)));
}

std::string stamp_text(std::int64_t stamp, char unit) {
  std::int64_t per_day = 86400;
  if (unit == 'm') per_day *= 1000;
  if (unit == 'u') per_day *= 1000000;
  if (unit == 'n') per_day *= 1000000000;
  const auto days = stamp / per_day - (stamp % per_day < 0 ? 1 : 0);
  return day_text(days);
}

std::string value_at(const ArrowSchema& schema, const ArrowArray& array, std::int64_t row);

/// A column in which each different value stands once.
std::string coded_value(const ArrowSchema& schema, const ArrowArray& array, std::int64_t row) {
  auto codes = schema;
  codes.dictionary = nullptr;
  const auto code = value_at(codes, array, row);
  return code.empty() ? code : value_at(*schema.dictionary, *array.dictionary, std::stoll(code));
}

std::string value_at(const ArrowSchema& schema, const ArrowArray& array, std::int64_t row) {
  if (schema.dictionary != nullptr) return coded_value(schema, array, row);
  const std::string_view format = schema.format;
  const auto index = row + array.offset;
  if (format == "n") return {};
  if (array.buffers[0] != nullptr && !bit_at(array.buffers[0], index)) return {};
  if (format == "u") return text_at<std::int32_t>(array, index);
  if (format == "U") return text_at<std::int64_t>(array, index);
  if (format == "vu") return view_at(array, index);
  if (format == "b") return bit_at(array.buffers[1], index) ? "1" : "0";
  if (format == "c") return number_text<std::int8_t>(array, index);
  if (format == "C") return number_text<std::uint8_t>(array, index);
  if (format == "s") return number_text<std::int16_t>(array, index);
  if (format == "S") return number_text<std::uint16_t>(array, index);
  if (format == "i") return number_text<std::int32_t>(array, index);
  if (format == "I") return number_text<std::uint32_t>(array, index);
  if (format == "l") return number_text<std::int64_t>(array, index);
  if (format == "L") return number_text<std::uint64_t>(array, index);
  if (format == "f") return number_text<float>(array, index);
  if (format == "g") return number_text<double>(array, index);
  if (format == "tdD") return day_text(static_cast<const std::int32_t*>(array.buffers[1])[index]);
  if (format == "tdm") {
    return stamp_text(static_cast<const std::int64_t*>(array.buffers[1])[index], 'm');
  }
  if (format.starts_with("ts") && format.size() > 2) {
    return stamp_text(static_cast<const std::int64_t*>(array.buffers[1])[index], format[2]);
  }
  throw base::InvalidArgument("column '" + std::string(schema.name) + "'", std::string(format),
                              "a column of texts, numbers, truth values or dates");
}

ArrowArrayStream& stream_of(const py::object& capsule) {
  auto* stream = PyCapsule_GetPointer(capsule.ptr(), "arrow_array_stream");
  if (stream == nullptr) throw py::error_already_set();
  return *static_cast<ArrowArrayStream*>(stream);
}

void check(ArrowArrayStream& stream, int error) {
  if (error == 0) return;
  const auto* words = stream.get_last_error(&stream);
  throw base::EngineError(std::string("the Arrow stream failed: ") +
                          (words == nullptr ? std::strerror(error) : words));
}

}  // namespace

std::vector<std::vector<std::string>> rows_of_arrow(const ArrowTable& table) {
  if (!py::hasattr(table, "__arrow_c_stream__")) {
    throw py::type_error("a table with the method __arrow_c_stream__ is needed");
  }
  const py::object capsule = table.attr("__arrow_c_stream__")();
  auto& stream = stream_of(capsule);
  Borrowed<ArrowSchema> schema;
  check(stream, stream.get_schema(&stream, &schema.lent));
  std::vector<std::vector<std::string>> rows(1);
  for (std::int64_t i = 0; i < schema.lent.n_children; ++i) {
    rows.front().emplace_back(schema.lent.children[i]->name);
  }
  for (;;) {
    Borrowed<ArrowArray> batch;
    check(stream, stream.get_next(&stream, &batch.lent));
    if (batch.lent.release == nullptr) return rows;
    for (std::int64_t row = 0; row < batch.lent.length; ++row) {
      auto& fields = rows.emplace_back();
      for (std::int64_t i = 0; i < batch.lent.n_children; ++i) {
        fields.push_back(
            value_at(*schema.lent.children[i], *batch.lent.children[i], row + batch.lent.offset));
      }
    }
  }
}

}  // namespace citynet::bindings
