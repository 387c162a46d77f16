// What takes no part in a comparison, told on standard error.
#include "cli/open_study.hpp"
#include "cli/terminal.hpp"
#include "cli/told_replicates.hpp"

#include <fmt/format.h>

#include <string>

namespace raaderum::cli {

void tell_left_out(const compare::Comparison& comparison) {
    for (const compare::LeftOut& one : comparison.left_out) {
        const std::string& baseline = comparison.variants[comparison.baselines[one.variant]];
        say("{}: {}: {} failed{}; {} of {} left out\n", styled("warning", Style::yellow, stderr),
            comparison.variants[one.variant], told_replicates(one.replicates),
            comparison.baselines[one.variant] == one.variant ? "" : fmt::format(", here or in {}", baseline),
            one.replicates.size(), comparison.replicates);
    }
}

}  // namespace raaderum::cli
