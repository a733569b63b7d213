// Letters without their marks, so that lodz finds Łódź and iasi finds Iași.
const APART = { ł: "l", đ: "d", ð: "d", ø: "o", ß: "ss", æ: "ae", œ: "oe", ı: "i", þ: "th", ħ: "h" };

export function folded(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[łđðøßæœıþħ]/g, (letter) => APART[letter]);
}
