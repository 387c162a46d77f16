#pragma once
// Titles and descriptions as attributes, of the file for the scenario and of a variant's group: title_da, title_en, description_da,
// description_en. What has none has no attributes, as files of before titles.

#include "output/hdf_data.hpp"
#include "scenario/titles.hpp"

namespace raaderum::output {

void write_wording(const HdfObject& object, const scenario::Wording& wording);
/// The words of the scenario and of all variants in the file.
scenario::Titles read_titles(const HdfObject& file);

}  // namespace raaderum::output
