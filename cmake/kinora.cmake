# Settings shared by every target, and the functions that make one.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(KINORA_CCACHE ccache)
if(KINORA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${KINORA_CCACHE})
endif()
find_program(KINORA_MOLD mold)
if(KINORA_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

set(KINORA_SANITIZE "" CACHE STRING "Sanitizers for every target, e.g. address,undefined or thread")
if(KINORA_SANITIZE)
  add_compile_options(-fsanitize=${KINORA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${KINORA_SANITIZE})
endif()

# Includes are written from the repository's root: #include "core/geometry/camera.h".
function(kinora_settings target)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion -Werror)
  # GCC 12 reports these inside Eigen's and the standard library's inlined code, where nothing is wrong.
  target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized -Wno-array-bounds
                         -Wno-stringop-overflow -Wno-stringop-overread)
  target_compile_definitions(${target} PRIVATE QT_NO_KEYWORDS)
endfunction()

# The .cc files of the named folders beside the calling CMakeLists.txt. Found by looking, so that a new file needs no
# entry; CONFIGURE_DEPENDS looks again at every build.
function(kinora_sources out)
  set(found)
  foreach(folder ${ARGN})
    file(GLOB files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cc)
    list(APPEND found ${files})
  endforeach()
  set(${out} ${found} PARENT_SCOPE)
endfunction()

# kinora_library(name SOURCES a.cc … [PUBLIC targets …] [PRIVATE targets …]); without sources yet, an interface.
function(kinora_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  if(NOT ARG_SOURCES)
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} INTERFACE ${ARG_PUBLIC})
    return()
  endif()
  add_library(${name} STATIC ${ARG_SOURCES})
  kinora_settings(${name})
  target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# kinora_test(name [FOLDERS folders …] [SOURCES a_test.cc …] LIBRARIES targets … [WHOLE])
# One executable per tested folder. Each test case is one entry of ctest, or, with WHOLE, the executable is
# (for those that load LibTorch, whose start costs half a second). A folder without tests makes none.
function(kinora_test name)
  cmake_parse_arguments(ARG "WHOLE" "" "FOLDERS;SOURCES;LIBRARIES" ${ARGN})
  kinora_sources(sources ${ARG_FOLDERS})
  list(APPEND sources ${ARG_SOURCES})
  if(NOT sources)
    return()
  endif()
  add_executable(${name} ${sources})
  kinora_settings(${name})
  target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} kinora_test_support GTest::gmock GTest::gtest_main fmt::fmt)
  if(ARG_WHOLE)
    add_test(NAME ${name} COMMAND ${name} --gtest_brief=1)
    set_tests_properties(${name} PROPERTIES TIMEOUT 1200)
  else()
    gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 600)
  endif()
endfunction()
