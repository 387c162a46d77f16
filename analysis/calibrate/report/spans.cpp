// How many employees a leader can have before they feel left alone, and how few before a leader stands in the way: where
// employees find themselves led best, and where they fare best.

#include "calibrate/report/findings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::calibrate {
namespace {

Finding best(const Lives& lives, double SpanOutcome::*measure, int low, int high, const char* what, const char* how,
             const char* why) {
    const auto best =
        std::max_element(lives.spans.begin(), lives.spans.end(),
                         [measure](const SpanOutcome& a, const SpanOutcome& b) { return a.*measure < b.*measure; });
    std::string curve;
    for (const SpanOutcome& each : lives.spans)
        curve += fmt::format("{}{}: {:.3f}", curve.empty() ? "" : ", ", each.span, each.*measure);
    return {"T10",
            what,
            fmt::format("{} to {}", low, high),
            fmt::format("{}", best->span),
            low <= best->span && best->span <= high ? Verdict::met : Verdict::missed,
            fmt::format("{}, institutions of {}. By span: {}", how, span_employees, curve),
            "",
            why};
}

}  // namespace

std::vector<Finding> best_spans(const Lives& lives) {
    return {
        best(lives, &SpanOutcome::perceived_leadership, 12, 20,
             "perceived leadership best at a span of 12 to 20 (Bro 2016, KORA)",
             "survey scale `leadership` of three items (coaching felt, the leader's closeness, trust in the leader; 1 "
             "to 7), "
             "everybody asked once a year",
             "all three things that employees are asked about are hours of the leader per employee, or grow of them; "
             "that a "
             "leader of few meddles more than is wanted, and has less weight above, is not in the model"),
        best(
            lives, &SpanOutcome::wellbeing, 14, 20, "wellbeing best at a span of 14 to 20 (KORA)",
            "`wellbeing`, mean of five years",
            "the best lies inside the range, as in the studies, but at fewer employees: wellbeing follows the leader's "
            "closeness, which falls with every further employee, and little in the model speaks for larger teams"),
    };
}

}  // namespace raaderum::calibrate
