#!/usr/bin/env bash
# The sources on Debian 13: they build with its compiler and libraries, the fast tests pass, and the numbers are those of PROGRAM.
# Needs root and the network; takes half an hour on two cores.
#   debian_13.sh PROGRAM SOURCES [ROOT]      ROOT: a root of Debian 13 to use and keep (default: a new one, removed afterwards)
set -euo pipefail
program=$(realpath "$1")
sources=$(realpath "$2")
[ "$(id -u)" -eq 0 ] || { echo "skipped: debootstrap needs root"; exit 77; }
command -v debootstrap >/dev/null || { echo "skipped: debootstrap is not installed"; exit 77; }
root=${3:-}
if [ -z "$root" ]; then
    root=$(mktemp -d)
    trap 'rm -rf "$root"' EXIT
fi
[ -e "$root/etc/debian_version" ] || debootstrap --variant=minbase trixie "$root" >/dev/null
rm -rf "$root/sources" "$root/try"
mkdir "$root/try"
git clone --quiet "$sources" "$root/sources"
cat >"$root/try/small.yaml" <<'END'
weeks: 52
replicates: 5
institution: {employees: 20}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
END
cp "$root/try/small.yaml" "$root/try/there.yaml"
cp /etc/ssl/certs/ca-certificates.crt "$root/try"  # whom this machine trusts, npm trusts there
# /proc is seen in there alone, and is gone with the last process.
unshare --mount bash -ec 'mount -t proc proc "$0/proc" && exec chroot "$0" /bin/bash -ec "$1"' "$root" '
    export DEBIAN_FRONTEND=noninteractive NODE_EXTRA_CA_CERTS=/try/ca-certificates.crt
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends git ca-certificates >/dev/null
    cd /sources
    sim/setup
    apt-get install -y -qq --no-install-recommends libgtest-dev libgmock-dev >/dev/null
    cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DRAADERUM_TESTS=ON >/dev/null
    cmake --build build
    ctest --test-dir build -L fast -j "$(nproc)" --output-on-failure | tail -n 30
    cd /try
    /sources/build/raaderum run small.yaml --quiet
    /sources/build/raaderum compare small.h5 --metric all --json >told.json'
cd "$root/try"
"$program" run there.yaml --quiet --set name=small -o right.h5
"$program" compare right.h5 --metric all --json >right.json
cmp right.json told.json || { echo "failed: other numbers"; exit 1; }
echo "Debian 13: builds, and compares to the same bytes"
