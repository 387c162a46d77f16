// Networks whose files nest, repeat or refer beyond all measure.

#include "bombs.hpp"

#include <fmt/format.h>

namespace raaderum::fuzz {
namespace {

constexpr std::size_t many = 900'000;
constexpr const char* two_people = R"(<graph edgedefault="directed"><node id="a"/><node id="b"/>{}</graph></graphml>)";

std::string graphml(std::string_view inside) { return "<graphml>" + fmt::format(fmt::runtime(two_people), inside); }

/// Each entity holds ten of the one before.
std::string billion_laughs() {
    std::string text = "<!DOCTYPE graphml [<!ENTITY a0 \"lol\">";
    for (int level = 1; level != 12; ++level) {
        text += fmt::format("<!ENTITY a{} \"{}\">", level, repeated(fmt::format("&a{};", level - 1), 10));
    }
    return text + "]><graphml>&a11;</graphml>";
}

std::string one_long_entity() {
    return "<!DOCTYPE graphml [<!ENTITY a \"" + std::string(many / 2, 'x') + "\">]><graphml>"
           + repeated("&a;", many / 8) + "</graphml>";
}

std::string attributes(std::size_t count) {
    std::string text = "<node id=\"x\"";
    for (std::size_t each = 0; each != count; ++each) text += fmt::format(" a{}=\"\"", each);
    return graphml(text + "/>");
}

std::string namespaces(std::size_t count) {
    std::string text;
    for (std::size_t each = 0; each != count; ++each) text += fmt::format(" xmlns:a{0}=\"b{0}\"", each);
    return text;
}

std::string nodes_and_edges(std::size_t count) {
    std::string text;
    for (std::size_t each = 0; each != count; ++each)
        text += fmt::format("<node id=\"{0}\"/><edge source=\"{0}\" target=\"a\"/>", each);
    return graphml(text);
}

std::string matrix(std::size_t people) {
    std::string text;
    for (std::size_t row = 0; row != people; ++row) text += repeated("1,", people - 1) + "1\n";
    return text;
}

std::string people(std::size_t count, std::size_t length) {
    std::string text = "source,target\n";
    for (std::size_t each = 0; each != count; ++each) text += fmt::format("{:x>{}},b\n", each, length);
    return text;
}

}  // namespace

std::vector<Bomb> graphml_bombs() {
    return {
        {"entities of entities", billion_laughs()},
        {"one long entity", one_long_entity()},
        {"parameter entities", "<!DOCTYPE g [<!ENTITY % a \"<!ENTITY b 'c'>\"> %a;]><graphml>&b;</graphml>"},
        {"an entity from the disk", "<!DOCTYPE g [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><graphml>&a;</graphml>"},
        {"an entity from a device", "<!DOCTYPE g [<!ENTITY a SYSTEM \"/dev/zero\">]><graphml>&a;</graphml>"},
        {"a description from a device", "<!DOCTYPE graphml SYSTEM \"/dev/zero\">" + graphml("")},
        {"elements in elements", "<graphml>" + repeated("<a>", many / 3)},
        {"graphs in nodes", repeated("<graphml><graph edgedefault=\"directed\"><node id=\"a\">", many / 60)},
        {"a tag without end", "<graphml><node id=\"" + std::string(many, 'a')},
        {"a long label", graphml("<node id=\"" + std::string(many, 'a') + "\"/>")},
        {"attributes", attributes(80'000)},
        {"a long comment", "<graphml><!--" + std::string(many, '-')},
        {"a long text", graphml("<data key=\"x\">" + std::string(many, 'x') + "</data>")},
        {"character references", graphml(repeated("&#120;", many / 6))},
        {"instructions", graphml(repeated("<?a?>", many / 5))},
        {"keys", "<graphml>" + repeated("<key id=\"w\" for=\"edge\"/>", many / 25) + "</graphml>"},
        {"people and ties", nodes_and_edges(18'000)},
        {"one tie, often", graphml(repeated("<edge source=\"a\" target=\"b\"/>", many / 30))},
        {"wrong ties", graphml(repeated("<edge source=\"a\" target=\"q\"/>", many / 30))},
        {"commands to a terminal", graphml("<edge source=\"\xC2\x9B"
                                           "2J\" target=\"&#x9b;31m\"/>")},
        {"another encoding", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><graphml/>"},
        {"namespaces", "<graphml" + namespaces(20'000) + "><graph edgedefault=\"directed\"/></graphml>"},
        {"keys of weights",
         "<graphml>" + repeated("<key id=\"w\" for=\"edge\" attr.name=\"weight\"/>", many / 45) + "</graphml>"},
        {"an unknown encoding", "<?xml version=\"1.0\" encoding=\"x-" + std::string(many, 'x') + "\"?><graphml/>"},
    };
}

std::vector<Bomb> csv_bombs() {
    const std::string header = "source,target,weight\n";
    return {
        {"one long line", std::string(many, 'a')},
        {"commas", std::string(many, ',')},
        {"commas below a header", header + std::string(many, ',')},
        {"quotes", std::string(many, '"')},
        {"a quote without end", header + "\"" + std::string(many, 'a')},
        {"quotes in a quote", header + "\"" + std::string(many, '"') + "\",b,1\n"},
        {"empty lines", header + std::string(many, '\n')},
        {"lines of one letter", header + repeated("a\n", many / 2)},
        {"separators of all kinds", repeated(",;\t", many / 3)},
        {"columns with names", "source,target" + repeated(",source", many / 7)},
        {"long labels", people(900, 1000)},
        {"labels too long", people(2, 400'000)},
        {"people", people(100'000, 6)},
        {"one tie, often", header + repeated("a,b,1\n", many / 6)},
        {"wrong weights", header + repeated("a,b,nan\n", many / 8)},
        {"a long weight", header + "a,b," + std::string(many, '9') + "\n"},
        {"commands to a terminal",
         "source,target,weight\na,b,\x1b[2J\x1b]0;x\x07\na,b,\xC2\x9B"
         "31m\n"},
        {"commands in labels",
         "source,target\n\x1b[2J,b\nc,\xC2\x9B"
         "31m\n"},
        {"a matrix of numbers", matrix(600)},
        {"a matrix of names", repeated(",abcdefgh", 50'000) + "\n" + repeated("abcdefgh,1\n", 40'000)},
        {"teams", "source,target,team\n" + repeated("a,b,c\nb,a,d\n", many / 12)},
        {"letters of two parts",
         header + repeated("A\xCC\x8A", 300) + ",b,1\n" + repeated("a\xCC\x8A,b,1\n", many / 9)},
        {"UTF-16", "\xFF\xFE" + repeated(std::string("a\0,\0", 4), many / 4)},
        {"no text", std::string(many, '\0')},
        {"no UTF-8", header + std::string(many, '\xFF')},
    };
}

}  // namespace raaderum::fuzz
