#!/usr/bin/env bash
# Runs lead-update from a source checkout: builds it first, if it is missing or older than its sources.
# How it is started is written in src/launcher/run.sh, which is all that a server gets.
set -euo pipefail

# shellcheck source=src/launcher/run.sh
. "$(dirname -- "$(readlink -f -- "$0")")/src/launcher/run.sh"
builds=$home/.jar

# Each build has a folder of its own, which .jar/current points to: a run under way keeps the jars it began with.
build() {
  command -v mvn >/dev/null || fail "The program has to be built first, and there is no Maven here (mvn). Install Maven 3.8 or newer and a JDK 17 or newer."
  echo "Building the program (the first time this takes a minute or two)." >&2
  program=$builds/build-$(date +%Y%m%dT%H%M%S)-$$
  mkdir "$program"
  touch "$program/begun"
  rm -rf "$builds/target"
  # Nothing of the build may reach standard output: that is for results.
  if ! (cd "$home" && mvn -B -q prepare-package jar:jar -Dmaven.test.skip=true -Dcheckstyle.skip -Dspring-javaformat.skip=true \
    -Dwarnings.fail=false -Dbuild.folder=.jar/target) </dev/null >"$builds/build.log" 2>&1 9>&-; then
    rm -rf "$program"
    tail -n 30 "$builds/build.log" >&2
    fail "The program could not be built; the log is $builds/build.log. A JDK 17 or newer and Maven 3.8 or newer are needed."
  fi
  mv "$builds/target/lead-update.jar" "$builds/target/lib" "$program"
  name_archive
  make_archive 9>&-
  ln -sfn "${program##*/}" "$builds/current.new"
  mv -T "$builds/current.new" "$builds/current"
  remove_former_builds
}

remove_former_builds() {
  local former
  for former in "$builds"/build-*; do
    [[ $former == "$program" ]] || ! flock -n "$former" rm -rf "$former" || true
  done
}

is_stale() {
  [[ ! -f $builds/current/lead-update.jar ]] ||
    [[ -n $(find "$home/src/main" "$home/pom.xml" "$home/.mvn" -newer "$builds/current/begun" -print -quit) ]]
}

build_if_stale() {
  is_stale || return 0
  if ! mkdir -p "$builds" 2>/dev/null || ! { exec 9>"$builds/lock"; } 2>/dev/null; then
    [[ -f $builds/current/lead-update.jar ]] || fail "The program has to be built first, and $builds can't be written. Build it as a user who may write there."
    echo "The program is older than its sources, and $builds can't be written: the program is used as it is." >&2
    return 0
  fi
  # One builds at a time; who has an older program need not wait.
  if flock -n 9 || { [[ ! -f $builds/current/lead-update.jar ]] && flock 9; }; then
    ! is_stale || build
  fi
  exec 9>&-
}

# The lock is held by the JVM to its end, and spares the folder when a later build tidies up.
enter_build() {
  program=$(readlink -f -- "$builds/current") && { exec 8<"$program"; } 2>/dev/null && flock -s 8 && [[ -e $program/begun ]]
}

build_if_stale
# Another build may have taken it away in the meantime.
enter_build || enter_build || fail "The program in $builds/current can't be read. Delete $builds and give the command again."
start "$@"
