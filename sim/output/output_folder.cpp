#include "output/output_folder.hpp"

#include "output/destination.hpp"
#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/sha256.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace raaderum::output {
namespace {

namespace fs = std::filesystem;

constexpr const char* list_name = "raaderum.json";

std::string checksum_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string block(std::size_t{1} << 20U, '\0');
    Sha256 sum;
    while (stream.read(block.data(), static_cast<std::streamsize>(block.size())) || stream.gcount() > 0) {
        sum.add(block.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad()) throw SystemFailure(file, "read", "reading fails");
    return sum.hex();
}

}  // namespace

OutputFolder::OutputFolder(fs::path folder, std::string_view what) : folder_(std::move(folder)) {
    if (!folder_.has_filename()) folder_ = folder_.parent_path();  // "tables/"
    expect_folder_or_nothing(folder_, what);
    if (!is_there(folder_)) {
        make_folder(folder_);
        made_ = true;
    }
    read_list();
}

OutputFolder::~OutputFolder() {
    std::error_code ignored;
    for (const auto& [name, temporary] : begun_) fs::remove(temporary, ignored);
    if (made_) remove_if_empty(folder_);
}

void OutputFolder::read_list() {
    const fs::path list = folder_ / list_name;
    expect_place_for_text(list, TextKind::json, {});
    if (!is_there(list)) return;
    std::ifstream stream(list);
    const auto json = nlohmann::json::parse(stream, nullptr, false);
    if (!json.is_object() || !json.contains("files")) return;
    for (const auto& [name, sums] : json["files"].items()) {
        for (const auto& sum : sums) listed_[name].push_back(sum.get<std::string>());
    }
}

void OutputFolder::write_list(const Checksums& files) {
    nlohmann::ordered_json json;
    json["files"] = files;
    write_marked_text(folder_ / list_name, json.dump(1) + "\n", TextKind::json, {});
}

void OutputFolder::expect_place(const std::string& name) const {
    const fs::path file = folder_ / name;
    if (!is_there(file)) return;
    const auto known = listed_.find(name);
    if (is_regular(file) && known != listed_.end()) {
        const std::string sum = checksum_of(file);
        if (std::find(known->second.begin(), known->second.end(), sum) != known->second.end()) return;
        throw OutputRefused(file, "raaderum wrote this, and it was edited since",
                            "it is left as it is; choose another folder");
    }
    throw OutputRefused(file, "this is none of raaderum's, and a file of this name is to be written",
                        "it is left as it is; choose another folder");
}

fs::path OutputFolder::begin(const std::string& name) {
    expect_place(name);
    begun_.emplace_back(name, temporary_beside(folder_ / name));
    return begun_.back().second;
}

std::vector<fs::path> OutputFolder::publish() {
    if (begun_.empty()) return {};
    Checksums meanwhile = listed_;
    Checksums then = listed_;
    for (const auto& [name, temporary] : begun_) {
        expect_place(name);
        sync(temporary);
        const std::string sum = checksum_of(temporary);
        meanwhile[name].push_back(sum);
        then[name] = {sum};
    }
    // Whenever the power goes, each file is one that the list knows.
    write_list(meanwhile);
    std::vector<fs::path> published;
    for (const auto& [name, temporary] : begun_) {
        const fs::path file = folder_ / name;
        take_place(temporary, file, identity_of(file));
        published.push_back(file);
    }
    begun_.clear();
    made_ = false;
    write_list(then);
    return published;
}

}  // namespace raaderum::output
