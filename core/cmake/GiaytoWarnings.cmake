# The warnings every file of the project is compiled with; errors, so that none is left for later.
function(giayto_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
endfunction()
