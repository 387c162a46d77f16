#pragma once
// What can be asked of each verb that takes more than a name: its options, filled into its request.

#include "cli/requests.hpp"

#include <CLI/CLI.hpp>

namespace raaderum::cli {

// Verbs that let a scenario's institutions live.
void describe_run(CLI::App& verb, RunRequest& request);
void describe_submit(CLI::App& verb, SubmitRequest& request);
void describe_claims(CLI::App& verb, ClaimsRequest& request);
void describe_experiments(CLI::App& verb, ExperimentsRequest& request);
void describe_ablate(CLI::App& verb, AblateRequest& request);
void describe_calibrate(CLI::App& verb, CalibrateRequest& request);
void describe_sensitivity(CLI::App& verb, SensitivityRequest& request);
void describe_workshop(CLI::App& verb, WorkshopRequest& request);
void describe_map(CLI::App& verb, MapRequest& request);
void describe_new(CLI::App& verb, NewRequest& request);

// Verbs that bring results together and check them.
void describe_merge(CLI::App& verb, MergeRequest& request);
void describe_verify(CLI::App& verb, VerifyRequest& request);
void describe_rerun(CLI::App& verb, RerunRequest& request);

// Verbs that read what they left behind.
void describe_compare(CLI::App& verb, CompareRequest& request);
void describe_export(CLI::App& verb, ExportRequest& request);
void describe_crate(CLI::App& verb, CrateRequest& request);
void describe_why(CLI::App& verb, WhyRequest& request);

}  // namespace raaderum::cli
