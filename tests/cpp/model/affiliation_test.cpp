#include "citynet/model/affiliation.hpp"

#include <gtest/gtest.h>

namespace citynet::model {
namespace {

TEST(Affiliation, IsAsCertainAsItsMostTrustedStatement) {
  Affiliation affiliation;
  affiliation.statements = {{SourceId(0u), Certainty::common, {}, "", {}},
                            {SourceId(1u), Certainty::seed, {}, "", {}},
                            {SourceId(2u), Certainty::page, {}, "", {}}};
  EXPECT_EQ(affiliation.certainty(), Certainty::seed);
  affiliation.statements.resize(1);
  EXPECT_EQ(affiliation.certainty(), Certainty::common);
}

TEST(AffiliationStatus, ReadsBackFromItsWord) {
  using Status = AffiliationStatus;
  for (const auto status : {Status::confirmed, Status::planned, Status::proposed, Status::refused,
                            Status::ended, Status::unknown}) {
    EXPECT_EQ(parse_affiliation_status(to_string(status)), status);
  }
  EXPECT_EQ(parse_affiliation_status("member"), std::nullopt);
}

}  // namespace
}  // namespace citynet::model
