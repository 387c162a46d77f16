// Files that are cut off, damaged, changed by another program or none of ours are refused in words, whatever is asked of
// them: a failure that names the file, and never a crash or a number from nowhere. Changes are made with HDF5's own calls,
// which drop the seal, so that nothing but the reading itself can notice them. The quick tests try a few data sets, the slow
// ones all kinds.

#include "output/failure.hpp"
#include "output/store.hpp"
#include "output/summary.hpp"
#include "output/trajectory_file.hpp"
#include "synthetic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <hdf5.h>

#include <fstream>
#include <functional>
#include <string>
#include <vector>

#ifdef EVERY_PLACE
#define ForeignFile ForeignFileOfEveryKind  // the same tests of more, as slow ones
#endif

namespace raaderum::output {
namespace {

using testing::Folder;
using ::testing::HasSubstr;
using testing::small_experiment;
using testing::small_replicate;

const std::string as_is = "/variants/as-is/";

/// The names of data sets to try: all in the slow tests.
std::vector<std::string> some_of(std::vector<std::string> names) {
#ifndef EVERY_PLACE
    constexpr std::size_t some = 3;
    names.resize(some);
#endif
    return names;
}

/// Asks for everything that can be asked of a file; of its metrics for one, as they are all alike.
void read_everything(const std::filesystem::path& path) {
    const TrajectoryFile file(path);
    const StoredFacts& facts = file.facts();
    for (std::size_t variant = 0; variant != facts.variants.size(); ++variant) {
        file.metric(variant, "leeway", {0, facts.weeks});
        for (const Described& state : file.agents(variant).states) file.agent_state(variant, state.name);
        file.networks(variant);
        file.events(variant, 0, file.event_count(variant));
    }
}

/// What reading says is wrong; empty where nothing is. Anything but the two failures of this room ends the test.
std::string complaint_of(const std::function<void()>& reading, const std::filesystem::path& path) {
    try {
        reading();
    } catch (const SystemFailure& failure) {
        EXPECT_THAT(failure.what(), HasSubstr(path.string()));
        return failure.what();
    } catch (const OutputRefused& refused) {
        EXPECT_THAT(refused.what(), HasSubstr(path.string()));
        return refused.what();
    }
    return {};
}

std::string complaint_of_all(const std::filesystem::path& path) {
    return complaint_of([&] { read_everything(path); }, path) + complaint_of([&] { summarise(path); }, path);
}

class ForeignFile : public ::testing::Test {
  protected:
    void SetUp() override {
        const Experiment experiment = small_experiment(3, 8);
        TrajectoryStore store(sound_, experiment);
        for (std::uint32_t replicate = 0; replicate != 3; ++replicate)
            store.accept(small_replicate(experiment, replicate));
        store.finish();
        start_anew();
    }

    void start_anew() const {
        std::filesystem::copy_file(sound_, path_, std::filesystem::copy_options::overwrite_existing);
    }

    void change(const std::function<void(hid_t file)>& how) const {
        const hid_t file = H5Fopen(path_.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
        ASSERT_GE(file, 0);
        how(file);
        ASSERT_GE(H5Fclose(file), 0);
    }

    void remove(const std::string& name) const {
        change([&](hid_t file) { ASSERT_GE(H5Ldelete(file, name.c_str(), H5P_DEFAULT), 0) << name; });
    }

    /// Puts whole numbers in place of a data set: all of them `value`, in the shape given; no shape: a single number.
    void replace(const std::string& name, const std::vector<hsize_t>& shape, int value = 1) const {
        remove(name);
        change([&](hid_t file) {
            const hid_t space = shape.empty() ? H5Screate(H5S_SCALAR)
                                              : H5Screate_simple(static_cast<int>(shape.size()), shape.data(), nullptr);
            const hid_t made =
                H5Dcreate2(file, name.c_str(), H5T_STD_I32LE, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
            const std::vector<int> values(static_cast<std::size_t>(H5Sget_simple_extent_npoints(space)), value);
            EXPECT_GE(H5Dwrite(made, H5T_NATIVE_INT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), 0);
            H5Dclose(made);
            H5Sclose(space);
        });
    }

    /// Puts a text in place of a data set of numbers.
    void replace_by_text(const std::string& name) const {
        remove(name);
        change([&](hid_t file) {
            const hid_t type = H5Tcopy(H5T_C_S1);
            H5Tset_size(type, H5T_VARIABLE);
            const hid_t space = H5Screate(H5S_SCALAR);
            H5Dclose(H5Dcreate2(file, name.c_str(), type, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
            H5Sclose(space);
            H5Tclose(type);
        });
    }

    std::vector<hsize_t> shape_of(const std::string& name) const {
        std::vector<hsize_t> shape;
        change([&](hid_t file) {
            const hid_t dataset = H5Dopen2(file, name.c_str(), H5P_DEFAULT);
            ASSERT_GE(dataset, 0) << name;
            const hid_t space = H5Dget_space(dataset);
            shape.resize(static_cast<std::size_t>(H5Sget_simple_extent_ndims(space)));
            H5Sget_simple_extent_dims(space, shape.data(), nullptr);
            H5Sclose(space);
            H5Dclose(dataset);
        });
        return shape;
    }

    const Folder folder_;
    const std::filesystem::path sound_ = folder_ / "sound.h5";
    const std::filesystem::path path_ = folder_ / "run.h5";
};

TEST_F(ForeignFile, IsReadWhereNothingIsWrong) {
    EXPECT_EQ(complaint_of_all(path_), "");
    change([](hid_t) {});
    EXPECT_EQ(complaint_of_all(path_), "") << "without its seal, too";
}

TEST_F(ForeignFile, CutOffAnywhereIsRefused) {
    const auto whole = std::filesystem::file_size(path_);
    for (const double share : {0.9, 0.5, 0.1, 0.001}) {
        std::filesystem::resize_file(path_, static_cast<std::uintmax_t>(share * static_cast<double>(whole)));
        EXPECT_THAT(complaint_of_all(path_), HasSubstr("it was cut off")) << share;
    }
    for (const std::uintmax_t bytes : {3U, 0U}) {
        std::filesystem::resize_file(path_, bytes);
        EXPECT_THAT(complaint_of_all(path_), HasSubstr("no trajectory file of raaderum")) << bytes;
    }
}

TEST_F(ForeignFile, AnyByteThatChangedIsNoticed) {
    const auto size = static_cast<double>(std::filesystem::file_size(path_));
    for (const double share : {0.0, 0.01, 0.3, 0.7, 0.99}) {
        start_anew();
        std::fstream file(path_, std::ios::binary | std::ios::in | std::ios::out);
        const auto at = static_cast<std::streamoff>(share * size);
        file.seekg(at);
        const int byte = file.get();
        file.seekp(at);
        file.put(static_cast<char>(byte ^ 1));
        file.close();
        EXPECT_THAT(complaint_of_all(path_), HasSubstr("its bytes are not those that were written")) << share;
    }
}

TEST_F(ForeignFile, OfAnotherProgramIsRefused) {
    std::ofstream(path_) << "week,leeway\n0,0.5\n";
    EXPECT_THAT(complaint_of_all(path_), HasSubstr("no trajectory file of raaderum"));
    H5Fclose(H5Fcreate(path_.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT));
    EXPECT_THAT(complaint_of_all(path_), HasSubstr("no trajectory file of raaderum"));
    EXPECT_THAT(complaint_of_all(folder_ / "nothing.h5"), HasSubstr("there is no such file"));
}

TEST_F(ForeignFile, ADataSetThatIsGoneIsMissed) {
    for (const std::string& name :
         some_of({"finished", "agents/agent_week", "events/kind", "replicate", "week", "agents/agent_replicate",
                  "agents/position", "events/week", "network/source", "network/kind", "network/trust"})) {
        start_anew();
        remove(as_is + name);
        EXPECT_NE(complaint_of_all(path_), "") << name;
    }
}

TEST_F(ForeignFile, AnotherShapeIsRefusedAndNeverRead) {
    for (const std::string& name :
         some_of({"week", "agents/position", "network/source", "replicate", "finished", "leeway", "agents/agent_week",
                  "events/week", "events/kind", "events/replicate", "network/network_replicate", "network/week"})) {
        const std::string dataset = as_is + name;
        start_anew();
        std::vector<hsize_t> longer = shape_of(dataset);
        longer.back() += 1;
        std::vector<hsize_t> deeper = shape_of(dataset);
        deeper.push_back(2);
        for (const auto& shape : {std::vector<hsize_t>{}, longer, deeper}) {
            start_anew();
            replace(dataset, shape);
            EXPECT_NE(complaint_of_all(path_), "") << name << " of " << shape.size() << " dimensions";
        }
    }
}

TEST_F(ForeignFile, AnotherTypeIsRefused) {
    for (const char* name : {"replicate", "leeway", "agents/position", "events/kind", "network/trust"}) {
        start_anew();
        replace_by_text(as_is + name);
        EXPECT_NE(complaint_of_all(path_), "") << name;
    }
}

TEST_F(ForeignFile, TiesBetweenNobodyAreRefused) {
    for (const int who : {-2, 7, 1'000'000'000}) {
        start_anew();
        replace(as_is + "network/target", shape_of(as_is + "network/target"), who);
        EXPECT_THAT(complaint_of_all(path_), HasSubstr("its ties make no sense")) << who;
    }
    start_anew();
    replace(as_is + "network/kind", shape_of(as_is + "network/kind"), 9);
    EXPECT_THAT(complaint_of_all(path_), HasSubstr("its ties make no sense"));
}

}  // namespace
}  // namespace raaderum::output
