# memory of the grader and of its processes over many submissions

memory_copies=${MEMORY_COPIES:-1000}

measure_memory() {
    echo "### Memory over $memory_copies submissions"
    echo
    local command readings
    make_copies "$memory_copies" "$work/many"
    mapfile -t command < <(grading "$work/many" "$work/many-out")
    launch "${command[@]}"
    follow_memory "$process" >"$work/memory.times"
    finish
    require_points "$memory_copies"
    readings=$(wc -l <"$work/memory.times")
    [ "$readings" -ge 9 ] || abort "The grader's heap could be read $readings times, expected 10: jcmd of the same JDK and user has to reach it."
    echo "$jobs jobs, the grader's ordinary options. The grader's heap is read after full collections, asked for at each tenth of the way, the least of six; memory of"
    echo "its processes is the sum of their shares (PSS), or what is resident (RSS) where that cannot be read. MiB."
    echo
    echo "| submissions graded | heap in use | grader, resident | processes it started | their memory | read as |"
    echo "|---|---|---|---|---|---|"
    awk '{ printf "| %d | %.1f | %.0f | %d | %.0f | %s |\n", $1, $2, $3, $4, $5, $6 }' "$work/memory.times"
    echo
    local of_all of_grader
    read -r of_all of_grader < <(per "$memory_copies" "$cpu" "$own")
    printf "The batch took %.0f s on the clock; a submission took %s ms of CPU, including %.0f ms of the grader's own.\n" "$(per 1000 "$wall")" \
        "$([ "$of_all" = nan ] && echo "an unknown number of" || printf %.0f "$of_all")" "$of_grader"
    summarise_memory
}

# Flat is no more than a tenth or 5 MiB above the first tenth: whichever of both is more.
summarise_memory() {
    awk 'NR == 1 { first = $2 } { last = $2 } END { allowed = first / 10; if (allowed < 5) allowed = 5; print (last - first) / allowed, last - first, allowed }' \
        "$work/memory.times" >"$work/growth"
    summarise "growth of the grader's heap from $(sed -n '1s/ .*//p' "$work/memory.times") to $(sed -n '$s/ .*//p' "$work/memory.times") submissions" \
        "at most $(printf %.1f "$(cut -d' ' -f3 "$work/growth")")" " MiB" %.1f "$work/growth" 2
    per "$memory_copies" "$own" >"$work/own-of-many"
    summarise "the grader's own CPU per submission, of $memory_copies" "under 50" " ms" %.0f "$work/own-of-many"
}

# Prints at each tenth of the way, and shortly before the end: submissions graded, heap in use, resident memory, processes, their memory, and
# what that is. The last reading is at 99 %: after the last submission the grader is gone.
follow_memory() { # PID
    local percent results heap grader
    for percent in 10 20 30 40 50 60 70 80 90 99; do
        while kill -0 "$1" 2>/dev/null; do
            results=("$work"/many-out/submissions/*/result.json)
            # Before the first there is one name, that of no file.
            [ -e "${results[0]}" ] || results=()
            [ $((100 * ${#results[@]})) -lt $((percent * memory_copies)) ] || break
            pause 0.3
        done
        heap=$(heap_kept "$1") || break
        grader=$(resident "$1") || break
        echo "${#results[@]} $heap $grader $(descendants_memory "$1")"
        tell "   ${#results[@]} of $memory_copies"
    done
}

# Prints MiB in use after full collections: the least of six, as what the submissions of the moment need is not kept.
heap_kept() { # PID
    local times
    for times in 1 2 3 4 5 6; do
        "$JAVA_BIN/jcmd" "$1" GC.run >/dev/null 2>&1 || return
        heap_in_use "$1" || return
    done | sort -g | head -n 1
}

# Prints MiB, whatever the collector calls its parts; metaspace is no heap.
heap_in_use() { # PID
    "$JAVA_BIN/jcmd" "$1" GC.heap_info | awk '
        /Metaspace|class space/ { next }
        match($0, /used [0-9]+[KMG]/) {
            amount = substr($0, RSTART + 5, RLENGTH - 6)
            unit = substr($0, RSTART + RLENGTH - 1, 1)
            used += amount / (unit == "K" ? 1024 : unit == "M" ? 1 : 1 / 1024)
        }
        END { printf "%.1f\n", used }'
}

resident() { # PID
    awk '/^VmRSS/ { printf "%.1f\n", $2 / 1024 }' "/proc/$1/status"
}

# Prints how many processes a process has started, with those that they have, their memory in MiB, and what was read.
descendants_memory() { # PID
    local pid count=0 read_as=PSS sum=0 kib
    for pid in $(ps -e -o pid=,ppid= | awk -v root="$1" '
        { parent[$1] = $2 }
        END { for (pid in parent) { for (p = parent[pid]; p != "" && p != root && p > 1; p = parent[p]); if (p == root) print pid } }'); do
        kib=$(awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null) || true
        if [ -z "$kib" ]; then
            kib=$(awk '/^VmRSS/ { print $2 }' "/proc/$pid/status" 2>/dev/null) || true
            [ -z "$kib" ] || read_as=RSS
        fi
        # What has ended meanwhile has none.
        [ -z "$kib" ] || sum=$((sum + kib)) count=$((count + 1))
    done
    echo "$count $((sum / 1024)) $read_as"
}
