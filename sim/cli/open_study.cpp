#include "cli/open_study.hpp"

#include "cli/arguments.hpp"
#include "cli/terminal.hpp"
#include "output/part.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace raaderum::cli {
namespace {

constexpr std::size_t most_told = 10;

/// "replicates 3, 7, 8 and 12 more".
std::string told(const std::vector<std::uint32_t>& replicates) {
    const auto shown = static_cast<std::ptrdiff_t>(std::min(replicates.size(), most_told));
    std::string text = fmt::format("replicate{} {}", replicates.size() == 1 ? "" : "s",
                                   fmt::join(replicates.begin(), replicates.begin() + shown, ", "));
    if (replicates.size() > most_told) text += fmt::format(" and {} more", replicates.size() - most_told);
    return text;
}

std::string warning() { return styled("warning", Style::yellow, stderr); }

}  // namespace

void refuse_unfinished(const std::filesystem::path& file) {
    const auto parts = output::parts_in(output::parts_folder(file));
    if (parts.empty() || std::filesystem::exists(file)) return;
    throw BadUsage(
        fmt::format("{} is not finished: what is kept lies in {} ({} part{}); go on with raaderum run --resume",
                    file.string(), output::parts_folder(file).string(), parts.size(), parts.size() == 1 ? "" : "s"));
}

compare::Study open_study(std::span<const std::filesystem::path> files) {
    for (const std::filesystem::path& file : files) refuse_unfinished(file);
    compare::Study study(files);
    const compare::StudyFacts& facts = study.facts();
    if (!facts.missing.empty()) {
        fmt::print(stderr, "{}: not complete: {} of {} lie in no file given\n", warning(), told(facts.missing),
                   facts.planned_replicates);
    }
    return study;
}

void tell_left_out(const compare::Comparison& comparison) {
    for (const compare::LeftOut& one : comparison.left_out) {
        const std::string& baseline = comparison.variants[comparison.baselines[one.variant]];
        fmt::print(stderr, "{}: {}: {} failed{}; left out\n", warning(), comparison.variants[one.variant],
                   told(one.replicates),
                   comparison.baselines[one.variant] == one.variant ? "" : fmt::format(", here or in {}", baseline));
    }
}

}  // namespace raaderum::cli
