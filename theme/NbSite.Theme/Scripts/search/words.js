// Text and numbers as the generator wrote them (docs/design/search.md). The scripts of this folder become one function.
const vlqLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const vlqValues = {};
for (let i = 0; i < 64; i++) vlqValues[vlqLetters[i]] = i;

const plainLetters = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'ł': 'l' };
const wordPattern = /[\p{L}\p{N}\p{Mn}\p{Mc}](?:[\p{L}\p{N}\p{Mn}\p{Mc}\u00ad]|(?<=\p{L})['’](?=\p{L})|(?<=[0-9])[.,](?=[0-9]))*/gu;

/** A list of numbers, each written in letters of five bits. */
function numbers(text) {
  const list = [];
  for (let i = 0; i < text.length;) {
    let number = 0, shift = 0, digit;
    do { digit = vlqValues[text[i++]]; number |= (digit & 31) << shift; shift += 5; } while (digit > 31);
    list.push(number);
  }
  return list;
}

/** A word without accents and case; equal to SearchWords.Fold of the generator. */
function fold(word) {
  word = word.replace(/\u00ad/g, '').replace(/’/g, "'");
  if (/[^\x00-\x7f]/.test(word)) word = word.normalize('NFKD').replace(/\p{Mn}/gu, '');
  word = word.toLowerCase().replace(/[ßæœøł]/g, letter => plainLetters[letter]);
  return word.replace(/'s$/, '').replace(/'/g, '').slice(0, 40);
}

const hasDigit = word => /\p{N}/u.test(word), isNumber = word => /^[\p{N}.,]+$/u.test(word);

/** The words of a text with their places; equal to SearchWords.Read of the generator, without glued words. */
function words(text) {
  const list = [];
  for (const match of text.matchAll(wordPattern)) {
    const word = fold(match[0]);
    if (word) list.push({ word, place: list.length, at: match.index, end: match.index + match[0].length });
  }
  return list;
}
