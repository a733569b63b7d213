#include "citynet/resolve/intake.hpp"

#include "base/parallel.hpp"
#include "citynet/model/network_builder.hpp"
#include "resolve/table_intake.hpp"

namespace citynet::resolve {
namespace {

constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

/// Moves what was collected into a network, in the order in which it was first named.
class NetworkAssembler {
 public:
  NetworkAssembler(IntakeBooks& books, base::Pulse& pulse) : books_(books), pulse_(pulse) {}

  model::Network assemble() {
    const auto& recipe = books_.recipe;
    builder_.describe(
        {recipe.name, recipe.title.empty() ? recipe.name : recipe.title, {}, {}, {}, {}});
    for (auto& source : books_.sources) (void)builder_.add_source(std::move(source));
    add_entities();
    for (auto& tie : books_.ties.drafts()) {
      pulse_.spend(kStepsPerRecord);
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
      pulse_.spend(kStepsPerRecord);
      if (!drafts[i].is_used) continue;
      number_[i] = builder_.add_entity(std::move(drafts[i].entity)).value;
    }
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      if (!drafts[i].is_used || !drafts[i].part_of) continue;
      builder_.set_part_of(model::EntityId(number_[i]),
                           model::EntityId(number_[*drafts[i].part_of]));
    }
  }

  /// A record takes about as long to add as visiting so many arcs.
  static constexpr std::size_t kStepsPerRecord = 128;

  IntakeBooks& books_;
  base::Pulse& pulse_;
  model::NetworkBuilder builder_{};
  std::vector<std::uint32_t> number_{};
};

}  // namespace

struct Intake::State {
  IntakeBooks books;
};

Intake::Intake(read::Recipe recipe, const Gazetteer* gazetteer, std::vector<Decision> decisions)
    : state_(std::make_unique<State>(State{
          {recipe, MentionBook(gazetteer, std::move(decisions), recipe.unresolved != "reject")}})) {
}

Intake::Intake(Intake&&) noexcept = default;
Intake::~Intake() = default;

void Intake::add(read::TableRows& rows, const read::TableRecipe& table,
                 const base::RunControl& run) {
  base::SerialPulse pulse(run);
  auto& books = state_->books;
  books.ledger.open(rows.file());
  TableIntake(books, rows, table).take_all(pulse);
  books.ledger.close(rows.empty_rows(), rows.damage());
  pulse.finish();
}

IntakeResult Intake::finish(const base::RunControl& run) {
  base::SerialPulse pulse(run);
  auto& books = state_->books;
  books.ties.settle(books.ledger, pulse);
  IntakeResult result;
  result.network = NetworkAssembler(books, pulse).assemble();
  result.report = books.ledger.take();
  result.report.mentions = books.mentions.take_mentions();
  pulse.finish();
  return result;
}

}  // namespace citynet::resolve
