#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "citynet/resolve/intake.hpp"

namespace citynet::resolve {

/// One mention as a row writes it.
struct MentionText {
  model::EntityKind kind{};
  std::string scheme{};  ///< of the id
  std::string id{};
  std::string name{};
  std::string country{};  ///< a code or a name
};

/// Who was meant.
struct Meant {
  std::uint32_t entity = 0;
  bool rejected = false;
  std::string reason{};  ///< of the rejection
};

/// An entity that is being put together from what rows say of it.
struct EntityDraft {
  model::Entity entity{};
  bool is_used = false;       ///< a kept item is about it
  bool has_own_name = false;  ///< not only its id in the place of a name
  std::optional<std::uint32_t> part_of{};
};

/// Decides which entity a mention means, and remembers every mention.
class MentionBook {
 public:
  MentionBook(const Gazetteer* gazetteer, std::vector<Decision> decisions, bool keep_unresolved);

  /// The entity that is meant; the same text always means the same one.
  [[nodiscard]] const Meant& look_up(const MentionText& text, const base::Place& place);

  /// The entity of an identity of our own making, added when it is new.
  [[nodiscard]] std::uint32_t entity_of(const std::string& identity, model::EntityKind kind,
                                        const std::string& name, const std::string& country);

  [[nodiscard]] EntityDraft& draft(std::uint32_t entity) { return drafts_[entity]; }
  [[nodiscard]] std::vector<EntityDraft>& drafts() { return drafts_; }
  [[nodiscard]] const GazetteerEntry* entry_of(std::uint32_t entity) const;
  [[nodiscard]] std::vector<Mention> take_mentions();

 private:
  struct Known {
    Meant meant{};
    std::size_t mention = 0;  ///< index + 1; 0 when it is not one that is reported
  };

  Meant decide(const MentionText& text, Mention& mention);
  Meant own(const MentionText& text, const std::string& country);
  Meant entry(std::uint32_t number, model::EntityKind kind);
  [[nodiscard]] GazetteerMatch search(const MentionText& text, const std::string& country) const;
  void name_key_of(EntityDraft& draft, const std::string& words);

  const Gazetteer* gazetteer_;
  bool keep_unresolved_;
  std::unordered_map<std::string, Decision> decisions_{};
  std::unordered_map<std::string, Known> known_{};
  std::unordered_map<std::string, std::uint32_t> entity_of_identity_{};
  std::unordered_map<std::uint32_t, std::uint32_t> entry_of_entity_{};
  std::unordered_set<std::string> keys_{};
  std::vector<EntityDraft> drafts_{};
  std::vector<Mention> mentions_{};
};

}  // namespace citynet::resolve
