// What raaderum knows again as its own, and what it takes for somebody else's.

#include "output/destination.hpp"
#include "folder.hpp"
#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/leftovers.hpp"
#include "output/marked_text.hpp"
#include "output/output_folder.hpp"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace raaderum::output {
namespace {

namespace fs = std::filesystem;

constexpr const char* page = "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>x</title>\n";
constexpr const char* drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"\"/></svg>\n";
constexpr const char* scenario = "schema: 1\nname: x\n";
constexpr const char* json = "{\n \"a\": 1\n}\n";
constexpr const char* script = "#!/bin/bash\n# what it does\necho 1\n";

constexpr auto texts = std::to_array<std::pair<TextKind, const char*>>({{TextKind::page, page},
                                                                        {TextKind::drawing, drawing},
                                                                        {TextKind::scenario, scenario},
                                                                        {TextKind::json, json},
                                                                        {TextKind::script, script}});

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

TEST(MarkedText, IsKnownAgainByItsKindUntilAByteOfItChanges) {
    for (const auto& [kind, text] : texts) {
        const std::string whole = marked(text, kind);
        const auto mark = mark_in(whole);
        ASSERT_TRUE(mark) << text;
        EXPECT_EQ(mark->kind, kind);
        EXPECT_TRUE(mark->as_written);
        for (std::size_t at = 0; at != whole.size(); ++at) {
            std::string other = whole;
            other[at] = other[at] == 'x' ? 'y' : 'x';
            const auto found = mark_in(other);
            EXPECT_FALSE(found && found->as_written) << word_for(kind) << " at " << at;
        }
        EXPECT_FALSE(mark_in(whole + " ")->as_written);
        EXPECT_FALSE(mark_in(whole.substr(0, whole.size() - 1))->as_written);
    }
}

TEST(MarkedText, IsNotSeenInWhatSomebodyElseWrote) {
    for (const char* const text :
         {"", page, drawing, scenario, json, "# raaderum 0.1.0", "# raaderum, scenario, checksum 0123456789abcdef",
          "# raaderum 0.1.0\n, scenario, checksum 0123456789abcdef"}) {
        const auto found = mark_in(text);
        EXPECT_FALSE(found && found->as_written) << text;
    }
}

TEST(Destination, ATextTakesAFreeNameAndThePlaceOfItsLikeAndOfAnEmptyFile) {
    const tests::Folder folder;
    for (const auto& [kind, text] : texts) {
        const fs::path file = folder / std::string(word_for(kind));
        write_marked_text(file, text, kind, {});
        write_marked_text(file, text, kind, {});
        EXPECT_EQ(read(file), marked(text, kind));
        EXPECT_THROW(write_marked_text(file, text, kind, {}, Replace::no), OutputRefused);
        EXPECT_THROW(write_marked_text(file, text, kind, {file}), OutputRefused) << "an input";
        for (const auto& [other, its] : texts) {
            if (other == kind) continue;
            EXPECT_THROW(write_marked_text(file, its, other, {}), OutputRefused);
        }
        std::ofstream(file, std::ios::app) << "more";
        EXPECT_THROW(write_marked_text(file, text, kind, {}), OutputRefused) << "edited";
        write(file, "");
        write_marked_text(file, text, kind, {});
    }
}

TEST(Destination, ATrajectoryGoesOverNoText) {
    const tests::Folder folder;
    write_marked_text(folder / "report.html", page, TextKind::page, {});
    EXPECT_THROW(expect_place_for_trajectory(folder / "report.html", Replace::if_ours, ""), OutputRefused);
    expect_place_for_trajectory(folder / "free.h5", Replace::no, "");
    write(folder / "empty.h5", "");
    EXPECT_THROW(expect_place_for_trajectory(folder / "empty.h5", Replace::no, ""), OutputRefused);
    expect_place_for_trajectory(folder / "empty.h5", Replace::if_ours, "");
}

TEST(Destination, WhatCameMeanwhileKeepsItsPlace) {
    const tests::Folder folder;
    write(folder / "new.tmp", "new");
    const auto nothing = identity_of(folder / "out");
    write(folder / "out", "foreign");
    EXPECT_THROW(take_place(folder / "new.tmp", folder / "out", nothing), OutputRefused);
    const auto before = identity_of(folder / "out");
    write(folder / "out", "foreign, changed");
    EXPECT_THROW(take_place(folder / "new.tmp", folder / "out", before), OutputRefused);
    EXPECT_EQ(read(folder / "out"), "foreign, changed");
    take_place(folder / "new.tmp", folder / "out", identity_of(folder / "out"));
    EXPECT_EQ(read(folder / "out"), "new");
}

TEST(TemporaryNames, DifferAndAreKnownAgain) {
    std::set<fs::path> names;
    for (int each = 0; each != 1000; ++each) names.insert(temporary_beside("a/run.h5"));
    EXPECT_EQ(names.size(), 1000U);
    for (const fs::path& name : names) {
        EXPECT_TRUE(is_temporary_of("a/run.h5", name));
        EXPECT_FALSE(is_temporary_of("a/other.h5", name));
        std::string other = name.string();
        other[12] = other[12] == '0' ? '1' : '0';
        EXPECT_FALSE(is_temporary_of("a/run.h5", other)) << "its check does not fit";
    }
    for (const char* const other :
         {"a/run.h5.tmp", "a/run.h5", "a/run.h5.0123456789abcdef01234567.tmp", "a/run.h5.parts"}) {
        EXPECT_FALSE(is_temporary_of("a/run.h5", other)) << other;
    }
}

TEST(Leftovers, OfKilledRunsAreClearedAwayAndNothingElse) {
    const tests::Folder folder;
    const auto own = [&] { return temporary_beside(folder / "run.h5"); };
    write(own(), "half a file");
    write(own(), "");
    std::set<fs::path> stays;
    const auto stay = [&stays](const fs::path& path) { return *stays.insert(path).first; };
    write(stay(folder / "run.h5.0123456789abcdef01234567.tmp"), "half a file");
    write(stay(folder / "run.h5.tmp"), "mine");
    write(stay(temporary_beside(folder / "other.h5")), "another output's");
    fs::create_directory(stay(own()));
    fs::create_symlink(folder / "run.h5.tmp", stay(own()));
    const fs::path linked = stay(own());
    write(linked, "has another name, too");
    fs::create_hard_link(linked, stay(folder / "kept"));
    clear_temporaries(folder / "run.h5");
    std::set<fs::path> left;
    for (const auto& entry : fs::directory_iterator(folder.path())) left.insert(entry.path());
    EXPECT_EQ(left, stays);
}

TEST(OutputFolders, GiveAllTheirFilesNamesOrNone) {
    const tests::Folder folder;
    {
        OutputFolder tables(folder / "tables", "the tables");
        write(tables.begin("a.csv"), "1");
    }
    EXPECT_FALSE(is_there(folder / "tables")) << "made for nothing";
    {
        OutputFolder tables(folder / "tables", "the tables");
        write(tables.begin("a.csv"), "1");
        write(tables.begin("b.csv"), "2");
        EXPECT_EQ(tables.publish().size(), 2U);
    }
    write(folder.path() / "tables" / "mine.csv", "3");
    OutputFolder again(folder / "tables", "the tables");
    EXPECT_THROW(again.begin("mine.csv"), OutputRefused);
    write(again.begin("a.csv"), "4");
    write(folder.path() / "tables" / "a.csv", "edited meanwhile");
    EXPECT_THROW(again.publish(), OutputRefused);
    EXPECT_EQ(read(folder.path() / "tables" / "a.csv"), "edited meanwhile");
    EXPECT_EQ(read(folder.path() / "tables" / "b.csv"), "2");
    EXPECT_EQ(read(folder.path() / "tables" / "mine.csv"), "3");
}

}  // namespace
}  // namespace raaderum::output
