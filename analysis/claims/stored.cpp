#include "claims/stored.hpp"

#include "claims/stored_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace raaderum::claims {
namespace {

using Json = nlohmann::ordered_json;

Json as_json(const Tally& tally) { return {{"holds_in", tally.holds_in}, {"of", tally.of}}; }

Tally tally_from(const Json& json) { return {json.at("holds_in").get<int>(), json.at("of").get<int>()}; }

std::optional<Steps> steps_from(const Json& json) {
    const auto found = std::find(std::begin(steps_names), std::end(steps_names), json.get<std::string>());
    if (found == std::end(steps_names)) return std::nullopt;
    return static_cast<Steps>(found - std::begin(steps_names));
}

std::vector<Carrier> carriers_from(const Json& json) {
    std::vector<Carrier> carriers;
    for (const Json& each : json) {
        carriers.push_back(
            {each.at("name").get<std::string>(), each.at("without").get<double>(), each.at("share").get<double>()});
    }
    return carriers;
}

Json as_json(const std::vector<Carrier>& carriers) {
    Json list = Json::array();
    for (const Carrier& each : carriers)
        list.push_back({{"name", each.name}, {"without", each.without}, {"share", each.share}});
    return list;
}

}  // namespace

StoredResults StoredResults::shipped() {
    std::string text;
    for (const std::string_view line : stored_lines) text += line;
    return from_json(text);
}

StoredResults StoredResults::from_json(const std::string& text) {
    const Json json = Json::parse(text);
    StoredResults results;
    results.version_ = json.value("program_version", "");
    results.digests_ = {json.value("register_sha256", ""), json.value("model", ""), json.value("worlds", "")};
    const Json claims = json.value("claims", Json::object());
    for (const auto& [id, each] : claims.items()) {
        OfClaim& of = results.of_.emplace_back();
        of.id = id;
        if (each.contains("settings"))
            of.robustness = Robustness{tally_from(each["settings"]), tally_from(each.at("worlds")), true};
        if (each.contains("plausible")) {
            const Json& plausible = each["plausible"];
            of.plausible =
                PlausibleShare{plausible.at("share").get<double>(), plausible.at("share_other").get<double>(),
                               plausible.at("of").get<int>(), true};
        }
        if (each.contains("steps")) of.steps = steps_from(each["steps"]);
        if (each.contains("carried_by")) of.carried_by = carriers_from(each["carried_by"]);
    }
    return results;
}

Stored StoredResults::fill_in(std::span<Answer> answers, const Digests& now) const {
    Stored stored = about(now);
    if (!stored.current) return stored;
    for (Answer& answer : answers) {
        for (const OfClaim& of : of_) {
            if (of.id != answer.claim.id) continue;
            const auto give = [&stored](auto& lacking, const auto& known) {
                if (lacking || !known) return;
                lacking = known;
                stored.shown = true;
            };
            give(answer.robustness, of.robustness);
            give(answer.plausible, of.plausible);
            give(answer.steps, of.steps);
            give(answer.carried_by, of.carried_by);
        }
    }
    return stored;
}

Stored StoredResults::about(const Digests& now) const {
    return {version_, digests_.of_register, digests_.of_model, digests_ == now, false};
}

std::string as_stored_json(std::span<const Answer> answers, const std::string& version, const Digests& digests) {
    Json claims = Json::object();
    for (const Answer& answer : answers) {
        Json& of = claims[answer.claim.id] = Json::object();
        if (answer.robustness) {
            of["settings"] = as_json(answer.robustness->settings);
            of["worlds"] = as_json(answer.robustness->worlds);
        }
        if (answer.plausible) {
            of["plausible"] = {{"share", answer.plausible->share},
                               {"share_other", answer.plausible->share_other},
                               {"of", answer.plausible->of}};
        }
        if (answer.steps) of["steps"] = spelled(*answer.steps);
        if (answer.carried_by) of["carried_by"] = as_json(*answer.carried_by);
    }
    const Json json{{"program_version", version},
                    {"register_sha256", digests.of_register},
                    {"model", digests.of_model},
                    {"worlds", digests.of_worlds},
                    {"claims", std::move(claims)}};
    return json.dump(1) + "\n";
}

}  // namespace raaderum::claims
