#pragma once

#include <pybind11/pybind11.h>

#include <array>
#include <bitset>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "support/instances.hpp"
#include "support/read_argument.hpp"

/// A short way into functions that are called on small networks, where the call costs as much as
/// the work. pybind11 registers each function as ever - its text, its signature, its errors - and a
/// front is put before it that reads arguments of the very types that are expected. Whatever it
/// cannot read, it hands to pybind11 as it came.
namespace citynet::bindings {

/// The arguments of one call as Python passes them.
struct CallArguments {
  PyObject* const* values;  ///< positional ones first
  Py_ssize_t positional;
  PyObject* names;  ///< a tuple: those of the others; null when there are none
};

/// One function behind a front.
class QuickWay {
 public:
  virtual ~QuickWay() = default;
  /// What the function returns, null when it raised; nothing when these arguments are not for it.
  [[nodiscard]] virtual std::optional<PyObject*> call(const CallArguments& arguments) const = 0;
  /// To be called once, when all classes are bound.
  virtual void get_ready() const = 0;
};

/// Keeps a quick way until `put_fronts` is called.
void keep_quick_way(std::string name, std::unique_ptr<QuickWay> way);
/// Puts fronts before all functions of the module that have quick ways; once, when all are bound.
void put_fronts(pybind11::module_& m);

/// Reads arguments, calls, and makes the result a Python object.
template <class Call, class Result, class... Args>
class TypedQuickWay : public QuickWay {
 public:
  template <class... Extra>
  explicit TypedQuickWay(Call function, const Extra&... extra) : function_(std::move(function)) {
    (declare(extra), ...);
  }

  [[nodiscard]] std::optional<PyObject*> call(const CallArguments& arguments) const override {
    if (arguments.positional > static_cast<Py_ssize_t>(positional_)) return std::nullopt;
    auto slots = defaults_;
    auto given = has_default_;
    for (Py_ssize_t i = 0; i < arguments.positional; ++i) {
      const auto at = static_cast<std::size_t>(i);
      if (!read(slots, at, arguments.values[i], std::index_sequence_for<Args...>())) return {};
      given.set(at);
    }
    const auto named = arguments.names == nullptr ? 0 : PyTuple_GET_SIZE(arguments.names);
    for (Py_ssize_t i = 0; i < named; ++i) {
      const auto at = place_of(PyTuple_GET_ITEM(arguments.names, i));
      auto* const value = arguments.values[arguments.positional + i];
      if (at < static_cast<std::size_t>(arguments.positional)) return {};  // given twice
      if (!read(slots, at, value, std::index_sequence_for<Args...>())) return {};
      given.set(at);
    }
    if (!given.all()) return {};
    return run(slots, std::index_sequence_for<Args...>());
  }

  void get_ready() const override {
    if constexpr (is_class_of_ours<Result>) (void)InstancesOf<Result>::are_ours();
  }

 private:
  static constexpr auto kCount = sizeof...(Args);
  using Slots = std::tuple<ArgumentSlot<Args>...>;

  void declare(const pybind11::arg& argument) { declare_name(argument.name); }
  void declare(const pybind11::arg_v& argument) {
    has_default_.set(declared_);
    fill_default(argument.value, std::index_sequence_for<Args...>());
    declare_name(argument.name);
  }
  void declare(const pybind11::kw_only&) { only_by_name_ = true; }
  void declare(const char*) {}

  void declare_name(const char* name) {
    names_.at(declared_) = PyUnicode_InternFromString(name);
    ++declared_;
    if (!only_by_name_) positional_ = declared_;
  }

  template <std::size_t... i>
  void fill_default(const pybind11::object& value, std::index_sequence<i...>) {
    ((declared_ == i ? set_default<i>(value) : void()), ...);
  }

  template <std::size_t i>
  void set_default(const pybind11::object& value) {
    using Slot = std::tuple_element_t<i, Slots>;
    if constexpr (!std::is_pointer_v<Slot>) std::get<i>(defaults_) = value.cast<Slot>();
  }

  /// Past the last one when there is no such argument. Names in calls are interned.
  [[nodiscard]] std::size_t place_of(PyObject* name) const {
    std::size_t at = 0;
    while (at < kCount && names_[at] != name) ++at;
    return at;
  }

  template <std::size_t... i>
  static bool read(Slots& slots, std::size_t at, PyObject* value, std::index_sequence<i...>) {
    return ((at == i && read_argument(value, std::get<i>(slots))) || ...);
  }

  template <std::size_t... i>
  [[nodiscard]] PyObject* run(Slots& slots, std::index_sequence<i...>) const {
    try {
      return new_instance([&] { return function_(as_argument<Args>(std::get<i>(slots))...); });
    } catch (pybind11::error_already_set& error) {
      error.restore();
    } catch (...) {
      pybind11::detail::try_translate_exceptions();
    }
    return nullptr;
  }

  Call function_;
  Slots defaults_{};
  std::bitset<kCount> has_default_{};
  std::array<PyObject*, kCount> names_{};
  std::size_t declared_ = 0, positional_ = 0;
  bool only_by_name_ = false;
};

namespace quick_call_detail {

template <class Call, class Result, class... Args, class... Extra>
std::unique_ptr<QuickWay> make(Call function, Result (*)(Args...), const Extra&... extra) {
  return std::make_unique<TypedQuickWay<Call, Result, Args...>>(std::move(function), extra...);
}

}  // namespace quick_call_detail

/// `m.def` with a short way in front.
template <class Call, class... Extra>
void def_quick(pybind11::module_& m, const char* name, Call function, const Extra&... extra) {
  m.def(name, function, extra...);
  using Signature = pybind11::detail::function_signature_t<Call>;
  keep_quick_way(name, quick_call_detail::make(std::move(function),
                                               static_cast<Signature*>(nullptr), extra...));
}

}  // namespace citynet::bindings
