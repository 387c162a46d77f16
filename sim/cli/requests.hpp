#pragma once
// What the user asked for, one plain struct per verb. The grammar fills it in; the verb of the same name carries it out.

#include "cli/exit_code.hpp"
#include "cli/experiments_request.hpp"
#include "cli/new_request.hpp"
#include "cli/progress.hpp"
#include "compare/by_part.hpp"
#include "compare/csv_locale.hpp"
#include "output/store.hpp"
#include "output/trajectory_file.hpp"
#include "scenario/scenario.hpp"
#include "sensitivity/study.hpp"
#include "words/language.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace raaderum::cli {

/// Shard I of N runs the replicates r with r mod N = I − 1 of every variant.
struct Shard {
    std::uint32_t index = 1;
    std::uint32_t of = 1;
};

struct RunRequest {
    std::string scenario;
    std::filesystem::path output;    ///< empty: the scenario's name + ".h5" in the current folder
    std::filesystem::path outcomes;  ///< a table of last-year means; empty: none
    compare::CsvLocale locale = compare::CsvLocale::international;  ///< of that table
    scenario::Overrides overrides;
    Shard shard;
    int jobs = 0;                                                ///< 0: one per core
    double commit_every = output::StoreOptions().batch_seconds;  ///< seconds; 0: each replicate by itself
    ShowProgress progress = ShowProgress::automatic;
    bool resume = false;
    bool retry_failed = false;
    bool force = false;
    bool quiet = false;
    bool json = false;
    bool profile = false;
    bool dry_run = false;
};

struct ValidateRequest {
    std::vector<std::string> scenarios;
    bool json = false;
};

struct InspectRequest {
    std::filesystem::path file;
    bool check = false;  ///< only whether the bytes are those that were written
    bool json = false;
};

/// What is good enough: METRIC>=VALUE or METRIC<=VALUE.
struct GoodEnough {
    std::string metric;
    bool at_least = true;
    double value = 0.0;
};

struct CompareRequest {
    std::vector<std::filesystem::path> files;
    std::string baseline;                                  ///< empty: the study's own
    std::vector<std::string> metrics;                      ///< none: those that a director asks first
    std::optional<output::Weeks> weeks;                    ///< none: the last 52
    std::vector<GoodEnough> satisfice;                     ///< thresholds that are to be met together, over worlds
    std::vector<std::pair<std::string, double>> weights;   ///< of metrics, over worlds; none: nothing is weighted
    std::vector<std::pair<std::string, double>> smallest;  ///< differences of metrics that matter, where not their own
    std::string who_loses;                                 ///< state of people to divide them by; empty: do not ask
    std::optional<compare::By> by;                         ///< parts of the whole that are compared as well
    compare::ShowSmall small_parts = compare::ShowSmall::no;
    bool cumulative = false;
    bool quantiles = false;
    bool json = false;
    bool csv = false;
    compare::CsvLocale locale = compare::CsvLocale::international;  ///< of the CSV
    std::filesystem::path html;                                     ///< where to write the report; empty: nowhere
    std::filesystem::path figures;                                  ///< folder for its charts; empty: nowhere
    std::vector<std::string> figures_as = {"svg"};                  ///< endings of figure_formats
    words::Language language = words::Language::english;
};

struct MergeRequest {
    std::vector<std::filesystem::path> sources;  ///< files of shards, and folders of parts
    std::filesystem::path output;
    bool allow_partial = false;
    bool force = false;
    bool json = false;
};

struct VerifyRequest {
    std::filesystem::path file;
    std::size_t sample = 20;
    std::uint64_t seed = 1;  ///< where the choice of replicates comes from
    int jobs = 0;            ///< 0: one per core
    ShowProgress progress = ShowProgress::automatic;
    bool json = false;
};

struct RerunRequest {
    std::filesystem::path file;
    std::filesystem::path output;            ///< empty: the reproduced file is not kept
    std::optional<std::uint32_t> replicate;  ///< only this one, and no file
    int jobs = 0;                            ///< 0: one per core
    ShowProgress progress = ShowProgress::automatic;
    bool force = false;
    bool json = false;
};

struct SubmitRequest {
    RunRequest run;  ///< scenario, overrides, output, and threads of each task
    std::uint32_t tasks = 0;
    std::string time;                 ///< limit of each task, as sbatch wants it; empty: the cluster's
    std::vector<std::string> sbatch;  ///< further options for both jobs
    bool print = false;
};

struct ExportRequest {
    std::vector<std::filesystem::path> files;
    std::filesystem::path folder;    ///< for the tables; empty: only the outcomes
    std::filesystem::path outcomes;  ///< for the table of last-year means; empty: none
    compare::ShowSmall small_teams = compare::ShowSmall::no;
    compare::CsvLocale locale = compare::CsvLocale::international;
    bool force = false;  ///< write into a folder that is not empty
    bool json = false;
};

struct CrateRequest {
    std::filesystem::path file;
    std::filesystem::path folder;      ///< empty: the file's name with .crate for its ending, beside it
    std::string license;               ///< of the results; empty: none is said
    std::vector<std::string> authors;  ///< NAME, or NAME <ORCID>
    std::string title;                 ///< empty: made of the scenario's name
    words::Language language = words::Language::english;
    bool force = false;  ///< write into a folder that is not empty
    bool json = false;
};

struct ClaimsRequest {
    std::vector<std::string> ids;        ///< of the register; none: all, unless scenarios are given
    std::vector<std::string> scenarios;  ///< files with a claim of their own
    scenario::Overrides overrides;       ///< replicates and seed
    std::filesystem::path html;          ///< empty: no page
    std::filesystem::path store;         ///< empty: nothing is stored
    int jobs = 0;                        ///< 0: one per core
    ShowProgress progress = ShowProgress::automatic;
    bool all_settings = false;
    bool no_suspects = false;  ///< find out neither steps nor carriers
    words::Language language = words::Language::english;
    bool json = false;
};

struct AblateRequest {
    std::vector<std::string> things;  ///< none: all
    int replicates = 120;             ///< at the defaults
    std::filesystem::path output;     ///< empty: none
    std::filesystem::path keep;       ///< of a full pass; empty: nothing is kept
    int jobs = 0;                     ///< 0: one per core
    ShowProgress progress = ShowProgress::automatic;
    bool full = false;
    bool stored = false;
    bool free_numbers = false;
    bool json = false;
};

struct CalibrateRequest {
    std::string scenario;
    std::filesystem::path output;     ///< empty: the scenario's name + "-calibrated.yaml", beside the scenario
    std::filesystem::path posterior;  ///< empty: a fitted scenario is written; else these worlds
    scenario::Overrides overrides;    ///< replicates, worlds and seed
    std::uint64_t simulations = 0;    ///< 0: as many as what is written needs, see perform()
    std::uint64_t particles = 100;
    int jobs = 0;  ///< 0: one per core
    bool force = false;
    bool quiet = false;
    bool json = false;
};

struct SensitivityRequest {
    std::string scenario;
    scenario::Overrides overrides;        ///< settings and seed
    std::vector<std::string> metrics;     ///< none: citizen_value and leeway
    std::vector<std::string> variants;    ///< none: the first policies that are no baseline
    std::vector<std::string> parameters;  ///< keys or sections; none: all
    std::optional<output::Weeks> weeks;   ///< none: the last 52
    double spread = 1.25;                 ///< each parameter is divided and multiplied by this
    sensitivity::Settings settings;
    std::filesystem::path figure;  ///< empty: none
    int jobs = 0;                  ///< 0: one per core
    ShowProgress progress = ShowProgress::automatic;
    bool dry_run = false;
    bool json = false;
};

struct WhyRequest {
    std::filesystem::path file;
    std::string metric;
    std::vector<std::string> variants;   ///< none: all that are compared with another
    std::optional<output::Weeks> weeks;  ///< none: the last 52
    int replicates = 20;
    std::filesystem::path figure;  ///< empty: none
    words::Language language = words::Language::english;
    int jobs = 0;  ///< 0: one per core
    ShowProgress progress = ShowProgress::automatic;
    bool no_mechanisms = false;
    bool detail = false;
    bool json = false;
};

struct MapRequest {
    std::string scenario;  ///< whose values the sizes are; empty: the defaults
    std::string from;      ///< a box; empty: the whole map
    std::string to;
    std::filesystem::path svg;   ///< empty: no drawing
    std::filesystem::path html;  ///< empty: no page
    words::Language language = words::Language::english;
    bool check = false;
    bool dot = false;
    bool json = false;
};

struct WorkshopRequest {
    std::string scenario;  ///< empty: the story's own
    std::filesystem::path
        story;  ///< file, or name of a shipped story; empty: the shipped one, unless a scenario is given
    std::vector<std::string> variants;  ///< the two worlds, left and right; none: the scenario's or story's own
    std::uint16_t port = 8765;
    bool lan = false;
    std::size_t participants_per_address = 4;
    bool no_browser = false;
    bool check = false;  ///< hold the story against many runs in the place of serving it
    int lucks = 100;     ///< with check: so many lucks, and as many plausible worlds
    bool json = false;   ///< with check
};

struct SchemaRequest {};

struct ParametersRequest {
    bool markdown = false;
    bool json = false;
};

struct MetricsRequest {
    bool json = false;
};

struct HelpRequest {
    std::string verb;  ///< empty: the program's own help
};

struct CompletionRequest {
    std::string shell;
};

struct ManPageRequest {};

using Request =
    std::variant<RunRequest, ValidateRequest, InspectRequest, MergeRequest, VerifyRequest, RerunRequest, SubmitRequest,
                 CompareRequest, ExportRequest, CrateRequest, NewRequest, ClaimsRequest, ExperimentsRequest,
                 AblateRequest, CalibrateRequest, SensitivityRequest, WhyRequest, MapRequest, WorkshopRequest,
                 SchemaRequest, ParametersRequest, MetricsRequest, HelpRequest, CompletionRequest, ManPageRequest>;

/// The verbs. Results go to standard output, all else to standard error. They throw scenario::BadInput,
/// output::OutputRefused and output::SystemFailure, which main() turns into messages and exits.
Exit perform(const RunRequest& request);
Exit perform(const ValidateRequest& request);
Exit perform(const InspectRequest& request);
Exit perform(const MergeRequest& request);
Exit perform(const VerifyRequest& request);
Exit perform(const RerunRequest& request);
Exit perform(const SubmitRequest& request);
Exit perform(const CompareRequest& request);
Exit perform(const ExportRequest& request);
Exit perform(const CrateRequest& request);
Exit perform(const NewRequest& request);
Exit perform(const ClaimsRequest& request);
Exit perform(const ExperimentsRequest& request);
Exit perform(const AblateRequest& request);
Exit perform(const CalibrateRequest& request);
Exit perform(const SensitivityRequest& request);
Exit perform(const WhyRequest& request);
Exit perform(const MapRequest& request);
Exit perform(const WorkshopRequest& request);
Exit perform(const SchemaRequest& request);
Exit perform(const ParametersRequest& request);
Exit perform(const MetricsRequest& request);
Exit perform(const HelpRequest& request);
Exit perform(const CompletionRequest& request);
Exit perform(const ManPageRequest& request);

}  // namespace raaderum::cli
