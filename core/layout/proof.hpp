// Proof of a finished page: zones are free of what does not belong there.
#pragma once

#include "layout/document.hpp"

#include <vector>

namespace giayto::layout {

/// Reports what lies in a zone (`zone-not-free`). A box (signature, photo) stays free of everything
/// that is drawn; a circle (seal) may fall on text and rules, as seals do, but on no ornament,
/// picture or code. Text counts from the height of its capitals to its descenders.
void check_zones(Document& document, const std::vector<Zone>& zones, const Items& items);

}  // namespace giayto::layout
