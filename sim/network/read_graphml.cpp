// Ties from GraphML, the XML format of graph editors (yEd, Gephi, igraph, networkx). The file is handed to expat piece by
// piece, and reading stops at the first thing that a plain list of people and ties has no need of: own entities, deep nesting,
// endless tags.

#include "network/graphml_elements.hpp"

#include <expat.h>

#include <exception>
#include <memory>
#include <type_traits>

namespace raaderum::network {
namespace {

constexpr std::size_t longest_tag = std::size_t{1} << 20U;  ///< bytes that may pass without anything being understood

/// What expat's callbacks work on. No exception may pass through expat, so the first one waits here until parsing has stopped.
struct Parsing {
    XML_Parser parser;
    GraphmlElements elements;
    std::exception_ptr failure;
    bool understood = false;  ///< something has been read since the last piece

    template <class Act>
    void attempt(Act&& act) {
        understood = true;
        if (failure) return;
        try {
            elements.at_line(XML_GetCurrentLineNumber(parser));
            act();
        } catch (...) {
            failure = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }
};

Parsing& parsing(void* data) { return *static_cast<Parsing*>(data); }

void refuse_entities(Parsing& state) {
    state.attempt(
        [&] { state.elements.stop("the file declares or uses entities of its own", "plain text without <!ENTITY>"); });
}

void set_handlers(XML_Parser parser, Parsing& state) {
    XML_SetUserData(parser, &state);
    XML_SetElementHandler(
        parser,
        [](void* data, const char* name, const char** attributes) {
            parsing(data).attempt([&] { parsing(data).elements.start(without_prefix(name), attributes); });
        },
        [](void* data, const char* name) {
            parsing(data).attempt([&] { parsing(data).elements.end(without_prefix(name)); });
        });
    XML_SetCharacterDataHandler(parser, [](void* data, const char* text, int length) {
        parsing(data).attempt([&] { parsing(data).elements.text({text, static_cast<std::size_t>(length)}); });
    });
    XML_SetStartDoctypeDeclHandler(parser,
                                   [](void* data, const char*, const char*, const char*, int has_internal_subset) {
                                       if (has_internal_subset != 0) refuse_entities(parsing(data));
                                   });
    XML_SetEntityDeclHandler(parser, [](void* data, const char*, int, const char*, int, const char*, const char*,
                                        const char*, const char*) { refuse_entities(parsing(data)); });
    XML_SetSkippedEntityHandler(parser, [](void* data, const char*, int) { refuse_entities(parsing(data)); });
    XML_SetDefaultHandler(parser, [](void* data, const char*, int) { parsing(data).understood = true; });
}

}  // namespace

TieList read_graphml(std::string_view text, TieProblems& problems, ReadingNotes& notes) {
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate(nullptr), &XML_ParserFree);
    check(parser != nullptr, "expat gave no parser");
    Parsing state{parser.get(), GraphmlElements(problems), nullptr};
    set_handlers(parser.get(), state);

    std::size_t waiting = 0;
    do {
        constexpr std::size_t piece = std::size_t{1} << 16U;
        const std::string_view next = text.substr(0, piece);
        text.remove_prefix(next.size());
        state.understood = false;
        const XML_Status status =
            XML_Parse(parser.get(), next.data(), static_cast<int>(next.size()), text.empty() ? 1 : 0);
        if (state.failure) std::rethrow_exception(state.failure);
        state.elements.at_line(XML_GetCurrentLineNumber(parser.get()));
        if (status != XML_STATUS_OK) {
            state.elements.stop(
                std::string("this is no well-formed XML: ") + XML_ErrorString(XML_GetErrorCode(parser.get())),
                "a complete GraphML file");
        }
        waiting = state.understood ? 0 : waiting + next.size();
        if (waiting > longest_tag)
            state.elements.stop("a single tag or comment is longer than 1 MB", "tags with short attributes");
    } while (!text.empty());
    return state.elements.finish(notes);
}

}  // namespace raaderum::network
