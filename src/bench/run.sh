#!/usr/bin/env bash
# Measures a batch of netgrade side by side with the loop an instructor would otherwise run, and prints Markdown.
# docs/benchmarks.md says what is measured; nothing here runs with the tests.
#
#   src/bench/run.sh            speed: rounds that alternate, medians, ratio a submission
#   src/bench/run.sh memory     heap and resident memory of the grader over many submissions
#   src/bench/run.sh numpy      a training step of the reference beside NumPy's, on one thread and on two; needs python3 with NumPy and OpenBLAS
#
# Settings, by environment variable: ROUNDS (3), COPIES graded a round by netgrade (100), LOOP_COPIES by the loop (20), JOBS (the number
# of processors), MEMORY_COPIES (1000), ISOLATION (auto), NETGRADE_JAR and BASE_JAR (compares two builds of netgrade instead of the loop).
set -euo pipefail
home=$(cd "$(dirname "$0")/../.." && pwd -P)
rounds=${ROUNDS:-3} copies=${COPIES:-100} loop_copies=${LOOP_COPIES:-20} memory_copies=${MEMORY_COPIES:-1000}
jobs=${JOBS:-$(nproc)} isolation=${ISOLATION:-auto}
assignment=cs231n-two-layer-net
story=$home/submissions/$assignment/plain-loops
launcher=junit-platform-console-standalone launcher_version=6.1.3
library=$home/target/bench/lib
jar=${NETGRADE_JAR:-$home/target/netgrade.jar}
spi=$home/target/netgrade-spi.jar
JAVA_BIN=${JAVA_HOME:+$JAVA_HOME/bin}
export JAVA_BIN=${JAVA_BIN:-$(dirname "$(readlink -f "$(command -v javac)")")}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT=%R
# CPU takes perf: what a shell counts leaves out processes nobody waits for, and in a sandbox those are the workers.
counted=(perf stat -x, -e task-clock -o "$work/cpu" --)
"${counted[@]}" true 2>/dev/null || counted=()

# The copies differ by a comment, so that nothing could be answered from a result of before.
make_copies() {
    local i name
    mkdir -p "$2"
    for ((i = 1; i <= $1; i++)); do
        name=$(printf 's%04d' "$i")
        cp -r "$story" "$2/$name"
        printf '// copy %s\n' "$name" >>"$2/$name/TwoLayerNet.java"
    done
}

netgrade() { # JAR SUBMISSIONS OUT [JVM FLAGS]
    "${counted[@]}" "$JAVA_BIN/java" "${@:4}" -jar "$1" grade "$2" -a "$assignment" -o "$3" -x accuracy -j "$jobs" \
        --isolation "$isolation" >"$3.log" 2>&1 || { cat "$3.log" >&2; return 1; }
}

# Every copy has every point but the three of the accuracy, or the figures are worth nothing.
require_full_points() { # COUNT OUT
    local full
    full=$(grep -c ' 22.00 / 25.00' "$2.log") || true
    [ "$full" = "$1" ] || { echo "$full of $1 submissions got their 22 points; see $2.log" >&2; trap - EXIT; exit 1; }
}

loop() { # SUBMISSIONS OUT
    find "$1" -mindepth 1 -maxdepth 1 -type d -print0 | sort -z \
        | "${counted[@]}" xargs -0 -P "$jobs" -I '{}' \
            "$home/src/bench/loop/grade-one.sh" '{}' "$2" "$spi" "$library/$launcher-$launcher_version.jar" "$work/suite"
}

prepare_loop() {
    [ -f "$library/$launcher-$launcher_version.jar" ] \
        || mvn -q -f "$home/pom.xml" dependency:copy -Dartifact="org.junit.platform:$launcher:$launcher_version" \
            -DoutputDirectory="$library"
    # The suite is compiled once for all submissions, against any class of the name they share.
    "$JAVA_BIN/javac" -cp "$spi" -d "$work/any" "$story"/*.java
    "$JAVA_BIN/javac" -cp "$spi:$work/any:$library/$launcher-$launcher_version.jar" -d "$work/suite" "$home/src/bench/loop/TwoLayerNetTest.java"
}

# Prints "wall CPU" of a command in milliseconds a submission; CPU of all its processes, nan where perf does not work.
measure() { # COUNT COMMAND...
    local seconds cpu=nan
    seconds=$({ time "${@:2}" >"$work/said" 2>&1; } 2>&1) || { cat "$work/said" >&2; return 1; }
    [ ${#counted[@]} -eq 0 ] || cpu=$(awk -F, '/task-clock/ { print $1 }' "$work/cpu")
    awk -v count="$1" -v seconds="$seconds" -v cpu="$cpu" 'BEGIN { printf "%.1f %.1f\n", 1000 * seconds / count, cpu / count }'
}

median() { # COLUMN FILE
    awk -v column="$1" '{ print $column }' "$2" | sort -g | awk '{ a[NR] = $1 } END { print (a[int((NR + 1) / 2)] + a[int(NR / 2) + 1]) / 2 }'
}

machine() {
    echo "Machine: $(nproc) processors ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)), $(awk '/MemTotal/ { printf "%d MiB", $2 / 1024 }' /proc/meminfo)" \
        "of memory, Linux $(uname -r), JDK $("$JAVA_BIN/java" -version 2>&1 | sed -n 's/.*Runtime Environment[^(]*(\(.*\))/\1/p')," \
        "load average before the run: $(cut -d' ' -f1 /proc/loadavg); $(date -u +%F)."
}

speed() {
    local round ours theirs name other_copies=$loop_copies
    make_copies "$copies" "$work/ours"
    make_copies "$loop_copies" "$work/theirs"
    if [ -n "${BASE_JAR:-}" ]; then name="netgrade before" other_copies=$copies; else name="javac + console launcher"; prepare_loop; fi
    machine
    echo
    echo "$jobs jobs; milliseconds a submission; $copies submissions a round by netgrade, $other_copies by the other."
    echo
    echo "| round | $name: wall | CPU | netgrade: wall | CPU | ratio of wall times |"
    echo "|---|---|---|---|---|---|"
    for ((round = 1; round <= rounds; round++)); do
        if [ -n "${BASE_JAR:-}" ]; then
            theirs=$(measure "$copies" netgrade "$BASE_JAR" "$work/ours" "$work/base$round")
            require_full_points "$copies" "$work/base$round"
        else
            theirs=$(measure "$loop_copies" loop "$work/theirs" "$work/loop$round")
        fi
        ours=$(measure "$copies" netgrade "$jar" "$work/ours" "$work/out$round")
        require_full_points "$copies" "$work/out$round"
        echo "$theirs" >>"$work/theirs.times"
        echo "$ours" >>"$work/ours.times"
        row "$round" "$theirs" "$ours"
    done
    row "**median**" "$(median 1 "$work/theirs.times") $(median 2 "$work/theirs.times")" "$(median 1 "$work/ours.times") $(median 2 "$work/ours.times")"
}

row() { # NAME "WALL CPU" "WALL CPU"
    awk -v name="$1" '{ printf "| %s | %.0f | %.0f | %.0f | %.0f | %.1f |\n", name, $1, $2, $3, $4, $1 / $3 }' <<<"$2 $3"
}

memory() {
    local pid peak=0 now
    counted=() # The grader itself shall be the child looked at.
    make_copies "$memory_copies" "$work/many"
    machine
    echo
    netgrade "$jar" "$work/many" "$work/many-out" -Xmx256m "-Xlog:gc:file=$work/gc.log" &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        # The function runs in a shell of its own: the grader is that shell's child.
        now=$(cat /proc/"$(pgrep -P "$pid" -x java | head -n 1)"/status 2>/dev/null | awk '/VmHWM/ { print int($2 / 1024) }') || true
        [ -z "$now" ] || peak=$now
        sleep 0.2
    done
    wait "$pid"
    require_full_points "$memory_copies" "$work/many-out"
    echo "| submissions | largest heap allowed | collections | most heap in use after a collection | the same over the last tenth | most resident memory |"
    echo "|---|---|---|---|---|---|"
    sed -n 's/.*Pause.* [0-9]*M->\([0-9]*\)M(.*/\1/p' "$work/gc.log" | awk -v count="$memory_copies" -v peak="$peak" '
        { used[NR] = $1; if ($1 > most) most = $1 }
        END {
            for (i = int(NR * 0.9) + 1; i <= NR; i++) if (used[i] > last) last = used[i]
            printf "| %d | 256 MiB | %d | %d MiB | %d MiB | %d MiB |\n", count, NR, most, last, peak
        }'
}

numpy() {
    local blas threads # NumPy's BLAS, and how many threads both have
    blas=$(python3 "$home/src/bench/numpy/numpy_steps.py" blas 2>/dev/null) || blas=none
    if [[ $blas != *openblas* ]]; then
        echo "Skipped: python3 has no NumPy 1.26 or newer with OpenBLAS (found: $blas); \`python3 -m pip install numpy\` brings it." >&2
        return
    fi
    "$JAVA_BIN/javac" -cp "$jar" -d "$work/steps" "$home/src/bench/numpy/ReferenceSteps.java"
    machine
    echo "$blas. Milliseconds a step, median of five runs of 100 steps in each round."
    for threads in 1 2; do
        echo
        echo "| threads $threads, round | NumPy: wall | CPU | netgrade: wall | CPU | ratio of wall times | of CPU |"
        echo "|---|---|---|---|---|---|---|"
        numpy_rounds "$threads"
    done
}

numpy_rounds() { # THREADS
    local round column
    for ((round = 1; round <= rounds; round++)); do
        OPENBLAS_NUM_THREADS=$1 python3 "$home/src/bench/numpy/numpy_steps.py" >"$work/numpy"
        "$JAVA_BIN/java" -cp "$jar:$work/steps" ReferenceSteps "$1" >"$work/java"
        require_same_loss
        awk '{ $5 = $1 / $3; $6 = $2 / $4; print }' \
            <<<"$(median 1 "$work/numpy") $(median 2 "$work/numpy") $(median 1 "$work/java") $(median 2 "$work/java")" >>"$work/steps$1"
        tail -n 1 "$work/steps$1" | steps_row "$1" "$round"
    done
    for column in 1 2 3 4 5 6; do median "$column" "$work/steps$1"; done | paste -s -d ' ' | steps_row "$1" "**median**"
}

# CPU is of the calling thread, and comparable on one thread only: of two, it waits for the other asleep in Java and awake in OpenBLAS.
steps_row() { # THREADS NAME, and six numbers on the input
    awk -v threads="$1" -v name="$2" '{
        if (threads > 1) $2 = $4 = $6 = "-"; else { $2 = sprintf("%.2f", $2); $4 = sprintf("%.2f", $4); $6 = sprintf("%.2f", $6) }
        printf "| %s | %.2f | %s | %.2f | %s | %.2f | %s |\n", name, $1, $2, $3, $4, $5, $6 }'
}

# Both did the same work only if they arrive at the same loss, but for the order of sums.
require_same_loss() {
    cat "$work/numpy" "$work/java" | awk 'NR == 1 { first = $3 } { d = $3 - first; if (d > 1e-9 || d < -1e-9) exit 1 }' \
        || { echo "The losses differ:" >&2; cat "$work/numpy" "$work/java" >&2; exit 1; }
}

[ -n "${NETGRADE_JAR:-}" ] || "$home/netgrade" --version >/dev/null
case ${1:-speed} in
    speed) speed ;;
    memory) memory ;;
    numpy) numpy ;;
    *) sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
