// What comes from outside is shown without the control characters that a terminal would obey, and letters stay whole.
#include "core/printable.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

TEST(Printable, LeavesPlainTextAsItIs) {
    for (const char* text : {"", "plain", "æøå – “råderum” …", "a\tb", "\U0001F600"}) EXPECT_EQ(printable(text), text);
}

TEST(Printable, HidesWhatATerminalObeys) {
    EXPECT_EQ(printable("\x1b[2J"), "?[2J");
    EXPECT_EQ(printable("\x1b]0;title\x07"), "?]0;title?");
    EXPECT_EQ(printable("\u009b31m"), "?31m") << "the second set of control characters, in UTF-8";
    EXPECT_EQ(printable(std::string_view("a\0b\x7F", 4)), "a?b?");
    EXPECT_EQ(printable("one\ntwo\r"), "one?two?");
    EXPECT_EQ(printable("one\ntwo\t", "\n"), "one\ntwo?") << "those that are kept are named";
}

TEST(Printable, HidesBytesThatAreNoLetters) {
    EXPECT_EQ(printable("\x9b"
                        "2J"),
              "?2J")
        << "a terminal without UTF-8 obeys single bytes";
    EXPECT_EQ(printable("\xC3"), "?") << "half a letter";
    EXPECT_EQ(printable("\xC3(\xE2\x82("),
              "?(?"
              "?(")
        << "letters cut short";
    EXPECT_EQ(printable("\xC0\xAF\xED\xA0\x80\xF4\x90\x80\x80"), std::string(9, '?'))
        << "too long, half a pair, beyond";
}

}  // namespace
}  // namespace raaderum
