#include "program.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace raaderum::cli {
namespace fs = std::filesystem;
namespace {

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

Folder::Folder() {
    std::string pattern = (fs::temp_directory_path() / "raaderum-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for the test");
    folder_ = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::string Folder::read(const std::string& name) const { return text_of(path(name)); }

void Folder::write(const std::string& name, const std::string& text) const { std::ofstream(path(name)) << text; }

std::size_t Folder::entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
}

Ended Folder::run(const std::string& words) const {
    const fs::path out = folder_.string() + ".out";
    const fs::path err = folder_.string() + ".err";
    const std::string command = "cd '" + folder_.string()
                                + "' && PROGRAM='" RAADERUM_PROGRAM "' && raaderum() { \"$PROGRAM\" \"$@\"; }; { "
                                + words + "; } >'" + out.string() + "' 2>'" + err.string() + "' </dev/null";
    const int status = std::system(command.c_str());
    Ended ended;
    ended.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    ended.out = text_of(out);
    ended.err = text_of(err);
    fs::remove(out);
    fs::remove(err);
    return ended;
}

}  // namespace raaderum::cli
