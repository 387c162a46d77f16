#pragma once
// The list of what is wrong with the user's input. Everything is noted before anything is thrown, so that one look at the
// messages is enough to mend a file.

#include "scenario/scenario.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::scenario {

struct Source;

/// Where something stands. Line 0: the source as a whole.
struct Place {
    std::shared_ptr<const Source> source;
    int line = 0;
    int column = 0;  ///< in characters, from 1
};

/// Problems beyond this number are only counted.
inline constexpr std::size_t most_problems_told = 50;

class Problems {
  public:
    void add(const Place& place, std::string key, std::string wrong, std::string expected = {});
    bool any() const { return count_ != 0; }
    std::size_t count() const { return count_; }
    /// Whether so many problems are noted that looking for suggestions is no longer worth the time.
    bool many() const { return count_ > 4 * most_problems_told; }
    /// Throws BadInput if there is any, in the order of files and lines.
    void throw_if_any() const;

  private:
    struct Entry {
        Place place;
        std::string key;
        std::string wrong;
        std::string expected;
    };
    std::vector<Entry> entries_;
    std::size_t count_ = 0;
};

}  // namespace raaderum::scenario
