#include "ablate/full.hpp"

#include "ablate/backwards.hpp"
#include "ablate/json.hpp"
#include "ablate/verdicts.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace raaderum::ablate {
namespace {

using Json = nlohmann::ordered_json;

std::string key_of(const Out& out) {
    std::vector<std::string_view> names;
    for (const Thing* thing : out) names.push_back(thing->name);
    std::sort(names.begin(), names.end());
    return fmt::format("{}", fmt::join(names, " "));
}

const Thing& thing_called(const std::string& name, const std::vector<Thing>& things) {
    return *std::find_if(things.begin(), things.end(), [&name](const Thing& thing) { return thing.name == name; });
}

}  // namespace

Kept Kept::from_json(const std::string& text) {
    const Json json = Json::parse(text);
    Kept kept;
    kept.digest = json.at("model").get<std::string>();
    if (json.contains("table")) kept.table = table_from_json(json["table"].dump());
    for (const auto& [out, tried] : json.at("tests").items()) {
        kept.tests[out] = {tried.at("carries").get<bool>(), tried.at("unmet").get<std::vector<std::string>>(),
                           tried.at("lost").get<std::vector<std::string>>()};
    }
    return kept;
}

std::string Kept::as_json() const {
    Json all = Json::object();
    for (const auto& [out, tried] : tests)
        all[out] = {{"carries", tried.carries}, {"unmet", tried.unmet}, {"lost", tried.lost}};
    Json json{{"model", digest}, {"tests", std::move(all)}};
    if (table) json["table"] = Json::parse(ablate::as_json(*table));
    return json.dump(1) + "\n";
}

Proof proof_of(const Subject& subject, const Lives& with, const RunOptions& options, Effort& effort) {
    const auto verdicts = std::make_shared<std::optional<Verdicts>>();
    return [&subject, &with, &options, &effort, verdicts](const Out& out) {
        const Lives without = live(subject, std::span(&out, 1), options, effort).front();
        const Change change = change_between(subject, with, without);
        Tried tried{change.carries(), change.unmet, {}};
        if (tried.carries) return tried;
        if (!*verdicts) verdicts->emplace(options, effort);
        tried.lost = (*verdicts)->lost_without(out);
        return tried;
    };
}

Table take_out_together(Kept& kept, const std::vector<Thing>& things, const Proof& proof,
                        const std::function<void(const Out& out, const Tried& tried)>& tested) {
    Table table = *kept.table;
    Out candidates;
    for (auto row = table.rows.rbegin(); row != table.rows.rend(); ++row) {  // the least moves stand last
        if (row->verdict == Verdict::idle) candidates.push_back(&thing_called(row->name, things));
    }
    std::map<std::size_t, Tried> why;  // by candidate that stays
    const Backwards result = backwards(candidates.size(), [&](const auto& gone, const auto& group) {
        Out out;
        for (const std::size_t index : gone) out.push_back(candidates[index]);
        for (const std::size_t index : group) out.push_back(candidates[index]);
        const auto [known, fresh] = kept.tests.try_emplace(key_of(out));
        if (fresh) {
            try {
                known->second = proof(out);
            } catch (...) {
                kept.tests.erase(known);
                throw;
            }
            tested(out, known->second);
        }
        if (group.size() == 1) why[group.front()] = known->second;
        return known->second.may_go();
    });
    for (const std::size_t index : result.kept) {
        const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                      [&](const Row& each) { return each.name == candidates[index]->name; });
        const Tried& tried = why[index];
        row->verdict = tried.carries ? Verdict::carries : Verdict::kept_for;
        row->together = tried.carries;
        row->unmet = tried.unmet;
        row->kept_for = tried.lost;
    }
    put_in_order(table.rows);
    table.full = true;
    return table;
}

}  // namespace raaderum::ablate
