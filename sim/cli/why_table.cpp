#include "cli/why_table.hpp"

#include "cli/text_table.hpp"
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

std::string interval(const why::Estimate& estimate, int decimals, words::Language language) {
    return fmt::format("{} {} {}", words::signed_number(estimate.low, decimals, language),
                       language == words::Language::danish ? "til" : "to",
                       words::signed_number(estimate.high, decimals, language));
}

std::string causes_of(const why::Account& account, words::Language language, bool detail, std::FILE* stream) {
    const bool danish = language == words::Language::danish;
    const int decimals = why::decimals_for(account.difference.mean) + 1;
    std::vector<Cells> rows{danish ? Cells{"kom gennem", "del", "95 %-interval", "halvdelen af det meste i uge"}
                                   : Cells{"came through", "part", "95 % interval", "half of its most in weeks"}};
    for (const why::Part& part : detail ? account.channels : account.causes) {
        const std::string_view name =
            detail ? why::word_for_channel(part.name, language) : why::word_for_cause(part.name, language);
        rows.push_back({std::string(name), words::signed_number(part.share.mean, decimals, language),
                        interval(part.share, decimals, language),
                        fmt::format("{}-{}", part.most->from, part.most->to)});
    }
    rows.push_back({danish ? "forskel i alt" : "difference in all",
                    words::signed_number(account.difference.mean, decimals, language),
                    interval(account.difference, decimals, language), ""});
    return text_table(rows, "lrrr", stream);
}

std::string factors_of(const why::Account& account, words::Language language, std::FILE* stream) {
    const bool danish = language == words::Language::danish;
    const int decimals = why::decimals_for(account.difference.mean) + 1;
    std::vector<Cells> rows{
        danish ? Cells{"faktor", account.variant, account.baseline, "del af forskellen", "95 %-interval"}
               : Cells{"factor", account.variant, account.baseline, "part of the difference", "95 % interval"}};
    for (const why::FactorPart& one : account.factors) {
        rows.push_back({std::string(info(one.metric).name), words::number(one.value.mean, decimals, language),
                        words::number(one.baseline_value.mean, decimals, language),
                        words::signed_number(one.share.mean, decimals, language),
                        interval(one.share, decimals, language)});
    }
    return text_table(rows, "lrrrr", stream);
}

std::string mechanisms_of(const why::Account& account, words::Language language, std::FILE* stream) {
    const bool danish = language == words::Language::danish;
    const int decimals = why::decimals_for(account.difference.mean) + 1;
    std::vector<Cells> rows{danish ? Cells{"uden mekanismen", "forskel", "ændring"}
                                   : Cells{"without the mechanism", "difference", "change"}};
    const std::size_t shown = std::min(most_mechanisms, account.without.size());
    for (std::size_t index = 0; index != shown; ++index) {
        const why::Without& one = account.without[index];
        rows.push_back({std::string(one.mechanism->name), words::signed_number(one.difference, decimals, language),
                        words::signed_number(-one.change, decimals, language)});
    }
    return text_table(rows, "lrr", stream);
}

}  // namespace

std::string why_table(std::span<const why::Account> accounts, words::Language language, bool detail,
                      std::FILE* stream) {
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
        if (!account.factors.empty()) text += "\n" + factors_of(account, language, stream);
        if (!account.causes.empty()) text += "\n" + causes_of(account, language, detail, stream);
        if (!account.without.empty()) text += "\n" + mechanisms_of(account, language, stream);
    }
    return text;
}

}  // namespace raaderum::cli
