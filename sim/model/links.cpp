#include "model/links.hpp"

#include <array>

namespace raaderum {
namespace {

constexpr auto links = std::to_array<DeclaredLink>({
#define LINK(process, from, to, sign, known, says, source, claims) \
    {#process, from, to, LinkSign::sign, Known::known, says, source, claims},
#include "model/links.def"
});

constexpr auto processes = std::to_array<DeclaredProcess>({
#define PROCESS(process, targets) {#process, targets},
#include "model/links.def"
});

constexpr auto terms_of_links = std::to_array<Term>({
#define TERM(target, name, code, meaning) {#target, #name, code, meaning},
#include "model/links.def"
});

}  // namespace

std::span<const DeclaredLink> link_table() { return links; }
std::span<const DeclaredProcess> process_table() { return processes; }
std::span<const Term> further_terms() { return terms_of_links; }

}  // namespace raaderum
