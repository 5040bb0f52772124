# the same batch once more, with nothing changed

memory_copies=${MEMORY_COPIES:-1000}

measure_unchanged() {
    echo "### An unchanged batch of $memory_copies"
    echo
    local run command
    require_many
    mapfile -t command < <(grading "$work/many" "$work/many-out")
    echo "| run | wall, s | CPU, s | grader's own CPU, s |"
    echo "|---|---|---|---|"
    for run in 1 2 3; do
        timed "${command[@]}"
        grep -q "^0 graded, $memory_copies unchanged" "$work/said" || { tail "$work/said" >&2; abort "Not all of $memory_copies were unchanged; what netgrade said stands above."; }
        per 1000 "$wall" "$cpu" "$own" >>"$work/unchanged.times"
        row "$run" %.2f $(tail -n 1 "$work/unchanged.times")
    done
    median_row %.2f "$work/unchanged.times"
    summarise "an unchanged batch of $memory_copies once more" "under 3" " s" %.2f "$work/unchanged.times"
}
