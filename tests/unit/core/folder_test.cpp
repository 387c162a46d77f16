#include "core/folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <system_error>

namespace raaderum {
namespace {

using testing::ElementsAre;

TEST(Folder, NamesWhatLiesInItInOrder) {
    const std::filesystem::path folder = testing::TempDir() + "names_in_folder";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "sub" / "deeper");
    EXPECT_THAT(names_in(folder / "sub" / "deeper"), ElementsAre());
    for (const char* name : {"b", ".hidden", "a b", "æ"}) std::ofstream(folder / name) << 1;
    EXPECT_THAT(names_in(folder), ElementsAre(".hidden", "a b", "b", "sub", "æ"));
    std::filesystem::remove_all(folder);
}

TEST(Folder, ThatIsNoneIsTold) {
    EXPECT_THROW(names_in("/no/such/folder"), std::system_error);
    EXPECT_THROW(names_in("/dev/null"), std::system_error);
}

}  // namespace
}  // namespace raaderum
