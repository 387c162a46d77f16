// The engine under Node. JavaScript hands in the words of a command line; a run is lived replicate by replicate, on as many threads as
// JavaScript has, each with an engine of its own, and one of them gathers all. Nothing that is thrown in here leaves it. The
// functions at the end are called in this order: begin; live_up_to, then live or take for each replicate; end.
#include "cli/arguments.hpp"
#include "cli/dry_run.hpp"
#include "cli/precision_watch.hpp"
#include "cli/read_scenario.hpp"
#include "cli/terminal.hpp"
#include "compare/outcomes_table.hpp"
#include "core/check.hpp"
#include "core/known_answers.hpp"
#include "core/printable.hpp"
#include "engine/run.hpp"
#include "output/failure.hpp"
#include "packages/npm/as_bytes.hpp"
#include "packages/npm/asked.hpp"
#include "packages/npm/lived.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>
#include <new>
#include <system_error>

namespace raaderum::packages {
namespace {

using cli::Exit;
using Json = nlohmann::ordered_json;

/// What `begin` returns where replicates are to be lived.
constexpr int replicates_to_live = -1;

/// What is asked for, once it is read.
struct Task {
    Asked asked;
    scenario::Scenario scenario;
    std::unique_ptr<cli::PrecisionWatch> watch;  ///< where the run stops by itself
    std::optional<output::Ending> ending;
    std::size_t lived_up_to = 0;
};
Task task;
std::string bytes;

int complain(Exit exit, const std::string& message) {
    cli::say("{}: {}\n", cli::styled("raaderum", cli::Style::red, stderr), printable(message, "\t\n"));
    return static_cast<int>(exit);
}

/// What `work` returns, or the exit of what it threw, which is told.
template <class Work>
int without_throwing(const Work& work) {
    try {
        return work();
    } catch (const scenario::BadInput& bad) {
        cli::say("{}", scenario::describe(bad.problems));
        return static_cast<int>(Exit::bad_input);
    } catch (const cli::BadUsage& bad) {
        return complain(Exit::bad_input, bad.what());
    } catch (const output::OutputRefused& refused) {
        return complain(Exit::bad_input, refused.what());
    } catch (const output::SystemFailure& failure) {
        return complain(Exit::system_failed, failure.what());
    } catch (const std::bad_alloc&) {
        return complain(Exit::system_failed, "the memory does not suffice");
    } catch (const BrokenInvariant& broken) {
        return complain(Exit::system_failed, fmt::format("a mistake in raaderum itself: {}", broken.what()));
    } catch (const std::exception& error) {
        return complain(Exit::system_failed, error.what());
    }
}

void expect_place_for_table(const std::filesystem::path& file) {
    std::error_code unknown;
    const std::filesystem::path folder = file.parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder, unknown))
        throw output::OutputRefused(file, folder.string() + " is no folder", "make it first, or choose another output");
    if (std::filesystem::symlink_status(file, unknown).type() == std::filesystem::file_type::not_found) return;
    throw output::OutputRefused(file, "there is something of this name, and it is left alone",
                                "choose another name for the table, or remove it yourself");
}

void write_table(const std::string& text, const std::filesystem::path& file) {
    std::FILE* const out = std::fopen(file.string().c_str(), "wbx");  // a free name only
    if (out == nullptr) output::fail_with_errno(file, "write");
    const bool written = std::fwrite(text.data(), 1, text.size(), out) == text.size();
    if (std::fclose(out) != 0 || !written) output::fail_with_errno(file, "write");
}

int begin_with(std::vector<std::string> words) {
    if (const char* wrong = wrong_answer())
        return complain(Exit::system_failed,
                        fmt::format("arithmetic is not as it must be: {}; nothing was run", wrong));
    task = {};
    lived() = {};
    task.asked = asked_by(std::move(words));
    Asked& asked = task.asked;
    if (!asked.request) return static_cast<int>(Exit::done);
    if (const auto* validate = std::get_if<cli::ValidateRequest>(&*asked.request))
        return static_cast<int>(cli::perform(*validate));
    if (const auto* run = std::get_if<cli::RunRequest>(&*asked.request)) {
        asked.scenario = run->scenario;
        asked.overrides = run->overrides;
        asked.jobs = run->jobs;
        if (!run->outcomes.empty()) expect_place_for_table(run->outcomes);
    }
    task.scenario = cli::read_scenario(asked.scenario, asked.overrides);
    lived().experiment = output::experiment_of(task.scenario, recorded_state_table(), {});
    if (task.scenario.plan.until) task.watch = std::make_unique<cli::PrecisionWatch>(task.scenario.plan);
    return replicates_to_live;
}

/// The number of replicates that are to be there before the next look.
std::size_t next_look() {
    if (!task.watch) return static_cast<std::size_t>(task.scenario.plan.replicates);
    if (task.lived_up_to == 0) return task.watch->first_look();
    task.ending = task.watch->ending_at(task.lived_up_to);
    return task.ending ? task.lived_up_to : task.watch->look_after(task.lived_up_to);
}

int live_one(std::uint32_t replicate) {
    bytes = as_bytes(engine::run_replicate(task.scenario.plan, ReplicateId{replicate}, OneThread{}).trajectories);
    return static_cast<int>(Exit::done);
}

int take_one(std::string_view lived_elsewhere) {
    std::vector<Trajectory> replicate = from_bytes(lived_elsewhere);
    if (task.watch) task.watch->take(replicate);
    const std::uint32_t place = number(replicate.front().replicate);
    lived().replicates.insert_or_assign(place, std::move(replicate));
    return static_cast<int>(Exit::done);
}

/// Tells which replicates failed; returns whether any did.
bool tell_failures() {
    bool any = false;
    for (const auto& [place, replicate] : lived().replicates) {
        for (const Trajectory& own : replicate) {
            if (own.finished()) continue;
            any = true;
            cli::say("{}: variant {}, replicate {}: {}\n", cli::styled("failed", cli::Style::red, stderr),
                     lived().experiment.variants[own.variant].name, place, own.failure);
        }
    }
    return any;
}

std::string summary(const cli::RunRequest& request, const std::string& table, double seconds, int threads) {
    const Plan& plan = task.scenario.plan;
    const std::size_t there = lived().replicates.size();
    Json told{{"file", nullptr},
              {"outcomes", request.outcomes.empty() ? Json(nullptr) : Json(request.outcomes.string())},
              {"variants", plan.variants.size()},
              {"replicates", there}};
    if (plan.worlds.any()) told["worlds"] = plan.worlds.count;
    told["weeks"] = plan.weeks;
    told["agent_weeks"] = there * cli::agent_weeks_of_a_replicate(plan);
    told["wall_seconds"] = seconds;
    told["threads"] = threads;
    told["complete"] = true;
    if (task.ending) {
        told["until"] = {{"metric", info(plan.until->metric).name},
                         {"half_width", plan.until->half_width},
                         {"reached", task.ending->precise},
                         {"widest", task.ending->half_width}};
    }
    told["table"] = table;
    return told.dump(2);
}

void tell_run(const cli::RunRequest& request, double seconds, int threads) {
    const std::filesystem::path name = task.scenario.plan.name;
    const std::string table = compare::outcomes_table(compare::Study({&name, 1}, output::SealCheck::skip));
    if (!request.outcomes.empty()) write_table(table, request.outcomes);
    if (request.json) {
        fmt::print("{}\n", summary(request, table, seconds, threads));
    } else if (request.outcomes.empty()) {
        if (task.scenario.plan.variants.size() == 1) {
            fmt::print("{}", table);
        } else {
            cli::CompareRequest compare;
            compare.files.push_back(name);
            cli::perform(compare);
        }
    } else if (!request.quiet) {
        fmt::print("{}: outcomes of {} replicate{} of {} variants, in {:.1f} s on {} thread{}\n",
                   request.outcomes.string(), lived().replicates.size(), lived().replicates.size() == 1 ? "" : "s",
                   task.scenario.plan.variants.size(), seconds, threads, threads == 1 ? "" : "s");
    }
    if (task.ending && !request.quiet) cli::say("stopped: {}\n", task.ending->words);
}

int end_of_run(double seconds, int threads) {
    bool failed = false;
    Exit exit = Exit::done;
    if (const auto* run = std::get_if<cli::RunRequest>(&*task.asked.request)) {
        tell_run(*run, seconds, threads);
        failed = tell_failures();
    } else {
        cli::CompareRequest compare = std::get<cli::CompareRequest>(*task.asked.request);
        compare.files.emplace_back(task.scenario.plan.name);
        exit = cli::perform(compare);
    }
    if (std::fflush(stdout) != 0) return complain(Exit::system_failed, "standard output cannot be written to");
    return static_cast<int>(failed ? Exit::some_failed : exit);
}

}  // namespace

Lived& lived() {
    static Lived run;
    return run;
}

}  // namespace raaderum::packages

using namespace raaderum::packages;

extern "C" {

/// Reads words, a list in JSON. Returns an exit, or −1 where replicates are to be lived.
int begin(const char* words) {
    const int exit =
        without_throwing([words] { return begin_with(nlohmann::json::parse(words).get<std::vector<std::string>>()); });
    std::fflush(stdout);
    return exit;
}

/// Threads that were asked for; 0: one per core.
int jobs() { return task.asked.jobs; }

/// How many replicates, from the first on, are to be there; as many as there are already: no more.
int live_up_to() {
    task.lived_up_to = lived().replicates.size();
    return static_cast<int>(next_look());
}

/// Lives a replicate. Its bytes are those that the two functions below give.
int live(int replicate) {
    return without_throwing([replicate] { return live_one(static_cast<std::uint32_t>(replicate)); });
}
const char* bytes_begin() { return bytes.data(); }
std::size_t bytes_size() { return bytes.size(); }

/// Takes the bytes of a replicate that was lived here or elsewhere.
int take(const char* from, std::size_t size) {
    return without_throwing([from, size] { return take_one({from, size}); });
}

/// Tells what was asked for. Returns an exit.
int end(double seconds, int threads) {
    return without_throwing([seconds, threads] { return end_of_run(seconds, threads); });
}
}
