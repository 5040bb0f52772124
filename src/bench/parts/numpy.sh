# a training step of the reference beside NumPy's, on one thread and on two; needs python3 with NumPy and OpenBLAS

measure_numpy() {
    local blas threads
    echo "### The reference beside NumPy"
    echo
    blas=$(python3 "$home/src/bench/numpy/numpy_steps.py" blas 2>/dev/null) || blas=none
    if [[ $blas != *openblas* ]]; then
        echo "Not measured: python3 has no NumPy 1.26 or newer with OpenBLAS (found: $blas); \`python3 -m pip install numpy\` brings it."
        return
    fi
    "$JAVA_BIN/javac" -cp "$jar" -d "$work/steps" "$home/src/bench/numpy/ReferenceSteps.java"
    echo "$blas. Milliseconds per step, median of five runs of 100 steps in each round; a ratio above 1 means that the reference is faster."
    for threads in 1 2; do
        echo
        echo "| threads $threads, round | NumPy: wall | CPU | netgrade: wall | CPU | ratio of wall times | of CPU |"
        echo "|---|---|---|---|---|---|---|"
        numpy_rounds "$threads"
    done
    summarise "speed of the reference's training step relative to NumPy, 1 thread" "at least 0.6" "" %.2f "$work/steps1" 5
    summarise "the same, by CPU" - "" %.2f "$work/steps1" 6
    summarise "speed of the reference's training step relative to NumPy, 2 threads" - "" %.2f "$work/steps2" 5
}

# CPU is of the calling thread, and comparable on one thread only: of two, it waits for the other asleep in Java and awake in OpenBLAS.
numpy_rounds() { # THREADS
    local round
    for ((round = 1; round <= rounds; round++)); do
        tell "   threads $1, round $round of $rounds"
        OPENBLAS_NUM_THREADS=$1 python3 "$home/src/bench/numpy/numpy_steps.py" >"$work/numpy"
        "$JAVA_BIN/java" -cp "$jar:$work/steps" ReferenceSteps "$1" >"$work/java"
        require_same_loss
        awk -v threads="$1" '{ $5 = $1 / $3; $6 = $2 / $4; if (threads > 1) $2 = $4 = $6 = "nan"; print }' \
            <<<"$(median "$work/numpy" 1) $(median "$work/numpy" 2) $(median "$work/java" 1) $(median "$work/java" 2)" >>"$work/steps$1"
        row "$round" %.2f $(tail -n 1 "$work/steps$1")
    done
    median_row %.2f "$work/steps$1"
}

# Both did the same work only if they arrive at the same loss, but for the order of sums.
require_same_loss() {
    cat "$work/numpy" "$work/java" | awk 'NR == 1 { first = $3 } { d = $3 - first; if (!(d <= 1e-9 && d >= -1e-9)) exit 1 }' \
        || { cat "$work/numpy" "$work/java" >&2; abort "NumPy and the reference end with losses that differ by more than 1e-9; both stand above."; }
}
