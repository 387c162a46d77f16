// Labels that differ invisibly are one person's; those that merely look alike are told.

#include "network/labels.hpp"

#include "tie_files.hpp"

#include <gmock/gmock.h>

namespace raaderum::network {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(Labels, ThatDifferInvisiblyAreOnePersons) {
    const std::vector<std::pair<std::string, std::string>> same{
        {"Bo", "bo"},
        {"Bo", " Bo\t"},
        {"Bo", "Bo\xC2\xA0"},
        {"Bo",
         "\xE2\x80\x8B"
         "Bo\xEF\xBB\xBF"},
        {"\xC3\x85se", "A\xCC\x8Ase"},
        {"ÆØÅ", "æøå"},
        {"Li Ek", "Li  Ek"},
        {"Li Ek",
         "Li\xC2\xA0"
         "Ek"},
        {"Anne\xE2\x80\x93Li", "Anne-Li"},
        {"Δήμος", "ΔΉΜΟΣ"},
    };
    for (const auto& [one, other] : same) {
        EXPECT_EQ(folded_label(one), folded_label(other)) << one << " / " << other;
        ReadingNotes notes;
        const TieList list = read_text(".csv", "source,target\n\"" + one + "\",x\ny,\"" + other + "\"\n", &notes);
        EXPECT_EQ(list.positions, 3U) << one << " / " << other;
        EXPECT_EQ(list.ties, (Pairs{{0, 1}, {2, 0}})) << one << " / " << other;
        EXPECT_THAT(said_of(notes).doubts, HasSubstr("1 label was read as a person named before: ")) << one;
    }
    EXPECT_EQ(clean_label("\xC2\xA0"
                          "A\xCC\x8Ase "),
              "\xC3\x85se");
}

TEST(Labels, ThatAreOtherPeoplesStayApart) {
    for (const auto& [one, other] : std::vector<std::pair<std::string, std::string>>{
             {"Bo", "Bø"}, {"Åse", "Ase"}, {"Li Ek", "LiEk"}, {"a.1", "a1"}, {"Anne Li", "Anne-Li"}}) {
        EXPECT_NE(folded_label(one), folded_label(other));
    }
}

TEST(Labels, OfManyThatWereMergedAFewAreNamed) {
    std::string text = "source,target\n";
    for (const char letter : {'a', 'b', 'c', 'd', 'e'})
        text += std::string(1, letter) + ",x\nx," + static_cast<char>(letter - 32) + "\n";
    EXPECT_THAT(
        said_of(".csv", text).doubts,
        AllOf(HasSubstr("5 labels were read as people named before: 'A' as 'a', 'B' as 'b', 'C' as 'c' and 2 more"),
              HasSubstr("lines 3, 5, 7 and 2 more")));
}

TEST(Labels, NumbersThatLookAlikeAreDifferentPeopleAndTold) {
    const std::string text = "source,target\n01,02\n2,3\n3.0,1\n";
    EXPECT_EQ(read_text(".csv", text).positions, 6U);
    EXPECT_THAT(said_of(".csv", text).doubts,
                AllOf(HasSubstr("read as different people: '02' and '2', '3' and '3.0', '01' and '1'"),
                      HasSubstr("lines 3 and 4")));
    EXPECT_THAT(said_of(".csv", "source,target\n1,2\n2.5,10\n").doubts, Not(HasSubstr("different people")));
    EXPECT_EQ(whole_number_in("007.00"), "7");
    EXPECT_EQ(whole_number_in("0"), "0");
    EXPECT_EQ(whole_number_in("7a"), "");
}

TEST(Labels, PeopleWithoutTiesAreKept) {
    ReadingNotes notes;
    const TieList list = read_text(".csv", "source,target\na,b\nGry,\nBent,NULL\n", &notes);
    EXPECT_EQ(list.labels, (Labels{"a", "b", "Gry", "Bent"}));
    EXPECT_EQ(list.ties, (Pairs{{0, 1}}));
    EXPECT_THAT(notes.read, HasSubstr("4 people, 1 tie, directed; 2 without ties"));
    EXPECT_THAT(said_of(notes).doubts, HasSubstr("as a target 'NULL' is read as nobody (line 4)"));
}

TEST(Labels, SomebodyWithTheInitialsNaIsAPersonWhereTheyNameSomebody) {
    EXPECT_EQ(read_text(".csv", "source,target\nBH,NA\nNA,BH\n").ties.size(), 2U);
    EXPECT_EQ(read_text(".csv", "source,target\nBH,KL\nKL,NA\n").positions, 2U);
}

}  // namespace
}  // namespace raaderum::network
