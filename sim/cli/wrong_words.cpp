#include "cli/wrong_words.hpp"

#include "cli/grammar.hpp"
#include "scenario/nearest.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace raaderum::cli {
namespace {

/// The option or argument that a message begins with, as in "--weeks: 1 required N missing"; null where it names none.
const CLI::Option* named_in(const CLI::App& verb, std::string_view message) {
    const CLI::Option* found = nullptr;
    std::size_t longest = 0;
    for (const CLI::Option* option : verb.get_options()) {
        const std::string name = option->get_name();
        if (message.starts_with(name) && name.size() > longest) {
            found = option;
            longest = name.size();
        }
    }
    return found;
}

std::vector<std::string> options_of(const CLI::App& app) {
    std::vector<std::string> known;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    }
    return known;
}

std::string unknown_option(const CLI::App& app, const std::string& word) {
    const std::string name = word.substr(0, word.find('='));
    const auto meant = scenario::nearest(name, options_of(app));
    return fmt::format("there is no option {}{}", name, meant ? fmt::format("; did you mean '{}'?", *meant) : "");
}

/// Words that the verb has no use for: an unknown option first, as the word behind it may be its value.
std::string one_too_many(const CLI::App& verb) {
    const std::vector<std::string> words = verb.remaining(true);
    for (const std::string& word : words) {
        if (word.size() > 1 && word.front() == '-') return unknown_option(verb, word);
    }
    return words.empty() ? "there is one word too many" : fmt::format("'{}' is one word too many", words.front());
}

std::string missing(const CLI::Option& option) {
    const std::string value = option.get_type_name();
    return fmt::format("{} needs a value{}", option.get_name(), value.empty() ? "" : ": " + value);
}

std::string about_values(const CLI::Option& option, const std::string& message) {
    if (option.get_items_expected_max() == 0) return option.get_name() + " takes no value";
    if (message.find("At Most") != std::string::npos) return option.get_name() + " is given more than once";
    return missing(option);
}

std::string in_our_words(const CLI::App& verb, const CLI::ParseError& error) {
    std::string message = error.what();
    // By its exit, as the error of words that are too many bears the command's name in place of its own.
    const auto kind = static_cast<CLI::ExitCodes>(error.get_exit_code());
    const CLI::Option* option = named_in(verb, message);
    if (kind == CLI::ExitCodes::ExtrasError) return one_too_many(verb);
    if (kind == CLI::ExitCodes::RequiredError) {
        constexpr std::string_view ending = " is required";
        const bool plain = message.ends_with(ending);
        return plain ? message.substr(0, message.size() - ending.size()) + " is missing" : message;
    }
    if (kind == CLI::ExitCodes::ExcludesError) {
        constexpr std::string_view between = " excludes ";
        const std::size_t at = message.find(between);
        if (at == std::string::npos) return message;
        return fmt::format("{} and {} do not go together", message.substr(0, at), message.substr(at + between.size()));
    }
    const bool conversion = kind == CLI::ExitCodes::ConversionError;
    if (conversion || kind == CLI::ExitCodes::ArgumentMismatch || kind == CLI::ExitCodes::InvalidError) {
        if (option == nullptr) {  // "Could not convert: --seed = x"
            for (const CLI::Option* each : verb.get_options()) {
                if (message.find(each->get_name() + " ") != std::string::npos) option = each;
            }
        }
        if (option == nullptr) return message;
        if (!conversion || option->get_items_expected_max() == 0) return about_values(*option, message);
        return fmt::format("{}: this is no {}", option->get_name(), option->get_type_name());
    }
    return message;  // those of our own checks
}

}  // namespace

std::string what_to_change(const CLI::App& program, const CLI::ParseError& error, const std::string& first_word) {
    const auto chosen = program.get_subcommands();
    if (!chosen.empty()) {
        const CLI::App& verb = *chosen.front();
        const std::string wrong = in_our_words(verb, error);
        return fmt::format("{}: {}{}see raaderum help {}", verb.get_name(), wrong, wrong.ends_with('?') ? " " : "; ",
                           verb.get_name());
    }
    if (first_word.empty()) return fmt::format("name a command; {}", commands_there_are(program));
    if (first_word.front() == '-') {
        return fmt::format("{}; options stand behind a command, see raaderum --help",
                           unknown_option(program, first_word));
    }
    return fmt::format("'{}' is no command; {}", first_word, nearest_command(program, first_word));
}

}  // namespace raaderum::cli
