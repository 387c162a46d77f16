// The same scenario must give the same bits on every machine. What differs between standard libraries, or depends on the
// order of a hash table or on the clock, therefore stays out of the rooms that compute results.
#include "source_tree.hpp"

#include <gtest/gtest.h>

#include <set>

namespace raaderum::architecture {
namespace {

bool computes_results(const SourceFile& file) {
    static const std::set<std::string> rooms{"core",          "model",   "network", "processes",
                                             "interventions", "observe", "engine"};
    return rooms.contains(file.room());
}

TEST(SameBits, NoRoomThatComputesUsesTheStandardLibrarysChance) {
    for (const SourceFile* file : room_files()) {
        if (!computes_results(*file)) continue;
        for (const std::string& include : file->includes) EXPECT_NE(include, "random") << file->path;
        for (const char* word :
             {"std::shuffle", "std::sample", "std::normal_distribution", "std::uniform_real_distribution",
              "std::uniform_int_distribution", "std::mt19937", "std::random_device", "rand", "drand48"}) {
            EXPECT_FALSE(has_word(file->code, word)) << file->path << " uses " << word;
        }
    }
}

TEST(SameBits, NoRoomThatComputesUsesTheStandardLibrarysTranscendentals) {
    for (const SourceFile* file : room_files()) {
        if (!computes_results(*file)) continue;
        for (const char* name : {"exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "pow", "sin", "cos", "tan",
                                 "tanh", "erf", "erfc", "tgamma", "lgamma", "cbrt", "hypot"}) {
            EXPECT_FALSE(has_word(file->code, "std::" + std::string(name))) << file->path << " uses std::" << name;
            EXPECT_FALSE(has_word(file->code, name + std::string("f("))) << file->path << " uses " << name << "f";
        }
    }
}

TEST(SameBits, NoRoomThatComputesUsesHashTables) {
    for (const SourceFile* file : room_files()) {
        if (!computes_results(*file)) continue;
        EXPECT_EQ(file->code.find("unordered_"), std::string::npos) << file->path;
    }
}

TEST(SameBits, NoWeekReadsTheClockOrTheSurroundings) {
    for (const SourceFile* file : room_files()) {
        if (!computes_results(*file) || file->room() == "engine") continue;
        for (const char* word : {"chrono", "getenv", "std::time", "std::clock"}) {
            EXPECT_FALSE(has_word(file->code, word)) << file->path << " uses " << word;
        }
    }
}

}  // namespace
}  // namespace raaderum::architecture
