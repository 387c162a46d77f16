#include "why/json.hpp"

#include "why/sentences.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace raaderum::why {
namespace {

using Json = nlohmann::ordered_json;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json interval(const Estimate& estimate) { return Json::array({number(estimate.low), number(estimate.high)}); }

Json parts(const std::vector<Part>& from, const char* kind, std::string_view (*word)(std::string_view, Language),
           Language language) {
    Json list = Json::array();
    for (const Part& part : from) {
        Json json{{kind, part.name},
                  {"name", word(part.name, language)},
                  {"part", number(part.share.mean)},
                  {"ci95", interval(part.share)},
                  {"acts_most", nullptr}};
        if (part.most) json["acts_most"] = Json::array({part.most->from, part.most->to});
        list.push_back(std::move(json));
    }
    return list;
}

Json factors(const Account& account) {
    Json list = Json::array();
    for (const FactorPart& one : account.factors) {
        list.push_back({{"metric", info(one.metric).name},
                        {"part", number(one.share.mean)},
                        {"ci95", interval(one.share)},
                        {"value", number(one.value.mean)},
                        {"baseline_value", number(one.baseline_value.mean)}});
    }
    return list;
}

Json without(const Account& account) {
    if (!account.mechanisms_tried) return nullptr;
    Json list = Json::array();
    for (const Without& one : account.without) {
        list.push_back({{"mechanism", one.mechanism->name},
                        {"when_off", one.mechanism->when_off},
                        {"difference", number(one.difference)},
                        {"change", number(one.change)}});
    }
    return list;
}

Json of(const Account& account, Language language) {
    Json json{{"variant", account.variant},
              {"baseline", account.baseline},
              {"replicates", account.replicates},
              {"failed", account.failed},
              {"undefined", account.undefined},
              {"value", number(account.value.mean)},
              {"baseline_value", number(account.baseline_value.mean)},
              {"difference", number(account.difference.mean)},
              {"ci95", interval(account.difference)},
              {"accounted", account.not_accounted == NotAccounted::accounted},
              {"instead", nullptr},
              {"own", account.own},
              {"factors", factors(account)},
              {"causes", parts(account.causes, "cause", word_for_cause, language)},
              {"channels", parts(account.channels, "channel", word_for_channel, language)},
              {"without", without(account)},
              {"sentences", sentences(account, language)}};
    if (account.not_accounted == NotAccounted::counts_people) {
        json["instead"] = Json::array();
        for (const Metric metric : instead_of(account.metric)) json["instead"].push_back(info(metric).name);
    }
    return json;
}

}  // namespace

std::string as_json(std::span<const Account> accounts, Language language, bool sealed) {
    const Account& first = accounts.front();
    Json json{{"metric", info(first.metric).name},
              {"unit", info(first.metric).unit},
              {"weeks", {first.window.from, first.window.to}},
              {"sealed", sealed},
              {"accounts", Json::array()}};
    for (const Account& account : accounts) json["accounts"].push_back(of(account, language));
    return json.dump(2) + "\n";
}

}  // namespace raaderum::why
