#pragma once
// All that an institution is made of, as one table: each column and value of people.def, leaders.def, environment.def and
// institution.def, with the channel through which the accountant passes it on.

#include "model/declarations.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace raaderum {

struct ChannelInfo {
    std::string_view name;
    Cause cause;
    std::string_view phase;     ///< after which it can be handed over; "nobody": it is there before the first week
    std::string_view restates;  ///< the channel that it only sums up, or "none"
};

/// The channels of channels.def, in the order of the week.
inline constexpr auto channel_table = std::to_array<ChannelInfo>({
#define CHANNEL(name, cause, phase, restates) {#name, Cause::cause, #phase, #restates},
#include "model/channels.def"
#undef CHANNEL
});

/// The channel of this name, or nullptr for `places`.
constexpr const ChannelInfo* info(ChannelName channel) {
    return channel == ChannelName::places ? nullptr : &channel_table[static_cast<std::size_t>(channel)];
}

/// Which of the recorded columns it is, from 1; 0: it is not recorded.
struct RecordedAs {
    int place = 0;
    std::string_view unit;
};
constexpr RecordedAs recorded_as(int place = 0, std::string_view unit = {}) { return {place, unit}; }

/// A column or a value, as it is declared.
struct ColumnInfo {
    std::string_view whose;  ///< people, leaders, environment, institution
    std::string_view name;
    Holds holds;
    float start;  ///< 0 where it is no number
    Newcomer newcomer;
    ChannelName channel;
    Writers written_by;
    RecordedAs recorded;
    std::string_view meaning;
};

namespace declared {

using enum Writer;

template <class... Each>
constexpr Writers by(Each... each) {
    Writers all;
    (all.add(each), ...);
    return all;
}
constexpr Writers with_arrival(Newcomer newcomer, Writers writers) {
    if (newcomer != Newcomer::kept && newcomer != Newcomer::anew) writers.add(come_and_go);
    return writers;
}

constexpr ColumnInfo of_people(std::string_view name, Holds holds, float start, Newcomer newcomer, ChannelName channel,
                               Writers writers, RecordedAs recorded, std::string_view meaning) {
    return {"people", name, holds, start, newcomer, channel, with_arrival(newcomer, writers), recorded, meaning};
}
constexpr ColumnInfo of_others(std::string_view whose, std::string_view name, Holds holds, float start,
                               ChannelName channel, Writers writers, std::string_view meaning) {
    return {whose, name, holds, start, Newcomer::kept, channel, writers, {}, meaning};
}

inline constexpr auto columns = std::to_array<ColumnInfo>({
#define COLUMN(holds, name, start, newcomer, channel, written_by, recorded, meaning)               \
    of_people(#name, Holds::holds, start, Newcomer::newcomer, ChannelName::channel, by written_by, \
              recorded_as recorded, meaning),
#define WHOLE_COLUMN(holds, name, channel, written_by, meaning) \
    of_others("people", #name, Holds::holds, 0, ChannelName::channel, by written_by, meaning),
#include "model/people.def"
#define COLUMN(holds, name, start, channel, written_by, meaning) \
    of_others("leaders", #name, Holds::holds, start, ChannelName::channel, by written_by, meaning),
#define WHOLE_COLUMN(holds, name, channel, written_by, meaning) \
    of_others("leaders", #name, Holds::holds, 0, ChannelName::channel, by written_by, meaning),
#include "model/leaders.def"
#define VALUE(holds, type, name, start, channel, written_by, meaning) \
    of_others("environment", #name, Holds::holds, start, ChannelName::channel, by written_by, meaning),
#define LIST(holds, type, name, channel, written_by, meaning) \
    of_others("environment", #name, Holds::holds, 0, ChannelName::channel, by written_by, meaning),
#include "model/environment.def"
#define PART(holds, type, name, channel, written_by, meaning) \
    of_others("institution", #name, Holds::holds, 0, ChannelName::channel, by written_by, meaning),
#include "model/institution.def"
});

/// Newcomers find the columns of the week as everybody does, and bring what else is a person's own.
constexpr bool newcomers_agree() {
    for (const ColumnInfo& column : columns) {
        if (column.whose != "people") continue;
        if ((column.holds == Holds::week) != (column.newcomer == Newcomer::anew)) return false;
        if (column.holds == Holds::person && column.newcomer == Newcomer::kept) return false;
    }
    return true;
}
static_assert(newcomers_agree());

/// The recorded columns are numbered 1, 2, 3 and so on, each once.
constexpr bool records_are_numbered() {
    int count = 0;
    for (const ColumnInfo& column : columns) count += column.recorded.place != 0 ? 1 : 0;
    for (int place = 1; place <= count; ++place) {
        int found = 0;
        for (const ColumnInfo& column : columns) found += column.recorded.place == place ? 1 : 0;
        if (found != 1) return false;
    }
    return true;
}
static_assert(records_are_numbered());

}  // namespace declared

/// Every column and value, in the order of for_each_member() in model/members.hpp.
inline constexpr auto column_table = declared::columns;

}  // namespace raaderum
