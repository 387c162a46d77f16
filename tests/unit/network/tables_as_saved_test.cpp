// Tables as spreadsheets and survey tools really save them: the same five people in a ring, saved in many ways, are the same
// network.

#include "tie_files.hpp"

#include <gmock/gmock.h>

namespace raaderum::network {
namespace {

using testing::AllOf;
using testing::HasSubstr;

struct Saved {
    std::string how;
    std::string text;
    std::string said = {};  ///< what the line on what was read, or a doubt, holds
};

std::string utf16(const std::string& latin1, bool little, bool marked) {
    std::string text = !marked ? "" : little ? "\xFF\xFE" : "\xFE\xFF";
    for (const char c : latin1) text += little ? std::string{c, '\0'} : std::string{'\0', c};
    return text;
}

const Labels people{"Mia", "Per", "S\xC3\xB8s", "Jan", "Ida"};
const std::string in_latin1 =
    "source;target;weight\nMia;Per;0,5\nPer;S\xF8s;0,5\nS\xF8s;Jan;0,25\nJan;Ida;0,5\nIda;Mia;0,5\n";

/// The rows of the ring; \1 stands for the separator, \2 for the decimal sign.
std::string rows(char separator, char decimal, const std::string& end = "\n", const std::string& tail = "") {
    std::string text;
    for (std::size_t each = 0; each != people.size(); ++each) {
        const std::string weight = std::string("0") + decimal + (each == 2 ? "25" : "5");
        const bool quoted = separator == decimal;
        text += people[each] + separator + people[(each + 1) % people.size()] + separator
                + (quoted ? "\"" + weight + "\"" : weight) + tail + end;
    }
    return text;
}

std::vector<Saved> all_ways() {
    const std::string mark = "\xEF\xBB\xBF";
    return {
        {"plainly", "source,target,weight\n" + rows(',', '.')},
        {"with a separator named", "sep=;\nsource;target;weight\n" + rows(';', ',')},
        {"with a separator named in quotes", "\"sep=;\"\r\nsource;target;weight\r\n" + rows(';', ',', "\r\n")},
        {"with a mark and a separator named", mark + "sep=;\nsource;target;weight\n" + rows(';', ',')},
        {"with two marks", mark + mark + "source;target;weight\n" + rows(';', ',')},
        {"with empty rows at the end", "source;target;weight\r\n" + rows(';', ',', "\r\n") + ";;\r\n;;\r\n\r\n"},
        {"with a separator at each end", "source,target,weight\n" + rows(',', '.', "\n", ",")},
        {"with a separator at the end of the header too", "source,target,weight,\n" + rows(',', '.', "\n", ",")},
        {"with a decimal comma in quotes", "source,target,weight\n" + rows(',', ',')},
        {"with a comment", "# survey of spring\nsource,target,weight\n" + rows(',', '.')},
        {"with a comment at the end", "source,target,weight\n" + rows(',', '.') + "# 5 answers, of 7\n"},
        {"with its header in a comment", "# source, target, weight\n" + rows(',', '.')},
        {"with separators in a quoted header",
         "source;target;weight;\"first, second, third, fourth\"\n" + rows(';', ',', "\n", ";x")},
        {"with line breaks in quotes", "source,target,weight,note\n" + rows(',', '.', "\n", ",\"first\nsecond\"")},
        {"with Danish names", "Kilde;Mål;Vægt\n" + rows(';', ',')},
        {"from whom to whom", "Fra;Til;Styrke\n" + rows(';', ',')},
        {"as letters", "Afsender;Modtager;tillid\n" + rows(';', ',')},
        {"as actors", "actor1,actor2,weight\n" + rows(',', '.')},
        {"as ego and alter", "Ego\tAlter\tStrength\n" + rows('\t', '.')},
        {"in UTF-16", utf16(in_latin1, true, true), "text in UTF-16"},
        {"in UTF-16, the other way round", utf16(in_latin1, false, true), "text in UTF-16"},
        {"in UTF-16 without a mark", utf16(in_latin1, true, false), "text in UTF-16"},
        {"in Windows-1252", in_latin1, "text in Windows-1252"},
        {"with the line ends of old computers", "source,target,weight\r" + rows(',', '.', "\r")},
    };
}

TEST(TablesAsSaved, AreTheSameNetwork) {
    for (const Saved& saved : all_ways()) {
        SCOPED_TRACE(saved.how);
        const auto problems = problems_of(".csv", saved.text);
        ASSERT_TRUE(problems.empty()) << problems.front().line << ": " << problems.front().wrong;
        ReadingNotes notes;
        const TieList list = read_text(".csv", saved.text, &notes);
        EXPECT_EQ(list.labels, people);
        EXPECT_EQ(list.ties, (Pairs{{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}}));
        EXPECT_EQ(list.weight, (std::vector<float>{0.5F, 0.5F, 0.25F, 0.5F, 0.5F}));
        EXPECT_THAT(notes.read,
                    AllOf(HasSubstr("5 people, 5 ties, directed; trust from column"), HasSubstr(saved.said)));
    }
}

TEST(TablesAsSaved, LinesAreCountedAcrossLineBreaksInQuotes) {
    EXPECT_THAT(first_problem(".csv", "source,target,note\na,b,\"1\n2\n3\"\nc,d\n"),
                HasSubstr("5: the line has 2 columns"));
    EXPECT_THAT(first_problem(".csv", "sep=,\nsource,target\na,b\n,c\n"), HasSubstr("4: the source is empty"));
    EXPECT_THAT(first_problem(".csv", "source,target\na,b,,c\n"), HasSubstr("2: the line has 4 columns"));
}

TEST(TablesAsSaved, ARowThatIsCommentedOutIsTold) {
    EXPECT_THAT(said_of(".csv", "source,target\na,b\n#c,d\nb,a\n").doubts,
                HasSubstr("rows that begin with # are comments and not read (line 3)"));
}

TEST(TablesAsSaved, AMatrixIsReadAsWhoNamesWhom) {
    const Pairs ring{{0, 1}, {1, 2}, {2, 0}};
    for (const char* text :
         {";Mia;Per;Liv\nMia;0;0,5;0\nPer;;0;0,25\nLiv;0,5;0;9\n",
          "navn,Mia,Per,Liv\nmia,0,0.5,\nPER,-,0,0.25\nliv ,0.5,0,\n",
          "Mia,Per,Liv\nMia,0,0.5,0\nPer,0,0,0.25\nLiv,0.5,0,0\n", "Mia,Per,Liv\n0,0.5,0\n0,0,0.25\n0.5,0,0\n"}) {
        ReadingNotes notes;
        const TieList list = read_text(".csv", text, &notes);
        EXPECT_EQ(list.labels, (Labels{"Mia", "Per", "Liv"})) << text;
        EXPECT_EQ(list.ties, ring) << text;
        EXPECT_EQ(list.weight, (std::vector<float>{0.5F, 0.25F, 0.5F})) << text;
        EXPECT_THAT(notes.read, HasSubstr("a matrix")) << text;
    }
    ReadingNotes notes;
    const TieList numbered = read_text(".csv", "0,1,0,0\n0,0,1,0\n1,0,0,0\n0,0,0,0\n", &notes);
    EXPECT_EQ(numbered.labels, (Labels{"1", "2", "3", "4"}));
    EXPECT_EQ(numbered.ties, ring);
    EXPECT_TRUE(numbered.weight.empty()) << "ones say who, and not how much";
    EXPECT_THAT(notes.read, AllOf(HasSubstr("without names"), HasSubstr("1 without ties")));
}

TEST(TablesAsSaved, NumbersAboveAndBesideAMatrixArePeopleWhereTheCornerIsEmpty) {
    for (const char* text : {";1;2;3;4\n1;0;5;0;0\n2;0;0;4;0\n3;0;0;0;3\n4;2;0;0;0\n",
                             ",0,1,2,3\n0,0,5,0,0\n1,0,0,4,0\n2,0,0,0,3\n3,2,0,0,0\n"}) {
        TieReading how;
        how.weights = {0.0, 5.0};
        ReadingNotes notes;
        const TieList list = read_as(text, how, &notes);
        EXPECT_EQ(list.labels.size(), 4U) << text;
        EXPECT_EQ(list.ties, (Pairs{{0, 1}, {1, 2}, {2, 3}, {3, 0}})) << text;
        EXPECT_EQ(list.weight, (std::vector<float>{1.0F, 0.8F, 0.6F, 0.4F})) << text;
        EXPECT_THAT(notes.read, HasSubstr("its first row and column number the people")) << text;
    }
}

TEST(TablesAsSaved, HalfAMatrixIsDoubted) {
    const char* const half = ";Mia;Per;Liv\nMia;;;\nPer;0,5;;\nLiv;0,2;0,5;\n";
    EXPECT_THAT(said_of(".csv", half).doubts, HasSubstr("on one side of its diagonal only"));
    TieReading both_ways;
    both_ways.undirected = true;
    ReadingNotes notes;
    EXPECT_EQ(read_as(half, both_ways, &notes).ties.size(), 6U);
    EXPECT_THAT(said_of(notes).doubts, testing::Not(HasSubstr("diagonal")));
}

TEST(TablesAsSaved, DecimalsBehindACommaOfATableOfCommasAreDoubted) {
    EXPECT_THAT(said_of(".csv", "fra,til,tillid,note\nA,B,0,5\nB,C,1,0\nC,D,0,25\n").doubts,
                HasSubstr("behind each whole number of the column 'tillid' stand digits"));
    EXPECT_THAT(said_of(".csv", "fra,til,tillid,note\nA,B,0.5,5\nB,C,1,0\nC,D,0,25\n").doubts,
                testing::Not(HasSubstr("stand digits")));
}

TEST(TablesAsSaved, AMatrixThatDoesNotFitIsCalledOne) {
    EXPECT_THAT(first_problem(".csv", ";Mia;Per;Liv\nMia;0;1;0\nPer;0;0;1\nLea;1;0;0\n"),
                HasSubstr("4: this looks like a matrix who-with-whom, but 'Lea' has no column"));
    EXPECT_THAT(first_problem(".csv", ";Mia;Per;Liv;Jan\nMia;0;1;0;0\nPer;0;0;1;0\nLiv;1;0;0;0\n"),
                HasSubstr("1: this looks like a matrix who-with-whom, but it has 4 columns and 3 rows"));
    EXPECT_THAT(first_problem(".csv", ";Mia;Per;Mia\nMia;0;1;0\nPer;0;0;1\nMia;1;0;0\n"),
                HasSubstr("two columns are those of 'Mia'"));
    EXPECT_THAT(first_problem(".csv", ";Mia;Per;Liv\nMia;0;4;0\nPer;0;0;1\nLiv;1;0;0\n"), HasSubstr("outside 0 to 1"));
}

}  // namespace
}  // namespace raaderum::network
