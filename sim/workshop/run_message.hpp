#pragma once
// A run of both worlds as bytes for the page: the length of a header, the header as JSON, and all curves, people and ties as
// float32 values. web/src/protocol.ts says what stands where.

#include "workshop/cast.hpp"
#include "workshop/stage.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace raaderum::workshop {

/// `cast`: the people whom a story follows. `texts`: what the story says of this luck and, in the step that is seen, of this run.
std::string run_message(int id, const Performance& performance, const Cast& cast, const nlohmann::ordered_json& texts);

}  // namespace raaderum::workshop
