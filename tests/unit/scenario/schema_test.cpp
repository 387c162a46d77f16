// The JSON Schema against a validator of its own kind: Debian's python3-jsonschema.

#include "scenario/schema.hpp"
#include "folder.hpp"

#include "model/parameters.hpp"
#include "scenario/parse.hpp"
#include "scenario/shipped.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace raaderum::scenario {
namespace {

using Json = nlohmann::json;

/// A tree as an editor's YAML reader hands it to a validator.
Json as_json(const Node& node) {
    if (node.kind == Node::Kind::nothing) return nullptr;
    if (node.kind == Node::Kind::list) {
        Json list = Json::array();
        for (const Node& child : node.children) list.push_back(as_json(child));
        return list;
    }
    if (node.is_mapping()) {
        Json object = Json::object();
        for (const Node& child : node.children) object[child.key] = as_json(child);
        return object;
    }
    const Json value = node.quoted ? Json(node.text) : Json::parse(node.text, nullptr, false);
    return value.is_number() || value.is_boolean() ? value : Json(node.text);
}

Json as_json(const std::string& text) {
    Problems problems;
    const auto tree = parse(make_source("test.yaml", {}, text, problems), problems);
    EXPECT_FALSE(problems.any()) << text;
    return tree ? as_json(*tree) : Json();
}

constexpr const char* no_validator = "python3-jsonschema is not installed";

class Schema : public testing::Test {
  protected:
    /// Which of the documents the validator accepts, in order; null where it is not installed.
    Json verdicts(const Json& documents) {
        if (!std::filesystem::exists("/usr/bin/python3")) return nullptr;
        std::ofstream(folder_ / "schema.json") << json_schema();
        std::ofstream(folder_ / "documents.json") << documents.dump();
        std::ofstream(folder_ / "validate.py") << R"(import json, sys
try:
    from jsonschema import Draft7Validator
except ImportError:
    json.dump(None, open("verdicts.json", "w"))
    sys.exit()
schema = json.load(open("schema.json"))
Draft7Validator.check_schema(schema)
validator = Draft7Validator(schema)
json.dump([validator.is_valid(document) for document in json.load(open("documents.json"))], open("verdicts.json", "w"))
)";
        const std::string command = "cd '" + folder_.path().string() + "' && /usr/bin/python3 validate.py";
        EXPECT_EQ(std::system(command.c_str()), 0);
        return Json::parse(std::ifstream(folder_ / "verdicts.json"));
    }

    tests::Folder folder_;
};

TEST_F(Schema, AcceptsEveryShippedScenario) {
    Json documents = Json::array();
    for (const ShippedScenario& shipped : shipped_scenarios()) documents.push_back(as_json(std::string(shipped.text)));
    const Json accepted = verdicts(documents);
    if (accepted.is_null()) GTEST_SKIP() << no_validator;
    ASSERT_EQ(accepted.size(), shipped_scenarios().size());
    for (std::size_t index = 0; index != accepted.size(); ++index)
        EXPECT_TRUE(accepted[index]) << shipped_scenarios()[index].name;
}

TEST_F(Schema, AcceptsEveryShippedClaim) {
    Json documents = Json::array();
    for (const ShippedScenario& shipped : shipped_claims()) documents.push_back(as_json(std::string(shipped.text)));
    const Json accepted = verdicts(documents);
    if (accepted.is_null()) GTEST_SKIP() << no_validator;
    ASSERT_EQ(accepted.size(), shipped_claims().size());
    for (std::size_t index = 0; index != accepted.size(); ++index)
        EXPECT_TRUE(accepted[index]) << shipped_claims()[index].name;
}

TEST_F(Schema, AcceptsEveryShippedExperiment) {
    Json documents = Json::array();
    for (const ShippedScenario& shipped : shipped_experiments())
        documents.push_back(as_json(std::string(shipped.text)));
    const Json accepted = verdicts(documents);
    if (accepted.is_null()) GTEST_SKIP() << no_validator;
    ASSERT_EQ(accepted.size(), shipped_experiments().size());
    for (std::size_t index = 0; index != accepted.size(); ++index)
        EXPECT_TRUE(accepted[index]) << shipped_experiments()[index].name;
}

TEST_F(Schema, AcceptsAllWaysToWriteAKeyAndEveryDefault) {
    Json documents{
        as_json("leaders.develop: {sweep: [0.1, 0.2]}\nemployees: {competence.mean: 0.6}\nnetwork.kind: hierarchy\n"),
        as_json("variants:\n  a:\n  b: {leaders: {style.second_order: 0.4}, mechanisms.learning: false, baseline: a, "
                "events+: []}\n"),
        as_json("events:\n  - {week: 1, kind: trust_shock, size: 0.1, between: leader}\n  - {week: 1, kind: set, key: "
                "leaders.develop, value: 0.2}\n"),
        as_json("seed: 18446744073709551615\nextends: other.yaml\ndescription: x\nrecord: {network: {weeks+: [1]}}\n"),
        as_json(
            "claim: {id: A2, says: {en: s, da: s}, source: {en: s, da: s}, basis: ours, experiment: {en: e}, because: "
            "'', measures: [{name: {en: n, da: n}, metric: leeway, contrast: {a: 1}, smallest: 0, why: {da: w, en: "
            "w}}]}\n"),
        as_json("targets:\n  - {metric: turnover, value: 0.2, tolerance: 0.1, weeks: [1, 2], statistic: sd}\n"
                "free: {leaders.develop: [0.1, 0.2], employees: {competence: {mean: [0.4, 0.5]}}}\n"),
    };
    documents.push_back(as_json("replicates: {until: {metric: harm, half_width: 0.5, weeks: [1, 9]}, min: 30}\n"));
    documents.push_back(
        as_json("worlds: 10\nuncertain: {leaders: {develop: [0.1, 0.2]}, institution.employees: "
                "{triangular: [5, 9, 20]}, employees.competence.mean: {normal: [0.5, 0.1]}}\n"));
    for (const char* worlds :
         {"plausible", "plausible:100", "defaults", "set.csv", "{count: 2, values: {trust.gain: 0.1 0.2}}"})
        documents.push_back(as_json(std::string("worlds: ") + worlds + "\n"));
    const Json schema_of_scenarios = Json::parse(json_schema());
    Json defaults = Json::object();
    for (const ParameterInfo& parameter : parameter_table()) {
        std::string place = "/definitions/";
        for (const char c : parameter.key) place += c == '.' ? std::string("/properties/") : std::string(1, c);
        const Json& schema = schema_of_scenarios.at(Json::json_pointer(place));
        if (schema.contains("default")) defaults[std::string(parameter.key)] = schema["default"];
    }
    documents.push_back(std::move(defaults));
    const Json accepted = verdicts(documents);
    if (accepted.is_null()) GTEST_SKIP() << no_validator;
    for (const Json& verdict : accepted) EXPECT_TRUE(verdict);
}

TEST_F(Schema, RefusesWhatTheProgramRefuses) {
    const Json documents{
        as_json("institution: {emploees: 45}\n"),
        as_json("institution: {employees: 45.5}\n"),
        as_json("institution: {employees: \"45\"}\n"),
        as_json("leaders.develop: 1.5\n"),
        as_json("leaders.develop: 0,7\n"),
        as_json("leaders.develop: {sweep: []}\n"),
        as_json("leaders.develop: {sweep: [0.1, 2]}\n"),
        as_json("schema: 2\n"),
        as_json("weeks: 0\n"),
        as_json("mechanisms: {learning: no}\n"),
        as_json("mechanisms: {gravity: false}\n"),
        as_json("network: {kind: smallworld}\n"),
        as_json("events: [{week: 1, kind: budget_cut}]\n"),
        as_json("events: [{week: 1, kind: budget_cut, size: 0.1, involvement: 0.2}]\n"),
        as_json("events: [{week: 1, kind: set, key: employees.competence.mean, value: 0.5}]\n"),
        as_json("variants: {a/b: {}}\n"),
        as_json("variants: {.a: {}}\n"),
        as_json("variants: {a: {weeks: 3}}\n"),
        as_json("variants: {a: {network: {kind: hierarchy}}}\n"),
        as_json("name: a b\n"),
        as_json("uncertain: {leaders.develop: [0.1]}\n"),
        as_json("uncertain: {leaders.develop: {beta: [1, 2]}}\n"),
        as_json("uncertain: {leaders.style.second_order: [0.1, 0.2]}\n"),
        as_json("worlds: 0\n"),
        as_json("replicates: {until: {metric: harm}}\n"),
        as_json("replicates: {min: 30}\n"),
        as_json("municipalities: []\n"),
        as_json("municipalities: {kinds: {school: {per_1000_inhabitants: 2000}}, list: {A: 100}}\n"),
        as_json("municipalities: {kinds: {school: {}}, list: {A: {people: 100}}}\n"),
        as_json("municipalities: {kinds: {school: {institution: {employes: 40}}}, list: {A: 100}}\n"),
        as_json("variants: {a: {municipalities: {list: {A: 100}}}}\n"),
        as_json("claim: {id: A2}\n"),
        as_json("claim: {id: A2, says: s, source: s, basis: ours, kind: direct, experiment: e, measures: []}\n"),
        as_json("claim: {id: A2, says: s, source: s, basis: ours, experiment: e, measures: [{name: {da: n}, metric: "
                "leeway, contrast: {a: 1}, smallest: 0, why: w}]}\n"),
        as_json("claim: {id: A2, says: s, source: s, basis: ours, kind: direct, experiment: e, measures: [{name: n, "
                "metric: leway, contrast: {a: 1}, smallest: 0, why: w}]}\n"),
        as_json("targets: [{metric: turnovr, value: 0.2, tolerance: 0.1}]\n"),
        as_json("targets: [{metric: turnover, value: 0.2}]\n"),
        as_json("targets: [{metric: turnover, value: 0.2, tolerance: 0.1, weeks: [1]}]\n"),
        as_json("free: {institution.employees: [20, 60]}\n"),
        as_json("free: {leaders.develop: [0.1, 1.2]}\n"),
        as_json("free: {leaders.style.second_order: [0.1, 0.2]}\n"),
    };
    const Json accepted = verdicts(documents);
    if (accepted.is_null()) GTEST_SKIP() << no_validator;
    for (std::size_t index = 0; index != documents.size(); ++index)
        EXPECT_FALSE(accepted[index]) << documents[index].dump();
}

}  // namespace
}  // namespace raaderum::scenario
