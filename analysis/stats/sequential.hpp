#pragma once
// When a series of replicates may stop because its mean is known well enough. Looking again and again and stopping at the
// first narrow interval favours moments at which the spread happens to look small, so that the interval would then cover
// the truth too seldom. Three things keep it honest: there is a least number of replicates; looks are few, each a quarter
// further than the last; and what must be narrow enough is an interval whose variance allows for its own uncertainty.

#include <cstddef>
#include <span>

namespace raaderum::stats {

/// The look after the one at `replicates`, and at most `most`. The looks depend on nothing but the first and the most.
std::size_t next_look(std::size_t replicates, std::size_t most);

/// Half the width of the 95 % interval of the mean of `values`, with an upper limit (90 %) for their variance in place of the
/// variance itself; NaN below two values. Where a series ends at the first look at which this is at most d, the interval
/// mean ± d covers the true mean in at least 95 % of series, also of skewed ones; Student's own interval at that moment is
/// narrower and covers it in 95 %, and in about 91 % where values are as skewed as waiting times. After Y. S. Chow &
/// H. Robbins, "On the asymptotic theory of fixed-width sequential confidence intervals for the mean", Annals of
/// Mathematical Statistics 36 (1965). They enlarge the variance by 1/n, which depends on the unit of the values; here it is
/// enlarged by its standard error sqrt((m4 - m2^2) / n), where m2 and m4 are central moments.
double cautious_half_width(std::span<const double> values);

}  // namespace raaderum::stats
