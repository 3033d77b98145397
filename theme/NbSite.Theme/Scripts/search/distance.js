// How far two words are from each other, in letters and in sound.

/** Edits between two words (a swap of neighbours is one), or more than most when there are more; with prefix, to the nearest beginning of b. */
function distance(a, b, most, prefix) {
  if (!prefix && Math.abs(a.length - b.length) > most) return most + 1;
  let before2 = [], before = [], now = [];
  for (let j = 0; j <= b.length; j++) before[j] = j;
  for (let i = 1; i <= a.length; i++) {
    now = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(before[j] + 1, now[j - 1] + 1, before[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before2[j - 2] + 1);
      now[j] = best;
      if (best < least) least = best;
    }
    if (least > most) return most + 1;
    before2 = before;
    before = now;
  }
  return prefix ? Math.min(...before) : before[b.length];
}

/** How a word sounds, roughly: what people write who have only heard it. */
function sound(word) {
  return word.replace(/ph/g, 'f').replace(/ch|ck|qu|q|c(?![eiy])/g, 'k').replace(/c/g, 's').replace(/z/g, 's')
    .replace(/y/g, 'i').replace(/[ts]ion|s[hk]un/g, 'son').replace(/[aeo]r$/, 'a').replace(/oea|aea/g, 'ea').replace(/[ao]e/g, 'e').replace(/x/g, 'ks').replace(/([rkgtaeiou])h/g, '$1')
    .replace(/(.)\1+/g, '$1');
}

const consonants = word => sound(word).replace(/[aeiou]/g, '').replace(/(.)\1+/g, '$1');
