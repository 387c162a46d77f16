#include "house/survey_columns.hpp"

#include "network/labels.hpp"
#include "network/state_names.hpp"
#include "scenario/nearest.hpp"
#include "words/metric_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace raaderum::house {
namespace {

using network::plain_name;

constexpr std::array answers_names{"answers",      "besvarelser", "antal besvarelser", "svar",       "antal svar", "n",
                                   "respondenter", "respondents", "responses",         "besvarelse", "antal n"};
constexpr std::array asked_names{"asked",   "invited",  "inviterede", "antal inviterede",
                                 "udsendt", "udsendte", "population", "antal udsendte"};
constexpr std::array response_names{"response rate", "response", "svarprocent", "svarandel", "besvarelsesprocent"};
constexpr double of_a_share = 100.0;  // what lies between 0 and 1 is told by a hundred times as much
constexpr std::array rates{Metric::absence, Metric::turnover,     Metric::vacancy,
                           Metric::layoffs, Metric::leaving_risk, Metric::high_stress};

template <std::size_t count>
bool is_one_of(std::string_view name, const std::array<const char*, count>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> known_names() {
    std::vector<std::string> names = network::known_state_names();
    for (const char* name :
         {"team", "hold", "afdeling", "person", "medarbejder", "besvarelser", "answers", "stillinger"})
        names.emplace_back(name);
    return names;
}

}  // namespace

bool is_rate(Metric metric) { return std::find(rates.begin(), rates.end(), metric) != rates.end(); }

std::optional<Metric> metric_meant(std::string_view name) {
    const auto state = network::state_meant(name);
    const std::string plain = plain_name(name);
    for (std::size_t each = 0; each != metric_count; ++each) {
        const auto metric = static_cast<Metric>(each);
        if (state && info(metric).name == *state) return metric;
        const words::MetricWords* const words = words::words_of(info(metric).name);
        if (state || words == nullptr || words->measure.factor != of_a_share) continue;
        if (plain == plain_name(info(metric).name) || plain == plain_name(words->title.english)
            || plain == plain_name(words->title.danish))
            return metric;
    }
    return std::nullopt;
}

std::string with_nearest(const std::string& name) {
    const std::vector<std::string> known = known_names();
    const auto near = scenario::nearest(plain_name(name), known);
    return near ? fmt::format("'{}' (did you mean '{}'?)", name, *near) : fmt::format("'{}'", name);
}

SurveyColumns survey_columns(const std::vector<std::string>& header) {
    SurveyColumns columns;
    const auto take = [&](network::TableColumn& column, std::size_t index) {
        if (column.there()) return false;
        column = {index, network::clean_label(header[index])};
        return true;
    };
    for (std::size_t index = 0; index != header.size(); ++index) {
        const std::string name = plain_name(header[index]);
        if (name.empty()) continue;
        const bool of_rows = (network::is_team_name(name) && take(columns.team, index))
                             || (network::is_person_and_no_other_name(name) && take(columns.person, index))
                             || (is_one_of(name, answers_names) && take(columns.answers, index))
                             || (is_one_of(name, asked_names) && take(columns.asked, index))
                             || (is_one_of(name, response_names) && take(columns.response, index))
                             || (network::is_positions_name(name) && take(columns.positions, index));
        if (of_rows) continue;
        const std::optional<Metric> metric = metric_meant(header[index]);
        const bool is_new = metric
                            && std::none_of(columns.measured.begin(), columns.measured.end(),
                                            [&](const Measured& m) { return m.metric == *metric; });
        const std::string shown = network::clean_label(header[index]);
        if (is_new) {
            columns.measured.push_back(
                {{index, shown}, *metric, is_rate(*metric) || network::says_per_cent(header[index])});
        } else {
            columns.unread.push_back(shown);
        }
    }
    // Many tools write the unit's name under a heading of their own, or under none.
    const bool first_is_free = !header.empty() && !columns.team.there() && !columns.person.there()
                               && std::none_of(columns.measured.begin(), columns.measured.end(),
                                               [](const Measured& m) { return m.column.index == 0; })
                               && columns.answers.index != 0 && columns.positions.index != 0
                               && columns.asked.index != 0;
    if (first_is_free) {
        columns.team = {0, network::clean_label(header[0])};
        columns.team_is_assumed = true;
        std::erase(columns.unread, columns.team.name);
    }
    return columns;
}

}  // namespace raaderum::house
