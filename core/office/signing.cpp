// The forms of a signature, from posts and their holders on the day of signing.
#include "office/signing.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"
#include "text/normalise.hpp"
#include "text/suggest.hpp"

#include <giayto/vietnamese.hpp>

#include <algorithm>

namespace giayto::office {
namespace {

using Found = std::vector<const Valid<Holder>*>;

bool has(const std::vector<std::string>& papers, const std::string& paper) {
  return std::find(papers.begin(), papers.end(), paper) != papers.end();
}

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

std::string keys_of(const Found& holders) {
  std::vector<std::string> keys;
  for (const auto* one : holders) keys.push_back(one->value.key);
  return joined(keys);
}

}  // namespace

std::string Signing::at(int line) const {
  return file.string() + ":" + std::to_string(line);
}

const Post* Signing::find_post(const std::string& key) const {
  const auto found = std::find_if(posts.begin(), posts.end(),
                                  [&key](const Post& post) { return post.key == key; });
  return found == posts.end() ? nullptr : &*found;
}

const Valid<Holder>* Signing::find_holder(const std::string& key) const {
  const auto found = std::find_if(holders.begin(), holders.end(),
                                  [&key](const auto& holder) { return holder.value.key == key; });
  return found == holders.end() ? nullptr : &*found;
}

Signer Signing::signer(const std::string& paper, const Date& date,
                       const std::string& wanted) const {
  if (!wanted.empty()) return wanted_signer(paper, date, wanted);
  const Valid<SigningRight>& rule = right(paper, date);
  if (rule.value.by.empty()) return rule.value.signer;
  return first_in_office(rule.value.by, rule.line, paper, date);
}

Signer Signing::second_signer(const std::string& paper, const Date& date) const {
  const Valid<SigningRight>& rule = right(paper, date);
  if (rule.value.second.empty()) return {};
  return first_in_office(rule.value.second, rule.line, paper, date);
}

const Valid<SigningRight>& Signing::right(const std::string& paper, const Date& date) const {
  for (const std::string& wanted : {paper, std::string("*")}) {
    for (const auto& one : rights) {
      if (one.covers(date) && has(one.value.papers, wanted)) return one;
    }
  }
  throw ConfigError(
      message("{} has no signer for '{}' on {}; add a [signer NAME] section with papers = {} whose "
              "from and "
              "to include that day",
              file.string(), paper, vietnamese::short_date(date), paper));
}

Signer Signing::wanted_signer(const std::string& paper, const Date& date,
                              const std::string& wanted) const {
  for (const auto& rule : rights) {
    if (rule.value.key == wanted && rule.value.by.empty() && rule.covers(date)) {
      return rule.value.signer;
    }
  }
  if (find_post(wanted) != nullptr || find_holder(wanted) != nullptr) {
    return first_in_office({wanted}, 0, paper, date);
  }
  Found found;
  std::vector<std::string> known;
  for (const Post& post : posts) known.push_back(post.key);
  for (const auto& holder : holders) {
    known.push_back(holder.value.key);
    known.push_back(holder.value.name);
    const bool named = text::to_lower(holder.value.name) == text::to_lower(wanted);
    if (named && holder.covers(date)) found.push_back(&holder);
  }
  if (!found.empty()) return signature_of(found, paper, date);
  const std::string near = text::nearest(wanted, known);
  throw ConfigError(message("{} knows no signer '{}' on {}", file.string(), wanted,
                            vietnamese::short_date(date)) +
                    "; " +
                    (near.empty() ? message("known here: {}", joined(known))
                                  : message("did you mean '{}'?", near)));
}

Signer Signing::first_in_office(const std::vector<std::string>& keys, int line,
                                const std::string& paper, const Date& date) const {
  for (const std::string& key : keys) {
    const Found found = in_office(key, date);
    if (!found.empty()) return signature_of(found, paper, date);
  }
  const std::string& key = keys.front();
  const std::string day = vietnamese::short_date(date);
  if (const auto* holder = find_holder(key)) {
    throw ConfigError(
        message("{}: [holder {}] is not in office on {}; correct from and to, or choose another "
                "signer",
                at(holder->line), key, day));
  }
  const Post* const post = find_post(key);
  throw ConfigError(
      message("{}: nobody holds the post '{}' on {}; add a [holder NAME] section with post = {} "
              "whose from and to include that day",
              at(post != nullptr ? post->line : line), key, day, key));
}

Found Signing::in_office(const std::string& key, const Date& date) const {
  Found found;
  for (const auto& holder : holders) {
    const bool meant = holder.value.key == key || holder.value.post == key;
    if (meant && holder.covers(date)) found.push_back(&holder);
  }
  return found;
}

Signer Signing::signature_of(const Found& found, const std::string& paper, const Date& date) const {
  const Valid<Holder>& holder = *found.front();
  if (found.size() > 1) {
    throw ConfigError(
        message("{}: several could sign on {}: {}; choose one with --signer, or name one in 'by'",
                at(holder.line), vietnamese::short_date(date), keys_of(found)));
  }
  const Post* const post = find_post(holder.value.post);
  if (post == nullptr) {
    throw ConfigError(message("{}: there is no [post {}]", at(holder.line), holder.value.post));
  }
  Signer signer;
  signer.authority_lines = authority_of(holder.value, *post, paper, date);
  signer.name = holder.value.name;
  signer.post = post->in_text;
  signer.post_english = post->in_english;
  signer.other_title = other_title_of(holder, *post, date);
  return signer;
}

std::vector<std::string> Signing::authority_of(const Holder& holder, const Post& post,
                                               const std::string& paper, const Date& date) const {
  const std::string own = text::to_upper(post.title);
  for (const auto& one : authorisations) {
    const Authorisation& right = one.value;
    const bool meant = right.who == holder.key || right.who == post.key;
    if (!meant || !one.covers(date) || !(has(right.papers, paper) || has(right.papers, "*"))) {
      continue;
    }
    const Post* const of = find_post(right.of);
    if (of == nullptr) continue;
    std::vector<std::string> lines = lines_above(*of);
    lines.push_back("TUQ. " + text::to_upper(of->title));
    lines.push_back(own);
    return lines;
  }
  std::vector<std::string> lines = lines_above(post);
  lines.push_back(holder.acting ? "Q. " + own : own);
  return lines;
}

std::vector<std::string> Signing::lines_above(const Post& post) const {
  constexpr std::size_t most = 6;
  std::vector<std::string> lines;
  const Post* below = &post;
  while (lines.size() < most) {
    const bool deputy = !below->deputy_of.empty();
    const Post* const above = find_post(deputy ? below->deputy_of : below->by_order_of);
    if (above == nullptr) {
      if (!below->collective.empty()) lines.push_back("TM. " + text::to_upper(below->collective));
      break;
    }
    lines.push_back((deputy ? "KT. " : "TL. ") + text::to_upper(above->title));
    below = above;
  }
  std::reverse(lines.begin(), lines.end());
  return lines;
}

std::string Signing::other_title_of(const Valid<Holder>& holder, const Post& post,
                                    const Date& date) const {
  if (!post.agency_seal) return {};
  if (!holder.value.other_title.empty()) return text::to_upper(holder.value.other_title);
  for (const auto& other : holders) {
    if (other.value.name != holder.value.name || !other.covers(date)) continue;
    const Post* const agency_post = find_post(other.value.post);
    if (agency_post == nullptr || agency_post->agency_seal) continue;
    if (agency_post->collective.empty()) return text::to_upper(agency_post->in_text);
  }
  throw ConfigError(
      message("{}: the body of '{}' uses the agency's seal, so the signer's post in the agency "
              "stands above the name; add other_title to [holder {}]",
              at(holder.line), post.key, holder.value.key));
}

}  // namespace giayto::office
