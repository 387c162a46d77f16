#include "cli/own_house.hpp"

#include "cli/read_scenario.hpp"
#include "house/describe.hpp"
#include "house/free_parameters.hpp"
#include "network/read.hpp"
#include "scenario/numbers.hpp"
#include "scenario/resolve.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>
#include <utility>

namespace raaderum::cli {
namespace {

namespace fs = std::filesystem;

using AnswerScale = house::AnswerScale;

/// The scales that weights of ties are usually asked on.
constexpr std::array<AnswerScale, 5> usual_weights{{{1.0, 5.0}, {1.0, 7.0}, {1.0, 10.0}, {0.0, 10.0}, {0.0, 100.0}}};

/// The path as it is written in a scenario that lies in `folder`.
std::string as_written(const fs::path& file, const fs::path& folder) {
    std::error_code error;
    const fs::path from = fs::absolute(folder.empty() ? fs::path(".") : folder, error).lexically_normal();
    const fs::path relative = fs::absolute(file, error).lexically_normal().lexically_relative(from);
    return scenario::in_quotes((relative.empty() ? fs::absolute(file, error) : relative).generic_string());
}

std::string ends(const AnswerScale& scale) {
    return fmt::format("[{}, {}]", scenario::spelled(scale.first), scenario::spelled(scale.second));
}

class Writer {
  public:
    Writer(const NewRequest& request, const std::string& name, const fs::path& folder)
        : request_(request), name_(name), folder_(folder) {}

    OwnHouse write() {
        try {
            read_people();
            if (!request_.survey.empty()) read_survey();
        } catch (const network::BadTies& bad) {
            throw as_bad_input(bad);
        }
        const std::vector<ToldPart> written = parts(about_people_.empty() ? about_people_ : of_people_in_the_file());
        return {text(written), parts(about_people_)};
    }

  private:
    void read_people() {
        if (!request_.ties.empty()) {
            read_ties();
        } else if (!request_.chart.empty()) {
            network::read_chart_alone(request_.chart, notes_);
        }
        if (!notes_.read.empty()) read_.push_back(notes_.read);
        about_people_ = notes_.sentences();
    }

    /// Results keep the scenario's text, so that nobody's name may stand in it.
    std::vector<std::string> of_people_in_the_file() const {
        return {fmt::format(
            "{} of people and ties, told by `raaderum validate`: they may name people, and results keep this text",
            about_people_.size() == 1 ? "something" : fmt::format("{} things", about_people_.size()))};
    }

    /// All that is told; `about_people` is what does not match in the files of people and ties.
    std::vector<ToldPart> parts(const std::vector<std::string>& about_people) const {
        std::vector<std::string> mismatches = about_people;
        mismatches.insert(mismatches.end(), mismatches_.begin(), mismatches_.end());
        std::vector<ToldPart> told{{"Read", read_}, {"Assumed", assumed_}, {"Does not match", std::move(mismatches)}};
        if (described_) told.push_back({"The survey cannot tell", described_->cannot_tell});
        std::erase_if(told, [](const ToldPart& part) { return part.sentences.empty(); });
        return told;
    }

    /// Weights that are no trust from 0 to 1 are tried on the usual scales.
    void read_ties() {
        std::optional<network::BadTies> first;
        std::vector<std::optional<AnswerScale>> scales{std::nullopt};
        scales.insert(scales.end(), usual_weights.begin(), usual_weights.end());
        for (const std::optional<AnswerScale>& scale : scales) {
            try {
                network::read_ties(request_.ties, {scale, std::nullopt, request_.chart}, &notes_);
                weights_ = scale;
                if (scale)
                    assumed_.push_back(
                        fmt::format("the weights of ties were asked on a scale from {} to {}; change "
                                    "network.weights if they were not",
                                    scale->first, scale->second));
                return;
            } catch (const network::BadTies& bad) {
                if (!first) first = bad;
            }
        }
        throw network::BadTies(*first);
    }

    void read_survey() {
        const house::GuessedScale guessed = house::guess_scale(request_.survey);
        scale_ = guessed.scale;
        const double leaders_spread = static_cast<double>(Parameters().leaders.trait_sd);
        described_ = house::describe(request_.survey, scale_, notes_.teams, notes_.people, leaders_spread,
                                     request_.ties.empty());
        read_.push_back(described_->read);
        if (!guessed.why.empty())
            assumed_.push_back(fmt::format("the scale is {} ({}){}; change survey.scale if it is another", ends(scale_),
                                           guessed.why, guessed.otherwise.empty() ? "" : "; " + guessed.otherwise));
        for (const std::string& sentence : described_->assumed) assumed_.push_back(sentence);
        for (const std::string& sentence : described_->mismatches) mismatches_.push_back(sentence);
        for (const house::HouseMean& mean : described_->means) {
            metrics_.push_back(mean.metric);
            read_.push_back(
                fmt::format("{} of the house: {:.3f}, with an error of {:.3f}", mean.column, mean.value, mean.error));
        }
    }

    std::string text(const std::vector<ToldPart>& told) const {
        std::string text = fmt::format(
            "# {}: our own house, as its files tell it. Written by `raaderum new`; change what does not fit.\n#\n",
            name_);
        for (const ToldPart& part : told) {
            text += fmt::format("# {}:\n", part.heading);
            for (const std::string& sentence : part.sentences) text += fmt::format("#   - {}\n", in_one_line(sentence));
        }
        text += "#\n# What next:\n";
        if (!metrics_.empty()) {
            text += fmt::format(
                "#   raaderum calibrate {0}.yaml --posterior {0}-worlds.csv    worlds in which the house answers as it "
                "did\n"
                "#   raaderum run {0}.yaml --worlds {0}-worlds.csv             and the policies in them\n",
                name_);
        } else {
            text += fmt::format("#   raaderum run {0}.yaml\n", name_);
        }
        text += fmt::format("#   raaderum compare {}.h5\n# yaml-language-server: $schema=./scenario.schema.json\n\n",
                            name_);
        text += fmt::format(
            "schema: 1\nname: {}\nweeks: 156\nreplicates: 300\nworlds: plausible                # replicate r lives in "
            "plausible world r\nseed: 1\n# what people read: title: {{da: ..., en: ...}}\n\n",
            name_);
        write_files(text);
        write_free(text);
        text += "record: {teams: true}  # for compare --by team, and a page for each team in the report\n\n";
        text +=
            "# The same people, teams and leaders under each of them. A policy that moves the mean moves every "
            "leader.\n"
            "baseline: as-is\n"
            "variants:\n"
            "  as-is: {title: {da: Som i dag, en: As it is}}\n"
            "  more-leeway:\n"
            "    title: {da: Mere råderum, en: More leeway}\n"
            "    leaders.control_disposition: 0.15  # 0 lets go, 1 holds tight; 0.3 is ordinary\n"
            "  tighter-control:\n"
            "    title: {da: Strammere kontrol, en: Tighter control}\n"
            "    leaders.control_disposition: 0.45\n"
            "  coaching:\n"
            "    title: {da: Mere tid til at udvikle folk, en: More time for developing people}\n"
            "    leaders.develop: 0.7               # share of leadership time for developing people; 0.5 is "
            "ordinary\n";
        return text;
    }

    void write_files(std::string& text) const {
        if (!request_.chart.empty())
            text += fmt::format("institution:\n  chart: {}\n\n", as_written(request_.chart, folder_));
        if (!request_.survey.empty())
            text +=
                fmt::format("survey: {{file: {}, scale: {}}}\n\n", as_written(request_.survey, folder_), ends(scale_));
        if (request_.ties.empty()) return;
        text += fmt::format("network: {{kind: file, path: {}{}}}\n\n", as_written(request_.ties, folder_),
                            weights_ ? ", weights: " + ends(*weights_) : "");
    }

    void write_free(std::string& text) const {
        const std::vector<scenario::FreeParameter> free = house::free_parameters_for(metrics_);
        if (free.empty()) return;
        text +=
            "# What `raaderum calibrate` looks for, so that the house answers as the survey says; a run ignores "
            "it.\nfree:\n";
        for (const scenario::FreeParameter& each : free)
            text += fmt::format("  {}: [{}, {}]\n", each.parameter->key, scenario::spelled(each.low),
                                scenario::spelled(each.high));
        text += "\n";
    }

    static std::string in_one_line(std::string sentence) {
        std::replace(sentence.begin(), sentence.end(), '\n', ' ');
        return sentence;
    }

    const NewRequest& request_;
    const std::string& name_;
    const fs::path& folder_;
    network::ReadingNotes notes_;
    std::optional<AnswerScale> weights_;
    AnswerScale scale_{0.0, 1.0};
    std::optional<house::Described> described_;
    std::vector<Metric> metrics_;
    std::vector<std::string> read_, assumed_, mismatches_;
    std::vector<std::string> about_people_;
};

}  // namespace

OwnHouse own_house(const NewRequest& request, const std::string& name, const fs::path& folder) {
    return Writer(request, name, folder).write();
}

}  // namespace raaderum::cli
