# Sourced by `run` and `test`: installs what is missing of the groups of packages.txt named as
# arguments of need_packages. Does nothing, and asks nothing, where all are there already.

package_list() {
    awk -v want=" $* " '/^\[/ { group = substr($1, 2, length($1) - 2); next }
        NF && $1 !~ /^#/ && index(want, " " group " ") {
            print $1 ($2 ~ /^command:/ ? " " substr($2, 9) : "") }' packages.txt
}

missing_packages() {
    package_list "$@" | while read -r package command; do
        [ -z "$command" ] || ! command -v "$command" >/dev/null 2>&1 || continue
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    done
}

need_packages() {
    command -v dpkg-query >/dev/null 2>&1 || {
        echo "This set-up knows Debian and Ubuntu. Elsewhere, install the libraries of packages.txt" >&2
        echo "and build with: cmake --preset release && cmake --build --preset release" >&2
        return 0
    }
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    echo "Installing:" $missing >&2
    sudo=
    [ "$(id -u)" = 0 ] || sudo=sudo
    export DEBIAN_FRONTEND=noninteractive
    $sudo apt-get update -qq || return 1
    # shellcheck disable=SC2086
    $sudo apt-get install -y -qq --no-install-recommends $missing >&2
}
