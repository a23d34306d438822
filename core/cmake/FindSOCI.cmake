# Finds SOCI, which has no CMake package of its own on Debian: targets SOCI::core and SOCI::sqlite3, and the file name
# of its PostgreSQL backend (SOCI_POSTGRESQL_FILE), which is loaded at run time and only when a URL asks for it.
find_path(SOCI_INCLUDE_DIR soci/soci.h)
find_path(SOCI_SQLITE3_INCLUDE_DIR sqlite3.h)
find_library(SOCI_CORE_LIBRARY soci_core)
find_library(SOCI_SQLITE3_LIBRARY soci_sqlite3)

if(SOCI_INCLUDE_DIR)
  file(STRINGS ${SOCI_INCLUDE_DIR}/soci/version.h version_line REGEX "define SOCI_LIB_VERSION")
  string(REGEX REPLACE ".*\"([0-9]+)_([0-9]+)(_([0-9]+))?\".*" "\\1.\\2" SOCI_VERSION "${version_line}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(SOCI
  REQUIRED_VARS SOCI_CORE_LIBRARY SOCI_SQLITE3_LIBRARY SOCI_INCLUDE_DIR SOCI_SQLITE3_INCLUDE_DIR
  VERSION_VAR SOCI_VERSION)

if(SOCI_FOUND AND NOT TARGET SOCI::core)
  set(SOCI_POSTGRESQL_FILE
    "${CMAKE_SHARED_LIBRARY_PREFIX}soci_postgresql${CMAKE_SHARED_LIBRARY_SUFFIX}.${SOCI_VERSION}")
  add_library(SOCI::core UNKNOWN IMPORTED)
  set_target_properties(SOCI::core PROPERTIES
    IMPORTED_LOCATION ${SOCI_CORE_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${SOCI_INCLUDE_DIR}
    INTERFACE_LINK_LIBRARIES "${CMAKE_DL_LIBS}")
  add_library(SOCI::sqlite3 UNKNOWN IMPORTED)
  set_target_properties(SOCI::sqlite3 PROPERTIES
    IMPORTED_LOCATION ${SOCI_SQLITE3_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${SOCI_SQLITE3_INCLUDE_DIR}
    INTERFACE_LINK_LIBRARIES SOCI::core)
endif()
mark_as_advanced(SOCI_INCLUDE_DIR SOCI_SQLITE3_INCLUDE_DIR SOCI_CORE_LIBRARY SOCI_SQLITE3_LIBRARY)
