// Who signs, and the lines above the name: posts, who holds them from when to when, and the forms
// of authority that follow from that (ND-26, decree 30/2020: TM., Q., KT., TL., TUQ.).
#pragma once

#include <giayto/model.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace giayto::office {

/// A value with the period it is good for, both days included; an unknown day leaves that end open.
template <class T>
struct Valid {
  Date from, to;
  T value;
  int line = 0;

  bool covers(const Date& date) const {
    return (!from.known() || from <= date) && (!to.known() || date <= to);
  }
};

/// A post of the agency, or of an advisory body. At most one of `deputy_of` and `by_order_of` is
/// set; both name posts.
struct Post {
  std::string key;
  std::string title;         ///< "Phó Giám đốc"
  std::string in_text;       ///< as in a sentence: "Phó Giám đốc Sở"
  std::string in_english;    ///< "Deputy Director", for papers to partners abroad
  std::string deputy_of;     ///< signs KT. that post
  std::string by_order_of;   ///< signs TL. that post
  std::string collective;    ///< signs TM. this body: "Ban Chỉ đạo Chương trình OCOP"
  bool agency_seal = false;  ///< of a body that uses its agency's seal: ô 7b is printed
  int line = 0;
};

struct Holder {
  std::string key, post, name;
  std::string other_title;  ///< ô 7b; empty: the post held in the agency that day
  bool acting = false;      ///< signs Q.
};

/// TUQ.: for some papers and a limited time.
struct Authorisation {
  std::string who;  ///< key of a post or holder
  std::string of;   ///< key of the post whose right is given away
  std::vector<std::string> papers;
};

/// A rule for papers: the part of the type id behind the plugin ("invitation"), or "*" for all
/// others. Either `by` has keys of posts and holders, the first with somebody in office that day
/// counts, or `signer` says it all.
struct SigningRight {
  std::string key;
  std::vector<std::string> papers;
  std::vector<std::string> by, second;
  Signer signer;
};

/// Answers who signs a paper on a day. Every failure is a ConfigError with file and line.
class Signing {
 public:
  /// By the rule for the paper, or `wanted`: key of a post, holder or rule, or a name.
  Signer signer(const std::string& paper, const Date& date, const std::string& wanted) const;
  /// The second signer of the rule for the paper; without one the name is empty.
  Signer second_signer(const std::string& paper, const Date& date) const;

  const Post* find_post(const std::string& key) const;
  const Valid<Holder>* find_holder(const std::string& key) const;
  /// The lines above a post's own: "TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG". Cut after six, so that
  /// posts which deputise for each other come to an end.
  std::vector<std::string> lines_above(const Post& post) const;

  std::filesystem::path file;
  std::vector<Post> posts;
  std::vector<Valid<Holder>> holders;
  std::vector<Valid<Authorisation>> authorisations;
  std::vector<Valid<SigningRight>> rights;

 private:
  const Valid<SigningRight>& right(const std::string& paper, const Date& date) const;
  Signer wanted_signer(const std::string& paper, const Date& date, const std::string& wanted) const;
  Signer first_in_office(const std::vector<std::string>& keys, int line, const std::string& paper,
                         const Date& date) const;
  std::vector<const Valid<Holder>*> in_office(const std::string& key, const Date& date) const;
  Signer signature_of(const std::vector<const Valid<Holder>*>& found, const std::string& paper,
                      const Date& date) const;
  std::vector<std::string> authority_of(const Holder& holder, const Post& post,
                                        const std::string& paper, const Date& date) const;
  std::string other_title_of(const Valid<Holder>& holder, const Post& post, const Date& date) const;
  std::string at(int line) const;
};

}  // namespace giayto::office
