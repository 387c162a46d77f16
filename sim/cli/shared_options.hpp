#pragma once
// Options that several verbs share.

#include "cli/arguments.hpp"
#include "cli/progress.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::cli {

/// Lets an option that may be repeated take one value each time, so that it never swallows what follows.
inline void repeatable(CLI::Option* option) { option->allow_extra_args(false)->take_all(); }

/// Whole numbers in [low, high], written in digits; the bounds stand in the message, not in the help.
CLI::Validator between(int low, int high);
/// Finite numbers in [low, high].
CLI::Validator number_between(double low, double high);
/// One of these words.
CLI::Validator one_of(std::vector<std::string> words);

/// An option whose value is one of a few words, each of which stands for a value.
template <class Value>
CLI::Option* add_choice(CLI::App& verb, const char* option, Value& value,
                        const std::vector<std::pair<std::string, Value>>& choices, const std::string& help) {
    std::vector<std::string> words;
    std::string type;
    for (const auto& [word, meant] : choices) {
        words.push_back(word);
        type += (type.empty() ? "" : "|") + word;
    }
    const auto take = [&value, choices](const std::string& text) {
        for (const auto& [word, meant] : choices) {
            if (word == text) value = meant;
        }
    };
    return verb.add_option_function<std::string>(option, take, help)->check(one_of(std::move(words)))->type_name(type);
}

/// The one scenario that a verb is about.
void add_scenario(CLI::App& verb, std::string& scenario);
/// The trajectory files of one study.
void add_files(CLI::App& verb, std::vector<std::filesystem::path>& files);
/// A list of names, each given by the option again.
void add_names(CLI::App& verb, const char* option, std::vector<std::string>& names, const char* help);
/// --weeks: what means are taken over.
void add_weeks(CLI::App& verb, std::optional<output::Weeks>& weeks);
/// --locale: how tables of comma-separated values are written.
void add_locale(CLI::App& verb, compare::CsvLocale& locale);
/// --lang: the language of `what`.
void add_language(CLI::App& verb, words::Language& language, const char* what);
/// --worlds: a number, a set, or a file
CLI::Option* add_worlds(CLI::App& verb, std::string& worlds);
void add_seed(CLI::App& verb, std::string& seed);
void add_jobs(CLI::App& verb, int& jobs);
/// --set
void add_settings(CLI::App& verb, scenario::Overrides& overrides);
void add_progress(CLI::App& verb, ShowProgress& progress);

}  // namespace raaderum::cli
