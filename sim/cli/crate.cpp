// `raaderum crate`: a trajectory file as a research object for an archive: a folder with the file, what it was made from, what it
// comes to, what the model says, and papers that tell people and machines so (RO-Crate 1.1). All of it appears together, the
// metadata last, so that a folder with metadata is whole.
#include "cli/accompanying.hpp"
#include "cli/arguments.hpp"
#include "cli/crate_papers.hpp"
#include "cli/open_study.hpp"
#include "cli/stop_signals.hpp"
#include "cli/tell_unsealed.hpp"
#include "cli/terminal.hpp"
#include "compare/csv.hpp"
#include "core/printable.hpp"
#include "output/destination.hpp"
#include "output/failure.hpp"
#include "output/output_folder.hpp"
#include "output/seal.hpp"
#include "output/sha256.hpp"
#include "report/page.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace raaderum::cli {
namespace {

namespace fs = std::filesystem;

/// Thrown where the user asked to stop; nothing is left behind.
struct CrateStopped {};

fs::path folder_for(const CrateRequest& request) {
    if (!request.folder.empty()) return request.folder;
    return fs::path(request.file).replace_extension(".crate");
}

/// The trajectory file's name in the crate. Its ending tells it from all else there.
std::string name_in_crate(const fs::path& file) {
    const std::string name = file.filename().string();
    if (printable(name, "") != name) {
        throw BadUsage(
            fmt::format("{}: an archive needs a name that is text in UTF-8; rename the file", file.string()));
    }
    const std::string ending = file.extension().string();
    return ending == ".h5" || ending == ".hdf5" || ending == ".nc" ? name : name + ".h5";
}

void expect_free(const CrateRequest& request, const fs::path& folder, const std::string& trajectory) {
    output::expect_folder_or_nothing(folder, "the crate");
    std::error_code error;
    if (!fs::exists(folder, error)) return;
    if (fs::equivalent(request.file, folder / trajectory, error)) {
        throw BadUsage(
            fmt::format("{} lies in {} itself, and would be replaced by its copy; choose another folder: -o FOLDER",
                        request.file.string(), folder.string()));
    }
    const bool in_use = !fs::is_empty(folder, error);
    if (error && error != std::errc::no_such_file_or_directory) {
        throw output::SystemFailure(folder, "look into", error.message());
    }
    if (in_use && !request.force) {
        throw BadUsage(
            fmt::format("{} is not empty; choose another folder, or --force to write into it (what raaderum wrote "
                        "there is replaced, all else stays)",
                        folder.string()));
    }
}

/// Files of the crate on their way into its folder.
class Packing {
  public:
    Packing(const fs::path& folder, const StopSignals& signals) : folder_(folder, "the crate"), signals_(signals) {}

    /// Writes a text; `file` says all but size and sum.
    CrateFile add(CrateFile file, const std::string& text) {
        const fs::path path = folder_.begin(file.name);
        std::ofstream stream(path, std::ios::binary);
        stream << text;
        stream.close();
        if (!stream) output::fail_with_errno(path, "write");
        file.bytes = text.size();
        file.sha256 = output::sha256_of(text);
        go_on();
        return file;
    }

    /// Copies a file. Where it is `sealed`, the copy is checked.
    CrateFile copy(CrateFile file, const fs::path& from, bool sealed) {
        const fs::path path = folder_.begin(file.name);
        std::ifstream in(from, std::ios::binary);
        if (!in) output::fail_with_errno(from, "read");
        std::ofstream out(path, std::ios::binary);
        std::string block(std::size_t{1} << 20U, '\0');
        output::Sha256 sum;
        while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0) {
            go_on();
            sum.add(block.data(), static_cast<std::size_t>(in.gcount()));
            if (!out.write(block.data(), in.gcount())) output::fail_with_errno(path, "write");
            file.bytes += static_cast<std::uintmax_t>(in.gcount());
        }
        if (in.bad()) output::fail_with_errno(from, "read");
        out.close();
        if (!out) output::fail_with_errno(path, "write");
        file.sha256 = sum.hex();
        if (sealed && output::seal_state(path) != output::SealState::holds) {
            throw output::SystemFailure(from, "copy", "it changed while it was copied");
        }
        return file;
    }

    /// Gives everything its name, if nobody asked to stop.
    std::vector<fs::path> publish() {
        go_on();
        return folder_.publish();
    }

  private:
    void go_on() const {
        if (signals_.asked()) throw CrateStopped();
    }

    output::OutputFolder folder_;
    const StopSignals& signals_;
};

std::string ties_as_csv(const TieList& list) {
    std::string text = "source,target,weight\n";
    for (std::size_t tie = 0; tie != list.ties.size(); ++tie) {
        text += fmt::format("{},{},{}\n", list.ties[tie].first, list.ties[tie].second,
                            list.weight.empty() ? std::string() : compare::csv_field(list.weight[tie]));
    }
    return text;
}

/// The report that `compare --html` writes; empty where nothing is compared.
std::string report_of(const compare::Study& study, words::Language language) {
    compare::Question question;
    for (const std::string_view name : compare::first_metrics) {
        if (const auto metric = study.metric_called(name)) question.metrics.push_back(*metric);
    }
    const compare::Comparison comparison = compare::compare(study, question);
    if (comparison.rows.empty()) return {};
    tell_left_out(comparison);
    return output::marked(report::make_report(study, comparison, language).page, output::TextKind::page);
}

std::string why_no_report(const compare::Study& study) {
    return study.facts().variants.size() == 1 ? "the only variant is the baseline, so that there is nothing to compare"
                                              : "no variant of this file is compared with another";
}

void add_all(const compare::Study& study, const CrateRequest& request, Crate& crate, Packing& packing) {
    const compare::StudyFacts& facts = study.facts();
    const auto add = [&](CrateFile file, const std::string& text) {
        crate.files.push_back(packing.add(std::move(file), text));
    };
    const std::string sealed = crate.unsealed.empty() ? "" : fmt::format("; unsealed: {}", crate.unsealed);
    crate.files.push_back(
        packing.copy({crate.trajectory, "application/x-hdf5",
                      fmt::format("the trajectories: {}, of every policy and replicate (HDF5, netCDF-4){}",
                                  facts.kept.empty() ? "every metric, week by week" : facts.kept, sealed)},
                     request.file, crate.unsealed.empty()));
    add({crate_scenario, "application/yaml",
         "the scenario as it was written; settings of the command line are not in it"},
        facts.provenance.scenario);
    add({crate_resolved, "application/yaml", "the scenario that was run, with every setting and default filled in"},
        facts.provenance.scenario_resolved);
    if (const auto& ties = study.files().front().facts().ties) {
        add({crate_ties, "text/csv",
             "the ties as they were read from a file; people are numbered from 0, without names"},
            ties_as_csv(*ties));
    }
    const std::string report = report_of(study, request.language);
    if (!report.empty()) {
        add({crate_report, "text/html", "a comparison of the policies for people, with charts"}, report);
    } else {
        crate.no_report = why_no_report(study);
    }
    add({"ODD.md", "text/markdown", "what the model says, in full, by the ODD protocol", true}, model_description());
    add({"raaderum-LICENSE.txt", "text/plain", "the program's licence", true}, licence_of_the_program());
    add({"raaderum-CITATION.cff", "application/yaml", "how to cite the program", true}, citation_of_the_program());
    const std::string readme = crate_readme(crate, facts);
    add({"README.md", "text/markdown", "what this folder holds, and how it is repeated"}, readme);
    crate.files.push_back(
        {"raaderum.json", "application/json", "by which raaderum knows its files in this folder again"});
    add({crate_metadata_name, "application/ld+json", ""}, crate_metadata(crate, facts));
}

void tell(const std::vector<fs::path>& written, const Crate& crate, const CrateRequest& request) {
    if (request.json) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const fs::path& path : written) {
            const auto file = std::find_if(crate.files.begin(), crate.files.end(), [&](const CrateFile& each) {
                return each.name == path.filename().string();
            });
            list.push_back({{"file", path.string()}, {"bytes", fs::file_size(path)}});
            if (file != crate.files.end() && file->sha256) list.back()["sha256"] = *file->sha256;
        }
        nlohmann::ordered_json all{{"crate", written.front().parent_path().string()}, {"files", list}};
        all["license"] = crate.licence.address.front() == '#' ? nlohmann::ordered_json(nullptr)
                                                              : nlohmann::ordered_json(crate.licence.address);
        all["report"] = crate.no_report.empty();
        all["sealed"] = crate.unsealed.empty();
        fmt::print("{}\n", all.dump(2));
        return;
    }
    for (const fs::path& path : written) {
        const auto bytes = static_cast<double>(fs::file_size(path));
        constexpr double megabyte = 1e6;
        const bool small = bytes < megabyte / 10;
        fmt::print("{}: {:.1f} {}\n", path.string(), bytes / (small ? 1e3 : megabyte), small ? "kB" : "MB");
    }
    if (!crate.no_report.empty()) fmt::print("no {}: {}\n", crate_report, crate.no_report);
}

}  // namespace

Exit perform(const CrateRequest& request) {
    refuse_unfinished(request.file);
    const fs::path folder = folder_for(request);
    Crate crate;
    crate.trajectory = name_in_crate(request.file);
    expect_free(request, folder, crate.trajectory);
    const compare::Study study = open_study({&request.file, 1});
    const compare::StudyFacts& facts = study.facts();
    crate.title =
        printable(request.title.empty() ? fmt::format("{}: results of an agent-based simulation with raaderum",
                                                      facts.provenance.scenario_name)
                                        : request.title);
    crate.licence = licence_from(request.license);
    for (const std::string& author : request.authors) crate.authors.push_back(author_from(author));
    crate.made = output::now();
    if (!facts.unsealed.empty()) crate.unsealed = why_unsealed(facts.unsealed.front().seal);
    const StopSignals signals;
    try {
        Packing packing(folder, signals);
        add_all(study, request, crate, packing);
        tell(packing.publish(), crate, request);
    } catch (const CrateStopped&) {
        say("stopped; nothing is written\n");
        return signals.exit();
    }
    if (request.license.empty()) {
        say("{}: no licence is said for the results, and the crate says so; archives ask for one: --license "
            "CC-BY-4.0\n",
            styled("warning", Style::yellow, stderr));
    }
    if (!request.json) fmt::print("{}", unsealed_note(facts.unsealed));
    return Exit::done;
}

}  // namespace raaderum::cli
