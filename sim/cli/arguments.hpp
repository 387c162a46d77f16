#pragma once
// Arguments that are more than a word or a number: settings, shards, seeds.

#include "cli/requests.hpp"

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace raaderum::cli {

/// Arguments that cannot be carried out as given: exit 2.
struct BadUsage : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The checks return what is wrong with the text, or nothing, as CLI11 expects of validators.
std::string is_setting(const std::string& text);
std::string is_shard(const std::string& text);
std::string is_worlds(const std::string& text);
std::string is_seed(const std::string& text);
std::string is_weeks(const std::string& text);
std::string is_good_enough(const std::string& text);
std::string is_weights(const std::string& text);
std::string is_smallest(const std::string& text);

/// "key.path=value" taken apart at the first equals sign.
std::pair<std::string, std::string> split_setting(const std::string& text);
/// "3/8" as shard 3 of 8; "auto" and "auto/8" as the one of this task of a job array.
Shard shard_from(const std::string& text);
/// "208:260" as the weeks from 208 to before 260.
output::Weeks weeks_from(const std::string& text);
/// "wellbeing>=0.6" taken apart.
GoodEnough good_enough_from(const std::string& text);
/// "citizen_value=2,wellbeing=1" taken apart.
std::vector<std::pair<std::string, double>> weights_from(const std::string& text);
/// The replicates of `replicates` that fall to a shard, ascending.
std::vector<ReplicateId> replicates_of(const Shard& shard, int replicates);

/// A word as a shell takes it.
std::string quoted(const std::string& word);

/// The command line that asks for the same results, ready to be pasted into a shell: scenario, overrides, shard and output.
std::string command_for(const RunRequest& request);

}  // namespace raaderum::cli
