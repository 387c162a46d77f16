#!/usr/bin/env bash
# npm's package, installed without a network into an empty folder: the launcher calls the program, with its exits and signals; the engine
# in WebAssembly writes the same tables as the program, byte for byte, on one thread and on several, tells the same comparisons, and says
# what it lacks; and both answer JavaScript alike. Needs Node and npm, and the target `packages`.
#   npm.sh PROGRAM PACKAGES
set -euo pipefail
program=$(realpath "$1")
packages=$(realpath "$2")
command -v node >/dev/null && command -v npm >/dev/null || { echo "skipped: Node and npm are not installed"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "failed: $*"; exit 1; }

mkdir "$work/empty" && cd "$work/empty"
echo '{"private": true, "type": "module"}' >package.json
npm install --offline --silent --no-audit --no-fund "$packages"/raaderum-*.tgz >/dev/null || fail "npm install"
export PATH="$work/empty/node_modules/.bin:$PATH"

# Whatever a call is, its exit.
exit_of() { local exit=0; "$@" >"$work/told" 2>"$work/said" || exit=$?; echo "$exit"; }

[ "$(exit_of npx --offline raaderum --version)" = 0 ] && [ "$(cat "$work/told")" = "$("$program" --version)" ] ||
    fail "npx does not call the program: $(cat "$work/told" "$work/said")"
[ "$(exit_of raaderum validate nowhere.yaml)" = 2 ] || fail "the program's exit is not passed on"
raaderum run trust-versus-control --replicates 100000 --quiet --progress never -o long.h5 2>"$work/said" &
launcher=$!
sleep 2
kill -TERM "$launcher"
exit=0
wait "$launcher" || exit=$?
[ "$exit" = 75 ] || fail "after SIGTERM the exit is $exit: $(cat "$work/said")"
rm -rf long.h5*
echo "the launcher calls the program"

[ -f node_modules/raaderum/lib/engine.wasm ] || { echo "skipped: this package has no engine in WebAssembly"; exit 77; }
export RAADERUM_ENGINE=wasm

cat >below.yaml <<'END'
weeks: 60
replicates: 4
institution: {employees: 40, task_complexity: 7.0e-1}
variants:
  as-is: {}
  'trust,all=in':
    leaders.control_disposition: 0.1
    events:
      - {week: 10, kind: budget_cut, size: 0.1}
END
cat >own.yaml <<'END'
# What files have: another file below, texts in quotes and over several lines, lists, words that are no numbers, an æ.
extends: below.yaml
name: "own-b"
description: >
  A few words: æ, and "quotes",
  over two lines
record: {outcomes: [wellbeing, citizen_value], last: 20, agents: {replicates: 2}}
baseline: as-is
END
printf 'world,institution.workload,leaders.hardness\n0,0.9,0.2\n1,1.05,0.7\n' >points.csv

# Whether two texts of JSON are equal: to the last digit, but for Student's distribution, which libraries compute to 15 digits.
cat >equal.js <<'END'
import { readFileSync } from "node:fs";
const near = (a, b) => a === b || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= 1e-14 * Math.max(1e-3, Math.abs(a)));
const equal = (a, b, key) => {
  if (a === null || typeof a !== "object") return ["p", "p_holm", "ci95"].includes(key) ? near(a, b) : a === b;
  const keys = Object.keys(a);
  const within = (each) => (Array.isArray(a) ? key : each);
  return b !== null && keys.join() === Object.keys(b).join() && keys.every((each) => equal(a[each], b[each], within(each)));
};
const [one, other] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
process.exit(equal(one, other, "") ? 0 : 1);
END

# One run: outcomes as a table and a comparison, by the program and here.
same() {
    local name=$1
    shift
    local scenario=$1
    "$program" run "$@" -o "$name.h5" --quiet --progress never --outcomes "$name-program.csv" >/dev/null 2>&1
    for jobs in 1 3; do
        rm -f "$name.csv"
        raaderum run "$@" --outcomes "$name.csv" --quiet --jobs $jobs 2>"$work/said" || fail "run $*: $(cat "$work/said")"
        [ "$(sha256sum <"$name.csv")" = "$(sha256sum <"$name-program.csv")" ] || fail "$name: another table on $jobs threads"
    done
    "$program" compare "$name.h5" --metric all --json >"$name-program.json"
    raaderum compare "$@" --metric all --json >"$name.json" 2>"$work/said" || fail "compare $*: $(cat "$work/said")"
    node equal.js "$name.json" "$name-program.json" || fail "$name: another comparison"
    echo "$name: the same table ($(sha256sum <"$name.csv" | cut -c1-12)), and the same comparison"
    rm -f "$name.h5"
}
same shipped trust-versus-control --replicates 6
same cut budget-cut --replicates 4 --seed 7 --set institution.employees=60
same worlds many-worlds --worlds 5 --replicates 2
same design below.yaml --replicates 2 --points points.csv
same own own.yaml --seed 5 --set 'variants.hold={leaders.control_disposition: 0.8}' --variant as-is --variant 'trust,all=in' --variant hold

[ "$(exit_of raaderum inspect shipped.h5)" = 2 ] && grep -q "x86-64 Linux" "$work/said" || fail "inspect: $(cat "$work/said")"
[ "$(exit_of raaderum run shipped --outcomes shipped.csv)" = 2 ] || fail "a table was written over"
printf 'weeks: 52\nleaders: {hardnes: 0.5}\n' >wrong.yaml
[ "$(exit_of raaderum validate wrong.yaml)" = 2 ] || fail "a wrong key is fine"
sed -i 's/^/  /' "$work/said" && cp "$work/said" said-here
"$program" validate wrong.yaml 2>said-there || true
diff <(sed 's/^  //' said-here) said-there || fail "a wrong key is told otherwise"

cat >api.js <<'END'
import { compare, run, validate, RaaderumError } from "raaderum";
const own = { weeks: 60, variants: { now: {}, "less,soon": { events: [{ week: 9, kind: "budget_cut", size: 0.1 }] } } };
const ran = await run(own, { replicates: 3, seed: 5, set: { "institution.employees": 30 } });
const told = await compare("trust-versus-control", { replicates: 4, metrics: ["leeway"] });
const checked = await validate({ weeks: -1 });
const refused = await run("nowhere").catch((error) => error);
if (!(refused instanceof RaaderumError) || refused.exitCode !== 2) throw new Error(`not refused: ${refused}`);
console.log(JSON.stringify([ran.csv, ran.outcomes, told, checked.fine, checked.problems.map(({ file, ...rest }) => rest)]));
END
node api.js >"$work/wasm.json"
RAADERUM_ENGINE= node api.js >"$work/program.json"
node equal.js "$work/wasm.json" "$work/program.json" || fail "JavaScript gets other answers"
echo "JavaScript gets the same answers from both"
