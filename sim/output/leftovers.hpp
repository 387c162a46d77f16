#pragma once
// What raaderum leaves beside an output while a run is not finished: parts and notes in FILE.parts, and temporary files. It
// is known again by name and content, and only that is ever cleared away; whatever else lies there stays, and its folder
// with it.

#include <filesystem>
#include <string>

namespace raaderum::output {

/// Throws OutputRefused where something else has the name of FILE's folder of parts.
void expect_parts_folder(const std::filesystem::path& file);

/// Whether there is an empty folder of this name, which somebody else must have made: raaderum makes one to put notes in.
bool is_empty_folder(const std::filesystem::path& folder);
enum class Afterwards { remove_folder, keep_folder };
/// Removes the parts and notes in a folder that raaderum made, then the folder, if that is wanted and nothing else is in it.
/// Throws SystemFailure.
void clear_parts(const std::filesystem::path& folder, Afterwards afterwards);

/// Removes temporary files of FILE that killed runs left. The caller holds FILE's lock alone. Throws SystemFailure.
void clear_temporaries(const std::filesystem::path& file);

/// Notes, durably, that a run of this plan is to take the place of what lies at FILE now, and of parts of other plans. So the
/// older result stays until there is a new one, also when the run is stopped and gone on with.
void note_replacement(const std::filesystem::path& file, const std::string& plan_digest);
/// Whether there is such a note.
bool replaces_what_is_there(const std::filesystem::path& file, const std::string& plan_digest);
/// Whether there is one of any plan.
bool is_to_be_replaced(const std::filesystem::path& file);
/// Whether FILE is no longer what it was when the note was written: the new file, or somebody else's.
bool is_another_by_now(const std::filesystem::path& file, const std::string& plan_digest);
/// Throws OutputRefused where FILE is no longer what it was when the note was written.
void expect_replaceable(const std::filesystem::path& file, const std::string& plan_digest);

}  // namespace raaderum::output
