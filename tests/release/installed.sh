#!/usr/bin/env bash
# The wheel and R's package, installed from their files and called where there is no network, and the packages for Debian, clean under
# lintian and installed in a bare Debian 12: their numbers are those of PROGRAM. Needs root, `sim/setup packages` and the target `packages`.
#   installed.sh PROGRAM PACKAGES
set -euo pipefail
program=$(realpath "$1")
packages=$(realpath "$2")
[ "$(id -u)" -eq 0 ] || { echo "skipped: debootstrap needs root"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "failed: $*"; exit 1; }
offline() { unshare --net "$@"; }
cd "$work"
cat >small.yaml <<'END'
weeks: 52
replicates: 5
institution: {employees: 20}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
END
"$program" run small.yaml --quiet
"$program" compare small.h5 --metric leeway --json >right.json
right=$(/usr/bin/python3 -c 'import json; print(repr(json.load(open("right.json"))["comparisons"][0]["difference"]))')
mkdir try && cp small.yaml try && cd try

# The wheel, in an environment of its own; pandas and xarray are the system's. No other raaderum is on the path.
/usr/bin/python3 -m venv --without-pip --system-site-packages ../python
offline /usr/bin/python3 -m pip --python ../python/bin/python install --quiet --no-index --no-deps "$packages"/raaderum-*.whl
cat >call.py <<'END'
import raaderum
ran = raaderum.run("small.yaml", progress=False)
assert ran.metrics["leeway"].dims == ("variant", "replicate", "week"), ran.metrics["leeway"].dims
assert raaderum.call("verify", ran, sample="all")["agree"]
print(repr(raaderum.compare(ran, metric="leeway")["difference"].iloc[0].item()))
END
told=$(PATH=/usr/bin:/bin offline ../python/bin/python call.py) || fail "the wheel"
[ "$told" = "$right" ] || fail "the wheel: $told, and not $right"
echo "the wheel runs without a network, and compares to the same number"

# R's package, in a library of its own; it calls the program that the wheel brought.
mkdir ../r && offline R CMD INSTALL --no-docs --library=../r "$packages"/raaderum_*.tar.gz >../log 2>&1 || { tail -n 5 ../log; fail "R CMD INSTALL"; }
cat >call.R <<'END'
library(raaderum, lib.loc = "../r")
ran <- rd_run("small.yaml", output = "r.h5")
cat(format(rd_compare(ran, metric = "leeway")$difference[1], digits = 17))
END
told=$(RAADERUM=$work/python/bin/raaderum offline Rscript --vanilla call.R 2>../log) || { tail -n 5 ../log; fail "R's package"; }
/usr/bin/python3 -c 'import sys; sys.exit(float(sys.argv[1]) != float(sys.argv[2]))' "$told" "$right" || fail "R: $told, and not $right"
echo "R's package runs without a network, and compares to the same number"

# Debian's packages.
lintian --allow-root --fail-on error,warning "$packages"/*.deb || fail "lintian"
root=$work/debian
debootstrap --variant=minbase bookworm "$root" >../log 2>&1 || { tail -n 5 ../log; fail "debootstrap"; }
mkdir "$root/try" && cp small.yaml "$packages"/*.deb "$root/try"
unshare --mount bash -ec 'mount -t proc proc "$0/proc" && exec chroot "$0" /bin/bash -ec "$1"' "$root" '
    export DEBIAN_FRONTEND=noninteractive
    cd /try
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends ./raaderum_*.deb >/dev/null 2>&1
    raaderum run small.yaml --quiet
    raaderum compare small.h5 --metric leeway --json >told.json
    for file in share/man/man1/raaderum.1.gz share/bash-completion/completions/raaderum share/fish/vendor_completions.d/raaderum.fish \
                share/zsh/vendor-completions/_raaderum share/doc/raaderum/copyright share/doc/raaderum/changelog.gz; do
        dpkg -L raaderum | grep -x "/usr/$file" >/dev/null || { echo "no /usr/$file"; exit 1; }
    done
    dpkg -L raaderum | grep "scenario.schema.json" >/dev/null || { echo "no schema"; exit 1; }
    dpkg --contents libraaderum-dev_*.deb | grep "raaderumConfig.cmake" >/dev/null || { echo "nothing for find_package"; exit 1; }' || fail "the packages for Debian"
cmp ../right.json "$root/try/told.json" || fail "the packages for Debian: other numbers"
echo "Debian's packages are clean, and compare to the same bytes"
