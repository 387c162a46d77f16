#include "xml.hpp"

#include <expat.h>

#include <memory>

namespace raaderum::report::testing {

std::string fault_in_xml(const std::string& text) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"),
                                                                              &XML_ParserFree);
    if (XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), 1) == XML_STATUS_OK) return {};
    return std::string(XML_ErrorString(XML_GetErrorCode(parser.get()))) + " in line "
           + std::to_string(XML_GetCurrentLineNumber(parser.get()));
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

}  // namespace raaderum::report::testing
