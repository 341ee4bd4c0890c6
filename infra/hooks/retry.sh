# shellcheck shell=sh
# Sourced by the hooks. What was just made, and a role just given, is not known everywhere at once.

# retry <times> <seconds between> <command...>: the command's success, or its last failure.
retry() {
  tries=$1
  pause=$2
  shift 2
  while ! "$@"; do
    tries=$((tries - 1))
    if [ "$tries" -le 0 ]; then
      return 1
    fi
    sleep "$pause"
  done
}
