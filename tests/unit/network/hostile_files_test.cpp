// Files made to crash, hang or fill the memory are refused with a sentence.

#include "tie_files.hpp"

#include <gmock/gmock.h>

namespace raaderum::network {
namespace {

using testing::AnyOf;
using testing::HasSubstr;

std::string repeated(const std::string& text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t time = 0; time != times; ++time) result += text;
    return result;
}

TEST(HostileFiles, DeepNestingIsRefused) {
    EXPECT_THAT(first_problem(".graphml", "<graphml>" + repeated("<a>", 200000)),
                HasSubstr("nested more than 64 deep"));
    EXPECT_EQ(
        first_problem(".graphml", "<graphml>" + repeated("<desc>", 63) + repeated("</desc>", 63)
                                      + "<graph edgedefault='directed'><node id='a'/><node id='b'/></graph></graphml>"),
        "");
}

TEST(HostileFiles, EntitiesAreRefusedWhereTheyAreDeclared) {
    std::string bomb = "<?xml version='1.0'?>\n<!DOCTYPE graphml [\n<!ENTITY a0 'ha'>\n";
    for (int level = 1; level != 30; ++level) {
        const std::string before = "&a" + std::to_string(level - 1) + ";";
        bomb += "<!ENTITY a" + std::to_string(level) + " '" + repeated(before, 10) + "'>\n";
    }
    bomb += "]>\n<graphml><graph edgedefault='directed'><node id='&a29;'/></graph></graphml>";
    EXPECT_THAT(first_problem(".graphml", bomb), HasSubstr("entities of its own"));
    EXPECT_THAT(
        first_problem(".graphml", "<!DOCTYPE graphml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><graphml>&x;</graphml>"),
        HasSubstr("entities of its own"));
    EXPECT_THAT(
        first_problem(".graphml", "<!DOCTYPE graphml [<!ENTITY % x SYSTEM 'http://localhost/x'> %x;]><graphml/>"),
        HasSubstr("entities of its own"));
    EXPECT_THAT(first_problem(".graphml", "<!DOCTYPE graphml SYSTEM 'graphml.dtd'><graphml>&x;</graphml>"),
                HasSubstr("entities of its own"));
    EXPECT_THAT(first_problem(".graphml", "<graphml>&x;</graphml>"), HasSubstr("undefined entity"));
}

TEST(HostileFiles, APlainDocumentTypeIsNoThreat) {
    EXPECT_EQ(first_problem(".graphml",
                            "<!DOCTYPE graphml SYSTEM 'graphml.dtd'><graphml><graph edgedefault='directed'>"
                            "<node id='a'/><node id='b'/></graph></graphml>"),
              "");
}

TEST(HostileFiles, EndlessTagsAndCommentsAreRefused) {
    EXPECT_THAT(first_problem(".graphml", "<graphml a='" + std::string(20'000'000, 'x') + "'/>"),
                HasSubstr("longer than 1 MB"));
    EXPECT_THAT(first_problem(".graphml", "<graphml><!--" + std::string(20'000'000, 'x') + "--></graphml>"),
                HasSubstr("longer than 1 MB"));
    EXPECT_THAT(first_problem(".graphml", "<graphml><graph edgedefault='directed'><node id='" + std::string(5000, 'x')
                                              + "'/></graph></graphml>"),
                HasSubstr("longer than 1000 bytes"));
}

TEST(HostileFiles, TruncatedAndGarbledFilesAreRefused) {
    const std::string whole = "<graphml><graph edgedefault='directed'><node id='a'/><node id='b'/></graph></graphml>";
    for (std::size_t length = 0; length != whole.size(); ++length) {
        EXPECT_NE(first_problem(".graphml", whole.substr(0, length)), "") << length;
    }
    std::string zero = whole;
    zero[20] = '\0';
    EXPECT_THAT(first_problem(".graphml", zero), HasSubstr("no well-formed XML"));
    EXPECT_THAT(first_problem(".csv", std::string("source,target\na,b\nc,\0d\n", 23)),
                HasSubstr("3: the file is not in UTF-8"));
    EXPECT_THAT(first_problem(".csv", "source,target\na,b\xE2\x82"), HasSubstr("not in UTF-8"));
    EXPECT_THAT(first_problem(".csv", "source,target\na,\xED\xA0\x80\n"), HasSubstr("not in UTF-8"));
    EXPECT_THAT(first_problem(".csv", std::string("\xFF\xFEs\0\x00\xD8", 6)), HasSubstr("not in UTF-8"));
    EXPECT_THAT(first_problem(".csv", std::string("\xFF\xFEs\0o", 5)), HasSubstr("not in UTF-8"));
    EXPECT_THAT(first_problem(".csv", "source,target\nS\x81ren,b\n"), HasSubstr("2: the file is not in UTF-8"));
    EXPECT_THAT(first_problem(".csv", "source,target\nS\xF8ren,S\xC3\xB8ren\n"), HasSubstr("not in UTF-8"));
    EXPECT_THAT(first_problem(".csv", "source,target\n\"a,b\nc,d\n"), HasSubstr("2: a quote is not closed"));
    EXPECT_THAT(first_problem(".csv", "source,target\n\"a\"b,c\n"), HasSubstr("2: text follows a closing quote"));
    EXPECT_THAT(first_problem(".csv", "source,target\n" + std::string(3'000'000, 'a') + ",b\n"),
                HasSubstr("longer than 1000 bytes"));
}

TEST(HostileFiles, HugeAndStrangeNumbersAreNoWeights) {
    for (const char* weight :
         {"1e999", "1e400", "-1e999", "inf", "0x1p-1", "1e-999999999999", "0.5.5", "--1", "+-1", "0.5x", "1,5", "80 %",
          "99999999999999999999999999999999999999999999999999999999999999999999999999999"}) {
        EXPECT_THAT(first_problem(".csv", std::string("source\ttarget\tweight\na\tb\t") + weight + "\n"),
                    AnyOf(HasSubstr("is no number"), HasSubstr("lies outside 0 to 1")))
            << weight;
    }
    EXPECT_THAT(
        first_problem(".graphml",
                      "<graphml><key id='w' for='edge' attr.name='weight'/><graph edgedefault='directed'><node id='a'/>"
                      "<node id='b'/><edge source='a' target='b'><data key='w'>"
                          + std::string(1'000'000, '9') + "</data></edge></graph></graphml>"),
        HasSubstr("longer than 64 letters"));
}

TEST(HostileFiles, WhatIsNoReadableFileIsRefused) {
    const auto message = [](const std::filesystem::path& path) -> std::string {
        try {
            read_ties(path);
            return "";
        } catch (const BadTies& bad) {
            return bad.what();
        }
    };
    EXPECT_THAT(message("/nowhere/ties.csv"), HasSubstr("there is no such file"));
    EXPECT_THAT(message(testing::TempDir()), HasSubstr("no ordinary file"));
    EXPECT_THAT(message("/dev/zero"), HasSubstr("no ordinary file"));
    const TieFile large(".csv", "source,target\n");
    std::filesystem::resize_file(large.path(), largest_tie_file + 1);
    EXPECT_THAT(message(large.path()), HasSubstr("larger than 256 MB"));
}

}  // namespace
}  // namespace raaderum::network
