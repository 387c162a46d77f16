// A file is read by a child process first, with or without a checksum: what HDF5 hangs or crashes over is refused in words.
#include "output/trial.hpp"

#include "hdf_leaks.hpp"
#include "output/failure.hpp"
#include "output/seal.hpp"
#include "output/summary.hpp"
#include "output/trajectory_file.hpp"
#include "synthetic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <vector>

#ifdef EVERY_PLACE
#define Trial TrialOfMany  // the same tests of more, as slow ones
#define Believable BelievableOfMany
#endif

namespace raaderum::output {
namespace {

using ::testing::HasSubstr;

const std::filesystem::path corpus = std::filesystem::path(RAADERUM_SOURCE_DIR) / "tests/fuzz/corpus/trajectory";

std::string complaint_about(const std::filesystem::path& file) {
    try {
        const TrajectoryFile opened(file);
    } catch (const SystemFailure& failure) {
        return failure.reason();
    } catch (const OutputRefused& refused) {
        return refused.wrong();
    }
    return "";
}

TEST(Trial, AFileThatHdf5HangsOverIsRefused) {
    EXPECT_THAT(complaint_about(corpus / "hdf5-hangs"), HasSubstr("the HDF5 library crashes or hangs over it"));
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Trial, AForgedChecksumDoesNotBringItIn) {
    const testing::Folder folder;
    std::filesystem::copy_file(corpus / "hdf5-hangs", folder / "forged.h5");
    append_seal(folder / "forged.h5");
    ASSERT_EQ(seal_state(folder / "forged.h5"), SealState::holds);
    const auto start = std::chrono::steady_clock::now();
    EXPECT_THAT(complaint_about(folder / "forged.h5"), HasSubstr("the HDF5 library crashes or hangs over it"));
    EXPECT_THROW(summarise(folder / "forged.h5"), SystemFailure);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60));
}

TEST(Trial, SealedMutantsNeitherCrashNorHang) {
    const testing::Folder folder;
    const std::string sound = bytes_of(corpus / "tiny");
#ifdef EVERY_PLACE
    constexpr std::size_t mutants = 700;
#else
    constexpr std::size_t mutants = 30;
#endif
    std::uint32_t chance = 2013;
    const auto next = [&chance] { return chance = chance * 1664525U + 1013904223U; };
    for (std::size_t mutant = 0; mutant != mutants; ++mutant) {
        std::string bytes = sound;
        for (int change = 0; change != 1 + static_cast<int>(mutant % 4); ++change) {
            const std::size_t at = (next() >> 4U) % (mutant % 2 == 0 ? 4096 : bytes.size());
            bytes[at] = static_cast<char>(next() >> 24U);
        }
        std::ofstream(folder / "mutant.h5", std::ios::binary) << bytes;
        append_seal(folder / "mutant.h5");
        const tests::HdfLeaksAllowed hdf5_forgets_memory_over_damage;
        if (complaint_about(folder / "mutant.h5") != "") continue;
        try {
            summarise(folder / "mutant.h5");
        } catch (const SystemFailure&) {
        } catch (const OutputRefused&) {
        }
    }
}

TEST(Trial, OfSeveralFilesTheOneThatFailsIsNamed) {
    const std::vector<std::filesystem::path> files{corpus / "tiny", corpus / "hdf5-hangs", corpus / "country"};
    try {
        try_out(files);
        FAIL() << "the second one hangs";
    } catch (const SystemFailure& failure) {
        EXPECT_EQ(failure.path(), corpus / "hdf5-hangs");
    }
}

TEST(Trial, AFileThatAnotherProgramWrotePasses) {
    try_out(corpus / "tiny");
    EXPECT_EQ(complaint_about(corpus / "tiny"), "");
}

TEST(Trial, WhatIsNoTrajectoryIsLeftToTheReader) {
    const testing::Folder folder;
    std::ofstream(folder / "notes.h5") << "week,leeway\n";
    try_out(folder / "notes.h5");
    EXPECT_THROW(TrajectoryFile(folder / "notes.h5"), OutputRefused);
}

TEST(Believable, LengthsFarBeyondTheFileAreRefusedBeforeMemoryIsTaken) {
    EXPECT_THAT(complaint_about(corpus / "a-billion-weeks"), HasSubstr("its lengths make no sense"));
}

TEST(Believable, TextsThatATerminalWouldObeyAreRefused) {
    EXPECT_THAT(complaint_about(corpus / "commands-to-a-terminal"), HasSubstr("control characters"));
    EXPECT_THAT(complaint_about(corpus / "commands-as-names"), HasSubstr("control characters"));
}

}  // namespace
}  // namespace raaderum::output
