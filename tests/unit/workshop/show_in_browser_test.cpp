#include "workshop/show_in_browser.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>

namespace raaderum::workshop {
namespace {

TEST(OnwardFile, HoldsTheAddressForThisUserAloneAndIsGoneAfterwards) {
    std::filesystem::path path;
    {
        const OnwardFile file("http://127.0.0.1:1/control/abc");
        path = file.path();
        struct stat page {};
        struct stat folder {};
        ASSERT_EQ(stat(path.c_str(), &page), 0);
        ASSERT_EQ(stat(path.parent_path().c_str(), &folder), 0);
        EXPECT_EQ(page.st_mode & 0777U, 0600U);
        EXPECT_EQ(folder.st_mode & 0777U, 0700U);
        std::ifstream stream(path);
        const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        EXPECT_THAT(text, testing::HasSubstr("url=http://127.0.0.1:1/control/abc"));
        EXPECT_THAT(path.string(), testing::Not(testing::HasSubstr("abc")));
    }
    EXPECT_FALSE(std::filesystem::exists(path.parent_path()));
}

}  // namespace
}  // namespace raaderum::workshop
