// Reads a shipped scenario, runs one replicate of it, and prints the leeway that each policy leaves in the last week.
#include "engine/ensemble.hpp"
#include "scenario/scenario.hpp"

#include <cstdio>
#include <exception>
#include <vector>

int main() {
    using namespace raaderum;
    try {
        scenario::Overrides overrides;
        overrides.weeks = 104;
        const Plan plan = scenario::load("trust-versus-control", overrides).plan;

        engine::EnsembleOptions options;
        options.replicates = {ReplicateId{0}};
        const TrajectorySink print = [&plan](std::vector<Trajectory>&& variants) {
            for (const Trajectory& trajectory : variants) {
                const double leeway = trajectory.of(Metric::leeway)[trajectory.weeks - 1];
                std::printf("%s: mean leeway %.3f\n", plan.variants[trajectory.variant].name.c_str(), leeway);
            }
        };
        return engine::run_ensemble(plan, options, print).replicates_done > 0 ? 0 : 1;
    } catch (const scenario::BadInput& bad) {
        std::fprintf(stderr, "%s\n", scenario::describe(bad.problems).c_str());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 1;
}
