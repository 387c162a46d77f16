#include "report/titles.hpp"

#include "scenario/titles.hpp"

namespace raaderum::report {
namespace {

const scenario::Titles& titles_of(const compare::Study& study) { return study.facts().provenance.titles; }

std::string in(const scenario::InBothLanguages& text, words::Language language) {
    return language == words::Language::danish ? text.danish : text.english;
}

}  // namespace

std::string title_of_study(const compare::Study& study, words::Language language) {
    const scenario::InBothLanguages& title = titles_of(study).scenario.title;
    return title.any() ? in(title, language) : study.facts().provenance.scenario_name;
}

std::string description_of_study(const compare::Study& study, words::Language language) {
    return in(titles_of(study).scenario.description, language);
}

std::string title_of_policy(const compare::Study& study, std::size_t variant, words::Language language) {
    return in(scenario::title_of_policy(titles_of(study), study.facts().variants[variant].name), language);
}

std::string description_of_policy(const compare::Study& study, std::size_t variant, words::Language language) {
    return in(scenario::description_of(titles_of(study), study.facts().variants[variant].name), language);
}

}  // namespace raaderum::report
