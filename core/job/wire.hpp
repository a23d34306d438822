// What workers answer, as bytes: bindings, diagnostics, pages.
#pragma once

#include "base/bytes.hpp"
#include "base/diagnostic.hpp"
#include "render/pdf.hpp"
#include "template/binding.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace giayto::job {

void put(ByteWriter& out, const Diagnostics& diagnostics);
Diagnostics get_diagnostics(ByteReader& in);

void put(ByteWriter& out, const tmpl::Binding& binding);
tmpl::Binding get_binding(ByteReader& in);

/// Sends pages from a worker: a shared stream's bytes go with the first page that has it.
class PageSender {
 public:
  void put(ByteWriter& out, const std::vector<render::RenderedPage>& pages);

 private:
  void put(ByteWriter& out, const render::SharedStream& stream);

  std::set<std::uint64_t> sent_;
};

/// Receives pages in the coordinator: pages of all workers share the streams of one key.
class PageReceiver {
 public:
  std::vector<render::RenderedPage> get(ByteReader& in);

 private:
  render::SharedStream get_stream(ByteReader& in);

  std::map<std::uint64_t, std::shared_ptr<const std::string>> streams_;
};

}  // namespace giayto::job
