#include "network/read.hpp"

#include "network/people.hpp"
#include "network/tie_collector.hpp"
#include "network/whole_file.hpp"

namespace raaderum::network {
namespace {

std::string in_words(const std::vector<TieProblem>& problems) {
    std::string text;
    for (const TieProblem& problem : problems) {
        if (!text.empty()) text += '\n';
        text += problem.file + ":" + (problem.line > 0 ? std::to_string(problem.line) + ":" : "") + " " + problem.wrong
                + "; " + problem.expected;
    }
    return text;
}

std::string ending_of(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return ending;
}

/// GraphML as expat takes it: byte order marks of UTF-8 may stand twice, as some programs write them.
std::string_view without_marks(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    while (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    return text;
}

}  // namespace

BadTies::BadTies(std::vector<TieProblem> found) : std::runtime_error(in_words(found)), problems(std::move(found)) {}

std::vector<std::string> ReadingNotes::sentences() const {
    std::vector<std::string> result;
    if (self_ties_dropped != 0) {
        result.push_back(std::to_string(self_ties_dropped) + " ties from a person to themselves were dropped");
    }
    if (duplicates_merged != 0) {
        result.push_back(std::to_string(duplicates_merged)
                         + " ties named more than once were merged; the first weight counts");
    }
    result.insert(result.end(), doubts.begin(), doubts.end());
    return result;
}

void ReadingNotes::note_people(const People& named, const std::vector<std::uint32_t>& position) {
    people.resize(named.count());
    for (std::uint32_t person = 0; person != named.count(); ++person) people[position[person]] = named.folded(person);
}

TieList read_ties(const std::filesystem::path& file, const TieReading& how, ReadingNotes* notes) {
    TieProblems problems(file.string());
    std::string content = whole_file(file, problems, "a table or GraphML file of ties");
    Instructions instructions{how, {}};
    if (!how.chart.empty()) instructions.chart = read_chart(how.chart);
    ReadingNotes passed_over;
    ReadingNotes& kept = notes != nullptr ? *notes : passed_over;
    kept = {};
    const std::string ending = ending_of(file);
    const bool is_xml = ending == ".graphml" || ending == ".xml";
    if (is_xml) return read_graphml(without_marks(content), instructions, problems, kept);
    const bool is_table = ending == ".csv" || ending == ".tsv";
    if (!is_table) {
        const std::string_view text = without_marks(content);
        const std::size_t start = text.find_first_not_of(" \t\r\n");
        if (start != std::string_view::npos && text[start] == '<')
            return read_graphml(text, instructions, problems, kept);
    }
    Decoded decoded = decode(std::move(content), problems);
    return read_csv(decoded.text, std::move(decoded.encoding), instructions, problems, kept);
}

TieList read_ties(const std::filesystem::path& file, ReadingNotes* notes) {
    return read_ties(file, TieReading{}, notes);
}

}  // namespace raaderum::network
