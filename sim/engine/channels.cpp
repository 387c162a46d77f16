// Whose a metric is, is found by asking the observer: a channel is the metric's own if the metric moves when the channel's
// columns are given other values.

#include "engine/channels.hpp"

#include "core/check.hpp"
#include "engine/found.hpp"
#include "engine/week.hpp"
#include "model/members.hpp"
#include "observe/observe.hpp"

#include <algorithm>

namespace raaderum::engine {
namespace {

void show(Column<float>& column, const SpanVisitor& visit) { visit(column); }
void show(float& value, const SpanVisitor& visit) { visit(std::span(&value, 1)); }
template <class Other>
void show(Other&, const SpanVisitor&) {}

constexpr Phase nobody = nullptr;

constexpr std::string_view unless_none(std::string_view name) { return name == "none" ? std::string_view{} : name; }

constexpr auto table = std::to_array<Channel>({
#define CHANNEL(name, cause, phase, restates) {#name, Cause::cause, phase, unless_none(#restates), ChannelName::name},
#include "model/channels.def"
#undef CHANNEL
});

/// Whether the metric moves when all columns of the channel are given other values.
bool moves(Metric metric, const Channel& channel, const Institution& institution) {
    const OneThread one_thread;
    const auto value_of = [&](const Institution& of) {
        return observe(of, one_thread)[static_cast<std::size_t>(metric)];
    };
    const float before = value_of(institution);
    for (const float other : {0.0F, 0.25F, 1.0F}) {
        Institution changed = institution;
        channel.visit(changed, [&](std::span<float> values) { std::fill(values.begin(), values.end(), other); });
        if (value_of(changed) != before) return true;
    }
    return false;
}

Institution some_institution() {
    Settings settings;
    fill_derived(settings.parameters);
    const Luck luck(1, ReplicateId{0});
    const OneThread one_thread;
    Institution institution = found(settings, {}, luck);
    run_week(institution, {}, WeekContext{0, luck, one_thread});
    return institution;
}

}  // namespace

void Channel::hand_over(Institution& to, const Institution& from) const {
    for_each_member([&](const ColumnInfo& declared, auto member) {
        if (declared.channel == members) member(to) = member(from);
    });
}

void Channel::visit(Institution& institution, const SpanVisitor& visitor) const {
    for_each_member([&](const ColumnInfo& declared, auto member) {
        if (declared.channel == members) show(member(institution), visitor);
    });
}

std::span<const Channel> channels() { return table; }

std::size_t channel_called(std::string_view name) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const Channel& each) { return each.name == name; });
    check(found != table.end(), "a channel is called by its name");
    return static_cast<std::size_t>(found - table.begin());
}

std::size_t channel_of(Phase step) {
    if (step == nullptr) return channel_called("events");
    const auto first = std::find_if(table.begin(), table.end(), [&](const Channel& each) { return each.step == step; });
    check(first != table.end(), "every step of the week writes a channel");
    return static_cast<std::size_t>(first - table.begin());
}

bool keeps_to_its_channels(Phase step) {
    const auto schedule = week_schedule();
    const auto named =
        std::find_if(schedule.begin(), schedule.end(), [step](const NamedPhase& each) { return each.phase == step; });
    check(named != schedule.end(), "a step is a phase of the week");
    const auto writer = static_cast<Writer>(static_cast<std::size_t>(Writer::events) + 1
                                            + static_cast<std::size_t>(named - schedule.begin()));
    return std::all_of(column_table.begin(), column_table.end(), [&](const ColumnInfo& column) {
        return !column.written_by.has(writer)
               || info(column.channel)->phase == writer_names[static_cast<std::size_t>(writer)];
    });
}

std::vector<char> own_channels(Metric metric) {
    const Institution institution = some_institution();
    std::vector<char> own(table.size(), 0);
    for (std::size_t index = 0; index != table.size(); ++index) {
        if (table[index].step == nullptr || table[index].members == ChannelName::people) continue;
        if (!moves(metric, table[index], institution)) continue;
        own[index] = 1;
        if (!table[index].restates.empty()) own[channel_called(table[index].restates)] = 1;
    }
    return own;
}

}  // namespace raaderum::engine
