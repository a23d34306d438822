// A plugin that crashes before anything of it is called: in the constructor of a static object.
#include <giayto/plugin.hpp>

#include <signal.h>

namespace {

struct Crash {
  Crash() { ::raise(SIGBUS); }
};
const Crash crash;

void add_types(giayto::Catalogue&) {}

}  // namespace

GIAYTO_PLUGIN("sample", "1.0", add_types);
