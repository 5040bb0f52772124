# a batch, and the loop of javac and JUnit's console launcher that an instructor would otherwise write

launcher=junit-platform-console-standalone launcher_version=6.1.3

measure_loop() {
    if [ -n "${BASE:-}" ]; then
        echo "### A batch, against another checkout"
        echo
        compare_with_netgrade "the other netgrade" "$copies" - grade_with_base
        return
    fi
    echo "### A batch, against javac and the console launcher"
    echo
    prepare_loop
    compare_with_netgrade "javac + console launcher" "$loop_copies" "at least 12" grade_by_loop
    summarise "the grader's own CPU per submission" "under 50" " ms" %.0f "$work/loop.times" 5
}

grade_with_base() { # ROUND
    grade "$copies" "$work/ours" "$work/base$1" "$jobs" "$BASE"
    rm -rf "$work/base$1"
}

loop_copies=${LOOP_COPIES:-20}

prepare_loop() {
    local console=$library/$launcher-$launcher_version.jar
    [ -f "$console" ] || mvn -q -B -f "$home/pom.xml" dependency:copy -Dartifact="org.junit.platform:$launcher:$launcher_version" \
        -DoutputDirectory="$library" >&2
    # The suite is compiled once for all submissions, against any class of the name they share.
    "$JAVA_BIN/javac" -cp "$spi" -d "$work/any" "$story"/*.java
    "$JAVA_BIN/javac" -cp "$spi:$work/any:$console" -d "$work/suite" "$home/src/bench/loop/TwoLayerNetTest.java"
    make_copies "$loop_copies" "$work/theirs"
}

grade_by_loop() { # ROUND
    export -f loop_over
    timed bash -c 'loop_over "$@"' loop "$work/theirs" "$jobs" "$home/src/bench/loop/grade-one.sh" "$work/loop$1" "$spi" \
        "$library/$launcher-$launcher_version.jar" "$work/suite"
    require_passed "$loop_copies" "$work/loop$1" "$(suite_size)"
    rm -rf "$work/loop$1"
}

loop_over() { # SUBMISSIONS JOBS SCRIPT ARGUMENT...
    find "$1" -mindepth 1 -maxdepth 1 -type d -print0 | sort -z | xargs -0 -P "$2" -I '{}' "$3" '{}' "${@:4}"
}
