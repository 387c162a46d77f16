// Who may knock on whose door: dependencies between rooms point one way, and each outside library stays in one room, so
// that it can be replaced, feared or understood in one place.
#include "source_tree.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace raaderum::architecture {
namespace {

using Rooms = std::set<std::string>;

/// Room → the rooms that it may include. `sim/cli` and `sim/packages` are not listed: they may include all.
const std::map<std::string, Rooms>& doors() {
    static const std::map<std::string, Rooms> table{
        {"core", {}},
        {"model", {"core"}},
        {"network", {"model", "core"}},
        {"processes", {"model", "core"}},
        {"interventions", {"model", "core"}},
        {"observe", {"interventions", "model", "core"}},
        {"engine", {"network", "processes", "interventions", "observe", "model", "core"}},
        {"scenario", {"interventions", "model", "core"}},
        {"output", {"observe", "scenario", "model", "core"}},
        {"workshop", {"why", "words", "engine", "scenario", "observe", "output", "interventions", "model", "core"}},
        {"reference", {"engine", "processes", "model", "core"}},
        {"stats", {}},
        {"markup", {}},
        {"words", {}},
        {"worlds", {}},
        {"survey", {"model", "core"}},
        {"calibrate", {"survey", "stats", "engine", "scenario", "observe", "model", "core"}},
        {"house", {"words", "survey", "calibrate", "engine", "network", "scenario", "model", "core"}},
        {"ablate", {"claims", "calibrate", "stats", "engine", "scenario", "interventions", "observe", "model", "core"}},
        {"sensitivity", {"markup", "stats", "engine", "scenario", "observe", "model", "core"}},
        {"report",
         {"words", "markup", "compare", "map", "stats", "output", "scenario", "interventions", "model", "core"}},
        {"why", {"words", "markup", "claims", "stats", "engine", "scenario", "observe", "model", "core"}},
        {"map", {"words", "markup", "why", "calibrate", "engine", "observe", "model", "core"}},
        {"compare", {"stats", "worlds", "output", "observe", "scenario", "model", "core"}},
        {"experiments",
         {"words", "markup", "claims", "survey", "calibrate", "stats", "engine", "scenario", "observe", "model",
          "core"}},
        {"claims", {"words", "markup", "stats", "engine", "scenario", "interventions", "observe", "model", "core"}},
    };
    return table;
}

/// Start of an include path → the rooms that may use that library. The packages have stand-ins of some where they stay behind.
const std::map<std::string, Rooms>& libraries() {
    static const std::map<std::string, Rooms> table{
        {"yaml-cpp/", {"scenario", "packages"}},
        {"hdf5", {"output"}},
        {"H5", {"output"}},
        {"tbb/", {"engine"}},
        {"oneapi/", {"engine"}},
        {"boost/graph", {"network"}},
        {"expat", {"network"}},
        {"utf8proc", {"network", "packages"}},
        {"CLI/", {"cli", "packages"}},
        {"Random123/", {"core"}},
        {"boost/asio", {"workshop"}},
        {"boost/beast", {"workshop"}},
    };
    return table;
}

TEST(Doors, EveryRoomIncludesOnlyRoomsThatItMayUse) {
    for (const SourceFile* file : room_files()) {
        const std::string room = file->room();
        if (room == "cli" || room == "packages") continue;
        const auto allowed = doors().find(room);
        ASSERT_NE(allowed, doors().end()) << file->path << ": the room '" << room << "' is not in the table of doors";
        for (const std::string& include : file->includes) {
            const std::string other = include.substr(0, include.find('/'));
            const bool names_a_room = other != include && (doors().contains(other) || other == "cli");
            if (!names_a_room || other == room) continue;
            EXPECT_TRUE(allowed->second.contains(other)) << file->path << " includes " << include << ", but the room '"
                                                         << room << "' may not use '" << other << "'";
        }
    }
}

TEST(Doors, EveryRoomIncludesByRoomAndNameNotByRelativePath) {
    for (const SourceFile* file : room_files()) {
        for (const std::string& include : file->includes) {
            EXPECT_FALSE(include.starts_with(".")) << file->path << " includes " << include;
        }
    }
}

TEST(Doors, EveryLibraryStaysBehindOneDoor) {
    for (const SourceFile* file : room_files()) {
        for (const std::string& include : file->includes) {
            for (const auto& [library, rooms] : libraries()) {
                if (!include.starts_with(library)) continue;
                EXPECT_TRUE(rooms.contains(file->room()))
                    << file->path << " includes " << include << ", which belongs to " << *rooms.begin();
            }
        }
    }
}

TEST(Doors, EveryRoomLinksOnlyRoomsThatItMayUse) {
    for (const SourceFile& file : source_files()) {
        const std::string room = file.room();
        const auto allowed = doors().find(room);
        if (file.path.filename() != "CMakeLists.txt" || allowed == doors().end()) continue;
        for (const auto& [other, unused] : doors()) {
            if (other == room || !has_word(file.text, "raaderum_" + other)) continue;
            EXPECT_TRUE(allowed->second.contains(other)) << file.path << " links raaderum_" << other;
        }
    }
}

TEST(Doors, NoMechanismReadsAPolicysName) {
    for (const SourceFile* file : room_files()) {
        if (file->room() != "processes" && file->room() != "interventions") continue;
        for (const char* word : {"Variant", "variant", "variants", "Plan", "scenario"}) {
            EXPECT_FALSE(has_word(file->code, word))
                << file->path << " mentions '" << word << "': a mechanism may not know which policy it serves";
        }
    }
}

}  // namespace
}  // namespace raaderum::architecture
