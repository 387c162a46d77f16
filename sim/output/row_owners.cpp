#include "output/row_owners.hpp"

#include <hdf5_hl.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

namespace raaderum::output {
namespace {

std::string path_of(hid_t object) {
    std::array<char, 4096> name{};
    return H5Iget_name(object, name.data(), name.size()) > 0 ? std::string(name.data()) : std::string();
}

AxisOfFile axis_called(const std::string& path) { return {path.substr(path.rfind('/') + 1), path}; }

herr_t note_first_scale(hid_t, unsigned, hid_t scale, void* path) {
    *static_cast<std::string*>(path) = path_of(scale);
    return 1;
}

/// The path of the column that tells whose the rows along an axis are; empty where they are nobody's.
std::string column_path(const AxisOfFile& axis) {
    constexpr auto itself =
        std::to_array<std::string_view>({"replicate", "agent_replicate", "network_replicate", "world"});
    constexpr auto beside = std::to_array<std::string_view>({"snapshot", "event", "failure"});
    if (std::find(itself.begin(), itself.end(), axis.name) != itself.end()) return axis.path;
    if (std::find(beside.begin(), beside.end(), axis.name) == beside.end()) return {};
    return axis.path.substr(0, axis.path.rfind('/') + 1) + "replicate";
}

/// All of a column at a path from the top.
std::vector<std::int32_t> read_at(const HdfObject& file, const std::string& path) {
    return read_all<std::int32_t>(open_dataset(file, path.substr(1)));
}

}  // namespace

std::vector<AxisOfFile> axes_of(const HdfObject& dataset) {
    if (H5DSis_scale(dataset.id()) > 0) return {axis_called(dataset.name())};
    std::vector<AxisOfFile> axes;
    const HdfSetting space(H5Dget_space(dataset.id()), H5Sclose);
    const int rank = H5Sget_simple_extent_ndims(space.id());
    for (int axis = 0; axis < rank; ++axis) {
        std::string path;
        H5DSiterate_scales(dataset.id(), static_cast<unsigned>(axis), nullptr, note_first_scale, &path);
        axes.push_back(axis_called(path));
    }
    return axes;
}

RowOwners::RowOwners(const HdfObject& stored, const HdfObject& again) : stored_(stored), again_(again) {
    const HdfObject variants = open_group(again, "variants");
    const HdfObject first = open_group(variants, children(variants).front());
    replicates_ = read_all<std::int32_t>(open_dataset(first, "replicate"));
}

bool RowOwners::is_again(std::int32_t replicate) const {
    return std::binary_search(replicates_.begin(), replicates_.end(), replicate);
}

const RowOwners::Column* RowOwners::column(const AxisOfFile& axis) {
    const std::string path = column_path(axis);
    if (path.empty()) return nullptr;
    const auto known = columns_.find(path);
    if (known != columns_.end()) return &known->second;
    Column column;
    column.of_replicates = axis.name != "world";
    column.again = read_at(again_, path);
    const std::vector<std::int32_t> all = read_at(stored_, path);
    column.stored_length = all.size();
    for (std::size_t row = 0; row != all.size(); ++row) {
        const bool meant = column.of_replicates
                               ? is_again(all[row])
                               : std::binary_search(column.again.begin(), column.again.end(), all[row]);
        if (!meant) continue;
        column.rows.push_back(row);
        column.stored.push_back(all[row]);
    }
    return &columns_.emplace(path, std::move(column)).first->second;
}

std::vector<std::size_t> RowOwners::rows(const AxisOfFile& axis, std::size_t length) {
    if (const Column* own = column(axis)) return own->rows;
    std::vector<std::size_t> all(length);
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

std::size_t RowOwners::expected_length(const AxisOfFile& axis, std::size_t length) {
    const Column* own = column(axis);
    return own == nullptr ? length : own->stored_length;
}

std::optional<std::uint32_t> RowOwners::owner(const AxisOfFile& axis, std::size_t row) {
    const Column* own = column(axis);
    if (own == nullptr || !own->of_replicates) return std::nullopt;
    return static_cast<std::uint32_t>(own->again.at(row));
}

std::optional<RowOwners::OtherCount> RowOwners::other_count(const AxisOfFile& axis) {
    const Column* own = column(axis);
    if (own == nullptr || own->stored == own->again) return std::nullopt;
    const auto parted = std::mismatch(own->stored.begin(), own->stored.end(), own->again.begin(), own->again.end());
    const std::int32_t whose = parted.second == own->again.end()   ? *parted.first
                               : parted.first == own->stored.end() ? *parted.second
                                                                   : std::min(*parted.first, *parted.second);
    const auto count = [whose](const std::vector<std::int32_t>& column) {
        return static_cast<std::size_t>(std::count(column.begin(), column.end(), whose));
    };
    OtherCount other{std::nullopt, count(own->stored), count(own->again)};
    if (own->of_replicates) other.replicate = static_cast<std::uint32_t>(whose);
    return other;
}

}  // namespace raaderum::output
