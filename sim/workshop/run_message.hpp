#pragma once
// A run of both worlds as bytes for the page: the length of a header, the header as JSON, and all curves, people and ties as
// float32 values. web/src/protocol.ts says what stands where.

#include "workshop/stage.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace raaderum::workshop {

/// `people`: those that a story follows, each with the corner ("can", "will" or "dare") where somebody is most stuck.
std::string run_message(int id, const Performance& performance, const nlohmann::ordered_json& people);

}  // namespace raaderum::workshop
