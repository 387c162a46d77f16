// Scenarios that nest, repeat, multiply or name things beyond all measure.

#include "bombs.hpp"

#include <fmt/format.h>

namespace raaderum::fuzz {
namespace {

/// Each line holds nine of the line above.
std::string billion_laughs() {
    std::string text = "a0: &a0 [lol]\n";
    for (int level = 1; level != 12; ++level) {
        text += fmt::format("a{0}: &a{0} [{1}]\n", level,
                            fmt::format("{0},{0},{0},{0},{0},{0},{0},{0},{0}", fmt::format("*a{}", level - 1)));
    }
    return text;
}

std::string many_keys(std::size_t count, std::string_view indentation) {
    std::string text;
    for (std::size_t key = 0; key != count; ++key) text += fmt::format("{}k{}: 1\n", indentation, key);
    return text;
}

/// A parameter and a sweep of it with so many values.
std::string sweep(std::string_view key, int count) {
    std::string text = fmt::format("    {}: {{sweep: [", key);
    for (int value = 0; value != count; ++value)
        text += fmt::format("{}{}", value == 0 ? "" : ", ", 0.1 + 0.0005 * value);
    return text + "]}\n";
}

std::string variants_with_events(int variants, int events) {
    std::string text = "weeks: 5200\nvariants:\n";
    for (int variant = 0; variant != variants; ++variant) {
        text += fmt::format("  v{}:\n    events:\n", variant);
        for (int event = 0; event != events; ++event) {
            text += fmt::format("      - {{week: {}, kind: media_shock, size: 0.5}}\n", event);
        }
    }
    return text;
}

std::string many_municipalities(int count) {
    std::string text = "municipalities:\n  kinds: {home-care: {per_1000_inhabitants: 1000}}\n  list:\n";
    for (int each = 0; each != count; ++each) text += fmt::format("    m{}: {{inhabitants: 50000000}}\n", each);
    return text;
}

}  // namespace

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t time = 0; time != times; ++time) all += text;
    return all;
}

std::vector<Bomb> yaml_bombs() {
    constexpr std::size_t many = 900'000;
    const std::string long_word(many, 'x');
    std::vector<Bomb> bombs{
        {"aliases of aliases", billion_laughs()},
        {"lists in lists", std::string(many, '[')},
        {"sections in sections", repeated("{a: ", many / 4)},
        {"lists of lists, in blocks", repeated("- ", many / 2)},
        {"keys that are sections", repeated("? ", many / 2)},
        {"keys that are lists", repeated("[a]: ", many / 5)},
        {"empty entries", "a: [" + std::string(many, ',')},
        {"anchors", repeated("&a ", many / 3)},
        {"tags", repeated("!!a ", many / 4)},
        {"one tag", "a: !" + long_word + " b"},
        {"directives", repeated("%YAML 1.2\n", many / 10)},
        {"documents", repeated("---\n", many / 4)},
        {"one comment", "#" + long_word},
        {"empty lines", std::string(many, '\n')},
        {"blanks", "a:" + std::string(many, ' ') + "b"},
        {"quotes", std::string(many, '\'')},
        {"quoted texts in one line", "a: [" + repeated("'x',", many / 4)},
        {"colons", repeated(": ", many / 2)},
        {"keys at the top", many_keys(80'000, "")},
        {"keys in a section", "institution:\n" + many_keys(60'000, "  ")},
        {"unknown sections of unknown keys", repeated("a: {b: {c: {d: 1}}}\n", many / 21)},
        {"a long key over many", "'" + std::string(many / 2, 'k') + "':\n" + many_keys(4'900, "  ")},
        {"a long dotted key", repeated("a.", many / 2) + "a: 1"},
        {"a long number", "weeks: " + std::string(many, '9')},
        {"a long text for a number", "weeks: " + long_word},
        {"a long text for a choice", "network: {kind: " + long_word + "}"},
        {"a long folded text", "description: >\n" + repeated("  x\n\n", many / 5)},
        {"one sweep", "variants:\n  a:\n" + sweep("leaders.develop", 50'000)},
        {"sweeps that multiply", "variants:\n  a:\n" + sweep("leaders.develop", 999) + sweep("leaders.admin_hours", 999)
                                     + sweep("leaders.control_disposition", 999)},
        {"variants of many events", variants_with_events(500, 24)},
        {"one variant of many events", variants_with_events(1, 12'000)},
        {"municipalities", many_municipalities(4'900)},
        {"many employees", "institution: {employees: 1e18}"},
        {"as many employees as there may be", "institution: {employees: 2000000}\nnetwork: {mean_degree: 100}"},
        {"many replicates", "replicates: 1000000000000000000"},
        {"many weeks", "weeks: 1e300"},
        {"a long burn-in", "burn_in: 99999999999"},
        {"many worlds", "uncertain: {leaders.develop: [0.1, 0.9]}\nworlds: 4000000000"},
        {"many records", "weeks: 5200\nreplicates: 1000000\nrecord: {agents: {replicates: 1000000, every: 1}}"},
        {"not a number", "weeks: .nan"},
    };
    for (const std::string name : {"../../x", "..", "/etc/passwd", "\\0", "a\\nb", "\\e[2J\\e]0;x\\a", "\\x9b2J",
                                   "\\u202e", "CON", "a/b", "~", "-rf", long_word.c_str()}) {
        bombs.emplace_back("a name of a scenario: " + name.substr(0, 20), "name: \"" + name + "\"");
        bombs.emplace_back("a name of a variant: " + name.substr(0, 20), "variants: {\"" + name + "\": {}}");
        bombs.emplace_back("a key: " + name.substr(0, 20), "\"" + name + "\": 1");
        bombs.emplace_back("a description: " + name.substr(0, 20), "description: \"" + name + "\"");
        bombs.emplace_back("a municipality: " + name.substr(0, 20),
                           "municipalities: {kinds: {home: {per_1000_inhabitants: 5}}, list: {\"" + name
                               + "\": {inhabitants: 1000}}}");
    }
    return bombs;
}

}  // namespace raaderum::fuzz
