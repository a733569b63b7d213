#ifndef CITYNET_TESTS_PRECOMPILED
#define CITYNET_TESTS_PRECOMPILED

// What most tests include, compiled once for all of them (see precompiled.cmake). Every test still
// includes what it uses.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <variant>
#include <vector>

#endif
