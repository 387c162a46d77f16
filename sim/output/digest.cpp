#include "output/digest.hpp"

#include "output/hdf_data.hpp"
#include "output/sha256.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace raaderum::output {
namespace {

void add_numbers(Sha256& sum, const HdfObject& dataset, const std::vector<std::size_t>& shape) {
    const HdfSetting stored(H5Dget_type(dataset.id()), H5Tclose);
    const HdfSetting native(H5Tget_native_type(stored.id(), H5T_DIR_ASCEND), H5Tclose);
    std::size_t row_bytes = H5Tget_size(native.id());
    for (std::size_t axis = 1; axis < shape.size(); ++axis) row_bytes *= shape[axis];
    sum.add_text(H5Tget_class(stored.id()) == H5T_FLOAT ? "float" : "whole")
        .add_text(std::to_string(H5Tget_size(stored.id())));
    constexpr std::size_t bytes_at_once = 4 * 1024 * 1024;
    const std::size_t rows_at_once = std::max<std::size_t>(1, bytes_at_once / row_bytes);
    std::vector<std::byte> block;
    for (std::size_t first = 0; first < shape.front(); first += rows_at_once) {
        const Rows rows{first, std::min(rows_at_once, shape.front() - first)};
        block.resize(rows.count * row_bytes);
        read_rows(dataset, rows, native.id(), block.data());
        sum.add(block.data(), block.size());
    }
}

void add_dataset(Sha256& sum, const HdfObject& dataset) {
    const HdfSetting stored(H5Dget_type(dataset.id()), H5Tclose);
    const std::vector<std::size_t> shape = shape_of(dataset);
    sum.add_text(dataset.name()).add_text(std::to_string(shape.size()));
    for (const std::size_t length : shape) sum.add_text(std::to_string(length));
    if (H5Tget_class(stored.id()) == H5T_STRING) {
        for (const std::string& text : read_texts(dataset)) sum.add_text(text);
    } else if (H5Dget_storage_size(dataset.id()) != 0) {  // else it only names a dimension
        add_numbers(sum, dataset, shape);
    }
}

void add_group(Sha256& sum, const HdfObject& group) {
    std::vector<std::string> names = children(group);
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
        if (is_group(group, name)) {
            add_group(sum, open_group(group, name));
        } else {
            add_dataset(sum, open_dataset(group, name));
        }
    }
}

void collect(std::map<std::string, std::string>& sums, const HdfObject& group) {
    for (const std::string& name : children(group)) {
        if (is_group(group, name)) {
            collect(sums, open_group(group, name));
            continue;
        }
        const HdfObject dataset = open_dataset(group, name);
        Sha256 sum;
        add_dataset(sum, dataset);
        sums[dataset.name()] = sum.hex();
    }
}

}  // namespace

std::string digest(const std::filesystem::path& path) {
    const HdfTurn turn;
    Sha256 sum;
    add_group(sum, open_file(path));
    return sum.hex();
}

std::map<std::string, std::string> digests_of_datasets(const std::filesystem::path& path) {
    const HdfTurn turn;
    std::map<std::string, std::string> sums;
    collect(sums, open_file(path));
    return sums;
}

}  // namespace raaderum::output
