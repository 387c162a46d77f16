#include "workshop/attendance.hpp"

#include <algorithm>

namespace raaderum::workshop {

std::size_t Attendance::present_at(const std::string& address) const {
    return static_cast<std::size_t>(std::count_if(members_.begin(), members_.end(), [&](const auto& each) {
        return each.second.has_place && each.second.address == address;
    }));
}

bool Attendance::is_present(const std::string& token) const {
    const auto found = members_.find(token);
    return found != members_.end() && found->second.has_place;
}

Attendance::Entry Attendance::seat(Member& member) {
    if (member.has_place) return Entry::in;
    if (present_at(member.address) >= per_address_) return Entry::address_full;
    if (present_ >= most_participants) return Entry::room_full;
    member.has_place = true;
    ++present_;
    return Entry::in;
}

Attendance::Entry Attendance::join(const std::string& token, const std::string& address, Moment now) {
    if (knows(token)) return arrive(token);
    Member member{address, 1, false, now};
    const Entry entry = seat(member);
    if (entry != Entry::in) return entry;
    const auto is_of_address = [&](const Member& each) { return each.address == address; };
    const auto of_address = static_cast<std::size_t>(
        std::count_if(members_.begin(), members_.end(), [&](const auto& each) { return is_of_address(each.second); }));
    if (of_address >= per_address_ * remembered_per_place) forget_one(is_of_address);
    if (members_.size() >= most_remembered) forget_one([](const Member&) { return true; });
    members_.emplace(token, std::move(member));
    return entry;
}

Attendance::Entry Attendance::arrive(const std::string& token) {
    const auto found = members_.find(token);
    if (found == members_.end()) return Entry::address_full;  // forgotten a moment ago
    const Entry entry = seat(found->second);
    if (entry == Entry::in) ++found->second.lines;
    return entry;
}

void Attendance::leave(const std::string& token, Moment now) {
    const auto found = members_.find(token);
    if (found == members_.end() || found->second.lines == 0) return;
    --found->second.lines;
    found->second.left = now;
}

bool Attendance::pass(Moment now) {
    const std::size_t before = present_;
    for (auto& [token, member] : members_) {
        if (!member.has_place || member.lines > 0 || now - member.left < grace) continue;
        member.has_place = false;
        --present_;
    }
    return present_ != before;
}

/// Forgets whoever has been away the longest.
void Attendance::forget_one(const std::function<bool(const Member&)>& among) {
    auto oldest = members_.end();
    for (auto each = members_.begin(); each != members_.end(); ++each) {
        if (each->second.has_place || !among(each->second)) continue;
        if (oldest == members_.end() || each->second.left < oldest->second.left) oldest = each;
    }
    if (oldest != members_.end()) members_.erase(oldest);
}

}  // namespace raaderum::workshop
