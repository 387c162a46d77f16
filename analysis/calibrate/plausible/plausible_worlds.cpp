// Draws the worlds that fit what is known of real institutions, and writes the set that ships with the program and the page about it.
// With 600 members and eight steps it takes some 45 minutes on two cores:
//
//   cmake --build build/release --target plausible_worlds
//
// A trial of a few minutes: raaderum_plausible_worlds SET.csv PAGE.md --members 60 --steps 3 --keep 10 --trial

#include "calibrate/model_digest.hpp"
#include "calibrate/plausible/page.hpp"
#include "model/structures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::calibrate {
namespace {

struct Wanted {
    std::string set;
    std::string page;
    EnsembleSettings settings;
    std::vector<std::size_t> structures;
    bool trial = false;
};

constexpr const char* usage =
    "usage: raaderum_plausible_worlds SET.csv PAGE.md [--members N] [--steps N] [--keep N] [--structure NAME]... "
    "[--seed N] "
    "[--jobs N] [--trial]\n";

std::optional<std::size_t> number_in(std::string_view text) {
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<std::size_t> structure_called(std::string_view name) {
    for (std::size_t number = 0; number != structure_count; ++number) {
        if (structure_name(number) == name) return number;
    }
    return std::nullopt;
}

/// What was asked for; nothing where it was asked wrongly.
std::optional<Wanted> wanted_by(const std::vector<std::string_view>& words) {
    Wanted wanted;
    wanted.settings.smoother.seed = 2013;
    for (std::size_t at = 0; at != words.size(); ++at) {
        const std::string_view word = words[at];
        if (!word.starts_with("--")) {
            std::string& file = wanted.set.empty() ? wanted.set : wanted.page;
            if (!file.empty()) return std::nullopt;
            file = word;
            continue;
        }
        if (word == "--trial") {
            wanted.trial = true;
            continue;
        }
        if (++at == words.size()) return std::nullopt;
        const auto number = number_in(words[at]);
        if (word == "--structure") {
            const auto structure = structure_called(words[at]);
            if (!structure) return std::nullopt;
            wanted.structures.push_back(*structure);
        } else if (!number) {
            return std::nullopt;
        } else if (word == "--members" && *number > 9) {
            wanted.settings.smoother.members = *number;
        } else if (word == "--steps" && *number > 0) {
            wanted.settings.smoother.steps = *number;
        } else if (word == "--keep" && *number > 0) {
            wanted.settings.keep = *number;
        } else if (word == "--seed") {
            wanted.settings.smoother.seed = *number;
        } else if (word == "--jobs" && *number > 0) {
            wanted.settings.jobs = static_cast<int>(*number);
        } else {
            return std::nullopt;
        }
    }
    if (wanted.page.empty()) return std::nullopt;
    if (!wanted.structures.empty()) return wanted;
    for (std::size_t number = 0; number != structure_count; ++number) wanted.structures.push_back(number);
    return wanted;
}

std::string today() {
    const std::time_t seconds = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[16] = {};
    std::strftime(text, sizeof text, "%Y-%m-%d", &parts);
    return text;
}

bool write(const std::string& file, const std::string& text) {
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    if (stream.flush()) return true;
    fmt::print(stderr, "{}: cannot be written\n", file);
    return false;
}

/// Now and then a line of how far it is.
std::function<void(std::size_t, std::size_t)> progress_of(std::string_view structure) {
    const auto start = std::chrono::steady_clock::now();
    return [structure, start](std::size_t done, std::size_t of) {
        if (done % std::max<std::size_t>(of / 20, 1) != 0 && done != of) return;
        const double minutes = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() / 60.0;
        fmt::print(stderr, "{}: {} of {} members, {:.1f} minutes, {:.1f} to go\n", structure, done, of, minutes,
                   minutes / static_cast<double>(done) * static_cast<double>(of - done));
    };
}

int make(const Wanted& wanted) {
    std::vector<StructureWorlds> all;
    for (const std::size_t structure : wanted.structures) {
        EnsembleSettings settings = wanted.settings;
        settings.progress = progress_of(structure_name(structure));
        all.push_back(worlds_of_structure(structure, settings));
    }
    const std::vector<MixedWorld> worlds = mixed(all, wanted.settings.smoother.seed);
    SetMade made;
    made.name = fmt::format("raaderum plausible worlds{}, format 1, {}, model {}, {} worlds",
                            wanted.trial ? ", a trial" : "", today(), digest_of_model(), worlds.size());
    scenario::SetOfWorlds set = set_of(all, worlds, made.name);
    if (!write(wanted.set, scenario::table_of(set))) return 1;
    fmt::print(stderr, "what the shipped scenarios conclude in each world\n");
    made.effects = effects_in(wanted.set, worlds.size(), wanted.settings.jobs);
    made.middle = middle_of(all, worlds, made.effects);
    made.name += fmt::format(", middle world {}", made.middle);
    set.name = made.name;
    const bool written =
        write(wanted.set, scenario::table_of(set)) && write(wanted.page, page_of(all, worlds, wanted.settings, made));
    return written ? 0 : 1;
}

}  // namespace
}  // namespace raaderum::calibrate

int main(int count, char** arguments) {
    using namespace raaderum::calibrate;
    const auto wanted = wanted_by({arguments + 1, arguments + count});
    if (!wanted) {
        std::fputs(usage, stderr);
        return 2;
    }
    try {
        return make(*wanted);
    } catch (const CannotCalibrate& cannot) {
        std::fprintf(stderr, "%s\n", cannot.what());
        return 1;
    }
}
