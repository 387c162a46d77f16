#include "output/committer.hpp"

#include "output/failure.hpp"
#include "output/inventory.hpp"
#include "output/part.hpp"
#include "output/plan_note.hpp"

#include <cstdint>
#include <new>
#include <numeric>
#include <utility>

namespace raaderum::output {

void Committer::parts_only() {
    growing_.reset();
    may_grow_ = false;
}

Source Committer::commit(std::span<const Replicate> batch) {
    if (!plan_noted_) write_plan_note(parts_folder(file_), experiment_);
    plan_noted_ = true;
    Source part{write(batch), contents_of(batch), true};
    if (may_grow_) grow(batch, part.path);
    return part;
}

std::filesystem::path Committer::write(std::span<const Replicate> batch) {
    try {
        return write_part(parts_folder(file_), batch, experiment_);
    } catch (const SystemFailure&) {
        if (!growing_) throw;
    }
    parts_only();  // its room goes to what must not be lost
    return write_part(parts_folder(file_), batch, experiment_);
}

void Committer::grow(std::span<const Replicate> batch, const std::filesystem::path& part) {
    try {
        if (!growing_) {
            std::vector<std::uint32_t> all(experiment_.replicates);
            std::iota(all.begin(), all.end(), 0);
            growing_.emplace(file_, experiment_, std::move(all), storage_, before_);
        }
        growing_->put(batch, part);
    } catch (const SystemFailure&) {
        parts_only();
    } catch (const std::bad_alloc&) {
        parts_only();
    }
}

void Committer::finish(const std::vector<Source>& sources, std::span<const Replicate> last) {
    if (missing_in(sources, experiment_.replicates).size() != last.size()) parts_only();
    if (!growing_) return join(file_, sources, last, experiment_, storage_, before_);
    try {
        growing_->finish(sources, last);
    } catch (...) {
        parts_only();
        throw;
    }
}

}  // namespace raaderum::output
