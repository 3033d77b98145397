// Text and numbers as the generator wrote them (docs/design/search.md). The scripts of this folder become one function.
const vlqLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const vlqValues = {};
for (let i = 0; i < 64; i++) vlqValues[vlqLetters[i]] = i;

// Letters that Unicode does not take apart: of Latin, then Arabic and Persian forms of one letter.
const plainLetters = {};
for (const pair of 'ßss æae œoe øo łl đd ðd þth ħh ıi ςσ ٱا ىي یي ةه ہه کك ٫.'.split(' ')) plainLetters[pair[0]] = pair.slice(1);
// Accents, points of Hebrew, vowel signs and the stretched line of Arabic. The vowels of Thai and of India's scripts stay.
const marks = /[\p{Mn}ـ](?<=[\0-\u08ff\u1ab0-\u20ff\ufe00-\ufe2f])/gu;
const wordPattern = /[\p{L}\p{N}\p{Mn}\p{Mc}](?:[\p{L}\p{N}\p{Mn}\p{Mc}\u00ad\u200c-\u200f\u2060\ufeff]|(?<=[\p{L}\p{Mn}])['’‘`´＇](?=\p{L})|(?<=\p{Nd})[.,٫．，⁄](?=\p{Nd})|(?<=[א-ת])["״׳](?=[א-ת])|(?<=l)·(?=l))*/gu;

// Letters of scripts without spaces: Thai, Lao, Burmese, Khmer, Chinese, Japanese.
const unspacedLetter = '(?=[\\p{L}\\p{Nl}])[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9d\u{20000}-\u{3ffff}]';
const unspaced = new RegExp(unspacedLetter, 'u'), unspacedMarks = '[\\p{M}ﾞﾟ\\u00ad\\u200c-\\u200f\\u2060\\ufeff]*';
const unspacedPattern = new RegExp(`(${unspacedLetter}${unspacedMarks})(?=(${unspacedLetter}${unspacedMarks})?)|(?:(?!${unspacedLetter}).)+`, 'gsu');

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

/** Letters without accents and case, as digits and letters of one kind; equal to the generator's table (tests/search/make-folding.mjs). */
const letters = text => text.replace(/´/g, "'").normalize('NFKD').replace(marks, '').replace(/[’‘ʼʻ]/g, "'").toLowerCase()
  .replace(/\p{Nd}/gu, digit => (digit.codePointAt() + (digit > '॥' && digit < 'ෲ' ? 10 : 0)) & 15)
  .replace(/./gu, letter => plainLetters[letter] || letter).replace(/.[\u3099\u309a]/g, kana => kana.normalize());

/** A word as it is looked for; equal to Folding.Fold of the generator. “l'enfant” is “enfant”, and “child's” “child”. */
function fold(word) {
  word = word.replace(/[\u00ad\u200c-\u200f\u2060\ufeff]/g, '').replace(/`/g, "'");
  word = /[^\x00-\x7f]/.test(word) ? letters(word) : word.toLowerCase();
  return word.replace(/'s$/, '').replace(/^(?:[cdjlmnstv]|un|(?:jus|lors|puis|quoi)?qu|quest|(?:a|da|de|ne|que|su|co|pe)ll|(?:a|da|de|ne|su)?gl)'(?=\p{L}{2})/u, '')
    .replace(/['"״׳·]/g, '').slice(0, 40);
}

const hasDigit = word => /\p{N}/u.test(word), isNumber = word => /^[\p{N}.,]+$/u.test(word);

/**
 * The words of a text with their places; equal to SearchWords of the generator, without glued words. Where no space parts
 * words, each pair of neighbouring letters is one.
 */
function words(text) {
  const list = [];
  function add(word, at, end) {
    word = fold(word);
    if (word) list.push({ word, place: list.length, at, end });
  }
  for (const match of text.matchAll(wordPattern)) {
    const all = match[0], from = match.index;
    if (!unspaced.test(all)) { add(all, from, from + all.length); continue; }
    let paired = -1;
    for (const part of all.matchAll(unspacedPattern)) {
      const [one, letter, next] = part, at = from + part.index, end = at + one.length;
      if (!letter || next || paired !== end) add(one + (next || ''), at, paired = end + (next || '').length);
    }
  }
  return list;
}
