// The YAML library's parser, in the library's own shape, with js-yaml behind it: yaml.js tells the events of a text, and they are
// handed on as the library would. So sim/scenario/parse.cpp is compiled as it is, with its limits, refusals and places.
#include <emscripten.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <istream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

// clang-format off
EM_JS(char*, events_of_yaml, (const char* text), {
    return allocateUTF8(Module["eventsOfYaml"](UTF8ToString(text)));
});
// clang-format on

namespace YAML {

using Json = nlohmann::json;

class Scanner {
  public:
    explicit Scanner(std::istream& in) : text{std::istreambuf_iterator<char>(in), {}} {}
    std::string text;
};
struct Directives {};

namespace {

Mark mark_of(const Json& event) {
    Mark mark;
    mark.line = event.at("line").get<int>();
    mark.column = event.at("column").get<int>();
    return mark;
}

/// Hands on the events of all documents in a text.
void hand_on(const Json& events, EventHandler& to) {
    std::vector<std::string> open;
    for (const Json& event : events) {
        const auto what = event.at("event").get<std::string>();
        if (what == "end") {
            if (open.back() == "document") to.OnDocumentEnd();
            if (open.back() == "list") to.OnSequenceEnd();
            if (open.back() == "mapping") to.OnMapEnd();
            open.pop_back();
            continue;
        }
        const Mark mark = mark_of(event);
        const std::string tag = event.value("tag", "?");
        const anchor_t anchor = event.value("anchor", false) ? 1 : 0;
        if (what == "nothing") to.OnNull(mark, anchor);
        if (what == "alias") to.OnAlias(mark, anchor);
        if (what == "scalar") to.OnScalar(mark, tag, anchor, event.at("text").get<std::string>());
        if (what == "document") to.OnDocumentStart(mark);
        if (what == "list") to.OnSequenceStart(mark, tag, anchor, EmitterStyle::Default);
        if (what == "mapping") to.OnMapStart(mark, tag, anchor, EmitterStyle::Default);
        if (what == "document" || what == "list" || what == "mapping") open.push_back(what);
    }
}

}  // namespace

Exception::~Exception() noexcept = default;
ParserException::~ParserException() noexcept = default;

Parser::Parser(std::istream& in) : m_pScanner(std::make_unique<Scanner>(in)) {}
Parser::~Parser() = default;

bool Parser::HandleNextDocument(EventHandler& handler) {
    const std::unique_ptr<char, decltype(&std::free)> told(events_of_yaml(m_pScanner->text.c_str()), &std::free);
    const Json reading = Json::parse(told.get());
    if (reading.contains("wrong")) throw ParserException(mark_of(reading), reading.at("wrong").get<std::string>());
    hand_on(reading.at("events"), handler);
    return false;  // no document is left
}

}  // namespace YAML
