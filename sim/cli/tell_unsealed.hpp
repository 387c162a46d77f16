#pragma once
// Tells that a file is unsealed: in a line on standard error, and in a sentence for whoever reads the result only. It is a
// matter of the file's bytes; what its numbers are worth is told by living some of them again.

#include "compare/study.hpp"
#include "output/impossible.hpp"
#include "output/seal_mark.hpp"

#include <filesystem>
#include <span>
#include <string>

namespace raaderum::cli {

/// Why a file is unsealed, e.g. "it carries no checksum, since ..."; empty where it is sealed.
std::string why_unsealed(output::SealMark seal);

/// Says on standard error that the file is unsealed, and whether numbers stand in it that no run can have written.
void tell_unsealed(const std::filesystem::path& file, output::SealMark seal, const output::Impossible& impossible);

/// The same for the end of a result: a line, or nothing where the file is sealed.
std::string unsealed_note(const std::filesystem::path& file, output::SealMark seal,
                          const output::Impossible& impossible);
/// One line for each unsealed file of a study.
std::string unsealed_note(std::span<const compare::UnsealedFile> files);

}  // namespace raaderum::cli
