// Attributes of two groups or data sets: the same names, types and values.
#include "core/printable.hpp"
#include "output/compare_files.hpp"
#include "output/dress.hpp"
#include "output/hdf_data.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <string_view>

namespace raaderum::output {
namespace {

/// What HDF5 and netCDF note for themselves.
constexpr auto of_the_format =
    std::to_array<std::string_view>({"CLASS", "NAME", "DIMENSION_LIST", "REFERENCE_LIST", "DIMENSION_LABELS",
                                     "_NCProperties", "_Netcdf4Dimid", "_Netcdf4Coordinates", "_nc3_strict"});
/// At the top: when the file was made and by which build, and what its checksum is worth.
constexpr auto of_the_making =
    std::to_array<std::string_view>({"created", "git_revision", "compiler", "compiler_flags", "sealed"});

bool is_data(const HdfObject& object, std::string_view name) {
    if (std::find(of_the_format.begin(), of_the_format.end(), name) != of_the_format.end()) return false;
    return object.name() != "/" || std::find(of_the_making.begin(), of_the_making.end(), name) == of_the_making.end();
}

std::vector<std::string> attributes_of(const HdfObject& object) {
    std::vector<std::string> names;
    const auto note = [](hid_t, const char* name, const H5A_info_t*, void* list) -> herr_t {
        static_cast<std::vector<std::string>*>(list)->emplace_back(name);
        return 0;
    };
    hsize_t at = 0;
    require(H5Aiterate2(object.id(), H5_INDEX_NAME, H5_ITER_INC, &at, note, &names), object, "list attributes of");
    std::erase_if(names, [&](const std::string& name) { return !is_data(object, name); });
    return names;
}

/// What numbers mean, by the names of today, so that a file of earlier names has the same.
std::string meanings_of(const HdfObject& object) {
    std::string text;
    for (const std::string& name : flag_meanings(object)) text += (text.empty() ? "" : " ") + name;
    return text;
}

/// An attribute's value with its type, so that equal ones are the same text.
std::string spelled_out(const HdfObject& object, const std::string& name) {
    const HdfSetting attribute(H5Aopen(object.id(), name.c_str(), H5P_DEFAULT), H5Aclose);
    const HdfSetting stored(H5Aget_type(attribute.id()), H5Tclose);
    const HdfSetting space(H5Aget_space(attribute.id()), H5Sclose);
    const hssize_t count = H5Sget_simple_extent_npoints(space.id());
    if (H5Tis_variable_str(stored.id()) > 0 && count == 1)
        return name == "flag_meanings" ? meanings_of(object) : text_attribute(object, name);
    const H5T_class_t kind = H5Tget_class(stored.id());
    const std::size_t bytes = H5Tget_size(stored.id());
    std::string text = std::to_string(count)
                       + (kind == H5T_FLOAT     ? " float"
                          : kind == H5T_INTEGER ? " whole"
                                                : " other")
                       + std::to_string(8 * bytes) + ":";
    if ((kind != H5T_FLOAT && kind != H5T_INTEGER) || count < 0 || count > 4096 || bytes > 8) return text;
    if (kind == H5T_FLOAT) {
        std::vector<double> values(static_cast<std::size_t>(count));
        require(H5Aread(attribute.id(), H5T_NATIVE_DOUBLE, values.data()), object, "read attribute " + name + " of");
        for (const double value : values) {
            std::array<char, 40> digits{};
            std::snprintf(digits.data(), digits.size(), " %.17g", value);
            text += digits.data();
        }
    } else {
        // Read as unsigned, a negative number would be 0; read as signed, a large seed would be cut.
        const bool has_sign = H5Tget_sign(stored.id()) == H5T_SGN_2;
        std::vector<std::uint64_t> values(static_cast<std::size_t>(count));
        require(H5Aread(attribute.id(), has_sign ? H5T_NATIVE_INT64 : H5T_NATIVE_UINT64, values.data()), object,
                "read attribute " + name + " of");
        for (const std::uint64_t value : values) text += " " + std::to_string(value);
    }
    return text;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void compare_attributes(const HdfObject& stored, const HdfObject& again, Disagreements& found) {
    const std::vector<std::string> here = attributes_of(stored);
    const std::vector<std::string> there = attributes_of(again);
    for (const std::string& name : there) {
        const std::string where = again.name() + "@" + name;
        const std::string expected = spelled_out(again, name);
        if (!contains(here, name)) {
            found.add_of_file(where, "nothing", expected);
        } else if (const std::string value = spelled_out(stored, name); value != expected) {
            found.add_of_file(where, value, expected);
        }
    }
    for (const std::string& name : here) {
        if (!contains(there, name)) {
            found.add_of_file(stored.name() + "@" + printable(name), spelled_out(stored, name), "nothing");
        }
    }
}

}  // namespace raaderum::output
