#include "cli/shared_options.hpp"

#include "scenario/nearest.hpp"
#include "scenario/numbers.hpp"
#include "scenario/shipped.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace raaderum::cli {
namespace {

constexpr int most_threads = 4096;

/// What is wrong with a number that should lie in a range, or nothing.
std::string wrong_number(const std::string& text, const scenario::Range& range) {
    const std::string expected = "; expected " + scenario::spelled(range);
    const scenario::NumberReading reading = scenario::read_number(text);
    if (!reading.value) return reading.wrong + "; " + scenario::how_to_write(reading, range);
    if (range.whole && !scenario::read_whole(text) && *reading.value >= 0.0)
        return fmt::format("'{}' is no whole number in digits{}", text, expected);
    if (*reading.value < range.low || *reading.value > range.high)
        return fmt::format("{} is out of range{}", text, expected);
    return {};
}

/// The shipped scenarios in lines of a bearable width.
std::string shipped_in_lines() {
    constexpr std::size_t width = 100;
    std::string text =
        "Shipped scenarios, which have a name in every folder (raaderum new --list says what each asks):\n";
    std::string line = " ";
    for (const auto& shipped : scenario::shipped_scenarios()) {
        if (line.size() + shipped.name.size() + 1 > width) {
            text += line + "\n";
            line = " ";
        }
        line += fmt::format(" {}", shipped.name);
    }
    return text + line + "\n";
}

}  // namespace

CLI::Validator between(int low, int high) {
    return {[low, high](std::string& text) {
                return wrong_number(text, {static_cast<double>(low), static_cast<double>(high), true, "1"});
            },
            ""};
}

CLI::Validator number_between(double low, double high) {
    return {[low, high](std::string& text) { return wrong_number(text, {low, high, false, "1"}); }, ""};
}

CLI::Validator one_of(std::vector<std::string> words) {
    return {[words = std::move(words)](std::string& text) {
                if (std::find(words.begin(), words.end(), text) != words.end()) return std::string();
                return fmt::format("'{}' is unknown; {}", text, scenario::suggestion(text, words));
            },
            ""};
}

void add_scenario(CLI::App& verb, std::string& scenario) {
    verb.add_option("SCENARIO", scenario, "scenario file, or the name of a shipped scenario")
        ->required()
        ->type_name("");
    verb.footer(verb.get_footer() + "\n" + shipped_in_lines());
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
    add_choice<words::Language>(verb, "--lang", language,
                                {{"en", words::Language::english}, {"da", words::Language::danish}},
                                fmt::format("language of {} (default: en)", what));
}

CLI::Option* add_worlds(CLI::App& verb, std::string& worlds) {
    return verb
        .add_option(
            "--worlds", worlds,
            "plausible, plausible:N (its first N) or a file of worlds, which replicates go round; defaults; or how "
            "many worlds are sampled, each with every variant and replicate")
        ->check(is_worlds)
        ->type_name("WORLDS");
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
                       "override a value of the scenario, or a number of an event, events[0].size; repeatable")
                   ->check(is_setting)
                   ->type_name("KEY.PATH=VALUE"));
}

void add_progress(CLI::App& verb, ShowProgress& progress) {
    add_choice<ShowProgress>(
        verb, "--progress", progress,
        {{"auto", ShowProgress::automatic}, {"always", ShowProgress::always}, {"never", ShowProgress::never}},
        "whether to show progress on standard error (default: auto)");
}

}  // namespace raaderum::cli
