#include "network/graphml_elements.hpp"

#include "network/columns.hpp"
#include "network/labels.hpp"

namespace raaderum::network {
GraphmlElements::GraphmlElements(const GraphmlKeys& keys, const Instructions& instructions, TieProblems& problems)
    : keys_(keys),
      direction_is_given_(instructions.how.undirected.has_value()),
      problems_(problems),
      collector_(instructions, problems) {}

void GraphmlElements::start(std::string_view element, Attributes attributes, std::size_t line) {
    line_ = line;
    if (element == "graph") start_graph(attributes);
    if (element == "node") start_node(attributes);
    if (element == "edge") start_edge(attributes);
    if (element == "hyperedge") stop("the file has a hyperedge", "edges between two nodes");
    if (element == "data") start_data(attributes);
}

void GraphmlElements::end(std::string_view element, std::size_t line) {
    line_ = line;
    if (element == "data") end_data();
    if (element == "node") node_.reset();
    if (element == "edge" && in_edge_) end_edge();
}

void GraphmlElements::text(std::string_view part, std::size_t line) {
    if (data_ == DataRole::other) return;
    line_ = line;
    const std::size_t longest = data_ == DataRole::weight ? longest_weight_text : longest_label;
    text_ += part.substr(0, longest + 1);
    if (text_.size() <= longest) return;
    if (data_ == DataRole::weight) stop("a weight is longer than 64 letters", "a number from 0 to 1");
    stop("a name is longer than " + std::to_string(longest_label) + " bytes", "short names");
}

TieList GraphmlElements::finish(ReadingNotes& notes) {
    if (!graph_seen_) stop("the file holds no graph", "a <graph> with nodes and edges");
    for (std::uint32_t person = 0; person != position_.size(); ++person) {
        if (position_[person] != undeclared) continue;
        problems_.note_row(collector_.people().first_line(person),
                           "an edge names what is no node: ", collector_.people().label(person), "",
                           "a <node> with that id");
    }
    note_doubts(notes);
    FormatFacts facts;
    facts.undirected_by_default = undirected_by_default_;
    if (!keys_.weight_name().empty()) facts.weight_source = "the edges' " + shown(keys_.weight_name());
    facts.no_weight =
        "no key declares a weight of edges (weight, trust, tillid, styrke, value …): trust on all ties is drawn";
    if (!keys_.unread().empty()) facts.no_weight += "; not read: " + some_of(keys_.unread());
    if (!keys_.team_name().empty()) facts.team_source = "the nodes' " + shown(keys_.team_name());
    return collector_.finish(position_, facts, notes);
}

void GraphmlElements::note_doubts(ReadingNotes& notes) const {
    if (undeclared_data_.count() != 0) {
        notes.doubts.push_back("data of edges whose key is not declared is not read: " + undeclared_data_.examples()
                               + " (" + undeclared_data_.in_words()
                               + "); a <key id=… for=\"edge\" attr.name=\"weight\"> makes it weights");
    }
    if (!keys_.weights_unread().empty()) {
        notes.doubts.push_back("weights are read from " + shown(keys_.weight_name())
                               + "; not read: " + some_of(keys_.weights_unread()));
    }
}

void GraphmlElements::stop(std::string wrong, std::string expected) {
    problems_.stop(line_, std::move(wrong), std::move(expected));
}

void GraphmlElements::start_graph(Attributes attributes) {
    if (node_) {
        stop("the node " + shown(declared_as_[*node_]) + " holds a graph of its own, as yEd writes groups",
             "people side by side (in yEd: Grouping, Ungroup); teams can be named in a chart or in a node's data "
             "'team'");
    }
    if (graph_seen_) stop("the file holds a second graph", "one graph, without graphs inside its nodes");
    graph_seen_ = true;
    const std::string_view direction = attribute(attributes, "edgedefault");
    if (direction != "directed" && direction != "undirected" && !direction_is_given_) {
        stop("edgedefault is " + shown(direction), "edgedefault=\"directed\" or \"undirected\"");
    }
    undirected_by_default_ = direction == "undirected";
}

void GraphmlElements::start_node(Attributes attributes) {
    const std::string_view id = attribute(attributes, "id");
    if (id.empty()) stop("a node has no id", "<node id=\"…\"/>");
    const std::uint32_t person = number(id);
    if (position_[person] != undeclared && declared_as_[person] == id)
        stop("the node " + shown(id) + " occurs twice", "each node once");
    node_ = person;
    if (position_[person] != undeclared) return;  // spelled a little differently; People tells
    position_[person] = nodes_++;
    declared_as_[person] = id;
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
    const bool yes = directed == "true" || directed == "1";
    if (!directed.empty() && !yes && directed != "false" && directed != "0") {
        stop("directed is " + shown(directed), "directed=\"true\" or \"false\"");
    }
    edge_direction_ = directed.empty() ? Direction::unsaid : yes ? Direction::directed : Direction::undirected;
}

void GraphmlElements::start_data(Attributes attributes) {
    const std::string_view key = attribute(attributes, "key");
    text_.clear();
    data_ = in_edge_ ? keys_.of_edge(key) : node_ ? keys_.of_node(key) : DataRole::other;
    if (in_edge_ && !keys_.declares(key)) undeclared_data_.add(line_, key);
}

void GraphmlElements::end_data() {
    const DataRole role = std::exchange(data_, DataRole::other);
    if (role == DataRole::weight && !edge_weight_) edge_weight_ = clean_label(text_);
    if (!node_) return;
    if (role == DataRole::team) collector_.people().put_in_team(*node_, clean_label(text_), line_, problems_);
    if (role == DataRole::name) collector_.people().also_called(*node_, text_);
}

void GraphmlElements::end_edge() {
    in_edge_ = false;
    const std::string& written = edge_weight_ ? *edge_weight_ : keys_.default_weight();
    collector_.tie(edge_source_, edge_target_, collector_.weights().read(written, line_), line_, edge_direction_);
}

std::uint32_t GraphmlElements::number(std::string_view id) {
    const std::optional<std::uint32_t> person = collector_.people().number(id, line_);
    if (!person) stop("a node has an id of invisible letters", "<node id=\"…\"/>");
    if (*person == position_.size()) {
        position_.push_back(undeclared);
        declared_as_.emplace_back();
    }
    return *person;
}

}  // namespace raaderum::network
