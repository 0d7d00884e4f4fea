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
# The sanitizers, with clang: what draws, exports and speaks, the engine with its fuzzers, and an eighth of the
# programs that are compared with python3.
sanitized='^(unit|stage|platform|fuzz)[.]|script[.](exports|render|window$|conformance|crossings)'
sanitized="$sanitized|script[.](differences|hurt|random_generators|same_trace)"
if [ "${1:-all}" != quick ]; then
    export COROLANE_SHARE=1/8
    build_and_test clang-asan -R "$sanitized"
fi
if [ "${1:-all}" = full ]; then
    ctest --test-dir build/clang-asan --output-on-failure -j2 -R 'script[.](cli|.*_oracle)'
    build_and_test asan -R "$sanitized"
fi
