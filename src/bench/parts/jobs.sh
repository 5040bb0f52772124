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
    echo "$copies submissions a round; milliseconds a submission. The part of linear is the throughput with $jobs jobs in $jobs times that with one."
    echo
    echo "| round | 1 job: wall | CPU | $jobs jobs: wall | CPU | part of linear |"
    echo "|---|---|---|---|---|---|"
    for ((round = 1; round <= rounds; round++)); do
        tell "   round $round of $rounds"
        grade "$copies" "$work/ours" "$work/one$round" 1
        one=$(per "$copies" "$wall" "$cpu")
        grade "$copies" "$work/ours" "$work/several$round" "$jobs"
        rm -rf "$work/one$round" "$work/several$round"
        awk -v jobs="$jobs" '{ print $0, $1 / $3 / jobs }' <<<"$one $(per "$copies" "$wall" "$cpu")" >>"$work/jobs.times"
        jobs_row "$round" "$(tail -n 1 "$work/jobs.times")"
    done
    jobs_row '**median**' "$(for column in 1 2 3 4 5; do median "$work/jobs.times" "$column"; done | paste -sd ' ')"
    summarise "throughput with $jobs jobs, part of linear from 1" "at least 0.9" "" %.2f "$work/jobs.times" 5
}

jobs_row() { # NAME "NUMBER..."
    local number
    read -ra number <<<"$2"
    printf '%s %.2f |\n' "$(row "$1" %.0f "${number[@]:0:4}")" "${number[4]}"
}
