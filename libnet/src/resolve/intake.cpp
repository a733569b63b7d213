#include "citynet/resolve/intake.hpp"

#include "citynet/model/network_builder.hpp"
#include "resolve/table_intake.hpp"

namespace citynet::resolve {
namespace {

constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

/// Moves what was collected into a network, in the order in which it was first named.
class NetworkAssembler {
 public:
  explicit NetworkAssembler(IntakeBooks& books) : books_(books) {}

  model::Network assemble() {
    const auto& recipe = books_.recipe;
    builder_.describe(
        {recipe.name, recipe.title.empty() ? recipe.name : recipe.title, {}, {}, {}, {}});
    for (auto& source : books_.sources) (void)builder_.add_source(std::move(source));
    add_entities();
    for (auto& tie : books_.ties.drafts()) {
      (void)builder_.add_affiliation({model::EntityId(number_[tie.actor]),
                                      model::EntityId(number_[tie.target]),
                                      books_.ties.role(tie.role), tie.grade, tie.status, tie.valid,
                                      std::nullopt, std::move(tie.statements)});
    }
    for (auto& body : books_.bodies) {
      builder_.add_representation({model::EntityId(number_[body.body]),
                                   model::EntityId(number_[body.city]),
                                   {},
                                   {std::move(body.statement)}});
    }
    return builder_.build();
  }

 private:
  void add_entities() {
    auto& drafts = books_.mentions.drafts();
    number_.assign(drafts.size(), kNowhere);
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      if (!drafts[i].is_used) continue;
      number_[i] = builder_.add_entity(std::move(drafts[i].entity)).value;
    }
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      if (!drafts[i].is_used || !drafts[i].part_of) continue;
      builder_.set_part_of(model::EntityId(number_[i]),
                           model::EntityId(number_[*drafts[i].part_of]));
    }
  }

  IntakeBooks& books_;
  model::NetworkBuilder builder_{};
  std::vector<std::uint32_t> number_{};
};

}  // namespace

struct Intake::State {
  IntakeBooks books;
};

Intake::Intake(formats::Recipe recipe, const Gazetteer* gazetteer, std::vector<Decision> decisions)
    : state_(std::make_unique<State>(State{
          {recipe, MentionBook(gazetteer, std::move(decisions), recipe.unresolved != "reject")}})) {
}

Intake::Intake(Intake&&) noexcept = default;
Intake::~Intake() = default;

void Intake::add(read::TableRows& rows, const formats::TableRecipe& table) {
  auto& books = state_->books;
  books.ledger.open(rows.file());
  TableIntake(books, rows, table).take_all();
  books.ledger.close(rows.empty_rows(), rows.damage());
}

IntakeResult Intake::finish() {
  auto& books = state_->books;
  books.ties.settle(books.ledger);
  IntakeResult result;
  result.network = NetworkAssembler(books).assemble();
  result.report = books.ledger.take();
  result.report.mentions = books.mentions.take_mentions();
  return result;
}

}  // namespace citynet::resolve
