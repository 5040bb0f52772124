# one submission at a time, and as many as there are processors

measure_jobs() {
    echo "### One job and several"
    echo
    if [ "$jobs" -lt 2 ]; then
        echo "Not measured: there is one processor."
        return
    fi
    local round one
    make_copies "$copies" "$work/ours"
    echo "$copies submissions per round; milliseconds per submission. The share of linear scaling is the throughput with $jobs jobs divided by $jobs times that with one. One job is"
    echo "also measured on one processor (\`taskset\`): left free, its compiler, JITs and the next worker's start keep others busy."
    echo
    echo "| round | 1 job, 1 processor: wall | CPU | 1 job: wall | CPU | $jobs jobs: wall | CPU | share of linear scaling from 1 job on 1 processor | from 1 job |"
    echo "|---|---|---|---|---|---|---|---|---|"
    for ((round = 1; round <= rounds; round++)); do
        tell "   round $round of $rounds"
        grade_on_one "$work/alone$round"
        one=$(per "$copies" "$wall" "$cpu")
        grade "$copies" "$work/ours" "$work/one$round" 1
        one="$one $(per "$copies" "$wall" "$cpu")"
        grade "$copies" "$work/ours" "$work/several$round" "$jobs"
        rm -rf "$work/alone$round" "$work/one$round" "$work/several$round"
        awk -v jobs="$jobs" '{ print $0, $1 / $5 / jobs, $3 / $5 / jobs }' <<<"$one $(per "$copies" "$wall" "$cpu")" >>"$work/jobs.times"
        jobs_row "$round" "$(tail -n 1 "$work/jobs.times")"
    done
    jobs_row '**median**' "$(for column in 1 2 3 4 5 6 7 8; do median "$work/jobs.times" "$column"; done | paste -sd ' ')"
    summarise "throughput with $jobs jobs, share of linear scaling from 1 job on 1 processor" "at least 0.9" "" %.2f "$work/jobs.times" 7
    summarise "the same, from 1 job that may use all processors" "at least 0.9" "" %.2f "$work/jobs.times" 8
}

jobs_row() { # NAME "NUMBER..."
    local number
    read -ra number <<<"$2"
    printf '%s %.2f | %.2f |\n' "$(row "$1" %.0f "${number[@]:0:6}")" "${number[6]}" "${number[7]}"
}

grade_on_one() { # OUT
    local command
    mapfile -t command < <(grading "$work/ours" "$1" 1)
    timed taskset -c 0 "${command[@]}"
    require_points "$copies"
}
