#!/usr/bin/env bash
# A disk that is full, and one that cannot be written to: the program says so and ends with exit 3, what was finished is kept,
# and with room again the run comes to the same numbers.
#   full_disk_test.sh PROGRAM DIGEST
set -uo pipefail
all=("$@")
source "$(dirname "$0")/own_mounts.sh" "$@"

mkdir "$folder/disk"
mount -t tmpfs -o size=2m none "$folder/disk" || skip "no tmpfs can be mounted here"
cd "$folder/disk" || fail "no disk"
cp ../small.yaml .
# What will not fit is told before it runs, by the dry run and by the run.
said=$("$program" run small.yaml --replicates 3000 --dry-run) || fail "a dry run ends with 0, whatever it says"
[[ $said == *"does not fit: "*" short"* ]] || fail "the dry run says: $said"
"$program" run small.yaml --replicates 3000 --dry-run --json | python3 -c '
import json, sys
told = json.load(sys.stdin)
assert told["fits"] is False and told["disk_bytes"] > told["disk_bytes_free"], told' || fail "the dry run in JSON"
for every in 0 1; do
    said=$("$program" run small.yaml --quiet --resume --replicates 300 --commit-every $every 2>&1)
    code=$?
    echo "$said"
    [ $code -eq 3 ] && [[ $said == *small.h5*"No space left on device"* ]] || fail "exit $code on a full disk"
    [[ $said == *"warning: small.h5: "*"on the disk are needed at worst"* ]] || fail "no warning at the start"
    [[ $said == *"what is finished is kept in small.h5.parts"*"Make room and go on: raaderum run small.yaml"*" --resume"* ]] ||
        fail "nothing says what helps"
    [ ! -e small.h5 ] && [ -z "$(ls small.h5.*.tmp 2>/dev/null)" ] || fail "a file on a full disk"
done
kept=$(ls small.h5.parts/*.part | wc -l)
[ "$kept" -gt 10 ] || fail "only $kept parts are kept"
sha256sum small.h5.parts/*.part >../kept
"$program" run small.yaml --quiet --resume --replicates 300 2>/dev/null && fail "still full"
sha256sum --quiet --check ../kept || fail "what was kept has changed"

# Where all is finished but the file has no room, the parts are joined elsewhere by the command that the message gives.
mount -o remount,size=4m "$folder/disk"
"$program" run small.yaml --quiet --replicates 300 -o ../right.h5 || fail "there is room elsewhere"
said=$("$program" run small.yaml --quiet --replicates 300 -o two.h5 --commit-every 0.2 2>&1)
if [[ $said == *"Or join it where there is room: raaderum merge -o ELSEWHERE/two.h5 two.h5.parts"* ]]; then
    mkdir ../elsewhere
    command=${said##*where there is room: }
    (PATH=$(dirname "$program"):$PATH; bash -c "${command/ELSEWHERE/../elsewhere}") || fail "joining elsewhere"
    [ "$("$digest" ../elsewhere/two.h5)" = "$("$digest" ../right.h5)" ] || fail "other numbers elsewhere"
fi
rm -rf two.h5*

mount -o remount,size=100m "$folder/disk"
"$program" run small.yaml --quiet --resume --replicates 300 || fail "there is room again"
"$program" run ../small.yaml --quiet --replicates 300 -o ../whole.h5
[ "$("$digest" small.h5)" = "$("$digest" ../whole.h5)" ] || fail "other numbers"
[ "$(ls | wc -l)" -eq 2 ] || fail "left behind: $(ls)"

# The dry run is right within a fifth, for few policies and for many: of the file, and of what lies there at the worst moment.
rm small.h5 small.yaml
for policies in 3 40; do
    python3 -c "print('replicates:', 900 // $policies)
print('variants: {as-is: {}', *[f'p{i}: {{leaders.control_disposition: {i / 50 + 0.005}}}' for i in range(1, $policies)], sep=', ', end='}\\n')
" >../many.yaml
    read -r file worst < <("$program" run ../many.yaml --dry-run --json |
        python3 -c 'import json, sys; told = json.load(sys.stdin); print(told["estimated_bytes"], told["disk_bytes"])')
    mount -o remount,size=$((worst * 6 / 5)) "$folder/disk"
    "$program" run ../many.yaml --quiet -o many.h5 || fail "$policies policies: $worst bytes and a fifth are not enough"
    lies=$(stat -c %s many.h5)
    [ $((lies * 5)) -gt $((file * 4)) ] && [ $((lies * 5)) -lt $((file * 6)) ] || fail "$policies policies: $file bytes told, $lies there"
    rm many.h5
    mount -o remount,size=$((worst * 4 / 5)) "$folder/disk"
    "$program" run ../many.yaml --quiet -o many.h5 2>../said && fail "$policies policies: four fifths of $worst bytes are enough"
    grep -q "on the disk are needed at worst" ../said || fail "no warning at the start: $(cat ../said)"
    rm -r many.h5.parts
    echo "$policies policies: $worst bytes at worst, $file in the file, $lies there"
done
mount -o remount,size=100m "$folder/disk"
cp ../small.yaml .

mount -o remount,ro "$folder/disk" || skip "no disk can be made read-only here"
said=$("$program" run small.yaml --quiet 2>&1)
code=$?
echo "$said"
[ $code -eq 3 ] && [[ $said == *small.h5*"Read-only file system"* ]] || fail "exit $code on a disk that is read-only"
[ "$(ls)" = small.yaml ] || fail "something on a disk that is read-only"
echo "a full disk kept $kept parts, and the same digest came of them"
