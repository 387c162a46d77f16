// `raaderum validate`: reads scenarios as `run` would, and says of each whether it could be run. All problems of all files
// are told.
#include "cli/dry_run.hpp"
#include "cli/read_scenario.hpp"
#include "cli/requests.hpp"
#include "cli/terminal.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

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

using Json = nlohmann::ordered_json;

Json problems_in_json(const std::vector<scenario::Problem>& problems) {
    Json list = Json::array();
    for (const scenario::Problem& problem : problems) {
        list.push_back({{"file", problem.file},
                        {"line", problem.line == 0 ? Json(nullptr) : Json(problem.line)},
                        {"column", problem.column == 0 ? Json(nullptr) : Json(problem.column)},
                        {"key", problem.key},
                        {"wrong", problem.wrong},
                        {"expected", problem.expected}});
    }
    return list;
}

Exit tell_in_json(const ValidateRequest& request) {
    Exit exit = Exit::done;
    Json list = Json::array();
    for (const std::string& file : request.scenarios) {
        Json one{{"file", file}, {"fine", true}};
        try {
            const scenario::Scenario scenario = read_scenario(file, {});
            const Plan& plan = scenario.plan;
            one["name"] = plan.name;
            one["variants"] = Json::array();
            for (const Variant& variant : plan.variants) one["variants"].push_back(variant.name);
            one["replicates"] = plan.replicates;
            if (plan.worlds.any()) one["worlds"] = plan.worlds.count;
            one["weeks"] = plan.weeks;
            one["employees"] = employees_in(plan);
            one["warnings"] = scenario.warnings;
            one["problems"] = Json::array();
        } catch (const scenario::BadInput& bad) {
            one["fine"] = false;
            one["problems"] = problems_in_json(bad.problems);
            exit = Exit::bad_input;
        }
        list.push_back(std::move(one));
    }
    fmt::print("{}\n", Json{{"scenarios", list}}.dump(2));
    return exit;
}

}  // namespace

Exit perform(const ValidateRequest& request) {
    if (request.json) return tell_in_json(request);
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
