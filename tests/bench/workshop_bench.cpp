// How long a room waits: from a lever moved to both worlds lived through, and to the reasons told.
#include "scenario/scenario.hpp"
#include "workshop/dialogue.hpp"

#include <benchmark/benchmark.h>

namespace raaderum::workshop {
namespace {

using Json = nlohmann::ordered_json;

const Dialogue& dialogue() {
    static const Dialogue one(Stage("two-worlds", scenario::load("two-worlds").plan, {}), std::nullopt);
    return one;
}

/// Asks about a run in which one lever was moved; the answer, as the page would get it.
void answer(benchmark::State& state, const char* verb) {
    Json ask = Json::parse(R"({"id": 1, "from": 0, "to": 104, "history": {"seed": 2013, "shocks": [],
        "changes": [{"world": 0, "week": 30, "key": "leaders.develop", "value": 0.6}]}})");
    ask["ask"] = verb;
    for (auto _ : state) {
        const Message message = dialogue().answer(ask);
        if (message.bytes.find("\"tell\":\"error\"") < 100) state.SkipWithError(message.bytes.c_str());
    }
}

/// Both worlds for five years, people and ties recorded, as bytes for the page.
void workshop_lever_moved(benchmark::State& state) { answer(state, "play"); }
BENCHMARK(workshop_lever_moved)->Unit(benchmark::kMillisecond);

/// What happened in the first two years, and why.
void workshop_why(benchmark::State& state) { answer(state, "why"); }
BENCHMARK(workshop_why)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace raaderum::workshop
