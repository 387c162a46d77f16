// A report stands alone: what was compared, in words; no policy dropped; a sweep over what it tried; why, along the model's arrows; what
// the answer hangs on; and a number under every mark. With made-up numbers, so that every answer is known.
#include "made_study.hpp"
#include "map/boxes.hpp"
#include "model/arrows.hpp"
#include "report/assumptions.hpp"
#include "report/chain.hpp"
#include "report/page.hpp"
#include "report/parameter_words.hpp"
#include "report/section.hpp"
#include "report/sweep.hpp"
#include "words/parameter_words.hpp"
#include "xml.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace raaderum::report {
namespace {

using compare::testing::Folder;
using compare::testing::Made;
using compare::testing::shared_luck;
using ::testing::AllOf;
using testing::count_of;
using testing::fault_in_xml;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

compare::Comparison comparison_of(const compare::Study& study, const std::vector<const char*>& metrics) {
    compare::Question question;
    for (const char* metric : metrics) question.metrics.push_back(*study.metric_called(metric));
    return compare::compare(study, question);
}

std::string page_of(const Made& made, Language language) {
    const Folder folder;
    const compare::Study study = folder.study("study.h5", made);
    return make_report(study, comparison_of(study, {"leeway", "citizen_value"}), language).page;
}

TEST(ParameterWords, EveryParameterIsNamedInBothLanguages) {
    for (const ParameterInfo& parameter : parameter_table()) {
        for (const Language language : {Language::english, Language::danish}) {
            const std::string title = parameter_title(parameter.key, Words(language));
            EXPECT_NE(title, parameter.key) << "its words are missing in analysis/words/parameter_words.def";
            EXPECT_FALSE(title.empty()) << parameter.key;
        }
    }
    EXPECT_EQ(words::words_of_parameter("no.such"), nullptr);
    EXPECT_EQ(parameter_title("no.such", Words(Language::danish)), "no.such");
}

TEST(ParameterWords, AnArrowIsNamedByWhatItJoins) {
    const Words danish(Language::danish);
    EXPECT_EQ(parameter_title("motivation.from_meaning", danish), "Betydning af opbakning (vil) for motivation");
    EXPECT_EQ(parameter_title("motivation.from_meaning", Words(Language::english)),
              "Effect of buy-in (will) on motivation");
}

TEST(ParameterWords, ValuesHaveTheUnitThatPeopleUse) {
    const Words danish(Language::danish);
    const auto told = [&](const char* key, double value) {
        return parameter_value(*find_parameter(key), value, danish);
    };
    EXPECT_EQ(told("leaders.control_disposition", 0.43F), "0,43");
    EXPECT_EQ(told("leaders.develop", 0.35F), "35\u00a0%");
    EXPECT_EQ(told("institution.span_of_control", 15), "15");
    EXPECT_EQ(told("leaders.admin_hours", 12.5), "12,5 timer om ugen");
    EXPECT_EQ(cell_in_words("institution.statutory_share=0.2,other.key_of=x", danish),
              "andel af skal-opgaver = 20\u00a0%, key of = x");
    EXPECT_EQ(parameter_poles("leaders.hardness", danish), "0 blødt, 1 hårdt");
}

TEST(ComparedSection, SaysWhatTheInstitutionIsAndWhatAllMeet) {
    const std::string danish = page_of(Made{}, Language::danish);
    EXPECT_THAT(danish,
                AllOf(HasSubstr("Hvad der er sammenlignet"),
                      HasSubstr("45 stillinger for medarbejdere og 3 faglige ledere, højst 15 medarbejdere"),
                      HasSubstr("Alle alternativer møder: uge 20: "), HasSubstr("Det, de andre sammenlignes med."),
                      HasSubstr("Mange af dem er antaget og ikke målt"),
                      HasSubstr("regnes for ikke at betyde noget. Den grænse er et skøn")));
    EXPECT_THAT(page_of(Made{}, Language::english), HasSubstr("at most 15 employees per leader"));
}

TEST(Page, NamesWhatChartsLeaveOutAndDrawsTheLargestEffects) {
    Made made;
    made.variants = {"as-is"};
    for (int policy = 1; policy != 16; ++policy) made.variants.push_back("p" + std::to_string(policy));
    made.baselines.assign(made.variants.size(), 0);
    made.value = [](std::size_t variant, std::uint32_t replicate, Metric, int) {
        return 0.3F + 0.02F * static_cast<float>(variant) + 0.01F * static_cast<float>(shared_luck(replicate));
    };
    const Folder folder;
    const compare::Study study = folder.study("study.h5", made);
    const compare::Comparison comparison = comparison_of(study, {"citizen_value"});
    const Material material(study, comparison, Language::english);
    EXPECT_THAT(material.left_out, ::testing::ElementsAre(1, 2, 3, 4));
    EXPECT_EQ(material.policies.front(), 0U);
    EXPECT_THAT(make_report(study, comparison, Language::english).page,
                AllOf(HasSubstr("12 of 16 policies"), HasSubstr("In the tables alone: p1, p2, p3 and p4."),
                      Not(HasSubstr(" more</")), Not(HasSubstr("and 4 more"))));
}

Made swept() {
    Made made;
    made.variants = {"as-is__institution.span_of_control=8", "cut__institution.span_of_control=8",
                     "as-is__institution.span_of_control=20", "cut__institution.span_of_control=20"};
    made.baselines = {0, 0, 2, 2};
    made.value = [](std::size_t variant, std::uint32_t replicate, Metric, int) {
        const std::array<float, 4> levels{0.50F, 0.48F, 0.40F, 0.30F};
        return levels[variant] + 0.01F * static_cast<float>(shared_luck(replicate));
    };
    return made;
}

TEST(SweepSection, DrawsTheOutcomeOverWhatWasTried) {
    const Folder folder;
    const compare::Study study = folder.study("study.h5", swept());
    const compare::Comparison comparison = comparison_of(study, {"citizen_value"});
    const Material material(study, comparison, Language::danish);
    const Sweep sweep = sweep_of(material).value();
    EXPECT_EQ(sweep.axis, "Medarbejdere pr. leder");
    EXPECT_THAT(sweep.at, ::testing::ElementsAre(8.0, 20.0));
    ASSERT_EQ(sweep.panels.size(), 1U);
    ASSERT_EQ(sweep.panels[0].lines.size(), 2U);
    EXPECT_THAT(sweep.panels[0].lines[1].variants, ::testing::ElementsAre(1, 3));
    const Section section = sweep_section(material).value();
    ASSERT_EQ(section.figures.size(), 2U);
    EXPECT_THAT(section.what_it_shows,
                HasSubstr("cut afviger fra sit udgangspunkt med −2,00 point ved 8 og −10,00 point ved 20"));
    for (const Figure& figure : section.figures) {
        EXPECT_THAT(fault_in_xml(figure.drawing), IsEmpty());
        EXPECT_GT(count_of(figure.drawing, "class=\"tip\""), 1U);
    }
    EXPECT_THAT(make_report(study, comparison, Language::danish).page,
                AllOf(Not(HasSubstr(">Den samme institution")),
                      HasSubstr("Gennemgangen prøver medarbejdere pr. leder: 8 og 20")));
}

TEST(SweepSection, IsForSweepsAlone) {
    const Folder folder;
    const compare::Study study = folder.study("study.h5", Made{});
    const compare::Comparison comparison = comparison_of(study, {"citizen_value"});
    EXPECT_FALSE(sweep_section(Material(study, comparison, Language::danish)).has_value());
}

TEST(WhySection, FollowsTheArrowsThatAgreeWithWhatWasMeasured) {
    Made made;
    made.value = [](std::size_t variant, std::uint32_t replicate, Metric metric, int) {
        const float luck = 0.01F * static_cast<float>(shared_luck(replicate));
        const float policy = variant == 1 ? 1.0F : 0.0F;
        if (metric == Metric::unmet_demand) return 0.1F + 0.3F * policy + luck;
        if (metric == Metric::kept_value) return 0.9F - 0.2F * policy + luck;
        if (metric == Metric::citizen_value) return 0.6F - 0.1F * policy + luck;
        return 0.5F + luck;
    };
    const Folder folder;
    const compare::Study study = folder.study("study.h5", made);
    const compare::Comparison comparison = comparison_of(study, {"leeway", "citizen_value"});
    const Material material(study, comparison, Language::danish);
    const Chain chain = chain_of(material, 1).value();
    EXPECT_EQ(comparison.metrics[chain.metric].name, "citizen_value");
    ASSERT_GE(chain.boxes.size(), 2U);
    EXPECT_EQ(chain.boxes.back().title, "Værdi for borgerne");
    EXPECT_EQ(chain.boxes.back().told, "−10,0 point");
    EXPECT_THAT(why_section(material).value().more,
                AllOf(HasSubstr("trust: til værdi for borgerne"), HasSubstr("class=\"chain\"")));
}

TEST(WhySection, IsSilentWhereNothingDiffers) {
    const Folder folder;
    const compare::Study study = folder.study("study.h5", Made{});
    const compare::Comparison comparison = comparison_of(study, {"leeway", "citizen_value"});
    EXPECT_FALSE(why_section(Material(study, comparison, Language::english)).has_value());
}

/// Trust's gain in a world, by how complex tasks are there.
Made made_worlds(int worlds, float slope) {
    const Folder folder;
    Made made;
    made.replicates = worlds;
    made.replicates_per_world = 1;
    const std::vector<std::vector<double>> values = folder.study("drawn.h5", made).facts().worlds.values;
    made.value = [values, slope](std::size_t variant, std::uint32_t replicate, Metric, int) {
        const float noise = 0.004F * static_cast<float>(shared_luck(replicate));
        return 0.5F + (variant == 1 ? slope * (static_cast<float>(values[replicate][0]) - 0.5F) + noise : 0.0F);
    };
    return made;
}

TEST(Assumptions, TellWhatTheDifferenceGoesWithAndWhereItTurns) {
    const Folder folder;
    const compare::Study study = folder.study("study.h5", made_worlds(60, 0.2F));
    const compare::Comparison comparison = comparison_of(study, {"citizen_value"});
    const Material material(study, comparison, Language::danish);
    const std::vector<Assumption> found = assumptions_of(material, 1, 0);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].key, "institution.task_complexity");
    EXPECT_GT(found[0].share, 0.8);
    EXPECT_TRUE(found[0].turns());
    EXPECT_TRUE(found[0].rises);
    EXPECT_THAT(assumptions_section(material).value().more,
                AllOf(HasSubstr("Hvor kompleks opgaven er"), HasSubstr("klarer trust sig bedre; fortegnet vender")));
}

TEST(Assumptions, AreSilentAboutFewWorldsAndChance) {
    const Folder folder;
    const compare::Study few = folder.study("few.h5", made_worlds(20, 0.2F));
    const compare::Comparison of_few = comparison_of(few, {"citizen_value"});
    EXPECT_FALSE(assumptions_section(Material(few, of_few, Language::english)).has_value());
    const compare::Study chance =
        folder.study("chance.h5", made_worlds(60, 0.0F));  // called an association by chance in 5 % of seeds
    const compare::Comparison of_chance = comparison_of(chance, {"citizen_value"});
    EXPECT_THAT(assumptions_section(Material(chance, of_chance, Language::english)).value().what_it_shows,
                HasSubstr("No single number stands out for: trust."));
}

TEST(Tips, StandUnderEveryMarkOfACourse) {
    const std::string page = page_of(Made{}, Language::danish);
    EXPECT_THAT(page,
                AllOf(HasSubstr("<g class=\"tip\"><title>"), HasSubstr(", uge 59\ntrust: "), HasSubstr("(90 % mellem "),
                      HasSubstr("id=\"tip\""), HasSubstr("beforeprint"), HasSubstr("details::details-content")));
}

TEST(Svg, BreaksLinesBetweenWordsAndCutsTheLastAlone) {
    EXPECT_THAT(lines_of("Kvalitet i sagsbehandlingen", 16, 1000, 2),
                ::testing::ElementsAre("Kvalitet i sagsbehandlingen"));
    EXPECT_THAT(lines_of("Kvalitet i sagsbehandlingen", 16, 170, 2),
                ::testing::ElementsAre("Kvalitet i", "sagsbehandlingen"));
    EXPECT_EQ(lines_of("en meget lang tekst uden ende her", 16, 80, 2).size(), 2U);
    EXPECT_THAT(lines_of("", 16, 80, 2), IsEmpty());
}

}  // namespace
}  // namespace raaderum::report
