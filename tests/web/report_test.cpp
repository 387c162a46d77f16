// The report in a real browser without a window: it loads without a complaint, fits the screen, steps through single
// courses, and prints.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::cli {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const char* const small = R"(weeks: 110
replicates: 6
seed: 7
institution: {employees: 12}
events: [{week: 40, kind: media_shock, size: 0.8}]
record:
  agents: {replicates: 2, every: 10}
  network: {replicates: 1, weeks: [0, 110]}
variants:
  as-is: {}
  control: {leaders.control_disposition: 0.7}
  trust: {leaders.control_disposition: 0.1}
)";

/// Looks at the page from inside, and leaves what it finds as attributes of the root.
const char* const probe = R"(<script>
addEventListener("load", () => {
  const root = document.documentElement;
  const shown = () => [...document.querySelectorAll("#stepper .course")].findIndex((c) => c.classList.contains("shown"));
  const step = (by) => document.querySelector(`[data-step="${by}"]`).click();
  const key = (name) => document.getElementById("stepper").dispatchEvent(new KeyboardEvent("keydown", {key: name}));
  step(1); const one = shown(); step(-1); step(-1); const last = shown(); key("ArrowRight"); key("ArrowRight");
  root.dataset.steps = [one, last, shown()].join(" ");
  root.dataset.told = document.querySelector("[role=status]").textContent;
  root.dataset.wide = root.scrollWidth > root.clientWidth ? "yes" : "no";
  root.dataset.loaded = performance.getEntriesByType("resource").length;
});
</script>)";

const std::string browser =
    "timeout 120 '" CHROMIUM
    "' --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update "
    "--disable-sync --user-data-dir=profile --virtual-time-budget=3000 --enable-logging=stderr --window-size=1280,720 ";

/// The report of a small study, with the probe in a copy of it.
struct Reported : Ran {
    Reported() : Ran(small) {
        const Ended made = run("raaderum compare small.h5 --html report.html --lang da --figures charts");
        EXPECT_EQ(made.exit, 0) << made.err;
        std::string page = read("report.html");
        page.insert(page.rfind("</body>"), probe);
        write("probed.html", page);
    }
};

TEST(ReportInABrowser, LoadsWithoutComplaintFitsAndSteps) {
    const Reported folder;
    const Ended dom = folder.run(browser + "--dump-dom file://$PWD/probed.html");
    ASSERT_EQ(dom.exit, 0) << dom.err;
    EXPECT_THAT(dom.err, Not(HasSubstr("CONSOLE")));
    EXPECT_THAT(dom.out, HasSubstr("data-steps=\"1 5 1\""));
    EXPECT_THAT(dom.out, HasSubstr("data-told=\"Forløb 2 af 6: as-is på "));
    EXPECT_THAT(dom.out, HasSubstr("data-wide=\"no\""));
    EXPECT_THAT(dom.out, HasSubstr("data-loaded=\"0\""));
    EXPECT_THAT(dom.out, HasSubstr("class=\"live\""));
}

TEST(ReportInABrowser, PrintsOnPaper) {
    const Reported folder;
    const Ended printed =
        folder.run(browser + "--no-pdf-header-footer --print-to-pdf=report.pdf file://$PWD/report.html");
    ASSERT_EQ(printed.exit, 0) << printed.err;
    EXPECT_THAT(folder.read("report.pdf"), StartsWith("%PDF-"));
}

TEST(ReportInABrowser, IsASmallFileWithItsChartsBeside) {
    const Reported folder;
    EXPECT_LT(folder.read("report.html").size(), 2'000'000U);
    for (const char* chart : {"difference", "courses", "end", "single", "profile", "steering", "network"}) {
        EXPECT_THAT(folder.read(std::string("charts/") + chart + ".svg"), StartsWith("<?xml")) << chart;
    }
    EXPECT_THAT(folder.read("report.html"), HasSubstr("Hvem har tillid til hvem"));
}

}  // namespace
}  // namespace raaderum::cli
