#pragma once
// What takes long to find out comes with the program: how far each claim of the shipped register holds on other networks, sizes, seeds
// and in other worlds, in how many plausible worlds, in how many steps the model comes to it, and what carries it. It is told only where it
// is about this program's register, model and worlds.

#include "claims/answer.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace raaderum::claims {

/// By which stored results are known to be of another register or model.
struct Digests {
    std::string of_register;
    std::string of_model;
    std::string of_worlds;  ///< checksum of the plausible ones
    bool operator==(const Digests&) const = default;
};

/// What is stored of a register, as JSON.
class StoredResults {
  public:
    /// Those that came with the program.
    static StoredResults shipped();
    /// Throws nlohmann::json::exception where the text is no such thing.
    static StoredResults from_json(const std::string& text);

    /// Gives the answers what they lack, as stored. Where the results are of another register or model, nothing.
    Stored fill_in(std::span<Answer> answers, const Digests& now) const;
    /// What is stored, and whether it is about this register and model.
    Stored about(const Digests& now) const;

  private:
    struct OfClaim {
        std::string id;
        std::optional<Robustness> robustness;
        std::optional<PlausibleShare> plausible;
        std::optional<Steps> steps;
        std::optional<std::vector<Carrier>> carried_by;
    };
    std::string version_;
    Digests digests_;
    std::vector<OfClaim> of_;
};

/// What the answers found out, to be stored. `version` is the program's.
std::string as_stored_json(std::span<const Answer> answers, const std::string& version, const Digests& digests);

}  // namespace raaderum::claims
