#pragma once
// A team as its leader is handed it: on paper a page of its own.

#include "report/team_rows.hpp"

#include <span>
#include <string>
#include <string_view>

namespace raaderum::report {

/// What the team is, its can, will and dare, its leeway against its capacity, and what each policy changes in these metrics: HTML.
std::string leaders_page(const Material& material, const TeamRows& rows, std::size_t team,
                         std::span<const std::string_view> metrics);

}  // namespace raaderum::report
