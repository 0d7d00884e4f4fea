# Writes the C file OUT with the page's FILES in it: see page.h.
include(${CMAKE_CURRENT_LIST_DIR}/../../embed.cmake)
set(c "/* Made from engine/export/page. */\n#include \"engine/export/page.h\"\n")
foreach(file ${FILES})
    get_filename_component(name ${file} NAME)
    string(MAKE_C_IDENTIFIER ${name} id)
    embed_text(${file} ${id} c)
endforeach()
file(WRITE ${OUT} "${c}")
