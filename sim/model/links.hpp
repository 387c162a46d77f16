#pragma once
// The theory where it is no sum of arrows: what acts on what in delegation, casework, trust, coming and going, and so forth, as
// declared in links.def; and what the amounts of sum arrows call by names of their process. model/arrows.hpp has the sums.

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

/// A box by which a process multiplies the size of a sum arrow.
struct Scaled {
    std::string_view key;
    std::string_view box;
};
std::span<const Scaled> scaled_arrows();

/// What amounts call by a name of their process.
struct NamedTerm {
    std::string_view process;
    std::string_view name;
    std::string_view code;
};
std::span<const NamedTerm> named_terms();

}  // namespace raaderum
