// PNG is drawn at twice the size of the SVG on white, so that it is sharp on a slide and on paper.
#include "cli/draw_figures.hpp"

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "output/failure.hpp"
#include "output/marked_text.hpp"
#include "output/output_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <utility>

namespace raaderum::cli {
namespace {

constexpr int not_found = 127;

void write_whole(const std::filesystem::path& file, const std::string& text) {
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) output::fail_with_errno(file, "write");
}

/// An SVG file that is there as long as it is looked at.
class Drawn {
  public:
    Drawn(std::filesystem::path file, const std::string& svg) : file_(std::move(file)) { write_whole(file_, svg); }
    ~Drawn() {
        std::error_code ignored;
        std::filesystem::remove(file_, ignored);
    }
    Drawn(const Drawn&) = delete;
    Drawn& operator=(const Drawn&) = delete;
    const std::filesystem::path& file() const { return file_; }

  private:
    std::filesystem::path file_;
};

/// Beside the file that it becomes, which is a temporary one itself.
void convert(const std::string& svg, const std::string& format, const std::filesystem::path& file) {
    const Drawn drawn(file.string() + ".svg", svg);
    const std::string zoom = format == "png" ? " --zoom 2 --background-color white" : "";
    const CommandAnswer answer = ask_command(fmt::format("rsvg-convert --format {}{} --output {} {} 2>&1", format, zoom,
                                                         quoted(file.string()), quoted(drawn.file().string())),
                                             "rsvg-convert");
    if (answer.exit != 0) {
        throw output::SystemFailure(file, "convert", answer.out.empty() ? "rsvg-convert failed" : answer.out);
    }
}

}  // namespace

void expect_converter(const std::vector<std::string>& formats) {
    const bool needed =
        std::any_of(formats.begin(), formats.end(), [](const std::string& each) { return each != "svg"; });
    if (!needed || ask_command("rsvg-convert --version 2>/dev/null", "rsvg-convert").exit != not_found) return;
    throw BadUsage(
        "--figures-as: PNG and PDF are made by rsvg-convert, which is not installed (Debian and Ubuntu: apt install "
        "librsvg2-bin; Fedora: librsvg2-tools; macOS: brew install librsvg); leave --figures-as out for SVG, which "
        "browsers, "
        "Word and PowerPoint take too");
}

void draw_figures(const std::vector<report::Figure>& figures, const std::filesystem::path& where,
                  const std::vector<std::string>& formats) {
    output::OutputFolder folder(where, "the figures");
    for (const report::Figure& figure : figures) {
        for (const std::string& format : formats) {
            const std::filesystem::path file = folder.begin(figure.name + "." + format);
            if (format == "svg") {
                write_whole(file, output::marked(figure.drawing, output::TextKind::drawing));
            } else {
                convert(figure.drawing, format, file);
            }
        }
    }
    folder.publish();
}

}  // namespace raaderum::cli
