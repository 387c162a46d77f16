#include "output/plan_note.hpp"

#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/file_facts.hpp"
#include "output/origin.hpp"
#include "output/part.hpp"
#include "output/reader.hpp"
#include "output/seal.hpp"
#include "output/sha256.hpp"

#include <array>
#include <span>
#include <string>

namespace raaderum::output {
namespace {

StoredPlan read_plan(const std::filesystem::path& path) {
    const HdfTurn turn;
    read_plan_mark(path);  // refuses what is none of ours
    const HdfObject file = open_file(path);
    return {path, read_provenance(file), read_given_ties(file), read_given_teams(file)};
}

}  // namespace

void write_plan_note(const std::filesystem::path& folder, const Experiment& experiment) {
    Experiment same_for_all = experiment;
    same_for_all.provenance.created.clear();
    same_for_all.ending.reset();
    make_folder(folder);
    const HdfTurn turn;
    HdfObject file = create_image(folder / "plan");
    write_provenance(file, same_for_all, 0);
    write_given_ties(file, same_for_all);
    write_teams(file, same_for_all);
    const std::span<const std::byte> image = image_of(file);
    const std::string seal = Seal().add(image.data(), image.size()).text();
    const std::string sum = Sha256().add(image.data(), image.size()).hex();
    const std::array<std::span<const std::byte>, 2> pieces{image, std::as_bytes(std::span(seal))};
    write_durably(
        folder / ("plan-" + experiment.provenance.plan_digest.substr(0, 16) + "-" + sum.substr(0, 8) + ".plan"), pieces,
        Publish::fresh);
    file.close();
}

std::vector<StoredPlan> plan_notes_in(const std::filesystem::path& folder) {
    std::vector<StoredPlan> plans;
    const std::vector<std::filesystem::path> notes = files_in(folder, "plan-", ".plan");
    for (const std::filesystem::path& note : notes) check_seal(note);
    try_out_parts(notes);
    for (const std::filesystem::path& note : notes) {
        plans.push_back(read_plan(note));
    }
    return plans;
}

StoredPlan plan_in(const std::filesystem::path& file) {
    check_whole(file);
    return read_plan(file);
}

}  // namespace raaderum::output
