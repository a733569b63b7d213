#pragma once

#include <pybind11/pybind11.h>

#include <memory>
#include <type_traits>
#include <utility>

/// A short way for the results of our functions into Python and out of memory again.
///
/// As pybind11 would do it, without what none of ours needs: nothing of ours returns a result by
/// reference, so that nobody looks up its address; a result stands for one C++ value, so that
/// nobody has to be asked for how many; and its end calls nothing of Python.
namespace citynet::bindings {

/// The objects of one class of results.
template <class Value>
class InstancesOf {
 public:
  /// Makes the class ready; false when pybind11 keeps such values in a way that is not known here.
  static bool are_ours() {
    static const bool ours = take_over();
    return ours;
  }

  /// A Python object that owns what `make` returns.
  template <class Make>
  [[nodiscard]] static PyObject* from(Make make) {
    Holder owned(new Value(make()));
    auto* const object = type()->tp_alloc(type(), 0);
    if (object == nullptr) throw pybind11::error_already_set();
    auto* const instance = reinterpret_cast<Instance*>(object);
    instance->owned = true;
    instance->simple_layout = true;
    instance->simple_value_holder[0] = owned.get();
    new (&instance->simple_value_holder[1]) Holder(std::move(owned));
    instance->simple_holder_constructed = true;
    return object;
  }

 private:
  using Instance = pybind11::detail::instance;
  using Holder = std::unique_ptr<Value>;

  static PyTypeObject* type() {
    static auto* const type = pybind11::detail::get_type_info(typeid(Value))->type;
    return type;
  }

  static bool take_over() {
    namespace detail = pybind11::detail;
    const auto* const known = detail::get_type_info(typeid(Value));
    if (known == nullptr || known->holder_enum_v != detail::holder_enum_t::std_unique_ptr ||
        detail::all_type_info(known->type).size() != 1 || known->type->tp_dictoffset != 0 ||
        PyType_HasFeature(known->type, Py_TPFLAGS_HAVE_GC) != 0 ||
        known->type->tp_dealloc != &detail::pybind11_object_dealloc) {
      return false;
    }
    known->type->tp_dealloc = &end;
    return true;
  }

  /// Of every object of the class; those that pybind11 made, or somebody's subclass, it also ends.
  static void end(PyObject* object) {
    auto* const instance = reinterpret_cast<Instance*>(object);
    if (Py_TYPE(object) != type() || !instance->simple_layout || !instance->owned ||
        !instance->simple_holder_constructed || instance->simple_instance_registered ||
        instance->has_patients || instance->weakrefs != nullptr) {
      pybind11::detail::pybind11_object_dealloc(object);
      return;
    }
    std::destroy_at(reinterpret_cast<Holder*>(&instance->simple_value_holder[1]));
    auto* const of = type();
    of->tp_free(object);
    Py_DECREF(of);
  }
};

/// Whether values of this type are objects of a class of ours in Python.
template <class Value>
inline constexpr bool is_class_of_ours =
    std::is_base_of_v<pybind11::detail::type_caster_generic, pybind11::detail::make_caster<Value>>;

/// What `make` returns, as a new Python object.
template <class Make>
[[nodiscard]] PyObject* new_instance(Make make) {
  using Value = std::decay_t<std::invoke_result_t<Make&>>;
  if constexpr (is_class_of_ours<Value>) {
    if (InstancesOf<Value>::are_ours()) return InstancesOf<Value>::from(std::move(make));
  }
  return pybind11::cast(make()).release().ptr();
}

}  // namespace citynet::bindings
