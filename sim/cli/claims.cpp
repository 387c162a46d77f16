// `raaderum claims`: runs the claims register as experiments in one pool, and tells which claims the model reproduces, in how
// many steps, what carries them, and how far they hold. What takes long of these is stored for the register.
#include "calibrate/model_digest.hpp"
#include "claims/carriers.hpp"
#include "claims/inquiry.hpp"
#include "claims/json.hpp"
#include "claims/page.hpp"
#include "claims/plausible.hpp"
#include "claims/steps.hpp"
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
#include "scenario/read_set.hpp"
#include "scenario/resolve.hpp"
#include "scenario/shipped.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

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
    if (scenario.plan.until || (scenario.plan.worlds.any() && overrides.worlds.empty())) {
        throw BadUsage(
            fmt::format("{}: a claim is tried with a fixed number of replicates, in worlds of the register's own; "
                        "leave out 'until' "
                        "and 'worlds', or write worlds: defaults",
                        file));
    }
    return scenario;
}

/// A claim's plan in plausible worlds, its replicates going round them.
Plan in_plausible_worlds(const std::string& name, scenario::Overrides overrides) {
    overrides.worlds = fmt::format("{}:{}", scenario::plausible_worlds, claims::plausible_worlds_tried);
    overrides.replicates = claims::plausible_worlds_tried * claims::replicates_in_a_world;
    return read_claim_scenario(name, overrides).plan;
}

std::vector<claims::Inquiry> inquiries_for(const ClaimsRequest& request) {
    std::vector<std::string> names = chosen_ids(request);
    names.insert(names.end(), request.scenarios.begin(), request.scenarios.end());
    std::vector<claims::Inquiry> inquiries;
    for (const std::string& name : names) {
        const scenario::Scenario scenario = read_claim_scenario(name, request.overrides);
        claims::InquiryOptions options{request.all_settings, {}};
        if (request.all_settings) options.plausible = in_plausible_worlds(name, request.overrides);
        inquiries.push_back(claims::inquiry_into(scenario, options));
    }
    return inquiries;
}

/// A sum over what the shipped register measures, all defaults of the model included, which says whether stored results
/// are still about it. How a claim is worded does not count.
std::string digest_of_register() {
    output::Sha256 sum;
    for (const auto& shipped : scenario::shipped_claims()) {
        const scenario::Scenario scenario = scenario::load_text(std::string(shipped.text), std::string(shipped.name));
        sum.add_text(shipped.name).add_text(scenario::without_titles(scenario.resolved));
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

engine::EnsembleOptions options_for(const ClaimsRequest& request, const StopSignals& signals, Progress& progress) {
    engine::EnsembleOptions options;
    options.jobs = request.jobs;
    options.stop_asked = [&signals] { return signals.asked(); };
    options.progress = [&progress](const engine::RunProgress& reached) {
        progress.reach({reached.replicates_done, reached.agent_weeks});
    };
    return options;
}

claims::Inquired run(const std::vector<claims::Inquiry>& inquiries, const ClaimsRequest& request,
                     const StopSignals& signals) {
    Progress progress(request.progress, stderr, work_of(inquiries), 0);
    return claims::inquire(inquiries, options_for(request, signals, progress));
}

/// What is asked for in steps and carriers: of claims that are named, of one's own, and of all with --settings all.
bool wants_suspects(const ClaimsRequest& request) {
    return !request.no_suspects && (request.all_settings || !request.ids.empty() || !request.scenarios.empty());
}

/// The most that there is to live in finding steps, or carriers.
Reached work_on_steps(std::span<const Plan> plans) {
    Reached total;
    for (const Plan& plan : plans) {
        const auto replicates = static_cast<std::uint64_t>(claims::suspect_replicates(plan.replicates));
        total.replicates += replicates;
        total.agent_weeks += replicates * agent_weeks_of_a_replicate(plan);
    }
    return total;
}
Reached work_on_carriers(std::span<const claims::Answer> answers, std::span<const Plan> plans) {
    Reached total;
    for (std::size_t index = 0; index != plans.size(); ++index) {
        const Plan plan = claims::of_measure_alone(plans[index], answers[index].headline_measure());
        const std::uint64_t replicates =
            static_cast<std::uint64_t>(plan.replicates) * claims::suspects_in(plans[index]).size();
        total.replicates += replicates;
        total.agent_weeks += replicates * agent_weeks_of_a_replicate(plan);
    }
    return total;
}

/// Finds steps and carriers of the answers that lack them; false when stopped.
bool find_out(std::vector<claims::Answer>& answers, const std::vector<claims::Inquiry>& inquiries,
              const ClaimsRequest& request, const StopSignals& signals) {
    std::vector<claims::Answer> asked;
    std::vector<Plan> plans;
    std::vector<std::size_t> places;
    for (std::size_t index = 0; index != answers.size(); ++index) {
        if (answers[index].steps && answers[index].carried_by) continue;
        asked.push_back(answers[index]);
        plans.push_back(inquiries[index].trials.front().plan);
        places.push_back(index);
    }
    if (asked.empty()) return true;
    engine::EnsembleResult steps;
    engine::EnsembleResult carriers;
    {
        Progress progress(request.progress, stderr, work_on_steps(plans), 0, true);
        steps = claims::find_steps(asked, plans, options_for(request, signals, progress));
    }
    if (steps.stopped) return false;
    {
        Progress progress(request.progress, stderr, work_on_carriers(asked, plans), 0);
        carriers = claims::find_carriers(asked, plans, options_for(request, signals, progress));
    }
    if (carriers.stopped) return false;
    for (std::size_t each = 0; each != asked.size(); ++each) answers[places[each]] = std::move(asked[each]);
    say("steps of {} claims: {} replicates, {:.1f} s; carriers: {} replicates, {:.1f} s\n", places.size(),
        steps.replicates_done, steps.compute_seconds, carriers.replicates_done, carriers.compute_seconds);
    return true;
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
    const claims::Digests digests{digest_of_register(), calibrate::digest_of_model(),
                                  scenario::checksum_of_shipped_worlds()};
    const claims::StoredResults results = claims::StoredResults::shipped();
    const bool of_the_register = request.scenarios.empty();
    claims::Stored stored = results.about(digests);
    if (of_the_register && request.store.empty()) stored = results.fill_in(answers, digests);
    if (wants_suspects(request) && !find_out(answers, inquiries, request, signals)) {
        say("stopped; claims are answered in one go, so nothing is kept\n");
        return signals.exit();
    }
    if (!request.store.empty()) {
        output::write_marked_text(request.store,
                                  claims::as_stored_json(answers, output::version_of_this_program(), digests),
                                  output::TextKind::json, inputs_of(request));
    }
    const auto language = request.language;
    if (!request.html.empty()) {
        output::write_marked_text(request.html, as_page(answers, stored, output::version_of_this_program(), language),
                                  output::TextKind::page, inputs_of(request));
    }
    fmt::print("{}",
               request.json ? as_json(answers, stored, language) : claims_table(answers, stored, language, stdout));
    return tell_failures(answers);
}

}  // namespace raaderum::cli
