#!/usr/bin/env bash
# The image as an engine for containers unpacks it: every blob has the name that its bytes give, and in a root that holds its layer and
# nothing else the entry point runs, to the numbers of PROGRAM. Needs root.
#   image.sh PROGRAM PACKAGES
set -euo pipefail
program=$(realpath "$1")
image=$(realpath "$2"/raaderum-*-oci.tar)
[ "$(id -u)" -eq 0 ] || { echo "skipped: chroot needs root"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "failed: $*"; exit 1; }
mkdir "$work/image" "$work/root"
tar -xf "$image" -C "$work/image"
cd "$work/image"
for blob in blobs/sha256/*; do
    [ "$(sha256sum <"$blob" | cut -d' ' -f1)" = "$(basename "$blob")" ] || fail "$blob has other bytes than its name says"
done
blob_of() { printf 'blobs/sha256/%s' "${1#sha256:}"; }
manifest=$(blob_of "$(jq -r '.manifests[0].digest' index.json)")
config=$(blob_of "$(jq -r '.config.digest' "$manifest")")
jq -r '.layers[].digest' "$manifest" | while read -r digest; do tar -xzf "$(blob_of "$digest")" -C "$work/root"; done
mapfile -t entry < <(jq -r '.config.Entrypoint[]' "$config")
place=$(jq -r '.config.WorkingDir' "$config")
mkdir -p "$work/root$place"
cat >"$work/root$place/small.yaml" <<'END'
weeks: 52
replicates: 5
institution: {employees: 20}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
END
cp "$work/root$place/small.yaml" "$work/"
within() { chroot "$work/root" "${entry[@]}" "$@"; }
(cd "$work" && "$program" run small.yaml --quiet && "$program" compare small.h5 --metric all --json >right.json)
within run "$place/small.yaml" --quiet -o "$place/small.h5"
within compare "$place/small.h5" --metric all --json >"$work/told.json"
cmp "$work/right.json" "$work/told.json" || fail "other numbers"
echo "the image runs from nothing, and compares to the same bytes"
