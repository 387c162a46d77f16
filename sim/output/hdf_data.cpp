#include "output/hdf_data.hpp"

#include "core/check.hpp"
#include "output/believable.hpp"
#include "output/failure.hpp"

#include <algorithm>

namespace raaderum::output {
namespace {

HdfSetting text_type() {
    HdfSetting type(H5Tcopy(H5T_C_S1), H5Tclose);
    check(H5Tset_size(type.id(), H5T_VARIABLE) >= 0 && H5Tset_cset(type.id(), H5T_CSET_UTF8) >= 0,
          "HDF5 makes a type for texts");
    return type;
}

std::vector<hsize_t> lengths(std::span<const std::size_t> shape) { return {shape.begin(), shape.end()}; }

HdfSetting space_of(std::span<const std::size_t> shape) {
    const std::vector<hsize_t> extent = lengths(shape);
    return {shape.empty() ? H5Screate(H5S_SCALAR)
                          : H5Screate_simple(static_cast<int>(extent.size()), extent.data(), nullptr),
            H5Sclose};
}

HdfObject make(const HdfObject& parent, std::string_view name, hid_t stored, const HdfSetting& space,
               const HdfSetting& creation) {
    const std::string child(name);
    check(H5Pset_obj_track_times(creation.id(), false) >= 0, "HDF5 leaves out times");
    constexpr unsigned order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;
    check(H5Pset_attr_creation_order(creation.id(), order) >= 0, "HDF5 keeps the order of creation");
    return {H5Dcreate2(parent.id(), child.c_str(), stored, space.id(), H5P_DEFAULT, creation.id(), H5P_DEFAULT),
            H5Dclose, parent.file(), parent.name_of(name), "create"};
}

/// Selects the stretches of rows in a data set's space, and returns how many rows they are.
std::size_t select(const HdfSetting& space, std::span<const Rows> stretches, const std::vector<std::size_t>& shape,
                   const HdfObject& dataset) {
    std::vector<hsize_t> start(shape.size(), 0);
    std::vector<hsize_t> count = lengths(shape);
    std::size_t rows = 0;
    H5S_seloper_t how = H5S_SELECT_SET;
    for (const Rows& stretch : stretches) {
        check(stretch.first + stretch.count <= shape.front(), "rows lie within their data set");
        start.front() = stretch.first;
        count.front() = stretch.count;
        require(H5Sselect_hyperslab(space.id(), how, start.data(), nullptr, count.data(), nullptr), dataset,
                "select rows of");
        how = H5S_SELECT_OR;
        rows += stretch.count;
    }
    return rows;
}

std::size_t numbers_per_row(const std::vector<std::size_t>& shape) {
    std::size_t count = 1;
    for (std::size_t axis = 1; axis < shape.size(); ++axis) count *= shape[axis];
    return count;
}

}  // namespace

void append_rows(std::vector<Rows>& stretches, Rows rows) {
    if (rows.count == 0) return;
    if (!stretches.empty() && stretches.back().first + stretches.back().count == rows.first) {
        stretches.back().count += rows.count;
    } else {
        stretches.push_back(rows);
    }
}

HdfObject create_dataset(const HdfObject& parent, std::string_view name, hid_t stored,
                         std::span<const std::size_t> shape, const Storage& storage, const void* missing) {
    const HdfSetting space = space_of(shape);
    const HdfSetting creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
    if (missing != nullptr) check(H5Pset_fill_value(creation.id(), stored, missing) >= 0, "HDF5 takes a fill value");
    if (storage.gzip_level > 0 && shape.size() > 1) {
        std::vector<hsize_t> chunk = lengths(shape);
        const std::size_t row_bytes =
            std::max<std::size_t>(1, numbers_per_row({shape.begin(), shape.end()}) * H5Tget_size(stored));
        chunk.front() = std::clamp<hsize_t>(storage.chunk_bytes / row_bytes, 1, chunk.front());
        check(H5Pset_chunk(creation.id(), static_cast<int>(chunk.size()), chunk.data()) >= 0
                  && H5Pset_shuffle(creation.id()) >= 0
                  && H5Pset_deflate(creation.id(), static_cast<unsigned>(storage.gzip_level)) >= 0,
              "HDF5 compresses with gzip");
    } else {
        // Every row will be written, so filling beforehand would only write everything twice.
        check(H5Pset_alloc_time(creation.id(), H5D_ALLOC_TIME_EARLY) >= 0
                  && H5Pset_fill_time(creation.id(), H5D_FILL_TIME_NEVER) >= 0,
              "HDF5 lays out a data set at once");
    }
    HdfObject dataset = make(parent, name, stored, space, creation);
    if (missing != nullptr) set_numbers(dataset, "_FillValue", stored, stored, missing, 1);
    return dataset;
}

HdfObject create_bare_dimension(const HdfObject& parent, std::string_view name, std::size_t length) {
    const HdfSetting creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
    return make(parent, name, H5T_IEEE_F32BE, space_of({&length, 1}), creation);
}

void write_text(const HdfObject& parent, std::string_view name, std::string_view text) {
    const HdfSetting creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
    const HdfSetting type = text_type();
    HdfObject dataset = make(parent, name, type.id(), space_of({}), creation);
    const std::string terminated(text);
    const char* pointer = terminated.c_str();
    require(H5Dwrite(dataset.id(), type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, &pointer), dataset, "write");
    dataset.close();
}

HdfObject write_texts(const HdfObject& parent, std::string_view name, std::span<const std::string> texts) {
    const HdfSetting creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
    const HdfSetting type = text_type();
    const std::size_t count = texts.size();
    HdfObject dataset = make(parent, name, type.id(), space_of({&count, 1}), creation);
    std::vector<const char*> pointers;
    for (const std::string& text : texts) pointers.push_back(text.c_str());
    require(H5Dwrite(dataset.id(), type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, pointers.data()), dataset, "write");
    return dataset;
}

HdfObject open_dataset(const HdfObject& parent, std::string_view name) {
    const std::string child(name);
    return {H5Dopen2(parent.id(), child.c_str(), H5P_DEFAULT), H5Dclose, parent.file(), parent.name_of(name), "open"};
}

std::vector<std::size_t> shape_of(const HdfObject& dataset) {
    const HdfSetting space(H5Dget_space(dataset.id()), H5Sclose);
    if (H5Sget_simple_extent_type(space.id()) == H5S_NULL)
        throw SystemFailure(dataset.file(), "read " + dataset.name(), "it holds nothing");
    const int rank = H5Sget_simple_extent_ndims(space.id());
    require(rank < 0 ? -1 : 0, dataset, "measure");
    std::vector<hsize_t> extent(static_cast<std::size_t>(rank));
    require(H5Sget_simple_extent_dims(space.id(), extent.data(), nullptr), dataset, "measure");
    hsize_t room = believable_numbers(dataset);
    for (const hsize_t length : extent) {
        if (length == 0 || length > room)
            throw SystemFailure(dataset.file(), "read " + dataset.name(), "its lengths make no sense");
        room /= length;
    }
    return {extent.begin(), extent.end()};
}

std::size_t length_of(const HdfObject& column) {
    const std::vector<std::size_t> shape = shape_of(column);
    if (shape.size() != 1) throw SystemFailure(column.file(), "read " + column.name(), "it is no column");
    return shape.front();
}

std::size_t row_length_of(const HdfObject& table) {
    const std::vector<std::size_t> shape = shape_of(table);
    if (shape.size() != 2) throw SystemFailure(table.file(), "read " + table.name(), "it is no table");
    return shape.back();
}

std::vector<std::string> read_texts(const HdfObject& dataset) {
    const HdfSetting stored(H5Dget_type(dataset.id()), H5Tclose);
    if (H5Tis_variable_str(stored.id()) <= 0)
        throw SystemFailure(dataset.file(), "read " + dataset.name(), "it holds no text");
    std::size_t count = 1;
    for (const std::size_t length : shape_of(dataset)) count *= length;
    if (count > believable_texts(dataset))
        throw SystemFailure(dataset.file(), "read " + dataset.name(), "its lengths make no sense");
    std::vector<char*> pointers(count, nullptr);
    const HdfSetting type = text_type();
    TextMemory memory(dataset);
    require(H5Dread(dataset.id(), type.id(), H5S_ALL, H5S_ALL, memory.transfer(), pointers.data()), dataset, "read");
    std::vector<std::string> texts;
    for (const char* pointer : pointers) texts.push_back(plain_text(pointer, dataset));
    return texts;
}

std::string read_text(const HdfObject& parent, std::string_view name) {
    return read_texts(open_dataset(parent, name)).front();
}

void write_rows(const HdfObject& dataset, std::span<const Rows> stretches, hid_t native, const void* values) {
    if (stretches.empty()) return;
    std::vector<std::size_t> shape = shape_of(dataset);
    const HdfSetting file_space = space_of(shape);
    const std::size_t rows = select(file_space, stretches, shape, dataset);
    shape.front() = rows;
    const HdfSetting memory_space = space_of(shape);
    require(H5Dwrite(dataset.id(), native, memory_space.id(), file_space.id(), H5P_DEFAULT, values), dataset, "write");
}

void read_rows(const HdfObject& dataset, Rows rows, hid_t native, void* values) {
    std::vector<std::size_t> shape = shape_of(dataset);
    if (shape.empty()) shape.push_back(1);
    if (rows.count == 0) return;
    const HdfSetting file_space = space_of(shape);
    select(file_space, {&rows, 1}, shape, dataset);
    shape.front() = rows.count;
    const HdfSetting memory_space = space_of(shape);
    require(H5Dread(dataset.id(), native, memory_space.id(), file_space.id(), H5P_DEFAULT, values), dataset, "read");
}

void read_block(const HdfObject& dataset, Rows rows, Rows columns, hid_t native, void* values) {
    const std::vector<std::size_t> shape = shape_of(dataset);
    check(shape.size() == 2 && rows.first + rows.count <= shape[0] && columns.first + columns.count <= shape[1],
          "a block lies within its table");
    const HdfSetting file_space = space_of(shape);
    const hsize_t start[2] = {rows.first, columns.first};
    const hsize_t count[2] = {rows.count, columns.count};
    require(H5Sselect_hyperslab(file_space.id(), H5S_SELECT_SET, start, nullptr, count, nullptr), dataset,
            "select rows of");
    const HdfSetting memory_space(H5Screate_simple(2, count, nullptr), H5Sclose);
    require(H5Dread(dataset.id(), native, memory_space.id(), file_space.id(), H5P_DEFAULT, values), dataset, "read");
}

void set_text(const HdfObject& object, std::string_view name, std::string_view text) {
    const HdfSetting type = text_type();
    const HdfSetting space(H5Screate(H5S_SCALAR), H5Sclose);
    const std::string attribute_name(name);
    HdfObject attribute(
        H5Acreate2(object.id(), attribute_name.c_str(), type.id(), space.id(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose,
        object.file(), object.name() + "@" + attribute_name, "create");
    const std::string terminated(text);
    const char* pointer = terminated.c_str();
    require(H5Awrite(attribute.id(), type.id(), &pointer), attribute, "write");
    attribute.close();
}

void set_numbers(const HdfObject& object, std::string_view name, hid_t stored, hid_t native, const void* values,
                 std::size_t count) {
    const HdfSetting space = count == 0 ? space_of({}) : space_of({&count, 1});
    const std::string attribute_name(name);
    HdfObject attribute(H5Acreate2(object.id(), attribute_name.c_str(), stored, space.id(), H5P_DEFAULT, H5P_DEFAULT),
                        H5Aclose, object.file(), object.name() + "@" + attribute_name, "create");
    require(H5Awrite(attribute.id(), native, values), attribute, "write");
    attribute.close();
}

bool has_attribute(const HdfObject& object, std::string_view name) {
    const htri_t found = H5Aexists(object.id(), std::string(name).c_str());
    require(found < 0 ? -1 : 0, object, "look at");
    return found > 0;
}

std::string text_if_any(const HdfObject& object, std::string_view name) {
    return has_attribute(object, name) ? text_attribute(object, name) : std::string();
}

namespace {

HdfObject open_attribute(const HdfObject& object, std::string_view name) {
    const std::string attribute_name(name);
    return {H5Aopen(object.id(), attribute_name.c_str(), H5P_DEFAULT), H5Aclose, object.file(),
            object.name() + "@" + attribute_name, "open"};
}

}  // namespace

std::string text_attribute(const HdfObject& object, std::string_view name) {
    const HdfObject attribute = open_attribute(object, name);
    const HdfSetting stored(H5Aget_type(attribute.id()), H5Tclose);
    const HdfSetting space(H5Aget_space(attribute.id()), H5Sclose);
    if (H5Tis_variable_str(stored.id()) <= 0 || H5Sget_simple_extent_npoints(space.id()) != 1) {
        throw SystemFailure(attribute.file(), "read " + attribute.name(), "it holds no text");
    }
    char* pointer = nullptr;
    const HdfSetting type = text_type();
    require(H5Aread(attribute.id(), type.id(), &pointer), attribute, "read");
    const std::string text = pointer == nullptr ? "" : pointer;
    require(H5Dvlen_reclaim(type.id(), space.id(), H5P_DEFAULT, &pointer), attribute, "read");
    return plain_text(text.c_str(), attribute);
}

void read_attribute(const HdfObject& object, std::string_view name, hid_t native, void* value) {
    const HdfObject attribute = open_attribute(object, name);
    const HdfSetting space(H5Aget_space(attribute.id()), H5Sclose);
    if (H5Sget_simple_extent_npoints(space.id()) != 1) {
        throw SystemFailure(attribute.file(), "read " + attribute.name(), "it holds not one number");
    }
    require(H5Aread(attribute.id(), native, value), attribute, "read");
}

}  // namespace raaderum::output
