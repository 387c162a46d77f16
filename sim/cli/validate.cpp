// `raaderum validate`: reads scenarios as `run` would, and says of each whether it could be run. All problems of all files
// are told.
#include "cli/dry_run.hpp"
#include "cli/read_scenario.hpp"
#include "cli/requests.hpp"
#include "cli/terminal.hpp"

#include <fmt/format.h>

namespace raaderum::cli {
namespace {

std::string how_often(const Plan& plan) {
    std::string text = plan.until ? fmt::format("{} to ", plan.until->least) : "";
    text += fmt::format("{} replicate{}", plan.replicates, plan.replicates == 1 ? "" : "s");
    return plan.worlds.any() ? text + fmt::format(" in {} worlds", plan.worlds.count) : text;
}

std::string but_for(std::size_t warnings) {
    if (warnings == 0) return {};
    return fmt::format(" but for {} warning{}", warnings, warnings == 1 ? "" : "s");
}

}  // namespace

Exit perform(const ValidateRequest& request) {
    Exit exit = Exit::done;
    for (const std::string& file : request.scenarios) {
        try {
            const scenario::Scenario scenario = read_scenario(file, {});
            const Plan& plan = scenario.plan;
            fmt::print("{}: fine{}: {} variant{}, {}, {} weeks, {} employees\n", file,
                       but_for(scenario.warnings.size()), plan.variants.size(), plan.variants.size() == 1 ? "" : "s",
                       how_often(plan), plan.weeks, employees_in(plan));
        } catch (const scenario::BadInput& bad) {
            say("{}", scenario::describe(bad.problems));
            exit = Exit::bad_input;
        }
    }
    return exit;
}

}  // namespace raaderum::cli
