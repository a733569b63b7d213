#include "support/quick_call.hpp"

#include <map>

namespace py = pybind11;

namespace citynet::bindings {
namespace {

/// What stands in the module under one name.
struct Front {
  std::string name, text;
  std::vector<std::unique_ptr<QuickWay>> ways{};
  py::object slow{};
  PyMethodDef definition{};

  PyObject* call(const CallArguments& arguments) const {
    for (const auto& way : ways) {
      if (const auto result = way->call(arguments)) return *result;
    }
    return PyObject_Vectorcall(slow.ptr(), arguments.values,
                               static_cast<std::size_t>(arguments.positional), arguments.names);
  }
};

using Ways = std::map<std::string, std::vector<std::unique_ptr<QuickWay>>>;

/// Between `keep_quick_way` and `put_fronts`, under the lock of the import.
Ways& kept_ways() {
  static Ways ways;
  return ways;
}

PyObject* enter(PyObject* self, PyObject* const* values, Py_ssize_t positional, PyObject* names) {
  return static_cast<Front*>(PyCapsule_GetPointer(self, nullptr))
      ->call({values, positional, names});
}

void put_front(py::module_& m, const std::string& name,
               std::vector<std::unique_ptr<QuickWay>> ways) {
  auto front = std::make_unique<Front>();
  front->slow = m.attr(name.c_str());
  front->name = name;
  front->text = front->slow.attr("__doc__").cast<std::string>();
  front->ways = std::move(ways);
  // The way through void* is Python's own for functions with this sort of arguments.
  front->definition = {front->name.c_str(),
                       reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(&enter)),
                       METH_FASTCALL | METH_KEYWORDS, front->text.c_str()};
  auto* const definition = &front->definition;
  const py::capsule owner(front.release(), [](void* it) { delete static_cast<Front*>(it); });
  m.attr(name.c_str()) = py::reinterpret_steal<py::object>(
      PyCFunction_NewEx(definition, owner.ptr(), m.attr("__name__").ptr()));
}

}  // namespace

void keep_quick_way(std::string name, std::unique_ptr<QuickWay> way) {
  kept_ways()[std::move(name)].push_back(std::move(way));
}

void put_fronts(py::module_& m) {
  for (auto& [name, ways] : kept_ways()) {
    for (const auto& way : ways) way->get_ready();
    put_front(m, name, std::move(ways));
  }
  kept_ways().clear();
}

}  // namespace citynet::bindings
