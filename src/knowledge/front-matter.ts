import { parseDocument } from 'yaml';
import { z } from 'zod';
import { readPlainYaml } from './plain-yaml';
import { type Problem, quote } from './problem';
import type { ExampleQuestion, Source } from './topic';

const phrase = z.string().trim().min(1);
const phrases = z.array(phrase);

const source = z.union([
  z.url({ protocol: /^https$/ }),
  z.strictObject({ title: phrase, url: z.url({ protocol: /^https$/ }) }),
]);

/** "how long is a message kept -> Retention": the question, and what of the topic answers it. */
const question = phrase.transform((text): ExampleQuestion => {
  const [asked, about] = text.split(/\s+->\s+/, 2);
  return { text: asked!, about: about ?? null };
});

const frontMatter = z.strictObject({
  title: phrase.max(100),
  group: phrase.max(40),
  aliases: phrases.default([]),
  abbreviations: z.array(phrase.max(8)).default([]),
  tags: phrases.default([]),
  related: phrases.default([]),
  sources: z.array(source).min(1),
  verified: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'expected a month such as 2026-11'),
  questions: z.array(question).min(3),
  symptoms: phrases.default([]),
});

export interface FrontMatter extends Omit<z.infer<typeof frontMatter>, 'sources'> {
  sources: Source[];
}

export interface SplitFile {
  yaml: string;
  /** The text after the front matter, its line numbers kept by as many empty lines before it. */
  body: string;
}

/** Splits `---` front matter off a file; null where the file does not begin with one. */
export function splitFrontMatter(text: string): SplitFile | null {
  const match = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return null;
  const before = match[0].split('\n').length - 1;
  return { yaml: match[1]!, body: '\n'.repeat(before) + text.slice(match[0].length) };
}

/** Reads and validates the front matter. Every mistake becomes a problem with its own line; null where any is found. */
export function readFrontMatter(
  yaml: string,
  file: string,
): { value: FrontMatter | null; problems: Problem[] } {
  // Most files are read here; whatever is unusual or wrong is read again by the whole parser, which knows where it stands.
  const quick = frontMatter.safeParse(readPlainYaml(yaml));
  if (quick.success) return { value: withSources(quick.data), problems: [] };

  const problems: Problem[] = [];
  // The YAML starts on line 2 of the file, under the opening dashes.
  const lineAt = (offset: number): number => yaml.slice(0, offset).split('\n').length + 1;
  const document = parseDocument(yaml);
  for (const error of document.errors) {
    problems.push({
      rule: 'K002',
      severity: 'error',
      file,
      line: lineAt(error.pos[0]),
      message: `The front matter is not valid YAML: ${error.message.split('\n')[0]}`,
      mend: 'Quote values that hold a colon, a hash or a bracket, and indent lists by two spaces.',
    });
  }
  if (problems.length > 0) return { value: null, problems };

  const result = frontMatter.safeParse(document.toJS() ?? {});
  if (!result.success) {
    for (const issue of result.error.issues) {
      const at = document.getIn(issue.path.slice(0, 1), true) as
        | { range?: [number, number, number] }
        | undefined;
      const field =
        issue.path.join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'front matter');
      problems.push({
        rule: 'K003',
        severity: 'error',
        file,
        line: at?.range ? lineAt(at.range[0]) : 1,
        message: `Front matter field ${quote(field)}: ${issue.message}.`,
        mend: 'The fields are title, group, aliases, abbreviations, tags, related, sources, verified, questions, symptoms.',
      });
    }
    return { value: null, problems };
  }
  return { value: withSources(result.data), problems };
}

function withSources(data: z.infer<typeof frontMatter>): FrontMatter {
  return { ...data, sources: data.sources.map(toSource) };
}

function toSource(entry: z.infer<typeof source>): Source {
  if (typeof entry !== 'string') return entry;
  const url = new URL(entry);
  const last = url.pathname
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.(html?|md)$/, '');
  return { url: entry, title: last ? `${url.hostname}: ${last}` : url.hostname };
}
