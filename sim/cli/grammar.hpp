#pragma once
// The words that the command line understands. Help, shell completion and the man page are made from the same tree.

#include "cli/requests.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>

namespace raaderum::cli {

/// The program's verbs and options. Parsing fills `request` in; it must outlive the grammar.
std::unique_ptr<CLI::App> grammar(std::optional<Request>& request);

/// "there are a, b, c; see raaderum --help".
std::string commands_there_are(const CLI::App& program);
/// "did you mean 'x'?", or all commands that there are.
std::string nearest_command(const CLI::App& program, const std::string& word);

/// The line of `raaderum --version`.
std::string version_line();

}  // namespace raaderum::cli
