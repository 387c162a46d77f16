// Replicates that go wrong as FAULT says: "throw:3,abort:5,segv:6,hang:7,nan:8" makes replicate 3 throw before its first week,
// and so on. Linked in place of engine::run_replicate(), which it calls for all the others.
#include "engine/run.hpp"

#include <chrono>
#include <cstdlib>
#include <limits>
#include <sstream>
#include <string>
#include <thread>

namespace raaderum::engine {
namespace {

/// The fault that replicate `wanted` has; empty for none.
std::string fault_of(std::uint32_t wanted) {
    const char* faults = std::getenv("FAULT");
    std::istringstream list(faults == nullptr ? "" : faults);
    for (std::string one; std::getline(list, one, ',');) {
        const std::size_t colon = one.find(':');
        if (colon != std::string::npos && one.substr(colon + 1) == std::to_string(wanted)) return one.substr(0, colon);
    }
    return {};
}

}  // namespace

// The names by which the linker knows the function and its stand-in: "__real_", "__wrap_" and RUN_REPLICATE.
ReplicateResult real_run_replicate(const Plan&, ReplicateId, const Workers&, const std::function<bool()>&,
                                   Profile*) asm("__real_" RUN_REPLICATE);
ReplicateResult wrapped_run_replicate(const Plan&, ReplicateId, const Workers&, const std::function<bool()>&,
                                      Profile*) asm("__wrap_" RUN_REPLICATE);

ReplicateResult wrapped_run_replicate(const Plan& plan, ReplicateId replicate, const Workers& workers,
                                      const std::function<bool()>& stop_asked, Profile* profile) {
    const std::string fault = fault_of(number(replicate));
    if (fault == "abort") std::abort();
    if (fault == "segv") *static_cast<volatile int*>(nullptr) = 1;
    while (fault == "hang") std::this_thread::sleep_for(std::chrono::milliseconds(100));
    if (fault != "nan" && fault != "throw") return real_run_replicate(plan, replicate, workers, stop_asked, profile);
    Plan broken = plan;
    Parameters& last = broken.variants.back().settings.parameters;
    if (fault == "nan")
        find_parameter("institution.task_complexity")->set(last, std::numeric_limits<double>::quiet_NaN());
    if (fault == "throw") {  // a variant that changes what the burn-in has lived with
        find_parameter("employees.competence.mean")->set(last, 0.123);
        broken.burn_in = 1;
    }
    return real_run_replicate(broken, replicate, workers, stop_asked, profile);
}

}  // namespace raaderum::engine
