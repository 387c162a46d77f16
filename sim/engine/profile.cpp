#include "engine/profile.hpp"

#include "engine/week.hpp"

namespace raaderum::engine {

Profile::Profile() : phases(week_schedule().size(), 0.0) {}

void Profile::add(const Profile& other) {
    founding += other.founding;
    events += other.events;
    for (std::size_t phase = 0; phase != phases.size(); ++phase) phases[phase] += other.phases[phase];
    observing += other.observing;
    handing_over += other.handing_over;
}

std::vector<std::pair<std::string_view, double>> Profile::parts() const {
    std::vector<std::pair<std::string_view, double>> all{{"found the institution", founding}, {"meet events", events}};
    for (std::size_t phase = 0; phase != phases.size(); ++phase) {
        all.emplace_back(week_schedule()[phase].name, phases[phase]);
    }
    all.emplace_back("observe", observing);
    all.emplace_back("hand over", handing_over);
    return all;
}

}  // namespace raaderum::engine
