#!/usr/bin/env bash
# analysis/examples/Snakefile, which sim/AT_SCALE.md shows, gives what one process gives, and makes only what is missing.
#   snakemake_test.sh PROGRAM SOURCE_FOLDER
set -euo pipefail
command -v snakemake >/dev/null || { echo "skipped: there is no snakemake (Debian's package of that name takes 680 MB)"; exit 77; }
source "$2/tests/fault/own_folder.sh" "$1"
cp "$2/analysis/examples/Snakefile" .
snakemake --cores 2 --quiet
raaderum rerun mine.h5
rm mine.h5 shards/3.h5
snakemake --cores 2 2>&1 | tee log
[ "$(grep -c 'rule shard:' log)" -eq 1 ]
raaderum rerun mine.h5
