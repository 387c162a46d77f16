#include "output/believable.hpp"

#include "core/check.hpp"
#include "core/printable.hpp"
#include "output/failure.hpp"

#include <algorithm>
#include <limits>
#include <new>

namespace raaderum::output {
namespace {

hsize_t size_of_file_with(const HdfObject& dataset) {
    const HdfSetting file(H5Iget_file_id(dataset.id()), H5Fclose);
    hsize_t bytes = 0;
    require(H5Fget_filesize(file.id(), &bytes), dataset, "measure");
    return bytes;
}

bool is_being_written(const HdfObject& dataset) {
    const HdfSetting file(H5Iget_file_id(dataset.id()), H5Fclose);
    unsigned intent = 0;
    require(H5Fget_intent(file.id(), &intent), dataset, "look at");
    return (intent & H5F_ACC_RDWR) != 0;
}

}  // namespace

hsize_t believable_numbers(const HdfObject& dataset) {
    constexpr hsize_t always = hsize_t{8} << 20U;
    constexpr hsize_t per_byte = 8;
    if (is_being_written(dataset)) return std::numeric_limits<hsize_t>::max();
    return std::max(always, per_byte * size_of_file_with(dataset));
}

std::size_t believable_texts(const HdfObject& dataset) { return size_of_file_with(dataset); }

std::string plain_text(const char* text, const HdfObject& object) {
    std::string plain = text == nullptr ? "" : text;
    if (printable(plain, "\t\n") != plain) {
        throw SystemFailure(object.file(), "read " + object.name(), "it holds control characters");
    }
    return plain;
}

TextMemory::TextMemory(const HdfObject& dataset)
    : transfer_(H5Pcreate(H5P_DATASET_XFER), H5Pclose), left_(size_of_file_with(dataset)) {
    check(H5Pset_vlen_mem_manager(transfer_.id(), take, this, give_back, this) >= 0,
          "HDF5 takes memory where it is told");
}

void* TextMemory::take(std::size_t bytes, void* memory) {
    auto& own = *static_cast<TextMemory*>(memory);
    if (bytes > own.left_) return nullptr;
    own.left_ -= bytes;
    try {
        return own.texts_.emplace_back(new char[bytes]).get();
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

void TextMemory::give_back(void*, void*) {}

}  // namespace raaderum::output
