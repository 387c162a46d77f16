#pragma once
// Accounts in English or Danish: what causes, channels and metrics are called in a sentence.

#include "why/account.hpp"
#include "words/language.hpp"

#include <string>
#include <string_view>

namespace raaderum::why {

using words::Language;

std::string_view word_for_cause(std::string_view name, Language language);
std::string_view word_for_channel(std::string_view name, Language language);
std::string_view word_for_metric(Metric metric, Language language);

/// As many decimals as the numbers of an account of this size need: two from 0.1 on, three from 0.01 on, and so forth.
int decimals_for(double size);
/// "weeks 208 to 259", or "week 12".
std::string weeks_of(Week from, Week to, Language language);

/// What cannot be accounted, why, and what to ask instead, in a sentence or two; empty where it was accounted.
std::string why_not_accounted(const Account& account, Language language);

}  // namespace raaderum::why
