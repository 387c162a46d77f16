#pragma once
// Generated blocks in a Markdown text: what stands between `<!-- generated: NAME -->` and `<!-- end -->`.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::odd {

/// `text` with the content of every block replaced by `make(name)`. Throws std::runtime_error for a block without an end.
std::string fill_blocks(std::string_view text, const std::function<std::string(std::string_view name)>& make);

/// The names of the blocks, in order.
std::vector<std::string> block_names(std::string_view text);

}  // namespace raaderum::odd
