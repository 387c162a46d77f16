#pragma once
// What a trajectory file says about itself, beside the variants: how it was made, in which worlds its replicates lived, and
// which of them failed.

#include "output/layout.hpp"

namespace raaderum::output {

/// Attributes at the top, and the texts of the scenario. The file is complete when it holds all `replicates` of the plan.
void write_provenance(const HdfObject& file, const Experiment& experiment, std::size_t replicates);

/// Whether every file that went into this one was sealed: the attribute `sealed`.
void write_seal_mark(const HdfObject& file, const Contents& contents);

/// The worlds that the replicates lived in, and what the uncertain parameters were there; nothing where there is one world.
void write_worlds(const HdfObject& file, const Experiment& experiment, const Contents& contents);

/// The ties that were read from a file, so that the file need not be there to live the plan again; nothing where ties are
/// drawn.
void write_given_ties(const HdfObject& file, const Experiment& experiment);
/// The teams that were read from a file, or those that are recorded, if any. Leaders are numbered: their names are not kept.
void write_teams(const HdfObject& file, const Experiment& experiment);

/// The replicates that came to no end, and why; nothing where there are none.
void write_failures(const HdfObject& file, const Experiment& experiment, const Contents& contents, Form form);

}  // namespace raaderum::output
