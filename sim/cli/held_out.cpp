#include "cli/held_out.hpp"

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "experiments/held.hpp"
#include "output/failure.hpp"
#include "output/provenance.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <iterator>

namespace raaderum::cli {
namespace {

constexpr const char* table_in_clone = "scenarios/experiments/held.csv";
constexpr std::size_t letters_of_a_day = 10;  // 2026-11-30

}  // namespace

std::optional<std::filesystem::path> clone_around(const std::filesystem::path& folder) {
    std::error_code ignored;
    for (std::filesystem::path place = folder;; place = place.parent_path()) {
        const bool is_clone = std::filesystem::exists(place / ".git", ignored)
                              && std::filesystem::exists(place / "scenarios/experiments", ignored)
                              && std::filesystem::exists(place / "sim/model/parameters.def", ignored);
        if (is_clone) return place;
        if (place == place.parent_path()) return std::nullopt;
    }
}

void expect_nothing_uncommitted(const std::filesystem::path& clone) {
    const CommandAnswer answer =
        ask_command(fmt::format("git -C {} status --porcelain 2>/dev/null", quoted(clone.string())), "git");
    if (answer.exit != 0)
        throw BadUsage(
            fmt::format("{}: git does not say whether all is committed there, so nothing is answered", clone.string()));
    if (answer.out.empty()) return;
    throw BadUsage(
        fmt::format("{}: {} is not committed; rows that are held out are answered by a state that can be named: commit "
                    "or put aside what is there, then build and ask again",
                    clone.string(), answer.out.substr(3, answer.out.find('\n') - 3)));
}

std::string held_table(const std::optional<std::filesystem::path>& clone) {
    if (!clone || !std::filesystem::exists(*clone / table_in_clone)) return experiments::held_when_built();
    std::ifstream stream(*clone / table_in_clone, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.good() && !stream.eof()) output::fail_with_errno(*clone / table_in_clone, "read");
    return text;
}

void note_held(const std::filesystem::path& clone, std::span<const experiments::Answer> answers,
               const std::string& model) {
    const std::filesystem::path file = clone / table_in_clone;
    const bool is_new = !std::filesystem::exists(file);
    const std::string held = is_new ? std::string(experiments::held_heading) + "\n" : held_table(clone);
    const std::string day = output::now().substr(0, letters_of_a_day);
    std::string lines = experiments::new_lines(held, answers, day, model);
    if (lines.empty()) return;
    if (is_new) lines = held + lines;
    if (!is_new && !held.empty() && held.back() != '\n') lines = "\n" + lines;
    std::ofstream stream(file, std::ios::binary | std::ios::app);
    stream << lines << std::flush;
    if (!stream) output::fail_with_errno(file, "append to");
    say("noted in {}; commit it\n", file.string());
}

}  // namespace raaderum::cli
