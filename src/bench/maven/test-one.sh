#!/bin/sh
# Grades one submission as a course's Maven project does: compiles it and runs the suite, each time from the beginning.
# Usage: test-one.sh PROJECT SPI_JAR
set -eu
rm -rf "$1/target"
exec mvn -q -o -B -f "$1/pom.xml" -Dspi="$2" test
