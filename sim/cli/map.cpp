// `raaderum map`: the theory as boxes and arrows, and the ways from one box to another.
#include "map/build.hpp"
#include "map/path_check.hpp"
#include "map/paths.hpp"
#include "map/picture.hpp"
#include "map/text.hpp"

#include "cli/arguments.hpp"
#include "cli/read_scenario.hpp"
#include "cli/requests.hpp"
#include "cli/terminal.hpp"
#include "output/destination.hpp"
#include "scenario/nearest.hpp"

#include <fmt/format.h>

namespace raaderum::cli {
namespace {

/// The box of this name, the one that holds a column of this name, or a lever by the end of its key.
std::size_t box_meant(const map::TheoryMap& theory, const std::string& name, const char* option) {
    for (const std::string& spelled : {name, "leaders." + name, "institution." + name}) {
        if (const std::size_t box = theory.find(spelled); box != map::nowhere) return box;
    }
    for (const char* whose : {"&P::", "&E::", "&L::"}) {
        if (const std::size_t box = map::box_holding(whose + name); box != map::no_box) return box;
    }
    std::vector<std::string> known;
    for (const map::Box& box : theory.boxes) known.push_back(box.name);
    throw BadUsage(fmt::format("{}: there is no box '{}'; {}", option, name,
                               scenario::suggestion(name, known, "raaderum map --json lists them")));
}

/// The values that the scenario's baseline lives by, or the defaults.
Parameters parameters_of(const MapRequest& request) {
    Parameters parameters;
    fill_derived(parameters);
    if (request.scenario.empty()) return parameters;
    const scenario::Scenario scenario = read_scenario(request.scenario, {});
    refuse_country(scenario.plan, "map");
    return scenario.plan.variants.at(scenario.plan.variants.front().baseline).settings.parameters;
}

/// Where the pictures go is looked at before they are drawn.
void expect_places(const MapRequest& request) {
    if (!request.svg.empty()) {
        output::expect_place_for_text(request.svg, output::TextKind::drawing, {request.scenario});
    }
    if (!request.html.empty()) {
        output::expect_place_for_text(request.html, output::TextKind::page, {request.scenario, request.svg});
    }
}

void write_pictures(const MapRequest& request, const map::TheoryMap& theory) {
    if (!request.svg.empty()) {
        output::write_marked_text(request.svg, map::svg_of(theory, request.language), output::TextKind::drawing,
                                  {request.scenario});
    }
    if (!request.html.empty()) {
        output::write_marked_text(request.html, map::page_of(theory, request.language), output::TextKind::page,
                                  {request.scenario, request.svg});
    }
}

}  // namespace

Exit perform(const MapRequest& request) {
    expect_places(request);
    if (request.check) {
        fmt::print("{}", map::check_in_lines(map::check_paths(), request.language));
        return Exit::done;
    }
    const map::TheoryMap theory = map::build_map(parameters_of(request), map::stored_strengths());
    if (!map::stored_strengths_are_current()) {
        say("{}: the strengths were measured on another version of the model\n",
            styled("warning", Style::yellow, stderr));
    }
    if (!request.svg.empty() || !request.html.empty()) {
        write_pictures(request, theory);
        return Exit::done;
    }
    if (!request.from.empty()) {
        const std::size_t from = box_meant(theory, request.from, "--from");
        const std::size_t to = box_meant(theory, request.to, "--to");
        const map::Paths paths = map::paths_between(theory, from, to);
        fmt::print("{}", request.json ? map::as_json(theory, from, to, paths)
                                      : map::paths_in_lines(theory, paths, request.language));
        return Exit::done;
    }
    fmt::print("{}", request.json  ? map::as_json(theory)
                     : request.dot ? map::as_dot(theory, request.language)
                                   : map::overview(theory, request.language));
    return Exit::done;
}

}  // namespace raaderum::cli
