#pragma once
// `--shard auto`: a task of a job array, or of an indexed job, takes the shard that its number says. Each scheduler tells the
// number by a variable of its own, and some tell how many tasks there are.

#include "cli/requests.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace raaderum::cli {

/// What "auto" or "auto/N" means in this process, or what is wrong.
struct TaskShard {
    std::optional<Shard> shard;
    std::string wrong;
};
TaskShard shard_of_task(std::string_view text);

/// Whether a text asks for it.
bool asks_for_task(std::string_view text);

}  // namespace raaderum::cli
