// An institution comes into being, is copied where time branches, and ends.

#include "model/institution.hpp"

namespace raaderum {

Institution::Institution() = default;
Institution::Institution(const Institution&) = default;
Institution::Institution(Institution&&) noexcept = default;
Institution& Institution::operator=(const Institution&) = default;
Institution& Institution::operator=(Institution&&) noexcept = default;
Institution::~Institution() = default;

}  // namespace raaderum
