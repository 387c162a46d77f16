#include "scenario/set_of_worlds.hpp"

#include "core/fnv1a.hpp"
#include "model/structures.hpp"
#include "scenario/nearest.hpp"
#include "scenario/numbers.hpp"
#include "scenario/read_worlds.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace raaderum::scenario {
namespace {

constexpr const char* how_it_begins =
    "expected a first line '# NAME' and a second one '# checksum ' with 16 digits, as raaderum writes them; a table "
    "without them is read by --points FILE";

std::string checksum_of(std::string_view rest) { return fmt::format("{:016x}", fnv1a_64(rest)); }

/// The cells of a line.
std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    for (std::size_t from = 0;;) {
        const std::size_t to = std::min(line.find(',', from), line.size());
        cells.push_back(line.substr(from, to - from));
        if (to == line.size()) return cells;
        from = to + 1;
    }
}

std::vector<std::string> keys_of_sets() {
    std::vector<std::string> keys{"world", "structure"};
    for (const ParameterInfo& parameter : parameter_table()) {
        if (why_not_in_a_set(parameter).empty()) keys.emplace_back(parameter.key);
    }
    return keys;
}

class SetReader {
  public:
    SetReader(std::shared_ptr<const Source> source, Problems& problems)
        : source_(std::move(source)), problems_(problems) {}

    std::optional<SetOfWorlds> read() {
        const std::size_t before = problems_.count();
        if (read_marks()) {
            read_heading();
            if (problems_.count() == before) read_rows();
        }
        return problems_.count() == before ? std::optional(std::move(set_)) : std::nullopt;
    }

  private:
    void note(int line, std::string key, std::string wrong, std::string expected = {}) {
        problems_.add({source_, line, line == 0 ? 0 : 1}, std::move(key), std::move(wrong), std::move(expected));
    }

    bool read_marks() {
        const std::string_view first = source_->line(1);
        const std::string_view second = source_->line(2);
        if (!first.starts_with("# ") || !second.starts_with(checksum_mark)) {
            note(first.starts_with("# ") ? 2 : 1, "", "this is no set of worlds", how_it_begins);
            return false;
        }
        set_.name = first.substr(2);
        set_.checksum = second.substr(checksum_mark.size());
        const std::size_t begins = source_->line_starts.size() > 2 ? source_->line_starts[2] : source_->text.size();
        const std::string found = checksum_of(std::string_view(source_->text).substr(begins));
        if (found == set_.checksum) return true;
        note(2, "", fmt::format("what follows has the checksum {}, so it was changed after the set was made", found),
             "make the set anew; a table that you change yourself is read by --points FILE");
        return false;
    }

    void read_heading() {
        cells_ = cells_of(source_->line(3));
        for (std::size_t column = 0; column != cells_.size(); ++column) {
            const std::string name(cells_[column]);
            const ParameterInfo* const parameter = find_parameter(name);
            columns_.push_back(parameter);
            if (name == "structure") structure_ = column;
            if (name == "structure" || (name == "world" && column == 0)) continue;
            if (parameter == nullptr) {
                note(3, name, "there is no such parameter", suggestion(name, keys_of_sets()));
            } else if (const std::string_view why = why_not_in_a_set(*parameter); !why.empty()) {
                note(3, name, std::string(why), "leave the column out, or read the table by --points FILE");
            } else if (std::find(set_.parameters.begin(), set_.parameters.end(), parameter) != set_.parameters.end()) {
                note(3, name, "two columns have this name", "leave one out");
            } else {
                set_.parameters.push_back(parameter);
            }
        }
        set_.columns.resize(set_.parameters.size());
        if (set_.parameters.empty() && structure_ == none)
            note(3, "", "no column is called like a parameter", "expected a column per parameter, and a row per world");
    }

    void read_rows() {
        const auto lines = static_cast<int>(source_->line_starts.size());
        for (int line = 4; line <= lines && !problems_.many(); ++line) {
            const std::string_view text = source_->line(line);
            if (text.empty() && line == lines) break;  // after the last line's end
            read_row(line, text);
        }
        if (set_.count == 0) note(3, "", "no worlds below this line", "expected a row per world");
        if (set_.count > most_worlds_of_a_set)
            note(3, "", fmt::format("more than {} worlds", most_worlds_of_a_set), "keep fewer");
    }

    void read_row(int line, std::string_view text) {
        cells_ = cells_of(text);
        if (cells_.size() != columns_.size()) {
            note(line, "", fmt::format("a row with {} cells", cells_.size()),
                 fmt::format("expected {}, as in line 3", columns_.size()));
            return;
        }
        ++set_.count;
        std::size_t taken = 0;
        for (std::size_t column = 0; column != cells_.size(); ++column) {
            if (column == structure_) {
                read_structure(line, cells_[column]);
            } else if (columns_[column] != nullptr) {
                read_value(line, *columns_[column], cells_[column], set_.columns[taken++]);
            }
        }
    }

    void read_structure(int line, std::string_view cell) {
        for (std::size_t number = 0; number != structure_count; ++number) {
            if (structure_name(number) != cell) continue;
            set_.structures.push_back(static_cast<std::uint8_t>(number));
            return;
        }
        std::vector<std::string> names;
        for (std::size_t number = 0; number != structure_count; ++number) names.emplace_back(structure_name(number));
        note(line, "structure", fmt::format("'{}' is no structure", cell.substr(0, 40)),
             suggestion(std::string(cell), names));
    }

    void read_value(int line, const ParameterInfo& parameter, std::string_view cell, std::vector<double>& column) {
        const std::optional<double> value = read_number(cell).value;
        const Range range = range_of(parameter);
        const bool fits =
            value && *value >= range.low && *value <= range.high && (!range.whole || *value == std::trunc(*value));
        column.push_back(value.value_or(0.0));
        if (fits) return;
        note(line, std::string(parameter.key),
             cell.empty() ? "an empty cell"
                          : fmt::format("'{}' is {}", cell.substr(0, 40), value ? "out of range" : "no number"),
             "expected " + spelled(range));
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::shared_ptr<const Source> source_;
    Problems& problems_;
    SetOfWorlds set_;
    std::vector<const ParameterInfo*> columns_;  ///< null: the world's number or structure
    std::size_t structure_ = none;               ///< its column
    std::vector<std::string_view> cells_;
};

}  // namespace

std::optional<SetOfWorlds> read_set_of_worlds(const std::shared_ptr<const Source>& source, Problems& problems) {
    return SetReader(source, problems).read();
}

std::string table_of(const SetOfWorlds& set) {
    std::string rest = "world";
    const auto out = std::back_inserter(rest);
    if (!set.structures.empty()) rest += ",structure";
    for (const ParameterInfo* parameter : set.parameters) fmt::format_to(out, ",{}", parameter->key);
    rest += "\n";
    for (std::size_t world = 0; world != set.count; ++world) {
        fmt::format_to(out, "{}", world);
        if (!set.structures.empty()) fmt::format_to(out, ",{}", structure_name(set.structures[world]));
        for (const std::vector<double>& column : set.columns)
            fmt::format_to(out, ",{}", spelled(static_cast<float>(column[world])));
        rest += "\n";
    }
    return fmt::format("# {}\n{}{}\n{}", set.name, checksum_mark, checksum_of(rest), rest);
}

std::optional<std::size_t> middle_world(std::string_view name, std::size_t count) {
    constexpr std::string_view mark = "middle world ";
    const std::size_t begins = name.rfind(mark);
    if (begins == std::string::npos) return std::nullopt;
    const auto number = read_number(name.substr(begins + mark.size())).value;
    if (!number || *number < 0.0 || *number >= static_cast<double>(count)) return std::nullopt;
    return static_cast<std::size_t>(*number);
}

SetOfWorlds only_world(const SetOfWorlds& set, std::size_t world) {
    SetOfWorlds one{fmt::format("world {} of: {}", world, set.name), set.checksum, set.parameters, {}, {}, 1};
    for (const std::vector<double>& column : set.columns) one.columns.push_back({column.at(world)});
    if (!set.structures.empty()) one.structures.push_back(set.structures.at(world));
    return one;
}

const SetOfWorlds& shipped_set() {
    static const SetOfWorlds set = [] {
        Problems problems;
        auto read = read_set_of_worlds(
            make_source("the plausible worlds", {}, shipped_worlds(), problems, largest_resolved), problems);
        problems.throw_if_any();
        return std::move(*read);
    }();
    return set;
}

std::string_view why_not_in_a_set(const ParameterInfo& parameter) {
    if (parameter.key == "institution.employees") return "worlds of a set have the same people";
    return why_not_uncertain(parameter);
}

}  // namespace raaderum::scenario
