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
    struct Memory {
        std::optional<Verdicts> verdicts;
        std::string gone;  ///< what is gone in `lives`
        Lives lives;
    };
    const auto memory = std::make_shared<Memory>();
    memory->lives = with;
    return [&subject, &options, &effort, memory](const Out& gone, const Out& group) {
        if (const std::string now = key_of(gone); now != memory->gone) {
            memory->lives = live(subject, std::span(&gone, 1), options, effort).front();
            memory->gone = now;
        }
        Out out = gone;
        out.insert(out.end(), group.begin(), group.end());
        Lives without = live(subject, std::span(&out, 1), options, effort).front();
        const Change change = change_between(subject, memory->lives, without);
        Tried tried{change.carries(), change.unmet, {}};
        if (tried.carries) return tried;
        if (!memory->verdicts) memory->verdicts.emplace(options, effort);
        tried.lost = memory->verdicts->lost_without(out);
        if (tried.may_go()) {
            memory->lives = std::move(without);
            memory->gone = key_of(out);
        }
        return tried;
    };
}

Table take_out_together(Kept& kept, const std::vector<Thing>& things, const Proof& proof,
                        const std::function<void(const Out& gone, const Out& group, const Tried& tried)>& tested) {
    Table table = *kept.table;
    Out candidates;
    for (auto row = table.rows.rbegin(); row != table.rows.rend(); ++row) {  // the least moves stand last
        if (row->verdict == Verdict::idle) candidates.push_back(&thing_called(row->name, things));
    }
    std::map<std::size_t, Tried> why;  // by candidate that stays
    const auto named = [&candidates](const std::vector<std::size_t>& indices) {
        Out out;
        for (const std::size_t index : indices) out.push_back(candidates[index]);
        return out;
    };
    const Backwards result = backwards(candidates.size(), [&](const auto& gone_before, const auto& group) {
        const Out gone = named(gone_before);
        const Out goes = named(group);
        const auto [known, fresh] = kept.tests.try_emplace(key_of(gone) + " | " + key_of(goes));
        if (fresh) {
            try {
                known->second = proof(gone, goes);
            } catch (...) {
                kept.tests.erase(known);
                throw;
            }
            tested(gone, goes, known->second);
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
