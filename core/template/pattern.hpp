// Text of a template to pieces: placeholders, braces, <b> and <i>.
#pragma once

#include "template/compilation.hpp"

namespace giayto::tmpl {

/// Compiles the value of a key. Grammar: `{name}`, `{name|filter|filter}`, `{{` and `}}` for braces,
/// `<b>..</b>`, `<i>..</i>`, `<<` for a "<" before a letter. Placeholders become slots of the template.
/// Problems: `unknown-placeholder`, `unknown-filter`, `bad-placeholder`, `bad-markup`,
/// `placeholder-out-of-scope`, `filter-does-not-fit`.
Pattern compile_pattern(const SourceEntry& entry, Compilation& compilation);

}  // namespace giayto::tmpl
