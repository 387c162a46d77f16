#pragma once
// The real program, run as a user would from a shell, in a folder of its own that is gone afterwards.

#include <filesystem>
#include <string>

namespace raaderum::cli {

struct Ended {
    int exit = 0;
    std::string out;
    std::string err;
};

class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::filesystem::path path(const std::string& name) const { return folder_ / name; }
    bool has(const std::string& name) const { return std::filesystem::exists(path(name)); }
    std::string read(const std::string& name) const;
    void write(const std::string& name, const std::string& text) const;
    /// Files and folders in it.
    std::size_t entries() const;
    /// Runs `words` by the shell, with `raaderum` standing for the program, and waits for its end.
    Ended run(const std::string& words) const;

  private:
    std::filesystem::path folder_;
};

}  // namespace raaderum::cli
