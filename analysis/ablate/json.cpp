#include "ablate/json.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace raaderum::ablate {
namespace {

using Json = nlohmann::ordered_json;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

double number_from(const Json& json) { return json.is_null() ? std::nan("") : json.get<double>(); }

Json row_as_json(const Row& row) {
    return {{"name", row.name},
            {"kind", row.kind},
            {"does", what_it_does(row.name)},
            {"verdict", spelled(row.verdict)},
            {"largest",
             {{"metric", row.metric},
              {"between", row.between},
              {"move", number(row.largest.size)},
              {"half_width", number(row.largest.half_width)},
              {"undone", row.largest.undone}}},
            {"worlds_moved", row.worlds_moved},
            {"unmet", row.unmet},
            {"together", row.together},
            {"kept_for", row.kept_for}};
}

Verdict verdict_called(const std::string& name) {
    const auto found = std::find(std::begin(verdict_names), std::end(verdict_names), name);
    return found == std::end(verdict_names) ? Verdict::idle : static_cast<Verdict>(found - std::begin(verdict_names));
}

Row row_from(const Json& json) {
    const Json& largest = json.at("largest");
    Row row;
    row.name = json.at("name").get<std::string>();
    row.kind = json.at("kind").get<std::string>();
    row.verdict = verdict_called(json.at("verdict").get<std::string>());
    row.metric = largest.at("metric").get<std::string>();
    row.between = largest.at("between").get<std::string>();
    row.largest = {number_from(largest.at("move")), number_from(largest.at("half_width")),
                   largest.at("undone").get<bool>()};
    row.worlds_moved = json.at("worlds_moved").get<int>();
    row.unmet = json.at("unmet").get<std::vector<std::string>>();
    row.together = json.at("together").get<bool>();
    row.kept_for = json.at("kept_for").get<std::vector<std::string>>();
    return row;
}

}  // namespace

std::string as_json(const Table& table, const std::optional<std::string>& digest) {
    Json spreads = Json::object();
    for (const auto& [metric, spread] : table.spreads) spreads[metric] = number(spread);
    Json json{{"program_version", table.version}, {"model", table.digest}};
    if (digest) json["current"] = table.digest == *digest;
    json.update({{"full", table.full},
                 {"replicates", table.replicates},
                 {"worlds", worlds},
                 {"smallest_move", smallest_move},
                 {"carries", table.count(Verdict::carries)},
                 {"kept_for", table.count(Verdict::kept_for)},
                 {"idle", table.count(Verdict::idle)},
                 {"spreads", std::move(spreads)}});
    std::vector<std::string> rows;
    for (const Row& row : table.rows) rows.push_back(row_as_json(row).dump());
    std::string text = json.dump(1);
    text.resize(text.rfind('\n'));
    return text + fmt::format(",\n \"things\": [\n  {}\n ]\n}}\n", fmt::join(rows, ",\n  "));
}

Table table_from_json(const std::string& text) {
    const Json json = Json::parse(text);
    Table table;
    table.version = json.value("program_version", "");
    table.digest = json.value("model", "");
    table.full = json.value("full", false);
    table.replicates = json.value("replicates", 0);
    const Json spreads = json.value("spreads", Json::object());
    for (const auto& [metric, spread] : spreads.items()) table.spreads.emplace_back(metric, number_from(spread));
    const Json things = json.value("things", Json::array());
    for (const Json& row : things) table.rows.push_back(row_from(row));
    return table;
}

std::string as_csv(const Table& table) {
    std::string text = "name,kind,verdict,metric,between,move,half_width,undone,worlds_moved,unmet,together,kept_for\n";
    for (const Row& row : table.rows) {
        const auto value = [](double x) { return std::isfinite(x) ? fmt::format("{}", x) : std::string(); };
        text += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{}\n", row.name, row.kind, spelled(row.verdict),
                            row.metric, row.between, value(row.largest.size), value(row.largest.half_width),
                            row.largest.undone ? 1 : 0, row.worlds_moved, fmt::join(row.unmet, " "),
                            row.together ? 1 : 0, fmt::join(row.kept_for, " "));
    }
    return text;
}

}  // namespace raaderum::ablate
