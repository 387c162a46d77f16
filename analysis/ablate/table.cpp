#include "ablate/table.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::ablate {
namespace {

double size_of(const Row& row) { return row.largest.undone ? HUGE_VAL : std::abs(row.largest.size); }

}  // namespace

std::size_t Table::count(Verdict verdict) const {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [verdict](const Row& row) { return row.verdict == verdict; }));
}

Row row_of(const Thing& thing, const Subject& subject, const Change& change) {
    Row row;
    row.name = thing.name;
    row.kind = spelled(thing.kind);
    row.verdict = change.carries() ? Verdict::carries : Verdict::idle;
    row.metric = info(subject.contrasts[change.contrast].metric).name;
    row.between = name_of(subject.contrasts[change.contrast], subject.points.front());
    row.largest = change.largest;
    row.worlds_moved = change.worlds_moved;
    row.unmet = change.unmet;
    return row;
}

void put_in_order(std::vector<Row>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return a.verdict != b.verdict ? a.verdict < b.verdict : size_of(a) > size_of(b);
    });
}

}  // namespace raaderum::ablate
