#!/usr/bin/env bash
# Measures netgrade side by side with what would be used without it, and writes the figures into docs/benchmarks.md, which says what each
# means. Nothing here runs with the tests.
#
#   src/bench/run.sh [-o FILE] [PART...]
#
# Without a PART all are run, one after the other; with some, only their figures are replaced. -o FILE writes to another document.
# Settings, by environment variable:
#   ROUNDS (3)            how often the sides of a part take turns
#   COPIES (100)          submissions netgrade grades in a round
#   LOOP_COPIES (20), MAVEN_COPIES (4), MEMORY_COPIES (1000)
#   JOBS                  submissions at a time (the number of processors)
#   ISOLATION (auto)      of netgrade
#   CHECK_RUNS (7)
#   STEADY_ROUNDS (20), STEADY_LOAD (4), STEADY_SAMPLES (a folder: the samples of cs231n-two-layer-net), STEADY_EXCLUDE (items not to run: none)
#   JMH_ARGS              of JMH (-f 1 -wi 3 -w 1 -i 5 -r 1)
#   BASE=DIR              another checkout, whose netgrade takes the loop's place in part loop; figures go to FILE or the terminal only
set -euo pipefail
export LC_ALL=C
home=$(cd "$(dirname "$0")/../.." && pwd -P)
parts=(loop maven jobs memory unchanged judged check training numpy jmh steady)

usage() {
    local each
    sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0"
    echo
    echo "Parts:"
    for each in "${parts[@]}"; do printf '  %-10s %s\n' "$each" "$(sed -n '1s/^# //p' "$home/src/bench/parts/$each.sh")"; done
}

wrong() { # MESSAGE
    echo "$1" >&2
    exit 2
}

document=
chosen=()
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) usage; exit 0 ;;
        -o) [ $# -gt 1 ] || wrong "-o needs the name of a file."; document=$2; shift ;;
        -*) wrong "There is no option \"$1\"; src/bench/run.sh --help lists them." ;;
        *) [[ " ${parts[*]} " == *" $1 "* ]] || wrong "There is no part \"$1\"; there are: ${parts[*]}"; chosen+=("$1") ;;
    esac
    shift
done
asked=${chosen[*]-}
[ ${#chosen[@]} -gt 0 ] || chosen=("${parts[@]}")
if [ -z "${BASE:-}" ]; then
    document=${document:-$home/docs/benchmarks.md}
elif [ "$asked" != loop ]; then
    wrong "BASE compares two checkouts in part loop alone: BASE=DIR src/bench/run.sh loop"
elif [ ! -x "$BASE/netgrade" ]; then
    wrong "BASE is \"$BASE\", where no script netgrade lies; expected another checkout of this project."
fi

work=$(mktemp -d)
process=
# What is started here ends here: the busy processes of part steady, and a grader whose run was broken off.
clean_up() {
    local i
    # shellcheck disable=SC2046 # One word a process.
    kill $process $(jobs -p) 2>/dev/null || true
    # perf ends before what it counts does, and a grader still writes when its folder is gone.
    for ((i = 0; i < 100; i++)); do
        [ -n "$process" ] && kill -0 "$process" 2>/dev/null || break
        sleep 0.1
    done
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM
. "$home/src/bench/common.sh"
. "$home/src/bench/document.sh"
[ -z "$document" ] || require_place "$document"

# Builds what has to be built and leaves the archives of classes behind, which a first run makes.
first_run() { # CHECKOUT
    "$1/netgrade" grade "$story" -a "$assignment" -o "$work/first" -x accuracy >"$work/said" 2>&1 || abort "$(cat "$work/said")"
}
first_run "$home"
measured=$(commit) # Asked once: the document changes below.
[ -z "${BASE:-}" ] || first_run "$BASE"
for part in "${chosen[@]}"; do
    . "$home/src/bench/parts/$part.sh"
    tell "== $part"
    before="Measured on $(date -u +%F), netgrade $measured, load average $(load) before the part; $(machine)."
    : >"$work/summary.$part"
    "measure_$part" >"$work/body"
    { sed -n 1p "$work/body"; echo; echo "$before"; sed 1d "$work/body"; } >"$work/section.$part"
    cat "$work/section.$part" "$work/summary.$part"
    [ -z "$document" ] || publish "$document" "$part"
done
