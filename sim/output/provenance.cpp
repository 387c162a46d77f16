#include "output/provenance.hpp"

#include "output/build_facts.hpp"
#include "output/sha256.hpp"
#include "scenario/resolve.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <sstream>
#include <utility>

namespace raaderum::output {
namespace {

/// The lines of a resolved scenario without titles and the top-level sections that only say how often it is run. Where worlds are sampled,
/// the replicates in each decide which replicate belongs to which world; where they are of a set, the set does, a section.
std::vector<std::string> lines_that_decide(const std::string& resolved) {
    std::vector<std::string> lines;
    std::istringstream text(scenario::without_titles(resolved));
    const bool many_worlds = resolved.find("\nuncertain:") != std::string::npos;
    bool skipping = false;
    for (std::string line; std::getline(text, line);) {
        const bool within = line.empty() || line.front() == ' ' || line.front() == '-' || line.front() == '}';
        if (!within) skipping = (!many_worlds && line.starts_with("replicates:")) || line.starts_with("worlds: ");
        if (!skipping) lines.push_back(line);
    }
    return lines;
}

/// A line as it stands in a message.
std::string as_told(const std::string& line) {
    constexpr std::size_t most = 120;
    const std::string written = line.substr(std::min(line.find_first_not_of(' '), line.size()));
    return "`" + written.substr(0, most) + (written.size() > most ? "…`" : "`");
}

std::string only_in(const std::vector<std::string>& these, const std::vector<std::string>& those) {
    std::string found;
    int shown = 0;
    for (const std::string& line : these) {
        if (line.empty() || std::find(those.begin(), those.end(), line) != those.end()) continue;
        if (++shown > 3) return found + ", ...";
        found += (found.empty() ? "" : ", ") + as_told(line);
    }
    return found;
}

std::vector<MunicipalityLabel> labels_of(const Plan& plan) {
    std::vector<MunicipalityLabel> labels;
    for (const Municipality& each : plan.country.municipalities) labels.push_back({each.name, each.inhabitants, 0, 0});
    for (const Address& address : addresses_of(plan.country, plan.base.parameters)) {
        labels[address.municipality].employees += address.employees;
        ++labels[address.municipality].institutions;
    }
    return labels;
}

}  // namespace

std::string plan_digest(const scenario::Scenario& scenario) {
    return plan_digest(scenario.resolved, program_version, scenario.plan.network.from_file.get(),
                       scenario.plan.network.teams.get());
}

std::string plan_digest(const std::string& resolved, const std::string& version, const TieList* ties,
                        const Teams* teams) {
    Sha256 sum;
    sum.add_text("raaderum plan").add_text(version);
    for (const std::string& line : lines_that_decide(resolved)) sum.add_text(line);
    if (ties != nullptr) {
        for (const auto& [source, target] : ties->ties) {
            const std::array<std::uint32_t, 2> ends{source, target};
            sum.add(ends.data(), sizeof ends);
        }
        sum.add(ties->weight.data(), ties->weight.size() * sizeof(float));
    }
    if (teams != nullptr) {
        sum.add_text("teams");
        for (const Team& team : teams->given())
            sum.add_text(team.name).add_text(team.profession).add_text(team.silo).add_text(std::to_string(team.size));
    }
    return sum.hex();
}

std::string plan_text(const std::string& resolved) {
    std::string text;
    for (const std::string& line : lines_that_decide(resolved)) text += line + "\n";
    return text;
}

std::string plan_difference(const std::string& resolved_here, const std::string& resolved_there) {
    const std::vector<std::string> here = lines_that_decide(resolved_here);
    const std::vector<std::string> there = lines_that_decide(resolved_there);
    if (here == there) return {};
    const std::string more_here = only_in(here, there);
    const std::string more_there = only_in(there, here);
    if (more_here.empty() && more_there.empty()) {
        const auto moved = std::mismatch(here.begin(), here.end(), there.begin(), there.end()).first;
        return "the same lines stand there in another order"
               + (moved == here.end() ? "" : ", from " + as_told(*moved) + " on");
    }
    const auto said = [](const std::string& more) { return more.empty() ? "nothing more" : more; };
    return "here " + said(more_here) + "; there " + said(more_there);
}

std::string why_apart(const Provenance& here, const Provenance& there) {
    if (const std::string fast = fast_math_in(there.compiler_flags); !fast.empty()) {
        return "it was made by a program built with " + fast + ", whose results may differ in their last bits";
    }
    if (here.plan_digest != there.plan_digest) {
        const std::string lines = plan_difference(here.scenario_resolved, there.scenario_resolved);
        if (!lines.empty()) return "it belongs to another plan: " + lines;
        if (here.program_version != there.program_version) {
            return "it was made by another version of the program: here " + here.program_version + "; there "
                   + there.program_version;
        }
        return "it belongs to another plan: the ties or teams in its files are others";
    }
    if (here.model_sha256 == there.model_sha256) return {};
    const auto named = [](const Provenance& made) {
        return made.model_sha256.empty() ? std::string("unknown") : made.model_sha256.substr(0, 12);
    };
    return "it was made by another build of the model: here " + named(here) + "; there " + named(there);
}

Experiment experiment_of(const scenario::Scenario& scenario, std::vector<RecordedState> states, std::string created) {
    Experiment experiment;
    Provenance& provenance = experiment.provenance;
    provenance.program_version = program_version;
    provenance.git_revision = git_revision;
    provenance.model_sha256 = model_sha256;
    provenance.compiler = compiler;
    provenance.compiler_flags = compiler_flags;
    provenance.created = std::move(created);
    provenance.scenario_name = scenario.plan.name;
    provenance.scenario = scenario.written;
    provenance.scenario_resolved = scenario.resolved;
    provenance.scenario_sha256 = sha256_of(scenario.written);
    provenance.plan_digest = plan_digest(scenario);
    provenance.seed = scenario.plan.seed;
    provenance.titles = scenario.titles;
    for (const Variant& variant : scenario.plan.variants) {
        experiment.variants.push_back({variant.name, variant.overrides, variant.baseline});
    }
    experiment.municipalities = labels_of(scenario.plan);
    experiment.weeks = static_cast<std::size_t>(scenario.plan.weeks);
    experiment.record = scenario.plan.record;
    experiment.replicates = static_cast<std::size_t>(scenario.plan.replicates);
    experiment.worlds = scenario.plan.worlds;
    experiment.states = std::move(states);
    experiment.ties = scenario.plan.network.from_file;
    experiment.teams = scenario.plan.network.teams;
    return experiment;
}

std::string version_of_this_program() { return program_version; }
std::string revision_of_this_program() { return git_revision; }
std::string model_of_this_program() { return model_sha256; }

std::string now() {
    const std::time_t seconds = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), length};
}

}  // namespace raaderum::output
