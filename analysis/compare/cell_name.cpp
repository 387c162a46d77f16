#include "compare/cell_name.hpp"

#include "scenario/document.hpp"

namespace raaderum::compare {

CellName cell_name_of(std::string_view variant) {
    const std::size_t mark = variant.find(scenario::sweep_mark);
    if (mark == std::string_view::npos) return {std::string(variant), {}};
    return {std::string(variant.substr(0, mark)), std::string(variant.substr(mark + scenario::sweep_mark.size()))};
}

}  // namespace raaderum::compare
