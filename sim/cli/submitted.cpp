#include "cli/submitted.hpp"

#include "output/durable.hpp"
#include "output/failure.hpp"
#include "scenario/numbers.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <sstream>

namespace raaderum::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* name = "submitted";

/// An open file that is a file, and closed when it goes out of sight.
class Note {
  public:
    Note(fs::path path, int flags) : path_(std::move(path)) {
        descriptor_ = ::open(path_.c_str(), flags | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW, 0666);
        if (descriptor_ < 0 && errno == ENOENT) return;
        if (descriptor_ < 0 && (errno == ELOOP || errno == EISDIR || errno == ENXIO)) refuse();
        struct stat facts {};
        if (descriptor_ < 0 || ::fstat(descriptor_, &facts) != 0) output::fail_with_errno(path_, "open");
        if (!S_ISREG(facts.st_mode) || facts.st_nlink != 1) refuse();
    }
    ~Note() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    Note(const Note&) = delete;
    Note& operator=(const Note&) = delete;

    std::string text() const {
        std::string all;
        std::array<char, 4096> block{};
        for (off_t at = 0; descriptor_ >= 0;) {
            const ssize_t count = ::pread(descriptor_, block.data(), block.size(), at);
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) output::fail_with_errno(path_, "read");
            if (count == 0) break;
            all.append(block.data(), static_cast<std::size_t>(count));
            at += count;
        }
        return all;
    }
    bool append(std::string_view text) const {
        return ::write(descriptor_, text.data(), text.size()) == static_cast<ssize_t>(text.size())
               && ::fsync(descriptor_) == 0;
    }

    [[noreturn]] void refuse() const {
        throw output::OutputRefused(path_, "this is no list of jobs that raaderum wrote",
                                    "it is left as it is; choose another output with -o");
    }

  private:
    fs::path path_;
    int descriptor_ = -1;
};

bool is_number(const std::string& word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
}

/// "101 64", "102 64 1000", or "103 join".
std::optional<Submitted> read_line(const std::string& line) {
    std::istringstream words(line);
    Submitted job;
    std::string tasks;
    std::string offset = "0";
    if (!(words >> job.job >> tasks) || !is_number(job.job)) return std::nullopt;
    words >> offset;
    if (tasks == "join") return job;
    const auto count = scenario::read_whole(tasks);
    const auto first = scenario::read_whole(offset);
    if (!is_number(tasks) || !count || *count == 0 || *count > UINT32_MAX || !first || *first > UINT32_MAX) {
        return std::nullopt;
    }
    job.tasks = static_cast<std::uint32_t>(*count);
    job.offset = static_cast<std::uint32_t>(*first);
    return job;
}

}  // namespace

std::vector<Submitted> submitted_before(const fs::path& folder) {
    std::vector<Submitted> before;
    const Note note(folder / name, O_RDONLY);
    const std::string text = note.text();
    for (std::size_t begin = 0, end = 0; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1) {
        if (auto job = read_line(text.substr(begin, end - begin))) before.push_back(std::move(*job));
    }
    if (before.empty() && text.find('\n') != std::string::npos) note.refuse();  // of somebody else's making
    return before;
}

void note_submitted(const fs::path& folder, const Submitted& job) {
    std::string line = job.joins() ? fmt::format("{} join\n", job.job) : fmt::format("{} {}", job.job, job.tasks);
    if (!job.joins()) line += job.offset == 0 ? "\n" : fmt::format(" {}\n", job.offset);
    const Note note(folder / name, O_RDWR | O_APPEND | O_CREAT);
    const std::string before = note.text();
    if (!before.empty() && before.back() != '\n') line.insert(0, "\n");  // whoever wrote it did not come to the end
    if (!note.append(line)) {
        throw output::SystemFailure(
            folder / name, "write",
            fmt::format("{}; job {} is submitted, but cannot be noted: scancel {}, or add the line "
                        "'{}' once there is room",
                        std::strerror(errno), job.job, job.job, line.substr(0, line.size() - 1)));
    }
    output::sync_with_name(folder / name);
}

}  // namespace raaderum::cli
