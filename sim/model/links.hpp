#pragma once
// The theory where it is no sum of arrows: what acts on what in delegation, casework, trust, coming and going, and so
// forth, as declared in links.def; and what the amounts of sum arrows call by names of their process.
// model/arrows.hpp has the sums.

#include "model/arrows.hpp"
#include "model/parameters.hpp"

#include <span>
#include <string_view>

namespace raaderum {

enum class LinkSign { plus, minus, bent };

struct DeclaredLink {
    std::string_view process;
    std::string_view from;
    std::string_view to;
    LinkSign sign;
    Known known;
    std::string_view says;
    std::string_view source;
    std::string_view claims;  ///< ids in the register, with blanks between
};
std::span<const DeclaredLink> link_table();

/// A process of the week, and the boxes that it writes, in the order in which it makes them, with blanks between.
struct DeclaredProcess {
    std::string_view name;
    std::string_view targets;
};
std::span<const DeclaredProcess> process_table();

/// What amounts read by a name of their process, where no term of model/arrows.hpp says what it is.
std::span<const Term> further_terms();

}  // namespace raaderum
