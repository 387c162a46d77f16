#include "output/under_way.hpp"

#include "core/fnv1a.hpp"
#include "output/durable.hpp"
#include "output/failure.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace raaderum::output {

/// What a note says that a dead run left.
struct UnderWay::OldNote {
    bool death_was_seen = false;
    std::map<std::uint32_t, std::uint32_t> suspects;
    std::map<std::uint32_t, std::uint32_t> under_way;
};

namespace {

constexpr std::uint32_t counts_when_seen = 2;
constexpr std::uint32_t counts_when_alone = 1;
constexpr std::uint32_t given_up_at = 4;

// The first line says what became of the run, the second of which plan it is, the others are "u 0000000017 0002 89abcdef": under
// way, or 's' for a suspect that is not, the replicate, what counts against it, and a checksum of these and the plan. All are
// equally long, so that each is written in place.
constexpr std::size_t line_bytes = 27;
constexpr std::size_t first_entry = 2;
constexpr char running[] = "running                   \n";
constexpr char crashed[] = "crashed                   \n";
constexpr char stopping[] = "asked to stop             \n";
static_assert(sizeof running == line_bytes + 1 && sizeof crashed == line_bytes + 1
              && sizeof stopping == line_bytes + 1);

// More than runs that go on from one another can come to: each adds two, and at four a replicate is not run any more.
constexpr std::uint32_t most_counts = 99;
constexpr std::size_t longest_note = std::size_t{64} << 20U;

// What a signal handler may touch: the one note of this program.
volatile std::sig_atomic_t note_descriptor = -1;
constexpr std::array fatal_signals{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

std::array<struct sigaction, fatal_signals.size()> handlers_before;

void handle_as_before() {
    for (std::size_t each = 0; each != fatal_signals.size(); ++each) {
        ::sigaction(fatal_signals[each], &handlers_before[each], nullptr);
    }
}

/// Writes text into the note; false, with errno, where the system refuses.
bool write_at(int descriptor, std::string_view text, std::size_t place) {
    while (!text.empty()) {
        const ssize_t written = ::pwrite(descriptor, text.data(), text.size(), static_cast<off_t>(place));
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
        place += static_cast<std::size_t>(written);
    }
    return true;
}

/// Over the plan and what a line says: whoever writes a note by mistake, or for another plan, does not hit it.
std::uint32_t checksum(std::string_view plan, std::string_view line) { return fnv1a(line, fnv1a(plan)); }

using Line = std::array<char, line_bytes + 1>;

Line line_about(char state, std::uint32_t replicate, std::uint32_t counts, std::string_view plan) {
    Line text{};
    std::snprintf(text.data(), text.size(), "%c %010u %04u", state, replicate, std::min(counts, most_counts));
    const std::string_view says = text.data();
    std::snprintf(text.data() + says.size(), text.size() - says.size(), " %08x\n", checksum(plan, says));
    return text;
}

/// "plan 0123456789abcdef01234"
std::string line_of_plan(const std::string& plan) {
    std::string line = "plan " + plan.substr(0, line_bytes - 6);
    line.resize(line_bytes - 1, ' ');
    return line + '\n';
}

/// Notes that the program itself saw its end, and leaves the rest to whoever handled the signal before.
void note_crash(int signal, siginfo_t* info, void*) {
    if (note_descriptor >= 0) write_at(note_descriptor, crashed, 0);
    handle_as_before();
    if (info->si_code <= 0) ::raise(signal);  // sent; a fault comes again by itself
}

void handle_crashes() {
    struct sigaction noting {};
    noting.sa_sigaction = note_crash;
    noting.sa_flags = SA_SIGINFO;
    for (std::size_t each = 0; each != fatal_signals.size(); ++each) {
        ::sigaction(fatal_signals[each], &noting, &handlers_before[each]);
    }
}

std::string text_of(int descriptor) {
    std::string text;
    std::array<char, 4096> block{};
    while (text.size() <= longest_note) {
        const ssize_t count = ::pread(descriptor, block.data(), block.size(), static_cast<off_t>(text.size()));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        text.append(block.data(), static_cast<std::size_t>(count));
    }
    return text;
}

/// What a note of this plan says; nothing where it is of another plan, or not what this program writes. A last line that is cut off,
/// as by a full disk, or that was never written, is passed over.
std::optional<UnderWay::OldNote> read_note(int descriptor, const std::string& plan) {
    const std::string text = text_of(descriptor);
    UnderWay::OldNote note;
    if (text.size() < line_bytes * first_entry) {
        // A run that died right at its start, before anything was under way.
        return text.empty() || text == running ? std::optional(note) : std::nullopt;
    }
    const auto line = [&text](std::size_t number) {
        return std::string_view(text).substr(number * line_bytes, line_bytes);
    };
    if (text.size() > longest_note || line(1) != line_of_plan(plan)) return std::nullopt;
    note.death_was_seen = line(0) == crashed || line(0) == stopping;
    if (!note.death_was_seen && line(0) != running) return std::nullopt;
    for (std::size_t at = first_entry; (at + 1) * line_bytes <= text.size(); ++at) {
        if (line(at).find_first_not_of('\0') == std::string_view::npos) continue;
        // "s 0000000017 0001 <checksum>"; what is no number is found by writing the line again.
        constexpr std::size_t replicate_at = 2;
        constexpr std::size_t counts_at = 13;
        const std::string_view entry = line(at);
        const auto number = [entry](std::size_t from, std::size_t digits) {
            unsigned value = 0;
            std::from_chars(entry.data() + from, entry.data() + from + digits, value);
            return value;
        };
        const char state = entry.front();
        const unsigned replicate = number(replicate_at, counts_at - replicate_at - 1);
        const unsigned counts = number(counts_at, 4);
        if (line(at) != line_about(state, replicate, counts, plan).data() || counts >= most_counts) return std::nullopt;
        if (state == 's') note.suspects[replicate] = counts;
        if (state == 'u') note.under_way[replicate] = counts;
    }
    return note;
}

}  // namespace

bool begins_as_note(std::string_view text) {
    const std::string_view line = text.substr(0, line_bytes);
    const auto is_begun = [line](std::string_view whole) {
        return whole.starts_with(line);
    };  // cut off, or not yet written
    return is_begun(running) || is_begun(crashed) || is_begun(stopping);
}

UnderWay::UnderWay(std::filesystem::path folder, const std::vector<ReplicateId>& replicates, std::string plan,
                   OldNotes what_to_do)
    : folder_(std::move(folder)), plan_(std::move(plan)) {
    make_folder(folder_);
    const std::vector<std::filesystem::path> old = files_in(folder_, "under-way-", ".note");
    for (int number = 0; descriptor_ < 0; ++number) {
        path_ = folder_ / ("under-way-" + name_of_this_process() + "-" + std::to_string(number) + ".note");
        descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor_ < 0 && errno != EEXIST && errno != EINTR) fail_with_errno(path_, "create");
    }
    ::flock(descriptor_, LOCK_EX);
    if (!write_at(descriptor_, running, 0) || !write_at(descriptor_, line_of_plan(plan_), line_bytes)) {
        fail_with_errno(path_, "write");
    }
    lines_used_ = first_entry;
    for (const std::filesystem::path& note : old) take_over(note, replicates, what_to_do);
    note_descriptor = descriptor_;
    handle_crashes();
}

void UnderWay::take_over(const std::filesystem::path& path, const std::vector<ReplicateId>& replicates,
                         OldNotes what_to_do) {
    // Whatever lies there: a pipe must not be waited for, nor a link be followed out of the folder.
    const int held = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    if (held < 0) {
        if (errno != ENOENT) passed_over_.push_back(path);
        return;
    }
    struct stat facts {};
    const bool is_file = ::fstat(held, &facts) == 0 && S_ISREG(facts.st_mode);
    const bool dead = is_file && ::flock(held, LOCK_EX | LOCK_NB) == 0;
    const std::optional<OldNote> note = dead ? read_note(held, plan_) : std::nullopt;
    if (!is_file || (dead && !note)) passed_over_.push_back(path);
    if (note) take_over(*note, path, replicates, what_to_do);
    ::close(held);
}

void UnderWay::take_over(const OldNote& note, const std::filesystem::path& path,
                         const std::vector<ReplicateId>& replicates, OldNotes what_to_do) {
    const auto ours = [&replicates](const auto& entry) {
        return std::binary_search(replicates.begin(), replicates.end(), ReplicateId{entry.first});
    };
    const bool concerns_us = std::any_of(note.suspects.begin(), note.suspects.end(), ours)
                             || std::any_of(note.under_way.begin(), note.under_way.end(), ours);
    if (concerns_us && what_to_do == OldNotes::heed) {
        const auto suspect = [this](std::uint32_t replicate, std::uint32_t counts) {
            counts_[replicate] += counts;
            write_line(lines_used_, 's', replicate, counts_[replicate]);
            lines_[replicate] = lines_used_++;
        };
        const std::uint32_t more = note.death_was_seen          ? counts_when_seen
                                   : note.under_way.size() == 1 ? counts_when_alone
                                                                : 0;
        for (const auto& [replicate, counts] : note.suspects) suspect(replicate, counts);
        for (const auto& [replicate, counts] : note.under_way) suspect(replicate, counts + more);
    }
    if (concerns_us || (note.suspects.empty() && note.under_way.empty())) ::unlink(path.c_str());
}

UnderWay::~UnderWay() {
    handle_as_before();
    note_descriptor = -1;
    if (counts_.empty()) {
        ::unlink(path_.c_str());
    } else {
        std::size_t line = first_entry;
        for (const auto& [replicate, counts] : counts_) {
            write_at(descriptor_, line_about('s', replicate, counts, plan_).data(), line_bytes * line++);
        }
        [[maybe_unused]] const int cut = ::ftruncate(descriptor_, static_cast<off_t>(line * line_bytes));
        write_at(descriptor_, running, 0);
    }
    ::close(descriptor_);
}

std::vector<ReplicateId> UnderWay::suspects() const {
    const std::lock_guard lock(mutex_);
    std::vector<ReplicateId> found;
    for (const auto& [replicate, counts] : counts_) {
        if (counts < given_up_at) found.push_back(ReplicateId{replicate});
    }
    return found;
}

std::vector<ReplicateId> UnderWay::given_up() const {
    const std::lock_guard lock(mutex_);
    std::vector<ReplicateId> found;
    for (const auto& [replicate, counts] : counts_) {
        if (counts >= given_up_at) found.push_back(ReplicateId{replicate});
    }
    return found;
}

void UnderWay::begins(ReplicateId replicate) {
    const std::lock_guard lock(mutex_);
    const auto suspected = counts_.find(number(replicate));
    std::size_t line = lines_used_;
    if (const auto own = lines_.find(number(replicate)); own != lines_.end()) {
        line = own->second;
    } else if (!free_lines_.empty()) {
        line = free_lines_.back();
        free_lines_.pop_back();
    } else {
        ++lines_used_;
    }
    lines_[number(replicate)] = line;
    write_line(line, 'u', number(replicate), suspected == counts_.end() ? 0 : suspected->second);
}

void UnderWay::ends(ReplicateId replicate) {
    const std::lock_guard lock(mutex_);
    counts_.erase(number(replicate));
    const auto own = lines_.find(number(replicate));
    if (own == lines_.end()) return;
    write_line(own->second, '.', number(replicate), 0);
    free_lines_.push_back(own->second);
    lines_.erase(own);
}

void UnderWay::stop_asked() noexcept { write_at(descriptor_, stopping, 0); }

void UnderWay::ended_from_outside() noexcept { write_at(descriptor_, running, 0); }

void UnderWay::write_line(std::size_t line, char state, std::uint32_t replicate, std::uint32_t counts) const {
    const auto text = line_about(state, replicate, counts, plan_);
    if (!write_at(descriptor_, text.data(), line * line_bytes)) fail_with_errno(path_, "write");
}

}  // namespace raaderum::output
