#pragma once
// The house that the fuzzed workshop plays: ten people for a quarter of a year, so that each input takes little time.

#include "folder.hpp"
#include "scenario/scenario.hpp"
#include "workshop/dialogue.hpp"

#include <fstream>

namespace raaderum::fuzz {

inline const workshop::Dialogue& house_of_ten() {
    static const tests::Folder folder;
    static const workshop::Dialogue dialogue = [] {
        const std::filesystem::path file = folder / "house.yaml";
        std::ofstream(file)
            << "schema: 1\nname: house\nextends: two-worlds\nweeks: 13\nburn_in: 2\n"
               "institution: {employees: 10, span_of_control: 5, silos: 1}\nnetwork: {mean_degree: 4}\n";
        return workshop::Dialogue({file, scenario::load(file).plan, {}}, std::nullopt);
    }();
    return dialogue;
}

}  // namespace raaderum::fuzz
