# training on images inside the sandbox, and the same `train` called in a plain JVM

measure_training() {
    echo "### Training in the sandbox and in a plain JVM"
    echo
    local round result difference
    "$JAVA_BIN/javac" -cp "$jar" -d "$work/plain" "$home/src/bench/training/TrainPlain.java" "$story"/*.java
    echo "\`${story#"$home/"}\` on the embedded images with the settings it chose. netgrade: the call of \`train\` in the check"
    echo "\`accuracy.chosen\`, from the grader's question to the worker's answer. Plain: the same call in a JVM with default options."
    echo
    echo "| round | netgrade: wall, s | plain JVM: wall, s | netgrade relative to plain |"
    echo "|---|---|---|---|"
    for ((round = 1; round <= rounds; round++)); do
        tell "   round $round of $rounds"
        timed "$home/netgrade" grade "$story" -a "$assignment" -o "$work/trained$round" -j 1 --images embedded --isolation "$isolation"
        grep -q ' 25.00 / 25.00' "$work/said" || { cat "$work/said" >&2; abort "The submission did not get its 25 points; what netgrade said stands above."; }
        result=$(find "$work/trained$round/submissions" -name result.json)
        "$JAVA_BIN/java" -cp "$jar:$work/plain" TrainPlain "$result" >"$work/plain.said"
        difference=$(cut -d' ' -f3 "$work/plain.said")
        # The curve of a result has its losses in full, and both add up in the same order.
        awk -v found="$difference" 'BEGIN { exit !(found <= 1e-12) }' || abort "The losses of both differ by $difference, at most 1e-12 is rounding."
        awk '{ print $1, $2, $1 / $2 }' "$work/plain.said" >>"$work/training.times"
        row "$round" %.3f $(tail -n 1 "$work/training.times")
    done
    median_row %.3f "$work/training.times"
    summarise "time of a training item relative to a plain call of train" "at most 1.05" "" %.3f "$work/training.times" 3
}
