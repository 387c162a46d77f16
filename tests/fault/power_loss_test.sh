#!/usr/bin/env bash
# The power goes at random moments while a run writes to an ext4 of its own. What the machine would find afterwards is a copy of
# the disk: its file system's cache, with all that was not forced to the disk, is not in it. The run is held (SIGSTOP) while the
# disk is copied, so that the copy is of one moment. In each copy every part that was committed must be there, byte by byte,
# and the run, gone on with, must come to the same numbers. Parts are committed one after the other, so all but the newest are.
# With fsync disabled the same test must find losses, else it could not find any.
#   power_loss_test.sh PROGRAM DIGEST FAULTY_CALLS; RAADERUM_POWER_LOSSES says how many (20)
set -uo pipefail
all=("$@")
source "$(dirname "$0")/own_mounts.sh" "$@"
faulty_calls=$3
losses_wanted=${RAADERUM_POWER_LOSSES:-20}
enough=3 # failures tell what there is to tell
command -v mkfs.ext4 >/dev/null || PATH=$PATH:/usr/sbin
command -v mkfs.ext4 >/dev/null || skip "there is no mkfs.ext4"
mkdir "$folder/disk" "$folder/after"
RANDOM=7

# The file system's own precautions are off: nothing goes to the disk by itself for five minutes, nor because of a rename.
mount_disk() {
    truncate -s 0 "$folder/image"
    truncate -s 48M "$folder/image"
    mkfs.ext4 -q -E lazy_itable_init=0,lazy_journal_init=0 "$folder/image"
    mount -o loop,noatime,commit=300,data=writeback,noauto_da_alloc "$folder/image" "$folder/disk"
}

wait_for_quiet() {
    local device
    device=$(basename "$(findmnt --noheadings --output SOURCE "$folder/disk")")
    while [ "$(awk '{print $1 + $2}' "/sys/block/$device/inflight")" -ne 0 ]; do sleep 0.001; done
}

# Looks at the disk as it was; prints what is wrong, or nothing.
look_after_loss() {
    mount -o loop "$folder/copy" "$folder/after" || { echo "does not mount"; return; }
    (
        cd "$folder/after" || exit
        [ ! -s "$folder/committed" ] || sha256sum --quiet --check "$folder/committed" >/dev/null 2>&1 || echo "committed parts are lost or damaged"
        if [ -e "$folder/joined" ]; then
            [ "$("$digest" small.h5 2>&1)" = "$right" ] && "$program" inspect --check small.h5 >"$folder/said" 2>&1 ||
                echo "the joined file is lost or damaged"
        fi
        "$program" run small.yaml --quiet --resume >"$folder/said" 2>&1 || echo "cannot be gone on with: $(tail -n 1 "$folder/said")"
        [ "$("$digest" small.h5 2>&1)" = "$right" ] || echo "comes to other numbers"
    )
    umount "$folder/after"
}

# What the disk holds now, while nobody writes to it, is all that is left; counts in lost, times, with_parts and joined.
lose_power_now() {
    local wrong
    wait_for_quiet
    rm -f "$folder/joined"
    (cd "$folder/disk" && ls -t small.h5.parts/*.part 2>/dev/null | tail -n +2 | xargs -r sha256sum) >"$folder/committed"
    [ -s "$folder/committed" ] && with_parts=$((with_parts + 1))
    [ -e "$folder/disk/small.h5" ] && [ ! -e "$folder/disk/small.h5.parts" ] && touch "$folder/joined" && joined=$((joined + 1))
    cp --sparse=always "$folder/image" "$folder/copy"
    [ -z "${1:-}" ] || kill -CONT "$1"
    times=$((times + 1))
    wrong=$(look_after_loss)
    [ -n "$wrong" ] && lost=$((lost + 1)) && echo "loss $times: $wrong" >>"$folder/wrong"
}

# One run on the disk after another, interrupted by losses of power and followed by one; prints how many lost something.
lose_power() {
    local lost=0 times=0 with_parts=0 joined=0 run
    while [ $times -lt "$losses_wanted" ] && [ $lost -lt $enough ]; do
        rm -rf "$folder"/disk/small.h5*
        cp "$folder/small.yaml" "$folder/disk/"
        sync --file-system "$folder/disk"
        (cd "$folder/disk" && exec env "$@" "$program" run small.yaml --quiet --commit-every 0 --jobs 1) &
        run=$!
        while kill -0 $run 2>/dev/null && [ $times -lt "$losses_wanted" ] && [ $lost -lt $enough ]; do
            sleep "0.$(printf '%03d' $((RANDOM % 150)))"
            kill -STOP $run 2>/dev/null || break
            until grep -q '^State:.[TZ]' "/proc/$run/status" 2>/dev/null || [ ! -e "/proc/$run" ]; do sleep 0.001; done
            [ -e "/proc/$run" ] || break
            lose_power_now $run
        done
        wait $run || fail "the run itself failed"
        [ $times -ge "$losses_wanted" ] || [ $lost -ge $enough ] || lose_power_now
    done
    echo "$lost of $times losses of power lost something; $with_parts came when parts were committed, $joined when all was joined"
    # A disk that loses ends the runs early, perhaps before the power went at both; one that loses nothing must have met both.
    [ $with_parts -gt 0 ] || [ $lost -gt 0 ] || fail "no part was committed when the power went"
    [ $joined -gt 0 ] || [ $lost -gt 0 ] || fail "the power never went after all was joined"
    [ $lost -eq 0 ]
}

mount_disk || skip "no ext4 can be mounted here"
echo "as it is:"
lose_power || { cat "$folder/wrong"; fail "what was committed did not outlive a loss of power"; }
umount "$folder/disk"
mount_disk
echo "with fsync disabled:"
rm -f "$folder/wrong"
lose_power FAULT=nosync LD_PRELOAD="$faulty_calls" && fail "nothing was lost without fsync: this test finds nothing"
head -n 3 "$folder/wrong"
exit 0
