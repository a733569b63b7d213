#include "support/arrow_stream.hpp"

#include <array>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "support/arrow_structs.hpp"

namespace py = pybind11;

namespace citynet::bindings {
namespace {

constexpr std::int64_t kNullable = 2;  // a flag of the interface

/// One column as Arrow lays it out.
struct Packed {
  std::string name;
  const char* format = "n";
  std::int64_t missing = 0;
  std::vector<std::uint8_t> present;    ///< one bit per value
  std::vector<std::int64_t> positions;  ///< of texts: where each begins in `bytes`
  std::vector<char> bytes;
};

struct PackedTable {
  std::int64_t rows = 0;
  std::vector<Packed> columns;
};
using Shared = std::shared_ptr<const PackedTable>;

void set_bit(std::vector<std::uint8_t>& bits, std::size_t index) {
  bits[index / 8] = static_cast<std::uint8_t>(bits[index / 8] | (1U << (index % 8)));
}

template <class Number>
void append(std::vector<char>& bytes, Number number) {
  std::array<char, sizeof(Number)> raw{};
  std::memcpy(raw.data(), &number, sizeof(Number));
  bytes.insert(bytes.end(), raw.begin(), raw.end());
}

/// The narrowest type that holds every value of the column.
const char* format_of(const present::Column& column) {
  bool logical = false, whole = false, real = false, text = false;
  for (const auto& value : column.values) {
    logical |= std::holds_alternative<bool>(value);
    whole |= std::holds_alternative<std::int64_t>(value);
    real |= std::holds_alternative<double>(value);
    text |= std::holds_alternative<std::string>(value);
  }
  if (text || (logical && (whole || real))) return "U";
  if (logical) return "b";
  if (real) return "g";
  return whole ? "l" : "n";
}

std::string text_of(const present::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* logical = std::get_if<bool>(&value)) return *logical ? "true" : "false";
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  return py::repr(py::float_(std::get<double>(value)));
}

void pack(Packed& packed, const present::Value& value, std::size_t row) {
  const bool missing = std::holds_alternative<std::monostate>(value);
  packed.missing += missing ? 1 : 0;
  if (!missing) set_bit(packed.present, row);
  switch (*packed.format) {
    case 'U': {
      const auto text = missing ? std::string{} : text_of(value);
      packed.bytes.insert(packed.bytes.end(), text.begin(), text.end());
      packed.positions.push_back(static_cast<std::int64_t>(packed.bytes.size()));
      break;
    }
    case 'b':
      if (row % 8 == 0) packed.bytes.push_back(0);
      if (!missing && std::get<bool>(value)) {
        packed.bytes.back() = static_cast<char>(packed.bytes.back() | (1 << (row % 8)));
      }
      break;
    case 'g': {
      const auto* whole = std::get_if<std::int64_t>(&value);
      const auto* real = std::get_if<double>(&value);
      append(packed.bytes, whole != nullptr  ? static_cast<double>(*whole)
                           : real != nullptr ? *real
                                             : 0.0);
      break;
    }
    case 'l':
      append(packed.bytes, missing ? std::int64_t{0} : std::get<std::int64_t>(value));
      break;
    default: break;  // a column of nothing has no buffers
  }
}

Shared packed(const present::Table& table) {
  auto all = std::make_shared<PackedTable>();
  all->rows = static_cast<std::int64_t>(table.row_count());
  for (const auto& column : table.columns) {
    Packed one{column.name, format_of(column), 0, {}, {0}, {}};
    one.present.resize(column.values.size() / 8 + 1);
    for (std::size_t row = 0; row < column.values.size(); ++row) {
      pack(one, column.values[row], row);
    }
    all->columns.push_back(std::move(one));
  }
  return all;
}

/// What stands behind a schema or an array: the parts that its pointers lead to. A reader may move
/// a child away and keep it, so that each holds the table by itself.
template <class Part>
struct Behind {
  Shared table;
  std::array<const void*, 3> buffers{};
  std::vector<Part> children;
  std::vector<Part*> pointers;
};

template <class Part>
void release(Part* part) {
  for (std::int64_t i = 0; i < part->n_children; ++i) {
    auto* child = part->children[i];
    if (child->release != nullptr) child->release(child);
  }
  delete static_cast<Behind<Part>*>(part->private_data);
  part->release = nullptr;
}

/// A part with room for its children, which the caller fills.
template <class Part>
Behind<Part>& make(Part& part, const Shared& table, std::size_t children) {
  auto behind = std::make_unique<Behind<Part>>();
  behind->table = table;
  behind->children.resize(children);
  for (auto& child : behind->children) behind->pointers.push_back(&child);
  part = {};
  part.n_children = static_cast<std::int64_t>(children);
  part.children = behind->pointers.data();
  part.release = &release<Part>;
  part.private_data = behind.get();
  return *behind.release();
}

void make_schema(ArrowSchema& schema, const Shared& table) {
  auto& behind = make(schema, table, table->columns.size());
  schema.format = "+s";
  schema.name = "";
  for (std::size_t i = 0; i < table->columns.size(); ++i) {
    auto& child = behind.children[i];
    make(child, table, 0);
    child.format = table->columns[i].format;
    child.name = table->columns[i].name.c_str();
    child.flags = kNullable;
  }
}

void make_array(ArrowArray& array, const Shared& table) {
  auto& behind = make(array, table, table->columns.size());
  array.length = table->rows;
  array.n_buffers = 1;
  array.buffers = behind.buffers.data();
  for (std::size_t i = 0; i < table->columns.size(); ++i) {
    const auto& column = table->columns[i];
    auto& child = behind.children[i];
    auto& buffers = make(child, table, 0).buffers;
    child.length = table->rows;
    child.null_count = column.missing;
    child.buffers = buffers.data();
    if (*column.format == 'n') continue;
    buffers[0] = column.missing == 0 ? nullptr : column.present.data();
    const bool texts = *column.format == 'U';
    child.n_buffers = texts ? 3 : 2;
    if (texts) buffers[1] = column.positions.data();
    buffers[texts ? 2 : 1] = column.bytes.data();
  }
}

struct Stream {
  Shared table;
  bool done = false;
};

int get_schema(ArrowArrayStream* stream, ArrowSchema* schema) {
  make_schema(*schema, static_cast<Stream*>(stream->private_data)->table);
  return 0;
}

int get_next(ArrowArrayStream* stream, ArrowArray* array) {
  auto& held = *static_cast<Stream*>(stream->private_data);
  if (held.done) {
    *array = {};
  } else {
    make_array(*array, held.table);
  }
  held.done = true;
  return 0;
}

const char* last_error(ArrowArrayStream*) { return nullptr; }

void release_stream(ArrowArrayStream* stream) {
  delete static_cast<Stream*>(stream->private_data);
  stream->release = nullptr;
}

void end_of_capsule(PyObject* capsule) {
  auto* stream =
      static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule, "arrow_array_stream"));
  if (stream->release != nullptr) stream->release(stream);  // nobody took it
  delete stream;
}

}  // namespace

py::capsule arrow_stream(const present::Table& table) {
  auto held = std::make_unique<Stream>(Stream{packed(table)});
  auto stream = std::make_unique<ArrowArrayStream>(
      ArrowArrayStream{&get_schema, &get_next, &last_error, &release_stream, held.get()});
  PyObject* capsule = PyCapsule_New(stream.get(), "arrow_array_stream", &end_of_capsule);
  if (capsule == nullptr) throw py::error_already_set();
  (void)held.release();
  (void)stream.release();
  return py::reinterpret_steal<py::capsule>(capsule);
}

}  // namespace citynet::bindings
