#include "scenario/read_claim.hpp"

#include "scenario/contrast_reader.hpp"

namespace raaderum::scenario {
namespace {

const std::vector<std::string>& claim_keys() {
    static const std::vector<std::string> keys{"id",   "says",       "source",  "basis",
                                               "kind", "experiment", "because", "measures"};
    return keys;
}

const std::vector<std::string>& keys_of_a_claims_measure() {
    static const std::vector<std::string> keys{"name",     "unit",  "metric",   "weeks",
                                               "contrast", "terms", "smallest", "why"};
    return keys;
}

class ClaimReader : ContrastReader {
  public:
    using ContrastReader::ContrastReader;

    Claim read(const Node& section) {
        const std::string path = "claim";
        Claim claim;
        if (!is_mapping(section, path)) return claim;
        refuse_others(section, path, claim_keys(), problems());
        claim.id = required_id(section, path, "A2");
        claim.says = required_in_languages(section, "says", path);
        claim.source = required_in_languages(section, "source", path);
        claim.basis = static_cast<Basis>(required_choice(section, "basis", path, basis_names));
        claim.says_its_kind = section.find("kind") != nullptr;
        claim.experiment = required_in_languages(section, "experiment", path);
        claim.because = optional_in_languages(section, "because", path);
        const Node* measures = required(section, "measures", path, "a list of measures, the headline first");
        if (measures != nullptr && is_filled_list(*measures, "claim.measures", "measures")) {
            for (const Node& node : measures->children) claim.measures.push_back(read_measure(node));
        }
        return claim;
    }

  private:
    ClaimMeasure read_measure(const Node& node) {
        const std::string path = "claim.measures";
        ClaimMeasure measure;
        if (!is_mapping(node, path)) return measure;
        refuse_others(node, path, keys_of_a_claims_measure(), problems());
        measure.name = required_in_languages(node, "name", path);
        measure.terms = read_terms(node, path);
        const Node* smallest = required(node, "smallest", path, "the smallest effect of interest, 0 where any counts");
        if (smallest != nullptr) {
            measure.smallest =
                number_in(*smallest, path + ".smallest", {0.0, largest_weight, false, "1"}, problems()).value_or(0.0);
        }
        measure.why = required_in_languages(node, "why", path);
        if (const Node* unit = node.find("unit")) {
            measure.unit = text_in(*unit, path + ".unit", problems()).value_or("");
        } else if (!measure.terms.empty()) {
            measure.unit = info(measure.terms.front().metric).unit;
        }
        return measure;
    }
};

}  // namespace

Claim read_claim(const Node& section, int weeks, std::span<const std::string> variants, Problems& problems) {
    return ClaimReader(weeks, variants, problems).read(section);
}

}  // namespace raaderum::scenario
