#include "cli/why_table.hpp"

#include "cli/laid_out.hpp"
#include "cli/terminal.hpp"
#include "why/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace raaderum::cli {
namespace {

constexpr std::size_t most_mechanisms = 10;
constexpr std::size_t line_width = 100;

std::string wrapped(const std::string& text) {
    std::string lines;
    std::size_t used = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        if (used != 0 && used + 1 + columns(word) > line_width) {
            lines += "\n";
            used = 0;
        }
        lines += (used == 0 ? "" : " ") + word;
        used += (used == 0 ? 0 : 1) + columns(word);
        at = end + 1;
    }
    return lines + "\n";
}

std::string interval(const why::Estimate& estimate, int decimals, why::Language language) {
    return fmt::format("{} {} {}", signed_number(estimate.low, decimals, language),
                       language == why::Language::danish ? "til" : "to",
                       signed_number(estimate.high, decimals, language));
}

std::string causes_of(const why::Account& account, why::Language language, bool detail) {
    const bool danish = language == why::Language::danish;
    const int decimals = why::decimals_for(account.difference.mean) + 1;
    std::vector<Row> rows{danish ? Row{"kom gennem", "del", "95 %-interval", "halvdelen i uge"}
                                 : Row{"came through", "part", "95 % interval", "half of it in weeks"}};
    for (const why::Part& part : detail ? account.channels : account.causes) {
        const std::string_view name =
            detail ? word_for_channel(part.name, language) : word_for_cause(part.name, language);
        rows.push_back({std::string(name), signed_number(part.share.mean, decimals, language),
                        interval(part.share, decimals, language),
                        fmt::format("{}-{}", part.most->from, part.most->to)});
    }
    rows.push_back({danish ? "forskel i alt" : "difference in all",
                    signed_number(account.difference.mean, decimals, language),
                    interval(account.difference, decimals, language), ""});
    return laid_out(rows);
}

std::string mechanisms_of(const why::Account& account, why::Language language) {
    const bool danish = language == why::Language::danish;
    const int decimals = why::decimals_for(account.difference.mean) + 1;
    std::vector<Row> rows{danish ? Row{"uden mekanismen", "forskel", "ændring"}
                                 : Row{"without the mechanism", "difference", "change"}};
    const std::size_t shown = std::min(most_mechanisms, account.without.size());
    for (std::size_t index = 0; index != shown; ++index) {
        const why::Without& one = account.without[index];
        rows.push_back({std::string(one.mechanism->name), signed_number(one.difference, decimals, language),
                        signed_number(-one.change, decimals, language)});
    }
    return laid_out(rows);
}

}  // namespace

std::string why_table(std::span<const why::Account> accounts, why::Language language, bool detail, std::FILE* stream) {
    std::string text;
    for (const why::Account& account : accounts) {
        if (!text.empty()) text += "\n";
        std::string told;
        for (const std::string& sentence : why::sentences(account, language)) {
            told += (told.empty() ? "" : " ") + sentence;
        }
        text += styled(fmt::format("{}: {} - {}", info(account.metric).name, account.variant, account.baseline),
                       Style::bold, stream)
                + "\n" + wrapped(told);
        if (!account.causes.empty()) text += "\n" + causes_of(account, language, detail);
        if (!account.without.empty()) text += "\n" + mechanisms_of(account, language);
    }
    return text;
}

}  // namespace raaderum::cli
