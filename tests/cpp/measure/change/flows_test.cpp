#include "citynet/measure/change/flows.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"

namespace citynet::measure {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Flows, EveryKeyOfTwoWavesIsInOneFlow) {
  const std::vector<KeyedGroups> waves{
      {{"a", "b", "c"}, {"1", "1", "2"}}, {{"d", "a", "b"}, {"2", "1", "2"}}, {{"a"}, {"1"}}};
  EXPECT_THAT(flows(waves),
              ElementsAre(Flow{0, std::nullopt, "2", {"d"}}, Flow{0, "1", "1", {"a"}},
                          Flow{0, "1", "2", {"b"}}, Flow{0, "2", std::nullopt, {"c"}},
                          Flow{1, "1", "1", {"a"}}, Flow{1, "2", std::nullopt, {"b", "d"}}));
}

TEST(Flows, NeedTwoWaves) {
  EXPECT_THAT(flows(std::vector<KeyedGroups>{}), IsEmpty());
  EXPECT_THAT(flows(std::vector<KeyedGroups>{{{"a"}, {"1"}}}), IsEmpty());
}

TEST(Flows, RefuseWhatIsNoWave) {
  EXPECT_THROW((void)flows(std::vector<KeyedGroups>{{{"a"}, {}}}), base::InvalidArgument);
  EXPECT_THROW((void)flows(std::vector<KeyedGroups>{{{"a", "a"}, {"1", "1"}}}),
               base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::measure
