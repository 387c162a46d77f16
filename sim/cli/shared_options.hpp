#pragma once
// Options that several verbs share.

#include "cli/arguments.hpp"
#include "cli/progress.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace raaderum::cli {

/// Lets an option that may be repeated take one value each time, so that it never swallows what follows.
inline void repeatable(CLI::Option* option) { option->allow_extra_args(false)->take_all(); }

/// Whole numbers in [low, high]; the bounds stand in the message, not in the help.
inline CLI::Validator between(int low, int high) { return CLI::Range(low, high).description(""); }

template <class R>
void add_seed_and_jobs(CLI::App& verb, R& request) {
    verb.add_option("--seed", request.overrides.seed, "where all chance comes from")->check(is_seed)->type_name("N");
    verb.add_option("--jobs,-j", request.jobs, "threads (default: one per core)")
        ->check(between(1, 4096))
        ->type_name("N");
}

template <class R>
void add_settings(CLI::App& verb, R& request) {
    repeatable(verb.add_option_function<std::vector<std::string>>(
                       "--set",
                       [&request](const std::vector<std::string>& settings) {
                           for (const std::string& setting : settings)
                               request.overrides.set.push_back(split_setting(setting));
                       },
                       "override a value of the scenario; repeatable")
                   ->check(is_setting)
                   ->type_name("KEY.PATH=VALUE"));
}

void add_progress(CLI::App& verb, ShowProgress& progress);

}  // namespace raaderum::cli
