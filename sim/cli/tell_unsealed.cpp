#include "cli/tell_unsealed.hpp"

#include "cli/terminal.hpp"

#include <fmt/format.h>

namespace raaderum::cli {
namespace {

std::string told(const output::Impossible& impossible) {
    if (impossible.values == 0) return {};
    return fmt::format("; {} value{} in it cannot come from any run: {}{}", impossible.values,
                       impossible.values == 1 ? "" : "s",
                       impossible.values == 1 ? "" : "the first: ", impossible.first);
}

}  // namespace

std::string why_unsealed(output::SealMark seal) {
    switch (seal) {
        case output::SealMark::no_checksum:
            return "it carries no checksum: its end was cut off, or another program changed it";
        case output::SealMark::from_unsealed:
            return "some of it was taken from a file that carried no checksum";
        case output::SealMark::sealed:
            break;
    }
    return {};
}

void tell_unsealed(const std::filesystem::path& file, output::SealMark seal, const output::Impossible& impossible) {
    if (seal == output::SealMark::sealed) return;
    say("{}: {}: unsealed: {}; whether its numbers are those of the run, raaderum verify tells{}\n",
        styled("warning", Style::yellow, stderr), file.string(), why_unsealed(seal), told(impossible));
}

std::string unsealed_note(const std::filesystem::path& file, output::SealMark seal,
                          const output::Impossible& impossible) {
    if (seal == output::SealMark::sealed) return {};
    return fmt::format("{} is unsealed: {}{}\n", file.string(), why_unsealed(seal), told(impossible));
}

std::string unsealed_note(std::span<const compare::UnsealedFile> files) {
    std::string text;
    for (const compare::UnsealedFile& file : files) text += unsealed_note(file.path, file.seal, file.impossible);
    return text;
}

}  // namespace raaderum::cli
