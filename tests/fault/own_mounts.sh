# To be sourced: mounts of one's own that nobody else sees, a folder of one's own that is gone afterwards, and a small run in it.
#   source own_mounts.sh PROGRAM DIGEST
program=$1
digest=$2
skip() { echo "skipped: $*"; exit 77; }
fail() { echo "failed: $*"; exit 1; }
[ "$(id -u)" -eq 0 ] || skip "mounting needs root"
if [ -z "${own_mounts:-}" ]; then
    unshare --mount true 2>/dev/null || skip "there are no mount namespaces here"
    own_mounts=yes exec unshare --mount --propagation private bash "$0" "${all[@]}"
fi
folder=$(mktemp -d)
clean_up() { cd /; umount -R "$folder"/*/ 2>/dev/null; rm -rf "$folder"; }
trap clean_up EXIT
cat >"$folder/small.yaml" <<'END'
schema: 1
name: small
weeks: 12
replicates: 60
seed: 7
institution: {employees: 12}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
END
"$program" run "$folder/small.yaml" --quiet -o "$folder/whole.h5" || fail "the small scenario does not run"
right=$("$digest" "$folder/whole.h5")
rm "$folder/whole.h5"
