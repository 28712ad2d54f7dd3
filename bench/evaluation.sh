#!/bin/sh
# Asks the server and the empty handler by turns with wrk and gives the medians.
#   bench/evaluation.sh CLASSPATH [ROUNDS] [SECONDS]
set -eu
classpath=$1
rounds=${2:-5}
seconds=${3:-5}
port=${PORT:-18080}
home=$(mktemp -d)
java=${JAVA:-java}

"$java" -XX:+UseG1GC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED -cp "$classpath" org.bailiwick.bench.EvaluationServer "$home/data" "$port" 100000 >"$home/out" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; rm -rf "$home"' EXIT
until grep -q '^serving' "$home/out"; do
  kill -0 $server || { cat "$home/out"; exit 1; }
  sleep 1
done
cat "$home/out"

ask() {
  wrk -t1 -c32 -d"$2"s -s "$home/data/asks.lua" "http://127.0.0.1:$1" | awk '/Requests\/sec/ { print $2 } /Non-2xx/ { print "wrong answers:", $0 > "/dev/stderr" }'
}

ask "$port" 30 >/dev/null
ask $((port + 1)) 15 >/dev/null
uptime
for round in $(seq "$rounds"); do
  ask "$port" "$seconds" >>"$home/ours"
  ask $((port + 1)) "$seconds" >>"$home/floor"
  echo "round $round: evaluation $(tail -n 1 "$home/ours"), floor $(tail -n 1 "$home/floor") a second"
done
median() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
awk -v o="$(median "$home/ours")" -v f="$(median "$home/floor")" \
  'BEGIN { printf "medians: evaluation %d, floor %d a second: %d %% (goal: at least 80)\n", o, f, 100 * o / f }'
