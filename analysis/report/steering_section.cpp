// The steering map: means over replicates of the four shares, and of what they leave of all employees.
#include "report/section.hpp"
#include "report/steering_chart.hpp"

namespace raaderum::report {
namespace {

constexpr std::array<std::string_view, steering_names.size() - 1> cell_metrics{"balanced", "compensating",
                                                                               "oversteered", "understeered"};

std::string named_shares(const Material& material, std::span<const SteeringMap> maps) {
    const Words& words = material.words;
    std::vector<std::string> items;
    for (const SteeringMap& map : maps) {
        const double fits = last_of(map.shares[0]) + last_of(map.shares[1]);
        items.push_back(words.filled(Text::steering_item, fmt::arg("share", words.number(fits, 0)),
                                     fmt::arg("policy", map.policy.name)));
    }
    return words.filled(Text::steering_shows, fmt::arg("items", words.list(items)));
}

}  // namespace

std::optional<Section> steering_section(const Material& material) {
    if (material.policies.empty()) return std::nullopt;
    for (const std::string_view metric : cell_metrics) {
        if (!material.place_with_course(metric)) return std::nullopt;
    }
    const Words& words = material.words;
    SteeringChart chart;
    for (const std::size_t variant : material.policies) {
        SteeringMap map;
        map.policy = material.policy(variant);
        for (std::size_t cell = 0; cell != cell_metrics.size(); ++cell) {
            map.shares[cell] = material.course(variant, cell_metrics[cell]).mean;
        }
        std::vector<double>& others = map.shares.back();
        others.assign(map.shares.front().size(), 100.0);
        for (std::size_t cell = 0; cell != cell_metrics.size(); ++cell) {
            for (std::size_t week = 0; week != others.size(); ++week) others[week] -= map.shares[cell][week];
        }
        for (double& share : others) {
            if (share < 0.0) share = 0.0;  // the four are means, rounded
        }
        chart.maps.push_back(std::move(map));
    }
    Section section;
    section.id = "steering";
    section.heading = words(Text::steering_heading);
    section.how_to_read = words(Text::steering_how);
    section.what_it_shows = named_shares(material, chart.maps);
    chart.events = material.events();
    chart.caption = {section.id, std::string(words(Text::steering_title)), section.what_it_shows};
    section.figures.push_back({section.id, draw(chart, words)});
    return section;
}

}  // namespace raaderum::report
