// Whatever lies where an output is to go, only what raaderum made and knows again is replaced, and all else in the folder is
// left as it was: every verb that writes, with and without --force, meets everything that can have a name.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <map>

namespace raaderum::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

constexpr const char* scenario = R"(schema: 1
name: small
weeks: 12
replicates: 2
seed: 7
institution: {employees: 12}
baseline: as-is
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
targets: [{metric: turnover, weeks: [0, 12], value: 0.2, tolerance: 0.9, source: ours}]
free: {careers.leaving: [0.05, 0.3]}
)";

/// What everything in a folder is: kind, number of the file, bytes or where a link leads.
std::map<std::string, std::string> everything_in(const fs::path& folder) {
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        struct stat facts {};
        if (::lstat(entry.path().c_str(), &facts) != 0) continue;
        std::string what = std::to_string(facts.st_mode) + " " + std::to_string(facts.st_ino) + " ";
        if (S_ISLNK(facts.st_mode)) what += fs::read_symlink(entry.path()).string();
        if (S_ISREG(facts.st_mode)) {
            std::FILE* file = std::fopen(entry.path().c_str(), "rb");
            std::string bytes(static_cast<std::size_t>(facts.st_size), '\0');
            bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
            std::fclose(file);
            what += bytes;
        }
        found[fs::relative(entry.path(), folder).string()] = what;
    }
    return found;
}

enum class Writes { trajectory, text, tables };

/// A verb that writes to a place, here called OUT.
struct Writer {
    const char* words;
    Writes what;
    bool needs_force;  ///< to replace its own
};

constexpr auto writers = std::to_array<Writer>({
    {"run small.yaml --quiet -o OUT", Writes::trajectory, true},
    {"run small.yaml --quiet --shard 1/2 -o OUT", Writes::trajectory, true},
    {"merge -o OUT shard-1.h5 shard-2.h5", Writes::trajectory, true},
    {"rerun small.h5 -o OUT", Writes::trajectory, true},
    {"compare small.h5 --html OUT", Writes::text, false},
    {"why small.h5 --metric leeway --replicates 2 --no-mechanisms --figure OUT", Writes::text, false},
    {"claims A16 --replicates 2 --no-suspects --html OUT", Writes::text, false},
    {"experiments X16 --replicates 4 --html OUT", Writes::text, false},
    {"calibrate small.yaml --simulations 51 --particles 20 --replicates 2 --quiet -o OUT", Writes::text, true},
    {"compare small.h5 --figures OUT", Writes::tables, false},
    {"export small.h5 --csv OUT", Writes::tables, true},
    {"crate small.h5 -o OUT", Writes::tables, true},
});

/// Runs in at most a minute, so that waiting for a pipe shows.
Ended timed(const Folder& folder, const std::string& words) {
    return folder.run("timeout -k 1 60 $PROGRAM " + words + " </dev/null");
}

std::string with(const Writer& writer, const std::string& out, bool force) {
    std::string words = writer.words;
    words.replace(words.find("OUT"), 3, out);
    const bool has_force = writer.needs_force;
    return words + (force && has_force ? " --force" : "");
}

/// What may lie at a place, each made by a line for the shell; OUT is the place. Nothing of it may be replaced.
constexpr auto foreign = std::to_array<const char*>({
    "echo mine > OUT",
    "printf '\\211HDF\\r\\n\\032\\n and no more' > OUT",
    "mkdir OUT; echo mine > OUT/metrics.csv; echo mine > OUT/courses.svg; echo mine > OUT/README.md",
    "ln -s elsewhere OUT; cp small.h5 elsewhere",
    "ln -s elsewhere OUT; echo mine > elsewhere",
    "ln -s elsewhere OUT; mkdir elsewhere; echo mine > elsewhere/metrics.csv",
    "ln -s nowhere OUT",
    "mkfifo OUT",
    "mknod OUT c 1 3",
    "python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind(\"OUT\")'",
});

class Outputs : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        shared = std::make_unique<Folder>(scenario);
        ASSERT_EQ(shared->run("raaderum run small.yaml --quiet -o small.h5").exit, 0);
        ASSERT_EQ(shared->run("raaderum run small.yaml --quiet --shard 1/2 -o shard-1.h5").exit, 0);
        ASSERT_EQ(shared->run("raaderum run small.yaml --quiet --shard 2/2 -o shard-2.h5").exit, 0);
    }
    static void TearDownTestSuite() { shared.reset(); }
    void TearDown() override { shared->run("rm -rf out* elsewhere"); }

    /// A line for the shell about a place.
    static void prepare(std::string line, const std::string& place) {
        for (std::size_t at = line.find("OUT"); at != std::string::npos; at = line.find("OUT"))
            line.replace(at, 3, place);
        ASSERT_EQ(shared->run(line).exit, 0) << line;
    }
    static inline std::unique_ptr<Folder> shared;
};

TEST_F(Outputs, TakeAFreeNameAndReplaceTheirOwnAndNoMore) {
    for (const Writer& writer : writers) {
        const auto before = everything_in(shared->path());
        const Ended first = timed(*shared, with(writer, "out", false));
        EXPECT_EQ(first.exit, 0) << writer.words << first.err;
        auto after = everything_in(shared->path());
        std::erase_if(after, [](const auto& entry) { return entry.first == "out" || entry.first.starts_with("out/"); });
        EXPECT_EQ(after, before) << writer.words;
        EXPECT_EQ(timed(*shared, with(writer, "out", false)).exit, writer.needs_force ? 2 : 0) << writer.words;
        EXPECT_EQ(timed(*shared, with(writer, "out", true)).exit, 0) << writer.words;
        after = everything_in(shared->path());
        std::erase_if(after, [](const auto& entry) { return entry.first == "out" || entry.first.starts_with("out/"); });
        EXPECT_EQ(after, before) << writer.words;
        shared->run("rm -rf out");
    }
}

TEST_F(Outputs, LeaveEverythingThatIsForeignAsItWas) {
    for (const Writer& writer : writers) {
        for (const char* const line : foreign) {
            prepare(line, "out");
            const auto before = everything_in(shared->path());
            for (const bool force : {false, true}) {
                const Ended ended = timed(*shared, with(writer, "out", force));
                EXPECT_EQ(ended.exit, 2) << writer.words << " over: " << line << "\n" << ended.out << ended.err;
                EXPECT_THAT(ended.err, HasSubstr("out")) << writer.words << " over: " << line;
                EXPECT_EQ(everything_in(shared->path()), before) << writer.words << " over: " << line;
            }
            shared->run("rm -rf out elsewhere");
        }
    }
}

TEST_F(Outputs, DoNotTakeThePlaceOfAnOutputOfAnotherKindNorOfOneThatWasEdited) {
    shared->run("raaderum compare small.h5 --html out.html --figures outf; cp outf/courses.svg out.svg");
    shared->run("cp out.html out.edited && sed -i 's/leeway/leisure/' out.edited; sed -i 's/svg/svg /' outf/*.svg");
    shared->run("$PROGRAM export small.h5 --csv outt; echo more >> outt/metrics.csv");
    shared->run("$PROGRAM crate small.h5 -o outc; echo more >> outc/README.md");
    const auto before = everything_in(shared->path());
    for (const char* const words : {"compare small.h5 --html out.svg",
                                    "compare small.h5 --html out.edited",
                                    "compare small.h5 --html small.h5",
                                    "compare small.h5 --html small.yaml",
                                    "why small.h5 --metric leeway --replicates 2 --figure small.h5",
                                    "why small.h5 --metric leeway --replicates 2 --figure out.html",
                                    "claims A16 --html small.yaml",
                                    "experiments X16 --html small.yaml",
                                    "export small.h5 --csv outt --force",
                                    "crate small.h5 -o outc --force",
                                    "crate small.h5 -o out.html --force",
                                    "compare small.h5 --figures outf",
                                    "run small.yaml -o out.html --force",
                                    "run small.yaml -o small.yaml --force",
                                    "rerun small.h5 -o small.h5 --force",
                                    "run small.yaml --force -o outf",
                                    "run small.yaml --force -o .",
                                    "run small.yaml --force -o ..",
                                    "run small.yaml --force -o new/",
                                    "calibrate small.yaml -o small.yaml --force",
                                    "calibrate small.yaml -o small.h5 --force",
                                    "merge -o small.yaml --force shard-1.h5 shard-2.h5"}) {
        EXPECT_EQ(timed(*shared, words).exit, 2) << words;
        EXPECT_EQ(everything_in(shared->path()), before) << words;
    }
}

TEST_F(Outputs, LeaveWhatHasTheNamesOfTheirOwnThingsBesideThem) {
    for (const char* const name :
         {"out.h5.parts", "out.h5.lock", "out.h5.tmp", "out.h5.0123456789abcdef01234567.tmp"}) {
        for (const char* const line : foreign) {
            for (const char* const words :
                 {"run small.yaml --quiet -o out.h5", "run small.yaml --quiet --shard 1/2 -o out.h5",
                  "merge -o out.h5 shard-1.h5 shard-2.h5", "rerun small.h5 -o out.h5"}) {
                prepare(line, name);
                const auto before = everything_in(shared->path());
                const Ended ended = timed(*shared, words);
                EXPECT_TRUE(ended.exit == 0 || ended.exit == 2) << words << " beside: " << line << ended.err;
                auto after = everything_in(shared->path());
                if (ended.exit == 0) after.erase("out.h5");
                if (ended.exit == 0 && !before.contains("out.h5.parts")) {
                    std::erase_if(after, [](const auto& each) { return each.first.starts_with("out.h5.parts"); });
                }
                EXPECT_EQ(after, before) << words << " beside " << name << ": " << line;
                shared->run("rm -rf out* elsewhere");
            }
        }
    }
}

TEST_F(Outputs, LeaveWhatIsForeignInTheFolderOfParts) {
    for (const std::string inside :
         {"mine.txt", "x.part", "plan-0123456789abcdef-replicates-000000-000001-01234567.part",
          "plan-0123456789abcdef-01234567.plan", "x.note", "under-way-host-1-0.note", "x.tmp", "plan-x.replaces"}) {
        for (const char* const line : foreign) {
            shared->run("mkdir out.h5.parts");
            prepare(line, "out.h5.parts/" + inside);
            const auto before = everything_in(shared->path());
            for (const char* const words :
                 {"--quiet --commit-every 0", "--quiet --commit-every 0 --force", "--quiet --resume"}) {
                const Ended ended = timed(*shared, std::string("run small.yaml -o out.h5 ") + words);
                EXPECT_TRUE(ended.exit == 0 || ended.exit == 2 || ended.exit == 3)
                    << words << " with " << inside << ": " << line << ended.err;
                auto after = everything_in(shared->path());
                for (const auto& [name, what] : before) {
                    if (name == "out.h5.parts") continue;
                    EXPECT_EQ(after[name], what) << words << " with " << inside << ": " << line << "\n" << ended.err;
                }
            }
            shared->run("rm -rf out* elsewhere");
        }
    }
}

TEST_F(Outputs, StayUntilThereIsANewOne) {
    ASSERT_EQ(shared->run("$PROGRAM run small.yaml --quiet -o out.h5").exit, 0);
    const std::string old = shared->read("out.h5");
    const Ended stopped = shared->run(
        "timeout --preserve-status -s INT 0.4 $PROGRAM run small.yaml --quiet --seed 8 --replicates 1000000 "
        "--commit-every 0.1 --force "
        "-o out.h5");
    EXPECT_EQ(stopped.exit, 130) << stopped.err;
    EXPECT_EQ(shared->read("out.h5"), old);
    const Ended killed = shared->run(
        "timeout -s KILL 0.4 $PROGRAM run small.yaml --quiet --seed 8 --replicates 1000000 --commit-every 0.1 --force "
        "-o out.h5");
    EXPECT_EQ(killed.exit, 137) << killed.err;
    EXPECT_EQ(shared->read("out.h5"), old);
    const Ended resumed = shared->run("$PROGRAM run small.yaml --quiet --seed 8 --replicates 30 --resume -o out.h5");
    EXPECT_EQ(resumed.exit, 0) << resumed.err;
    EXPECT_THAT(shared->run("$PROGRAM inspect out.h5").out, HasSubstr("8"));
    EXPECT_NE(shared->read("out.h5"), old);
    EXPECT_FALSE(shared->has("out.h5.parts"));
    EXPECT_FALSE(shared->has("out.h5.lock"));
}

TEST_F(Outputs, DoNotReplaceAFileThatCameMeanwhile) {
    const Ended ended = shared->run(
        "$PROGRAM run small.yaml --quiet --replicates 20000 --commit-every 0.1 -o out.h5 & run=$!; "
        "for i in $(seq 600); do ls out.h5.parts/*.part >ls.txt 2>&1 && break; sleep 0.02; done; "
        "echo mine > out.h5; wait $run");
    EXPECT_EQ(ended.exit, 2) << ended.err;
    EXPECT_EQ(shared->read("out.h5"), "mine\n");
    EXPECT_TRUE(shared->has("out.h5.parts")) << "what was finished is kept";
    EXPECT_EQ(shared->run("rm out.h5; $PROGRAM run small.yaml --quiet --replicates 20000 --resume -o out.h5").exit, 0);
}

TEST_F(Outputs, AreWholeOrNotThereWhenAVerbIsStopped) {
    ASSERT_EQ(shared->run("$PROGRAM run small.yaml --quiet --replicates 3000 -o out-big.h5").exit, 0);
    ASSERT_EQ(shared
                  ->run("$PROGRAM run small.yaml --quiet --replicates 3000 --shard 1/2 -o out-1.h5; $PROGRAM run "
                        "small.yaml --quiet --replicates 3000 --shard 2/2 -o out-2.h5")
                  .exit,
              0);
    const auto before = everything_in(shared->path());
    for (const char* const words :
         {"export out-big.h5 --csv out-tables", "crate out-big.h5 -o out-crate", "merge -o out.h5 out-1.h5 out-2.h5"}) {
        int stopped = 0;
        for (const char* const after : {"0.02", "0.05", "0.1", "0.15"}) {
            // In the foreground: else the signal comes twice, to the program and to its group, and twice means at once.
            const Ended ended = shared->run(std::string("timeout --foreground --preserve-status -s INT ") + after
                                            + " $PROGRAM " + words);
            if (ended.exit == 0) break;
            stopped += ended.exit == 130 ? 1 : 0;
            EXPECT_TRUE(everything_in(shared->path()) == before) << words << " after " << after << ended.err;
        }
        std::cout << words << ": stopped " << stopped << " times\n";
    }
}

}  // namespace
}  // namespace raaderum::cli
