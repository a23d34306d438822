# giayto_library(NAME SOURCES file... [LINKS lib...] [PRIVATE_LINKS lib...])
# One folder of core/ as one static library giayto_NAME, reachable as Giayto::NAME. Headers are
# included by folder: #include "layout/frame.hpp".
function(giayto_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(giayto_${name} STATIC ${ARG_SOURCES})
  add_library(Giayto::${name} ALIAS giayto_${name})
  target_include_directories(giayto_${name} PUBLIC ${PROJECT_SOURCE_DIR}/core)
  target_link_libraries(giayto_${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
  giayto_warnings(giayto_${name})
endfunction()
