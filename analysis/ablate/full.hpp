#pragma once
// The proof of what the screen proposes: all that it calls idle is taken out, least first, in groups, each from the model without what went
// before it, and tried on the contrasts, the levels and the claims register. It takes long, so what each test came to is kept, and a stopped
// pass goes on from there.

#include "ablate/table.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace raaderum::ablate {

/// What a test came to: something was taken out together.
struct Tried {
    bool carries = false;            ///< a contrast moves or a level is unmet
    std::vector<std::string> unmet;  ///< such levels
    std::vector<std::string> lost;   ///< claims, asked about where nothing else is carried

    bool may_go() const { return !carries && lost.empty(); }
};

/// What is known so far.
struct Kept {
    std::string digest;                  ///< of the model
    std::optional<Table> table;          ///< the screen's
    std::map<std::string, Tried> tests;  ///< by the names of what was gone | of what went, each sorted

    static Kept from_json(const std::string& text);  ///< throws nlohmann::json::exception
    std::string as_json() const;
};

/// Tries what a group carries where `gone` is gone.
using Proof = std::function<Tried(const Out& gone, const Out& group)>;

/// Contrasts and levels first, then the register. Refers to all it is given.
Proof proof_of(const Subject& subject, const Lives& with, const RunOptions& options, Effort& effort);

/// Turns the proposal `kept.table` into the full table. `tested(gone, group, tried)` is called after each test that was not known.
Table take_out_together(Kept& kept, const std::vector<Thing>& things, const Proof& proof,
                        const std::function<void(const Out& gone, const Out& group, const Tried& tried)>& tested);

}  // namespace raaderum::ablate
