// `raaderum parameters`: everything that a scenario may set, on one page.
#include "cli/requests.hpp"
#include "scenario/parameters_page.hpp"

#include <fmt/format.h>

namespace raaderum::cli {

Exit perform(const ParametersRequest& request) {
    fmt::print("{}", request.markdown ? scenario::parameters_as_markdown() : scenario::parameters_as_text());
    return Exit::done;
}

}  // namespace raaderum::cli
