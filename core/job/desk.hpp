// Everything a job works with, opened once by the command.
#pragma once

#include "job/catalogue.hpp"
#include "office/office.hpp"
#include "plugin_host/plugin_host.hpp"
#include "records/records.hpp"
#include "register/register.hpp"
#include "render/font_set.hpp"
#include "template/template.hpp"

namespace giayto::job {

struct Desk {
  records::Records& records;
  registry::Register& book;
  const office::Office& office;
  const Catalogue& catalogue;
  const tmpl::TemplateFolders& templates;
  const render::FontSet& fonts;
};

}  // namespace giayto::job
