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
    # gcc's sanitizers see the application, clang's the engine: its fuzzers, and a sixth of the programs
    # that are compared with python3.
    export COROLANE_SHARE=1/6
    build_and_test asan -R '^(stage|platform)[.]|script[.](cli|exports|render|window)'
fi
if [ "${1:-all}" = full ]; then
    build_and_test clang-asan -R '^(unit|fuzz)[.]|script[.](.*_oracle|conformance|crossings|differences|hurt|random_generators|same_trace|valgrind)'
fi
