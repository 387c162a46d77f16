// What the screen proposes is proved on all of it together, and a stopped proof goes on where it was.
#include "ablate/full.hpp"

#include "ablate/json.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace raaderum::ablate {
namespace {

Kept proposed(const std::vector<Thing>& all) {
    Kept kept;
    kept.digest = "here";
    kept.table.emplace();
    kept.table->digest = "here";
    for (std::size_t index = 0; index != 6; ++index) {
        Row row;
        row.name = all[index].name;
        row.verdict = index == 0 ? Verdict::carries : Verdict::idle;
        row.largest.size = 0.06 - 0.01 * static_cast<double>(index);
        kept.table->rows.push_back(row);
    }
    return kept;
}

Out both(Out gone, const Out& group) {
    gone.insert(gone.end(), group.begin(), group.end());
    return gone;
}

bool holds(const Out& out, std::string_view name) {
    return std::any_of(out.begin(), out.end(), [name](const Thing* thing) { return thing->name == name; });
}

const Row& row_of(const Table& table, std::string_view name) {
    return *std::find_if(table.rows.begin(), table.rows.end(), [name](const Row& row) { return row.name == name; });
}

TEST(Full, TellsWhyAThingStays) {
    const std::vector<Thing> all = things();
    Kept kept = proposed(all);
    const Proof proof = [&all](const Out& gone, const Out& group) {
        const Out out = both(gone, group);
        Tried tried;
        if (holds(out, all[2].name)) tried.lost = {"A18"};
        tried.carries = holds(out, all[3].name) && holds(out, all[4].name);  // one stands in for the other
        if (tried.carries) tried.unmet = {"turnover"};
        return tried;
    };
    const Table table = take_out_together(kept, all, proof, [](const Out&, const Out&, const Tried&) {});
    EXPECT_TRUE(table.full);
    EXPECT_EQ(row_of(table, all[2].name).verdict, Verdict::kept_for);
    EXPECT_EQ(row_of(table, all[2].name).kept_for, std::vector<std::string>{"A18"});
    EXPECT_EQ(row_of(table, all[3].name).verdict, Verdict::carries) << "the lesser of the two goes";
    EXPECT_TRUE(row_of(table, all[3].name).together);
    EXPECT_EQ(row_of(table, all[4].name).verdict, Verdict::idle);
    EXPECT_EQ(row_of(table, all[0].name).verdict, Verdict::carries);
    EXPECT_FALSE(row_of(table, all[0].name).together);
    EXPECT_EQ(table.count(Verdict::idle), 3U);
}

TEST(Full, GoesOnFromWhatIsKept) {
    const std::vector<Thing> all = things();
    const auto lost = [&all](const Out&, const Out& out) {
        Tried tried;
        if (holds(out, all[1].name)) tried.lost = {"B6"};
        return tried;
    };
    Kept kept = proposed(all);
    int before_the_stop = 0;
    const Proof stopping = [&](const Out& gone, const Out& out) {
        if (before_the_stop == 2) throw Stopped{};
        ++before_the_stop;
        return lost(gone, out);
    };
    EXPECT_THROW(take_out_together(kept, all, stopping, [](const Out&, const Out&, const Tried&) {}), Stopped);
    Kept again = Kept::from_json(kept.as_json());
    EXPECT_EQ(again.tests.size(), 2U);
    int afterwards = 0;
    const Proof counting = [&](const Out& gone, const Out& out) {
        ++afterwards;
        return lost(gone, out);
    };
    const Table resumed = take_out_together(again, all, counting, [](const Out&, const Out&, const Tried&) {});
    Kept fresh = proposed(all);
    int at_once = 0;
    const Table whole =
        take_out_together(fresh, all, lost, [&at_once](const Out&, const Out&, const Tried&) { ++at_once; });
    EXPECT_EQ(before_the_stop + afterwards, at_once);
    EXPECT_EQ(as_json(resumed), as_json(whole));
}

TEST(Full, TriesAGroupAgainWhereOthersAreGone) {
    const std::vector<Thing> all = things();
    Kept kept = proposed(all);
    std::set<std::string> tried_where;
    const Proof proof = [&](const Out& gone, const Out& group) {
        std::string where;
        for (const Thing* thing : gone) where += std::string(thing->name) + " ";
        for (const Thing* thing : group) where += "+ " + std::string(thing->name);
        EXPECT_TRUE(tried_where.insert(where).second) << where;
        Tried tried;
        tried.carries = group.size() > 1;  // by itself each may go
        return tried;
    };
    const Table table = take_out_together(kept, all, proof, [](const Out&, const Out&, const Tried&) {});
    EXPECT_EQ(table.count(Verdict::idle), 5U) << "none of them carries anything from where the others are gone";
}

}  // namespace
}  // namespace raaderum::ablate
