#include "job/wire.hpp"

namespace giayto::job {

void put(ByteWriter& out, const Diagnostics& diagnostics) {
  out.put(static_cast<std::uint32_t>(diagnostics.all().size()));
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    out.put(diagnostic.severity);
    out.put_text(diagnostic.code);
    out.put_text(diagnostic.where.file);
    out.put(diagnostic.where.line);
    out.put_text(diagnostic.where.sheet);
    out.put_text(diagnostic.where.cell);
    out.put(diagnostic.where.row);
    out.put_text(diagnostic.message);
    out.put_text(diagnostic.hint);
  }
}

Diagnostics get_diagnostics(ByteReader& in) {
  Diagnostics all;
  const auto count = in.get<std::uint32_t>();
  for (std::uint32_t i = 0; i < count; ++i) {
    Diagnostic diagnostic;
    diagnostic.severity = in.get<Severity>();
    diagnostic.code = in.get_text();
    diagnostic.where.file = in.get_text();
    diagnostic.where.line = in.get<int>();
    diagnostic.where.sheet = in.get_text();
    diagnostic.where.cell = in.get_text();
    diagnostic.where.row = in.get<int>();
    diagnostic.message = in.get_text();
    diagnostic.hint = in.get_text();
    all.add(std::move(diagnostic));
  }
  return all;
}

void put(ByteWriter& out, const tmpl::Binding& binding) {
  out.put(static_cast<std::uint32_t>(binding.values.size()));
  for (const std::string& value : binding.values) out.put_text(value);
  out.put(static_cast<std::uint32_t>(binding.tables.size()));
  for (const Table& table : binding.tables) {
    out.put_text(table.name());
    out.put(static_cast<std::uint32_t>(table.rows().size()));
    for (const Row& row : table.rows()) {
      out.put(row.is_band);
      out.put(row.is_total);
      out.put(static_cast<std::uint32_t>(row.cells.size()));
      for (const std::string& cell : row.cells) out.put_text(cell);
    }
  }
}

tmpl::Binding get_binding(ByteReader& in) {
  tmpl::Binding binding;
  binding.values.resize(in.get<std::uint32_t>());
  for (std::string& value : binding.values) value = in.get_text();
  const auto tables = in.get<std::uint32_t>();
  for (std::uint32_t i = 0; i < tables; ++i) {
    Table& table = binding.tables.emplace_back(in.get_text());
    const auto rows = in.get<std::uint32_t>();
    for (std::uint32_t row = 0; row < rows; ++row) {
      const bool is_band = in.get<bool>();
      const bool is_total = in.get<bool>();
      std::vector<std::string> cells(in.get<std::uint32_t>());
      for (std::string& cell : cells) cell = in.get_text();
      if (is_band) {
        table.add_band(cells.empty() ? std::string() : std::move(cells.front()));
      } else if (is_total) {
        table.add_total(std::move(cells));
      } else {
        table.add(std::move(cells));
      }
    }
  }
  return binding;
}

void PageSender::put(ByteWriter& out, const std::vector<render::RenderedPage>& pages) {
  out.put(static_cast<std::uint32_t>(pages.size()));
  for (const render::RenderedPage& page : pages) {
    out.put(page.size);
    out.put_text(page.content);
    put(out, page.ornament);
    put(out, page.backdrop);
    out.put(static_cast<std::uint32_t>(page.images.size()));
    for (const std::string& image : page.images) out.put_text(image);
    out.put_text(page.background);
  }
}

void PageSender::put(ByteWriter& out, const render::SharedStream& stream) {
  const bool first_use = stream.key != 0 && sent_.insert(stream.key).second;
  out.put(stream.key);
  out.put(first_use);
  if (first_use) out.put_text(*stream.bytes);
}

render::SharedStream PageReceiver::get_stream(ByteReader& in) {
  render::SharedStream stream;
  stream.key = in.get<std::uint64_t>();
  if (in.get<bool>()) {
    std::string bytes = in.get_text();
    auto& known = streams_[stream.key];
    if (!known) known = std::make_shared<const std::string>(std::move(bytes));
  }
  if (stream.key != 0) stream.bytes = streams_.at(stream.key);
  return stream;
}

std::vector<render::RenderedPage> PageReceiver::get(ByteReader& in) {
  std::vector<render::RenderedPage> pages(in.get<std::uint32_t>());
  for (render::RenderedPage& page : pages) {
    page.size = in.get<layout::Size>();
    page.content = in.get_text();
    page.ornament = get_stream(in);
    page.backdrop = get_stream(in);
    page.images.resize(in.get<std::uint32_t>());
    for (std::string& image : page.images) image = in.get_text();
    page.background = in.get_text();
  }
  return pages;
}

}  // namespace giayto::job
