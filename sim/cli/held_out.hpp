#pragma once
// Where answers to rows that are held out are noted: in the clone of the sources around the folder at hand, if there is one. There
// nothing may be changed and not committed, so that a note says what this very state answered.

#include "experiments/answer.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace raaderum::cli {

/// The nearest folder around `folder`, itself included, that is a clone of raaderum's sources; none outside of one.
std::optional<std::filesystem::path> clone_around(const std::filesystem::path& folder);

/// Throws BadUsage where the clone holds a change that is not committed, or git cannot be asked.
void expect_nothing_uncommitted(const std::filesystem::path& clone);

/// The table of answers: that of the clone, or the one that came with the program. Throws SystemFailure.
std::string held_table(const std::optional<std::filesystem::path>& clone);

/// Appends to the clone's table what is not there yet, and says so. Throws SystemFailure.
void note_held(const std::filesystem::path& clone, std::span<const experiments::Answer> answers,
               const std::string& model);

}  // namespace raaderum::cli
