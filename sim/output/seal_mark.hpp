#pragma once
// What a file's checksum says for it, and where there is none, why. A file that was joined from an unsealed one, or grown on it,
// has a checksum of its own and bears the mark all the same: its attribute `sealed` is 0.

namespace raaderum::output {

enum class SealMark {
    sealed,         ///< a checksum, which holds, and so had every file that went into it
    no_checksum,    ///< cut off, or changed by another program
    from_unsealed,  ///< joined from, or grown on, a file without a checksum
};

}  // namespace raaderum::output
