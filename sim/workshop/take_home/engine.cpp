// The engine in a worker of the page: the dialogue that the program serves over a wire, without the wire. Nothing that is
// thrown in here leaves it. worker.js calls these functions, one at a time.
#include "core/check.hpp"
#include "scenario/scenario.hpp"
#include "scenario/shipped.hpp"
#include "workshop/dialogue.hpp"

#include <exception>
#include <string>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;

/// The shipped story on its stage.
const Dialogue& dialogue() {
    static const Dialogue prepared = [] {
        Story story = read_story(std::filesystem::path(shipped_stories().front().name));
        const scenario::ShippedScenario* shipped = scenario::find_shipped(story.scenario);
        check(shipped != nullptr, "the shipped story plays in a shipped scenario");
        Plan plan = scenario::load_plan(std::string(shipped->text), story.scenario);
        Stage stage(story.scenario, std::move(plan), story.worlds);
        return Dialogue(std::move(stage), std::move(story));
    }();
    return prepared;
}

/// Whoever opens the file plays, and plays alone.
Message welcome() {
    Json welcome = dialogue().welcome();
    welcome["role"] = "control";
    welcome["lan"] = nullptr;
    return {welcome.dump(), false};
}

Message failure(const std::string& why) { return {Json{{"tell", "error"}, {"id", 0}, {"message", why}}.dump(), false}; }

/// What `ask` answers, or the words of what it threw.
template <class Ask>
Message without_throwing(const Ask& ask) {
    try {
        return ask();
    } catch (const std::exception& failed) {
        return failure(failed.what());
    } catch (const scenario::BadInput& bad) {
        return failure(scenario::describe(bad.problems));
    } catch (const BadAsk& bad) {
        return failure(bad.why);
    }
}

Message said;

}  // namespace
}  // namespace raaderum::workshop

using namespace raaderum::workshop;

extern "C" {

/// Makes the welcome the answer that the two functions below give.
void greet() { said = without_throwing(welcome); }

/// Answers an ask, JSON as in protocol.ts. Returns whether the answer is bytes rather than text.
bool answer(const char* ask) {
    said = without_throwing([ask] { return dialogue().answer(Json::parse(ask)); });
    return said.binary;
}

const char* answer_bytes() { return said.bytes.data(); }
std::size_t answer_size() { return said.bytes.size(); }
}
