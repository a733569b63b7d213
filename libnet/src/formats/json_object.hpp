#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::formats {

class JsonNode;

/// Reads the members of one JSON object into plain values and refuses, with the JSON pointer and
/// the closest name, those that nobody asked for. It lets other rooms have documents of their own
/// without knowing how JSON is read. An absent member leaves the value as it is.
class ObjectReader {
 public:
  ObjectReader(const JsonNode& node, std::string_view document);
  ~ObjectReader();
  ObjectReader(const ObjectReader&) = delete;
  ObjectReader& operator=(const ObjectReader&) = delete;

  void text(const std::string& name, std::string& into);
  void texts(const std::string& name, std::vector<std::string>& into);
  /// A list of texts; a single text stands for a list of one.
  void text_or_texts(const std::string& name, std::vector<std::string>& into);
  void word(const std::string& name, std::string& into, const std::vector<std::string>& allowed);
  /// A list of words; `rule` says what is wrong with any other.
  void words(const std::string& name, std::vector<std::string>& into,
             const std::vector<std::string>& allowed, const std::string& rule);
  /// The member must be this text or number.
  void constant(const std::string& name, std::string_view value, const std::string& rule);
  void pairs(const std::string& name, std::map<std::string, std::string>& into);
  void truth(const std::string& name, bool& into);
  void count(const std::string& name, std::size_t& into);  ///< 1 or more

  using Read = std::function<void(ObjectReader&)>;
  void object(const std::string& name, const Read& read);
  void objects(const std::string& name, const Read& read);  ///< one call for each of the list

 private:
  friend void read_object(std::string_view json, const std::string& file, std::string_view document,
                          const Read& read);
  [[nodiscard]] std::unique_ptr<JsonNode> find(const std::string& name);
  void read_all(const Read& read);

  std::unique_ptr<JsonNode> node_;
  std::string document_;  ///< what the file is, for messages: recipe
  std::vector<std::string> known_{};
};

/// Reads a file whose document is one object. Throws DataError with the JSON pointer as
/// `place.column`.
void read_object(std::string_view json, const std::string& file, std::string_view document,
                 const ObjectReader::Read& read);

/// Writes an object with its members in the order in which they are given.
class ObjectWriter {
 public:
  ObjectWriter();
  ~ObjectWriter();
  ObjectWriter(ObjectWriter&&) noexcept;
  ObjectWriter& operator=(ObjectWriter&&) noexcept;

  void always(const std::string& name, const std::string& value);
  void always(const std::string& name, bool value);
  void always(const std::string& name, std::size_t value);
  void always(const std::string& name, const std::vector<std::string>& value);
  void always(const std::string& name, const std::map<std::string, std::string>& value);
  void always(const std::string& name, const ObjectWriter& value);
  void always(const std::string& name, const std::vector<ObjectWriter>& value);

  /// Writes a member only where it differs from what its absence means.
  template <class Value>
  void value(const std::string& name, const Value& value, const Value& otherwise) {
    if (value != otherwise) always(name, value);
  }

  /// Indented by two, with a line end.
  [[nodiscard]] std::string to_text() const;

 private:
  struct Members;
  std::unique_ptr<Members> members_;
};

}  // namespace citynet::formats
