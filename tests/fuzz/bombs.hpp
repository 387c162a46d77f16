#pragma once
// Small files that ask for much: each below a megabyte, and made to take the time, the memory or the terminal of whoever
// opens it.

#include <string>
#include <utility>
#include <vector>

namespace raaderum::fuzz {

/// What the file is about, and its bytes.
using Bomb = std::pair<std::string, std::string>;

std::string repeated(std::string_view text, std::size_t times);

std::vector<Bomb> yaml_bombs();
std::vector<Bomb> graphml_bombs();
std::vector<Bomb> csv_bombs();

}  // namespace raaderum::fuzz
