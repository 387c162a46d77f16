#include "words/metric_words.hpp"

#include <algorithm>
#include <array>

namespace raaderum::words {
namespace {

namespace measures {
#define MEASURE(name, factor, decimals, level, difference, level_da, difference_da) \
    constexpr Measure name{factor, decimals, {level, level_da}, {difference, difference_da}};
#include "words/measures.def"
#undef MEASURE
}  // namespace measures

constexpr auto metrics = std::to_array<MetricWords>({
#define METRIC_WORDS(metric, measure, title, title_da, in_sentence, in_sentence_da) \
    {#metric, measures::measure, {title, title_da}, {in_sentence, in_sentence_da}},
#include "words/metric_words.def"
#undef METRIC_WORDS
});

}  // namespace

const MetricWords* words_of(std::string_view metric) {
    const auto found = std::find_if(metrics.begin(), metrics.end(),
                                    [metric](const MetricWords& words) { return words.metric == metric; });
    return found == metrics.end() ? nullptr : &*found;
}

}  // namespace raaderum::words
