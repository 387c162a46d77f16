// Institutions take turns at what they need for a week.

#include "engine/workbench.hpp"

#include <utility>

namespace raaderum::engine {

void Workbenches::clear(Institution& institution) {
    Institution empty;
    swap_columns_of_the_week(institution, empty);
}

Workbenches::Turn::Turn(Workbenches& benches, Institution& institution)
    : benches_(benches), institution_(institution), bench_(benches.take()) {
    swap_columns_of_the_week(institution_, *bench_);
}

Workbenches::Turn::~Turn() {
    swap_columns_of_the_week(institution_, *bench_);
    benches_.give_back(std::move(bench_));
}

std::unique_ptr<Institution> Workbenches::take() {
    {
        const std::lock_guard lock(mutex_);
        if (!free_.empty()) {
            auto bench = std::move(free_.back());
            free_.pop_back();
            return bench;
        }
    }
    auto bench = std::make_unique<Institution>();
    for_each_column_of_the_week(*bench, [this](auto& column) { column.resize(places_); });
    return bench;
}

void Workbenches::give_back(std::unique_ptr<Institution> bench) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(bench));
}

}  // namespace raaderum::engine
