#include "ablate/stored.hpp"

#include "ablate/json.hpp"
#include "ablate/stored_text.hpp"

#include <string>

namespace raaderum::ablate {

Table shipped_table() {
    std::string text;
    for (const std::string_view line : stored_lines) text += line;
    return table_from_json(text);
}

}  // namespace raaderum::ablate
