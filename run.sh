#!/usr/bin/env bash
# Runs lead-update; see ./run.sh --help. In a source checkout it builds the jar first, if that is missing or
# older than its sources. Works from any folder and in cron's empty environment.
set -euo pipefail

here=$(cd -P -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd)
export PATH="${PATH:-/usr/local/bin:/usr/bin:/bin}"
if [[ -n ${JAVA_HOME:-} && -x $JAVA_HOME/bin/java ]]; then java=$JAVA_HOME/bin/java; else java=java; fi
# Without a UTF-8 locale, as under cron, Java can't open a path with an umlaut.
[[ $(locale charmap 2>/dev/null || true) == UTF-8 ]] || export LC_ALL=C.UTF-8

jar=$here/lead-update.jar
if [[ -f $here/pom.xml ]]; then
  jar=$here/.jar/lead-update.jar
  stale() {
    [[ ! -f $jar ]] || [[ -n $(find "$here/src/main" "$here/pom.xml" "$here/.mvn" -newer "$jar" -type f -print -quit) ]]
  }
  if stale; then
    mkdir -p "$here/.jar"
    exec 9>"$here/.jar/lock"
    if flock -n 9 || { [[ ! -f $jar ]] && flock 9; }; then
      if stale; then
        echo "Building the program (the first time this takes a minute or two)." >&2
        # Nothing of the build may reach standard output: that is for results.
        if ! (cd "$here" && mvn -B -q package -Dmaven.test.skip=true -Dcheckstyle.skip -Dspring-javaformat.skip=true -Dwarnings.fail=false -Dbuild.folder=.jar/target >"$here/.jar/build.log" 2>&1 9>&-); then
          tail -n 30 "$here/.jar/build.log" >&2
          echo "The program could not be built; the log is $here/.jar/build.log. A JDK 17 or newer and Maven 3.8 or newer are needed." >&2
          exit 1
        fi
        cp "$here/.jar/target/lead-update.jar" "$jar.new"
        mv "$jar.new" "$jar"
      fi
    fi
    exec 9>&-
  fi
fi

# A bar is drawn where somebody looks at it.
terminal=false; if [[ -t 2 ]]; then terminal=true; fi
# -XX:TieredStopAtLevel is not set: a run of millions of rows needs the optimizing compiler.
exec "$java" -Xmx"${LEAD_UPDATE_MEMORY:-256m}" -XX:+UseSerialGC -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Duser.timezone=UTC -Djdk.console=java.base -Dlead-update.terminal=$terminal \
  -Dfile.encoding=UTF-8 -Dlead-update.home="$here" ${LEAD_UPDATE_JAVA_OPTS:-} -jar "$jar" "$@"
