// News travels from one institution to the others, a week later. Within a municipality a case is thought of all its
// institutions, the less the more of them there are; from elsewhere the press has room for one story a week, the loudest.
// What has come from others is not passed on, so a case never echoes.
//
//   n_i = attention that cases and events aroused in institution i since the week before
//   N_m = sum of n_i over the institutions i of municipality m / their number
//   A_i <- A_i + attention_within (N_m - n_i / their number) + attention_between max over the others k of N_k
//
// Sources: a case elsewhere brings control to the innocent (Fagligt råderum, sections 6.2.1, 6.2.3); that it travels by
// the loudest story, and its sizes, are assumed. An institution that is alone hears nothing.
// Claims: a case elsewhere (A30).

#include "processes/spread_attention.hpp"

#include "core/arithmetic.hpp"

#include <cstddef>
#include <vector>

namespace raaderum {
namespace {

float mean_news(std::span<const Institution> institutions) {
    float sum = 0.0F;
    for (const Institution& institution : institutions) sum += institution.environment.news;
    return institutions.empty() ? 0.0F : sum / static_cast<float>(institutions.size());
}

/// The loudest of the others, for the loudest and for everybody else.
struct Loudest {
    std::size_t where = 0;
    float first = 0.0F;
    float second = 0.0F;

    float heard_in(std::size_t municipality) const { return municipality == where ? second : first; }
};

Loudest loudest_of(const std::vector<float>& news) {
    Loudest loudest;
    for (std::size_t each = 0; each != news.size(); ++each) {
        if (news[each] > loudest.first) {
            loudest = {each, news[each], loudest.first};
        } else {
            loudest.second = larger(loudest.second, news[each]);
        }
    }
    return loudest;
}

}  // namespace

void spread_attention(std::span<const std::span<Institution>> municipalities) {
    std::vector<float> news;
    news.reserve(municipalities.size());
    for (const std::span<Institution> institutions : municipalities) news.push_back(mean_news(institutions));
    const Loudest loudest = loudest_of(news);
    for (std::size_t each = 0; each != municipalities.size(); ++each) {
        const auto count = static_cast<float>(municipalities[each].size());
        for (Institution& institution : municipalities[each]) {
            auto& environment = institution.environment;
            const auto& p = institution.parameters.municipalities;
            const float own = environment.news;
            environment.news = 0.0F;
            if (!institution.mechanisms.press_spread) continue;
            environment.attention +=
                p.attention_within * (news[each] - own / count) + p.attention_between * loudest.heard_in(each);
        }
    }
}

}  // namespace raaderum
