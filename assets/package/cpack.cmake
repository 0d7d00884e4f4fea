# cpack: the Debian package, and the source tarball.
#
#     cpack                                                   corolane_VERSION_ARCH.deb
#     cpack --config build/release/CPackSourceConfig.cmake    corolane-VERSION.tar.gz

set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR})
set(CPACK_PACKAGE_VENDOR "The Corolane authors")
set(CPACK_PACKAGE_CONTACT "The Corolane authors <corolane@packages.invalid>")
set(CPACK_STRIP_FILES ON)
# Whatever the umask of who builds it.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE
    GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_GENERATOR DEB)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"teaching visualizer for coroutine control flow
Corolane runs a small Python program step by step and draws what happens as
swimlanes: one lane for the caller, one for each generator object, and an arrow
with its value at every next, send, throw, close, yield, yield from and return.
.
It comes with lessons in English and Korean, and exports what happened as a
table, a picture or a trace that it opens again elsewhere.")

# depends.cmake finds the libraries; packages.txt says what else the program needs when it runs.
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_SOURCE_DIR}/depends.cmake)
set(CPACK_PROGRAM ${PROJECT_BINARY_DIR}/corolane)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/packages.txt)
execute_process(COMMAND sh -c ". ./setup.sh && package_list runtime" OUTPUT_VARIABLE runtime
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} COMMAND_ERROR_IS_FATAL ANY)
string(STRIP "${runtime}" runtime)
string(REPLACE "\n" ", " CPACK_DEBIAN_PACKAGE_DEPENDS "${runtime}")

# The source: all but git's own folder and what .gitignore names. The patterns begin with this
# folder, so that one above it may be called anything.
set(CPACK_SOURCE_GENERATOR TGZ)
set(CPACK_SOURCE_PACKAGE_FILE_NAME ${PROJECT_NAME}-${PROJECT_VERSION})
string(REGEX REPLACE "([][+.*()^$?\\|])" "\\\\\\1" here ${PROJECT_SOURCE_DIR})
set(CPACK_SOURCE_IGNORE_FILES "^${here}/build/" "^${here}/\\.git/" "^${here}/\\.git$"
    "^${here}/.*/__pycache__/")

include(CPack)
