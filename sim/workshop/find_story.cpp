#include "workshop/story.hpp"

#include "scenario/gather.hpp"
#include "scenario/nearest.hpp"
#include "scenario/problems.hpp"
#include "scenario/source.hpp"

#include <system_error>
#include <vector>

namespace raaderum::workshop {
namespace {

[[noreturn]] void refuse_as_not_there(const std::filesystem::path& file) {
    std::vector<std::string> shipped;
    for (const ShippedStory& story : shipped_stories()) shipped.emplace_back(story.name);
    scenario::Problem none;
    none.file = file.string();
    none.wrong = "there is no such story";
    none.expected = "expected a file, or a shipped story: " + scenario::joined(shipped);
    throw scenario::BadInput{{none}};
}

}  // namespace

Story read_story(const std::filesystem::path& file) {
    for (const ShippedStory& shipped : shipped_stories()) {
        if (file == shipped.name)
            return read_story_text(std::string(shipped.text), std::string(shipped.name) + ".yaml");
    }
    std::error_code unreachable;
    if (!std::filesystem::exists(file, unreachable) && !unreachable) refuse_as_not_there(file);
    scenario::Problems problems;
    return read_story(scenario::open_source(file, problems), problems);
}

Story read_story_text(const std::string& text, const std::string& name) {
    scenario::Problems problems;
    return read_story(scenario::make_source(name, {}, text, problems), problems);
}

}  // namespace raaderum::workshop
