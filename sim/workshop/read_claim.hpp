#pragma once
// Claims and texts of a story as people write them in YAML; claim.hpp and wording.hpp say what they are. A text is one of
//
//   text: Samme ord på begge sprog
//   text: {da: "…", en: "…"}
//   text:
//     - {da: "…", en: "…"}                      # always told
//     - {da: "…", en: "…", holds: CLAIM}        # told where the claim holds
//     - first_of:                               # the first that holds is told
//         - {da: "…", en: "…", holds: CLAIM}
//         - {da: "…", en: "…"}

#include "scenario/node.hpp"
#include "workshop/wording.hpp"

#include <string>
#include <vector>

namespace raaderum::workshop {

/// Names that texts and claims may speak of.
struct Named {
    std::vector<std::string> worlds;  ///< left and right; empty: the story names none
    std::vector<std::string> people;
};

/// Reads what stands under `holds`; what is wrong is noted and left out.
std::vector<Claim> read_claims(const scenario::Node& node, const std::string& path, const Named& named,
                               scenario::Problems& problems);

/// Reads a text into its sayings.
std::vector<Saying> read_sayings(const scenario::Node& node, const std::string& path, const Named& named,
                                 scenario::Problems& problems);

}  // namespace raaderum::workshop
