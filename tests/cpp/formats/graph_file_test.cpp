#include "citynet/formats/graph_file.hpp"

#include <gmock/gmock.h>

namespace citynet::formats {
namespace {

TEST(PathBeside, TakesThePlaceOfTheExtension) {
  EXPECT_EQ(path_beside("out/cities.net", ".clu"), "out/cities.clu");
  EXPECT_EQ(path_beside("out.d/cities", "_nodes.csv"), "out.d/cities_nodes.csv");
  EXPECT_EQ(path_beside("cities.2024.net", ".clu"), "cities.2024.clu");
  EXPECT_EQ(path_beside("cities.net", ""), "cities.net");
}

}  // namespace
}  // namespace citynet::formats
