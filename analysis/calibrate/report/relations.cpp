// What goes together with what in institutions. Each study is repeated at its own level of analysis and with what it had in
// hand: where it corrected its correlation for errors of measurement, the states themselves are compared; where it did
// not, the answers of those who answer a survey, and the ratings that their leaders gave.

#include "calibrate/report/findings.hpp"
#include "calibrate/report/measures.hpp"

#include <fmt/format.h>

#include <cmath>

namespace raaderum::calibrate {
namespace {

using survey::Level;
using survey::Scale;

struct Claimed {
    const char* what;
    double value;
    double tolerance;
    const char* why;  ///< if it is missed
};

Finding judged(const Claimed& target, double found, std::string told, std::string how, const char* set_by) {
    return {"T12",
            target.what,
            fmt::format("{:+.2f} ± {:.2f}", target.value, target.tolerance),
            std::move(told),
            std::fabs(found - target.value) <= target.tolerance ? Verdict::met : Verdict::missed,
            std::move(how),
            set_by,
            target.why};
}

Finding between_persons(const Lives& lives, Seen seen, Measure x, Measure y, const Claimed& target,
                        const char* measures, const char* set_by = "") {
    const auto all = observations(lives.different, seen, x, y);
    const double found = survey::correlation(all, Level::pooled);
    return judged(
        target, found,
        fmt::format("{:+.2f} (within houses {:+.2f}, between {:+.2f})", found,
                    survey::correlation(all, Level::within_houses), survey::correlation(all, Level::between_houses)),
        fmt::format("{}, {} persons of {} different institutions, {}", measures, all.size(), lives.different.size(),
                    seen == Seen::as_they_are ? "as they are, since the study corrected for error"
                                              : "as surveyed and recorded, since the study did not correct"),
        set_by);
}

Finding within_one_house(const Lives& lives, const Claimed& target) {
    const auto all = observations(lives.ordinary, Seen::as_they_are, {Scale::autonomy}, {Scale::satisfaction});
    const double found = survey::correlation(all, Level::within_houses);
    return judged(target, found, fmt::format("{:+.2f}", found),
                  "leeway and satisfaction of persons less the mean of their house, default institutions, as they are",
                  "");
}

Finding between_houses(const Lives& lives, const Claimed& target) {
    const auto all = leaving_and_value(lives.different);
    const double found = survey::correlation(all, Level::between_houses);
    return judged(
        target, found, fmt::format("{:+.2f}", found),
        fmt::format("leaving as registered and `citizen_value`, five years, {} different institutions, as they "
                    "are, since the study corrected for error",
                    lives.different.size()),
        "in part `quality.site_sd`, `careers.market_sd`");
}

Finding share_between(const Lives& lives, Scale scale, const char* what, const char* set_by, const char* why) {
    constexpr double low = 0.1;
    constexpr double high = 0.3;
    const auto all = observations(lives.different, Seen::by_survey, {scale}, {scale});
    const survey::Intraclass found = survey::intraclass(all);
    return {"ICC",
            fmt::format("share of the variance of {} that lies between units (e.g. BMC Health Services Research 2011, "
                        "11:251)",
                        what),
            fmt::format("{} to {}", low, high),
            fmt::format("{:.2f} (ICC(2) {:.2f})", found.one, found.two),
            low <= found.one && found.one <= high ? Verdict::met : Verdict::missed,
            fmt::format("ICC(1) of survey scale `{}`, {} answers from {} different institutions",
                        survey::scale_names[static_cast<std::size_t>(scale)], all.size(), lives.different.size()),
            set_by,
            why};
}

}  // namespace

std::vector<Finding> relations(const Lives& lives) {
    return {
        between_houses(lives,
                       {"exit rate and performance, between units (Park & Shaw 2013)", -0.15, 0.1,
                        "leaving hangs on strain, motivation and safety, and so does performance, and all of them on "
                        "the same leaders; places and labour markets that differ as much as is known weaken that. What "
                        "else moves leaving, and whether the able or the weak go, the model does not hold"}),
        between_persons(lives, Seen::as_they_are, {Scale::autonomy}, {Scale::satisfaction},
                        {"autonomy and satisfaction, between persons (Humphrey et al. 2007)", 0.4, 0.1,
                         "leeway goes with trust, closeness and little control, which please as well; between houses "
                         "there is hardly another reason to be satisfied"},
                        "leeway and satisfaction", "in part `motivation.from_autonomy`"),
        within_one_house(lives,
                         {"autonomy and satisfaction, between persons of one house (Humphrey et al. 2007)", 0.4, 0.15,
                          "what differs between the persons of a house beside leeway is too little, or too much"}),
        between_persons(lives, Seen::as_they_are, {Scale::trust_in_leader}, quality_of_work,
                        {"trust in leader and performance, between persons (Dirks & Ferrin 2002)", 0.16, 0.1,
                         "trust in a leader grows of the coaching and the leeway that also make good work; little else "
                         "moves performance"},
                        "trust in the leader and `substantive_quality`"),
        between_persons(lives, Seen::by_survey, {Scale::monitoring}, quality_of_work,
                        {"monitoring and performance, between persons (Siegel et al. 2022)", 0.0, 0.1,
                         "between houses control goes with leaders who trust little, and with the documentation that "
                         "takes time from citizens; within a house it hardly matters. What control may be good for "
                         "where will is missing, or for finding out who can do what, weighs little in the model"},
                        "control and `substantive_quality`"),
        between_persons(lives, Seen::by_survey, {Scale::monitoring}, {Scale::stress},
                        {"monitoring and stress, between persons (Siegel et al. 2022)", 0.1, 0.1,
                         "what strains beside control differs too little between persons, or those who answer answer "
                         "alike whatever they are asked"},
                        "control and strain", "in part `strain.from_control`"),
        between_persons(lives, Seen::by_survey, {Scale::monitoring}, {Scale::satisfaction},
                        {"monitoring and satisfaction, between persons (Siegel et al. 2022)", -0.1, 0.1,
                         "houses with much control are those where leaders grant little leeway and little trust, so "
                         "that control stands for all three; within a house it hardly goes with satisfaction. Real "
                         "monitoring is introduced for many reasons, by good leaders too"},
                        "control and satisfaction", "in part `motivation.crowding`"),
    };
}

std::vector<Finding> shares_between_institutions(const Lives& lives) {
    return {
        share_between(lives, Scale::motivation, "motivation", "in part `employees.motivation_sd`",
                      "lasting dispositions are too small or too large beside what differs between the institutions of "
                      "this report"),
        share_between(lives, Scale::trust_in_leader, "trust in leader", "in part `employees.trust_sd`",
                      "lasting dispositions are too small or too large beside what differs between the institutions of "
                      "this report"),
        share_between(lives, Scale::trust_in_colleagues, "trust in colleagues", "",
                      "colleagues of a house share their climate, and no person is given to trusting colleagues more "
                      "than others are"),
        share_between(lives, Scale::autonomy, "leeway", "",
                      "leaders, mandate and politics, which are alike for all of a house, say how much leeway there "
                      "is; that persons have tasks of unlike freedom, and bargain for leeway, is not in the model"),
    };
}

}  // namespace raaderum::calibrate
