#include "output/words_in_file.hpp"

#include <string>

namespace raaderum::output {
namespace {

void write_texts(const HdfObject& object, const std::string& name, const scenario::InBothLanguages& texts) {
    if (!texts.any()) return;
    set_text(object, name + "_da", texts.danish);
    set_text(object, name + "_en", texts.english);
}

scenario::InBothLanguages read_texts(const HdfObject& object, const std::string& name) {
    return {text_if_any(object, name + "_da"), text_if_any(object, name + "_en")};
}

scenario::Wording read_wording(const HdfObject& object) {
    return {read_texts(object, "title"), read_texts(object, "description")};
}

}  // namespace

void write_wording(const HdfObject& object, const scenario::Wording& wording) {
    write_texts(object, "title", wording.title);
    write_texts(object, "description", wording.description);
}

scenario::Titles read_titles(const HdfObject& file) {
    scenario::Titles titles;
    titles.scenario = read_wording(file);
    if (!has_child(file, "variants")) return titles;
    const HdfObject variants = open_group(file, "variants");
    for (const std::string& name : children(variants)) {
        const scenario::Wording wording = read_wording(open_group(variants, name));
        if (wording.any()) titles.variants.emplace(name, wording);
    }
    return titles;
}

}  // namespace raaderum::output
