// Scenarios and stories as a tree, as in sim/scenario/parse.cpp, from JSON instead of YAML: the shipped ones were turned into
// it when this was built (texts_as_json.cpp), and the stage writes nothing else. Numbers keep their digits.
#include "scenario/parse.hpp"

#include <nlohmann/json.hpp>

#include <utility>
#include <vector>

namespace raaderum::scenario {
namespace {

using Json = nlohmann::json;

/// Builds the tree from the library's events; `open_` holds the collections that have begun and not ended.
class Builder final : public nlohmann::json_sax<Json> {
  public:
    Builder(const std::shared_ptr<const Source>& source, Problems& problems)
        : whole_{source, 0, 0}, problems_(problems) {}

    std::optional<Node> root;

    bool null() override { return take(begin(Node::Kind::nothing)); }
    bool boolean(bool value) override { return scalar(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return scalar(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return scalar(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& digits) override { return scalar(digits); }
    bool string(string_t& text) override { return scalar(text, true); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Node::Kind::mapping); }
    bool start_array(std::size_t) override { return open(Node::Kind::list); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& key) override {
        key_ = key;
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
        problems_.add(whole_, "", std::string("this is not JSON: ") + error.what());
        return false;
    }

  private:
    Node begin(Node::Kind kind) {
        Node node;
        node.kind = kind;
        node.place = whole_;
        node.key = std::exchange(key_, {});
        return node;
    }

    bool scalar(std::string text, bool quoted = false) {
        Node node = begin(Node::Kind::scalar);
        node.text = std::move(text);
        node.quoted = quoted;
        return take(std::move(node));
    }

    bool take(Node node) {
        if (open_.empty()) {
            root = std::move(node);
        } else {
            open_.back().children.push_back(std::move(node));
        }
        return true;
    }

    bool open(Node::Kind kind) {
        open_.push_back(begin(kind));
        return true;
    }

    bool close() {
        Node node = std::move(open_.back());
        open_.pop_back();
        return take(std::move(node));
    }

    Place whole_;
    Problems& problems_;
    std::vector<Node> open_;
    std::string key_;  ///< of the value to come
};

}  // namespace

std::optional<Node> parse(const std::shared_ptr<const Source>& source, Problems& problems) {
    Builder builder(source, problems);
    if (!Json::sax_parse(source->text, &builder)) return std::nullopt;
    return std::move(builder.root);
}

}  // namespace raaderum::scenario
