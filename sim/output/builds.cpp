// Builds of the program whose replicates stand in one file. They compute the same bits, whatever compiler made them, but for
// builds with fast-math; so others are told, and those are refused.
#include "output/provenance.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <string_view>

namespace raaderum::output {
namespace {

constexpr std::string_view between = "; ";

std::set<std::string> entries(const std::string& list) {
    std::set<std::string> found;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(between, begin), list.size());
        if (end != begin) found.insert(list.substr(begin, end - begin));
        begin = end + between.size();
    }
    return found;
}

std::string joined(const std::set<std::string>& all) {
    std::string list;
    for (const std::string& each : all) list += (list.empty() ? "" : std::string(between)) + each;
    return list;
}

void add_to(std::string& list, const std::string& other) {
    std::set<std::string> all = entries(list);
    all.merge(entries(other));
    list = joined(all);
}

/// The flags that may decide bits: without warnings, names, debugging and paths.
std::string flags_that_count(const std::string& flags) {
    std::istringstream words(flags);
    std::string counting;
    for (std::string word; words >> word;) {
        constexpr auto harmless = std::to_array<std::string_view>(
            {"-W", "-D", "-I", "-g", "-pipe", "-fdiagnostics", "-ffile-prefix-map", "-fdebug-prefix-map",
             "-fmacro-prefix-map", "-fstack", "-fPI", "-fpi", "-fcf-protection", "-fno-omit-frame-pointer"});
        const bool counts = std::none_of(harmless.begin(), harmless.end(),
                                         [&](std::string_view begin) { return word.starts_with(begin); });
        if (counts) counting += " " + word;
    }
    return counting;
}

}  // namespace

std::string fast_math_in(const std::string& compiler_flags) {
    std::istringstream words(compiler_flags);
    std::string contraction;
    for (std::string word; words >> word;) {
        constexpr auto fast = std::to_array<std::string_view>({"-Ofast", "-ffast-math", "-funsafe-math-optimizations",
                                                               "-fassociative-math", "-freciprocal-math",
                                                               "-ffinite-math-only", "-fno-signed-zeros"});
        if (word.ends_with(';')) word.pop_back();
        if (std::find(fast.begin(), fast.end(), word) != fast.end()) return word;
        if (word.starts_with("-ffp-contract="))
            contraction = word == "-ffp-contract=off" ? "" : word;  // the last one counts
    }
    return contraction;
}

void add_build(Provenance& all, const Provenance& other) {
    add_to(all.compiler, other.compiler);
    add_to(all.compiler_flags, other.compiler_flags);
    add_to(all.git_revision, other.git_revision);
}

std::string several_builds(const Provenance& made) {
    std::set<std::string> counting;
    for (const std::string& flags : entries(made.compiler_flags)) counting.insert(flags_that_count(flags));
    if (entries(made.compiler).size() < 2 && counting.size() < 2) return {};
    return made.compiler + " with " + made.compiler_flags;
}

}  // namespace raaderum::output
