#pragma once
// The sections of a report. Each is made from the numbers: a heading, how to read it, what it shows here, and its charts
// and tables. A section for which a study holds nothing is left out.

#include "report/material.hpp"

#include <optional>
#include <string>
#include <vector>

namespace raaderum::report {

/// A chart that can stand alone.
struct Figure {
    std::string name;  ///< of the file, without ending
    std::string drawing;
};

struct Section {
    std::string id;
    std::string heading;
    std::string how_to_read;
    std::string what_it_shows;
    std::vector<Figure> figures;
    std::string more;           ///< HTML after the figures
    bool long_section = false;  ///< may break across pages of paper
};

/// The answer in one sentence.
std::string answer_in_a_sentence(const Material& material);

Section answer_section(const Material& material);
Section compared_section(const Material& material);
std::optional<Section> why_section(const Material& material);
std::optional<Section> assumptions_section(const Material& material);
std::optional<Section> sweep_section(const Material& material);
std::optional<Section> difference_section(const Material& material);
std::optional<Section> courses_section(const Material& material);
std::optional<Section> forest_section(const Material& material);
std::optional<Section> single_section(const Material& material);
std::optional<Section> profile_section(const Material& material);
std::optional<Section> steering_section(const Material& material);
std::optional<Section> network_section(const Material& material);
std::optional<Section> regret_section(const Material& material);
std::optional<Section> losing_section(const Material& material);
std::optional<Section> thirds_section(const Material& material);
std::optional<Section> municipality_section(const Material& material);
std::optional<Section> team_section(const Material& material);

}  // namespace raaderum::report
