#include "packages/npm/as_bytes.hpp"

#include "core/check.hpp"

#include <cstdint>
#include <cstring>

namespace raaderum::packages {
namespace {

template <class Number>
void put(std::string& bytes, Number number) {
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

template <class List>
void put_list(std::string& bytes, const List& list) {
    put(bytes, static_cast<std::uint64_t>(list.size()));
    bytes.append(reinterpret_cast<const char*>(list.data()), list.size() * sizeof(typename List::value_type));
}

/// Reads what was put, in the same order.
class Reading {
  public:
    explicit Reading(std::string_view bytes) : bytes_(bytes) {}
    bool at_end() const { return bytes_.empty(); }

    template <class Number>
    void take(Number& number) {
        std::memcpy(&number, next(sizeof number), sizeof number);
    }
    template <class List>
    void take_list(List& list) {
        std::uint64_t size = 0;
        take(size);
        list.resize(static_cast<std::size_t>(size));
        const std::size_t room = list.size() * sizeof(typename List::value_type);
        if (room != 0) std::memcpy(list.data(), next(room), room);
    }

  private:
    const char* next(std::size_t size) {
        check(size <= bytes_.size(), "a replicate's bytes are all there");
        const char* const begin = bytes_.data();
        bytes_.remove_prefix(size);
        return begin;
    }

    std::string_view bytes_;
};

}  // namespace

std::string as_bytes(const std::vector<Trajectory>& replicate) {
    std::string bytes;
    for (const Trajectory& own : replicate) {
        put(bytes, own.variant);
        put(bytes, own.replicate);
        put(bytes, own.weeks);
        put(bytes, own.parts);
        put(bytes, own.failure_week);
        put(bytes, own.agents.positions);
        put_list(bytes, own.metrics);
        put_list(bytes, own.by_part);
        put_list(bytes, own.outcomes);
        put_list(bytes, own.agents.weeks);
        put_list(bytes, own.agents.values);
        put_list(bytes, own.failure);
    }
    return bytes;
}

std::vector<Trajectory> from_bytes(std::string_view bytes) {
    std::vector<Trajectory> replicate;
    for (Reading reading(bytes); !reading.at_end();) {
        Trajectory& own = replicate.emplace_back();
        reading.take(own.variant);
        reading.take(own.replicate);
        reading.take(own.weeks);
        reading.take(own.parts);
        reading.take(own.failure_week);
        reading.take(own.agents.positions);
        reading.take_list(own.metrics);
        reading.take_list(own.by_part);
        reading.take_list(own.outcomes);
        reading.take_list(own.agents.weeks);
        reading.take_list(own.agents.values);
        reading.take_list(own.failure);
    }
    return replicate;
}

}  // namespace raaderum::packages
