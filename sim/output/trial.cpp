#include "output/trial.hpp"

#include "output/believable.hpp"
#include "output/failure.hpp"
#include "output/hdf_data.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <fstream>
#include <new>
#include <system_error>
#include <vector>

namespace raaderum::output {
namespace {

constexpr std::uintmax_t bytes_per_second = 10'000'000;  ///< the slowest reading of one object that is waited for
constexpr std::uintmax_t bytes_per_second_of_all = 1'000'000;
constexpr std::uintmax_t seconds_for_all = 30;                ///< of the processor, beside the time for the bytes
constexpr unsigned patience_seconds = 120;                    ///< by the clock, likewise
constexpr int hunger = 2;                                     ///< the child's exit where memory does not suffice
constexpr int deepest = 16;                                   ///< groups within groups; a file of ours has four
constexpr std::uintmax_t memory_beside_file = 128ULL << 20U;  ///< bytes that HDF5 may need beside the file's own
constexpr std::size_t block_bytes = std::size_t{16} << 20U;

/// Bytes of one number or text of this type in memory.
std::size_t bytes_of(const HdfSetting& type) { return std::max<std::size_t>(H5Tget_size(type.id()), 1); }

/// Memory that HDF5 asks for and does not get here, it would get in the program.
herr_t refuse_hunger(unsigned, const H5E_error2_t* error, void*) {
    if (error->maj_num == H5E_RESOURCE || error->min_num == H5E_NOSPACE || error->min_num == H5E_CANTALLOC)
        _exit(hunger);
    return 0;
}

herr_t look_at_error(hid_t stack, void*) { return H5Ewalk2(stack, H5E_WALK_UPWARD, refuse_hunger, nullptr); }

/// Lowers what the process may use, and may raise it again up to what it was allowed before.
void limit(decltype(RLIMIT_CPU) what, std::uintmax_t most) {
    rlimit both{};
    getrlimit(what, &both);
    both.rlim_cur = std::min<rlim_t>(most, both.rlim_max);
    setrlimit(what, &both);
}

/// Whole seconds of processor time that the process has used, rounded up.
std::uintmax_t seconds_used() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<std::uintmax_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1;
}

/// The processor time that the child may take. HDF5 hangs within one object, so each gets a time of its own, and a file of many
/// objects is no worse off on a slow machine; all together have an end, too.
class Budget {
  public:
    explicit Budget(std::uintmax_t bytes)
        : one_(1 + bytes / bytes_per_second),
          end_(seconds_used() + seconds_for_all + bytes / bytes_per_second_of_all) {}
    /// Gives the next object its time; ends the process where the time of all is up.
    void begin_object() const {
        const std::uintmax_t used = seconds_used();
        if (used >= end_) _exit(1);
        limit(RLIMIT_CPU, std::min(used + one_, end_));
    }

  private:
    std::uintmax_t one_;
    std::uintmax_t end_;
};

/// Does `reading`; what is refused in words is left to whoever reads the file in earnest.
template <class Reading>
void attempt(Reading&& reading) {
    try {
        reading();
    } catch (const std::bad_alloc&) {
        _exit(hunger);
    } catch (const std::exception&) {
        return;
    }
}

herr_t read_attribute_of(hid_t object, const char* name, const H5A_info_t*, void*) {
    attempt([&] {
        const HdfSetting attribute(H5Aopen(object, name, H5P_DEFAULT), H5Aclose);
        const HdfSetting stored(H5Aget_type(attribute.id()), H5Tclose);
        const HdfSetting type(H5Tget_native_type(stored.id(), H5T_DIR_ASCEND), H5Tclose);
        const HdfSetting space(H5Aget_space(attribute.id()), H5Sclose);
        const auto count = static_cast<std::size_t>(std::max<hssize_t>(H5Sget_simple_extent_npoints(space.id()), 0));
        if (count > block_bytes / bytes_of(type)) _exit(hunger);
        std::vector<char> values(count * bytes_of(type));
        H5Aread(attribute.id(), type.id(), values.data());
    });
    return 0;
}

void read_attributes(const HdfObject& object) {
    hsize_t at = 0;
    H5Aiterate2(object.id(), H5_INDEX_NAME, H5_ITER_INC, &at, read_attribute_of, nullptr);
}

void read_dataset(const HdfObject& dataset) {
    const HdfSetting stored(H5Dget_type(dataset.id()), H5Tclose);
    if (H5Tis_variable_str(stored.id()) > 0) {
        read_texts(dataset);
        return;
    }
    const HdfSetting type(H5Tget_native_type(stored.id(), H5T_DIR_ASCEND), H5Tclose);
    const std::vector<std::size_t> shape = shape_of(dataset);
    std::size_t row_bytes = bytes_of(type);
    for (std::size_t axis = 1; axis < shape.size(); ++axis) row_bytes *= shape[axis];
    const std::size_t rows = shape.empty() ? 1 : shape.front();
    const std::size_t at_once = std::clamp<std::size_t>(block_bytes / row_bytes, 1, rows);
    std::vector<char> values(at_once * row_bytes);
    for (std::size_t first = 0; first < rows; first += at_once) {
        read_rows(dataset, {first, std::min(at_once, rows - first)}, type.id(), values.data());
    }
}

/// Reads a group and all below it; one that lies in itself is too deep.
void read_group(const HdfObject& group, const Budget& budget, int depth = 0) {
    if (depth == deepest) _exit(1);
    read_attributes(group);
    for (const std::string& name : children(group)) {
        budget.begin_object();
        attempt([&] {
            if (is_group(group, name)) {
                read_group(open_group(group, name), budget, depth + 1);
            } else {
                const HdfObject dataset = open_dataset(group, name);
                read_attributes(dataset);
                read_dataset(dataset);
            }
        });
    }
}

/// Bytes of addresses that the process has taken.
std::uintmax_t addresses_taken() {
    std::uintmax_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::uintmax_t>(sysconf(_SC_PAGESIZE));
}

/// Memory that a child shares with the process that it came from: the place of the file that it reads.
class SharedPlace {
  public:
    SharedPlace()
        : memory_(mmap(nullptr, sizeof(std::size_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)) {
        if (memory_ == MAP_FAILED) throw std::bad_alloc();
    }
    ~SharedPlace() { munmap(memory_, sizeof(std::size_t)); }
    SharedPlace(const SharedPlace&) = delete;
    SharedPlace& operator=(const SharedPlace&) = delete;
    volatile std::size_t& place() const { return *static_cast<volatile std::size_t*>(memory_); }

  private:
    void* memory_;
};

/// Ends this process, and it alone, once a file of so many bytes should long have come from the slowest disk.
void wait_at_most_for(std::uintmax_t bytes) {
    constexpr std::uintmax_t longest = 1U << 30U;
    std::signal(SIGALRM, SIG_DFL);
    alarm(patience_seconds + static_cast<unsigned>(std::min(bytes / bytes_per_second_of_all, longest)));
}

/// What the child does.
[[noreturn]] void read_everything(std::span<const std::filesystem::path> files, volatile std::size_t& place) {
    wait_at_most_for(0);
    dup2(open("/dev/null", O_WRONLY | O_CLOEXEC), STDERR_FILENO);  // a C library tells there how it dies
    limit(RLIMIT_CORE, 0);
    H5Eset_auto2(H5E_DEFAULT, look_at_error, nullptr);
    for (std::size_t file = 0; file != files.size(); ++file) {
        place = file;
        std::error_code unknown;
        const std::uintmax_t bytes = std::filesystem::file_size(files[file], unknown);
        if (unknown) continue;
        wait_at_most_for(bytes);
        const Budget budget(bytes);
        budget.begin_object();
        limit(RLIMIT_AS, addresses_taken() + memory_beside_file + bytes);
        attempt([&] { read_group(open_file(files[file]), budget); });
    }
    _exit(0);
}

}  // namespace

void try_out(std::span<const std::filesystem::path> files) {
    if (files.empty()) return;
    const SharedPlace shared;
    const pid_t child = fork();
    if (child < 0 && errno == EAGAIN) {
        throw SystemFailure(
            files.front(), "try out",
            "no process can be started for that: the limit on processes is reached (ulimit -u, or that of "
            "a scheduler or container)");
    }
    if (child < 0) fail_with_errno(files.front(), "try out");
    if (child == 0) read_everything(files, shared.place());
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) fail_with_errno(files.front(), "try out");
    }
    if (status == 0) return;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM) {
        throw SystemFailure(files[std::size_t{shared.place()}], "read",
                            "reading it through takes minutes longer than it should: the disk hardly answers, or the "
                            "HDF5 library hangs over it");
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == hunger) {
        throw SystemFailure(files[std::size_t{shared.place()}], "read",
                            "reading it through asks for more memory than a file of its size needs, or than this "
                            "program may have: it is damaged, or a limit on memory is too low (ulimit -v)");
    }
    throw SystemFailure(files[std::size_t{shared.place()}], "read",
                        "the HDF5 library crashes or hangs over it: it is damaged, or made to do that");
}

void try_out(const std::filesystem::path& file) { try_out({&file, 1}); }

}  // namespace raaderum::output
