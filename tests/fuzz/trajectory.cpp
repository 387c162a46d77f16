// A trajectory file, as `inspect` and `compare` read it, and all else that can be asked of it. A made-up file bears no valid
// seal: with a broken one it is refused, without one it is tried out in a child process, as HDF5 itself crashes or hangs over
// some files. What the child comes through is read here, seal or no seal.

#include "compare/comparison.hpp"
#include "fuzz/harness.hpp"
#include "output/failure.hpp"
#include "output/summary.hpp"
#include "output/trial.hpp"

#include <numeric>

using namespace raaderum;

namespace {

/// Does `reading`; a file that is refused, or told to be damaged, is as it should be.
template <class Reading>
void attempt(Reading&& reading) {
    try {
        reading();
    } catch (const output::OutputRefused&) {
    } catch (const output::SystemFailure&) {
    }
}

void read_records(const output::TrajectoryFile& file) {
    for (std::size_t variant = 0; variant != file.facts().variants.size(); ++variant) {
        attempt([&] {
            const output::StoredAgents agents = file.agents(variant);
            for (const output::Described& state : agents.states) file.agent_state(variant, state.name);
        });
        attempt([&] { file.networks(variant); });
        attempt([&] { file.events(variant, 0, file.event_count(variant)); });
    }
}

void compare_policies(const std::filesystem::path& file) {
    const compare::Study study(std::array{file}, output::SealCheck::skip);
    compare::Question question;
    question.metrics.resize(study.facts().metrics.size());
    std::iota(question.metrics.begin(), question.metrics.end(), std::size_t{0});
    compare::compare(study, question);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::filesystem::path file = fuzz::file_with(fuzz::as_text(bytes, size), "fuzz.h5");
    try {
        output::try_out(file);
    } catch (const output::SystemFailure&) {
        return 0;
    }
    attempt([&] { output::summarise(file); });
    attempt([&] { read_records(output::TrajectoryFile(file, output::SealCheck::skip)); });
    attempt([&] { compare_policies(file); });
    return 0;
}
