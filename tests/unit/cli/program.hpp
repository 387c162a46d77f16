#pragma once
// The real program, run as a user would from a shell, in a folder of its own that is gone afterwards.

#include "folder.hpp"

#include <filesystem>
#include <string>

namespace raaderum::cli {

struct Ended {
    int exit = 0;
    std::string out;
    std::string err;
};

class Folder : public tests::Folder {
  public:
    Folder() = default;
    /// With this scenario in it, as small.yaml.
    explicit Folder(const std::string& scenario) { write("small.yaml", scenario); }

    bool has(const std::string& name) const { return std::filesystem::exists(*this / name); }
    std::string read(const std::string& name) const;
    void write(const std::string& name, const std::string& text) const;
    /// Files and folders in it.
    std::size_t entries() const;
    /// Runs `words` by the shell, with `raaderum` standing for the program, and waits for its end.
    Ended run(const std::string& words) const;
};

/// A folder with small.yaml and what a run of it leaves, small.h5.
struct Ran : Folder {
    explicit Ran(const std::string& scenario);
};

}  // namespace raaderum::cli
