// Whatever is changed in a file, and sealed again, disagrees with what living it again says: every data set and every attribute
// of a small file is changed in turn. The quick tests take one place in eight, and of the metrics, which are all alike, only
// one; the slow ones leave out none.

#include "output/agreement.hpp"

#include "output/failure.hpp"
#include "output/seal.hpp"
#include "output/store.hpp"
#include "output/trajectory_file.hpp"
#include "synthetic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <hdf5.h>

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#ifdef EVERY_PLACE
#define Changed ChangedAtEveryPlace  // the same tests of more, as slow ones
#endif

namespace raaderum::output {
namespace {

using testing::Folder;
using testing::small_replicate;

/// What is no data: when and by which build the file was made, what its checksum is worth, and how HDF5 and netCDF mark
/// dimensions, which decides no number.
const std::set<std::string> no_data{"/@created",      "/@git_revision", "/@compiler",   "/@compiler_flags",
                                    "/@sealed",       "CLASS",          "NAME",         "DIMENSION_LIST",
                                    "REFERENCE_LIST", "_Netcdf4Dimid",  "_NCProperties"};

struct Places {
    std::vector<std::string> datasets;
    std::vector<std::pair<std::string, std::string>> attributes;  ///< of which object
};

herr_t note_attribute(hid_t object, const char* name, const H5A_info_t*, void* places) {
    char path[512];
    H5Iget_name(object, path, sizeof path);
    const std::string whole = std::string(path) + "@" + name;
    if (!no_data.contains(name) && !no_data.contains(whole)) {
        static_cast<Places*>(places)->attributes.emplace_back(path, name);
    }
    return 0;
}

herr_t note_object(hid_t file, const char* name, const H5O_info_t* info, void* places) {
    const std::string path = std::string(name) == "." ? "/" : "/" + std::string(name);
    if (info->type == H5O_TYPE_DATASET) static_cast<Places*>(places)->datasets.push_back(path);
    const hid_t object = H5Oopen(file, path.c_str(), H5P_DEFAULT);
    hsize_t at = 0;
    H5Aiterate2(object, H5_INDEX_NAME, H5_ITER_INC, &at, note_attribute, places);
    H5Oclose(object);
    return 0;
}

Places places_in(const std::filesystem::path& path) {
    Places places;
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    H5Ovisit2(file, H5_INDEX_NAME, H5_ITER_INC, note_object, &places, H5O_INFO_BASIC);
    H5Fclose(file);
    return places;
}

hid_t text_type() {
    const hid_t type = H5Tcopy(H5T_C_S1);
    H5Tset_size(type, H5T_VARIABLE);
    H5Tset_cset(type, H5T_CSET_UTF8);
    return type;
}

/// The last value of a data set, changed.
void change_dataset(hid_t file, const std::string& path) {
    const hid_t dataset = H5Dopen2(file, path.c_str(), H5P_DEFAULT);
    const hid_t type = H5Dget_type(dataset);
    const hid_t space = H5Dget_space(dataset);
    const auto count = static_cast<std::size_t>(H5Sget_simple_extent_npoints(space));
    if (H5Tget_class(type) == H5T_STRING) {
        const hid_t text = text_type();
        std::vector<char*> pointers(count);
        H5Dread(dataset, text, H5S_ALL, H5S_ALL, H5P_DEFAULT, pointers.data());
        std::vector<const char*> changed(pointers.begin(), pointers.end());
        const std::string last = std::string(pointers.back()) + "#";
        changed.back() = last.c_str();
        EXPECT_GE(H5Dwrite(dataset, text, H5S_ALL, H5S_ALL, H5P_DEFAULT, changed.data()), 0) << path;
        for (char* each : pointers) H5free_memory(each);
        H5Tclose(text);
    } else {
        std::vector<float> values(count, 0.0F);
        H5Dread(dataset, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
        float& last = values.back();
        last = last != last ? 0.5F : (last == 1.0F || last > 200.0F) ? 0.0F : last + 1.0F;
        EXPECT_GE(H5Dwrite(dataset, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), 0) << path;
    }
    H5Sclose(space);
    H5Tclose(type);
    H5Dclose(dataset);
}

void change_attribute(hid_t file, const std::string& path, const std::string& name) {
    const hid_t object = H5Oopen(file, path.c_str(), H5P_DEFAULT);
    const hid_t attribute = H5Aopen(object, name.c_str(), H5P_DEFAULT);
    const hid_t type = H5Aget_type(attribute);
    if (H5Tget_class(type) == H5T_STRING) {
        const hid_t text = text_type();
        char* value = nullptr;
        H5Aread(attribute, text, &value);
        const std::string changed = std::string(value) + "#";
        H5free_memory(value);
        const char* pointer = changed.c_str();
        EXPECT_GE(H5Awrite(attribute, text, &pointer), 0) << path << "@" << name;
        H5Tclose(text);
    } else {
        std::vector<double> values(64, 0.0);
        H5Aread(attribute, H5T_NATIVE_DOUBLE, values.data());
        values.front() = values.front() == values.front() ? (values.front() >= 1.0 ? 0.0 : values.front() + 1.0) : 7.0;
        EXPECT_GE(H5Awrite(attribute, H5T_NATIVE_DOUBLE, values.data()), 0) << path << "@" << name;
    }
    H5Tclose(type);
    H5Aclose(attribute);
    H5Oclose(object);
}

class Changed : public ::testing::Test {
  protected:
    /// A file with people, ties, events, a failure and, where the experiment has them, worlds or municipalities.
    void make(const Experiment& experiment, std::uint32_t replicates) {
        experiment_ = experiment;
        replicates_ = replicates;
        TrajectoryStore store(sound_, experiment_);
        for (std::uint32_t each = 0; each != replicates; ++each) store.accept(small_replicate(experiment_, each));
        store.finish();
    }

    std::vector<Disagreement> lived_again() const {
        Agreement agreement(path_, experiment_);
        for (std::uint32_t each = 0; each != replicates_; ++each) agreement.take(small_replicate(experiment_, each));
        return agreement.finish();
    }

    /// The changed file beside what was lived again or, to be quick, beside the sound one, which was made of the same.
    std::vector<Disagreement> compared() const {
#ifdef EVERY_PLACE
        return lived_again();
#else
        return disagreements(path_, sound_);
#endif
    }

    /// What is found after a change, as text; the file is sealed again, so that its bytes tell nothing.
    std::string found_after(const std::function<void(hid_t)>& how) const {
        std::filesystem::copy_file(sound_, path_, std::filesystem::copy_options::overwrite_existing);
        const hid_t file = H5Fopen(path_.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
        how(file);
        H5Fclose(file);
        append_seal(path_);
        try {
            const TrajectoryFile opened(path_, SealCheck::skip);
            std::string found;
            for (const Disagreement& each : compared()) {
                found += (each.replicate ? std::to_string(*each.replicate) + " " : "") + each.variant + " " + each.where
                         + ": " + each.stored + ", " + each.again + "\n";
            }
            return found;
        } catch (const SystemFailure& refused) {
            return refused.what();
        } catch (const OutputRefused& refused) {
            return refused.what();
        }
    }

    /// Whether a place is looked at: all in the slow tests.
    static bool is_looked_at([[maybe_unused]] const std::string& path, [[maybe_unused]] std::size_t place) {
#ifdef EVERY_PLACE
        return true;
#else
        constexpr std::size_t stride = 8;
        const std::string name = path.substr(path.rfind('/') + 1);
        return place % stride == 0 && !path.starts_with("/variants/as-is") && (!find_metric(name) || name == "leeway");
#endif
    }

    /// Every third place from the `part`-th on, so that tests can share the work.
    void every_place_is_compared(std::size_t part) {
        make(testing::small_experiment(9, 8), 9);
        const Places places = places_in(sound_);
        std::size_t place = 0;
        const auto compare = [&](const std::string& object, const std::string& what, const auto& change) {
            const std::size_t here = place++;
            if (here % 3 != part || !is_looked_at(object, here)) return;
            EXPECT_NE(found_after(change), "") << object << what;
        };
        for (const std::string& dataset : places.datasets)
            compare(dataset, "", [&](hid_t file) { change_dataset(file, dataset); });
        for (const auto& [object, name] : places.attributes)
            compare(object, "@" + name, [&, &of = object, &as = name](hid_t file) { change_attribute(file, of, as); });
        EXPECT_GT(places.datasets.size(), 2 * metric_count);
        EXPECT_GT(places.attributes.size(), 8 * metric_count);
    }

    const Folder folder_;
    const std::filesystem::path sound_ = folder_ / "sound.h5";
    const std::filesystem::path path_ = folder_ / "run.h5";
    Experiment experiment_;
    std::uint32_t replicates_ = 0;
};

TEST_F(Changed, NothingIsFoundInASoundFile) {
    make(testing::small_experiment(9, 8), 9);
    EXPECT_EQ(found_after([](hid_t) {}), "");
    EXPECT_TRUE(lived_again().empty());
}

TEST_F(Changed, EveryDataSetAndEveryAttributeIsComparedFirstThird) { every_place_is_compared(0); }
TEST_F(Changed, EveryDataSetAndEveryAttributeIsComparedSecondThird) { every_place_is_compared(1); }
TEST_F(Changed, EveryDataSetAndEveryAttributeIsComparedLastThird) { every_place_is_compared(2); }

TEST_F(Changed, OneNumberIsFoundWithItsReplicateVariantAndWeek) {
    make(testing::small_experiment(9, 8), 9);
    const std::string found =
        found_after([](hid_t file) { change_dataset(file, "/variants/as-is/leeway"); });  // the last number
    EXPECT_THAT(found, ::testing::StartsWith("8 as-is metric leeway, week 7: "));
}

TEST_F(Changed, WhatIsAddedIsFoundAndWhatIsTakenAwayIsMissed) {
    make(testing::small_experiment(3, 8), 3);
    const std::string added = found_after(
        [](hid_t file) { H5Gclose(H5Gcreate2(file, "/variants/as-is/more", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT)); });
    EXPECT_THAT(added, ::testing::HasSubstr("/variants/as-is/more: is there, nothing"));
    const std::string gone = found_after([](hid_t file) { H5Ldelete(file, "/variants/as-is/harm", H5P_DEFAULT); });
    EXPECT_THAT(gone, ::testing::HasSubstr("/variants/as-is/harm: nothing, is written"));
}

TEST_F(Changed, ASampleIsComparedWithItsOwnRowsOnly) {
    make(testing::small_experiment(9, 8), 9);
    Experiment any = experiment_;
    any.replicates = 1;
    for (const std::vector<std::uint32_t>& sample : {std::vector<std::uint32_t>{0}, {1, 4}, {5}, {7, 8}}) {
        Agreement agreement(sound_, any);
        for (const std::uint32_t each : sample) agreement.take(small_replicate(experiment_, each));
        const std::vector<Disagreement> found = agreement.finish();
        EXPECT_TRUE(found.empty()) << found.front().where << ": " << found.front().stored << ", "
                                   << found.front().again;
    }
}

}  // namespace
}  // namespace raaderum::output
