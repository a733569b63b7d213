#pragma once

// What every test of a two-mode measure needs.
#include <gtest/gtest.h>

#include "support/brute_force.hpp"
#include "support/brute_force_two_mode.hpp"
#include "support/matchers.hpp"
#include "support/promises.hpp"
#include "support/small_incidences.hpp"
