#include "support/davis.hpp"

#include <array>

#include "support/small_networks.hpp"

namespace citynet::test {
namespace {

struct Woman {
  const char* key;
  const char* came_to;  // one mark per event, in the order of figure 3 of the book
};

constexpr std::array kWomen{
    Woman{"evelyn", "xxxxxx.xx....."},    Woman{"laura", "xxx.xxxx......"},
    Woman{"theresa", ".xxxxxxxx....."},   Woman{"brenda", "x.xxxxxx......"},
    Woman{"charlotte", "..xxx.x......."}, Woman{"frances", "..x.xx.x......"},
    Woman{"eleanor", "....xxxx......"},   Woman{"pearl", ".....x.xx....."},
    Woman{"ruth", "....x.xxx....."},      Woman{"verne", "......xxx..x.."},
    Woman{"myra", ".......xxx.x.."},      Woman{"katherine", ".......xxx.xxx"},
    Woman{"sylvia", "......xxxx.xxx"},    Woman{"nora", ".....xx.xxxxxx"},
    Woman{"helen", "......xx.xxx.."},     Woman{"dorothy", ".......xx....."},
    Woman{"olivia", "........x.x..."},    Woman{"flora", "........x.x..."},
};

}  // namespace

model::Network southern_women() {
  Sketch sketch;
  std::array<model::EntityId, 14> events;
  for (std::size_t i = 0; i < events.size(); ++i) {
    events[i] = sketch.add(model::EntityKind::event, "e" + std::to_string(i + 1));
  }
  for (const auto& [key, came_to] : kWomen) {
    const auto woman = sketch.city(key);
    for (std::size_t i = 0; i < events.size(); ++i) {
      if (came_to[i] == 'x') sketch.join(woman, events[i], "/", "participant");
    }
  }
  return sketch.build();
}

}  // namespace citynet::test
