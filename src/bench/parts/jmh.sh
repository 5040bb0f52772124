# JMH: frames of the channel, gradient check, matrix products, a student's page

jmh_version=1.37
jmh_args=${JMH_ARGS:--f 1 -wi 3 -w 1 -i 5 -r 1}

measure_jmh() {
    local classpath result
    echo "### Single steps, by JMH $jmh_version"
    echo
    classpath=$(jmh_classpath)
    timed "$home/netgrade" grade "$home/submissions/$assignment/half-reg" -a "$assignment" -o "$work/page" -j 1 --images embedded --isolation "$isolation"
    result=$(find "$work/page/submissions" -name result.json)
    # shellcheck disable=SC2086 # Several arguments in one setting.
    "$JAVA_BIN/java" -cp "$work/jmh:$jar:$classpath" org.openjdk.jmh.Main $jmh_args -p result="$result" -foe true -rf json -rff "$work/jmh.json" >"$work/said" 2>&1 \
        || { tail -n 40 "$work/said" >&2; abort "A JMH benchmark failed; what JMH said stands above."; }
    echo "Microseconds per operation, one thread: median, minimum and maximum of all measured iterations (\`$jmh_args\`)."
    echo
    "$JAVA_BIN/java" -cp "$jar" "$home/src/bench/jmh/Table.java" "$work/jmh.json" | tee "$work/jmh.table"
    awk -F ' *[|] *' 'NR > 2 {
        what = $2 ($3 == "" ? "" : ", " $3)
        printf "| jmh | %s | - | %s (%s to %s) µs | - |\n", what, $4, $5, $6
    }' "$work/jmh.table" >"$work/summary.jmh"
}

# The benchmarks are compiled against netgrade's jar, which holds its libraries; only JMH and what it needs besides come from Maven.
jmh_classpath() {
    mvn -q -B -o -f "$home/pom.xml" -P jmh dependency:build-classpath -Dmdep.outputFile="$work/classpath" >"$work/said" 2>&1 \
        || mvn -q -B -f "$home/pom.xml" -P jmh dependency:build-classpath -Dmdep.outputFile="$work/classpath" >"$work/said" 2>&1 \
        || { cat "$work/said" >&2; abort "Maven cannot get JMH; what it said stands above."; }
    local classpath
    classpath=$(tr : '\n' <"$work/classpath" | grep -E '/(jmh-[^/]*|jopt-simple-[^/]*)\.jar$' | paste -sd :)
    mkdir -p "$work/jmh"
    # By name: from JDK 23 on, javac looks for no processor by itself.
    find "$home/src/jmh/java" -name '*.java' -print0 | xargs -0 "$JAVA_BIN/javac" -processor org.openjdk.jmh.generators.BenchmarkProcessor -cp "$jar:$classpath" -d "$work/jmh" >&2
    echo "$classpath"
}
