#include "model/arrows.hpp"

#include <algorithm>
#include <array>

namespace raaderum {
namespace {

constexpr bool adds(std::string_view sign) { return sign == "+"; }

const auto arrows = std::to_array<Arrow>({
#define GROUP_BEGIN(group, title)
#define GROUP_END(group)
#define PARAMETER(group, field, type, key, default_value, low, high, unit, known, when, meaning, source)
#define ARROW(target, group, field, sign, amount, default_value, low, high, known, meaning, source) \
    {#target, #group "." #field, adds(#sign), #amount, false},
#define SHARED_ARROW(target, group, field, sign, amount) {#target, #group "." #field, adds(#sign), #amount, true},
#include "model/parameters.def"
#undef PARAMETER
#undef GROUP_END
#undef GROUP_BEGIN
});

const auto terms = std::to_array<Term>({
#define TERM(target, name, code, meaning) {#target, #name, #code, meaning},
#define TERMS_OF_confidence
#include "model/arrows/meet_environment.def"
#define TERMS_OF_fatigue
#include "model/arrows/meet_environment.def"
#define TERMS_OF_procedural_quality
#include "model/arrows/do_casework.def"
#define TERMS_OF_competence
#include "model/arrows/learn.def"
#define TERMS_OF_reflexivity
#include "model/arrows/learn.def"
#define TERMS_OF_buy_in
#include "model/arrows/form_buy_in.def"
#define TERMS_OF_role_clarity
#include "model/arrows/form_buy_in.def"
#define TERMS_OF_courage
#include "model/arrows/gather_courage.def"
#define TERMS_OF_motivation
#include "model/arrows/bear_the_work.def"
#define TERMS_OF_strain
#include "model/arrows/bear_the_work.def"
#define TERMS_OF_justice
#include "model/arrows/judge_fairness.def"
#define TERMS_OF_trust_from_leader
#include "model/arrows/revise_trust.def"
#undef TERM
});

}  // namespace

std::span<const Arrow> arrow_table() { return arrows; }
std::span<const Term> term_table() { return terms; }

const Arrow* find_arrow(std::string_view key) {
    const auto found = std::find_if(arrows.begin(), arrows.end(),
                                    [key](const Arrow& arrow) { return arrow.key == key && !arrow.shared; });
    return found == arrows.end() ? nullptr : &*found;
}

}  // namespace raaderum
