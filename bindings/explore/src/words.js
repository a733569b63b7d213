// The words come with the data, so that a page and a notebook speak the language that was asked for.
export class Words {
  constructor({ code, words, decimal, thousands }) {
    this.code = code;
    this.words = words;
    this.decimal = decimal;
    this.thousands = thousands;
  }

  form(count) {
    if (this.code !== "pl") return count === 1 ? 0 : 1;
    if (count === 1) return 0;
    const last = count % 10;
    const teen = count % 100 > 11 && count % 100 < 15;
    return last > 1 && last < 5 && !teen ? 1 : 2;
  }

  say(word, count, values = {}) {
    let entry = this.words[word] ?? word;
    if (Array.isArray(entry)) entry = entry[this.form(count)];
    if (count !== undefined) values = { ...values, n: this.number(count) };
    return entry.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  // The word of a closed list, or the word of the data itself.
  known(chapter, word) {
    const entry = this.words[`${chapter}.${word}`];
    return typeof entry === "string" ? entry : word.replaceAll("_", " ");
  }

  number(value) {
    const [whole, part] = String(Math.round(value * 100) / 100).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, this.thousands);
    return part ? grouped + this.decimal + part : grouped;
  }
}
