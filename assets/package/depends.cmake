# Run by cpack before it packs: asks dpkg-shlibdeps which libraries the program needs, and adds them
# to what packages.txt says. CPACK_DEBIAN_PACKAGE_SHLIBDEPS would do it too, but looks at each file of
# each lesson for a program, which takes twelve seconds.
if(CPACK_GENERATOR STREQUAL DEB)
    set(folder ${CPACK_PACKAGE_DIRECTORY}/shlibdeps)
    # dpkg-shlibdeps wants to find what Debian's own tools make.
    file(WRITE ${folder}/debian/control "Source: corolane\nPackage: corolane\nArchitecture: any\n")
    file(MAKE_DIRECTORY ${folder}/debian/corolane/DEBIAN)
    file(COPY ${CPACK_PROGRAM} DESTINATION ${folder}/debian/corolane)
    execute_process(COMMAND dpkg-shlibdeps -O debian/corolane/corolane WORKING_DIRECTORY ${folder}
        OUTPUT_VARIABLE found COMMAND_ERROR_IS_FATAL ANY)
    file(REMOVE_RECURSE ${folder})
    string(REGEX REPLACE "^shlibs:Depends=" ", " found "${found}")
    string(STRIP "${found}" found)
    string(APPEND CPACK_DEBIAN_PACKAGE_DEPENDS "${found}")
endif()
