#include "cli/credits.hpp"

#include "core/printable.hpp"
#include "scenario/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace raaderum::cli {
namespace {

struct KnownLicence {
    const char* identifier;
    const char* name;
};

/// Licences that archives of research data know, by the names of the SPDX list.
constexpr auto licences = std::to_array<KnownLicence>({
    {"CC0-1.0", "Creative Commons Zero v1.0 Universal"},
    {"CC-BY-4.0", "Creative Commons Attribution 4.0 International"},
    {"CC-BY-SA-4.0", "Creative Commons Attribution Share Alike 4.0 International"},
    {"CC-BY-NC-4.0", "Creative Commons Attribution Non Commercial 4.0 International"},
    {"CC-BY-NC-SA-4.0", "Creative Commons Attribution Non Commercial Share Alike 4.0 International"},
    {"CC-BY-ND-4.0", "Creative Commons Attribution No Derivatives 4.0 International"},
    {"CC-BY-NC-ND-4.0", "Creative Commons Attribution Non Commercial No Derivatives 4.0 International"},
    {"ODC-By-1.0", "Open Data Commons Attribution License v1.0"},
    {"ODbL-1.0", "Open Data Commons Open Database License v1.0"},
    {"PDDL-1.0", "Open Data Commons Public Domain Dedication & License 1.0"},
    {"MIT", "MIT License"},
    {"Apache-2.0", "Apache License 2.0"},
    {"EUPL-1.2", "European Union Public License 1.2"},
});

const KnownLicence* find_licence(const std::string& identifier) {
    const auto* found = std::find_if(licences.begin(), licences.end(),
                                     [&](const KnownLicence& each) { return each.identifier == identifier; });
    return found == licences.end() ? nullptr : found;
}

bool is_address(const std::string& text) {
    const bool scheme = text.starts_with("https://") || text.starts_with("http://");
    return scheme && text.size() > 10 && std::all_of(text.begin(), text.end(), [](char c) {
               return std::isgraph(static_cast<unsigned char>(c)) != 0 && c != '"' && c != '<' && c != '>' && c != '\\';
           });
}

constexpr std::size_t orcid_digits = 16;

/// Sixteen digits in groups of four; the last one follows from the others (ISO 7064, modulus 11-2) and is X for 10.
bool is_orcid(const std::string& text) {
    constexpr std::size_t length = 19;
    if (text.size() != length) return false;
    unsigned sum = 0;
    std::size_t digits = 0;
    for (std::size_t at = 0; at != length; ++at) {
        const char c = text[at];
        if (at % 5 == 4) {
            if (c != '-') return false;
            continue;
        }
        ++digits;
        if (digits == orcid_digits) return c == "0123456789X"[(12 - sum % 11) % 11];
        if (c < '0' || c > '9') return false;
        sum = (sum + static_cast<unsigned>(c - '0')) * 2 % 11;
    }
    return false;
}

std::string trimmed(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    return text;
}

}  // namespace

Licence licence_from(const std::string& text) {
    if (text.empty()) {
        return {
            "#no-licence-said", "", "no licence said",
            "Whoever put this together did not say under which licence the results may be used. Without one, nobody "
            "else may use them beyond what the law allows anyhow."};
    }
    const KnownLicence* known = find_licence(text);
    if (known == nullptr) return {text, "", text, "The licence of the results, at this address."};
    return {fmt::format("https://spdx.org/licenses/{}", text), text, known->name,
            fmt::format("The licence of the results, {} in the SPDX list.", text)};
}

std::string is_licence(const std::string& text) {
    if (is_address(text) || find_licence(text) != nullptr) return {};
    std::vector<std::string> known;
    for (const KnownLicence& each : licences) known.emplace_back(each.identifier);
    return fmt::format("'{}' is no licence that is known here; {}; any other by the address of its text, https://...",
                       printable(text), scenario::suggestion(text, known));
}

Author author_from(const std::string& text) {
    const std::size_t open = text.find('<');
    if (open == std::string::npos) return {trimmed(text), ""};
    return {trimmed(text.substr(0, open)), text.substr(open + 1, text.find('>', open) - open - 1)};
}

std::string is_author(const std::string& text) {
    const Author author = author_from(text);
    const bool has_orcid = text.find('<') != std::string::npos;
    if (!author.name.empty() && printable(text, "") == text && (!has_orcid || text.ends_with(">"))) {
        if (!has_orcid || is_orcid(author.orcid)) return {};
        return fmt::format(
            "'{}' is no ORCID; one looks like 0000-0002-1825-0097, and its last digit follows from the others",
            author.orcid);
    }
    return fmt::format("'{}' is no author; expected NAME or 'NAME <ORCID>'", printable(text));
}

}  // namespace raaderum::cli
