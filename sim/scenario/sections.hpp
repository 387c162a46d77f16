#pragma once
// Two sections of a scenario that are no policy: which network there is, and what of it and of the people is recorded.

#include "scenario/document.hpp"

namespace raaderum::scenario {

/// The absolute path of the file that `node` names, relative to the scenario; empty where it names none. Unless `given` from
/// elsewhere, there must be such a file, and an ordinary one: a pipe or a device could hang whoever reads it.
std::string file_named(const Node& node, const std::string& key, std::string_view wanted, bool given,
                       Problems& problems);

/// The network's kind and, for ties read from a file, where they are and how they are meant. Unless `files_given`, that file must exist.
void read_network(const Node& scenario, Document& document, bool files_given, Problems& problems);

/// The table of teams or of each person's team, where there is one. Unless `files_given`, it must exist.
void read_chart(const Node& scenario, Document& document, bool files_given, Problems& problems);

/// The table of what people answered, and the scale that they answered on. Unless `files_given`, it must exist.
void read_survey(const Node& scenario, Document& document, bool files_given, Problems& problems);

/// Which weeks and means of which metrics are kept, and in how many replicates agents and ties are recorded, and at which weeks.
void read_record(const Node& scenario, Document& document, Problems& problems);

}  // namespace raaderum::scenario
