#pragma once
// What the user asked for of `raaderum new`.

#include <filesystem>
#include <string>

namespace raaderum::cli {

struct NewRequest {
    std::filesystem::path file;    ///< "-": standard output
    std::string from;              ///< name of the shipped scenario to start from
    std::filesystem::path chart;   ///< of one's own house; empty: none
    std::filesystem::path survey;  ///< what its people answered; empty: none
    std::filesystem::path ties;    ///< who asks or trusts whom; empty: none
    bool list = false;             ///< only say which there are
    bool json = false;

    bool of_own_files() const { return !chart.empty() || !survey.empty() || !ties.empty(); }
};

}  // namespace raaderum::cli
