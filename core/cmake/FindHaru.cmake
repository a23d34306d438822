# Finds libharu (no .pc and no CMake package exist) and makes the target Haru::Haru.
find_path(Haru_INCLUDE_DIR hpdf.h)
find_library(Haru_LIBRARY hpdf)

if(Haru_INCLUDE_DIR AND EXISTS ${Haru_INCLUDE_DIR}/hpdf_version.h)
  file(STRINGS ${Haru_INCLUDE_DIR}/hpdf_version.h Haru_version_lines REGEX "#define HPDF_[A-Z]+_VERSION ")
  foreach(part MAJOR MINOR BUGFIX)
    if(Haru_version_lines MATCHES "HPDF_${part}_VERSION[ ]+([0-9]+)")
      list(APPEND Haru_version_parts ${CMAKE_MATCH_1})
    endif()
  endforeach()
  list(JOIN Haru_version_parts "." Haru_VERSION)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Haru
  REQUIRED_VARS Haru_LIBRARY Haru_INCLUDE_DIR VERSION_VAR Haru_VERSION)
mark_as_advanced(Haru_INCLUDE_DIR Haru_LIBRARY)

if(Haru_FOUND AND NOT TARGET Haru::Haru)
  add_library(Haru::Haru UNKNOWN IMPORTED)
  set_target_properties(Haru::Haru PROPERTIES
    IMPORTED_LOCATION ${Haru_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${Haru_INCLUDE_DIR})
endif()
