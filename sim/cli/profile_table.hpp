#pragma once
// Where the time of a run went, part by part, as a table and as JSON.

#include "engine/profile.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <string>

namespace raaderum::cli {

/// The seconds of a run: what its threads did in the engine, and what came before the first week and after the last.
struct RunProfile {
    double starting = 0;  ///< scenario read and output opened
    engine::Profile engine;
    double finishing = 0;  ///< what was still to be written, and the file put together
};

/// One row per part: seconds, and share of them all.
std::string profile_table(const RunProfile& profile, std::FILE* stream);

/// [{"part", "seconds", "share"}, ...]
nlohmann::ordered_json profile_in_json(const RunProfile& profile);

}  // namespace raaderum::cli
