// Any file of less than a megabyte is read or refused within two seconds of processor time and 256 MB, with a message that a terminal can
// show, and nothing is left behind.
#include "bombs.hpp"
#include "fuzz/harness.hpp"
#include "measured.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>

namespace raaderum::fuzz {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr double most_seconds = 2.0;
constexpr double most_megabytes = 256.0;
constexpr std::size_t longest_message = 200'000;

/// A folder for files that somebody hands in.
class Given : public tests::Folder {
  public:
    void write(const std::string& name, std::string_view bytes) const {
        std::ofstream(*this / name, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    std::size_t entries() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(path()), fs::directory_iterator()));
    }
};

/// Runs the program and expects it to keep within bounds; returns what it did.
Measured bounded(const Given& folder, const std::vector<std::string>& words) {
    const Measured measured = run_measured(folder.path(), words);
    EXPECT_TRUE(measured.exit == 0 || measured.exit == 2) << "exit " << measured.exit << "\n"
                                                          << measured.err.substr(0, 1000);
    EXPECT_LT(measured.seconds, most_seconds);
    EXPECT_LT(measured.megabytes, most_megabytes);
    EXPECT_LT(measured.out.size() + measured.err.size(), longest_message);
    EXPECT_TRUE(is_harmless(measured.out) && is_harmless(measured.err)) << "control characters";
    EXPECT_TRUE(measured.exit == 0 || !measured.err.empty()) << "refused without a word";
    return measured;
}

/// The most that any bomb took, told at the end.
struct Worst {
    std::pair<double, std::string> seconds;
    std::pair<double, std::string> megabytes;

    void take(const std::string& name, const Measured& measured) {
        seconds = std::max(seconds, {measured.seconds, name});
        megabytes = std::max(megabytes, {measured.megabytes, name});
    }
    void tell(std::size_t bombs) const {
        std::printf("%zu bombs, at most %.2f s (%s) and %.0f MB (%s)\n", bombs, seconds.first, seconds.second.c_str(),
                    megabytes.first, megabytes.second.c_str());
    }
};

TEST(Bombs, ScenariosAreReadOrRefused) {
    Worst worst;
    const std::vector<Bomb> bombs = yaml_bombs();
    for (const auto& [name, bytes] : bombs) {
        SCOPED_TRACE(name);
        ASSERT_LT(bytes.size(), 1'000'000U);
        const Given folder;
        folder.write("bomb.yaml", bytes);
        worst.take(name, bounded(folder, {"validate", "bomb.yaml"}));
        EXPECT_EQ(folder.entries(), 1U);
    }
    worst.tell(bombs.size());
}

void expect_refused_ties(const std::vector<Bomb>& bombs, const std::string& file) {
    Worst worst;
    for (const auto& [name, bytes] : bombs) {
        SCOPED_TRACE(name);
        ASSERT_LT(bytes.size(), 1'000'000U);
        const Given folder;
        folder.write(file, bytes);
        folder.write(
            "scenario.yaml",
            "weeks: 1\nreplicates: 1\ninstitution: {employees: 99991}\nnetwork: {kind: file, path: " + file + "}\n");
        // None names as many people as the institution has employees, so even those that can be read are refused.
        const Measured measured = bounded(folder, {"run", "scenario.yaml", "--quiet"});
        worst.take(name, measured);
        EXPECT_EQ(measured.exit, 2);
        EXPECT_EQ(folder.entries(), 2U);
    }
    worst.tell(bombs.size());
}

TEST(Bombs, GraphmlIsReadOrRefused) { expect_refused_ties(graphml_bombs(), "ties.graphml"); }

TEST(Bombs, TablesAreReadOrRefused) { expect_refused_ties(csv_bombs(), "ties.csv"); }

TEST(Bombs, ExtendingLeavesTheFolderOnNoPath) {
    const Given folder;
    fs::create_symlink("/etc/passwd", folder / "link.yaml");
    fs::create_symlink("/etc", folder / "etc");
    fs::create_symlink("/dev/zero", folder / "zero.yaml");
    fs::create_symlink("self.yaml", folder / "self.yaml");
    fs::create_directory(folder / "below");
    ASSERT_EQ(mkfifo((folder / "pipe.yaml").c_str(), 0600), 0);
    const std::size_t before = folder.entries() + 1;
    for (const char* path : {"../../etc/passwd",
                             "../etc/passwd",
                             "/etc/passwd",
                             "below/../../x.yaml",
                             "./below/./../../../x.yaml",
                             "~/x.yaml",
                             "link.yaml",
                             "etc/passwd",
                             "zero.yaml",
                             "/dev/zero",
                             "/dev/stdin",
                             "self.yaml",
                             "below",
                             ".",
                             "",
                             "bomb.yaml",
                             "./bomb.yaml",
                             "below/../bomb.yaml",
                             "pipe.yaml",
                             "/proc/self/mem",
                             "nothing.yaml",
                             "\\0",
                             "a\\nb",
                             "\\e[2J",
                             "http://localhost/x.yaml",
                             "|sh",
                             "$(sh)"}) {
        SCOPED_TRACE(path);
        folder.write("bomb.yaml", std::string("extends: \"") + path + "\"\n");
        const Measured measured = bounded(folder, {"validate", "bomb.yaml"});
        EXPECT_EQ(measured.exit, 2);
        EXPECT_THAT(measured.err, HasSubstr("extends"));
        EXPECT_THAT(measured.err, testing::Not(HasSubstr("root:"))) << "told what stands in a file outside";
        EXPECT_EQ(folder.entries(), before);
    }
}

TEST(Bombs, DevicesAndFoldersAreNoScenarios) {
    const Given folder;
    for (const char* path : {"/dev/zero", "/dev/urandom", "/dev/null", "/", "/proc/self/mem"}) {
        SCOPED_TRACE(path);
        const Measured measured = run_measured(folder.path(), {"validate", path});
        EXPECT_TRUE(measured.exit == 2 || measured.exit == 3) << measured.exit;
        EXPECT_LT(measured.seconds, most_seconds);
        EXPECT_LT(measured.megabytes, most_megabytes);
        EXPECT_TRUE(is_harmless(measured.err));
        EXPECT_FALSE(measured.err.empty());
    }
}

TEST(Bombs, NamesOfFilesReachNoTerminalUnchecked) {
    const Given folder;
    const std::string name = "\x1b[2J\x1b]0;x\x07\xC2\x9B.yaml";
    folder.write(name, "weeks: -1\n");
    for (const std::vector<std::string>& words : {std::vector<std::string>{"validate", name},
                                                  {"run", name},
                                                  {"inspect", name},
                                                  {"compare", name},
                                                  {"run", "two-worlds", "-o", "no/" + name},
                                                  {"new", "no/" + name},
                                                  {name}}) {
        const Measured measured = run_measured(folder.path(), words);
        EXPECT_NE(measured.exit, 0);
        EXPECT_LT(measured.exit, 128);
        EXPECT_TRUE(is_harmless(measured.err) && is_harmless(measured.out)) << words.front();
    }
}

}  // namespace
}  // namespace raaderum::fuzz
