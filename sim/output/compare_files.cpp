#include "output/compare_files.hpp"

#include "output/hdf_data.hpp"
#include "output/row_owners.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace raaderum::output {
namespace {

/// Sections that a file of few replicates may lack, each with the column that tells whose its rows are.
constexpr auto sections =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"agents", "agent_replicate"},
                                                                  {"network", "network_replicate"},
                                                                  {"events", "replicate"},
                                                                  {"failures", "replicate"}});

std::string told(H5T_class_t kind, std::size_t bytes, const std::byte* at) {
    std::array<char, 32> text{};
    if (kind == H5T_FLOAT && bytes == sizeof(float)) {
        float value = 0;
        std::memcpy(&value, at, sizeof value);
        std::snprintf(text.data(), text.size(), "%.9g", static_cast<double>(value));
    } else if (bytes == sizeof(std::int32_t)) {
        std::int32_t value = 0;
        std::memcpy(&value, at, sizeof value);
        std::snprintf(text.data(), text.size(), "%d", value);
    } else {
        std::snprintf(text.data(), text.size(), "%u", static_cast<unsigned>(*at));
    }
    return text.data();
}

/// Bit by bit; two missing numbers (NaN) are the same.
bool same(H5T_class_t kind, std::size_t bytes, const std::byte* one, const std::byte* other) {
    if (std::memcmp(one, other, bytes) == 0) return true;
    if (kind != H5T_FLOAT || bytes != sizeof(float)) return false;
    std::array<float, 2> values{};
    std::memcpy(&values[0], one, bytes);
    std::memcpy(&values[1], other, bytes);
    return std::isnan(values[0]) && std::isnan(values[1]);
}

class Comparison {
  public:
    Comparison(const HdfObject& stored, const HdfObject& again, Disagreements& found)
        : found_(found), owners_(stored, again) {}

    void groups(const HdfObject& stored, const HdfObject& again) {
        compare_attributes(stored, again, found_);
        const std::vector<std::string> here = children(stored);
        std::vector<std::string> there = children(again);
        // How a replicate ended is told before its numbers.
        std::stable_partition(there.begin(), there.end(), [](const std::string& name) { return name == "finished"; });
        for (const std::string& name : there) {
            if (std::find(here.begin(), here.end(), name) == here.end()) {
                found_.add_of_file(again.name_of(name), "nothing", "is written");
            } else if (is_group(stored, name) != is_group(again, name)) {
                found_.add_of_file(again.name_of(name), "another kind of object", "is written");
            } else if (is_group(again, name)) {
                groups(open_group(stored, name), open_group(again, name));
            } else {
                datasets(open_dataset(stored, name), open_dataset(again, name));
            }
        }
        for (const std::string& name : here) {
            const bool expected = std::find(there.begin(), there.end(), name) != there.end();
            if (!expected && !is_of_other_replicates(stored, name)) {
                found_.add_of_file(stored.name_of(name), "is there", "nothing");
            }
        }
    }

  private:
    /// Whether a section of the stored file belongs to none of the replicates that were lived again.
    bool is_of_other_replicates(const HdfObject& parent, const std::string& name) const {
        const auto section =
            std::find_if(sections.begin(), sections.end(), [&](const auto& each) { return each.first == name; });
        if (section == sections.end() || !is_group(parent, name)) return false;
        const HdfObject group = open_group(parent, name);
        if (!has_child(group, section->second)) return false;
        const auto numbers = read_all<std::int32_t>(open_dataset(group, section->second));
        return std::none_of(numbers.begin(), numbers.end(), [&](std::int32_t each) { return owners_.is_again(each); });
    }

    void datasets(const HdfObject& stored, const HdfObject& again) {
        compare_attributes(stored, again, found_);
        const HdfSetting type(H5Dget_type(again.id()), H5Tclose);
        const HdfSetting other(H5Dget_type(stored.id()), H5Tclose);
        const bool text = H5Tis_variable_str(type.id()) > 0;
        if (text != (H5Tis_variable_str(other.id()) > 0) || H5Tget_class(type.id()) != H5Tget_class(other.id())
            || H5Tget_size(type.id()) != H5Tget_size(other.id())) {
            found_.add_of_file(again.name(), "another type", "the type that is written");
            return;
        }
        const std::vector<AxisOfFile> axes = axes_of(again);
        if (!text && H5Dget_storage_size(again.id()) == 0) {  // it only names a dimension
            if (H5Dget_storage_size(stored.id()) != 0) found_.add_of_file(again.name(), "numbers", "nothing");
            return;
        }
        if (!lengths_fit(stored, again, axes)) return;
        text ? texts(stored, again, axes) : numbers(stored, again, axes);
    }

    /// Whether the stored data set is as long as it should be, along its own dimensions and beside its scales.
    bool lengths_fit(const HdfObject& stored, const HdfObject& again, const std::vector<AxisOfFile>& axes) {
        const std::vector<std::size_t> here = shape_of(stored);
        const std::vector<std::size_t> there = shape_of(again);
        bool fit = here.size() == there.size();
        for (std::size_t axis = 0; fit && axis != there.size(); ++axis) {
            const std::size_t expected = owners_.expected_length(axes[axis], there[axis]);
            const bool filled_up = axis != 0 && axes[axis].name == "tie";  // as long as the longest list of ties
            fit = filled_up ? here[axis] >= expected : here[axis] == expected;
        }
        if (!fit) found_.add_of_file(again.name(), "other lengths", "those of its dimensions");
        return fit;
    }

    /// Reports a difference in a row, by the replicate that it belongs to.
    void differ(const HdfObject& again, const AxisOfFile& rows, std::size_t row, const std::string& place,
                const std::string& stored, const std::string& expected) {
        const auto owner = owners_.owner(rows, row);
        if (!owner) {
            found_.add_of_file(again.name() + place, stored, expected);
            return;
        }
        const auto [variant, name] = named(again);
        found_.add_of_replicate(*owner, variant, name + place, stored, expected);
    }

    /// The variant of a data set, and what it is called in words.
    static std::pair<std::string, std::string> named(const HdfObject& dataset) {
        constexpr std::string_view begins = "/variants/";
        std::string path = dataset.name();
        if (!path.starts_with(begins)) return {"", path};
        const std::size_t end = path.find('/', begins.size());
        std::string name = path.substr(end + 1);
        if (has_attribute(dataset, "better")) name = "metric " + name;
        if (name == "finished") name = "outcome";
        return {path.substr(begins.size(), end - begins.size()), name};
    }

    /// Whether both files have the same rows along an axis; else it is told.
    bool same_rows(const HdfObject& again, const AxisOfFile& rows) {
        const auto other = owners_.other_count(rows);
        if (!other) return true;
        const std::string stored = std::to_string(other->stored);
        const std::string expected = std::to_string(other->again);
        if (!other->replicate) {
            found_.add_of_file(rows.path + ", number of rows", stored, expected);
        } else {
            const auto [variant, name] = named(again);
            found_.add_of_replicate(*other->replicate, variant, name + ", number of rows", stored, expected);
        }
        return false;
    }

    void texts(const HdfObject& stored, const HdfObject& again, const std::vector<AxisOfFile>& axes) {
        const std::vector<std::string> here = read_texts(stored);
        const std::vector<std::string> there = read_texts(again);
        const AxisOfFile rows = axes.empty() ? AxisOfFile{} : axes.front();
        if (!same_rows(again, rows)) return;
        const std::vector<std::size_t> selected = owners_.rows(rows, there.size());
        for (std::size_t row = 0; row != std::min(selected.size(), there.size()); ++row) {
            if (here.at(selected[row]) == there[row]) continue;
            constexpr std::size_t most = 60;
            differ(again, rows, row, "", here[selected[row]].substr(0, most), there[row].substr(0, most));
        }
    }

    void numbers(const HdfObject& stored, const HdfObject& again, const std::vector<AxisOfFile>& axes) {
        if (!same_rows(again, axes.front())) return;
        const HdfSetting file_type(H5Dget_type(again.id()), H5Tclose);
        const HdfSetting native(H5Tget_native_type(file_type.id(), H5T_DIR_ASCEND), H5Tclose);
        const std::size_t bytes = H5Tget_size(native.id());
        const H5T_class_t kind = H5Tget_class(native.id());
        const std::vector<std::size_t> here = shape_of(stored);
        const std::vector<std::size_t> there = shape_of(again);
        std::size_t long_row = bytes;
        for (std::size_t axis = 1; axis < here.size(); ++axis) long_row *= here[axis];
        std::vector<std::byte> one(long_row);
        std::vector<std::byte> other(long_row);
        fill_up(again, native, bytes, other);
        const std::vector<std::size_t> selected = owners_.rows(axes.front(), there.front());
        for (std::size_t row = 0; row != std::min(selected.size(), there.front()); ++row) {
            read_rows(stored, {selected[row], 1}, native.id(), one.data());
            read_rows(again, {row, 1}, native.id(), other.data());
            for (std::size_t at = 0; at < long_row; at += bytes) {
                if (same(kind, bytes, &one[at], &other[at])) continue;
                differ(again, axes.front(), row, place_in_row(axes, here, at / bytes),
                       in_words(again, kind, bytes, &one[at]), in_words(again, kind, bytes, &other[at]));
                break;
            }
        }
    }

    /// What stands behind the end of a row that is shorter than the file's.
    static void fill_up(const HdfObject& dataset, const HdfSetting& native, std::size_t bytes,
                        std::vector<std::byte>& row) {
        if (!has_attribute(dataset, "_FillValue")) return;
        std::array<std::byte, 8> missing{};
        read_attribute(dataset, "_FillValue", native.id(), missing.data());
        for (std::size_t at = 0; at < row.size(); at += bytes) std::memcpy(&row[at], missing.data(), bytes);
    }

    static std::string in_words(const HdfObject& dataset, H5T_class_t kind, std::size_t bytes, const std::byte* at) {
        if (bytes == 1 && has_attribute(dataset, "flag_meanings")) {
            const std::vector<std::string> words = flag_meanings(dataset);
            const auto value = static_cast<std::size_t>(*at);
            if (value < words.size()) return words[value];
        }
        return told(kind, bytes, at);
    }

    /// e.g. ", week 12"; the number behind a name is its place along that dimension.
    static std::string place_in_row(const std::vector<AxisOfFile>& axes, const std::vector<std::size_t>& shape,
                                    std::size_t at) {
        std::string text;
        for (std::size_t axis = shape.size(); axis-- > 1;) {
            text = ", " + axes[axis].name + " " + std::to_string(at % shape[axis]) + text;
            at /= shape[axis];
        }
        return text;
    }

    Disagreements& found_;
    RowOwners owners_;
};

}  // namespace

void Disagreements::add_of_file(const std::string& where, const std::string& stored, const std::string& again) {
    if (places.insert(where).second) all.push_back({std::nullopt, "", where, stored, again});
}

void Disagreements::add_of_replicate(std::uint32_t replicate, const std::string& variant, const std::string& where,
                                     const std::string& stored, const std::string& again) {
    if (replicates.insert(replicate).second) all.push_back({replicate, variant, where, stored, again});
}

void compare_files(const HdfObject& stored, const HdfObject& again, Disagreements& found) {
    Comparison(stored, again, found).groups(stored, again);
}

}  // namespace raaderum::output
