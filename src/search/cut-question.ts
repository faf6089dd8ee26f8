import { isEnglish } from './english';
import type { NameIndex } from './names';
import { unwrap } from './phrasing';
import { isFiller } from './query-words';
import { longForm } from './shorthand';
import { stem } from './stem';
import { type Token, tokenize } from './tokenize';
import type { Vocabulary } from './vocabulary';

/** The words of a question, short forms spelt out and words that were typed as one taken apart. */
export function cutQuestion(text: string, names: NameIndex, vocabulary: Vocabulary): Token[] {
  const asked = unwrap(shorten(text));
  const tokens = tokenize(unabbreviate(asked)).filter(({ word }) => word.length <= MOST_LETTERS);
  return spellOut(takeApart(tokens, names, vocabulary), names, vocabulary);
}

/** What is longer is no word but something encoded, and takes long to look up. */
const MOST_LETTERS = 120;

/** "whyyy", "hugeee", "sooo": a letter typed three times or more says how the asker feels. */
function shorten(text: string): string {
  return text.replace(/([a-vx-z])\1{2,}/gi, '$1');
}

/** Shorthand made of signs, which are no words. */
function unabbreviate(text: string): string {
  return (
    text
      // The language, which otherwise is a word that pads: "dockerfile for go", "a go binary".
      .replace(
        /\b(for|in|with|static|an?|my|our) go\b(?! (?:to|on|into|back|down|up|through|with|wrong)\b)/gi,
        '$1 golang',
      )
      .replace(/\bgo (app|apps|binary|service|program|code|server|lambda|function|image)\b/gi, 'golang $1')
      // Several of a status: "lots of 502s".
      .replace(/\b([1-5]\d\d)s\b/g, '$1')
      // Who gets into a machine wants a shell; the words pad by themselves.
      .replace(/\b(?:(?:get|jump|hop) (?:in ?to|in2|inside)|go inside)\b/gi, ' enter ')
      .replace(/\b(?:one|1)[- ]?liners?\b/gi, 'command')
      // "How 2 get in", "push 2 ecr", "docker 4 dummies"; "need 2 replicas" are two.
      .replace(/\b(how|try|trying|way|going) 2\s+(?=[a-z])/gi, '$1 to ')
      .replace(
        /\b(push(?:ed)?) 2 (?=(?:ecr|s3|git|github|gitlab|prod|main|docker|dockerhub|hub|registry)\b(?! \w*s\b))/gi,
        '$1 to ',
      )
      .replace(/(?<!\b(?:layer|code|level|version)) 4 (?=(?:dummies|beginners|me|my)\b)/gi, ' for ')
      // "/mnt/data" is a path, "tf serving" TensorFlow's.
      .replace(/(?<![/\w])mnt(?![/\w])/gi, 'mount')
      .replace(/(?<![.\w])tf\b(?! (?:serving|models?|keras|lite)\b)/gi, 'terraform')
      .replace(/\bc\+\+/gi, 'cpp')
      .replace(/\bc#/gi, 'csharp')
      .replace(/\bw\/o\b/gi, 'without')
      .replace(/\bw\/(?=\s)|(?<=\s)w(?=\s)/gi, 'with')
      .replace(/\$\$+/g, ' cost ')
  );
}

/** Words that were typed as one ("multiaz", "dockerbuild"), unless they are a name as they stand. */
function takeApart(tokens: readonly Token[], names: NameIndex, vocabulary: Vocabulary): Token[] {
  const whole: Token[] = [];
  for (const token of tokens) {
    const parts = names.has(token)
      ? null
      : (errorParts(token, names, vocabulary) ?? vocabulary.partsOf(token));
    if (parts === null) whole.push(token);
    else whole.push(...tokenize(parts.join(' ')));
  }
  return whole;
}

const ERROR_IN_PACKAGE = /^[a-z]\w*(?:\.\w+)*\.(\w+(?:error|exception))$/;

/**
 * Of an error that names its package ("botocore.exceptions.NoCredentialsError") the last part is the error, and the first
 * one tells whose it is where that is one of ours ("redis.exceptions.ConnectionError"); null for any other word.
 */
function errorParts({ word, stem }: Token, names: NameIndex, vocabulary: Vocabulary): string[] | null {
  const error = vocabulary.has(stem) ? undefined : ERROR_IN_PACKAGE.exec(word)?.[1];
  if (error === undefined) return null;
  const [owner] = tokenize(word.slice(0, word.indexOf('.')));
  return owner && names.has(owner) ? [owner.word, error] : [error];
}

/** Chat shorthand in full, unless the short form is the name of a topic (`sg`, `lb` may be). */
function spellOut(tokens: readonly Token[], names: NameIndex, vocabulary: Vocabulary): Token[] {
  const spelt: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const long = longForm(token.word);
    if (long !== null) spelt.push(...inFull(token, long, tokens[index - 1], names, vocabulary));
    else if (MAY_BE_PLURAL.test(token.word)) spelt.push(singularName(token, names));
    else spelt.push(lacksLastLetter(token, vocabulary) ? tokenize(`${token.word}g`)[0]! : token);
  }
  return spelt;
}

function inFull(
  token: Token,
  long: string,
  before: Token | undefined,
  names: NameIndex,
  vocabulary: Vocabulary,
): Token[] {
  // "every 5 min" are minutes, "min size" is the minimum.
  if (token.word === 'min' && /^\d/.test(before?.word ?? '')) return tokenize('minutes');
  if (names.has(token)) return [token];
  // "cdk diff" is a command, "diff of alb and nlb" asks for the difference.
  if (isFiller(long) && before && vocabulary.isIdiom(before.stem, token.stem)) return [token];
  const words = tokenize(long);
  return words.length === 1 ? [{ ...words[0]!, short: token.stem }] : words;
}

/** "Signin", "loggin": a verb with "in". */
const ENDS_WITH_IN = /^(?:sign|log+|check|plug+|walk|burn|opt)in$/;

/** "Runnin", "keeps dyin": a word of the base but for its last letter. */
function lacksLastLetter({ word, stem: own }: Token, vocabulary: Vocabulary): boolean {
  if (!/[a-z]{2}in$/.test(word) || ENDS_WITH_IN.test(word) || vocabulary.has(own) || isEnglish(word))
    return false;
  return isEnglish(`${word}g`) && vocabulary.has(stem(`${word}g`));
}

/** Three letters are taken for a name and keep their s: "sgs" are several of the name "sg". */
const MAY_BE_PLURAL = /^[a-z]{2}s$/;

function singularName(token: Token, names: NameIndex): Token {
  if (names.has(token)) return token;
  const [one] = tokenize(token.word.slice(0, -1));
  return one && names.has(one) ? one : token;
}
