// `raaderum experiments`: makes experiments that others made again, in one pool, and tells their numbers beside the model's. Rows
// that are held out are asked with --hold only, and what they answer is noted for good.
#include "calibrate/model_digest.hpp"
#include "cli/arguments.hpp"
#include "cli/dry_run.hpp"
#include "cli/experiments_table.hpp"
#include "cli/held_out.hpp"
#include "cli/progress.hpp"
#include "cli/read_scenario.hpp"
#include "cli/stop_signals.hpp"
#include "cli/terminal.hpp"
#include "experiments/held.hpp"
#include "experiments/inquiry.hpp"
#include "experiments/json.hpp"
#include "experiments/page.hpp"
#include "experiments/words.hpp"
#include "output/destination.hpp"
#include "output/provenance.hpp"
#include "scenario/nearest.hpp"
#include "scenario/shipped.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::cli {
namespace {

/// Throws BadUsage where one of the ids is not among the shipped experiments.
void expect_known_experiments(const std::vector<std::string>& ids) {
    std::vector<std::string> known;
    for (const auto& shipped : scenario::shipped_experiments()) known.emplace_back(shipped.name);
    for (const std::string& id : ids) {
        if (std::find(known.begin(), known.end(), id) != known.end()) continue;
        const auto listed = experiments::not_run_here();
        const auto elsewhere =
            std::find_if(listed.begin(), listed.end(), [&](const auto& each) { return each.id == id; });
        if (elsewhere != listed.end())
            throw BadUsage(fmt::format("{} is not asked here: {}", id, elsewhere->why.english));
        const auto meant = scenario::nearest(id, known);
        throw BadUsage(fmt::format("there is no experiment '{}'; {}", id,
                                   meant ? fmt::format("did you mean '{}'?", *meant)
                                         : fmt::format("ids run from {} to {}", known.front(), known.back())));
    }
}

/// The experiments that are asked for, in their order. Those that are held out only with --hold.
std::vector<experiments::Inquiry> experiments_asked(const ExperimentsRequest& request) {
    expect_known_experiments(request.ids);
    std::vector<experiments::Inquiry> inquiries;
    for (const auto& shipped : scenario::shipped_experiments()) {
        const std::string name(shipped.name);
        const bool named = std::find(request.ids.begin(), request.ids.end(), name) != request.ids.end();
        if (!named && !request.ids.empty()) continue;
        const scenario::Scenario scenario = read_scenario(name, request.overrides);
        if (!request.hold && experiments::needs_a_clean_tree(scenario.experiment->use)) {
            if (!named) continue;
            throw BadUsage(
                fmt::format("{} is held out or was seen before: ask for it with --hold, once a version", name));
        }
        inquiries.push_back(experiments::inquiry_into(scenario));
    }
    return inquiries;
}

experiments::Inquired make_all(const std::vector<experiments::Inquiry>& inquiries, const ExperimentsRequest& request,
                               const StopSignals& signals) {
    Reached total;
    for (const experiments::Inquiry& inquiry : inquiries) {
        const auto replicates = static_cast<std::uint64_t>(inquiry.plan.replicates);
        total.replicates += replicates;
        total.agent_weeks += replicates * agent_weeks_of_a_replicate(inquiry.plan);
    }
    Progress progress(request.progress, stderr, total, 0);
    engine::EnsembleOptions options;
    options.jobs = request.jobs;
    options.stop_asked = [&signals] { return signals.asked(); };
    options.progress = [&progress](const engine::RunProgress& reached) {
        progress.reach({reached.replicates_done, reached.agent_weeks});
    };
    return experiments::inquire(inquiries, options);
}

/// Tells of replicates that came to no end. They are left out.
Exit tell_failed_experiments(const std::vector<experiments::Answer>& answers) {
    Exit exit = Exit::done;
    for (const experiments::Answer& answer : answers) {
        if (answer.failed == 0) continue;
        const std::string& id = answer.experiment.id;
        say("{}: {}: {} of {} replicates failed and are left out; to see why: raaderum run {}\n",
            styled("failed", Style::red, stderr), id, answer.failed, answer.replicates, id);
        exit = Exit::some_failed;
    }
    return exit;
}

}  // namespace

Exit perform(const ExperimentsRequest& request) {
    if (request.hold && request.overrides.replicates != 0)
        throw BadUsage(
            "what is held out is answered in as many replicates as are written; leave out --replicates or --hold");
    if (!request.html.empty()) expect_place_for_text(request.html, output::TextKind::page, {});
    const auto clone = clone_around(std::filesystem::current_path());
    if (request.hold && clone) expect_nothing_uncommitted(*clone);
    const std::vector<experiments::Inquiry> inquiries = experiments_asked(request);
    const StopSignals signals;
    experiments::Inquired inquired = make_all(inquiries, request, signals);
    if (inquired.run.stopped) {
        say("stopped; experiments are answered in one go, so nothing is kept\n");
        return signals.exit();
    }
    std::vector<experiments::Answer>& answers = inquired.answers;
    if (request.hold && clone) note_held(*clone, answers, calibrate::digest_of_model());
    experiments::fill_in_first_days(held_table(clone), answers);
    if (!request.html.empty()) {
        output::write_marked_text(request.html, as_page(answers, output::version_of_this_program(), request.language),
                                  output::TextKind::page, {});
    }
    fmt::print(
        "{}", request.json ? as_json(answers, request.language) : experiments_table(answers, request.language, stdout));
    return tell_failed_experiments(answers);
}

}  // namespace raaderum::cli
