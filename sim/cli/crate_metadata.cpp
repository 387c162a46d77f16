// A crate's ro-crate-metadata.json: JSON-LD in which the folder, its files, the program, the run and the people are entities that
// refer to each other.
#include "cli/crate_papers.hpp"
#include "core/printable.hpp"
#include "output/provenance.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>

namespace raaderum::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* profile = "https://w3id.org/ro/wfrun/process/0.5";
constexpr const char* licence_of_program = "https://spdx.org/licenses/MIT";
constexpr const char* that_ran = "#program-that-ran";
constexpr const char* that_packed = "#program-that-packed";

/// A file's name as a relative address.
std::string address_of(const std::string& name) {
    std::string address;
    for (const char c : name) {
        const bool plain =
            std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.' || c == '_' || c == '~';
        address += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return address;
}

Json reference(const std::string& id) { return {{"@id", id}}; }

/// Times as the profile wants them: with an offset.
std::string with_offset(std::string time) {
    if (time.ends_with('Z')) time.replace(time.size() - 1, 1, "+00:00");
    return time;
}

Json value_of(const std::string& id, const std::string& name, const Json& value) {
    return {{"@id", id}, {"@type", "PropertyValue"}, {"propertyID", name}, {"name", name}, {"value", value}};
}

/// The entities of one crate, in the order in which they are told.
class Graph {
  public:
    Graph(const Crate& crate, const compare::StudyFacts& facts) : crate_(crate), facts_(facts) {}

    Json all() {
        graph_.push_back({{"@id", crate_metadata_name},
                          {"@type", "CreativeWork"},
                          {"about", reference("./")},
                          {"conformsTo", reference("https://w3id.org/ro/crate/1.1")}});
        add_root();
        for (const CrateFile& file : crate_.files) add_file(file);
        add_programs();
        add_actions();
        add_people_and_licences();
        return graph_;
    }

  private:
    void add_root() {
        Json parts = Json::array();
        for (const CrateFile& file : crate_.files) parts.push_back(reference(address_of(file.name)));
        Json actions = Json::array({reference("#run")});
        if (crate_.has(crate_report)) actions.push_back(reference("#comparison"));
        std::string description = what_was_run(facts_);
        if (!crate_.unsealed.empty()) {
            description += fmt::format(" The trajectory file is unsealed: {}.", crate_.unsealed);
        }
        Json root{
            {"@id", "./"},
            {"@type", "Dataset"},
            {"name", crate_.title},
            {"description", description},
            {"datePublished", crate_.made.substr(0, 10)},
            {"license", reference(crate_.licence.address)},
            {"conformsTo", reference(profile)},
            {"keywords", "agent-based simulation, public administration, professional discretion, trust, control"},
            {"hasPart", parts},
            {"mentions", actions}};
        if (!crate_.authors.empty()) root["author"] = authors();
        graph_.push_back(root);
        graph_.push_back(
            {{"@id", profile}, {"@type", "CreativeWork"}, {"name", "Process Run Crate"}, {"version", "0.5"}});
    }

    void add_file(const CrateFile& file) {
        Json entity{{"@id", address_of(file.name)},
                    {"@type", "File"},
                    {"name", file.name},
                    {"description", file.description},
                    {"encodingFormat", file.format},
                    {"license", reference(file.of_the_program ? licence_of_program : crate_.licence.address)}};
        if (file.sha256) {
            entity["contentSize"] = std::to_string(file.bytes);
            entity["sha256"] = *file.sha256;
        }
        if (file.name == crate_.trajectory) {
            entity["additionalProperty"] = {reference("#sealed"), reference("#complete"), reference("#plan-digest")};
        }
        graph_.push_back(entity);
    }

    void add_program(const char* id, const std::string& version, const std::string& revision) {
        const std::string of_revision = std::string(id) + "-revision";
        graph_.push_back(
            {{"@id", id},
             {"@type", "SoftwareApplication"},
             {"name", "raaderum"},
             {"description", "Simulates a public institution under trust and control, and compares policies."},
             {"softwareVersion", printable(version)},
             {"identifier", reference(of_revision)},
             {"license", reference(licence_of_program)}});
        graph_.push_back(value_of(of_revision, "git revision", printable(revision)));
    }

    void add_programs() {
        const output::Provenance& made = facts_.provenance;
        const std::string version = output::version_of_this_program();
        const std::string revision = output::revision_of_this_program();
        add_program(that_ran, made.program_version, made.git_revision);
        packed_by_ = made.program_version == version && made.git_revision == revision ? that_ran : that_packed;
        if (packed_by_ == that_packed) add_program(that_packed, version, revision);
    }

    void add_actions() {
        const output::Provenance& made = facts_.provenance;
        Json from = Json::array();
        for (const char* name : {crate_scenario, crate_resolved, crate_ties}) {
            if (crate_.has(name)) from.push_back(reference(name));
        }
        from.push_back(reference("#seed"));
        const std::string trajectory = address_of(crate_.trajectory);
        Json run{{"@id", "#run"},
                 {"@type", "CreateAction"},
                 {"name", fmt::format("Run of the scenario {}", printable(made.scenario_name))},
                 {"description", fmt::format("raaderum run; repeated by: raaderum rerun {}", crate_.trajectory)},
                 {"instrument", reference(that_ran)},
                 {"object", from},
                 {"result", reference(trajectory)}};
        if (!made.created.empty()) run["startTime"] = with_offset(printable(made.created));
        graph_.push_back(run);
        graph_.push_back(value_of("#seed", "seed", std::to_string(made.seed)));
        graph_.push_back(value_of("#plan-digest", "plan digest", printable(made.plan_digest)));
        graph_.push_back(value_of("#sealed", "sealed", crate_.unsealed.empty()));
        if (!crate_.unsealed.empty()) graph_.back()["description"] = crate_.unsealed;
        graph_.push_back(value_of("#complete", "complete", facts_.missing.empty()));
        if (!crate_.has(crate_report)) return;
        graph_.push_back(
            {{"@id", "#comparison"},
             {"@type", "CreateAction"},
             {"name", "Comparison of the policies"},
             {"description", fmt::format("raaderum compare {} --html {}", crate_.trajectory, crate_report)},
             {"endTime", with_offset(crate_.made)},
             {"instrument", reference(packed_by_)},
             {"object", reference(trajectory)},
             {"result", reference(crate_report)}});
    }

    static std::string id_of(const Author& author, std::size_t place) {
        return author.orcid.empty() ? fmt::format("#author-{}", place + 1) : "https://orcid.org/" + author.orcid;
    }

    Json authors() const {
        Json list = Json::array();
        for (std::size_t at = 0; at != crate_.authors.size(); ++at)
            list.push_back(reference(id_of(crate_.authors[at], at)));
        return list;
    }

    void add_people_and_licences() {
        for (std::size_t at = 0; at != crate_.authors.size(); ++at) {
            graph_.push_back(
                {{"@id", id_of(crate_.authors[at], at)}, {"@type", "Person"}, {"name", crate_.authors[at].name}});
        }
        add_licence(crate_.licence);
        if (crate_.licence.address != licence_of_program) {
            add_licence({licence_of_program, "MIT", "MIT License", "The licence of the program."});
        }
    }

    void add_licence(const Licence& licence) {
        Json entity{{"@id", licence.address},
                    {"@type", "CreativeWork"},
                    {"name", licence.name},
                    {"description", licence.description}};
        if (!licence.identifier.empty()) entity["identifier"] = licence.identifier;
        graph_.push_back(entity);
    }

    const Crate& crate_;
    const compare::StudyFacts& facts_;
    Json graph_ = Json::array();
    const char* packed_by_ = that_ran;
};

}  // namespace

bool Crate::has(const std::string& name) const {
    return std::any_of(files.begin(), files.end(), [&](const CrateFile& file) { return file.name == name; });
}

std::string crate_metadata(const Crate& crate, const compare::StudyFacts& facts) {
    // SHA-256 sums have no name in the context of RO-Crate 1.1; this is the one of its profile for runs.
    const Json context{"https://w3id.org/ro/crate/1.1/context",
                       {{"sha256", "https://w3id.org/ro/terms/workflow-run#sha256"}}};
    const Json document{{"@context", context}, {"@graph", Graph(crate, facts).all()}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace raaderum::cli
