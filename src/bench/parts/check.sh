# a student's check, the first time and later

check_runs=${CHECK_RUNS:-7}

measure_check() {
    echo "### A student's check"
    echo
    local run kind
    echo "\`./netgrade check submissions/$assignment/half-reg\`; before the first run the archives of classes are removed, as after a build."
    echo
    echo "| run | wall, s | CPU, s | grader's own CPU, s |"
    echo "|---|---|---|---|"
    rm -f "$home"/target/netgrade-check-*.jsa "$home"/target/netgrade-javac-*.jsa
    for ((run = 0; run <= check_runs; run++)); do
        launch "$home/netgrade" check "$home/submissions/$assignment/half-reg"
        finish 1 # It is below the pass mark.
        require_same_verdict
        kind=$([ "$run" = 0 ] && echo first || echo later)
        per 1000 "$wall" "$cpu" "$own" >>"$work/check.$kind"
        row "$([ "$run" = 0 ] && echo first || echo "$run")" %.2f $(tail -n 1 "$work/check.$kind")
    done
    median_row %.2f "$work/check.later" | sed 's/\*\*median\*\*/**median of the later**/'
    summarise "a check, the first after a build" - " s" %.2f "$work/check.first"
    summarise "a check, later" "under 1" " s" %.2f "$work/check.later"
}

# It names the mistake, and says every time what it said at first.
require_same_verdict() {
    grep -q 'Half the regularisation' "$work/said" || { cat "$work/said" >&2; abort "The check does not name the mistake of half-reg; what it said stands above."; }
    [ -e "$work/verdict" ] || cp "$work/said" "$work/verdict"
    cmp -s "$work/verdict" "$work/said" || { diff "$work/verdict" "$work/said" >&2 || true; abort "The check said something else than the first time; the difference stands above."; }
}
