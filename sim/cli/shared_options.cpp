#include "cli/shared_options.hpp"

#include <fmt/format.h>

#include <map>

namespace raaderum::cli {
namespace {

constexpr int most_threads = 4096;

}  // namespace

void add_scenario(CLI::App& verb, std::string& scenario) {
    verb.add_option("SCENARIO", scenario, "scenario file, or the name of a shipped scenario")
        ->required()
        ->type_name("");
}

void add_files(CLI::App& verb, std::vector<std::filesystem::path>& files) {
    verb.add_option("FILE.h5", files, "trajectory file, or all shards of one scenario")->required()->type_name("");
}

void add_names(CLI::App& verb, const char* option, std::vector<std::string>& names, const char* help) {
    repeatable(verb.add_option(option, names, help)->type_name("NAME"));
}

void add_weeks(CLI::App& verb, std::optional<output::Weeks>& weeks) {
    verb.add_option_function<std::string>(
            "--weeks", [&weeks](const std::string& text) { weeks = weeks_from(text); },
            "weeks to take means over, the last one not included (default: the last 52)")
        ->check(is_weeks)
        ->type_name("FROM:TO");
}

void add_language(CLI::App& verb, words::Language& language, const char* what) {
    const std::map<std::string, words::Language> languages{{"en", words::Language::english},
                                                           {"da", words::Language::danish}};
    verb.add_option("--lang", language, fmt::format("language of {} (default: en)", what))
        ->transform(CLI::CheckedTransformer(languages).description(""))
        ->type_name("en|da");
}

void add_seed(CLI::App& verb, std::string& seed) {
    verb.add_option("--seed", seed, "where all chance comes from")->check(is_seed)->type_name("N");
}

void add_jobs(CLI::App& verb, int& jobs) {
    verb.add_option("--jobs,-j", jobs, "threads (default: one per core)")
        ->check(between(1, most_threads))
        ->type_name("N");
}

void add_settings(CLI::App& verb, scenario::Overrides& overrides) {
    repeatable(verb.add_option_function<std::vector<std::string>>(
                       "--set",
                       [&overrides](const std::vector<std::string>& settings) {
                           for (const std::string& setting : settings) overrides.set.push_back(split_setting(setting));
                       },
                       "override a value of the scenario; repeatable")
                   ->check(is_setting)
                   ->type_name("KEY.PATH=VALUE"));
}

void add_progress(CLI::App& verb, ShowProgress& progress) {
    const std::map<std::string, ShowProgress> when{
        {"auto", ShowProgress::automatic}, {"always", ShowProgress::always}, {"never", ShowProgress::never}};
    verb.add_option("--progress", progress, "whether to show progress on standard error (default: auto)")
        ->transform(CLI::CheckedTransformer(when).description(""))
        ->type_name("auto|always|never");
}

}  // namespace raaderum::cli
