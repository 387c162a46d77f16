#include "network/graphml_elements.hpp"

namespace raaderum::network {
namespace {

constexpr std::size_t longest_weight_text = 64;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string_view attribute(Attributes attributes, std::string_view name) {
    for (; *attributes != nullptr; attributes += 2) {
        if (without_prefix(attributes[0]) == name) return attributes[1];
    }
    return {};
}

}  // namespace

void GraphmlElements::start(std::string_view element, Attributes attributes) {
    if (++depth_ > deepest_nesting) {
        stop("elements are nested more than " + std::to_string(deepest_nesting) + " deep", "a list of nodes and edges");
    }
    if (depth_ == 1 && element != "graphml") stop("the file begins with the element " + shown(element), "<graphml>");
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

void GraphmlElements::end(std::string_view element) {
    --depth_;
    if (element == "key") in_weight_key_ = false;
    if (element == "default" && text_wanted_) default_weight_ = take_weight();
    if (element == "data" && text_wanted_) edge_weight_ = take_weight();
    if (element == "edge" && in_edge_) end_edge();
}

void GraphmlElements::text(std::string_view part) {
    if (!text_wanted_) return;
    text_ += part.substr(0, longest_weight_text + 1);
    if (text_.size() > longest_weight_text) stop("a weight is longer than 64 letters", "a number from 0 to 1");
}

TieList GraphmlElements::finish(ReadingNotes& notes) {
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

void GraphmlElements::stop(std::string wrong, std::string expected) {
    problems_.stop(line_, std::move(wrong), std::move(expected));
}

void GraphmlElements::start_key(Attributes attributes) {
    const std::string_view scope = attribute(attributes, "for");
    const bool for_edges = scope == "edge" || scope == "all" || scope.empty();
    if (!for_edges || attribute(attributes, "attr.name") != "weight") return;
    if (!weight_key_.empty()) stop("two keys are named 'weight'", "one key for the weight of edges");
    weight_key_ = attribute(attributes, "id");
    if (weight_key_.empty())
        stop("the key of the weight has no id", "<key id=\"…\" for=\"edge\" attr.name=\"weight\">");
    in_weight_key_ = true;
}

void GraphmlElements::start_graph(Attributes attributes) {
    if (graph_seen_) stop("the file holds a second graph", "one graph, without graphs inside its nodes");
    graph_seen_ = true;
    const std::string_view direction = attribute(attributes, "edgedefault");
    if (direction != "directed" && direction != "undirected") {
        stop("edgedefault is " + shown(direction), "edgedefault=\"directed\" or \"undirected\"");
    }
    directed_by_default_ = direction == "directed";
}

void GraphmlElements::start_node(Attributes attributes) {
    const std::string_view id = attribute(attributes, "id");
    if (id.empty()) stop("a node has no id", "<node id=\"…\"/>");
    std::uint32_t& position = position_[number(id)];
    if (position != undeclared) stop("the node " + shown(id) + " occurs twice", "each node once");
    position = nodes_++;
}

void GraphmlElements::start_edge(Attributes attributes) {
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

void GraphmlElements::end_edge() {
    in_edge_ = false;
    const float weight = edge_weight_.value_or(default_weight_);
    collector_.tie(edge_source_, edge_target_, weight, line_);
    if (!edge_directed_ && edge_source_ != edge_target_) collector_.tie(edge_target_, edge_source_, weight, line_);
}

float GraphmlElements::take_weight() {
    text_wanted_ = false;
    const std::string written(trimmed(text_));
    text_.clear();
    const std::optional<float> weight = parse_weight(written, false);
    if (!weight) {
        problems_.note(line_, "the weight " + shown(written) + " is no share",
                       "a number from 0 to 1 (divide by the highest point of the scale)");
    }
    return weight.value_or(not_given);
}

std::uint32_t GraphmlElements::number(std::string_view id) {
    const std::uint32_t person = collector_.person(id, line_);
    if (person == position_.size()) {
        position_.push_back(undeclared);
        first_named_.push_back(line_);
    }
    return person;
}

}  // namespace raaderum::network
