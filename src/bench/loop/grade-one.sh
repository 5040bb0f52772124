#!/bin/sh
# Grades one submission as an instructor's loop does: javac, then the suite by JUnit's console launcher, each in a fresh JVM.
# Usage: grade-one.sh SUBMISSION OUT SPI_JAR CONSOLE_JAR SUITE_CLASSES; JAVA_BIN is the JDK's bin folder.
set -eu
submission=$1 out=$2/$(basename "$1") spi=$3 console=$4 suite=$5
mkdir -p "$out/classes"
"$JAVA_BIN/javac" -cp "$spi" -d "$out/classes" "$submission"/*.java
"$JAVA_BIN/java" -jar "$console" execute --class-path "$out/classes:$suite:$spi" --scan-class-path "$suite" \
    --reports-dir "$out/reports" --disable-banner >"$out/output.txt" || { tail -n 20 "$out/output.txt" >&2; exit 1; }
