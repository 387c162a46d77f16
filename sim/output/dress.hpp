#pragma once
// What makes a data set readable for strangers: dimensions as HDF5 dimension scales (which netCDF, xarray and h5py know),
// a long name, a unit, and flags with meanings.

#include "output/hdf_data.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::output {

/// One dimension: its length, and the scale that names it (null in parts, which have no dress).
struct Axis {
    std::size_t length = 0;
    const HdfObject* scale = nullptr;
};

struct Label {
    std::string_view long_name;
    std::string_view unit;
};

/// A coordinate variable: a dimension whose places have numbers.
HdfObject create_coordinate(const HdfObject& group, std::string_view name, const std::vector<std::int32_t>& values,
                            const Label& label);
/// A coordinate variable: a dimension whose places have names.
HdfObject create_names(const HdfObject& group, std::string_view name, std::span<const std::string> names,
                       const Label& label);
/// A dimension without numbers.
HdfObject create_dimension(const HdfObject& group, std::string_view name, std::size_t length);

/// A data set along `axes`, tied to their scales.
HdfObject create_along(const HdfObject& group, std::string_view name, hid_t stored, std::span<const Axis> axes,
                       const Storage& storage, const void* missing = nullptr);

/// A data set of texts along `axis`.
HdfObject create_texts_along(const HdfObject& group, std::string_view name, std::span<const std::string> texts,
                             const Axis& axis);

/// Notes long name and unit. "hours" and the like become time spans in some readers, so their symbols are written.
void label(const HdfObject& dataset, const Label& label);

/// Notes what the numbers 0, 1, ... of a data set of flags mean.
void explain_flags(const HdfObject& dataset, std::span<const std::string_view> meanings);
/// What they mean, in the order of the numbers; what happened by the names of today.
std::vector<std::string> flag_meanings(const HdfObject& dataset);

}  // namespace raaderum::output
