// Institutions take turns at what they need for a week.

#include "engine/workbench.hpp"

#include <utility>

namespace raaderum::engine {
namespace {

void trade(Institution& one, Institution& other) {
    swap_columns_of_the_week(one.people, other.people);
    one.faces.swap(other.faces);
    one.conduct.swap(other.conduct);
}

}  // namespace

void Workbenches::clear(Institution& institution) {
    Institution empty;
    trade(institution, empty);
}

Workbenches::Turn::Turn(Workbenches& benches, Institution& institution)
    : benches_(benches), institution_(institution), bench_(benches.take()) {
    trade(institution_, *bench_);
}

Workbenches::Turn::~Turn() {
    trade(institution_, *bench_);
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
    for_each_column_of_the_week(bench->people, [this](Column<float>& column) { column.assign(places_, 0.0F); });
    bench->faces.resize(places_);
    bench->conduct.resize(places_);
    return bench;
}

void Workbenches::give_back(std::unique_ptr<Institution> bench) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(bench));
}

}  // namespace raaderum::engine
