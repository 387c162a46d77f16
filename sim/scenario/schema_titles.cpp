#include "scenario/schema_titles.hpp"

#include "scenario/titles.hpp"

#include <fmt/format.h>

#include <string>

namespace raaderum::scenario {
namespace {

void add(Json& keys, const std::string& name, int longest, const std::string& description) {
    const Json text{{"type", "string"}, {"minLength", 1}, {"maxLength", longest}};
    const auto in = [&](const char* language, std::string_view words) {
        Json one{{"description", words}};
        one.update(text);
        keys[fmt::format("{}.{}", name, language)] = one;
        return one;
    };
    const Json danish = in("da", "in Danish; in English where there is none");
    const Json english = in("en", "in English; in Danish where there is none");
    keys[name] = {
        {"description", description},
        {"anyOf",
         {text,
          {{"type", "null"}},
          {{"type", "object"}, {"properties", {{"da", danish}, {"en", english}}}, {"additionalProperties", false}}}}};
}

}  // namespace

Json keys_of_titles() {
    Json keys = Json::object();
    add(keys, "title", longest_title, "what people read in place of the name: one text, or one in each language");
    add(keys, "description", longest_description, "a sentence or two for people: one text, or one in each language");
    return keys;
}

}  // namespace raaderum::scenario
