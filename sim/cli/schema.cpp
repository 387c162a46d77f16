// `raaderum schema`: the JSON Schema by which editors check and complete scenarios.
#include "scenario/schema.hpp"
#include "cli/requests.hpp"

#include <fmt/format.h>

namespace raaderum::cli {

Exit perform(const SchemaRequest&) {
    fmt::print("{}", scenario::json_schema());
    return Exit::done;
}

}  // namespace raaderum::cli
