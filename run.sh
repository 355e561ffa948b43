#!/usr/bin/env bash
# Runs lead-update; see ./run.sh --help. Works from any folder and in cron's empty environment.
# In a source checkout it builds the program first, if that is missing or older than its sources.
set -euo pipefail

here=$(cd -P -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd)
export PATH="${PATH:-/usr/local/bin:/usr/bin:/bin}"

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

find_java() {
  local wrong=
  if [[ -n ${JAVA_HOME:-} && ! -x $JAVA_HOME/bin/java ]]; then
    wrong=" (JAVA_HOME is $JAVA_HOME, where there is no bin/java)"
    unset JAVA_HOME
  fi
  java=${JAVA_HOME:+$JAVA_HOME/bin/java}
  java=${java:-$(type -P java || true)}
  [[ -n $java ]] || fail "There is no Java here$wrong. Install Java 17 or newer, or set JAVA_HOME to the folder it is in."
  local release
  java_home=$(readlink -f -- "$java")
  java_home=${java_home%/bin/java}
  release=$(cat "$java_home/release" 2>/dev/null || "$java" -version 2>&1 || true)
  [[ $release =~ (JAVA_VERSION=|version )\"(1\.)?([0-9]+) ]] || fail "The Java in $java does not start: ${release:-it says nothing}. Install Java 17 or newer, or set JAVA_HOME to the folder it is in."
  version=${BASH_REMATCH[3]}
  ((version >= 17)) || fail "The Java in $java is version $version, and 17 or newer is needed. Install one, or set JAVA_HOME to the folder it is in."
}

# The optimizing compiler, which a run of millions of rows needs, begins later than by default: in a short run
# it would take a third of the processor time, and a long one does not notice.
# A class-data archive that does not fit would be told of on standard output, which is for results.
flags=(-Xmx"${LEAD_UPDATE_MEMORY:-256m}" -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr
  -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=100000
  -XX:Tier4BackEdgeThreshold=200000 -Duser.timezone=UTC -Djdk.console=java.base -Dfile.encoding=UTF-8
  -Dlead-update.home="$here")

# Names the class-data archive, with which the program starts sooner. It fits one JVM, one jar and one place.
# From Java 25 on it is an AOT cache, which also tells the compiler what is called most.
name_archive() {
  local key kind
  if ((version < 25)); then
    kind=jsa makes_archive=-XX:ArchiveClassesAtExit uses_archive=-XX:SharedArchiveFile
  else
    kind=aot makes_archive=-XX:AOTCacheOutput uses_archive=-XX:AOTCache
  fi
  key=$({ stat -L -c '%n %s %Y' "$java_home/lib/modules" "$program/lead-update.jar" && cksum "$program/lead-update.jar"; } 2>/dev/null | cksum)
  archive=$program/lib/classes-${key%% *}.$kind
}

# Makes the archive, from what the demonstration loads. An empty one says that this JVM makes none.
make_archive() (
  exec 7<"$program/lib" && flock -n 7 || exit 0
  work=$(mktemp -d) || exit 0
  trap 'rm -rf "$work"' EXIT
  code=0
  env -i LC_ALL=C.UTF-8 LEADUPDATE_DATADIR="$work/data" LEADUPDATE_REPORTDIR="$work/reports" \
    "$java" "${flags[@]}" $makes_archive="$work/classes" -jar "$program/lead-update.jar" || code=$?
  # A truncated archive would end every JVM that is given it.
  if ! [[ $code == [04] ]] || ! "$java" "${flags[@]}" $uses_archive="$work/classes" -jar "$program/lead-update.jar" --version; then
    : >"$work/classes"
  fi
  rm -f "$program/lib/"classes-*
  cp "$work/classes" "$archive.new" && mv "$archive.new" "$archive"
) </dev/null >/dev/null 2>&1

# Each build has a folder of its own, which .jar/current points to: a run under way keeps the jars it began with.
build() {
  command -v mvn >/dev/null || fail "The program has to be built first, and there is no Maven here (mvn). Install Maven 3.8 or newer and a JDK 17 or newer."
  echo "Building the program (the first time this takes a minute or two)." >&2
  program=$builds/build-$(date +%Y%m%dT%H%M%S)-$$
  mkdir "$program"
  touch "$program/begun"
  rm -rf "$builds/target"
  # Nothing of the build may reach standard output: that is for results.
  if ! (cd "$here" && mvn -B -q package -Dmaven.test.skip=true -Dcheckstyle.skip -Dspring-javaformat.skip=true -Dassembly.skipAssembly=true \
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
    [[ -n $(find "$here/src/main" "$here/pom.xml" "$here/.mvn" -newer "$builds/current/begun" -print -quit) ]]
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

find_java
# Of a cache that does not fit nobody need hear: the program starts without it.
((version < 25)) || flags+=('-Xlog:aot*=off:stderr')
# Without a UTF-8 locale, as under cron, Java can't open a path with an umlaut.
[[ $(locale charmap 2>/dev/null || true) == UTF-8 ]] || export LC_ALL=C.UTF-8

program=$here
if [[ -f $here/pom.xml ]]; then
  builds=$here/.jar
  build_if_stale
  # Another build may have taken it away in the meantime.
  enter_build || enter_build || fail "The program in $builds/current can't be read. Delete $builds and give the command again."
fi

name_archive
if [[ -s $archive ]]; then
  flags+=("$uses_archive=$archive")
elif [[ ! -e $archive && -t 2 && -w $program/lib ]]; then
  # For the next start. Not beside a nightly run: it may have no memory to spare for a second JVM.
  (trap '' HUP; make_archive &)
fi
# A bar is drawn where somebody looks at it.
terminal=false; if [[ -t 2 ]]; then terminal=true; fi
exec "$java" "${flags[@]}" -Dlead-update.terminal=$terminal ${LEAD_UPDATE_JAVA_OPTS:-} -jar "$program/lead-update.jar" "$@"
