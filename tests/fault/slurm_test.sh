#!/usr/bin/env bash
# A real Slurm, brought up on this machine with two virtual nodes: `raaderum submit` sends an array of shards; in the middle of
# it one node is killed; the file that comes of it has the digest of one process's. Called again, submit sends nothing.
#   slurm_test.sh PROGRAM SOURCE_FOLDER
set -uo pipefail
program=$1
skip() { echo "skipped: $*"; exit 77; }
fail() { echo "failed: $*"; for log in "$folder"/log/* "$folder"/run/*.jobs/*.log; do echo "--- $log"; tail -n 15 "$log"; done; exit 1; }

for tool in slurmctld slurmd munged sbatch; do
    command -v $tool >/dev/null || PATH=$PATH:/usr/sbin
    command -v $tool >/dev/null || skip "there is no $tool; sim/setup test installs slurm-wlm and munge"
done
[ "$(id -u)" -eq 0 ] || skip "slurmd needs root"
[ -r /etc/munge/munge.key ] || skip "there is no key for munge"

folder=$(mktemp -d)
mkdir -p "$folder"/{log,state,spool-one,spool-two,run}
chmod 755 "$folder"
declare -A daemons
stop() {
    scancel --user=root 2>/dev/null
    for name in "${!daemons[@]}"; do kill "${daemons[$name]}" 2>/dev/null; done
    wait 2>/dev/null
    rm -rf "$folder" "${socket:-}"
}
trap stop EXIT

# munge checks who owns the folder of its socket, so that lies in a place that only root can change.
socket=/run/raaderum-munge-$$
mkdir -m 755 "$socket"
munged --foreground --force --key-file=/etc/munge/munge.key --socket="$socket/socket" --pid-file="$folder/munged.pid" \
    --log-file="$folder/log/munged.log" --seed-file="$folder/munged.seed" >"$folder/log/munged.out" 2>&1 &
daemons[munged]=$!

host=$(hostname -s)
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("", 0)); print(s.getsockname()[1])'; }
cat >"$folder/slurm.conf" <<END
ClusterName=raaderum
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$(free_port)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$socket/socket
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
JobRequeue=1
SlurmdTimeout=10
InactiveLimit=0
KillWait=2
MessageTimeout=10
MinJobAge=300
StateSaveLocation=$folder/state
SlurmctldPidFile=$folder/slurmctld.pid
SlurmctldLogFile=$folder/log/slurmctld.log
SlurmdSpoolDir=$folder/spool-%n
SlurmdPidFile=$folder/slurmd-%n.pid
SlurmdLogFile=$folder/log/slurmd-%n.log
NodeName=one NodeHostname=$host NodeAddr=127.0.0.1 Port=$(free_port) CPUs=2 RealMemory=2000
NodeName=two NodeHostname=$host NodeAddr=127.0.0.1 Port=$(free_port) CPUs=2 RealMemory=2000
PartitionName=all Nodes=one,two Default=YES MaxTime=INFINITE State=UP
END
export SLURM_CONF=$folder/slurm.conf
slurmctld -D >"$folder/log/slurmctld.out" 2>&1 &
daemons[slurmctld]=$!
for node in one two; do
    slurmd -D -N $node >"$folder/log/slurmd-$node.out" 2>&1 &
    daemons[$node]=$!
done
for _ in $(seq 100); do
    [ "$(sinfo --noheader --format=%T --nodes=one,two --states=idle 2>/dev/null)" = idle ] && up=yes && break
    sleep 0.2
done
[ -n "${up:-}" ] || { tail -n 5 "$folder"/log/*; skip "Slurm does not start here"; }

cd "$folder/run" || exit 1
cat >study.yaml <<'END'
schema: 1
name: study
weeks: 260
replicates: 4000
seed: 7
institution: {employees: 45}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
END
"$program" submit study.yaml --tasks 8 || fail "submit"
array=$(cut -d' ' -f1 study.h5.jobs/submitted)
for _ in $(seq 300); do
    [ -n "$(squeue --noheader --nodelist=two --states=running 2>/dev/null)" ] && ls study.h5.parts/*.part >/dev/null 2>&1 && break
    sleep 0.1
done
victims=$(squeue --noheader --nodelist=two --states=running --format=%i | tr '\n' ' ')
[ -n "$victims" ] || fail "nothing ran on the node that was to be killed"
echo "killing node two, with $victims"
# A node that loses power takes its jobs with it: all that this Slurm started there.
on_two=()
for process in /proc/[0-9]*; do
    surroundings=$(tr '\0' '\n' 2>/dev/null <"$process/environ") || continue
    grep -qxF "SLURM_CONF=$folder/slurm.conf" <<<"$surroundings" && grep -qxF SLURMD_NODENAME=two <<<"$surroundings" || continue
    on_two+=("${process#/proc/}")
    parent=$(awk '/^PPid:/ {print $2}' "$process/status" 2>/dev/null)
    [ "$(cat "/proc/$parent/comm" 2>/dev/null)" = slurmstepd ] && on_two+=("$parent")
done
[ ${#on_two[@]} -gt 0 ] || fail "found no process on the node that was to be killed"
kill -KILL "${daemons[two]}" "${on_two[@]}"
for _ in $(seq 1500); do
    [ -z "$(squeue --noheader 2>/dev/null)" ] && break
    sleep 0.2
done
[ -z "$(squeue --noheader)" ] || { squeue; fail "the jobs did not come to their end"; }
cat study.h5.jobs/merge.log
[ -f study.h5 ] || fail "there is no file"
told=$("$program" inspect study.h5)
echo "${told%%$'\n'*}"
[[ $told == *"study.h5: complete"* ]] || fail "the file is not complete"
"$program" rerun study.h5 --progress never || fail "one process comes to another digest"
[ "$("$program" submit study.yaml --tasks 8)" = "study.h5: complete; nothing to submit" ] || fail "submitted again"
echo "the array that lost a node gave what one process gives"
