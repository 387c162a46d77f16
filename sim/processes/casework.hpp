#pragma once
// Judgement or rule? A citizen's need differs from the standard by n, and the rule's misfit m, the root mean square of n, grows with the case's
// complexity. Judgement answers the need itself, but with the professional's own variance v and bias b. A case handled by
// judgement to the share a loses (service - need)^2, on average
//
//   loss(a) = (1 - a)^2 (m^2 + r) + a^2 (v + b^2),   least at   a* = (m^2 + r) / (m^2 + r + v + b^2),
//
// r being the variance of careless rule-following. There is a best amount of judgement: more for complex cases, less for
// the unskilled. Source: bias-variance trade-off; Fagligt skøn og styring on steering that fits complexity and knowledge.

#include "model/institution.hpp"

namespace raaderum {

/// Expected loss of a case handled by judgement to the share `a`.
inline float expected_loss(float a, float rule_error, float judgement_error) {
    return squared(1.0F - a) * rule_error + squared(a) * judgement_error;
}

/// The share of judgement that loses least; rule_error = m^2 + r, judgement_error = v + b^2.
inline float best_judgement(float rule_error, float judgement_error) {
    return rule_error / (rule_error + judgement_error);
}

/// Share of judgement that leeway used at `level` brings into a case of this complexity.
inline float judgement_used(float level, float complexity, float simple, float complex) {
    return share(level * (simple + complex * complexity));
}

/// Share of the burden that colleagues help to carry, from the trust among them and how openly they talk.
inline float support_among(float trust, float guardedness, const Parameters::strain_group& p) {
    return p.support * trust * (1.0F - guardedness);
}

/// The burden of discretion: deciding over others' lives, more so by judgement and alone.
inline float burden_of(float complexity, float judgement, float support, const Parameters::strain_group& p) {
    return complexity * (p.burden_by_rule + (1.0F - p.burden_by_rule) * judgement) * positive(1.0F - support);
}

/// The burden that the person at position i carries this week.
inline float burden_of_discretion(const Institution& institution, std::size_t i) {
    const People& people = institution.people;
    const auto& house = institution.parameters.institution;
    const auto& p = institution.parameters.strain;
    return burden_of(house.task_complexity, people.judgement[i],
                     support_among(people.trust_in_colleagues[i], people.guardedness[i], p), p);
}

}  // namespace raaderum
