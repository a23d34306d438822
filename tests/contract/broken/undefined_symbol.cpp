// A plugin whose author forgot to link something.
#include <giayto/plugin.hpp>

namespace elsewhere {
void helper(giayto::Catalogue& catalogue);
}

namespace {
void add_types(giayto::Catalogue& catalogue) {
  elsewhere::helper(catalogue);
}
}  // namespace

GIAYTO_PLUGIN("sample", "1.0", add_types);
