# the same batch once more, judged anew after a title in the rubric has changed

memory_copies=${MEMORY_COPIES:-1000}

measure_judged() {
    echo "### A batch of $memory_copies judged anew"
    echo
    local run command kept=$work/judged-out rubric=$work/judged-rubric/$assignment
    require_many
    cp -r "$work/many-out" "$kept"
    mkdir -p "${rubric%/*}"
    cp -r "$home/rubric/$assignment" "$rubric"
    mapfile -t command < <(assignment=$rubric grading "$work/many" "$kept")
    echo "| run | wall, s | CPU, s | grader's own CPU, s |"
    echo "|---|---|---|---|"
    for run in 1 2 3; do
        # Any title will do: the key has the whole rubric in it, and so has every page.
        sed -i "0,/^    title: .*/s//    title: Renamed $run times/" "$rubric/assignment.yaml"
        timed "${command[@]}"
        grep -q "^$memory_copies judged anew, none run" "$work/said" || { tail "$work/said" >&2; abort "Not all of $memory_copies were judged anew; what netgrade said stands above."; }
        per 1000 "$wall" "$cpu" "$own" >>"$work/judged.times"
        row "$run" %.2f $(tail -n 1 "$work/judged.times")
    done
    rm -rf "$kept"
    median_row %.2f "$work/judged.times"
    summarise "a batch of $memory_copies judged anew" "under 5" " s" %.2f "$work/judged.times"
}
