#!/usr/bin/env bash
# Starts lead-update; see ./run.sh --help. Works from any folder and in cron's empty environment.
# This is the run.sh of an unpacked archive. That of a source checkout builds the program, and then starts it with what
# is written here.
set -euo pipefail

export PATH="${PATH:-/usr/local/bin:/usr/bin:/bin}"
# Where jobs/ is, and data/ and reports/ are made.
home=$(cd -P -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
# Where the jar and lib/ are.
program=$home

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

find_java() {
  local wrong='' release
  if [[ -n ${JAVA_HOME:-} && ! -x $JAVA_HOME/bin/java ]]; then
    wrong=" (JAVA_HOME is $JAVA_HOME, where there is no bin/java)"
    unset JAVA_HOME
  fi
  java=${JAVA_HOME:+$JAVA_HOME/bin/java}
  java=${java:-$(type -P java || true)}
  [[ -n $java ]] || fail "There is no Java here$wrong. Install Java 17 or newer, or set JAVA_HOME to the folder it is in."
  java_home=$(readlink -f -- "$java")
  java_home=${java_home%/bin/java}
  release=$(cat "$java_home/release" 2>/dev/null || "$java" -version 2>&1 || true)
  [[ $release =~ (JAVA_VERSION=|version )\"(1\.)?([0-9]+) ]] || fail "The Java in $java does not start: ${release:-it says nothing}. Install Java 17 or newer, or set JAVA_HOME to the folder it is in."
  version=${BASH_REMATCH[3]}
  ((version >= 17)) || fail "The Java in $java is version $version, and 17 or newer is needed. Install one, or set JAVA_HOME to the folder it is in."
}

set_flags() {
  # The optimizing compiler, which a run of millions of rows needs, begins later than by default: in a short run
  # it would take a third of the processor time, and a long one does not notice. It inlines less, too, which saves a
  # quarter of its work and costs the rest of the program a few percent.
  # A class-data archive that does not fit would be reported on standard output, which is for results.
  flags=(-Xmx"${LEAD_UPDATE_MEMORY:-256m}" -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr
    -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=100000
    -XX:Tier4BackEdgeThreshold=200000 -XX:InlineSmallCode=1000 -XX:FreqInlineSize=150
    -Duser.timezone=UTC -Djdk.console=java.base -Dfile.encoding=UTF-8
    -Dlead-update.home="$home")
  # Nobody needs to know of a cache that does not fit: the program starts without it.
  ((version < 25)) || flags+=('-Xlog:aot*=off:stderr')
  # Without a UTF-8 locale, as under cron, Java can't open a path with an umlaut.
  [[ $(locale charmap 2>/dev/null || true) == UTF-8 ]] || export LC_ALL=C.UTF-8
}

# Names the class-data archive, with which the program starts sooner. From Java 25 on it is an AOT cache, which also
# tells the compiler what is called most.
name_archive() {
  if ((version < 25)); then
    archive=$program/lib/classes-$version.jsa makes_archive=-XX:ArchiveClassesAtExit uses_archive=-XX:SharedArchiveFile
  else
    archive=$program/lib/classes-$version.aot makes_archive=-XX:AOTCacheOutput uses_archive=-XX:AOTCache
  fi
}

# What the archive was made from and for, and how it was left: each file's size and the time of its last change.
describe_archive() {
  printf '%s\n' "$java_home" "$program"
  TZ=UTC0 stat -L -c '%s %z' "$java_home/lib/modules" "$program/lead-update.jar" "$archive"
}

# An archive that was damaged since would crash the JVM: after any change at all it is not used.
is_archive_unchanged() {
  [[ -r $archive.origin && $(<"$archive.origin") == "$(describe_archive 2>/dev/null)" ]]
}

# Makes the archive, from the classes that the demonstration loads. An empty one says that this JVM makes none.
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
  cp "$work/classes" "$archive" && describe_archive >"$archive.origin"
) </dev/null >/dev/null 2>&1

# Becomes the program: a signal reaches it, and it ends with the program's exit code.
start() {
  name_archive
  if is_archive_unchanged; then
    [[ ! -s $archive ]] || flags+=("$uses_archive=$archive")
  elif [[ -t 2 && -w $program/lib ]]; then
    # For the next start. Not beside a nightly run: it may have no memory to spare for a second JVM.
    (trap '' HUP; make_archive &)
  fi
  # A bar is drawn where somebody looks at it.
  local terminal=false
  if [[ -t 2 ]]; then terminal=true; fi
  # What the program writes holds leads.
  umask 077
  # shellcheck disable=SC2086 # these are any number of options
  exec "$java" "${flags[@]}" -Dlead-update.terminal=$terminal ${LEAD_UPDATE_JAVA_OPTS:-} -jar "$program/lead-update.jar" "$@"
}

find_java
set_flags
# The checkout's run.sh has more to do first.
[[ ${BASH_SOURCE[0]} != "$0" ]] || start "$@"
