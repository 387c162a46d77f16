#include "cli/open_study.hpp"

#include "cli/arguments.hpp"
#include "cli/tell_unsealed.hpp"
#include "cli/terminal.hpp"
#include "cli/told_replicates.hpp"
#include "output/part.hpp"
#include "scenario/shipped.hpp"

#include <fmt/format.h>

#include <string>

namespace raaderum::cli {
namespace {

std::string warning() { return styled("warning", Style::yellow, stderr); }

/// A name that is no file, and becomes one with the ending that trajectory files have.
void suggest_ending(const std::filesystem::path& file) {
    std::filesystem::path meant = file;
    meant.replace_extension(".h5");
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored) || meant == file || !std::filesystem::exists(meant, ignored)) return;
    throw BadUsage(fmt::format("{}: there is no such file; did you mean '{}'?", file.string(), meant.string()));
}

/// A scenario where a trajectory is meant: a file of YAML, or the name of a shipped one that is no file here.
void refuse_scenario(const std::filesystem::path& file) {
    std::error_code ignored;
    const bool there = std::filesystem::exists(file, ignored);
    const bool shipped = !there && scenario::find_shipped(file.string()) != nullptr;
    const bool yaml = there && (file.extension() == ".yaml" || file.extension() == ".yml");
    if (!shipped && !yaml) return;
    throw BadUsage(
        fmt::format("{} is a scenario; what is read here is the trajectory file that a run of it leaves: "
                    "raaderum run {}",
                    file.string(), quoted(file.string())));
}

}  // namespace

void refuse_unfinished(const std::filesystem::path& file) {
    if (file.empty()) throw BadUsage("the name of a file is empty");
    suggest_ending(file);
    refuse_scenario(file);
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
    for (const compare::UnsealedFile& file : facts.unsealed) tell_unsealed(file.path, file.seal, file.impossible);
    if (!facts.missing.empty()) {
        say("{}: not complete: {} of {} lie in no file given\n", warning(), told_replicates(facts.missing),
            facts.planned_replicates);
    }
    return study;
}

}  // namespace raaderum::cli
