#include "claims/stored.hpp"

#include "claims/stored_text.hpp"

#include <nlohmann/json.hpp>

namespace raaderum::claims {
namespace {

using Json = nlohmann::ordered_json;

Json as_json(const Tally& tally) { return {{"holds_in", tally.holds_in}, {"of", tally.of}}; }

Tally tally_from(const Json& json) { return {json.at("holds_in").get<int>(), json.at("of").get<int>()}; }

}  // namespace

StoredResults StoredResults::shipped() { return from_json(stored_text); }

StoredResults StoredResults::from_json(const std::string& text) {
    const Json json = Json::parse(text);
    StoredResults results;
    results.version_ = json.value("program_version", "");
    results.digest_ = json.value("register_sha256", "");
    const Json claims = json.value("claims", Json::object());
    for (const auto& [id, each] : claims.items()) {
        results.of_.emplace_back(id, Robustness{tally_from(each.at("settings")), tally_from(each.at("worlds")), true});
    }
    return results;
}

void StoredResults::fill_in(std::span<Answer> answers) const {
    for (Answer& answer : answers) {
        for (const auto& [id, robustness] : of_) {
            if (id == answer.claim.id && !answer.robustness) answer.robustness = robustness;
        }
    }
}

Stored StoredResults::about(const std::string& digest) const { return {version_, digest_, digest == digest_}; }

std::string as_stored_json(std::span<const Answer> answers, const std::string& version, const std::string& digest) {
    Json claims = Json::object();
    for (const Answer& answer : answers) {
        if (!answer.robustness) continue;
        claims[answer.claim.id] = {{"settings", as_json(answer.robustness->settings)},
                                   {"worlds", as_json(answer.robustness->worlds)}};
    }
    const Json json{{"program_version", version}, {"register_sha256", digest}, {"claims", std::move(claims)}};
    return json.dump(1) + "\n";
}

}  // namespace raaderum::claims
