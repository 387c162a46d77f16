#!/usr/bin/env bash
# The example of sim/AT_SCALE.md for GNU parallel, as it stands there, gives what one process gives.
#   parallel_test.sh PROGRAM SOURCE_FOLDER
set -euo pipefail
command -v parallel >/dev/null || { echo "skipped: there is no GNU parallel; sim/setup test installs it"; exit 77; }
source "$2/tests/fault/own_folder.sh" "$1"
sed -n '/^```sh parallel$/,/^```$/p' "$2/sim/AT_SCALE.md" | sed '1d;$d' >example.sh
[ -s example.sh ] || { echo "failed: the example is gone"; exit 1; }
bash -e example.sh
[[ $(raaderum inspect mine.h5) == *"mine.h5: complete"* ]]
raaderum rerun mine.h5
