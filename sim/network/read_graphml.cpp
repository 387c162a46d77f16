// Ties from GraphML, the XML format of graph editors (yEd, Gephi, igraph, networkx). The file is handed to expat piece by
// piece, and reading stops at the first thing that a plain list of people and ties has no need of: own entities, deep nesting,
// endless tags.

#include "network/tie_collector.hpp"

#include <expat.h>

#include <algorithm>
#include <exception>
#include <limits>
#include <memory>

namespace raaderum::network {
namespace {

constexpr std::uint32_t undeclared = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t longest_tag = std::size_t{1} << 20U;  ///< bytes that may pass without anything being understood
constexpr std::size_t longest_weight_text = 64;

/// The name without its namespace's prefix.
std::string_view local(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(space) - first + 1);
}

/// Follows the elements of one file.
class Reader {
  public:
    Reader(TieProblems& problems, XML_Parser parser) : problems_(problems), collector_(problems), parser_(parser) {}

    void start(std::string_view element, const char** attributes) {
        if (++depth_ > deepest_nesting) {
            stop("elements are nested more than " + std::to_string(deepest_nesting) + " deep",
                 "a list of nodes and edges");
        }
        if (depth_ == 1 && element != "graphml")
            stop("the file begins with <" + std::string(element.substr(0, 40)) + ">", "<graphml>");
        if (element == "key") start_key(attributes);
        if (element == "default" && in_weight_key_) text_wanted_ = true;
        if (element == "graph") start_graph(attributes);
        if (element == "node") start_node(attributes);
        if (element == "edge") start_edge(attributes);
        if (element == "hyperedge") stop("the file has a hyperedge", "edges between two nodes");
        if (element == "data" && in_edge_ && !weight_key_.empty() && attribute(attributes, "key") == weight_key_) {
            text_wanted_ = true;
        }
    }

    void end(std::string_view element) {
        --depth_;
        if (element == "key") in_weight_key_ = false;
        if (element == "default" && text_wanted_) default_weight_ = take_weight();
        if (element == "data" && text_wanted_) edge_weight_ = take_weight();
        if (element == "edge" && in_edge_) end_edge();
    }

    void text(std::string_view part) {
        if (!text_wanted_) return;
        text_ += part.substr(0, longest_weight_text + 1);
        if (text_.size() > longest_weight_text) stop("a weight is longer than 64 letters", "a number from 0 to 1");
    }

    TieList finish(ReadingNotes& notes) {
        problems_.throw_if_any();
        if (!graph_seen_) stop("the file holds no graph", "a <graph> with nodes and edges");
        for (std::uint32_t person = 0; person != position_.size(); ++person) {
            if (position_[person] == undeclared) {
                problems_.note(first_named_[person],
                               "an edge names " + shown(collector_.label(person)) + ", which is no node",
                               "a <node> with that id");
            }
        }
        return collector_.finish(position_, notes);
    }

    [[noreturn]] void stop(std::string wrong, std::string expected) {
        problems_.stop(line(), std::move(wrong), std::move(expected));
    }

  private:
    std::size_t line() const { return XML_GetCurrentLineNumber(parser_); }

    static std::string_view attribute(const char** attributes, std::string_view name) {
        for (; *attributes != nullptr; attributes += 2) {
            if (local(attributes[0]) == name) return attributes[1];
        }
        return {};
    }

    void start_key(const char** attributes) {
        const std::string_view scope = attribute(attributes, "for");
        const bool for_edges = scope == "edge" || scope == "all" || scope.empty();
        if (!for_edges || attribute(attributes, "attr.name") != "weight") return;
        if (!weight_key_.empty()) stop("two keys are named 'weight'", "one key for the weight of edges");
        weight_key_ = attribute(attributes, "id");
        if (weight_key_.empty())
            stop("the key of the weight has no id", "<key id=\"…\" for=\"edge\" attr.name=\"weight\">");
        in_weight_key_ = true;
    }

    void start_graph(const char** attributes) {
        if (graph_seen_) stop("the file holds a second graph", "one graph, without graphs inside its nodes");
        graph_seen_ = true;
        const std::string_view direction = attribute(attributes, "edgedefault");
        if (direction != "directed" && direction != "undirected") {
            stop("edgedefault is " + shown(direction), "edgedefault=\"directed\" or \"undirected\"");
        }
        directed_by_default_ = direction == "directed";
    }

    void start_node(const char** attributes) {
        const std::string_view id = attribute(attributes, "id");
        if (id.empty()) stop("a node has no id", "<node id=\"…\"/>");
        std::uint32_t& position = position_[number(id)];
        if (position != undeclared) stop("the node " + shown(id) + " occurs twice", "each node once");
        position = nodes_++;
    }

    void start_edge(const char** attributes) {
        const std::string_view source = attribute(attributes, "source");
        const std::string_view target = attribute(attributes, "target");
        if (source.empty() || target.empty())
            stop("an edge lacks its source or target", "<edge source=\"…\" target=\"…\"/>");
        if (in_edge_) stop("an edge stands inside an edge", "edges side by side");
        in_edge_ = true;
        edge_source_ = number(source);
        edge_target_ = number(target);
        edge_weight_.reset();
        const std::string_view directed = attribute(attributes, "directed");
        if (!directed.empty() && directed != "true" && directed != "false") {
            stop("directed is " + shown(directed), "directed=\"true\" or \"false\"");
        }
        edge_directed_ = directed.empty() ? directed_by_default_ : directed == "true";
    }

    void end_edge() {
        in_edge_ = false;
        const float weight = edge_weight_.value_or(default_weight_);
        collector_.tie(edge_source_, edge_target_, weight, line());
        if (!edge_directed_ && edge_source_ != edge_target_) collector_.tie(edge_target_, edge_source_, weight, line());
    }

    float take_weight() {
        text_wanted_ = false;
        const std::string written(trimmed(text_));
        text_.clear();
        const std::optional<float> weight = parse_weight(written, false);
        if (!weight) {
            problems_.note(line(), "the weight " + shown(written) + " is no share",
                           "a number from 0 to 1 (divide by the highest point of the scale)");
        }
        return weight.value_or(std::numeric_limits<float>::quiet_NaN());
    }

    std::uint32_t number(std::string_view id) {
        const std::uint32_t person = collector_.person(id, line());
        if (person == position_.size()) {
            position_.push_back(undeclared);
            first_named_.push_back(line());
        }
        return person;
    }

    TieProblems& problems_;
    TieCollector collector_;
    XML_Parser parser_;
    int depth_ = 0;
    bool graph_seen_ = false;
    bool directed_by_default_ = true;
    std::string weight_key_;
    bool in_weight_key_ = false;
    float default_weight_ = std::numeric_limits<float>::quiet_NaN();
    bool text_wanted_ = false;
    std::string text_;
    bool in_edge_ = false;
    bool edge_directed_ = true;
    std::uint32_t edge_source_ = 0;
    std::uint32_t edge_target_ = 0;
    std::optional<float> edge_weight_;
    std::uint32_t nodes_ = 0;
    std::vector<std::uint32_t> position_;   ///< per person in order of mention: the number of its node
    std::vector<std::size_t> first_named_;  ///< per person: the line of the first mention
};

/// What expat's callbacks work on. No exception may pass through expat, so the first one waits here until parsing has stopped.
struct Parsing {
    XML_Parser parser;
    Reader reader;
    std::exception_ptr failure;
    bool understood = false;  ///< something has been read since the last piece

    template <class Act>
    void attempt(Act&& act) {
        understood = true;
        if (failure) return;
        try {
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
        [&] { state.reader.stop("the file declares or uses entities of its own", "plain text without <!ENTITY>"); });
}

void set_handlers(XML_Parser parser, Parsing& state) {
    XML_SetUserData(parser, &state);
    XML_SetElementHandler(
        parser,
        [](void* data, const char* name, const char** attributes) {
            parsing(data).attempt([&] { parsing(data).reader.start(local(name), attributes); });
        },
        [](void* data, const char* name) { parsing(data).attempt([&] { parsing(data).reader.end(local(name)); }); });
    XML_SetCharacterDataHandler(parser, [](void* data, const char* text, int length) {
        parsing(data).attempt([&] { parsing(data).reader.text({text, static_cast<std::size_t>(length)}); });
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
    Parsing state{parser.get(), Reader(problems, parser.get()), nullptr};
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
        if (status != XML_STATUS_OK) {
            state.reader.stop(
                std::string("this is no well-formed XML: ") + XML_ErrorString(XML_GetErrorCode(parser.get())),
                "a complete GraphML file");
        }
        waiting = state.understood ? 0 : waiting + next.size();
        if (waiting > longest_tag)
            state.reader.stop("a single tag or comment is longer than 1 MB", "tags with short attributes");
    } while (!text.empty());
    return state.reader.finish(notes);
}

}  // namespace raaderum::network
