# What the parts share; run.sh reads it. Linux and bash 5: EPOCHREALTIME is the clock, /proc tells CPU and memory.

assignment=cs231n-two-layer-net
story=$home/submissions/$assignment/plain-loops
# All points of that submission but the three of the accuracy.
points='22.00 / 25.00'
jar=$home/target/netgrade.jar
spi=$home/target/netgrade-spi.jar
library=$home/target/bench/lib
processors=$(nproc)
rounds=${ROUNDS:-3}
copies=${COPIES:-100}
jobs=${JOBS:-$processors}
isolation=${ISOLATION:-auto}
JAVA_BIN=${JAVA_HOME:+$JAVA_HOME/bin}
export JAVA_BIN=${JAVA_BIN:-$(dirname "$(readlink -f "$(command -v javac)")")}

# A pause without a process of its own.
exec {pause}<> <(:)
pause() { # SECONDS
    read -rt "$1" -u "$pause" _ || true
}

abort() { # MESSAGE...
    echo "$*" >&2
    exit 1
}

tell() { # MESSAGE...
    echo "$*" >&2
}

# --- What is graded ---

# The copies differ by a comment, so that nothing could be answered from a result of before.
make_copies() { # COUNT FOLDER
    local i name
    [ ! -d "$2" ] || return 0
    mkdir -p "$2"
    for ((i = 1; i <= $1; i++)); do
        name=$(printf 's%04d' "$i")
        cp -r "$story" "$2/$name"
        printf '// copy %s\n' "$name" >>"$2/$name/TwoLayerNet.java"
    done
}

# Prints the command that grades a folder, one word a line.
grading() { # SUBMISSIONS OUT [JOBS [CHECKOUT]]
    printf '%s\n' "${4:-$home}/netgrade" grade "$1" -a "$assignment" -o "$2" -x accuracy -j "${3:-$jobs}" --isolation "$isolation"
}

# Grades a folder and takes the time; every copy has all its points, or the figures are worth nothing.
grade() { # COUNT SUBMISSIONS OUT [JOBS [CHECKOUT]]
    local command
    mapfile -t command < <(grading "${@:2}")
    timed "${command[@]}"
    require_points "$1"
}

# Grades the large batch, unless another part has.
require_many() {
    make_copies "$memory_copies" "$work/many"
    if [ ! -d "$work/many-out" ]; then
        tell "   grading $memory_copies submissions first"
        grade "$memory_copies" "$work/many" "$work/many-out"
    fi
}

require_points() { # COUNT
    local full
    full=$(grep -c " $points" "$work/said") || true
    [ "$full" = "$1" ] || { tail -n 20 "$work/said" >&2; abort "$full of $1 submissions got their $points; the end of what netgrade said stands above."; }
}

# --- What it takes ---

# CPU takes perf: what a shell counts leaves out processes nobody waits for, and in a sandbox those are the workers.
counted=(perf stat -x, -e task-clock -o "$work/cpu" --)
"${counted[@]}" true 2>/dev/null || counted=()

# Starts a command; started, child and process are its time, what to wait for, and the command itself, which perf may stand before.
launch() { # COMMAND...
    started=$EPOCHREALTIME
    "${counted[@]}" "$@" >"$work/said" 2>&1 &
    child=$!
    process=$child
    while [ ${#counted[@]} -gt 0 ] && kill -0 "$child" 2>/dev/null; do
        process=$(pgrep -P "$child" | head -n 1) || true
        [ -z "$process" ] || break
        pause 0.01
    done
    follow_cpu "${process:-$child}" >"$work/own" &
    follower=$!
}

# Waits for what was launched and sets wall, cpu and own: milliseconds on the clock, of CPU of all processes, of CPU of the command's own
# process. CPU of all is nan where perf does not work.
finish() { # [EXIT CODE that is right]
    local code=0 ended
    wait "$child" || code=$?
    ended=$EPOCHREALTIME
    process=
    wait "$follower"
    [ "$code" = "${1:-0}" ] || { tail -n 20 "$work/said" >&2; abort "Exit code $code, expected ${1:-0}; the end of what was said stands above."; }
    wall=$(awk -v from="$started" -v to="$ended" 'BEGIN { printf "%.1f", 1000 * (to - from) }')
    cpu=nan
    [ ${#counted[@]} -eq 0 ] || cpu=$(awk -F, '/task-clock/ { printf "%.1f", $1 }' "$work/cpu")
    own=$(cat "$work/own")
}

timed() { # COMMAND...
    launch "$@"
    finish
}

# Prints milliseconds of CPU that a process took without its children, as last seen: twenty looks a second miss at most 50 ms a thread.
follow_cpu() { # PID
    local line fields ticks=0
    while read -r line <"/proc/$1/stat"; do
        # The name may hold spaces; what follows it does not.
        read -ra fields <<<"${line##*) }"
        ticks=$((fields[11] + fields[12]))
        [ "${fields[0]}" != Z ] || break
        pause 0.05
    done 2>/dev/null
    echo $((ticks * 1000 / $(getconf CLK_TCK)))
}

# --- Numbers ---

median() { # FILE [COLUMN]
    quantiles "$@" | cut -d' ' -f1
}

# Prints median, least and most of a column of numbers.
quantiles() { # FILE [COLUMN]
    awk -v column="${2:-1}" '{ print $column }' "$1" | sort -g \
        | awk '$1 == "nan" { missing = 1 } { a[NR] = $1 } END {
            if (missing) print "nan nan nan"; else print (a[int((NR + 1) / 2)] + a[int(NR / 2) + 1]) / 2, a[1], a[NR] }'
}

# Prints numbers divided by one, on one line; what could not be measured is nan and stays so.
per() { # DIVISOR NUMBER...
    awk 'BEGIN {
        for (i = 2; i < ARGC; i++) printf "%s%s", ARGV[i] == "nan" ? "nan" : sprintf("%.9g", ARGV[i] / ARGV[1]), i < ARGC - 1 ? " " : "\n"
    }' "$@"
}

# Prints a row of a table: "%.1f" and the like for numbers, nan as a dash.
row() { # NAME FORMAT NUMBER...
    awk 'BEGIN {
        line = "| " ARGV[1] " |"
        for (i = 3; i < ARGC; i++) line = line " " (ARGV[i] == "nan" ? "-" : sprintf(ARGV[2], ARGV[i])) " |"
        print line
    }' "$@"
}

# Prints the row of medians of a file of rows of numbers.
median_row() { # FORMAT FILE
    local column columns numbers=()
    columns=$(awk 'NR == 1 { print NF }' "$2")
    for ((column = 1; column <= columns; column++)); do numbers+=("$(median "$2" "$column")"); done
    row '**median**' "$1" "${numbers[@]}"
}

# Adds a line to the summary. GOAL is "at least 12", "at most 3", "under 1" or "-"; it is held against the median.
summarise() { # WHAT GOAL UNIT FORMAT FILE [COLUMN]
    local middle least most
    read -r middle least most < <(quantiles "$5" "${6:-1}")
    awk -v part="$part" -v what="$1" -v goal="$2" -v unit="$3" -v form="$4" -v middle="$middle" -v least="$least" -v most="$most" '
        BEGIN {
            split(goal, word, " ")
            bound = word[1] == "under" ? word[2] : word[3]
            met = goal == "-" || middle == "nan" ? "-" : word[1] == "under" ? middle < bound : word[2] == "least" ? middle >= bound : middle <= bound
            met = met == "-" ? "-" : met ? "yes" : "**no**"
            found = middle == "nan" ? "-" : sprintf(form " (" form " to " form ")", middle, least, most) unit
            printf "| %s | %s | %s | %s | %s |\n", part, what, goal == "-" ? "-" : goal unit, found, met
        }' >>"$work/summary.$part"
}

# --- The machine ---

machine() {
    echo "$processors processors ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)), $(awk '/MemTotal/ { printf "%d MiB", $2 / 1024 }' /proc/meminfo)" \
        "of memory, Linux $(uname -r), JDK $("$JAVA_BIN/java" -version 2>&1 | sed -n 's/.*Runtime Environment[^(]*(\(.*\))/\1/p')"
}

load() {
    cut -d' ' -f1 /proc/loadavg
}

commit() {
    git -C "$home" describe --always --dirty --exclude '*' 2>/dev/null || echo unknown
}

# --- Comparing ---

# Rounds of something else and of netgrade in turn, milliseconds per submission; a table, and lines of the summary.
compare_with_netgrade() { # NAME COUNT GOAL FUNCTION, which sets wall and cpu of grading COUNT submissions; it is given the round
    local round theirs
    make_copies "$copies" "$work/ours"
    echo "$jobs jobs; milliseconds per submission; $copies submissions per round for netgrade, $2 for the other side. CPU covers all processes; the grader's own"
    echo "CPU covers only its process."
    echo
    echo "| round | $1: wall | CPU | netgrade: wall | CPU | grader's own CPU | ratio of wall times |"
    echo "|---|---|---|---|---|---|---|"
    for ((round = 1; round <= rounds; round++)); do
        tell "   round $round of $rounds"
        "$4" "$round"
        theirs=$(per "$2" "$wall" "$cpu")
        grade "$copies" "$work/ours" "$work/$part-out$round"
        rm -rf "$work/$part-out$round"
        awk '{ print $0, $1 / $3 }' <<<"$theirs $(per "$copies" "$wall" "$cpu" "$own")" >>"$work/$part.times"
        batch_row "$round" "$(tail -n 1 "$work/$part.times")"
    done
    batch_row '**median**' "$(for column in 1 2 3 4 5 6; do median "$work/$part.times" "$column"; done | paste -sd ' ')"
    summarise "throughput of netgrade relative to $1" "$3" "" %.1f "$work/$part.times" 6
}

batch_row() { # NAME "NUMBER..."
    local number
    read -ra number <<<"$2"
    printf '%s %.1f |\n' "$(row "$1" %.0f "${number[@]:0:5}")" "${number[5]}"
}

# Prints how many tests the suite has that stands for what an instructor would write.
suite_size() {
    grep -c '^    @Test' "$home/src/bench/loop/TwoLayerNetTest.java"
}

# Every test of every suite passed, by the XML files JUnit and Surefire write below a folder.
require_passed() { # SUITES FOLDER TESTS
    local passed
    passed=$(find "$2" -name 'TEST-*.xml' -exec grep -hoE '<testsuite [^>]*' {} + | tr '\n' ' ' | sed 's/<testsuite/\n&/g' | awk '
        function attribute(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
        /<testsuite/ { passed += attribute("tests") - attribute("failures") - attribute("errors") - attribute("skipped") }
        END { print passed + 0 }')
    [ "$passed" = $(($1 * $3)) ] || abort "$passed tests of $1 suites passed, expected $(($1 * $3)): $3 each."
}
