#pragma once
// Whether a column or value is the same in two institutions, bit by bit.

#include "model/institution.hpp"

#include <cstring>
#include <memory>
#include <vector>

namespace raaderum::test {

template <class T, class Allocator>
bool same(const std::vector<T, Allocator>& one, const std::vector<T, Allocator>& other) {
    return one.size() == other.size()
           && (one.empty() || std::memcmp(one.data(), other.data(), one.size() * sizeof(T)) == 0);
}

inline bool same(float one, float other) { return std::memcmp(&one, &other, sizeof(float)) == 0; }
inline bool same(int one, int other) { return one == other; }
inline bool same(const Mechanisms& one, const Mechanisms& other) { return one == other; }
inline bool same(const std::shared_ptr<const TiePattern>& one, const std::shared_ptr<const TiePattern>& other) {
    return one == other;
}

inline bool same(const std::shared_ptr<const Teams>& one, const std::shared_ptr<const Teams>& other) {
    return one == other;
}

inline bool same(const Parameters& one, const Parameters& other) {
    for (const ParameterInfo& parameter : parameter_table()) {
        if (parameter.get(one) != parameter.get(other)) return false;
    }
    return true;
}

}  // namespace raaderum::test
