#include "output/failure.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

namespace raaderum::output {

SystemFailure::SystemFailure(std::filesystem::path path, std::string operation, std::string reason)
    : std::runtime_error(path.string() + ": cannot " + operation + ": " + reason),
      path_(std::move(path)),
      operation_(std::move(operation)),
      reason_(std::move(reason)) {}

OutputRefused::OutputRefused(std::filesystem::path path, std::string wrong, std::string expected)
    : std::runtime_error(path.string() + ": " + wrong + (expected.empty() ? "" : "; " + expected)),
      path_(std::move(path)),
      wrong_(std::move(wrong)),
      expected_(std::move(expected)) {}

void fail_with_errno(const std::filesystem::path& path, std::string operation) {
    const int reason = errno;
    throw SystemFailure(path, std::move(operation), std::generic_category().message(reason));
}

}  // namespace raaderum::output
