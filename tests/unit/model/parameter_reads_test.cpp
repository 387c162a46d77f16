// No dead knobs: what a scenario may set, something must read. The sources that live by the parameters are searched for
// `parameters.group.field`, also where a group or the whole was given a shorter name first, as in
// `const auto& p = institution.parameters.trust; ... p.gain`, and in the sums that a process takes from model/arrows.

#include "model/parameters.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace raaderum {
namespace {

namespace fs = std::filesystem;
using Path = std::vector<std::string>;  // below the parameters: nothing, a group, or a group and a field

struct Declared {
    std::string group, field, key;
};

std::vector<Declared> declared_parameters() {
    return {
#define GROUP_BEGIN(group, title)
#define GROUP_END(group)
#define PARAMETER(group, field, type, key, default_value, low, high, unit, known, when, meaning, source) \
    {#group, #field, #group "." key},
#define ARROW(...)  // its process is compiled from it
#include "model/parameters.def"
#undef PARAMETER
#undef GROUP_END
#undef GROUP_BEGIN
    };
}

std::string without_comments(const std::string& source) {
    return std::regex_replace(source, std::regex("//[^\n]*"), "");
}

std::string text_of(const fs::path& file) {
    std::ifstream stream(file);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

/// `code` with the sections of tables that it includes in the place of the lines that ask for them.
std::string with_sums(const std::string& code) {
    static const std::regex asks("#define ((?:INTO|TERMS_OF)_\\w+)\\s*#include \"(model/arrows/\\w+\\.def)\"");
    std::string whole;
    auto rest = code.cbegin();
    for (std::sregex_iterator at(code.begin(), code.end(), asks), end; at != end; ++at) {
        whole.append(rest, (*at)[0].first);
        rest = (*at)[0].second;
        const std::string table = without_comments(text_of(fs::path(RAADERUM_SOURCE_DIR) / "sim" / (*at)[2].str()));
        const std::size_t begin = table.find("#undef " + (*at)[1].str() + "\n");
        if (begin == std::string::npos) throw std::runtime_error("no section " + (*at)[1].str());
        whole.append(table, begin, table.find("#endif", begin) - begin);
    }
    return whole.append(rest, code.cend());
}

std::string code_of(const fs::path& file) { return with_sums(without_comments(text_of(file))); }

/// Which parameters a source reads. Names are looked up as they were last given, from the top of the file to its end.
std::set<std::string> reads_of(const std::string& code) {
    const std::regex word(R"((?:auto|Parameters)\s*&?\s+(\w+)\s*=\s*([\w.]+)\s*;)"  // a shorter name
                          R"(|const Parameters&\s+(\w+))"                           // a function's argument
                          R"(|\b(\w+(?:\s*\.\s*\w+)+))"                             // a.b.c
                          R"(|const Parameters::(\w+)_group&\s+(\w+))");            // a group as an argument
    std::map<std::string, Path> names{{"parameters", {}}};
    const auto below_parameters = [&](const std::string& chain) -> std::pair<bool, Path> {
        Path path;
        bool known = false;
        std::stringstream steps(std::regex_replace(chain, std::regex(R"(\s)"), ""));
        bool first = true;
        for (std::string step; std::getline(steps, step, '.'); first = false) {
            if (first && names.contains(step)) {
                path = names[step];
                known = true;
            } else if (!known && step == "parameters") {
                known = true;
            } else if (known) {
                path.push_back(step);
            }
        }
        return {known, path};
    };
    std::set<std::string> read;
    const auto note = [&](const Path& path) {
        if (path.size() >= 2) read.insert(path[0] + "." + path[1]);
    };
    for (auto match = std::sregex_iterator(code.begin(), code.end(), word); match != std::sregex_iterator(); ++match) {
        if ((*match)[1].matched) {
            const auto [known, path] = below_parameters((*match)[2]);
            names.erase((*match)[1]);
            if (known && path.size() < 2) names[(*match)[1]] = path;
            if (known) note(path);
        } else if ((*match)[3].matched) {
            names[(*match)[3]] = {};
        } else if ((*match)[6].matched) {
            names[(*match)[6]] = {(*match)[5]};
        } else {
            const auto [known, path] = below_parameters((*match)[4]);
            if (known) note(path);
        }
    }
    return read;
}

TEST(ParameterReads, TheSearchSeesThroughShorterNames) {
    EXPECT_EQ(reads_of("x = institution.parameters.trust.gain;"), (std::set<std::string>{"trust.gain"}));
    EXPECT_EQ(
        reads_of("const auto p = a.parameters.trust; y = p.gain + p.loss; const auto& p = a.leaders; z = p.hours;"),
        (std::set<std::string>{"trust.gain", "trust.loss"}));
    EXPECT_EQ(reads_of("void f(const Parameters& all) { g(all.rules.pull); }"), (std::set<std::string>{"rules.pull"}));
    EXPECT_EQ(reads_of("const Parameters& p = i.parameters; const auto& w = p.environment; w.press_size;"),
              (std::set<std::string>{"environment.press_size"}));
    EXPECT_EQ(reads_of("float f(float x, const Parameters::trust_group& p) { return x * p.gain; }"),
              (std::set<std::string>{"trust.gain"}));
    EXPECT_TRUE(reads_of(with_sums("auto p = a.parameters.clarity;\n#define INTO_role_clarity\n#include "
                                   "\"model/arrows/form_buy_in.def\"\n"))
                    .contains("clarity.closeness_keeps"));
    EXPECT_TRUE(reads_of("people.trust.gain;").empty());
    EXPECT_TRUE(reads_of(without_comments("x = 1;  // parameters.trust.gain")).empty());
}

TEST(ParameterReads, EveryParameterIsReadByWhatLivesByIt) {
    std::set<std::string> read;
    for (const char* room : {"processes", "interventions", "engine", "observe", "network"}) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(RAADERUM_SOURCE_DIR) / "sim" / room)) {
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") {
                read.merge(reads_of(code_of(entry.path())));
            }
        }
    }
    // Which teams there are is settled by the plan, before anything is founded.
    read.merge(reads_of(code_of(fs::path(RAADERUM_SOURCE_DIR) / "sim/model/parts.cpp")));
    for (const auto& [group, field, key] : declared_parameters()) {
        EXPECT_TRUE(read.contains(group + "." + field)) << key << " is read nowhere";
    }
}

}  // namespace
}  // namespace raaderum
