// Can, will and dare at the start and at the end, as medians over replicates.
#include "report/profile_chart.hpp"
#include "report/section.hpp"

#include <array>

namespace raaderum::report {
namespace {

constexpr std::array<std::string_view, 3> corner_metrics{"competence", "buy_in", "courage"};
constexpr std::string_view together_metric = "capacity";

Corner corner_of(const Material& material, std::size_t variant, std::string_view metric) {
    const compare::Course course = material.course(variant, metric);
    const std::vector<double>& median = course.quantiles[2];
    return {median.empty() ? compare::unknown : median.front(), last_of(median)};
}

std::string shortest_corners(const Material& material, std::span<const Profile> profiles) {
    const Words& words = material.words;
    std::vector<std::string> items;
    for (const Profile& profile : profiles) {
        const std::size_t least = shortest(profile);
        items.push_back(words.filled(Text::profile_item, fmt::arg("corner", words(corner_names[least])),
                                     fmt::arg("policy", profile.policy.name),
                                     fmt::arg("value", words.number(profile.corners[least].end, 0))));
    }
    return words.filled(Text::profile_shows, fmt::arg("items", words.list(items)));
}

}  // namespace

std::optional<Section> profile_section(const Material& material) {
    if (material.policies.empty() || !material.place_with_course(together_metric)) return std::nullopt;
    for (const std::string_view metric : corner_metrics) {
        if (!material.place_with_course(metric)) return std::nullopt;
    }
    const Words& words = material.words;
    ProfileChart chart;
    for (const std::size_t variant : material.policies) {
        Profile profile;
        profile.policy = material.policy(variant);
        for (std::size_t corner = 0; corner != corner_metrics.size(); ++corner) {
            profile.corners[corner] = corner_of(material, variant, corner_metrics[corner]);
        }
        profile.together = corner_of(material, variant, together_metric);
        chart.profiles.push_back(profile);
    }
    Section section;
    section.id = "profile";
    section.heading = words(Text::profile_heading);
    section.how_to_read = words(Text::profile_how);
    section.what_it_shows = shortest_corners(material, chart.profiles);
    chart.caption = {section.id, std::string(words(Text::profile_title)), section.what_it_shows};
    section.figures.push_back({section.id, draw(chart, words)});
    return section;
}

}  // namespace raaderum::report
