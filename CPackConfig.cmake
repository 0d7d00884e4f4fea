# So that `cpack` alone, after the release build, makes the package: see assets/package/cpack.cmake.
include(${CMAKE_CURRENT_LIST_DIR}/build/release/CPackConfig.cmake)
