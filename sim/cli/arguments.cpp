#include "cli/arguments.hpp"

#include "cli/shard_of_task.hpp"
#include "scenario/document.hpp"
#include "scenario/numbers.hpp"
#include "scenario/read_worlds.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace raaderum::cli {
namespace {

constexpr std::uint64_t most_shards = scenario::most_replicates;  // each has one replicate at least
constexpr std::uint64_t latest_week = scenario::most_weeks;

std::optional<Shard> read_shard(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto index = scenario::read_whole(text.substr(0, slash));
    const auto of = scenario::read_whole(text.substr(slash + 1));
    if (!index || !of || *index < 1 || *index > *of || *of > most_shards) return std::nullopt;
    return Shard{static_cast<std::uint32_t>(*index), static_cast<std::uint32_t>(*of)};
}

std::optional<output::Weeks> read_weeks(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto from = scenario::read_whole(text.substr(0, colon));
    const auto to = scenario::read_whole(text.substr(colon + 1));
    if (!from || !to || *from >= *to || *to > latest_week) return std::nullopt;
    return output::Weeks{static_cast<std::size_t>(*from), static_cast<std::size_t>(*to)};
}

std::optional<GoodEnough> read_good_enough(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals < 2) return std::nullopt;
    const char sign = text[equals - 1];
    const auto value = scenario::read_number(text.substr(equals + 1)).value;
    if (!value || (sign != '>' && sign != '<')) return std::nullopt;
    return GoodEnough{std::string(text.substr(0, equals - 1)), sign == '>', *value};
}

using Weights = std::vector<std::pair<std::string, double>>;

std::optional<Weights> read_weights(std::string_view text) {
    Weights weights;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        const std::string_view part = text.substr(0, end);
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos || equals == 0) return std::nullopt;
        const auto value = scenario::read_number(part.substr(equals + 1)).value;
        if (!value || *value <= 0.0) return std::nullopt;
        weights.emplace_back(part.substr(0, equals), *value);
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return weights.empty() ? std::nullopt : std::optional(weights);
}

}  // namespace

std::string is_setting(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals != std::string::npos && equals != 0) return {};
    const std::size_t colon = text.find(':');
    if (equals == std::string::npos && colon != std::string::npos && colon != 0) {
        const std::string value = text.substr(std::min(text.find_first_not_of(' ', colon + 1), text.size()));
        return fmt::format("'{}' sets nothing, as there is no = in it; write {}={}", text, text.substr(0, colon),
                           value);
    }
    return fmt::format("'{}' sets nothing; expected key.path=value, e.g. institution.task_complexity=0.5", text);
}

std::string is_shard(const std::string& text) {
    if (asks_for_task(text)) return shard_of_task(text).wrong;
    if (read_shard(text)) return {};
    return fmt::format("'{}' is no shard; expected I/N with I from 1 to N, e.g. 1/4, or auto in a job array", text);
}

std::string is_worlds(const std::string& text) {
    if (text.empty()) return "this names no worlds";
    const std::optional<double> number = scenario::read_number(text).value;
    const auto whole = scenario::read_whole(text);
    if (!number || (whole && *whole >= 1 && *whole <= scenario::most_worlds)) return {};
    return fmt::format("'{}' is no number of worlds; expected {}", text,
                       scenario::spelled(scenario::Range{1, scenario::most_worlds, true, "1"}));
}

std::string is_seed(const std::string& text) {
    if (scenario::read_whole(text)) return {};
    return fmt::format("'{}' is no seed; expected a whole number from 0 to 18446744073709551615", text);
}

std::string is_weeks(const std::string& text) {
    if (read_weeks(text)) return {};
    return fmt::format(
        "'{}' are no weeks; expected FROM:TO, from the first to before the last, {} at most, e.g. 208:260", text,
        latest_week);
}

std::string is_good_enough(const std::string& text) {
    if (read_good_enough(text)) return {};
    return fmt::format("'{}' is no threshold; expected METRIC>=X or METRIC<=X, in quotes, e.g. 'wellbeing>=0.6'", text);
}

std::string is_weights(const std::string& text) {
    if (read_weights(text)) return {};
    return fmt::format(
        "'{}' are no weights; expected METRIC=W,... with weights above 0, e.g. citizen_value=2,wellbeing=1", text);
}

std::string is_smallest(const std::string& text) {
    if (read_weights(text)) return {};
    return fmt::format(
        "'{}' is no smallest difference; expected METRIC=X,... in the metric's unit and above 0, e.g. turnover=0.02",
        text);
}

std::pair<std::string, std::string> split_setting(const std::string& text) {
    const std::size_t equals = text.find('=');
    return {text.substr(0, equals), text.substr(equals + 1)};
}

Shard shard_from(const std::string& text) {
    return (asks_for_task(text) ? shard_of_task(text).shard : read_shard(text)).value_or(Shard{});
}

GoodEnough good_enough_from(const std::string& text) { return read_good_enough(text).value_or(GoodEnough{}); }

std::vector<std::pair<std::string, double>> weights_from(const std::string& text) {
    return read_weights(text).value_or(Weights{});
}

output::Weeks weeks_from(const std::string& text) { return read_weeks(text).value_or(output::Weeks{}); }

std::vector<ReplicateId> replicates_of(const Shard& shard, int replicates) {
    std::vector<ReplicateId> falling_to_it;
    for (std::uint32_t r = shard.index - 1; r < static_cast<std::uint32_t>(replicates); r += shard.of) {
        falling_to_it.push_back(ReplicateId{r});
    }
    return falling_to_it;
}

std::string quoted(const std::string& word) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-=,/+:@%";
    if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) return word;
    std::string safe = "'";
    for (const char c : word) safe += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return safe + "'";
}

std::string command_for(const RunRequest& request) {
    const scenario::Overrides& overrides = request.overrides;
    std::string command = "raaderum run " + quoted(request.scenario);
    if (!request.output.empty()) command += " -o " + quoted(request.output.string());
    if (overrides.replicates != 0) command += fmt::format(" --replicates {}", overrides.replicates);
    if (!overrides.points.file.empty()) command += " --points " + quoted(overrides.points.file.string());
    if (!request.outcomes.empty()) command += " --outcomes " + quoted(request.outcomes.string());
    if (request.locale == compare::CsvLocale::danish) command += " --locale da";
    if (!overrides.worlds.empty()) command += " --worlds " + quoted(overrides.worlds);
    if (overrides.weeks != 0) command += fmt::format(" --weeks {}", overrides.weeks);
    if (!overrides.seed.empty()) command += " --seed " + overrides.seed;
    for (const std::string& variant : overrides.variants) command += " --variant " + quoted(variant);
    for (const auto& [key, value] : overrides.set) command += " --set " + quoted(key + "=" + value);
    if (request.shard.of != 1) command += fmt::format(" --shard {}/{}", request.shard.index, request.shard.of);
    return command;
}

}  // namespace raaderum::cli
