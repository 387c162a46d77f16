#pragma once
// One group of a trajectory file while it is laid out: its dimensions, coordinates and columns.

#include "output/dress.hpp"
#include "output/layout.hpp"

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace raaderum::output {

/// Makes the data sets of one group, dressed in a file and bare in a part.
class GroupLayout {
  public:
    GroupLayout(const HdfObject& group, Form form, const Storage& storage, std::deque<HdfObject>& kept)
        : group_(group), dressed_(form == Form::file), storage_(storage), kept_(kept) {}

    Axis coordinate(std::string_view name, const std::vector<std::int32_t>& values, const Label& words) {
        if (dressed_) return {values.size(), &kept_.emplace_back(create_coordinate(group_, name, values, words))};
        const Rows all{0, values.size()};
        const std::size_t length = values.size();
        kept_.push_back(create_dataset(group_, name, HdfType<std::int32_t>::stored(), {&length, 1}, {}));
        write_rows(kept_.back(), {&all, 1}, values);
        return {values.size(), nullptr};
    }
    /// Places that have names. A part has none.
    Axis named_places(std::string_view name, const std::vector<std::string>& names, const Label& words) {
        return {names.size(), &kept_.emplace_back(create_names(group_, name, names, words))};
    }
    Axis dimension(std::string_view name, std::size_t length) {
        if (!dressed_ || length == 0) return {length, nullptr};
        return {length, &kept_.emplace_back(create_dimension(group_, name, length))};
    }
    template <class Number>
    HdfObject column(std::string_view name, std::initializer_list<Axis> axes, const Label& words,
                     std::optional<Number> missing = {}) {
        HdfObject made = create_along(group_, name, HdfType<Number>::stored(), {axes.begin(), axes.size()}, storage_,
                                      missing ? &*missing : nullptr);
        if (dressed_) label(made, words);
        return made;
    }
    HdfObject column(std::string_view name, std::initializer_list<Axis> axes, const Label& words) {
        return column<float>(name, axes, words, std::numeric_limits<float>::quiet_NaN());
    }
    HdfObject flags(std::string_view name, std::initializer_list<Axis> axes, std::string_view long_name,
                    std::span<const std::string_view> meanings, std::optional<std::uint8_t> missing = {}) {
        HdfObject made = column<std::uint8_t>(name, axes, {long_name, ""}, missing);
        if (dressed_) explain_flags(made, meanings);
        return made;
    }
    void coordinates(const HdfObject& dataset, std::string_view names) const {
        if (dressed_) set_text(dataset, "coordinates", names);
    }

  private:
    const HdfObject& group_;
    bool dressed_;
    const Storage& storage_;
    std::deque<HdfObject>& kept_;
};

}  // namespace raaderum::output
