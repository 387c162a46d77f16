#pragma once
// The finished file while it is being made, under a temporary name beside FILE: metrics, which are nearly all of it, take their places as soon as
// they are there, and the rest follows when it is known how much there is of it. Then it is sealed, brought to disk and named.

#include "output/destination.hpp"
#include "output/join.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace raaderum::output {

class GrowingFile {
  public:
    /// Lays out the file for these replicates, ascending, and takes the room that their metrics need. It will take the
    /// place of the file that was there `before`, and of nothing else. The experiment outlives it. Throws SystemFailure.
    GrowingFile(std::filesystem::path file, const Experiment& experiment, std::vector<std::uint32_t> replicates,
                const Storage& storage, std::optional<FileIdentity> before);
    /// Removes the temporary file where it was not finished.
    ~GrowingFile();
    GrowingFile(const GrowingFile&) = delete;
    GrowingFile& operator=(const GrowingFile&) = delete;

    /// Puts the metrics of a batch, which lies in `part` too, and begins to bring them to disk. The rest is kept in memory
    /// where it is small, else read again from the part.
    void put(std::span<const Replicate> batch, const std::filesystem::path& part);
    /// Takes from the sources, and from a last batch in memory, what is not put yet, and gives the file its name. Together
    /// they hold all replicates, each once; the batch ascends. Throws SystemFailure, and OutputRefused where another file
    /// has come to lie at FILE, and JoiningStopped.
    void finish(const std::vector<Source>& sources, std::span<const Replicate> last,
                const std::function<bool()>& stop_asked = {});

  private:
    struct Open;
    /// The events of a batch without anything else but metrics. Few large pieces of memory: what every replicate would keep
    /// for itself would lie between the places of metrics that are gone, and spoil them for those to come.
    struct Events {
        std::vector<std::size_t> ends;  ///< [replicate × variant] in `happenings`
        std::vector<Happening> happenings;
    };
    static std::optional<Events> events_of(std::span<const Replicate> batch);
    void put_events(const Source& source, const Events& events);
    void take(const Source& source, const std::function<bool()>& stop_asked);
    void publish();

    std::filesystem::path file_;
    std::filesystem::path temporary_;
    std::optional<FileIdentity> before_;
    const Experiment& experiment_;
    std::unique_ptr<Open> open_;
    /// The parts whose metrics are in, and their rest; nothing where it is to be read again.
    std::map<std::filesystem::path, std::optional<Events>> put_;
    std::size_t events_kept_ = 0;
    bool finished_ = false;
};

}  // namespace raaderum::output
