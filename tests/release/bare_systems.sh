#!/usr/bin/env bash
# The archive in systems where nothing is installed: the program runs, compares, writes a page, and its numbers are those of the build.
# Needs root, `sim/setup packages` and the target `packages`.
#   bare_systems.sh PROGRAM PACKAGES [SUITE...]      the suites of Debian to try (default: bullseye bookworm trixie)
set -euo pipefail
program=$(realpath "$1")
packages=$(realpath "$2")
suites=("${@:3}")
[ ${#suites[@]} -gt 0 ] || suites=(bullseye bookworm trixie)
[ "$(id -u)" -eq 0 ] || { echo "skipped: debootstrap needs root"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "failed: $*"; exit 1; }

(cd "$packages" && sha256sum --quiet --check SHA256SUMS) || fail "the checksums"
cat >"$work/small.yaml" <<'END'
weeks: 52
replicates: 5
institution: {employees: 20}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
END
(cd "$work" && "$program" run small.yaml --quiet && "$program" compare small.h5 --metric all --json >right.json)
for suite in "${suites[@]}"; do
    root=$work/$suite
    debootstrap --variant=minbase "$suite" "$root" >"$work/log" 2>&1 || { tail -n 5 "$work/log"; fail "debootstrap $suite"; }
    mkdir "$root/try"
    cp "$work/small.yaml" "$root/try/"
    tar -xJf "$packages"/raaderum-*-linux-x86_64.tar.xz -C "$root/opt"
    chroot "$root" /bin/sh -ec 'cd /try; PATH=$(echo /opt/raaderum-*/bin):$PATH
        raaderum run small.yaml --quiet; raaderum compare small.h5 --metric all --json >told.json
        raaderum compare small.h5 --html page.html >/dev/null; raaderum verify small.h5 --sample all >/dev/null
        raaderum completion zsh >/dev/null; raaderum new mine.yaml >/dev/null; raaderum validate mine.yaml >/dev/null' ||
        fail "the archive on $suite"
    cmp "$work/right.json" "$root/try/told.json" || fail "other numbers on $suite"
    grep -q "</html>" "$root/try/page.html" || fail "no page on $suite"
    echo "$suite: the archive runs, and compares to the same bytes"
done
