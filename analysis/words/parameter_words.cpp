// The table of parameters' words, and looking one up.
#include "words/parameter_words.hpp"

#include <map>

namespace raaderum::words {
namespace {

std::map<std::string_view, ParameterWords> make_table() {
    std::map<std::string_view, ParameterWords> table;
#define PARAMETER_WORDS(key, english, danish) table[key] = {key, {english, danish}, {}};
#define POLES(key, english, danish) table[key].poles = {english, danish};
#include "words/parameter_words.def"
#undef PARAMETER_WORDS
#undef POLES
    return table;
}

}  // namespace

const ParameterWords* words_of_parameter(std::string_view key) {
    static const std::map<std::string_view, ParameterWords> table = make_table();
    const auto found = table.find(key);
    return found == table.end() ? nullptr : &found->second;
}

}  // namespace raaderum::words
