#include "workshop/page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::workshop {
namespace {

TEST(Page, ItsOwnScriptsAndStylesAreAllowedByTheirSums) {
    // printf 'alert(1)' | openssl dgst -sha256 -binary | base64, and the same of 'p{}'
    const std::string policy =
        content_security_policy("<html><style>p{}</style><script type=\"module\">alert(1)</script></html>");
    EXPECT_THAT(policy, testing::HasSubstr("script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"));
    EXPECT_THAT(policy, testing::HasSubstr("style-src 'sha256-"));
    EXPECT_THAT(policy, testing::HasSubstr("default-src 'none'"));
    EXPECT_THAT(policy, testing::Not(testing::HasSubstr("unsafe")));
}

TEST(Page, WithoutScriptsNoneAreAllowed) {
    EXPECT_THAT(content_security_policy("<p>"), testing::HasSubstr("script-src 'none'; style-src 'none'"));
}

}  // namespace
}  // namespace raaderum::workshop
