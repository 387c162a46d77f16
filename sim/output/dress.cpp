#include "output/dress.hpp"

#include "observe/log.hpp"

#include <hdf5_hl.h>

#include <cstdio>
#include <sstream>

namespace raaderum::output {
namespace {

std::string_view safe_unit(std::string_view unit) {
    if (unit == "hours") return "h";
    if (unit == "days") return "d";
    if (unit == "weeks") return "7 d";
    if (unit == "minutes") return "min";
    if (unit == "seconds") return "s";
    return unit;
}

void attach(const HdfObject& dataset, const Axis& axis, unsigned index) {
    if (axis.scale == nullptr) return;
    require(H5DSattach_scale(dataset.id(), axis.scale->id(), index), dataset, "name the dimensions of");
}

}  // namespace

HdfObject create_coordinate(const HdfObject& group, std::string_view name, const std::vector<std::int32_t>& values,
                            const Label& words) {
    const std::size_t length = values.size();
    HdfObject scale = create_dataset(group, name, HdfType<std::int32_t>::stored(), {&length, 1}, {});
    const Rows all{0, length};
    write_rows(scale, {&all, 1}, values);
    require(H5DSset_scale(scale.id(), std::string(name).c_str()), scale, "make a dimension of");
    label(scale, words);
    return scale;
}

HdfObject create_names(const HdfObject& group, std::string_view name, std::span<const std::string> names,
                       const Label& words) {
    HdfObject scale = write_texts(group, name, names);
    require(H5DSset_scale(scale.id(), std::string(name).c_str()), scale, "make a dimension of");
    label(scale, words);
    return scale;
}

HdfObject create_dimension(const HdfObject& group, std::string_view name, std::size_t length) {
    HdfObject scale = create_bare_dimension(group, name, length);
    char text[80];  // the words by which netCDF knows a dimension that is no variable
    std::snprintf(text, sizeof text, "This is a netCDF dimension but not a netCDF variable. %10zu", length);
    require(H5DSset_scale(scale.id(), text), scale, "make a dimension of");
    return scale;
}

HdfObject create_along(const HdfObject& group, std::string_view name, hid_t stored, std::span<const Axis> axes,
                       const Storage& storage, const void* missing) {
    std::vector<std::size_t> shape;
    for (const Axis& axis : axes) shape.push_back(axis.length);
    HdfObject dataset = create_dataset(group, name, stored, shape, storage, missing);
    for (unsigned axis = 0; axis != axes.size(); ++axis) attach(dataset, axes[axis], axis);
    return dataset;
}

HdfObject create_texts_along(const HdfObject& group, std::string_view name, std::span<const std::string> texts,
                             const Axis& axis) {
    HdfObject dataset = write_texts(group, name, texts);
    attach(dataset, axis, 0);
    return dataset;
}

void label(const HdfObject& dataset, const Label& words) {
    set_text(dataset, "long_name", words.long_name);
    if (!words.unit.empty()) set_text(dataset, "units", safe_unit(words.unit));
}

void explain_flags(const HdfObject& dataset, std::span<const std::string_view> meanings) {
    std::vector<std::uint8_t> values;
    std::string words;
    for (const std::string_view meaning : meanings) {
        values.push_back(static_cast<std::uint8_t>(values.size()));
        if (!words.empty()) words += ' ';
        words += meaning;
    }
    set_numbers(dataset, "flag_values", values);
    set_text(dataset, "flag_meanings", words);
}

std::vector<std::string> flag_meanings(const HdfObject& dataset) {
    std::vector<std::string> names;
    std::istringstream meanings(text_attribute(dataset, "flag_meanings"));
    for (std::string name; meanings >> name;) names.emplace_back(name_today(name));
    return names;
}

}  // namespace raaderum::output
