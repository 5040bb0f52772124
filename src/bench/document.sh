# Puts the figures of a part into a document, between two comments, and leaves all else in it as it is.

begin='<!-- figures: begin; src/bench/run.sh writes them -->'
end='<!-- figures: end -->'

# A document that has no place for figures is refused before anything is measured.
require_place() { # FILE
    [ ! -s "$1" ] || { grep -qxF -- "$begin" "$1" && grep -qxF -- "$end" "$1"; } || {
        echo "\"$1\" has no lines \"$begin\" and \"$end\" to write between; give another file with -o, or put both lines into it." >&2
        exit 2
    }
}

# Replaces the section and the summary lines of one part; those of the others stay.
publish() { # FILE PART
    local draft=$1.$$.tmp old=$work/old
    [ ! -e "$1" ] || cp "$1" "$old"
    [ -s "$old" ] || printf '%s\n' "$begin" "$end" >"$old"
    {
        awk -v begin="$begin" '{ print } $0 == begin { exit }' "$old"
        figures "$old" "$2"
        awk -v end="$end" '$0 == end { after = 1 } after { print }' "$old"
    } >"$draft"
    mv "$draft" "$1"
}

figures() { # OLD PART
    local each
    echo
    echo "Last run: \`src/bench/run.sh${asked:+ $asked}\` on $(date -u +%F), on $(machine)."
    echo
    echo "| part | what | goal | measured: median (min to max) | met |"
    echo "|---|---|---|---|---|"
    for each in "${parts[@]}"; do
        if [ "$each" = "$2" ]; then cat "$work/summary.$each"; else old_summary "$1" "$each"; fi
    done
    echo
    for each in "${parts[@]}"; do
        if [ "$each" = "$2" ]; then section_of "$each"; else old_section "$1" "$each"; fi
    done
}

section_of() { # PART
    echo "<!-- part: $1 -->"
    cat "$work/section.$1"
    echo
}

old_summary() { # OLD PART
    awk -v begin="$begin" -v row="| $2 | " '
        $0 == begin { inside = 1 }
        /^<!-- part: / { exit }
        inside && index($0, row) == 1 { print }' "$1"
}

old_section() { # OLD PART
    awk -v wanted="<!-- part: $2 -->" -v end="$end" '
        $0 == wanted { inside = 1 }
        $0 != wanted && /^<!-- part: / || $0 == end { inside = 0 }
        inside { print }' "$1"
}
