#include "scenario/source.hpp"

#include "core/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

namespace raaderum::scenario {
namespace {

/// What is wrong with the bytes as a whole, or nothing.
std::string_view known_other_format(std::string_view bytes) {
    if (bytes.starts_with("\x89HDF")) return "this is a trajectory file (HDF5), not a scenario";
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return "the file is UTF-16; save it as UTF-8";
    }
    if (bytes.find('\0') != std::string_view::npos) return "the file holds NUL bytes, so it is no text";
    return {};
}

std::string with_plain_line_ends(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at != bytes.size(); ++at) {
        if (bytes[at] != '\r') {
            text += bytes[at];
        } else if (at + 1 == bytes.size() || bytes[at + 1] != '\n') {
            text += '\n';
        }
    }
    return text;
}

/// Notes the first byte that has no place in a scenario.
bool is_text(const std::shared_ptr<const Source>& source, Problems& problems) {
    const std::string_view text = source->text;
    const auto refuse = [&](std::size_t at, std::string wrong, std::string expected) {
        const auto above = std::upper_bound(source->line_starts.begin(), source->line_starts.end(), at) - 1;
        const auto line = static_cast<int>(above - source->line_starts.begin());
        problems.add(source->place(source, line, static_cast<int>(at - *above)), "", std::move(wrong),
                     std::move(expected));
        return false;
    };
    bool only_blanks_so_far = true;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::size_t length = letter_length(text, at);
        if (length == 0) return refuse(at, "not UTF-8", "save the file as UTF-8, so that æ, ø and å can be read");
        if (byte == '\t' && only_blanks_so_far) return refuse(at, "a tab in the indentation", "indent with spaces");
        if (byte != '\n' && byte != '\t' && is_control_at(text, at)) {
            return refuse(at, "a control character", "expected plain text");
        }
        only_blanks_so_far = byte == '\n' || (only_blanks_so_far && byte == ' ');
        at += length;
    }
    return true;
}

std::shared_ptr<const Source> take(Source blank, const std::string& bytes, Problems& problems, std::size_t most) {
    auto source = std::make_shared<Source>(std::move(blank));
    const Place whole{source, 0, 0};
    if (bytes.size() > most) {
        problems.add(whole, "", fmt::format("larger than {} MB", most / largest_source),
                     "a scenario is a few kilobytes");
        return nullptr;
    }
    if (const auto other = known_other_format(bytes); !other.empty()) {
        problems.add(whole, "", std::string(other), "a scenario is a text in YAML");
        return nullptr;
    }
    std::string_view content = bytes;
    if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
    source->text = with_plain_line_ends(content);
    source->line_starts.push_back(0);
    for (std::size_t at = 0; at != source->text.size(); ++at) {
        if (source->text[at] == '\n') source->line_starts.push_back(at + 1);
    }
    if (!is_text(source, problems)) return nullptr;
    return source;
}

}  // namespace

std::string_view Source::line(int number) const {
    if (number < 1 || static_cast<std::size_t>(number) > line_starts.size()) return {};
    const auto next = static_cast<std::size_t>(number);
    const std::size_t start = line_starts[next - 1];
    const std::size_t end = next < line_starts.size() ? line_starts[next] - 1 : text.size();
    return std::string_view(text).substr(start, end - start);
}

Place Source::place(const std::shared_ptr<const Source>& self, int line_from_0, int byte_from_0) const {
    if (!has_lines) return {self, 0, 0};
    const std::string_view before = line(line_from_0 + 1).substr(0, static_cast<std::size_t>(std::max(byte_from_0, 0)));
    return {self, line_from_0 + 1, characters(before) + 1};
}

std::string bytes_of(const std::filesystem::path& file, std::size_t most) {
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(most + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream.is_open() || stream.bad()) throw std::system_error(errno, std::generic_category(), file.string());
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

int characters(std::string_view utf8) {
    return static_cast<int>(std::count_if(
        utf8.begin(), utf8.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80; }));
}

std::shared_ptr<const Source> make_source(std::string name, std::filesystem::path folder, const std::string& bytes,
                                          Problems& problems, std::size_t most) {
    return take({std::move(name), std::move(folder), true, {}, {}}, bytes, problems, most);
}

std::shared_ptr<const Source> make_argument(std::string name, const std::string& bytes, Problems& problems) {
    return take({std::move(name), {}, false, {}, {}}, bytes, problems, largest_source);
}

}  // namespace raaderum::scenario
