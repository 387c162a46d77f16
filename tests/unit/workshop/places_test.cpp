#include "workshop/places.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace raaderum::workshop {
namespace {

class Door : public testing::Test {
  protected:
    std::size_t come(const std::string& address, Standing standing = Standing::asking, const std::string& who = {}) {
        const std::size_t index = ids.size();
        gone.push_back(false);
        ids.push_back(places.take(address, [this, index] { gone[index] = true; }));
        if (standing != Standing::asking) places.stands(ids[index], standing, who);
        return index;
    }
    std::size_t still_there(std::size_t from, std::size_t to) const {
        std::size_t count = 0;
        for (std::size_t index = from; index != to; ++index) count += gone[index] ? 0 : 1;
        return count;
    }

    Places places{2048};
    std::vector<Places::Id> ids;
    std::vector<bool> gone;
};

TEST_F(Door, TheOldestSlowRequestOfAnAddressGivesWayToANewOne) {
    for (int count = 0; count != 1000; ++count) come("10.0.0.66");
    const std::size_t newest = ids.size() - 1;
    EXPECT_TRUE(gone[0]);
    EXPECT_FALSE(gone[newest]);
    EXPECT_EQ(places.taken(), 100U);
}

TEST_F(Door, OfManyAddressesThoseThatHoldMostGiveWay) {
    const std::size_t honest = come("10.0.0.7");
    for (int count = 0; count != 1000; ++count) come("10.0.1." + std::to_string(count % 50));
    EXPECT_FALSE(gone[honest]);
    EXPECT_LE(places.taken(), places.most(Standing::asking));
}

TEST_F(Door, WatchersWithoutACodeAreFewAndTakeNoPlacesOfParticipants) {
    for (int telephone = 0; telephone != 300; ++telephone)
        come("10.1.0." + std::to_string(telephone), Standing::taking_part, std::to_string(telephone));
    for (int count = 0; count != 300; ++count) come("10.0.0.66", Standing::watching);
    EXPECT_EQ(still_there(0, 300), 300U);
    EXPECT_EQ(still_there(300, 600), 8U);
}

TEST_F(Door, TheFacilitatorsAddressesHavePlacesOfTheirOwn) {
    places.reserve_for("10.0.0.2");
    const std::size_t here = come("127.0.0.1");
    const std::size_t screen = come("10.0.0.2");
    const std::size_t playing = come("10.0.0.3", Standing::playing);
    for (int count = 0; count != 5000; ++count) come("10.2." + std::to_string(count) + ".1");
    EXPECT_FALSE(gone[here] || gone[screen] || gone[playing]);
}

TEST_F(Door, AParticipantMayHaveThreePagesOpen) {
    const std::size_t first = come("10.0.0.7", Standing::taking_part, "token");
    for (int page = 0; page != 3; ++page) come("10.0.0.7", Standing::taking_part, "token");
    EXPECT_TRUE(gone[first]);
    EXPECT_EQ(still_there(0, 4), 3U);
}

TEST_F(Door, WhoTakesPartIsNotPushedOutByWhoComesLater) {
    for (std::size_t telephone = 0; telephone != 401; ++telephone)
        come("10.1.0." + std::to_string(telephone), Standing::taking_part, std::to_string(telephone));
    EXPECT_EQ(still_there(0, 400), 400U);
    EXPECT_TRUE(gone[400]);
}

TEST(Places, AreFewerWhereFewFilesMayBeOpen) {
    const Places few(64);
    std::size_t all = 0;
    for (std::size_t standing = 0; standing != standing_count; ++standing)
        all += few.most(static_cast<Standing>(standing));
    EXPECT_LE(all, 40U);
    EXPECT_GE(few.most(Standing::taking_part), 10U);
}

}  // namespace
}  // namespace raaderum::workshop
