// `raaderum claims`: runs the claims register as experiments in one pool, and tells which claims the model reproduces, what
// carries them, and how far they hold.
#include "claims/inquiry.hpp"
#include "claims/json.hpp"
#include "claims/page.hpp"
#include "claims/stored.hpp"
#include "cli/arguments.hpp"
#include "cli/claims_table.hpp"
#include "cli/dry_run.hpp"
#include "cli/progress.hpp"
#include "cli/read_scenario.hpp"
#include "cli/stop_signals.hpp"
#include "cli/terminal.hpp"
#include "output/destination.hpp"
#include "output/provenance.hpp"
#include "output/sha256.hpp"
#include "scenario/nearest.hpp"
#include "scenario/shipped.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::cli {
namespace {

/// The ids of the register that were asked for, in its order; all of them unless any are named.
std::vector<std::string> chosen_ids(const ClaimsRequest& request) {
    std::vector<std::string> known;
    for (const auto& shipped : scenario::shipped_claims()) known.emplace_back(shipped.name);
    for (const std::string& id : request.ids) {
        if (std::find(known.begin(), known.end(), id) != known.end()) continue;
        const auto meant = scenario::nearest(id, known);
        throw BadUsage(fmt::format("there is no claim '{}'; {}", id,
                                   meant ? fmt::format("did you mean '{}'?", *meant)
                                         : fmt::format("ids run from {} to {}", known.front(), known.back())));
    }
    if (request.ids.empty()) return request.scenarios.empty() ? known : std::vector<std::string>{};
    std::erase_if(known, [&](const std::string& id) {
        return std::find(request.ids.begin(), request.ids.end(), id) == request.ids.end();
    });
    return known;
}

scenario::Scenario read_claim_scenario(const std::string& file, const scenario::Overrides& overrides) {
    scenario::Scenario scenario = read_scenario(file, overrides);
    if (!scenario.claim) {
        scenario::Problem problem;
        problem.file = file;
        problem.wrong = "the scenario makes no claim";
        problem.expected = "write a section 'claim'";
        throw scenario::BadInput{{problem}};
    }
    if (scenario.plan.until || scenario.plan.worlds.any()) {
        throw BadUsage(
            fmt::format("{}: a claim is tried with a fixed number of replicates, in worlds of the register's own; "
                        "leave out 'until' "
                        "and 'worlds'",
                        file));
    }
    return scenario;
}

std::vector<claims::Inquiry> inquiries_for(const ClaimsRequest& request) {
    std::vector<std::string> names = chosen_ids(request);
    names.insert(names.end(), request.scenarios.begin(), request.scenarios.end());
    std::vector<claims::Inquiry> inquiries;
    for (const std::string& name : names) {
        const scenario::Scenario scenario = read_claim_scenario(name, request.overrides);
        inquiries.push_back(claims::inquiry_into(scenario, {!request.no_suspects, request.all_settings}));
    }
    return inquiries;
}

/// A sum over what the shipped register measures, all defaults of the model included, which says whether stored results
/// are still about it. How a claim is worded does not count.
std::string digest_of_register() {
    output::Sha256 sum;
    for (const auto& shipped : scenario::shipped_claims()) {
        const scenario::Scenario scenario = scenario::load_text(std::string(shipped.text), std::string(shipped.name));
        sum.add_text(shipped.name).add_text(scenario.resolved);
        for (const scenario::ClaimMeasure& measure : scenario.claim->measures) {
            sum.add_text(fmt::format("{}", measure.smallest));
            for (const scenario::ClaimTerm& term : measure.terms) {
                sum.add_text(fmt::format("{} {} {}", info(term.metric).name, term.from, term.to));
                for (const auto& [variant, weight] : term.contrast) sum.add_text(fmt::format("{} {}", variant, weight));
            }
        }
    }
    return sum.hex();
}

Reached work_of(const std::vector<claims::Inquiry>& inquiries) {
    Reached total;
    for (const claims::Inquiry& inquiry : inquiries) {
        for (const claims::Trial& trial : inquiry.trials) {
            const auto replicates = static_cast<std::uint64_t>(trial.plan.replicates);
            total.replicates += replicates;
            total.agent_weeks += replicates * agent_weeks_of_a_replicate(trial.plan);
        }
    }
    return total;
}

claims::Inquired run(const std::vector<claims::Inquiry>& inquiries, const ClaimsRequest& request,
                     const StopSignals& signals) {
    engine::EnsembleOptions options;
    options.jobs = request.jobs;
    options.stop_asked = [&signals] { return signals.asked(); };
    Progress progress(request.progress, stderr, work_of(inquiries), 0);
    options.progress = [&progress](const engine::RunProgress& reached) {
        progress.reach({reached.replicates_done, reached.agent_weeks});
    };
    return claims::inquire(inquiries, options);
}

std::vector<std::filesystem::path> inputs_of(const ClaimsRequest& request) {
    return {request.scenarios.begin(), request.scenarios.end()};
}

/// Before anything is computed.
void expect_places(const ClaimsRequest& request) {
    if (!request.store.empty()) expect_place_for_text(request.store, output::TextKind::json, inputs_of(request));
    if (!request.html.empty()) expect_place_for_text(request.html, output::TextKind::page, inputs_of(request));
}

/// Tells of replicates that came to no end. They are left out of the effects.
Exit tell_failures(const std::vector<claims::Answer>& answers) {
    Exit exit = Exit::done;
    for (const claims::Answer& answer : answers) {
        if (answer.failed == 0) continue;
        say("{}: {}: {} of {} replicates failed and are left out; to see why: raaderum run {}\n",
            styled("failed", Style::red, stderr), answer.claim.id, answer.failed, answer.replicates, answer.claim.id);
        exit = Exit::some_failed;
    }
    return exit;
}

}  // namespace

Exit perform(const ClaimsRequest& request) {
    if (!request.store.empty() && !request.all_settings) {
        throw BadUsage("--store keeps what --settings all finds; give both");
    }
    expect_places(request);
    const std::vector<claims::Inquiry> inquiries = inquiries_for(request);
    const StopSignals signals;
    claims::Inquired inquired = run(inquiries, request, signals);
    if (inquired.run.stopped) {
        say("stopped; claims are answered in one go, so nothing is kept\n");
        return signals.exit();
    }
    std::vector<claims::Answer>& answers = inquired.answers;
    const std::string digest = digest_of_register();
    if (!request.store.empty()) {
        output::write_marked_text(request.store,
                                  claims::as_stored_json(answers, output::version_of_this_program(), digest),
                                  output::TextKind::json, inputs_of(request));
    }
    const claims::StoredResults results = claims::StoredResults::shipped();
    const claims::Stored stored = results.about(digest);
    if (request.scenarios.empty() && stored.current) results.fill_in(answers);
    if (!request.html.empty()) {
        output::write_marked_text(request.html, as_page(answers, stored, output::version_of_this_program()),
                                  output::TextKind::page, inputs_of(request));
    }
    fmt::print("{}", request.json ? as_json(answers, stored) : claims_table(answers, stored, stdout));
    return tell_failures(answers);
}

}  // namespace raaderum::cli
