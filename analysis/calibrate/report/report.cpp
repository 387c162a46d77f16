// How well do the model's defaults meet what is known of real institutions? This program lets them live and writes the
// answer as a page of Markdown on standard output. The build target `calibration_report` runs it and keeps the page as
// sim/model/calibration.md; run it after a change of the model.

#include "calibrate/report/doses.hpp"
#include "calibrate/report/findings.hpp"
#include "calibrate/report/houses.hpp"
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
    fmt::print(
        "| id | target | value | model | met | set directly by | measured as |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n");
    for (const Finding& finding : all) {
        fmt::print("| {} | {} | {} | {} | {} | {} | {} |\n", finding.id, finding.what, or_dash(finding.target),
                   or_dash(finding.found), spelled(finding.verdict), or_dash(finding.set_by), finding.how);
    }
}

void print_missed(const std::vector<Finding>& all) {
    fmt::print("\n## What could not be met\n\n");
    bool any = false;
    for (const Finding& finding : all) {
        if (finding.verdict != Verdict::missed) continue;
        any = true;
        fmt::print("- **{}**, {}: {} asked for, {} found.", finding.id, finding.what, finding.target, finding.found);
        fmt::print("{}{}\n", finding.why.empty() ? "" : " Why: ", finding.why.empty() ? "" : finding.why + ".");
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

void print_unexplained() {
    fmt::print(
        "\n## Differences that nothing in the model explains\n\n"
        "| parameter | value | how well known | source |\n| --- | --- | --- | --- |\n");
    for (const char* key : {"employees.motivation_sd", "employees.trust_sd", "quality.site_sd", "careers.market_sd"}) {
        const ParameterInfo& each = *find_parameter(key);
        fmt::print("| `{}` | {:.2g} | {} | {} |\n", key, each.default_value, spelled(each.known), each.source);
    }
}

void print_questionnaire() {
    fmt::print(
        "\n## The simulated survey\n\n"
        "| number | value | how well known | meaning | source |\n| --- | --- | --- | --- | --- |\n");
#define NUMBER(name, default_value, low, high, known, meaning, source) \
    fmt::print("| {} | {} | {} | {} | {} |\n", #name, default_value, spelled(Known::known), meaning, source);
#include "survey/questions.def"
}

void print_method() {
    fmt::print(
        "\nA target that a parameter sets directly is met by setting that parameter; meeting it says nothing of the "
        "rest.\n"
        "Relations and shares of variance have no such parameter; where one acts on them among others, it says *in "
        "part*.\n\n"
        "Each relation is compared at the level of its study. Correlations that a study corrected for errors of "
        "measurement\n"
        "are compared with the states of the model; others with a survey of the simulated people (`analysis/survey`): "
        "three items\n"
        "a scale, an error of each, a way of answering that shifts all answers of a person and an understanding of "
        "each "
        "scale,\n"
        "whole steps from 1 to 7, and not everybody answers. Satisfaction is wellbeing and what a person brings to any "
        "job.\n"
        "Nothing is multiplied by a reliability afterwards.\n");
}

bool set_directly(const Finding& finding) { return !finding.set_by.empty() && !finding.set_by.starts_with("in part"); }

void print_houses(const std::vector<Finding>& houses) {
    fmt::print(
        "\n## The two houses of the case study\n\n"
        "What *Fagligt råderum* tells of De Unges Hus (DUH) and Den Kriminalpræventive Enhed (KPE), asked of the "
        "scenarios "
        "of these\nnames: 100 replicates, two years after a year of settling. Directions and a survey are the "
        "source's, all "
        "figures of the\nscenarios are ours, and some were chosen with these rows in sight: they say that the model "
        "can be "
        "such a house, no more.\nTaken as given are no authority tasks (4.1), a pair of leaders (4.1), and leaders who "
        "confine control to whom trust broke\nwith (7.2).\n\n");
    print_table(houses);
}

void print_doses(const std::vector<Dose>& doses) {
    fmt::print(
        "\n## How strong the shipped policies are\n\n"
        "Control in the first year, policy less baseline, and the same in standard deviations between the {} unlike "
        "institutions;\nlast, leadership hours per employee and week.\n\n"
        "| scenario | policy | control | in spreads | hours |\n| --- | --- | ---: | ---: | ---: |\n",
        different_count);
    for (const Dose& dose : doses) {
        fmt::print("| `{}` | {} | {:+.3f} | {:+.2f} | {:+.3f} |\n", dose.scenario, dose.policy, dose.change,
                   dose.spreads, dose.hours);
    }
}

void print_page(const std::vector<Finding>& general, const std::vector<Finding>& houses,
                const std::vector<Dose>& policies) {
    std::vector<Finding> all = houses;
    all.insert(all.end(), general.begin(), general.end());
    const auto count = [&](Verdict verdict) {
        return std::count_if(all.begin(), all.end(),
                             [&](const Finding& finding) { return finding.verdict == verdict; });
    };
    const auto free = std::count_if(all.begin(), all.end(), [](const Finding& finding) {
        return finding.verdict == Verdict::met && set_directly(finding);
    });
    fmt::print(
        "# Calibration of the defaults\n\n"
        "Made by `cmake --build --preset release --target calibration_report`; not edited by hand. {} of {} "
        "measurements\n"
        "are met; {} of those that are met have a parameter that sets them directly.\n\n"
        "The default institution lived {} times, {} years after {} weeks of settling.\n"
        "Targets are mostly correlations and means of surveys; a model is not right because it meets them, and they "
        "leave\n"
        "most weekly rates unknown.\n\n",
        count(Verdict::met), count(Verdict::met) + count(Verdict::missed), free, default_replicates, measured_years,
        settling_weeks);
    print_table(general);
    print_method();
    print_houses(houses);
    print_doses(policies);
    print_missed(all);
    print_unexplained();
    print_questionnaire();
    print_ranges();
}

}  // namespace
}  // namespace raaderum::calibrate

int main() {
    using namespace raaderum::calibrate;
    const Lives lives{default_institutions(), different_institutions(), spans_of_control()};
    print_page(findings(lives), facts_of_houses(), doses(lives));
}
