// A file without a seal is read by a child process first: what HDF5 hangs or crashes over is refused in words.
#include "output/trial.hpp"

#include "output/failure.hpp"
#include "output/trajectory_file.hpp"
#include "synthetic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace raaderum::output {
namespace {

using ::testing::HasSubstr;

const std::filesystem::path corpus = std::filesystem::path(RAADERUM_SOURCE_DIR) / "tests/fuzz/corpus/trajectory";

std::string complaint_about(const std::filesystem::path& file) {
    try {
        const TrajectoryFile opened(file);
    } catch (const SystemFailure& failure) {
        return failure.reason();
    }
    return "";
}

TEST(Trial, AFileThatHdf5HangsOverIsRefused) {
    EXPECT_THAT(complaint_about(corpus / "hdf5-hangs"), HasSubstr("the HDF5 library crashes or hangs over it"));
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
