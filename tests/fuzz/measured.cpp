#include "measured.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace raaderum::fuzz {
namespace fs = std::filesystem;
namespace {

std::string taken(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    fs::remove(file);
    return text;
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

void limit(decltype(RLIMIT_CPU) what, rlim_t most) {
    const rlimit both{most, most};
    setrlimit(what, &both);
}

void write_to(const fs::path& file, int stream) {
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    dup2(descriptor, stream);
}

/// What the child does: becomes the program. Never returns.
[[noreturn]] void become(const fs::path& folder, std::vector<char*> words, const fs::path& out, const fs::path& err) {
    write_to(out, STDOUT_FILENO);
    write_to(err, STDERR_FILENO);
    dup2(open("/dev/null", O_RDONLY | O_CLOEXEC), STDIN_FILENO);
    limit(RLIMIT_CPU, 10);
    limit(RLIMIT_AS, rlim_t{4} << 30U);
    limit(RLIMIT_CORE, 0);
    alarm(20);
    if (chdir(folder.c_str()) == 0) execv(words.front(), words.data());
    _exit(127);
}

}  // namespace

Measured run_measured(const fs::path& folder, const std::vector<std::string>& words) {
    std::vector<std::string> all{RAADERUM_PROGRAM};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> pointers;
    for (std::string& word : all) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const fs::path out = folder.string() + ".out";
    const fs::path err = folder.string() + ".err";

    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("no process for the test");
    if (child == 0) become(folder, pointers, out, err);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    Measured measured;
    measured.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    measured.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    measured.megabytes = static_cast<double>(usage.ru_maxrss) / 1024.0;
    measured.out = taken(out);
    measured.err = taken(err);
    return measured;
}

}  // namespace raaderum::fuzz
