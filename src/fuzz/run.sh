#!/usr/bin/env bash
# Runs the fuzz targets of src/test/java with Jazzer, one after the other, and prints a table of what they did.
#
#   src/fuzz/run.sh [SECONDS [TARGET]]
#
# SECONDS a target, 60 by default; TARGET is one of them, such as WireFuzz.Frame. Exits 1 if a target let something through.
# A finding lies in target/fuzz/findings/TARGET and is tried first in each later run, until it is mended. Then it belongs into
# src/test/resources/fuzz/TARGET, where the tests try it for ever.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-60}
only=${2:-}
seeds=src/test/resources/fuzz
work=target/fuzz
if ! [[ $seconds =~ ^[1-9][0-9]*$ ]]; then
    echo "\"$seconds\" is no number of seconds; usage: src/fuzz/run.sh [SECONDS [TARGET]]" >&2
    exit 2
fi
if [ -n "$only" ] && [ ! -d "$seeds/$only" ]; then
    echo "There is no target \"$only\"; there are: $(ls "$seeds" | paste -sd' ')" >&2
    exit 2
fi

mkdir -p "$work/log"
${MVN:-mvn} -q -B -ntp -P fuzz test-compile dependency:build-classpath \
    -Dmdep.includeScope=test -Dmdep.outputFile="$work/classpath" >"$work/log/build" 2>&1 || { cat "$work/log/build" >&2; exit 2; }
classpath=target/test-classes:target/classes:$(cat "$work/classpath")

# Prints the class of a target: WireFuzz.Frame is the class Frame in the class WireFuzz of whatever package.
class_of() {
    local file
    file=$(cd target/test-classes && find netgrade -name "${1/./\$}.class")
    [ -n "$file" ] || { echo "No test class is the target $1, for which $seeds has a folder." >&2; return 2; }
    file=${file%.class}
    echo "${file//\//.}"
}

# Runs one target and prints its line of the table; returns 1 on a finding.
run() {
    local target=$1 class corpus=$work/corpus/$1 findings=$work/findings/$1 log=$work/log/$1 code=0
    class=$(class_of "$target")
    mkdir -p "$corpus" "$findings" "$work/reproducers"
    # Sixty seconds are a hang: on a machine with other work, ten may be none.
    # Of the libraries those that read what is handed in: their branches guide the fuzzer past their own refusals.
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
        --target_class="$class" \
        --instrumentation_includes='netgrade.**:org.snakeyaml.**:org.apache.commons.compress.**' \
        --custom_hook_includes='netgrade.**:org.snakeyaml.**:org.apache.commons.compress.**' \
        --reproducer_path="$work/reproducers" \
        -artifact_prefix="$findings/" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=3072 -print_final_stats=1 \
        "$corpus" "$seeds/$target" "$findings" >"$log" 2>&1 || code=$?
    local executions coverage found verdict=none
    executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -n 1)
    coverage=$(grep -oE 'cov: [0-9]+' "$log" | tail -n 1 | cut -d' ' -f2 || true)
    found=$(find "$findings" -type f | wc -l)
    if [ "$code" -ne 0 ]; then
        verdict="$found, exit code $code: $log"
    fi
    printf '%-28s %12s %9s  %s\n' "$target" "${executions:-?}" "${coverage:-?}" "$verdict"
    [ "$code" -eq 0 ]
}

failed=0
printf '%-28s %12s %9s  %s\n' target executions coverage findings
for target in ${only:-$(ls "$seeds")}; do
    run "$target" || failed=1
done
exit "$failed"
