#pragma once
// How far each claim holds on other networks, sizes, seeds and in other worlds takes long to find out, so the results of the
// shipped register come with the program.

#include "claims/answer.hpp"

#include <span>
#include <string>

namespace raaderum::claims {

/// What is stored of a register, as JSON.
class StoredResults {
  public:
    /// Those that came with the program.
    static StoredResults shipped();
    /// Throws nlohmann::json::exception where the text is no such thing.
    static StoredResults from_json(const std::string& text);

    /// Gives the answers that have none their robustness as stored.
    void fill_in(std::span<Answer> answers) const;
    /// `digest` is that of this program's register.
    Stored about(const std::string& digest) const;

  private:
    std::string version_;
    std::string digest_;
    std::vector<std::pair<std::string, Robustness>> of_;
};

/// The robustness of those answers that have one, to be stored. `version` is the program's, `digest` the register's.
std::string as_stored_json(std::span<const Answer> answers, const std::string& version, const std::string& digest);

}  // namespace raaderum::claims
