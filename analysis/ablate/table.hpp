#pragma once
// What each thing carries, as it is told and stored.

#include "ablate/change.hpp"
#include "ablate/things.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace raaderum::ablate {

enum class Verdict {
    carries,   ///< a contrast moves or a level is unmet without it
    kept_for,  ///< only verdicts of the register are lost without it
    idle,
};

inline constexpr std::string_view verdict_names[] = {"carries", "kept_for", "idle"};
constexpr std::string_view spelled(Verdict verdict) { return verdict_names[static_cast<std::size_t>(verdict)]; }

struct Row {
    std::string name;
    std::string kind;
    Verdict verdict = Verdict::idle;
    std::string metric;  ///< whose difference between policies moves most without it, at the defaults
    std::string between;
    Move largest;
    int worlds_moved = 0;
    std::vector<std::string> unmet;
    bool together = false;              ///< it does what it carries only where all that is idle is gone
    std::vector<std::string> kept_for;  ///< ids of claims
};

struct Table {
    std::string version;  ///< of the program
    std::string digest;   ///< of the model
    bool full =
        false;  ///< whether what is idle was taken out together and tried on the register; else it is a proposal
    int replicates = 0;                                   ///< at the defaults
    std::vector<std::pair<std::string, double>> spreads;  ///< of the metrics over unlike institutions
    std::vector<Row> rows;                                ///< those that carry most first

    std::size_t count(Verdict verdict) const;
};

Row row_of(const Thing& thing, const Subject& subject, const Change& change);
/// What carries before what is kept for a claim before what is idle, and the larger move first.
void put_in_order(std::vector<Row>& rows);

}  // namespace raaderum::ablate
