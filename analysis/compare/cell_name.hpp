#pragma once
// The parts of the name of a sweep's variant.

#include <string>
#include <string_view>

namespace raaderum::compare {

/// <policy>__<key>=<value>,<key>=<value>; outside sweeps the cell is empty.
struct CellName {
    std::string policy;
    std::string cell;
};
CellName cell_name_of(std::string_view variant);

}  // namespace raaderum::compare
