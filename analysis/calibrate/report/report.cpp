// How well do the model's defaults meet what is known of real institutions? This program lets them live and writes the
// answer as a page of Markdown on standard output. The build target `calibration_report` runs it and keeps the page as
// sim/model/calibration.md; run it after a change of the model.

#include "calibrate/report/findings.hpp"
#include "model/parameters.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace raaderum::calibrate {
namespace {

std::string_view spelled(Verdict verdict) {
    switch (verdict) {
        case Verdict::met:
            return "yes";
        case Verdict::missed:
            return "**no**";
        case Verdict::given:
            return "input";
        case Verdict::not_represented:
            return "not represented";
    }
    return "";
}

std::string or_dash(const std::string& text) { return text.empty() ? "–" : text; }

void print_table(const std::vector<Finding>& all) {
    fmt::print("| id | target | value | model | met | measured as |\n| --- | --- | --- | --- | --- | --- |\n");
    for (const Finding& finding : all) {
        fmt::print("| {} | {} | {} | {} | {} | {} |\n", finding.id, finding.what, or_dash(finding.target),
                   or_dash(finding.found), spelled(finding.verdict), finding.how);
    }
}

void print_missed(const std::vector<Finding>& all) {
    fmt::print("\n## What could not be met\n\n");
    bool any = false;
    for (const Finding& finding : all) {
        if (finding.verdict != Verdict::missed) continue;
        any = true;
        fmt::print("- **{}**, {}: {} asked for, {} found.\n", finding.id, finding.what, finding.target, finding.found);
    }
    if (!any) fmt::print("Nothing: every target that the model represents is met.\n");
}

void print_ranges() {
    fmt::print(
        "\n## The different institutions\n\n"
        "{} institutions, one replicate each; every value drawn evenly from its range, the weights of the four "
        "paradigms\n"
        "from all that sum to 1.\n\n| parameter | from | to |\n| --- | --- | --- |\n",
        different_count);
    for (const Varied& varied : varied_parameters())
        fmt::print("| `{}` | {} | {} |\n", varied.key, varied.low, varied.high);
}

void print_page(const std::vector<Finding>& all) {
    const auto count = [&](Verdict verdict) {
        return std::count_if(all.begin(), all.end(),
                             [&](const Finding& finding) { return finding.verdict == verdict; });
    };
    fmt::print(
        "# Calibration of the defaults\n\n"
        "Made by `cmake --build --preset release --target calibration_report`; not edited by hand. {} of {} "
        "measurements\n"
        "are met.\n\n"
        "The default institution lived {} times, one of large leeway as often, {} years after {} weeks of settling.\n"
        "Targets are mostly correlations and means of surveys; a model is not right because it meets them, and they "
        "leave\n"
        "most weekly rates unknown.\n\n",
        count(Verdict::met), count(Verdict::met) + count(Verdict::missed), default_replicates, measured_years,
        settling_weeks);
    print_table(all);
    fmt::print(
        "\nCorrelations between real institutions are weakened by what a study cannot see: errors of surveys, and "
        "causes\n"
        "that no model holds. Surveys and performance are taken to tell 0.3 of the variance between institutions, "
        "registers\n"
        "all of it; so the model's raw correlations are multiplied by the square root of that for each side. The 0.3 "
        "is an\n"
        "assumption.\n");
    print_missed(all);
    print_ranges();
}

}  // namespace
}  // namespace raaderum::calibrate

int main() {
    using namespace raaderum::calibrate;
    print_page(findings(
        {default_institutions(), institutions_of_large_leeway(), different_institutions(), spans_of_control()}));
}
