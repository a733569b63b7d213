#include "read/transliteration.hpp"

namespace citynet::read {
namespace {

// Made by libnet/tables/make_name_tables.py, Unicode 14.0.0; do not edit.
// One word per code point: `.` parts words, `-` leaves no trace.
// clang-format off
constexpr std::array<TransliteratedRange, 5> kRanges{{
    {0x00A0, 0x024F,
     ". . . . . . . . - . a . . - . - . . 2 3 - m . . - 1 o . 14 12 34 . a a a a a a ae "
     "c e e e e i i i i d n o o o o o . o u u u u y th ss a a a a a a ae c e e e e i i i "
     "i d n o o o o o . o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e "
     "e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k q l l l l l l l "
     "l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t "
     "u u u u u u u u u u u u w w y y y z z z z z z s b b . . . . o . . d d . . . e e e "
     "f f . g . . i k k l . . n n . o o . . p p . . . . . . t t . u u u v y y z z z . . "
     ". . . . . . . . . . dz dz dz lj lj lj nj nj nj a a i i o o u u u u u u u u u u e a "
     "a a a ae ae . . g g k k o o o o z z j dz dz dz g g . . n n a a ae ae o o a a a a e "
     "e e e i i i i o o o o r r r r u u u u s s t t y y h h n d . . . . a a e e o o o o "
     "o o o o y y l n t . . . . . . l . . . . . b u . . . . . . . . . . . "},
    {0x0250, 0x02AF,
     ". . . b o . d d . e . e . . . . . . . g . . . . i . . l . . . . . . n . . . . . . "
     ". . . . . . . . . . . . . . . . u u v . . . . . . z . . . . . . . . . . . . . . . "
     ". . . . . . . . . . . . . . "},
    {0x0370, 0x03FF,
     ". . . . - - . . . . i . . . . . . . . . - - a . e i i . o . y o i a v g d e z i th "
     "i k l m n x o p r . s t y f ch ps o i y a e i i y a v g d e z i th i k l m n x o p "
     "r s s t y f ch ps o i y o y o . v th y y y f p . . . . . . . . . . . . . . . . . . "
     ". . . . . . . k r s . th e . . . s . . . . . . "},
    {0x0400, 0x049F,
     "e yo dj gj ye dz i yi j lj nj c kj i u dz a b v g d e zh z i y k l m n o p r s t u "
     "f kh ts ch sh shch - y - e yu ya a b v g d e zh z i y k l m n o p r s t u f kh ts "
     "ch sh shch - y - e yu ya e yo dj gj ye dz i yi j lj nj c kj i u dz . . . . . . . . "
     ". . . . . . . . . . . . . . . . . . . . . . . . . . . - - - - - . . . . . . . . g "
     "g . . . . . . . . . . . . . . "},
    {0x1E00, 0x1EFF,
     "a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h "
     "h h h i i i i k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o "
     "o o p p p p r r r r r r r r s s s s s s s s s s t t t t t t t t u u u u u u u u u "
     "u v v v v w w w w w w w w w w x x x x y y z z z z z z h t w y a s . . ss . a a a a "
     "a a a a a a a a a a a a a a a a a a a a e e e e e e e e e e e e e e e e i i i i o "
     "o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u u u u y y y y "
     "y y y y . . . . . . "},
}};

}  // namespace

std::span<const TransliteratedRange> transliterated_ranges() noexcept { return kRanges; }

}  // namespace citynet::read
