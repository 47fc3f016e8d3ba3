# SPDX-License-Identifier: MIT
# What the scripts share: the packages, the build, and words about how long things take. Sourced, not run.
# shellcheck shell=bash
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
export CCACHE_DIR="${CCACHE_DIR:-$HOME/.cache/ccache}" CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros

say() { printf '%s\n' "$*" >&2; }

# timed "what" command…: quiet when it works, the end of its output when it does not.
timed() {
    local what=$1 log start=$SECONDS
    shift
    log=$(mktemp)
    if ! "$@" >"$log" 2>&1 </dev/null; then
        tail -n 60 "$log" >&2
        rm -f "$log"
        say "$what failed after $((SECONDS - start)) s."
        return 1
    fi
    rm -f "$log"
    if ((SECONDS - start > 2)); then say "$what: $((SECONDS - start)) s."; fi
}

missing_packages() {
    local package
    while read -r package; do
        [[ -z $package || $package == \#* ]] && continue
        dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || printf '%s\n' "$package"
    done <"$root/scripts/packages.txt"
    if [[ ${1:-} == with-lint ]]; then
        for package in clang clang-tidy clazy; do
            dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || printf '%s\n' "$package"
        done
    fi
    if [[ ${1:-} == with-tests ]]; then
        while read -r package; do
            dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || printf '%s\n' "$package"
        done <"$root/scripts/packages-tests.txt"
        command -v node >/dev/null || printf 'nodejs\n'
        command -v npm >/dev/null || printf 'npm\n'
    fi
}

# install_packages [with-tests | with-lint]: what only the tests need as well; Node comes from Debian when the machine has none of its own.
install_packages() {
    local missing as_root=()
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    say "Installing ${#missing[@]} Debian packages (a minute or two): ${missing[*]}"
    if ((EUID != 0)); then
        command -v sudo >/dev/null || { say "Run this as root, or install sudo: the packages above are missing."; return 1; }
        as_root=(sudo)
    fi
    timed "Reading the package lists" "${as_root[@]}" apt-get update -qq
    timed "Installing" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# build PRESET [TARGET…]
build() {
    local preset=$1
    shift
    if [[ ! -f build/$preset/build.ninja ]]; then
        say "Building ($preset); the first time takes some minutes on two cores."
        timed "Configuring" cmake --preset "$preset" -DVEZNE_WERROR="${VEZNE_WERROR:-OFF}"
    fi
    timed "Building ($preset)" cmake --build --preset "$preset" ${1:+--target "$@"}
}
