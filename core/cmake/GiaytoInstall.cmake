# What `cmake --install` puts where, in two components: runtime (the command with all it needs) and dev (the plugin
# SDK as a CMake package). The plugins install themselves (giayto_add_plugin). CPack makes a Debian package of each.
include(CMakePackageConfigHelpers)

set(share share/giayto)
install(TARGETS giayto EXPORT GiaytoTargets RUNTIME DESTINATION bin COMPONENT runtime)
install(TARGETS giayto_pdf_reader LIBRARY DESTINATION lib/giayto COMPONENT runtime)
install(DIRECTORY templates DESTINATION ${share} COMPONENT runtime)
install(DIRECTORY fonts DESTINATION ${share} COMPONENT runtime)
install(DIRECTORY plugins/skeleton DESTINATION ${share} COMPONENT runtime)
install(DIRECTORY tests/data/hanoi-2020/ DESTINATION ${share}/demo COMPONENT runtime
  FILES_MATCHING PATTERN "*.xlsx" PATTERN "*.csv" PATTERN "*.ini" PATTERN make EXCLUDE PATTERN messy EXCLUDE)
install(DIRECTORY ${PROJECT_BINARY_DIR}/share/giayto/locale DESTINATION ${share} COMPONENT runtime)

set(package lib/cmake/Giayto)
install(TARGETS giayto_plugin EXPORT GiaytoTargets)
install(DIRECTORY core/include/giayto DESTINATION include COMPONENT dev)
install(EXPORT GiaytoTargets NAMESPACE Giayto:: DESTINATION ${package} COMPONENT dev)
configure_package_config_file(core/cmake/GiaytoConfig.cmake.in ${PROJECT_BINARY_DIR}/GiaytoConfig.cmake
  INSTALL_DESTINATION ${package})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/GiaytoConfigVersion.cmake COMPATIBILITY SameMajorVersion)
install(FILES core/cmake/GiaytoAddPlugin.cmake ${PROJECT_BINARY_DIR}/GiaytoConfig.cmake
              ${PROJECT_BINARY_DIR}/GiaytoConfigVersion.cmake
  DESTINATION ${package} COMPONENT dev)

set(CPACK_GENERATOR DEB)
set(CPACK_THREADS 0)
set(CPACK_PACKAGE_NAME giayto)
set(CPACK_PACKAGE_CONTACT "Giayto maintainers <giayto@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Every paper of a training class, from one record")
set(CPACK_COMPONENTS_ALL runtime dev)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME giayto)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_DEPENDS
  "fonts-liberation2, fonts-noto-core, fonts-texgyre, fonts-sil-gentiumplus, fonts-vollkorn")
set(CPACK_DEBIAN_RUNTIME_DESCRIPTION "Invitations, attendance sheets, certificates and other papers of training classes as PDF, from plugins and templates.")
set(CPACK_DEBIAN_DEV_PACKAGE_NAME giayto-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "giayto (= ${PROJECT_VERSION}), g++, cmake, make")
set(CPACK_DEBIAN_DEV_DESCRIPTION "Headers and CMake package to write plugins for Giayto.")
include(CPack)
