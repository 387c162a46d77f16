// A scenario, from YAML to a plan. It may extend the shipped scenarios and nothing else, since its folder is empty.

#include "scenario/scenario.hpp"
#include "fuzz/harness.hpp"

using namespace raaderum;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const tests::Folder empty;
    constexpr std::uint64_t memory = std::uint64_t{8} << 30U;
    scenario::Overrides overrides;
    overrides.files_given = true;
    try {
        const std::string text(fuzz::as_text(bytes, size));
        const scenario::Scenario read = scenario::load_text(text, "fuzz.yaml", overrides, empty.path(), memory);
        // What was read once can be read again from its resolved text, and says the same.
        fuzz::must(scenario::load_text(read.resolved, "resolved.yaml", overrides, empty.path()).resolved
                   == read.resolved);
    } catch (const scenario::BadInput& bad) {
        fuzz::must(!bad.problems.empty() && fuzz::is_harmless(scenario::describe(bad.problems)));
    }
    return 0;
}
