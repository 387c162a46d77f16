#pragma once
// What can go wrong with files that is nobody's mistake in the model: the system fails (SystemFailure), or what lies at
// the output's place forbids what the user asked for (OutputRefused). The command line turns them into exit 3 and 2.

#include <filesystem>
#include <stdexcept>
#include <string>

namespace raaderum::output {

/// The disk is full, a file cannot be read, a library refuses: what was tried on which file, and the reason given.
class SystemFailure : public std::runtime_error {
  public:
    SystemFailure(std::filesystem::path path, std::string operation, std::string reason);
    const std::filesystem::path& path() const { return path_; }
    const std::string& operation() const { return operation_; }
    const std::string& reason() const { return reason_; }

  private:
    std::filesystem::path path_;
    std::string operation_;
    std::string reason_;
};

/// The request does not fit what is there: output exists, another run holds it, its parts belong to another plan, or a
/// file is none of ours. Nothing was written.
class OutputRefused : public std::runtime_error {
  public:
    OutputRefused(std::filesystem::path path, std::string wrong, std::string expected);
    const std::filesystem::path& path() const { return path_; }
    const std::string& wrong() const { return wrong_; }
    const std::string& expected() const { return expected_; }

  private:
    std::filesystem::path path_;
    std::string wrong_;
    std::string expected_;
};

/// Throws SystemFailure with the reason that errno gives.
[[noreturn]] void fail_with_errno(const std::filesystem::path& path, std::string operation);

}  // namespace raaderum::output
