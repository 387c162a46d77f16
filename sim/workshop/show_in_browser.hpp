#pragma once
// A browser launch that keeps the secret: what a browser is started with stands in the machine's list of processes, for everybody
// to read. So it is started with a file that only this user may read, and the file holds the address with the key.

#include <filesystem>
#include <string>

namespace raaderum::workshop {

/// A page in a folder of its own (mode 0700, the page 0600) that sends a browser on to an address, as long as it lives.
class OnwardFile {
  public:
    /// Throws std::system_error where it cannot be written.
    explicit OnwardFile(const std::string& address);
    ~OnwardFile();
    OnwardFile(const OnwardFile&) = delete;
    OnwardFile& operator=(const OnwardFile&) = delete;

    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path folder_;
    std::filesystem::path path_;
};

bool has_desktop();
/// Asks the desktop to show a file; without a browser nothing happens.
void show_in_browser(const std::filesystem::path& file);

}  // namespace raaderum::workshop
