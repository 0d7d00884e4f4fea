# Sourced by ./test: which builds are tested with what.

build_and_test() {
    preset=$1
    shift
    cmake --preset "$preset" -DBUILD_TESTING=ON >/dev/null
    cmake --build --preset "$preset" -j2 -- --quiet
    echo "== tests: $preset"
    ctest --test-dir "build/$preset" --no-tests=error --output-on-failure -j2 "$@"
}

build_and_test release
if [ "${1:-all}" != quick ]; then
    # Each sanitizer sees a part of the programs that are compared with python3; what drives the
    # command line and the window, and what compares the parser alone, runs under the first only; what
    # gives files to other readers, which are the same from every build, under none.
    files='package|page|readers|schema'
    export COROLANE_SHARE=1/6
    build_and_test asan -E "script.($files)"
    export COROLANE_SHARE=4/6
    once="$files|(ast|scope)_oracle|cli|course|docs|exports|interrupted|layering|render|scarce|trace_golden|window"
    build_and_test clang-asan -E "script.($once)"
fi
