#include "cli/check_workshop.hpp"

#include "cli/arguments.hpp"
#include "cli/terminal.hpp"
#include "workshop/check_story.hpp"

#include <fmt/format.h>

#include <thread>

namespace raaderum::cli {
namespace {

using workshop::BetCame;
using workshop::Checked;
using workshop::Finding;

std::string told(const Finding& finding, const std::string& file) {
    const bool empty = finding.problem == Finding::Problem::empty;
    const std::string times =
        empty ? fmt::format(
            "empty: with the houses exchanged it would hold in {} of {} lucks and {} of {} worlds in which "
            "it is told",
            finding.times.in_lucks, finding.of.in_lucks, finding.times.in_worlds, finding.of.in_worlds)
              : fmt::format("does not hold in {} of {} lucks and {} of {} plausible worlds", finding.times.in_lucks,
                            finding.of.in_lucks, finding.times.in_worlds, finding.of.in_worlds);
    return fmt::format("{}:{}: {}: {}\n    {}\n    {}\n    how to mend it: {}\n", file, finding.line, finding.path,
                       styled(times, Style::bold, stdout), finding.says.danish, finding.says.english, finding.mend);
}

std::string told(const BetCame& bet) {
    std::string text = fmt::format("bet of {}:\n", bet.step);
    for (std::size_t answer = 0; answer != bet.answers.size(); ++answer) {
        text += fmt::format("  {:>4} {:>4}  {}\n", bet.came[answer].in_lucks, bet.came[answer].in_worlds,
                            bet.answers[answer].english);
    }
    return text;
}

std::string told(const Checked& checked, const std::string& file) {
    std::string text;
    for (const Finding& finding : checked.findings) text += told(finding, file) + "\n";
    text += fmt::format("{} texts, {} of them with claims, in {} lucks and {} plausible worlds\n", checked.sentences,
                        checked.with_claims, checked.runs.in_lucks, checked.runs.in_worlds);
    if (!checked.bets.empty()) text += "how bets came out, in lucks and in worlds:\n";
    for (const BetCame& bet : checked.bets) text += told(bet);
    text += checked.findings.empty() ? "every claim holds\n"
                                     : fmt::format("{} claims do not hold\n", checked.findings.size());
    return text;
}

}  // namespace

Exit check_workshop(const WorkshopRequest& request, const workshop::Dialogue& dialogue) {
    if (!dialogue.story()) throw BadUsage("there is no story to check");
    const std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
    const Checked checked = workshop::check_story(dialogue.stage(), *dialogue.story(), request.lucks, threads);
    const std::string file = request.story.empty() ? "tillid-og-kontrol" : request.story.string();
    fmt::print("{}", request.json ? as_json(checked).dump(2) + "\n" : told(checked, file));
    return checked.findings.empty() ? Exit::done : Exit::differs;
}

}  // namespace raaderum::cli
