// Limits that a machine, a scheduler or a container sets: on processes and threads, on the stack, on open files. The program does
// with less, to the same numbers, or ends with exit 3 and says what is lacking; no replicate is blamed.
#include "program.hpp"
#include "small_scenario.hpp"

#include "output/digest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

namespace raaderum::cli {
namespace {

using testing::AnyOf;
using testing::HasSubstr;

/// A user whose processes are only ours, also where another of these tests runs beside.
uid_t nobody_else() {
    constexpr uid_t first = 50'000;
    constexpr uid_t many = 10'000;
    static const uid_t user = first + static_cast<uid_t>(getpid()) % many;
    return user;
}

/// What `words` come to for somebody who may have `processes` processes and threads, those of the program among them.
Ended run_limited(const Folder& folder, rlim_t processes, const std::string& words) {
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    const std::string command = "cd '" + folder.path().string() + "' && exec '" RAADERUM_PROGRAM "' " + words
                                + " >out.txt 2>err.txt </dev/null";
    const uid_t user = nobody_else();
    const pid_t child = fork();
    if (child == 0) {
        const rlimit limit{processes, processes};
        if (setrlimit(RLIMIT_NPROC, &limit) != 0 || setgid(user) != 0 || setuid(user) != 0) _exit(99);
        execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
        _exit(98);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), folder.read("out.txt"),
            folder.read("err.txt")};
}

/// Of a run that nothing limits.
std::string right_digest(const Folder& folder, const std::string& options) {
    EXPECT_EQ(folder.run("raaderum run small.yaml --quiet -o whole.h5 " + options).exit, 0);
    const std::string digest = output::digest(folder / "whole.h5");
    std::filesystem::remove(folder / "whole.h5");
    return digest;
}

void expect_fewer_threads_or_words(const std::string& options, const std::vector<rlim_t>& limits) {
    if (geteuid() != 0) GTEST_SKIP() << "becoming somebody else needs root";
    const Folder folder(small_scenario(40));
    const std::string right = right_digest(folder, options);
    int with_fewer = 0;
    for (const rlim_t limit : limits) {
        folder.run("rm -rf small.h5* out.txt err.txt");
        const Ended ended = run_limited(folder, limit, "run small.yaml --quiet --jobs 32 " + options);
        ASSERT_THAT(ended.exit, AnyOf(0, 3)) << "of " << limit << " processes: " << ended.err;
        if (ended.exit == 3) {
            ASSERT_LE(limit, 2) << ended.err;
            ASSERT_THAT(ended.err, HasSubstr("no thread can be started: the limit on processes is reached"));
            ASSERT_EQ(folder.run("ls small.h5* 2>/dev/null | wc -l").out, "0\n");
            continue;
        }
        ASSERT_EQ(output::digest(folder / "small.h5"), right) << "of " << limit << " processes";
        ASSERT_FALSE(folder.has("small.h5.parts"));
        if (limit >= 34) {
            ASSERT_EQ(ended.err, "");
        } else {
            ASSERT_THAT(ended.err, HasSubstr(std::to_string(limit - 2) + " of 32 threads can be had"));
            ++with_fewer;
        }
    }
    EXPECT_GT(with_fewer, 2);
}

TEST(Limits, FewerThreadsThanWantedDoTheSameWork) {
    std::vector<rlim_t> limits;
    for (rlim_t limit = 1; limit <= 40; ++limit) limits.push_back(limit);
    expect_fewer_threads_or_words("", limits);
}

TEST(Limits, FewerThreadsThanWantedShareALargeInstitution) {
    expect_fewer_threads_or_words(
        "--replicates 1 --set institution.employees=20000 --set record.agents.replicates=0 --set "
        "record.network.replicates=0",
        {3, 4, 9, 33, 40});
}

TEST(Limits, AFileIsReadWithOneProcessMoreAndElseThatIsTold) {
    if (geteuid() != 0) GTEST_SKIP() << "becoming somebody else needs root";
    const Folder folder(small_scenario(4));
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet").exit, 0);
    const Ended alone = run_limited(folder, 1, "inspect small.h5");
    EXPECT_EQ(alone.exit, 3) << "whoever made it, it is tried out in a process of its own";
    EXPECT_THAT(alone.err, HasSubstr("small.h5: cannot try out: no process can be started for that"));
    EXPECT_EQ(run_limited(folder, 2, "inspect small.h5").exit, 0);
    EXPECT_EQ(run_limited(folder, 1, "validate small.yaml").exit, 0);
}

TEST(Limits, ASmallStackSufficesOrIsTold) {
    const Folder folder(small_scenario(40));
    const std::string right = right_digest(folder, "");
    for (const char* kilobytes : {"48", "64", "96", "127", "128", "256", "1024"}) {
        folder.run("rm -rf small.h5*");
        const Ended ended = folder.run(std::string("ulimit -s ") + kilobytes + "; raaderum run small.yaml --quiet");
        if (std::atoi(kilobytes) < 128) {
            EXPECT_EQ(ended.exit, 3) << kilobytes << ended.err;
            EXPECT_THAT(ended.err, HasSubstr(std::string("the stack may not be larger than ") + kilobytes + " kB"));
        } else {
            EXPECT_EQ(ended.exit, 0) << kilobytes << ended.err;
            EXPECT_EQ(output::digest(folder / "small.h5"), right);
        }
    }
    EXPECT_EQ(folder.run("ulimit -S -s 64; raaderum verify small.h5 --sample 2").exit, 0)
        << "raised where that is allowed";
}

TEST(Limits, FewOpenFilesSufficeOrAreTold) {
    const Folder folder(small_scenario(40));
    const std::string right = right_digest(folder, "");
    for (const int files : {6, 7, 8, 9, 10, 14, 20} /* with fewer the system does not load it */) {
        folder.run("rm -rf small.h5*");
        const Ended ended =
            folder.run("ulimit -n " + std::to_string(files) + "; raaderum run small.yaml --quiet --commit-every 0");
        ASSERT_THAT(ended.exit, AnyOf(0, 3)) << files << ended.err;
        if (ended.exit == 0) {
            EXPECT_EQ(output::digest(folder / "small.h5"), right) << files;
        } else {
            EXPECT_THAT(ended.err, HasSubstr("Too many open files")) << files;
            EXPECT_LT(files, 10) << ended.err;
        }
    }
}

}  // namespace
}  // namespace raaderum::cli
