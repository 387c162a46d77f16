#include "compare/csv_locale.hpp"

#include <algorithm>

namespace raaderum::compare {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits with a point among them, a sign before them and an exponent behind them, or none: 0.5, -12.25, 1.5e-05.
bool has_decimals(std::string_view field) {
    const auto skip_digits = [&field] {
        const auto end =
            static_cast<std::size_t>(std::find_if_not(field.begin(), field.end(), is_digit) - field.begin());
        field.remove_prefix(end);
        return end != 0;
    };
    if (field.starts_with('-')) field.remove_prefix(1);
    if (!skip_digits() || !field.starts_with('.')) return false;
    field.remove_prefix(1);
    if (!skip_digits()) return false;
    if (field.empty()) return true;
    if (field.front() != 'e') return false;
    field.remove_prefix(1);
    if (field.starts_with('-') || field.starts_with('+')) field.remove_prefix(1);
    return skip_digits() && field.empty();
}

void append_danish(std::string& text, std::string_view field) {
    if (has_decimals(field)) {
        text += field;
        text[text.size() - field.size() + field.find('.')] = ',';
    } else if (!field.starts_with('"') && field.find(';') != std::string_view::npos) {
        text += '"';
        text += field;
        text += '"';
    } else {
        text += field;
    }
}

}  // namespace

std::string_view beginning_of_table(CsvLocale locale) {
    return locale == CsvLocale::danish ? "\xEF\xBB\xBF" : std::string_view();
}

std::string in_locale(std::string_view rows, CsvLocale locale) {
    if (locale == CsvLocale::international) return std::string(rows);
    std::string text;
    text.reserve(rows.size() + rows.size() / 16);
    bool quoted = false;
    std::size_t first = 0;
    for (std::size_t at = 0; at != rows.size(); ++at) {
        const char c = rows[at];
        if (c == '"') quoted = !quoted;
        if (quoted || (c != ',' && c != '\n')) continue;
        append_danish(text, rows.substr(first, at - first));
        text += c == ',' ? ';' : '\n';
        first = at + 1;
    }
    append_danish(text, rows.substr(first));
    return text;
}

std::string table_in_locale(std::string_view rows, CsvLocale locale) {
    return std::string(beginning_of_table(locale)) + in_locale(rows, locale);
}

}  // namespace raaderum::compare
