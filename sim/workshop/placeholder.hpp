#pragma once
// What stands in braces in a text of a story is filled in from the run, by the functions that curves are drawn with:
//
//   {employees}  {positions}  {leaders}  {employees per leader}
//   {wellbeing in trust at week 25}  {difference of citizen_value at week 25}
//   {effect of media_shock on leeway in trust at week 86}
//   {fate of Jonas}  {fates}  {time until week 78}

#include "workshop/claim.hpp"
#include "workshop/stage.hpp"
#include "workshop/wording.hpp"

#include <string>
#include <vector>

namespace raaderum::workshop {

/// All that a text may speak of.
struct Facts {
    const Stage* stage = nullptr;
    Shown shown;
    const History* history = nullptr;  ///< of the run
};

/// A text with everything in braces filled in.
std::string filled_in(const std::string& text, const Facts& facts, words::Language language);

/// What is wrong with the first thing in braces that cannot be filled in; empty where there is none. `worlds` and `people` are what
/// may be named.
std::string wrong_in_braces(const std::string& text, const std::vector<std::string>& worlds,
                            const std::vector<std::string>& people);

}  // namespace raaderum::workshop
