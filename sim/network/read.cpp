#include "network/read.hpp"

#include "network/tie_collector.hpp"

#include <fstream>
#include <system_error>

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

std::string whole_file(const std::filesystem::path& file, TieProblems& problems) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        const bool exists = std::filesystem::exists(file, error);
        problems.stop(0, exists ? "this is no ordinary file" : "there is no such file",
                      "a CSV or GraphML file of ties");
    }
    const auto refuse_if_larger = [&](std::uintmax_t size) {
        if (size <= largest_tie_file) return;
        problems.stop(0, "the file is larger than " + std::to_string(largest_tie_file >> 20U) + " MB",
                      "a smaller network");
    };
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (!error) refuse_if_larger(size);
    std::ifstream stream(file, std::ios::binary);
    std::string text;
    std::string chunk(std::size_t{1} << 20U, '\0');
    while (stream) {
        stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        text.append(chunk, 0, static_cast<std::size_t>(stream.gcount()));
        refuse_if_larger(text.size());
    }
    if (!stream.eof()) problems.stop(0, "the file cannot be read", "a file that you may read");
    return text;
}

bool is_graphml(const std::filesystem::path& file, std::string_view text) {
    std::string ending = file.extension().string();
    for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (ending == ".graphml" || ending == ".xml") return true;
    if (ending == ".csv" || ending == ".tsv") return false;
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start != std::string_view::npos && text[start] == '<';
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
    return result;
}

TieList read_ties(const std::filesystem::path& file, ReadingNotes* notes) {
    TieProblems problems(file.string());
    const std::string content = whole_file(file, problems);
    std::string_view text = content;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
    ReadingNotes passed_over;
    ReadingNotes& kept = notes != nullptr ? *notes : passed_over;
    kept = {};
    return is_graphml(file, text) ? read_graphml(text, problems, kept) : read_csv(text, problems, kept);
}

}  // namespace raaderum::network
