#pragma once
// What the command line changes is laid over the scenario like one more file, so it meets the same checks.

#include "scenario/document.hpp"
#include "scenario/scenario.hpp"

namespace raaderum::scenario {

/// Lays --set, --weeks, --replicates, --worlds and --seed over the scenario. Returns warnings.
std::vector<std::string> lay_arguments_over(Node& scenario, const Overrides& overrides, Problems& problems);

/// Whether `name` means this variant: it is the variant's name, or that of the variant whose sweep made it.
bool is_meant(const std::string& variant, const std::string& name);

/// Keeps only the variants named (or the cells of a sweep over one); the first kept one is the baseline of those whose own
/// was left out, with a warning.
void keep_variants(const std::vector<std::string>& names, Plan& plan, std::vector<std::string>& warnings,
                   Problems& problems);

}  // namespace raaderum::scenario
