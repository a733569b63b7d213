#include "citynet/formats/graph_format.hpp"

#include <algorithm>

#include "base/closest.hpp"
#include "citynet/base/error.hpp"
#include "formats/graph_formats.hpp"
#include "formats/graph_sinks.hpp"
#include "formats/view_check.hpp"

namespace citynet::formats {
namespace {

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (const auto& format : graph_formats()) all.push_back(format.name);
  return all;
}

std::string lower(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return small;
}

bool has_extension(std::string_view path, const GraphFormat& format) {
  return std::any_of(format.extensions.begin(), format.extensions.end(),
                     [&](const auto& extension) { return path.ends_with(extension); });
}

/// In lower case and without `.gz`.
std::string plain_path(std::string_view path) {
  auto plain = lower(path);
  if (plain.ends_with(".gz")) plain.resize(plain.size() - 3);
  return plain;
}

std::string known_extensions() {
  std::string text;
  for (const auto& format : graph_formats()) {
    for (const auto& extension : format.extensions) text += (text.empty() ? "" : " ") + extension;
  }
  return text;
}

[[noreturn]] void fail_unknown(std::string_view path) {
  throw base::InvalidArgument(
      "path", std::string(path),
      "no format has this extension; say which it is, or use one of " + known_extensions());
}

}  // namespace

std::span<const GraphFormat> graph_formats() {
  static const std::vector<GraphFormat> kTable = all_graph_formats();
  return kTable;
}

const GraphFormat& graph_format(std::string_view name) {
  for (const auto& format : graph_formats()) {
    if (format.name == name) return format;
  }
  throw base::InvalidArgument("format", std::string(name),
                              "no format has this name" + base::closest_words(name, names()));
}

const GraphFormat& graph_format_of(std::string_view path) {
  const auto plain = plain_path(path);
  for (const auto& format : graph_formats()) {
    if (has_extension(plain, format)) return format;
  }
  fail_unknown(path);
}

const GraphFormat& graph_format_of(std::string_view path, std::string_view bytes) {
  const auto plain = plain_path(path);
  const GraphFormat* by_extension = nullptr;
  for (const auto& format : graph_formats()) {
    if (format.read == nullptr || !has_extension(plain, format)) continue;
    if (format.recognizes != nullptr && format.recognizes(bytes)) return format;
    if (by_extension == nullptr) by_extension = &format;
  }
  if (by_extension != nullptr) return *by_extension;
  for (const auto& format : graph_formats()) {
    if (format.read != nullptr && format.recognizes != nullptr && format.recognizes(bytes)) {
      return format;
    }
  }
  fail_unknown(path);
}

GraphWriting write_graph(const GraphDocument& document, const GraphFormat& format,
                         const GraphWriteOptions& options) {
  return write_graph(view_of(document), format, options);
}

GraphWriting write_graph(const DocumentView& view, const GraphFormat& format,
                         const GraphWriteOptions& options) {
  GraphWriting writing;
  TextsInMemory sink(writing.texts);
  writing.remarks = write_graph(view, format, options, sink);
  return writing;
}

std::vector<WritingRemark> write_graph(const DocumentView& view, const GraphFormat& format,
                                       const GraphWriteOptions& options, GraphSink& sink) {
  if (format.write == nullptr) {
    throw base::InvalidArgument("format", format.name, "this format is only read");
  }
  auto chosen = options;
  if (chosen.profile.empty() && !format.profiles.empty()) chosen.profile = format.profiles.front();
  if (!chosen.profile.empty() && std::find(format.profiles.begin(), format.profiles.end(),
                                           chosen.profile) == format.profiles.end()) {
    throw base::InvalidArgument("profile", chosen.profile,
                                format.title + " is not written in this profile" +
                                    base::closest_words(chosen.profile, format.profiles));
  }
  check_view(view, sink);
  return format.write(view, chosen, sink);
}

GraphReading read_graph(const GraphSource& source, const GraphFormat& format,
                        const ReadingLimits& limits) {
  if (format.read == nullptr) {
    throw base::InvalidArgument("format", format.name, "this format is only written");
  }
  if (source.bytes.size() > limits.bytes) {
    throw base::DataError({source.file, {}, {}, {}}, std::to_string(source.bytes.size()),
                          "a file has at most " + std::to_string(limits.bytes) + " bytes");
  }
  return format.read(source, limits);
}

}  // namespace citynet::formats
