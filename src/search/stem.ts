/**
 * Light English stemming: plural, -ing and -ed endings and a final e, so that "caching", "caches", "cached" and
 * "cache" meet. Deliberately weaker than Porter, which folds words that an engineer keeps apart
 * (organization/organ, general/generate). Words of three letters or fewer are names here (sqs, ecs, dns) and stay,
 * but for a few plurals.
 */
export function stem(word: string): string {
  // Without its e it would be AWS SAM: "the same template" is no SAM template.
  if (word === 'same') return word;
  if (word.length <= 3 || /\d/.test(word)) return short(word);
  const base = stripPlural(word);
  return settle(stripEnding(base, 'ing') ?? stripEnding(base, 'ed') ?? base);
}

/** A word without its plural alone. */
export function singular(word: string): string {
  return word.length <= 3 || /\d/.test(word) ? short(word) : settle(stripPlural(word));
}

/** Several of what has two letters. */
const SHORT_PLURALS = new Set(['azs', 'dbs', 'ids', 'ips', 'lbs', 'ous', 'pcs', 'pvs', 'sgs', 'vms']);

function short(word: string): string {
  return SHORT_PLURALS.has(word) ? word.slice(0, -1) : word;
}

function settle(word: string): string {
  const base = word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
  return base.length > 3 && base.endsWith('y') ? `${base.slice(0, -1)}i` : base;
}

function stripPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^suia]s$/.test(word) || /(?:[^s]ia|[^u]a)s$/.test(word) ? word.slice(0, -1) : word;
}

/** Words of several syllables whose l is doubled: "labelled" is of label, while "installed" is of install. */
const DOUBLED_L =
  /(?:cancel|channel|control|excel|fuel|label|level|model|parcel|patrol|rebel|signal|travel|tunnel)l$/;

/** Null where what would remain is no word: "string", "need", "speed". */
function stripEnding(word: string, ending: string): string | null {
  if (!word.endsWith(ending)) return null;
  const base = word.slice(0, -ending.length);
  if (base.length < 3 || !/[aeiouy]/.test(base) || base.endsWith('e')) return null;
  const last = base.at(-1)!;
  const doubled = last === base.at(-2) && (!'lsz'.includes(last) || DOUBLED_L.test(base));
  return doubled ? base.slice(0, -1) : base;
}
