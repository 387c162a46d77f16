// `raaderum ablate`: takes arrows, mechanisms and numbers out of the model, and tells what each of them carries.
#include "ablate/free_numbers.hpp"
#include "ablate/full.hpp"
#include "ablate/json.hpp"
#include "ablate/screen.hpp"
#include "ablate/stored.hpp"
#include "calibrate/model_digest.hpp"
#include "cli/ablate_table.hpp"
#include "cli/arguments.hpp"
#include "cli/progress.hpp"
#include "cli/stop_signals.hpp"
#include "cli/terminal.hpp"
#include "cli/write_outcomes.hpp"
#include "compare/comparison.hpp"
#include "engine/in_world.hpp"
#include "output/destination.hpp"
#include "output/failure.hpp"
#include "output/provenance.hpp"
#include "scenario/former.hpp"
#include "scenario/nearest.hpp"
#include "scenario/scenario.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace raaderum::cli {
namespace {

using ablate::Kept;
using ablate::Table;
using ablate::Thing;

bool is_table_of_text(const AblateRequest& request) { return request.output.extension() == ".csv"; }

void expect_places(const AblateRequest& request) {
    if (!request.output.empty() && is_table_of_text(request)) {
        expect_place_for_outcomes(request.output);
    } else if (!request.output.empty()) {
        output::expect_place_for_text(request.output, output::TextKind::json, {});
    }
    if (!request.keep.empty()) output::expect_place_for_text(request.keep, output::TextKind::json, {request.output});
}

std::vector<Thing> chosen_things(const AblateRequest& request) {
    std::vector<Thing> all = ablate::things();
    std::vector<std::string> known;
    for (const Thing& thing : all) known.emplace_back(thing.name);
    for (const std::string& name : request.things) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            throw BadUsage(fmt::format(
                "'{}' is nothing that can be taken out; {}", name,
                scenario::instead_of_former(
                    name.find('.') == std::string::npos ? "mechanisms." + name : name,
                    scenario::suggestion(name, known, "raaderum parameters and raaderum schema list the keys"))));
        }
    }
    if (request.things.empty()) return all;
    std::erase_if(all, [&request](const Thing& thing) {
        return std::find(request.things.begin(), request.things.end(), thing.name) == request.things.end();
    });
    return all;
}

std::vector<Metric> main_metrics() {
    std::vector<Metric> metrics;
    for (const std::string_view name : compare::first_metrics) {
        if (const auto metric = find_metric(name)) metrics.push_back(*metric);
    }
    return metrics;
}

/// What an earlier call has left in the file, where it is about the same.
Kept kept_in(const AblateRequest& request, const std::string& digest) {
    Kept kept{digest, {}, {}};
    if (request.keep.empty() || !std::filesystem::exists(request.keep)) return kept;
    std::ifstream file(request.keep, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    try {
        if (!text.empty()) kept = Kept::from_json(text);
    } catch (const nlohmann::json::exception&) {
        throw output::OutputRefused(request.keep, "it does not hold what --keep keeps", "name another file");
    }
    if (kept.digest != digest || (kept.table && kept.table->replicates != request.replicates)) {
        throw output::OutputRefused(request.keep, "it is about another model or other replicates", "name another file");
    }
    return kept;
}

/// The screen, and where it is asked for the full pass.
class Ablation {
  public:
    Ablation(const AblateRequest& request, const StopSignals& signals)
        : request_(request), things_(chosen_things(request)) {
        options_.jobs = request.jobs;
        options_.stop_asked = [&signals] { return signals.asked(); };
    }

    Table table(const std::string& digest) {
        kept_ = kept_in(request_, digest);
        if (kept_.table && kept_.table->rows.size() != things_.size())
            throw output::OutputRefused(request_.keep, "it is about other things", "name another file");
        lay_out(digest);
        if (!kept_.table) look_at_each();
        if (!request_.full) return *kept_.table;
        const ablate::Out nothing;
        if (with_.levels.empty()) with_ = live(subject_, std::span(&nothing, 1), options_, effort_).front();
        save();
        return take_out_together(kept_, all_, proof_of(subject_, with_, options_, effort_),
                                 [this](const ablate::Out& gone, const ablate::Out& group, const ablate::Tried& tried) {
                                     tell(gone, group, tried);
                                 });
    }

  private:
    void lay_out(const std::string& digest) {
        const auto metrics = main_metrics();
        const auto spreads = ablate::spreads_of(metrics);
        subject_ =
            ablate::subject_of(engine::out_of_set(scenario::load(std::string(ablate::compared_policies), {}).plan),
                               metrics, spreads, {request_.replicates});
        blank_ = {output::version_of_this_program(), digest, false, request_.replicates, {}, {}};
        for (std::size_t m = 0; m != metrics.size(); ++m)
            blank_.spreads.emplace_back(info(metrics[m]).name, spreads[m]);
    }

    void look_at_each() {
        const ablate::Effort cost = cost_of_screen(subject_, things_.size());
        Progress progress(request_.progress, stderr, {cost.replicates, cost.agent_weeks}, 0);
        options_.progress = [&progress](std::uint64_t replicates, std::uint64_t agent_weeks) {
            progress.reach({replicates, agent_weeks});
        };
        const ablate::Out nothing;
        with_ = live(subject_, std::span(&nothing, 1), options_, effort_).front();
        kept_.table = blank_;
        kept_.table->rows = screen(subject_, with_, things_, options_, effort_);
        options_.progress = {};
        progress.end();
    }

    void save() const {
        if (request_.keep.empty()) return;
        output::write_marked_text(request_.keep, kept_.as_json(), output::TextKind::json, {request_.output});
    }

    void tell(const ablate::Out& gone, const ablate::Out& group, const ablate::Tried& tried) const {
        save();
        if (request_.progress == ShowProgress::never) return;
        say("test {}: {} things gone, {} more: {}\n", kept_.tests.size(), gone.size(), group.size(),
            tried.carries    ? std::string("something moves")
            : tried.may_go() ? std::string("nothing is missed")
                             : fmt::format("lost: {}", fmt::join(tried.lost, ", ")));
    }

    const AblateRequest& request_;
    const std::vector<Thing> all_ = ablate::things();
    std::vector<Thing> things_;  ///< those asked for
    ablate::RunOptions options_;
    ablate::Effort effort_;
    ablate::Subject subject_;
    ablate::Lives with_;
    Table blank_;
    Kept kept_;
};

void write_output(const AblateRequest& request, const Table& table) {
    if (request.output.empty()) return;
    if (is_table_of_text(request)) {
        write_table(as_csv(table), request.output);
    } else {
        output::write_marked_text(request.output, as_json(table), output::TextKind::json, {});
    }
}

Exit tell_free_numbers(const AblateRequest& request, const StopSignals& signals) {
    ablate::RunOptions options;
    options.jobs = request.jobs;
    options.stop_asked = [&signals] { return signals.asked(); };
    ablate::Effort effort;
    const auto numbers = ablate::free_numbers(options, effort);
    if (!request.json) {
        fmt::print("{}", free_numbers_table(numbers, stdout));
        return Exit::done;
    }
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const ParameterInfo* number : numbers) {
        list.push_back({{"key", number->key},
                        {"default", number->default_value},
                        {"known", spelled(number->known)},
                        {"meaning", number->meaning}});
    }
    const nlohmann::ordered_json json{
        {"model", calibrate::digest_of_model()}, {"free", numbers.size()}, {"numbers", std::move(list)}};
    fmt::print("{}\n", json.dump(1));
    return Exit::done;
}

void print(const AblateRequest& request, const Table& table, const std::string& digest) {
    fmt::print("{}", request.json ? as_json(table, digest) : ablate_table(table, digest, stdout));
}

}  // namespace

Exit perform(const AblateRequest& request) {
    expect_places(request);
    const auto tell = [&request](const Table& table, const std::string& digest) {
        write_output(request, table);
        print(request, table, digest);
        return Exit::done;
    };
    if (request.stored) return tell(ablate::shipped_table(), calibrate::digest_of_model());
    const StopSignals signals;
    try {
        if (request.free_numbers) return tell_free_numbers(request, signals);
        const std::string digest = calibrate::digest_of_model();
        return tell(Ablation(request, signals).table(digest), digest);
    } catch (const ablate::Stopped&) {
        say("stopped; {}\n", request.keep.empty()
                                 ? "nothing is kept"
                                 : "what was tried together is kept, and the same call goes on from there");
        return signals.exit();
    }
}

}  // namespace raaderum::cli
