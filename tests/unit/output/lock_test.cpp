// Who holds an output, and what is only thought to be held.

#include "output/lock.hpp"
#include "folder.hpp"
#include "output/durable.hpp"
#include "output/failure.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace raaderum::output {
namespace {

class Locks : public testing::Test {
  protected:
    const tests::Folder folder;
    const std::filesystem::path path = folder / "all.h5.lock";
};

TEST_F(Locks, OneHolderRemovesTheFileAndAnotherIsRefusedMeanwhile) {
    {
        const Lock held(path);
        EXPECT_THROW(Lock another(path), OutputRefused);
        EXPECT_TRUE(is_there(path));
    }
    EXPECT_FALSE(is_there(path));
}

TEST_F(Locks, OfTwoWhoShareTheLastToLeaveHasItAlone) {
    Lock first(path, Hold::shared);
    Lock last(path, Hold::shared);
    EXPECT_FALSE(first.become_alone());
    EXPECT_TRUE(last.become_alone());
}

TEST_F(Locks, WhoOnceCouldNotBeAloneStandsInNobodysWay) {
    Lock first(path, Hold::shared);
    {
        Lock last(path, Hold::shared);
        EXPECT_FALSE(first.become_alone());
    }
    EXPECT_FALSE(first.become_alone());
}

TEST_F(Locks, AFileThatBearsTheNameOfOneThatWasTakenAwayIsNotHeld) {
    {
        Lock lock(path, Hold::shared);
        std::filesystem::rename(path, path.string() + ".away");
        std::ofstream(path) << "another";
        EXPECT_FALSE(lock.become_alone());
    }
    EXPECT_TRUE(is_there(path)) << "it belongs to others";
}

}  // namespace
}  // namespace raaderum::output
