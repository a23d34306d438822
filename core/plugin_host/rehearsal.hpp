// Loads a plugin in a process of its own before the program does.
#pragma once

#include <filesystem>
#include <functional>

namespace giayto::plugins {

/// Runs `load` in a child process and throws the Refused that it throws there, or one that says
/// that it ends or crashes the process, takes longer than ten seconds, more than four gigabytes, or
/// writes to standard output. So a plugin that is refused has never been in this process.
void rehearse(const std::function<void()>& load);

}  // namespace giayto::plugins
