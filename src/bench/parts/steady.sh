# the samples graded again and again on a busy machine: does any result differ from the first but for its times?

steady_rounds=${STEADY_ROUNDS:-20}
steady_load=${STEADY_LOAD:-4}
steady_samples=${STEADY_SAMPLES:-$home/submissions/$assignment}
steady_exclude=${STEADY_EXCLUDE:-}
# Its training draws from Math.random: its numbers differ from run to run, and its report says so.
unseeded=unseeded-sampling

measure_steady() {
    echo "### The same results on a busy machine"
    echo
    local round folder
    "$JAVA_BIN/javac" -cp "$jar" -d "$work/compare" "$home/src/bench/steady/CompareResults.java"
    # Those that grade are busy too.
    make_busy $((steady_load > jobs ? steady_load - jobs : 0))
    for ((round = 1; round <= steady_rounds; round++)); do
        folder=$work/steady$round
        timed "$home/netgrade" grade "$steady_samples" -a "$assignment" -o "$folder" -j "$jobs" --force --images embedded --isolation "$isolation" \
            ${steady_exclude:+-x "$steady_exclude"}
        if [ "$round" = 1 ]; then
            continue
        fi
        "$JAVA_BIN/java" -cp "$jar:$work/compare" CompareResults "$work/steady1" "$folder" "$unseeded" >"$work/different"
        wc -l <"$work/different" >>"$work/steady.counts"
        sed "s/^/| $round | /; s/: / | /; s/\$/ |/" "$work/different" >>"$work/steady.rows"
        rm -rf "$folder"
        tell "   round $round of $steady_rounds: $(tail -n 1 "$work/steady.counts") results differ"
    done
    end_busy
    report_steady
}

report_steady() {
    local samples
    samples=$(find "$work/steady1/submissions" -name result.json | wc -l)
    echo "$samples samples, graded $steady_rounds times with $jobs jobs beside ${#busy[@]} busy processes; every result without its times is compared with that of the"
    echo "first time. Left out is \`$unseeded\`, whose training draws random numbers without a seed${steady_exclude:+, and the item \`$steady_exclude\`}."
    echo
    if [ -s "$work/steady.rows" ]; then
        echo "| round | submission | differs in |"
        echo "|---|---|---|"
        cat "$work/steady.rows"
    else
        echo "No result differs."
    fi
    [ ! -s "$work/steady.counts" ] || awk '{ sum += $1 } END { print sum }' "$work/steady.counts" >"$work/steady.sum"
    [ ! -s "$work/steady.sum" ] || summarise "results that differ, of $(((samples - 1) * (steady_rounds - 1))) compared" "at most 0" "" %d "$work/steady.sum"
}

busy=()
make_busy() { # COUNT
    local i
    for ((i = 0; i < $1; i++)); do
        sh -c 'while :; do :; done' &
        busy+=($!)
    done
}

end_busy() {
    [ ${#busy[@]} -eq 0 ] || kill "${busy[@]}"
    wait "${busy[@]}" 2>/dev/null || true
}
