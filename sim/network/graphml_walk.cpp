#include "network/graphml_walk.hpp"

#include "core/check.hpp"
#include "network/encoding.hpp"
#include "network/labels.hpp"

#include <expat.h>

#include <exception>
#include <memory>
#include <string>
#include <type_traits>

namespace raaderum::network {
namespace {

constexpr std::size_t longest_tag = std::size_t{1} << 20U;  ///< bytes that may pass without anything being understood
constexpr char between = '\n';                              ///< stands between a namespace and a name

/// What expat's callbacks work on. No exception may pass through expat, so the first one waits here until parsing has stopped.
class Walk {
  public:
    Walk(XML_Parser parser, TieProblems& problems, GraphmlVisitor& visitor)
        : parser_(parser), problems_(problems), visitor_(visitor) {}

    template <class Act>
    void attempt(Act&& act) {
        understood = true;
        if (failure) return;
        try {
            act();
        } catch (...) {
            failure = std::current_exception();
            XML_StopParser(parser_, XML_FALSE);
        }
    }
    void start(std::string_view name, Attributes attributes) {
        if (++depth_ > deepest_nesting) {
            problems_.stop(line(), "elements are nested more than " + std::to_string(deepest_nesting) + " deep",
                           "a list of nodes and edges");
        }
        const std::size_t space_end = name.rfind(between);
        const std::string_view space = name.substr(0, space_end == std::string_view::npos ? 0 : space_end);
        if (space_end != std::string_view::npos) name.remove_prefix(space_end + 1);
        if (depth_ == 1) {
            space_ = space;
            if (name != "graphml")
                problems_.stop(line(), "the file begins with the element " + shown(name), "<graphml>");
        }
        if (foreign_from_ == 0 && space != space_) foreign_from_ = depth_;
        if (foreign_from_ == 0) visitor_.start(name, attributes, line());
    }
    void end(std::string_view name) {
        const std::size_t space_end = name.rfind(between);
        if (space_end != std::string_view::npos) name.remove_prefix(space_end + 1);
        if (foreign_from_ == 0) visitor_.end(name, line());
        if (foreign_from_ == depth_) foreign_from_ = 0;
        --depth_;
    }
    void text(std::string_view part) {
        if (foreign_from_ == 0) visitor_.text(part, line());
    }
    void refuse_entities() {
        attempt([&] {
            problems_.stop(line(), "the file declares or uses entities of its own", "plain text without <!ENTITY>");
        });
    }
    std::size_t line() const { return XML_GetCurrentLineNumber(parser_); }

    std::exception_ptr failure;
    bool understood = false;  ///< something has been read since the last piece

  private:
    XML_Parser parser_;
    TieProblems& problems_;
    GraphmlVisitor& visitor_;
    std::string space_;  ///< the namespace of the file's first element
    int depth_ = 0;
    int foreign_from_ = 0;  ///< depth of the foreign element that is passed over; 0: none is
};

Walk& walk(void* data) { return *static_cast<Walk*>(data); }

/// Encodings that expat does not know itself.
int know_encoding(void*, const char* name, XML_Encoding* encoding) {
    const std::string folded = folded_label(std::string_view(name).substr(0, 40));
    if (folded != "windows-1252" && folded != "cp1252" && folded != "cp-1252" && folded != "x-cp1252")
        return XML_STATUS_ERROR;
    for (unsigned byte = 0; byte != 256; ++byte) {
        const std::uint32_t letter = windows_1252(static_cast<unsigned char>(byte));
        encoding->map[byte] = letter == 0 && byte != 0 ? -1 : static_cast<int>(letter);
    }
    encoding->data = nullptr;
    encoding->convert = nullptr;
    encoding->release = nullptr;
    return XML_STATUS_OK;
}

void set_handlers(XML_Parser parser, Walk& state) {
    XML_SetUserData(parser, &state);
    XML_SetElementHandler(
        parser,
        [](void* data, const char* name, const char** attributes) {
            walk(data).attempt([&] { walk(data).start(name, attributes); });
        },
        [](void* data, const char* name) { walk(data).attempt([&] { walk(data).end(name); }); });
    XML_SetCharacterDataHandler(parser, [](void* data, const char* text, int length) {
        walk(data).attempt([&] { walk(data).text({text, static_cast<std::size_t>(length)}); });
    });
    XML_SetStartDoctypeDeclHandler(parser,
                                   [](void* data, const char*, const char*, const char*, int has_internal_subset) {
                                       if (has_internal_subset != 0) walk(data).refuse_entities();
                                   });
    XML_SetEntityDeclHandler(parser, [](void* data, const char*, int, const char*, int, const char*, const char*,
                                        const char*, const char*) { walk(data).refuse_entities(); });
    XML_SetSkippedEntityHandler(parser, [](void* data, const char*, int) { walk(data).refuse_entities(); });
    XML_SetDefaultHandler(parser, [](void* data, const char*, int) { walk(data).understood = true; });
    XML_SetUnknownEncodingHandler(parser, know_encoding, nullptr);
}

}  // namespace

std::string_view attribute(Attributes attributes, std::string_view name) {
    for (; *attributes != nullptr; attributes += 2) {
        if (attributes[0] == name) return attributes[1];
    }
    return {};
}

void walk_graphml(std::string_view text, TieProblems& problems, GraphmlVisitor& visitor) {
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreateNS(nullptr, between), &XML_ParserFree);
    check(parser != nullptr, "expat gave no parser");
    Walk state(parser.get(), problems, visitor);
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
        const XML_Error error = XML_GetErrorCode(parser.get());
        if (status != XML_STATUS_OK) {
            problems.stop(state.line(), std::string("this is no well-formed XML: ") + XML_ErrorString(error),
                          error == XML_ERROR_INVALID_TOKEN
                              ? "a complete GraphML file, whose text is in the encoding that its first line declares "
                                "(UTF-8 where it declares none)"
                              : "a complete GraphML file, in UTF-8");
        }
        waiting = state.understood ? 0 : waiting + next.size();
        if (waiting > longest_tag)
            problems.stop(state.line(), "a single tag or comment is longer than 1 MB", "tags with short attributes");
    } while (!text.empty());
}

}  // namespace raaderum::network
