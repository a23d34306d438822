// The words of the components of a paper, as the key `component` takes them.
#pragma once

#include "template/template.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace giayto::tmpl {

inline constexpr std::array<std::pair<const char*, Component>, 20> component_words = {{
    {"none", Component::none},
    {"nation", Component::nation},
    {"motto", Component::motto},
    {"parent", Component::parent},
    {"agency", Component::agency},
    {"number", Component::number},
    {"place_date", Component::place_date},
    {"title", Component::title},
    {"subject", Component::subject},
    {"letter_subject", Component::letter_subject},
    {"basis", Component::basis},
    {"body", Component::body},
    {"authority", Component::authority},
    {"signer", Component::signer},
    {"addressee", Component::addressee},
    {"recipients_heading", Component::recipients_heading},
    {"recipients", Component::recipients},
    {"annex", Component::annex},
    {"annex_title", Component::annex_title},
    {"annex_reference", Component::annex_reference},
}};

/// The word of a component: "place_date".
constexpr std::string_view word_of(Component component) {
  return component_words[static_cast<std::size_t>(component)].first;
}

}  // namespace giayto::tmpl
