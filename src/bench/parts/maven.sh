# a batch, and `mvn -q test` in a project for each submission

maven_copies=${MAVEN_COPIES:-4}

measure_maven() {
    echo "### A batch, against mvn test"
    echo
    prepare_projects
    compare_with_netgrade "mvn -q test" "$maven_copies" "at least 30" grade_by_maven
}

# A project for each submission: its class, the same suite and the same POM.
prepare_projects() {
    local project
    make_copies "$maven_copies" "$work/submitted"
    for project in "$work"/submitted/*; do
        project=$work/projects/${project##*/}
        mkdir -p "$project/src/main/java" "$project/src/test/java"
        cp "$work/submitted/${project##*/}"/*.java "$project/src/main/java"
        cp "$home/src/bench/loop/TwoLayerNetTest.java" "$project/src/test/java"
        cp "$home/src/bench/maven/pom.xml" "$project"
    done
    # Once beforehand, online if need be: what Maven has to download is no part of the measurement.
    "$home/src/bench/maven/test-one.sh" "$project" "$spi" >"$work/said" 2>&1 \
        || mvn -q -B -f "$project/pom.xml" -Dspi="$spi" test >"$work/said" 2>&1 \
        || { cat "$work/said" >&2; abort "mvn test fails in the project of a correct submission; what Maven said stands above."; }
}

grade_by_maven() { # ROUND
    find "$work/projects" -name 'TEST-*.xml' -delete
    timed xargs -a <(printf '%s\0' "$work"/projects/*) -0 -P "$jobs" -I '{}' "$home/src/bench/maven/test-one.sh" '{}' "$spi"
    require_passed "$maven_copies" "$work/projects" "$(suite_size)"
}
