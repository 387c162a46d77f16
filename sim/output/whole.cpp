#include "output/whole.hpp"

#include "output/failure.hpp"
#include "output/seal.hpp"
#include "output/trial.hpp"

#include <sys/stat.h>

#include <ctime>
#include <mutex>
#include <set>
#include <string>
#include <system_error>

namespace raaderum::output {
namespace {

/// By what a file is known again that came through its trial: its checksum or, where it has none, what the system says of it
/// as long as the last change is old enough for the next one to show. Empty: it will be tried again.
std::string known_by(const std::filesystem::path& file, const std::string& checksum) {
    struct stat facts {};
    if (::stat(file.c_str(), &facts) != 0) return {};
    const std::string size = std::to_string(facts.st_size);
    if (!checksum.empty()) return size + checksum;
    constexpr std::time_t shows_after = 2;
    if (facts.st_ctim.tv_sec + shows_after > std::time(nullptr)) return {};
    return size + " " + std::to_string(facts.st_dev) + " " + std::to_string(facts.st_ino) + " "
           + std::to_string(facts.st_mtim.tv_sec) + "." + std::to_string(facts.st_mtim.tv_nsec) + " "
           + std::to_string(facts.st_ctim.tv_sec) + "." + std::to_string(facts.st_ctim.tv_nsec);
}

/// The files that came through their trial in this process.
class Tried {
  public:
    static Tried& all() {
        static Tried tried;
        return tried;
    }
    /// Tries those that did not yet. `checksums`: that hold, one for each file; empty where it has none.
    void try_fresh(std::span<const std::filesystem::path> files, const std::vector<std::string>& checksums) {
        const std::scoped_lock lock(mutex_);
        std::vector<std::filesystem::path> fresh;
        std::vector<std::string> names;
        for (std::size_t each = 0; each != files.size(); ++each) {
            std::string name = known_by(files[each], checksums[each]);
            if (names_.contains(name)) continue;
            fresh.push_back(files[each]);
            names.push_back(std::move(name));
        }
        try_out(fresh);
        for (std::string& name : names) {
            if (!name.empty()) names_.insert(std::move(name));
        }
    }

  private:
    std::mutex mutex_;
    std::set<std::string> names_;
};

}  // namespace

void expect_ordinary_file(const std::filesystem::path& file) {
    std::error_code unreachable;
    const std::filesystem::file_status status = std::filesystem::status(file, unreachable);
    if (status.type() == std::filesystem::file_type::regular) return;
    if (status.type() == std::filesystem::file_type::directory) {
        const bool parts = file.extension() == ".parts";
        throw OutputRefused(file, parts ? "these are the parts of a run that was not finished" : "this is a folder",
                            parts ? "go on with run --resume, or join them with merge" : "expected a trajectory file");
    }
    if (status.type() == std::filesystem::file_type::none && unreachable) {
        throw OutputRefused(file, "it cannot be reached: " + unreachable.message(), "");
    }
    const bool nothing = status.type() == std::filesystem::file_type::not_found;
    throw OutputRefused(file, nothing ? "there is no such file" : "this is a device, pipe or socket, and no file", "");
}

std::vector<bool> carry_checksums(std::span<const std::filesystem::path> files) {
    std::vector<bool> carry;
    std::vector<std::string> checksums;
    for (const std::filesystem::path& file : files) {
        const SealState state = seal_state(file);
        if (state == SealState::broken) {
            throw SystemFailure(file, "use", "it is damaged: its bytes are not those that were written");
        }
        carry.push_back(state == SealState::holds);
        checksums.push_back(carry.back() ? seal_of(file) : std::string());
    }
    Tried::all().try_fresh(files, checksums);
    return carry;
}

bool carries_checksum(const std::filesystem::path& file) { return carry_checksums({&file, 1}).front(); }

void check_whole(const std::filesystem::path& file) { carry_checksums({&file, 1}); }

void try_out_parts(std::span<const std::filesystem::path> parts) {
    std::vector<std::string> checksums;
    for (const std::filesystem::path& part : parts) checksums.push_back(seal_of(part));
    Tried::all().try_fresh(parts, checksums);
}

}  // namespace raaderum::output
