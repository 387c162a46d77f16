#include "scenario/parse.hpp"

#include "scenario/numbers.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>

namespace raaderum::scenario {
namespace {

/// Ends the parse of a text that is not worth reading on.
struct Refused {
    YAML::Mark mark;
    std::string wrong;
    std::string expected;
};

/// Builds the tree from the library's events; `open_` holds the collections that have begun and not ended.
class Builder final : public YAML::EventHandler {
  public:
    Builder(std::shared_ptr<const Source> source, Problems& problems)
        : source_(std::move(source)), problems_(problems) {}

    std::optional<Node> root;

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents_ == 1) return;
        const std::string_view line = source_->line(mark.line + 1);
        const std::string_view above = source_->line(mark.line);
        if (line.starts_with("---") || above.starts_with("---") || above.starts_with("...")) {
            throw Refused{mark, "a second document", "one scenario per file"};
        }
        throw Refused{mark, "the indentation does not fit the lines above",
                      "keys of one section start in the same column"};
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        if (awaits_key()) throw Refused{mark, "a key is missing before ':'", "write the word in quotes if it is meant"};
        take(begin(Node::Kind::nothing, mark, "?", anchor));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        refuse_once(alias_refused_, mark, "aliases (*) are not read");
        if (awaits_key()) throw Refused{mark, "an alias as a key", "expected a plain key"};
        take(begin(Node::Kind::nothing, mark, "?", 0));
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& text) override {
        if (tag == "!") must_be_closed(mark);
        if (awaits_key()) {
            if (!tag.empty() && tag != "?" && tag != "!") throw Refused{mark, "a tag on a key", "expected a plain key"};
            take_key(text, mark);
            return;
        }
        Node node = begin(Node::Kind::scalar, mark, tag, anchor);
        node.text = text;
        node.quoted = tag == "!";
        take(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(begin(Node::Kind::list, mark, tag, anchor), mark);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(begin(Node::Kind::mapping, mark, tag, anchor), mark);
    }
    void OnMapEnd() override { close(); }

    /// Columns are counted on from the mark before where both stand in one line, which may be very long.
    Place place(const YAML::Mark& mark) {
        const bool further = mark.line == last_mark_.line && mark.column >= last_mark_.column && last_.line != 0;
        if (!further) {
            last_ = source_->place(source_, mark.line, mark.column);
        } else if (source_->has_lines) {
            const std::string_view line = source_->line(mark.line + 1);
            const auto from = std::min(static_cast<std::size_t>(last_mark_.column), line.size());
            last_.column += characters(line.substr(from, static_cast<std::size_t>(mark.column - last_mark_.column)));
        }
        last_mark_ = mark;
        return last_;
    }

  private:
    struct Open {
        Node node;
        bool has_key = false;   ///< a mapping whose next event is the value of `key`
        bool repeated = false;  ///< that key stood there before
        std::string key;
        Place key_place;
        std::unordered_map<std::string, int> line_of_key;
    };

    bool awaits_key() const { return !open_.empty() && open_.back().node.is_mapping() && !open_.back().has_key; }

    /// Where the reading stands, as a key path: "variants.trust.events[1].size".
    std::string path() const {
        std::string path;
        for (const Open& open : open_) {
            if (open.node.kind == Node::Kind::list) {
                path += fmt::format("[{}]", open.node.children.size());
            } else if (open.has_key) {
                path += (path.empty() ? "" : ".") + open.key;
            }
        }
        return path;
    }

    Node begin(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        if (++nodes_ > most_nodes) {
            throw Refused{mark, fmt::format("more than {} values", most_nodes), "a scenario is a few hundred"};
        }
        if (anchor != 0) refuse_once(anchor_refused_, mark, "anchors (&) are not read");
        if (!tag.empty() && tag != "?" && tag != "!") {
            problems_.add(place(mark), path(), fmt::format("tags ({}) are not read", tag), "quotes make a text");
        }
        Node node;
        node.kind = kind;
        node.place = place(mark);
        return node;
    }

    /// One message for the first of its kind, as there are often many.
    void refuse_once(bool& refused, const YAML::Mark& mark, std::string wrong) {
        if (!std::exchange(refused, true)) {
            problems_.add(place(mark), path(), std::move(wrong), "write the values out, or use 'extends'");
        }
    }

    /// The library takes the end of the file for a closing quote, and all lines before it for text.
    void must_be_closed(const YAML::Mark& mark) const {
        const std::string_view text = source_->text;
        std::size_t at =
            source_->line_starts[static_cast<std::size_t>(mark.line)] + static_cast<std::size_t>(mark.column);
        if (at >= text.size() || (text[at] != '"' && text[at] != '\'')) return;
        const char quote = text[at];
        for (++at; at < text.size(); ++at) {
            if (quote == '"' && text[at] == '\\') {
                ++at;
            } else if (text[at] == quote) {
                if (quote == '"' || at + 1 == text.size() || text[at + 1] != quote) return;
                ++at;  // '' inside single quotes
            }
        }
        throw Refused{mark, "a quote that is never closed", "the same quote ends the text"};
    }

    void take_key(const std::string& key, const YAML::Mark& mark) {
        if (key.size() > longest_key) {
            throw Refused{mark, fmt::format("a key of more than {} bytes", longest_key), "keys are a few words"};
        }
        Open& mapping = open_.back();
        mapping.has_key = true;
        mapping.key = key;
        mapping.key_place = place(mark);
        const auto [seen, is_new] = mapping.line_of_key.try_emplace(key, mark.line + 1);
        mapping.repeated = !is_new;
        if (mapping.line_of_key.size() > most_keys) {
            throw Refused{mark, fmt::format("more than {} keys in one section", most_keys),
                          "a section has a few dozen"};
        }
        if (!is_new) {
            problems_.add(mapping.key_place, path(),
                          fmt::format("the key stands here twice, first in line {}", seen->second), "write it once");
        }
    }

    void take(Node node) {
        if (open_.empty()) {
            root = std::move(node);
            return;
        }
        Open& parent = open_.back();
        if (parent.node.is_mapping()) {
            node.key = std::exchange(parent.key, {});
            node.place = parent.key_place;
            parent.has_key = false;
            if (parent.repeated || is_decimal_comma(parent.node, node)) return;
        }
        parent.node.children.push_back(std::move(node));
    }

    /// In `{mean: 0,7}` the comma ends the entry, and YAML sees a second key `7`. Noted, and read as it was meant.
    bool is_decimal_comma(Node& mapping, const Node& node) {
        if (node.kind != Node::Kind::nothing || mapping.children.empty()) return false;
        Node& before = mapping.children.back();
        const bool digits = !node.key.empty() && node.key.find_first_not_of("0123456789") == std::string::npos;
        const std::string meant = before.text + "." + node.key;
        if (!digits || before.kind != Node::Kind::scalar || !read_number(meant).value) return false;
        open_.back().key = before.key;
        open_.back().has_key = true;
        problems_.add(before.place, path(), fmt::format("'{},{}' is no number", before.text, node.key),
                      fmt::format("write {} with a point", meant));
        open_.back().has_key = false;
        before.text = meant;
        return true;
    }

    void open(Node node, const YAML::Mark& mark) {
        if (awaits_key()) throw Refused{mark, "a list or mapping as a key", "expected a plain key"};
        if (open_.size() == deepest_nesting) {
            throw Refused{mark, fmt::format("nested more than {} deep", deepest_nesting),
                          "a scenario needs about five"};
        }
        open_.push_back({std::move(node), false, false, {}, {}, {}});
    }

    void close() {
        Node node = std::move(open_.back().node);
        open_.pop_back();
        take(std::move(node));
    }

    std::shared_ptr<const Source> source_;
    Problems& problems_;
    std::vector<Open> open_;
    std::size_t nodes_ = 0;
    int documents_ = 0;
    bool anchor_refused_ = false;
    bool alias_refused_ = false;
    YAML::Mark last_mark_;
    Place last_;
};

/// What the library's messages mean to someone who has never heard of its grammar.
std::string in_plain_words(const std::string& message) {
    struct Translation {
        std::string_view theirs;
        std::string_view ours;
    };
    static constexpr auto translations = std::to_array<Translation>({
        {"illegal map value",
         "a ':' where none can stand; is the indentation right, and is a text with ': ' in quotes?"},
        {"end of map not found", "the indentation does not fit the lines above, or something stands after a value"},
        {"end of sequence not found", "the indentation does not fit the list above"},
        {"end of map flow not found", "a '{' that is never closed by '}'"},
        {"end of sequence flow not found", "a '[' that is never closed by ']'"},
        {"illegal EOF in scalar", "a quote that is never closed"},
        {"illegal tab when looking for indentation", "a tab in the indentation"},
        {"illegal flow end", "a '}' or ']' that closes nothing"},
        {"unknown token", "a text that starts with this character must be in quotes"},
        {"the referenced anchor is not defined",
         "aliases (*) are not read; a text that starts with * must be in quotes"},
    });
    for (const auto& [theirs, ours] : translations) {
        if (message == theirs) return std::string(ours);
    }
    return message;
}

}  // namespace

std::optional<Node> parse(const std::shared_ptr<const Source>& source, Problems& problems) {
    Builder builder(source, problems);
    try {
        std::istringstream stream(source->text);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Refused& refused) {
        problems.add(builder.place(refused.mark), "", refused.wrong, refused.expected);
        return std::nullopt;
    } catch (const YAML::Exception& exception) {
        problems.add(builder.place(exception.mark), "", "this is not YAML: " + in_plain_words(exception.msg));
        return std::nullopt;
    }
    if (!builder.root)
        problems.add({source, 0, 0}, "", "empty", "'raaderum new NAME.yaml' writes a scenario to start from");
    return std::move(builder.root);
}

}  // namespace raaderum::scenario
