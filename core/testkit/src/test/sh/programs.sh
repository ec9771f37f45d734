#!/bin/sh
# Finds each outside program that the tests need; installs a missing one with apt when root; else names the command.
set -eu
need() { # program, packages
  program=$1
  shift
  command -v "$program" >/dev/null 2>&1 && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing $* for the tests"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  else
    echo "The tests need '$program'. Install it with: sudo apt-get install $*" >&2
    exit 1
  fi
}
need chromium chromium fonts-noto-cjk
# a browser without Chinese glyphs draws boxes: the screenshots would be worthless
if ! fc-list 2>/dev/null | grep -q 'Noto Sans CJK'; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends fonts-noto-cjk fontconfig >/dev/null
  else
    echo "The browser tests need a Chinese font. Install it with: sudo apt-get install fonts-noto-cjk fontconfig" >&2
    exit 1
  fi
fi
