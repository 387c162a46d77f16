// First the difference, then the causes that made it, those that worked against it, when the first of them acted most,
// and which mechanisms it would not be the same without. A cause is told if it stands out from chance and is no crumb.

#include "why/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace raaderum::why {
namespace {

constexpr double crumb = 0.05;  // share of the difference below which a cause is not told
constexpr double most_of_it = 0.5;
constexpr std::size_t told_with = 4;     // causes that made the difference
constexpr std::size_t told_against = 2;  // and those that worked the other way
constexpr std::size_t told_without = 2;  // mechanisms

/// Writes an account's numbers alike.
class Teller {
  public:
    Teller(const Account& account, Language language)
        : account_(account),
          language_(language),
          decimals_(decimals_for(account.difference.mean)),
          sign_(account.difference.mean < 0.0 ? -1.0 : 1.0) {}

    bool danish() const { return language_ == Language::danish; }
    std::string number(double value) const { return words::number(value, decimals_, language_); }
    std::string size(double value) const { return number(std::abs(value)); }
    std::string cause(const Part& part) const { return std::string(word_for_cause(part.name, language_)); }
    std::string weeks(Week from, Week to) const { return weeks_of(from, to, language_); }
    std::string metric() const { return name(account_.metric); }
    std::string name(Metric metric) const { return std::string(word_for_metric(metric, language_)); }
    std::string signed_number(double value) const { return words::signed_number(value, decimals_, language_); }

    /// Causes that made the difference (`way` 1) or worked against it (−1), the largest first.
    std::vector<const Part*> told(double way, std::size_t most) const {
        std::vector<const Part*> parts;
        for (const Part& part : account_.causes) {
            const bool large = std::abs(part.share.mean) >= crumb * std::abs(account_.difference.mean);
            if (large && part.share.stands_out() && part.share.mean * sign_ * way > 0.0 && parts.size() != most) {
                parts.push_back(&part);
            }
        }
        return parts;
    }

    std::string listed(const std::vector<std::string>& items) const {
        std::string list;
        for (std::size_t index = 0; index != items.size(); ++index) {
            const bool last = index + 1 == items.size();
            list += (index == 0 ? "" : last ? (danish() ? " og " : " and ") : ", ") + items[index];
        }
        return list;
    }

  private:
    const Account& account_;
    Language language_;
    int decimals_;
    double sign_;
};

std::string capital(std::string text) {
    constexpr std::string_view o_with_stroke = "\u00f8";
    if (text.starts_with(o_with_stroke)) return "\u00d8" + text.substr(o_with_stroke.size());
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 32);
    return text;
}

std::string difference(const Account& account, const Teller& tell) {
    const Window& window = account.window;
    const bool equal = account.difference.mean == 0.0 && account.causes.empty() && account.without.empty();
    if (equal) {
        return capital(tell.danish() ? fmt::format("{} er nøjagtig den samme under {} som under {}.", tell.metric(),
                                                   account.variant, account.baseline)
                                     : fmt::format("{} is exactly the same under {} as under {}.", tell.metric(),
                                                   account.variant, account.baseline));
    }
    const bool lower = account.difference.mean < 0.0;
    std::string text =
        tell.danish()
            ? fmt::format("I {} er {} {} {} under {} end under {}: {} mod {}", tell.weeks(window.from, window.to),
                          tell.metric(), tell.size(account.difference.mean), lower ? "lavere" : "højere",
                          account.variant, account.baseline, tell.number(account.value.mean),
                          tell.number(account.baseline_value.mean))
            : fmt::format("Over {}, {} is {} {} under {} than under {}: {} against {}",
                          tell.weeks(window.from, window.to), tell.metric(), tell.size(account.difference.mean),
                          lower ? "lower" : "higher", account.variant, account.baseline,
                          tell.number(account.value.mean), tell.number(account.baseline_value.mean));
    if (!account.difference.stands_out()) {
        text += tell.danish() ? "; det kan være et tilfælde" : "; that may be chance";
    }
    return text + ".";
}

/// "It is the product of two: service quality gives +0.001, ... and kept value -0.042, ..."
std::string by_factors(const Account& account, const Teller& tell) {
    std::vector<std::string> items;
    for (const FactorPart& one : account.factors) {
        items.push_back(fmt::format("{} {} {} ({} {} {})", tell.name(one.metric), tell.danish() ? "giver" : "gives",
                                    tell.signed_number(one.share.mean), tell.number(one.value.mean),
                                    tell.danish() ? "mod" : "against", tell.number(one.baseline_value.mean)));
    }
    return fmt::format("{} {}.",
                       tell.danish() ? "Den er et produkt af to:" : "It is the product of two:", tell.listed(items));
}

std::string made_by(const std::vector<const Part*>& parts, const Account& account, const Teller& tell) {
    const Part& first = *parts.front();
    const bool most = std::abs(first.share.mean) > most_of_it * std::abs(account.difference.mean);
    std::string text = tell.danish() ? fmt::format("{}, {}, kommer gennem {}", most ? "Det meste" : "Den største del",
                                                   tell.size(first.share.mean), tell.cause(first))
                                     : fmt::format("{}, {}, comes through {}", most ? "Most of it" : "The largest part",
                                                   tell.size(first.share.mean), tell.cause(first));
    std::vector<std::string> others;
    for (std::size_t index = 1; index != parts.size(); ++index) {
        others.push_back(
            tell.danish() ? fmt::format("{} med {}", tell.cause(*parts[index]), tell.size(parts[index]->share.mean))
                          : fmt::format("{} with {}", tell.cause(*parts[index]), tell.size(parts[index]->share.mean)));
    }
    if (!others.empty()) text += (tell.danish() ? "; dertil kommer " : "; then come ") + tell.listed(others);
    return text + ".";
}

std::string works_against(const std::vector<const Part*>& parts, const Teller& tell) {
    std::vector<std::string> items;
    for (const Part* part : parts)
        items.push_back(fmt::format("{} ({})", tell.cause(*part), tell.size(part->share.mean)));
    return fmt::format("{} {}.", tell.danish() ? "Den anden vej trækker" : "Working against it:", tell.listed(items));
}

std::string acts_most(const Part& part, const Teller& tell) {
    const std::string weeks = tell.weeks(part.most->from, part.most->to);
    return tell.danish()
               ? fmt::format("Halvdelen af det meste, der nogensinde kom gennem {}, kom i {}.", tell.cause(part), weeks)
               : fmt::format("Half of the most that ever came through {} came in {}.", tell.cause(part), weeks);
}

std::string without_mechanisms(const Account& account, const Teller& tell) {
    if (account.without.empty()) {
        return tell.danish() ? "Ingen enkelt mekanisme ændrer forskellen ud over det tilfældige."
                             : "No single mechanism changes the difference beyond chance.";
    }
    std::string text;
    for (std::size_t index = 0; index != std::min(told_without, account.without.size()); ++index) {
        const Without& one = account.without[index];
        std::string name(one.mechanism->name);
        std::replace(name.begin(), name.end(), '_', ' ');
        if (index == 0) {
            text =
                tell.danish()
                    ? fmt::format("Uden mekanismen \"{}\" ville forskellen være {}", name, tell.number(one.difference))
                    : fmt::format("Without {} the difference would be {}", name, tell.number(one.difference));
        } else {
            const std::string_view without = tell.danish() ? "uden" : "without";
            text += fmt::format(", {} {} {}", without, tell.danish() ? '"' + name + '"' : name,
                                tell.number(one.difference));
        }
    }
    return text
           + (tell.danish() ? fmt::format(", mod {} som det er.", tell.number(account.difference.mean))
                            : fmt::format(", against {} as it is.", tell.number(account.difference.mean)));
}

}  // namespace

std::vector<std::string> sentences(const Account& account, Language language) {
    const Teller tell(account, language);
    std::vector<std::string> told{difference(account, tell)};
    if (account.not_accounted != NotAccounted::accounted) {
        told.push_back(why_not_accounted(account, language));
    } else {
        if (!account.factors.empty() && account.difference.mean != 0.0) told.push_back(by_factors(account, tell));
        const auto with = tell.told(1.0, told_with);
        const auto against = tell.told(-1.0, told_against);
        if (!with.empty()) told.push_back(made_by(with, account, tell));
        if (!against.empty()) told.push_back(works_against(against, tell));
        if (!with.empty()) told.push_back(acts_most(*with.front(), tell));
    }
    const bool equal = account.difference.mean == 0.0 && account.causes.empty() && account.without.empty();
    if (account.mechanisms_tried && !equal) told.push_back(without_mechanisms(account, tell));
    if (told.size() == 1 && equal && account.not_accounted == NotAccounted::accounted) {
        told.push_back(tell.danish() ? "Intet kom gennem nogen årsag i nogen uge."
                                     : "Nothing came through any cause in any week.");
    }
    return told;
}

}  // namespace raaderum::why
