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

std::string Folder::read(const std::string& name) const { return text_of(*this / name); }

void Folder::write(const std::string& name, const std::string& text) const { std::ofstream(*this / name) << text; }

std::size_t Folder::entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path()), fs::directory_iterator()));
}

Ended Folder::run(const std::string& words) const {
    const fs::path out = path().string() + ".out";
    const fs::path err = path().string() + ".err";
    const std::string command = "cd '" + path().string()
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

Ran::Ran(const std::string& scenario) : Folder(scenario) {
    const Ended ended = run("raaderum run small.yaml --quiet");
    if (ended.exit != 0) throw std::runtime_error("the small scenario does not run: " + ended.err);
}

}  // namespace raaderum::cli
