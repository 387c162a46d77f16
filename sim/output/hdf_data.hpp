#pragma once
// Data sets of numbers and texts: made with their dimensions, written and read in blocks of rows (a row is what one index
// of the first dimension holds), and described by attributes. Numbers are stored little-endian.

#include "output/failure.hpp"
#include "output/hdf.hpp"
#include "output/storage.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace raaderum::output {

/// HDF5's names for the numbers that trajectory files hold.
template <class Number>
struct HdfType;
template <>
struct HdfType<float> {
    static hid_t stored() { return H5T_IEEE_F32LE; }
    static hid_t native() { return H5T_NATIVE_FLOAT; }
};
template <>
struct HdfType<std::int32_t> {
    static hid_t stored() { return H5T_STD_I32LE; }
    static hid_t native() { return H5T_NATIVE_INT32; }
};
template <>
struct HdfType<std::uint8_t> {
    static hid_t stored() { return H5T_STD_U8LE; }
    static hid_t native() { return H5T_NATIVE_UINT8; }
};
template <>
struct HdfType<std::uint64_t> {
    static hid_t stored() { return H5T_STD_U64LE; }
    static hid_t native() { return H5T_NATIVE_UINT64; }
};

/// A stretch of rows [first, first + count).
struct Rows {
    std::size_t first = 0;
    std::size_t count = 0;
};

/// Adds a stretch, joined to the last one where they touch.
void append_rows(std::vector<Rows>& stretches, Rows rows);

/// A new data set of numbers, shape [rows, ...]. All of its rows are to be written. `missing` points to a number of the
/// stored type that means "missing"; it is noted as _FillValue.
HdfObject create_dataset(const HdfObject& parent, std::string_view name, hid_t stored,
                         std::span<const std::size_t> shape, const Storage& storage, const void* missing = nullptr);
/// A data set that only names the length of a dimension and holds nothing.
HdfObject create_bare_dimension(const HdfObject& parent, std::string_view name, std::size_t length);
/// A scalar data set holding a text.
void write_text(const HdfObject& parent, std::string_view name, std::string_view text);
/// A data set of texts, shape [texts].
HdfObject write_texts(const HdfObject& parent, std::string_view name, std::span<const std::string> texts);

HdfObject open_dataset(const HdfObject& parent, std::string_view name);
std::vector<std::size_t> shape_of(const HdfObject& dataset);
/// The length of a column: a data set with one dimension; any other throws SystemFailure.
std::size_t length_of(const HdfObject& column);
/// How many numbers a row of a table holds: a data set with two dimensions; any other throws SystemFailure.
std::size_t row_length_of(const HdfObject& table);
std::string read_text(const HdfObject& parent, std::string_view name);
std::vector<std::string> read_texts(const HdfObject& dataset);

/// Writes `values`, shape [rows in all stretches, ...], into the stretches in turn. Throws SystemFailure.
void write_rows(const HdfObject& dataset, std::span<const Rows> stretches, hid_t native, const void* values);
/// Reads rows into `values`, which has room for them.
void read_rows(const HdfObject& dataset, Rows rows, hid_t native, void* values);
/// Reads some columns of some rows of a table, shape [rows, columns].
void read_block(const HdfObject& dataset, Rows rows, Rows columns, hid_t native, void* values);

template <class Number>
void write_rows(const HdfObject& dataset, std::span<const Rows> stretches, const std::vector<Number>& values) {
    write_rows(dataset, stretches, HdfType<Number>::native(), values.data());
}
/// All of a column.
template <class Number>
std::vector<Number> read_all(const HdfObject& column);

void set_text(const HdfObject& object, std::string_view name, std::string_view text);
void set_numbers(const HdfObject& object, std::string_view name, hid_t stored, hid_t native, const void* values,
                 std::size_t count);
/// A scalar attribute.
template <class Number>
void set_number(const HdfObject& object, std::string_view name, Number value) {
    set_numbers(object, name, HdfType<Number>::stored(), HdfType<Number>::native(), &value, 0);
}
/// An attribute of several numbers.
template <class Number>
void set_numbers(const HdfObject& object, std::string_view name, const std::vector<Number>& values) {
    set_numbers(object, name, HdfType<Number>::stored(), HdfType<Number>::native(), values.data(), values.size());
}
bool has_attribute(const HdfObject& object, std::string_view name);
/// The text of an attribute, or nothing where it is absent.
std::string text_if_any(const HdfObject& object, std::string_view name);
/// The text of an attribute; an absent one, or one of another type, throws SystemFailure.
std::string text_attribute(const HdfObject& object, std::string_view name);
void read_attribute(const HdfObject& object, std::string_view name, hid_t native, void* value);
template <class Number>
Number number_attribute(const HdfObject& object, std::string_view name) {
    Number value{};
    read_attribute(object, name, HdfType<Number>::native(), &value);
    return value;
}

template <class Number>
std::vector<Number> read_all(const HdfObject& column) {
    std::vector<Number> values(length_of(column));
    read_rows(column, {0, values.size()}, HdfType<Number>::native(), values.data());
    return values;
}

/// Rows of a data set of any shape, one after the other.
template <class Number>
std::vector<Number> read_rows(const HdfObject& group, std::string_view name, Rows rows) {
    const HdfObject dataset = open_dataset(group, name);
    const std::vector<std::size_t> shape = shape_of(dataset);
    std::size_t in_a_row = 1;
    for (std::size_t axis = 1; axis < shape.size(); ++axis) in_a_row *= shape[axis];
    std::vector<Number> values(rows.count * in_a_row);
    read_rows(dataset, rows, HdfType<Number>::native(), values.data());
    return values;
}

/// All of a data set that has one dimension of this length; any other throws SystemFailure.
template <class Number>
std::vector<Number> read_column(const HdfObject& group, std::string_view name, std::size_t length) {
    const HdfObject dataset = open_dataset(group, name);
    if (shape_of(dataset) != std::vector<std::size_t>{length}) {
        throw SystemFailure(dataset.file(), "read " + dataset.name(), "its length makes no sense");
    }
    return read_all<Number>(dataset);
}

/// A table [rows][columns] with both exchanged: [columns][rows].
inline void turn(const float* from, std::size_t rows, std::size_t columns, float* to) {
    for (std::size_t column = 0; column != columns; ++column) {
        for (std::size_t row = 0; row != rows; ++row) *to++ = from[row * columns + column];
    }
}

}  // namespace raaderum::output
