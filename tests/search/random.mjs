// Numbers that look random and are the same in every run.

/** seed: whole number; gives a function n → whole number from 0 to n - 1. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return n => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * n);
  };
}
