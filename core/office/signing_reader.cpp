// office.ini: [post KEY], [holder KEY], [authorisation NAME], [signer NAME], and what must hold
// between them.
#include "base/message.hpp"
#include "office/office_reader.hpp"
#include "template/values.hpp"
#include "text/normalise.hpp"

#include <algorithm>

namespace giayto::office {
namespace {

using tmpl::IniSection;

constexpr std::size_t most_lines = 3;

// Ranks, degrees and titles of honour as they stand before names (ND-27).
constexpr std::string_view ranks[] = {
    "gs",    "pgs",     "ts",          "tskh",     "ths",     "th.s",    "bs",
    "ks",    "cn",      "ngnd",        "ngưt",     "nsnd",    "nsưt",    "ttnd",
    "ttưt",  "giáo sư", "phó giáo sư", "tiến sĩ",  "tiến sỹ", "thạc sĩ", "thạc sỹ",
    "kỹ sư", "cử nhân", "bác sĩ",      "nhà giáo", "anh hùng"};

/// The rank a name begins with; empty when there is none.
std::string rank_before(const std::string& name) {
  const std::string lower = text::to_lower(name);
  for (const std::string_view rank : ranks) {
    if (!std::string_view(lower).starts_with(rank)) continue;
    const bool whole =
        lower.size() == rank.size() || lower[rank.size()] == ' ' || lower[rank.size()] == '.';
    if (whole) return name.substr(0, rank.size());
  }
  return {};
}

bool share_a_paper(const SigningRight& one, const SigningRight& other) {
  return std::any_of(one.papers.begin(), one.papers.end(), [&other](const std::string& paper) {
    return std::find(other.papers.begin(), other.papers.end(), paper) != other.papers.end();
  });
}

}  // namespace

void OfficeReader::read_post(const IniSection& section, const std::string& key) {
  check_keys(section, {"title", "in_text", "in_english", "deputy_of", "by_order_of", "collective",
                       "agency_seal"});
  Post post;
  post.key = key;
  post.line = section.line;
  post.title = text(section, "title", true);
  post.in_text = text(section, "in_text", false);
  if (post.in_text.empty()) post.in_text = post.title;
  post.in_english = text(section, "in_english", false);
  post.deputy_of = text(section, "deputy_of", false);
  post.by_order_of = text(section, "by_order_of", false);
  post.collective = text(section, "collective", false);
  post.agency_seal = yes(section, "agency_seal");
  office_.signing_.posts.push_back(std::move(post));
}

void OfficeReader::read_holder(const IniSection& section, const std::string& key) {
  check_keys(section, {"from", "to", "post", "name", "other_title", "acting"});
  auto holder = period<Holder>(section);
  holder.value.key = key;
  holder.value.post = text(section, "post", true);
  holder.value.name = text(section, "name", true);
  holder.value.other_title = text(section, "other_title", false);
  holder.value.acting = yes(section, "acting");
  check_name(section, holder.value.name);
  office_.signing_.holders.push_back(std::move(holder));
}

/// It must name its end: an authorisation is for a limited time.
void OfficeReader::read_authorisation(const IniSection& section) {
  check_keys(section, {"from", "to", "who", "of", "papers"});
  auto right = period<Authorisation>(section);
  text(section, "from", true);
  text(section, "to", true);
  right.value.who = text(section, "who", true);
  right.value.of = text(section, "of", true);
  right.value.papers = list(section, "papers", true);
  office_.signing_.authorisations.push_back(std::move(right));
}

void OfficeReader::read_signer(const IniSection& section, const std::string& key) {
  check_keys(section, {"from", "to", "papers", "by", "second", "authority", "name", "post",
                       "post_english", "other_title"});
  auto right = period<SigningRight>(section);
  right.value.key = key;
  right.value.papers = list(section, "papers", true);
  right.value.second = list(section, "second", false);
  right.value.by = list(section, "by", false);
  if (right.value.by.empty()) {
    Signer& signer = right.value.signer;
    const std::string authority = text(section, "authority", true);
    for (const auto line : tmpl::split_lines(authority)) signer.authority_lines.emplace_back(line);
    signer.name = text(section, "name", true);
    signer.post = text(section, "post", false);
    signer.post_english = text(section, "post_english", false);
    signer.other_title = text(section, "other_title", false);
    check_name(section, signer.name);
  } else if (section.find("authority") != nullptr || section.find("name") != nullptr) {
    diagnostics_.error("signature-form", document_.at(section.line),
                       message("[{}] says 'by' and its own lines as well", section.name),
                       message("keep 'by', or keep authority and name"));
  }
  office_.signing_.rights.push_back(std::move(right));
}

void OfficeReader::check_name(const IniSection& section, const std::string& name) {
  const std::string rank = rank_before(name);
  if (rank.empty() || ranks_allowed_) return;
  diagnostics_.error(
      "signer-rank", document_.at(section.find("name")->line),
      message("the name of a signer begins with '{}', and no rank or degree stands there (ND-27)",
              rank),
      message("write the bare name; where a rule of your sector allows ranks, say ranks = yes in "
              "[office]"));
}

void OfficeReader::check_signing() {
  const Signing& signing = office_.signing_;
  for (const Post& post : signing.posts) check_post(post);
  check_holders();
  for (const auto& one : signing.authorisations) {
    check_key(one.value.who, one.line, true);
    check_key(one.value.of, one.line, false);
  }
  for (const auto& one : signing.rights) {
    for (const std::string& key : one.value.by) check_key(key, one.line, true);
    for (const std::string& key : one.value.second) check_key(key, one.line, true);
  }
  check_overlap(signing.rights, share_a_paper);
}

void OfficeReader::check_post(const Post& post) {
  if (!post.deputy_of.empty()) check_key(post.deputy_of, post.line, false);
  if (!post.by_order_of.empty()) check_key(post.by_order_of, post.line, false);
  if (!post.deputy_of.empty() && !post.by_order_of.empty()) {
    diagnostics_.error("signature-form", document_.at(post.line),
                       message("[post {}] is a deputy (KT.) and signs by order (TL.)", post.key),
                       message("keep deputy_of or by_order_of"));
  } else if (office_.signing_.lines_above(post).size() >= most_lines) {
    diagnostics_.error(
        "signature-form", document_.at(post.line),
        message("[post {}] would sign with more than {} lines of authority", post.key, most_lines),
        message("correct deputy_of, by_order_of or collective"));
  }
}

/// Several may be deputies at a time, of all other posts there is one.
void OfficeReader::check_holders() {
  const Signing& signing = office_.signing_;
  for (const auto& holder : signing.holders) check_key(holder.value.post, holder.line, false);
  check_overlap(signing.holders, [&signing](const Holder& one, const Holder& other) {
    const Post* const post = signing.find_post(one.post);
    return one.post == other.post && post != nullptr && post->deputy_of.empty();
  });
}

void OfficeReader::check_key(const std::string& key, int line, bool holders) {
  const Signing& signing = office_.signing_;
  if (key.empty() || signing.find_post(key) != nullptr) return;
  if (holders && signing.find_holder(key) != nullptr) return;
  std::vector<std::string> known;
  for (const Post& post : signing.posts) known.push_back(post.key);
  if (holders) {
    for (const auto& holder : signing.holders) known.push_back(holder.value.key);
  }
  diagnostics_.error(
      "unknown-post", document_.at(line), message("there is no [post {}]", key),
      known.empty() ? message("add [post {}] with its title", key) : known_words_hint(key, known));
}

}  // namespace giayto::office
