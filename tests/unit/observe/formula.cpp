// A formula is read from left to right and worked out as it is read. What is taken over people is read anew for each of
// them.

#include "formula.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace raaderum {
namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();
constexpr double alike = 1e-4;  // a standard deviation up to this has no skewness

std::optional<double> of_environment(const Environment& environment, std::string_view name) {
#define VALUE(field) \
    if (name == #field) return static_cast<double>(environment.field)
    VALUE(attention);
    VALUE(rules);
    VALUE(political_demand);
    VALUE(unmet);
    VALUE(confidence);
    VALUE(role_conflict);
    VALUE(mandate_given);
    VALUE(service_variation);
    VALUE(left);
    VALUE(hired);
    VALUE(laid_off);
#undef VALUE
    return std::nullopt;
}

class Reader {
  public:
    Reader(std::string_view text, const Institution& institution, const std::array<float, metric_count>& metrics,
           std::string_view own)
        : text_(text.substr(0, text.find(';'))), institution_(institution), metrics_(metrics), own_(own) {}

    double whole() {
        const double value = alternatives();
        if (at_ != text_.size()) fail("cannot be read from here on");
        return value;
    }

  private:
    [[noreturn]] void fail(const std::string& why) const {
        throw BadFormula("'" + std::string(text_) + "': '" + std::string(text_.substr(at_)) + "' " + why);
    }

    void skip_blanks() {
        while (at_ != text_.size() && text_[at_] == ' ') ++at_;
    }
    static bool is_of_a_name(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    }
    /// Passes over the words or the sign if they come next.
    bool next(std::string_view words) {
        skip_blanks();
        if (!text_.substr(at_).starts_with(words)) return false;
        const std::size_t end = at_ + words.size();
        if (is_of_a_name(words.back()) && end != text_.size() && is_of_a_name(text_[end])) return false;
        at_ = end;
        skip_blanks();
        return true;
    }
    void expect(std::string_view sign) {
        if (!next(sign)) fail("lacks '" + std::string(sign) + "'");
    }

    double alternatives() {
        double value = sum();
        while (next("or")) {
            const double other = sum();
            if (std::isnan(value)) value = other;
        }
        return value;
    }
    double sum() {
        double value = product();
        for (;;) {
            if (next("+")) {
                value += product();
            } else if (next("-")) {
                value -= product();
            } else {
                return value;
            }
        }
    }
    double product() {
        double value = power();
        for (;;) {
            if (next("x") || next("*")) {
                value *= power();
            } else if (next("/")) {
                const double divisor = power();
                value = divisor == 0.0 ? no_value : value / divisor;
            } else {
                return value;
            }
        }
    }
    double power() {
        if (next("-")) return -power();
        const double value = single();
        return next("^") ? std::pow(value, single()) : value;
    }
    double single() {
        skip_blanks();
        if (at_ == text_.size()) fail("breaks off");
        if (next("(")) {
            const double value = alternatives();
            expect(")");
            return value;
        }
        if (next("min(")) return of_two([](double a, double b) { return std::min(a, b); });
        if (next("max(")) return of_two([](double a, double b) { return std::max(a, b); });
        if (next("sqrt(")) {
            const double value = alternatives();
            expect(")");
            return std::sqrt(value);
        }
        if (next("mean over employees of")) return mean(over_people(Who::employees));
        if (next("standard deviation over employees of")) return spread(over_people(Who::employees));
        if (next("skewness over employees of")) return skewness(over_people(Who::employees));
        if (next("sum over employees of")) return total(over_people(Who::employees));
        if (next("sum over positions of")) return total(over_people(Who::positions));
        if (next("share of employees with")) return mean(over_people(Who::employees, &Reader::conditions));
        if (text_[at_] >= '0' && text_[at_] <= '9') return number();
        return named();
    }
    double of_two(const std::function<double(double, double)>& function) {
        const double a = alternatives();
        expect(",");
        const double b = alternatives();
        expect(")");
        return function(a, b);
    }
    double number() {
        double value = 0.0;
        const auto read = std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
        at_ = static_cast<std::size_t>(read.ptr - text_.data());
        return value;
    }

    enum class Who { employees, positions };
    std::vector<double> over_people(Who who, double (Reader::*read)() = &Reader::alternatives) {
        if (position_) fail("is taken over people within what is taken over people");
        const std::size_t begin = at_;
        std::vector<double> values;
        for (std::size_t i = 0; i != institution_.people.positions; ++i) {
            if (who == Who::employees && institution_.people.filled[i] == 0.0F) continue;
            at_ = begin;
            position_ = i;
            values.push_back((this->*read)());
        }
        position_.reset();
        if (values.empty()) fail("is taken over nobody");
        return values;
    }
    /// 1 where all comparisons hold, else 0.
    double conditions() {
        bool all = true;
        do {
            const double left = sum();
            if (next(">=")) {
                all &= left >= sum();
            } else if (next("<=")) {
                all &= left <= sum();
            } else if (next(">")) {
                all &= left > sum();
            } else if (next("<")) {
                all &= left < sum();
            } else {
                fail("compares nothing");
            }
        } while (next("and"));
        return all ? 1.0 : 0.0;
    }

    static double total(const std::vector<double>& values) {
        double sum = 0.0;
        for (const double value : values) sum += value;
        return sum;
    }
    static double mean(const std::vector<double>& values) { return total(values) / static_cast<double>(values.size()); }
    static double moment(const std::vector<double>& values, int order) {
        const double centre = mean(values);
        std::vector<double> powers;
        for (const double value : values) powers.push_back(std::pow(value - centre, order));
        return mean(powers);
    }
    static double spread(const std::vector<double>& values) { return std::sqrt(moment(values, 2)); }
    static double skewness(const std::vector<double>& values) {
        const double deviation = spread(values);
        return deviation > alike ? moment(values, 3) / std::pow(deviation, 3) : 0.0;
    }

    double named() {
        const std::size_t begin = at_;
        while (at_ != text_.size() && is_of_a_name(text_[at_])) ++at_;
        const std::string_view name = text_.substr(begin, at_ - begin);
        std::optional<double> value;
        if (name.find('.') != std::string_view::npos) {
            const ParameterInfo* parameter = find_parameter(name);
            if (parameter != nullptr) value = parameter->get(institution_.parameters);
        } else {
            value = position_ ? of_person(name) : of_house(name);
        }
        at_ = value ? at_ : begin;
        if (!value) fail("begins with a name of nothing");
        return *value;
    }
    std::optional<double> of_person(std::string_view name) const {
        std::optional<double> value;
        for_each_column(institution_.people,
                        [&](std::string_view known, const Column<float>& column, float, std::string_view) {
                            if (known == name) value = static_cast<double>(column[*position_]);
                        });
        return value;
    }
    std::optional<double> of_house(std::string_view name) const {
        if (name == "leaders") return static_cast<double>(institution_.leaders.count);
        if (const auto value = of_environment(institution_.environment, name)) return value;
        const auto metric = find_metric(name);
        if (!metric || name == own_) return std::nullopt;
        return static_cast<double>(metrics_[static_cast<std::size_t>(*metric)]);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    const Institution& institution_;
    const std::array<float, metric_count>& metrics_;
    std::string_view own_;
    std::optional<std::size_t> position_;  ///< of the person that a name in what is taken over people means
};

}  // namespace

double value_of(std::string_view formula, const Institution& institution,
                const std::array<float, metric_count>& metrics, std::string_view own) {
    return Reader(formula, institution, metrics, own).whole();
}

}  // namespace raaderum
