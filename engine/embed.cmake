# embed_text(FILE ID OUT): appends a C array `text_ID` with the bytes of FILE, and a zero byte, to
# the variable OUT.
function(embed_text file id out)
    file(READ ${file} bytes HEX)
    string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
    set(${out} "${${out}}const char text_${id}[] = {${bytes}'\\0'};\n" PARENT_SCOPE)
endfunction()
