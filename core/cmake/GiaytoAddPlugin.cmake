# giayto_add_plugin(NAME SOURCES file... [TEMPLATES folder] [FOR_TESTS])
#
# Builds NAME.so against the SDK headers alone (standard library only) into <build>/plugins. TEMPLATES is a folder of
# the plugin's own templates: it is reached as NAME/ beside NAME.so, where Giayto looks for it. `ctest` verifies the
# plugin, `cmake --install` puts it and its templates where a Giayto of that prefix looks for plugins.
# FOR_TESTS: neither verified nor installed.
function(giayto_add_plugin name)
  cmake_parse_arguments(ARG "FOR_TESTS" "TEMPLATES" "SOURCES" ${ARGN})
  add_library(${name} MODULE ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE Giayto::plugin)
  set_target_properties(${name} PROPERTIES PREFIX "" CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  if(NOT CMAKE_LIBRARY_OUTPUT_DIRECTORY)
    set_target_properties(${name} PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/plugins)
  endif()
  if(COMMAND giayto_warnings)
    giayto_warnings(${name})
  endif()
  if(ARG_TEMPLATES)
    get_filename_component(templates ${ARG_TEMPLATES} ABSOLUTE)
    add_custom_command(TARGET ${name} POST_BUILD VERBATIM
      COMMAND ${CMAKE_COMMAND} -E create_symlink ${templates} $<TARGET_FILE_DIR:${name}>/${name})
  endif()
  if(NOT ARG_FOR_TESTS)
    add_test(NAME verify.${name} COMMAND Giayto::giayto plugin verify $<TARGET_FILE:${name}>)
    install(TARGETS ${name} LIBRARY DESTINATION lib/giayto/plugins COMPONENT runtime)
    if(ARG_TEMPLATES)
      install(DIRECTORY ${templates}/ DESTINATION lib/giayto/plugins/${name} COMPONENT runtime)
    endif()
  endif()
endfunction()
