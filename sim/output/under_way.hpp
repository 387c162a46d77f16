#pragma once
// A note beside the parts of which replicates are being lived through, so that a crash or a hang can be blamed on one of them
// when the run is resumed. The note outlives the program, and a run that ends in good order takes it away. It is small text,
// one line for each replicate under way, and costs two writes per replicate; it is not forced to the disk, since whoever
// loses power has nobody to blame.
//
// Those that were under way when a run died are suspects: they are run last, and each alone. A death that the program itself
// saw (a fatal signal, or a request to stop that was not followed) counts two against each of them; one without notice, as
// by kill -9, counts one against a replicate that was alone, as the machine may be at fault. At four a replicate is given up.
//
// A note names its plan, and each line carries a checksum: what was left by another plan, or by no program of ours, blames
// nobody and stays where it is.

#include "core/units.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::output {

enum class OldNotes {
    heed,    ///< whom they blame is under suspicion
    forget,  ///< nobody is
};

/// Whether a text begins as the notes do that UnderWay writes.
bool begins_as_note(std::string_view text);

class UnderWay {
  public:
    /// Opens a note in `folder`, and takes over those that dead runs of this plan (its digest) left about any of `replicates`
    /// (ascending), or removes them where they are to be forgotten. Throws SystemFailure.
    UnderWay(std::filesystem::path folder, const std::vector<ReplicateId>& replicates, std::string plan,
             OldNotes what_to_do = OldNotes::heed);
    /// Leaves a note only about suspects that are still not cleared.
    ~UnderWay();
    UnderWay(const UnderWay&) = delete;
    UnderWay& operator=(const UnderWay&) = delete;

    /// To be run last and alone, ascending.
    std::vector<ReplicateId> suspects() const;
    /// Notes of another plan, or that are none; they are left where they lie.
    const std::vector<std::filesystem::path>& passed_over() const { return passed_over_; }
    /// Not to be run any more, ascending.
    std::vector<ReplicateId> given_up() const;

    /// From any thread: a replicate begins, or has come to its end.
    void begins(ReplicateId replicate);
    void ends(ReplicateId replicate);
    /// Whatever is under way from now on does not heed a request to stop. A note that cannot be written is let be.
    void stop_asked() noexcept;
    /// The program ends at once, since somebody would not wait: nobody is to blame for that.
    void ended_from_outside() noexcept;

    struct OldNote;

  private:
    void take_over(const std::filesystem::path& path, const std::vector<ReplicateId>& replicates, OldNotes what_to_do);
    void take_over(const OldNote& note, const std::filesystem::path& path, const std::vector<ReplicateId>& replicates,
                   OldNotes what_to_do);
    void write_line(std::size_t line, char state, std::uint32_t replicate, std::uint32_t counts) const;

    std::filesystem::path folder_;
    std::string plan_;
    std::filesystem::path path_;
    std::vector<std::filesystem::path> passed_over_;
    int descriptor_ = -1;
    mutable std::mutex mutex_;
    std::map<std::uint32_t, std::uint32_t> counts_;  ///< what counts against each suspect
    std::map<std::uint32_t, std::size_t> lines_;     ///< of those under way
    std::vector<std::size_t> free_lines_;
    std::size_t lines_used_ = 0;
};

}  // namespace raaderum::output
