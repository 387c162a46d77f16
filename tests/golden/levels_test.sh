#!/usr/bin/env bash
# The same bits on every level of the processor: on this machine, and on processors that qemu plays, one without AVX and one with
# AVX2 and no AVX-512.
#   levels_test.sh LEVEL_DIGEST
set -uo pipefail
level_digest=$1
skip() { echo "skipped: $*"; exit 77; }
fail() { echo "failed: $*"; exit 1; }
command -v qemu-x86_64 >/dev/null || skip "there is no qemu-x86_64; sim/setup test installs qemu-user"
[ "$(uname -m)" = x86_64 ] || skip "this is no x86-64 machine"

read -r level digest < <("$level_digest") || fail "the digest cannot be taken"
echo "this machine: $level $digest"
while read -r processor expected; do
    read -r level there < <(qemu-x86_64 -cpu "$processor" "$level_digest" 2>/dev/null) || fail "no digest on a $processor"
    echo "$processor: $level $there"
    [ "$level" = "$expected" ] || fail "the loader picks $level on a $processor, not $expected"
    [ "$there" = "$digest" ] || fail "other bits on a $processor"
done <<'END'
Nehalem default
Haswell x86-64-v3
END
